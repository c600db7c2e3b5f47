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
			"The cases also had other themes: for instance gender and sexual diversity in 61 cases (31 per cent) and racism and discrimination in 20 cases (10 per cent).",
			"At first contact the person was in Norway in 150 cases (75 per cent).",
		},
	} {
		r := report.Make(src, l)
		if got := r.Texts()["envoys-more"]; !slices.Equal(got, want) {
			t.Errorf("%s says\n%s\nwant\n%s", l, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	for _, c := range report.Make(src, lang.NB).Chapters {
		for _, p := range c.Parts {
			if p.ID == "envoys-more" && (len(p.Figures) != 1 || p.Figures[0].ID != "envoys-theme-figure") {
				t.Errorf("the figures are %+v", p.Figures)
			}
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

// A figure of characteristics has the most common first and what is hidden last, and says that one is the most common
// of all only where none is hidden: a case may have several.
func TestAFigureOfCharacteristicsSaysNothingOfTheHidden(t *testing.T) {
	for _, tt := range []struct {
		disability int
		drawn      []string
		desc       string
	}{
		{
			9,
			[]string{"Rasisme og diskriminering", "Kjønns- og seksualitetsmangfold", "Nedsatt funksjonsevne", "Kontroll på nett og mobil"},
			"De største er Rasisme og diskriminering (61), Kjønns- og seksualitetsmangfold (20) og Nedsatt funksjonsevne (9).",
		},
		{
			-1,
			[]string{"Rasisme og diskriminering", "Kjønns- og seksualitetsmangfold", "Kontroll på nett og mobil", "Nedsatt funksjonsevne"},
			"De største tallene som vises, er Rasisme og diskriminering (61) og Kjønns- og seksualitetsmangfold (20). " +
				"Skjult: Nedsatt funksjonsevne.",
		},
	} {
		total := disclosure.Where{Scheme: codebook.Advisors, Year: 2023}
		cells := []disclosure.Known{{Where: total, N: 70, Shown: true}}
		domains := disclosure.Domains{}
		for code, n := range map[string]int{
			"gender_sexuality": 20, "racism": 61, "digital_control": 0, "disability": tt.disability,
		} {
			w := total
			w.Split = disclosure.SplitOn("theme", code, true)
			cells = append(cells, disclosure.Known{Where: w, N: max(n, 0), Shown: n >= 0})
			domains.Splits = append(domains.Splits, w.Split.Name())
		}
		release, err := disclosure.Restore(5, domains, cells, nil)
		if err != nil {
			t.Fatal(err)
		}
		f, is := figuresOf(release, lang.NB)["advisors-theme-figure"]
		var drawn []string
		for _, i := range f.Drawn {
			drawn = append(drawn, f.Table.Rows[i])
		}
		if !is || !slices.Equal(drawn, tt.drawn) || f.Desc != tt.desc {
			t.Errorf("it draws %q and says %q", drawn, f.Desc)
		}
	}
}
