package report

import (
	"slices"

	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// mostSaid is how many characteristics of a list a sentence names at most; the table has them all.
const mostSaid = 4

// splitPart is the characteristics that part the cases in two, a table for each list that has any.
func (s pages[T]) splitPart() PartOf[T] {
	text := s.text.Splits
	p := s.part("more", text.Title)
	for _, l := range counts.SplitLists() {
		rows := s.having(l)
		if len(rows) == 0 {
			continue
		}
		said := text.Lists[l.Name()]
		layout := disclosure.Layout{Columns: []disclosure.Where{s.base}}
		for _, c := range rows {
			layout.Rows = append(layout.Rows, disclosure.Where{Split: c.Where().Split})
		}
		layout.Rows = append(layout.Rows, disclosure.Where{})
		t := s.lay(l.Name(), said.Head, said.Table(s.name(), s.period()), layout)
		t.Columns, t.Percent = []string{s.text.Count}, s.text.PerCentOnly
		t.Rows[len(t.Rows)-1] = text.All
		p.Tables = append(p.Tables, t)
		if !l.OneOf() && slices.ContainsFunc(rows, func(c disclosure.Cell) bool { return value(c) > 0 }) {
			p.Figures = append(p.Figures, s.splitFigure(l, t))
		}
		if !l.OneOf() {
			p.Notes = []string{text.Note}
		}
		items, others := s.mostCommon(rows)
		words := s.lang.Listed(items)
		if others && !l.OneOf() {
			words = text.Among(words)
		}
		if len(items) > 0 {
			p.Text = append(p.Text, said.Said(words))
		}
	}
	return p
}

// having are the cells of the cases that have each characteristic of the list, in the codebook's order.
func (s *scheme) having(l counts.SplitList) []disclosure.Cell {
	var out []disclosure.Cell
	for _, code := range l.Codes(s.Book, s.code) {
		w := s.base
		w.Split = disclosure.SplitOn(l.Name(), code, true)
		if c, is := s.Cell(w); is {
			out = append(out, c)
		}
	}
	return out
}

// mostCommon says how many cases have each of the characteristics that are shown, the most common first, those that are
// equal together or not at all; what is not known is left out, and what all cases have. It does not say that no other is
// more common: some may be hidden. others reports whether cases have more characteristics than it names.
func (s *scheme) mostCommon(rows []disclosure.Cell) (said []string, others bool) {
	all := s.at(disclosure.Where{})
	var shown []disclosure.Cell
	for _, c := range rows {
		n, is := c.Value()
		switch {
		case !is:
			others = true
		case n > 0 && n < value(all) && !c.Where().Unknown():
			shown = append(shown, c)
		}
	}
	slices.SortStableFunc(shown, largerFirst)
	named := cells(cut(placesOf(shown), mostSaid))
	for _, c := range named {
		said = append(said, s.text.Splits.In(s.oneOrMany(c), s.withShare(c, all)))
	}
	return said, others || len(named) < len(shown)
}

// withShare is so many cases, with their share of the whole where there are enough of them.
func (s *scheme) withShare(c, whole disclosure.Cell) string {
	percent, ok := disclosure.Share(c, whole)
	if !ok || value(whole) < smallBase || roundedAway(whole, []disclosure.Cell{c}) {
		return s.story.Cases(value(c))
	}
	return s.story.Item(s.story.Cases(value(c)), s.story.Percent(percent))
}
