package webtest

import (
	"net/http"
	"strings"
)

// Crawl follows every link from the front page and returns each answer under its address.
func (c *Client) Crawl() map[string]Answer {
	c.t.Helper()
	found := map[string]Answer{}
	left := []string{"/"}
	for len(left) > 0 {
		path, _, _ := strings.Cut(left[0], "#")
		left = left[1:]
		if _, seen := found[path]; seen || path == "" {
			continue
		}
		c.Copy().Head(path) // a copy: the language stays what it is
		a := c.Copy().Get(path)
		found[path] = a
		if a.Code == http.StatusSeeOther {
			left = append(left, a.Header.Get("Location"))
			continue
		}
		left = append(left, a.Is(http.StatusOK).Links()...)
	}
	return found
}
