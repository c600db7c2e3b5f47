package site_test

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/edition"
)

func TestNothingNewIsNotPublished(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.closesAll(t, "2023")
	c := s.signIn(t, s.coordinator)
	const path = "/rapport/2023/publiser"
	form := c.settled(path).form(path)
	s.publishes(t, "2023")
	for lang, says := range map[string]string{
		"nb": "Ingenting er endret siden utgave 2023.1, som gjelder.",
		"nn": "Ingenting er endra sidan utgåve 2023.1, som gjeld.",
		"en": "Nothing has changed since edition 2023.1, which stands.",
	} {
		c.header["Accept-Language"] = lang
		page := c.settled(path).is(http.StatusOK).has(says).hasNot(`name="form_token"`)
		if !slices.Contains(page.links(), "/statistikk/2023.1") {
			t.Errorf("%s: the page leads to %q", lang, page.links())
		}
	}
	c.header["Accept-Language"] = "nb"
	const unchanged = "Ingenting er endret siden utgave 2023.1"
	s.unchanged(t, "a form from before", func() {
		c.post(path, with(form, "note", "En ny merknad.")).is(http.StatusConflict).has(unchanged)
	})
	preview, err := edition.NewService(s.store.Editions).Preview(t.Context(), edition.Scope{Year: 2023}, s.clock.Now(), nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	form.Set("key", fmt.Sprintf("%x", preview.Basis.Key()))
	s.unchanged(t, "a form of now", func() {
		c.post(path, with(form, "note", "En ny merknad.")).is(http.StatusConflict).has(unchanged)
	})

	// What changes without a count is a change: an own text, and how counts are hidden.
	const text = "/rapport/2023/tekst/ny"
	own := url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Til leserne."}, "do": {"save"}}
	c.post(text, c.get(text).fill(text, own)).is(http.StatusSeeOther)
	c.settled(path).is(http.StatusOK).has("Publiser nå")
	s.publishes(t, "2023")
	c.settled(path).is(http.StatusOK).has("Ingenting er endret siden utgave 2023.2")
	policy, err := s.store.Editions.Policy(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	policy.StarMayBeZero = !policy.StarMayBeZero
	from := audit.Origin{At: s.clock.Now(), Actor: audit.Operator}
	if err := s.store.Editions.SetPolicy(t.Context(), policy, from); err != nil {
		t.Fatal(err)
	}
	c.settled(path).is(http.StatusOK).has("Publiser nå")
}

// What is said of a correction stays on the page of the year when another one follows it.
func TestNotesOfAllCorrectionsStay(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.closesAll(t, "2023")
	s.publishes(t, "2023")
	c := s.signIn(t, s.coordinator)
	const path = "/rapport/2023/publiser"
	notes := []string{"Første merknad.", "Andre merknad.", "Tredje merknad."}
	for i, note := range notes {
		s.year(t, 2022-i)
		form := c.settled(path).form(path)
		c.post(path, with(form, "note", note)).is(http.StatusSeeOther)
	}
	const taken = "/utgaver/2023.3/trekk"
	c.post(taken, with(c.get(taken).form(taken), "note", "Feil.")).is(http.StatusSeeOther)
	page := s.nobody(t).get("/statistikk/2023").is(http.StatusOK)
	page.has("Denne utgaven retter utgave 2023.3.", notes[2]).hasNot(notes[1]).has("Utgave 2023.2 rettet utgave 2023.1.", notes[0])
	if text := page.text(); strings.Index(text, notes[2]) > strings.Index(text, notes[0]) {
		t.Error("the newest correction is not the first")
	}
	s.nobody(t).get("/statistikk/2023.2").is(http.StatusOK).has(notes[0]).hasNot(notes[2])
}
