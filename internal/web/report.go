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
	ctx := c.Request().Context()
	book, err := s.Store.Codebook(ctx)
	if err != nil {
		return err
	}
	year, err := strconv.Atoi(c.Param("year"))
	if err != nil || reportPath(year) != c.Request().URL.Path || year < book.FirstYear() || year > s.Now().Year() {
		return echo.ErrNotFound
	}
	cells, held, err := s.Store.Series(ctx, year)
	if err != nil {
		return err
	}
	page, err := s.page(c)
	if err != nil {
		return err
	}
	page.Title = page.Text().Report.Title(year)
	scope := edition.Scope{Year: year}
	p := internalreport.Page{Page: page, Year: year, Views: workshopLinks(page, scope, reportPath(year))}
	if p.Marks, p.MarksNote, err = s.marks(c, page.Lang, scope); err != nil {
		return err
	}
	for y := s.Now().Year(); y >= book.FirstYear(); y-- {
		p.Years = append(p.Years, views.Link{Href: reportPath(y), Text: strconv.Itoa(y), Current: y == year})
	}
	titles := map[codebook.Scheme]string{codebook.Advisors: page.Text().Report.Advisors, codebook.Envoys: page.Text().Report.Envoys}
	for _, scheme := range codebook.Schemes() {
		p.Schemes = append(p.Schemes, internalreport.Scheme{
			ID: string(scheme), Name: titles[scheme], Report: stats.Compute(book, scheme, year, cells, held),
			Names: reportNames(book, scheme, page.Lang), Notes: formerNames(book, scheme, page.Lang),
		})
	}
	return s.render(c, http.StatusOK, internalreport.Report(p))
}

// marks tell which counts an edition of the scope would hide, or else why that can't be told.
func (s *Server) marks(c echo.Context, l i18n.Lang, scope edition.Scope) (map[disclosure.Where]internalreport.Mark, string, error) {
	preview, _, err := s.prepared(c.Request().Context(), scope, s.patience(c))
	var impossible *disclosure.Unprotectable
	switch {
	case errors.As(err, &impossible):
		return nil, l.Texts().Editions.MarksNone, nil
	case err != nil:
		return nil, "", err
	case preview == nil:
		return nil, l.Texts().Editions.MarksWait, nil
	default:
		return marks(l, preview), l.Texts().Editions.Letters.Legend, nil
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
