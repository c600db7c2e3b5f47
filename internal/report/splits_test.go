package report_test

import (
	"slices"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// Each list of characteristics has a table of the cases that have them, with all cases as its last row, and a sentence
// of those that are shown. What is hidden, unknown, none or all is not said.
func TestCharacteristicsHaveATableAndASentence(t *testing.T) {
	total := disclosure.Where{Scheme: codebook.Envoys, Year: 2023}
	cells := []disclosure.Known{{Where: total, N: 200, Shown: true}}
	domains := disclosure.Domains{}
	add := func(list, code string, n int) {
		w := total
		w.Split = disclosure.SplitOn(list, code, true)
		cells = append(cells, disclosure.Known{Where: w, N: n, Shown: n >= 0})
		domains.Splits = append(domains.Splits, w.Split.Name())
	}
	add("theme", "racism", 20)
	add("theme", "gender_sexuality", 61)
	add("theme", "disability", -1)
	add("theme", "digital_control", 0)
	add("whereabouts", "norway", 150)
	add("whereabouts", "unknown", 50)
	add("tie", "resident", 200)
	release, err := disclosure.Restore(5, domains, cells, nil)
	if err != nil {
		t.Fatal(err)
	}
	src := report.Source{Frame: report.Frame{Edition: "2023.1", Year: 2023, Book: seed(t)}, Release: release}
	for l, want := range map[lang.Lang][]string{
		lang.NB: {
			"Dette var også tema i sakene: blant annet kjønns- og seksualitetsmangfold i 61 saker (31 prosent) og rasisme og diskriminering i 20 saker (10 prosent).",
			"Ved første kontakt var personen i Norge i 150 saker (75 prosent).",
		},
		lang.NN: {
			"Dette var òg tema i sakene: mellom anna kjønns- og seksualitetsmangfald i 61 saker (31 prosent) og rasisme og diskriminering i 20 saker (10 prosent).",
			"Ved første kontakt var personen i Noreg i 150 saker (75 prosent).",
		},
		lang.EN: {
			"The cases also had these themes: among others gender and sexual diversity in 61 cases (31 per cent) and racism and discrimination in 20 cases (10 per cent).",
			"At first contact the person was in Norway in 150 cases (75 per cent).",
		},
	} {
		r := report.Make(src, l)
		if got := r.Texts()["envoys-more"]; !slices.Equal(got, want) {
			t.Errorf("%s says\n%s\nwant\n%s", l, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	var tables []string
	for _, table := range report.Make(src, lang.NB).Tables() {
		if !slices.Contains([]string{"envoys-theme-table", "envoys-whereabouts-table", "envoys-tie-table"}, table.ID) {
			continue
		}
		tables = append(tables, table.ID)
		last := len(table.Rows) - 1
		cell, _ := table.Counts.At(last, 0)
		if n, _ := cell.Value(); n != 200 || table.Rows[last] != "Alle saker" {
			t.Errorf("%s ends with %q of %d", table.ID, table.Rows[last], n)
		}
		if percent, ok := table.Share(0); table.ID == "envoys-whereabouts-table" && (percent != 75 || !ok) {
			t.Errorf("in Norway are %d per cent", percent)
		}
	}
	if len(tables) != 3 {
		t.Errorf("the tables are %q", tables)
	}
}
