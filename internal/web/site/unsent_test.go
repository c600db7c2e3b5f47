package site_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/privacy"
)

// Whatever form it is: what was typed when the session had ended stands in it when its page is opened again, by whose it is and nobody else,
// and until it has been sent.
func TestAFormThatCameTooLateIsFilledInAgain(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2022)
	s.year(t, 2023)
	s.publishes(t, "2022")
	s.publishes(t, "2023") // the next one is a correction, and has a note
	s.year(t, 2020)
	ref := s.registers(t, s.ada)
	ada := s.signIn(t, s.ada)
	fresh := "/aktiviteter/ny"
	logged := ada.post(fresh, ada.get(fresh).fill(fresh, url.Values{"kind": {"course"}, "topic": {"violence"}, "audience": {"young_people"}})).header.Get("Location")
	logged, _, _ = strings.Cut(logged, "?")
	for _, tt := range []struct {
		who    auth.User
		path   string
		fields url.Values
		table  string // gets rows where the form is sent
	}{
		{s.ada, "/saker/" + ref + "/rett", url.Values{"country": {"IQ"}, "elements": {"threats_violence", "forced_marriage_fear"}}, "case_versions"},
		{s.ada, "/saker/" + ref + "/oppfolging", url.Values{"services": {"police", "school"}}, "follow_ups"},
		{s.ada, fresh, url.Values{"kind": {"course"}, "topic": {"violence"}, "participants": {"30"}, "audience": {"young_people"}}, "activities"},
		{s.ada, logged + "/rett", url.Values{"participants": {"31"}}, "activity_versions"},
		{s.coordinator, "/rapport/2021/tekst/ny", url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Norge & «verden»\nto linjer"}, "do": {"save"}}, "report_texts"},
		{s.coordinator, "/rapport/2022/rediger", url.Values{"keep": {"advisors-gender", "envoys-age"}}, "report_parts"},
		{s.coordinator, "/rapport/2023/publiser", url.Values{"note": {"En merknad."}}, "editions"},
		{s.coordinator, "/utgaver/2022.1/trekk", url.Values{"note": {"En merknad."}}, "withdrawals"},
		{s.coordinator, "/halvar/2023-H1/enhet?enhet=oslo-1", url.Values{"note": {"En merknad."}, "reason": {"found_after_publishing"}}, "unit_half_moves"},
	} {
		sent := s.comesTooLate(t, tt.who, tt.path, tt.fields)
		to, _, _ := strings.Cut(tt.path, "?")
		if other := s.signIn(t, s.bo).get("/saker/ny"); strings.Contains(other.body, "Dette skjemaet er ikke sendt") {
			t.Errorf("%s: somebody else gets the form", tt.path)
		}
		c := s.signIn(t, tt.who)
		page := c.settled(tt.path).is(http.StatusOK).has("Dette skjemaet er ikke sendt, og ingenting er lagret.")
		again := page.form(to)
		for name := range tt.fields {
			if name != "do" && !slices.Equal(again[name], sent[name]) {
				t.Errorf("%s: %s is %q, was %q", tt.path, name, again[name], sent[name])
			}
		}
		if added := s.changed(t, func() { c.post(to, pressed(again, tt.fields)).is(http.StatusSeeOther) }); count(added, tt.table) == 0 {
			t.Errorf("%s: sent again it has added %q", tt.path, added)
		}
		if n := count(s.dump(t), "drafts"); n != 0 {
			t.Errorf("%s: %d drafts are left", tt.path, n)
		}
	}
}

// pressed is the form with the button that the fields name, where it has one.
func pressed(form, fields url.Values) url.Values {
	if fields.Has("do") {
		form = with(form, "do", fields.Get("do"))
	}
	return form
}

