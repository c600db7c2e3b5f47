package reporting_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/settings"
	"sakstall/internal/web/webtest"
)

const year2023 = "/rapport/2023/publiser"

// another adds another coordinator, who has to confirm what one asks for.
func another(t *testing.T, s *webtest.Site) auth.User {
	t.Helper()
	webtest.Sets(t, s, settings.Second, settings.On)
	return webtest.Adds(t, s, auth.User{Email: "ola@example.no", Name: "Ola", Role: auth.Coordinator})
}

// trail is what the audit trail says of editions when do has been done.
func trail(t *testing.T, s *webtest.Site, do func()) []audit.Action {
	t.Helper()
	var out []audit.Action
	for _, row := range s.Changed(t, do) {
		for _, a := range []audit.Action{
			audit.EditionConfirmed, audit.EditionPublished, audit.AskingTakenBack, audit.EditionAsked,
		} {
			if strings.HasPrefix(row, "audit ") && strings.Contains(row, string(a)) {
				out = append(out, a)
				break
			}
		}
	}
	return out
}

// With publish.second on, pressing the button asks another coordinator, who publishes exactly what was asked for.
func TestAnotherCoordinatorConfirms(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023")
	kari, ola := s.SignIn(t, s.Coordinator), s.SignIn(t, another(t, s))
	form := kari.Settled(year2023 + "?content=rows").Has("Be om bekreftelse").HasNot("Publiser nå").Form(year2023)
	early := ola.Settled(year2023).Form(year2023)
	if got := trail(t, s, func() { kari.Post(year2023, form).Is(http.StatusSeeOther) }); !slices.Equal(got,
		[]audit.Action{audit.EditionAsked}) {
		t.Errorf("the trail says %q of asking", got)
	}
	s.Unchanged(t, "what can't be done while it waits", func() {
		kari.Post(year2023, form).Is(http.StatusSeeOther) // the same form again
		ola.Post(year2023, early).Is(http.StatusConflict).Has("Noen har bedt om denne utgaven", "Bekreft og publiser")
		own := kari.Settled(year2023).Has("Du har bedt om at utgaven blir publisert", "Ta tilbake").HasNot("Bekreft og").
			Form(year2023)
		kari.Post(year2023, own).Is(http.StatusForbidden).Has("Be en annen koordinator om å åpne denne siden")
		kari.Post(year2023, webtest.With(own, "request", "99")).Is(http.StatusConflict)
		kari.Post(year2023, webtest.With(own, "request", "")).Is(http.StatusConflict)
		ola.Post(year2023, webtest.With(early, "request", "99", "101")).Is(http.StatusBadRequest)
	})
	s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusNotFound)
	shelf := ola.Get("/utgaver").Has("Venter på bekreftelse", "Utgave 2023.1, bedt om av Kari")
	if !slices.Contains(shelf.Links(), year2023) {
		t.Errorf("the list leads to %q", shelf.Links())
	}
	confirm := ola.Settled(year2023).Has("Kari har bedt om at utgaven blir publisert").
		HasNot("Velg et annet innhold").Form(year2023)
	var done webtest.Answer
	if got := trail(t, s, func() { done = ola.Post(year2023, confirm).Is(http.StatusSeeOther) }); !slices.Equal(got,
		[]audit.Action{audit.EditionConfirmed, audit.EditionPublished}) {
		t.Errorf("the trail says %q of confirming", got)
	}
	s.Unchanged(t, "the same form again", func() { ola.Post(year2023, confirm).Is(http.StatusSeeOther) })
	if to := done.Header.Get("Location"); to != "/utgaver?publisert=2023.1" {
		t.Errorf("it leads to %s", to)
	}
	all, err := s.Store.Editions.All(t.Context())
	if err != nil || len(all) != 1 || all[0].Contents["advisors"].String() != "rows" {
		t.Errorf("published %v, %v", all, err)
	}
	ola.Get("/utgaver").HasNot("Venter på bekreftelse")
}

// What has changed since is refused, and asked for again; both can take back what waits.
func TestWhatWaitsIsTakenBackOrAskedForAgain(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.ClosesAll(t, "2023")
	kari, ola := s.SignIn(t, s.Coordinator), s.SignIn(t, another(t, s))
	asks := func() {
		kari.Post(year2023, kari.Settled(year2023).Form(year2023)).Is(http.StatusSeeOther)
	}
	takesBack := func(c *webtest.Client) {
		t.Helper()
		back := c.Settled(year2023).Fill(year2023, url.Values{"do": {"take_back"}})
		if got := trail(t, s, func() { c.Post(year2023, back).Is(http.StatusSeeOther) }); !slices.Equal(got,
			[]audit.Action{audit.AskingTakenBack}) {
			t.Errorf("the trail says %q of taking back", got)
		}
		s.Unchanged(t, "taken back again", func() { c.Post(year2023, back).Is(http.StatusConflict) })
	}
	asks()
	takesBack(kari)
	asks()
	confirm := ola.Settled(year2023).Form(year2023)
	s.Year(t, 2022)
	s.Unchanged(t, "the register has changed", func() {
		ola.Settled(year2023)
		ola.Post(year2023, confirm).Is(http.StatusConflict).Has("Registeret er endret siden du så på dette",
			"men registeret er endret siden. Se gjennom og be om bekreftelse på nytt.")
	})
	ola.Post(year2023, ola.Settled(year2023).Form(year2023)).Is(http.StatusSeeOther)
	kari.Settled(year2023).Has("Ola har bedt om at utgaven blir publisert", "Bekreft og publiser")
	takesBack(kari)
	s.Nobody(t).Get("/statistikk/2023.1").Is(http.StatusNotFound)
}
