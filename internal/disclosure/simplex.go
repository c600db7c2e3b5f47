package disclosure

import (
	"errors"
	"slices"
)

// errHard says that a system's numbers grew beyond what can be reckoned with exactly. What it was asked counts as not
// proved.
var errHard = errors.New("disclosure: the system is too hard to be audited exactly")

const (
	// largestEntry and largestDenominator keep products of entries, and of entries and values, within an int.
	largestEntry       = 1 << 26
	largestDenominator = 1 << 10
	// patience is how many steps without progress are made before the rule that can't go in circles takes over.
	patience = 40
)

// simplex is a system of equations over whole numbers between bounds, solved for some of its variables (the basic
// ones):
//
//	d·x(basic[i]) + Σ t[i][j]·x(free[j]) = a constant that is never needed
//
// All entries are whole: d is the common denominator, and pivoting keeps it so (Bareiss). Free variables have whole
// values anywhere between their bounds, so a solution that is known is a place to start from.
type simplex struct {
	d      int
	t      [][]int
	basic  []int
	free   []int
	at     []int // of each variable: its row, or its column as -1-j
	value  []int // of each variable: its value, times d where it is basic
	lo, hi []int
	work   *int // how many entries have been reckoned

	lastTie bool // of equal pivots the last is taken, not the first
}

// equation is Σ coefficient·variable = what it is at the start.
type equation struct{ vars, coefs []int }

// newSimplex starts from values that satisfy the equations and lie between the bounds.
func newSimplex(values, lo, hi []int, equations []equation, work *int) (*simplex, error) {
	n := len(values)
	s := &simplex{d: 1, work: work, lo: lo, hi: hi, value: slices.Clone(values), at: make([]int, n)}
	for j := range n {
		s.free, s.at[j] = append(s.free, j), -1-j
	}
	entries := make([]int, n)
	for _, e := range equations {
		for _, v := range e.vars {
			entries[v]++
		}
		// Each equation starts with a variable of its own that is 0 and remains so, and goes once another takes its row.
		own := len(s.value)
		s.value, s.lo, s.hi, s.at = append(s.value, 0), append(s.lo, 0), append(s.hi, 0), append(s.at, len(s.basic))
		row := make([]int, n)
		for k, v := range e.vars {
			row[v] += e.coefs[k]
		}
		s.t, s.basic = append(s.t, row), append(s.basic, own)
	}
	for r := 0; r < len(s.t); {
		c := s.sparsest(r, entries)
		if c < 0 {
			s.dropRow(r)
			continue
		}
		if !s.pivot(r, c, 0) {
			return nil, errHard
		}
		s.dropColumn(c)
		r++
	}
	return s, nil
}

// sparsest is the column to solve a row for: one that keeps the denominator small, then one whose variable is in few
// equations.
func (s *simplex) sparsest(r int, entries []int) int {
	best, size := -1, 0
	for j, x := range s.t[r] {
		if x == 0 {
			continue
		}
		if best < 0 || abs(x) < size || abs(x) == size && entries[s.free[j]] < entries[s.free[best]] {
			best, size = j, abs(x)
		}
	}
	return best
}

// dropRow takes out an equation that follows from others.
func (s *simplex) dropRow(r int) {
	last := len(s.t) - 1
	s.t[r], s.basic[r] = s.t[last], s.basic[last]
	s.at[s.basic[r]] = r
	s.t, s.basic = s.t[:last], s.basic[:last]
}

// dropColumn takes out a free variable that stays where it is.
func (s *simplex) dropColumn(c int) {
	last := len(s.free) - 1
	s.free[c] = s.free[last]
	s.at[s.free[c]] = -1 - c
	s.free = s.free[:last]
	for i, row := range s.t {
		row[c] = row[last]
		s.t[i] = row[:last]
	}
}

