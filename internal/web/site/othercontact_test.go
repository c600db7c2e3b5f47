package site_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/period"
)

// anApplication is what an envoy fills in of somebody with no tie to Norway but an application.
func anApplication() url.Values { return with(aCase(auth.Envoy), "tie", "application_only") }

func TestAnApplicationIsExplainedAndNotedAsAContact(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	form := c.newForm(anApplication())
	var back answer
	s.unchanged(t, "an application", func() { back = c.post("/saker/ny", form).is(http.StatusUnprocessableEntity) })
	back.has("Dette er ikke en sak", "Spesialutsendinger registrerer ikke lenger saker", "Regelen gjelder fra januar 2023.", "Dette telles som 0 nye saker i 1. halvår 2024.", "Noter som henvendelse")
	back.keeps(form)

	noted := with(back.form("/saker/ny"), "do", "contact")
	var got answer
	added := s.added(t, func() { got = c.post("/saker/ny", noted).is(http.StatusSeeOther) })
	if count(added, "other_contacts") != 1 || count(added, "audit") != 1 || len(added) != 2 {
		t.Errorf("added %q", added)
	}
	for _, row := range added { // nothing is kept of it but that it was
		for _, value := range []string{"SY", "female", "under_18", "forced_marriage_fear", "police"} {
			if strings.Contains(row, `"`+value+`"`) {
				t.Errorf("%s is kept: %s", value, row)
			}
		}
	}
	c.get(got.header.Get("Location")).has("Henvendelsen er notert.", "I tillegg har du notert 1 henvendelse som ikke er saker.", "1. halvår 2024: 0 saker")
	s.unchanged(t, "the same once more", func() { c.post("/saker/ny", noted).is(http.StatusSeeOther) })
	s.unchanged(t, "the form as a case", func() {
		c.post("/saker/ny", with(with(noted, "do"), "tie", "resident")).is(http.StatusConflict).has("Dette skjemaet er allerede notert som en henvendelse")
	})
	half := period.MonthOf(start).Half()
	if by, err := s.store.Contacts.ByUnit(t.Context(), half); err != nil || by["amman"] != 1 || len(by) != 1 {
		t.Errorf("contacts by unit: %v, %v", by, err)
	}
	if n, err := s.store.Contacts.CountOf(t.Context(), s.ada, half); err != nil || n != 0 {
		t.Errorf("another user has noted %d contacts, %v", n, err)
	}
}

func TestOnlyWhatIsNoCaseIsNotedAsAContact(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	envoy, ada := s.signIn(t, s.envoy), s.signIn(t, s.ada)
	for what, sent := range map[string]struct {
		by   *client
		form url.Values
		says string
	}{
		"a case":                         {envoy, aCase(auth.Envoy), "Velg «Bare søknad om familieinnvandring» hvis henvendelsen ikke er en sak."},
		"an application when it was one": {envoy, with(anApplication(), "month", "2022-12"), "Velg «Bare søknad om familieinnvandring» hvis henvendelsen ikke er en sak."},
		"in no month":                    {envoy, with(anApplication(), "month", ""), "Velg måneden for første kontakt."},
		"in the future":                  {envoy, with(anApplication(), "month", "2024-07"), "Måneden har ikke vært ennå."},
		"an advisor's":                   {ada, aCase(auth.Advisor), "Velg «Bare søknad"},
		"for another unit":               {envoy, with(anApplication(), "unit", "oslo-1"), "Du kan bare registrere saker for din egen enhet."},
	} {
		form := with(sent.by.newForm(sent.form), "do", "contact")
		s.unchanged(t, what, func() { sent.by.post("/saker/ny", form).is(http.StatusUnprocessableEntity).has(sent.says) })
	}
	bare := with(envoy.newForm(url.Values{"tie": {"application_only"}}), "do", "contact") // nothing else of the form is needed
	if added := s.added(t, func() { envoy.post("/saker/ny", bare).is(http.StatusSeeOther) }); count(added, "other_contacts") != 1 {
		t.Errorf("added %q", added)
	}
	used := envoy.newForm(aCase(auth.Envoy))
	envoy.post("/saker/ny", used).is(http.StatusSeeOther)
	s.unchanged(t, "a form that has made a case", func() {
		again := with(with(used, "tie", "application_only"), "do", "contact")
		envoy.post("/saker/ny", again).is(http.StatusConflict).has("Dette skjemaet har allerede laget sak").keeps(with(again, "do"))
	})
}

func TestACaseKeepsTheRuleItWasJudgedBy(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	envoy, ada := s.signIn(t, s.envoy), s.signIn(t, s.ada)
	for _, tt := range []struct {
		by   *client
		form url.Values
		rule string
	}{
		{envoy, with(anApplication(), "month", "2022-12"), "application_only-1"},
		{envoy, aCase(auth.Envoy), "application_only-2"},
		{ada, aCase(auth.Advisor), ""},
	} {
		added := s.added(t, func() { tt.by.registers(tt.form) })
		if got := strings.Contains(strings.Join(added, "\n"), `"application_only-`); got != (tt.rule != "") || !strings.Contains(strings.Join(added, "\n"), tt.rule) {
			t.Errorf("want the rule %q, added %q", tt.rule, added)
		}
	}
}
