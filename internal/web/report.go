package web

import (
	"errors"
	"net/http"
	"strconv"

	"github.com/labstack/echo/v4"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/stats"
	"sakstall/views"
	"sakstall/views/internalreport"
)

// latestReport leads to the report of this year.
func (s *Server) latestReport(c echo.Context) error {
	return c.Redirect(http.StatusSeeOther, reportPath(s.Now().Year()))
}

// report shows the unsuppressed counts of a year to a coordinator.
func (s *Server) report(c echo.Context) error {
	scope, err := s.scopeOf(c)
	if err == nil && scope.Half != "" {
		err = echo.ErrNotFound
	}
	if err != nil {
		return err
	}
	b, err := s.Store.Basis(c.Request().Context(), scope, s.Now())
	if err != nil {
		return err
	}
	page, err := s.page(c)
	if err != nil {
		return err
	}
	book, year := b.Book, scope.Year
	page.Title = page.Text().Report.Title(year)
	p := internalreport.Page{Page: page, Year: year, Views: workshopLinks(page, scope, reportPath(year))}
	if p.Marks, p.MarksNote, err = s.marks(c, page.Lang, b); err != nil {
		return err
	}
	for y := s.Now().Year(); y >= book.FirstYear(); y-- {
		p.Years = append(p.Years, views.Link{Href: reportPath(y), Text: strconv.Itoa(y), Current: y == year})
	}
	for _, scheme := range codebook.Schemes() {
		p.Schemes = append(p.Schemes, internalreport.Scheme{
			ID: string(scheme), Name: schemeName(page.Lang, scheme), Report: stats.Compute(book, scheme, year, b.Cells, b.Held),
			Names: reportNames(book, scheme, page.Lang), Notes: formerNames(book, scheme, page.Lang),
		})
	}
	return s.render(c, http.StatusOK, internalreport.Report(p))
}

// marks tell which counts an edition would hide, and what the marks mean or else why there are none.
func (s *Server) marks(c echo.Context, l i18n.Lang, b edition.Basis) (map[disclosure.Where]internalreport.Mark, string, error) {
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
		return marksOf(l, preview), l.Texts().Editions.Letters.Legend, nil
	}
}

func reportNames(book *codebook.Codebook, scheme codebook.Scheme, l i18n.Lang) internalreport.Names {
	t := l.Texts().Report
	n := internalreport.Names{
		Category: map[string]string{}, Country: map[string]string{stats.Other: t.Other}, Gender: map[string]string{}, Age: map[string]string{},
		Contact: map[string]string{}, Half: map[string]string{"H1": t.H1, "H2": t.H2},
	}
	for _, c := range book.Categories(scheme) {
		n.Category[c.Code] = c.Name.In(string(l))
	}
	for _, code := range book.CountryRows(scheme) {
		c, _ := book.Country(code)
		n.Country[code] = c.Name.In(string(l))
	}
	for dimension, into := range map[codebook.Dimension]map[string]string{codebook.Gender: n.Gender, codebook.Age: n.Age, codebook.Contact: n.Contact} {
		for _, v := range book.Reported(dimension) {
			into[v.Code] = v.Name.In(string(l))
		}
	}
	return n
}

// formerNames are notes on the categories that have had another name.
func formerNames(book *codebook.Codebook, scheme codebook.Scheme, l i18n.Lang) []string {
	var notes []string
	for _, c := range book.Categories(scheme) {
		if c.Former != "" {
			notes = append(notes, l.Texts().Report.Former(c.Name.In(string(l)), c.Former))
		}
	}
	return notes
}
