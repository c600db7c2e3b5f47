package web_test

import (
	"net/http"
	"net/url"
	"testing"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/privacy"
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
		says   string
	}{
		{s.ada, rett, url.Values{"country": {"IQ"}}, "case_versions", "IQ"},
		{s.coordinator, text, url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {words}, "do": {"save"}}, "report_texts", "Norge & «verden»"},
	} {
		s.comesTooLate(t, tt.who, tt.path, tt.fields)
		s.signIn(t, s.bo).get("/usendt").leadsTo("/")
		c := s.signIn(t, tt.who)
		again := c.get("/usendt").is(http.StatusOK).has("Ikke sendt ennå", tt.path, tt.says).form(tt.path)
		added := s.changed(t, func() { c.post(tt.path, again).is(http.StatusSeeOther) })
		if count(added, tt.table) != 1 {
			t.Errorf("%s: sent again it has added %q", tt.path, added)
		}
		c.get("/usendt").leadsTo("/")
		if tt.path == text {
			c.settled("/rapport/2023/tekst/own-1").holds("Norge & «verden»\nto linjer")
		}
	}
}

// What publishes, withdraws or sends back is looked at anew: what was typed stands in its form again, until it has been sent.
func TestWhatIsLookedAtAnewHasWhatWasTypedBefore(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2022)
	s.year(t, 2023)
	s.publishes(t, "2022")
	s.publishes(t, "2023") // the next one is a correction, and has a note
	for path, form := range map[string]string{
		"/rapport/2023/publiser": "/rapport/2023/publiser", "/utgaver/2022.1/trekk": "/utgaver/2022.1/trekk", "/halvar/2023-H1/enhet?enhet=oslo-1": "/halvar/2023-H1/enhet",
	} {
		late := s.signIn(t, s.coordinator)
		sent := with(late.settled(path).form(form), "note", "En merknad.")
		if form == "/halvar/2023-H1/enhet" {
			sent.Set("reason", late.get(path).choices("reason")[1])
		}
		s.clock.move(31 * time.Minute)
		late.post(form, sent).leadsTo("/logg-inn?" + url.Values{"next": {"/usendt"}, "tatt-vare-paa": {"1"}}.Encode())
		c := s.signIn(t, s.coordinator)
		c.get("/usendt").leadsTo(path)
		again := c.settled(path).form(form)
		for _, field := range []string{"note", "reason"} {
			if again.Get(field) != sent.Get(field) {
				t.Errorf("%s: %s is %q, was %q", path, field, again.Get(field), sent.Get(field))
			}
		}
		s.clock.move(time.Minute)
		late = s.signIn(t, s.coordinator)
		blank := with(late.settled(path).form(form), "note", " ")
		s.clock.move(31 * time.Minute)
		s.unchanged(t, "nothing typed: "+path, func() { late.post(form, blank).is(http.StatusSeeOther) })
		c = s.signIn(t, s.coordinator)
		c.post(form, c.settled(path).form(form)).is(http.StatusSeeOther)
		c.get("/usendt").leadsTo("/")
	}
}

// comesTooLate fills in a form and sends it when the session has ended. It is kept, and nothing else has happened.
func (s *site) comesTooLate(t *testing.T, who auth.User, path string, fields url.Values) url.Values {
	t.Helper()
	late := s.signIn(t, who)
	form := late.settled(path).fill(path, fields)
	s.clock.move(31 * time.Minute)
	before := count(s.dump(t), "drafts")
	late.post(path, form).leadsTo("/logg-inn?" + url.Values{"next": {"/usendt"}, "tatt-vare-paa": {"1"}}.Encode())
	if got := count(s.dump(t), "drafts"); got != before+1 {
		t.Errorf("%s: a form that came too late leaves %d drafts, before %d", path, got, before)
	}
	return form
}

// What can't be saved after all is still there: somebody else has arranged the report meanwhile.
func TestAFormThatCouldNotBeSentAgainIsStillKept(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	const path, arrange = "/rapport/2023/tekst/ny", "/rapport/2023/rediger"
	s.comesTooLate(t, s.coordinator, path, url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst."}, "do": {"save"}})
	c := s.signIn(t, s.coordinator)
	plan := c.settled(arrange).form(arrange)
	plan["place"][0] = "9"
	c.post(arrange, plan).is(http.StatusSeeOther)
	c.post(path, c.get("/usendt").form(path)).is(http.StatusConflict)
	thrown := c.get("/usendt").is(http.StatusOK).has("Tekst.").form("/usendt")
	c.post("/usendt", thrown).leadsTo("/")
	c.get("/usendt").leadsTo("/")
	if n := count(s.dump(t), "drafts"); n != 0 {
		t.Errorf("%d drafts are left", n)
	}
}

// The plan's fingerprint has rows of digits that would pass for a telephone number.
func TestOurOwnNumbersAreNobodysTelephone(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	const path, arrange = "/rapport/2023/tekst/ny", "/rapport/2023/rediger"
	c := s.signIn(t, s.coordinator)
	for n := 1; len(privacy.Find(c.settled(path).form(path).Get("before"))) == 0; n++ {
		plan := c.settled(arrange).form(arrange)
		if n > len(plan["part"]) {
			t.Fatal("no plan has such a fingerprint")
		}
		plan["keep"] = plan["part"][n:]
		c.post(arrange, plan).is(http.StatusSeeOther)
	}
	s.comesTooLate(t, s.coordinator, path, url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst."}, "do": {"save"}})
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
	advisor := s.signIn(t, s.ada)
	token := advisor.get("/saker/ny").form("/saker/ny")["csrf_token"]
	s.clock.move(31 * time.Minute)
	for _, other := range []string{path, "/utgaver/2021.1/trekk", "/halvar/2024-H1/lukk"} {
		s.unchanged(t, "a form that the user may not send, or that is looked at anew: "+other, func() {
			advisor.post(other, url.Values{"csrf_token": token, "note": {"Feil."}}).is(http.StatusSeeOther)
		})
	}
}