// A change of language on the way loses nothing and writes nothing.
func TestWhatIsTypedIsThereInAnotherLanguage(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.publishes(t, "2023")
	s.year(t, 2022) // so that there is something to publish
	ref := s.registers(t, s.ada)
	for _, tt := range []struct {
		who    auth.User
		path   string
		fields url.Values
		says   string
	}{
		{s.ada, "/saker/" + ref + "/rett", url.Values{"country": {"IQ"}, "elements": {"threats_violence"}}, "Rett sak"},
		{s.ada, "/saker/" + ref + "/oppfolging", url.Values{"services": {"police", "school"}}, "Oppfølging"},
		{s.ada, "/aktiviteter/ny", url.Values{"kind": {"course"}, "participants": {"mange"}}, "Registrer aktivitet"},
		{s.coordinator, "/rapport/2023/tekst/ny", url.Values{"title_nb": {"Om"}, "text_nb": {"Tekst."}}, "Ny tekst"},
		{s.coordinator, "/rapport/2023/rediger", url.Values{"keep": {"advisors-gender"}}, "Rediger rapporten"},
		{s.coordinator, "/rapport/2023/publiser", url.Values{"note": {"En merknad."}}, "Publiser utgåve 2023.2"},
		{s.coordinator, "/utgaver/2023.1/trekk", url.Values{"note": {"En merknad."}}, "Trekk tilbake utgåve 2023.1"},
		{s.coordinator, "/halvar/2023-H1/enhet?enhet=oslo-1", url.Values{"note": {"En merknad."}, "reason": {"found_after_publishing"}}, "1. halvår 2023"},
	} {
		to, _, _ := strings.Cut(tt.path, "?")
		c := s.signIn(t, tt.who)
		form := c.settled(tt.path).fill(to, tt.fields)
		s.unchanged(t, tt.path, func() {
			page := c.post(to, with(form, "do", "language-nn")).is(http.StatusOK).has(tt.says).hasNot("Dette skjemaet er ikkje sendt")
			again := page.form(to)
			for name := range tt.fields {
				if !slices.Equal(again[name], form[name]) {
					t.Errorf("%s: %s is %q, was %q", tt.path, name, again[name], form[name])
				}
			}
			c.post(to, with(again, "do", "language-xx")).is(http.StatusBadRequest)
		})
	}
}

// A form that is sent by a button for a language when the session has ended is there after signing in, in that language.
func TestALateButtonForALanguageLosesNothing(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	const path = "/aktiviteter/ny"
	late := s.signIn(t, s.ada)
	form := late.get(path).fill(path, url.Values{"kind": {"course"}, "participants": {"30"}})
	s.clock.move(31 * time.Minute)
	late.post(path, with(form, "do", "language-nn")).leadsTo("/logg-inn?" + url.Values{"next": {path}, "tatt-vare-paa": {"1"}}.Encode())
	if got := late.get("/logg-inn").is(http.StatusOK); !strings.Contains(got.body, `lang="nn"`) {
		t.Error("the language has not been changed")
	}
	if again := s.signIn(t, s.ada).get(path).has("Dette skjemaet er ikke sendt").form(path); again.Get("participants") != "30" || again.Get("kind") != "course" {
		t.Errorf("the form is %v", again)
	}
}

// What is asked of a unit's half leads back to that unit, with a note or without.
func TestALateQuestionLeadsBackToItsUnit(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.publishes(t, "2023")
	const path, form = "/halvar/2023-H1/enhet?enhet=oslo-1", "/halvar/2023-H1/enhet"
	for _, reason := range []string{"", "found_after_publishing"} {
		late := s.signIn(t, s.coordinator)
		sent := late.get(path).fill(form, url.Values{"reason": {reason}})
		s.clock.move(31 * time.Minute)
		if to := late.post(form, sent).is(http.StatusSeeOther).header.Get("Location"); !strings.Contains(to, url.QueryEscape(path)) || strings.Contains(to, "tatt-vare-paa") != (reason != "") {
			t.Errorf("%q leads to %s", reason, to)
		}
		if again := s.signIn(t, s.coordinator).get(path).is(http.StatusOK).form(form); again.Get("reason") != reason {
			t.Errorf("the reason is %q, was %q", again.Get("reason"), reason)
		}
	}
}

