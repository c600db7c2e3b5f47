package web_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/privacy"
	"sakstall/internal/web/webtest"
)

// Whatever form it is: what was typed when the session had ended stands in it when its page is opened again, by whose
// it is and nobody else, and until it has been sent.
func TestAFormThatCameTooLateIsFilledInAgain(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2022)
	s.Year(t, 2023)
	s.Publishes(t, "2022")
	s.Publishes(t, "2023") // the next one is a correction, and has a note
	s.Year(t, 2020)
	ref := s.Registers(t, s.Ada)
	ada := s.SignIn(t, s.Ada)
	fresh := "/aktiviteter/ny"
	logged := ada.Post(fresh, ada.Get(fresh).Fill(fresh,
		url.Values{"kind": {"course"}, "topic": {"violence"}, "audience": {"young_people"}})).Header.Get("Location")
	logged, _, _ = strings.Cut(logged, "?")
	for _, tt := range []struct {
		who    auth.User
		path   string
		fields url.Values
		table  string // gets rows where the form is sent
	}{
		{
			s.Ada, "/saker/" + ref + "/rett",
			url.Values{"country": {"IQ"}, "elements": {"threats_violence", "forced_marriage_fear"}},
			"case_versions",
		},
		{s.Ada, "/saker/" + ref + "/oppfolging", url.Values{"services": {"police", "school"}}, "follow_ups"},
		{s.Ada, fresh, url.Values{
			"kind": {"course"}, "topic": {"violence"}, "participants": {"30"},
			"audience": {"young_people"},
		}, "activities"},
		{s.Ada, logged + "/rett", url.Values{"participants": {"31"}}, "activity_versions"},
		{
			s.Coordinator, "/rapport/2021/tekst/ny",
			url.Values{
				"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Norge & «verden»\nto linjer"},
				"do": {"save"},
			},
			"report_texts",
		},
		{s.Coordinator, "/rapport/2022/rediger", url.Values{"keep": {"advisors-gender", "envoys-age"}}, "report_parts"},
		{s.Coordinator, "/rapport/2023/publiser", url.Values{"note": {"En merknad."}}, "editions"},
		{
			s.Coordinator, "/utgaver/2022.1/merknad",
			url.Values{"notice_nb": {"Feil i tabell 4."}},
			"notices",
		},
		{s.Coordinator, "/utgaver/2022.1/trekk", url.Values{"note": {"En merknad."}}, "withdrawals"},
		{
			s.Coordinator, "/halvar/2023-H1/enhet?enhet=oslo-1",
			url.Values{"note": {"En merknad."}, "reason": {"found_after_publishing"}},
			"unit_half_moves",
		},
	} {
		sent := s.ComesTooLate(t, tt.who, tt.path, tt.fields)
		to, _, _ := strings.Cut(tt.path, "?")
		if other := s.SignIn(t, s.Bo).Get("/saker/ny"); strings.Contains(other.Body, "Dette skjemaet er ikke sendt") {
			t.Errorf("%s: somebody else gets the form", tt.path)
		}
		c := s.SignIn(t, tt.who)
		page := c.Settled(tt.path).Is(http.StatusOK).Has("Dette skjemaet er ikke sendt, og ingenting er lagret.")
		again := page.Form(to)
		for name := range tt.fields {
			if name != "do" && !slices.Equal(again[name], sent[name]) {
				t.Errorf("%s: %s is %q, was %q", tt.path, name, again[name], sent[name])
			}
		}
		if added := s.Changed(t, func() {
			c.Post(to,
				pressed(again, tt.fields)).Is(http.StatusSeeOther)
		}); webtest.Count(added, tt.table) == 0 {
			t.Errorf("%s: sent again it has added %q", tt.path, added)
		}
		if n := webtest.Count(s.Dump(t), "drafts"); n != 0 {
			t.Errorf("%s: %d drafts are left", tt.path, n)
		}
	}
}

// pressed is the form with the button that the fields name, where it has one.
func pressed(form, fields url.Values) url.Values {
	if fields.Has("do") {
		form = webtest.With(form, "do", fields.Get("do"))
	}
	return form
}

