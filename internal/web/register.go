package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"regexp"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
)

// formTokenField is the name of the form field with the one-time token that makes sending a form twice harmless.
const formTokenField = "form_token"

// formToken is what randomToken(16) looks like.
var formToken = regexp.MustCompile(`^[A-Za-z0-9_-]{22}$`)

// tokenOf is the form's one-time token, or "" where it has none.
func tokenOf(form url.Values) string {
	token := form.Get(formTokenField)
	if !formToken.MatchString(token) {
		return ""
	}
	return token
}

// caseFormPath is where the form for new cases is.
const caseFormPath = "/saker/ny"

// caseForm shows the user's draft or, where there is none, a form with nothing filled in but this month, where its half takes cases.
func (s *Server) caseForm(c echo.Context) error {
	user, err := s.user(c)
	if err != nil {
		return err
	}
	if in, is, err := s.keptDraft(c, user); err != nil || is {
		if err != nil {
			return err
		}
		in.saved = c.QueryParam("kladd") != ""
		return s.showForm(c, http.StatusOK, in)
	}
	lock, err := s.Store.Halves.Lock(c.Request().Context(), s.Now())
	if err != nil {
		return err
	}
	var d cases.Draft
	now := period.MonthOf(s.Now())
	if scheme, _ := cases.SchemeOf(user.Role); lock(scheme, user.Unit, now.Half()) == "" {
		d.Month = now.String()
	}
	return s.showForm(c, http.StatusOK, filled{persons: []cases.Draft{d}, focus: fieldName(0, cases.Month)})
}

// sendCaseForm does what the button that sent the form asks for.
func (s *Server) sendCaseForm(c echo.Context) error {
	form := c.Request().PostForm
	if err := checkCaseForm(form); err != nil {
		return err
	}
	user, err := s.user(c)
	if err != nil {
		return err
	}
	in := filled{persons: personsOf(form), token: tokenOf(form)}
	l, err := languageAsked(form)
	switch {
	case err != nil:
		return err
	case l != "":
		s.setLanguage(c, l)
		return s.showForm(c, http.StatusOK, in)
	}
	in.noToken = in.token == ""
	do, n, err := parseDo(form)
	switch {
	case err != nil:
		return err
	case do == doNotes:
		return s.noteForm(c, user, in)
	case do == doDraft:
		return s.saveDraft(c, user, in)
	case do == doDiscard:
		return s.dropDraft(c, user, in)
	case do == doAdd:
		return s.showForm(c, http.StatusOK, in.with())
	case do == doRemove:
		return s.showForm(c, http.StatusOK, in.without(n))
	case in.noToken:
		return s.showForm(c, http.StatusUnprocessableEntity, in)
	case do == doContact:
		return s.noteContact(c, user, in)
	default:
		return s.registerCases(c, user, in)
	}
}

// registerCases registers a case for each person and leads to the receipt. Whatever is wrong, the form comes back with all that was
// typed.
func (s *Server) registerCases(c echo.Context, user auth.User, in filled) error {
	// Registering gets less time than the request, so that some is left to show the form again.
	ctx, stop := context.WithTimeout(c.Request().Context(), registerTimeout)
	defer stop()
	made, problems, err := s.cases.Register(ctx, in.submission(ctx, user))
	switch {
	case err != nil:
		return s.notRegistered(c, in, err)
	case len(problems) > 0:
		in.problems = problems
		return s.showForm(c, http.StatusUnprocessableEntity, in)
	}
	return c.Redirect(http.StatusSeeOther, "/saker/"+url.PathEscape(made[0].Ref)+"?ny=1")
}

// noteContact notes that the form was a contact that is no case, and leads to the list that tells of it.
func (s *Server) noteContact(c echo.Context, user auth.User, in filled) error {
	ctx, stop := context.WithTimeout(c.Request().Context(), registerTimeout)
	defer stop()
	noted, problems, err := s.cases.NoteContact(ctx, in.submission(ctx, user))
	switch {
	case err != nil:
		return s.notRegistered(c, in, err)
	case len(problems) > 0:
		in.problems = []cases.Problems{problems}
		return s.showForm(c, http.StatusUnprocessableEntity, in)
	}
	return c.Redirect(http.StatusSeeOther, "/saker?"+url.Values{"halvar": {noted.Month.Half().String()}, "notert": {"1"}}.Encode())
}

func (in filled) submission(ctx context.Context, user auth.User) cases.Submission {
	return cases.Submission{User: user, Form: in.token, Persons: in.persons, Request: requestID(ctx)}
}

// notRegistered shows the form again where nothing has been registered for no fault of what was typed. An error that is none of these
// goes on.
func (s *Server) notRegistered(c echo.Context, in filled, err error) error {
	var used cases.FormUsedError
	var closed cases.ClosedError
	switch {
	case errors.As(err, &closed):
		in.problems = []cases.Problems{{cases.Month: closed.Why}}
		return s.showForm(c, http.StatusConflict, in)
	case errors.As(err, &used):
		in.token, in.used, in.usedBy = "", true, used.Ref
		return s.showForm(c, http.StatusConflict, in)
	case unavailable(err):
		s.failed(c, "case not registered", err)
		in.unavailable = true
		return s.showForm(c, http.StatusServiceUnavailable, in)
	default:
		return err
	}
}
