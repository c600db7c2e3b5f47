package site_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// aCourse is what somebody fills in of an activity, every field of the form.
func aCourse() url.Values {
	return url.Values{
		"month": {"2024-05"}, "kind": {"course"}, "topic": {"rights"}, "audience": {"adults", "young_people"}, "participants": {"25"}, "partners": {"police"},
	}
}

// logs logs an activity through the form and returns its id.
func (c *client) logs(fields url.Values) string {
	c.t.Helper()
	got := c.post("/aktiviteter/ny", c.get("/aktiviteter/ny").fill("/aktiviteter/ny", fields)).is(http.StatusSeeOther)
	id, query, _ := strings.Cut(strings.TrimPrefix(got.header.Get("Location"), "/aktiviteter/"), "?")
	if query != "gjort=ny" {
		c.t.Fatalf("the activity is at %q", got.header.Get("Location"))
	}
	return id
}

func TestAnActivityIsLoggedOnceAndSeen(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	form := c.get("/aktiviteter/ny").fill("/aktiviteter/ny", aCourse())
	added := s.added(t, func() {
		first, second := c.post("/aktiviteter/ny", form), c.post("/aktiviteter/ny", form)
		first.is(http.StatusSeeOther)
		second.leadsTo(first.header.Get("Location"))
		c.get(first.header.Get("Location")).is(http.StatusOK).has("Aktiviteten er registrert", "Den telles i 1. halvår 2024.", "mai 2024", "Kurs eller fagdag",
			"Rettigheter og lovverk", "Voksne, Ungdom", "25", "Politi")
	})
	if count(added, "activities") != 1 || count(added, "activity_values") != 3 || count(added, "audit") != 1 {
		t.Errorf("the form, sent twice, has added %q", added)
	}
	s.unchanged(t, "the form with something else", func() {
		other := c.post("/aktiviteter/ny", with(form, "kind", "webinar")).is(http.StatusConflict).has("Dette skjemaet har allerede laget en aktivitet")
		other.keepsAt("/aktiviteter/ny", with(with(form, "kind", "webinar"), "form_token", other.form("/aktiviteter/ny").Get("form_token")))
	})
	without := with(with(aCourse(), "participants"), "partners")
	c.get("/aktiviteter/"+c.logs(without)).is(http.StatusOK).hasNot("Antall deltakere", "Politi")
}

func TestAProblemOfAnActivityStandsBesideItsField(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	form := c.get("/aktiviteter/ny").fill("/aktiviteter/ny", aCourse())
	type wrong struct{ field, value, says string }
	list := []wrong{
		{"month", "", "Velg måneden."},
		{"month", "2024-07", "Måneden har ikke vært ennå."},
		{"kind", "", "Velg hva slags aktivitet det var."},
		{"topic", "", "Velg et tema."},
		{"audience", "", "Velg en verdi fra listen."},
		{"kind", "competence_week", "Verdien brukes ikke i din ordning."},
		{"participants", "20001", "Skriv et helt tall fra 1 til 20 000, med bare siffer, eller la feltet stå tomt."},
	}
	for _, value := range hostile {
		for field := range aCourse() {
			says := "Velg en verdi fra listen."
			switch field {
			case "month":
				says = "Velg en måned fra listen."
			case "participants":
				says = "Skriv et helt tall fra 1 til 20 000, med bare siffer, eller la feltet stå tomt."
			}
			list = append(list, wrong{field, value, says})
		}
	}
	s.unchanged(t, "forms with a problem", func() {
		for _, w := range list {
			sent := with(form, w.field, w.value)
			back := c.post("/aktiviteter/ny", sent).is(http.StatusUnprocessableEntity)
			if got := back.id(w.field + "-error"); got != w.says {
				t.Errorf("%q in %s: %q, want %q", w.value, w.field, got, w.says)
			}
			back.keepsAt("/aktiviteter/ny", with(sent, w.field, back.form("/aktiviteter/ny")[w.field]...))
		}
		none := c.post("/aktiviteter/ny", with(form, "audience")).is(http.StatusUnprocessableEntity)
		if got := none.id("audience-error"); got != "Velg minst én målgruppe." {
			t.Errorf("no audience: %q", got)
		}
		c.post("/aktiviteter/ny", with(form, "form_token", "x")).is(http.StatusUnprocessableEntity).has("Skjemaet manglet engangskoden sin.")
	})
}