// A change of language on the way loses nothing and writes nothing.
func TestWhatIsTypedIsThereInAnotherLanguage(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023")
	s.Year(t, 2022) // so that there is something to publish
	ref := s.Registers(t, s.Ada)
	for _, tt := range []struct {
		who    auth.User
		path   string
		fields url.Values
		says   string
	}{
		{s.Ada, "/saker/" + ref + "/rett", url.Values{"country": {"IQ"}, "elements": {"threats_violence"}}, "Rett sak"},
		{s.Ada, "/saker/" + ref + "/oppfolging", url.Values{"services": {"police", "school"}}, "Oppfølging"},
		{s.Ada, "/aktiviteter/ny", url.Values{"kind": {"course"}, "participants": {"mange"}}, "Registrer aktivitet"},
		{s.Coordinator, "/rapport/2023/tekst/ny", url.Values{"title_nb": {"Om"}, "text_nb": {"Tekst."}}, "Ny tekst"},
		{s.Coordinator, "/rapport/2023/rediger", url.Values{"keep": {"advisors-gender"}}, "Rediger rapporten"},
		{s.Coordinator, "/rapport/2023/publiser", url.Values{"note": {"En merknad."}}, "Publiser utgåve 2023.2"},
		{s.Coordinator, "/utgaver/2023.1/trekk", url.Values{"note": {"En merknad."}}, "Trekk tilbake utgåve 2023.1"},
		{
			s.Coordinator, "/halvar/2023-H1/enhet?enhet=oslo-1",
			url.Values{"note": {"En merknad."}, "reason": {"found_after_publishing"}},
			"1. halvår 2023",
		},
	} {
		to, _, _ := strings.Cut(tt.path, "?")
		c := s.SignIn(t, tt.who)
		form := c.Settled(tt.path).Fill(to, tt.fields)
		s.Unchanged(t, tt.path, func() {
			page := c.Post(to, webtest.With(form, "do",
				"language-nn")).Is(http.StatusOK).Has(tt.says).HasNot("Dette skjemaet er ikkje sendt")
			again := page.Form(to)
			for name := range tt.fields {
				if !slices.Equal(again[name], form[name]) {
					t.Errorf("%s: %s is %q, was %q", tt.path, name, again[name], form[name])
				}
			}
			c.Post(to, webtest.With(again, "do", "language-xx")).Is(http.StatusBadRequest)
		})
	}
}

// A form that is sent by a button for a language when the session has ended is there after signing in, in that
// language.
func TestALateButtonForALanguageLosesNothing(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	const path = "/aktiviteter/ny"
	late := s.SignIn(t, s.Ada)
	form := late.Get(path).Fill(path, url.Values{"kind": {"course"}, "participants": {"30"}})
	s.Clock.Move(31 * time.Minute)
	late.Post(path, webtest.With(form, "do", "language-nn")).LeadsTo("/logg-inn?" +
		url.Values{"next": {path}, "tatt-vare-paa": {"1"}}.Encode())
	if got := late.Get("/logg-inn").Is(http.StatusOK); !strings.Contains(got.Body, `lang="nn"`) {
		t.Error("the language has not been changed")
	}
	if again := s.SignIn(t, s.Ada).Get(path).Has("Dette skjemaet er ikke sendt").Form(path); again.Get("participants") != "30" || again.Get("kind") != "course" {
		t.Errorf("the form is %v", again)
	}
}

// What is asked of a unit's half leads back to that unit, with a note or without.
func TestALateQuestionLeadsBackToItsUnit(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023")
	const path, form = "/halvar/2023-H1/enhet?enhet=oslo-1", "/halvar/2023-H1/enhet"
	for _, reason := range []string{"", "found_after_publishing"} {
		late := s.SignIn(t, s.Coordinator)
		sent := late.Get(path).Fill(form, url.Values{"reason": {reason}})
		s.Clock.Move(31 * time.Minute)
		if to := late.Post(form, sent).Is(http.StatusSeeOther).Header.Get("Location"); !strings.Contains(to,
			url.QueryEscape(path)) || strings.Contains(to, "tatt-vare-paa") != (reason != "") {
			t.Errorf("%q leads to %s", reason, to)
		}
		if again := s.SignIn(t, s.Coordinator).Get(path).Is(http.StatusOK).Form(form); again.Get("reason") != reason {
			t.Errorf("the reason is %q, was %q", again.Get("reason"), reason)
		}
	}
}

// What is sent with a form that needs a preview is kept where there can be none now.
func TestWhatCantBeDealtWithNowIsKept(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023")
	const path = "/rapport/2023/tekst/ny"
	words := url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst."}, "do": {"save"}}
	c := s.SignIn(t, s.Coordinator)
	form := c.Settled(path).Fill(path, words)
	const unit = "/halvar/2023-H1/enhet"
	c.Post(unit, c.Get(unit+"?enhet=oslo-1").Fill(unit,
		url.Values{"reason": {"found_after_publishing"}})).Is(http.StatusSeeOther)
	s.Imports(t, s.Ada, webtest.Imported(t, "2023-03", nil)) // a change so small that there can be no new edition
	c.Settled("/rapport/2023/utgave")
	c.Post(path, form).LeadsTo("/rapport/2023/utgave")
	if n := webtest.Count(s.Dump(t), "drafts"); n != 1 {
		t.Errorf("%d drafts are kept", n)
	}
}

