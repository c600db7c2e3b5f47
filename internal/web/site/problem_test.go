package site_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"sakstall/internal/auth"
)

// hostile are values that are in no list.
var hostile = map[string]string{
	"out of list": "nothing_like_it", "NUL": "person\x00", "only NUL": "\x00", "invalid UTF-8": "\xff\xfe", "10 kB": strings.Repeat("x", 10_000),
	"SQL": "' OR 1=1 --", "a script": `"><script>alert(1)</script>`, "a handler": `x" onfocus="alert(1)`, "a template": "{{.}}${7*7}", "spaces": "  ",
	"other case": "PERSON", "a path": "../../etc/passwd", "a line": "a\r\nb", "a formula": "=1+1",
}

// labels are what the form calls its fields, and missing what it says of those that must be filled in.
var (
	labels = map[string]string{
		"month": "Måned for første kontakt", "subject": "Hvem fikk veiledning?", "contact": "Hvem tok kontakt?", "category": "Hovedkategori",
		"gender": "Kjønn", "age": "Alder", "country": "Landbakgrunn", "elements": "Elementer av andre kategorier", "themes": "Tema",
		"services": "Andre tjenester i saken", "whereabouts": "Hvor er personen?", "tie": "Tilknytning til Norge",
	}
	missing = map[string]string{
		"month": "Velg måneden for første kontakt.", "subject": "Velg hvem som fikk veiledning.", "contact": "Velg hvem som tok kontakt.",
		"category": "Velg en hovedkategori.", "gender": "Velg kjønn, eller ukjent.", "age": "Velg alder, eller ukjent.", "country": "Velg landbakgrunn, eller ukjent.",
	}
	more = []string{"elements", "themes", "services", "whereabouts"}
)

// problem is a form with one thing wrong in one field.
type problem struct {
	what, field string
	values      []string
	says        string // beside the field
}

func problems(role auth.Role) []problem {
	var out []problem
	for field := range aCase(role) {
		for what, value := range hostile {
			says := "Velg en verdi fra listen."
			if field == "month" {
				says = "Velg en måned fra listen."
			}
			out = append(out, problem{what, field, []string{value}, says})
		}
		if says := missing[field]; says != "" {
			out = append(out, problem{"not there", field, nil, says}, problem{"empty", field, []string{""}, says})
		}
	}
	return append(
		out,
		problem{"one of two", "services", []string{"police", "\x00"}, "Velg en verdi fra listen."},
		problem{"twice the same", "themes", []string{"racism", "racism"}, "Den samme verdien er valgt to ganger."},
		problem{"next month", "month", []string{"2024-07"}, "Måneden har ikke vært ennå."},
		problem{"before the register", "month", []string{"2018-12"}, "Måneden er før det første året i registeret."},
		problem{"a day", "month", []string{"2024-05-17"}, "Velg en måned fra listen."},
		problem{"no month", "month", []string{"2024-13"}, "Velg en måned fra listen."},
	)
}

func TestAProblemStandsBesideItsFieldAndNothingTypedIsLost(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, who := range []auth.User{s.ada, s.envoy} {
		c := s.signIn(t, who)
		form := c.get("/saker/ny").fill("/saker/ny", aCase(who.Role))
		before := s.dump(t)
		for _, p := range problems(who.Role) {
			back := c.post("/saker/ny", with(form, p.field, p.values...))
			if back.code != http.StatusUnprocessableEntity {
				t.Fatalf("%s in %s: status %d", p.what, p.field, back.code)
			}
			back.names(p)
			back.keeps(with(form, p.field, back.form("/saker/ny")[p.field]...)) // what is in no list can't be chosen in one
			if back.form("/saker/ny").Get("form_token") != form.Get("form_token") {
				t.Errorf("%s in %s: the form has a new token", p.what, p.field)
			}
			if !back.open() {
				t.Errorf("%s in %s: what is more about the case is hidden", p.what, p.field)
			}
		}
		if !slices.Equal(before, s.dump(t)) {
			t.Error("a form with a problem has changed the register")
		}
	}
}

