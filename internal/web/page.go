package web

import (
	"net/http"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/lang"
	"sakstall/views"
)

// Page is the frame of the answer's page, still without a title.
func (c *Call) Page() views.Page {
	p := c.barePage()
	if c.User.Role != auth.Anonymous {
		p.User, p.CSRF = c.User.Name, c.CSRF()
	}
	p.Menu, p.Unsent = c.server.menu(p, c.User, c.Request().URL.Path), c.filledIn
	return p
}

// PublicPage is the frame of a public page: the same for all visitors who read the same language, whether they are
// signed in or not.
func (c *Call) PublicPage() views.Page {
	p := c.barePage()
	p.Menu = c.server.menu(p, auth.User{}, c.Request().URL.Path)
	return p
}

// barePage is a frame that needs nothing of the register.
func (c *Call) barePage() views.Page {
	s, path := c.server, frontPath
	switch r := c.Request(); {
	case r.Method == http.MethodGet:
		path = LocalPath(r.URL.RequestURI())
	case s.pages[c.echo.Path()] != nil: // the page that the form stands on
		path = LocalPath(r.URL.Path)
	}
	return views.Page{
		Lang: c.Lang, Path: path, MadeUp: s.MadeUp,
		Assets: views.Assets{CSS: s.Assets.URL("app.css"), JS: s.Assets.URL("app.js"), Font: s.Assets.FontURL()},
	}
}

func (s *Server) menu(p views.Page, user auth.User, path string) []views.Link {
	var out []views.Link
	for _, f := range s.features {
		for _, e := range f.Menu {
			if !user.Role.May(e.May) {
				continue
			}
			current := path == e.Href
			if e.Current != nil {
				current = e.Current(path)
			}
			out = append(out, views.Link{Href: e.Href, Text: e.Text(p.Text()), Current: current})
		}
	}
	if user.Role == auth.Anonymous && path != SignInPath {
		out = append(out, views.Link{Href: SignInPath, Text: p.Text().Frame.SignIn})
	}
	return out
}

// front shows what the user can do now: what each feature has to say of it.
func (s *Server) front(c *Call) error {
	p := views.HomePage{Page: c.Page()}
	p.Title = p.Text().Home.Title
	if c.User.Role != auth.Anonymous {
		p.Title = p.Text().Home.Welcome(c.User.Name)
	}
	for _, f := range s.features {
		if f.Front == nil {
			continue
		}
		if err := f.Front(c, &p); err != nil {
			return err
		}
	}
	return c.Render(http.StatusOK, views.Home(p))
}

// languageCookie remembers the language that somebody has chosen.
const languageCookie = "sakstall-language"

// languageOf is the language chosen before, else the one that the browser asks for.
func (s *Server) languageOf(e echo.Context) lang.Lang {
	if cookie, err := e.Cookie(cookieName(s.Options, languageCookie)); err == nil {
		if l, ok := lang.Parse(cookie.Value); ok {
			return l
		}
	}
	return lang.Match(e.Request().Header.Get("Accept-Language"))
}

// language remembers the language in a cookie and goes back to the page.
func language(c *Call) error {
	l, ok := lang.Parse(c.Param("lang"))
	if !ok {
		return echo.ErrNotFound
	}
	c.SetLanguage(l)
	return c.SeeOther(LocalPath(c.Query().Get("next")))
}

// SetLanguage remembers the language, for this answer's page too.
func (c *Call) SetLanguage(l lang.Lang) {
	c.Lang = l
	c.echo.SetCookie(&http.Cookie{
		Name: cookieName(c.server.Options, languageCookie), Value: string(l), Path: "/", MaxAge: 365 * 24 * 3600,
		HttpOnly: true, Secure: c.server.PublicURL != nil, SameSite: http.SameSiteLaxMode,
	})
}
