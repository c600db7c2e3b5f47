package disclosure_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"sakstall/internal/disclosure"
)

// before is the register without n of its cases, which came later.
func before(world []disclosure.Count, n int) []disclosure.Count {
	out := slices.Clone(world)
	slices.SortFunc(out, func(a, b disclosure.Count) int { return cmp.Compare(a.String(), b.String()) })
	for rng := rand.New(rand.NewPCG(1, 9)); n > 0; {
		if i := rng.IntN(len(out)); out[i].N > 0 {
			out[i].N--
			n--
		}
	}
	return out
}

// afterHalves is the request for an edition of the year after editions of both halves, that of the first made when
// there were no cases of the second yet, and half of the late ones came after the second.
func afterHalves(t testing.TB, world []disclosure.Count, late int) disclosure.Request {
	t.Helper()
	r := disclosure.Request{Policy: disclosure.DefaultPolicy(), Domains: values, Changes: true}
	for _, half := range values.Half {
		if half == "H1" {
			r.World = slices.DeleteFunc(before(world, late), func(c disclosure.Count) bool { return c.Half != half })
		} else {
			r.World = before(world, late/2)
		}
		r.Counts = shown(r.World, half)
		r.Earlier = append(r.Earlier, disclosure.Earlier{
			Name: half, Cells: protect(t, r).Release.Known(), World: r.World,
		})
	}
	r.World, r.Counts = world, shown(world, "")
	return r
}

// Whole solutions are found where those with fractions are not whole: without settling them one by one, branching gives
// up.
func TestAYearIsProtectedThoughCasesCameAfterItsHalves(t *testing.T) {
	for _, seed := range []uint64{305, 306, 307} {
		r := afterHalves(t, tailed(seed, 20_000), 20)
		if _, err := disclosure.Protect(t.Context(), r); err != nil {
			t.Errorf("register %d: %v", seed, err)
		}
	}
}
