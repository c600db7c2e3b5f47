package web_test

import (
	"net/http"
	"net/url"
	"testing"
	"time"

	"sakstall/internal/auth"
)

// Whatever form it is: what was typed when the session had ended is sent after all, by whose it is, when they say so.
func TestAFormThatCameTooLateCanBeSentAgain(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	rett := "/saker/" + s.registers(t, s.ada) + "/rett"
	const text = "/rapport/2023/tekst/ny"
	words := "Norge & «verden»\r\nto linjer"
	for _, tt := range []struct {
		who    auth.User
		path   string
		fields url.Values
		table  string // gets rows where the form is sent
	}{
		{s.ada, rett, url.Values{"country": {"IQ"}}, "case_versions"},
		{s.coordinator, text, url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {words}, "do": {"save"}}, "report_texts"},
	} {
		late := s.signIn(t, tt.who)
		form := late.settled(tt.path).fill(tt.path, tt.fields)
		s.clock.move(31 * time.Minute)
		next := "/usendt?" + url.Values{"fra": {tt.path}}.Encode()
		added := s.added(t, func() {
			late.post(tt.path, form).leadsTo("/logg-inn?" + url.Values{"next": {next}, "tatt-vare-paa": {"1"}}.Encode())
		})
		if count(added, "drafts") != len(added) || len(added) != 1 {
			t.Errorf("%s: a form that came too late has added %q", tt.path, added)
		}
		s.signIn(t, s.bo).get(next).leadsTo("/")
		c := s.signIn(t, tt.who)
		again := c.get(next).is(http.StatusOK).has("Ikke sendt ennå").form(tt.path)
		added = s.changed(t, func() { c.post(tt.path, again).is(http.StatusSeeOther) })
		if count(added, tt.table) != 1 {
			t.Errorf("%s: sent again it has added %q", tt.path, added)
		}
		c.get(next).leadsTo("/")
		if tt.path == text {
			c.settled("/rapport/2023/tekst/own-1").holds("Norge & «verden»\nto linjer")
		}
	}
}

func TestWhatPointsAtAPersonOrIsForgedIsNotKept(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	c := s.signIn(t, s.coordinator)
	const path = "/rapport/2023/tekst/ny"
	form := c.settled(path).fill(path, url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst"}, "do": {"save"}})
	s.clock.move(31 * time.Minute)
	for what, sent := range map[string]url.Values{"a person": with(form, "text_nb", "Skriv til kari@skole.no"), "forged": with(form, "csrf_token", "x")} {
		s.unchanged(t, what, func() { c.post(path, sent).leadsTo("/logg-inn?" + url.Values{"next": {path}}.Encode()) })
	}
}
