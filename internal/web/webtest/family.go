package webtest

import (
	"net/url"
)

// NewForm is the form with fields filled in, with a token of its own.
func (c *Client) NewForm(fields url.Values) url.Values {
	c.t.Helper()
	return c.Get("/saker/ny").Fill("/saker/ny", fields)
}
