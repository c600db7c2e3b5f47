package disclosure_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
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
		before, policy := drawSmall(t, 1, 3, 4), drawPolicy(t)
		after := small{before.places, slices.Clone(before.n)}
		for range rapid.IntRange(1, 3).Draw(t, "corrections") {
			i := rapid.IntRange(0, len(after.n)-1).Draw(t, "place")
			after.n[i] = max(0, after.n[i]+rapid.IntRange(-2, 2).Draw(t, "by"))
		}
		first, err := disclosure.Protect(t.Context(), disclosure.Request{
			Policy: policy, Counts: before.edition(""),
			World: before.world(),
		})
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
	drawn, refused := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		drawn++
		s, policy := drawSmall(t, 1, 2, 3), drawPolicy(t)
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
			before, after := alone.high[i]-alone.low[i], both.high[i]-both.low[i]
			if needed := min(before, policy.Width); given && after < needed || !given && after < policy.Width ||
				given != (before < policy.Width) {
				t.Errorf("%s: the report alone left %d to %d, with the edition it is %d to %d; given away: %v",
					w, alone.low[i], alone.high[i], both.low[i], both.high[i], given)
			}
		}
	})
	if 2*refused > drawn {
		t.Errorf("%d of %d editions were refused", refused, drawn)
	}
}

func TestWhatIsOutAlreadyCanMakeAnEditionImpossible(t *testing.T) {
	s := places(1, 3)
	s.n[0], s.n[4], s.n[8] = 9, 2, 9
	policy := disclosure.DefaultPolicy()
	known := []disclosure.Known{{Where: total, N: 20, Shown: true}}
	for _, c := range []string{"a", "c"} {
		known = append(known, disclosure.Known{Where: total.And(disclosure.Where{Category: c}), N: 9, Shown: true})
	}
	_, err := disclosure.Protect(t.Context(), disclosure.Request{
		Policy: policy, Counts: s.edition(""), World: s.world(),
		Earlier: []disclosure.Earlier{{Name: "unwise", Cells: known}},
	})
	var not *disclosure.Unprotectable
	if !errors.As(err, &not) || !slices.Contains(not.Cells, total.And(disclosure.Where{Category: "b"})) {
		t.Errorf("the error is %v, want one that names category b", err)
	}
	if kind := fault.Of(fmt.Errorf("preview: %w", err)); kind != fault.Invalid {
		t.Errorf("it is a fault of kind %q, want that of what can't be done", kind)
	}
	s.n[0], s.n[8] = 0, 0
	_, err = disclosure.Protect(t.Context(),
		disclosure.Request{Policy: policy, Counts: s.edition(""), World: s.world()})
	if !errors.As(err, &not) || !slices.Equal(not.Cells, []disclosure.Where{total}) {
		t.Errorf("a total of 2 is refused with %v", err)
	}
}

func TestAReleaseIsProvedAgainAsItWas(t *testing.T) {
	world := made(2, 900)
	r := disclosure.Request{Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""), World: world}
	result := protect(t, r)
	proof, err := disclosure.Prove(t.Context(), r, result.Release)
	if err != nil || !slices.Equal(proof.Bounds, result.Proof.Bounds) {
		t.Errorf("proved again (%v): %v, want %v", err, proof.Bounds, result.Proof.Bounds)
	}
	other, err := disclosure.ProveByAnotherPath(t.Context(), r, result.Release)
	if err != nil || !slices.Equal(other.Bounds, result.Proof.Bounds) {
		t.Errorf("proved by another path (%v): %v, want %v", err, other.Bounds, result.Proof.Bounds)
	}
	if other.Witnesses == result.Proof.Witnesses {
		t.Error("the other path has found the same witnesses: it is the same path")
	}
	r.Policy.Width = 40
	var not *disclosure.Unprotectable
	if _, err := disclosure.Prove(t.Context(), r, result.Release); !errors.As(err, &not) {
		t.Errorf("proved for a width of 40 (%v)", err)
	}
	r.Counts[0].N++
	if _, err := disclosure.Prove(t.Context(), r, result.Release); err == nil {
		t.Error("proved for other counts")
	}
}

func TestACaseMoreCanBePublished(t *testing.T) {
	world := made(21, 245)
	r := disclosure.Request{Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""), World: world}
	first := protect(t, r)
	r.Earlier = []disclosure.Earlier{{Name: "first", Cells: first.Release.Known(), World: world}}
	r.World = slices.Concat(world, made(99, 1))
	r.Counts = shown(r.World, "")
	second := protect(t, r).Release
	unexposed(t, attack(facts(second.Cells(), 1), values), r.Counts, r.Policy)
	for _, c := range r.Counts {
		now, _ := second.Cell(c.Where)
		before, _ := first.Release.Cell(c.Where)
		if diff, both := disclosure.Change(now, before); both && diff != 0 &&
			c.Where != (disclosure.Where{Scheme: codebook.Advisors, Year: year}) && !unknown(c.Where) {
			t.Errorf("%s is shown to have grown by %d", c.Where, diff)
		}
	}
}

func TestACategoryThatNoTableNamesIsCountedInTheTotals(t *testing.T) {
	world := made(21, 245)
	stray := world[0]
	stray.Category, stray.N = "never named", 7
	world = append(world, stray)
	r := protect(t, disclosure.Request{
		Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""),
		World: world,
	}).Release
	c, _ := r.Cell(disclosure.Where{Scheme: codebook.Advisors, Year: year})
	if n, _ := c.Value(); n != 252 {
		t.Errorf("the total is %d, want 252", n)
	}
}
