package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"testing"

	"sakstall/internal/web/webtest"
)

func TestTheBrowserAsksForALanguage(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for accept, want := range map[string]string{
		"": "nb", "nb": "nb", "no": "nb", "nb-NO,nb;q=0.9": "nb", "nn": "nn", "nn-NO, nb;q=0.8": "nn", "en": "en",
		"en-GB,en;q=0.9": "en", "en-US": "en",
		"de": "nb", "de, en;q=0.5": "en", "*": "nb", "x;q=y": "nb", "\xff": "nb", "sv": "nb",
	} {
		c := s.Nobody(t)
		c.Header["Accept-Language"] = accept
		if got := c.Get("/logg-inn").Lang(); got != want {
			t.Errorf("%q: the page is in %q, want %q", accept, got, want)
		}
	}
}

func TestAChosenLanguageStays(t *testing.T) {
	t.Parallel()
	for _, s := range []*webtest.Site{webtest.New(t), webtest.NewSecure(t)} {
		c := s.Nobody(t)
		c.Header["Accept-Language"] = "en"
		for lang, says := range map[string]string{"nb": "E-post", "nn": "Logg inn", "en": "E-mail"} {
			c.Get("/sprak/" + lang + "?next=%2Flogg-inn").LeadsTo("/logg-inn")
			if got := c.Get("/logg-inn").Has(says); got.Lang() != lang {
				t.Errorf("%s is chosen, and the page is in %s", lang, got.Lang())
			}
		}
		for _, none := range []string{"de", "no", "NB", "nb-NO", "", "%00", "..", "nb/"} {
			c.Get("/sprak/" + none).Is(http.StatusNotFound)
			c.Cookies[s.Cookie("sakstall-language")] = none
			if got := c.Get("/logg-inn").Lang(); got != "en" {
				t.Errorf("the cookie says %q, and the page is in %q", none, got)
			}
		}
	}
}

func TestEveryPageLeadsToItselfInEachLanguage(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	ref := s.Registers(t, s.Ada)
	s.Imports(t, s.Ada, webtest.Imported(t, "2023-05", nil))
	ada, kari, nobody := s.SignIn(t, s.Ada), s.SignIn(t, s.Coordinator), s.Nobody(t)
	for path, c := range map[string]*webtest.Client{
		"/": nobody, "/logg-inn?next=%2Fsaker%3Fhalvar%3D2023-H1": nobody, "/nowhere": nobody,
		"/saker": ada, "/saker?halvar=2023-H1": ada, "/saker/" + ref + "?ny=1": ada, "/rapport/2023": kari,
	} {
		words := map[string]string{}
		for _, lang := range []string{"nb", "nn", "en"} {
			link := "/sprak/" + lang + "?next=" + url.QueryEscape(path)
			if links := c.Get(path).Links(); !slices.Contains(links, link) {
				t.Errorf("%s: no %s among %q", path, link, links)
			}
			c.Get(link).LeadsTo(path)
			got := c.Get(path)
			if got.Lang() != lang {
				t.Errorf("%s is in %q, want %q", path, got.Lang(), lang)
			}
			words[got.Text()] = lang
		}
		if len(words) != 3 {
			t.Errorf("%s reads the same in two languages", path)
		}
	}
}
