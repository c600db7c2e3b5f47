package edition

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/report"
)

// The world of a request has every case of the years that are counted once, by every characteristic; a scheme and year
// without a case is told by one count of 0.
func TestTheWorldOfARequest(t *testing.T) {
	book := smallBook(t)
	rapid.Check(t, func(t *rapid.T) {
		b := Basis{Book: book, Cells: registers(t), Scope: Scope{Year: rapid.IntRange(2019, 2024).Draw(t, "scope")}}
		if rapid.Bool().Draw(t, "a year is out") {
			b.Editions = []*Edition{published(t, "2022.1", []disclosure.Known{hidden(advisors(2022))})}
		}
		r := b.Request()
		type part struct {
			scheme codebook.Scheme
			year   int
		}
		counted, world, rows := map[part]bool{}, map[part]int{}, map[part]int{}
		for _, c := range r.Counts {
			counted[part{c.Scheme, c.Year}] = true
		}
		seen := map[disclosure.Where]bool{}
		for _, c := range r.World {
			for _, d := range counts.Dimensions() {
				if c.Code(d) == "" || seen[c.Where] {
					t.Fatalf("%s stands twice, or is no single kind of case", c.Where)
				}
			}
			seen[c.Where] = true
			world[part{c.Scheme, c.Year}] += c.N
			rows[part{c.Scheme, c.Year}]++
		}
		for of := range counted {
			held := 0
			for _, c := range b.Cells {
				if c.Scheme == of.scheme && c.Half.Year() == of.year {
					held += c.N
				}
			}
			if world[of] != held || rows[of] == 0 || held == 0 && rows[of] != 1 {
				t.Fatalf("%v: the world has %d cases in %d rows, the register %d", of, world[of], rows[of], held)
			}
		}
		for of := range rows {
			if !counted[of] {
				t.Fatalf("the world has %v, of which nothing is counted", of)
			}
		}
		if !slices.IsSortedFunc(r.World, func(x, y disclosure.Count) int {
			if x.N == 0 || y.N == 0 || x.Scheme != y.Scheme {
				return 0
			}
			return x.Year - y.Year
		}) {
			t.Fatalf("the world is in no order: %v", r.World)
		}
	})
}

func TestTheDomainsAreTheCodebooks(t *testing.T) {
	got := Basis{Book: smallBook(t), Scope: Scope{Year: 2024}}.Request().Domains
	want := disclosure.Domains{
		Gender: []string{"female", "male"}, Age: []string{"under_18", "18_or_over"}, Half: []string{"H1", "H2"},
		Category: []string{"control", "gone", "new", "violence"}, Contact: []string{"self", "school"},
		Country: []string{"SY", "IQ"},
	}
	for _, d := range counts.Dimensions() {
		if !slices.Equal(*got.Of(d), *want.Of(d)) {
			t.Errorf("by %s: %v, want %v", d.Name(), *got.Of(d), *want.Of(d))
		}
	}
}

// All that is out is known to a reader: reports before editions, and of an edition just what it said itself.
func TestWhatIsOutAlready(t *testing.T) {
	own, elsewhere := shown(advisors(2023), 30), shown(advisors(2022), 7)
	e := published(t, "2023.1", []disclosure.Known{own, elsewhere}, disclosure.Number{What: report.Staff, N: 4})
	e.Withdrawn = &Withdrawal{}
	e.Inside = Inside{
		Reprinted: []disclosure.Known{elsewhere},
		World:     []disclosure.Count{{Where: advisors(2023), N: 30}},
	}
	said := printedTable("Rapport 2022", 2022, "5", "2", "7")
	said.Threshold = 3
	silent := printedTable("Rapport 2021", 2021, "5", "2", "7")
	out := Basis{Book: smallBook(t), Editions: []*Edition{e}, Printed: []earlier.Table{said, silent}}.Request().Earlier
	if len(out) != 3 {
		t.Fatalf("%d are out, want 3", len(out))
	}
	for i, p := range []earlier.Table{said, silent} {
		if x := out[i]; !x.Imported || x.Name != p.Source() || !slices.Equal(x.Cells, p.Known()) || x.World != nil {
			t.Errorf("%s is out as %+v", p.Title, x)
		}
	}
	if out[0].Threshold != 3 || out[1].Threshold != earlier.DefaultThreshold {
		t.Errorf("their * stand for up to %d and %d", out[0].Threshold, out[1].Threshold)
	}
	x := out[2]
	if x.Imported || x.Name != "2023.1" || !slices.Equal(x.Cells, []disclosure.Known{own}) || len(x.Numbers) != 1 ||
		!slices.Equal(x.World, e.Inside.World) {
		t.Errorf("the edition is out as %+v", x)
	}
}

