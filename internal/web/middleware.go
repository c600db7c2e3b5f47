package web

import (
	"context"
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/views"
)

type requestIDKey struct{}

// requestID is the id that the request has in the log, in the audit trail and on an error page.
func requestID(ctx context.Context) string {
	id, _ := ctx.Value(requestIDKey{}).(string)
	return id
}

// identify gives the request an id of our own. One sent by the client is not looked at.
func (s *Server) identify(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		var b [8]byte
		_, _ = rand.Read(b[:]) // never fails: crypto/rand
		r := c.Request()
		c.SetRequest(r.WithContext(context.WithValue(r.Context(), requestIDKey{}, hex.EncodeToString(b[:]))))
		return next(c)
	}
}

// logRequest writes a line for each request: the route and never the address, which may name a case.
func (s *Server) logRequest(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		start := time.Now()
		if err := next(c); err != nil {
			c.Error(err)
		}
		s.Log.LogAttrs(c.Request().Context(), slog.LevelInfo, "request",
			slog.String("id", requestID(c.Request().Context())), slog.String("method", c.Request().Method), slog.String("route", c.Path()),
			slog.Int("status", c.Response().Status), slog.Duration("took", time.Since(start)))
		return nil
	}
}

func (s *Server) recoverPanic(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) (err error) {
		defer func() {
			if r := recover(); r != nil {
				err = fmt.Errorf("panic: %v\n%s", r, debug.Stack())
			}
		}()
		return next(c)
	}
}

// csp lets a page load our own files and nothing else. The one image that is not a file is the icon in the page's head.
const csp = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

// headers sets what every answer carries, whatever becomes of it. Only what has its content in its name may be kept by a cache.
func (s *Server) headers(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		h := c.Response().Header()
		h.Set("Content-Security-Policy", csp)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if s.PublicURL != nil {
			h.Set("Strict-Transport-Security", "max-age=63072000; includeSubDomains")
		}
		return next(c)
	}
}

func (s *Server) limitBody(next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := c.Request()
		limit := int64(maxBody)
		if c.Path() == uploadPath {
			limit = maxUpload
		}
		r.Body = http.MaxBytesReader(c.Response(), r.Body, limit)
		return next(c)
	}
}

// require lets the request through where the signed-in user has the permission. Nobody signed in is asked to sign in.
func (s *Server) require(p auth.Permission, next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		user, err := s.user(c)
		if err != nil {
			return err
		}
		if user.Role.May(p) {
			return next(c)
		}
		if user.Role == auth.Anonymous {
			return s.askToSignIn(c)
		}
		return echo.ErrForbidden
	}
}

// protect turns away what does not come from a form of ours: another site's request, and one without the token that is bound to the
// session. It reads the form, so that one that is too large or broken is turned away as well. A form of a session that has ended is
// met with the sign-in page, and what is typed in it is kept where that can be done.
func (s *Server) protect(may auth.Permission, next echo.HandlerFunc) echo.HandlerFunc {
	return func(c echo.Context) error {
		r := c.Request()
		if !s.sameOrigin(r) {
			return errStale
		}
		if c.Path() == uploadPath { // nobody's file is read who may not send one
			if user, err := s.user(c); err != nil {
				return err
			} else if user.Role == auth.Anonymous {
				return s.askToSignIn(c)
			}
		}
		if err := readForm(r, c.Path() == uploadPath); err != nil {
			return err
		}
		session, err := s.session(c)
		if err != nil {
			return err
		}
		switch {
		case s.csrf.valid(r.PostForm[views.CSRFField], s.csrfBinding(c, session)):
			err := next(c)
			if err == nil {
				s.forgetUnsent(c)
			}
			return err
		case session.Values[endedValue] != nil:
			if l, err := languageAsked(r.PostForm); err == nil && l != "" {
				s.setLanguage(c, l)
			}
			if slices.Contains(keptForms(), c.Path()) {
				return s.signInTo(c, formPage(c), s.keepUnsent(c, may, session))
			}
			return s.signInAfter(c, s.keepTyped(c, session))
		default:
			return errStale
		}
	}
}

// sameOrigin judges by what the browser says of where the request comes from. With our Referrer-Policy, Origin is "null" even from our
// own pages, and Sec-Fetch-Site has to vouch for them. A client that says neither is no browser that could be misled.
func (s *Server) sameOrigin(r *http.Request) bool {
	own := "http://" + r.Host
	if s.PublicURL != nil {
		own = s.PublicURL.Scheme + "://" + s.PublicURL.Host
	}
	site, origin := r.Header.Get("Sec-Fetch-Site"), r.Header.Get("Origin")
	switch {
	case site != "" && site != "same-origin":
		return false
	case origin == "null":
		return site != ""
	default:
		return origin == "" || origin == own
	}
}

func (s *Server) askToSignIn(c echo.Context) error { return s.signInAfter(c, false) }

// signInAfter leads to the sign-in page, and from there back. kept says there that what was typed is kept.
func (s *Server) signInAfter(c echo.Context, kept bool) error {
	back := c.Request().URL.RequestURI()
	if c.Request().Method != http.MethodGet && c.Request().Method != http.MethodHead {
		back = s.pageOf(c.Path(), c.Request().URL.Path)
	}
	return s.signInTo(c, back, kept)
}

// pageOf is the address where it has a page, and otherwise that of the page above it: some take a form only.
func (s *Server) pageOf(path, address string) string {
	for path != "" {
		if slices.ContainsFunc(s.routes(), func(r route) bool { return r.method == http.MethodGet && r.path == path }) {
			return address
		}
		path, address = path[:strings.LastIndex(path, "/")], address[:strings.LastIndex(address, "/")]
	}
	return "/"
}

// signInTo leads to the sign-in page, and from there on to an address of ours.
func (s *Server) signInTo(c echo.Context, next string, kept bool) error {
	query := url.Values{"next": {localPath(next)}}
	if kept {
		query.Set("tatt-vare-paa", "1")
	}
	return c.Redirect(http.StatusSeeOther, "/logg-inn?"+query.Encode())
}

// localPath is the address where it leads to a page of ours, and the front page where it may lead elsewhere.
func localPath(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || !strings.HasPrefix(address, "/") ||
		u.Path == signOutPath || strings.HasPrefix(address, "//") || strings.ContainsAny(address, "\\\t\r\n") || strings.HasPrefix(u.Path, "//") || strings.ContainsAny(u.Path, "\\\t\r\n") {
		return "/"
	}
	return address
}
