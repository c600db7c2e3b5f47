package site_test

import (
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/auth"
)

// client is a browser: it keeps cookies, reads forms and sends them back, and follows nothing by itself.
type client struct {
	t       *testing.T
	site    *site
	cookies map[string]string
	header  map[string]string // sent with every request
}

func (s *site) nobody(t *testing.T) *client {
	return &client{t: t, site: s, cookies: map[string]string{}, header: map[string]string{}}
}

// signIn is a client whose user has signed in through the form.
func (s *site) signIn(t *testing.T, who auth.User) *client {
	t.Helper()
	c := s.nobody(t)
	c.trySignIn(who.Email, password).is(http.StatusSeeOther)
	return c
}

// trySignIn sends the sign-in form.
func (c *client) trySignIn(email, password string) answer {
	c.t.Helper()
	return c.post("/logg-inn", c.get("/logg-inn").fill("/logg-inn", url.Values{"email": {email}, "password": {password}}))
}

// copy is another browser with the same cookies.
func (c *client) copy() *client {
	return &client{t: c.t, site: c.site, cookies: maps.Clone(c.cookies), header: maps.Clone(c.header)}
}

func (c *client) get(path string) answer {
	c.t.Helper()
	return c.send(c.request(http.MethodGet, path, nil))
}

func (c *client) head(path string) answer {
	c.t.Helper()
	return c.send(c.request(http.MethodHead, path, nil))
}

// post sends a form as a browser does: since our pages send no referrer, the origin is null.
func (c *client) post(path string, form url.Values) answer {
	c.t.Helper()
	r := c.postFrom(path, form)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.Header.Set("Origin", "null")
	return c.send(r)
}

// postFrom is a form without a word of where it comes from.
func (c *client) postFrom(path string, form url.Values) *http.Request {
	c.t.Helper()
	kind, body := "application/x-www-form-urlencoded", form.Encode()
	if form.Has("file") { // a form with a file is sent in parts
		kind, body = inParts(c.t, form)
	}
	r := c.request(http.MethodPost, path, strings.NewReader(body))
	r.Header.Set("Content-Type", kind)
	return r
}

func (c *client) request(method, path string, body io.Reader) *http.Request {
	c.t.Helper()
	r, err := http.NewRequestWithContext(c.t.Context(), method, c.site.web.URL+path, body)
	if err != nil {
		c.t.Fatal(err)
	}
	for name, value := range c.cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	for name, value := range c.header {
		r.Header.Set(name, value)
	}
	return r
}

// send sends a request and checks what holds for every answer.
func (c *client) send(r *http.Request) answer {
	c.t.Helper()
	a, err := c.answer(r)
	if err != nil {
		c.t.Fatal(err)
	}
	for _, cookie := range a.cookies {
		if cookie.MaxAge < 0 {
			delete(c.cookies, cookie.Name)
			continue
		}
		c.cookies[cookie.Name] = cookie.Value
	}
	a.check()
	return a
}

func (c *client) answer(r *http.Request) (answer, error) {
	h := *c.site.web.Client()
	h.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	got, err := h.Do(r)
	if err != nil {
		return answer{}, err
	}
	defer got.Body.Close()
	body, err := io.ReadAll(got.Body)
	if err != nil {
		return answer{}, err
	}
	root, err := html.Parse(strings.NewReader(string(body)))
	return answer{
		page: page{root}, t: c.t, site: c.site, asked: r.Method + " " + r.URL.RequestURI(), code: got.StatusCode, header: got.Header,
		cookies: got.Cookies(), body: string(body),
	}, err
}

// session is the value of the cookie that the session hangs on, or "".
func (c *client) session() string { return c.cookies[c.site.cookie("sakstall")] }

// cookie is the cookie's name with the prefix that https adds.
func (s *site) cookie(name string) string {
	if s.https {
		return "__Host-" + name
	}
	return name
}

// answer is what the server has said.
type answer struct {
	page
	t       *testing.T
	site    *site
	asked   string
	code    int
	header  http.Header
	cookies []*http.Cookie
	body    string
}

// is fails the test where the answer has another status.
func (a answer) is(code int) answer {
	a.t.Helper()
	if a.code != code {
		a.t.Fatalf("%s: status %d, want %d:\n%s", a.asked, a.code, code, a.text())
	}
	return a
}

// leadsTo fails the test where the answer does not lead on to the address.
func (a answer) leadsTo(location string) {
	a.t.Helper()
	if got := a.header.Get("Location"); a.code != http.StatusSeeOther || got != location {
		a.t.Errorf("%s: status %d to %q, want 303 to %q", a.asked, a.code, got, location)
	}
}

// has fails the test where one of the texts does not stand on the page.
func (a answer) has(texts ...string) answer {
	a.t.Helper()
	for _, text := range texts {
		if !strings.Contains(a.text(), text) {
			a.t.Errorf("%s: the page does not say %q:\n%s", a.asked, text, a.text())
		}
	}
	return a
}

// hasNot fails the test where one of the texts stands anywhere in the page, its source included, but for what is random in it.
func (a answer) hasNot(texts ...string) answer {
	a.t.Helper()
	source := tokens.ReplaceAllString(a.body, "")
	for _, text := range texts {
		if strings.Contains(a.text(), text) || strings.Contains(source, text) {
			a.t.Errorf("%s: the page says %q:\n%s", a.asked, text, a.text())
		}
	}
	return a
}

// form is what a browser would send of the form with the action, filled in as it stands on the page.
func (a answer) form(action string) url.Values {
	a.t.Helper()
	form, found := a.one(func(n *html.Node) bool {
		return n.Data == "form" && attr(n, "action") == action && attr(n, "method") == "post"
	})
	if !found {
		a.t.Fatalf("%s: status %d, no form that posts to %s:\n%s", a.asked, a.code, action, a.text())
	}
	return controls(form)
}

// fill is the form with some fields filled in anew.
func (a answer) fill(action string, fields url.Values) url.Values {
	a.t.Helper()
	form := a.form(action)
	maps.Copy(form, fields)
	return form
}

func (a answer) String() string { return fmt.Sprintf("%s: %d", a.asked, a.code) }
