package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
)

// Shape is how a figure draws a table.
type Shape string

// The shapes: bars of each row side by side for each column, a bar for each row in the last column, a line over the
// columns, a bar for each column that shows what part of it each row is.
const (
	Grouped Shape = "grouped"
	Bars    Shape = "bars"
	Line    Shape = "line"
	Shares  Shape = "shares"
)

// FigureOf draws the rows of a table but for its total. The table's Number is 0 where the report does not show it. Its
// columns may be more than those of the table that the report shows: a year without counts is drawn as such.
type FigureOf[T Counts] struct {
	ID    string
	Title string // with the figure's number
	Desc  string // what it shows, in words: from cells that are shown, and no others
	Shape Shape
	Table TableOf[T]
	Drawn []int         // the rows that it draws, in their order
	Rest  map[int]bool  // the rows of what is left over: other and unknown values
	Empty map[int]Empty // why a column has no count
	Star  string        // what a * in it means
}

// Empty is why a column of a figure has no count at all.
type Empty int

// The reasons: its counts are hidden, or nobody has counted.
const (
	HiddenColumn Empty = iota + 1
	NoFigures
)

// Percent is the count in per cent of its column's total. There is none where either is hidden, and none of a few
// cases: of these the counts are told.
func (f FigureOf[T]) Percent(row, column int) (percent int, ok bool) {
	part, inUse := f.Table.Counts.At(row, column)
	whole, _ := f.Table.Counts.At(f.Table.Counts.Rows()-1, column)
	if !f.Table.Total || !inUse || value(whole) < smallBase {
		return 0, false
	}
	return disclosure.Share(part, whole)
}

// WrittenPercent is the per cent in words, and "" where there is none.
func (f FigureOf[T]) WrittenPercent(l lang.Lang, row, column int) string {
	percent, ok := f.Percent(row, column)
	switch {
	case !ok:
		return ""
	case f.Table.Exact:
		part, _ := f.Table.Counts.At(row, column)
		whole, _ := f.Table.Counts.At(f.Table.Counts.Rows()-1, column)
		return l.PercentOf(value(part), value(whole))
	default:
		return l.Percent(percent)
	}
}

// axis are the years of a table or a figure over time: all of the series, so that a year without counts has its place.
// A half has those that are there.
func (s *scheme) axis() []int {
	if s.Half != "" && s.present() {
		return s.years
	} else if s.Half != "" {
		return append(slices.Clone(s.years), s.Year)
	}
	var out []int
	for y := s.Year - counts.SeriesYears + 1; y <= s.Year; y++ {
		out = append(out, y)
	}
	return out
}

// drawn are the years that a figure has: the axis, but for a single year with counts, which goes nowhere.
func (s *scheme) drawn() []int {
	if len(s.years) < 2 {
		return s.years
	}
	return s.axis()
}

// spanOf are the years of a table or a figure in a heading.
func (s *scheme) spanOf(years []int) string {
	switch first := years[0]; {
	case first == s.Year:
		return s.period()
	case s.Half != "":
		return s.lang.Listed([]string{s.periodOf(first), lang.LowerFirst(s.period())})
	default:
		return strconv.Itoa(first) + "–" + strconv.Itoa(s.Year)
	}
}

// overTime draws the rows over the axis. table is the one that the report shows the counts in.
func (s pages[T]) overTime(id string, shape Shape, table TableOf[T], rows []disclosure.Where) FigureOf[T] {
	layout := disclosure.Layout{Rows: rows}
	for _, y := range s.drawn() {
		layout.Columns = append(layout.Columns, disclosure.Where{Scheme: s.code, Year: y, Half: s.Half})
	}
	table.Columns = nil
	for _, y := range s.drawn() {
		table.Columns = append(table.Columns, s.periodOf(y))
	}
	table.Counts = s.table(layout)
	f := FigureOf[T]{
		ID: string(s.code) + "-" + id + "-figure", Shape: shape, Table: table, Rest: map[int]bool{},
		Empty: map[int]Empty{}, Star: table.Star + " " + s.figures.Beware,
	}
	for i, row := range rows {
		if !table.Total || i < len(rows)-1 {
			f.Drawn, f.Rest[i] = append(f.Drawn, i), row.Unknown()
		}
	}
	for j, at := range layout.Columns {
		if why := s.empty(f, j, at); why != 0 {
			f.Empty[j] = why
		}
	}
	return f
}

