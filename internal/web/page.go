package web

import (
	"bytes"
	"context"
	"net/http"
	"strings"

	"github.com/a-h/templ"
	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/lang"
	"sakstall/views"
)

// page is the frame of the answer's page, still without a title. It returns an error where the register does not answer.
func (s *Server) page(c echo.Context) (views.Page, error) {
	p := s.barePage(c)
	user, err := s.user(c)
	if err != nil {
		return p, err
	}
	if user.Role != auth.Anonymous {
		p.User = user.Name
		if p.CSRF, err = s.csrfToken(c); err != nil {
			return p, err
		}
	}
	p.Menu = menu(p, user.Role, c.Request().URL.Path)
	p.Unsent = c.Get(filledIn) != nil
	return p, nil
}

// barePage is a frame that needs nothing of the register.
func (s *Server) barePage(c echo.Context) views.Page {
	path := "/"
	if c.Request().Method == http.MethodGet || c.Path() == "/saker/ny" || strings.HasPrefix(c.Path(), activitiesPath) || c.Path() == "/halvar/:half" || c.Path() == "/logg-inn" {
		path = localPath(c.Request().URL.RequestURI())
	}
	return views.Page{
		Lang: s.lang(c), Path: path, MadeUp: s.MadeUp,
		Assets: views.Assets{CSS: s.Assets.URL("app.css"), JS: s.Assets.URL("app.js"), Font: s.Assets.FontURL()},
	}
}

func menu(p views.Page, role auth.Role, path string) []views.Link {
	t := p.Text().Frame
	var out []views.Link
	add := func(may auth.Permission, href, text string, current bool) {
		if role.May(may) {
			out = append(out, views.Link{Href: href, Text: text, Current: current})
		}
	}
	add(auth.UseOwnSession, "/", t.Front, path == "/")
	add(auth.RegisterCases, "/saker/ny", t.NewCase, path == "/saker/ny")
	add(auth.RegisterCases, "/saker", t.OwnCases, path == "/saker")
	add(auth.HandInHalves, "/halvar", p.Text().HalfYear.Menu, strings.HasPrefix(path, "/halvar"))
	add(auth.LogActivities, activitiesPath, p.Text().Activity.Title, path == activitiesPath)
	add(auth.CloseHalves, "/halvar", p.Text().Review.Menu, strings.HasPrefix(path, "/halvar"))
	add(auth.ReadWorkingReport, "/rapport", t.WorkingReport, strings.HasPrefix(path, "/rapport/"))
	add(auth.PublishEditions, shelfPath, p.Text().Editions.Menu, path == shelfPath)
	if role == auth.Anonymous && path != "/logg-inn" {
		add(auth.Visit, "/logg-inn", t.SignIn, false)
	}
	return out
}

// render writes the whole page or, where it can't be made, nothing of it.
func (s *Server) render(c echo.Context, code int, page templ.Component) error {
	var b bytes.Buffer
	// The request's time may be up: what is shown then is the page that says so.
	if err := page.Render(context.WithoutCancel(c.Request().Context()), &b); err != nil {
		return err
	}
	return c.HTMLBlob(code, b.Bytes())
}

// languageCookie remembers the language that somebody has chosen.
const languageCookie = "sakstall-language"

// lang is the language chosen before, else the one that the browser asks for.
func (s *Server) lang(c echo.Context) lang.Lang {
	if l, just := c.Get(languageCookie).(lang.Lang); just {
		return l
	}
	if cookie, err := c.Cookie(cookieName(s.Options, languageCookie)); err == nil {
		if l, ok := lang.Parse(cookie.Value); ok {
			return l
		}
	}
	return lang.Match(c.Request().Header.Get("Accept-Language"))
}

// language remembers the language in a cookie and goes back to the page.
func (s *Server) language(c echo.Context) error {
	l, ok := lang.Parse(c.Param("lang"))
	if !ok {
		return echo.ErrNotFound
	}
	s.setLanguage(c, l)
	return c.Redirect(http.StatusSeeOther, localPath(c.QueryParam("next")))
}

// setLanguage remembers the language, for this answer's page too.
func (s *Server) setLanguage(c echo.Context, l lang.Lang) {
	c.Set(languageCookie, l)
	c.SetCookie(&http.Cookie{
		Name: cookieName(s.Options, languageCookie), Value: string(l), Path: "/", MaxAge: 365 * 24 * 3600,
		HttpOnly: true, Secure: s.PublicURL != nil, SameSite: http.SameSiteLaxMode,
	})
}
