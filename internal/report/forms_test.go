package report_test

import (
	"slices"
	"strings"
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// what the report says of registers made for it, in bokmål.
func TestForms(t *testing.T) {
	for _, c := range []struct {
		what   string
		cases  []cases.Case
		has    []string
		hasNot []string
	}{
		{
			"half of many", slices.Concat(some(297, control, "female", "under_18"),
				some(280, control, "female", "18_or_over"),
				some(20, control, "male", "unknown"), some(600, violence, "male", "under_18")),
			[]string{"Om lag halvparten gjaldt personer under 18 år."},
			[]string{"jevnt"},
		},
		{
			"half of 11", slices.Concat(some(6, control, "female", "under_18"),
				some(5, control, "female", "18_or_over"),
				some(600, violence, "female", "under_18"), some(600, violence, "female", "18_or_over")),
			nil,
			[]string{"«Negativ sosial kontroll» var hovedkategori i 11 saker i 2023. Alle sakene gjaldt jenter/kvinner. Om lag", "55 prosent", "45 prosent"},
		},
		{
			"a few, counted", slices.Concat(some(9, control, "female", "under_18"),
				some(8, control, "male", "under_18"),
				some(600, violence, "female", "under_18"), some(600, violence, "male", "under_18")),
			[]string{"Av disse sakene gjaldt 9 jenter/kvinner og 8 gutter/menn.", "var hovedkategori i 17 saker i 2023."},
			[]string{"53 prosent", "Om lag"},
		},
		{
			"even", slices.Concat(some(40, control, "female", "under_18"), some(41, control, "female", "18_or_over")),
			[]string{
				"Sakene fordelte seg jevnt mellom personer under 18 år og personer som var 18 år eller eldre.",
				"Det var omtrent like mange saker om personer under 18 år (40) som om personer som var 18 år eller eldre (41).",
			},
			[]string{"Om lag halvparten"},
		},
		{
			"all of one", some(40, control, "female", "under_18"),
			[]string{
				"Alle sakene gjaldt jenter/kvinner.", "Alle sakene gjaldt personer under 18 år.",
				"Alle sakene gjaldt «Negativ sosial kontroll».",
			},
			[]string{"fulgt av"},
		},
		{
			"one category hidden, others none",
			slices.Concat(some(40, control, "female", "under_18"), some(4, "fgm_fear", "female", "under_18"),
				some(3, "fgm_completed", "female", "under_18")),
			[]string{"Tallene for «Gjennomført kjønnslemlestelse» og «Frykt for kjønnslemlestelse» er skjult for at ingen skal kunne kjennes igjen.", "Ingen av sakene gjaldt «Trusler/vold»,", "eller «Frykt for barneekteskap»."},
			[]string{"«Frykt for kjønnslemlestelse» var"},
		},
		{
			"a rise from none", some(40, control, "female", "under_18"),
			[]string{"«Negativ sosial kontroll» var hovedkategori i 40 saker i 2023."},
			[]string{"fra 0"},
		},
		{
			"a thousand", slices.Concat(some(1144, control, "female", "under_18"), before(1143, control)),
			[]string{
				"Mangfoldsrådgiverne registrerte 1\u00a0144 nye saker i 2023. Det er én sak mer enn i 2022, altså om lag på samme nivå.",
				"økte med 1, fra 1\u00a0143 i 2022 til 1\u00a0144 i 2023.",
			},
			nil,
		},
		{
			"as many", slices.Concat(some(50, control, "female", "under_18"), before(50, control)),
			[]string{"Det er like mange som i 2022.", "i 50 saker i 2023, like mange som i 2022."},
			nil,
		},
		{
			"one fewer", slices.Concat(some(50, control, "female", "under_18"), before(51, control)),
			[]string{"Det er én sak mindre enn i 2022, altså om lag på samme nivå.", "gikk ned med 1, fra 51 i 2022 til 50 i 2023."},
			nil,
		},
		{
			"one unknown", slices.Concat(some(50, control, "female", "under_18"),
				some(1, control, "unknown", "under_18"),
				some(30, control, "male", "under_18")),
			[]string{"I én sak var kjønnet ukjent."},
			nil,
		},
		{
			"two are equal, and largest", slices.Concat(by("self", 40), by("school_staff", 40), by("police", 20)),
			[]string{
				"Oftest var det den utsatte selv og skoleansatte som tok kontakt (40 saker hver), deretter politiet (20 saker).",
			},
			[]string{"(40 saker), deretter"},
		},
		{
			"two are equal, and next", slices.Concat(some(60, control, "female", "under_18"),
				some(20, violence, "male", "18_or_over"), some(20, "fgm_fear", "female", "18_or_over")),
			[]string{
				"Over halvparten av sakene gjaldt «Negativ sosial kontroll» (60 prosent), fulgt av «Trusler/vold» og " +
					"«Frykt for kjønnslemlestelse», like mange (20 prosent hver).",
			},
			nil,
		},
		{
			"two countries are equal, and largest", slices.Concat(from("SY", 40), from("PK", 40), from("SO", 20)),
			[]string{
				"var bakgrunn fra Syria og Pakistan, like mange (40 prosent hver), vanligst, fulgt av Somalia (20 prosent).",
			},
			nil,
		},
		{
			"a rise from none beside an earlier year", slices.Concat(some(18, control, "female", "under_18"),
				inYear(year-1, before(9, violence)), inYear(year-2, before(30, control)), inYear(year-2, before(30, violence))),
			[]string{"«Negativ sosial kontroll» var hovedkategori i 18 saker i 2023."},
			[]string{"18 saker i 2023. Tallet er likevel"},
		},
		{
			"as many of both ages", slices.Concat(some(40, control, "female", "under_18"),
				some(40, control, "female", "18_or_over")),
			[]string{
				"Det var like mange saker om personer under 18 år som om personer som var 18 år eller eldre, 40 av hver.",
			},
			[]string{"omtrent like mange"},
		},
		{
			"few in all", slices.Concat(some(12, control, "female", "under_18"), some(8, violence, "male", "under_18"),
				before(15, control)),
			[]string{
				"Over halvparten av sakene gjaldt «Negativ sosial kontroll» (12 saker), fulgt av «Trusler/vold» (8 saker).",
				"Antallet saker som gjaldt jenter/kvinner, gikk ned fra 15 i 2022 til 12 i 2023.",
				"I 2023 gjaldt 12 saker jenter/kvinner og 8 saker gutter/menn.",
				"var bakgrunn fra Syria (20 saker) vanligst",
			},
			[]string{"prosent"},
		},
		{
			"no case before the year", some(50, control, "female", "under_18"), nil,
			[]string{"enn i 2022", "fra 2022", "siden 20", "gjennomførte ingen"},
		},
	} {
		text := strings.Join(texts(made(protected(c.cases, nil).Release, lang.NB)), "\n")
		for _, want := range c.has {
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is missing in\n%s", c.what, want, text)
			}
		}
		for _, no := range c.hasNot {
			if strings.Contains(text, no) {
				t.Errorf("%s: %q stands in\n%s", c.what, no, text)
			}
		}
	}
}

