package internalreport_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/internalreport"
	"sakstall/views/reportpage"
)

// Whatever was counted, the page says just that and marks what is hidden: the table is read back off it and compared
// with what it was made of.
func TestEveryCountStandsInItsPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom(lang.Langs()).Draw(t, "lang")
		of, marks, want := drawn(t, lang)
		page := internalreport.Page{
			Page: views.Page{Lang: lang, Title: "title"}, Marks: marks,
			Chapters: []internalreport.Chapter{{ID: "chapter", Title: "chapter", Parts: []internalreport.Part{{
				BarePart: reportpage.BarePart{ID: "part", Title: "part"}, Tables: []internalreport.Table{of},
			}}}},
		}
		if got := readTable(t, page); !slices.EqualFunc(got, want, slices.Equal) {
			t.Fatalf("the table is\n%q\nwant\n%q", got, want)
		}
	})
}

// drawn is a table of counts of which some were not in use, some are hidden in an earlier report and some have a mark,
// and the words that a screen reader finds in it.
func drawn(t *rapid.T, l lang.Lang) (internalreport.Table, map[disclosure.Where][]internalreport.Mark, [][]string) {
	layout := disclosure.Layout{}
	of := internalreport.Table{BareTable: reportpage.BareTable{
		ID: "table", Title: "table", Head: "Category",
		Total: rapid.Bool().Draw(t, "total"),
	}}
	for year := range rapid.IntRange(1, 5).Draw(t, "years") {
		layout.Columns = append(layout.Columns, disclosure.Where{Scheme: codebook.Advisors, Year: 2019 + year})
		of.Columns = append(of.Columns, strconv.Itoa(2019+year))
	}
	words := [][]string{append([]string{of.Head}, of.Columns...)}
	marks := map[disclosure.Where][]internalreport.Mark{}
	var counts []disclosure.Count
	var hidden []disclosure.Known
	for i := range rapid.IntRange(1, 4).Draw(t, "rows") {
		row := disclosure.OfCategory("c" + strconv.Itoa(i))
		layout.Rows, of.Rows = append(layout.Rows, row), append(of.Rows, "row "+strconv.Itoa(i))
		line := []string{"row " + strconv.Itoa(i)}
		for _, column := range layout.Columns {
			n, where := rapid.IntRange(-2, 12_000).Draw(t, "count"), row.And(column)
			switch {
			case n == -2:
				line = append(line, "")
				continue
			case n == -1:
				hidden = append(hidden, disclosure.Known{Where: where})
				line = append(line, "* "+i18n.Of(l).Yearly.Hidden)
				continue
			}
			counts = append(counts, disclosure.Count{Where: where, N: n})
			said := l.Number(n)
			if rapid.Bool().Draw(t, "mark") {
				marks[where] = []internalreport.Mark{
					{Short: "B " + strconv.Itoa(i), Said: "Reason"},
					{Short: "P", Said: "Other"},
				}
				said += " B " + strconv.Itoa(i) + " Reason P Other"
			}
			line = append(line, said)
		}
		words = append(words, line)
	}
	for j, column := range layout.Columns { // a year that nobody has counted, or in which a row was not in use
		empty := ".. " + i18n.Of(l).Yearly.NoFigures
		if slices.ContainsFunc(words[1:], func(line []string) bool { return line[j+1] != "" }) {
			empty = i18n.Of(l).Report.NotInUse
			counts = append(counts, disclosure.Count{Where: column, N: 20_000})
		}
		for _, line := range words[1:] {
			if line[j+1] == "" {
				line[j+1] = empty
			}
		}
	}
	of.Counts = disclosure.NewOriginal(disclosure.Domains{}, counts, hidden, nil).Table(layout)
	return of, marks, words
}

// readTable reads the one table of the page, a row a line, headings included.
func readTable(t *rapid.T, page internalreport.Page) [][]string {
	var written strings.Builder
	if err := internalreport.Report(page).Render(t.Context(), &written); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(written.String()))
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for n := range root.Descendants() {
		if n.Data != "tr" {
			continue
		}
		var line []string
		for cell := range n.ChildNodes() {
			if cell.Data == "th" || cell.Data == "td" {
				line = append(line, text(cell))
			}
		}
		out = append(out, line)
	}
	return out
}

func text(n *html.Node) string {
	var out []string
	for c := range n.Descendants() {
		if said := strings.TrimSpace(c.Data); c.Type == html.TextNode && said != "" {
			out = append(out, said)
		}
	}
	return strings.Join(out, " ")
}
