package site_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
)

// itself is the page's own address, in its links to other languages.
var itself = regexp.MustCompile(`next=[^"]*"`)

func TestAnothersCaseIsLikeNone(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	a, b, e := s.registers(t, s.ada), s.registers(t, s.bo), s.registers(t, s.envoy)
	ofBergen := s.imports(t, s.bo, imported(t, "2024-05", nil))[0]
	c := s.signIn(t, s.ada)
	page := func(ref string) string {
		got := c.get("/saker/" + url.PathEscape(ref)).is(http.StatusNotFound)
		return itself.ReplaceAllString(tokens.ReplaceAllString(got.body, ""), "")
	}
	want := page("22222-22222") // nobody's: a reference is drawn from so many
	for what, ref := range map[string]string{
		"of another school": b, "of the other scheme": e, "imported for another school": ofBergen, "in small letters": strings.ToLower(a),
		"with a wildcard": "%", "with a slash": a + "/", "SQL": "' OR '1'='1", "NUL": a + "\x00", "empty": "", "a path": "../" + a, "invalid UTF-8": "\xff",
	} {
		if got := page(ref); got != want {
			t.Errorf("%s: the page is not that of a case that does not exist:\n%s\n%s", what, got, want)
		}
	}
	for _, row := range []string{b, e, ofBergen} {
		c.get("/saker").has(a).hasNot(row)
	}
	c.get("/saker/" + a).is(http.StatusOK)
}

func TestASchoolSeesItsImportedCasesAndNobodyElsesOwn(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	own := s.registers(t, s.ada)
	school := s.imports(t, s.ada, imported(t, "2024-05", nil), imported(t, "2021-09", nil))
	abroad := s.imports(t, s.envoy, imported(t, "2024-05", func(c *cases.Case) { c.Whereabouts = "abroad" }))
	ada, cato, bo, envoy := s.signIn(t, s.ada), s.signIn(t, s.cato), s.signIn(t, s.bo), s.signIn(t, s.envoy)
	ada.get("/saker").has("1. halvår 2024: 2 saker", own, school[0]).hasNot(school[1], abroad[0])
	cato.get("/saker").has("1. halvår 2024: 1 sak", school[0]).hasNot(own, school[1], abroad[0])
	cato.get("/saker?halvar=2021-H2").has("2. halvår 2021: 1 sak", school[1]).hasNot(own, school[0])
	cato.get("/saker/" + school[0]).is(http.StatusOK).has("Trusler/vold")
	cato.get("/saker/" + own).is(http.StatusNotFound)
	bo.get("/saker").has("1. halvår 2024: 0 saker", "Du har ingen saker i dette halvåret.").hasNot(own, school[0])
	bo.get("/saker?halvar=2021-H2").hasNot(school[1])
	bo.get("/saker/" + school[0]).is(http.StatusNotFound)
	envoy.get("/saker").has("1. halvår 2024: 1 sak", abroad[0]).hasNot(own, school[0])
	envoy.get("/saker/" + abroad[0]).has("Hvor er personen? I utlandet")
}

func TestAHalfThatIsNoneIsNoPage(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.ada)
	for _, half := range []string{"2024", "2024-H3", "2024-h1", "2024-01", "x", "0000-H1", "-001-H1", "2024-H1x", "\x00", "' OR 1=1"} {
		c.get("/saker?" + url.Values{"halvar": {half}}.Encode()).is(http.StatusNotFound)
	}
	c.get("/saker?halvar=").is(http.StatusOK)
	c.get("/saker?halvar=1999-H1").has("Du har ingen saker i dette halvåret.")
	c.get("/saker?halvar=9999-H2").has("Du har ingen saker i dette halvåret.")
}

// digit is a count in a cell.
var digit = regexp.MustCompile(`[0-9]`)

func TestNobodyButACoordinatorSeesACount(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.imports(t, s.bo, imported(t, "2023-05", nil))
	for _, who := range []auth.User{{}, s.administrator} {
		c := s.nobody(t)
		if who.ID != 0 {
			c = s.signIn(t, who)
		}
		front := c.get("/")
		for n := range front.named("td") {
			if digit.MatchString(page{n}.text()) {
				t.Errorf("%q sees %q", who.Role, page{n}.text())
			}
		}
		front.hasNot("/rapport", "Registrerte saker per år", "/saker")
	}
}
