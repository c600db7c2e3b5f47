package webtest

import (
	"net/url"
	"strconv"
	"strings"

	"sakstall/internal/auth"
)

// Meets fails the test where the answer is not what the cell says.
func (a Answer) Meets(role auth.Role, cell string) {
	a.t.Helper()
	code, location, _ := strings.Cut(cell, " ")
	if got := a.Header.Get("Location"); strconv.Itoa(a.Code) != code || got != location {
		a.t.Errorf("%s as %q: %d to %q, want %s", a.asked, role, a.Code, got, cell)
	}
}

// EmptyForm is the form that posts to the address, with its token and nothing filled in.
func (c *Client) EmptyForm(route string) url.Values {
	c.t.Helper()
	switch {
	case c.Session() == "":
		form := c.Get("/logg-inn").Form("/logg-inn")
		if route != "/logg-inn" {
			return url.Values{"csrf_token": form["csrf_token"]}
		}
		return form
	case route == "/logg-inn": // no page has this form for who is signed in
		form := c.Get("/").Form("/logg-ut")
		form.Set("email", "")
		return form
	default:
		return c.Get("/").Form("/logg-ut")
	}
}
