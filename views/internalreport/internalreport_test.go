package internalreport_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"sakstall/internal/i18n"
	"sakstall/internal/stats"
	"sakstall/views"
	"sakstall/views/internalreport"
)

// Whatever was counted, the page says just that: every table is read back off it and compared with what it was made of.
func TestEveryCountStandsInItsPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lang := rapid.SampledFrom(i18n.Langs()).Draw(t, "lang")
		report := reports().Draw(t, "report")
		page := internalreport.Page{
			Page: views.Page{Lang: lang, Title: "title"}, Year: report.Year,
			Schemes: []internalreport.Scheme{{ID: "advisors", Name: "name", Names: names(), Report: report}},
		}
		got, want := readTables(t, page), wantTables(lang, report)
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || !slices.EqualFunc(got[i], want[i], slices.Equal) {
				t.Fatalf("tables are\n%q\nwant\n%q", got, want)
			}
		}
	})
}

const categories, values = 3, 2

func code(i int) string { return "code" + strconv.Itoa(i) }

func names() internalreport.Names {
	all := func(kind string) map[string]string {
		out := map[string]string{}
		for i := range max(categories, values) {
			out[code(i)] = kind + " " + strconv.Itoa(i)
		}
		return out
	}
	return internalreport.Names{
		Category: all("category"), Country: all("country"), Gender: all("gender"), Age: all("age"), Contact: all("contact"), Half: all("half"),
	}
}

// reports are any reports of three categories, and two values of all else.
func reports() *rapid.Generator[stats.Report] {
	return rapid.Custom(func(t *rapid.T) stats.Report {
		count := rapid.OneOf(rapid.IntRange(0, 5), rapid.IntRange(0, 12_000))
		maybe := rapid.Ptr(count, true)
		table := func(rows int) stats.Table {
			out := stats.Table{Total: rapid.SliceOfN(count, stats.SeriesYears, stats.SeriesYears).Draw(t, "total")}
			for i := range rows {
				counts := rapid.SliceOfN(maybe, stats.SeriesYears, stats.SeriesYears).Draw(t, "counts")
				out.Rows = append(out.Rows, stats.Row{Code: code(i), Counts: counts, Percent: maybe.Draw(t, "percent")})
			}
			return out
		}
		cross := func(set func(*stats.Cross, string)) []stats.Cross {
			var out []stats.Cross
			for i := range categories {
				for j := range values {
					x := stats.Cross{Category: code(i), Count: count.Draw(t, "cross")}
					set(&x, code(j))
					out = append(out, x)
				}
			}
			return out
		}
		year := rapid.IntRange(2023, 2040).Draw(t, "year")
		return stats.Report{
			Year: year, Years: []int{year - 4, year - 3, year - 2, year - 1, year},
			Tables: stats.Tables{Category: table(categories), Country: table(values), Gender: table(values), Age: table(values)},
			Crosses: stats.Crosses{
				Gender: cross(func(x *stats.Cross, c string) { x.Gender = c }), Age: cross(func(x *stats.Cross, c string) { x.Age = c }),
				Contact: cross(func(x *stats.Cross, c string) { x.Contact = c }), Half: cross(func(x *stats.Cross, c string) { x.Half = c }),
			},
			Halves: stats.Halves{H1: count.Draw(t, "H1"), H2: count.Draw(t, "H2")}, Countries: count.Draw(t, "countries"), Complexes: count.Draw(t, "complexes"),
			Activities: stats.Activities{Total: count.Draw(t, "activities"), Previous: count.Draw(t, "previous")},
		}
	})
}

// table is a table of the page, a row a line, headings included.
type table [][]string

// wantTables are the key figures and the tables in the order of the page.
func wantTables(l i18n.Lang, r stats.Report) []table {
	t, n, all := l.Texts().Report, names(), r.Tables.Category.Total
	change := func(now, before int) string {
		return fmt.Sprintf("%s (%s)", l.Number(now), t.Change(now-before, r.Year-1))
	}
	return []table{
		{
			{t.Cases, change(all[4], all[3])},
			{t.H1, l.Number(r.Halves.H1)},
			{t.H2, l.Number(r.Halves.H2)},
			{t.Countries, l.Number(r.Countries)},
			{t.Complexes, l.Number(r.Complexes)},
			{t.Activities, change(r.Activities.Total, r.Activities.Previous)},
		},
		wantSeries(l, r, t.Category, n.Category, r.Tables.Category), wantSeries(l, r, t.Country, n.Country, r.Tables.Country),
		wantSeries(l, r, t.Gender, n.Gender, r.Tables.Gender), wantSeries(l, r, t.Age, n.Age, r.Tables.Age),
		wantCross(l, n.Gender, r.Crosses.Gender), wantCross(l, n.Age, r.Crosses.Age),
		wantCross(l, n.Contact, r.Crosses.Contact), wantCross(l, n.Half, r.Crosses.Half),
	}
}

func wantSeries(l i18n.Lang, r stats.Report, what string, names map[string]string, of stats.Table) table {
	t := l.Texts().Report
	head, foot := []string{what}, []string{t.Total}
	for i, year := range r.Years {
		head, foot = append(head, strconv.Itoa(year)), append(foot, l.Number(of.Total[i]))
	}
	hundred := ""
	if of := r.Tables.Category.Total[stats.SeriesYears-1]; of > 0 {
		hundred = l.Percent(100)
	}
	out := table{append(head, t.PercentOf(r.Year))}
	for _, row := range of.Rows {
		line := []string{names[row.Code]}
		for _, count := range row.Counts {
			if count == nil {
				line = append(line, t.NotInUse)
			} else {
				line = append(line, l.Number(*count))
			}
		}
		if row.Percent == nil {
			line = append(line, "")
		} else {
			line = append(line, l.Percent(*row.Percent))
		}
		out = append(out, line)
	}
	return append(out, append(foot, hundred))
}

func wantCross(l i18n.Lang, names map[string]string, crosses []stats.Cross) table {
	out := table{{l.Texts().Report.Category}}
	for j := range values {
		out[0] = append(out[0], names[code(j)])
	}
	for i := range categories {
		line := []string{"category " + strconv.Itoa(i)}
		for j := range values {
			line = append(line, l.Number(crosses[i*values+j].Count))
		}
		out = append(out, line)
	}
	return out
}

// readTables reads the lists and tables of the page.
func readTables(t *rapid.T, page internalreport.Page) []table {
	var written strings.Builder
	if err := internalreport.Report(page).Render(t.Context(), &written); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(written.String()))
	if err != nil {
		t.Fatal(err)
	}
	var out []table
	for n := range root.Descendants() {
		switch n.Data {
		case "dl", "table":
			out = append(out, table{})
		case "div", "tr":
			var line []string
			for cell := range n.ChildNodes() {
				if slices.Contains([]string{"dt", "dd", "th", "td"}, cell.Data) {
					line = append(line, text(cell))
				}
			}
			if line != nil {
				out[len(out)-1] = append(out[len(out)-1], line)
			}
		}
	}
	return out
}

func text(n *html.Node) string {
	var out strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			out.WriteString(c.Data)
		}
	}
	return strings.TrimSpace(out.String())
}
