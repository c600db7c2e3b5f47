package export

import (
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

//go:embed document.html
var documentSource string

// documentTemplate is the report as one file that Word, LibreOffice and browsers open: headings, paragraphs and tables
// that can be worked on. Its styles are in it and it loads nothing.
var documentTemplate = template.Must(template.New("document").Parse(documentSource))

// documentPage is what the document is filled with.
type documentPage struct {
	Report report.Report
	Lang   string
	Source string
	l      lang.Lang
}

// WriteDocument writes the report, as the coordinator has planned it, as one HTML file without pictures.
func WriteDocument(w io.Writer, src report.Source, l lang.Lang) error {
	return documentTemplate.Execute(w, documentPage{
		Report: report.Make(src, l), Lang: string(l), Source: i18n.Of(l).Yearly.Source(src.Edition), l: l,
	})
}

// Cell writes a count of a table: * where it is hidden, nothing where it was not in use.
func (p documentPage) Cell(t report.Table, i, j int) string {
	c, _ := t.Counts.At(i, j)
	if m := t.Counts.Meaning(i, j); m != disclosure.Counted {
		return signs()[m]
	}
	return p.count(c)
}

func (p documentPage) count(c disclosure.Cell) string {
	if n, shown := c.Value(); shown {
		return p.l.Number(n)
	}
	return Hidden
}

// Share writes the row's per cent.
func (p documentPage) Share(t report.Table, i int) string {
	percent, ok := t.Share(i)
	if ok {
		return p.l.Percent(percent)
	}
	return signs()[t.ShareMeaning(i)]
}

// Number writes a figure.
func (p documentPage) Number(n int) string { return p.l.Number(n) }

// Note says what stands below a table.
func (p documentPage) Note(t report.Table) string {
	return strings.Join(append([]string{t.Source}, t.Legend(p.l)...), " ")
}

// mostColumns is how many columns of figures fit beside the names on a standing page.
const mostColumns = 5

// documentTable is a table, or a piece of one that is too wide for the page: some of its columns, with all rows.
type documentTable struct {
	report.Table
	ID      string
	Caption string
	Shown   []int  // the columns, in order
	Percent string // the heading of the per cent, which stand in the last piece, or ""
}

// Pieces are the table, which has a column at least, in pieces that fit the page.
func (p documentPage) Pieces(t report.Table) []documentTable {
	var out []documentTable
	pieces := (len(t.Columns) + mostColumns - 1) / mostColumns
	size := (len(t.Columns) + pieces - 1) / pieces
	for j := range t.Columns {
		if j%size == 0 {
			out = append(out, documentTable{Table: t, ID: t.ID, Caption: t.Title})
		}
		last := &out[len(out)-1]
		last.Shown = append(last.Shown, j)
	}
	for i := range out[1:] {
		out[i+1].ID, out[i+1].Caption = fmt.Sprintf("%s-%d", t.ID, i+2), i18n.Of(p.l).Yearly.Continued(t.Title)
	}
	out[len(out)-1].Percent = t.Percent
	return out
}

// documentPart is a part with what its template needs of the page.
type documentPart struct {
	report.Part
	Page  documentPage
	Level int // of its heading
}

// Part is the part as its template takes it.
func (p documentPage) Part(of report.Part, level int) documentPart { return documentPart{of, p, level} }
