// Package internalreport shows the coordinator's working report. It is the one place among the views that sees unsuppressed counts.
package internalreport

import (
	"sakstall/internal/disclosure"
	"sakstall/views"
)

// Page is the working report of a year: the report as it would be published, with nothing hidden.
type Page struct {
	views.Page
	Years     []views.Link
	Views     []views.Link // this page, and as published
	Marks     map[disclosure.Where]Mark
	MarksNote string // what the marks mean, or why there are none
	Lead      string
	Contents  []views.ContentsEntry
	Chapters  []Chapter
}

// Mark stands beside a count that an edition would hide.
type Mark struct {
	Short          string // for narrow tables
	Reason, Bounds string // what it means; Bounds may be ""
}

// Chapter is a chapter of the report. Its ID and those of its parts, tables and figures are unique on the page.
type Chapter struct {
	ID, Title string
	Parts     []Part
}

// Part is a part with its tables under it.
type Part struct {
	views.ReportPart
	LeftOut bool     // the edition would not have it, as planned
	Differs bool     // the edition would not say the same
	Readers []string // what it would say then
	Tables  []Table
	Parts   []Part
}

// Table is a table of counts that must not be published.
type Table struct {
	views.ReportTable
	Counts disclosure.OriginalTable
}

// mark is the mark of a count of the table, if it has one.
func (p Page) mark(t Table, i, j int) (Mark, bool) {
	m, ok := p.Marks[t.Counts.Row(i).And(t.Counts.Column(j))]
	return m, ok
}

// marked is the page with the mark of its printed sheets.
func marked(p views.Page) views.Page {
	p.Mark = p.Text().Report.Internal + "."
	return p
}
