package web_test

import (
	"encoding/csv"
	"encoding/json"
	"net/http"
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
			if slices.Contains([]string{"alt", "aria-label", "aria-description", "content", "title", "value"}, at.Key) && n.Data != "meta" {
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

// Every number that readers get, in a page or an export, is a visible count, what two of them give, or of a form that counts nothing; and
// nothing of it says why a count is hidden.
func TestPublicPagesSayOnlyWhatIsPublished(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.publishes(t, "2023-H1")
	s.publishes(t, "2023")
	s.year(t, 2022)
	s.publishes(t, "2023")
	all, err := s.store.Editions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	looked := 0
	for _, lang := range []string{"nb", "nn", "en"} {
		c := s.nobody(t)
		c.get("/sprak/" + lang + "?next=%2Fstatistikk").leadsTo("/statistikk")
		for _, e := range all {
			path := "/statistikk/" + e.Name.String()
			page := c.get(path).is(http.StatusOK)
			may := sayableOf(all, e.Name, strings.Count(page.body, "<caption")+strings.Count(page.body, "<figure"))
			for _, ending := range []string{"", ".html", ".xlsx", ".csv", ".jsonstat.json", ".json"} {
				got := c.get(path+ending).is(http.StatusOK).hasNot(`"primary"`, `"secondary"`, "Beskytter et annet", "Vernar eit anna", "Protects another")
				for _, said := range got.phrasesOf(ending) {
					if strings.ContainsAny(said, "0123456789") {
						looked++
					}
					for _, bad := range may.not(said) {
						t.Errorf("%s%s (%s) says %s, which no visible count gives, in: %s", path, ending, lang, bad, said)
					}
				}
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
	all, err := s.store.Editions(t.Context())
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
