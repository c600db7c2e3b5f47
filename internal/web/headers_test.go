package web_test

import (
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/auth"
	"sakstall/internal/web/webtest"
)

// Each request of this test, as of every other, is checked by answer.check: what is listed here is one answer of
// every kind.
func TestEveryKindOfAnswerHasItsHeaders(t *testing.T) {
	t.Parallel()
	for name, newSite := range map[string]func(*testing.T) *webtest.Site{
		"http":  webtest.New,
		"https": webtest.NewSecure,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t)
			s.Breaks(t, "/broken", "boom")
			nobody, ada, kari := s.Nobody(t), s.SignIn(t, s.Ada), s.SignIn(t, s.Coordinator)
			front := nobody.Get("/").Is(http.StatusOK)
			nobody.Get("/logg-inn").Is(http.StatusOK)
			nobody.Get("/sprak/en").Is(http.StatusSeeOther)
			nobody.Get("/saker").Is(http.StatusSeeOther)
			nobody.Get("/healthz").Is(http.StatusOK)
			nobody.Get("/readyz").Is(http.StatusOK)
			nobody.Get(front.Stylesheet()).Is(http.StatusOK)
			nobody.Get("/static/../../register.db").Is(http.StatusNotFound)
			nobody.Get("/static/%2e%2e%2fregister.db").Is(http.StatusNotFound)
			nobody.Get("/static/").Is(http.StatusNotFound)
			nobody.Get("/nowhere").Is(http.StatusNotFound)
			nobody.Get("/.git/config").Is(http.StatusNotFound)
			nobody.Get("/debug/pprof/").Is(http.StatusNotFound)
			nobody.Get("/broken").Is(http.StatusInternalServerError)
			nobody.Send(nobody.Request(http.MethodOptions, "/", nil)).Is(http.StatusNoContent)
			for _, method := range []string{http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodTrace} {
				nobody.Send(nobody.Request(method, "/", nil)).Is(http.StatusMethodNotAllowed)
			}
			ada.Get("/saker/ny").Is(http.StatusOK)
			ada.Get("/rapport/2023").Is(http.StatusForbidden)
			ada.Get("/saker/22222-22222").Is(http.StatusNotFound)
			kari.Get("/rapport/2023").Is(http.StatusOK)
			kari.Get("/saker").Is(http.StatusForbidden)
			form := ada.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
			ada.Post("/saker/ny?a=b", form).Is(http.StatusBadRequest)
			ada.Post("/saker/ny", webtest.With(form, "csrf_token", "x")).Is(http.StatusForbidden)
			ada.Post("/saker/ny", webtest.With(form, "pad",
				strings.Repeat("x", 65<<10))).Is(http.StatusRequestEntityTooLarge)
			ada.Send(ada.Request(http.MethodPost, "/saker/ny",
				strings.NewReader("{}"))).Is(http.StatusUnsupportedMediaType)
			ada.Post("/saker/ny", webtest.With(form, "age")).Is(http.StatusUnprocessableEntity)
			ada.Post("/saker/ny", form).Is(http.StatusSeeOther)
			ada.Post("/saker/ny", webtest.With(form, "age", "unknown")).Is(http.StatusConflict)
			s.UseUp("127.0.0.1")
			nobody.TrySignIn(s.Ada.Email, webtest.Password).Is(http.StatusTooManyRequests)
			out := ada.Post("/logg-ut", ada.Get("/").Form("/logg-ut")).Is(http.StatusSeeOther)
			if got := out.Header.Get("Clear-Site-Data"); got != `"cache", "storage"` {
				t.Errorf("signing out clears %q", got)
			}
		})
	}
}

