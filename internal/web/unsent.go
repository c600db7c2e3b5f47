package web

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/privacy"
	"sakstall/internal/store"
	"sakstall/views"
)

const (
	unsentPath  = "/usendt"
	fromField   = "fra"    // the address that the form was sent to
	mostUnsent  = 64 << 10 // bytes of a form that are kept
	unsentDraft = "unsent "
)

// unkept are the addresses whose forms are not kept: they have nothing typed in them, or a way of their own.
func unkept() []string {
	return []string{caseFormPath, uploadPath, exportPath, "/halvar/:half/regneark", signOutPath, "/logg-inn"}
}

// keepUnsent keeps what a form of a session that has ended says, for the one whose session it was, who may send it again after they have
// signed in. It tells whether it has been kept: not what points at a person.
func (s *Server) keepUnsent(c echo.Context, session *sessions.Session) bool {
	ended, _ := session.Values[endedValue].(endedSession)
	form := c.Request().PostForm
	if slices.Contains(unkept(), c.Path()) || ended.user.ID == 0 || !s.csrf.valid(form[views.CSRFField], sessionBinding(ended.id)) {
		return false
	}
	typed := url.Values{}
	for name, values := range form {
		if name == views.CSRFField {
			continue
		}
		for _, value := range values {
			if len(privacy.Find(value)) > 0 {
				return false
			}
		}
		typed[name] = values
	}
	body, key := typed.Encode(), unsentDraft+c.Request().URL.Path
	if len(typed) == 0 || len(body) > mostUnsent {
		return false
	}
	if err := s.Store.SaveDraft(c.Request().Context(), ended.user.ID, key, "", s.drafts.seal(ended.user.ID, key, body), s.Now()); err != nil {
		s.Log.Error("form not kept", "id", requestID(c.Request().Context()), "error", err)
		return false
	}
	return true
}

// unsent offers to send a form again that was sent when the session had ended.
func (s *Server) unsent(c echo.Context) error {
	user, err := s.user(c)
	if err != nil {
		return err
	}
	from := localPath(c.QueryParam(fromField))
	sealed, err := s.Store.Draft(c.Request().Context(), user.ID, unsentDraft+from, s.Now())
	if errors.Is(err, store.ErrNoDraft) {
		return c.Redirect(http.StatusSeeOther, "/")
	}
	if err != nil {
		return err
	}
	body, readable := s.drafts.open(user.ID, unsentDraft+from, sealed)
	typed, err := url.ParseQuery(body)
	if !readable || err != nil {
		return c.Redirect(http.StatusSeeOther, "/")
	}
	page, err := s.page(c)
	if err != nil {
		return err
	}
	page.Title = page.Text().Draft.Unsent
	p := views.UnsentPage{Page: page, Action: from}
	for name, values := range typed {
		for _, value := range values {
			p.Typed = append(p.Typed, views.Typed{Name: name, Value: value})
		}
	}
	slices.SortStableFunc(p.Typed, func(a, b views.Typed) int { return strings.Compare(a.Name, b.Name) })
	return s.render(c, http.StatusOK, views.Unsent(p))
}

// forgetUnsent forgets a form of the user that was kept, now that one has been sent to the same address and answered.
func (s *Server) forgetUnsent(c echo.Context, user auth.User) {
	ctx, key := c.Request().Context(), unsentDraft+c.Request().URL.Path
	_, err := s.Store.Draft(ctx, user.ID, key, s.Now())
	if errors.Is(err, store.ErrNoDraft) {
		return
	}
	if err == nil {
		err = s.Store.DropDraft(ctx, user.ID, key)
	}
	if err != nil {
		s.Log.Error("form not forgotten", "id", requestID(ctx), "error", err)
	}
}
