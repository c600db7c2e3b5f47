package edition

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
)

// asked are the counts of a request by what they count. No count stands twice.
func asked(t interface{ Fatal(...any) }, r disclosure.Request) map[disclosure.Where]int {
	out := map[disclosure.Where]int{}
	for _, c := range r.Counts {
		if _, twice := out[c.Where]; twice {
			t.Fatal("asked for twice:", c.Where)
		}
		out[c.Where] = c.N
	}
	return out
}

// of are the counts of a scheme and a year, written without these.
func of(all map[disclosure.Where]int, scheme codebook.Scheme, year int) map[string]int {
	out := map[string]int{}
	for w, n := range all {
		if w.Scheme == scheme && w.Year == year {
			w.Scheme, w.Year = "", 0
			out[w.String()[len(" 0"):]] = n
		}
	}
	return out
}

func TestEveryCountIsWhatTheRegisterHolds(t *testing.T) {
	book := smallBook(t)
	rapid.Check(t, func(t *rapid.T) {
		b := Basis{
			Book: book, Policy: disclosure.DefaultPolicy(), Cells: registers(t),
			Scope: scopes(t),
		}
		r := b.Request()
		for w, n := range asked(t, r) {
			held := 0
			for _, c := range b.Cells {
				if holds(w, c) {
					held += c.N
				}
			}
			if n != held {
				t.Fatalf("%s of %s: %d, the register holds %d", w, b.Scope, n, held)
			}
			if b.Scope.Half != "" && (w.Half != b.Scope.Half || w.Year != b.Scope.Year) {
				t.Fatalf("an edition of %s counts %s", b.Scope, w)
			}
		}
		if len(r.Reprinted) != 0 {
			t.Fatalf("%v is reprinted, nothing was published", r.Reprinted)
		}
	})
}

// What a reader adds up is what the total says: the rows of every dimension, and those within every category.
func TestTheRowsOfATableAddUpToItsTotal(t *testing.T) {
	book := smallBook(t)
	rapid.Check(t, func(t *rapid.T) {
		b := Basis{
			Book: book, Cells: registers(t),
			Scope: scopes(t),
		}
		all := asked(t, b.Request())
		sums := map[disclosure.Where]map[counts.Dimension]int{}
		for w, n := range all {
			for _, d := range counts.Dimensions() {
				if w.Code(d) == "" || d == counts.Half && b.Scope.Half != "" {
					continue
				}
				whole := w.With(d, "")
				if sums[whole] == nil {
					sums[whole] = map[counts.Dimension]int{}
				}
				sums[whole][d] += n
			}
		}
		for whole, by := range sums {
			for d, sum := range by {
				scope := disclosure.Where{Scheme: whole.Scheme, Year: whole.Year, Half: b.Scope.Half}
				if d == counts.Category && whole != scope {
					continue // crossed the other way round: the whole is a row itself
				}
				if n, is := all[whole]; !is || n != sum {
					t.Fatalf("%s is %d (%v), its rows by %s add up to %d", whole, n, is, d.Name(), sum)
				}
			}
		}
	})
}

func TestWhatAnEditionOfAYearShows(t *testing.T) {
	b := Basis{
		Book: smallBook(t), Scope: Scope{Year: 2024},
		Cells: []counts.Cell{control(t, "2024-H2", 7), control(t, "2020-H1", 2)},
	}
	all := asked(t, b.Request())
	want := map[string]int{"": 7, " category=new": 0}
	for _, d := range counts.Dimensions() {
		maps.Copy(want, rows(d, 7))
		for category, n := range map[string]int{"control": 7, "new": 0} {
			for row, m := range rows(d, n) {
				switch category := " category=" + category; {
				case !d.Crossed():
				case d == counts.Half: // stands first
					want[row+category] = m
				default:
					want[category+row] = m
				}
			}
		}
	}
	if got := of(all, codebook.Advisors, 2024); !maps.Equal(got, want) {
		t.Errorf("of the scope's year it shows\n%v, want\n%v", got, want)
	}
	want = column(2)
	want[""], want[" category=gone"] = 2, 0
	if got := of(all, codebook.Advisors, 2020); !maps.Equal(got, want) {
		t.Errorf("of an earlier year it shows\n%v, want\n%v", got, want)
	}
}

// A series has its five years, and none from before the codebook's first.
func TestTheYearsOfASeries(t *testing.T) {
	for scope, want := range map[Scope][]int{
		{Year: 2024}:             {2020, 2021, 2022, 2023, 2024},
		{Year: 2021}:             {2019, 2020, 2021},
		{Year: 2019}:             {2019},
		{Year: 2024, Half: "H2"}: {2024},
	} {
		years := map[codebook.Scheme]map[int]bool{codebook.Advisors: {}, codebook.Envoys: {}}
		for w := range asked(t, Basis{Book: smallBook(t), Scope: scope}.Request()) {
			years[w.Scheme][w.Year] = true
		}
		for scheme, of := range years {
			if got := slices.Sorted(maps.Keys(of)); !slices.Equal(got, want) {
				t.Errorf("%s of %s has %v, want %v", scheme, scope, got, want)
			}
		}
	}
}

