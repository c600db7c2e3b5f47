package cases_test

import (
	"slices"
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

func TestAFormOffersTheMonthsOfOpenHalves(t *testing.T) {
	r := rules(t) // the current month is June 2024
	r.Lock = func(_ codebook.Scheme, unit string, h period.Half) cases.Problem {
		if unit == school.Code && h == period.SecondHalf(2023) {
			return cases.HalfClosed
		}
		return ""
	}
	june := []string{"2024-06", "2024-05", "2024-04", "2024-03", "2024-02", "2024-01"}
	for name, tt := range map[string]struct {
		unit, first, sent string
		want              []string
	}{
		"from a month on":       {embassy.Code, "2023-11", "", append(slices.Clone(june), "2023-12", "2023-11")},
		"but for a closed half": {school.Code, "2023-06", "", append(slices.Clone(june), "2023-06")},
		"what was sent of a closed half": {
			school.Code, "2023-06", "2023-08",
			append(slices.Clone(june), "2023-08", "2023-06"),
		},
		"not what was sent of a later time": {school.Code, "2024-06", "2024-07", june[:1]},
		"from this month on":                {school.Code, "2024-06", "", june[:1]},
		"from a month to come":              {school.Code, "2024-07", "", nil},
	} {
		first, err := period.ParseMonth(tt.first)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range r.Months(codebook.Advisors, tt.unit, first, tt.sent) {
			got = append(got, m.String())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
	}
	if got := r.FirstMonth().String(); got != "2019-01" {
		t.Errorf("the first month is %s, want 2019-01", got)
	}
}
