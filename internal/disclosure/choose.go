package disclosure

import (
	"slices"
)

// settledBefore tells which counts are known whatever the edition hides: those that are out already, and zeros that it shows.
func (p *plan) settledBefore(v *view) []bool {
	out := make([]bool, len(p.cells))
	for i := range out {
		out[i] = v.lo[i] == v.hi[i] || p.counted[i] && (p.total[i] || p.truth[i] == 0)
	}
	return out
}

// candidates are the counts that may be shown or hidden, in the order of their cells.
func (p *plan) candidates(settled []bool) []int {
	var out []int
	for i := range p.cells {
		if p.counted[i] && !p.primary[i] && !settled[i] {
			out = append(out, i)
		}
	}
	return out
}

// eliminate shows the candidates one by one in the order given, each unless a sensitive count would follow. It returns which counts of the
// edition are hidden.
func (p *plan) eliminate(v *view, settled []bool, order []int) []bool {
	sensitive, hidden := make([]bool, len(p.cells)), make([]bool, len(p.cells))
	last := slices.Clone(order)
	listed := make([]bool, len(p.cells))
	for _, i := range order {
		listed[i] = true
	}
	for i := range p.cells {
		sensitive[i] = v.need[i] > 0
		hidden[i] = p.counted[i] && p.primary[i]
		if !listed[i] && !settled[i] {
			last = append(last, i)
		}
	}
	e := newElimination(len(p.cells), p.sums, settled, last)
	for _, i := range order {
		if j := p.needs[i]; j >= 0 && hidden[j] || !e.settle(i, sensitive) {
			hidden[i] = true
		}
	}
	p.work += e.work
	return hidden
}

// hideable are all counts that the edition could hide.
func (p *plan) hideable() []bool {
	out := make([]bool, len(p.cells))
	for i, n := range p.truth {
		out[i] = p.counted[i] && !p.total[i] && n > 0
	}
	return out
}
