package public

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"io"
	"net/http"
	"slices"
	"strings"
	"time"

	"github.com/a-h/templ"

	"sakstall/internal/edition"
	"sakstall/internal/export"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/reportpage"
	"sakstall/views"
	view "sakstall/views/public"
)

// editionList lists the published editions.
func (s *pages) editionList(c *web.Call) error {
	all, err := s.Editions.Entries(c.Context())
	if err != nil {
		return err
	}
	p := view.EditionsPage{Page: c.PublicPage()}
	p.Title = p.Text().Editions.Title
	p.Rows = reportpage.EditionRows(p.Page, all, s.Now().Location())
	return renderOpen(c, view.Editions(p))
}

// file is a form in which an edition can be fetched.
type file struct {
	ending, contentType string
	write               func(io.Writer, *edition.Edition, lang.Lang) error
	text                func(lang.Lang) string // what a link to it says
}

// files are all forms, with days as they are at a place. An ending that another one ends with comes after it.
func files(loc *time.Location) []file {
	named := func(name string) func(lang.Lang) string { return func(lang.Lang) string { return name } }
	return []file{
		{
			".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
			func(w io.Writer, e *edition.Edition, l lang.Lang) error {
				return export.WriteXLSX(w, export.SourceOf(e), l)
			}, named("Excel (XLSX)"),
		},
		{".html", "text/html; charset=utf-8", func(w io.Writer, e *edition.Edition, l lang.Lang) error {
			src := export.SourceOf(e, reportpage.Revisions(l, e)...)
			src.Notices = export.Notices(l, loc, e)
			return export.WriteDocument(w, src, l)
		}, func(l lang.Lang) string { return i18n.Of(l).Yearly.Document }},
		{".csv", "text/csv; charset=utf-8", func(w io.Writer, e *edition.Edition, l lang.Lang) error {
			return export.WriteCSV(w, export.SourceOf(e), l)
		}, named("CSV")},
		{".jsonstat.json", "application/json; charset=utf-8", func(w io.Writer, e *edition.Edition, l lang.Lang) error {
			return export.WriteJSONStat(w, export.SourceOf(e), e.PublishedAt, l)
		}, named("JSON-stat")},
		{
			".json", "application/json; charset=utf-8",
			func(w io.Writer, e *edition.Edition, _ lang.Lang) error { return e.WriteJSON(w) }, named("JSON"),
		},
	}
}

// statistics shows an edition, the latest of a year or half, or one as a file.
func (s *pages) statistics(c *web.Call) error {
	named := c.Param("edition")
	for _, f := range files(s.Now().Location()) {
		if name, is := strings.CutSuffix(named, f.ending); is {
			return s.editionFile(c, name, f)
		}
	}
	all, err := s.Editions.Entries(c.Context())
	if err != nil {
		return err
	}
	name, err := edition.ParseName(named)
	if scope, isScope := edition.ParseScope(named); isScope == nil {
		latest, known := edition.Latest(all, scope)
		if !known {
			latest, known = lastOf(all, scope) // which says that it has been taken back
		}
		if !known {
			return web.ErrNotFound
		}
		name, err = latest.Name, nil
	}
	if err != nil {
		return web.ErrNotFound
	}
	return s.showEdition(c, name, all)
}

// lastOf is the last edition of the scope, whether it stands or not.
func lastOf(all []edition.Entry, scope edition.Scope) (edition.Entry, bool) {
	for _, e := range slices.Backward(all) {
		if e.Name.Scope == scope {
			return e, true
		}
	}
	return edition.Entry{}, false
}

func (s *pages) showEdition(c *web.Call, name edition.Name, all []edition.Entry) error {
	e, err := s.published(c, name)
	if e == nil {
		return err
	}
	before, err := s.correctionsBefore(c, name, all)
	if err != nil {
		return err
	}
	page := c.PublicPage()
	src := export.SourceOf(e, reportpage.Revisions(page.Lang, e, before...)...)
	src.Notices = export.Notices(page.Lang, s.Now().Location(), append([]*edition.Edition{e}, before...)...)
	r := reportpage.Yearly(page.Lang, src)
	page.Title = r.Title
	p := view.YearlyPage{Page: page, Lead: r.Lead, Contents: r.Contents, Chapters: r.Chapters, Notices: src.Notices}
	p.Facts = []views.Fact{
		{Label: p.Text().Yearly.Edition, Value: e.Name.String()},
		{Label: p.Text().Yearly.Published, Value: p.Lang.Date(e.PublishedAt.In(s.Now().Location()))},
	}
	for _, f := range files(s.Now().Location()) {
		p.Downloads = append(p.Downloads, views.Link{
			Href: address.Statistics + "/" + e.Name.String() + f.ending,
			Text: f.text(page.Lang),
		})
	}
	if later, stands := edition.Latest(all, e.Name.Scope); stands && later.Name.Number > e.Name.Number {
		p.Notice = p.Text().Yearly.LaterEdition
		p.Later = views.Link{
			Href: address.Statistics + "/" + later.Name.String(),
			Text: p.Text().Yearly.ToLater(later.Name.String()),
		}
	} else if err := s.laterYear(c, &p, e, all); err != nil {
		return err
	}
	return renderOpen(c, view.Yearly(p))
}

