package disclosure

import (
	"errors"
	"slices"

	"sakstall/internal/exact"
)

// audit finds what a reader can work out: for any count the lowest and the highest it can be, in whole numbers, given
// what is known of all of them. It falls apart into components that share no open count.
type audit struct {
	p         *plan
	lo, hi    []int // what is known; no hi is unbounded any more, but some are at least far
	truth     []int
	far       int // no real bound lies that high
	eqs       []exact.Equation
	parts     []*component
	part      []int // of each count: its component, or -1
	low, high []int // the least and largest values of each count among all witnesses so far
	loose     []sum // sums whose whole is bounded by nothing else: it is what its parts add up to
	witnesses [][]int
	widest    *widest // of an audit that is aimed at one choice of what to hide after another

	sums     []sum
	base     []int // a table that agrees with what the reader takes for granted; the truth, unless that does not
	contrary bool  // the truth is against something that the reader takes for granted
	nobody   bool  // nothing agrees with what such a reader takes for granted: they have noticed
	never    bool  // and nothing does whatever the new edition hides
	hard     bool  // whether anything does was not found out
}

// component is a set of counts with the equations among them, and the system that is moved from one question to the
// next.
type component struct {
	cells  []int
	eqs    []int
	system *exact.System
}

// auditOf is the audit of a view with these counts of the new edition hidden.
func auditOf(p *plan, v *view, hidden []bool) *audit {
	lo, hi := p.bounds(v, hidden)
	a := newAudit(p, v, lo, hi)
	a.stand()
	return a
}

// newAudit makes the audit of a view with bounds already taken together with what the new edition says.
func newAudit(p *plan, v *view, lo, hi []int) *audit {
	a := &audit{
		p: p, lo: slices.Clone(lo), hi: slices.Clone(hi), truth: v.truth, low: slices.Clone(v.truth),
		high: slices.Clone(v.truth), base: v.truth, sums: v.sums,
	}
	a.far = 2*slices.Max(v.truth) + 4*p.policy.Threshold + 4*p.policy.Width + 100
	for i := range a.hi {
		if a.hi[i] == unbounded {
			a.hi[i] = 2 * a.far
		}
	}
	for i, n := range a.truth {
		a.contrary = a.contrary || n < a.lo[i]
	}
	a.settle(v.asks)
	a.never = a.nobody
	a.split()
	return a
}

// settle turns the sums into equations between open counts, and leaves out those that say nothing: where the whole is
// an open count that nothing else speaks of, the new edition neither, it is whatever the parts add up to.
func (a *audit) settle(asks []ask) {
	open := func(i int) bool { return a.lo[i] < a.hi[i] }
	used, asked := make([]int, len(a.truth)), make([]bool, len(a.truth))
	for _, k := range asks {
		asked[k.cell] = true
	}
	for _, s := range a.sums {
		used[s.whole]++
		for _, i := range s.parts {
			used[i]++
		}
	}
	said := make([]bool, len(a.sums))
	for changed := true; changed; {
		changed = false
		for k, s := range a.sums {
			w := s.whole
			if said[k] || a.p.counts(w) || used[w] != 1 || asked[w] || a.lo[w] > 0 || a.hi[w] < 2*a.far {
				continue
			}
			said[k], changed = true, true
			a.loose = append(a.loose, s)
			used[w], a.hi[w] = 0, unbounded
			for _, i := range s.parts {
				used[i]--
			}
		}
	}
	for changed := true; changed; {
		changed = false
		for k, s := range a.sums {
			if !said[k] && a.single(s, open) {
				changed = true
			}
		}
	}
	for k, s := range a.sums {
		if e := s.equation(open); !said[k] && len(e.Vars) > 0 {
			a.eqs = append(a.eqs, e)
		}
	}
}

// single closes the one open count of a sum, if there is just one: the others say what it is.
func (a *audit) single(s sum, open func(int) bool) bool {
	e := s.equation(open)
	if len(e.Vars) != 1 {
		return false
	}
	i := e.Vars[0]
	a.nobody = a.nobody || a.truth[i] < a.lo[i]
	a.lo[i], a.hi[i] = a.truth[i], a.truth[i]
	return true
}

// equation is the sum as an equation between its open counts.
func (s sum) equation(open func(int) bool) exact.Equation {
	var e exact.Equation
	if open(s.whole) {
		e.Vars, e.Coefs = append(e.Vars, s.whole), append(e.Coefs, -1)
	}
	for _, i := range s.parts {
		if open(i) {
			e.Vars, e.Coefs = append(e.Vars, i), append(e.Coefs, 1)
		}
	}
	return e
}

