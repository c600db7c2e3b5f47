package report

import (
	"cmp"
	"slices"

	"sakstall/internal/disclosure"
)

// ranks writes of what is the largest in a scheme, and of what is hidden beside it.
type ranks struct{ *scheme }

// A place in a ranking is the parts that have the same count: one, or several that are equal.
type place []disclosure.Cell

// n is the count of each.
func (p place) n() int { return value(p[0]) }

// A ranking is the largest of the parts of a whole, the largest first, as far as it can be said.
type ranking struct {
	places []place // each larger than whatever is hidden or not among the parts
	// the one after them: nothing hidden is larger, but something may be as large; nil where there is none
	next place
}

// ranked ranks the parts of a whole. beside are other parts of the whole that are not to be ranked.
func (s ranks) ranked(whole disclosure.Cell, parts []disclosure.Cell, beside ...disclosure.Cell) ranking {
	if _, known := whole.Value(); !known {
		return ranking{}
	}
	var shown []disclosure.Cell
	for _, p := range parts {
		if n, is := p.Value(); is && n > 0 {
			shown = append(shown, p)
		}
	}
	slices.SortStableFunc(shown, largerFirst)
	var out ranking
	most := s.mostHidden(whole, append(slices.Clone(parts), beside...))
	for _, p := range placesOf(shown) {
		switch {
		case p.n() > most:
			out.places = append(out.places, p)
		case p.n() == most:
			out.next = p
		}
	}
	return out
}

// placesOf are the places of cells that are in order, the largest first.
func placesOf(sorted []disclosure.Cell) []place {
	var out []place
	for i, c := range sorted {
		if i == 0 || value(c) != value(sorted[i-1]) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], c)
	}
	return out
}

// mostHidden is the most that any hidden part of the whole can be, and anything of it that is not among the parts: what
// is left of the whole, less what all other hidden parts are at least.
func (s ranks) mostHidden(whole disclosure.Cell, parts []disclosure.Cell) int {
	rest, least := value(whole), 0
	for _, p := range parts {
		n, shown := p.Value()
		rest -= n
		if !shown {
			least += s.least(p.Where())
		}
	}
	return max(0, rest-max(0, least-1))
}

// least is the least that a hidden count can be. A zero is shown, so that it is 1; but one that an earlier report hid
// may be zero.
func (s ranks) least(w disclosure.Where) int {
	if w.Year != s.Year || slices.Contains(s.AsPrinted, w) {
		return 0
	}
	return 1
}

// value is the count of a cell that is shown.
func value(c disclosure.Cell) int {
	n, _ := c.Value()
	return n
}

// largerFirst compares cells that are shown, the larger before the smaller.
func largerFirst(a, b disclosure.Cell) int { return cmp.Compare(value(b), value(a)) }

// cut is the beginning of a ranking that names n parts at most. A place is named whole or not at all.
func cut(places []place, n int) []place {
	for i, p := range places {
		if n -= len(p); n < 0 {
			return places[:i]
		}
	}
	return places
}

// atLeast is the beginning of a ranking whose parts are each percent of the whole or more.
func atLeast(places []place, whole disclosure.Cell, percent int) []place {
	for i, p := range places {
		if is, ok := disclosure.Share(p[0], whole); !ok || is < percent {
			return places[:i]
		}
	}
	return places
}

// cells are all parts of the places.
func cells(places []place) []disclosure.Cell {
	var out []disclosure.Cell
	for _, p := range places {
		out = append(out, p...)
	}
	return out
}

// items are the places in words, each with its share of the whole, or its count where the whole is small.
func (s ranks) items(places []place, whole disclosure.Cell, name func(disclosure.Cell) string) []string {
	var out []string
	for _, p := range places {
		out = append(out, s.item(p, s.amount(p, whole), name))
	}
	return out
}

func (s ranks) item(p place, amount string, name func(disclosure.Cell) string) string {
	if len(p) == 1 {
		return s.story.Item(name(p[0]), amount)
	}
	return s.story.Tied(s.names(p, name), amount)
}

func (s ranks) names(p place, name func(disclosure.Cell) string) string {
	var names []string
	for _, c := range p {
		names = append(names, name(c))
	}
	return s.lang.Listed(names)
}

// amount is how much of the whole a place has: in per cent, or in cases where the whole is small or the per cent would
// say all of it.
func (s ranks) amount(p place, whole disclosure.Cell) string {
	percent, _ := disclosure.Share(p[0], whole)
	if value(whole) < smallBase || percent == 100 && p.n() < value(whole) {
		return s.ofEach(p, s.story.Cases(p.n()))
	}
	return s.ofEach(p, s.story.Percent(percent))
}

// ofEach is an amount that several have each, where there are several.
func (s ranks) ofEach(p place, amount string) string {
	if len(p) == 1 {
		return amount
	}
	return s.story.Each(amount)
}
