package casework

import (
	"cmp"
	"errors"
	"net/http"
	"net/url"
	"strconv"

	"sakstall/internal/cases"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
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
	return append([]string{views.CSRFField, web.TokenField, web.VersionField}, more...)
}

// changeOf reads which case a form is to change, and from which version on. A form without its one-time token has ""
// for it.
func (s *pages) changeOf(c *web.Call) (cases.Change, error) {
	form := c.Form()
	version, err := strconv.Atoi(form.Get(web.VersionField))
	if err != nil || version < 1 || form.Get(web.VersionField) != strconv.Itoa(version) {
		return cases.Change{}, web.ErrUnreadable
	}
	return cases.Change{User: c.User, Ref: c.Param("ref"), Version: version, Form: web.TokenOf(form), Request: c.ID()},
		nil
}

// button reads a form that is nothing but its button.
func (s *pages) button(c *web.Call) (cases.Change, error) {
	if err := web.OnlyFields(c.Form(), changeFields(), nil); err != nil {
		return cases.Change{}, err
	}
	ch, err := s.changeOf(c)
	if err == nil && ch.Form == "" {
		err = web.ErrUnreadable
	}
	return ch, err
}

// restoreCase undoes that a case was withdrawn.
func (s *pages) restoreCase(c *web.Call) error {
	ch, err := s.button(c)
	if err != nil {
		return err
	}
	ctx, stop := c.Writing()
	defer stop()
	if _, err := s.Changes.Restore(ctx, ch); err != nil {
		return s.notChanged(c, ch.Ref, err)
	}
	return toCase(c, doneRestored)
}

// completeCase moves a case from fear of something to its having happened.
func (s *pages) completeCase(c *web.Call) error {
	ch, err := s.button(c)
	if err != nil {
		return err
	}
	ctx, stop := c.Writing()
	defer stop()
	_, problems, err := s.Changes.Complete(ctx, ch)
	switch {
	case err != nil:
		return s.notChanged(c, ch.Ref, err)
	case len(problems) > 0: // the codebook has changed since the case was registered: the form says what it wants
		return c.SeeOther(casePath(ch.Ref) + "/rett")
	}
	return toCase(c, doneCorrected)
}

// withdrawFollowUp withdraws a follow-up.
func (s *pages) withdrawFollowUp(c *web.Call) error {
	ch, err := s.button(c)
	if err != nil {
		return err
	}
	number, err := strconv.Atoi(c.Param("number"))
	if err != nil {
		return web.ErrNotFound
	}
	ctx, stop := c.Writing()
	defer stop()
	if err := s.Changes.WithdrawFollowUp(ctx, ch, number); err != nil {
		return s.notChanged(c, ch.Ref, err)
	}
	return toCase(c, doneFollowUpGone)
}

// backToCase answers a GET of an address that only takes a form, as after signing in again.
func backToCase(c *web.Call) error {
	return c.SeeOther(casePath(c.Param("ref")))
}

func toCase(c *web.Call, done string) error {
	return c.SeeOther(casePath(c.Param("ref")) + "?" + url.Values{"gjort": {done}}.Encode())
}

func casePath(ref string) string { return "/saker/" + url.PathEscape(ref) }

// notChanged says why a button has changed nothing. An error that is not of the case is returned.
func (s *pages) notChanged(c *web.Call, ref string, err error) error {
	var stale cases.StaleError
	var closed cases.ClosedError
	if !errors.As(err, &stale) && !errors.As(err, &closed) {
		return err
	}
	page := c.Page()
	p := view.NotChangedPage{Page: page, Ref: ref, How: page.Text().After.ChangedHow}
	p.Title = page.Text().After.ChangedTitle
	if closed.Why != "" {
		p.Title, p.How = page.Text().After.LockedTitle, page.Text().After.Locked(words.Half(page.Lang, closed.Half))
	}
	return c.Render(http.StatusConflict, view.NotChanged(p))
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
	if version, err := strconv.Atoi(typed.Get(web.VersionField)); err == nil && version > 0 {
		in.change.Version = version
	}
	in.change.Form = cmp.Or(web.TokenOf(typed), in.change.Form)
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
	case web.Unavailable(err):
		in.unavailable = true
		return http.StatusServiceUnavailable, true
	case err == nil && len(in.problems) > 0:
		return http.StatusUnprocessableEntity, true
	default:
		return http.StatusOK, false
	}
}

// open is the page of a form that changes a case, and the case as it is now.
func (s *pages) open(c *web.Call) (views.Page, cases.Case, error) {
	page := c.Page()
	found, err := s.Store.Cases.Get(c.Context(), c.User, c.Param("ref"))
	return page, found, err
}
