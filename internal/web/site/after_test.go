package site_test

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// corrects sends the correction of the case as it stands, with some fields filled in anew.
func (c *client) corrects(ref string, fields url.Values) answer {
	c.t.Helper()
	path := "/saker/" + ref + "/rett"
	return c.post(path, c.get(path).is(http.StatusOK).fill(path, fields))
}

func (c *client) withdraws(ref, reason string) answer {
	c.t.Helper()
	path := "/saker/" + ref + "/trekk"
	return c.post(path, c.get(path).is(http.StatusOK).fill(path, url.Values{"reason": {reason}}))
}

func (c *client) followsUp(ref, month string, more url.Values) answer {
	c.t.Helper()
	path := "/saker/" + ref + "/oppfolging"
	fields := url.Values{"month": {month}}
	maps.Copy(fields, more)
	return c.post(path, c.get(path).is(http.StatusOK).fill(path, fields))
}

// presses sends the form of the case's page that is a button.
func (c *client) presses(ref, what string) answer {
	c.t.Helper()
	path := "/saker/" + ref + "/" + what
	return c.post(path, c.get("/saker/"+ref).is(http.StatusOK).form(path))
}

// cells counts the cases by their cell.
func (s *site) counted(t *testing.T) map[string]int {
	t.Helper()
	cells, err := s.store.Counts.Cells(t.Context(), 2019, 2024)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]int{}
	for _, c := range cells {
		out[strings.Join([]string{string(c.Scheme), c.Half.String(), c.Category, c.Contact, c.Gender, c.Age, c.Country}, " ")] += c.N
	}
	return out
}

func TestACorrectionKeepsTheCaseAndWhatItWas(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	ref := c.registers(aCase(auth.Advisor))
	form := c.get("/saker/"+ref+"/rett").has("Rett sak "+ref, "Oslo 1").form("/saker/" + ref + "/rett")
	for name, want := range aCase(auth.Advisor) {
		if got := slices.Sorted(slices.Values(form[name])); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
			t.Errorf("%s is filled in with %q, want %q", name, got, want)
		}
	}
	added := s.changed(t, func() {
		c.corrects(ref, url.Values{"country": {"IQ"}, "month": {"2023-12"}, "services": nil}).leadsTo("/saker/" + ref + "?gjort=rettet")
	})
	if count(added, "case_versions") != 1 || count(added, "audit") != 1 {
		t.Errorf("added %q", added)
	}
	c.get("/saker/"+ref+"?gjort=rettet").has("Saken er rettet.", "Landbakgrunn Irak", "Måned for første kontakt desember 2023", "Rettet i juni 2024 av deg",
		"Landbakgrunn: fra Syria til Irak", "Andre tjenester i saken: fra Politi, Skole til ikke fylt ut").hasNot("Kjønn: fra")
	if got, want := s.counted(t), map[string]int{"advisors 2023-H2 forced_marriage_fear school_staff female under_18 IQ": 1}; !maps.Equal(got, want) {
		t.Errorf("counted %v, want %v", got, want)
	}
	c.get("/saker?halvar=2023-H2").has(ref, "Irak")
	c.get("/saker?halvar=2024-H1").hasNot(ref)
}

func TestTwoTabsLoseNothing(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	ref := c.registers(aCase(auth.Advisor))
	path := "/saker/" + ref + "/rett"
	first, second := c.get(path).fill(path, url.Values{"country": {"IQ"}}), c.get(path).fill(path, url.Values{"gender": {"male"}, "themes": {"disability"}})
	for range 2 { // a double click
		c.post(path, first).leadsTo("/saker/" + ref + "?gjort=rettet")
	}
	var back answer
	s.unchanged(t, "a stale correction", func() { back = c.post(path, second).is(http.StatusConflict) })
	back.has("Saken er endret siden du åpnet skjemaet", "Landbakgrunn ulikt Syria Irak", "Kjønn ulikt Gutt/mann Jente/kvinne", "Alder Under 18 år Under 18 år",
		"Tema ulikt Nedsatt funksjonsevne Rasisme og diskriminering").hasNot("Alder ulikt")
	again := back.form(path)
	if again.Get("version") != "2" || again.Get("form_token") == second.Get("form_token") {
		t.Errorf("the form that came back begins with version %s", again.Get("version"))
	}
	for _, name := range []string{"gender", "country", "themes", "month", "category"} {
		if !slices.Equal(again[name], second[name]) {
			t.Errorf("%s was %q and comes back as %q", name, second[name], again[name])
		}
	}
	c.post(path, again).leadsTo("/saker/" + ref + "?gjort=rettet")
	c.get("/saker/"+ref).has("Kjønn Gutt/mann", "Landbakgrunn Syria")
	s.unchanged(t, "the first form once more", func() { c.post(path, first).is(http.StatusSeeOther) })
	s.unchanged(t, "a correction of nothing", func() { c.corrects(ref, nil).is(http.StatusSeeOther) })
}

