package demo

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
)

// count is how many cases have a value, or how much weight a value has among others.
type count[T any] struct {
	of T
	n  int
}

func sum[T any](counts []count[T]) int {
	total := 0
	for _, c := range counts {
		total += c.n
	}
	return total
}

// spread divides total, not negative, in proportion to the weights: each part is its exact share, rounded down or up,
// so that the parts add up. Where two have as good a claim to being rounded up, the first gets it. Without any weight
// nothing is divided.
func spread[T any](total int, weights []count[T]) []count[T] {
	whole := sum(weights)
	out := slices.Clone(weights)
	if whole == 0 {
		return out
	}
	left := total
	byRemainder := make([]int, len(weights))
	for i, w := range weights {
		out[i].n = total * w.n / whole
		left -= out[i].n
		byRemainder[i] = i
	}
	slices.SortStableFunc(byRemainder, func(a, b int) int {
		return cmp.Compare(total*weights[b].n%whole, total*weights[a].n%whole)
	})
	for _, i := range byRemainder[:left] {
		out[i].n++
	}
	return out
}

// mostHidden is the largest count that the report prints as *.
const mostHidden = 5

// filled is the table's column i with its hidden cells filled in: what the total leaves, spread evenly over those in
// use.
func (t table) filled(i int, inUse func(code string) bool) ([]count[string], error) {
	var out, hidden []count[string]
	left := t.total[i].n
	for _, r := range t.rows {
		c := r.cells[i]
		left -= c.n
		if c.hidden && inUse(r.code) {
			hidden = append(hidden, count[string]{r.code, 1})
		} else {
			out = append(out, count[string]{r.code, c.n})
		}
	}
	if left < 0 || left > mostHidden*len(hidden) {
		return nil, fmt.Errorf("%d cases are left for %d hidden cells", left, len(hidden))
	}
	return append(out, spread(left, hidden)...), nil
}

// pair is a category and a value of another characteristic.
type pair struct{ category, value string }

// fillRow divides a category's cases over values: firm cells as they are, the rest in proportion to the weights of the
// others.
func fillRow(category count[string], weights []count[string], firm map[pair]int) ([]count[string], error) {
	rest, free := category.n, slices.Clone(weights)
	for i, w := range weights {
		if n, is := firm[pair{category.of, w.of}]; is {
			rest -= n
			free[i].n = 0
		}
	}
	if rest < 0 || rest > 0 && sum(free) == 0 {
		return nil, fmt.Errorf("the cells of %s don't add up to %d", category.of, category.n)
	}
	out := spread(rest, free)
	for i, w := range weights {
		out[i].n += firm[pair{category.of, w.of}]
	}
	return out, nil
}

// cross fills a table of categories by values whose margins and firm cells are given, as nearly in proportion as whole
// numbers allow. Categories with firm cells come first: those left can share what is left in any proportion, so the
// last of them comes out even.
func cross(categories, values []count[string], firm map[pair]int) (map[string][]count[string], error) {
	isFirm := map[string]int{}
	left := slices.Clone(values)
	for i, v := range values {
		for _, c := range categories {
			if n, is := firm[pair{c.of, v.of}]; is {
				left[i].n -= n
				isFirm[c.of] = 1
			}
		}
	}
	order := slices.Clone(categories)
	slices.SortStableFunc(order, func(a, b count[string]) int { return isFirm[b.of] - isFirm[a.of] })
	out := map[string][]count[string]{}
	for _, c := range order {
		cells, err := fillRow(c, left, firm)
		if err != nil {
			return nil, err
		}
		out[c.of] = cells
		for i, cell := range cells {
			if left[i].n -= cell.n - firm[pair{c.of, cell.of}]; left[i].n < 0 {
				return nil, fmt.Errorf("too few cases are %s to fill %s", cell.of, c.of)
			}
		}
	}
	if sum(left) != 0 {
		return nil, errors.New("the margins of a cross don't have the same total")
	}
	return out, nil
}
