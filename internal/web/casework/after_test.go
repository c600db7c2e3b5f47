package casework_test

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/web/webtest"
)

func TestACorrectionKeepsTheCaseAndWhatItWas(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	ref := c.Registers(webtest.ACase(auth.Advisor))
	form := c.Get("/saker/"+ref+"/rett").Has("Rett sak "+ref, "Oslo 1").Form("/saker/" + ref + "/rett")
	for name, want := range webtest.ACase(auth.Advisor) {
		if got := slices.Sorted(slices.Values(form[name])); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
			t.Errorf("%s is filled in with %q, want %q", name, got, want)
		}
	}
	added := s.Changed(t, func() {
		c.Corrects(ref, url.Values{"country": {"IQ"}, "month": {"2023-12"}, "services": nil}).LeadsTo("/saker/" + ref +
			"?gjort=rettet")
	})
	if webtest.Count(added, "case_versions") != 1 || webtest.Count(added, "audit") != 1 {
		t.Errorf("added %q", added)
	}
	c.Get("/saker/"+ref+"?gjort=rettet").Has("Saken er rettet.", "Landbakgrunn Irak",
		"Måned for første kontakt desember 2023", "Rettet i juni 2024 av deg",
		"Landbakgrunn: fra Syria til Irak",
		"Andre tjenester i saken: fra Politi, Skole til ikke fylt ut").HasNot("Kjønn: fra")
	if got, want := s.Counted(t),
		map[string]int{"advisors 2023-H2 forced_marriage_fear school_staff female under_18 IQ": 1}; !maps.Equal(got,
		want) {
		t.Errorf("counted %v, want %v", got, want)
	}
	c.Get("/saker?halvar=2023-H2").Has(ref, "Irak")
	c.Get("/saker?halvar=2024-H1").HasNot(ref)
}

func TestTwoTabsLoseNothing(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	ref := c.Registers(webtest.ACase(auth.Advisor))
	path := "/saker/" + ref + "/rett"
	first, second := c.Get(path).Fill(path, url.Values{"country": {"IQ"}}),
		c.Get(path).Fill(path, url.Values{"gender": {"male"}, "themes": {"disability"}})
	for range 2 { // a double click
		c.Post(path, first).LeadsTo("/saker/" + ref + "?gjort=rettet")
	}
	var back webtest.Answer
	s.Unchanged(t, "a stale correction", func() { back = c.Post(path, second).Is(http.StatusConflict) })
	back.Has("Saken er endret siden du åpnet skjemaet", "Landbakgrunn ulikt Syria Irak",
		"Kjønn ulikt Gutt/mann Jente/kvinne", "Alder Under 18 år Under 18 år",
		"Tema ulikt Nedsatt funksjonsevne Rasisme og diskriminering").HasNot("Alder ulikt")
	again := back.Form(path)
	if again.Get("version") != "2" || again.Get("form_token") == second.Get("form_token") {
		t.Errorf("the form that came back begins with version %s", again.Get("version"))
	}
	for _, name := range []string{"gender", "country", "themes", "month", "category"} {
		if !slices.Equal(again[name], second[name]) {
			t.Errorf("%s was %q and comes back as %q", name, second[name], again[name])
		}
	}
	c.Post(path, again).LeadsTo("/saker/" + ref + "?gjort=rettet")
	c.Get("/saker/"+ref).Has("Kjønn Gutt/mann", "Landbakgrunn Syria")
	s.Unchanged(t, "the first form once more", func() { c.Post(path, first).Is(http.StatusSeeOther) })
	s.Unchanged(t, "a correction of nothing", func() { c.Corrects(ref, nil).Is(http.StatusSeeOther) })
}

