package web

import (
	"errors"
	"math"
	"net/http"
	"strconv"
	"strings"

	"github.com/labstack/echo/v4"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/store"
	"sakstall/views"
)

// signInPage shows the form for signing in, and whoever is signed in already the page that the form would lead to.
func (s *Server) signInPage(c echo.Context) error {
	user, err := s.user(c)
	if err != nil {
		return err
	}
	next := localPath(c.QueryParam("next"))
	if user.Role != auth.Anonymous {
		return c.Redirect(http.StatusSeeOther, next)
	}
	p, err := s.newSignIn(c, "", next)
	if err != nil {
		return err
	}
	p.SignedOut, p.Kept = c.QueryParam("ut") != "", c.QueryParam("tatt-vare-paa") != ""
	return s.render(c, http.StatusOK, views.SignIn(p))
}

func (s *Server) newSignIn(c echo.Context, email, next string) (views.SignInPage, error) {
	page, err := s.page(c)
	if err != nil {
		return views.SignInPage{}, err
	}
	if page.CSRF, err = s.csrfToken(c); err != nil {
		return views.SignInPage{}, err
	}
	t := page.Text().SignIn
	page.Title = t.Title
	return views.SignInPage{
		Page: page, Next: next,
		Email:    views.Field{Name: "email", Label: t.Email, Value: email},
		Password: views.Field{Name: "password", Label: t.Password},
	}, nil
}

// signIn starts a session for who sends the right password. Every wrong attempt costs the same and says the same, whether there is
// such a user or not.
func (s *Server) signIn(c echo.Context) error {
	form := c.Request().PostForm
	if err := onlyFields(form, []string{views.CSRFField, "email", "password", "next"}, nil); err != nil {
		return err
	}
	email, password := strings.ToLower(strings.TrimSpace(form.Get("email"))), form.Get("password")
	p, err := s.newSignIn(c, form.Get("email"), localPath(form.Get("next")))
	if err != nil {
		return err
	}
	t := p.Text().SignIn
	if email == "" {
		p.Email.Error = t.EmailMissing
	}
	if password == "" {
		p.Password.Error = t.PasswordMissing
	}
	if email == "" || password == "" {
		return s.signInAgain(c, p, http.StatusUnprocessableEntity)
	}
	if wait := s.throttle.Try(email, c.RealIP()); wait > 0 {
		c.Response().Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
		p.Problem = t.TooMany(int(math.Ceil(wait.Minutes())))
		return s.signInAgain(c, p, http.StatusTooManyRequests)
	}
	user, right, err := s.checkPassword(c, email, password)
	if err != nil {
		return err
	}
	if !right {
		p.Problem = t.Wrong
		return s.signInAgain(c, p, http.StatusUnprocessableEntity)
	}
	s.throttle.Right(email, c.RealIP())
	return s.startSession(c, user, p.Next)
}

func (s *Server) signInAgain(c echo.Context, p views.SignInPage, code int) error {
	p.HasErrs = true
	return s.render(c, code, views.SignIn(p))
}

// checkPassword tells whose the password is. A wrong one is written to the audit trail, with the user where there is one.
func (s *Server) checkPassword(c echo.Context, email, password string) (auth.User, bool, error) {
	ctx := c.Request().Context()
	user, hash, err := s.Store.Users.Credentials(ctx, email)
	if err != nil && !errors.Is(err, store.ErrNoUser) {
		return user, false, err
	}
	right, err := s.hasher.Check(ctx, hash, password)
	if err != nil || right {
		return user, right, err
	}
	e := audit.Entry{Origin: audit.Origin{At: s.Now(), Request: requestID(ctx)}, Action: audit.SignInFailed}
	if user.ID != 0 {
		e.Object = audit.UserActor(user.ID)
	}
	return user, false, s.Store.Trail.Record(ctx, e)
}

// startSession starts a session under an id that nobody has known before, and ends the one that the browser has had.
func (s *Server) startSession(c echo.Context, user auth.User, next string) error {
	session, err := s.session(c)
	if err != nil {
		return err
	}
	if !session.IsNew {
		if err := s.sessions.end(c.Request(), session); err != nil {
			return err
		}
	}
	session.ID = ""
	session.Values[userValue] = user
	if err := session.Save(c.Request(), c.Response()); err != nil {
		return err
	}
	return c.Redirect(http.StatusSeeOther, next)
}

// signOut ends the session on the server and in the browser.
func (s *Server) signOut(c echo.Context) error {
	if err := onlyFields(c.Request().PostForm, []string{views.CSRFField}, nil); err != nil {
		return err
	}
	session, err := s.session(c)
	if err != nil {
		return err
	}
	session.Options.MaxAge = -1
	if err := session.Save(c.Request(), c.Response()); err != nil {
		return err
	}
	c.Response().Header().Set("Clear-Site-Data", `"cache", "storage"`)
	return c.Redirect(http.StatusSeeOther, "/logg-inn?ut=1")
}
