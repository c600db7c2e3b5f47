package report_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// figuresOf are the figures of the release's report, by their ID.
func figuresOf(r *disclosure.Release, l lang.Lang) map[string]report.Figure {
	out := map[string]report.Figure{}
	for _, c := range made(r, l).Chapters {
		for _, p := range c.Parts {
			for _, f := range p.Figures {
				out[f.ID] = f
			}
		}
	}
	return out
}

// at is the count of a row in the figure's last column.
func at(f report.Figure, row int) (n int, shown bool) {
	c, _ := f.Table.Counts.At(row, f.Table.Counts.Columns()-1)
	return c.Value()
}

func TestFiguresOfTheDemonstration(t *testing.T) {
	figures := figuresOf(demoRelease().Release, lang.NB)
	for id, want := range map[string]string{
		"advisors-total-figure": "Nye saker: opp fra 542 i 2019 til 899 i 2023. Tallet er høyest i 2021 (983) og lavest i " +
			"2019 (542).",
		"advisors-country-figure": "De største er Syria (172), Pakistan (100) og Somalia (88). Utenfor rekkefølgen: " +
			"Øvrige land (254).",
		"advisors-gender-share-figure": "I 2023: Jente/kvinne (71\u00a0%), Gutt/mann (26\u00a0%) og Ukjent (3\u00a0%). " +
			"Jente/kvinne: 70\u00a0% i 2019 og 71\u00a0% i 2023. Gutt/mann: ned fra 28\u00a0% i 2019 til 26\u00a0% i 2023.",
		"envoys-age-figure": "I 2023: Under 18 år (172), 18 år eller eldre (71) og Ukjent (2). Under 18 år: 172 både i " +
			"2019 og i 2023. 18 år eller eldre: ned fra 82 i 2019 til 71 i 2023.",
	} {
		if got := figures[id].Desc; got != want {
			t.Errorf("%s:\n%s, want\n%s", id, got, want)
		}
	}
	seen := map[string]string{}
	for id, f := range figures {
		if f.Desc == "" || seen[f.Desc] != "" {
			t.Errorf("%s says %q, as %q does", id, f.Desc, seen[f.Desc])
		}
		seen[f.Desc] = id
	}
	if len(figures) != 14 {
		t.Errorf("%d figures, want 7 of each scheme", len(figures))
	}
}

// Bars stand by size, the rest behind the others, and what is hidden last and in the table's order, so that its place
// says nothing.
func TestBarsStandBySize(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for id, f := range figuresOf(disturbed(t, demoRelease().Release), lang.NB) {
			if f.Shape != report.Bars {
				continue
			}
			for k, b := range f.Drawn[:max(len(f.Drawn), 1)-1] {
				a, next := b, f.Drawn[k+1]
				n, shown := at(f, a)
				m, too := at(f, next)
				wrong := false
				switch {
				case !shown:
					wrong = too || f.Rest[a] && !f.Rest[next] || f.Rest[a] == f.Rest[next] && next < a
				case too:
					wrong = f.Rest[a] && !f.Rest[next] || f.Rest[a] == f.Rest[next] && n < m
				}
				if wrong {
					t.Fatalf("%s: %q stands before %q", id, f.Table.Rows[a], f.Table.Rows[next])
				}
			}
		}
	})
}

// What is said to be the largest of all is larger than everything hidden can be together, and nothing that is hidden
// has a number.
func TestAFigureSaysOfTheHiddenOnlyThatItIsHidden(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := i18n.Of(lang.NB).Figures
		for id, f := range figuresOf(disturbed(t, demoRelease().Release), lang.NB) {
			if f.Shape != report.Bars {
				continue
			}
			largest, all := 0, 0
			for _, i := range f.Drawn {
				n, shown := at(f, i)
				all += n
				if !f.Rest[i] {
					largest = max(largest, n)
				}
				said := regexp.MustCompile(regexp.QuoteMeta(f.Table.Rows[i]) + ` \(\d`).MatchString(f.Desc)
				if !shown && said {
					t.Fatalf("%s says %q of the hidden %q", id, f.Desc, f.Table.Rows[i])
				}
				if !shown && !strings.Contains(f.Desc, f.Table.Rows[i]) {
					t.Fatalf("%s says %q and not that %q is hidden", id, f.Desc, f.Table.Rows[i])
				}
			}
			of, _ := at(f, f.Table.Counts.Rows()-1)
			claims := strings.HasPrefix(f.Desc, strings.TrimSuffix(text.Largest(""), ".")) ||
				strings.HasPrefix(f.Desc, strings.TrimSuffix(text.LargestOne(""), "."))
			if claims && largest <= of-all {
				t.Fatalf("%s says %q; the largest shown is %d, the others %d", id, f.Desc, largest, of-all)
			}
		}
	})
}

