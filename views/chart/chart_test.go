package chart_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/lang"
	"sakstall/views/chart"
)

var update = flag.Bool("update", false, "write the golden files anew")

// figure has all that a picture can meet: counts large, small and 0, what is hidden, what was not in use, what nobody
// has counted, and a value too few.
func figure(kind chart.Kind, series int) chart.Figure {
	all := []chart.Series{
		{Name: "2024", Values: []chart.Value{chart.Shown(12), chart.Hidden(), chart.Shown(0), chart.NoFigures()}},
		{Name: "2023", Values: []chart.Value{
			chart.Shown(1100), chart.Shown(30), chart.NotInUse(), chart.NoFigures(),
		}},
		{Name: "2022", Values: []chart.Value{chart.Shown(1), chart.Shown(2), chart.Shown(3)}},
		{Name: "2021"},
		{Name: "2020", Values: []chart.Value{chart.Shown(5), chart.Shown(5), chart.Shown(5), chart.NoFigures()}},
		{Name: "2019"},
		{Name: "2018"},
	}
	return chart.Figure{
		ID: "months", Kind: kind, Lang: lang.NB, Title: "Saker per måned", Desc: "Fire måneder i tre år.",
		Axis: "Måned",
		Labels: []chart.Label{
			{Short: "jan.", Long: "januar"},
			{Short: "feb.", Long: "februar"},
			{Short: "mars", Long: "mars"},
			{Short: "apr.", Long: "april"},
		},
		Series: all[:series],
		Words: chart.Words{
			Hidden: "skjult", NotInUse: "ikke i bruk", NoFigures: "ingen tall", Note: "* er skjult",
		},
	}
}

// sorted has labels that stand above their bars, one of them in two lines, and one of what is left over.
func sorted() chart.Figure {
	f := figure(chart.Bars, 1)
	f.Labels = []chart.Label{
		{Short: "Negativ sosial kontroll"},
		{Short: "Frykt for tvangsekteskap og frykt for kjønnslemlestelse"},
		{Short: "Andre", Rest: true},
		{Short: "Trusler eller vold"},
	}
	f.Series[0].Values = []chart.Value{chart.Shown(1100), chart.Shown(1), chart.Shown(45), chart.Hidden()}
	return f
}

// shares has a bar with room for its numbers, one with hardly any, one of nothing, and one that is hidden in part.
func shares() chart.Figure {
	f := figure(chart.Stacked, 3)
	as := chart.ShownAs
	f.Series[0].Values = []chart.Value{as(700, "70 %"), as(990, "99 %"), chart.Shown(0), chart.Hidden()}
	f.Series[1].Values = []chart.Value{as(250, "25 %"), as(5, "1 %"), chart.Shown(0), as(300, "30 %")}
	f.Series[2].Values = []chart.Value{as(50, "5 %"), as(5, "1 %"), chart.Shown(0), chart.Hidden()}
	return f
}

// years is a line with a year of each kind.
func years() chart.Figure {
	f := figure(chart.Line, 1)
	f.Labels = nil
	for _, y := range []string{"2019", "2020", "2021", "2022", "2023"} {
		f.Labels = append(f.Labels, chart.Label{Short: y, Long: y})
	}
	f.Series[0].Values = []chart.Value{
		chart.NoFigures(), chart.Shown(60), chart.Hidden(), chart.Shown(70), chart.Shown(0),
	}
	return f
}

// figures are all pictures that have a golden file.
func figures() map[string]chart.Figure {
	nothing := figure(chart.Bars, 1)
	nothing.Labels, nothing.Series = nil, nil
	return map[string]chart.Figure{
		"bars-1": figure(chart.Bars, 1), "bars-5": figure(chart.Bars, 5), "sorted": sorted(), "shares": shares(),
		"line": years(), "line-of-two": figure(chart.Line, 2), "too-many": figure(chart.Bars, 7), "nothing": nothing,
	}
}

