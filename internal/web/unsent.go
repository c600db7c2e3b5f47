package web

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/privacy"
	"sakstall/views"
)

const (
	unsentPath  = "/usendt"
	unsentDraft = "unsent"    // what it is called among drafts: each user has one at most
	toField     = " to"       // in the draft: the address of the form's page; no form has such a field
	filledIn    = "filled in" // marks a request whose page has what was typed before
	typedNow    = "typed now" // what has been typed into the form of the page, which is shown in another language
)

// keptForms are the addresses whose forms are kept when the session has ended or a preview is not ready, and shown with all that is typed when
// the language is changed. Each is the address of its page too. Forms for cases have a way of their own.
func keptForms() []string {
	return []string{
		"/saker/:ref/rett", "/saker/:ref/oppfolging", activitiesPath + "/ny", activitiesPath + "/:id/rett",
		"/rapport/:year/rediger", "/rapport/:year/tekst/:part", "/rapport/:year/publiser", "/utgaver/:edition/trekk", "/halvar/:half/enhet",
	}
}

// technical are the fields that our pages fill in, and nobody types: random numbers and hashes.
func technical() []string {
	return []string{views.CSRFField, formTokenField, versionField, beforeField, keyField}
}

// formPage is the address of the page of the form that has been sent.
func formPage(c echo.Context) string {
	r := c.Request()
	if unit := r.PostForm.Get(unitField); unit != "" {
		return r.URL.Path + "?" + url.Values{unitField: {unit}}.Encode()
	}
	return r.URL.Path
}

// keepUnsent keeps what a form of a session that has ended says, for the one whose session it was and who may send it, until they have
// signed in again. It tells whether it has been kept.
func (s *Server) keepUnsent(c echo.Context, may auth.Permission, session *sessions.Session) bool {
	user, sent := s.sentBy(c, session)
	return sent && user.Role.May(may) && s.keepSent(c, user)
}

// keepSent keeps what the user's form says, where its page can show it again: not what points at a person, and no button with nothing typed
// beside it. It tells whether it has been kept.
func (s *Server) keepSent(c echo.Context, user auth.User) bool {
	kept := maps.Clone(c.Request().PostForm)
	asks := kept.Has(noteField) || kept.Has(moveField)
	if !slices.Contains(keptForms(), c.Path()) || asks && strings.TrimSpace(kept.Get(noteField)+kept.Get(reasonField)) == "" {
		return false
	}
	kept.Del(views.CSRFField)
	kept.Del(doField)
	for name, values := range kept {
		for _, value := range values {
			if !slices.Contains(technical(), name) && len(privacy.Find(value)) > 0 {
				return false
			}
		}
	}
	kept.Set(toField, formPage(c))
	if err := s.keepForm(c, user, unsentDraft, "", kept); err != nil {
		s.failed(c, "form not kept", err)
		return false
	}
	return true
}

// keptUnsent is the form that has been kept for the user, and the address of its page, or "" where there is none.
func (s *Server) keptUnsent(c echo.Context, user auth.User) (to string, typed url.Values, err error) {
	typed, err = s.keptForm(c, user, unsentDraft)
	if typed == nil || err != nil {
		return "", nil, err
	}
	to = localPath(typed.Get(toField))
	typed.Del(toField)
	return to, typed, nil
}

// inAnyLanguage shows the form's page in another language, with all that has been typed, where a button for a language has sent the form.
func (s *Server) inAnyLanguage(page, do echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := c.Request()
		l, err := languageAsked(r.PostForm)
		switch {
		case err != nil:
			return err
		case l == "":
			return do(c)
		}
		_, r.URL.RawQuery, _ = strings.Cut(formPage(c), "?")
		s.setLanguage(c, l)
		typed := maps.Clone(r.PostForm)
		typed.Del(views.CSRFField)
		typed.Del(doField)
		c.Set(typedNow, typed)
		return page(c)
	}
}

// typedBefore is what was typed into the form of the page before the language was changed, or what has been kept of it, or nil. In the latter
// case the page says that it has not been sent.
func (s *Server) typedBefore(c echo.Context) (url.Values, error) {
	if now, is := c.Get(typedNow).(url.Values); is {
		return now, nil
	}
	user, err := s.user(c)
	if err != nil {
		return nil, err
	}
	to, typed, err := s.keptUnsent(c, user)
	if to != c.Request().URL.RequestURI() {
		return nil, err
	}
	c.Set(filledIn, true)
	return typed, err
}

// dropUnsent forgets the form that has been kept for the user, and shows its page as it is without.
func (s *Server) dropUnsent(c echo.Context) error {
	if err := onlyFields(c.Request().PostForm, []string{views.CSRFField}, nil); err != nil {
		return err
	}
	user, err := s.user(c)
	if err != nil {
		return err
	}
	to, _, err := s.keptUnsent(c, user)
	if err != nil {
		return err
	}
	if err := s.Store.Drafts.Drop(c.Request().Context(), user.ID, unsentDraft); err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, localPath(to))
}

// backToFront leads to the front page.
func backToFront(c echo.Context) error { return c.Redirect(http.StatusSeeOther, "/") }

// nothingSaved marks a request that leads on though nothing was saved.
const nothingSaved = "nothing saved"

// forgetUnsent forgets the form that has been kept for the user, once one of the same page has been sent and done its work: a page of
// ours then leads on.
func (s *Server) forgetUnsent(c echo.Context) {
	if c.Response().Status != http.StatusSeeOther || c.Get(nothingSaved) != nil || !slices.Contains(keptForms(), c.Path()) {
		return
	}
	user, err := s.user(c)
	to := ""
	if err == nil {
		to, _, err = s.keptUnsent(c, user)
	}
	if err == nil && to == formPage(c) {
		err = s.Store.Drafts.Drop(c.Request().Context(), user.ID, unsentDraft)
	}
	if err != nil {
		s.failed(c, "form not forgotten", err)
	}
}
