package disclosure

import (
	"context"
	"errors"
	"slices"
)

// errStuck says that no move was found that makes a count wide enough.
var errStuck = errors.New("disclosure: no move makes the count wide enough")

// auditOf is the audit of a view with these counts of the new edition hidden.
func (p *plan) auditOf(v *view, hidden []bool) *audit {
	lo, hi := p.bounds(v, hidden)
	return newAudit(p, v.truth, lo, hi, v.need)
}

// repair hides more until every sensitive count is wide enough in every view. The error is errStuck where it finds no way.
func (p *plan) repair(ctx context.Context, hidden []bool) error {
	for changed := true; changed; {
		changed = false
		p.hideOrphans(hidden)
		for _, v := range p.views {
			for {
				if err := ctx.Err(); err != nil {
					return err
				}
				a := p.auditOf(v, hidden)
				s := a.narrow(v.need)
				if s < 0 {
					break
				}
				changed = true
				if err := p.widen(v, a, s, hidden); err != nil {
					return err
				}
				p.hideOrphans(hidden)
			}
		}
	}
	return nil
}

// hideOrphans hides small counts of unknown values whose total is hidden.
func (p *plan) hideOrphans(hidden []bool) {
	for i, j := range p.needs {
		if j >= 0 && p.counted[i] && hidden[j] {
			hidden[i] = true
		}
	}
}

// widen hides what moves when a narrow count is moved as far as it has to be, at the least cost: up or down alone or, where neither can be,
// some of both.
func (p *plan) widen(v *view, a *audit, s int, hidden []bool) error {
	base, err := p.newMove(v, a, hidden)
	if err != nil {
		return err
	}
	up, down := a.low[s]+v.need[s], a.high[s]-v.need[s]
	best := p.cheaper(base.to(s, up), base.to(s, down))
	for high := a.high[s] + 1; best == nil && high < up; high++ {
		upper, lower := base.to(s, high), base.to(s, high-v.need[s])
		if upper != nil && lower != nil {
			best = append(upper, lower...)
		}
	}
	if best == nil {
		return errStuck
	}
	for _, i := range best {
		hidden[i] = true
	}
	return nil
}

// cheaper is the cheaper of two sets of counts to hide; nil is none.
func (p *plan) cheaper(a, b []int) []int {
	cost := func(set []int) (c int) {
		for _, i := range set {
			c += p.price(i)
		}
		return c
	}
	if a == nil || b != nil && cost(b) < cost(a) {
		return b
	}
	return a
}

// price is what hiding a count costs. While a better choice is searched for, prices vary, so that other moves are tried.
func (p *plan) price(i int) int {
	base := [classes]int{1000, 13, 12, 12, 11, 11, 10}[p.class[i]]
	if p.vary == nil {
		return base
	}
	return base + p.vary[i]
}

// move is the system in which shown counts may move too, at a price: it finds what else has to be hidden for a count to be wide enough.
type move struct {
	p       *plan
	simplex *simplex
	up      []int // of each count: the variable that says how far it moves up, or -1
	down    []int
	price   int // the variable that says what the whole move costs
}

// newMove takes what is known from an audit. The system must not be solved as the audit's, since what is closed there may open here.
func (p *plan) newMove(v *view, a *audit, hidden []bool) (*move, error) {
	lo, hi := p.bounds(v, hidden)
	n := len(p.cells)
	m := &move{p: p, up: slices.Repeat([]int{-1}, n), down: slices.Repeat([]int{-1}, n)}
	values, low, high := slices.Clone(v.truth), slices.Clone(lo), slices.Clone(hi)
	for i := range high {
		high[i] = min(high[i], 2*a.far)
	}
	pay := equation{}
	for i := range p.cells {
		if !p.counted[i] || hidden[i] || p.total[i] || v.lo[i] == v.hi[i] || v.truth[i] == 0 || p.truth[i] != v.truth[i] {
			continue
		}
		least := max(v.lo[i], p.policy.leastHidden())
		m.up[i], m.down[i] = len(values), len(values)+1
		values, low = append(values, 0, 0), append(low, 0, 0)
		high = append(high, min(v.hi[i], a.far)-v.truth[i], v.truth[i]-least)
		pay.vars, pay.coefs = append(pay.vars, m.up[i], m.down[i]), append(pay.coefs, p.price(i), p.price(i))
	}
	m.price = len(values)
	values, low, high = append(values, 0), append(low, 0), append(high, 1<<20)
	pay.vars, pay.coefs = append(pay.vars, m.price), append(pay.coefs, -1)
	var err error
	m.simplex, err = newSimplex(values, low, high, append(m.equations(lo, hi), pay), &p.work)
	return m, err
}

// equations are the sums between counts that can move.
func (m *move) equations(lo, hi []int) []equation {
	var out []equation
	for _, s := range m.p.sums {
		var e equation
		add := func(i, sign int) {
			switch {
			case m.up[i] >= 0:
				e.vars, e.coefs = append(e.vars, m.up[i], m.down[i]), append(e.coefs, sign, -sign)
			case lo[i] < hi[i]:
				e.vars, e.coefs = append(e.vars, i), append(e.coefs, sign)
			}
		}
		add(s.whole, -1)
		for _, i := range s.parts {
			add(i, 1)
		}
		if len(e.vars) > 0 {
			out = append(out, e)
		}
	}
	return out
}

// to moves count s to a value at the least price. It returns the shown counts that move, nil where it can't
// be moved so far.
func (m *move) to(s, target int) []int {
	x := m.simplex.clone()
	if target < x.lo[s] || target > x.hi[s] {
		return nil
	}
	if ok, err := x.restrict(s, target, false); err != nil || !ok {
		return nil
	}
	if ok, err := x.restrict(s, target-1, true); err != nil || !ok {
		return nil
	}
	x.lo[s], x.hi[s] = target, target
	if err := x.push(m.price, -1); err != nil {
		return nil
	}
	moved := []int{}
	for i, u := range m.up {
		if u >= 0 && (x.value[u] != 0 || x.value[m.down[i]] != 0) {
			moved = append(moved, i)
		}
	}
	return moved
}
