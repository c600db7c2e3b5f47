// Package reportpage shows what is the same for every report, whether it is published or under way: its chapters,
// tables and figures, and lists of editions.
package reportpage

import (
	"github.com/a-h/templ"

	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/chart"
)

// ContentsEntry is a chapter in a list of contents, with the headings of its parts.
type ContentsEntry struct {
	views.Link
	Parts []views.Link
}

// Report is what readers get of a report.
type Report struct {
	Title, Lead string
	Contents    []ContentsEntry
	Chapters    []Chapter
}

// Chapter is a chapter of a report. Its ID and those of its parts, tables and figures are unique on the page.
type Chapter struct {
	ID, Title string
	Parts     []Part
}

// Part is a part with the published tables under it.
type Part struct {
	BarePart
	Tables []Table
	Parts  []Part
}

// BarePart is a heading with what stands under it but for its tables of counts. All but ID may be missing.
type BarePart struct {
	ID, Title string
	TitleLang lang.Lang // of a title and text that are in another language than the page, else ""
	TextLang  lang.Lang
	Key       []Key
	Text      []string
	Figures   []chart.Figure
	Numbers   []Numbers
	Notes     []string
}

// Key is a key figure. Note says how it has changed, or is "".
type Key struct{ Label, Value, Note string }

// Table is a table of published counts.
type Table struct {
	BareTable
	Counts disclosure.Table
}

// BareTable is a table of counts but for the counts.
type BareTable struct {
	ID, Title, Head string
	Rows, Columns   []string
	Total           bool   // the last row is what the others add up to
	Percent         string // the heading of a last column of per cent, or "" for none
	Shares          []string
	Note            string // what stands below it: its source, and what its marks mean
	Copy            bool   // it may be copied
}

// head is the table but for its rows, the total excepted, with each count shown as cell shows it.
func (t BareTable) head(l lang.Lang, cell func(i, j int) templ.Component) views.Head {
	h := views.Head{Caption: t.Title, ID: t.ID + "-caption", Columns: views.Words(t.Head).Numbers(t.Columns...)}
	if t.Percent != "" {
		h.Columns = h.Columns.Numbers(t.Percent)
	}
	if t.Copy {
		h.Copy, h.Copied = i18n.Of(l).Yearly.Copy, i18n.Of(l).Yearly.Copied
	}
	if t.Total {
		h.Foot = countRow(t, len(t.Rows)-1, cell)
	}
	return h
}

// last reports whether the row is the total.
func (t BareTable) last(row int) bool { return t.Total && row == len(t.Rows)-1 }

// body are the rows but the total's.
func (t BareTable) body() []int {
	var out []int
	for i := range t.Rows {
		if !t.last(i) {
			out = append(out, i)
		}
	}
	return out
}

// wide reports whether the table needs a page on its side.
func (t BareTable) wide() bool { return len(t.Columns) > 8 }

// Numbers is a table of figures that count no persons.
type Numbers struct {
	ID, Title, Head string
	Columns         []string
	Rows            []NumberRow
	Source          string
}

// NumberRow is a row of Numbers. Total is what the others add up to.
type NumberRow struct {
	Name   string
	Values []string
	Total  bool
}

// counted is the cell, whether there is a count or not.
func counted(c disclosure.Cell, _ bool) disclosure.Cell { return c }

// Number writes a count that is shown.
func Number(l lang.Lang, c disclosure.Cell) string {
	n, _ := c.Value()
	return l.Number(n)
}
