package webtest

import (
	"slices"
	"strings"

	"golang.org/x/net/html"

	"sakstall/internal/cases"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/web/words"
)

// Missing is what the form says of the fields that must be filled in, and More are its optional ones.
var (
	Missing = map[string]string{
		"month": "Velg måneden for første kontakt.", "subject": "Velg hvem som fikk veiledning.",
		"contact":  "Velg hvem som tok kontakt.",
		"category": "Velg en hovedkategori.", "gender": "Velg kjønn, eller ukjent.", "age": "Velg alder, eller ukjent.",
		"country": "Velg landbakgrunn, eller ukjent.",
	}
	More = []string{"elements", "themes", "services", "whereabouts"}
)

// Problem is a form with one thing wrong in one field.
type Problem struct {
	What, Field string
	Values      []string
	Says        string // beside the field
}

// Names fails the test where the page does not say what is wrong beside the field, and on top with a link to the field.
func (a Answer) Names(p Problem) {
	a.t.Helper()
	what := p.What + " in " + p.Field
	if got := a.ID(p.Field + "-error"); got != p.Says {
		a.t.Errorf("%s: beside the field stands %q, want %q", what, got, p.Says)
	}
	described := slices.Collect(a.Every(func(n *html.Node) bool {
		return slices.Contains(strings.Fields(Attr(n, "aria-describedby")), p.Field+"-error")
	}))
	if len(described) != 1 {
		a.t.Errorf("%s: %d elements are described by what is wrong", what, len(described))
	}
	summary, _ := a.One(func(n *html.Node) bool { return Has(n, "data-error-summary") })
	var links []string
	for n := range summary.Named("a") {
		links = append(links, Attr(n, "href")+" "+Page{n}.Text())
	}
	label := words.Field(i18n.Of(lang.NB).Fields, cases.Field(p.Field)).Label
	if !strings.HasSuffix(label, "?") { // a question is its own end
		label += ":"
	}
	if want := "#" + p.Field + " " + label + " " + p.Says; !slices.Equal(links, []string{want}) {
		a.t.Errorf("%s: the summary says %q, want %q", what, links, want)
	}
	a.Has("Feil: Registrer sak")
}

// Open reports whether the optional fields can be seen.
func (a Answer) Open() bool {
	details, _ := a.One(func(n *html.Node) bool { return Attr(n, "class") == "ds-details more" })
	return Has(details.Node, "open")
}

// Hostile are values that are in no list.
var Hostile = map[string]string{
	"out of list": "nothing_like_it", "NUL": "person\x00", "only NUL": "\x00", "invalid UTF-8": "\xff\xfe",
	"10 kB": strings.Repeat("x", 10_000),
	"SQL":   "' OR 1=1 --", "a script": `"><script>alert(1)</script>`, "a handler": `x" onfocus="alert(1)`,
	"a template": "{{.}}${7*7}", "spaces": "  ",
	"other case": "PERSON", "a path": "../../etc/passwd", "a line": "a\r\nb", "a formula": "=1+1",
}
