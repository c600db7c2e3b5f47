package disclosure

import "math/bits"

// prime is 2^61-1. Counting modulo a prime is exact but for bad luck of some 2^-50, which the audit would find.
const prime = 1<<61 - 1

func mulMod(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	sum := (lo & prime) + (lo>>61 | hi<<3)
	if sum >= prime {
		sum -= prime
	}
	return sum
}

func inverse(a uint64) uint64 {
	out, e := uint64(1), uint64(prime-2)
	for ; e > 0; e >>= 1 {
		if e&1 == 1 {
			out = mulMod(out, a)
		}
		a = mulMod(a, a)
	}
	return out
}

// elimination is the block's equations, solved for some of the counts (the basic ones) in the others, modulo a prime. A column of a count
// that is settled is empty, so a basic count whose row is empty follows from those that are settled.
type elimination struct {
	rows  [][]uint64
	basic []int // of each row, the count that it is solved for
	row   []int // of each count, the row that is solved for it, or -1
	work  int   // how many entries have been reckoned
}

// newElimination solves the sums for the last counts of the order as far as possible. Counts in settled are known.
func newElimination(n int, sums []sum, settled []bool, order []int) *elimination {
	e := &elimination{row: make([]int, n)}
	for i := range e.row {
		e.row[i] = -1
	}
	for _, s := range sums {
		row, empty := make([]uint64, n), true
		if !settled[s.whole] {
			row[s.whole], empty = prime-1, false
		}
		for _, part := range s.parts {
			if !settled[part] {
				row[part], empty = 1, false
			}
		}
		if !empty {
			e.rows = append(e.rows, row)
			e.basic = append(e.basic, -1)
		}
	}
	for i := len(order) - 1; i >= 0; i-- {
		for r := range e.rows {
			e.work++
			if e.basic[r] < 0 && e.rows[r][order[i]] != 0 {
				e.pivot(r, order[i])
				break
			}
		}
	}
	return e
}

// pivot solves the row for another count.
func (e *elimination) pivot(r, c int) {
	if old := e.basic[r]; old >= 0 {
		e.row[old] = -1
	}
	e.basic[r], e.row[c] = c, r
	row := e.rows[r]
	if row[c] != 1 {
		f := inverse(row[c])
		for j, x := range row {
			if x != 0 {
				row[j] = mulMod(x, f)
			}
		}
	}
	var at []int
	for j, x := range row {
		if x != 0 {
			at = append(at, j)
		}
	}
	for i, other := range e.rows {
		if f := other[c]; i != r && f != 0 {
			e.work += len(at)
			for _, j := range at {
				x := other[j] + prime - mulMod(f, row[j])
				if x >= prime {
					x -= prime
				}
				other[j] = x
			}
		}
	}
}

// settle publishes a count unless that settles a sensitive one too, and tells whether it did.
func (e *elimination) settle(c int, sensitive []bool) bool {
	if r := e.row[c]; r >= 0 {
		other := -1
		for j, x := range e.rows[r] {
			if x != 0 && j != c {
				other = j
			}
		}
		if other < 0 {
			return true // it follows from what is settled already
		}
		e.pivot(r, other)
	}
	for r, row := range e.rows {
		if row[c] != 0 && e.basic[r] >= 0 && sensitive[e.basic[r]] && alone(row, c, e.basic[r]) {
			return false
		}
	}
	for _, row := range e.rows {
		row[c] = 0
	}
	return true
}

// alone tells whether c is the only count that the row's own depends on.
func alone(row []uint64, c, own int) bool {
	for j, x := range row {
		if x != 0 && j != c && j != own {
			return false
		}
	}
	return true
}
