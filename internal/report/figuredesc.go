package report

import (
	"strings"

	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
)

// mostTold is how many of the largest are told of a figure.
const mostTold = 3

// saidCount is a count as a figure's words have it, with its size to compare it by. It is "" for what is not shown.
type saidCount struct {
	words string
	size  int
}

// number is the count of the row and the column.
func (s pages[T]) number(f FigureOf[T], row, column int) saidCount {
	c, _ := f.Table.Counts.At(row, column)
	if n, shown := c.Value(); shown && f.Empty[column] == 0 {
		return saidCount{s.lang.Number(n), n}
	}
	return saidCount{}
}

// share is the count in per cent; of a column that is hidden in part, nothing is drawn and nothing is said.
func (s pages[T]) share(f FigureOf[T], row, column int) saidCount {
	if percent, ok := f.Percent(row, column); ok && !s.hidden(f, column) {
		return saidCount{f.WrittenPercent(s.lang, row, column), percent}
	}
	return saidCount{}
}

// hidden reports whether any count of the column is hidden.
func (s pages[T]) hidden(f FigureOf[T], column int) bool {
	for _, i := range f.Drawn {
		if hides(f, i, column) {
			return true
		}
	}
	return f.Empty[column] == HiddenColumn
}

func hides[T Counts](f FigureOf[T], row, column int) bool {
	c, inUse := f.Table.Counts.At(row, column)
	_, shown := c.Value()
	return inUse && !shown
}

// sentencesOf joins those that there are.
func sentencesOf(sentences ...string) string {
	var out []string
	for _, s := range sentences {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " ")
}

// trend says how the row went from the first column that shows it to the last.
func (s pages[T]) trend(f FigureOf[T], row int, of func(FigureOf[T], int, int) saidCount) string {
	first, last := -1, -1
	for j := range f.Table.Columns {
		if of(f, row, j).words != "" {
			if first < 0 {
				first = j
			}
			last = j
		}
	}
	if first == last {
		return ""
	}
	from, to := of(f, row, first), of(f, row, last)
	name, columns := f.Table.Rows[row], f.Table.Columns
	say := s.figures.Fell
	switch diff := to.size - from.size; {
	case f.Shape == Shares && (diff == 1 || diff == -1): // it may be rounding alone
		say = s.figures.Both
	case diff == 0:
		return s.figures.Same(name, to.words, columns[first], columns[last])
	case diff > 0:
		say = s.figures.Rose
	}
	return say(name, from.words, columns[first], to.words, columns[last])
}

// extremes are the highest and the lowest count of a line, where each is of one column only. Where anything is hidden
// they are the highest and the lowest of those that are shown.
func (s pages[T]) extremes(f FigureOf[T]) string {
	high, low, shown, hidden := -1, -1, 0, false
	for j := range f.Table.Columns {
		hidden = hidden || s.hidden(f, j)
		n := s.number(f, 0, j)
		if n.words == "" {
			continue
		}
		shown++
		if high < 0 || n.size > s.number(f, 0, high).size {
			high = j
		}
		if low < 0 || n.size < s.number(f, 0, low).size {
			low = j
		}
	}
	if shown < 3 || s.times(f, high) > 1 || s.times(f, low) > 1 {
		return ""
	}
	say := s.figures.Extremes
	if hidden {
		say = s.figures.ExtremesShown
	}
	columns := f.Table.Columns
	return say(s.number(f, 0, high).words, columns[high], s.number(f, 0, low).words, columns[low])
}

// times is how many columns of a line have the column's count.
func (s pages[T]) times(f FigureOf[T], column int) int {
	n := 0
	for j := range f.Table.Columns {
		if s.number(f, 0, j) == s.number(f, 0, column) {
			n++
		}
	}
	return n
}

// emptyColumns say which columns have no count, and why.
func (s pages[T]) emptyColumns(f FigureOf[T], many bool) string {
	var hidden, none []string
	for j, name := range f.Table.Columns {
		switch {
		case f.Empty[j] == NoFigures:
			none = append(none, name)
		case f.Empty[j] == HiddenColumn, f.Shape != Grouped && s.hidden(f, j):
			hidden = append(hidden, name)
		}
	}
	var out []string
	switch {
	case f.Shape == Shares && len(hidden) > 0:
		out = append(out, s.figures.HiddenSplit(s.lang.Listed(hidden)))
	case many && len(hidden) > 0, len(hidden) > 1:
		out = append(out, s.figures.HiddenColumns(s.lang.Listed(hidden)))
	case len(hidden) == 1:
		out = append(out, s.figures.HiddenColumn(hidden[0]))
	}
	if len(none) > 0 {
		out = append(out, s.figures.NoneFor(s.lang.Listed(none)))
	}
	return strings.Join(out, " ")
}

