package disclosure_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// printedTable reads a table of the report for 2023 as it was printed.
func printedTable(t *testing.T, scheme codebook.Scheme, table string) disclosure.Earlier {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "demo", "report2023", string(scheme)+"-"+table+".csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	last := len(rows) - 1
	var listed []string
	for _, row := range rows[1 : last-1] {
		listed = append(listed, row[0])
	}
	out := disclosure.Earlier{Name: table, Imported: true}
	for i, row := range rows[1:] {
		for k := 1; k <= 5; k++ {
			year, err := strconv.Atoi(rows[0][k])
			if err != nil {
				t.Fatal(err)
			}
			w := disclosure.Where{Scheme: scheme, Year: year}
			switch {
			case i+1 == last:
			case table == "category":
				w.Category = row[0]
			case strings.HasPrefix(row[0], "Øvrige"):
				w.Country = disclosure.AllBut(listed...)
			default:
				w.Country = disclosure.Country(row[0])
			}
			n, err := strconv.Atoi(row[k])
			if err == nil || row[k] == "*" {
				out.Cells = append(out.Cells, disclosure.Known{Where: w, N: n, Shown: err == nil})
			}
		}
	}
	return out
}

func TestWhatTheReportFor2023GivesAwayByItself(t *testing.T) {
	var tables []disclosure.Earlier
	for _, scheme := range codebook.Schemes() {
		tables = append(tables, printedTable(t, scheme, "category"), printedTable(t, scheme, "country"))
	}
	given, err := disclosure.GivenAway(t.Context(), disclosure.DefaultPolicy(), tables...)
	if err != nil {
		t.Fatal(err)
	}
	printed, exact, narrow := 0, 0, 0
	for _, g := range given {
		switch {
		case g.Printed:
			printed++
		case g.Exact() && g.Low > 0:
			exact++
		default:
			narrow++
		}
		if g.Low < 0 || g.High > 5 {
			t.Errorf("%s can't be %d to %d", g.Where, g.Low, g.High)
		}
	}
	if printed != 3 || exact != 2 || narrow != 20 {
		t.Errorf("%d small counts are printed openly, %d follow exactly and %d are tiny or zero; want 3, 2 and 20",
			printed,
			exact, narrow)
	}
}

func TestFromAYearThatContradictsItselfNothingFollows(t *testing.T) {
	table, countries := printedTable(t, codebook.Envoys, "category"), printedTable(t, codebook.Envoys, "country")
	whole, err := disclosure.GivenAway(t.Context(), disclosure.DefaultPolicy(), table, countries)
	if err != nil {
		t.Fatal(err)
	}
	year := table.Cells[0].Where.Year
	want := slices.DeleteFunc(slices.Clone(whole), func(g disclosure.Given) bool { return g.Where.Year == year })
	table.Cells[0].N += 500
	got, err := disclosure.GivenAway(t.Context(), disclosure.DefaultPolicy(), table, countries)
	if err != nil || !slices.Equal(got, want) || len(want) == len(whole) {
		t.Errorf("%v is found, %v, want %v of %v", got, err, want, whole)
	}
}
