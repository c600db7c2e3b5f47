package site_test

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/counts"
	"sakstall/internal/fault"
	"sakstall/internal/store"
)

// answers are what aCase says, as the receipt says it.
var answers = map[auth.Role][]string{
	auth.Advisor: {
		"Måned for første kontakt mai 2024", "Hvem fikk veiledning? Den utsatte selv", "Hvem tok kontakt? Skoleansatt", "Hovedkategori Frykt for tvangsekteskap",
		"Kjønn Jente/kvinne", "Alder Under 18 år", "Landbakgrunn Syria", "Elementer av andre kategorier Frykt for kjønnslemlestelse, Trusler/vold",
		"Tema Rasisme og diskriminering", "Andre tjenester i saken Politi, Skole",
	},
	auth.Envoy: {"Hovedkategori Frykt for tvangsekteskap", "Hvor er personen? I utlandet", "Tilknytning til Norge Statsborgerskap eller opphold i Norge"},
}

func TestACaseIsRegisteredSeenAndCounted(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, who := range []auth.User{s.ada, s.envoy} {
		c := s.signIn(t, who)
		var ref string
		added := s.added(t, func() { ref = c.registers(aCase(who.Role)) })
		for table, want := range map[string]int{"cases": 1, "case_elements": 2, "case_values": 3, "audit": 1} {
			if got := count(added, table); got != want {
				t.Errorf("%d rows of %s, want %d", got, table, want)
			}
		}
		if entry := fmt.Sprintf(`"case registered" "%s"`, ref); !strings.Contains(strings.Join(added, "\n"), entry) {
			t.Errorf("the audit trail does not tell of %s: %q", ref, added)
		}
		c.get("/saker/"+ref+"?ny=1").has("Saken er registrert", "Sakens referanse er "+ref+".", "Den telles som én ny sak i 1. halvår 2024.")
		c.get("/saker/" + ref).has(answers[who.Role]...).hasNot("Saken er registrert")
		row := ref + " mai 2024 Frykt for tvangsekteskap Jente/kvinne Under 18 år Syria"
		c.get("/saker").has("1. halvår 2024: 1 sak", row)
		c.get("/").has("1. halvår 2024: 1 sak registrert")
		c.get("/saker?halvar=2023-H2").has("Du har ingen saker i dette halvåret.").hasNot(ref)
	}
	cells, err := s.store.Counts.Cells(t.Context(), 2024, 2024)
	if err != nil {
		t.Fatal(err)
	}
	for _, cell := range cells {
		want := counts.Cell{
			Scheme: cell.Scheme, Half: cell.Half, Category: "forced_marriage_fear", Contact: "school_staff", Gender: "female", Age: "under_18", Country: "SY", N: 1,
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
	s := newSite(t)
	for _, who := range []auth.User{s.ada, s.envoy} {
		c := s.signIn(t, who)
		form := aCase(who.Role)
		for _, field := range []string{"elements", "themes", "services", "whereabouts", "tie"} {
			form.Del(field)
		}
		ref := c.registers(form)
		c.get("/saker/"+ref).hasNot("Elementer av andre kategorier", "Tema", "Andre tjenester", "Hvor er personen?", "Tilknytning til Norge")
	}
}

func TestSendingAFormTwiceMakesOneCase(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	form := c.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
	var statuses map[string]int
	added := s.added(t, func() {
		statuses = c.atOnce(20, func() *http.Request { return c.postFrom("/saker/ny", form) })
	})
	if count(added, "cases") != 1 || count(added, "audit") != 1 {
		t.Errorf("added %q", added)
	}
	if len(statuses) != 1 || !strings.HasPrefix(fmt.Sprint(slices.Collect(maps.Keys(statuses))), "[303 /saker/") {
		t.Errorf("20 times the same form: %v, want one receipt", statuses)
	}
	s.unchanged(t, "the form once more", func() { c.post("/saker/ny", form).is(http.StatusSeeOther) })
	cato := s.signIn(t, s.cato) // the token is the user's own: another user's form with the same is another form
	again := cato.get("/saker/ny").fill("/saker/ny", with(aCase(auth.Advisor), "form_token", form.Get("form_token")))
	if added := s.added(t, func() { cato.post("/saker/ny", again).is(http.StatusSeeOther) }); count(added, "cases") != 1 {
		t.Errorf("another user's form: added %q", added)
	}
}

func TestAUsedFormWithOtherValuesComesBackWhole(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	form := c.get("/saker/ny").fill("/saker/ny", aCase(auth.Envoy))
	first := c.post("/saker/ny", form)
	ref := refPattern.FindString(first.header.Get("Location"))
	changed := with(with(form, "country", "IQ"), "services", "crisis_centre")
	var back answer
	s.unchanged(t, "a used form with other values", func() { back = c.post("/saker/ny", changed).is(http.StatusConflict) })
	back.has("Dette skjemaet har allerede laget sak " + ref)
	if !slices.Contains(back.links(), "/saker/"+ref) {
		t.Errorf("no link to the case among %q", back.links())
	}
	back.keeps(changed)
	if back.form("/saker/ny").Get("form_token") == form.Get("form_token") {
		t.Error("the form has its old token")
	}
	second := c.post("/saker/ny", back.form("/saker/ny")).is(http.StatusSeeOther)
	if second.header.Get("Location") == first.header.Get("Location") {
		t.Error("the second case has the reference of the first")
	}
}

// keeps fails the test where the form does not hold just what was filled in.
func (a answer) keeps(sent url.Values) {
	a.t.Helper()
	a.keepsAt("/saker/ny", sent)
}

// keepsAt is keeps for the form that posts to the address.
func (a answer) keepsAt(action string, sent url.Values) {
	a.t.Helper()
	got := a.form(action)
	for name := range got {
		if name == "csrf_token" || name == "form_token" {
			continue
		}
		was, is := slices.Sorted(slices.Values(sent[name])), slices.Sorted(slices.Values(got[name]))
		if len(was) == 0 {
			was = []string{""} // a list to choose from sends this for nothing chosen
		}
		if !slices.Equal(was, is) {
			a.t.Errorf("%s: %s was %q and comes back as %q", a.asked, name, was, is)
		}
	}
	for name, values := range sent {
		if got[name] == nil && len(values) > 0 && values[0] != "" {
			a.t.Errorf("%s: %s was %q and is lost", a.asked, name, values)
		}
	}
}

func TestARegisterThatCanNotBeWrittenKeepsTheForm(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.keepCasesIn(t, unwritable{s.store.Cases, s.readOnly(t)})
	c := s.signIn(t, s.ada)
	form := c.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
	back := c.post("/saker/ny", form).is(http.StatusServiceUnavailable)
	back.has("Sakstall kan ikke lagre akkurat nå", "Ingenting er lagret.").hasNot("readonly", "SQL", "attempt to write")
	back.keeps(form)
	if back.form("/saker/ny").Get("form_token") != form.Get("form_token") {
		t.Error("the form has a new token, so that what was saved after all would be saved twice")
	}
	if !strings.Contains(s.log.String(), "case not registered") {
		t.Error("the log does not tell of it")
	}
}

func TestAFormWithoutItsTokenGetsOne(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	form := c.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor))
	token := form.Get("form_token")
	for _, bad := range [][]string{nil, {""}, {"x"}, {token + "x"}, {token[1:]}, {" " + token[1:]}, {token[1:] + "="}, {strings.Repeat("æ", 11)}, {token[1:] + "\x00"}, {strings.Repeat("x", 10_000)}} {
		var back answer
		s.unchanged(t, fmt.Sprintf("form_token %q", bad), func() {
			back = c.post("/saker/ny", with(form, "form_token", bad...)).is(http.StatusUnprocessableEntity)
		})
		back.has("Skjemaet manglet engangskoden sin.")
		back.keeps(form)
		if added := s.added(t, func() { c.post("/saker/ny", back.form("/saker/ny")).is(http.StatusSeeOther) }); count(added, "cases") != 1 {
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

// readOnly is the error that SQLite gives where it may not write.
func (s *site) readOnly(t *testing.T) error {
	t.Helper()
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: s.file, RawQuery: "mode=ro"}).String())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	_, err = db.ExecContext(t.Context(), `DELETE FROM sessions`)
	if err == nil {
		t.Fatal("could write")
	}
	return fmt.Errorf("adding a case: %w", fault.As(fault.Unavailable, err)) // as the store says it
}
