package site_test

import (
	"net/http"
	"net/url"
	"slices"
	"testing"
)

func TestTheBrowserAsksForALanguage(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for accept, want := range map[string]string{
		"": "nb", "nb": "nb", "no": "nb", "nb-NO,nb;q=0.9": "nb", "nn": "nn", "nn-NO, nb;q=0.8": "nn", "en": "en", "en-GB,en;q=0.9": "en", "en-US": "en",
		"de": "nb", "de, en;q=0.5": "en", "*": "nb", "x;q=y": "nb", "\xff": "nb", "sv": "nb",
	} {
		c := s.nobody(t)
		c.header["Accept-Language"] = accept
		if got := c.get("/logg-inn").lang(); got != want {
			t.Errorf("%q: the page is in %q, want %q", accept, got, want)
		}
	}
}

func TestAChosenLanguageStays(t *testing.T) {
	t.Parallel()
	for _, s := range []*site{newSite(t), newSecureSite(t)} {
		c := s.nobody(t)
		c.header["Accept-Language"] = "en"
		for lang, says := range map[string]string{"nb": "E-post", "nn": "Logg inn", "en": "E-mail"} {
			c.get("/sprak/" + lang + "?next=%2Flogg-inn").leadsTo("/logg-inn")
			if got := c.get("/logg-inn").has(says); got.lang() != lang {
				t.Errorf("%s is chosen, and the page is in %s", lang, got.lang())
			}
		}
		for _, none := range []string{"de", "no", "NB", "nb-NO", "", "%00", "..", "nb/"} {
			c.get("/sprak/" + none).is(http.StatusNotFound)
			c.cookies[s.cookie("sakstall-language")] = none
			if got := c.get("/logg-inn").lang(); got != "en" {
				t.Errorf("the cookie says %q, and the page is in %q", none, got)
			}
		}
	}
}

func TestEveryPageLeadsToItselfInEachLanguage(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ref := s.registers(t, s.ada)
	s.imports(t, s.ada, imported(t, "2023-05", nil))
	ada, kari, nobody := s.signIn(t, s.ada), s.signIn(t, s.coordinator), s.nobody(t)
	for path, c := range map[string]*client{
		"/": nobody, "/logg-inn?next=%2Fsaker%3Fhalvar%3D2023-H1": nobody, "/nowhere": nobody,
		"/saker": ada, "/saker?halvar=2023-H1": ada, "/saker/" + ref + "?ny=1": ada, "/rapport/2023": kari,
	} {
		words := map[string]string{}
		for _, lang := range []string{"nb", "nn", "en"} {
			link := "/sprak/" + lang + "?next=" + url.QueryEscape(path)
			if links := c.get(path).links(); !slices.Contains(links, link) {
				t.Errorf("%s: no %s among %q", path, link, links)
			}
			c.get(link).leadsTo(path)
			got := c.get(path)
			if got.lang() != lang {
				t.Errorf("%s is in %q, want %q", path, got.lang(), lang)
			}
			words[got.text()] = lang
		}
		if len(words) != 3 {
			t.Errorf("%s reads the same in two languages", path)
		}
	}
}
