package web

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/url"
	"strconv"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/views"
)

// What the page of a case says has just been done.
const (
	doneCorrected    = "rettet"
	doneWithdrawn    = "trukket"
	doneRestored     = "tilbake"
	doneLogged       = "logget"
	doneFollowUpGone = "oppfolging-trukket"
)

// changeFields are the fields of every form that changes a case.
func changeFields(more ...string) []string {
	return append([]string{views.CSRFField, formTokenField, versionField}, more...)
}

// changeOf reads which case a form is to change, and from which version on. A form without its one-time token has "" for it.
func (s *Server) changeOf(c echo.Context) (cases.Change, error) {
	user, err := s.user(c)
	if err != nil {
		return cases.Change{}, err
	}
	form := c.Request().PostForm
	version, err := strconv.Atoi(form.Get(versionField))
	if err != nil || version < 1 || form.Get(versionField) != strconv.Itoa(version) {
		return cases.Change{}, errUnreadable
	}
	return cases.Change{User: user, Ref: c.Param("ref"), Version: version, Form: tokenOf(form), Request: requestID(c.Request().Context())}, nil
}

// button reads a form that is nothing but its button.
func (s *Server) button(c echo.Context) (cases.Change, error) {
	if err := onlyFields(c.Request().PostForm, changeFields(), nil); err != nil {
		return cases.Change{}, err
	}
	ch, err := s.changeOf(c)
	if err == nil && ch.Form == "" {
		err = errUnreadable
	}
	return ch, err
}

// restoreCase undoes that a case was withdrawn.
func (s *Server) restoreCase(c echo.Context) error {
	ch, err := s.button(c)
	if err != nil {
		return err
	}
	ctx, stop := writing(c)
	defer stop()
	if _, err := s.changes.Restore(ctx, ch); err != nil {
		return s.notChanged(c, ch.Ref, err)
	}
	return toCase(c, doneRestored)
}

// completeCase moves a case from fear of something to its having happened.
func (s *Server) completeCase(c echo.Context) error {
	ch, err := s.button(c)
	if err != nil {
		return err
	}
	ctx, stop := writing(c)
	defer stop()
	_, problems, err := s.changes.Complete(ctx, ch)
	switch {
	case err != nil:
		return s.notChanged(c, ch.Ref, err)
	case len(problems) > 0: // the codebook has changed since the case was registered: the form says what it wants
		return c.Redirect(http.StatusSeeOther, casePath(ch.Ref)+"/rett")
	}
	return toCase(c, doneCorrected)
}

// withdrawFollowUp withdraws a follow-up.
func (s *Server) withdrawFollowUp(c echo.Context) error {
	ch, err := s.button(c)
	if err != nil {
		return err
	}
	number, err := strconv.Atoi(c.Param("number"))
	if err != nil {
		return echo.ErrNotFound
	}
	ctx, stop := writing(c)
	defer stop()
	if err := s.changes.WithdrawFollowUp(ctx, ch, number); err != nil {
		return s.notChanged(c, ch.Ref, err)
	}
	return toCase(c, doneFollowUpGone)
}

// writing is the context of what is written. It gets less time than the request, so that some is left to show the form again.
func writing(c echo.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(c.Request().Context(), registerTimeout)
}

// backToCase answers a GET of an address that only takes a form, as after signing in again.
func backToCase(c echo.Context) error {
	return c.Redirect(http.StatusSeeOther, casePath(c.Param("ref")))
}

func toCase(c echo.Context, done string) error {
	return c.Redirect(http.StatusSeeOther, casePath(c.Param("ref"))+"?"+url.Values{"gjort": {done}}.Encode())
}

func casePath(ref string) string { return "/saker/" + url.PathEscape(ref) }

// notChanged says why a button has changed nothing. An error that is not of the case goes on.
func (s *Server) notChanged(c echo.Context, ref string, err error) error {
	var stale cases.StaleError
	var closed cases.ClosedError
	if !errors.As(err, &stale) && !errors.As(err, &closed) {
		return err
	}
	page, pageErr := s.page(c)
	if pageErr != nil {
		return pageErr
	}
	p := views.NotChangedPage{Page: page, Ref: ref, How: page.Text().After.ChangedHow}
	p.Title = page.Text().After.ChangedTitle
	if closed.Why != "" {
		p.Title, p.How = page.Text().After.LockedTitle, page.Text().After.Locked(halfText(page.Lang, closed.Half))
	}
	return s.render(c, http.StatusConflict, views.NotChanged(p))
}

// changing is a form that changes a case, as it was filled in.
type changing struct {
	change      cases.Change
	problems    cases.Problems
	used        bool // the form has been sent before with other values
	unavailable bool
}

// resume goes on with a form that was not sent in time: from the version and with the token that it had.
func (in *changing) resume(typed url.Values) {
	if version, err := strconv.Atoi(typed.Get(versionField)); err == nil && version > 0 {
		in.change.Version = version
	}
	in.change.Form = cmp.Or(tokenOf(typed), in.change.Form)
}

// status is what the form's page is answered with, and whether the error was of the form at all.
func (in *changing) judge(err error) (int, bool) {
	var used cases.FormUsedError
	var closed cases.ClosedError
	switch {
	case errors.As(err, &closed):
		in.problems = cases.Problems{cases.Month: closed.Why}
		return http.StatusConflict, true
	case errors.As(err, &used):
		in.used, in.change.Form = true, ""
		return http.StatusConflict, true
	case unavailable(err):
		in.unavailable = true
		return http.StatusServiceUnavailable, true
	case err == nil && len(in.problems) > 0:
		return http.StatusUnprocessableEntity, true
	default:
		return http.StatusOK, false
	}
}

// open is the page of a form that changes a case, and the case as it is now.
func (s *Server) open(c echo.Context) (views.Page, auth.User, cases.Case, error) {
	page, user, err := s.pageAndUser(c)
	if err != nil {
		return page, user, cases.Case{}, err
	}
	found, err := s.Store.Cases.Get(c.Request().Context(), user, c.Param("ref"))
	return page, user, found, err
}
