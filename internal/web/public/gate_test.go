package public_test

import (
	"net/http"
	"regexp"
	"strings"
	"testing"

	"sakstall/internal/edition"
	"sakstall/internal/web/webtest"
)

// reasons are the words for why a count is hidden, by language. English names a school with one of them.
var reasons = map[string][]string{
	"nb": {"primary", "secondary", "Beskytter et annet"}, "nn": {"primary", "secondary", "Vernar eit anna"},
	"en": {`"primary"`, `"secondary"`, "Protects another"},
}

var editionPath = regexp.MustCompile(`^/statistikk/(\d{4}(?:-H[12])?)(\.\d+)?(\.[a-z.]+)?$`)

// editionAt is the edition that a page or export is of, with the form's ending; nil where it is of none or of several.
func editionAt(all []*edition.Edition, path string) (of *edition.Edition, ending string) {
	m := editionPath.FindStringSubmatch(path)
	if m == nil {
		return nil, ""
	}
	for _, e := range all { // without a number it is the last one's
		if e.Name.Scope.String() == m[1] && (m[2] == "" || e.Name.String() == m[1]+m[2]) {
			of = e
		}
	}
	return of, m[3]
}

// Every number that readers get, in a page or an export of an edition, is a visible count, what two of them give, or
// of a form that counts nothing; and no public page says why a count is hidden.
func TestPublicPagesSayOnlyWhatIsPublished(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.PublishesMuch(t)
	all, err := s.Store.Editions.All(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	may := map[edition.Name]sayable{}
	for _, e := range all {
		page := s.Nobody(t).Get("/statistikk/" + e.Name.String())
		may[e.Name] = sayableOf(all, e.Name, strings.Count(page.Body, "<caption")+strings.Count(page.Body, "<figure"))
	}
	looked, forms := 0, map[string]bool{}
	for path, got := range s.Public(t) {
		lang, path, _ := strings.Cut(path, " ")
		got.Is(http.StatusOK).HasNot(reasons[lang]...)
		of, ending := editionAt(all, path)
		if of == nil {
			continue
		}
		forms[of.Name.String()+ending] = true
		for _, said := range got.PhrasesOf(ending) {
			if strings.ContainsAny(said, "0123456789") {
				looked++
			}
			for _, bad := range may[of.Name].not(said) {
				t.Errorf("%s (%s) says %s, which no visible count gives, in: %s", path, lang, bad, said)
			}
		}
	}
	for _, e := range all {
		for _, ending := range []string{"", ".html", ".xlsx", ".csv", ".jsonstat.json", ".json"} {
			if !forms[e.Name.String()+ending] {
				t.Errorf("no link leads to %s%s", e.Name, ending)
			}
		}
	}
	if looked < 10_000 {
		t.Errorf("only %d texts with numbers have been looked at", looked)
	}
}

// The gate finds a hidden count in each place of a sentence.
func TestTheGateFindsWhatIsHidden(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	name := s.Publishes(t, "2023")
	all, err := s.Store.Editions.All(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	may := sayableOf([]*edition.Edition{all[0]}, name, 3)
	for _, said := range []string{
		"Oftest var det politiet som tok kontakt (7777 saker).", "Det gjaldt 4 444 saker.",
		"Det gjaldt 57 prosent av dem i 2023, 101 prosent i alt.", "Det er 59 færre.", "(−59 fra 2022)",
		"Tabell 4 viser 2023.", "utgave 2023.2", "I 1999 var alt annerledes.", "777 år eller eldre", "3. halvår",
	} {
		if len(may.not(said)) == 0 {
			t.Errorf("nothing is found in: %s", said)
		}
	}
	for _, said := range []string{
		"Spesialutsendingene registrerte 60 nye saker i 2023.",
		"Tabell 3. Under 18 år, 1. halvår", "utgave 2023.1",
	} {
		if bad := may.not(said); len(bad) > 0 {
			t.Errorf("%q is found in: %s", bad, said)
		}
	}
}
