package report_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

func planned(r *disclosure.Release, p report.Plan, l lang.Lang) report.Report {
	return report.Make(report.Source{Frame: report.Frame{
		Edition: "2023.1", Year: year, Book: theBook(),
		Dress: report.Dress{Posts: posts(), Plan: p},
	}, Release: r}, l)
}

// parts are the IDs of a chapter's parts.
func parts(t *testing.T, r report.Report, chapter string) []string {
	t.Helper()
	for _, c := range r.Chapters {
		if c.ID == chapter {
			var out []string
			for _, p := range c.Parts {
				out = append(out, p.ID)
			}
			return out
		}
	}
	t.Fatalf("no chapter %s", chapter)
	return nil
}

func TestAPlanOrdersAndLeavesOut(t *testing.T) {
	before := parts(t, planned(demoRelease().Release, report.Plan{}, lang.NB), "advisors")
	p := report.Plan{
		Order:   []string{"advisors-country", "advisors-gender", "advisors-age"},
		Dropped: []string{"advisors-age", "advisors-category-threats_violence"},
	}
	after := planned(demoRelease().Release, p, lang.NB)
	got := parts(t, after, "advisors")
	if slices.Contains(got, "advisors-age") || len(got) != len(before)-1 {
		t.Errorf("%v", got)
	}
	if slices.Index(got, "advisors-country") > slices.Index(got, "advisors-gender") {
		t.Errorf("%v", got)
	}
	if text := strings.Join(texts(after), "\n"); strings.Contains(text, "Antallet saker om «Trusler/vold»") {
		t.Error("a part that is left out is told")
	}
	for i, table := range after.Tables() {
		if i > 0 && table.Number <= after.Tables()[i-1].Number {
			t.Errorf("%s comes after %s", table.Title, after.Tables()[i-1].Title)
		}
		if table.ID == "advisors-age-table" {
			t.Error("a table that is left out stands in the report")
		}
	}
}

func TestOwnTextIsFilledFromTheEdition(t *testing.T) {
	bind := func(category string, percent bool) string {
		return report.Bind(disclosure.Where{Scheme: codebook.Advisors, Year: year, Category: category}, percent)
	}
	hidden := disclosure.Where{}
	for w := range demoRelease().Reasons {
		hidden = w
	}
	own := report.Own{
		Chapter: "advisors",
		Title:   map[lang.Lang]string{lang.NB: "Om sakene", lang.EN: "About the cases"},
		Text: map[lang.Lang]string{
			lang.NB: "Det var " + bind(control, false) + " saker\r\n(" + bind(control, true) +
				" prosent).\r\n\r\nSkjult: " +
				report.Bind(hidden, false) + ".\n\nUkjent: {{tull}}.",
			lang.EN: "There were " + bind(control, false) + " cases.",
		},
	}
	p := report.Plan{}.With(own)
	if p.Own[0].ID != "own-1" || p.With(own).Own[1].ID != "own-2" || len(p.With(p.Own[0]).Own) != 1 ||
		len(p.Without("own-1").Own) != 0 {
		t.Errorf("%+v", p)
	}
	for l, want := range map[lang.Lang][]string{
		lang.NB: {"Det var 594 saker (66 prosent)."},
		lang.NN: {"Det var 594 saker (66 prosent)."}, lang.EN: {"There were 594 cases."},
	} {
		for _, c := range planned(demoRelease().Release, p, l).Chapters {
			if last := c.Parts[len(c.Parts)-1]; c.ID == "advisors" && (!last.Own || !slices.Equal(last.Text, want)) {
				t.Errorf("%s: %+v", l, last)
			}
		}
	}
}

// A text of which nothing can be shown has no heading either; who publishes is told of every paragraph that is left
// out.
func TestAnOwnTextOfHiddenCountsIsLeftOut(t *testing.T) {
	hidden := disclosure.Where{}
	for w := range demoRelease().Reasons {
		hidden = w
	}
	text := func(paragraphs ...string) report.Own {
		return report.Own{
			Chapter: "about", Title: map[lang.Lang]string{lang.NB: paragraphs[0]},
			Text: map[lang.Lang]string{lang.NB: strings.Join(paragraphs, "\n\n")},
		}
	}
	p := report.Plan{}.With(text("Ingenting",
		report.Bind(hidden, false))).With(text(report.Bind(hidden, true))).With(text("Alt", "Noe."))
	p.Own[0].Text[lang.NB] = report.Bind(hidden, false)
	got := parts(t, planned(demoRelease().Release, p, lang.NN), "about")
	if slices.Contains(got, "own-1") || slices.Contains(got, "own-2") || !slices.Contains(got, "own-3") {
		t.Errorf("the parts are %q", got)
	}
	if left := p.Unfilled(demoRelease().Release, lang.NN); !slices.Equal(left,
		[]string{"Ingenting", report.Bind(hidden, true)}) {
		t.Errorf("left out of %q", left)
	}
	whole := report.MakeWhole(report.Source{
		Frame:   report.Frame{Year: year, Book: theBook(), Dress: report.Dress{Plan: p}},
		Release: demoRelease().Release,
	}, lang.NB)
	if got := parts(t, whole, "about"); !slices.Contains(got, "own-1") {
		t.Errorf("the parts of the whole report are %q", got)
	}
	p.Own[2].Text[lang.EN] = report.Bind(hidden, false) // readers of English do not get it
	p.Dropped = []string{"own-1"}
	if left := p.Unfilled(demoRelease().Release, lang.NB); !slices.Equal(left,
		[]string{report.Bind(hidden, true), "Alt"}) {
		t.Errorf("left out of %q", left)
	}
}

