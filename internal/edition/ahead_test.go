package edition

import (
	"math/rand/v2"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/report"
)

// twoYears are cases of 2021 and 2022, of two categories and three countries, most of them alike.
func twoYears(t *testing.T, seed uint64) Basis {
	random := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // a made-up register
	b := of2021(t)
	b.Scope, b.Cells, b.Content = Scope{2022, "H1"}, nil, report.Rows
	pick := func(of ...string) string { return of[int(float64(len(of))*random.Float64()*random.Float64())] }
	for _, in := range []string{"2021-H1", "2021-H2", "2022-H1"} {
		for range 60 {
			b.Cells = append(b.Cells, counts.Cell{
				Scheme: codebook.Envoys, Half: half(t, in), Category: pick("violence", "control"),
				Contact: pick("self", "school"), Gender: pick("female", "male"), Age: pick("under_18", "18_or_over"),
				Country: pick("SY", "IQ", "SO", codebook.UnknownCountry), N: 1,
			})
		}
	}
	return b
}

// A half that shows more than margins is protected so that a year like the last one loses nothing by it. Without that
// the year does, which the forecast says.
func TestAHalfLooksAhead(t *testing.T) {
	cost, blind := 0, 0
	for seed := range uint64(8) {
		b := twoYears(t, seed)
		ahead, err := prepared(t, b).Forecast(t.Context())
		if err != nil || ahead == nil || ahead.Year != 2021 || ahead.Margins == nil {
			t.Fatalf("the forecast is %+v, %v", ahead, err)
		}
		cost += len(ahead.With.Rows) + ahead.With.Others
		b.ahead = true
		without, err := prepared(t, b).Forecast(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		blind += len(without.With.Rows) + without.With.Others
	}
	if cost > 0 || blind == 0 {
		t.Errorf("the years lose %d counts by halves that look ahead, and %d by halves that do not", cost, blind)
	}
}

// What is hidden for the year's sake is called secondary, and the edition is proved without knowing why.
func TestWhatIsHiddenForTheYear(t *testing.T) {
	b := twoYears(t, 3)
	p := prepared(t, b)
	e := out(t, p)
	b.Editions = append(b.Editions, e)
	if problems, err := b.Prove(t.Context(), disclosure.Prove); err != nil || len(problems) > 0 {
		t.Errorf("proved again, there are %q, %v", problems, err)
	}
	for w, reason := range p.Result.Reasons {
		for _, c := range p.Request.Counts {
			if c.Where == w && (reason == disclosure.Primary) != b.Policy.Small(c.N) {
				t.Errorf("%s, which is %d, is hidden as %s", w, c.N, reason)
			}
		}
	}
}

// Years have no forecast, and neither has the first half that is registered.
func TestWhereThereIsNothingToForecast(t *testing.T) {
	if f, err := prepared(t, of2021(t)).Forecast(t.Context()); f != nil || err != nil {
		t.Errorf("of a year: %+v, %v", f, err)
	}
	b := of2021(t)
	b.Scope.Half, b.Content = "H1", report.Margins
	if f, err := prepared(t, b).Forecast(t.Context()); f != nil || err != nil {
		t.Errorf("of the first half: %+v, %v", f, err)
	}
}