// A preview holds as long as nothing that it depends on changes. Which halves are closed, and in which order the
// register is read, is nothing of that.
func TestTheKeyChangesWithWhatThePreviewDependsOn(t *testing.T) {
	fresh := func() Basis {
		return Basis{
			Book: smallBook(t), Policy: disclosure.DefaultPolicy(), Scope: Scope{Year: 2024},
			Cells:    []counts.Cell{control(t, "2024-H1", 4), control(t, "2023-H1", 2)},
			Held:     []activity.Count{{Scheme: codebook.Advisors, Half: half(t, "2024-H1"), Kind: "course", N: 2}},
			Staff:    []Staff{{Scheme: codebook.Envoys, N: 4, At: []string{"Amman"}}},
			Editions: []*Edition{published(t, "2023.1", nil)},
			Printed:  []earlier.Table{printedTable("Rapport 2022", 2022, "5", "2", "7")},
		}
	}
	first := fresh().Key()
	for name, tt := range map[string]struct {
		same   bool
		change func(*Basis)
	}{
		"nothing":                 {true, func(*Basis) {}},
		"the order of the cells":  {true, func(b *Basis) { slices.Reverse(b.Cells) }},
		"families":                {true, func(b *Basis) { b.Cells[0].Complex = "f" }},
		"a half is open":          {true, func(b *Basis) { b.Open = []OpenHalf{{Half: half(t, "2024-H1")}} }},
		"a finer age":             {false, func(b *Basis) { b.Cells[0].Age = "under_18" }},
		"the scope":               {false, func(b *Basis) { b.Scope.Half = "H1" }},
		"the threshold":           {false, func(b *Basis) { b.Policy.Threshold++ }},
		"a case":                  {false, func(b *Basis) { b.Cells[0].N++ }},
		"a country":               {false, func(b *Basis) { b.Cells[0].Country = "SO" }},
		"half of the cases":       {false, func(b *Basis) { b.Cells[0].Half = half(t, "2024-H2") }},
		"a theme":                 {false, func(b *Basis) { b.Having = []counts.Having{{List: counts.Themes, Code: "x", N: 1}} }},
		"an activity":             {false, func(b *Basis) { b.Held[0].N++ }},
		"what the activity is":    {false, func(b *Basis) { b.Held[0].Kind = "talk" }},
		"the staff":               {false, func(b *Basis) { b.Staff[0].N++ }},
		"the posts":               {false, func(b *Basis) { b.Staff[0].At = []string{"Ankara"} }},
		"the file of a report":    {false, func(b *Basis) { b.Printed[0].Hash[0]++ }},
		"another report":          {false, func(b *Basis) { b.Printed = nil }},
		"what was published":      {false, func(b *Basis) { b.Editions[0].Hash[0]++ }},
		"an edition is withdrawn": {false, func(b *Basis) { b.Editions[0].Withdrawn = &Withdrawal{} }},
		"the arrangement":         {false, func(b *Basis) { b.Plan.Dropped = []string{"advisors-gender"} }},
		"the codebook": {false, func(b *Basis) {
			data := b.Book.Data()
			data.Countries = data.Countries[1:]
			b.Book = codebook.Restore(data)
		}},
	} {
		b := fresh()
		tt.change(&b)
		if same := b.Key() == first; same != tt.same {
			t.Errorf("%s changes: the key is the same: %v", name, same)
		}
	}
}

// What is counted now beside what is out: whole years by one characteristic, none of an earlier year without a case.
func TestWhatTheRegisterHasBesideWhatIsOut(t *testing.T) {
	b := Basis{
		Book: smallBook(t), Scope: Scope{Year: 2024, Half: "H1"},
		Cells:    []counts.Cell{control(t, "2022-H1", 4), control(t, "2022-H2", 3)},
		Editions: []*Edition{published(t, "2022.1", []disclosure.Known{shown(advisors(2022), 9)})},
	}
	got := b.Counted()
	want := column(7)
	want[""] = 7
	if of := of(got, codebook.Advisors, 2022); !maps.Equal(of, want) {
		t.Errorf("of an earlier year\n%v, want\n%v", of, want)
	}
	if n, known := got[advisors(2024)]; n != 0 || !known {
		t.Errorf("of the scope's year %d, %v", n, known)
	}
	if of := of(got, codebook.Advisors, 2021); len(of) > 0 {
		t.Errorf("of a year without a case %v", of)
	}
}

