package report

import (
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

// said is what the report says of the dimension.
func (s *scheme) said(d counts.Dimension) texts.Dimension { return s.text.Dimensions[d.Name()] }

// rows are the dimension's values.
func (s *scheme) rows(d counts.Dimension) []disclosure.Where {
	var out []disclosure.Where
	for _, code := range s.values[d] {
		out = append(out, disclosure.Where{}.With(d, code))
	}
	return out
}

// series is the dimension's table of the report's years; in a half-year's report it has that half only.
func (s pages[T]) series(d counts.Dimension) TableOf[T] {
	layout := disclosure.Layout{Columns: s.columns()}
	layout.Rows = s.rows(d)
	if rest := s.rest[s.Year]; d == counts.Country && !rest.IsZero() {
		layout.Rows = append(layout.Rows, disclosure.Where{Country: rest})
		layout.Instead = s.otherRest()
	}
	layout.Rows = append(layout.Rows, disclosure.Where{})
	t := s.lay(d.Name(), s.said(d).Head, s.said(d).Table(s.name(), s.spanOf(s.axis())), layout)
	for _, y := range s.axis() {
		t.Columns = append(t.Columns, s.periodOf(y))
	}
	t.Percent = s.text.PerCent(s.Year)
	if s.Half != "" {
		t.Percent = s.text.PerCentOnly
	}
	if s.Half != "" && len(s.years) > 1 {
		t.Percent += ", " + lang.LowerFirst(s.period())
	}
	t.Source = strings.Join(append([]string{t.Source}, s.reprints(d.Name())...), " ")
	return t
}

// columns are the scheme's cases in each time of the series.
func (s *scheme) columns() []disclosure.Where {
	var out []disclosure.Where
	for _, y := range s.axis() {
		out = append(out, disclosure.Where{Scheme: s.code, Year: y, Half: s.Half})
	}
	return out
}

// otherRest are the cells of all other countries in the years that had other rows than the report's own.
func (s *scheme) otherRest() map[disclosure.Where]disclosure.Where {
	out := map[disclosure.Where]disclosure.Where{}
	for _, y := range s.otherRows() {
		w := disclosure.Where{Scheme: s.code, Year: y, Half: s.Half}
		out[w.And(disclosure.Where{Country: s.rest[s.Year]})] = w.And(disclosure.Where{Country: s.rest[y]})
	}
	return out
}

// otherRows are the years of the series that had other countries with a row of their own than the report's year.
func (s *scheme) otherRows() []int {
	var out []int
	for _, y := range s.years {
		if rest := s.rest[y]; !rest.IsZero() && rest != s.rest[s.Year] {
			out = append(out, y)
		}
	}
	return out
}

// reprints say of the series which years it has as they were published before, and where, and that it has rows of the
// last one so.
func (s *scheme) reprints(table string) []string {
	var from []Reprint
	years := map[Reprint][]int{}
	for _, r := range s.Sources {
		if r.Scheme != s.code || r.Table != "" && r.Table != table || !slices.Contains(s.years, r.Year) {
			continue
		}
		of := Reprint{Table: r.Table, From: r.From}
		if years[of] == nil {
			from = append(from, of)
		}
		years[of] = append(years[of], r.Year)
	}
	var out []string
	for _, of := range from {
		said := s.text.ReprintedEdition
		if of.Table != "" {
			said = s.text.ReprintedReport
		}
		out = append(out, said(s.spans(years[of]), of.From))
	}
	if slices.ContainsFunc(s.AsPrinted, func(w disclosure.Where) bool {
		return w.Scheme == s.code && rowOf(table, w)
	}) {
		out = append(out, s.text.AsPrinted(s.Year))
	}
	return out
}

// spans are ascending years in words: 2019–2021 and 2023.
func (s *scheme) spans(years []int) string {
	var out []string
	for i, first := 0, 0; i < len(years); i++ {
		if i+1 < len(years) && years[i+1] == years[i]+1 {
			continue
		}
		span := strconv.Itoa(years[i])
		if first < i {
			span = strconv.Itoa(years[first]) + "–" + span
		}
		out, first = append(out, span), i+1
	}
	return s.lang.Listed(out)
}

// list is the dimension's table of the report's time alone.
func (s pages[T]) list(d counts.Dimension) TableOf[T] {
	layout := disclosure.Layout{Columns: []disclosure.Where{s.base}, Rows: append(s.rows(d), disclosure.Where{})}
	t := s.lay(d.Name(), s.said(d).Head, s.said(d).Table(s.name(), s.period()), layout)
	t.Columns, t.Percent = []string{s.text.Count}, s.text.PerCentOnly
	return t
}

// cross is the categories in use in the report's time, with each value of the dimension and, last, what they add up to.
func (s pages[T]) cross(d counts.Dimension) TableOf[T] {
	layout := disclosure.Layout{}
	for _, c := range s.eachOf(counts.Category, disclosure.Where{}) {
		layout.Rows = append(layout.Rows, disclosure.OfCategory(c.Where().Category))
	}
	layout.Rows = append(layout.Rows, disclosure.Where{})
	for _, value := range s.rows(d) {
		layout.Columns = append(layout.Columns, s.base.And(value))
	}
	layout.Columns = append(layout.Columns, s.base)
	t := s.lay("by-"+d.Name(), s.said(counts.Category).Head, s.text.Within[d.Name()](s.name(), s.period()), layout)
	for _, c := range layout.Columns {
		if s.Half != "" {
			c.Half = "" // every column is of the report's half: it is the value that tells them apart
		}
		t.Columns = append(t.Columns, s.called(c))
	}
	return t
}

// lay makes the table, with names to its rows. Its last row is the total.
func (s pages[T]) lay(id, head, title string, layout disclosure.Layout) TableOf[T] {
	t := TableOf[T]{
		ID: s.id(id), Title: title, Head: head, Total: true,
		Source: s.source(), Star: s.star(), Exact: s.working, Counts: s.table(layout),
	}
	for _, row := range layout.Rows {
		t.Rows = append(t.Rows, s.called(row))
	}
	return t
}

func (s *scheme) id(table string) string { return string(s.code) + "-" + table + "-table" }

// whole is the table whose last row is all cases: the first of those that the report's content has.
func (s pages[T]) whole() string {
	for _, d := range []counts.Dimension{counts.Category, counts.Gender} {
		if s.Contents[s.code].Shows(d) && len(s.values[d]) > 0 {
			return d.Name()
		}
	}
	return "total"
}
