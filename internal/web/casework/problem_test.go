package casework_test

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"sakstall/internal/auth"
	"sakstall/internal/web/webtest"
)

func problems(role auth.Role) []webtest.Problem {
	var out []webtest.Problem
	for field := range webtest.ACase(role) {
		for what, value := range webtest.Hostile {
			says := "Velg en verdi fra listen."
			if field == "month" {
				says = "Velg en måned fra listen."
			}
			out = append(out, webtest.Problem{What: what, Field: field, Values: []string{value}, Says: says})
		}
		if says := webtest.Missing[field]; says != "" {
			out = append(out, webtest.Problem{What: "not there", Field: field, Values: nil, Says: says},
				webtest.Problem{What: "empty", Field: field, Values: []string{""}, Says: says})
		}
	}
	return append(
		out,
		webtest.Problem{
			What: "one of two", Field: "services", Values: []string{"police", "\x00"},
			Says: "Velg en verdi fra listen.",
		},
		webtest.Problem{
			What: "twice the same", Field: "themes", Values: []string{"racism", "racism"},
			Says: "Den samme verdien er valgt to ganger.",
		},
		webtest.Problem{
			What: "next month", Field: "month", Values: []string{"2024-07"},
			Says: "Måneden har ikke vært ennå.",
		},
		webtest.Problem{
			What: "before the register", Field: "month", Values: []string{"2018-12"},
			Says: "Måneden er før det første året i registeret.",
		},
		webtest.Problem{
			What: "a day", Field: "month", Values: []string{"2024-05-17"},
			Says: "Velg en måned fra listen.",
		},
		webtest.Problem{
			What: "no month", Field: "month", Values: []string{"2024-13"},
			Says: "Velg en måned fra listen.",
		},
	)
}

func TestAProblemStandsBesideItsFieldAndNothingTypedIsLost(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for _, who := range []auth.User{s.Ada, s.Envoy} {
		c := s.SignIn(t, who)
		form := c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(who.Role))
		before := s.Dump(t)
		for _, p := range problems(who.Role) {
			back := c.Post("/saker/ny", webtest.With(form, p.Field, p.Values...))
			if back.Code != http.StatusUnprocessableEntity {
				t.Fatalf("%s in %s: status %d", p.What, p.Field, back.Code)
			}
			back.Names(p)
			// what is in no list can't be chosen in one
			back.Keeps(webtest.With(form, p.Field, back.Form("/saker/ny")[p.Field]...))
			if back.Form("/saker/ny").Get("form_token") != form.Get("form_token") {
				t.Errorf("%s in %s: the form has a new token", p.What, p.Field)
			}
			if !back.Open() {
				t.Errorf("%s in %s: what is more about the case is hidden", p.What, p.Field)
			}
		}
		if !slices.Equal(before, s.Dump(t)) {
			t.Error("a form with a problem has changed the register")
		}
	}
}

func TestOptionalFieldsAreOpenOnlyWhereTheyHoldSomething(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	form := c.Get("/saker/ny")
	if form.Open() {
		t.Error("they are open in a new form")
	}
	bare := url.Values{"gender": nil}
	if back := c.Post("/saker/ny", form.Fill("/saker/ny", bare)).Is(http.StatusUnprocessableEntity); back.Open() {
		t.Error("they are open where none holds anything")
	}
	for _, field := range webtest.More {
		one := url.Values{field: webtest.ACase(auth.Envoy)[field]}
		if back := c.Post("/saker/ny", form.Fill("/saker/ny", one)).Is(http.StatusUnprocessableEntity); !back.Open() {
			t.Errorf("they are closed where %s holds something", field)
		}
	}
}

func TestAllProblemsAreNamedAtOnce(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	empty := c.Get("/saker/ny").Fill("/saker/ny", url.Values{"month": {""}})
	back := c.Post("/saker/ny", empty).Is(http.StatusUnprocessableEntity)
	for field, says := range webtest.Missing {
		if got := back.ID(field + "-error"); got != says {
			t.Errorf("%s: %q, want %q", field, got, says)
		}
	}
}

