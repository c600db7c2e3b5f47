package reporting

import (
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/reportpage"
	"sakstall/views"
	"sakstall/views/internalreport"
)

// latestReport leads to the report of this year.
func (s *pages) latestReport(c *web.Call) error {
	return c.SeeOther(address.Report(s.Now().Year()))
}

// report shows the report of a year or half with nothing hidden to a coordinator.
func (s *pages) report(c *web.Call) error {
	scope, err := s.scopeOf(c)
	if err != nil {
		return err
	}
	b, err := s.Publishing.Basis(c.Context(), scope)
	if err != nil {
		return err
	}
	page := c.Page()
	page.Title = page.Text().Report.Title(scope.In(page.Lang))
	preview, note, err := s.marking(c, page.Lang, b)
	if err != nil {
		return err
	}
	var different []edition.Difference
	if scope.Half == "" {
		different = b.Differences()
	}
	w := newWorkingReport(page.Lang, b, preview, different)
	p := w.page(page)
	p.Views, p.MarksNote = workshopLinks(page, scope, workingPath(scope)), note
	p.Open = s.openHalves(page.Lang, b)
	if len(different) > 0 {
		p.Different = views.Link{Href: address.Outcome(scope) + "#different", Text: page.Text().Editions.DifferentLink}
	}
	for y := s.Now().Year(); y >= b.Book.FirstYear(); y-- {
		p.Years = append(p.Years, views.Link{
			Href: address.Report(y), Text: strconv.Itoa(y),
			Current: scope == edition.Scope{Year: y},
		})
	}
	return c.Render(http.StatusOK, internalreport.Report(p))
}

// marking is the preview that tells which counts an edition would hide, and what the marks of those mean. The preview
// is nil where there is none, and why is said instead: the working report needs none.
func (s *pages) marking(c *web.Call, l lang.Lang, b edition.Basis) (*edition.Preview, string, error) {
	preview, _, err := s.Publishing.Prepared(c.Context(), b, s.patience(c))
	var impossible *disclosure.Unprotectable
	switch {
	case errors.As(err, &impossible):
		return nil, i18n.Of(l).Editions.MarksNone, nil
	case err != nil && c.Context().Err() != nil:
		return nil, "", err
	case err != nil:
		c.Failed("preview failed", err)
		return nil, i18n.Of(l).Editions.MarksFailed, nil
	case preview == nil:
		return nil, i18n.Of(l).Editions.MarksWait, nil
	default:
		return preview, i18n.Of(l).Editions.Letters.Legend, nil
	}
}

// workingReport turns a working report into a page.
type workingReport struct {
	lang     lang.Lang
	report   report.Working
	marks    map[disclosure.Where][]internalreport.Mark
	warnings []string
	readers  map[string][]string // what readers would be told, by part; nil where it is not known
}

// newWorkingReport is the working report of the basis, with what the preview has otherwise where there is one.
func newWorkingReport(l lang.Lang, b edition.Basis, preview *edition.Preview,
	different []edition.Difference,
) workingReport {
	src, beside := b.WorkingSource()
	w := workingReport{lang: l, marks: map[disclosure.Where][]internalreport.Mark{}}
	if preview != nil {
		published := previewSource(l, preview)
		src.Revisions = published.Revisions
		w.readers, w.warnings = report.Make(published, l).Texts(), leftOutTexts(l, preview)
		w.markHidden(preview)
		w.markLeftOut(src.Counts.Cells(), preview)
	}
	w.markOtherwise(b.Scope.Year, beside, different)
	w.report = report.MakeWorking(src, l)
	return w
}

func (w *workingReport) mark(where disclosure.Where, short, said string) {
	w.marks[where] = append(w.marks[where], internalreport.Mark{Short: short, Said: said})
}

// markHidden marks what the preview hides.
func (w *workingReport) markHidden(preview *edition.Preview) {
	for where, h := range hidingsOf(w.lang, preview) {
		w.mark(where, strings.TrimSpace(h.letter+" "+h.span), i18n.Of(w.lang).Editions.HiddenAs(h.reason, h.bounds))
	}
}

// markLeftOut marks what the release has not at all. What the edition's content leaves out is said in a sentence.
func (w *workingReport) markLeftOut(cells []disclosure.Cell, p *edition.Preview) {
	t := i18n.Of(w.lang).Editions
	for _, c := range cells {
		at := c.Where()
		shown := p.Content[at.Scheme].ShowsCount(at, p.Name.Half)
		if _, has := p.Result.Release.Cell(at); !has && shown {
			w.mark(c.Where(), t.Letters.LeftOut, t.NotInEdition)
		}
	}
}

// markOtherwise marks where the register differs from what the report says of earlier years, and where what has been
// published of the report's own year differs from it.
func (w *workingReport) markOtherwise(year int, beside map[disclosure.Where]int, different []edition.Difference) {
	t := i18n.Of(w.lang).Editions
	for where, n := range beside {
		w.mark(where, t.Letters.Register+" "+w.lang.Number(n), t.RegisterHas(w.lang.Number(n)))
	}
	for _, d := range different {
		if d.Where.Year == year {
			n := reportpage.Mark(w.lang, d.Published)
			w.mark(d.Where, t.Letters.Printed+" "+n, t.PublishedAs(n, d.From))
		}
	}
}

func (w *workingReport) page(page views.Page) internalreport.Page {
	p := internalreport.Page{
		Page: page, Lead: w.report.Lead, Contents: reportpage.Contents(w.lang, w.report),
		Marks: w.marks, Warnings: w.warnings,
	}
	for _, c := range w.report.Chapters {
		p.Chapters = append(p.Chapters, internalreport.Chapter{ID: c.ID, Title: c.Title, Parts: w.parts(c.Parts)})
	}
	return p
}

func (w *workingReport) parts(parts []report.PartOf[disclosure.OriginalTable]) []internalreport.Part {
	var out []internalreport.Part
	for _, part := range parts {
		readers := w.readers[part.ID]
		p := internalreport.Part{
			BarePart: reportpage.Part(w.lang, part), Parts: w.parts(part.Parts),
			LeftOut: part.LeftOut, Differs: w.readers != nil && !slices.Equal(readers, part.Text), Readers: readers,
		}
		for i, k := range part.Key {
			p.Key[i].Note = w.keyNote(k)
		}
		for i := range p.Figures { // a picture that is copied still says what it is
			p.Figures[i].Title = i18n.Of(w.lang).Report.Internal + ". " + p.Figures[i].Title
		}
		for _, t := range part.Tables {
			p.Tables = append(p.Tables, internalreport.Table{
				BareTable: reportpage.Table(w.lang, t),
				Counts:    t.Counts,
			})
		}
		out = append(out, p)
	}
	return out
}

// keyNote says how a key figure has changed, and what its marks say.
func (w *workingReport) keyNote(k report.Key) string {
	var said []string
	if k.Note != "" {
		said = append(said, k.Note)
	}
	for _, m := range w.marks[k.Of] {
		said = append(said, m.Said)
	}
	return strings.Join(said, "; ")
}
