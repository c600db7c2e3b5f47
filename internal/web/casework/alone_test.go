package casework_test

import (
	"net/http"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/web/webtest"
)

const (
	aloneNow = "Personen er den eneste i sakene dine dette halvåret"
	ageHelps = "Vet du ikke alderen sikkert"
)

func TestWhoCanBeRecognisedIsToldQuietly(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	ada, cato, bo := s.SignIn(t, s.Ada), s.SignIn(t, s.Cato), s.SignIn(t, s.Bo)
	notes := func(c *webtest.Client, form map[string][]string) webtest.Answer {
		sent := c.NewForm(form)
		sent.Set("do", "notes")
		return c.Post("/saker/ny", sent).Is(http.StatusOK)
	}
	notes(ada, webtest.ACase(auth.Advisor)).Has(aloneNow, "Så små tall vises aldri").HasNot(ageHelps)
	first := cato.Registers(webtest.ACase(auth.Advisor)) // a colleague's at the same school, which has no part in it
	cato.Get("/saker/"+first+"?ny=1").Has(aloneNow, "Så små tall vises aldri")
	cato.Get("/saker/" + first).HasNot(aloneNow)
	notes(ada, webtest.ACase(auth.Advisor)).Has(aloneNow).HasNot(first)
	notes(cato, webtest.ACase(auth.Advisor)).HasNot(aloneNow)
	notes(bo, webtest.ACase(auth.Advisor)).Has(aloneNow) // another school's are not counted
	notes(ada, webtest.With(webtest.ACase(auth.Advisor), "month", "2023-12")).Has(aloneNow)
	notes(ada, webtest.With(webtest.ACase(auth.Advisor), "age", "18_or_over")).Has(aloneNow).HasNot(ageHelps)
	s.Imports(t, s.Ada, webtest.Imported(t, "2024-02", func(c *cases.Case) { c.Age = "unknown" }))
	helped := notes(ada, webtest.With(webtest.ACase(auth.Advisor), "age", "18_or_over")).Has(aloneNow, ageHelps)
	helped.HasNot("Ukjent landbakgrunn", "kjønnet sikkert")
	notes(ada, webtest.With(webtest.ACase(auth.Advisor), "country", "")).HasNot(aloneNow)
	notes(ada, webtest.With(webtest.ACase(auth.Advisor), "month", "x")).HasNot(aloneNow)

	twins := webtest.With(webtest.With(webtest.With(webtest.With(webtest.ACase(auth.Advisor), "country", "IQ"),
		"gender-2",
		"female"), "age-2", "under_18"), "country-2", "IQ")
	notes(bo, twins).HasNot("den eneste i sakene dine")
	notes(bo, webtest.With(twins, "age-2", "18_or_over")).Has("Person 1 er den eneste i sakene dine",
		"Person 2 er den eneste i sakene dine")
	// it never blocks
	ada.Post("/saker/ny", webtest.With(ada.NewForm(webtest.With(webtest.ACase(auth.Advisor), "country", "NO")),
		"gender",
		"unknown")).Is(http.StatusSeeOther)
}