// split finds the components.
func (a *audit) split() {
	root := make([]int, len(a.truth))
	for i := range root {
		root[i] = i
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	for _, e := range a.eqs {
		for _, i := range e.Vars[1:] {
			root[find(i)] = find(e.Vars[0])
		}
	}
	a.part = slices.Repeat([]int{-1}, len(a.truth))
	number := map[int]int{}
	for i := range a.truth {
		if a.lo[i] == a.hi[i] {
			continue
		}
		r := find(i)
		if _, ok := number[r]; !ok {
			number[r] = len(a.parts)
			a.parts = append(a.parts, &component{})
		}
		a.part[i] = number[r]
		c := a.parts[number[r]]
		c.cells = append(c.cells, i)
	}
	for k, e := range a.eqs {
		c := a.parts[a.part[e.Vars[0]]]
		c.eqs = append(c.eqs, k)
	}
}

// start makes the component's system, standing at the truth.
func (a *audit) start(c *component) error {
	place := map[int]int{}
	var values, lo, hi []int
	for k, i := range c.cells {
		place[i] = k
		values, lo, hi = append(values, a.truth[i]), append(lo, min(a.lo[i], a.truth[i])), append(hi, a.hi[i])
	}
	var eqs []exact.Equation
	for _, k := range c.eqs {
		e := exact.Equation{Coefs: a.eqs[k].Coefs}
		for _, i := range a.eqs[k].Vars {
			e.Vars = append(e.Vars, place[i])
		}
		eqs = append(eqs, e)
	}
	var err error
	if c.system, err = exact.New(values, lo, hi, eqs, &a.p.work); err == nil {
		c.system.LastTie = a.p.lastTie
		if a.p.built += len(values) * len(eqs); a.p.most > 0 {
			c.system.Most = max(1, a.p.most-a.p.built)
		}
	}
	return err
}

// stand finds a table to stand on. That is the truth, unless the reader takes something for granted that it is against:
// then every count that is too low is raised, one after the other.
func (a *audit) stand() {
	if !a.contrary {
		copy(a.low, a.truth)
		copy(a.high, a.truth)
		return
	}
	a.base, a.hard, a.nobody = slices.Clone(a.truth), false, a.never
	for _, c := range a.parts {
		if a.nobody {
			return
		}
		if !slices.ContainsFunc(c.cells, func(i int) bool { return a.truth[i] < a.lo[i] }) {
			continue
		}
		a.raise(c)
	}
	for k := len(a.loose) - 1; k >= 0; k-- {
		a.base[a.loose[k].whole] = a.loose[k].of(a.base)
	}
	copy(a.low, a.base)
	copy(a.high, a.base)
}

// raise raises the component's counts that the truth has too low.
func (a *audit) raise(c *component) {
	var point []int
	err := a.ask(c, func(s *exact.System) (err error) {
		if err = a.lift(c); err == nil {
			point, err = s.Best(0, 1)
		}
		return err
	})
	switch {
	case errors.Is(err, errNobody) || err == nil && point == nil:
		a.nobody = true
	case err != nil:
		a.hard = true
	default:
		for k, i := range c.cells {
			a.base[i] = point[k]
		}
	}
}

// errNobody says that no table agrees with what a reader takes for granted.
var errNobody = errors.New("disclosure: nothing agrees with what such a reader takes for granted")

// lift raises, in a system that stands at the truth, what is too low there.
func (a *audit) lift(c *component) error {
	for k, i := range c.cells {
		if a.truth[i] < a.lo[i] {
			if ok, err := c.system.AtLeast(k, a.lo[i]); err != nil {
				return err
			} else if !ok {
				return errNobody
			}
		}
	}
	return nil
}

// ask puts a question to the component's system. Where the numbers grow too large on the way, it is put once more to a
// fresh one.
func (a *audit) ask(c *component, question func(*exact.System) error) error {
	for {
		fresh := c.system == nil
		var err error
		if a.p.spent() {
			return exact.ErrHard
		}
		if fresh {
			if err = a.start(c); err == nil {
				err = a.lift(c)
			}
		}
		if err == nil {
			err = question(c.system)
		}
		if err == nil {
			return nil
		}
		c.system = nil
		if fresh || errors.Is(err, errNobody) {
			return err
		}
	}
}

// reach moves a count as far up (sign 1) or down (-1) as it can be, and keeps the witness. It is false where that was
// not proved. A count that a witness has at its bound already can't go further.
func (a *audit) reach(i, sign int) bool {
	if a.part[i] < 0 || sign > 0 && a.high[i] == a.hi[i] || sign < 0 && a.low[i] == a.lo[i] {
		return true
	}
	c := a.parts[a.part[i]]
	var point []int
	err := a.ask(c, func(s *exact.System) (err error) {
		point, err = s.Best(slices.Index(c.cells, i), sign)
		return err
	})
	if err != nil {
		return false
	}
	witness := slices.Clone(a.base)
	for k, j := range c.cells {
		witness[j] = point[k]
	}
	for k := len(a.loose) - 1; k >= 0; k-- {
		witness[a.loose[k].whole] = a.loose[k].of(witness)
	}
	return a.witness(witness)
}

// witness checks a table against every sum and every bound, in whole numbers, and takes note of it.
func (a *audit) witness(x []int) bool {
	if !a.within(x) {
		return false
	}
	for _, s := range a.sums {
		if s.of(x) != x[s.whole] {
			return false
		}
	}
	a.note(x)
	a.witnesses = append(a.witnesses, x)
	return true
}

// within reports whether a table lies between the bounds.
func (a *audit) within(x []int) bool {
	for i, n := range x {
		if n < a.lo[i] || n > a.hi[i] {
			return false
		}
	}
	return true
}

// note takes note of a witness's counts.
func (a *audit) note(x []int) {
	for i, n := range x {
		a.low[i], a.high[i] = min(a.low[i], n), max(a.high[i], n)
	}
}
