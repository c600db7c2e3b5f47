package reporting_test

import (
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/edition"
	"sakstall/internal/publish"
	"sakstall/internal/web/webtest"
)

func TestNothingNewIsNotPublished(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023")
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/publiser"
	form := c.Settled(path).Form(path)
	s.Publishes(t, "2023")
	for lang, says := range map[string]string{
		"nb": "Ingenting er endret siden utgave 2023.1, som gjelder.",
		"nn": "Ingenting er endra sidan utgåve 2023.1, som gjeld.",
		"en": "Nothing has changed since edition 2023.1, which stands.",
	} {
		c.Header["Accept-Language"] = lang
		page := c.Settled(path).Is(http.StatusOK).Has(says).HasNot(`name="form_token"`)
		if !slices.Contains(page.Links(), "/statistikk/2023.1") {
			t.Errorf("%s: the page leads to %q", lang, page.Links())
		}
	}
	c.Header["Accept-Language"] = "nb"
	const unchanged = "Ingenting er endret siden utgave 2023.1"
	s.Unchanged(t, "a form from before", func() {
		c.Post(path, webtest.With(form, "note", "En ny merknad.")).Is(http.StatusConflict).Has(unchanged)
	})
	preview, err := publish.NewService(t.Context(), s.Store.Editions, s.Clock.Now).Preview(t.Context(),
		edition.Scope{Year: 2023}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	form.Set("key", fmt.Sprintf("%x", preview.Basis.Key()))
	s.Unchanged(t, "a form of now", func() {
		c.Post(path, webtest.With(form, "note", "En ny merknad.")).Is(http.StatusConflict).Has(unchanged)
	})

	// What changes without a count is a change: an own text, and how counts are hidden.
	const text = "/rapport/2023/tekst/ny"
	own := url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Til leserne."}, "do": {"save"}}
	c.Post(text, c.Get(text).Fill(text, own)).Is(http.StatusSeeOther)
	c.Settled(path).Is(http.StatusOK).Has("Publiser nå")
	s.Publishes(t, "2023")
	c.Settled(path).Is(http.StatusOK).Has("Ingenting er endret siden utgave 2023.2")
	policy, err := s.Store.Editions.Policy(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	policy.StarMayBeZero = !policy.StarMayBeZero
	from := audit.Origin{At: s.Clock.Now(), Actor: audit.Operator}
	if err := s.Store.Editions.SetPolicy(t.Context(), policy, from); err != nil {
		t.Fatal(err)
	}
	c.Settled(path).Is(http.StatusOK).Has("Publiser nå")
}

// What is said of a correction stays on the page of the year when another one follows it.
func TestNotesOfAllCorrectionsStay(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023")
	s.Publishes(t, "2023")
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/publiser"
	notes := []string{"Første merknad.", "Andre merknad.", "Tredje merknad."}
	for i, note := range notes {
		s.Year(t, 2022-i)
		form := c.Settled(path).Form(path)
		c.Post(path, webtest.With(form, "note", note)).Is(http.StatusSeeOther)
	}
	const taken = "/utgaver/2023.3/trekk"
	c.Post(taken, webtest.With(c.Get(taken).Form(taken), "note", "Feil.")).Is(http.StatusSeeOther)
	page := s.Nobody(t).Get("/statistikk/2023").Is(http.StatusOK)
	page.Has("Denne utgaven retter utgave 2023.3.",
		notes[2]).HasNot(notes[1]).Has("Utgave 2023.2 rettet utgave 2023.1.",
		notes[0])
	if text := page.Text(); strings.Index(text, notes[2]) > strings.Index(text, notes[0]) {
		t.Error("the newest correction is not the first")
	}
	s.Nobody(t).Get("/statistikk/2023.2").Is(http.StatusOK).Has(notes[0]).HasNot(notes[2])
}