// What is sent with a form that needs a preview is kept where there can be none now.
func TestWhatCantBeDealtWithNowIsKept(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	const path = "/rapport/2023/tekst/ny"
	words := url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst."}, "do": {"save"}}
	c := s.signIn(t, s.coordinator)
	form := c.settled(path).fill(path, words)
	s.prints(t, 2023, 36) // which makes the year impossible to publish
	c.post(path, form).leadsTo("/rapport/2023/utgave")
	if n := count(s.dump(t), "drafts"); n != 1 {
		t.Errorf("%d drafts are kept", n)
	}
}

// comesTooLate fills in a form and sends it when the session has ended. It is kept, and nothing else has happened.
func (s *site) comesTooLate(t *testing.T, who auth.User, path string, fields url.Values) url.Values {
	t.Helper()
	to, _, _ := strings.Cut(path, "?")
	late := s.signIn(t, who)
	form := late.settled(path).fill(to, fields)
	s.clock.move(31 * time.Minute)
	before := count(s.dump(t), "drafts")
	late.post(to, form).leadsTo("/logg-inn?" + url.Values{"next": {path}, "tatt-vare-paa": {"1"}}.Encode())
	if got := count(s.dump(t), "drafts"); got != before+1 {
		t.Errorf("%s: a form that came too late leaves %d drafts, before %d", path, got, before)
	}
	return form
}

// A button with nothing typed beside it is pressed anew; what is kept may be thrown away.
func TestWhatIsNotWorthKeepingIsNotKept(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.publishes(t, "2023")
	const path = "/utgaver/2023.1/trekk"
	late := s.signIn(t, s.coordinator)
	blank := late.get(path).fill(path, url.Values{"note": {" "}})
	s.clock.move(31 * time.Minute)
	s.unchanged(t, "nothing typed", func() { late.post(path, blank).is(http.StatusSeeOther) })
	s.comesTooLate(t, s.coordinator, path, url.Values{"note": {"Feil."}})
	c := s.signIn(t, s.coordinator)
	c.post("/usendt", c.get(path).has("Feil.").form("/usendt")).leadsTo(path)
	c.get(path).hasNot("Feil.", "Dette skjemaet er ikke sendt")
}

// What can't be saved after all is still there: somebody else has arranged the report meanwhile, or deleted the text.
func TestATextIsNotLostWhereTheReportHasBeenChanged(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	const path, arrange = "/rapport/2023/tekst/", "/rapport/2023/rediger"
	words := url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst."}, "do": {"save"}}
	c := s.signIn(t, s.coordinator)
	change := func() {
		plan := c.settled(arrange).form(arrange)
		plan["place"][0] = "9"
		c.post(arrange, plan).is(http.StatusSeeOther)
	}
	form := c.settled(path+"ny").fill(path+"ny", words)
	change()
	conflict := c.post(path+"ny", form).is(http.StatusConflict).has("Noen andre har endret rapporten i mellomtiden, så teksten din er ikke lagret.", "Tekst.")
	c.post(path+"ny", with(conflict.form(path+"ny"), "do", "save")).leadsTo(arrange + "?lagret=1")
	form = c.settled(path+"own-1").fill(path+"own-1", url.Values{"text_nb": {"En annen tekst."}, "do": {"save"}})
	c.post(path+"own-1", with(c.settled(path+"own-1").form(path+"own-1"), "do", "delete")).is(http.StatusSeeOther)
	if page := c.post(path+"own-1", with(form, "do", "language-nb")).is(http.StatusOK); page.form(path+"ny").Get("text_nb") != "En annen tekst." {
		t.Error("a change of language loses the text")
	}
	conflict = c.post(path+"own-1", form).is(http.StatusConflict).has("En annen tekst.")
	c.post(path+"ny", with(conflict.form(path+"ny"), "do", "save")).leadsTo(arrange + "?lagret=1")
	c.settled(path + "own-1").has("En annen tekst.")
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
