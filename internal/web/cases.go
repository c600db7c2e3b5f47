package web

import (
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
	"sakstall/views"
)

// casePage shows one of the user's own cases.
func (s *Server) casePage(c echo.Context) error {
	page, user, err := s.pageAndUser(c)
	if err != nil {
		return err
	}
	found, err := s.Store.Case(c.Request().Context(), user, c.Param("ref"))
	if err != nil {
		return err
	}
	book, err := s.Store.Codebook(c.Request().Context())
	if err != nil {
		return err
	}
	var family []cases.Case
	if found.Complex != "" {
		if family, err = s.Store.Family(c.Request().Context(), user, found.Complex); err != nil {
			return err
		}
	}
	page.Title = page.Text().Receipt.Title(found.Ref)
	n := names{book, page.Lang}
	p := views.CasePage{
		Page: page, Ref: found.Ref, New: c.QueryParam("ny") != "", Half: halfText(page.Lang, found.Month.Half()),
		Facts: facts(n, found), Family: caseRows(n, family),
	}
	if p.New {
		persons := []cases.Draft{found.Draft()}
		if len(family) > 0 {
			persons = nil
		}
		for _, x := range family {
			persons = append(persons, x.Draft())
		}
		if p.Alone, err = s.alone(c.Request().Context(), page.Lang, user, persons, true); err != nil {
			return err
		}
	}
	return s.showCase(c, p, user, found)
}

// caseRows are the cases as a list shows them.
func caseRows(n names, cs []cases.Case) []views.CaseRow {
	var out []views.CaseRow
	for _, x := range cs {
		out = append(out, views.CaseRow{
			Ref: x.Ref, Month: monthText(n.lang, x.Month), Category: n.one(cases.Category, x.Category),
			Gender: n.one(cases.Gender, x.Gender), Age: n.one(cases.Age, x.Age), Country: n.one(cases.Country, x.Country),
		})
	}
	return out
}

// facts are the questions of the form with the answers of the case; those never asked are left out.
func facts(n names, found cases.Case) []views.Fact {
	d := found.Draft()
	out := []views.Fact{}
	for _, f := range asked(n.book, found.Scheme, found.Month.Year()) {
		values := d.Get(f)
		if !f.Required() && (len(values) == 0 || values[0] == "") {
			continue
		}
		out = append(out, views.Fact{Label: fieldText(n.lang.Texts().Fields, f).label, Value: n.list(f, values)})
	}
	return out
}

// caseList shows the own cases of a half: the current one where none is asked for.
func (s *Server) caseList(c echo.Context) error {
	page, user, err := s.pageAndUser(c)
	if err != nil {
		return err
	}
	ctx := c.Request().Context()
	half := period.MonthOf(s.Now()).Half()
	if asked := c.QueryParam("halvar"); asked != "" {
		if half, err = period.ParseHalf(asked); err != nil {
			return echo.ErrNotFound
		}
	}
	found, err := s.Store.CasesOf(ctx, user, half)
	if err != nil {
		return err
	}
	counts, err := s.Store.HalvesOf(ctx, user)
	if err != nil {
		return err
	}
	book, err := s.Store.Codebook(ctx)
	if err != nil {
		return err
	}
	counts[period.MonthOf(s.Now()).Half()] += 0 // the current half is always there to go to
	page.Title = page.Text().List.Title
	p := views.CaseListPage{Page: page, Half: halfText(page.Lang, half), Halves: halfLinks(page, counts, half)}
	p.Rows, p.Noted = caseRows(names{book, page.Lang}, found), c.QueryParam("notert") != ""
	if others, err := s.Store.OtherContactsOf(ctx, user, half); err != nil {
		return err
	} else if others > 0 {
		p.OtherContacts = page.Text().Family.OtherContacts(others)
	}
	return s.render(c, http.StatusOK, views.CaseList(p))
}

// halfLinks lead to the halves that have cases, the newest first.
func halfLinks(p views.Page, counts map[period.Half]int, current period.Half) []views.Link {
	var halves []period.Half
	for h := range counts {
		halves = append(halves, h)
	}
	slices.SortFunc(halves, func(a, b period.Half) int {
		if b.Before(a) {
			return -1
		}
		return 1
	})
	var out []views.Link
	for _, h := range halves {
		out = append(out, views.Link{
			Href: "/saker?halvar=" + h.String(), Text: p.Text().List.Caption(halfText(p.Lang, h), counts[h]), Current: h == current,
		})
	}
	return out
}

func (s *Server) pageAndUser(c echo.Context) (views.Page, auth.User, error) {
	page, err := s.page(c)
	if err != nil {
		return page, auth.User{}, err
	}
	user, err := s.user(c)
	return page, user, err
}
