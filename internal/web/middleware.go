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
			slog.String("id", requestID(c.Request().Context())),
			slog.String("method", c.Request().Method), slog.String("route", c.Path()),
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
const csp = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
	"form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

// headers sets what every answer carries, whatever becomes of it. Only what has its content in its name may be kept
// by a cache.
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
		if s.files[c.Path()] {
			limit = MaxFile
		}
		r.Body = http.MaxBytesReader(c.Response(), r.Body, limit)
		return next(c)
	}
}

// protect turns away what does not come from a form of ours: another site's request, and one without the token that
// is bound to the session. It reads the form, so that one that is too large or broken is turned away as well.
// Nobody's file is read who may not send one. What may change something is checked to come from our own form before
// anybody's rights are looked at.
func (s *Server) protect(routes []Route) echo.HandlerFunc {
	return func(e echo.Context) error {
		r := e.Request()
		if !s.sameOrigin(r) {
			return errStale
		}
		file := s.files[e.Path()]
		if file {
			if c, err := s.call(e); err != nil {
				return err
			} else if c.User.Role == auth.Anonymous {
				return c.signInAfter(false)
			}
		}
		if err := readForm(r, file); err != nil {
			return err
		}
		c, err := s.call(e)
		if err != nil {
			return err
		}
		switch {
		case s.csrf.valid(r.PostForm[views.CSRFField], c.csrfBinding()):
			return s.permit(c, routes, func(r Route) error { return s.deal(c, r) })
		case c.session.Values[endedValue] != nil:
			return s.cameTooLate(c, routes)
		default:
			return errStale
		}
	}
}

// deal does what the form asks for. A form that is kept shows its page in another language where a button for a
// language has sent it.
func (s *Server) deal(c *Call, r Route) error {
	if r.Kept == nil {
		return r.Do(c)
	}
	c.kept = r.Kept
	switch l, err := LanguageAsked(c.Form()); {
	case err != nil:
		return err
	case l != "":
		return s.inLanguage(c, l)
	}
	err := r.Do(c)
	if err == nil {
		c.forgetUnsent()
	}
	return err
}

// cameTooLate answers a form of a session that has ended with the sign-in page. What is typed in it is kept where
// that can be done.
func (s *Server) cameTooLate(c *Call, routes []Route) error {
	if l, err := LanguageAsked(c.Form()); err == nil && l != "" {
		c.SetLanguage(l)
	}
	owner, sent := s.sentBy(c)
	r := routes[max(permitted(routes, owner), 0)]
	sent = sent && owner.Role.May(r.May)
	switch {
	case r.Kept != nil:
		c.kept = r.Kept
		return c.signInTo(c.formPage(), sent && c.keepSent(owner))
	case r.Rescue != nil:
		return c.signInAfter(sent && r.Rescue(c, owner))
	default:
		return c.signInAfter(false)
	}
}

// sameOrigin judges by what the browser says of where the request comes from. With our Referrer-Policy, Origin is
// "null" even from our own pages, and Sec-Fetch-Site has to vouch for them. A client that says neither is no browser
// that could be misled.
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

// signInAfter leads to the sign-in page, and from there back. kept says there that what was typed is kept.
func (c *Call) signInAfter(kept bool) error {
	r := c.Request()
	back := r.URL.RequestURI()
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		back = c.server.pageOf(c.echo.Path(), r.URL.Path)
	}
	return c.signInTo(back, kept)
}

// pageOf is the address where it has a page, and otherwise that of the page above it: some take a form only.
func (s *Server) pageOf(path, address string) string {
	for path != "" {
		if s.pages[path] != nil {
			return address
		}
		path, address = path[:strings.LastIndex(path, "/")], address[:strings.LastIndex(address, "/")]
	}
	return "/"
}

// signInTo leads to the sign-in page, and from there on to an address of ours.
func (c *Call) signInTo(next string, kept bool) error {
	query := url.Values{"next": {LocalPath(next)}}
	if kept {
		query.Set(KeptParam, "1")
	}
	return c.SeeOther(SignInPath + "?" + query.Encode())
}

// KeptParam asks the sign-in page to say that what was typed before is kept.
const KeptParam = "tatt-vare-paa"

// LocalPath is the address where it leads to a page of ours, and the front page where it may lead elsewhere.
func LocalPath(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "" || u.Host != "" || u.User != nil || !strings.HasPrefix(address, "/") ||
		u.Path == SignOutPath || strings.HasPrefix(address, "//") || strings.ContainsAny(address, "\\\t\r\n") ||
		strings.HasPrefix(u.Path, "//") || strings.ContainsAny(u.Path, "\\\t\r\n") {
		return "/"
	}
	return address
}
