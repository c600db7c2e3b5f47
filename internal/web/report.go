package web

import (
	"errors"
	"net/http"
	"slices"
	"strconv"

	"github.com/labstack/echo/v4"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/report"
	"sakstall/views"
	"sakstall/views/internalreport"
)

// latestReport leads to the report of this year.
func (s *Server) latestReport(c echo.Context) error {
	return c.Redirect(http.StatusSeeOther, reportPath(s.Now().Year()))
}

// report shows the year's report with unsuppressed counts to a coordinator.
func (s *Server) report(c echo.Context) error {
	year, err := s.yearOf(c)
	if err != nil {
		return err
	}
	scope := edition.Scope{Year: year}
	b, err := s.Store.Basis(c.Request().Context(), scope, s.Now())
	if err != nil {
		return err
	}
	page, err := s.page(c)
	if err != nil {
		return err
	}
	page.Title = page.Text().Report.Title(year)
	preview, note, err := s.marking(c, page.Lang, b)
	if err != nil {
		return err
	}
	p := workingPage(page, b.WorkingSource(), preview)
	p.Views, p.MarksNote = workshopLinks(page, scope, reportPath(year)), note
	for y := s.Now().Year(); y >= b.Book.FirstYear(); y-- {
		p.Years = append(p.Years, views.Link{Href: reportPath(y), Text: strconv.Itoa(y), Current: y == year})
	}
	return s.render(c, http.StatusOK, internalreport.Report(p))
}

// marking is the preview that tells which counts an edition would hide, and what the marks of those mean. The preview is nil where there is
// none, and why is said instead.
func (s *Server) marking(c echo.Context, l i18n.Lang, b edition.Basis) (*edition.Preview, string, error) {
	preview, _, err := s.prepared(c, b)
	var impossible *disclosure.Unprotectable
	switch {
	case errors.As(err, &impossible):
		return nil, l.Texts().Editions.MarksNone, nil
	case err != nil:
		return nil, "", err
	case preview == nil:
		return nil, l.Texts().Editions.MarksWait, nil
	default:
		return preview, l.Texts().Editions.Letters.Legend, nil
	}
}

// workingReport turns a working report into a page.
type workingReport struct {
	lang    i18n.Lang
	marks   map[disclosure.Where]internalreport.Mark
	readers map[string][]string // what readers would be told, by part; nil where it is not known
}

// workingPage is a working report, with what the preview has otherwise where there is one.
func workingPage(page views.Page, src report.WorkingSource, preview *edition.Preview) internalreport.Page {
	w := workingReport{lang: page.Lang}
	if preview != nil {
		w.marks, w.readers = marksOf(page.Lang, preview), report.Make(previewSource(preview), page.Lang).Texts()
	}
	r := report.MakeWorking(src, page.Lang)
	p := internalreport.Page{Page: page, Lead: r.Lead, Contents: contents(r), Marks: w.marks}
	for _, c := range r.Chapters {
		p.Chapters = append(p.Chapters, internalreport.Chapter{ID: c.ID, Title: c.Title, Parts: w.parts(c.Parts)})
	}
	return p
}

func (w workingReport) parts(parts []report.PartOf[disclosure.OriginalTable]) []internalreport.Part {
	var out []internalreport.Part
	for _, part := range parts {
		readers := w.readers[part.ID]
		p := internalreport.Part{
			ReportPart: reportPart(w.lang, part), Parts: w.parts(part.Parts),
			LeftOut: part.LeftOut, Differs: w.readers != nil && !slices.Equal(readers, part.Text), Readers: readers,
		}
		for i, k := range part.Key {
			p.Key[i].Note = w.keyNote(k)
		}
		for _, t := range part.Tables {
			p.Tables = append(p.Tables, internalreport.Table{ReportTable: reportTable(w.lang, t), Counts: t.Counts})
		}
		out = append(out, p)
	}
	return out
}

// keyNote says how a key figure has changed, and that the edition hides it.
func (w workingReport) keyNote(k report.Key) string {
	m, hidden := w.marks[k.Of]
	if !hidden {
		return k.Note
	}
	said := w.lang.Texts().Editions.HiddenAs(m.Reason, m.Bounds)
	if k.Note != "" {
		said = k.Note + ". " + said
	}
	return said
}
