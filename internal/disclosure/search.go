package disclosure

import (
	"cmp"
	"context"
	"maps"
	"math/bits"
	"slices"
)

// How much is searched for less to hide. All are counts of work and not of time, so that the same request gives the same release.
const (
	orders = 60      // orders of candidates that elimination tries
	starts = 4       // how many of the best of these are repaired
	rounds = 25      // times in a row that showing a part of the best again and mending it may bring nothing
	effort = 1 << 22 // entries that may be reckoned in all before no further round is begun
)

// choose finds which counts of the edition are hidden.
func (p *plan) choose(ctx context.Context) ([]bool, error) {
	var best []bool
	for _, hidden := range p.starts() {
		err := p.mend(ctx, hidden)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err == nil && (best == nil || p.less(hidden, best)) {
			best = hidden
		}
		if best != nil && p.work > effort/2 {
			break
		}
	}
	if best == nil {
		return p.lastResort(ctx)
	}
	return p.improve(ctx, best)
}

// lastResort hides all that can be hidden, and from there shows again what it may. If even that gives counts away, nothing can be done.
func (p *plan) lastResort(ctx context.Context) ([]bool, error) {
	hidden := p.hideable()
	failing := map[int]bool{}
	for _, v := range p.views {
		a := p.auditOf(v, hidden)
		for i, need := range v.need {
			if need > 0 && !a.wide(i, need) {
				failing[i] = true
			}
		}
	}
	if len(failing) == 0 {
		return hidden, p.relax(ctx, hidden)
	}
	var cells []Where
	for _, i := range slices.Sorted(maps.Keys(failing)) {
		cells = append(cells, p.cells[i])
	}
	return nil, &Unprotectable{cells}
}

// mend makes a choice safe, and then as small as showing single counts again makes it.
func (p *plan) mend(ctx context.Context, hidden []bool) error {
	if err := p.repair(ctx, hidden); err != nil {
		return err
	}
	return p.relax(ctx, hidden)
}

// starts are the best of what elimination finds in many orders, each once, the best first.
func (p *plan) starts() [][]bool {
	settled := p.settledBefore(p.views[0])
	candidates := p.candidates(settled)
	var found [][]bool
	for k, dice := 0, dice(1); k < orders && p.work < effort/4; k++ {
		hidden := p.eliminate(p.views[0], settled, p.order(candidates, k, &dice))
		if !slices.ContainsFunc(found, func(f []bool) bool { return slices.Equal(f, hidden) }) {
			found = append(found, hidden)
		}
	}
	slices.SortStableFunc(found, func(a, b []bool) int {
		switch {
		case p.less(a, b):
			return -1
		case p.less(b, a):
			return 1
		default:
			return 0
		}
	})
	return found[:min(starts, len(found))]
}

// order puts candidates in an order for elimination: those most missed first, or the largest first, then ever more freely.
func (p *plan) order(candidates []int, k int, dice *dice) []int {
	key := make([]int, len(p.cells))
	for _, i := range candidates {
		key[i] = p.truth[i]
		if k >= 2 {
			key[i] = 8*bits.Len(uint(p.truth[i])) + dice.roll(4+k)
		}
	}
	out := slices.Clone(candidates)
	slices.SortStableFunc(out, func(i, j int) int {
		if k%2 == 0 || p.class[i] == classUnknown || p.class[j] == classUnknown {
			if c := cmp.Compare(p.rank(i, k), p.rank(j, k)); c != 0 {
				return c
			}
		}
		return cmp.Compare(key[j], key[i])
	})
	return out
}

// rank is the class of a count in an order that goes by class; in the others only the unknown ones come last.
func (p *plan) rank(i, k int) int {
	if k%2 == 0 || p.class[i] == classUnknown && p.needs[i] >= 0 {
		return p.class[i]
	}
	return 0
}

// less tells whether a hides less than b: fewer counts, or as many that are missed less.
func (p *plan) less(a, b []bool) bool {
	var of [2][classes]int
	var all [2]int
	for k, hidden := range [][]bool{a, b} {
		for i, h := range hidden {
			if h && !p.primary[i] {
				of[k][p.class[i]]++
				all[k]++
			}
		}
	}
	return cmp.Or(cmp.Compare(all[0], all[1]), slices.Compare(of[0][:], of[1][:])) < 0
}

// improve shows a few hidden counts of the best choice again, mends what that breaks, and keeps the result where it hides less.
func (p *plan) improve(ctx context.Context, best []bool) ([]bool, error) {
	dice := dice(2)
	for idle := 0; idle < rounds && p.work < effort; idle++ {
		secondary := p.secondary(best)
		if len(secondary) == 0 {
			break
		}
		p.vary = make([]int, len(p.cells))
		for i := range p.vary {
			p.vary[i] = dice.roll(12)
		}
		hidden := slices.Clone(best)
		for range 2 + dice.roll(max(4, len(secondary))) {
			hidden[secondary[dice.roll(len(secondary))]] = false
		}
		err := p.mend(ctx, hidden)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err == nil && p.less(hidden, best) {
			idle = -1
		}
		if err == nil && !p.less(best, hidden) {
			best = hidden
		}
	}
	return best, nil
}

// secondary are the counts hidden that need not be for their own sake.
func (p *plan) secondary(hidden []bool) []int {
	var out []int
	for i, h := range hidden {
		if h && p.counted[i] && !p.primary[i] {
			out = append(out, i)
		}
	}
	return out
}

// dice are numbers in no order that are always the same (SplitMix64).
type dice uint64

// roll is a number from 0 to below n.
func (d *dice) roll(n int) int {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int((z ^ z>>31) % uint64(n))
}
