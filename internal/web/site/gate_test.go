package site_test

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"

	"sakstall/internal/edition"
)

// phrases are the texts of a page, each block, table cell and figure's text by itself, and what its attributes say to readers.
func (a answer) phrases() []string {
	a.t.Helper()
	root, err := html.Parse(strings.NewReader(a.body))
	if err != nil {
		a.t.Fatal(err)
	}
	var out []string
	var text strings.Builder
	end := func() {
		if said := strings.TrimSpace(text.String()); said != "" {
			out = append(out, said)
		}
		text.Reset()
	}
	inline := []string{"a", "abbr", "b", "em", "span", "strong"}
	var walk func(n *html.Node)
	walk = func(n *html.Node) {
		switch {
		case n.Type == html.TextNode:
			text.WriteString(n.Data)
			return
		case n.Data == "script" || n.Data == "style" || ofScale(n):
			return
		}
		block := n.Type == html.ElementNode && !slices.Contains(inline, n.Data)
		if block {
			end()
		}
		for _, at := range n.Attr {
			if slices.Contains([]string{"alt", "aria-label", "aria-description", "title", "value"}, at.Key) {
				out = append(out, at.Val)
			}
		}
		for inner := range n.ChildNodes() {
			walk(inner)
		}
		if block {
			end()
		}
	}
	walk(root)
	return out
}

// ofScale tells whether the text stands at a line of a figure's scale: a round number that depends on the largest count shown.
func ofScale(n *html.Node) bool {
	before := n.PrevSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	return n.Data == "text" && before != nil && before.Data == "line" && attr(before, "class") == "chart-grid"
}

// phrasesOf are the texts and numbers of a form in which an edition is fetched; codes and what only says where a count stands are none.
func (a answer) phrasesOf(ending string) []string {
	a.t.Helper()
	var out []string
	switch ending {
	case ".html", "":
		return a.phrases()
	case ".xlsx":
		book, err := excelize.OpenReader(strings.NewReader(a.body))
		if err != nil {
			a.t.Fatal(err)
		}
		for _, sheet := range book.GetSheetList() {
			rows, err := book.GetRows(sheet)
			if err != nil {
				a.t.Fatal(err)
			}
			out = append(out, slices.Concat(rows...)...)
		}
	case ".csv":
		in := csv.NewReader(strings.NewReader(strings.TrimPrefix(a.body, "\ufeff")))
		in.Comma = ';'
		rows, err := in.ReadAll()
		if err != nil {
			a.t.Fatal(err)
		}
		for _, row := range rows {
			out = append(out, row...)
		}
	default:
		var all any
		if err := json.Unmarshal([]byte(a.body), &all); err != nil {
			a.t.Fatal(err)
		}
		out = inJSON(all, "")
	}
	return out
}

// inJSON are the texts and numbers of a JSON document. Keys are names, and of those that follow here the numbers count no cases.
func inJSON(v any, key string) []string {
	if slices.Contains([]string{"version", "updated", "size", "index", "published_at", "hash", "threshold", "width", "id", "href"}, key) {
		return nil
	}
	var out []string
	switch v := v.(type) {
	case map[string]any:
		for k, inner := range v {
			out = append(out, inJSON(inner, k)...)
		}
	case []any:
		for _, inner := range v {
			out = append(out, inJSON(inner, key)...)
		}
	case string:
		out = append(out, v)
	case float64:
		out = append(out, strconv.FormatFloat(v, 'f', -1, 64))
	}
	return out
}

// reasons are the words for why a count is hidden, by language. English names a school with one of them.
var reasons = map[string][]string{
	"nb": {"primary", "secondary", "Beskytter et annet"}, "nn": {"primary", "secondary", "Vernar eit anna"}, "en": {`"primary"`, `"secondary"`, "Protects another"},
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

// Every number that readers get, in a page or an export of an edition, is a visible count, what two of them give, or of a form that counts
// nothing; and no public page says why a count is hidden.
func TestPublicPagesSayOnlyWhatIsPublished(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.publishesMuch(t)
	all, err := s.store.Editions.All(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	may := map[edition.Name]sayable{}
	for _, e := range all {
		page := s.nobody(t).get("/statistikk/" + e.Name.String())
		may[e.Name] = sayableOf(all, e.Name, strings.Count(page.body, "<caption")+strings.Count(page.body, "<figure"))
	}
	looked, forms := 0, map[string]bool{}
	for path, got := range s.public(t) {
		lang, path, _ := strings.Cut(path, " ")
		got.is(http.StatusOK).hasNot(reasons[lang]...)
		of, ending := editionAt(all, path)
		if of == nil {
			continue
		}
		forms[of.Name.String()+ending] = true
		for _, said := range got.phrasesOf(ending) {
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
	s := newSite(t)
	s.year(t, 2023)
	name := s.publishes(t, "2023")
	all, err := s.store.Editions.All(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	may := sayableOf([]*edition.Edition{all[0]}, name, 3)
	for _, said := range []string{
		"Oftest var det politiet som tok kontakt (7777 saker).", "Det gjaldt 4 444 saker.", "Det gjaldt 57 prosent av dem i 2023, 101 prosent i alt.", "Det er 59 færre.", "(−59 fra 2022)",
		"Tabell 4 viser 2023.", "utgave 2023.2", "I 1999 var alt annerledes.", "777 år eller eldre", "3. halvår",
	} {
		if len(may.not(said)) == 0 {
			t.Errorf("nothing is found in: %s", said)
		}
	}
	for _, said := range []string{"Spesialutsendingene registrerte 60 nye saker i 2023.", "Tabell 3. Under 18 år, 1. halvår", "utgave 2023.1"} {
		if bad := may.not(said); len(bad) > 0 {
			t.Errorf("%q is found in: %s", bad, said)
		}
	}
}
