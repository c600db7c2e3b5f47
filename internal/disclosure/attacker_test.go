package disclosure_test

import (
	"math/big"
	"slices"

	"sakstall/internal/disclosure"
)

// The attackers here read editions as a stranger would, and share no code with the audit.

// parts are a where's characteristics by name.
func parts(w disclosure.Where) map[string]string {
	out := map[string]string{
		"half": w.Half, "category": w.Category, "gender": w.Gender, "age": w.Age,
		"contact": w.Contact,
	}
	for name, v := range out {
		if v == "" {
			delete(out, name)
		}
	}
	return out
}

// within reports whether a case at a is one of those that w counts; countries are left out.
func within(w, a disclosure.Where) bool {
	have := parts(a)
	for name, v := range parts(w) {
		if have[name] != v {
			return false
		}
	}
	return true
}

// fact is what a publication says of a count: it lies between two numbers.
type fact struct {
	where     disclosure.Where
	low, high int
}

// facts are what an edition says: a star is at least least.
func facts(cells []disclosure.Cell, least int) []fact {
	out := make([]fact, len(cells))
	for i, c := range cells {
		n, shown := c.Value()
		out[i] = fact{c.Where(), n, n}
		if !shown {
			out[i].low, out[i].high = least, far
		}
	}
	return out
}

// far is farther than any count.
const far = 1 << 30

// exhaustive tries every register that has cases at the given places only, and finds the lowest and the highest that
// each count asked for can be.
type exhaustive struct {
	places []disclosure.Where
	facts  []fact
	of     [][]int // of each place: the facts it counts in
	last   []int   // of each fact: its last place

	n, part   []int
	asked     [][]int
	low, high []int
}

func attackExhaustively(places []disclosure.Where, known []fact, asked []disclosure.Where) *exhaustive {
	e := &exhaustive{
		places: places, facts: known, n: make([]int, len(places)), of: make([][]int, len(places)),
		part: make([]int, len(known)),
	}
	for k, f := range known {
		e.last = append(e.last, -1)
		for i, p := range places {
			if within(f.where, p) {
				e.of[i] = append(e.of[i], k)
				e.last[k] = i
			}
		}
	}
	for _, w := range asked {
		var at []int
		for i, p := range places {
			if within(w, p) {
				at = append(at, i)
			}
		}
		e.asked = append(e.asked, at)
		e.low, e.high = append(e.low, far), append(e.high, -1)
	}
	e.try(0)
	return e
}

func (e *exhaustive) try(i int) {
	if i == len(e.places) {
		for k, at := range e.asked {
			sum := 0
			for _, p := range at {
				sum += e.n[p]
			}
			e.low[k], e.high[k] = min(e.low[k], sum), max(e.high[k], sum)
		}
		return
	}
	for n := 0; ; n++ {
		tooMuch, tooLittle := false, false
		for _, c := range e.of[i] {
			sum := e.part[c] + n
			tooMuch = tooMuch || sum > e.facts[c].high
			tooLittle = tooLittle || e.last[c] == i && sum < e.facts[c].low
		}
		if tooMuch {
			return
		}
		if tooLittle {
			continue
		}
		for _, c := range e.of[i] {
			e.part[c] += n
		}
		e.n[i] = n
		e.try(i + 1)
		for _, c := range e.of[i] {
			e.part[c] -= n
		}
	}
}

// reader attacks editions of any size: it writes down every sum that the tables show, solves them in fractions, and
// narrows the hidden counts' bounds by each equation until nothing moves. What it finds is certain; it may miss what
// needs more.
type reader struct {
	at        map[disclosure.Where]int
	low, high []int // of each count
	column    []int // of each count: its column in the equations, or -1 where it is shown
	open      []int // of each column: its count
	rows      [][]*big.Rat
}

func attack(known []fact, domains disclosure.Domains) *reader {
	r := &reader{at: map[disclosure.Where]int{}}
	for _, f := range known {
		i, again := r.at[f.where]
		if !again {
			i = len(r.low)
			r.at[f.where] = i
			r.low, r.high = append(r.low, f.low), append(r.high, f.high)
		}
		r.low[i], r.high[i] = max(r.low[i], f.low), min(r.high[i], f.high)
	}
	for i := range r.low {
		r.column = append(r.column, -1)
		if r.low[i] < r.high[i] {
			r.column[i] = len(r.open)
			r.open = append(r.open, i)
		}
	}
	for _, f := range known {
		r.write(f.where, domains)
	}
	r.solve()
	for r.narrow() {
	}
	return r
}

