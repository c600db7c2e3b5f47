package views

import (
	"sakstall/internal/disclosure"
	"sakstall/views/chart"
)

// YearlyPage is a published report.
type YearlyPage struct {
	Page
	Lead      string
	Facts     []Fact // what the edition is: its name, when it was published
	Notice    string // that there is a later edition, or ""
	Later     Link   // to it
	Downloads []Link
	Chapters  []YearlyChapter
}

// YearlyChapter is a chapter of a report. Its ID and those of its parts, tables and figures are unique on the page.
type YearlyChapter struct {
	ID, Title string
	Parts     []YearlyPart
}

// YearlyPart is a heading with what stands under it. All but ID may be missing.
type YearlyPart struct {
	ID, Title string
	Key       []YearlyKey
	Text      []string
	Figures   []chart.Figure
	Tables    []YearlyTable
	Numbers   []YearlyNumbers
	Notes     []string
	Parts     []YearlyPart
}

// YearlyKey is a key figure with how it has changed, or "".
type YearlyKey struct{ Label, Value, Note string }

// YearlyTable is published cells with names to its rows and columns.
type YearlyTable struct {
	ID, Title, Head string
	Rows, Columns   []string
	Total           bool   // the last row is what the others add up to
	Percent         string // the heading of a last column of per cent, or "" for none
	Shares          []string
	Source          string
	Counts          disclosure.Table
}

// name is the name of the row, and column that of the column.
func (t YearlyTable) name(row int) string { return t.Rows[row] }

// last tells whether the row is the total.
func (t YearlyTable) last(row int) bool { return t.Total && row == t.Counts.Rows()-1 }

// body are the rows but the total's.
func (t YearlyTable) body() []int {
	var out []int
	for i := range t.Counts.Rows() {
		if !t.last(i) {
			out = append(out, i)
		}
	}
	return out
}

// wide tells whether the table needs a page on its side.
func (t YearlyTable) wide() bool { return t.Counts.Columns() > 8 }

// YearlyNumbers is a table of figures that count no persons.
type YearlyNumbers struct {
	ID, Title, Head string
	Columns         []string
	Rows            []YearlyNumberRow
	Source          string
}

// YearlyNumberRow is a row of YearlyNumbers. Total is what the others add up to.
type YearlyNumberRow struct {
	Name   string
	Values []string
	Total  bool
}
