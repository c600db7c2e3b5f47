package webtest

import (
	"fmt"
	"mime"
	"net/http"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// check fails the test where the answer lacks what every answer of the application must have. Each request of each
// test comes by here.
func (a Answer) check() {
	a.t.Helper()
	problems := slices.Concat(a.headerProblems(), a.cookieProblems())
	part := strings.HasPrefix(a.Body, "<div data-notes=") // of a page that has been looked at
	if strings.HasPrefix(a.Header.Get("Content-Type"), "text/html") && a.Body != "" && !part {
		problems = append(problems, a.pageProblems()...)
	}
	for _, p := range problems {
		a.t.Errorf("%s: %s", a, p)
	}
	for n := range a.Named("input") {
		if Attr(n, "name") == "csrf_token" || Attr(n, "name") == "form_token" {
			a.site.Log.hide(Attr(n, "value"))
		}
	}
	for _, cookie := range a.cookies {
		if len(cookie.Value) > 10 { // a language is no secret
			a.site.Log.hide(cookie.Value)
		}
	}
}

func (a Answer) headerProblems() []string {
	var out []string
	for name, want := range map[string]string{
		"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Strict-Transport-Security":  map[bool]string{true: "max-age=63072000; includeSubDomains"}[a.site.Https],
	} {
		if got := a.Header.Values(name); strings.Join(got, ",") != want {
			out = append(out, fmt.Sprintf("%s is %q, want %q", name, got, want))
		}
	}
	asset := strings.Contains(a.asked, " /static/") && a.Code == http.StatusOK
	// What is published may be kept by anybody, who then asks whether it still holds.
	open := strings.Contains(a.asked, " /statistikk") && (a.Code == http.StatusOK || a.Code == http.StatusNotModified)
	if stored := a.Header.Get("Cache-Control") != "no-store"; stored != (asset || open) || open &&
		a.Header.Get("Cache-Control") != "public, no-cache" {
		out = append(out, fmt.Sprintf("Cache-Control is %q", a.Header.Get("Cache-Control")))
	}
	kind, params, err := mime.ParseMediaType(a.Header.Get("Content-Type"))
	if a.Body != "" && (err != nil || strings.HasPrefix(kind, "text/") &&
		!strings.EqualFold(params["charset"], "utf-8")) {
		out = append(out, fmt.Sprintf("Content-Type is %q", a.Header.Get("Content-Type")))
	}
	if a.Body != "" && !asset && !open && !a.Download() && a.Header.Get("Content-Disposition") == "" &&
		kind != "text/html" && kind != "text/plain" {
		out = append(out, "the answer is no page but "+kind)
	}
	return append(out, a.policyProblems()...)
}

// policyProblems are where the content security policy allows more than files of our own.
func (a Answer) policyProblems() []string {
	var out []string
	policy := map[string]string{}
	for directive := range strings.SplitSeq(a.Header.Get("Content-Security-Policy"), "; ") {
		name, sources, _ := strings.Cut(directive, " ")
		policy[name] = sources
	}
	for _, name := range []string{"default-src", "frame-ancestors", "base-uri"} {
		if policy[name] != "'none'" {
			out = append(out, fmt.Sprintf("the policy's %s is %q", name, policy[name]))
		}
		delete(policy, name)
	}
	if policy["form-action"] != "'self'" {
		out = append(out, fmt.Sprintf("the policy's form-action is %q", policy["form-action"]))
	}
	for name, sources := range policy {
		if sources != "'self'" && (name != "img-src" || sources != "'self' data:") {
			out = append(out, fmt.Sprintf("the policy's %s is %q", name, sources))
		}
	}
	return out
}

func (a Answer) cookieProblems() []string {
	var out []string
	for _, c := range a.cookies {
		strict := c.HttpOnly && c.Path == "/" && c.Domain == "" &&
			(c.SameSite == http.SameSiteLaxMode || c.SameSite == http.SameSiteStrictMode)
		if !strict || c.Secure != a.site.Https || strings.HasPrefix(c.Name, "__Host-") != a.site.Https ||
			!c.Partitioned && c.Valid() != nil {
			out = append(out, "the cookie is set as "+c.Raw)
		}
	}
	return out
}

// handler is the name of an attribute that runs a script.
var handler = regexp.MustCompile(`^on`)

// pageProblems are what our own policy would block on the page, and what would leave somebody without a label or a
// language.
func (a Answer) pageProblems() []string {
	var out []string
	ids := map[string]int{}
	for n := range a.Every(func(*html.Node) bool { return true }) {
		// a file is opened without our policy, and has its styles in it
		kept := a.Header.Get("Content-Disposition") != ""
		if n.Data == "style" && !kept || n.Data == "script" && (!Has(n, "src") || n.FirstChild != nil) {
			out = append(out, "there is an inline "+n.Data)
		}
		for _, at := range n.Attr {
			if at.Key == "style" || handler.MatchString(at.Key) || strings.HasPrefix(at.Val, "javascript:") {
				out = append(out, fmt.Sprintf("<%s> has %s=%q", n.Data, at.Key, at.Val))
			}
		}
		if id := Attr(n, "id"); id != "" {
			ids[id]++
		}
	}
	for id, n := range ids {
		if n > 1 {
			out = append(out, fmt.Sprintf("the id %q stands %d times", id, n))
		}
	}
	out = append(out, a.referenceProblems(ids)...)
	if lang := a.Lang(); !slices.Contains([]string{"nb", "nn", "en"}, lang) {
		out = append(out, fmt.Sprintf("the page's language is %q", lang))
	}
	if title, _ := a.One(func(n *html.Node) bool { return n.Data == "title" }); title.Text() == "" {
		out = append(out, "the page has no title")
	}
	if n := len(slices.Collect(a.Named("h1"))); n != 1 {
		out = append(out, fmt.Sprintf("the page has %d main headings", n))
	}
	return out
}

// referenceProblems are ids and addresses on the page that lead nowhere on it, or away from it.
func (a Answer) referenceProblems(ids map[string]int) []string {
	var out []string
	refer := func(n *html.Node, key, id string) {
		if ids[id] == 0 {
			out = append(out, fmt.Sprintf("<%s %s> refers to %q, which is not there", n.Data, key, id))
		}
	}
	for n := range a.Every(func(*html.Node) bool { return true }) {
		for _, key := range []string{"for", "aria-describedby", "aria-labelledby"} {
			for id := range strings.FieldsSeq(Attr(n, key)) {
				refer(n, key, id)
			}
		}
		if n.Data != "a" && n.Data != "form" {
			continue
		}
		address := Attr(n, "href") + Attr(n, "action")
		if id, own := strings.CutPrefix(address, "#"); own {
			refer(n, "href", id)
		} else if !strings.HasPrefix(address, "/") || strings.HasPrefix(address, "//") {
			out = append(out, fmt.Sprintf("<%s> leads to %q", n.Data, address))
		}
	}
	return out
}

// Lang is the page's language.
func (a Answer) Lang() string {
	root, _ := a.One(func(n *html.Node) bool { return n.Data == "html" })
	return Attr(root.Node, "lang")
}

// Download reports whether the answer is a file to be kept, under a name of our own.
func (a Answer) Download() bool {
	return strings.HasPrefix(a.Header.Get("Content-Disposition"), `attachment; filename="sakstall-`)
}
