package exact

// mostNodes is how many times a search for a whole solution may branch.
const mostNodes = 2000

// Best finds the whole solution with the largest (sign 1) or least (-1) value of variable k. The system moves to the
// best solution with fractions. The result is the solution; there is none where there is no whole one. Where the search
// is given up it is the best that was found until then, and ErrHard where none was.
func (s *System) Best(k, sign int) ([]int, error) {
	if err := s.push(k, sign); err != nil {
		return nil, err
	}
	if s.fraction() < 0 {
		return s.point(), nil
	}
	if point := s.dive(k, sign); point != nil {
		return point, nil
	}
	b := branching{k: k, sign: sign}
	if err := b.branch(s.clone()); err != nil && b.point == nil {
		return nil, err
	}
	return b.point, nil
}

// dive looks for a whole solution as far as the best one with fractions, rounded: it settles one variable after the
// other whose value is not whole, on the whole number beside it that is nearer to where the system started. It returns
// nil where that leads nowhere, which does not mean that there is none.
func (s *System) dive(k, sign int) []int {
	c := s.clone()
	if ok, err := c.fix(k, s.roundToward(k, sign)); err != nil || !ok {
		return nil
	}
	for {
		f := c.fraction()
		if f < 0 {
			return c.point()
		}
		low := floorDiv(c.value[f], c.d)
		first, second := low, low+1
		if c.home[f] > low {
			first, second = second, first
		}
		ok, err := c.fix(f, first)
		if err == nil && !ok {
			ok, err = c.fix(f, second)
		}
		if err != nil || !ok {
			return nil
		}
	}
}

// fix moves variable k to the value and keeps it there. It is false where that can't be; the bounds are then as before.
func (s *System) fix(k, value int) (bool, error) {
	lo, hi := s.lo[k], s.hi[k]
	ok, err := s.Settle(k, value)
	if !ok {
		s.lo[k], s.hi[k] = lo, hi
	}
	return ok, err
}

type branching struct {
	k, sign int
	nodes   int
	point   []int
}

func (b *branching) branch(s *System) error {
	if b.nodes++; b.nodes > mostNodes {
		return ErrHard
	}
	if err := s.push(b.k, b.sign); err != nil {
		return err
	}
	if b.point != nil && s.roundToward(b.k, b.sign)*b.sign <= b.point[b.k]*b.sign {
		return nil
	}
	f := s.fraction()
	if f < 0 {
		b.point = s.point()
		return nil
	}
	low := floorDiv(s.value[f], s.d)
	for _, up := range []bool{b.sign > 0, b.sign <= 0} {
		child := s.clone()
		if ok, err := child.restrict(f, low, up); err != nil {
			return err
		} else if !ok {
			continue
		}
		if err := b.branch(child); err != nil {
			return err
		}
	}
	return nil
}

// restrict moves variable f to low or below, or above low, and keeps it there. It is false where that can't be.
func (s *System) restrict(f, low int, up bool) (bool, error) {
	if up {
		old := s.hi[f]
		s.hi[f] = low + 1
		if err := s.push(f, 1); err != nil {
			return false, err
		}
		s.lo[f], s.hi[f] = low+1, old
	} else {
		old := s.lo[f]
		s.lo[f] = low
		if err := s.push(f, -1); err != nil {
			return false, err
		}
		s.lo[f], s.hi[f] = old, low
	}
	v := s.value[f]
	if s.at[f] >= 0 {
		return v >= s.lo[f]*s.d && v <= s.hi[f]*s.d, nil
	}
	return v >= s.lo[f] && v <= s.hi[f], nil
}

// fraction is a variable whose value is not whole, or -1.
func (s *System) fraction() int {
	if s.d == 1 {
		return -1
	}
	for _, b := range s.basic {
		if s.value[b]%s.d != 0 {
			return b
		}
	}
	return -1
}

// roundToward is k's value, rounded to the whole number that a whole solution can reach.
func (s *System) roundToward(k, sign int) int {
	v, d := s.value[k], s.d
	if s.at[k] < 0 {
		return v
	}
	if sign > 0 {
		return floorDiv(v, d)
	}
	return -floorDiv(-v, d)
}

// point are the variables' values, which must be whole.
func (s *System) point() []int {
	out := make([]int, len(s.value))
	copy(out, s.value)
	for _, b := range s.basic {
		out[b] /= s.d
	}
	return out
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}