func TestNobodyGetsACompressionThatTheyRefuse(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for accepts, want := range map[string]string{
		"gzip": "gzip", "br, gzip;q=0.5": "gzip", "gzip;q=0": "",
		"gzip;q=0, *": "", "identity": "",
	} {
		c := s.Nobody(t)
		c.Header["Accept-Encoding"] = accepts
		if got := c.Get("/healthz"); got.Code != http.StatusOK || got.Header.Get("Content-Encoding") != want {
			t.Errorf("%q is answered with %d and %q, want %q", accepts, got.Code, got.Header.Get("Content-Encoding"),
				want)
		}
	}
}

func TestThePagesLoadOnlyTheirOwnFiles(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.Nobody(t)
	front := c.Get("/")
	kinds := map[string][]string{
		"stylesheet": {"text/css"}, "preload": {"font/woff2"},
		"script": {"text/javascript", "application/javascript"},
	}
	loaded := 0
	for n := range front.Every(func(n *html.Node) bool { return n.Data == "link" || n.Data == "script" }) {
		address, kind := webtest.Attr(n, "href")+webtest.Attr(n, "src"), webtest.Attr(n, "rel")
		if n.Data == "script" {
			kind = "script"
		}
		if kind == "icon" {
			continue // stands in the page itself
		}
		got := c.Get(address).Is(http.StatusOK)
		if media, _, _ := mime.ParseMediaType(got.Header.Get("Content-Type")); !slices.Contains(kinds[kind], media) ||
			got.Body == "" {
			t.Errorf("%s is %q, want %q", address, media, kinds[kind])
		}
		if got := got.Header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
			t.Errorf("%s: Cache-Control is %q", address, got)
		}
		loaded++
	}
	if loaded != 3 {
		t.Errorf("a page loads %d files, want 3", loaded)
	}
}

// The addresses where a sign-in or a choice of language must not lead, since a browser may read them as another site.
var elsewhere = []string{
	"", "evil.example", "//evil.example", "///evil.example", "//evil.example%2f", "//evil.example/..",
	"//user@evil.example", "/\\evil.example",
	"/\\/evil.example", "/\\\\evil.example", "\\\\evil.example", "/\t/evil.example", "/\n/evil.example",
	"/\r\nSet-Cookie: a=b", " //evil.example",
	"/%09/evil.example", "/%0a/evil.example", "/%0d%0aSet-Cookie:%20a=b", "/%2f/evil.example", "/%2fevil.example",
	"/%5cevil.example",
	"/%5C/evil.example", "%2f%2fevil.example", ".//evil.example", "@evil.example", "?a", "#a", "https://evil.example",
	"HTTPS://evil.example",
	"https:evil.example", "https:/evil.example", "http:///evil.example", "javascript:alert(1)", "data:text/html,x",
	"mailto:a@evil.example",
	"\x00//evil.example", "/%zz", "https://\xff", "/logg-ut", "/logg-ut?a=b", // the last two take a form only
}

func TestNextLeadsNowhereElse(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	ada := s.SignIn(t, s.Ada)
	lands := func(next, want string) {
		query := "?" + url.Values{"next": {next}}.Encode()
		ada.Get("/logg-inn" + query).LeadsTo(want)
		ada.Copy().Get("/sprak/nn" + query).LeadsTo(want)
		nobody := s.Nobody(t)
		form := nobody.Get("/logg-inn"+query).Fill("/logg-inn",
			url.Values{"email": {s.Bo.Email}, "password": {webtest.Password}})
		if got := form.Get("next"); got != want {
			t.Errorf("the sign-in form of %q goes on to %q, want %q", next, got, want)
		}
		nobody.Post("/logg-inn", webtest.With(form, "next", next)).LeadsTo(want)
	}
	for _, next := range elsewhere {
		lands(next, "/")
	}
	for _, next := range []string{
		"/", "/saker", "/saker?halvar=2024-H1", "/saker/K7Q2M-4XD9F?ny=1", "/rapport/2023",
		"/?a=//b&c=https://d.example",
		"/s%C3%B8k", "/a/b//c",
	} {
		lands(next, next)
	}
}
