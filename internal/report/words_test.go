package report_test

import (
	"slices"
	"strings"
	"testing"

	"sakstall/db"
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// seed is the codebook of a new register.
func seed(t *testing.T) *codebook.Codebook {
	t.Helper()
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	book, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func TestACountIsCalledByWhatItIsOf(t *testing.T) {
	book := seed(t)
	for _, tt := range []struct {
		lang lang.Lang
		of   disclosure.Where
		want string
	}{
		{lang.NB, disclosure.Where{Scheme: codebook.Advisors, Year: 2023}, "Mangfoldsrådgivere, 2023"},
		{
			lang.NN,
			disclosure.Where{Scheme: codebook.Envoys, Year: 2023, Half: "H2"},
			"Spesialutsendingar, 2. halvår 2023",
		},
		{
			lang.EN,
			disclosure.Where{Scheme: codebook.Envoys, Year: 2022, Half: "H1", Country: disclosure.Country("IQ")},
			"Special envoys, First half of 2022, Iraq",
		},
		{
			lang.NB,
			disclosure.Where{
				Scheme: codebook.Advisors, Year: 2023, Category: "threats_violence", Gender: "female",
				Age: "under_18",
			},
			"Mangfoldsrådgivere, 2023, Trusler/vold, Jente/kvinne, Under 18 år",
		},
		{
			lang.NB,
			disclosure.Where{Scheme: codebook.Advisors, Year: 2023, Gender: codebook.Unknown},
			"Mangfoldsrådgivere, 2023, Kjønn, Ukjent",
		},
		{
			lang.NN,
			disclosure.Where{Scheme: codebook.Advisors, Year: 2023, Country: disclosure.AllBut("IQ")},
			"Mangfaldsrådgivarar, 2023, Andre land",
		},
		{
			lang.EN,
			disclosure.Where{Scheme: codebook.Advisors, Year: 2023, Category: "of no codebook"},
			"Diversity advisors, 2023, of no codebook",
		},
	} {
		if got := report.NewWords(book, tt.lang).Count(tt.of); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.of, got, tt.want)
		}
	}
}

func TestEveryFigureHasANameOfItsOwn(t *testing.T) {
	book := seed(t)
	for _, l := range lang.Langs() {
		seen := map[string]string{}
		for _, what := range []string{
			disclosure.NumberOfCountries, report.Staff, report.ActivityKind + "course",
			"activities",
		} {
			name := report.NewWords(book, l).Figure(what)
			if other, taken := seen[name]; name == "" || taken {
				t.Errorf("%s: %q and %q are both called %q", l, what, other, name)
			}
			seen[name] = what
		}
	}
}

func TestWhatIsNothingHasNoName(t *testing.T) {
	w := report.NewWords(seed(t), lang.NB)
	for what, got := range map[string]string{
		"scheme": report.SchemeName(lang.NB, ""), "half": report.HalfName(lang.NB, ""),
		"half H3":  report.HalfName(lang.NB, "H3"),
		"category": w.Category(""), "value": w.Value(codebook.Age, ""), "country": w.Country(disclosure.Countries{}),
	} {
		if got != "" {
			t.Errorf("no %s is called %q", what, got)
		}
	}
}

func TestATimeIsAYearOrAHalf(t *testing.T) {
	for half, want := range map[string]string{"": "2023", "H1": "1. halvår 2023", "H2": "2. halvår 2023"} {
		if got := report.Time(lang.NB, 2023, half); got != want {
			t.Errorf("%q: %q, want %q", half, got, want)
		}
	}
}

// A sentence takes the codebook's form of a name for one or for many, else that which the language has for a name of
// before there were forms, else the name in quotation marks.
func TestANameStandsInASentenceAsTheCodebookHasIt(t *testing.T) {
	total := disclosure.Where{Scheme: codebook.Advisors, Year: 2023}
	girls, boys := total.And(disclosure.Where{Gender: "female"}), total.And(disclosure.Where{Gender: "male"})
	release, err := disclosure.Restore(5, disclosure.Domains{Gender: []string{"female", "male"}}, []disclosure.Known{
		{Where: total, N: 100, Shown: true}, {Where: girls, N: 70, Shown: true}, {Where: boys, N: 30, Shown: true},
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		change func(*codebook.Value)
		want   string
	}{
		"as it comes":       {func(*codebook.Value) {}, "jenter/kvinner"},
		"another form":      {func(v *codebook.Value) { v.Many = codebook.Name{NB: "jentene", NN: "x", EN: "x"} }, "jentene"},
		"of before":         {func(v *codebook.Value) { v.Many = codebook.Name{} }, "jenter/kvinner"},
		"a name unheard of": {func(v *codebook.Value) { v.Name.NB, v.Many = "Hunkjønn", codebook.Name{} }, "«Hunkjønn»"},
	} {
		data := seed(t).Data()
		data.Values = slices.Clone(data.Values)
		for i := range data.Values {
			if v := &data.Values[i]; v.Dimension == codebook.Gender && v.Code == "female" {
				tt.change(v)
			}
		}
		src := report.Source{
			Frame: report.Frame{Edition: "2023.1", Year: 2023, Book: codebook.Restore(data)}, Release: release,
		}
		said := strings.Join(report.Make(src, lang.NB).Texts()["advisors-gender"], " ")
		if !strings.Contains(said, tt.want) {
			t.Errorf("%s: %q is not said as %q", name, said, tt.want)
		}
	}
}