func TestSchemeAndUnitAreTheUsersOwn(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	form := func() url.Values { return c.Get("/saker/ny").Fill("/saker/ny", webtest.ACase(auth.Advisor)) }
	for _, foreign := range []struct{ field, value, says string }{
		{"unit", "bergen-1", "Du kan bare registrere saker for din egen enhet."},
		{"unit", "amman", "Du kan bare registrere saker for din egen enhet."},
		{"unit", "OSLO-1", "Du kan bare registrere saker for din egen enhet."},
		{"unit", "\x00", "Du kan bare registrere saker for din egen enhet."},
		{"scheme", "envoys", "Verdien brukes ikke i din ordning."},
		{"scheme", "x", "Verdien brukes ikke i din ordning."},
	} {
		s.Unchanged(t, foreign.field+" "+foreign.value, func() {
			sent := webtest.With(form(), foreign.field, foreign.value)
			back := c.Post("/saker/ny", sent).Is(http.StatusUnprocessableEntity).Has(foreign.says)
			back.Keeps(webtest.With(sent, foreign.field))
		})
	}
	for _, field := range []string{"whereabouts", "tie"} {
		s.Unchanged(t, "an advisor's "+field, func() {
			back := c.Post("/saker/ny",
				webtest.With(form(), field, webtest.ACase(auth.Envoy).Get(field))).Is(http.StatusUnprocessableEntity)
			back.Has("Verdien brukes ikke i din ordning.")
		})
	}
	own := webtest.With(webtest.With(form(), "scheme", "advisors"), "unit", "oslo-1")
	c.Post("/saker/ny", own).Is(http.StatusSeeOther)
}

func TestAYearsValuesAreThoseInUse(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Envoy)
	form := func(change url.Values) url.Values { return c.Get("/saker/ny").Fill("/saker/ny", change) }
	if got := c.Get("/saker/ny").Choices("category"); slices.Contains(got, "other_family_related") ||
		slices.Contains(got, "forced_marriage_and_fgm_fear") {
		t.Errorf("a new form offers %q", got)
	}
	for _, wrong := range []struct{ field, value, month, says string }{
		{"category", "other_family_related", "2021-01", "Verdien var ikke i bruk i det året som er valgt."},
		{"category", "forced_marriage_and_fgm_fear", "2023-01", "Verdien brukes ikke i din ordning."},
		{
			"tie", "application_only", "2023-01",
			"Fra 2023 er dette ikke en sak: personen har ingen annen tilknytning til Norge enn en søknad om familieinnvandring.",
		},
	} {
		sent := webtest.With(webtest.With(form(webtest.ACase(auth.Envoy)), "month", wrong.month), wrong.field,
			wrong.value)
		s.Unchanged(t, wrong.value, func() {
			back := c.Post("/saker/ny", sent).Is(http.StatusUnprocessableEntity)
			if got := back.ID(wrong.field + "-error"); got != wrong.says {
				t.Errorf("%s in %s: %q, want %q", wrong.value, wrong.month, got, wrong.says)
			}
			back.Keeps(sent)
		})
	}
	for _, change := range []url.Values{
		webtest.With(webtest.ACase(auth.Envoy), "category", "other_family_related"),
		webtest.With(webtest.ACase(auth.Envoy), "tie", "application_only"),
		webtest.With(webtest.ACase(auth.Envoy), "elements", "other_family_related"),
	} {
		back := c.Post("/saker/ny", form(webtest.With(webtest.With(change, "month", "2020-12"),
			"gender"))).Is(http.StatusUnprocessableEntity)
		back.Keeps(webtest.With(webtest.With(form(change), "month", "2020-12"), "gender"))
		fixed := back.Fill("/saker/ny", url.Values{"gender": {"male"}, "sure-month": {"2020-12"}})
		c.Post("/saker/ny", fixed).Is(http.StatusSeeOther)
	}
	// an element need not be in use
	anyYear := webtest.With(form(webtest.With(webtest.ACase(auth.Envoy), "elements", "other_family_related")), "gender")
	c.Post("/saker/ny", anyYear).Is(http.StatusUnprocessableEntity).Keeps(anyYear)

	early := c.Post("/saker/ny", form(url.Values{"month": {"2018-12"}})).Is(http.StatusUnprocessableEntity)
	for field := range webtest.ACase(auth.Envoy) {
		if was, is := c.Get("/saker/ny").Choices(field), early.Choices(field); !slices.Equal(was, is) {
			t.Errorf("after a month before the register, %s offers %q, want %q", field, is, was)
		}
	}
}