func written(t testing.TB, f chart.Figure) string {
	t.Helper()
	var out strings.Builder
	if err := chart.Draw(f).Render(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestEveryPictureLooksAsItDid(t *testing.T) {
	for name, f := range figures() {
		got := strings.ReplaceAll(written(t, f), "><", ">\n<") + "\n"
		file := filepath.Join("testdata", name+".golden.html")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s has changed; -update writes it anew:\n%s", file, got)
		}
	}
}

func TestEveryGoldenFileIsOfAPicture(t *testing.T) {
	files, err := filepath.Glob("testdata/*")
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != len(figures()) {
		t.Errorf("%d files, %d pictures", len(files), len(figures()))
	}
}

// parsed is what a page makes of the picture.
func parsed(t testing.TB, f chart.Figure) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(written(t, f)))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

func elements(root *html.Node, tag string) []*html.Node {
	var out []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == tag {
			out = append(out, n)
		}
	}
	return out
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
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

func TestAPictureIsNamedAndDescribed(t *testing.T) {
	for name, f := range figures() {
		root := parsed(t, f)
		svgs := slices.DeleteFunc(elements(root, "svg"),
			func(n *html.Node) bool { return attr(n, "aria-hidden") == "true" })
		if len(f.Series) == 0 || len(f.Series) > chart.MostSeries {
			if len(svgs) != 0 {
				t.Errorf("%s: a picture of some of its series", name)
			}
			continue
		}
		if len(svgs) != 1 || attr(svgs[0], "role") != "img" ||
			attr(svgs[0], "aria-labelledby") != "months-title months-desc" {
			t.Fatalf("%s: the picture has no role or name", name)
		}
		title, desc := elements(svgs[0], "title")[0], elements(svgs[0], "desc")[0]
		if attr(title, "id") != "months-title" || text(title) != f.Title || attr(desc, "id") != "months-desc" ||
			text(desc) != f.Desc {
			t.Errorf("%s: title %q, description %q", name, text(title), text(desc))
		}
		for n := range root.Descendants() {
			if attr(n, "style") != "" {
				t.Errorf("%s: a style that the content security policy forbids", name)
			}
		}
	}
}

// The four things that are not alike: 0, hidden, not in use, and not counted.
func TestWhyThereIsNoCountIsSaidApart(t *testing.T) {
	f := figure(chart.Bars, 1)
	f.Series[0].Values = []chart.Value{chart.Shown(0), chart.Hidden(), chart.NotInUse(), chart.NoFigures()}
	root := parsed(t, f)
	var cells []string
	for _, td := range elements(root, "td") {
		cells = append(cells, text(td))
	}
	if want := []string{"0", "* skjult", "ikke i bruk", ".. ingen tall"}; !slices.Equal(normal(cells), want) {
		t.Errorf("the table says %q, want %q", normal(cells), want)
	}
	var marks []string
	for _, n := range elements(root, "text") {
		if class := attr(n, "class"); class == "chart-none" || class == "chart-number" {
			marks = append(marks, text(n))
		}
	}
	if want := []string{"0", "* skjult", "ikke i bruk", "ingen tall"}; !slices.Equal(marks, want) {
		t.Errorf("the picture says %q, want %q", marks, want)
	}
	if bars := len(elements(root, "rect")); bars != 0 {
		t.Errorf("%d bars of nothing", bars)
	}
	if !strings.Contains(text(root), f.Words.Note) {
		t.Error("nothing says what the star means")
	}
	f.Series[0].Values[1] = chart.Shown(4)
	if strings.Contains(text(parsed(t, f)), f.Words.Note) {
		t.Error("a star is explained where there is none")
	}
}

func normal(texts []string) []string {
	for i := range texts {
		texts[i] = strings.Join(strings.Fields(strings.NewReplacer("*", "* ", "..", ".. ").Replace(texts[i])), " ")
	}
	return texts
}
