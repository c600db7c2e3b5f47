// Package internalreport shows the coordinator's working report. It is the one place among the views that sees unsuppressed counts.
package internalreport

import (
	"sakstall/internal/disclosure"
	"sakstall/internal/stats"
	"sakstall/views"
)

// Page is the working report of a year.
type Page struct {
	views.Page
	Year      int
	Years     []views.Link
	Views     []views.Link // this page, and as published
	Marks     map[disclosure.Where]Mark
	MarksNote string // what the marks mean, or why there are none
	Schemes   []Scheme
}

// Mark stands beside a count that an edition would hide.
type Mark struct {
	Short          string // for narrow tables
	Reason, Bounds string // what it means; Bounds may be ""
}

// Scheme is what the report says of one scheme.
type Scheme struct {
	ID     string // unique on the page
	Name   string
	Report stats.Report
	Names  Names
	Notes  []string // what older names a category had
}

// Names are what the codes in the scheme's tables are called.
type Names struct{ Category, Country, Gender, Age, Contact, Half map[string]string }

// total is the number of cases in the report's year.
func (s Scheme) total() int { return s.Report.Tables.Category.Total[stats.SeriesYears-1] }

// change is the difference of the total from the year before.
func (s Scheme) change() int { return s.total() - s.Report.Tables.Category.Total[stats.SeriesYears-2] }

// grid is a cross as a table: a row a category, a column a value, both in the order of the counts.
type grid struct {
	columns []string
	rows    []gridRow
}

type gridRow struct {
	category string
	counts   []int
}

func newGrid(crosses []stats.Cross, value func(stats.Cross) string) grid {
	var g grid
	for _, x := range crosses {
		if len(g.rows) == 0 || g.rows[len(g.rows)-1].category != x.Category {
			g.rows = append(g.rows, gridRow{category: x.Category})
		}
		if len(g.rows) == 1 {
			g.columns = append(g.columns, value(x))
		}
		last := &g.rows[len(g.rows)-1]
		last.counts = append(last.counts, x.Count)
	}
	return g
}

func byGender(x stats.Cross) string  { return x.Gender }
func byAge(x stats.Cross) string     { return x.Age }
func byContact(x stats.Cross) string { return x.Contact }
func byHalf(x stats.Cross) string    { return x.Half }

// place names the count that a code of a table stands for.
type place func(code string) disclosure.Where

// mark is the mark of a count of the scheme and year, if it has one.
func (p Page) mark(s Scheme, year int, w disclosure.Where) (Mark, bool) {
	w.Scheme, w.Year = s.Report.Scheme, year
	m, ok := p.Marks[w]
	return m, ok
}

// marked is the page with the mark of its printed sheets.
func marked(p views.Page) views.Page {
	p.Mark = p.Text().Report.Internal + "."
	return p
}
