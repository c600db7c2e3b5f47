package disclosure_test

import (
	"context"
	"errors"
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

// tells publishes a year after a report that cases were added to, and returns the small counts that are then known more
// closely than by the report and the new total: to who takes for granted that cases were only added. It is false where
// nothing could be published.
func (now small) tells(t rapid.TB, before small, policy disclosure.Policy, threshold int, linked bool) ([]between, bool) {
	report, printed := reportOf(before, threshold)
	r, err := disclosure.Protect(context.Background(), disclosure.Request{
		Policy: policy, Counts: now.edition(""), World: now.world(), Changes: true, Linked: linked,
		Earlier: []disclosure.Earlier{report},
	})
	if not := new(disclosure.Unprotectable); errors.As(err, &not) {
		return nil, false
	} else if err != nil {
		t.Fatal(err)
	}
	var asked, out []between
	for _, w := range now.sensitive("", policy) {
		asked = append(asked, between{w, -1, 1, now.count(w)})
	}
	both := readTogether(now.places, [][]fact{printed, facts(r.Release.Cells(), least(policy))}, asked)
	for i, a := range asked {
		if both.high[i]-both.low[i] >= policy.Width {
			continue
		}
		sum := fact{total, now.count(total), now.count(total)}
		alone := readTogether(now.places, [][]fact{printed, {sum}}, []between{a})
		if both.high[i]-both.low[i] < min(policy.Width, alone.high[0]-alone.low[0]) {
			out = append(out, a)
		}
	}
	return out, true
}

func TestAReportThatCasesWereAddedToIsNotMadeWorse(t *testing.T) {
	out, drawn := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		drawn++
		before, policy := drawSmall(t, 1, 2, 3), drawPolicy(t)
		now, threshold := corrected(t, before, true), rapid.IntRange(1, 4).Draw(t, "the report's threshold")
		told, published := now.tells(t, before, policy, threshold, true)
		if len(told) > 0 {
			t.Errorf("known too closely: %v", told)
		}
		if published {
			out++
		}
	})
	if 3*out < drawn {
		t.Errorf("only %d of %d editions were made", out, drawn)
	}
}

// Without the promise for reports such a reader finds out of two cases and one more where they are.
func TestAReportThatACaseWasAddedToTellsOfIt(t *testing.T) {
	before, now := places(1, 2), places(1, 2)
	before.n, now.n = []int{0, 0, 0, 1, 0, 1, 0, 0}, []int{1, 0, 0, 1, 0, 1, 0, 0}
	policy := disclosure.Policy{Threshold: 1, Width: 2, StarMayBeZero: true}
	if told, published := now.tells(t, before, policy, 1, false); !published || len(told) == 0 {
		t.Errorf("without the promise nothing is told (published: %v)", published)
	}
	if told, _ := now.tells(t, before, policy, 1, true); len(told) > 0 {
		t.Errorf("known too closely: %v", told)
	}
}