func TestWhatIsWrongInACorrectionIsSaidAndNothingIsLost(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	ref := c.Registers(webtest.ACase(auth.Envoy))
	path := "/saker/" + ref + "/rett"
	form := c.Get(path).Form(path)
	for name, tt := range map[string]struct {
		change url.Values
		code   int
		says   string
	}{
		"nothing chosen":         {url.Values{"country": {""}}, 422, "Velg landbakgrunn, eller ukjent."},
		"a code that is none":    {url.Values{"gender": {"x"}}, 422, "Velg en verdi fra listen."},
		"a month to come":        {url.Values{"month": {"2024-07"}}, 422, "Måneden har ikke vært ennå."},
		"a retired category":     {url.Values{"category": {"other_family_related"}}, 422, "ikke i bruk"},
		"another unit":           {url.Values{"unit": {"oslo-1"}}, 422, "Enhet"},
		"another scheme":         {url.Values{"scheme": {"advisors"}}, 422, "Ordning"},
		"no token":               {url.Values{"form_token": {"x"}}, 422, "engangskoden"},
		"no version":             {url.Values{"version": {""}}, 400, "Forespørselen kunne ikke leses"},
		"a version that is none": {url.Values{"version": {"01"}}, 400, "Forespørselen kunne ikke leses"},
		"a version to come": {
			url.Values{"version": {"7"}, "gender": {"male"}},
			409,
			"Saken er endret siden du åpnet skjemaet",
		},
		"a field too many": {url.Values{"withdrawn": {"1"}}, 400, "Forespørselen kunne ikke leses"},
		"a family":         {url.Values{"complex": {"AAAAA-AAAAA"}}, 400, "Forespørselen kunne ikke leses"},
		"a field twice":    {url.Values{"gender": {"male", "female"}}, 400, "Forespørselen kunne ikke leses"},
	} {
		sent := maps.Clone(form)
		maps.Copy(sent, tt.change)
		s.Unchanged(t, name, func() {
			back := c.Post(path, sent).Is(tt.code).Has(tt.says)
			if tt.code == http.StatusBadRequest {
				return
			}
			for _, field := range []string{"month", "country", "elements", "tie"} {
				if got := back.Form(path)[field]; !slices.Equal(got, sent[field]) && tt.change[field] == nil {
					t.Errorf("%s: %s was %q and comes back as %q", name, field, sent[field], got)
				}
			}
		})
	}
}

func TestAWithdrawnCaseCountsNowhereAndComesBack(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	ref := c.Registers(webtest.ACase(auth.Advisor))
	path := "/saker/" + ref + "/trekk"
	s.Unchanged(t, "no reason", func() {
		c.Withdraws(ref,
			"").Is(http.StatusUnprocessableEntity).Has("Velg hvorfor saken trekkes.")
	})
	s.Unchanged(t, "a reason that is none",
		func() { c.Withdraws(ref, "racism").Is(http.StatusUnprocessableEntity).Has("Velg en verdi fra listen.") })
	form := c.Get(path).Fill(path, url.Values{"reason": {"registered_twice"}})
	for range 2 {
		c.Post(path, form).LeadsTo("/saker/" + ref + "?gjort=trukket")
	}
	c.Get("/saker/"+ref+"?gjort=trukket").Has("Saken er trukket. Den telles ikke lenger.",
		"Grunn: registrert to ganger.",
		"Trukket i juni 2024 av deg: registrert to ganger").
		HasNot(path, "/rett", "/oppfolging", "/gjennomfort")
	c.Get("/").Has("1. halvår 2024: 0 saker registrert")
	c.Get("/saker").Has(ref)
	if got := s.Counted(t); len(got) > 0 {
		t.Errorf("counted %v", got)
	}
	for _, what := range []string{"rett", "trekk", "oppfolging"} {
		c.Get("/saker/" + ref + "/" + what).LeadsTo("/saker/" + ref)
	}
	c.Presses(ref, "angre").LeadsTo("/saker/" + ref + "?gjort=tilbake")
	c.Get("/saker/"+ref+"?gjort=tilbake").Has("Den telles igjen.", "Tatt tilbake i juni 2024 av deg")
	if got := s.Counted(t); len(got) != 1 {
		t.Errorf("counted %v", got)
	}
	s.Unchanged(t, "withdrawing an old version", func() {
		c.Post(path, webtest.With(form, "form_token",
			strings.Repeat("x", 22))).Is(http.StatusConflict).Has("Saken er endret")
	})
}

func TestFromFearToCompletedItIsOneCase(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	ref := c.Registers(webtest.ACase(auth.Advisor))
	c.Get("/saker/" + ref).Has("Flytt saken til «Gjennomført tvangsekteskap»")
	form := c.Get("/saker/" + ref).Form("/saker/" + ref + "/gjennomfort")
	for range 2 {
		c.Post("/saker/"+ref+"/gjennomfort", form).LeadsTo("/saker/" + ref + "?gjort=rettet")
	}
	c.Get("/saker/"+ref).Has("Hovedkategori Gjennomført tvangsekteskap",
		"Hovedkategori: fra Frykt for tvangsekteskap til Gjennomført tvangsekteskap").HasNot("Flytt saken til")
	if got, want := s.Counted(t),
		map[string]int{"advisors 2024-H1 forced_marriage_completed school_staff female under_18 SY": 1}; !maps.Equal(got,
		want) {
		t.Errorf("counted %v, want %v", got, want)
	}
	other := c.Registers(webtest.With(webtest.ACase(auth.Advisor), "category", "forced_marriage_and_fgm_fear"))
	c.Get("/saker/" + other).HasNot("Flytt saken til")
}

