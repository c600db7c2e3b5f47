package webtest

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

// Client is a browser: it keeps cookies, reads forms and sends them back, and follows nothing by itself.
type Client struct {
	t       *testing.T
	site    *Site
	Cookies map[string]string
	Header  map[string]string // sent with every request
}

// Nobody is a client whose user has not signed in.
func (s *Site) Nobody(t *testing.T) *Client {
	return &Client{t: t, site: s, Cookies: map[string]string{}, Header: map[string]string{}}
}

// SignIn is a client whose user has signed in through the form.
func (s *Site) SignIn(t *testing.T, who auth.User) *Client {
	t.Helper()
	c := s.Nobody(t)
	c.TrySignIn(who.Email, Password).Is(http.StatusSeeOther)
	return c
}

// TrySignIn sends the sign-in form.
func (c *Client) TrySignIn(email, password string) Answer {
	c.t.Helper()
	return c.Post("/logg-inn", c.Get("/logg-inn").Fill("/logg-inn",
		url.Values{"email": {email}, "password": {password}}))
}

// Copy is another browser with the same cookies.
func (c *Client) Copy() *Client {
	return &Client{t: c.t, site: c.site, Cookies: maps.Clone(c.Cookies), Header: maps.Clone(c.Header)}
}

// Get asks for the page.
func (c *Client) Get(path string) Answer {
	c.t.Helper()
	return c.Send(c.Request(http.MethodGet, path, nil))
}

// Head asks for the page's headers.
func (c *Client) Head(path string) Answer {
	c.t.Helper()
	return c.Send(c.Request(http.MethodHead, path, nil))
}

// Post sends a form as a browser does: since our pages send no referrer, the origin is null.
func (c *Client) Post(path string, form url.Values) Answer {
	c.t.Helper()
	r := c.PostFrom(path, form)
	r.Header.Set("Sec-Fetch-Site", "same-origin")
	r.Header.Set("Origin", "null")
	return c.Send(r)
}

// PostFrom is a form without a word of where it comes from.
func (c *Client) PostFrom(path string, form url.Values) *http.Request {
	c.t.Helper()
	kind, body := "application/x-www-form-urlencoded", form.Encode()
	if form.Has("file") { // a form with a file is sent in parts
		kind, body = InParts(c.t, form)
	}
	r := c.Request(http.MethodPost, path, strings.NewReader(body))
	r.Header.Set("Content-Type", kind)
	return r
}

// Request is a request with the client's cookies and headers.
func (c *Client) Request(method, path string, body io.Reader) *http.Request {
	c.t.Helper()
	r, err := http.NewRequestWithContext(c.t.Context(), method, c.site.Web.URL+path, body)
	if err != nil {
		c.t.Fatal(err)
	}
	for name, value := range c.Cookies {
		r.AddCookie(&http.Cookie{Name: name, Value: value})
	}
	for name, value := range c.Header {
		r.Header.Set(name, value)
	}
	return r
}

// Send sends a request and checks what holds for every answer.
func (c *Client) Send(r *http.Request) Answer {
	c.t.Helper()
	a, err := c.answer(r)
	if err != nil {
		c.t.Fatal(err)
	}
	for _, cookie := range a.cookies {
		if cookie.MaxAge < 0 {
			delete(c.Cookies, cookie.Name)
			continue
		}
		c.Cookies[cookie.Name] = cookie.Value
	}
	a.check()
	return a
}

func (c *Client) answer(r *http.Request) (Answer, error) {
	h := *c.site.Web.Client()
	h.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	got, err := h.Do(r)
	if err != nil {
		return Answer{}, err
	}
	defer got.Body.Close()
	body, err := io.ReadAll(got.Body)
	if err != nil {
		return Answer{}, err
	}
	root, err := html.Parse(strings.NewReader(string(body)))
	return Answer{
		Page: Page{root}, t: c.t, site: c.site, asked: r.Method + " " + r.URL.RequestURI(), Code: got.StatusCode,
		Header:  got.Header,
		cookies: got.Cookies(), Body: string(body),
	}, err
}

// Session is the value of the cookie that the session hangs on, or "".
func (c *Client) Session() string { return c.Cookies[c.site.Cookie("sakstall")] }

// Cookie is the cookie's name with the prefix that https adds.
func (s *Site) Cookie(name string) string {
	if s.Https {
		return "__Host-" + name
	}
	return name
}

// Answer is what the server has said.
type Answer struct {
	Page
	t       *testing.T
	site    *Site
	asked   string
	Code    int
	Header  http.Header
	cookies []*http.Cookie
	Body    string
}

// Is fails the test where the answer has another status.
func (a Answer) Is(code int) Answer {
	a.t.Helper()
	if a.Code != code {
		a.t.Fatalf("%s: status %d, want %d:\n%s", a.asked, a.Code, code, a.Text())
	}
	return a
}

// LeadsTo fails the test where the answer does not lead on to the address.
func (a Answer) LeadsTo(location string) {
	a.t.Helper()
	if got := a.Header.Get("Location"); a.Code != http.StatusSeeOther || got != location {
		a.t.Errorf("%s: status %d to %q, want 303 to %q", a.asked, a.Code, got, location)
	}
}

// Has fails the test where one of the texts does not stand on the page.
func (a Answer) Has(texts ...string) Answer {
	a.t.Helper()
	for _, text := range texts {
		if !strings.Contains(a.Text(), text) {
			a.t.Errorf("%s: the page does not say %q:\n%s", a.asked, text, a.Text())
		}
	}
	return a
}

// HasNot fails the test where one of the texts stands anywhere in the page, its source included, but for what is
// random in it.
func (a Answer) HasNot(texts ...string) Answer {
	a.t.Helper()
	source := Tokens.ReplaceAllString(a.Body, "")
	for _, text := range texts {
		if strings.Contains(a.Text(), text) || strings.Contains(source, text) {
			a.t.Errorf("%s: the page says %q:\n%s", a.asked, text, a.Text())
		}
	}
	return a
}

// Form is what a browser would send of the form with the action, filled in as it stands on the page.
func (a Answer) Form(action string) url.Values {
	a.t.Helper()
	form, found := a.One(func(n *html.Node) bool {
		return n.Data == "form" && Attr(n, "action") == action && Attr(n, "method") == "post"
	})
	if !found {
		a.t.Fatalf("%s: status %d, no form that posts to %s:\n%s", a.asked, a.Code, action, a.Text())
	}
	return controls(form)
}

// Fill is the form with some fields filled in anew.
func (a Answer) Fill(action string, fields url.Values) url.Values {
	a.t.Helper()
	form := a.Form(action)
	maps.Copy(form, fields)
	return form
}

// String is what was asked, and the status.
func (a Answer) String() string { return fmt.Sprintf("%s: %d", a.asked, a.Code) }
