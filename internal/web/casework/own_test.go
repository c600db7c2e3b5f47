package casework_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/web/webtest"
)

// itself is the page's own address, in its links to other languages.
var itself = regexp.MustCompile(`next=[^"]*"`)

func TestAnothersCaseIsLikeNone(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	a, b, e := s.Registers(t, s.Ada), s.Registers(t, s.Bo), s.Registers(t, s.Envoy)
	ofBergen := s.Imports(t, s.Bo, webtest.Imported(t, "2024-05", nil))[0]
	c := s.SignIn(t, s.Ada)
	page := func(ref string) string {
		got := c.Get("/saker/" + url.PathEscape(ref)).Is(http.StatusNotFound)
		return itself.ReplaceAllString(webtest.Tokens.ReplaceAllString(got.Body, ""), "")
	}
	want := page("22222-22222") // nobody's: a reference is drawn from so many
	for what, ref := range map[string]string{
		"of another school": b, "of the other scheme": e, "imported for another school": ofBergen,
		"in small letters": strings.ToLower(a),
		"with a wildcard":  "%", "with a slash": a + "/", "SQL": "' OR '1'='1", "NUL": a + "\x00", "empty": "",
		"a path": "../" + a, "invalid UTF-8": "\xff",
	} {
		if got := page(ref); got != want {
			t.Errorf("%s: the page is not that of a case that does not exist:\n%s\n%s", what, got, want)
		}
	}
	for _, row := range []string{b, e, ofBergen} {
		c.Get("/saker").Has(a).HasNot(row)
	}
	c.Get("/saker/" + a).Is(http.StatusOK)
}

func TestASchoolSeesItsImportedCasesAndNobodyElsesOwn(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	own := s.Registers(t, s.Ada)
	school := s.Imports(t, s.Ada, webtest.Imported(t, "2024-05", nil), webtest.Imported(t, "2021-09", nil))
	abroad := s.Imports(t, s.Envoy, webtest.Imported(t, "2024-05", func(c *cases.Case) { c.Whereabouts = "abroad" }))
	ada, cato, bo, envoy := s.SignIn(t, s.Ada), s.SignIn(t, s.Cato), s.SignIn(t, s.Bo), s.SignIn(t, s.Envoy)
	ada.Get("/saker").Has("1. halvår 2024: 2 saker", own, school[0]).HasNot(school[1], abroad[0])
	cato.Get("/saker").Has("1. halvår 2024: 1 sak", school[0]).HasNot(own, school[1], abroad[0])
	cato.Get("/saker?halvar=2021-H2").Has("2. halvår 2021: 1 sak", school[1]).HasNot(own, school[0])
	cato.Get("/saker/" + school[0]).Is(http.StatusOK).Has("Trusler/vold")
	cato.Get("/saker/" + own).Is(http.StatusNotFound)
	bo.Get("/saker").Has("1. halvår 2024: 0 saker", "Du har ingen saker i dette halvåret.").HasNot(own, school[0])
	bo.Get("/saker?halvar=2021-H2").HasNot(school[1])
	bo.Get("/saker/" + school[0]).Is(http.StatusNotFound)
	envoy.Get("/saker").Has("1. halvår 2024: 1 sak", abroad[0]).HasNot(own, school[0])
	envoy.Get("/saker/" + abroad[0]).Has("Hvor er personen? I utlandet")
}

func TestAHalfThatIsNoneIsNoPage(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Ada)
	for _, half := range []string{
		"2024", "2024-H3", "2024-h1", "2024-01", "x", "0000-H1", "-001-H1", "2024-H1x", "\x00",
		"' OR 1=1",
	} {
		c.Get("/saker?" + url.Values{"halvar": {half}}.Encode()).Is(http.StatusNotFound)
	}
	c.Get("/saker?halvar=").Is(http.StatusOK)
	c.Get("/saker?halvar=1999-H1").Has("Du har ingen saker i dette halvåret.")
	c.Get("/saker?halvar=9999-H2").Has("Du har ingen saker i dette halvåret.")
}

// digit is a count in a cell.
var digit = regexp.MustCompile(`[0-9]`)

func TestNobodyButACoordinatorSeesACount(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Imports(t, s.Bo, webtest.Imported(t, "2023-05", nil))
	for _, who := range []auth.User{{}, s.Administrator} {
		c := s.Nobody(t)
		if who.ID != 0 {
			c = s.SignIn(t, who)
		}
		front := c.Get("/")
		for n := range front.Named("td") {
			if digit.MatchString(webtest.Page{Node: n}.Text()) {
				t.Errorf("%q sees %q", who.Role, webtest.Page{Node: n}.Text())
			}
		}
		front.HasNot("/rapport", "Registrerte saker per år", "/saker")
	}
}
