package disclosure_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// drawInsider draws somebody who knows some of the register's cases, and returns the register of the others.
func drawInsider(t *rapid.T, s small, name string) (disclosure.Insider, small) {
	who, others := disclosure.Insider{Name: name}, small{s.places, slices.Clone(s.n)}
	for i, n := range s.n {
		if own := rapid.IntRange(0, n).Draw(t, name+" knows"); own > 0 {
			who.Knows = append(who.Knows, disclosure.Count{Where: s.places[i], N: own})
			others.n[i] -= own
		}
	}
	return who, others
}

// toldBy are the small counts of the cases that the insider does not know, whole registers apart, that the insider can
// tell more closely than the width.
func toldBy(s, others small, who disclosure.Insider, cells []disclosure.Cell, policy disclosure.Policy) []disclosure.Where {
	known := facts(cells, least(policy))
	for _, c := range who.Knows {
		known = append(known, fact{c.Where, c.N, far})
	}
	asked := slices.DeleteFunc(others.sensitive("", policy), func(w disclosure.Where) bool {
		return w == disclosure.Where{Scheme: w.Scheme, Year: w.Year}
	})
	e := attackExhaustively(s.places, known, asked)
	var out []disclosure.Where
	for k, w := range asked {
		if e.high[k]-e.low[k] < policy.Width {
			out = append(out, w)
		}
	}
	return out
}

func TestInsidersLearnNothingOfTheOthers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, policy := drawSmall(t, 1, 3, 4), drawPolicy(t)
		first, besideFirst := drawInsider(t, s, "first")
		second, besideSecond := drawInsider(t, s, "second")
		request := disclosure.Request{
			Policy: policy, Counts: s.edition(""), World: s.world(), Insiders: []disclosure.Insider{first, second},
		}
		r, err := disclosure.Protect(t.Context(), request)
		if err != nil {
			return
		}
		for _, w := range append(toldBy(s, besideFirst, first, r.Release.Cells(), policy),
			toldBy(s, besideSecond, second, r.Release.Cells(), policy)...) {
			t.Errorf("an insider can tell %s", w)
		}
		request.Insiders = nil
		proof, err := disclosure.Prove(t.Context(), request, r.Release)
		if err != nil || !slices.Equal(proof.Bounds, r.Proof.Bounds) || proof.Witnesses != r.Proof.Witnesses {
			t.Errorf("proved without them: %v, %v, want %v", proof.Bounds, err, r.Proof.Bounds)
		}
	})
}

// What is hidden from outsiders is not always hidden from who knows cases: just the counts that they tell are named.
func TestWhatInsidersTellIsNamed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, policy := drawSmall(t, 1, 3, 4), drawPolicy(t)
		who, others := drawInsider(t, s, "who")
		request := disclosure.Request{Policy: policy, Counts: s.edition(""), World: s.world()}
		r, err := disclosure.Protect(t.Context(), request)
		if err != nil {
			return
		}
		all, err := disclosure.Tells(t.Context(), request, r.Release, []disclosure.Insider{{Name: "nobody"}, who})
		if err != nil {
			t.Fatal(err)
		}
		var got []disclosure.Where
		for _, one := range all {
			if one.Insider != "who" {
				t.Errorf("%s knows no case, and tells %v", one.Insider, one.Cells)
			}
			got = append(got, one.Cells...)
		}
		want := toldBy(s, others, who, r.Release.Cells(), policy)
		if len(got) != len(want) || slices.ContainsFunc(want, func(w disclosure.Where) bool {
			return !slices.Contains(got, w)
		}) {
			t.Errorf("tells %v, named are %v", want, got)
		}
	})
}

// A unit's staff know which of their cases have a characteristic of a list.
func TestInsidersOfASplit(t *testing.T) {
	total := disclosure.Where{Scheme: codebook.Advisors, Year: year}
	part := func(has bool) disclosure.Where {
		w := total
		w.Split = disclosure.SplitOn("theme", "racism", has)
		return w
	}
	request := disclosure.Request{
		Policy: disclosure.DefaultPolicy(),
		Counts: []disclosure.Count{{Where: total, N: 40}, {Where: part(true), N: 12}, {Where: part(false), N: 28}},
	}
	r := protect(t, request)
	who := disclosure.Insider{Name: "unit", Knows: []disclosure.Count{
		{Where: total, N: 15}, {Where: part(true), N: 10}, {Where: part(false), N: 5},
	}}
	got, err := disclosure.Tells(t.Context(), request, r.Release, []disclosure.Insider{who})
	if err != nil || len(got) != 1 || !slices.Equal(got[0].Cells, []disclosure.Where{part(true)}) {
		t.Errorf("the unit tells %v, %v", got, err)
	}
	request.Insiders = []disclosure.Insider{who}
	r = protect(t, request)
	c, has := r.Release.Cell(part(true))
	if _, shown := c.Value(); shown || !has {
		t.Error("what is left of a characteristic is shown to who knows the rest")
	}
}
