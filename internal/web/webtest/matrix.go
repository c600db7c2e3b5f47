package webtest

import (
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/web"
)

// SignedOut is the cell of what signs out.
const SignedOut = "303 /logg-inn?ut=1"

// never is the cell of an address that is not served for the method.
const never = "405"

// SignInTo is the cell of who is asked to sign in, and led to the path then.
func SignInTo(path string) string {
	return "303 /logg-inn?next=" + strings.NewReplacer("/", "%2F", "?", "%3F", "=", "%3D").Replace(path)
}

// Matrix is who may do what: a row for each address and method, with the method, the route, an address of the route,
// and what nobody, an advisor, an envoy, a coordinator and an administrator get: a status, and where a redirect
// leads. A HEAD gets what a GET gets. In an address, {own} is a case of the user's own, {held} an activity and {file}
// an upload.
type Matrix [][8]string

// Routes are the methods and routes that the rows say are served.
func (m Matrix) Routes() [][2]string {
	var out [][2]string
	for _, row := range m {
		if row[3] != never {
			out = append(out, [2]string{row[0], row[1]})
		}
	}
	return out
}

// Holds fails the test where a row does not hold on the site, or where an address of the feature has no row for each
// method.
func (m Matrix) Holds(t *testing.T, feature web.Feature) {
	t.Helper()
	m.covers(t, feature)
	s := New(t)
	own := map[auth.Role]string{auth.Advisor: s.Registers(t, s.Ada), auth.Envoy: s.Registers(t, s.Envoy)}
	held := map[auth.Role]string{
		auth.Advisor: s.SignIn(t, s.Ada).Logs(ACourse()),
		auth.Envoy:   s.SignIn(t, s.Envoy).Logs(ACourse()),
	}
	s.Publishes(t, "2022")
	files := map[auth.Role]string{
		auth.Advisor: s.SignIn(t, s.Ada).Uploads(AFile),
		auth.Envoy:   s.SignIn(t, s.Envoy).Uploads(AFile),
	}
	for column, who := range []auth.User{{}, s.Ada, s.Envoy, s.Coordinator, s.Administrator} {
		c := s.Nobody(t)
		if who.ID != 0 {
			c = s.SignIn(t, who)
		}
		of := who.Role
		if own[of] == "" {
			of = auth.Advisor
		}
		css := strings.TrimPrefix(c.Get("/").Stylesheet(), "/static/")
		real := strings.NewReplacer("{own}", own[of], "{held}", held[of], "{file}", files[of], "{css}", css)
		for _, row := range m {
			c.meets(who, row[0], row[1], real.Replace(row[2]), real.Replace(row[3+column]))
		}
	}
}

// covers fails the test where an address of the feature has no row for each method, or a row says that one is served
// that is not.
func (m Matrix) covers(t *testing.T, feature web.Feature) {
	t.Helper()
	rows := map[[2]string]bool{}
	for _, row := range m {
		rows[[2]string{row[0], row[1]}] = true
	}
	for _, r := range feature.Routes {
		for _, method := range []string{http.MethodGet, http.MethodPost} {
			if !rows[[2]string{method, r.Path}] {
				t.Errorf("%s %s has no row in the matrix of its feature's pages_test.go", method, r.Path)
			}
		}
	}
	served := map[[2]string]bool{}
	for _, r := range New(t).App.Routes() {
		served[r] = true
	}
	for _, row := range m {
		if served[[2]string{row[0], row[1]}] == (row[3] == never) {
			t.Errorf("%s %s: the row says 405 where it is served, or the other way round", row[0], row[1])
		}
	}
}

// meets fails the test where the client's user does not get what the cell says.
func (c *Client) meets(who auth.User, method, route, path, want string) {
	c.t.Helper()
	if method == http.MethodPost {
		form := c.emptyForm(route)
		c.Copy().Post(path, form).meets(who.Role, want) // a copy: a sign-out would end it for the rows that follow
		if want == SignedOut {
			*c = *c.site.SignIn(c.t, who)
		}
		return
	}
	c.Copy().Get(path).meets(who.Role, want)
	head := c.Copy().Head(path)
	if head.meets(who.Role, want); head.Body != "" {
		c.t.Errorf("%s has a body", head)
	}
}

// meets fails the test where the answer is not what the cell says.
func (a Answer) meets(role auth.Role, cell string) {
	a.t.Helper()
	code, location, _ := strings.Cut(cell, " ")
	if got := a.Header.Get("Location"); strconv.Itoa(a.Code) != code || got != location {
		a.t.Errorf("%s as %q: %d to %q, want %s", a.asked, role, a.Code, got, cell)
	}
}

// emptyForm is the form that posts to the address, with its token and nothing filled in.
func (c *Client) emptyForm(route string) url.Values {
	c.t.Helper()
	switch {
	case c.Session() == "":
		form := c.Get("/logg-inn").Form("/logg-inn")
		if route != "/logg-inn" {
			return url.Values{"csrf_token": form["csrf_token"]}
		}
		return form
	case route == "/logg-inn": // no page has this form for a user who is signed in
		form := c.Get("/").Form("/logg-ut")
		form.Set("email", "")
		return form
	default:
		return c.Get("/").Form("/logg-ut")
	}
}
