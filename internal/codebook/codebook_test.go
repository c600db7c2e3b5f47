package codebook_test

import (
	"slices"
	"testing"

	"sakstall/db"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

func book(t *testing.T) *codebook.Codebook {
	t.Helper()
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	b, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestEveryNameStandsInThreeLanguages(t *testing.T) {
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	names := map[string]codebook.Name{}
	for _, c := range data.Categories {
		names["category "+c.Code] = c.Name
	}
	for _, v := range data.Values {
		names[string(v.Dimension)+" "+v.Code] = v.Name
	}
	for _, c := range data.Countries {
		names["country "+c.Code] = c.Name
	}
	for _, p := range data.Phenomena {
		names["definition of "+p.Code] = p.Definition
	}
	for _, r := range data.Rules {
		names["rule "+r.ID()] = r.Text
	}
	for what, name := range names {
		for _, lang := range []string{"nb", "nn", "en"} {
			if name.In(lang) == "" {
				t.Errorf("%s has no name in %s", what, lang)
			}
		}
	}
	if len(data.Countries) != 252 {
		t.Errorf("%d countries, want the 249 of ISO 3166-1, Kosovo, stateless and unknown", len(data.Countries))
	}
}

func TestWhenACategoryIsInUse(t *testing.T) {
	b := book(t)
	for _, tt := range []struct {
		code   string
		scheme codebook.Scheme
		year   int
		want   bool
	}{
		{"negative_social_control", codebook.Advisors, 2019, true},
		{"negative_social_control", codebook.Advisors, 2018, false},
		{"negative_social_control", codebook.Envoys, 2040, true},
		{"other_family_related", codebook.Envoys, 2020, true},
		{"other_family_related", codebook.Envoys, 2021, false},
		{"other_family_related", codebook.Advisors, 2020, false},
		{"forced_marriage_and_fgm_fear", codebook.Envoys, 2020, false},
	} {
		c, ok := b.Category(tt.code)
		if !ok || c.InUse(tt.scheme, tt.year) != tt.want {
			t.Errorf("%s of %s in %d: in use %v, want %v", tt.code, tt.scheme, tt.year, c.InUse(tt.scheme, tt.year),
				tt.want)
		}
	}
	if b.FirstYear() != 2019 {
		t.Errorf("the first year is %d, want 2019", b.FirstYear())
	}
}

func TestCategoriesStandInTheOrderOfTheirScheme(t *testing.T) {
	b := book(t)
	codes := func(s codebook.Scheme) (out []string) {
		for _, c := range b.Categories(s) {
			out = append(out, c.Code)
		}
		return out
	}
	if got := codes(codebook.Advisors); len(got) != 12 || got[2] != "forced_marriage_fear" ||
		got[9] != "forced_to_remain_in_marriage" {
		t.Errorf("advisors: %v", got)
	}
	if got := codes(codebook.Envoys); len(got) != 12 || got[2] != "forced_to_remain_in_marriage" ||
		got[11] != "other_family_related" {
		t.Errorf("envoys: %v", got)
	}
}

func TestTheRuleOnApplicationsHasAStartDate(t *testing.T) {
	b := book(t)
	v, ok := b.Value(codebook.Tie, "application_only")
	if !ok || !v.InUse(codebook.Envoys, 2022) || v.InUse(codebook.Envoys, 2023) || v.InUse(codebook.Advisors, 2022) {
		t.Errorf("application_only: %+v", v)
	}
	if year, is := b.ApplicationEnded(); !is || year != 2023 {
		t.Errorf("an application is no case from %d, %v, want 2023", year, is)
	}
	if n := len(b.Values(codebook.Tie, codebook.Envoys, 2023)); n != 1 {
		t.Errorf("%d ties in 2023, want 1", n)
	}
}

func TestNewRefusesWhatDoesNotHangTogether(t *testing.T) {
	good := func() codebook.Data {
		return codebook.Data{
			Categories: []codebook.Category{{Code: "a"}},
			Values: []codebook.Value{
				{Dimension: codebook.Age, Code: "under_18", ReportedAs: "under_18"},
				{Dimension: codebook.Age, Code: "under_13", ReportedAs: "under_18"},
			},
			Countries:   []codebook.Country{{Code: "NO"}},
			CountryRows: map[codebook.Scheme][]string{codebook.Advisors: {"NO"}},
		}
	}
	if _, err := codebook.New(good()); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*codebook.Data){
		"category twice":           func(d *codebook.Data) { d.Categories = append(d.Categories, d.Categories[0]) },
		"country twice":            func(d *codebook.Data) { d.Countries = append(d.Countries, d.Countries[0]) },
		"value twice":              func(d *codebook.Data) { d.Values = append(d.Values, d.Values[0]) },
		"row of no country":        func(d *codebook.Data) { d.CountryRows[codebook.Envoys] = []string{"QQ"} },
		"reported as nothing":      func(d *codebook.Data) { d.Values[1].ReportedAs = "" },
		"reported as a finer band": func(d *codebook.Data) { d.Values[0].ReportedAs = "under_13" },
	} {
		d := good()
		d.Values, d.Categories, d.Countries = slices.Clone(d.Values), slices.Clone(d.Categories),
			slices.Clone(d.Countries)
		spoil(&d)
		if _, err := codebook.New(d); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestEveryCategoryIsDefined(t *testing.T) {
	b := book(t)
	for _, scheme := range codebook.Schemes() {
		for _, c := range b.Categories(scheme) {
			if b.Definition(c.Phenomenon) == (codebook.Name{}) {
				t.Errorf("%s is not defined", c.Phenomenon)
			}
		}
	}
	if got := b.Definition("nothing_like_it"); got != (codebook.Name{}) {
		t.Errorf("what is no phenomenon is defined as %v", got)
	}
}

// What an envoy may register is limited in one list and explained in another: both must change at the same time.
func TestTheRuleOnApplicationsHoldsFromItsMonth(t *testing.T) {
	b := book(t)
	only, _ := b.Value(codebook.Tie, codebook.ApplicationOnly)
	for text, want := range map[string]string{
		"2018-12": "", "2019-01": "application_only-1",
		"2022-12": "application_only-1", "2023-01": "application_only-2", "2031-07": "application_only-2",
	} {
		m, err := period.ParseMonth(text)
		if err != nil {
			t.Fatal(err)
		}
		rule, is := b.Rule(codebook.ApplicationOnly, m)
		if is != (want != "") || is && rule.ID() != want {
			t.Errorf("in %s %s holds, want %q", text, rule.ID(), want)
		}
		if isCase := only.Span.Holds(m.Year()); is && isCase != (rule.Version == 1) {
			t.Errorf("in %s an application is a case: %v, by version %d of the rule", text, isCase, rule.Version)
		}
	}
	if _, is := b.Rule("nothing_like_it", period.FirstHalf(2023).First()); is {
		t.Error("a rule that is none holds")
	}
}

func TestACodebookHangsTogetherButIsRestoredAsItWas(t *testing.T) {
	category := codebook.Category{Code: "control"}
	value := codebook.Value{Dimension: codebook.Age, Code: "young", ReportedAs: "young"}
	finer := codebook.Value{Dimension: codebook.Age, Code: "younger", ReportedAs: "old"}
	for wrong, data := range map[string]codebook.Data{
		"a category twice":        {Categories: []codebook.Category{category, category}},
		"a country twice":         {Countries: []codebook.Country{{Code: "SY"}, {Code: "SY"}}},
		"a value twice":           {Values: []codebook.Value{value, value}},
		"a row of no country":     {CountryRows: map[codebook.Scheme][]string{codebook.Envoys: {"SY"}}},
		"reported as what is not": {Values: []codebook.Value{value, finer}},
		"reported as what is finer": {Values: []codebook.Value{
			value,
			{Dimension: codebook.Age, Code: "old", ReportedAs: "young"},
			finer,
		}},
	} {
		if _, err := codebook.New(data); err == nil {
			t.Errorf("a codebook with %s was made", wrong)
		}
		if got := codebook.Restore(data).Data(); len(got.Values) != len(data.Values) ||
			len(got.Categories) != len(data.Categories) {
			t.Errorf("a codebook with %s is restored as %+v", wrong, got)
		}
	}
	book := codebook.Restore(codebook.Data{
		Categories: []codebook.Category{category}, Values: []codebook.Value{value},
		Countries: []codebook.Country{{Code: "SY"}},
	})
	_, hasCategory := book.Category("control")
	_, hasValue := book.Value(codebook.Age, "young")
	if _, hasCountry := book.Country("SY"); !hasCategory || !hasValue || !hasCountry {
		t.Error("a restored codebook does not find what it has")
	}
}
