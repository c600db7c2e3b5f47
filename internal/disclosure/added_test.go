package disclosure_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"sakstall/internal/disclosure"
)

// inTime says of a count that it is of those that were there before, or that were added. The registers here have no
// halves, and so when a case came can stand in their place: the attacker who reads halves and year then reads an
// edition and its correction, as one who takes cases to be only added.
func inTime(w disclosure.Where, time string) disclosure.Where {
	w.Half = time
	return w
}

// withoutHalves are the edition's counts without its tables by half.
func withoutHalves(counts []disclosure.Count) []disclosure.Count {
	return slices.DeleteFunc(counts, func(c disclosure.Count) bool { return c.Half != "" })
}

// readAsAdded attacks an edition and its correction.
func readAsAdded(before, now *disclosure.Release) *reader {
	var known []fact
	for _, f := range facts(before.Cells(), 1) {
		f.where = inTime(f.where, "H1")
		known = append(known, f)
	}
	for _, f := range facts(now.Cells(), 1) {
		known = append(known, f, fact{inTime(f.where, "H2"), 0, far})
	}
	return attack(known, values)
}

func TestAnAttackerLearnsNothingFromACorrection(t *testing.T) {
	tried, out, exact := 0, 0, 0
	for _, c := range []struct{ cases, added int }{{245, 1}, {245, 12}, {900, 8}} {
		t.Run(fmt.Sprint(c), func(t *testing.T) {
			tried++
			before, now := made(uint64(c.cases+c.added), c.cases), made(uint64(c.cases), c.added)
			now = slices.Concat(before, now)
			was, is := withoutHalves(shown(before, "")), withoutHalves(shown(now, ""))
			r := disclosure.Request{
				Policy: disclosure.DefaultPolicy(), Domains: values, Counts: was, World: before, Changes: true,
			}
			first := protect(t, r).Release
			r.Earlier = []disclosure.Earlier{{Name: "first", Cells: first.Known(), World: before}}
			r.Counts, r.World = is, now
			for _, changes := range []bool{false, true} {
				r.Changes = changes
				second, err := disclosure.Protect(t.Context(), r)
				if not := new(disclosure.Unprotectable); errors.As(err, &not) {
					if len(not.Changes) == 0 {
						t.Errorf("it is not said that the changes stand in the way: %v", err)
					}
					continue
				} else if err != nil {
					t.Fatal(err)
				}
				told := told(readAsAdded(first, second.Release), was, is, r.Policy)
				if !changes {
					exact += len(told)
					continue
				}
				out++
				for _, w := range told {
					t.Errorf("known too closely: %s", w)
				}
			}
		})
	}
	if out < 2 || exact < 3 {
		t.Errorf("%d of %d corrections were made; without the promise for changes %d counts are told", out, tried,
			exact)
	}
}

// told are the small counts of either edition, and the small changes, that the attacker knows too closely.
func told(r *reader, was, is []disclosure.Count, policy disclosure.Policy) []disclosure.Where {
	var out []disclosure.Where
	look := func(w disclosure.Where, n int) {
		i, known := r.at[w]
		small := max(n, -n) >= 1 && max(n, -n) <= policy.Threshold && !unknown(w)
		if known && small && r.high[i]-r.low[i] < policy.Width {
			out = append(out, w)
		}
	}
	for i, c := range was {
		look(inTime(c.Where, "H1"), c.N)
		look(is[i].Where, is[i].N)
		if i > 0 { // the grand total's change is shown
			look(inTime(c.Where, "H2"), is[i].N-c.N)
		}
	}
	return out
}
