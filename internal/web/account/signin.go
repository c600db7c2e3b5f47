package account

import (
	"errors"
	"math"
	"net/http"
	"strconv"
	"strings"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/store"
	"sakstall/internal/web"
	"sakstall/views"
	view "sakstall/views/account"
)

// signInPage shows the form for signing in, and whoever is signed in already the page that the form would lead to.
func signInPage(c *web.Call) error {
	next := web.LocalPath(c.Query().Get("next"))
	if c.User.Role != auth.Anonymous {
		return c.SeeOther(next)
	}
	p := newSignIn(c, "", next)
	p.SignedOut, p.Kept = c.Query().Get("ut") != "", c.Query().Get(web.KeptParam) != ""
	return c.Render(http.StatusOK, view.SignIn(p))
}

func newSignIn(c *web.Call, email, next string) view.SignInPage {
	page := c.Page()
	page.CSRF = c.CSRF()
	t := page.Text().SignIn
	page.Title = t.Title
	return view.SignInPage{
		Page: page, Next: next,
		Email:    views.Field{Name: "email", Kind: views.Email, Label: t.Email, Value: email},
		Password: views.Field{Name: "password", Kind: views.Password, Label: t.Password},
	}
}

// signIn starts a session for whoever sends the right password. Every wrong attempt costs the same and says the same,
// whether there is such a user or not.
func (s *pages) signIn(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, "email", "password", "next"}, nil); err != nil {
		return err
	}
	email, password := strings.ToLower(strings.TrimSpace(form.Get("email"))), form.Get("password")
	p := newSignIn(c, form.Get("email"), web.LocalPath(form.Get("next")))
	t := p.Text().SignIn
	if email == "" {
		p.Email.Error = t.EmailMissing
	}
	if password == "" {
		p.Password.Error = t.PasswordMissing
	}
	if email == "" || password == "" {
		return signInAgain(c, p, http.StatusUnprocessableEntity)
	}
	if wait := s.Throttle.Try(email, c.Client()); wait > 0 {
		c.Header().Set("Retry-After", strconv.Itoa(int(math.Ceil(wait.Seconds()))))
		p.Problem = t.TooMany(int(math.Ceil(wait.Minutes())))
		return signInAgain(c, p, http.StatusTooManyRequests)
	}
	user, right, err := s.checkPassword(c, email, password)
	if err != nil {
		return err
	}
	if !right {
		p.Problem = t.Wrong
		return signInAgain(c, p, http.StatusUnprocessableEntity)
	}
	s.Throttle.Right(email, c.Client())
	if err := c.SignIn(user); err != nil {
		return err
	}
	return c.SeeOther(p.Next)
}

func signInAgain(c *web.Call, p view.SignInPage, code int) error {
	p.HasErrs = true
	return c.Render(code, view.SignIn(p))
}

// checkPassword returns the user whose password it is. A wrong one is written to the audit trail, with the user where
// there is one.
func (s *pages) checkPassword(c *web.Call, email, password string) (auth.User, bool, error) {
	ctx := c.Context()
	user, hash, err := s.Store.Users.Credentials(ctx, email)
	if err != nil && !errors.Is(err, store.ErrNoUser) {
		return user, false, err
	}
	right, err := s.Hasher.Check(ctx, hash, password)
	if err != nil || right {
		return user, right, err
	}
	e := audit.Entry{Origin: audit.Origin{At: s.Now(), Request: c.ID()}, Action: audit.SignInFailed}
	if user.ID != 0 {
		e.Object = audit.UserActor(user.ID)
	}
	return user, false, s.Store.Trail.Record(ctx, e)
}

// signOut ends the session on the server and in the browser.
func signOut(c *web.Call) error {
	if err := web.OnlyFields(c.Form(), []string{views.CSRFField}, nil); err != nil {
		return err
	}
	if err := c.SignOut(); err != nil {
		return err
	}
	return c.SeeOther(web.SignInPath + "?ut=1")
}