func TestAFollowUpIsCountedApart(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	ref := c.Registers(webtest.With(webtest.ACase(auth.Advisor), "month", "2023-11"))
	before := s.Counted(t)
	path := "/saker/" + ref + "/oppfolging"
	form := c.Get(path).Fill(path, url.Values{"month": {"2024-02"}, "services": {"police", "school"}})
	for range 2 {
		c.Post(path, form).LeadsTo("/saker/" + ref + "?gjort=logget")
	}
	c.Get("/saker/"+ref+"?gjort=logget").Has("Oppfølgingen er logget.", "februar 2024",
		"Tjenester i oppfølgingen: Politi, Skole")
	s.Unchanged(t, "the form with something else", func() {
		back := c.Post(path, webtest.With(form, "month",
			"2024-03")).Is(http.StatusConflict).Has("Dette skjemaet har allerede logget en oppfølging.")
		if got := back.Form(path); got.Get("month") != "2024-03" || len(got["services"]) != 2 {
			t.Errorf("comes back as %q", got)
		}
	})
	for month, says := range map[string]string{"2023-10": "Oppfølgingen kan ikke være før måneden for første kontakt.", "2024-07": "Måneden har ikke vært ennå.", "": "Velg måneden for oppfølgingen.", "x": "Velg en måned fra listen."} {
		s.Unchanged(t, month, func() { c.FollowsUp(ref, month, nil).Is(http.StatusUnprocessableEntity).Has(says) })
	}
	s.Unchanged(t, "a service that is none", func() {
		c.FollowsUp(ref, "2024-03", url.Values{"services": {"x"}}).Is(http.StatusUnprocessableEntity).Has("Velg en verdi fra listen.")
	})
	s.Unchanged(t, "it can be corrected instead", func() {
		c.FollowsUp(ref, "2024-03", url.Values{"happened": {"yes"}}).Is(http.StatusUnprocessableEntity).Has("Saken kan rettes.")
	})
	s.Unchanged(t, "the case past its follow-up", func() {
		c.Corrects(ref, url.Values{"month": {"2024-05"}}).Is(http.StatusUnprocessableEntity).Has("Saken har en oppfølging før denne måneden.")
	})
	if after := s.Counted(t); !maps.Equal(before, after) {
		t.Errorf("counted %v before and %v after", before, after)
	}
	counts := func() int {
		got, err := s.Store.FollowUps.Counts(t.Context(), 2023, 2024)
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		for _, x := range got {
			n += x.N
		}
		return n
	}
	if n := counts(); n != 1 {
		t.Errorf("%d follow-ups, want 1", n)
	}
	c.Presses(ref, "oppfolging/1/trekk").LeadsTo("/saker/" + ref + "?gjort=oppfolging-trukket")
	c.Get("/saker/" + ref).Has("februar 2024 (Trukket)").HasNot("/oppfolging/1/trekk")
	if n := counts(); n != 0 {
		t.Errorf("%d follow-ups, want none", n)
	}
}

