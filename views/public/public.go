// Package public shows the published editions to everybody.
package public

import (
	"sakstall/views"
	"sakstall/views/reportpage"
)

// EditionsPage lists the published editions, the newest first.
type EditionsPage struct {
	views.Page
	Rows []reportpage.EditionRow
}

// WithdrawnPage stands in the place of an edition that has been taken back.
type WithdrawnPage struct {
	views.Page
	On, Note string
	Now      views.Link // to the edition that stands, or nowhere
}

// ComparePage has two editions side by side.
type ComparePage struct {
	views.Page
	First, Second views.Field
	Title2        string // which are compared, or "" where none are
	Names         [2]string
	Summary       string
	Rows          []CompareRow
}

// CompareRow is a figure that differs.
type CompareRow struct{ What, Was, Is, Change string }

// YearlyPage is a published report.
type YearlyPage struct {
	views.Page
	Lead      string
	Facts     []views.Fact // what the edition is: its name, when it was published
	Notice    string       // that there is a later edition, or ""
	Later     views.Link   // to it
	Notices   []string     // what readers have been told of it since it is out
	Downloads []views.Link
	Contents  []reportpage.ContentsEntry
	Chapters  []reportpage.Chapter
}

// ReportsPart is the published editions on the front page.
type ReportsPart struct {
	views.Page
	Editions []views.Link
}
