package disclosure_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/disclosure"
)

// reportOf is an imported report of the register's categories and genders, with stars up to a threshold of its own, and
// what it says.
func reportOf(s small, threshold int) (disclosure.Earlier, []fact) {
	report := disclosure.Earlier{Name: "report", Imported: true, Threshold: threshold}
	var known []fact
	for _, c := range s.edition("") {
		if c.Age != "" || c.Gender != "" && c.Category != "" {
			continue
		}
		k, f := disclosure.Known{Where: c.Where, N: c.N, Shown: true}, fact{c.Where, c.N, c.N}
		if c.Where != total && c.N <= threshold {
			k.N, k.Shown, f.low, f.high = 0, false, 0, threshold
		}
		report.Cells, known = append(report.Cells, k), append(known, f)
	}
	return report, known
}

// Who takes for granted that cases were only added since an imported report learns no more of a small count than the
// report and the new total tell by themselves.
func TestAReportThatCasesWereAddedToIsNotMadeWorse(t *testing.T) {
	out, drawn, told := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		drawn++
		before, policy := drawSmall(t, 1, 2, 3), drawPolicy(t)
		now := corrected(t, before, true)
		report, printed := reportOf(before, rapid.IntRange(1, 4).Draw(t, "the report's threshold"))
		var asked []between
		for _, w := range now.sensitive("", policy) {
			asked = append(asked, between{w, -1, 1, now.count(w)})
		}
		for _, linked := range []bool{false, true} {
			r, err := disclosure.Protect(t.Context(), disclosure.Request{
				Policy: policy, Counts: now.edition(""), World: now.world(), Changes: true, Linked: linked,
				Earlier: []disclosure.Earlier{report},
			})
			if not := new(disclosure.Unprotectable); errors.As(err, &not) {
				continue
			} else if err != nil {
				t.Fatal(err)
			}
			both := readTogether(now.places, [][]fact{printed, facts(r.Release.Cells(), least(policy))}, asked)
			close := slices.IndexFunc(asked, func(a between) bool {
				i := slices.Index(asked, a)
				if both.high[i]-both.low[i] >= policy.Width {
					return false
				}
				sum := fact{total, now.count(total), now.count(total)}
				alone := readTogether(now.places, [][]fact{printed, {sum}}, []between{a})
				return both.high[i]-both.low[i] < min(policy.Width, alone.high[0]-alone.low[0])
			})
			switch {
			case !linked && close >= 0:
				told++
			case linked && close >= 0:
				t.Errorf("%v is known to lie between %d and %d", asked[close], both.low[close], both.high[close])
			case linked:
				out++
			}
		}
	})
	if 3*out < drawn || told == 0 {
		t.Errorf("%d of %d editions were made; without the promise %d counts are told", out, drawn, told)
	}
}