// empty is why the figure has nothing in the column, and 0 where it has.
func (s pages[T]) empty(f FigureOf[T], column int, at disclosure.Where) Empty {
	why := s.without(at.Year)
	_, counted := s.Cell(at)
	switch {
	case why != 0 && !counted && f.Shape == Shares:
		return why // of no whole
	case slices.ContainsFunc(f.Drawn, func(i int) bool {
		_, inUse := f.Table.Counts.At(i, column)
		return inUse
	}):
		return 0
	case why == 0:
		return NoFigures // not divided so that year
	default:
		return why
	}
}

// totalFigure draws all cases over time: they are the last row of a table.
func (s pages[T]) totalFigure() FigureOf[T] {
	t := TableOf[T]{ID: s.id(s.whole()), Star: s.star(), Rows: []string{s.text.NewCases}}
	f := s.overTime("total", Line, t, []disclosure.Where{{}})
	f.Title = s.text.TotalFigure(s.name(), s.spanOf(s.drawn()))
	f.Desc = sentencesOf(s.trend(f, 0, s.number), s.extremes(f), s.emptyColumns(f, false))
	return f
}

// overTimeFigure draws the values of a dimension with an order over time.
func (s pages[T]) overTimeFigure(d counts.Dimension, t TableOf[T]) FigureOf[T] {
	f := s.overTime(d.Name(), Grouped, t, append(s.rows(d), disclosure.Where{}))
	f.Title = s.said(d).Table(s.name(), s.spanOf(s.drawn()))
	f.Desc = s.overTimeDesc(f, s.number)
	return f
}

// shareFigure draws what part of each year's cases each value of the dimension is.
func (s pages[T]) shareFigure(d counts.Dimension, t TableOf[T]) FigureOf[T] {
	f := s.overTime(d.Name()+"-share", Shares, t, append(s.rows(d), disclosure.Where{}))
	f.Title = s.figures.GenderShares(s.name(), s.spanOf(s.drawn()))
	f.Desc = s.overTimeDesc(f, s.share)
	return f
}

// barFigure draws the table's last column with the largest first. What is not in use then is not drawn.
func (s pages[T]) barFigure(d counts.Dimension, t TableOf[T]) FigureOf[T] {
	f := FigureOf[T]{
		ID: string(s.code) + "-" + d.Name() + "-figure", Title: s.said(d).Table(s.name(), s.period()),
		Shape: Bars, Table: t, Drawn: bySize(d, t), Star: t.Star + " " + s.figures.Beware, Rest: map[int]bool{},
	}
	for _, i := range f.Drawn {
		if c, _ := t.Counts.At(i, t.Counts.Columns()-1); residual(d, c) {
			f.Rest[i] = true
		}
	}
	f.Desc = s.barDesc(f)
	return f
}

// splitFigure draws how many cases have each characteristic of a list of which a case may have several.
func (s pages[T]) splitFigure(l counts.SplitList, t TableOf[T]) FigureOf[T] {
	f := FigureOf[T]{
		ID: string(s.code) + "-" + l.Name() + "-figure", Title: s.text.Splits.Lists[l.Name()].Table(s.name(), s.period()),
		Shape: Bars, Table: t, Drawn: bySize(counts.Category, t), Star: t.Star + " " + s.figures.Beware,
		Rest: map[int]bool{},
	}
	f.Desc = s.barDesc(f)
	return f
}

// bySize are the table's rows that are in use in its last column, the largest first, those of which nothing can be
// compared (other and unknown values) behind all others. What is hidden stands last, in the order of the table: its
// place says nothing of its size.
func bySize[T Counts](d counts.Dimension, t TableOf[T]) []int {
	last := t.Counts.Columns() - 1
	var out []int
	for i := range t.Counts.Rows() - 1 {
		if _, inUse := t.Counts.At(i, last); inUse {
			out = append(out, i)
		}
	}
	rank := func(i int) (group, size int) {
		c, _ := t.Counts.At(i, last)
		n, shown := c.Value()
		if residual(d, c) {
			group = 1
		}
		if !shown {
			return group + 2, 0
		}
		return group, n
	}
	slices.SortStableFunc(out, func(a, b int) int {
		groupA, sizeA := rank(a)
		groupB, sizeB := rank(b)
		return cmp.Or(groupA-groupB, sizeB-sizeA)
	})
	return out
}

// residual reports whether the cell counts what is left over: other or unknown values.
func residual(d counts.Dimension, c disclosure.Cell) bool {
	w := c.Where()
	if d == counts.Country {
		return w.Country.NotIn() != nil || w.Country.Code() == codebook.UnknownCountry
	}
	code := w.Code(d)
	return d.Unknown(code) || code == counts.Other || strings.HasPrefix(code, counts.Other+"_")
}
