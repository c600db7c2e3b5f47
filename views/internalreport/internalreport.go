// Package internalreport shows the coordinator's working report, and what else is for coordinators only. It is the one
// place among the views that takes original counts; what is the same for a published report and a working one is drawn
// by views, from texts and pictures.
package internalreport

import (
	"sakstall/internal/disclosure"
	"sakstall/views"
	"sakstall/views/reportpage"
)

// Page is the working report of a year: the report as it would be published, with nothing hidden.
type Page struct {
	views.Page
	Years     []views.Link
	Views     []views.Link // this page, and what else there is on the report
	Marks     map[disclosure.Where][]Mark
	MarksNote string       // what the marks mean, or why there are none
	Warnings  []string     // what else is to be known of the counts
	Open      []views.Link // the halves that are not closed
	Different views.Link   // to where the register differs from what was published
	Lead      string
	Contents  []reportpage.ContentsEntry
	Chapters  []Chapter
}

// Mark stands beside a count that readers do not get, or that has been published otherwise.
type Mark struct {
	Short string // for narrow tables
	Said  string // in full
}

// Chapter is a chapter of the report. Its ID and those of its parts, tables and figures are unique on the page.
type Chapter struct {
	ID, Title string
	Parts     []Part
}

// Part is a part with its tables under it.
type Part struct {
	reportpage.BarePart
	LeftOut bool     // the edition would not have it, as planned
	Differs bool     // the edition would not say the same
	Readers []string // what it would say then
	Tables  []Table
	Parts   []Part
}

// Table is a table of counts that must not be published.
type Table struct {
	reportpage.BareTable
	Counts disclosure.OriginalTable
}

// marked is the page with the mark of its printed sheets.
func marked(p views.Page) views.Page {
	p.Mark = p.Text().Report.Internal + "."
	return p
}

// at is the cell of the row and the column.
func (t Table) at(i, j int) disclosure.Cell {
	c, _ := t.Counts.At(i, j)
	return c
}
