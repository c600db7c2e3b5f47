package report_test

import (
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

func TestEveryDimensionHasItsTexts(t *testing.T) {
	for _, l := range lang.Langs() {
		said := i18n.Of(l).Yearly
		for _, d := range counts.Dimensions() {
			if of := said.Dimensions[d.Name()]; of.Title == "" || of.Head == "" || of.Table == nil {
				t.Errorf("%s: %s has no title, head or table", l, d.Name())
			}
			if (said.Within[d.Name()] != nil) != d.Crossed() {
				t.Errorf("%s: the title of the categories by %s is there without the table, or the other way about", l,
					d.Name())
			}
		}
	}
}

func TestEveryListOfCharacteristicsHasItsTexts(t *testing.T) {
	for _, l := range lang.Langs() {
		said := i18n.Of(l).Yearly.Splits.Lists
		for _, list := range counts.SplitLists() {
			if of := said[list.Name()]; of.Head == "" || of.Table == nil || of.Said == nil {
				t.Errorf("%s: splits.Lists in internal/i18n/%s/fields.go lacks head, table or sentence of %q", l, l,
					list.Name())
			}
		}
		if len(said) != len(counts.SplitLists()) {
			t.Errorf("%s: splits.Lists has texts of %d lists, want %d", l, len(said), len(counts.SplitLists()))
		}
	}
}

// A sentence of a report names values as they stand inside it, in the codebook's forms. Without one a value would stand
// there as its row is called, capital and all. What is not known is named by no sentence.
func TestEveryValueOfAReportHasItsFormInSentences(t *testing.T) {
	book := seed(t)
	lists := map[codebook.Dimension]bool{}
	for _, list := range counts.SplitLists() {
		lists[list.List()] = true
	}
	for _, d := range counts.Dimensions() {
		lists[d.List()] = true
	}
	delete(lists, "") // categories stand in quotation marks, countries as they are
	for list := range lists {
		values := book.Reported(list)
		if len(values) == 0 {
			t.Errorf("db/codebook/values.csv has no value of %q", list)
		}
		for _, v := range values {
			if many := v.Many; v.Code != codebook.Unknown && (many.NB == "" || many.NN == "" || many.EN == "") {
				t.Errorf("db/codebook/values.csv: %s,%s lacks many_nb, many_nn or many_en: it is %q", list, v.Code, many)
			}
		}
	}
}

func TestEveryDimensionCanBeBound(t *testing.T) {
	w := disclosure.Where{Scheme: codebook.Advisors, Year: 2023}
	want := "{{advisors 2023"
	for _, d := range counts.Dimensions() {
		w = w.With(d, "x")
		want += " " + d.Name() + "=x"
	}
	got := report.Bind(w, false)
	if got != want+"}}" {
		t.Errorf("it is bound as %s, want %s}}", got, want)
	}
	if back, _, err := report.ParseBinding(got); err != nil || back != w {
		t.Errorf("%s is read as %v, %v", got, back, err)
	}
	for _, wrong := range []string{
		"{{advisors 2023 gender}}", "{{advisors 2023 gender=!x}}",
		"{{advisors 2023 country=!SY}}", "{{advisors 2023 shoe=x}}",
	} {
		if back, _, err := report.ParseBinding(wrong); err == nil {
			t.Errorf("%s is read as %v", wrong, back)
		}
	}
}
