package disclosure

import "sakstall/internal/counts"

// register answers how large a count is, from the finest counts of a year or, where those are not given, from counts by
// name.
type register struct {
	fine  []Count
	named map[Where]int
}

// registersOf sorts counts by year. Counts that have every characteristic are the finest; others stand for themselves.
func registersOf(d Domains, counts ...[]Count) map[year]*register {
	out := map[year]*register{}
	for _, list := range counts {
		for _, c := range list {
			r := out[d.year(c.Where)]
			if r == nil {
				r = &register{named: map[Where]int{}}
				out[d.year(c.Where)] = r
			}
			if c.dims() == allDims {
				r.fine = append(r.fine, c)
			} else {
				r.named[c.Where] = c.N
			}
		}
	}
	return out
}

// truth is every count of the block, or the first that is not known or does not add up.
func (b *block) truth(r *register) ([]int, error) {
	n := make([]int, len(b.cells))
	known := make([]bool, len(b.cells))
	if len(r.fine) > 0 {
		for _, f := range b.families {
			b.countFinest(r.fine, f, n, known)
		}
	} else {
		for i, w := range b.cells {
			n[i], known[i] = r.named[w], false
			_, known[i] = r.named[w]
		}
	}
	for changed := true; changed; {
		changed = false
		for _, s := range b.sums {
			changed = s.infer(n, known) || changed
		}
	}
	for i, w := range b.cells {
		if named, ok := r.named[w]; !known[i] {
			return nil, &Inconsistent{w, "the register does not say how many"}
		} else if n[i] < 0 || ok && named != n[i] {
			return nil, &Inconsistent{w, "the count is not what the register holds"}
		}
	}
	for _, s := range b.sums {
		if s.of(n) != n[s.whole] {
			return nil, &Inconsistent{b.cells[s.whole], "the counts do not add up"}
		}
	}
	return n, nil
}

// countFinest adds the register's counts up into the family's finest cells.
func (b *block) countFinest(fine []Count, f dims, n []int, known []bool) {
	b.each(Where{Scheme: b.year.scheme, Year: b.year.year}, f, func(w Where) { known[b.index[w]] = true })
	for _, c := range fine {
		w := c.project(f)
		if f.has(counts.Country) {
			if _, named := b.index[w]; !named {
				w = w.With(counts.Country, b.rest())
			}
		}
		if i, ok := b.index[w]; ok {
			n[i] += c.N
		}
	}
}

// of is the sum of the parts.
func (s sum) of(n []int) int {
	total := 0
	for _, p := range s.parts {
		total += n[p]
	}
	return total
}

// infer finds the one count of the sum that is not known yet, and reports whether there was just one.
func (s sum) infer(n []int, known []bool) bool {
	missing, count := -1, 0
	rest := n[s.whole]
	for _, p := range s.parts {
		if known[p] {
			rest -= n[p]
		} else {
			missing, count = p, count+1
		}
	}
	switch {
	case !known[s.whole] && count == 0:
		n[s.whole], known[s.whole] = s.of(n), true
	case known[s.whole] && count == 1:
		n[missing], known[missing] = rest, true
	default:
		return false
	}
	return true
}
