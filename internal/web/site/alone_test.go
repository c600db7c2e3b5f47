package site_test

import (
	"net/http"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
)

const (
	aloneNow = "Personen er den eneste i sakene dine dette halvåret"
	ageHelps = "Vet du ikke alderen sikkert"
)

func TestWhoCanBeRecognisedIsToldQuietly(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	ada, cato, bo := s.signIn(t, s.ada), s.signIn(t, s.cato), s.signIn(t, s.bo)
	notes := func(c *client, form map[string][]string) answer {
		sent := c.newForm(form)
		sent.Set("do", "notes")
		return c.post("/saker/ny", sent).is(http.StatusOK)
	}
	notes(ada, aCase(auth.Advisor)).has(aloneNow, "Så små tall vises aldri").hasNot(ageHelps)
	first := cato.registers(aCase(auth.Advisor)) // a colleague's at the same school, which has no part in it
	cato.get("/saker/"+first+"?ny=1").has(aloneNow, "Så små tall vises aldri")
	cato.get("/saker/" + first).hasNot(aloneNow)
	notes(ada, aCase(auth.Advisor)).has(aloneNow).hasNot(first)
	notes(cato, aCase(auth.Advisor)).hasNot(aloneNow)
	notes(bo, aCase(auth.Advisor)).has(aloneNow) // another school's are not counted
	notes(ada, with(aCase(auth.Advisor), "month", "2023-12")).has(aloneNow)
	notes(ada, with(aCase(auth.Advisor), "age", "18_or_over")).has(aloneNow).hasNot(ageHelps)
	s.imports(t, s.ada, imported(t, "2024-02", func(c *cases.Case) { c.Age = "unknown" }))
	helped := notes(ada, with(aCase(auth.Advisor), "age", "18_or_over")).has(aloneNow, ageHelps)
	helped.hasNot("Ukjent landbakgrunn", "kjønnet sikkert")
	notes(ada, with(aCase(auth.Advisor), "country", "")).hasNot(aloneNow)
	notes(ada, with(aCase(auth.Advisor), "month", "x")).hasNot(aloneNow)

	twins := with(with(with(with(aCase(auth.Advisor), "country", "IQ"), "gender-2", "female"), "age-2", "under_18"), "country-2", "IQ")
	notes(bo, twins).hasNot("den eneste i sakene dine")
	notes(bo, with(twins, "age-2", "18_or_over")).has("Person 1 er den eneste i sakene dine", "Person 2 er den eneste i sakene dine")
	ada.post("/saker/ny", with(ada.newForm(with(aCase(auth.Advisor), "country", "NO")), "gender", "unknown")).is(http.StatusSeeOther) // it never blocks
}
