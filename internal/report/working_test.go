package report_test

import (
	"slices"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// uncovered are the release's counts with nothing hidden: what it hides is what hidden says.
func uncovered(r *disclosure.Release, hidden map[disclosure.Where]int) *disclosure.Original {
	var counts []disclosure.Count
	for _, c := range r.Cells() {
		n, shown := c.Value()
		if !shown {
			n = hidden[c.Where()]
		}
		counts = append(counts, disclosure.Count{Where: c.Where(), N: n})
	}
	return disclosure.NewOriginal(r.Domains(), counts, nil, r.Numbers())
}

func workingOf(o *disclosure.Original, p report.Plan, l lang.Lang) report.Working {
	return report.MakeWorking(report.WorkingSource{Frame: report.Frame{
		Year: year, Book: theBook(),
		Dress: report.Dress{Posts: posts(), Plan: p},
	}, Counts: o}, l)
}

// Where an edition would hide nothing, the working report says word for word what the published one does, but where its
// counts are from.
func TestTheWorkingReportIsThePublishedOneWithNothingHidden(t *testing.T) {
	all := slices.Concat(some(40, control, "female", "under_18"), some(60, violence, "female", "under_18"),
		before(50, control))
	release := protected(all, nil).Release
	for _, c := range release.Cells() {
		if _, shown := c.Value(); !shown {
			t.Fatalf("%s is hidden", c.Where())
		}
	}
	for _, l := range lang.Langs() {
		published, working := made(release, l), workingOf(uncovered(release, nil), report.Plan{}, l)
		says := working.Texts()
		for id, text := range published.Texts() {
			if id != "about-hidden" && id != "about-earlier" && !slices.Equal(says[id], text) {
				t.Errorf("%s, %s: %q, published %q", l, id, says[id], text)
			}
			delete(says, id)
		}
		if len(says) > 0 {
			t.Errorf("%s: published nothing of %q", l, says)
		}
		got := working.Tables()
		for i, table := range published.Tables() {
			if got[i].Title != table.Title || !slices.Equal(got[i].Rows, table.Rows) ||
				!slices.Equal(got[i].Columns, table.Columns) || !sameCells(got[i], table) {
				t.Errorf("%s: %s is\n%+v\npublished\n%+v", l, table.Title, got[i], table)
			}
			if got[i].Source != i18n.Of(l).Yearly.SourceRegister {
				t.Errorf("%s: the source is %q", l, got[i].Source)
			}
		}
	}
}

func sameCells(a report.TableOf[disclosure.OriginalTable], b report.Table) bool {
	for i := range b.Rows {
		for j := range b.Columns {
			x, in := a.Counts.At(i, j)
			if y, used := b.Counts.At(i, j); x != y || in != used {
				return false
			}
		}
	}
	return true
}

// What the edition hides, the working report tells, in its own sentences and in the coordinator's.
func TestTheWorkingReportTellsWhatIsHidden(t *testing.T) {
	fear := disclosure.Where{Scheme: codebook.Advisors, Year: year, Category: "fgm_fear"}
	result := protected(slices.Concat(some(40, control, "female", "under_18"),
		some(4, "fgm_fear", "female", "under_18"),
		some(3, "fgm_completed", "female", "under_18")), nil)
	hidden := map[disclosure.Where]int{fear: 4}
	plan := report.Plan{}.With(report.Own{
		Chapter: "advisors", Title: map[lang.Lang]string{lang.NB: "Om frykt"},
		Text: map[lang.Lang]string{lang.NB: "Det var " + report.Bind(fear, false) + " saker om frykt."},
	})
	text := func(all map[string][]string) string {
		return strings.Join(slices.Concat(all["advisors-category-fgm_fear"], all["own-1"]), " ")
	}
	if got := text(planned(result.Release, plan, lang.NB).Texts()); got != "" {
		t.Errorf("published: %q", got)
	}
	got := text(workingOf(uncovered(result.Release, hidden), plan, lang.NB).Texts())
	for _, want := range []string{
		"«Frykt for kjønnslemlestelse» var hovedkategori i 4 saker i 2023.",
		"Det var 4 saker om frykt.",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing in %q", want, got)
		}
	}
}

