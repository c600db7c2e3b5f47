package disclosure

import (
	"cmp"
	"fmt"
	"slices"
)

// tenths are how many units of loss there are in a price of 1, with the 30 that each count costs.
const tenths = 10 * unit

// Loss is what readers lose with a count that is hidden, in the edition of a year or of a half.
func Loss(w Where, ofHalf bool, n int) float64 { return float64(loss(worth(w, ofHalf), n)) / tenths }

// Lost is what readers lose with what the release hides to protect others, by the prices alone and with what each count
// costs besides.
func Lost(r Request, release *Release) (byPrices, withCells float64, err error) {
	plans, err := newPlans(r, 0)
	if err != nil {
		return 0, 0, err
	}
	for _, p := range plans {
		hidden, err := p.hiddenIn(release)
		if err != nil {
			return 0, 0, err
		}
		withCells += float64(p.lost(hidden)) / tenths
		byPrices += p.byPrices(hidden)
	}
	return byPrices, withCells, nil
}

// byPrices is what readers lose by the prices alone.
func (p *plan) byPrices(hidden []bool) float64 {
	return float64(p.lost(hidden)-perCell*unit*len(p.secondary(hidden))) / tenths
}

// Spared are the large counts that the release hides, though with everything else hidden but the other large ones that
// it shows it would be safe.
func Spared(r Request, release *Release) ([]Where, error) {
	plans, err := newPlans(r, 0)
	if err != nil {
		return nil, err
	}
	var out []Where
	for _, p := range plans {
		hidden, err := p.hiddenIn(release)
		if err != nil {
			return nil, err
		}
		most := p.hideable()
		for i, large := range p.large {
			most[i] = most[i] && (!large || hidden[i])
		}
		for _, i := range p.secondary(hidden) {
			if !p.large[i] {
				continue
			}
			most[i] = false
			if p.failing(most) == nil {
				out = append(out, p.cells[i])
			}
			most[i] = true
		}
	}
	return out, nil
}

// Least is the least loss, with what each count costs besides, of any safe choice of what to hide: cuts are covered by
// branching and bounding, in place of the search's growing, shaking and pruning, and the cover is audited, until nothing
// is broken. It returns an error where so many steps do not do.
func Least(r Request, steps int) (float64, error) {
	plans, err := newPlans(r, 0)
	if err != nil {
		return 0, err
	}
	total := 0
	for _, p := range plans {
		e := &enumeration{search: &search{cover: newCover(p)}, steps: steps}
		for _, v := range p.views {
			e.audits = append(e.audits, newStanding(p, v))
		}
		for {
			broken, err := e.broken()
			if err != nil {
				return 0, err
			}
			if !broken {
				break
			}
			if !e.solve() {
				return 0, fmt.Errorf("%d: no cover was found in %d steps", p.year.year, steps)
			}
		}
		total += p.lost(e.hidden)
	}
	return float64(total) / tenths, nil
}

// enumeration finds the cheapest cover of the search's cuts.
type enumeration struct {
	*search
	steps int

	shut  []bool // counts that are not to be hidden in this branch
	least int
	best  []bool
	left  int // of the steps
}

// broken adds a cut for every count that is too narrow in some view, and reports whether there was any.
func (e *enumeration) broken() (bool, error) {
	for n, v := range e.p.views {
		a, any := e.audits[n], false
		a.aim(e.p.bounds(v, e.hidden))
		for _, asked := range v.asks {
			if a.wide(asked) {
				continue
			}
			if k, ok := a.cut(asked); !ok || !e.add(k) {
				e.add(e.more())
			}
			any = true
		}
		if any {
			return true, nil
		}
	}
	return false, nil
}

// solve makes the cheapest cover the present choice. It is false where the steps did not do.
func (e *enumeration) solve() bool {
	start := slices.Clone(e.p.primary)
	for i := range start {
		start[i] = start[i] && e.p.counted[i]
	}
	e.best, e.least, e.left, e.shut = nil, 1<<62, e.steps, make([]bool, len(start))
	e.take(start)
	if !e.grow() {
		return false
	}
	e.prune()
	e.best, e.least = slices.Clone(e.hidden), e.p.lost(e.hidden)
	e.take(start)
	e.branch()
	e.take(e.best)
	return e.left > 0
}

// branch tries the counts of the open cut with the fewest of them, the heaviest for its price first: each is hidden in
// one branch and shut out of those after it.
func (e *enumeration) branch() {
	if e.left--; e.left <= 0 || e.p.lost(e.hidden)+e.bound() >= e.least {
		return
	}
	pick := -1
	var open []int
	for k, sum := range e.sums {
		if sum >= full {
			continue
		}
		if free := e.free(k); pick < 0 || len(free) < len(open) {
			pick, open = k, free
		}
	}
	if pick < 0 {
		e.best, e.least = slices.Clone(e.hidden), e.p.lost(e.hidden)
		return
	}
	weight := func(i int) int { return e.cuts[pick].weights[slices.Index(e.cuts[pick].cells, i)] }
	slices.SortStableFunc(open, func(i, j int) int {
		return cmp.Compare(weight(j)*e.p.loss[i], weight(i)*e.p.loss[j])
	})
	was := slices.Clone(e.hidden)
	for _, i := range open {
		e.hide(i)
		e.branch()
		e.take(was)
		e.shut[i] = true
	}
	for _, i := range open {
		e.shut[i] = false
	}
}

// free are the counts of a cut that could still be hidden.
func (e *enumeration) free(k int) []int {
	var out []int
	for _, i := range e.cuts[k].cells {
		if !e.hidden[i] && !e.shut[i] {
			out = append(out, i)
		}
	}
	return out
}

// bound is what covering the open cuts costs at least: each cut takes of its counts' losses as much as it can be made to
// pay, the dual of the covering problem in fractions.
func (e *enumeration) bound() int {
	left := slices.Clone(e.p.loss)
	total := 0.0
	for k, sum := range e.sums {
		missing := full - sum
		if missing <= 0 {
			continue
		}
		pay := -1.0
		for n, i := range e.cuts[k].cells {
			if !e.hidden[i] && !e.shut[i] {
				if rate := float64(left[i]) / float64(min(e.cuts[k].weights[n], missing)); pay < 0 || rate < pay {
					pay = rate
				}
			}
		}
		if pay < 0 {
			return 1 << 61
		}
		for n, i := range e.cuts[k].cells {
			if !e.hidden[i] && !e.shut[i] {
				left[i] = max(0, left[i]-int(pay*float64(min(e.cuts[k].weights[n], missing))))
			}
		}
		total += pay * float64(missing)
	}
	return int(total) - len(e.sums)
}
