package webtest

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
	"golang.org/x/net/html"
)

// phrases are the texts of a page, each block, table cell and figure's text by itself, and what its attributes say to
// readers.
func (a Answer) phrases() []string {
	a.t.Helper()
	root, err := html.Parse(strings.NewReader(a.Body))
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

// ofScale reports whether the text stands at a line of a figure's scale: a round number that depends on the largest
// count shown.
func ofScale(n *html.Node) bool {
	before := n.PrevSibling
	for before != nil && before.Type != html.ElementNode {
		before = before.PrevSibling
	}
	return n.Data == "text" && before != nil && before.Data == "line" && Attr(before, "class") == "chart-grid"
}

// PhrasesOf are the texts and numbers of a form in which an edition is fetched; codes and what only says where a
// count stands are none.
func (a Answer) PhrasesOf(ending string) []string {
	a.t.Helper()
	var out []string
	switch ending {
	case ".html", "":
		return a.phrases()
	case ".xlsx":
		book, err := excelize.OpenReader(strings.NewReader(a.Body))
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
		in := csv.NewReader(strings.NewReader(strings.TrimPrefix(a.Body, "\ufeff")))
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
		if err := json.Unmarshal([]byte(a.Body), &all); err != nil {
			a.t.Fatal(err)
		}
		out = inJSON(all, "")
	}
	return out
}

// inJSON are the texts and numbers of a JSON document. Keys are names, and of those that follow here the numbers
// count no cases.
func inJSON(v any, key string) []string {
	if slices.Contains([]string{
		"version", "updated", "size", "index", "published_at", "hash", "threshold", "width", "id",
		"href",
	}, key) {
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
