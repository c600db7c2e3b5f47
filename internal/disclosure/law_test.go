package disclosure_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// small is a register small enough to try every other that it could be.
type small struct {
	places []disclosure.Where
	n      []int
}

// places are those of a register of two or three categories, without cases.
func places(halves, categories int) small {
	var s small
	for _, half := range values.Half[:halves] {
		for _, c := range []string{"a", "b", "c"}[:categories] {
			for _, g := range []string{"female", "male"} {
				for _, a := range []string{"under", codebook.Unknown} {
					s.places = append(s.places, disclosure.Where{
						Scheme: codebook.Envoys, Year: year, Half: half, Category: c, Gender: g, Age: a,
						Contact: "self",
						Country: disclosure.Country("SY"),
					})
				}
			}
		}
	}
	s.n = make([]int, len(s.places))
	return s
}

// drawSmall draws how many cases there are in each place, at most so many.
func drawSmall(t *rapid.T, halves, categories, most int) small {
	s := places(halves, categories)
	for i := range s.n {
		s.n[i] = rapid.IntRange(0, most).Draw(t, "n")
	}
	return s
}

func (s small) world() []disclosure.Count {
	out := make([]disclosure.Count, len(s.places))
	for i, w := range s.places {
		out[i] = disclosure.Count{Where: w, N: s.n[i]}
	}
	return out
}

// edition lists what an edition shows: all totals, category × gender and category × age.
func (s small) edition(half string) []disclosure.Count {
	var out []disclosure.Count
	for _, c := range []string{"", "a", "b", "c"} {
		for _, x := range []disclosure.Where{
			{},
			{Gender: "female"},
			{Gender: "male"},
			{Age: "under"},
			{Age: codebook.Unknown},
		} {
			w := x.And(disclosure.Where{Scheme: codebook.Envoys, Year: year, Half: half, Category: c})
			count, exists := disclosure.Count{Where: w}, false
			for i, p := range s.places {
				exists = exists || p.Category == c || c == ""
				if within(w, p) {
					count.N += s.n[i]
				}
			}
			if exists {
				out = append(out, count)
			}
		}
	}
	return out
}

func drawPolicy(t *rapid.T) disclosure.Policy {
	return disclosure.Policy{
		Threshold: rapid.IntRange(1, 3).Draw(t, "threshold"), Width: rapid.IntRange(1, 2).Draw(t, "width"),
		ProtectUnknown: rapid.Bool().Draw(t, "protect unknown"),
		StarMayBeZero:  rapid.Bool().Draw(t, "star may be zero"),
	}
}

func least(p disclosure.Policy) int {
	if p.StarMayBeZero {
		return 0
	}
	return 1
}

// hold checks a result against every register that agrees with what was published.
func hold(t *rapid.T, s small, policy disclosure.Policy, proof disclosure.Proof, cells []disclosure.Cell) {
	asked := make([]disclosure.Where, len(proof.Bounds))
	for i, b := range proof.Bounds {
		asked[i] = b.Where
	}
	e := attackExhaustively(s.places, facts(cells, least(policy)), asked)
	for i, b := range proof.Bounds {
		if e.low[i] != b.Low || e.high[i] != b.High {
			t.Errorf("%s: proved %d to %d, every register that agrees has %d to %d", b.Where, b.Low, b.High, e.low[i],
				e.high[i])
		}
		if e.high[i]-e.low[i] < policy.Width {
			t.Errorf("%s is known to lie between %d and %d", b.Where, e.low[i], e.high[i])
		}
	}
}

func TestBoundsAreThoseOfEveryRegisterThatAgrees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, policy := drawSmall(t, 1, 3, 4), drawPolicy(t)
		r, err := disclosure.Protect(t.Context(),
			disclosure.Request{Policy: policy, Counts: s.edition(""), World: s.world()})
		var not *disclosure.Unprotectable
		if errors.As(err, &not) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		hold(t, s, policy, r.Proof, r.Release.Cells())
	})
}

func TestAHalfAndTheYearTogetherGiveNobodyAway(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, policy := drawSmall(t, 2, 2, 3), drawPolicy(t)
		first, err := disclosure.Protect(t.Context(),
			disclosure.Request{Policy: policy, Counts: s.edition("H1"), World: s.world()})
		if err != nil {
			return
		}
		second, err := disclosure.Protect(t.Context(), disclosure.Request{
			Policy: policy, Counts: s.edition(""), World: s.world(),
			Earlier: []disclosure.Earlier{{Name: "half", Cells: first.Release.Known(), World: s.world()}},
		})
		if err != nil {
			return
		}
		hold(t, s, policy, second.Proof, slices.Concat(first.Release.Cells(), second.Release.Cells()))
		var asked []disclosure.Where
		for _, c := range s.edition("H2") {
			if c.N >= 1 && c.N <= policy.Threshold && (policy.ProtectUnknown || c.Age != codebook.Unknown) {
				asked = append(asked, c.Where)
			}
		}
		e := attackExhaustively(s.places, facts(slices.Concat(first.Release.Cells(), second.Release.Cells()),
			least(policy)),
			asked)
		for i, w := range asked {
			if e.high[i]-e.low[i] < policy.Width {
				t.Errorf("the other half's %s is known to lie between %d and %d", w, e.low[i], e.high[i])
			}
		}
	})
}

func TestNoOtherChoiceLosesLess(t *testing.T) {
	tried := 0
	for seed := range uint64(150) {
		rng := rand.New(rand.NewPCG(seed, 2))
		s := places(1, 3)
		for i := range s.n {
			s.n[i] = rng.IntN(5)
		}
		r := disclosure.Request{
			Policy: disclosure.Policy{
				Threshold: 1 + rng.IntN(2), Width: 1 + rng.IntN(3), ProtectUnknown: seed%2 == 0,
				StarMayBeZero: seed%3 == 0,
			},
			Counts: s.edition(""), World: s.world(),
		}
		result, err := disclosure.Protect(t.Context(), r)
		var not *disclosure.Unprotectable
		if errors.As(err, &not) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		_, lost, err := disclosure.Lost(r, result.Release)
		if err != nil {
			t.Fatal(err)
		}
		least, err := disclosure.Least(r, 1<<20)
		if err != nil {
			t.Fatal(err)
		}
		if lost > least {
			t.Errorf("register %d: readers lose %.1f, the least is %.1f", seed, lost, least)
		}
		tried++
	}
	if tried < 50 {
		t.Errorf("only %d registers could be protected", tried)
	}
}