// write writes down how a count is the sum over each characteristic that it leaves open.
func (r *reader) write(w disclosure.Where, domains disclosure.Domains) {
	add := func(over []disclosure.Where) {
		row := make([]*big.Rat, len(r.open)+1)
		for i := range row {
			row[i] = new(big.Rat)
		}
		for k, x := range append([]disclosure.Where{w}, over...) {
			i, ok := r.at[x]
			if !ok {
				return
			}
			sign := int64(1)
			if k == 0 {
				sign = -1
			}
			if c := r.column[i]; c >= 0 {
				row[c].SetInt64(sign)
			} else {
				row[len(r.open)].Sub(row[len(r.open)], big.NewRat(sign*int64(r.low[i]), 1))
			}
		}
		r.rows = append(r.rows, row)
	}
	spread := func(values []string, with func(string) disclosure.Where) {
		var over []disclosure.Where
		for _, v := range values {
			if x := w.And(with(v)); x != w {
				over = append(over, x)
			}
		}
		add(over)
	}
	have := parts(w)
	if have["half"] == "" {
		spread(domains.Half, func(v string) disclosure.Where { return disclosure.Where{Half: v} })
	}
	if have["category"] == "" {
		spread(domains.Category, func(v string) disclosure.Where { return disclosure.Where{Category: v} })
	}
	if have["gender"] == "" {
		spread(domains.Gender, func(v string) disclosure.Where { return disclosure.Where{Gender: v} })
	}
	if have["age"] == "" {
		spread(domains.Age, func(v string) disclosure.Where { return disclosure.Where{Age: v} })
	}
	if have["contact"] == "" {
		spread(domains.Contact, func(v string) disclosure.Where { return disclosure.Where{Contact: v} })
	}
	if w.Country.IsZero() {
		over := []disclosure.Where{w.And(disclosure.Where{Country: disclosure.AllBut(domains.Country...)})}
		for _, code := range domains.Country {
			over = append(over, w.And(disclosure.Where{Country: disclosure.Country(code)}))
		}
		add(over)
	}
}

// solve brings the equations into reduced echelon form.
func (r *reader) solve() {
	var solved [][]*big.Rat
	for len(r.rows) > 0 {
		row := r.rows[0]
		r.rows = r.rows[1:]
		pivot := slices.IndexFunc(row[:len(r.open)], func(x *big.Rat) bool { return x.Sign() != 0 })
		if pivot < 0 {
			continue
		}
		f := new(big.Rat).Inv(row[pivot])
		for _, x := range row {
			if x.Sign() != 0 {
				x.Mul(x, f)
			}
		}
		for _, other := range slices.Concat(r.rows, solved) {
			if g := new(big.Rat).Set(other[pivot]); g.Sign() != 0 {
				for i, x := range row {
					if x.Sign() != 0 {
						other[i].Sub(other[i], new(big.Rat).Mul(g, x))
					}
				}
			}
		}
		solved = append(solved, row)
	}
	r.rows = solved
}

// narrow narrows bounds by every equation once, and reports whether anything moved.
func (r *reader) narrow() bool {
	moved := false
	for _, row := range r.rows {
		for c := range r.open {
			if row[c].Sign() != 0 {
				moved = r.narrowOne(row, c) || moved
			}
		}
	}
	return moved
}

func (r *reader) narrowOne(row []*big.Rat, c int) bool {
	least, most := new(big.Rat).Set(row[len(r.open)]), new(big.Rat).Set(row[len(r.open)])
	lower, upper := true, true // whether there is such a bound at all
	for j, other := range r.open {
		if j == c || row[j].Sign() == 0 {
			continue
		}
		a, b := r.low[other], r.high[other]
		if row[j].Sign() < 0 {
			a, b = b, a
		}
		lower, upper = lower && b < far, upper && a < far
		least.Sub(least, new(big.Rat).Mul(row[j], big.NewRat(int64(b), 1)))
		most.Sub(most, new(big.Rat).Mul(row[j], big.NewRat(int64(a), 1)))
	}
	least.Quo(least, row[c])
	most.Quo(most, row[c])
	if row[c].Sign() < 0 {
		least, most, lower, upper = most, least, upper, lower
	}
	i, moved := r.open[c], false
	if n := roundUp(least); lower && n > r.low[i] {
		r.low[i], moved = n, true
	}
	if n := -roundUp(most.Neg(most)); upper && n < r.high[i] {
		r.high[i], moved = n, true
	}
	return moved
}

// roundUp is the least whole number that is not less.
func roundUp(x *big.Rat) int {
	q, m := new(big.Int).DivMod(x.Num(), x.Denom(), new(big.Int))
	if m.Sign() > 0 {
		q.Add(q, big.NewInt(1))
	}
	return int(q.Int64())
}