// names fails the test where the page does not say what is wrong beside the field, and on top with a link to the field.
func (a answer) names(p problem) {
	a.t.Helper()
	what := p.what + " in " + p.field
	if got := a.id(p.field + "-error"); got != p.says {
		a.t.Errorf("%s: beside the field stands %q, want %q", what, got, p.says)
	}
	described := slices.Collect(a.every(func(n *html.Node) bool {
		return slices.Contains(strings.Fields(attr(n, "aria-describedby")), p.field+"-error")
	}))
	if len(described) != 1 {
		a.t.Errorf("%s: %d elements are described by what is wrong", what, len(described))
	}
	summary, _ := a.one(func(n *html.Node) bool { return has(n, "data-error-summary") })
	var links []string
	for n := range summary.named("a") {
		links = append(links, attr(n, "href")+" "+page{n}.text())
	}
	label := labels[p.field]
	if !strings.HasSuffix(label, "?") { // a question is its own end
		label += ":"
	}
	if want := "#" + p.field + " " + label + " " + p.says; !slices.Equal(links, []string{want}) {
		a.t.Errorf("%s: the summary says %q, want %q", what, links, want)
	}
	a.has("Feil: Registrer sak")
}

// open tells whether the optional fields can be seen.
func (a answer) open() bool {
	details, _ := a.one(func(n *html.Node) bool { return attr(n, "class") == "ds-details more" })
	return has(details.Node, "open")
}

func TestOptionalFieldsAreOpenOnlyWhereTheyHoldSomething(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	form := c.get("/saker/ny")
	if form.open() {
		t.Error("they are open in a new form")
	}
	bare := url.Values{"gender": nil}
	if back := c.post("/saker/ny", form.fill("/saker/ny", bare)).is(http.StatusUnprocessableEntity); back.open() {
		t.Error("they are open where none holds anything")
	}
	for _, field := range more {
		one := url.Values{field: aCase(auth.Envoy)[field]}
		if back := c.post("/saker/ny", form.fill("/saker/ny", one)).is(http.StatusUnprocessableEntity); !back.open() {
			t.Errorf("they are closed where %s holds something", field)
		}
	}
}

func TestAllProblemsAreNamedAtOnce(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	empty := c.get("/saker/ny").fill("/saker/ny", url.Values{"month": {""}})
	back := c.post("/saker/ny", empty).is(http.StatusUnprocessableEntity)
	for field, says := range missing {
		if got := back.id(field + "-error"); got != says {
			t.Errorf("%s: %q, want %q", field, got, says)
		}
	}
}

func TestSchemeAndUnitAreTheUsersOwn(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	form := func() url.Values { return c.get("/saker/ny").fill("/saker/ny", aCase(auth.Advisor)) }
	for _, foreign := range []struct{ field, value, says string }{
		{"unit", "bergen-1", "Du kan bare registrere saker for din egen enhet."},
		{"unit", "amman", "Du kan bare registrere saker for din egen enhet."},
		{"unit", "OSLO-1", "Du kan bare registrere saker for din egen enhet."},
		{"unit", "\x00", "Du kan bare registrere saker for din egen enhet."},
		{"scheme", "envoys", "Verdien brukes ikke i din ordning."},
		{"scheme", "x", "Verdien brukes ikke i din ordning."},
	} {
		s.unchanged(t, foreign.field+" "+foreign.value, func() {
			sent := with(form(), foreign.field, foreign.value)
			back := c.post("/saker/ny", sent).is(http.StatusUnprocessableEntity).has(foreign.says)
			back.keeps(with(sent, foreign.field))
		})
	}
	for _, field := range []string{"whereabouts", "tie"} {
		s.unchanged(t, "an advisor's "+field, func() {
			back := c.post("/saker/ny", with(form(), field, aCase(auth.Envoy).Get(field))).is(http.StatusUnprocessableEntity)
			back.has("Verdien brukes ikke i din ordning.")
		})
	}
	own := with(with(form(), "scheme", "advisors"), "unit", "oslo-1")
	c.post("/saker/ny", own).is(http.StatusSeeOther)
}

