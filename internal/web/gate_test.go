package web_test

import (
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/disclosure"
)

// count is a whole number as pages write it, with its thousands apart.
var countText = regexp.MustCompile(`^[0-9]{1,3}(?:[\x{a0}, ]?[0-9]{3})*$`)

// mayBeSaid are all numbers that a release allows: its visible counts and figures, and what follows from two of them as a per cent or a
// change.
func mayBeSaid(r *disclosure.Release) map[int]bool {
	out := map[int]bool{}
	for _, n := range r.Numbers() {
		out[n.N] = true
	}
	for _, whole := range r.Cells() {
		if n, shown := whole.Value(); shown {
			out[n] = true
		}
		for _, part := range r.Cells() {
			if part.Where().Scheme != whole.Where().Scheme {
				continue
			}
			if percent, ok := disclosure.Share(part, whole); ok && percent <= 100 {
				out[percent] = true
			}
		}
	}
	return out
}

// numbersInTables are the numbers in the cells of a page's tables.
func (a answer) numbersInTables() []int {
	a.t.Helper()
	root, err := html.Parse(strings.NewReader(a.body))
	if err != nil {
		a.t.Fatal(err)
	}
	var out []int
	for n := range root.Descendants() {
		if n.Data != "td" {
			continue
		}
		var text strings.Builder
		for inner := range n.Descendants() {
			if inner.Type == html.TextNode {
				text.WriteString(inner.Data)
			}
		}
		said := strings.TrimSpace(strings.TrimRight(strings.TrimSpace(text.String()), "%\u00a0 "))
		if countText.MatchString(said) {
			number, _ := strconv.Atoi(strings.NewReplacer("\u00a0", "", ",", "", " ", "").Replace(said)) // matched above
			out = append(out, number)
		}
	}
	return out
}

// Every number in a table of a public page is one that the editions allow, and no page or export of theirs says why a count is hidden.
func TestPublicPagesSayOnlyWhatIsPublished(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.publishes(t, "2023-H1")
	s.publishes(t, "2023")
	s.year(t, 2022)
	s.publishes(t, "2023")
	may := map[int]bool{}
	all, err := s.store.Editions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		for n := range mayBeSaid(e.Release) {
			may[n] = true
		}
	}
	c, tables := s.nobody(t), 0
	for _, path := range []string{"/statistikk/2023-H1.1", "/statistikk/2023.1", "/statistikk/2023.2", "/statistikk/2023"} {
		page := c.get(path).is(http.StatusOK)
		for _, n := range page.numbersInTables() {
			tables++
			if !may[n] {
				t.Errorf("%s says %d, which no visible count gives", path, n)
			}
		}
		for _, link := range append(page.links(), path) {
			if strings.HasPrefix(link, "/statistikk/") {
				c.get(link).is(http.StatusOK).hasNot("primary", "secondary", "Beskytter et annet")
			}
		}
	}
	if tables < 1000 {
		t.Errorf("only %d numbers have been looked at", tables)
	}
}