// Counts from 1 to 5 are in no published sentence, and their grammar is right all the same.
func TestTheWorkingReportSpeaksOfOneCase(t *testing.T) {
	at := func(w disclosure.Where) disclosure.Where {
		return disclosure.Where{Scheme: codebook.Advisors, Year: year}.And(w)
	}
	none := protected(nil, nil).Release
	var counts []disclosure.Count
	for _, c := range none.Cells() {
		counts = append(counts, disclosure.Count{Where: c.Where()})
	}
	set := func(category string, n int, parts ...disclosure.Where) {
		for i := range counts {
			if w := disclosure.OfCategory(category); counts[i].Where == at(w) {
				counts[i].N = n
			} else if slices.ContainsFunc(parts,
				func(part disclosure.Where) bool { return counts[i].Where == at(w.And(part)) }) {
				counts[i].N = 1
			}
		}
	}
	set("fgm_fear", 1, disclosure.OfGender("female"), disclosure.OfAge("under_18"), disclosure.OfContact("police"))
	set(violence, 2, disclosure.OfGender("female"), disclosure.OfGender("male"), disclosure.OfAge("under_18"),
		disclosure.OfAge("18_or_over"))
	original := disclosure.NewOriginal(none.Domains(), counts, nil, nil)
	for l, want := range map[lang.Lang][2]string{
		lang.NB: {
			"«Frykt for kjønnslemlestelse» var hovedkategori i én sak i 2023. Saken gjaldt en jente/kvinne. Saken gjaldt en person under 18 år. Det var politiet som tok kontakt.",
			"«Trusler/vold» var hovedkategori i 2 saker i 2023. Én sak gjaldt en jente/kvinne og én en gutt/mann. Én sak gjaldt en person under 18 år og én en person som var 18 år eller eldre.",
		},
		lang.NN: {
			"«Frykt for kjønnslemlesting» var hovudkategori i éi sak i 2023. Saka gjaldt ei jente/kvinne. Saka gjaldt ein person under 18 år. Det var politiet som tok kontakt.",
			"«Truslar/vald» var hovudkategori i 2 saker i 2023. Éi sak gjaldt ei jente/kvinne og éi ein gut/mann. Éi sak gjaldt ein person under 18 år og éi ein person som var 18 år eller eldre.",
		},
		lang.EN: {
			"“Fear of female genital mutilation” was the main category of one case in 2023. The case concerned a girl/woman. The case concerned a person under 18. Contact was made by the police.",
			"“Threats/violence” was the main category of 2 cases in 2023. One case concerned a girl/woman and one concerned a boy/man. One case concerned a person under 18 and one concerned a person aged 18 or over.",
		},
	} {
		says := workingOf(original, report.Plan{}, l).Texts()
		for i, category := range []string{"fgm_fear", violence} {
			if got := strings.Join(says["advisors-category-"+category], " "); got != want[i] {
				t.Errorf("%s: %q, want %q", l, got, want[i])
			}
		}
	}
}

// A year that had other countries with a row of their own adds up all the same: what has no row today is among the
// others, as it was then.
func TestAllOtherCountriesAreThoseOfTheirYear(t *testing.T) {
	at := func(y int, country disclosure.Countries) disclosure.Where {
		return disclosure.Where{Scheme: codebook.Advisors, Year: y, Country: country}
	}
	sy, iq := disclosure.Country("SY"), disclosure.Country("IQ")
	count := func(w disclosure.Where, n int) disclosure.Count { return disclosure.Count{Where: w, N: n} }
	original := disclosure.NewOriginal(disclosure.Domains{}, []disclosure.Count{
		count(at(year-1, disclosure.Countries{}), 100), count(at(year-1, sy), 60),
		count(at(year-1, disclosure.AllBut("SY")), 40),
		count(at(year, disclosure.Countries{}), 110), count(at(year, sy), 60), count(at(year, iq), 30),
		count(at(year, disclosure.AllBut("SY", "IQ")), 20),
	}, nil, nil)
	for _, table := range workingOf(original, report.Plan{}, lang.NB).Tables() {
		if table.ID != "advisors-country-table" {
			continue
		}
		got := map[string][]int{}
		for i, name := range table.Rows {
			for j := range table.Columns {
				switch c, inUse := table.Counts.At(i, j); {
				case inUse:
					n, _ := c.Value()
					got[name] = append(got[name], n)
				case table.Counts.Meaning(i, j) == disclosure.NotInUse:
					got[name] = append(got[name], -1)
				case j >= 3 || table.Counts.Meaning(i, j) != disclosure.NoFigures:
					t.Errorf("%s of %s is %s", name, table.Columns[j], table.Counts.Meaning(i, j))
				}
			}
		}
		for name, want := range map[string][]int{
			"Syria": {60, 60}, "Irak": {-1, 30}, "Øvrige land": {40, 20},
			"Totalt": {100, 110},
		} {
			if !slices.Equal(got[name], want) {
				t.Errorf("%s: %d, want %d", name, got[name], want)
			}
		}
	}
	notes := ""
	for _, c := range workingOf(original, report.Plan{}, lang.NB).Chapters {
		for _, p := range c.Parts {
			notes += strings.Join(p.Notes, " ")
		}
	}
	if want := "I 2022 hadde andre land egen rad enn i 2023, så «Øvrige land» omfatter ikke de samme landene de årene."; !strings.Contains(notes, want) {
		t.Errorf("the notes are %q", notes)
	}
}