func TestTheMonthsEndWithTheCurrentOne(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for _, step := range []struct {
		move time.Duration
		now  string
	}{
		{0, "2024-06"},
		{16 * 24 * time.Hour, "2024-07"},
		{183 * 24 * time.Hour, "2024-12"},
		{24 * time.Hour, "2025-01"},
	} {
		s.Clock.Move(step.move)
		got := s.SignIn(t, s.Ada).Get("/saker/ny")
		months, older := got.Choices("month"), got.Choices("month-older")
		if months[0] != "" || months[1] != step.now || len(months) > 2+12 || months[len(months)-1] != "older" {
			t.Errorf("%s: the form offers %q", step.now, months)
		}
		all := slices.Concat(months[1:len(months)-1], older[1:])
		if all[len(all)-1] != "2019-01" || !strings.HasSuffix(older[1], "-06") && !strings.HasSuffix(older[1], "-12") ||
			!slices.IsSortedFunc(all, func(a, b string) int { return strings.Compare(b, a) }) {
			t.Errorf("%s: behind the last choice the form offers %q", step.now, older)
		}
		if chosen := got.Form("/saker/ny").Get("month"); chosen != step.now {
			t.Errorf("%s: the form holds %q", step.now, chosen)
		}
	}
}

func TestTheLastUsedCountriesStandOnTop(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	all := c.Get("/saker/ny").Choices("country")
	if want := []string{"AF", "AL", "DZ"}; !slices.Equal(all[1:4], want) {
		t.Errorf("the countries begin with %q, want %q", all[1:4], want)
	}
	// Øst-Timor, Østerrike, Åland
	if want := []string{"TL", "AT", "AX", "XX", "ZZ"}; !slices.Equal(all[len(all)-5:], want) {
		t.Errorf("the countries end with %q, want %q", all[len(all)-5:], want)
	}
	for _, country := range []string{"NO", "SY", "IQ", "SY", "PK", "SO", "ZZ"} {
		c.Registers(webtest.With(webtest.ACase(auth.Advisor), "country", country))
	}
	got := c.Get("/saker/ny")
	if want := append([]string{"", "ZZ", "SO", "PK", "SY", "IQ"}, all[1:]...); !slices.Equal(got.Choices("country"),
		want) {
		t.Errorf("the countries begin with %q, want %q", got.Choices("country")[:8], want[:8])
	}
	back := c.Post("/saker/ny", webtest.With(got.Fill("/saker/ny",
		webtest.With(webtest.ACase(auth.Advisor), "country", "SO")), "gender")).Is(http.StatusUnprocessableEntity)
	if n := len(slices.Collect(back.Every(func(n *html.Node) bool {
		return n.Data == "option" && webtest.Attr(n, "value") == "SO" && webtest.Has(n, "selected")
	}))); n != 1 {
		t.Errorf("a country that stands twice is chosen %d times", n)
	}
	if got := s.SignIn(t, s.Cato).Get("/saker/ny").Choices("country"); !slices.Equal(got, all) {
		t.Errorf("another user's countries begin with %q", got[:8])
	}
}

func TestNothingTypedIsCarriedOut(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	for what, value := range webtest.Hostile {
		back := s.Nobody(t).TrySignIn(value, value)
		if got := back.Form("/logg-inn").Get("email"); back.Code != http.StatusUnprocessableEntity ||
			strings.Contains(value, "<") && got != value {
			t.Errorf("%s: %d, the form holds %q", what, back.Code, got)
		}
		s.Nobody(t).Get("/logg-inn?" + url.Values{"next": {value}, "ut": {value}}.Encode()).Is(http.StatusOK)
		s.SignIn(t, s.Ada).Get("/saker?" + url.Values{"halvar": {value}}.Encode()).Is(http.StatusNotFound)
	}
}
