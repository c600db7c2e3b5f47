package webtest

import (
	"net/http"
	"net/url"
	"strings"
)

// Logs logs an activity through the form and returns its id.
func (c *Client) Logs(fields url.Values) string {
	c.t.Helper()
	got := c.Post("/aktiviteter/ny", c.Get("/aktiviteter/ny").Fill("/aktiviteter/ny", fields)).Is(http.StatusSeeOther)
	id, query, _ := strings.Cut(strings.TrimPrefix(got.Header.Get("Location"), "/aktiviteter/"), "?")
	if query != "gjort=ny" {
		c.t.Fatalf("the activity is at %q", got.Header.Get("Location"))
	}
	return id
}

// ACourse is what somebody fills in of an activity, every field of the form.
func ACourse() url.Values {
	return url.Values{
		"month": {"2024-05"}, "kind": {"course"}, "topic": {"rights"}, "audience": {"adults", "young_people"},
		"participants": {"25"}, "partners": {"police"},
	}
}
