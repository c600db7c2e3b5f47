package edition

import (
	"slices"
	"strings"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
	"sakstall/internal/privacy"
	"sakstall/internal/report"
)

func TestWhatACorrectionChanges(t *testing.T) {
	category := func(code string) disclosure.Where { return advisors(2023, disclosure.OfCategory(code)) }
	courses := func(n int) disclosure.Number {
		return disclosure.Number{Scheme: codebook.Advisors, Year: 2023, What: report.Activities, N: n}
	}
	staff := disclosure.Number{Scheme: codebook.Advisors, Year: 2023, What: report.Staff, N: 60}
	before := published(t, "2023.1", []disclosure.Known{
		shown(advisors(2023), 30), shown(category("a"), 20), hidden(category("b")), shown(category("c"), 4),
		hidden(category("d")),
	}, courses(3))
	now := published(t, "2023.2", []disclosure.Known{
		shown(advisors(2023), 31), shown(category("a"), 20), hidden(category("b")), hidden(category("c")),
		shown(category("e"), 0),
	}, courses(0), staff)
	want := []Change{
		{Where: advisors(2023), Was: "30", Is: "31"},
		{Where: category("c"), Was: "4", Is: "*"},
		{Where: category("e"), Was: "", Is: "0"},
		{Where: category("d"), Was: "*", Is: ""},
		{Where: advisors(2023), What: report.Activities, Was: "3", Is: "0"},
		{Where: advisors(2023), What: report.Staff, Was: "", Is: "60"},
	}
	if got := Compare(before, now); !slices.Equal(got, want) {
		t.Errorf("a correction changes\n%v, want\n%v", got, want)
	}
	if got := Changes(now.Release, now.Release); len(got) > 0 || got == nil {
		t.Errorf("an edition differs from itself in %v", got)
	}
}

// Two years are compared figure by figure, each of its own time.
func TestTwoYearsAreSetBesideEachOther(t *testing.T) {
	number := func(year, n int, half, what string) disclosure.Number {
		return disclosure.Number{Scheme: codebook.Advisors, Year: year, Half: half, What: what, N: n}
	}
	in2024 := func(with ...disclosure.Where) disclosure.Where {
		return advisors(2024, append(with, disclosure.OfHalf("H2"))...)
	}
	older := published(t, "2022-H1.1", []disclosure.Known{
		shown(advisors(2022, disclosure.OfHalf("H1")), 9),
		hidden(advisors(2022, disclosure.OfHalf("H1"), disclosure.OfGender("male"))),
	}, number(2022, 3, "H1", report.Activities), number(2022, 7, "H1", report.Staff))
	newer := published(t, "2024-H2.1", []disclosure.Known{
		shown(in2024(), 9), shown(in2024(disclosure.OfGender("male")), 0),
		shown(in2024(disclosure.OfGender("female")), 9),
		shown(advisors(2023), 8),
	},
		number(2024, 5, "H2", report.Activities), number(2023, 2, "H2", report.Activities),
		number(2024, 7, "H2", report.Staff), number(2024, 2, "H2", disclosure.NumberOfCountries))
	want := []Change{
		{Where: in2024(disclosure.OfGender("female")), Was: "", Is: "9"},
		{Where: in2024(disclosure.OfGender("male")), Was: "*", Is: "0"},
		{Where: in2024(), What: report.Activities, Was: "3", Is: "5"},
		{Where: in2024(), What: disclosure.NumberOfCountries, Was: "", Is: "2"},
	}
	if got := Compare(older, newer); !slices.Equal(got, want) {
		t.Errorf("they differ in\n%v, want\n%v", got, want)
	}
	// Of a year, the counts of its halves stay those of the halves.
	of := func(year, h1 int) *Edition {
		return published(t, Name{Scope{Year: year}, 1}.String(), []disclosure.Known{
			shown(advisors(year), 9), shown(advisors(year, disclosure.OfHalf("H1")), h1),
			shown(advisors(year, disclosure.OfHalf("H2")), 9-h1),
		})
	}
	if got := Compare(of(2022, 4), of(2024, 4)); len(got) > 0 || got == nil {
		t.Errorf("two years that are alike differ in %v", got)
	}
	got := Compare(of(2022, 4), of(2024, 3))
	if len(got) != 2 || got[0] != (Change{Where: advisors(2024, disclosure.OfHalf("H1")), Was: "4", Is: "3"}) {
		t.Errorf("two years with other halves differ in %v", got)
	}
}

func TestTheNewestEditionOfAScopeThatStands(t *testing.T) {
	year := Scope{Year: 2023}
	all := []Entry{
		{Name: Name{year, 1}},
		{Name: Name{year, 2}},
		{Name: Name{year, 3}, Withdrawn: &Withdrawal{}},
		{Name: Name{Scope{2023, "H1"}, 1}},
	}
	if e, stands := Latest(all, year); !stands || e.Name.Number != 2 {
		t.Errorf("%s stands, %v", e.Name, stands)
	}
	if e, stands := Latest(all[2:], year); stands {
		t.Errorf("withdrawn, %s stands", e.Name)
	}
}

func TestWhatANoteMayNotSay(t *testing.T) {
	book := smallBook(t)
	for note, want := range map[string]error{
		"": nil,
		"Én sak er rettet, se utgave 2023.1 og 2024.": nil,
		strings.Repeat("å", MaxNote):                  nil,
		strings.Repeat("å", MaxNote+1):                NoteError{},
		"a\x00b":                                      NoteError{},
		"a\xffb":                                      NoteError{},
		"Spør kari@skole.no":                          NoteError{Personal: privacy.Email},
		"Ring 22 33 44 55 eller 01010112345":          NoteError{Personal: privacy.IDNumber},
		"Det var 7 saker i 2023, ikke 12.":            NoteError{Numbers: []string{"7", "12"}},
	} {
		err := CheckNote(note, book)
		switch want := want.(type) {
		case nil:
			if err != nil {
				t.Errorf("%.40q is refused: %v", note, err)
			}
		case NoteError:
			got, is := err.(NoteError) //nolint:errorlint // it is never wrapped
			if !is || got.Personal != want.Personal || !slices.Equal(got.Numbers, want.Numbers) ||
				fault.Of(err) != fault.Invalid {
				t.Errorf("%.40q: %v, want %v", note, err, want)
			}
		}
	}
	for says, err := range map[string]NoteError{
		"2000 characters": {}, "points at a person: e-mail": {Personal: privacy.Email},
		"hidden: 7, 12": {Numbers: []string{"7", "12"}},
	} {
		if !strings.Contains(err.Error(), says) {
			t.Errorf("%q does not say %q", err.Error(), says)
		}
	}
}

func TestTwoEditionsDifferInWhatBothShow(t *testing.T) {
	total, male := advisors(2021), advisors(2021, disclosure.OfGender("male"))
	first := published(t, "2021-H1.1", []disclosure.Known{shown(total, 20), hidden(male)})
	for name, tt := range map[string]struct {
		cells []disclosure.Known
		want  bool
	}{
		"the same":          {[]disclosure.Known{shown(total, 20), hidden(male)}, false},
		"shown by one only": {[]disclosure.Known{shown(total, 20), shown(male, 9)}, false},
		"in one only":       {[]disclosure.Known{shown(advisors(2022), 3)}, false},
		"another total":     {[]disclosure.Known{shown(total, 21)}, true},
	} {
		if got := Differ(first, published(t, "2021.1", tt.cells)); got != tt.want {
			t.Errorf("%s: they differ: %v", name, got)
		}
	}
}