// Nothing is the largest since a year in which another country may have been larger: one without a row of its own, or
// one that is not told of.
func TestTheLargestSinceKnowsOnlyWhatIsTold(t *testing.T) {
	sy, iq, others := disclosure.Country("SY"), disclosure.Country("IQ"), disclosure.AllBut("SY", "IQ")
	for what, earlier := range map[string]map[disclosure.Countries]int{
		"no row of today":       {sy: 20, disclosure.AllBut("SY"): 80},
		"nothing of the others": {sy: 20, iq: 10},
		"the same rows":         {sy: 50, iq: 30, others: 20},
	} {
		var counts []disclosure.Count
		for y := year - 4; y <= year; y++ {
			rows := earlier
			if y == year {
				rows = map[disclosure.Countries]int{sy: 50, iq: 30, others: 20}
			}
			counts = append(counts, disclosure.Count{
				Where: disclosure.Where{Scheme: codebook.Advisors, Year: y},
				N:     100,
			})
			for country, n := range rows {
				counts = append(counts, disclosure.Count{Where: disclosure.Where{
					Scheme: codebook.Advisors, Year: y,
					Country: country,
				}, N: n})
			}
		}
		text := strings.Join(workingOf(disclosure.NewOriginal(disclosure.Domains{}, counts, nil, nil), report.Plan{},
			lang.NB).Texts()["advisors-country"], " ")
		if said := strings.Contains(text, "hvert år siden"); said != (what == "the same rows") {
			t.Errorf("%s: %s", what, text)
		}
	}
}

// What the plan leaves out stands in the working report and in the whole one, marked and with the last numbers, so that
// all other tables have the published ones.
func TestTheWorkingReportKeepsWhatIsLeftOut(t *testing.T) {
	release := demoRelease().Release
	plan := report.Plan{Dropped: []string{"advisors-category", "envoys-age"}}
	numbers, last := map[string]string{}, 0
	for _, table := range planned(release, plan, lang.NB).Tables() {
		numbers[table.ID], last = table.Title, table.Number
	}
	source := report.Source{Frame: report.Frame{
		Edition: "2023.1", Year: year, Book: theBook(),
		Dress: report.Dress{Plan: plan},
	}, Release: release}
	working := workingOf(uncovered(release, nil), plan, lang.NB)
	leftOut := 0
	for i, table := range report.MakeWhole(source, lang.NB).Tables() {
		title, published := numbers[table.ID]
		if published && table.Title != title || !published && table.Number <= last ||
			working.Tables()[i].Title != table.Title {
			t.Errorf("%s is called %q, published %q, in the working report %q", table.ID, table.Title, title,
				working.Tables()[i].Title)
		}
		if !published {
			leftOut++
		}
	}
	if leftOut != 2 {
		t.Errorf("%d tables are left out", leftOut)
	}
	for _, c := range working.Chapters {
		for _, part := range c.Parts {
			if want := slices.Contains(plan.Dropped, part.ID); part.LeftOut != want {
				t.Errorf("%s: left out %v, want %v", part.ID, part.LeftOut, want)
			}
			for _, inner := range part.Parts {
				if inner.LeftOut != part.LeftOut {
					t.Errorf("%s in %s: left out %v", inner.ID, part.ID, inner.LeftOut)
				}
			}
		}
	}
}

// A few of many are neither none nor all of them in a working report; a published one has whole per cents.
func TestAFewOfManyAreNotNone(t *testing.T) {
	release := protected(slices.Concat(some(898, control, "female", "under_18"), some(3, violence, "female", "under_18")),
		nil).Release
	of := disclosure.Where{Scheme: codebook.Advisors, Year: year, Category: violence}
	for _, table := range workingOf(uncovered(release, map[disclosure.Where]int{of: 3}), report.Plan{}, lang.NB).Tables() {
		if table.ID != "advisors-category-table" {
			continue
		}
		for i, want := range map[string]string{"Trusler/vold": "under 0,5\u00a0%", "Totalt": "100\u00a0%"} {
			if got := table.WrittenShare(lang.NB, slices.Index(table.Rows, i)); got != want {
				t.Errorf("%s is %q, want %q", i, got, want)
			}
		}
	}
	for _, table := range made(protected(slices.Concat(some(3990, control, "female", "under_18"),
		some(10, violence, "female", "under_18")), nil).Release, lang.NB).Tables() {
		if table.ID == "advisors-category-table" {
			if got := table.WrittenShare(lang.NB, slices.Index(table.Rows, "Trusler/vold")); got != "0\u00a0%" {
				t.Errorf("published, the share is %q", got)
			}
		}
	}
}
