// Package exact solves systems of equations over whole numbers between bounds, in whole numbers only: a solver that
// reckons with fractions of two returned points outside their bounds.
package exact

import (
	"iter"
	"math/bits"
	"slices"

	"sakstall/internal/fault"
)

// ErrHard says that a system's numbers grew beyond what can be reckoned with exactly. What it was asked counts as not
// proved.
var ErrHard = fault.New(fault.Internal, "exact: the system is too hard to be solved exactly")

const (
	// largestEntry and largestDenominator keep products of entries, and of entries and values, within an int.
	largestEntry       = 1 << 26
	largestDenominator = 1 << 10
)

// System is a system of equations over whole numbers between bounds, solved for some of its variables (the basic
// ones):
//
//	d·x(basic[i]) + Σ t[i][j]·x(free[j]) = a constant that is never needed
//
// All entries are whole: d is the common denominator, and pivoting keeps it so (Bareiss). Free variables have whole
// values anywhere between their bounds, so a solution that is known is a place to start from.
type System struct {
	d      int
	t      [][]int
	basic  []int
	free   []int
	at     []int // of each variable: its row, or its column as -1-j
	value  []int // of each variable: its value, times d where it is basic
	lo, hi []int
	home   []int // of each variable of the caller's: a whole solution, where the system started
	work   *int  // how many entries have been reckoned
	filled []int // the columns of the pivot's row that are not 0

	// Most is how much may be reckoned in all before everything asked counts as too hard; 0 is without end.
	Most int

	// LastTie is set to take the last of equal pivots, not the first: another path to the same bounds.
	LastTie bool
}

// Equation is Σ coefficient·variable = what it is at the start.
type Equation struct{ Vars, Coefs []int }

// New starts from values that satisfy the equations and lie between the bounds. work counts the entries that are
// reckoned. It returns ErrHard.
func New(values, lo, hi []int, equations []Equation, work *int) (*System, error) {
	n := len(values)
	s := &System{
		d: 1, work: work, lo: lo, hi: hi, home: slices.Clone(values), value: slices.Clone(values), at: make([]int, n),
	}
	for j := range n {
		s.free, s.at[j] = append(s.free, j), -1-j
	}
	entries := make([]int, n)
	for _, e := range equations {
		for _, v := range e.Vars {
			entries[v]++
		}
		// Each equation starts with a variable of its own that is 0 and remains so, and goes once another takes its
		// row.
		own := len(s.value)
		s.value, s.lo, s.hi, s.at = append(s.value, 0), append(s.lo, 0), append(s.hi, 0), append(s.at, len(s.basic))
		row := make([]int, n)
		for k, v := range e.Vars {
			row[v] += e.Coefs[k]
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
			return nil, ErrHard
		}
		s.dropColumn(c)
		r++
	}
	return s, nil
}