// overTimeDesc says what the last column has, how each row went, and what is hidden.
func (s pages[T]) overTimeDesc(f FigureOf[T], of func(FigureOf[T], int, int) saidCount) string {
	last := len(f.Table.Columns) - 1
	var now, trends, hidden []string
	for _, i := range f.Drawn {
		if n := of(f, i, last); n.words != "" {
			now = append(now, s.figures.With(f.Table.Rows[i], n.words))
		}
		if text := s.trend(f, i, of); text != "" && !f.Rest[i] {
			trends = append(trends, text)
		}
		var columns []string
		for j, name := range f.Table.Columns {
			if f.Shape == Grouped && hides(f, i, j) && f.Empty[j] == 0 {
				columns = append(columns, name)
			}
		}
		if len(columns) > 0 {
			hidden = append(hidden, s.figures.In(f.Table.Rows[i], s.lang.Listed(columns)))
		}
	}
	var out []string
	if len(now) > 0 {
		out = append(out, lang.UpperFirst(s.story.In(s.when()))+": "+s.lang.Listed(now)+".")
	}
	out = append(out, trends...)
	if len(hidden) > 0 {
		out = append(out, s.figures.HiddenRows(s.lang.Listed(hidden)))
	}
	return sentencesOf(append(out, s.emptyColumns(f, true), s.counted(f))...)
}

// counted says which columns of shares have so few cases that these are counted.
func (s pages[T]) counted(f FigureOf[T]) string {
	var few []string
	for j, name := range f.Table.Columns {
		whole, counted := f.Table.Counts.At(f.Table.Counts.Rows()-1, j)
		if f.Shape == Shares && counted && f.Empty[j] == 0 && !s.hidden(f, j) && value(whole) < smallBase {
			few = append(few, name)
		}
	}
	if len(few) == 0 {
		return ""
	}
	return s.figures.Few(s.lang.Listed(few))
}

// barDesc says which bars are the longest, which stand apart, and what is hidden. That something is the largest of all
// is said only as far as it follows from what is shown.
func (s pages[T]) barDesc(f FigureOf[T]) string {
	last := f.Table.Counts.Columns() - 1
	names, hidden, apart := map[disclosure.Where]string{}, []string(nil), []string(nil)
	var parts, beside []disclosure.Cell
	for _, i := range f.Drawn {
		c, _ := f.Table.Counts.At(i, last)
		rest := f.Rest[i]
		names[c.Where()] = f.Table.Rows[i]
		n, shown := c.Value()
		switch {
		case !shown:
			hidden = append(hidden, f.Table.Rows[i])
		case rest:
			apart = append(apart, s.figures.With(f.Table.Rows[i], s.lang.Number(n)))
		}
		if rest {
			beside = append(beside, c)
		} else {
			parts = append(parts, c)
		}
	}
	whole, _ := f.Table.Counts.At(f.Table.Counts.Rows()-1, last)
	top, say := cells(cut(ranks{s.scheme}.ranked(whole, parts, beside...).places, mostTold)), s.figures.Largest
	one := s.figures.LargestOne
	if len(parts) > 0 && !parts[0].Where().Split.IsZero() {
		top = nil // a case may be in several rows: what is hidden may be as large as the whole
		if len(hidden) == 0 {
			top = cells(cut(placesOf(positive(parts)), mostTold))
		}
	}
	if len(top) == 0 {
		top = cells(cut(placesOf(positive(parts)), mostTold))
		say, one = s.figures.LargestShown, s.figures.LargestShownOne
	}
	var largest []string
	for _, c := range top {
		largest = append(largest, s.figures.With(names[c.Where()], s.lang.Number(value(c))))
	}
	var out []string
	switch len(largest) {
	case 0:
		if len(hidden) == 0 && len(positive(beside)) == 0 {
			return s.figures.AllZero
		}
	case 1:
		out = append(out, one(largest[0]))
	default:
		out = append(out, say(s.lang.Listed(largest)))
	}
	if len(apart) > 0 {
		out = append(out, s.figures.Apart(s.lang.Listed(apart)))
	}
	if len(hidden) > 0 {
		out = append(out, s.figures.HiddenRows(s.lang.Listed(hidden)))
	}
	return sentencesOf(out...)
}

// positive are the cells of at least one case, in their order.
func positive(cells []disclosure.Cell) []disclosure.Cell {
	var out []disclosure.Cell
	for _, c := range cells {
		if value(c) > 0 {
			out = append(out, c)
		}
	}
	return out
}