func TestWhatIsWrongInACorrectionIsSaidAndNothingIsLost(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	ref := c.registers(aCase(auth.Envoy))
	path := "/saker/" + ref + "/rett"
	form := c.get(path).form(path)
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
		"a version to come":      {url.Values{"version": {"7"}, "gender": {"male"}}, 409, "Saken er endret siden du åpnet skjemaet"},
		"a field too many":       {url.Values{"withdrawn": {"1"}}, 400, "Forespørselen kunne ikke leses"},
		"a family":               {url.Values{"complex": {"AAAAA-AAAAA"}}, 400, "Forespørselen kunne ikke leses"},
		"a field twice":          {url.Values{"gender": {"male", "female"}}, 400, "Forespørselen kunne ikke leses"},
	} {
		sent := maps.Clone(form)
		maps.Copy(sent, tt.change)
		s.unchanged(t, name, func() {
			back := c.post(path, sent).is(tt.code).has(tt.says)
			if tt.code == http.StatusBadRequest {
				return
			}
			for _, field := range []string{"month", "country", "elements", "tie"} {
				if got := back.form(path)[field]; !slices.Equal(got, sent[field]) && tt.change[field] == nil {
					t.Errorf("%s: %s was %q and comes back as %q", name, field, sent[field], got)
				}
			}
		})
	}
}

func TestAWithdrawnCaseCountsNowhereAndComesBack(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	ref := c.registers(aCase(auth.Advisor))
	path := "/saker/" + ref + "/trekk"
	s.unchanged(t, "no reason", func() { c.withdraws(ref, "").is(http.StatusUnprocessableEntity).has("Velg hvorfor saken trekkes.") })
	s.unchanged(t, "a reason that is none", func() { c.withdraws(ref, "racism").is(http.StatusUnprocessableEntity).has("Velg en verdi fra listen.") })
	form := c.get(path).fill(path, url.Values{"reason": {"registered_twice"}})
	for range 2 {
		c.post(path, form).leadsTo("/saker/" + ref + "?gjort=trukket")
	}
	c.get("/saker/"+ref+"?gjort=trukket").has("Saken er trukket. Den telles ikke lenger.", "Grunn: registrert to ganger.", "Trukket i juni 2024 av deg: registrert to ganger").
		hasNot(path, "/rett", "/oppfolging", "/gjennomfort")
	c.get("/").has("1. halvår 2024: 0 saker registrert")
	c.get("/saker").has(ref)
	if got := s.counted(t); len(got) > 0 {
		t.Errorf("counted %v", got)
	}
	for _, what := range []string{"rett", "trekk", "oppfolging"} {
		c.get("/saker/" + ref + "/" + what).leadsTo("/saker/" + ref)
	}
	c.presses(ref, "angre").leadsTo("/saker/" + ref + "?gjort=tilbake")
	c.get("/saker/"+ref+"?gjort=tilbake").has("Den telles igjen.", "Tatt tilbake i juni 2024 av deg")
	if got := s.counted(t); len(got) != 1 {
		t.Errorf("counted %v", got)
	}
	s.unchanged(t, "withdrawing an old version", func() {
		c.post(path, with(form, "form_token", strings.Repeat("x", 22))).is(http.StatusConflict).has("Saken er endret")
	})
}