// A scheme that has had no case by then has no figures, and no 0; where readers have figures of it, or there has been a
// case, none is a count.
func TestASchemeThatNobodyHasCounted(t *testing.T) {
	const envoys = codebook.Envoys
	b := Basis{Book: smallBook(t), Cells: []counts.Cell{control(t, "2023-H1", 7)}}
	total := disclosure.Where{Scheme: envoys, Year: 2023}
	for _, tt := range []struct {
		what  string
		scope Scope
		since int
		table []earlier.Table
		out   []disclosure.Known
		has   bool
	}{
		{what: "never a case", scope: Scope{Year: 2024}},
		{what: "never a case, of a half", scope: Scope{Year: 2024, Half: "H1"}},
		{what: "the first comes later", scope: Scope{Year: 2024}, since: 2025},
		{what: "a case before", scope: Scope{Year: 2024}, since: 2023, has: true},
		{what: "an earlier report", scope: Scope{Year: 2024}, table: []earlier.Table{{Scheme: envoys}}, has: true},
		{what: "an edition", scope: Scope{Year: 2024}, out: []disclosure.Known{{Where: total, Shown: true}}, has: true},
	} {
		b.Scope, b.Printed, b.Editions = tt.scope, tt.table, nil
		b.Since = map[codebook.Scheme]Since{codebook.Advisors: {Cases: 2023}, envoys: {Cases: tt.since}}
		if tt.out != nil {
			b.Editions = []*Edition{published(t, "2023.1", tt.out)}
		}
		r := b.Request()
		of := disclosure.Where{Scheme: envoys, Year: 2024, Half: tt.scope.Half}
		counted := slices.ContainsFunc(r.Counts, func(c disclosure.Count) bool { return c.Where == of })
		countries := slices.ContainsFunc(r.Numbers, func(n disclosure.Number) bool {
			return n.Scheme == envoys && n.What == disclosure.NumberOfCountries
		})
		if counted != tt.has || countries != tt.has {
			t.Errorf("%s: it has a count: %v, a number of countries: %v", tt.what, counted, countries)
		}
	}
}

// Of a year that is out already nothing is said anew: its column is what readers have.
func TestAColumnOfASeriesIsAsItWasPublished(t *testing.T) {
	total, byCategory := advisors(2022), advisors(2022, disclosure.OfCategory("control"))
	women := advisors(2022, disclosure.OfGender("female"))
	column := []disclosure.Known{
		shown(total, 9), shown(byCategory, 6), hidden(advisors(2022, disclosure.OfCategory("violence"))),
		shown(women, 9),
	}
	beside := []disclosure.Known{ // of the same edition, but no part of the column
		shown(advisors(2021), 4), shown(disclosure.Where{Scheme: codebook.Envoys, Year: 2021}, 3),
		shown(women.And(disclosure.OfCategory("control")), 6),
	}
	beside = append(beside, noColumn(2022, 9)...)
	older := published(t, "2022.1", []disclosure.Known{shown(total, 8)})
	standing := published(t, "2022.2", append(slices.Clone(column), beside...))
	withdrawn := published(t, "2022.3", []disclosure.Known{shown(total, 1)})
	withdrawn.Withdrawn = &Withdrawal{}
	ofHalf := published(t, "2022-H1.1", []disclosure.Known{shown(advisors(2022, disclosure.OfHalf("H1")), 5)})
	table := printedTable("Rapport 2022", 2022, "5", "2", "7")
	ofEnvoys := printedTable("Rapport 2022", 2022, "80", "10", "90")
	ofEnvoys.Scheme = codebook.Envoys
	for _, tt := range []struct {
		name     string
		editions []*Edition
		printed  []earlier.Table
		want     []disclosure.Known
	}{
		{"the newest edition that stands", []*Edition{older, standing, withdrawn, ofHalf}, []earlier.Table{table}, column},
		{"an older one where the newer is withdrawn", []*Edition{older, withdrawn}, nil, older.Release.Known()},
		{
			"the table imported last where no edition stands",
			[]*Edition{withdrawn, ofHalf},
			[]earlier.Table{
				printedTable("Rapport 2022", 2022, "1", "1", "2"), table,
				printedTable("Rapport 2021", 2021, "3", "", "3"), ofEnvoys,
			},
			table.Known(),
		},
	} {
		b := Basis{
			Book: smallBook(t), Scope: Scope{Year: 2024}, Editions: tt.editions, Printed: tt.printed,
			Cells: []counts.Cell{control(t, "2022-H1", 90)},
		}
		r := b.Request()
		var got []disclosure.Known
		for _, k := range r.Reprinted {
			if k.Where.Scheme == codebook.Advisors && k.Where.Year == 2022 {
				got = append(got, k)
			}
		}
		same := func(x, y disclosure.Known) int { return len(x.Where.String()) - len(y.Where.String()) }
		slices.SortFunc(got, same)
		want := slices.SortedFunc(slices.Values(tt.want), same)
		if !slices.Equal(got, want) {
			t.Errorf("%s: the column is\n%v, want\n%v", tt.name, got, want)
		}
		if counted := of(asked(t, r), codebook.Advisors, 2022); len(counted) > 0 {
			t.Errorf("%s: of a year whose total is not the register's it counts %v too", tt.name, counted)
		}
	}
}