// A year that is left out has its place, and is said to be hidden; one before the first was never counted.
func TestAYearWithoutCountsHasItsPlace(t *testing.T) {
	without := func(years ...int) *disclosure.Release {
		r := demoRelease().Release
		cells := slices.DeleteFunc(r.Known(), func(k disclosure.Known) bool { return slices.Contains(years, k.Where.Year) })
		out, err := disclosure.Restore(r.Threshold(), r.Domains(), cells, r.Numbers())
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	all := []string{"2019", "2020", "2021", "2022", "2023"}
	for _, c := range []struct {
		without []int
		empty   map[int]report.Empty
		line    string
		bars    string
	}{
		{
			[]int{2021},
			map[int]report.Empty{2: report.HiddenColumn},
			"Tallet for 2021 er skjult.",
			"Tallene for 2021 er skjult.",
		},
		{
			[]int{2019, 2022},
			map[int]report.Empty{0: report.NoFigures, 3: report.HiddenColumn},
			"Tallet for 2022 er skjult. Det finnes ingen tall for 2019.",
			"Tallene for 2022 er skjult. Det finnes ingen tall for 2019.",
		},
	} {
		figures := figuresOf(without(c.without...), lang.NB)
		for id, want := range map[string]string{"total": c.line, "gender": c.bars, "age": c.bars} {
			f := figures["advisors-"+id+"-figure"]
			if !slices.Equal(f.Table.Columns, all) || !strings.Contains(f.Desc, want) {
				t.Errorf("%s without %v: %v, %q", id, c.without, f.Table.Columns, f.Desc)
			}
			for j := range all {
				if f.Empty[j] != c.empty[j] {
					t.Errorf("%s without %v: %s is %d", id, c.without, all[j], f.Empty[j])
				}
			}
		}
		if f := figures["advisors-total-figure"]; c.without[0] == 2021 &&
			!strings.HasSuffix(f.Desc, "er det høyeste fra 2022 (950) og det laveste fra 2019 (542). "+c.line) {
			t.Errorf("the line says %q", f.Desc)
		}
	}
}

// Of few cases, a figure of shares has the counts; of what is hidden in part, nothing.
func TestSharesOfFewAndOfHiddenCases(t *testing.T) {
	few := protected(some(28, control, "female", "under_18"), nil).Release
	f := figuresOf(few, lang.NB)["advisors-gender-share-figure"]
	if _, ok := f.Percent(0, len(f.Table.Columns)-1); ok ||
		!strings.Contains(f.Desc, "sakene så få at det står antall i stedet for prosent") {
		t.Errorf("of 28 cases: %q", f.Desc)
	}
	hidden := protected(slices.Concat(some(600, control, "female", "under_18"), some(3, control, "male", "under_18")),
		nil).Release
	f = figuresOf(hidden, lang.NB)["advisors-gender-share-figure"]
	if !strings.Contains(f.Desc, "Fordelingen i 2023 er skjult.") || strings.Contains(f.Desc, "(9") {
		t.Errorf("of a hidden gender: %q", f.Desc)
	}
}

// A half-year's figures have the half only, under its name.
func TestNoFigureCallsAHalfByItsCode(t *testing.T) {
	r, err := halfOf(demoRelease().Release)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lang.Langs() {
		n := 0
		for _, c := range report.Make(report.Source{
			Frame: report.Frame{Edition: "2023-H1.1", Year: year, Half: "H1", Book: theBook()}, Release: r,
		}, l).Chapters {
			for _, p := range c.Parts {
				for _, f := range p.Figures {
					n++
					if said := f.Title + f.Desc + strings.Join(f.Table.Columns, ""); strings.Contains(said, "H1") {
						t.Errorf("%s: %s", l, said)
					}
				}
			}
		}
		if n == 0 {
			t.Errorf("%s: no figures", l)
		}
	}
}

// halfOf is a release of the first half: the year's own counts, taken for the half's.
func halfOf(r *disclosure.Release) (*disclosure.Release, error) {
	var cells []disclosure.Known
	for _, k := range r.Known() {
		if k.Where.Year == year && k.Where.Half == "" && k.Where.Scheme == codebook.Advisors {
			k.Where.Half = "H1"
			cells = append(cells, k)
		}
	}
	return disclosure.Restore(r.Threshold(), r.Domains(), cells, nil)
}
