package site_test

import (
	"mime"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/auth"
)

// Each request of this test, as of every other, is checked by answer.check: what is listed here is one answer of every kind.
func TestEveryKindOfAnswerHasItsHeaders(t *testing.T) {
	t.Parallel()
	for name, newSite := range map[string]func(*testing.T) *site{"http": newSite, "https": newSecureSite} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSite(t)
			s.breaks(t, "/broken", "boom")
			nobody, ada, kari := s.nobody(t), s.signIn(t, s.ada), s.signIn(t, s.coordinator)
			front := nobody.get("/").is(http.StatusOK)
			nobody.get("/logg-inn").is(http.StatusOK)
			nobody.get("/sprak/en").is(http.StatusSeeOther)
			nobody.get("/saker").is(http.StatusSeeOther)
			nobody.get("/healthz").is(http.StatusOK)
			nobody.get("/readyz").is(http.StatusOK)
			nobody.get(front.stylesheet()).is(http.StatusOK)
			nobody.get("/static/../../register.db").is(http.StatusNotFound)
			nobody.get("/static/%2e%2e%2fregister.db").is(http.StatusNotFound)
			nobody.get("/static/").is(http.StatusNotFound)
			nobody.get("/nowhere").is(http.StatusNotFound)
			nobody.get("/.git/config").is(http.StatusNotFound)
			nobody.get("/debug/pprof/").is(http.StatusNotFound)
			nobody.get("/broken").is(http.StatusInternalServerError)
			nobody.send(nobody.request(http.MethodOptions, "/", nil)).is(http.StatusNoContent)
			for _, method := range []string{http.MethodPut, http.MethodPatch, http.MethodDelete, http.MethodTrace} {
				nobody.send(nobody.request(method, "/", nil)).is(http.StatusMethodNotAllowed)
			}
			ada.get("/saker/ny").is(http.StatusOK)
			ada.get("/rapport/2023").is(http.StatusForbidden)
			ada.get("/saker/22222-22222").is(http.StatusNotFound)
			kari.get("/rapport/2023").is(http.StatusOK)
			kari.get("/saker").is(http.StatusForbidden)
			form := ada.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
			ada.post("/saker/ny?a=b", form).is(http.StatusBadRequest)
			ada.post("/saker/ny", with(form, "csrf_token", "x")).is(http.StatusForbidden)
			ada.post("/saker/ny", with(form, "pad", strings.Repeat("x", 65<<10))).is(http.StatusRequestEntityTooLarge)
			ada.send(ada.request(http.MethodPost, "/saker/ny", strings.NewReader("{}"))).is(http.StatusUnsupportedMediaType)
			ada.post("/saker/ny", with(form, "age")).is(http.StatusUnprocessableEntity)
			ada.post("/saker/ny", form).is(http.StatusSeeOther)
			ada.post("/saker/ny", with(form, "age", "unknown")).is(http.StatusConflict)
			s.useUp("127.0.0.1")
			nobody.trySignIn(s.ada.Email, password).is(http.StatusTooManyRequests)
			out := ada.post("/logg-ut", ada.get("/").form("/logg-ut")).is(http.StatusSeeOther)
			if got := out.header.Get("Clear-Site-Data"); got != `"cache", "storage"` {
				t.Errorf("signing out clears %q", got)
			}
		})
	}
}

func TestNobodyGetsACompressionThatTheyRefuse(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for accepts, want := range map[string]string{"gzip": "gzip", "br, gzip;q=0.5": "gzip", "gzip;q=0": "", "gzip;q=0, *": "", "identity": ""} {
		c := s.nobody(t)
		c.header["Accept-Encoding"] = accepts
		if got := c.get("/healthz"); got.code != http.StatusOK || got.header.Get("Content-Encoding") != want {
			t.Errorf("%q is answered with %d and %q, want %q", accepts, got.code, got.header.Get("Content-Encoding"), want)
		}
	}
}

func TestThePagesLoadOnlyTheirOwnFiles(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.nobody(t)
	front := c.get("/")
	kinds := map[string][]string{"stylesheet": {"text/css"}, "preload": {"font/woff2"}, "script": {"text/javascript", "application/javascript"}}
	loaded := 0
	for n := range front.every(func(n *html.Node) bool { return n.Data == "link" || n.Data == "script" }) {
		address, kind := attr(n, "href")+attr(n, "src"), attr(n, "rel")
		if n.Data == "script" {
			kind = "script"
		}
		if kind == "icon" {
			continue // stands in the page itself
		}
		got := c.get(address).is(http.StatusOK)
		if media, _, _ := mime.ParseMediaType(got.header.Get("Content-Type")); !slices.Contains(kinds[kind], media) || got.body == "" {
			t.Errorf("%s is %q, want %q", address, media, kinds[kind])
		}
		if got := got.header.Get("Cache-Control"); !strings.Contains(got, "immutable") {
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
	"", "evil.example", "//evil.example", "///evil.example", "//evil.example%2f", "//evil.example/..", "//user@evil.example", "/\\evil.example",
	"/\\/evil.example", "/\\\\evil.example", "\\\\evil.example", "/\t/evil.example", "/\n/evil.example", "/\r\nSet-Cookie: a=b", " //evil.example",
	"/%09/evil.example", "/%0a/evil.example", "/%0d%0aSet-Cookie:%20a=b", "/%2f/evil.example", "/%2fevil.example", "/%5cevil.example",
	"/%5C/evil.example", "%2f%2fevil.example", ".//evil.example", "@evil.example", "?a", "#a", "https://evil.example", "HTTPS://evil.example",
	"https:evil.example", "https:/evil.example", "http:///evil.example", "javascript:alert(1)", "data:text/html,x", "mailto:a@evil.example",
	"\x00//evil.example", "/%zz", "https://\xff", "/logg-ut", "/logg-ut?a=b", // the last two take a form only
}

func TestNextLeadsNowhereElse(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ada := s.signIn(t, s.ada)
	lands := func(next, want string) {
		query := "?" + url.Values{"next": {next}}.Encode()
		ada.get("/logg-inn" + query).leadsTo(want)
		ada.copy().get("/sprak/nn" + query).leadsTo(want)
		nobody := s.nobody(t)
		form := nobody.get("/logg-inn"+query).fill("/logg-inn", url.Values{"email": {s.bo.Email}, "password": {password}})
		if got := form.Get("next"); got != want {
			t.Errorf("the sign-in form of %q goes on to %q, want %q", next, got, want)
		}
		nobody.post("/logg-inn", with(form, "next", next)).leadsTo(want)
	}
	for _, next := range elsewhere {
		lands(next, "/")
	}
	for _, next := range []string{
		"/", "/saker", "/saker?halvar=2024-H1", "/saker/K7Q2M-4XD9F?ny=1", "/rapport/2023", "/?a=//b&c=https://d.example", "/s%C3%B8k", "/a/b//c",
	} {
		lands(next, next)
	}
}
