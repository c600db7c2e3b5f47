package disclosure

import (
	"cmp"
	"math/bits"
	"slices"
)

// Plainly is what readers lose, by the prices alone, where plain elimination hides what protects others, the largest
// shown first: what GaussSuppression does by default.
func Plainly(r Request) (float64, error) {
	plans, err := newPlans(r, 0)
	if err != nil {
		return 0, err
	}
	lost := 0.0
	for _, p := range plans {
		lost += p.byPrices(p.eliminate())
	}
	return lost, nil
}

// eliminate shows counts one by one, the largest first and those of unknown values last, each unless a sensitive count
// would follow. It returns which are hidden.
func (p *plan) eliminate() []bool {
	settled, sensitive, hidden := make([]bool, len(p.cells)), make([]bool, len(p.cells)), make([]bool, len(p.cells))
	var order, rest []int
	for i := range p.cells {
		settled[i] = p.total[i] || p.truth[i] == 0
		sensitive[i] = slices.ContainsFunc(p.views[0].asks, func(k ask) bool { return k.cell == i })
		hidden[i] = p.primary[i]
		switch {
		case settled[i]:
		case p.primary[i]:
			rest = append(rest, i)
		default:
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(i, j int) int {
		late := func(i int) int {
			if p.cells[i].Unknown() {
				return 1
			}
			return 0
		}
		return cmp.Or(cmp.Compare(late(i), late(j)), cmp.Compare(p.truth[j], p.truth[i]))
	})
	e := newElimination(len(p.cells), p.sums, settled, append(slices.Clone(order), rest...))
	for _, i := range order {
		hidden[i] = !e.settle(i, sensitive)
	}
	return hidden
}

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

// elimination is the block's equations, solved for some of the counts (the basic ones) in the others, modulo a prime. A
// column of a count that is settled is empty, so a basic count whose row is empty follows from those that are settled.
type elimination struct {
	rows  [][]uint64
	basic []int // of each row, the count that it is solved for
	row   []int // of each count, the row that is solved for it, or -1
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

// settle publishes a count unless that settles a sensitive one too, and reports whether it did.
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

// alone reports whether c is the only count that the row's own depends on.
func alone(row []uint64, c, own int) bool {
	for j, x := range row {
		if x != 0 && j != c && j != own {
			return false
		}
	}
	return true
}
