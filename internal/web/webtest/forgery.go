package webtest

import (
	"net/url"
)

// Forgery makes a form, or how it is sent, into what another site could send.
type Forgery struct {
	Form   func(url.Values)
	Header map[string]string
}

// Forge sends the form with what the forgery changes.
func (c *Client) Forge(path string, form url.Values, f Forgery) Answer {
	c.t.Helper()
	sent := With(form, "csrf_token", form.Get("csrf_token"))
	if f.Form != nil {
		f.Form(sent)
	}
	r := c.PostFrom(path, sent)
	for name, value := range f.Header {
		r.Header.Set(name, value)
	}
	return c.Send(r)
}

// Flip changes one letter.
func Flip(s string, i int) string {
	letter := "A"
	if s[i] == 'A' {
		letter = "B"
	}
	return s[:i] + letter + s[i+1:]
}
