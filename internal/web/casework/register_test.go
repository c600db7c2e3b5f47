package casework_test

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/counts"
	"sakstall/internal/store"
	"sakstall/internal/web/webtest"
)

// answers are what aCase says, as the receipt says it.
var answers = map[auth.Role][]string{
	auth.Advisor: {
		"Måned for første kontakt mai 2024", "Hvem fikk veiledning? Den utsatte selv", "Hvem tok kontakt? Skoleansatt",
		"Hovedkategori Frykt for tvangsekteskap",
		"Kjønn Jente/kvinne", "Alder Under 18 år", "Landbakgrunn Syria",
		"Elementer av andre kategorier Frykt for kjønnslemlestelse, Trusler/vold",
		"Tema Rasisme og diskriminering", "Andre tjenester i saken Politi, Skole",
	},
	auth.Envoy: {
		"Hovedkategori Frykt for tvangsekteskap", "Hvor er personen? I utlandet",
		"Tilknytning til Norge Statsborgerskap eller opphold i Norge",
	},
}

func TestACaseIsRegisteredSeenAndCounted(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for _, who := range []auth.User{s.Ada, s.Envoy} {
		c := s.SignIn(t, who)
		var ref string
		added := s.Added(t, func() { ref = c.Registers(webtest.ACase(who.Role)) })
		for table, want := range map[string]int{"cases": 1, "case_elements": 2, "case_values": 3, "audit": 1} {
			if got := webtest.Count(added, table); got != want {
				t.Errorf("%d rows of %s, want %d", got, table, want)
			}
		}
		if entry := fmt.Sprintf(`"case registered" "%s"`, ref); !strings.Contains(strings.Join(added, "\n"), entry) {
			t.Errorf("the audit trail does not tell of %s: %q", ref, added)
		}
		c.Get("/saker/"+ref+"?ny=1").Has("Saken er registrert", "Sakens referanse er "+ref+".",
			"Den telles som én ny sak i 1. halvår 2024.")
		c.Get("/saker/" + ref).Has(answers[who.Role]...).HasNot("Saken er registrert")
		row := ref + " mai 2024 Frykt for tvangsekteskap Jente/kvinne Under 18 år Syria"
		c.Get("/saker").Has("1. halvår 2024: 1 sak", row)
		c.Get("/").Has("1. halvår 2024: 1 sak registrert")
		c.Get("/saker?halvar=2023-H2").Has("Du har ingen saker i dette halvåret.").HasNot(ref)
	}
	cells, err := s.Store.Counts.Cells(t.Context(), 2024, 2024)
	if err != nil {
		t.Fatal(err)
	}
	for _, cell := range cells {
		want := counts.Cell{
			Scheme: cell.Scheme, Half: cell.Half, Category: "forced_marriage_fear", Contact: "school_staff",
			Gender: "female",
			Age:    "under_18", Country: "SY", N: 1,
		}
		if cell != want || cell.Half.String() != "2024-H1" {
			t.Errorf("counted as %+v", cell)
		}
	}
	if len(cells) != 2 || cells[0].Scheme == cells[1].Scheme {
		t.Errorf("counted as %+v, want a case of each scheme", cells)
	}
}

func TestOnlyWhatMustBeFilledInMust(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for _, who := range []auth.User{s.Ada, s.Envoy} {
		c := s.SignIn(t, who)
		form := webtest.ACase(who.Role)
		for _, field := range []string{"elements", "themes", "services", "whereabouts", "tie"} {
			form.Del(field)
		}
		ref := c.Registers(form)
		c.Get("/saker/"+ref).HasNot("Elementer av andre kategorier", "Tema", "Andre tjenester", "Hvor er personen?",
			"Tilknytning til Norge")
	}
}

