package export_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/export"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

func TestDocumentHasExactlyTheCells(t *testing.T) {
	for _, l := range lang.Langs() {
		var b bytes.Buffer
		if err := export.WriteDocument(&b, source(), l); err != nil {
			t.Fatal(err)
		}
		for _, loaded := range []string{"src=", "<link", "<script", "url(", "@import"} {
			if strings.Contains(b.String(), loaded) {
				t.Errorf("the document has %s", loaded)
			}
		}
		tables, got := documentTables(t, &b), cellTexts{}
		for _, table := range report.Make(source(), l).Tables() {
			rows := tables[table.ID]
			if len(rows) != 1+len(table.Rows) {
				t.Fatalf("%s: %d rows", table.ID, len(rows))
			}
			for n := 2; n < 9 && len(rows[0]) < 1+len(table.Columns); n++ {
				for i, row := range tables[fmt.Sprintf("%s-%d", table.ID, n)] {
					if i > 0 && row[0] != rows[i][0] || len(rows[i]) > 6 && n == 2 {
						t.Errorf("%s: %q goes on with %q", table.ID, rows[i], row)
					}
					rows[i] = append(rows[i], row[1:]...)
				}
			}
			if !slices.Equal(rows[0][1:1+len(table.Columns)], table.Columns) {
				t.Errorf("%s: the columns are %q", table.ID, rows[0])
			}
			for i, row := range rows[1:] {
				if row[0] != table.Rows[i] {
					t.Errorf("%s: %q, want %q", table.ID, row[0], table.Rows[i])
				}
				for j := range table.Columns {
					if row[1+j] != "" {
						got[table.Counts.Where(i, j)] = strings.NewReplacer("\u00a0", "", ",", "").Replace(row[1+j])
					}
				}
			}
		}
		compare(t, "the document", got)
	}
}

// documentTables are the tables of a page by their ids, as texts.
func documentTables(t *testing.T, r io.Reader) map[string][][]string {
	t.Helper()
	root, err := html.Parse(r)
	if err != nil {
		t.Fatal(err)
	}
	out, id := map[string][][]string{}, ""
	for n := range root.Descendants() {
		switch n.Data {
		case "table":
			id = ""
			for _, a := range n.Attr {
				if a.Key == "id" {
					id = a.Val
				}
			}
		case "tr":
			out[id] = append(out[id], nil)
		case "th", "td":
			text := ""
			for inner := range n.Descendants() {
				if inner.Type == html.TextNode {
					text += inner.Data
				}
			}
			last := &out[id][len(out[id])-1]
			*last = append(*last, text)
		}
	}
	return out
}
