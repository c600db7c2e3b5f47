package disclosure

import (
	"context"
	"errors"
	"slices"

	"sakstall/internal/exact"
)

// Given is a count that imported reports give away by themselves: printed openly though it is small, or hidden with
// closer bounds than their star alone says.
type Given struct {
	Bound
	Printed bool `json:"printed"` // it stands there openly
}

// Exact reports whether the count is known exactly though it is hidden.
func (g Given) Exact() bool { return !g.Printed && g.Low == g.High }

// GivenAway finds what imported reports give away, read together and by themselves: no register is needed. From a
// year's tables that contradict each other nothing follows, and nothing is found. The error is the context's.
func GivenAway(ctx context.Context, policy Policy, imported ...Earlier) ([]Given, error) {
	if err := policy.Validate(); err != nil {
		return nil, err
	}
	var all []Count
	for _, e := range imported {
		for _, k := range e.Cells {
			all = append(all, Count{k.Where, k.N})
		}
	}
	var out []Given
	for _, y := range years(Domains{}, all) {
		given, err := givenAway(ctx, y, policy, imported)
		var contradiction *Inconsistent
		if errors.As(err, &contradiction) {
			continue
		}
		if err != nil {
			return nil, err
		}
		out = append(out, given...)
	}
	return out, nil
}

func givenAway(ctx context.Context, y year, policy Policy, imported []Earlier) ([]Given, error) {
	cells := map[Where]Known{}
	most := map[Where]int{} // of what is hidden: the least of the reports' thresholds
	wheres := map[Where]bool{}
	for _, e := range imported {
		for _, k := range e.Cells {
			if k.Where.Split.IsZero() && (year{k.Where.Scheme, k.Where.Year, ""}) == y {
				wheres[k.Where] = true
				if old, ok := cells[k.Where]; !ok || !old.Shown {
					cells[k.Where] = k
				}
				if old, ok := most[k.Where]; !k.Shown && (!ok || e.most(policy) < old) {
					most[k.Where] = e.most(policy)
				}
			}
		}
	}
	b, err := newBlock(y, Domains{}, wheres)
	if err != nil {
		return nil, err
	}
	p := &plan{block: b, policy: policy, counted: make([]bool, len(b.cells))} // there is no new edition
	lo, hi := make([]int, len(b.cells)), make([]int, len(b.cells))
	for i, w := range b.cells {
		k, ok := cells[w]
		switch {
		case !ok:
			hi[i] = unbounded
		case k.Shown:
			lo[i], hi[i] = k.N, k.N
		default:
			hi[i] = most[w]
		}
	}
	truth, err := b.feasible(lo, hi)
	if err != nil {
		return nil, err
	}
	a := newAudit(p, &view{truth: truth, sums: b.sums}, lo, hi)
	var out []Given
	for i, w := range b.cells {
		k, ok := cells[w]
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case !ok || w.Unknown() && !policy.ProtectUnknown:
		case k.Shown && p.small(k.N):
			out = append(out, Given{a.bound(i), true})
		case !k.Shown && a.reach(i, 1) && a.reach(i, -1) && a.high[i]-a.low[i] < most[w]:
			out = append(out, Given{a.bound(i), false})
		}
	}
	return out, nil
}

// feasible finds counts that agree with the sums and the bounds.
func (b *block) feasible(lo, hi []int) ([]int, error) {
	contradiction := &Inconsistent{
		Where{Scheme: b.year.scheme, Year: b.year.year},
		"what was published of the year contradicts itself",
	}
	most := 1
	for i := range hi {
		if hi[i] < unbounded {
			most += hi[i]
		}
	}
	values := append([]int{}, lo...)
	low, high := append([]int{}, lo...), append([]int{}, hi...)
	for i := range high {
		high[i] = min(high[i], most)
	}
	var eqs []exact.Equation
	for _, s := range b.sums {
		e := s.equation(func(int) bool { return true })
		missing := lo[s.whole] - s.of(lo)
		e.Vars, e.Coefs = append(e.Vars, len(values)), append(e.Coefs, 1)
		values, low, high = append(values, missing), append(low, min(missing, 0)), append(high, max(missing, 0))
		eqs = append(eqs, e)
	}
	s, err := exact.New(values, low, high, eqs, new(int))
	if err != nil {
		return nil, err
	}
	for k := len(lo); k < len(values); k++ {
		if ok, err := s.Settle(k, 0); err != nil || !ok {
			return nil, contradiction
		}
	}
	point, err := s.Best(0, 1)
	if err != nil {
		return nil, err
	}
	if point == nil {
		return nil, contradiction
	}
	return point[:len(lo)], nil
}

// allow lowers what the joint view demands of a count that the imported reports alone leave less room than the policy's
// width: nothing new may make that worse. Such counts are listed where list is true.
func (p *plan) allow(joint, imports *view, list bool) {
	by := *imports
	by.asks = joint.asks // so that the audit keeps to what it is asked of
	alone := newAudit(p, &by, imports.lo, imports.hi)
	joint.asks = slices.Clone(joint.asks)
	for k, asked := range joint.asks {
		if alone.wide(asked) {
			continue
		}
		if i := asked.cell; list {
			b := alone.bound(i)
			b.Where = p.means.nearest(b.Where)
			p.given = append(p.given, Given{b, imports.lo[i] == imports.hi[i]})
		}
		joint.asks[k].width = alone.span(asked)
	}
	joint.asks = slices.DeleteFunc(joint.asks, func(k ask) bool { return k.width <= 0 })
}
