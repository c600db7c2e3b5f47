package webtest

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// Crosses fails the test where a category is not taken apart into what was planted.
func (a Answer) Crosses(t *testing.T) {
	t.Helper()
	for _, want := range []struct{ table, row, column, count string }{
		{"advisors-by-gender", "Trusler/vold", "Jente/kvinne", "3"},
		{"advisors-by-gender", "Frykt for kjønnslemlestelse", "Gutt/mann", "2"},
		{"advisors-by-gender", "Frykt for kjønnslemlestelse", "Jente/kvinne", "0"},
		{"advisors-by-age", "Frykt for kjønnslemlestelse", "Ukjent", "2"},
		{"advisors-by-contact", "Frykt for kjønnslemlestelse", "Politi", "2"},
		{"advisors-by-contact", "Trusler/vold", "Den utsatte selv", "3"},
		{"advisors-by-half", "Trusler/vold", "1. halvår", "3"},
		{"advisors-by-half", "Frykt for kjønnslemlestelse", "2. halvår", "2"},
		{"envoys-by-half", "Trusler/vold", "1. halvår", "1"},
		{"envoys-by-half", "Frykt for kjønnslemlestelse", "2. halvår", "0"},
	} {
		table := a.Table(want.table + "-table-caption")
		column := slices.Index(table["Kategori"], want.column)
		if column < 0 || len(table[want.row]) <= column || table[want.row][column] != want.count {
			t.Errorf("%s, %s, %s: not %s in %q under %q", want.table, want.row, want.column, want.count,
				table[want.row],
				table["Kategori"])
		}
	}
}

// Holds adds activities of the unit.
func (s *Site) Holds(t *testing.T, month string, scheme codebook.Scheme, unit string, n int) {
	t.Helper()
	m, err := period.ParseMonth(month)
	if err != nil {
		t.Fatal(err)
	}
	held := slices.Repeat([]activity.Activity{{Scheme: scheme, Unit: unit, Month: m, Kind: "course"}}, n)
	if err := s.Store.Activities.AddAll(t.Context(), held, ByHand); err != nil {
		t.Fatal(err)
	}
}

// Counted are the tables of counts on the page, by their IDs.
func (a Answer) Counted() map[string]map[string][]string {
	out := map[string]map[string][]string{}
	for n := range a.Every(func(n *html.Node) bool { return strings.HasPrefix(Attr(n, "class"), "report-table") }) {
		out[Attr(n, "id")] = a.Table(Attr(n, "id") + "-caption")
	}
	return out
}
