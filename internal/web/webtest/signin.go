package webtest

import (
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"sync"
)

// Tokens are what differs from page to page by chance.
var Tokens = regexp.MustCompile(`name="(csrf_token|form_token)" value="[^"]*"`)

// Likeness is the page without what differs by chance, and with the word in place of a value that was sent.
func (a Answer) Likeness(sent string) string {
	return strings.ReplaceAll(Tokens.ReplaceAllString(a.Body, ""), sent, "SENT")
}

// AtOnce sends n requests beside each other and counts the answers by status and where they lead.
func (c *Client) AtOnce(n int, request func() *http.Request) map[string]int {
	c.t.Helper()
	var wg sync.WaitGroup
	answers := make(chan Answer, n)
	for range n {
		r := request()
		wg.Go(func() {
			a, err := c.answer(r)
			if err != nil {
				c.t.Error(err)
				return
			}
			answers <- a
		})
	}
	wg.Wait()
	close(answers)
	out := map[string]int{}
	for a := range answers {
		a.check()
		out[fmt.Sprintf("%d %s", a.Code, a.Header.Get("Location"))]++
	}
	return out
}