func TestAnothersCaseCanNotBeTouchedAndIsLikeNone(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	own, bos := s.Registers(t, s.Ada), s.Registers(t, s.Bo)
	c := s.SignIn(t, s.Ada)
	page := func(a webtest.Answer) string {
		return itself.ReplaceAllString(webtest.Tokens.ReplaceAllString(a.Is(http.StatusNotFound).Body, ""), "")
	}
	want := page(c.Get("/saker/22222-22222"))
	good := url.Values{}
	for _, path := range []string{"rett", "trekk", "oppfolging"} {
		maps.Copy(good, c.Get("/saker/"+own+"/"+path).Form("/saker/"+own+"/"+path))
	}
	fields := map[string][]string{
		"rett":  slices.Sorted(maps.Keys(c.Get("/saker/" + own + "/rett").Form("/saker/" + own + "/rett"))),
		"trekk": {"reason"}, "oppfolging": {"month", "services"},
		"angre": nil, "gjennomfort": nil, "oppfolging/1/trekk": nil,
	}
	good.Set("reason", "not_a_case")
	s.Unchanged(t, "another's case", func() {
		for _, ref := range []string{bos, "22222-22222", strings.ToLower(own), "x"} {
			for path, names := range fields {
				form := url.Values{}
				for _, name := range append(names, "csrf_token", "form_token", "version") {
					if good.Has(name) {
						form[name] = good[name]
					}
				}
				if got := page(c.Post("/saker/"+ref+"/"+path, form)); got != want {
					t.Errorf("POST %s of %s: the page is not that of a case that does not exist:\n%s", path, ref, got)
				}
				if names != nil {
					if got := page(c.Get("/saker/" + ref + "/" + path)); got != want {
						t.Errorf("GET %s of %s: the page is not that of a case that does not exist:\n%s", path, ref,
							got)
					}
				}
			}
		}
		for _, number := range []string{"0", "2", "-1", "x", "99999999999999999999"} {
			form := url.Values{
				"csrf_token": good["csrf_token"], "form_token": good["form_token"],
				"version": good["version"],
			}
			c.Post("/saker/"+own+"/oppfolging/"+number+"/trekk", form).Is(http.StatusNotFound)
		}
	})
}

func TestAClosedHalfKeepsItsFiguresAndIsFollowedUp(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	ref := c.Registers(webtest.With(webtest.ACase(auth.Advisor), "month", "2023-05"))
	gone := c.Registers(webtest.With(webtest.ACase(auth.Advisor), "month", "2023-04"))
	c.Withdraws(gone, "not_a_case").Is(http.StatusSeeOther)
	open := c.Registers(webtest.ACase(auth.Advisor))
	correct, withdraw, move := c.Get("/saker/"+ref+"/rett"), c.Get("/saker/"+ref+"/trekk"),
		c.Get("/saker/"+open+"/rett")
	complete, restore := c.Get("/saker/"+ref).Form("/saker/"+ref+"/gjennomfort"),
		c.Get("/saker/"+gone).Form("/saker/"+gone+"/angre")
	s.ClosesFirstHalf(t)
	before := s.Counted(t)
	s.Unchanged(t, "changes in a closed half", func() {
		path := "/saker/" + ref + "/rett"
		back := c.Post(path, correct.Fill(path,
			url.Values{"country": {"IQ"}})).Is(http.StatusConflict).Has("Halvåret er avsluttet")
		if got := back.Form(path).Get("country"); got != "IQ" {
			t.Errorf("comes back with %q", got)
		}
		c.Post("/saker/"+ref+"/trekk",
			withdraw.Fill("/saker/"+ref+"/trekk",
				url.Values{"reason": {"not_a_case"}})).Is(http.StatusConflict).Has("Halvåret tar ikke imot endringer")
		c.Post("/saker/"+ref+"/gjennomfort", complete).Is(http.StatusConflict).Has("Halvåret tar ikke imot endringer")
		c.Post("/saker/"+gone+"/angre", restore).Is(http.StatusConflict).Has("Halvåret tar ikke imot endringer")
		c.Post("/saker/"+open+"/rett",
			move.Fill("/saker/"+open+"/rett",
				url.Values{"month": {"2023-03"}})).Is(http.StatusConflict).Has("Halvåret er avsluttet")
		c.FollowsUp(ref, "2023-06", nil).Is(http.StatusConflict).Has("Halvåret er avsluttet")
	})
	c.Get("/saker/"+ref).Has("Saken kan ikke rettes eller trekkes nå, fordi 1. halvår 2023 ikke tar imot endringer.",
		"Hovedkategorien står fast").
		HasNot("/rett", "/trekk", "Flytt saken til")
	c.Get("/saker/" + gone).HasNot("Ta saken tilbake")
	c.Get("/saker/" + ref + "/rett").LeadsTo("/saker/" + ref)
	c.FollowsUp(ref, "2024-02", url.Values{"happened": {"yes"}}).LeadsTo("/saker/" + ref + "?gjort=logget")
	c.Get("/saker/"+ref).Has("Har det dere fryktet, skjedd? Ja, det har skjedd",
		"Hovedkategori Frykt for tvangsekteskap")
	if after := s.Counted(t); !maps.Equal(before, after) {
		t.Errorf("counted %v before and %v after", before, after)
	}
}
