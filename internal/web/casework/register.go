package casework

import (
	"errors"
	"net/http"
	"net/url"

	"sakstall/internal/cases"
	"sakstall/internal/period"
	"sakstall/internal/web"
	view "sakstall/views/casework"
)

// caseForm shows the user's draft or, where there is none, a form with nothing filled in but this month, where its
// half takes cases.
func (s *pages) caseForm(c *web.Call) error {
	if in, is, err := keptDraft(c); err != nil || is {
		if err != nil {
			return err
		}
		in.saved, in.focus = c.Query().Get("kladd") != "", view.HeadingID
		return s.showForm(c, http.StatusOK, in)
	}
	lock, err := s.Store.Halves.Lock(c.Context(), s.Now())
	if err != nil {
		return err
	}
	var d cases.Draft
	now := period.MonthOf(s.Now())
	if scheme, _ := cases.SchemeOf(c.User.Role); lock(scheme, c.User.Unit, now.Half()) == "" {
		d.Month = now.String()
	}
	return s.showForm(c, http.StatusOK, filled{persons: []cases.Draft{d}, focus: view.HeadingID})
}

// sendCaseForm does what the button that sent the form asks for.
func (s *pages) sendCaseForm(c *web.Call) error {
	form := c.Form()
	if err := checkCaseForm(form); err != nil {
		return err
	}
	persons := personsOf(form)
	in := filled{persons: persons, sure: sureOf(form, len(persons)), token: web.TokenOf(form)}
	l, err := web.LanguageAsked(form)
	switch {
	case err != nil:
		return err
	case l != "":
		c.SetLanguage(l)
		return s.showForm(c, http.StatusOK, in)
	}
	in.noToken = in.token == ""
	do, n, err := parseDo(form)
	switch {
	case err != nil:
		return err
	case do == doNotes:
		return s.noteForm(c, in)
	case do == doDraft:
		return s.saveDraft(c, in)
	case do == doDiscard:
		return s.dropDraft(c, in)
	case do == doAdd:
		return s.showForm(c, http.StatusOK, in.with())
	case do == doRemove:
		return s.showForm(c, http.StatusOK, in.without(n))
	case in.noToken:
		return s.showForm(c, http.StatusUnprocessableEntity, in)
	case do == doContact:
		return s.noteContact(c, in)
	default:
		return s.registerCases(c, in)
	}
}

// registerCases registers a case for each person and leads to the receipt. Whatever is wrong, the form comes back
// with all that was typed.
func (s *pages) registerCases(c *web.Call, in filled) error {
	// Registering gets less time than the request, so that some is left to show the form again.
	ctx, stop := c.Writing()
	defer stop()
	made, problems, err := s.Cases.Register(ctx, in.submission(c))
	switch {
	case err != nil:
		return s.notRegistered(c, in, err)
	case len(problems) > 0:
		in.problems = problems
		return s.showForm(c, http.StatusUnprocessableEntity, in)
	}
	return c.SeeOther("/saker/" + url.PathEscape(made[0].Ref) + "?ny=1")
}

// noteContact notes that the form was a contact that is no case, and leads to the list that tells of it.
func (s *pages) noteContact(c *web.Call, in filled) error {
	ctx, stop := c.Writing()
	defer stop()
	noted, problems, err := s.Cases.NoteContact(ctx, in.submission(c))
	switch {
	case err != nil:
		return s.notRegistered(c, in, err)
	case len(problems) > 0:
		in.problems = []cases.Problems{problems}
		return s.showForm(c, http.StatusUnprocessableEntity, in)
	}
	return c.SeeOther("/saker?" + url.Values{"halvar": {noted.Month.Half().String()}, "notert": {"1"}}.Encode())
}

func (in filled) submission(c *web.Call) cases.Submission {
	return cases.Submission{User: c.User, Form: in.token, Persons: in.persons, Sure: in.sure, Request: c.ID()}
}

// notRegistered shows the form again where nothing has been registered though what was typed is right. Any other error
// is returned.
func (s *pages) notRegistered(c *web.Call, in filled, err error) error {
	var used cases.FormUsedError
	var closed cases.ClosedError
	switch {
	case errors.As(err, &closed):
		in.problems = []cases.Problems{{cases.Month: closed.Why}}
		return s.showForm(c, http.StatusConflict, in)
	case errors.As(err, &used):
		in.token, in.used, in.usedBy = "", true, used.Ref
		return s.showForm(c, http.StatusConflict, in)
	case web.Unavailable(err):
		c.Failed("case not registered", err)
		in.unavailable = true
		return s.showForm(c, http.StatusServiceUnavailable, in)
	default:
		return err
	}
}
