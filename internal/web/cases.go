package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"regexp"
	"slices"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
	"sakstall/views"
)

// formTokenField is the name of the form field with the one-time token that makes sending a form twice harmless.
const formTokenField = "form_token"

// formToken is what randomToken(16) looks like.
var formToken = regexp.MustCompile(`^[A-Za-z0-9_-]{22}$`)

// caseForm shows a form with nothing filled in but this month, where its half takes cases.
func (s *Server) caseForm(c echo.Context) error {
	user, err := s.user(c)
	if err != nil {
		return err
	}
	lock, err := s.Store.Lock(c.Request().Context(), s.Now())
	if err != nil {
		return err
	}
	var d cases.Draft
	now := period.MonthOf(s.Now())
	if scheme, _ := cases.SchemeOf(user.Role); lock(scheme, user.Unit, now.Half()) == "" {
		d.Month = now.String()
	}
	return s.showForm(c, http.StatusOK, filled{persons: []cases.Draft{d}, fresh: true})
}

// registerCase registers a case and leads to its receipt. Whatever is wrong, the form comes back with all that was typed.
func (s *Server) registerCase(c echo.Context) error {
	form := c.Request().PostForm
	if err := checkCaseForm(form); err != nil {
		return err
	}
	in := filled{persons: []cases.Draft{draftOf(form)}, token: form.Get(formTokenField)}
	user, err := s.user(c)
	if err != nil {
		return err
	}
	if !formToken.MatchString(in.token) {
		in.token, in.noToken = "", true
		return s.showForm(c, http.StatusUnprocessableEntity, in)
	}
	// Registering gets less time than the request, so that some is left to show the form again.
	ctx, stop := context.WithTimeout(c.Request().Context(), registerTimeout)
	defer stop()
	made, problems, err := s.cases.Register(ctx, cases.Submission{User: user, Form: in.token, Draft: in.persons[0], Request: requestID(ctx)})
	var used cases.FormUsedError
	var closed cases.ClosedError
	switch {
	case errors.As(err, &closed):
		in.problems = []cases.Problems{{cases.Month: closed.Why}}
		return s.showForm(c, http.StatusConflict, in)
	case errors.As(err, &used):
		in.token, in.usedBy = "", used.Ref
		return s.showForm(c, http.StatusConflict, in)
	case unavailable(err):
		s.Log.Error("case not registered", "id", requestID(c.Request().Context()), "error", err)
		in.unavailable = true
		return s.showForm(c, http.StatusServiceUnavailable, in)
	case err != nil:
		return err
	case len(problems) > 0:
		in.problems = []cases.Problems{problems}
		return s.showForm(c, http.StatusUnprocessableEntity, in)
	}
	return c.Redirect(http.StatusSeeOther, "/saker/"+url.PathEscape(made.Ref)+"?ny=1")
}

func checkCaseForm(form url.Values) error {
	single, lists := []string{views.CSRFField, formTokenField}, []string{}
	for _, f := range cases.Fields() {
		switch {
		case f == cases.Complex: // a family has a form of its own
		case f.List():
			lists = append(lists, string(f))
		default:
			single = append(single, string(f))
		}
	}
	return onlyFields(form, single, lists)
}

func draftOf(form url.Values) cases.Draft {
	var d cases.Draft
	for _, f := range cases.Fields() {
		if values := form[string(f)]; len(values) > 0 {
			d.Set(f, values...)
		}
	}
	return d
}

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
	page.Title = page.Text().Receipt.Title(found.Ref)
	return s.render(c, http.StatusOK, views.Case(views.CasePage{
		Page: page, Ref: found.Ref, New: c.QueryParam("ny") != "", Half: halfText(page.Lang, found.Month.Half()),
		Facts: facts(names{book, page.Lang}, found),
	}))
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
	n := names{book, page.Lang}
	for _, x := range found {
		p.Rows = append(p.Rows, views.CaseRow{
			Ref: x.Ref, Month: monthText(page.Lang, x.Month), Category: n.one(cases.Category, x.Category),
			Gender: n.one(cases.Gender, x.Gender), Age: n.one(cases.Age, x.Age), Country: n.one(cases.Country, x.Country),
		})
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
