package activities_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
	"sakstall/internal/web/webtest"
)

func TestAnActivityIsLoggedOnceAndSeen(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	form := c.Get("/aktiviteter/ny").Fill("/aktiviteter/ny", webtest.ACourse())
	added := s.Added(t, func() {
		first, second := c.Post("/aktiviteter/ny", form), c.Post("/aktiviteter/ny", form)
		first.Is(http.StatusSeeOther)
		second.LeadsTo(first.Header.Get("Location"))
		c.Get(first.Header.Get("Location")).Is(http.StatusOK).Has("Aktiviteten er registrert",
			"Den telles i 1. halvår 2024.", "mai 2024", "Kurs eller fagdag",
			"Rettigheter og lovverk", "Voksne, Ungdom", "25", "Politi")
	})
	if webtest.Count(added, "activities") != 1 || webtest.Count(added, "activity_values") != 3 ||
		webtest.Count(added, "audit") != 1 {
		t.Errorf("the form, sent twice, has added %q", added)
	}
	s.Unchanged(t, "the form with something else", func() {
		other := c.Post("/aktiviteter/ny",
			webtest.With(form, "kind", "webinar")).Is(http.StatusConflict).Has("Dette skjemaet har allerede laget en aktivitet")
		other.KeepsAt("/aktiviteter/ny", webtest.With(webtest.With(form, "kind", "webinar"), "form_token",
			other.Form("/aktiviteter/ny").Get("form_token")))
	})
	without := webtest.With(webtest.With(webtest.ACourse(), "participants"), "partners")
	c.Get("/aktiviteter/"+c.Logs(without)).Is(http.StatusOK).HasNot("Antall deltakere", "Politi")
}