func TestSendingAFormTwiceMakesOneCase(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	form := c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
	var statuses map[string]int
	added := s.Added(t, func() {
		statuses = c.AtOnce(20, func() *http.Request { return c.PostFrom("/saker/ny", form) })
	})
	if webtest.Count(added, "cases") != 1 || webtest.Count(added, "audit") != 1 {
		t.Errorf("added %q", added)
	}
	if len(statuses) != 1 || !strings.HasPrefix(fmt.Sprint(slices.Collect(maps.Keys(statuses))), "[303 /saker/") {
		t.Errorf("20 times the same form: %v, want one receipt", statuses)
	}
	s.Unchanged(t, "the form once more", func() { c.Post("/saker/ny", form).Is(http.StatusSeeOther) })
	cato := s.SignIn(t, s.Cato) // the token is the user's own: another user's form with the same is another form
	again := cato.Get("/saker/ny").Fill("/saker/ny",
		webtest.With(webtest.ACase(auth.Advisor), "form_token", form.Get("form_token")))
	if added := s.Added(t, func() { cato.Post("/saker/ny", again).Is(http.StatusSeeOther) }); webtest.Count(added,
		"cases") != 1 {
		t.Errorf("another user's form: added %q", added)
	}
}

func TestAUsedFormWithOtherValuesComesBackWhole(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	form := c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Envoy))
	first := c.Post("/saker/ny", form)
	ref := webtest.RefPattern.FindString(first.Header.Get("Location"))
	changed := webtest.With(webtest.With(form, "country", "IQ"), "services", "crisis_centre")
	var back webtest.Answer
	s.Unchanged(t, "a used form with other values",
		func() { back = c.Post("/saker/ny", changed).Is(http.StatusConflict) })
	back.Has("Dette skjemaet har allerede laget sak " + ref)
	if !slices.Contains(back.Links(), "/saker/"+ref) {
		t.Errorf("no link to the case among %q", back.Links())
	}
	back.Keeps(changed)
	if back.Form("/saker/ny").Get("form_token") == form.Get("form_token") {
		t.Error("the form has its old token")
	}
	second := c.Post("/saker/ny", back.Form("/saker/ny")).Is(http.StatusSeeOther)
	if second.Header.Get("Location") == first.Header.Get("Location") {
		t.Error("the second case has the reference of the first")
	}
}

func TestARegisterThatCanNotBeWrittenKeepsTheForm(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.KeepCasesIn(t, unwritable{s.Store.Cases, s.ReadOnly(t)})
	c := s.SignIn(t, s.Ada)
	form := c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
	back := c.Post("/saker/ny", form).Is(http.StatusServiceUnavailable)
	back.Has("Sakstall kan ikke lagre akkurat nå", "Ingenting er lagret.").HasNot("readonly", "SQL", "attempt to write")
	back.Keeps(form)
	if back.Form("/saker/ny").Get("form_token") != form.Get("form_token") {
		t.Error("the form has a new token, so that what was saved after all would be saved twice")
	}
	if !strings.Contains(s.Log.String(), "case not registered") {
		t.Error("the log does not tell of it")
	}
}

func TestAFormWithoutItsTokenGetsOne(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	form := c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor))
	token := form.Get("form_token")
	for _, bad := range [][]string{
		nil,
		{""},
		{"x"},
		{token + "x"},
		{token[1:]},
		{" " + token[1:]},
		{token[1:] + "="},
		{strings.Repeat("æ", 11)},
		{token[1:] + "\x00"},
		{strings.Repeat("x", 10_000)},
	} {
		var back webtest.Answer
		s.Unchanged(t, fmt.Sprintf("form_token %q", bad), func() {
			back = c.Post("/saker/ny", webtest.With(form, "form_token", bad...)).Is(http.StatusUnprocessableEntity)
		})
		back.Has("Skjemaet manglet engangskoden sin.")
		back.Keeps(form)
		if added := s.Added(t, func() {
			c.Post("/saker/ny",
				back.Form("/saker/ny")).Is(http.StatusSeeOther)
		}); webtest.Count(added, "cases") != 1 {
			t.Errorf("the form that came back has added %q", added)
		}
	}
}

// unwritable fails with the error where a case is added; what is there can be read.
type unwritable struct {
	store.Cases
	err error
}

func (u unwritable) AddFamily(context.Context, []cases.Case, int64, string, audit.Origin) ([]cases.Case, error) {
	return nil, u.err
}
