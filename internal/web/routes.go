package web

import (
	"net/http"
	"slices"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/i18n/texts"
	"sakstall/views"
)

// Handler answers a request.
type Handler func(*Call) error

// Route is one address, who may use it, and what it does. Where several routes have the same address, the first whose
// permission the user has answers.
type Route struct {
	Method, Path string
	May          auth.Permission
	Do           Handler

	// Kept is set for a form that is kept when the session has ended or what it asks for can't be done yet, and shown
	// with all that is typed when the language is changed. Its address is that of its page too.
	Kept *Kept
	// File is set for a form with a file: it may have MaxFile, and its body is read only for a user who is signed in.
	File bool
	// Rescue keeps what a form of a session that has ended says in a way of the form's own, for the one whose session
	// it was, who may send it. It reports whether there was anything to keep.
	Rescue func(c *Call, owner auth.User) bool
}

// MenuEntry is a link of the menu, for users who have the permission.
type MenuEntry struct {
	May     auth.Permission
	Href    string
	Text    func(*texts.Texts) string
	Current func(path string) bool // reports whether the page of the path is the entry's; nil: the page of Href
}

// Feature is what the application can do for somebody: its addresses, its entries in the menu, and its part of the
// front page.
type Feature struct {
	Routes []Route
	Menu   []MenuEntry

	// Front adds what the feature has to say on the front page to the one who looks at it, or is nil.
	Front func(*Call, *views.HomePage) error
}

// The addresses that every page leads to.
const (
	assetsPath  = "/static/*" // where the files of package static are
	SignInPath  = "/logg-inn"
	SignOutPath = "/logg-ut" // where the form on every page signs out
	frontPath   = "/"
)

// own are the addresses of what every page stands on.
func (s *Server) own() Feature {
	return Feature{
		Routes: []Route{
			{Method: http.MethodGet, Path: frontPath, May: auth.Visit, Do: s.front},
			{Method: http.MethodGet, Path: unsentPath, May: auth.UseOwnSession, Do: backToFront},
			{Method: http.MethodPost, Path: unsentPath, May: auth.UseOwnSession, Do: dropUnsent},
			{Method: http.MethodGet, Path: "/sprak/:lang", May: auth.Visit, Do: language},
		},
		Menu: []MenuEntry{{
			May: auth.UseOwnSession, Href: frontPath,
			Text: func(t *texts.Texts) string { return t.Frame.Front },
		}},
	}
}

// mount makes the features' addresses answer. Every GET answers HEAD too.
func (s *Server) mount(features []Feature) {
	s.features = append([]Feature{s.own()}, features...)
	type address struct{ method, path string }
	var order []address
	of := map[address][]Route{}
	for _, f := range s.features {
		for _, r := range f.Routes {
			at := address{r.Method, r.Path}
			if of[at] == nil {
				order = append(order, at)
			}
			of[at] = append(of[at], r)
			if r.Method == http.MethodGet {
				s.pages[r.Path] = append(s.pages[r.Path], r)
			}
			s.files[r.Path] = s.files[r.Path] || r.File
		}
	}
	for _, at := range order {
		if at.method == http.MethodGet {
			s.echo.Match([]string{http.MethodGet, http.MethodHead}, at.path, s.answer(of[at]))
		} else {
			s.echo.Add(at.method, at.path, s.protect(of[at]))
		}
	}
	for path, do := range map[string]echo.HandlerFunc{
		assetsPath: echo.WrapHandler(s.Assets), "/healthz": healthy, "/readyz": s.ready,
	} {
		s.echo.Match([]string{http.MethodGet, http.MethodHead}, path, do)
	}
}

// answer makes the routes of one address a handler of echo's.
func (s *Server) answer(routes []Route) echo.HandlerFunc {
	return func(e echo.Context) error {
		c, err := s.call(e)
		if err != nil {
			return err
		}
		return s.permit(c, routes, func(r Route) error { return r.Do(c) })
	}
}

// permit lets the request through to the first of the routes that the signed-in user has the permission for. Nobody
// signed in is asked to sign in.
func (s *Server) permit(c *Call, routes []Route, do func(Route) error) error {
	switch i := permitted(routes, c.User); {
	case i >= 0:
		return do(routes[i])
	case c.User.Role == auth.Anonymous:
		return c.signInAfter(false)
	default:
		return echo.ErrForbidden
	}
}

// permitted is which of the routes the user may use, or -1.
func permitted(routes []Route, user auth.User) int {
	return slices.IndexFunc(routes, func(r Route) bool { return user.Role.May(r.May) })
}

// Get is the route of a page.
func Get(path string, may auth.Permission, do Handler) Route {
	return Route{Method: http.MethodGet, Path: path, May: may, Do: do}
}

// Post is the route that a form is sent to.
func Post(path string, may auth.Permission, do Handler) Route {
	return Route{Method: http.MethodPost, Path: path, May: may, Do: do}
}

// Keeping is the route of a form that is kept as k says.
func (r Route) Keeping(k Kept) Route {
	r.Kept = &k
	return r
}