const (
	control  = "negative_social_control"
	violence = "threats_violence"
)

// by are n cases in which so and so made contact.
func by(contact string, n int) []cases.Case {
	out := some(n, control, "female", "under_18")
	for i := range out {
		out[i].Contact = contact
	}
	return out
}

// from are n cases of persons with a background from the country.
func from(country string, n int) []cases.Case {
	out := some(n, control, "female", "under_18")
	for i := range out {
		out[i].Country = country
	}
	return out
}

// inYear are the cases, all in the year.
func inYear(y int, all []cases.Case) []cases.Case {
	for i := range all {
		all[i].Month = month(y, 3)
	}
	return all
}

// before are n cases of the year before.
func before(n int, category string) []cases.Case {
	out := some(n, category, "female", "under_18")
	for i := range out {
		out[i].Month = month(year-1, 3)
	}
	return out
}

// A scheme that nobody has counted is said to have no figures, in one table and without a figure.
func TestASchemeWithoutFiguresIsSaidToHaveNone(t *testing.T) {
	counted := slices.DeleteFunc(protected(some(50, control, "female", "under_18"), nil).Release.Known(),
		func(k disclosure.Known) bool { return k.Where.Scheme == codebook.Envoys })
	release, err := disclosure.Restore(5, disclosure.Domains{}, counted, nil)
	if err != nil {
		t.Fatal(err)
	}
	made := made(release, lang.NB)
	i := slices.IndexFunc(made.Chapters, func(c report.Chapter) bool { return c.ID == string(codebook.Envoys) })
	if i < 0 || len(made.Chapters[i].Parts) != 1 {
		t.Fatalf("the chapter of the other scheme is %d", i)
	}
	p := made.Chapters[i].Parts[0]
	if want := []string{"Det finnes ingen tall for 2019–2023."}; !slices.Equal(p.Text, want) {
		t.Errorf("it says %q, want %q", p.Text, want)
	}
	if len(p.Figures) != 0 || len(p.Tables) != 1 || p.Tables[0].Counts.Meaning(0, 4) != disclosure.NoFigures {
		t.Errorf("it has %d figures and %d tables", len(p.Figures), len(p.Tables))
	}
}