func TestAYearsValuesAreThoseInUse(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.envoy)
	form := func(change url.Values) url.Values { return c.get("/saker/ny").fill("/saker/ny", change) }
	if got := c.get("/saker/ny").choices("category"); slices.Contains(got, "other_family_related") || slices.Contains(got, "forced_marriage_and_fgm_fear") {
		t.Errorf("a new form offers %q", got)
	}
	for _, wrong := range []struct{ field, value, month, says string }{
		{"category", "other_family_related", "2021-01", "Verdien var ikke i bruk i det året som er valgt."},
		{"category", "forced_marriage_and_fgm_fear", "2023-01", "Verdien brukes ikke i din ordning."},
		{"tie", "application_only", "2023-01", "Fra 2023 er dette ikke en sak: personen har ingen annen tilknytning til Norge enn en søknad om familieinnvandring."},
	} {
		sent := with(with(form(aCase(auth.Envoy)), "month", wrong.month), wrong.field, wrong.value)
		s.unchanged(t, wrong.value, func() {
			back := c.post("/saker/ny", sent).is(http.StatusUnprocessableEntity)
			if got := back.id(wrong.field + "-error"); got != wrong.says {
				t.Errorf("%s in %s: %q, want %q", wrong.value, wrong.month, got, wrong.says)
			}
			back.keeps(sent)
		})
	}
	for _, change := range []url.Values{
		with(aCase(auth.Envoy), "category", "other_family_related"), with(aCase(auth.Envoy), "tie", "application_only"), with(aCase(auth.Envoy), "elements", "other_family_related"),
	} {
		back := c.post("/saker/ny", form(with(with(change, "month", "2020-12"), "gender"))).is(http.StatusUnprocessableEntity)
		back.keeps(with(with(form(change), "month", "2020-12"), "gender"))
		fixed := back.fill("/saker/ny", url.Values{"gender": {"male"}})
		c.post("/saker/ny", fixed).is(http.StatusSeeOther)
	}
	anyYear := with(form(with(aCase(auth.Envoy), "elements", "other_family_related")), "gender") // an element need not be in use
	c.post("/saker/ny", anyYear).is(http.StatusUnprocessableEntity).keeps(anyYear)

	early := c.post("/saker/ny", form(url.Values{"month": {"2018-12"}})).is(http.StatusUnprocessableEntity)
	for field := range aCase(auth.Envoy) {
		if was, is := c.get("/saker/ny").choices(field), early.choices(field); !slices.Equal(was, is) {
			t.Errorf("after a month before the register, %s offers %q, want %q", field, is, was)
		}
	}
}

func TestTheMonthsEndWithTheCurrentOne(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, step := range []struct {
		move time.Duration
		now  string
	}{{0, "2024-06"}, {16 * 24 * time.Hour, "2024-07"}, {183 * 24 * time.Hour, "2024-12"}, {24 * time.Hour, "2025-01"}} {
		s.clock.move(step.move)
		got := s.signIn(t, s.ada).get("/saker/ny")
		months := got.choices("month")
		if months[0] != "" || months[1] != step.now || months[len(months)-1] != "2019-01" || !slices.IsSortedFunc(months[1:], func(a, b string) int { return strings.Compare(b, a) }) {
			t.Errorf("%s: the form offers %q", step.now, months)
		}
		if chosen := got.form("/saker/ny").Get("month"); chosen != step.now {
			t.Errorf("%s: the form holds %q", step.now, chosen)
		}
	}
}

func TestTheLastUsedCountriesStandOnTop(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	all := c.get("/saker/ny").choices("country")
	if want := []string{"AF", "AL", "DZ"}; !slices.Equal(all[1:4], want) {
		t.Errorf("the countries begin with %q, want %q", all[1:4], want)
	}
	if want := []string{"TL", "AT", "AX", "XX", "ZZ"}; !slices.Equal(all[len(all)-5:], want) { // Øst-Timor, Østerrike, Åland
		t.Errorf("the countries end with %q, want %q", all[len(all)-5:], want)
	}
	for _, country := range []string{"NO", "SY", "IQ", "SY", "PK", "SO", "ZZ"} {
		c.registers(with(aCase(auth.Advisor), "country", country))
	}
	got := c.get("/saker/ny")
	if want := append([]string{"", "ZZ", "SO", "PK", "SY", "IQ"}, all[1:]...); !slices.Equal(got.choices("country"), want) {
		t.Errorf("the countries begin with %q, want %q", got.choices("country")[:8], want[:8])
	}
	back := c.post("/saker/ny", with(got.fill("/saker/ny", with(aCase(auth.Advisor), "country", "SO")), "gender")).is(http.StatusUnprocessableEntity)
	if n := len(slices.Collect(back.every(func(n *html.Node) bool { return n.Data == "option" && attr(n, "value") == "SO" && has(n, "selected") }))); n != 1 {
		t.Errorf("a country that stands twice is chosen %d times", n)
	}
	if got := s.signIn(t, s.cato).get("/saker/ny").choices("country"); !slices.Equal(got, all) {
		t.Errorf("another user's countries begin with %q", got[:8])
	}
}

func TestNothingTypedIsCarriedOut(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for what, value := range hostile {
		back := s.nobody(t).trySignIn(value, value)
		if got := back.form("/logg-inn").Get("email"); back.code != http.StatusUnprocessableEntity || strings.Contains(value, "<") && got != value {
			t.Errorf("%s: %d, the form holds %q", what, back.code, got)
		}
		s.nobody(t).get("/logg-inn?" + url.Values{"next": {value}, "ut": {value}}.Encode()).is(http.StatusOK)
		s.signIn(t, s.ada).get("/saker?" + url.Values{"halvar": {value}}.Encode()).is(http.StatusNotFound)
	}
}
