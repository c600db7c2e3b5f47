package reporting_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/web/webtest"
)

// recategorised gives one case of 2023 another category behind the server's back: its half is closed.
func recategorised(t *testing.T, s *webtest.Site) {
	t.Helper()
	s.Alter(t, `DROP TRIGGER cases_are_changed_in_open_halves`)
	s.Alter(t, `UPDATE cases SET category = 'threats_violence' WHERE id = (SELECT min(id) FROM cases
		WHERE month LIKE '2023-%' AND category = 'negative_social_control')`)
}

func TestFewChangesAreGathered(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Year(t, 2023)
	s.Year(t, 2023)
	s.Publishes(t, "2023")
	recategorised(t, s)
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/publiser"
	page := c.Settled(path)
	page.Has("Én sak er endret siden utgave 2023.1, som gjelder.")
	if !slices.Contains(page.Links(), "/utgaver/2023.1/merknad") || !slices.Contains(page.Links(), "/utgaver/2023.1/trekk") {
		t.Errorf("the ways on lead to %q", page.Links())
	}
	page.Is(http.StatusOK).Has("Så få endringer kan ikke fortelles uten å fortelle om nettopp disse sakene.",
		"Vent til omtrent 5 saker til er endret.", "Hvorfor kan det ikke vente?")
	form := page.Form(path)
	s.Unchanged(t, "without a reason", func() {
		c.Post(path, form).Is(http.StatusUnprocessableEntity).Has("Skriv en begrunnelse.",
			"Kryss av for at du vil publisere likevel.")
		c.Post(path, webtest.With(webtest.With(form, "reason", "Ring 99 88 77 66"), "accept", "yes")).
			Is(http.StatusUnprocessableEntity).HasNot("Skriv en begrunnelse.")
	})
	c.Post(path, webtest.With(webtest.With(form, "reason", "Departementet trenger tallene."), "accept", "yes")).
		Is(http.StatusSeeOther)
	s.Nobody(t).Get("/statistikk/2023.2").Is(http.StatusOK).HasNot("Departementet")
}

func TestReadersAreToldThatSomethingIsWrong(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023")
	c := s.SignIn(t, s.Coordinator)
	const path = "/utgaver/2023.1/merknad"
	if links := c.Get("/utgaver").Is(http.StatusOK).Links(); !slices.Contains(links, path) {
		t.Errorf("the editions lead to %q", links)
	}
	form := c.Get(path).Is(http.StatusOK).Form(path)
	s.Unchanged(t, "nothing, and figures", func() {
		c.Post(path, form).Is(http.StatusUnprocessableEntity).Has("Skriv en merknad.")
		c.Post(path, webtest.With(webtest.With(form, "notice_nb", "Feil."), "notice_nn", "3 saker er feil.")).
			Is(http.StatusUnprocessableEntity).Has("Skriv uten tall: 3.", "Feil.")
	})
	sent := webtest.With(webtest.With(form, "notice_nb", "Feil i tabell 4."), "notice_en", "Errors in table 4.")
	added := s.Added(t, func() { c.Post(path, sent).Is(http.StatusSeeOther) })
	if webtest.Count(added, "notices") != 1 {
		t.Errorf("added %q", added)
	}
	s.Unchanged(t, "the same form again", func() { c.Post(path, sent).Is(http.StatusSeeOther) })
	c.Get("/utgaver?merknad=2023.1").Has("Merknaden på utgave 2023.1 er publisert.")
	reader := s.Nobody(t)
	reader.Get("/statistikk/2023").Is(http.StatusOK).Has("til utgave 2023.1: Feil i tabell 4.")
	reader.Get("/statistikk/2023.1.html").Is(http.StatusOK).Has("Feil i tabell 4.")
	reader.Get("/statistikk/2023.1.json").Is(http.StatusOK).Has(`"nb": "Feil i tabell 4."`)
	reader.Header["Accept-Language"] = "en"
	reader.Get("/statistikk/2023.1").Is(http.StatusOK).Has("on edition 2023.1: Errors in table 4.")

	// It stays with the year when the edition is corrected, and when it is taken back.
	s.Year(t, 2022)
	s.Publishes(t, "2023")
	reader.Get("/statistikk/2023").Is(http.StatusOK).Has("on edition 2023.1: Errors in table 4.")
	const taken = "/utgaver/2023.1/trekk"
	c.Post(taken, webtest.With(c.Get(taken).Form(taken), "note", "Feil i tabell 4.")).Is(http.StatusSeeOther)
	reader.Get("/statistikk/2023").Is(http.StatusOK).Has("on edition 2023.1: Errors in table 4.")
	c.Get(path).Is(http.StatusSeeOther)
	s.Unchanged(t, "on what has been taken back", func() {
		c.Post(path, webtest.With(webtest.With(form, "form_token", strings.Repeat("a", 32)), "notice_nb", "Feil.")).
			Is(http.StatusSeeOther) // to the page that says so
	})
}