func TestWhereTheRegisterDiffersFromWhatReadersGoBy(t *testing.T) {
	cells := []counts.Cell{
		control(t, "2021-H1", 12), control(t, "2022-H1", 7), control(t, "2023-H1", 6), control(t, "2024-H1", 9),
	}
	women := advisors(2022, disclosure.OfGender("female"))
	standing := published(t, "2022.1", append(noColumn(2022, 1),
		shown(advisors(2022), 8), shown(women, 7), hidden(advisors(2022, disclosure.OfCategory("control"))),
		shown(advisors(2021), 1)))
	own := published(t, "2024.1", []disclosure.Known{shown(advisors(2024), 1)})
	countries := printedTable("Rapport 2023", 2023, "1", "", "5")
	countries.Kind, countries.Rows[0].Code, countries.Rows[1].Code = earlier.ByCountry, "SY", "IQ"
	b := Basis{
		Book: smallBook(t), Scope: Scope{Year: 2024}, Cells: cells, Editions: []*Edition{standing, own},
		Printed: []earlier.Table{
			printedTable("Rapport 2021", 2021, "12", "*", "12"), printedTable("Rapport 2022", 2022, "1", "", "1"),
			printedTable("Rapport 2023", 2023, "*", "", "5"), countries,
			printedTable("Rapport 2020", 2020, "3", "", "3"),
		},
	}
	want := []Difference{
		{advisors(2022), "8", 7, "2022.1"},
		{advisors(2023, disclosure.OfCategory("control")), "*", 6, "Rapport 2023"},
		{advisors(2023), "5", 6, "Rapport 2023"},
		{advisors(2023, disclosure.OfCountry([]string{"SY"})("SY")), "1", 6, "Rapport 2023"},
	}
	if got := b.Differences(); !slices.Equal(got, want) {
		t.Errorf("it differs in\n%v, want\n%v", got, want)
	}
	// The scope's own year is compared with a report alone, and not where an edition stands.
	b.Editions = []*Edition{standing}
	b.Printed = append(b.Printed, printedTable("Rapport 2024", 2024, "9", "", "8"))
	if got := b.Differences(); len(got) != 5 || got[4] != (Difference{advisors(2024), "8", 9, "Rapport 2024"}) {
		t.Errorf("with a report of the scope's year it differs in\n%v", got)
	}
	// A year of which the register holds no case is not compared, though it is the scope's own.
	empty := b
	empty.Cells = slices.DeleteFunc(slices.Clone(cells), func(c counts.Cell) bool { return c.Half.Year() == 2024 })
	if got := empty.Differences(); !slices.Equal(got, want) {
		t.Errorf("without a case of the scope's year it differs in\n%v", got)
	}
	// A * that was explained as up to 6 may be the 6 that the register has.
	b.Printed[2].Threshold = 6
	if got := b.Differences(); len(got) != 4 {
		t.Errorf("with another threshold it differs in\n%v", got)
	}
}

// What was hidden of an earlier year is told in the working report where the register has as many cases in all.
func TestTheWorkingReportTellsWhatWasHiddenWhereTheTotalAgrees(t *testing.T) {
	category := advisors(2022, disclosure.OfCategory("control"))
	for _, tt := range []struct {
		total  disclosure.Known
		told   bool
		beside map[disclosure.Where]int
	}{
		{shown(advisors(2022), 7), true, map[disclosure.Where]int{}},
		{shown(advisors(2022), 8), false, map[disclosure.Where]int{advisors(2022): 7, category: 7}},
		{hidden(advisors(2022)), false, map[disclosure.Where]int{advisors(2022): 7, category: 7}},
	} {
		b := Basis{
			Book: smallBook(t), Scope: Scope{Year: 2024}, Cells: []counts.Cell{control(t, "2022-H1", 7)},
			Editions: []*Edition{published(t, "2022.1", []disclosure.Known{
				tt.total, hidden(category), hidden(advisors(2022, disclosure.OfCategory("new"))),
			})},
		}
		src, beside := b.WorkingSource()
		if !maps.Equal(beside, tt.beside) {
			t.Errorf("beside %v the register has %v, want %v", tt.total, beside, tt.beside)
		}
		cell, has := src.Counts.Cell(category)
		if n, told := cell.Value(); !has || told != tt.told || told && n != 7 {
			t.Errorf("beside %v the hidden count is told as %d, %v", tt.total, n, told)
		}
		if n, known := src.Counts.Number(codebook.Advisors, 2024, "", report.Complexes); n != 0 || !known {
			t.Errorf("families are %d, %v", n, known)
		}
	}
}
