package webtest

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// Settled is the page, once what it needs has been worked out.
func (c *Client) Settled(path string) Answer {
	c.t.Helper()
	got := c.Get(path)
	for got.Header.Get("Refresh") != "" {
		got = c.Get(path)
	}
	return got
}

// Holds fails the test where one of the texts is not what some field of the page holds.
func (a Answer) Holds(texts ...string) Answer {
	a.t.Helper()
	var held []string
	a.One(func(n *html.Node) bool {
		switch n.Data {
		case "input":
			held = append(held, Attr(n, "value"))
		case "textarea":
			if n.FirstChild != nil {
				held = append(held, strings.TrimPrefix(n.FirstChild.Data, "\n"))
			}
		}
		return false
	})
	for _, text := range texts {
		if text != "" && !slices.Contains(held, text) {
			a.t.Errorf("%s: no field holds %.100q", a.asked, text)
		}
	}
	return a
}