func TestABindingNamesOneCell(t *testing.T) {
	for _, c := range demoRelease().Release.Cells() {
		for _, percent := range []bool{false, true} {
			if w, p, err := report.ParseBinding(report.Bind(c.Where(), percent)); err != nil || w != c.Where() ||
				p != percent {
				t.Errorf("%s is read as %s: %v", report.Bind(c.Where(), percent), w, err)
			}
		}
	}
	for _, text := range []string{
		"", "{{}}", "{{advisors}}", "{{nobody 2023}}", "{{advisors x}}",
		"{{advisors 2023 category}}", "{{advisors 2023 hair=red}}", "{{advisors  2023}}",
		"{{advisors 2023 percent percent}}",
	} {
		if w, _, err := report.ParseBinding(text); !errors.Is(err, report.ErrNoBinding) {
			t.Errorf("%q is read as %s", text, w)
		}
	}
}

func TestTypedNumbersAreFound(t *testing.T) {
	for text, want := range map[string][]string{
		"Ingen tall.":                             nil,
		"I 2023 og 1999–2001.":                    nil,
		"Det var 17 saker i 2023.":                {"17"},
		"1 144 saker, 1.144 og 1,144":             {"1 144", "1.144", "1,144"},
		"{{advisors 2023 category=x}} og 5":       {"5"},
		"paragraf 3, 2150 og 1989":                {"3", "2150", "1989"},
		"Utgave 2023.1 og 2022-H1.2":              nil,
		"Under 18 år, eller under 18 år: 18":      {"18"},
		"Utgave 2023.14 hadde 2023.0":             {"0"},
		"I 2023.5 saker, og 2023.1":               {"5", "1"},
		"Det var under 18 saker":                  {"18"},
		"Under 18 av sakene":                      {"18"},
		"18 or over cases; persons under 18.":     {"18"},
		"２ saker og ٣ saker":                      {"２", "٣"},
		"{{advisors 2023}} saker i 2023, se {{1}": {"1"},
		"Feil i tabell 4.":                        nil,
		"Tabellene 4, 5 og 6, figur 2–3, side 12": nil,
		"Tables 4 and 5; chapter 3":               nil,
		"1. halvår og 2. halvåret, 12. mars 2024": nil,
		"On 3 May, and on May 3":                  nil,
		"Tabell 4 og 12 saker":                    {"4", "12"},
		"Tabell 4: 12 saker, 3 maidager":          {"12", "3"},
		"Tabell 231, 32. mars, 3. halvår":         {"231", "32", "3"},
	} {
		if got := report.TypedNumbers(text, theBook()); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestReadersAreToldWhichNumbersOfAnOwnTextAreTyped(t *testing.T) {
	own := report.Own{
		ID: "own-1", Chapter: "summary", Title: map[lang.Lang]string{lang.NB: "Paragraf 17"},
		Text: map[lang.Lang]string{
			lang.NB: "Det var {{advisors 2023}} saker ved 40 skoler i 2023.\n\nEtter paragraf 17 gjelder det.",
			lang.EN: "There are 41 schools.",
		},
	}
	book := seed(t)
	if got := own.TypedNumbers(book); !slices.Equal(got, []string{"17", "40", "41"}) {
		t.Errorf("typed are %q", got)
	}
	total := disclosure.Where{Scheme: codebook.Advisors, Year: 2023}
	release, err := disclosure.Restore(5, disclosure.Domains{}, []disclosure.Known{{Where: total, N: 90, Shown: true}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	notes := func(plan report.Plan, l lang.Lang) []string {
		frame := report.Frame{Edition: "2023.1", Year: 2023, Book: book, Dress: report.Dress{Plan: plan}}
		for _, p := range report.Make(report.Source{Frame: frame, Release: release}, l).Chapters[0].Parts {
			if p.Own {
				return p.Notes
			}
		}
		t.Fatalf("%s: no own text", l)
		return nil
	}
	plan := report.Plan{Own: []report.Own{own}}
	for l, want := range map[lang.Lang]string{
		lang.NB: "Tallene 17 og 40 i denne teksten er ikke hentet fra utgaven.",
		lang.EN: "The numbers 17 and 41 in this text are not from the edition.",
	} {
		if got := notes(plan.Marked(book), l); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %q", l, got)
		}
		if got := notes(plan, l); got != nil { // as in an edition of before, which stays as it is
			t.Errorf("%s: %q of what is not marked", l, got)
		}
	}
}