func TestAnActivityIsCorrectedAndAStaleCorrectionGetsBothVersions(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	path := "/aktiviteter/" + c.logs(aCourse())
	form := c.get(path + "/rett").is(http.StatusOK).form(path + "/rett")
	for field, want := range aCourse() {
		if !slices.Equal(slices.Sorted(slices.Values(form[field])), want) {
			t.Errorf("the form has %s %q, want %q", field, form[field], want)
		}
	}
	c.post(path+"/rett", with(form, "kind", "webinar")).leadsTo(path + "?gjort=rettet")
	c.post(path+"/rett", with(form, "kind", "webinar")).leadsTo(path + "?gjort=rettet") // sent twice
	c.get(path+"?gjort=rettet").has("Rettingen er lagret", "Webinar")

	sent := with(form, "kind", "lecture")
	var both answer
	s.unchanged(t, "a stale correction", func() { both = c.post(path+"/rett", sent).is(http.StatusConflict) })
	both.has("Aktiviteten er endret siden du åpnet den")
	if row := both.table("differences")["Hva slags aktivitet?"]; !slices.Equal(row, []string{"Webinar", "Innlegg eller foredrag"}) {
		t.Errorf("the versions are %q", row)
	}
	both.keepsAt(path+"/rett", with(sent, "version", "2"))
	c.post(path+"/rett", both.form(path+"/rett")).leadsTo(path + "?gjort=rettet")
	c.get(path).has("Innlegg eller foredrag")

	s.unchanged(t, "a correction that is no form of ours", func() {
		c.post(path+"/rett", with(form, "version", "x")).is(http.StatusBadRequest)
		c.post(path+"/rett", with(form, "owner", "1")).is(http.StatusBadRequest)
		c.post(path+"/rett", with(form, "month", "2024-07")).is(http.StatusUnprocessableEntity).keepsAt(path+"/rett", with(form, "month", ""))
	})
}

func TestAWithdrawnActivityIsCountedNowhere(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	path := "/aktiviteter/" + c.logs(aCourse())
	ask := c.get(path + "/trekk").is(http.StatusOK).form(path + "/trekk")
	c.post(path+"/rett", with(c.get(path+"/rett").form(path+"/rett"), "participants", "30"))
	s.unchanged(t, "a stale withdrawal", func() {
		c.post(path+"/trekk", ask).is(http.StatusConflict).has("Den er ikke trukket tilbake.", "30")
	})
	ask = c.get(path + "/trekk").form(path + "/trekk")
	c.post(path+"/trekk", ask).leadsTo(path)
	s.unchanged(t, "withdrawing twice", func() { c.post(path+"/trekk", ask).leadsTo(path) })
	c.get(path).is(http.StatusOK).has("Aktiviteten er trukket tilbake").hasNot(path + "/rett")
	c.get(path + "/rett").leadsTo(path)
	c.get(path + "/trekk").leadsTo(path)
	list := c.get("/aktiviteter").has("Trukket tilbake", "1. halvår 2024: 0 aktiviteter")
	if got := list.table("totals")["Hele året"]; !slices.Equal(got, []string{"0", "0", "0"}) {
		t.Errorf("the year counts %q", got)
	}
}

func TestActivitiesAreCountedPerHalfAndYearBesideLastYears(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	var before []activity.Activity
	for _, m := range []period.Month{period.FirstHalf(2023).First(), period.SecondHalf(2023).Last(), period.SecondHalf(2023).Last()} {
		before = append(before, activity.Activity{Scheme: codebook.Advisors, Unit: s.ada.Unit, Month: m, Kind: "course"})
	}
	if err := s.store.Activities.AddAll(t.Context(), before, byHand); err != nil {
		t.Fatal(err)
	}
	c.logs(aCourse())
	c.logs(with(aCourse(), "participants", "2000"))
	for path, want := range map[string]map[string][]string{
		"/aktiviteter":         {"1. halvår 2024": {"2", "1", "2\u00a0025"}, "2. halvår 2024": {"0", "2", "0"}, "Hele året": {"2", "3", "2\u00a0025"}},
		"/aktiviteter?ar=2023": {"1. halvår 2023": {"1", "0", "0"}, "2. halvår 2023": {"2", "0", "0"}, "Hele året": {"3", "0", "0"}},
	} {
		got := c.get(path).is(http.StatusOK).table("totals")
		for line, cells := range want {
			for i := range cells {
				cells[i] = strings.Join(strings.Fields(cells[i]), " ") // as the page is read
			}
			if !slices.Equal(got[line], cells) {
				t.Errorf("%s: %s is %q, want %q", path, line, got[line], cells)
			}
		}
	}
	s.signIn(t, s.bo).get("/aktiviteter?ar=2023").is(http.StatusOK).has("0 aktiviteter").hasNot("2 aktiviteter")
	for _, year := range []string{"2018", "2025", "x", "02024", "20245"} {
		c.get("/aktiviteter?ar=" + year).is(http.StatusNotFound)
	}
}

func TestAnotherUsersActivityIsNotFound(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	id := s.signIn(t, s.ada).logs(aCourse())
	for _, page := range []string{"", "/rett", "/trekk"} {
		c := s.signIn(t, s.cato)
		foreign, none := c.get("/aktiviteter/"+id+page).is(http.StatusNotFound), c.get("/aktiviteter/99999"+page).is(http.StatusNotFound)
		if foreign.text() != none.text() {
			t.Errorf("%s: %q, and of none %q", page, foreign.text(), none.text())
		}
		for _, address := range []string{"x", "0" + id, "-1", "99999999999999999999"} {
			c.get("/aktiviteter/" + address + page).is(http.StatusNotFound)
		}
		if page != "" {
			s.unchanged(t, "another user's form", func() {
				form := c.get("/").form("/logg-ut")
				form.Set("version", "1")
				c.post("/aktiviteter/"+id+page, form).is(http.StatusNotFound)
			})
		}
	}
}
