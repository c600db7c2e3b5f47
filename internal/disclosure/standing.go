package disclosure

import "slices"

// widest is what an audit is made with that is aimed at one choice of what to hide after another.
type widest struct {
	lo, hi   []int   // the bounds of each count if all is hidden that could be
	optional []bool  // the counts that are free to move once they are hidden, and are hidden only to protect others
	tables   [][]int // the newest witnesses of any choice: those that agree with another one are witnesses there too
}

// mostTables is how many of them are kept.
const mostTables = 512

// newStanding makes such an audit of a view: its system is solved once, for the case that everything is hidden, and any
// other choice only closes bounds in it.
func newStanding(p *plan, v *view) *audit {
	hidden, optional := p.hideable(), make([]bool, len(v.truth))
	for i := range hidden {
		// what does not hold in this view leaves most room where it is shown
		hidden[i] = hidden[i] && p.truth[i] == v.truth[i]
		optional[i] = hidden[i] && !p.primary[i]
	}
	a := auditOf(p, v, hidden)
	a.widest = &widest{lo: slices.Clone(a.lo), hi: slices.Clone(a.hi), optional: optional}
	return a
}

// aim takes the bounds of another choice, and of the witnesses those that agree with them.
func (a *audit) aim(lo, hi []int) {
	tables := append(a.widest.tables, a.witnesses...)
	a.widest.tables, a.witnesses = tables[max(0, len(tables)-mostTables):], nil
	for i := range lo {
		if a.widest.lo[i] < a.widest.hi[i] && a.widest.hi[i] < unbounded {
			a.lo[i], a.hi[i] = lo[i], min(hi[i], a.widest.hi[i])
		}
	}
	for _, c := range a.parts {
		if c.system != nil && !c.aim(a) {
			c.system = nil
		}
	}
	a.stand()
	for _, x := range a.widest.tables {
		if a.within(x) {
			a.note(x)
		}
	}
}

// aim moves the component's system back to the truth, between the audit's bounds. It is false where the numbers grow
// too large.
func (c *component) aim(a *audit) bool {
	return c.system.Restart(len(c.cells), func(k int) (value, lo, hi int) {
		i := c.cells[k]
		return a.truth[i], min(a.lo[i], a.truth[i]), a.hi[i]
	})
}