// A country outside of the table may be larger than one in it, and the text must not say otherwise.
func TestNothingIsRankedThatMayBeSmallerThanSomethingHidden(t *testing.T) {
	all := slices.Concat(some(20, control, "female", "under_18"), some(18, violence, "female", "under_18"))
	text := strings.Join(texts(made(protected(all, nil).Release, lang.NB)), "\n")
	if !strings.Contains(text, "Syria (100 prosent)") || !strings.Contains(text, "Av landene med egen rad") {
		t.Error(text)
	}
	for i := range all {
		all[i].Scheme = codebook.Envoys
		all[i].Country = []string{"IQ", "PK", "SO", "TR", "RU", "JO", "PS", "IR", "AF", "SY"}[i%10]
	}
	// Each country has three or four cases: all are hidden, and none is the largest.
	text = strings.Join(texts(made(protected(all, nil).Release, lang.NB)), "\n")
	if strings.Contains(text, "Av landene med egen rad") {
		t.Error(text)
	}
}

// What is hidden adds up to 31 over seven stars, and each is one at least: none is larger than 25.
func TestAPlaceIsSaidWhereItFollowsFromTheStars(t *testing.T) {
	text := strings.Join(made(demoRelease().Release, lang.NB).Texts()["envoys-category"], " ")
	for _, want := range []string{
		"(66 prosent), fulgt av «Negativ sosial kontroll» (11 prosent).",
		"Deretter kommer «Frykt for ufrivillig opphold i utlandet» (10 prosent), og ingen av de andre kategoriene er større.",
		"Antallet saker om «Frykt for tvangsekteskap» gikk ned fra 30 i 2022 til et skjult tall i 2023.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said in %s", want, text)
		}
	}
}

// A half is compared with the same half of the year before, by its name.
func TestAHalfIsComparedWithTheSameHalf(t *testing.T) {
	half := func(y, n int) disclosure.Known {
		w := disclosure.Where{Scheme: codebook.Advisors, Year: y, Half: "H1"}
		return disclosure.Known{Where: w, N: n, Shown: true}
	}
	held := func(y, n int) disclosure.Number {
		return disclosure.Number{Scheme: codebook.Advisors, Year: y, Half: "H1", What: report.Activities, N: n}
	}
	release, err := disclosure.Restore(5, disclosure.Domains{}, []disclosure.Known{half(year-1, 100), half(year, 120)},
		[]disclosure.Number{held(year-1, 52), held(year, 107)})
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(texts(report.Make(report.Source{
		Frame: report.Frame{Edition: "2023-H1.1", Year: year, Half: "H1", Book: theBook()}, Release: release,
	}, lang.NB)), "\n")
	for _, want := range []string{
		"registrerte 120 nye saker i 1. halvår 2023. Det er 20 flere enn i 1. halvår 2022.",
		"Nye saker 120 +20 fra 1. halvår 2022", "Kompetansehevingsoppdrag 107 +55 fra 1. halvår 2022",
		"Det er 55 flere enn i 1. halvår 2022, da det var 52.",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said in %s", want, text)
		}
	}
}

// A value stands in a sentence as the codebook has it, on one case and on many; one that has no form, in quotation marks.
func TestAValueStandsInASentenceAsTheCodebookHasIt(t *testing.T) {
	data := theBook().Data()
	data.Values = slices.Clone(data.Values)
	for i, v := range data.Values {
		switch {
		case v.Dimension == codebook.Gender && v.Code == "female":
			data.Values[i].Name.NB, data.Values[i].One.NB, data.Values[i].Many.NB = "Jente", "ei jente", "jentene"
		case v.Dimension == codebook.Gender && v.Code == "male":
			data.Values[i].Name.NB = "Gutten"
			data.Values[i].One, data.Values[i].Many = codebook.Name{}, codebook.Name{}
		}
	}
	of := func(gender string, n int) disclosure.Known {
		w := disclosure.Where{Scheme: codebook.Advisors, Year: year, Gender: gender}
		return disclosure.Known{Where: w, N: n, Shown: true}
	}
	for want, cells := range map[string][]disclosure.Known{
		"I 2023 gjaldt 12 saker jentene og 8 saker «Gutten».": {of("", 20), of("female", 12), of("male", 8)},
		"I 2023 gjaldt én sak ei jente og 8 saker «Gutten».":  {of("", 9), of("female", 1), of("male", 8)},
	} {
		release, err := disclosure.Restore(5, disclosure.Domains{}, cells, nil)
		if err != nil {
			t.Fatal(err)
		}
		frame := report.Frame{Edition: "2023.1", Year: year, Book: codebook.Restore(data)}
		text := strings.Join(texts(report.Make(report.Source{Frame: frame, Release: release}, lang.NB)), "\n")
		if !strings.Contains(text, want) {
			t.Errorf("%q is not said in %s", want, text)
		}
	}
}
