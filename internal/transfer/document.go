package transfer

import (
	_ "embed"
	"html/template"
	"io"

	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/report"
)

//go:embed document.html
var documentSource string

// documentTemplate is the report as one file that Word, LibreOffice and browsers open: headings, paragraphs and tables that can be worked
// on. Its styles are in it and it loads nothing.
var documentTemplate = template.Must(template.New("document").Parse(documentSource))

// documentPage is what the document is filled with.
type documentPage struct {
	Report report.Report
	Lang   string
	Source string
	l      i18n.Lang
}

// WriteDocument writes the report, as the coordinator has planned it, as one HTML file without pictures.
func WriteDocument(w io.Writer, src report.Source, l i18n.Lang) error {
	return documentTemplate.Execute(w, documentPage{
		Report: report.Make(src, l), Lang: string(l), Source: l.Texts().Yearly.Source(src.Edition), l: l,
	})
}

// Cell writes a count of a table: * where it is hidden, nothing where it was not in use.
func (p documentPage) Cell(t report.Table, i, j int) string {
	c, inUse := t.Counts.At(i, j)
	if !inUse {
		return ""
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
	if _, inUse := t.Counts.At(i, t.Counts.Columns()-1); inUse {
		return Hidden
	}
	return ""
}

// Number writes a figure.
func (p documentPage) Number(n int) string { return p.l.Number(n) }

// Note says what stands below a table.
func (p documentPage) Note(t report.Table) string {
	return t.Source + " " + p.l.Texts().Yearly.HiddenMark
}

// documentPart is a part with what its template needs of the page.
type documentPart struct {
	report.Part
	Page  documentPage
	Level int // of its heading
}

// Part is the part as its template takes it.
func (p documentPage) Part(of report.Part, level int) documentPart { return documentPart{of, p, level} }
