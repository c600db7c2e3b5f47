package disclosure_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// agreeing are the facts that hold for the register.
func (s small) agreeing(known []fact) []fact {
	return slices.DeleteFunc(slices.Clone(known), func(f fact) bool {
		n := s.count(f.where)
		return n < f.low || n > f.high
	})
}

func (s small) count(w disclosure.Where) int {
	n := 0
	for i, p := range s.places {
		if within(w, p) {
			n += s.n[i]
		}
	}
	return n
}

// sensitive are the counts of the edition's tables that must not be worked out.
func (s small) sensitive(half string, policy disclosure.Policy) []disclosure.Where {
	var out []disclosure.Where
	for _, c := range s.edition(half) {
		if c.N >= 1 && c.N <= policy.Threshold && (policy.ProtectUnknown || c.Age != codebook.Unknown) {
			out = append(out, c.Where)
		}
	}
	return out
}

func TestACorrectionGivesNobodyAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, policy := drawSmall(t, false), drawPolicy(t)
		after := small{before.places, slices.Clone(before.n)}
		for range rapid.IntRange(1, 3).Draw(t, "corrections") {
			i := rapid.IntRange(0, len(after.n)-1).Draw(t, "place")
			after.n[i] = max(0, after.n[i]+rapid.IntRange(-2, 2).Draw(t, "by"))
		}
		first, err := disclosure.Protect(t.Context(), disclosure.Request{Policy: policy, Counts: before.edition(""), World: before.world()})
		if err != nil {
			return
		}
		second, err := disclosure.Protect(t.Context(), disclosure.Request{
			Policy: policy, Counts: after.edition(""), World: after.world(),
			Earlier: []disclosure.Earlier{{Name: "first", Cells: first.Release.Known(), World: before.world()}},
		})
		if err != nil {
			return
		}
		known := facts(slices.Concat(first.Release.Cells(), second.Release.Cells()), least(policy))
		for _, s := range []small{before, after} {
			asked := s.sensitive("", policy)
			e := attackExhaustively(s.places, s.agreeing(known), asked)
			for i, w := range asked {
				if _, openly := showsBefore(first.Release, w); !openly && e.high[i]-e.low[i] < policy.Width {
					t.Errorf("%s is known to lie between %d and %d", w, e.low[i], e.high[i])
				}
			}
		}
		for _, c := range second.Release.Cells() {
			now, shown := c.Value()
			was, shownBefore := showsBefore(first.Release, c.Where())
			diff := max(now-was, was-now)
			exempt := c.Where() == total || now == 0 || c.Where().Age == codebook.Unknown && !policy.ProtectUnknown
			if shown && shownBefore && diff >= 1 && diff <= policy.Threshold && !exempt {
				t.Errorf("%s was %d and is %d", c.Where(), was, now)
			}
		}
	})
}

var total = disclosure.Where{Scheme: codebook.Envoys, Year: year}

func showsBefore(r *disclosure.Release, w disclosure.Where) (int, bool) {
	c, _ := r.Cell(w)
	return c.Value()
}

func TestAnImportedReportIsNotMadeWorse(t *testing.T) {
	refused := 0
	rapid.Check(t, func(t *rapid.T) {
		s, policy := drawSmall(t, false), drawPolicy(t)
		report := disclosure.Earlier{Name: "report", Imported: true}
		var printed []fact
		for _, c := range s.edition("") {
			if c.Gender != "" || c.Age != "" {
				continue
			}
			hide := c.N <= policy.Threshold && c.Category != "" && rapid.IntRange(0, 4).Draw(t, "slip") > 0
			f := fact{c.Where, c.N, c.N}
			if hide {
				f.low, f.high = 0, policy.Threshold
				c.N = 0
			}
			printed = append(printed, f)
			report.Cells = append(report.Cells, disclosure.Known{Where: c.Where, N: c.N, Shown: !hide})
		}
		asked := s.sensitive("", policy)
		alone := attackExhaustively(s.places, append(printed, fact{total, s.count(total), s.count(total)}), asked)
		r, err := disclosure.Protect(t.Context(), disclosure.Request{
			Policy: policy, Counts: s.edition(""), World: s.world(), Earlier: []disclosure.Earlier{report},
		})
		if not := new(disclosure.Unprotectable); errors.As(err, &not) {
			refused++
			return
		} else if err != nil {
			t.Fatal(err)
		}
		both := attackExhaustively(s.places, append(printed, facts(r.Release.Cells(), least(policy))...), asked)
		for i, w := range asked {
			given := slices.ContainsFunc(r.GivenAway, func(g disclosure.Given) bool { return g.Where == w })
			if before, after := alone.high[i]-alone.low[i], both.high[i]-both.low[i]; after < min(before, policy.Width) || given != (before < policy.Width) {
				t.Errorf("%s: the report alone left %d to %d, with the edition it is %d to %d; given away: %v",
					w, alone.low[i], alone.high[i], both.low[i], both.high[i], given)
			}
		}
	})
	if refused > 20 {
		t.Errorf("%d of 100 editions were refused", refused)
	}
}