// pivot moves the free variable of column c by step/|t[r][c]| and lets it and the basic variable of row r change
// places. It is false where the numbers grow too large.
func (s *simplex) pivot(r, c, step int) bool {
	p := s.t[r][c]
	sign := 1
	if p < 0 {
		sign = -1
	}
	size, row, d := p*sign, s.t[r], s.d
	if size > largestDenominator {
		return false
	}
	enters, leaves := s.free[c], s.basic[r]
	entering := s.value[enters]*size + step
	for i, other := range s.t {
		f := other[c]
		b := s.basic[i]
		s.value[b] = (s.value[b]*size - f*step) / d
		if i == r || f == 0 && size == d {
			continue
		}
		*s.work += len(row)
		for j, x := range other {
			y := (size*x - sign*f*row[j]) / d
			if y > largestEntry || y < -largestEntry {
				return false
			}
			other[j] = y
		}
		other[c] = -sign * f
	}
	for j := range row {
		row[j] *= sign
	}
	row[c] = sign * d
	s.value[leaves] /= size
	s.value[enters] = entering
	s.d, s.basic[r], s.free[c] = size, enters, leaves
	s.at[enters], s.at[leaves] = r, -1-c
	return true
}

func abs(x int) int { return max(x, -x) }

// push moves variable k as far up (sign 1) or down (-1) as the equations and bounds let it.
func (s *simplex) push(k, sign int) error {
	for idle := 0; ; {
		c, way := s.entering(k, sign, idle > patience)
		if c < 0 {
			return nil
		}
		moved, err := s.advance(c, way, idle > patience)
		if err != nil {
			return err
		}
		if moved {
			idle = 0
		} else {
			idle++
		}
	}
}

// entering chooses a free variable that moves k the right way, and which way it has to go itself.
func (s *simplex) entering(k, sign int, careful bool) (column, way int) {
	if s.at[k] < 0 {
		if c := -1 - s.at[k]; s.canMove(k, sign) {
			return c, sign
		}
		return -1, 0
	}
	row := s.t[s.at[k]]
	column = -1
	if sign > 0 && s.value[k] >= s.hi[k]*s.d || sign < 0 && s.value[k] <= s.lo[k]*s.d {
		return column, 0
	}
	for j, x := range row {
		if x == 0 {
			continue
		}
		w := -sign
		if x < 0 {
			w = sign
		}
		if !s.canMove(s.free[j], w) {
			continue
		}
		tie := s.lastTie && column >= 0 && abs(x) == abs(row[column])
		if column < 0 || !careful && (abs(x) > abs(row[column]) || tie) || careful && s.free[j] < s.free[column] {
			column, way = j, w
		}
	}
	return column, way
}

func (s *simplex) canMove(free, way int) bool {
	return way > 0 && s.value[free] < s.hi[free] || way < 0 && s.value[free] > s.lo[free]
}

// advance moves the free variable of a column until it or a basic one meets a bound, and reports whether it moved at
// all.
func (s *simplex) advance(c, way int, careful bool) (moved bool, err error) {
	v := s.free[c]
	num, den, r := s.hi[v]-s.value[v], 1, -1
	if way < 0 {
		num = s.value[v] - s.lo[v]
	}
	for i, row := range s.t {
		x := row[c] * way
		if x == 0 {
			continue
		}
		b := s.basic[i]
		room := s.value[b] - s.lo[b]*s.d
		if x < 0 {
			room, x = s.hi[b]*s.d-s.value[b], -x
		}
		left, right := room*den, num*x
		if left < right || left == right && r >= 0 &&
			(careful && b < s.basic[r] || !careful && (x > den || s.lastTie && x == den)) {
			num, den, r = room, x, i
		}
	}
	if r >= 0 {
		if !s.pivot(r, c, way*num) {
			return false, errHard
		}
		return num > 0, nil
	}
	for i, row := range s.t {
		s.value[s.basic[i]] -= row[c] * way * num
	}
	s.value[v] += way * num
	return num > 0, nil
}

// clone is a copy that can be changed by itself.
func (s *simplex) clone() *simplex {
	c := &simplex{d: s.d, work: s.work, lastTie: s.lastTie, t: make([][]int, len(s.t))}
	for i, row := range s.t {
		c.t[i] = slices.Clone(row)
	}
	c.basic, c.free, c.at, c.value = slices.Clone(s.basic), slices.Clone(s.free), slices.Clone(s.at), slices.Clone(s.value)
	c.lo, c.hi = slices.Clone(s.lo), slices.Clone(s.hi)
	return c
}
