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