func TestAProblemOfAnActivityStandsBesideItsField(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	form := c.Get("/aktiviteter/ny").Fill("/aktiviteter/ny", webtest.ACourse())
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
	for _, value := range webtest.Hostile {
		for field := range webtest.ACourse() {
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
	s.Unchanged(t, "forms with a problem", func() {
		for _, w := range list {
			sent := webtest.With(form, w.field, w.value)
			back := c.Post("/aktiviteter/ny", sent).Is(http.StatusUnprocessableEntity)
			if got := back.ID(w.field + "-error"); got != w.says {
				t.Errorf("%q in %s: %q, want %q", w.value, w.field, got, w.says)
			}
			back.KeepsAt("/aktiviteter/ny", webtest.With(sent, w.field, back.Form("/aktiviteter/ny")[w.field]...))
		}
		none := c.Post("/aktiviteter/ny", webtest.With(form, "audience")).Is(http.StatusUnprocessableEntity)
		if got := none.ID("audience-error"); got != "Velg minst én målgruppe." {
			t.Errorf("no audience: %q", got)
		}
		c.Post("/aktiviteter/ny", webtest.With(form, "form_token",
			"x")).Is(http.StatusUnprocessableEntity).Has("Skjemaet manglet engangskoden sin.")
	})
}

func TestAnActivityIsCorrectedAndAStaleCorrectionGetsBothVersions(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	path := "/aktiviteter/" + c.Logs(webtest.ACourse())
	form := c.Get(path + "/rett").Is(http.StatusOK).Form(path + "/rett")
	for field, want := range webtest.ACourse() {
		if !slices.Equal(slices.Sorted(slices.Values(form[field])), want) {
			t.Errorf("the form has %s %q, want %q", field, form[field], want)
		}
	}
	c.Post(path+"/rett", webtest.With(form, "kind", "webinar")).LeadsTo(path + "?gjort=rettet")
	c.Post(path+"/rett", webtest.With(form, "kind", "webinar")).LeadsTo(path + "?gjort=rettet") // sent twice
	c.Get(path+"?gjort=rettet").Has("Rettingen er lagret", "Webinar")

	sent := webtest.With(form, "kind", "lecture")
	var both webtest.Answer
	s.Unchanged(t, "a stale correction", func() { both = c.Post(path+"/rett", sent).Is(http.StatusConflict) })
	both.Has("Aktiviteten er endret siden du åpnet den")
	if row := both.Table("differences")["Hva slags aktivitet?"]; !slices.Equal(row,
		[]string{"Webinar", "Innlegg eller foredrag"}) {
		t.Errorf("the versions are %q", row)
	}
	both.KeepsAt(path+"/rett", webtest.With(sent, "version", "2"))
	c.Post(path+"/rett", both.Form(path+"/rett")).LeadsTo(path + "?gjort=rettet")
	c.Get(path).Has("Innlegg eller foredrag")

	s.Unchanged(t, "a correction that is no form of ours", func() {
		c.Post(path+"/rett", webtest.With(form, "version", "x")).Is(http.StatusBadRequest)
		c.Post(path+"/rett", webtest.With(form, "owner", "1")).Is(http.StatusBadRequest)
		c.Post(path+"/rett", webtest.With(form, "month", "2024-07")).Is(http.StatusUnprocessableEntity).KeepsAt(path+
			"/rett",
			webtest.With(form, "month", ""))
	})
}

func TestAWithdrawnActivityIsCountedNowhere(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	path := "/aktiviteter/" + c.Logs(webtest.ACourse())
	ask := c.Get(path + "/trekk").Is(http.StatusOK).Form(path + "/trekk")
	c.Post(path+"/rett", webtest.With(c.Get(path+"/rett").Form(path+"/rett"), "participants", "30"))
	s.Unchanged(t, "a stale withdrawal", func() {
		c.Post(path+"/trekk", ask).Is(http.StatusConflict).Has("Den er ikke trukket tilbake.", "30")
	})
	ask = c.Get(path + "/trekk").Form(path + "/trekk")
	c.Post(path+"/trekk", ask).LeadsTo(path)
	s.Unchanged(t, "withdrawing twice", func() { c.Post(path+"/trekk", ask).LeadsTo(path) })
	c.Get(path).Is(http.StatusOK).Has("Aktiviteten er trukket tilbake").HasNot(path + "/rett")
	c.Get(path + "/rett").LeadsTo(path)
	c.Get(path + "/trekk").LeadsTo(path)
	list := c.Get("/aktiviteter").Has("Trukket tilbake", "1. halvår 2024: 0 aktiviteter")
	if got := list.Table("totals")["Hele året"]; !slices.Equal(got, []string{"0", "0", "0"}) {
		t.Errorf("the year counts %q", got)
	}
}

func TestActivitiesAreCountedPerHalfAndYearBesideLastYears(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	var before []activity.Activity
	for _, m := range []period.Month{
		period.FirstHalf(2023).First(), period.SecondHalf(2023).Last(),
		period.SecondHalf(2023).Last(),
	} {
		before = append(before, activity.Activity{
			Scheme: codebook.Advisors, Unit: s.Ada.Unit, Month: m,
			Kind: "course",
		})
	}
	if err := s.Store.Activities.AddAll(t.Context(), before, webtest.ByHand); err != nil {
		t.Fatal(err)
	}
	c.Logs(webtest.ACourse())
	c.Logs(webtest.With(webtest.ACourse(), "participants", "2000"))
	for path, want := range map[string]map[string][]string{
		"/aktiviteter": {
			"1. halvår 2024": {"2", "1", "2\u00a0025"}, "2. halvår 2024": {"0", "2", "0"},
			"Hele året": {"2", "3", "2\u00a0025"},
		},
		"/aktiviteter?ar=2023": {
			"1. halvår 2023": {"1", "0", "0"}, "2. halvår 2023": {"2", "0", "0"},
			"Hele året": {"3", "0", "0"},
		},
	} {
		got := c.Get(path).Is(http.StatusOK).Table("totals")
		for line, cells := range want {
			for i := range cells {
				cells[i] = strings.Join(strings.Fields(cells[i]), " ") // as the page is read
			}
			if !slices.Equal(got[line], cells) {
				t.Errorf("%s: %s is %q, want %q", path, line, got[line], cells)
			}
		}
	}
	s.SignIn(t, s.Bo).Get("/aktiviteter?ar=2023").Is(http.StatusOK).Has("0 aktiviteter").HasNot("2 aktiviteter")
	for _, year := range []string{"2018", "2025", "x", "02024", "20245"} {
		c.Get("/aktiviteter?ar=" + year).Is(http.StatusNotFound)
	}
}

func TestAnotherUsersActivityIsNotFound(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	id := s.SignIn(t, s.Ada).Logs(webtest.ACourse())
	for _, page := range []string{"", "/rett", "/trekk"} {
		c := s.SignIn(t, s.Cato)
		foreign, none := c.Get("/aktiviteter/"+id+page).Is(http.StatusNotFound),
			c.Get("/aktiviteter/99999"+page).Is(http.StatusNotFound)
		if foreign.Text() != none.Text() {
			t.Errorf("%s: %q, and of none %q", page, foreign.Text(), none.Text())
		}
		for _, address := range []string{"x", "0" + id, "-1", "99999999999999999999"} {
			c.Get("/aktiviteter/" + address + page).Is(http.StatusNotFound)
		}
		if page != "" {
			s.Unchanged(t, "another user's form", func() {
				form := c.Get("/").Form("/logg-ut")
				form.Set("version", "1")
				c.Post("/aktiviteter/"+id+page, form).Is(http.StatusNotFound)
			})
		}
	}
}