// sparsest is the column to solve a row for: one that keeps the denominator small, then one whose variable is in few
// equations.
func (s *System) sparsest(r int, entries []int) int {
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
func (s *System) dropRow(r int) {
	last := len(s.t) - 1
	s.t[r], s.basic[r] = s.t[last], s.basic[last]
	s.at[s.basic[r]] = r
	s.t, s.basic = s.t[:last], s.basic[:last]
}

// dropColumn takes out a free variable that stays where it is.
func (s *System) dropColumn(c int) {
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
func (s *System) pivot(r, c, step int) bool {
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
	s.filled = s.filled[:0]
	for j, x := range row {
		if x != 0 {
			s.filled = append(s.filled, j)
		}
	}
	for i, other := range s.t {
		f := other[c]
		b := s.basic[i]
		s.value[b] = (s.value[b]*size - f*step) / d
		if i == r || f == 0 && size == d {
			continue
		}
		if !s.reduce(other, row, sign*f, size) {
			return false
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

// reduce takes f times the pivot's row from another one, all of it brought from the denominator d to size. Most rows are
// hardly filled, and where the denominator stays only the entries of the pivot's row change. All divisions come out
// even, so that they are multiplications with what is 1 times d among numbers of 64 bits, once its twos are shifted out.
// It is false where the numbers grow too large.
func (s *System) reduce(other, row []int, f, size int) bool {
	twos := bits.TrailingZeros(uint(s.d))
	inverse := inverseOf(s.d >> twos)
	large := false
	if size == s.d {
		*s.work += len(s.filled)
		for _, j := range s.filled {
			y := other[j] - (f*row[j]>>twos)*inverse
			large = large || y > largestEntry || y < -largestEntry
			other[j] = y
		}
		return !large
	}
	*s.work += len(row)
	row = row[:len(other)]
	for j, x := range other {
		y := ((size*x - f*row[j]) >> twos) * inverse
		large = large || y > largestEntry || y < -largestEntry
		other[j] = y
	}
	return !large
}

// inverseOf is what an odd number is to be multiplied with to come to 1, modulo 2^64 (Newton): each step doubles the
// places that are right, the first of which are three.
func inverseOf(odd int) int {
	x := odd
	for range 5 {
		x *= 2 - odd*x
	}
	return x
}

func abs(x int) int { return max(x, -x) }

// clone is a copy that can be changed by itself.
func (s *System) clone() *System {
	c := &System{d: s.d, home: s.home, work: s.work, Most: s.Most, LastTie: s.LastTie, t: make([][]int, len(s.t))}
	all := make([]int, 0, len(s.t)*len(s.free))
	for i, row := range s.t {
		all = append(all, row...)
		c.t[i] = all[len(all)-len(row):]
	}
	c.basic, c.free, c.at, c.value = slices.Clone(s.basic), slices.Clone(s.free), slices.Clone(s.at),
		slices.Clone(s.value)
	c.lo, c.hi = slices.Clone(s.lo), slices.Clone(s.hi)
	return c
}

// Restart moves the first n variables to values that satisfy the equations, between other bounds: at gives both. It is
// false where the numbers grow too large: the system is then of no use.
func (s *System) Restart(n int, at func(k int) (value, lo, hi int)) bool {
	for k := range n {
		s.value[k], s.lo[k], s.hi[k] = at(k)
		s.home[k] = s.value[k]
		if s.at[k] >= 0 {
			s.value[k] *= s.d
		}
	}
	// Basic variables that can't move would stand in the way of all others.
	for r, b := range s.basic {
		if s.lo[b] < s.hi[b] {
			continue
		}
		if j := s.loosest(r); j >= 0 && !s.pivot(r, j, 0) {
			return false
		}
	}
	return true
}

// loosest is the column of a row with the smallest entry whose variable can move, or -1.
func (s *System) loosest(r int) int {
	best := -1
	for j, x := range s.t[r] {
		if v := s.free[j]; x != 0 && s.lo[v] < s.hi[v] && (best < 0 || abs(x) < abs(s.t[r][best])) {
			best = j
		}
	}
	return best
}

// Settle moves variable k to the value, and keeps it there. It is false where that can't be. It returns ErrHard.
func (s *System) Settle(k, value int) (bool, error) {
	if ok, err := s.restrict(k, value, false); err != nil || !ok {
		return false, err
	}
	if ok, err := s.restrict(k, value-1, true); err != nil || !ok {
		return false, err
	}
	s.lo[k], s.hi[k] = value, value
	return true, nil
}

// AtLeast moves variable k up to the value, in fractions, and keeps it from going below. It is false where that can't
// be. It returns ErrHard.
func (s *System) AtLeast(k, value int) (bool, error) { return s.restrict(k, value-1, true) }

// Extreme is how far a variable can be moved, in fractions, and what keeps it there.
type Extreme struct {
	Value, Denominator int  // the variable's value is Value/Denominator
	Bound              bool // its own bounds keep it there, and nothing else
}

// Push moves variable k as far up (sign 1) or down (-1) as it can be in fractions. It returns ErrHard.
func (s *System) Push(k, sign int) (Extreme, error) {
	if err := s.push(k, sign); err != nil {
		return Extreme{}, err
	}
	out := Extreme{Value: s.value[k], Denominator: s.d}
	if s.at[k] < 0 {
		out.Value *= s.d
	}
	if s.at[k] < 0 || sign > 0 && out.Value == s.hi[k]*s.d || sign < 0 && out.Value == s.lo[k]*s.d {
		out.Bound = true
	}
	return out, nil
}

// Row is what keeps variable k where it has been pushed, where that is not its own bound: other variables with their
// coefficients. Σ coefficient·variable + denominator·the variable is constant.
func (s *System) Row(k int) iter.Seq2[int, int] {
	return func(yield func(variable, coef int) bool) {
		for j, x := range s.t[s.at[k]] {
			if !yield(s.free[j], x) {
				return
			}
		}
	}
}