// A characteristic that was not published of a year is counted now, but only beside a total that it adds up to.
func TestAColumnIsFilledUpWhereItsTotalIsTheRegisters(t *testing.T) {
	total := advisors(2022)
	man := hidden(advisors(2022, disclosure.OfGender("male")))
	control2022 := shown(advisors(2022, disclosure.OfCategory("control")), 7)
	every := column(7)
	every[""] = 7
	for _, tt := range []struct {
		name  string
		cells []disclosure.Known
		want  map[string]int
	}{
		{"nothing is out", nil, every},
		{"the total and the categories are out", []disclosure.Known{shown(total, 7), control2022}, column(7, counts.Category)},
		{
			"a gender is out",
			[]disclosure.Known{shown(total, 7), control2022, man},
			column(7, counts.Category, counts.Gender),
		},
		{"another total is out", []disclosure.Known{shown(total, 8), control2022}, map[string]int{}},
		{"the total is hidden", []disclosure.Known{hidden(total), control2022}, map[string]int{}},
	} {
		b := Basis{
			Book: smallBook(t), Scope: Scope{Year: 2024},
			Cells: []counts.Cell{control(t, "2022-H1", 4), control(t, "2022-H2", 3)},
		}
		if tt.cells != nil {
			b.Editions = []*Edition{published(t, "2022.1", tt.cells)}
		}
		if got := of(asked(t, b.Request()), codebook.Advisors, 2022); !maps.Equal(got, tt.want) {
			t.Errorf("%s: counted are\n%v, want\n%v", tt.name, got, tt.want)
		}
	}
	// A hidden total of 0 agrees with nothing, not even with an empty register.
	only := published(t, "2022.1", []disclosure.Known{hidden(total)})
	b := Basis{Book: smallBook(t), Scope: Scope{Year: 2024}, Editions: []*Edition{only}}
	if got := of(asked(t, b.Request()), codebook.Advisors, 2022); len(got) > 0 {
		t.Errorf("beside a hidden total an empty register counts %v", got)
	}
}

// Both tables of a report make the column, and their total stands once.
func TestBothTablesOfAReportMakeTheColumn(t *testing.T) {
	countries := earlier.Table{
		Scheme: codebook.Advisors, Kind: earlier.ByCountry, Years: []int{2021, 2022},
		Rows: []earlier.Row{
			{Code: "SY", Cells: []earlier.Cell{{InUse: true, N: 1}, {InUse: true, N: 4}}},
			{Code: counts.Other, Cells: []earlier.Cell{{}, {Hidden: true}}},
		},
		Total: earlier.Row{Cells: []earlier.Cell{{InUse: true, N: 1}, {InUse: true, N: 7}}},
	}
	b := Basis{
		Book: smallBook(t), Scope: Scope{Year: 2022},
		Printed: []earlier.Table{countries, printedTable("Rapport", 2021, "5", "*", "7")},
	}
	got := map[disclosure.Where]string{}
	for _, k := range b.Request().Reprinted {
		if _, twice := got[k.Where]; twice || k.Where.Year != 2021 {
			t.Errorf("%s is reprinted, twice: %v", k.Where, twice)
		}
		got[k.Where] = earlier.Cell{Hidden: !k.Shown, InUse: k.Shown, N: k.N}.String()
	}
	want := map[disclosure.Where]string{
		advisors(2021): "7",
		advisors(2021, disclosure.OfCategory("control")):           "5",
		advisors(2021, disclosure.OfCategory("gone")):              "*",
		advisors(2021, disclosure.OfCountry([]string{"SY"})("SY")): "1",
	}
	if !maps.Equal(got, want) {
		t.Errorf("reprinted are\n%v, want\n%v", got, want)
	}
}
