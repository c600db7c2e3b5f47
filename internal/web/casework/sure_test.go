package casework_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/web/webtest"
)

// A month two years back is asked about, and what is confirmed is that month and no other.
func TestAMonthLongAgoIsAskedAbout(t *testing.T) {
	t.Parallel()
	s := webtest.New(t) // June 2024
	c := s.SignIn(t, s.Ada)
	form := c.NewForm(webtest.With(webtest.With(webtest.ACase(auth.Advisor), "month", "older"), "month-older", "2022-06"))
	if form.Has("sure-month") {
		t.Error("the form asks about a month before one is chosen")
	}
	var asked webtest.Answer
	s.Unchanged(t, "a month two years back", func() {
		asked = c.Post("/saker/ny", form).Is(http.StatusUnprocessableEntity)
	})
	if got := asked.ID("month-error"); !strings.HasPrefix(got, "Måneden er to år tilbake eller mer.") {
		t.Errorf("the form asks %q", got)
	}
	asked.Has("Ja, første kontakt var så langt tilbake")
	asked.KeepsAt("/saker/ny", form)
	again := asked.Fill("/saker/ny", url.Values{"sure-month": {"2022-06"}})
	s.Unchanged(t, "confirmed for another month", func() {
		c.Post("/saker/ny", webtest.With(again, "month-older", "2022-05")).Is(http.StatusUnprocessableEntity)
	})
	// nothing but the month is wrong then, and the box stays ticked
	other := c.Post("/saker/ny", webtest.With(again, "gender")).Is(http.StatusUnprocessableEntity)
	if got := other.Form("/saker/ny").Get("sure-month"); got != "2022-06" || other.ID("month-error") != "" {
		t.Errorf("the box has come back as %q", got)
	}
	ref := strings.Split(c.Post("/saker/ny", again).Is(http.StatusSeeOther).Header.Get("Location"), "?")[0]
	c.Get(ref).Has("Måned for første kontakt juni 2022")

	// A correction is asked only where the month comes to lie so far back.
	c.Corrects(strings.TrimPrefix(ref, "/saker/"), url.Values{"gender": {"unknown"}}).Is(http.StatusSeeOther)
	recent := c.Registers(webtest.With(webtest.ACase(auth.Advisor), "month", "2022-07"))
	c.Corrects(recent, url.Values{"month": {"2021-01"}}).Is(http.StatusUnprocessableEntity).
		Has("Måneden er to år tilbake eller mer.")
	c.Corrects(recent, url.Values{"month": {"2021-01"}, "sure-month": {"2021-01"}}).Is(http.StatusSeeOther)
}

func TestAnOlderMonthMustBeChosen(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	form := c.NewForm(webtest.With(webtest.ACase(auth.Advisor), "month", "older"))
	back := c.Post("/saker/ny", form).Is(http.StatusUnprocessableEntity).Has("Velg en måned fra listen.")
	back.Keeps(form)
	// the second list means nothing where the first names a month
	form.Set("month", "2024-05")
	form.Set("month-older", "2022-06")
	ref := strings.Split(c.Post("/saker/ny", form).Is(http.StatusSeeOther).Header.Get("Location"), "?")[0]
	c.Get(ref).Has("Måned for første kontakt mai 2024")
}

// A boy with female genital mutilation is asked about, each person of a family by themselves.
func TestABoyWithFemaleGenitalMutilationIsAskedAbout(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	form := aFamily(auth.Envoy, 2)
	form.Set("category-2", "fgm_fear")
	form.Set("gender-2", "male")
	form = c.NewForm(form)
	var asked webtest.Answer
	s.Unchanged(t, "a boy with female genital mutilation", func() {
		asked = c.Post("/saker/ny", form).Is(http.StatusUnprocessableEntity)
	})
	if got := asked.ID("gender-2-error"); !strings.HasPrefix(got, "Kjønnslemlestelse rammer jenter og kvinner.") {
		t.Errorf("the form asks %q", got)
	}
	again := asked.Fill("/saker/ny", url.Values{"sure-gender-2": {"male fgm_fear"}})
	s.Unchanged(t, "confirmed of another category", func() {
		c.Post("/saker/ny", webtest.With(again, "category-2", "fgm_completed")).Is(http.StatusUnprocessableEntity)
	})
	c.Post("/saker/ny", again).Is(http.StatusSeeOther)
}
