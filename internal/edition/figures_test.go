package edition

import (
	"maps"
	"slices"
	"testing"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/report"
)

// The figures that count no persons are of the scope, but for activities, which stand beside those of the year before.
func TestTheFiguresThatCountNoPersons(t *testing.T) {
	held := func(scheme codebook.Scheme, in, kind string, n int) activity.Count {
		return activity.Count{Scheme: scheme, Half: half(t, in), Kind: kind, N: n}
	}
	abroad := control(t, "2024-H1", 1)
	abroad.Country = "SO"
	unknown := control(t, "2024-H1", 1)
	unknown.Country = codebook.UnknownCountry
	b := Basis{
		Book: smallBook(t), Scope: Scope{Year: 2024},
		Cells: []counts.Cell{abroad, unknown, control(t, "2024-H2", 3), control(t, "2023-H1", 2)},
		Held: []activity.Count{
			held(codebook.Advisors, "2024-H1", "course", 2), held(codebook.Advisors, "2024-H2", "course", 3),
			held(codebook.Advisors, "2023-H2", "course", 4), held(codebook.Advisors, "2022-H2", "course", 50),
			held(codebook.Envoys, "2024-H1", "talk", 6), held(codebook.Envoys, "2024-H1", "course", 1),
		},
		Staff: []Staff{{Scheme: codebook.Envoys, N: 4, At: []string{"Amman"}}, {Scheme: codebook.Advisors, N: 60}},
	}
	type figure struct {
		scheme codebook.Scheme
		year   int
		what   string
	}
	const a, e = codebook.Advisors, codebook.Envoys
	talk, course := report.ActivityKind+"talk", report.ActivityKind+"course"
	year := map[figure]int{
		{a, 2024, disclosure.NumberOfCountries}: 2, {a, 2024, report.Staff}: 60,
		{a, 2024, report.Activities}: 5, {a, 2024, course}: 5, {a, 2023, report.Activities}: 4, {a, 2023, course}: 4,
		{e, 2024, disclosure.NumberOfCountries}: 0, {e, 2024, report.Staff}: 4,
		{e, 2024, report.Activities}: 7, {e, 2024, course}: 1, {e, 2024, talk}: 6,
		{e, 2023, report.Activities}: 0, {e, 2023, course}: 0, {e, 2023, talk}: 0,
	}
	firstHalf := maps.Clone(year)
	firstHalf[figure{a, 2024, disclosure.NumberOfCountries}] = 1
	firstHalf[figure{a, 2024, report.Activities}], firstHalf[figure{a, 2024, course}] = 2, 2
	firstHalf[figure{a, 2023, report.Activities}], firstHalf[figure{a, 2023, course}] = 0, 0
	noStaff := maps.Clone(year)
	delete(noStaff, figure{a, 2024, report.Staff})
	delete(noStaff, figure{e, 2024, report.Staff})
	for _, tt := range []struct {
		half  string
		staff []Staff
		want  map[figure]int
	}{{"", b.Staff, year}, {"H1", b.Staff, firstHalf}, {"", nil, noStaff}} {
		b.Scope.Half, b.Staff = tt.half, tt.staff
		got := map[figure]int{}
		for _, n := range b.Request().Numbers {
			f := figure{n.Scheme, n.Year, n.What}
			if _, twice := got[f]; twice || n.Half != tt.half {
				t.Errorf("%v is said of %q, twice: %v", f, n.Half, twice)
			}
			got[f] = n.N
		}
		if !maps.Equal(got, tt.want) {
			t.Errorf("of %s the figures are\n%v, want\n%v", b.Scope, got, tt.want)
		}
	}
}

// A correction of years later must not tell of another staff than the scope's first edition, even where that is
// withdrawn.
func TestACorrectionKeepsWhoWorkedInTheScheme(t *testing.T) {
	staff := func(n int) disclosure.Number {
		return disclosure.Number{Scheme: codebook.Envoys, Year: 2024, What: report.Staff, N: n}
	}
	first := published(t, "2024.1", nil, staff(4))
	first.Posts, first.Withdrawn = []string{"Amman"}, &Withdrawal{}
	second := published(t, "2024.2", nil, staff(5))
	second.Posts = []string{"Ankara"}
	other := published(t, "2023.1", nil, disclosure.Number{
		Scheme: codebook.Envoys, Year: 2023, What: report.Staff,
		N: 1,
	})
	b := Basis{
		Book: smallBook(t), Scope: Scope{Year: 2024}, Editions: []*Edition{other, first, second},
		Staff: []Staff{{Scheme: codebook.Advisors, N: 60}, {Scheme: codebook.Envoys, N: 9, At: []string{"Nairobi"}}},
	}
	said := func() (n int, at []string) {
		for _, f := range b.Request().Numbers {
			if f.What == report.Staff && f.Scheme == codebook.Envoys {
				n = f.N
			}
		}
		return n, (&Preview{Basis: b}).Dress().Posts
	}
	if n, at := said(); n != 4 || !slices.Equal(at, []string{"Amman"}) {
		t.Errorf("a correction says %d at %v", n, at)
	}
	b.Editions = b.Editions[:1]
	if n, at := said(); n != 9 || !slices.Equal(at, []string{"Nairobi"}) {
		t.Errorf("a first edition says %d at %v", n, at)
	}
	b.Staff = b.Staff[:1]
	if _, at := said(); at != nil {
		t.Errorf("where nobody works as an envoy, they work at %v", at)
	}
}
