package casework_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/period"
	"sakstall/internal/web/webtest"
)

// anApplication is what an envoy fills in of somebody with no tie to Norway but an application.
func anApplication() url.Values {
	return webtest.With(webtest.ACase(auth.Envoy), "tie", "application_only")
}

func TestAnApplicationIsExplainedAndNotedAsAContact(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	form := c.NewForm(anApplication())
	var back webtest.Answer
	s.Unchanged(t, "an application", func() { back = c.Post("/saker/ny", form).Is(http.StatusUnprocessableEntity) })
	back.Has("Dette er ikke en sak", "Spesialutsendinger registrerer ikke lenger saker",
		"Regelen gjelder fra januar 2023.", "Noter som henvendelse").HasNot("Dette telles som")
	back.Keeps(form)
	if body := back.Body; strings.Contains(body, `id="register"`) ||
		strings.Index(body, `name="tie"`) > strings.Index(body, `name="month"`) ||
		strings.Index(body, `id="no-case"`) > strings.Index(body, `name="month"`) {
		t.Error("what decides is not asked first, or the main button still registers a case")
	}

	noted := webtest.With(back.Form("/saker/ny"), "do", "contact")
	var got webtest.Answer
	added := s.Added(t, func() { got = c.Post("/saker/ny", noted).Is(http.StatusSeeOther) })
	if webtest.Count(added, "other_contacts") != 1 || webtest.Count(added, "audit") != 1 || len(added) != 2 {
		t.Errorf("added %q", added)
	}
	for _, row := range added { // nothing is kept of it but that it was
		for _, value := range []string{"SY", "female", "under_18", "forced_marriage_fear", "police"} {
			if strings.Contains(row, `"`+value+`"`) {
				t.Errorf("%s is kept: %s", value, row)
			}
		}
	}
	c.Get(got.Header.Get("Location")).Has("Henvendelsen er notert.",
		"I tillegg har du notert 1 henvendelse som ikke er saker.", "1. halvår 2024: 0 saker")
	s.Unchanged(t, "the same once more", func() { c.Post("/saker/ny", noted).Is(http.StatusSeeOther) })
	s.Unchanged(t, "the form as a case", func() {
		c.Post("/saker/ny", webtest.With(webtest.With(noted, "do"), "tie",
			"resident")).Is(http.StatusConflict).Has("Dette skjemaet er allerede notert som en henvendelse")
	})
	half := period.MonthOf(webtest.Start).Half()
	if by, err := s.Store.Contacts.ByUnit(t.Context(), half); err != nil || by["amman"] != 1 || len(by) != 1 {
		t.Errorf("contacts by unit: %v, %v", by, err)
	}
	if n, err := s.Store.Contacts.CountOf(t.Context(), s.Ada, half); err != nil || n != 0 {
		t.Errorf("another user has noted %d contacts, %v", n, err)
	}
}

func TestOnlyWhatIsNoCaseIsNotedAsAContact(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	envoy, ada := s.SignIn(t, s.Envoy), s.SignIn(t, s.Ada)
	for what, sent := range map[string]struct {
		by   *webtest.Client
		form url.Values
		says string
	}{
		"a case": {
			envoy, webtest.ACase(auth.Envoy),
			"Velg «Bare søknad om familieinnvandring» hvis henvendelsen ikke er en sak.",
		},
		"an application when it was one": {
			envoy, webtest.With(anApplication(), "month", "2022-12"),
			"Velg «Bare søknad om familieinnvandring» hvis henvendelsen ikke er en sak.",
		},
		"in no month":   {envoy, webtest.With(anApplication(), "month", ""), "Velg måneden for første kontakt."},
		"in the future": {envoy, webtest.With(anApplication(), "month", "2024-07"), "Måneden har ikke vært ennå."},
		"an advisor's":  {ada, webtest.ACase(auth.Advisor), "Velg «Bare søknad"},
		"for another unit": {
			envoy, webtest.With(anApplication(), "unit", "oslo-1"),
			"Du kan bare registrere saker for din egen enhet.",
		},
	} {
		form := webtest.With(sent.by.NewForm(sent.form), "do", "contact")
		s.Unchanged(t, what, func() {
			sent.by.Post("/saker/ny",
				form).Is(http.StatusUnprocessableEntity).Has(sent.says)
		})
	}
	// nothing else of the form is needed
	bare := webtest.With(envoy.NewForm(url.Values{"tie": {"application_only"}}), "do", "contact")
	if added := s.Added(t, func() { envoy.Post("/saker/ny", bare).Is(http.StatusSeeOther) }); webtest.Count(added,
		"other_contacts") != 1 {
		t.Errorf("added %q", added)
	}
	used := envoy.NewForm(webtest.ACase(auth.Envoy))
	envoy.Post("/saker/ny", used).Is(http.StatusSeeOther)
	s.Unchanged(t, "a form that has made a case", func() {
		again := webtest.With(webtest.With(used, "tie", "application_only"), "do", "contact")
		envoy.Post("/saker/ny", again).Is(http.StatusConflict).Has("Dette skjemaet har allerede laget sak").Keeps(webtest.With(again, "do"))
	})
}

func TestACaseKeepsTheRuleItWasJudgedBy(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	envoy, ada := s.SignIn(t, s.Envoy), s.SignIn(t, s.Ada)
	for _, tt := range []struct {
		by   *webtest.Client
		form url.Values
		rule string
	}{
		{envoy, webtest.With(anApplication(), "month", "2022-12"), "application_only-1"},
		{envoy, webtest.ACase(auth.Envoy), "application_only-2"},
		{ada, webtest.ACase(auth.Advisor), ""},
	} {
		added := s.Added(t, func() { tt.by.Registers(tt.form) })
		if got := strings.Contains(strings.Join(added, "\n"), `"application_only-`); got != (tt.rule != "") ||
			!strings.Contains(strings.Join(added, "\n"), tt.rule) {
			t.Errorf("want the rule %q, added %q", tt.rule, added)
		}
	}
}
