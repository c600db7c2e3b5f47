package disclosure

import (
	"maps"
	"slices"
)

// ask is what a view demands of a count: that the numbers which a reader can hold possible of it span at least width,
// those below least and above most not taken with.
type ask struct {
	cell        int // the view's count
	width       int
	least, most int
	of          int // the count of the plan that it is about

	// of a change: the edition since which the count has changed, and what a reader knows that it was then, where the
	// view's count is not the change itself
	since string
	was   [2]int
}

// ask demands the policy's width of a count of the plan.
func (p *plan) ask(i int) ask {
	return ask{cell: i, of: i, width: p.policy.Width, least: -unbounded, most: unbounded}
}

// span is how far apart what the audit has found of the count is, as far as it counts.
func (a *audit) span(k ask) int { return min(a.high[k.cell], k.most) - max(a.low[k.cell], k.least) }

// wide reports whether the reader can tell as little of the count as is asked. A reader who takes for granted what is
// not so is told nothing by bounds that the truth is not between.
func (a *audit) wide(k ask) bool {
	switch {
	case a.nobody:
		return true
	case a.hard:
		return false
	case a.span(k) >= k.width:
		return true
	}
	for _, sign := range []int{1, -1} {
		if !a.reach(k.cell, sign) {
			return false
		}
		if a.span(k) >= k.width {
			return true
		}
	}
	return a.mistaken(k.cell)
}

// mistaken reports whether the truth is not between the lowest and the highest that the audit has found of the count.
func (a *audit) mistaken(i int) bool {
	return a.contrary && (a.truth[i] < a.low[i] || a.truth[i] > a.high[i])
}

// newUnprotectable names counts that some reader could tell too closely, and those that only what has changed tells. It
// is nil where there are none.
func newUnprotectable(p *plan, failing failures) *Unprotectable {
	if len(failing) == 0 {
		return nil
	}
	out := &Unprotectable{}
	for _, i := range slices.Sorted(maps.Keys(failing)) {
		out.Cells = append(out.Cells, p.means.nearest(p.cells[i]))
		if failing[i] {
			out.Changes = append(out.Changes, p.means.nearest(p.cells[i]))
		}
	}
	return out
}

// failures are the counts that some reader could tell too closely: whether only by what has changed.
type failures map[int]bool

func (f failures) add(v *view, k ask) {
	only, again := f[k.of]
	f[k.of] = (only || !again) && (v.together || k.since != "")
}
