package disclosure_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// turned is the release with one count hidden that was shown, or shown that was hidden.
func turned(t *rapid.T, r *disclosure.Release, w disclosure.Where, n int) *disclosure.Release {
	cells := r.Known()
	for i, k := range cells {
		if k.Where == w {
			cells[i] = disclosure.Known{Where: w, N: n, Shown: !k.Shown}
		}
	}
	out, err := disclosure.Restore(r.Threshold(), r.Domains(), cells, r.Numbers())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAReleaseThatHidesOtherThanChosenIsProvedForWhatItIs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, policy := drawSmall(t, 1, 3, 4), drawPolicy(t)
		r := disclosure.Request{Policy: policy, Counts: s.edition(""), World: s.world()}
		result, err := disclosure.Protect(t.Context(), r)
		if err != nil {
			return
		}
		c := rapid.SampledFrom(r.Counts).Draw(t, "turned")
		// without the grand total there are registers without end
		if c.N == 0 || c.Where == (disclosure.Where{Scheme: codebook.Envoys, Year: year}) {
			return
		}
		before, _ := result.Release.Cell(c.Where)
		_, wasShown := before.Value()
		other := turned(t, result.Release, c.Where, c.N)
		proof, err := disclosure.Prove(t.Context(), r, other)
		var not *disclosure.Unprotectable
		switch {
		case err == nil:
			hold(t, s, policy, proof, other.Cells())
			for i, b := range proof.Bounds {
				if old := result.Proof.Bounds[i]; wasShown && (b.Low > old.Low || b.High < old.High) {
					t.Errorf("%s lay between %d and %d, and with more hidden between %d and %d", b.Where, old.Low,
						old.High, b.Low,
						b.High)
				}
			}
		case wasShown:
			t.Errorf("with %s hidden as well nothing is proved any more: %v", c.Where, err)
		case !errors.As(err, &not):
			t.Error(err)
		default:
			e := attackExhaustively(s.places, facts(other.Cells(), least(policy)), not.Cells)
			for i, w := range not.Cells {
				if e.high[i]-e.low[i] >= policy.Width {
					t.Errorf("%s is said to be given away, and may lie between %d and %d", w, e.low[i], e.high[i])
				}
			}
		}
	})
}

func TestOtherLabelsChangeNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, policy := drawSmall(t, 1, 3, 4), drawPolicy(t)
		names := rapid.Permutation([]string{"a", "b", "c", "d", "e", "f"}).Draw(t, "names")[:3]
		domains := disclosure.Domains{
			Category: []string{"a", "b", "c"}, Gender: []string{"female", "male"},
			Age: []string{"under", "unknown"},
		}
		label := func(w disclosure.Where) disclosure.Where {
			if i := slices.Index(domains.Category, w.Category); i >= 0 {
				w.Category = names[i]
			}
			return w
		}
		labelled := func(counts []disclosure.Count) []disclosure.Count {
			out := slices.Clone(counts)
			for i := range out {
				out[i].Where = label(out[i].Where)
			}
			return out
		}
		r := disclosure.Request{Policy: policy, Domains: domains, Counts: s.edition(""), World: s.world()}
		first, err := disclosure.Protect(t.Context(), r)
		r.Counts, r.World, r.Domains.Category = labelled(r.Counts), labelled(r.World), names
		second, again := disclosure.Protect(t.Context(), r)
		if (err == nil) != (again == nil) {
			t.Fatalf("%v with these labels, %v with others", err, again)
		}
		if err != nil {
			return
		}
		for _, c := range first.Release.Cells() {
			other, _ := second.Release.Cell(label(c.Where()))
			n, shown := c.Value()
			if m, too := other.Value(); n != m || shown != too {
				t.Errorf("%s is %d (shown %t), and with other labels %d (%t)", c.Where(), n, shown, m, too)
			}
		}
	})
}

func TestWhatIsShownAddsUp(t *testing.T) {
	world := made(8, 900)
	release := protect(t, disclosure.Request{
		Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""),
		World: world,
	}).Release
	checked := 0
	for _, whole := range release.Cells() {
		total, all := whole.Value()
		for _, seconds := range [][]disclosure.Where{
			eachOf(values.Gender, disclosure.OfGender),
			eachOf(values.Age, disclosure.OfAge),
			eachOf(values.Contact, disclosure.OfContact),
			eachOf(values.Half, disclosure.OfHalf),
			eachOf(values.Category, disclosure.OfCategory),
		} {
			sum, every := 0, all
			for _, second := range seconds {
				part, ok := release.Cell(whole.Where().And(second))
				n, shown := part.Value()
				sum, every = sum+n, every && ok && shown && part.Where() != whole.Where()
			}
			if every {
				checked++
			}
			if every && sum != total {
				t.Errorf("the parts of %s come to %d, not %d", whole.Where(), sum, total)
			}
		}
	}
	if checked < 10 {
		t.Errorf("only %d sums have all their parts shown", checked)
	}
}

func eachOf(list []string, where func(string) disclosure.Where) []disclosure.Where {
	out := make([]disclosure.Where, len(list))
	for i, v := range list {
		out[i] = where(v)
	}
	return out
}