// A button with nothing typed beside it is pressed anew; what is kept may be thrown away.
func TestWhatIsNotWorthKeepingIsNotKept(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Publishes(t, "2023")
	const path = "/utgaver/2023.1/trekk"
	late := s.SignIn(t, s.Coordinator)
	blank := late.Get(path).Fill(path, url.Values{"note": {" "}})
	s.Clock.Move(31 * time.Minute)
	s.Unchanged(t, "nothing typed", func() { late.Post(path, blank).Is(http.StatusSeeOther) })
	s.ComesTooLate(t, s.Coordinator, path, url.Values{"note": {"Feil."}})
	c := s.SignIn(t, s.Coordinator)
	c.Post("/usendt", c.Get(path).Has("Feil.").Form("/usendt")).LeadsTo(path)
	c.Get(path).HasNot("Feil.", "Dette skjemaet er ikke sendt")
}

// What can't be saved after all is still there: somebody else has arranged the report meanwhile, or deleted the text.
func TestATextIsNotLostWhereTheReportHasBeenChanged(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	const path, arrange = "/rapport/2023/tekst/", "/rapport/2023/rediger"
	words := url.Values{"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst."}, "do": {"save"}}
	c := s.SignIn(t, s.Coordinator)
	change := func() {
		plan := c.Settled(arrange).Form(arrange)
		plan["place"][0] = "9"
		c.Post(arrange, plan).Is(http.StatusSeeOther)
	}
	form := c.Settled(path+"ny").Fill(path+"ny", words)
	change()
	conflict := c.Post(path+"ny",
		form).Is(http.StatusConflict).Has("Noen andre har endret rapporten i mellomtiden, så teksten din er ikke lagret.",
		"Tekst.")
	c.Post(path+"ny", webtest.With(conflict.Form(path+"ny"), "do", "save")).LeadsTo(arrange + "?lagret=1")
	form = c.Settled(path+"own-1").Fill(path+"own-1", url.Values{"text_nb": {"En annen tekst."}, "do": {"save"}})
	c.Post(path+"own-1", webtest.With(c.Settled(path+"own-1").Form(path+"own-1"), "do",
		"delete")).Is(http.StatusSeeOther)
	if page := c.Post(path+"own-1", webtest.With(form, "do", "language-nb")).Is(http.StatusOK); page.Form(path+
		"ny").Get("text_nb") != "En annen tekst." {
		t.Error("a change of language loses the text")
	}
	conflict = c.Post(path+"own-1", form).Is(http.StatusConflict).Has("En annen tekst.")
	c.Post(path+"ny", webtest.With(conflict.Form(path+"ny"), "do", "save")).LeadsTo(arrange + "?lagret=1")
	c.Settled(path + "own-1").Has("En annen tekst.")
}

// The plan's fingerprint has rows of digits that would pass for a telephone number.
func TestOurOwnNumbersAreNobodysTelephone(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	const path, arrange = "/rapport/2023/tekst/ny", "/rapport/2023/rediger"
	c := s.SignIn(t, s.Coordinator)
	for n := 1; len(privacy.Find(c.Settled(path).Form(path).Get("before"))) == 0; n++ {
		plan := c.Settled(arrange).Form(arrange)
		if n > len(plan["part"]) {
			t.Fatal("no plan has such a fingerprint")
		}
		plan["keep"] = plan["part"][n:]
		c.Post(arrange, plan).Is(http.StatusSeeOther)
	}
	s.ComesTooLate(t, s.Coordinator, path, url.Values{
		"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst."},
		"do": {"save"},
	})
}

func TestWhatPointsAtAPersonOrIsForgedIsNotKept(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	c := s.SignIn(t, s.Coordinator)
	const path = "/rapport/2023/tekst/ny"
	form := c.Settled(path).Fill(path, url.Values{
		"chapter": {"about"}, "title_nb": {"Om"}, "text_nb": {"Tekst"},
		"do": {"save"},
	})
	s.Clock.Move(31 * time.Minute)
	for what, sent := range map[string]url.Values{
		"a person": webtest.With(form, "text_nb", "Skriv til kari@skole.no"),
		"forged":   webtest.With(form, "csrf_token", "x"),
	} {
		s.Unchanged(t, what, func() { c.Post(path, sent).LeadsTo("/logg-inn?" + url.Values{"next": {path}}.Encode()) })
	}
	advisor := s.SignIn(t, s.Ada)
	token := advisor.Get("/saker/ny").Form("/saker/ny")["csrf_token"]
	s.Clock.Move(31 * time.Minute)
	for _, other := range []string{path, "/utgaver/2021.1/trekk", "/halvar/2024-H1/lukk"} {
		s.Unchanged(t, "a form that the user may not send, or that is looked at anew: "+other, func() {
			advisor.Post(other, url.Values{"csrf_token": token, "note": {"Feil."}}).Is(http.StatusSeeOther)
		})
	}
}
