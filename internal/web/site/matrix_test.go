package site_test

import (
	"net/http"
	"os"
	"regexp"
	"slices"
	"testing"

	"sakstall/internal/web"
	"sakstall/internal/web/webtest"
)

// What the matrix's cells say: a status, and where a redirect leads.
const (
	ok    = "200"
	never = "405" // nobody may, whoever they are
	front = "303 /"
)

// own is who may do what with what every page stands on. Each feature has its own rows beside its pages.
func own() webtest.Matrix {
	return webtest.Matrix{
		{"GET", "/", "/", ok, ok, ok, ok, ok},
		{"POST", "/", "/", never, never, never, never, never},
		{"GET", "/sprak/:lang", "/sprak/nn", front, front, front, front, front},
		{"POST", "/sprak/:lang", "/sprak/nn", never, never, never, never, never},
		{"GET", "/usendt", "/usendt", webtest.SignInTo("/usendt"), "303 /", "303 /", "303 /", "303 /"},
		{"POST", "/usendt", "/usendt", webtest.SignInTo("/usendt"), "303 /", "303 /", "303 /", "303 /"},
		{"GET", "/static/*", "/static/{css}", ok, ok, ok, ok, ok},
		{"POST", "/static/*", "/static/{css}", never, never, never, never, never},
		{"GET", "/healthz", "/healthz", ok, ok, ok, ok, ok},
		{"POST", "/healthz", "/healthz", never, never, never, never, never},
		{"GET", "/readyz", "/readyz", ok, ok, ok, ok, ok},
		{"POST", "/readyz", "/readyz", never, never, never, never, never},
	}
}

func TestTheMatrixHolds(t *testing.T) {
	t.Parallel()
	own().Holds(t, web.Feature{})
}

func TestEveryAddressIsAFeaturesOrOurOwn(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	known := own().Routes()
	looked := visited(t)
	for _, f := range s.Services.Features() {
		if !slices.ContainsFunc(f.Routes, func(r web.Route) bool { return isVisited(r, looked) }) {
			t.Errorf("no browser looks at a page of the feature of %s: add a row to pages in "+
				"internal/web/browsertest/pages_test.go", f.Routes[0].Path)
		}
		for _, r := range f.Routes {
			known = append(known, [2]string{r.Method, r.Path})
		}
	}
	for _, r := range s.App.Routes() {
		if r[0] == http.MethodHead {
			r[0] = http.MethodGet
		}
		if !slices.Contains(known, r) {
			t.Errorf("%s %s has no row in any matrix: add one to own in this file, or the route to its feature's pages.go",
				r[0], r[1])
		}
	}
}

// visited are the addresses of the pages that browsers look at.
func visited(t *testing.T) []string {
	t.Helper()
	source, err := os.ReadFile("../browsertest/pages_test.go")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range regexp.MustCompile(`path: "([^"?#]*)`).FindAllStringSubmatch(string(source), -1) {
		out = append(out, m[1])
	}
	return out
}

// isVisited reports whether one of the addresses is the page of the route.
func isVisited(r web.Route, addresses []string) bool {
	page := regexp.MustCompile("^" + regexp.MustCompile(`:\w+`).ReplaceAllString(r.Path, "[^/]+") + "$")
	return r.Method == http.MethodGet && slices.ContainsFunc(addresses, page.MatchString)
}
