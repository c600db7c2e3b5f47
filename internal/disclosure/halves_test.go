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
	slices.SortFunc(out, func(a, b disclosure.Count) int {
		return cmp.Or(cmp.Compare(a.Half, b.Half), cmp.Compare(a.Category, b.Category), cmp.Compare(a.Gender, b.Gender),
			cmp.Compare(a.Age, b.Age), cmp.Compare(a.Contact, b.Contact), cmp.Compare(a.Country.Code(), b.Country.Code()))
	})
	for rng := rand.New(rand.NewPCG(1, 9)); n > 0; {
		if i := rng.IntN(len(out)); out[i].N > 0 {
			out[i].N--
			n--
		}
	}
	return out
}

// margins are the totals, gender and age of what an edition shows: what a half's has by default.
func margins(counts []disclosure.Count) []disclosure.Count {
	return slices.DeleteFunc(counts, func(c disclosure.Count) bool {
		return c.Category != "" || c.Contact != "" || !c.Country.IsZero()
	})
}

// everything leaves what an edition shows as it is.
func everything(counts []disclosure.Count) []disclosure.Count { return counts }

// afterHalves is the request for an edition of the year after editions of both halves with that content, that of the
// first made when there were no cases of the second yet, and half of the late ones came after the second.
func afterHalves(
	t testing.TB, world []disclosure.Count, late int, content func([]disclosure.Count) []disclosure.Count,
) disclosure.Request {
	t.Helper()
	r := disclosure.Request{Policy: disclosure.DefaultPolicy(), Domains: values, Changes: true}
	for _, half := range values.Half {
		if half == "H1" {
			r.World = slices.DeleteFunc(before(world, late), func(c disclosure.Count) bool { return c.Half != half })
		} else {
			r.World = before(world, late/2)
		}
		r.Counts = content(shown(r.World, half))
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
	for _, seed := range []uint64{305, 307} {
		r := afterHalves(t, tailed(seed, 20_000), 20, everything)
		if _, err := disclosure.Protect(t.Context(), r); err != nil {
			t.Errorf("register %d: %v", seed, err)
		}
	}
}

// Halves that show totals, gender and age cost the readers of the year next to nothing, with or without late cases, and
// richer ones not what most come for.
func TestHalvesLeaveTheYearItsLargestRows(t *testing.T) {
	for _, halves := range []struct {
		name string
		of   func([]disclosure.Count) []disclosure.Count
		late int
		most float64 // times the loss of the year alone
	}{{"margins", margins, 0, 1.01}, {"margins, late cases", margins, 3, 1.02}, {"everything", everything, 0, 4}} {
		t.Run(halves.name, func(t *testing.T) {
			t.Parallel()
			alone, after := 0.0, 0.0
			for k, n := range []int{400, 900, 1200, 1200, 2500, 6000, 20_000} {
				world := tailed(uint64(400+k), n)
				r := afterHalves(t, world, halves.late, halves.of)
				release := protect(t, r).Release
				loss, _ := lost(t, r, release)
				after += loss
				if n >= 1200 {
					showsLargest(t, release, r.Counts)
				}
				if halves.late == 0 && n <= 1200 {
					attackAll(t, r, release)
				}
				r.Earlier = nil
				loss, _ = lost(t, r, protect(t, r).Release)
				alone += loss
			}
			if after > halves.most*alone {
				t.Errorf("readers lose %.1f, of the year alone %.1f", after, alone)
			}
		})
	}
}

// attackAll holds that nobody learns anything of the year or its halves from the release and all that was out before.
func attackAll(t *testing.T, r disclosure.Request, release *disclosure.Release) {
	t.Helper()
	known := facts(release.Cells(), 1)
	for _, e := range r.Earlier {
		for _, k := range e.Cells {
			f := fact{k.Where, k.N, k.N}
			if !k.Shown {
				f.low, f.high = 1, far
			}
			known = append(known, f)
		}
	}
	unexposed(t, attack(known, values), r.Counts, r.Policy)
}

// showsLargest holds that the release shows the totals and the largest category, country, gender and age.
func showsLargest(t *testing.T, release *disclosure.Release, counts []disclosure.Count) {
	t.Helper()
	largest := map[string]disclosure.Count{}
	for _, c := range counts {
		of := parts(c.Where)
		if c.Country.Code() != "" {
			of["country"] = c.Country.Code()
		}
		for name := range of {
			if len(of) == 1 && (name == "half" || c.N > largest[name].N) {
				if name == "half" {
					name += c.Half
				}
				largest[name] = c
			}
		}
	}
	for name, c := range largest {
		if cell, _ := release.Cell(c.Where); name != "contact" {
			if n, shown := cell.Value(); !shown || n != c.N {
				t.Errorf("%s of %d is hidden", c.Where, c.N)
			}
		}
	}
}
