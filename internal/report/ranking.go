package report

import (
	"cmp"
	"slices"

	"sakstall/internal/disclosure"
)

// ranked are the largest of the parts of a whole, the largest first, as far as it can be said: each is larger than
// everything of the whole that is hidden or not among the parts, and at least one of each is a case. Where a part is as
// large as the next one that is not ranked any more, it is left out, since the order between them would be arbitrary.
// beside are other parts of the whole that are not to be ranked.
func ranked(whole disclosure.Cell, parts []disclosure.Cell, beside ...disclosure.Cell) []disclosure.Cell {
	rest, known := whole.Value()
	if !known {
		return nil
	}
	var shown []disclosure.Cell
	for _, p := range parts {
		if n, is := p.Value(); is {
			shown = append(shown, p)
			rest -= n
		}
	}
	for _, b := range beside {
		n, _ := b.Value()
		rest -= n
	}
	slices.SortStableFunc(shown, func(a, b disclosure.Cell) int { return cmp.Compare(value(b), value(a)) })
	last := 0
	for last < len(shown) && value(shown[last]) > max(rest, 0) {
		last++
	}
	return shown[:last]
}

// value is the count of a cell that is shown.
func value(c disclosure.Cell) int {
	n, _ := c.Value()
	return n
}

// cut is the beginning of a ranking, n at most, that ends where the next one is smaller.
func cut(ranking []disclosure.Cell, n int) []disclosure.Cell {
	if len(ranking) <= n {
		return ranking
	}
	for n > 0 && value(ranking[n-1]) == value(ranking[n]) {
		n--
	}
	return ranking[:n]
}

// atLeast is the beginning of a ranking whose parts are each percent of the whole or more.
func atLeast(ranking []disclosure.Cell, whole disclosure.Cell, percent int) []disclosure.Cell {
	for i, c := range ranking {
		if p, ok := disclosure.Share(c, whole); !ok || p < percent {
			return ranking[:i]
		}
	}
	return ranking
}
