package disclosure

import (
	"cmp"
	"context"
	"slices"
)

// relax shows again what need not be hidden, those most missed first, each after an audit of every view.
func (p *plan) relax(ctx context.Context, hidden []bool) error {
	var order []int
	for i := range p.cells {
		if p.counted[i] && hidden[i] && !p.primary[i] {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return cmp.Or(cmp.Compare(p.class[i], p.class[j]), cmp.Compare(p.truth[j], p.truth[i]))
	})
	pools := make([][][]int, len(p.views))
	for _, i := range order {
		if err := ctx.Err(); err != nil {
			return err
		}
		if j := p.needs[i]; j >= 0 && hidden[j] {
			continue
		}
		hidden[i] = false
		for k, v := range p.views {
			if !p.holds(v, hidden, i, &pools[k]) {
				hidden[i] = true
				break
			}
		}
	}
	return nil
}

// holds tells whether the view is safe. The pool has witnesses of an audit in which no less was hidden; those that still hold spare work.
func (p *plan) holds(v *view, hidden []bool, shown int, pool *[][]int) bool {
	a := p.auditOf(v, hidden)
	for _, w := range *pool {
		if w[shown] == v.truth[shown] {
			a.witness(w)
		}
	}
	kept := len(a.witnesses)
	safe := a.narrow(v.need) < 0
	if safe {
		*pool = a.witnesses
	} else {
		*pool = append(*pool, a.witnesses[kept:]...)
	}
	return safe
}
