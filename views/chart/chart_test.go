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

// figure has all that a picture can meet: counts large, small and 0, what is hidden, what was not in use, and a value
// too few.
func figure(kind chart.Kind, series int) chart.Figure {
	all := []chart.Series{
		{Name: "2024", Values: []chart.Value{chart.Shown(12), chart.Hidden(), chart.Shown(0), chart.Shown(7)}},
		{Name: "2023", Values: []chart.Value{chart.Shown(1100), chart.Shown(30), chart.NotInUse(), chart.Shown(8)}},
		{Name: "2022", Values: []chart.Value{chart.Shown(1), chart.Shown(2), chart.Shown(3)}},
		{Name: "2021"},
		{Name: "2020", Values: []chart.Value{chart.Shown(5), chart.Shown(5), chart.Shown(5), chart.Shown(5)}},
	}
	return chart.Figure{
		ID: "months", Kind: kind, Lang: lang.NB, Title: "Saker per måned", Desc: "Fire måneder i tre år.",
		Axis:   "Måned",
		Labels: []chart.Label{{"jan.", "januar"}, {"feb.", "februar"}, {"mars", "mars"}, {"apr.", "april"}},
		Series: all[:series],
		Words:  chart.Words{Hidden: "skjult", NotInUse: "ikke i bruk", Note: "* er skjult"},
	}
}

// figures are all pictures that have a golden file.
func figures() map[string]chart.Figure {
	nothing := figure(chart.Columns, 1)
	nothing.Labels, nothing.Series = nil, nil
	return map[string]chart.Figure{
		"columns-1": figure(chart.Columns, 1), "columns-5": figure(chart.Columns, 5), "behind": figure(chart.Behind, 3),
		"bars-2": figure(chart.Bars, 2), "lines-4": figure(chart.Lines, 4), "nothing": nothing,
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

// The three things that are not alike: 0, hidden, and not in use.
func TestWhyThereIsNoCountIsSaidApart(t *testing.T) {
	f := figure(chart.Columns, 1)
	f.Series[0].Values = []chart.Value{chart.Shown(0), chart.Hidden(), chart.NotInUse(), chart.Shown(3)}
	root := parsed(t, f)
	var cells []string
	for _, td := range elements(root, "td") {
		cells = append(cells, text(td))
	}
	if want := []string{"0", "* skjult", "ikke i bruk", "3"}; !slices.Equal(normal(cells), want) {
		t.Errorf("the table says %q, want %q", normal(cells), want)
	}
	var marks []string
	for _, n := range elements(root, "text") {
		if class := attr(n, "class"); class == "chart-star" || class == "chart-number" {
			marks = append(marks, text(n))
		}
	}
	if want := []string{"0", "*", "3"}; !slices.Equal(marks, want) {
		t.Errorf("the picture says %q, want %q", marks, want)
	}
	if bars := len(elements(root, "rect")); bars != 2 {
		t.Errorf("%d columns, want one for 0 and one for 3", bars)
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
		texts[i] = strings.Join(strings.Fields(strings.ReplaceAll(texts[i], "*", "* ")), " ")
	}
	return texts
}