// laterYear says on the page of a half that an edition of its year is newer, and whether that has other figures of the
// half, as far as both show them.
func (s *pages) laterYear(c *web.Call, p *view.YearlyPage, e *edition.Edition, all []edition.Entry) error {
	of, stands := edition.Latest(all, edition.Scope{Year: e.Name.Year})
	if e.Name.Half == "" || !stands || of.PublishedAt.Before(e.PublishedAt) {
		return nil
	}
	year, err := s.Editions.Get(c.Context(), of.Name)
	if err != nil {
		return err
	}
	t, name := p.Text().Corrections, of.Name.String()
	p.Notice = t.LaterYear(name)
	if edition.Differ(e, year) {
		p.Notice = t.YearDiffers(name)
	}
	p.Later = views.Link{Href: address.Statistics + "/" + name, Text: p.Text().Yearly.ToLater(name)}
	return nil
}

// correctionsBefore are the corrections of the scope that came before the edition, and the editions with a notice, the
// newest first. One that has been taken back has its own page, but for its notices.
func (s *pages) correctionsBefore(c *web.Call, name edition.Name, all []edition.Entry) ([]*edition.Edition, error) {
	var out []*edition.Edition
	for _, entry := range slices.Backward(all) {
		if entry.Name.Scope != name.Scope || entry.Name.Number >= name.Number {
			continue
		}
		e, err := s.Editions.Get(c.Context(), entry.Name)
		if err != nil {
			return nil, err
		}
		if e.Revises != "" && e.Withdrawn == nil || len(e.Notices) > 0 {
			out = append(out, e)
		}
	}
	return out, nil
}

// published is the edition of the name. It is nil where there is none, and where it has been taken back: then the
// page that says so has been written.
func (s *pages) published(c *web.Call, name edition.Name) (*edition.Edition, error) {
	e, err := s.Editions.Get(c.Context(), name)
	switch {
	case err != nil:
		return nil, err
	case e.Withdrawn != nil:
		return nil, s.gone(c, e)
	}
	return e, nil
}

// gone says that the edition has been taken back, and why.
func (s *pages) gone(c *web.Call, e *edition.Edition) error {
	all, err := s.Editions.Entries(c.Context())
	if err != nil {
		return err
	}
	p := view.WithdrawnPage{Page: c.PublicPage(), Note: e.Withdrawn.Note}
	if now, stands := edition.Latest(all, e.Name.Scope); stands {
		p.Now = views.Link{
			Href: address.Statistics + "/" + now.Name.String(),
			Text: p.Text().Yearly.ToLater(now.Name.String()),
		}
	}
	p.Title = p.Text().Editions.WithdrawnTitle(e.Name.String())
	p.On = p.Text().Editions.WithdrawnOn(p.Lang.Date(e.Withdrawn.At.In(s.Now().Location())))
	return c.Render(http.StatusGone, view.Withdrawn(p))
}

func (s *pages) editionFile(c *web.Call, named string, f file) error {
	name, err := edition.ParseName(named)
	if err != nil {
		return web.ErrNotFound
	}
	e, err := s.published(c, name)
	if e == nil {
		return err
	}
	var b bytes.Buffer
	if err := f.write(&b, e, c.Lang); err != nil {
		return err
	}
	c.Attach("sakstall-" + name.String() + f.ending)
	return answerOpen(c, f.contentType, b.Bytes())
}

// renderOpen writes a public page.
func renderOpen(c *web.Call, page templ.Component) error {
	b, err := c.Rendered(page)
	if err != nil {
		return err
	}
	return answerOpen(c, "text/html; charset=utf-8", b)
}

// answerOpen writes what is the same for all visitors. Anybody may keep it, but has to ask whether it still holds,
// since an edition can be withdrawn; to that the answer is short.
func answerOpen(c *web.Call, kind string, body []byte) error {
	sum := sha256.Sum256(body)
	tag := `W/"` + base64.RawURLEncoding.EncodeToString(sum[:16]) + `"`
	h := c.Header()
	h.Add("Vary", "Accept-Language")
	h.Add("Vary", "Cookie")
	h.Set("Cache-Control", "public, no-cache")
	h.Set("ETag", tag)
	if slices.Contains(strings.Split(strings.ReplaceAll(c.Request().Header.Get("If-None-Match"), " ", ""), ","), tag) {
		return c.Send(http.StatusNotModified, "", nil)
	}
	return c.Send(http.StatusOK, kind, body)
}