func TestFromFearToCompletedItIsOneCase(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	ref := c.registers(aCase(auth.Advisor))
	c.get("/saker/" + ref).has("Flytt saken til «Gjennomført tvangsekteskap»")
	form := c.get("/saker/" + ref).form("/saker/" + ref + "/gjennomfort")
	for range 2 {
		c.post("/saker/"+ref+"/gjennomfort", form).leadsTo("/saker/" + ref + "?gjort=rettet")
	}
	c.get("/saker/"+ref).has("Hovedkategori Gjennomført tvangsekteskap", "Hovedkategori: fra Frykt for tvangsekteskap til Gjennomført tvangsekteskap").hasNot("Flytt saken til")
	if got, want := s.counted(t), map[string]int{"advisors 2024-H1 forced_marriage_completed school_staff female under_18 SY": 1}; !maps.Equal(got, want) {
		t.Errorf("counted %v, want %v", got, want)
	}
	other := c.registers(with(aCase(auth.Advisor), "category", "forced_marriage_and_fgm_fear"))
	c.get("/saker/" + other).hasNot("Flytt saken til")
}

func TestAFollowUpIsCountedApart(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	ref := c.registers(with(aCase(auth.Advisor), "month", "2023-11"))
	before := s.counted(t)
	path := "/saker/" + ref + "/oppfolging"
	form := c.get(path).fill(path, url.Values{"month": {"2024-02"}, "services": {"police", "school"}})
	for range 2 {
		c.post(path, form).leadsTo("/saker/" + ref + "?gjort=logget")
	}
	c.get("/saker/"+ref+"?gjort=logget").has("Oppfølgingen er logget.", "februar 2024", "Tjenester i oppfølgingen: Politi, Skole")
	s.unchanged(t, "the form with something else", func() {
		back := c.post(path, with(form, "month", "2024-03")).is(http.StatusConflict).has("Dette skjemaet har allerede logget en oppfølging.")
		if got := back.form(path); got.Get("month") != "2024-03" || len(got["services"]) != 2 {
			t.Errorf("comes back as %q", got)
		}
	})
	for month, says := range map[string]string{"2023-10": "Oppfølgingen kan ikke være før måneden for første kontakt.", "2024-07": "Måneden har ikke vært ennå.", "": "Velg måneden for oppfølgingen.", "x": "Velg en måned fra listen."} {
		s.unchanged(t, month, func() { c.followsUp(ref, month, nil).is(http.StatusUnprocessableEntity).has(says) })
	}
	s.unchanged(t, "a service that is none", func() {
		c.followsUp(ref, "2024-03", url.Values{"services": {"x"}}).is(http.StatusUnprocessableEntity).has("Velg en verdi fra listen.")
	})
	s.unchanged(t, "it can be corrected instead", func() {
		c.followsUp(ref, "2024-03", url.Values{"happened": {"yes"}}).is(http.StatusUnprocessableEntity).has("Saken kan rettes.")
	})
	s.unchanged(t, "the case past its follow-up", func() {
		c.corrects(ref, url.Values{"month": {"2024-05"}}).is(http.StatusUnprocessableEntity).has("Saken har en oppfølging før denne måneden.")
	})
	if after := s.counted(t); !maps.Equal(before, after) {
		t.Errorf("counted %v before and %v after", before, after)
	}
	counts := func() int {
		got, err := s.store.FollowUps.Counts(t.Context(), 2023, 2024)
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
	c.presses(ref, "oppfolging/1/trekk").leadsTo("/saker/" + ref + "?gjort=oppfolging-trukket")
	c.get("/saker/" + ref).has("februar 2024 (Trukket)").hasNot("/oppfolging/1/trekk")
	if n := counts(); n != 0 {
		t.Errorf("%d follow-ups, want none", n)
	}
}

func TestAnothersCaseCanNotBeTouchedAndIsLikeNone(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	own, bos := s.registers(t, s.ada), s.registers(t, s.bo)
	c := s.signIn(t, s.ada)
	page := func(a answer) string {
		return itself.ReplaceAllString(tokens.ReplaceAllString(a.is(http.StatusNotFound).body, ""), "")
	}
	want := page(c.get("/saker/22222-22222"))
	good := url.Values{}
	for _, path := range []string{"rett", "trekk", "oppfolging"} {
		maps.Copy(good, c.get("/saker/"+own+"/"+path).form("/saker/"+own+"/"+path))
	}
	fields := map[string][]string{
		"rett": slices.Sorted(maps.Keys(c.get("/saker/" + own + "/rett").form("/saker/" + own + "/rett"))), "trekk": {"reason"}, "oppfolging": {"month", "services"},
		"angre": nil, "gjennomfort": nil, "oppfolging/1/trekk": nil,
	}
	good.Set("reason", "not_a_case")
	s.unchanged(t, "another's case", func() {
		for _, ref := range []string{bos, "22222-22222", strings.ToLower(own), "x"} {
			for path, names := range fields {
				form := url.Values{}
				for _, name := range append(names, "csrf_token", "form_token", "version") {
					if good.Has(name) {
						form[name] = good[name]
					}
				}
				if got := page(c.post("/saker/"+ref+"/"+path, form)); got != want {
					t.Errorf("POST %s of %s: the page is not that of a case that does not exist:\n%s", path, ref, got)
				}
				if names != nil {
					if got := page(c.get("/saker/" + ref + "/" + path)); got != want {
						t.Errorf("GET %s of %s: the page is not that of a case that does not exist:\n%s", path, ref, got)
					}
				}
			}
		}
		for _, number := range []string{"0", "2", "-1", "x", "99999999999999999999"} {
			form := url.Values{"csrf_token": good["csrf_token"], "form_token": good["form_token"], "version": good["version"]}
			c.post("/saker/"+own+"/oppfolging/"+number+"/trekk", form).is(http.StatusNotFound)
		}
	})
}

// closesFirstHalf closes the first half of 2023 of the advisors, with whatever is in it.
func (s *site) closesFirstHalf(t *testing.T) {
	t.Helper()
	h := period.FirstHalf(2023)
	if err := s.store.Halves.CloseScheme(t.Context(), codebook.Advisors, h, []string{s.ada.Unit, s.bo.Unit}, byHand); err != nil {
		t.Fatal(err)
	}
}

func TestAClosedHalfKeepsItsFiguresAndIsFollowedUp(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	ref := c.registers(with(aCase(auth.Advisor), "month", "2023-05"))
	gone := c.registers(with(aCase(auth.Advisor), "month", "2023-04"))
	c.withdraws(gone, "not_a_case").is(http.StatusSeeOther)
	open := c.registers(aCase(auth.Advisor))
	correct, withdraw, move := c.get("/saker/"+ref+"/rett"), c.get("/saker/"+ref+"/trekk"), c.get("/saker/"+open+"/rett")
	complete, restore := c.get("/saker/"+ref).form("/saker/"+ref+"/gjennomfort"), c.get("/saker/"+gone).form("/saker/"+gone+"/angre")
	s.closesFirstHalf(t)
	before := s.counted(t)
	s.unchanged(t, "changes in a closed half", func() {
		path := "/saker/" + ref + "/rett"
		back := c.post(path, correct.fill(path, url.Values{"country": {"IQ"}})).is(http.StatusConflict).has("Halvåret er avsluttet")
		if got := back.form(path).Get("country"); got != "IQ" {
			t.Errorf("comes back with %q", got)
		}
		c.post("/saker/"+ref+"/trekk", withdraw.fill("/saker/"+ref+"/trekk", url.Values{"reason": {"not_a_case"}})).is(http.StatusConflict).has("Halvåret tar ikke imot endringer")
		c.post("/saker/"+ref+"/gjennomfort", complete).is(http.StatusConflict).has("Halvåret tar ikke imot endringer")
		c.post("/saker/"+gone+"/angre", restore).is(http.StatusConflict).has("Halvåret tar ikke imot endringer")
		c.post("/saker/"+open+"/rett", move.fill("/saker/"+open+"/rett", url.Values{"month": {"2023-03"}})).is(http.StatusConflict).has("Halvåret er avsluttet")
		c.followsUp(ref, "2023-06", nil).is(http.StatusConflict).has("Halvåret er avsluttet")
	})
	c.get("/saker/"+ref).has("Saken kan ikke rettes eller trekkes nå, fordi 1. halvår 2023 ikke tar imot endringer.", "Hovedkategorien står fast").
		hasNot("/rett", "/trekk", "Flytt saken til")
	c.get("/saker/" + gone).hasNot("Ta saken tilbake")
	c.get("/saker/" + ref + "/rett").leadsTo("/saker/" + ref)
	c.followsUp(ref, "2024-02", url.Values{"happened": {"yes"}}).leadsTo("/saker/" + ref + "?gjort=logget")
	c.get("/saker/"+ref).has("Har det dere fryktet, skjedd? Ja, det har skjedd", "Hovedkategori Frykt for tvangsekteskap")
	if after := s.counted(t); !maps.Equal(before, after) {
		t.Errorf("counted %v before and %v after", before, after)
	}
}
