package site_test

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/period"
)

// planted adds cases of both schemes and returns their references. What the report of 2023 says of them stands in its test.
func planted(t *testing.T, s *site) []string {
	t.Helper()
	many := func(n int, month string, change func(*cases.Case)) []cases.Case {
		var out []cases.Case
		for range n {
			out = append(out, imported(t, month, change))
		}
		return out
	}
	fear := func(c *cases.Case) {
		c.Category, c.Gender, c.Age, c.Country, c.Contact = "fgm_fear", "male", "unknown", "FR", "police"
	}
	retired := func(c *cases.Case) { c.Category, c.Country = "other_family_related", "JO" }
	family := func(c *cases.Case) { c.Country, c.Complex = "ZZ", "22222-22222" }
	return slices.Concat(
		s.imports(t, s.ada, many(4, "2022-05", nil)...),
		s.imports(t, s.ada, many(3, "2023-06", nil)...),
		s.imports(t, s.bo, many(2, "2023-07", fear)...),
		s.imports(t, s.bo, many(1200, "2019-01", nil)...),
		s.imports(t, s.envoy, many(2, "2020-12", retired)...),
		s.imports(t, s.envoy, many(1, "2023-01", family)...),
	)
}

func TestTheWorkingReportShowsWhatWasPlanted(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	planted(t, s)
	s.holds(t, "2023-03", codebook.Advisors, s.ada.Unit, 2)
	s.holds(t, "2022-03", codebook.Advisors, s.ada.Unit, 3)
	report := s.signIn(t, s.coordinator).get("/rapport/2023").is(http.StatusOK)
	report.has(
		"Arbeidsrapport 2023", "Internt. Tall for små grupper er ikke skjult.", "Mangfoldsrådgivere", "Spesialutsendinger",
		"Nye saker 5 (+1 fra 2022) 1. halvår 3 2. halvår 2 Land 2 Familier (sakskomplekser) 0 (bare internt) Kompetansehevingsoppdrag 2 (−1 fra 2022)",
		"Spesialutsendinger 1 (Amman) Nye saker 1 (+1 fra 2022) 1. halvår 1 2. halvår 0 Land 0 Familier (sakskomplekser) 1 (bare internt) Kompetansehevingsoppdrag 0",
		"«Frykt for kjønnslemlestelse» var hovedkategori i 2 saker i 2023. Alle sakene gjaldt gutter/menn. Oftest var det politiet som tok kontakt (2 saker).",
		"«Negativ sosial kontroll» het tidligere «Ekstrem kontroll».",
	)
	for _, want := range []struct{ table, row, cells string }{
		{"advisors-category", "Kategori", "2019 2020 2021 2022 2023 2023 i prosent"},
		{"advisors-category", "Trusler/vold", "1 200|0|0|4|3|60 %"},
		{"advisors-category", "Frykt for kjønnslemlestelse", "0|0|0|0|2|40 %"},
		{"advisors-category", "Negativ sosial kontroll", "0|0|0|0|0|0 %"},
		{"advisors-category", "Totalt", "1 200|0|0|4|5|100 %"},
		{"advisors-country", "Syria", "1 200|0|0|4|3|60 %"},
		{"advisors-country", "Øvrige land", "0|0|0|0|2|40 %"},
		{"advisors-gender", "Gutt/mann", "0|0|0|0|2|40 %"},
		{"advisors-age", "Under 18 år", "1 200|0|0|4|3|60 %"},
		{"advisors-age", "Ukjent", "0|0|0|0|2|40 %"},
		{"envoys-category", "Andre familierelaterte saker", "0|2|ikke i bruk|ikke i bruk|ikke i bruk|"},
		{"envoys-category", "Trusler/vold", "0|0|0|0|1|100 %"},
		{"envoys-country", "Jordan", "0|2|0|0|0|0 %"},
		{"envoys-country", "Øvrige land", "0|0|0|0|1|100 %"},
		{"envoys-age", "Totalt", "0|2|0|0|1|100 %"},
		{"advisors-contact", "Politi", "2|40 %"},
		{"advisors-half", "2. halvår", "2|40 %"},
		{"advisors-activities", "Kurs eller fagdag", "3|2"},
	} {
		got := strings.Join(report.table(want.table + "-table-caption")[want.row], "|")
		if got != want.cells && strings.ReplaceAll(got, "|", " ") != want.cells {
			t.Errorf("%s, %s: %q, want %q", want.table, want.row, got, want.cells)
		}
	}
	report.crosses(t)
}

// crosses fails the test where a category is not taken apart into what was planted.
func (a answer) crosses(t *testing.T) {
	t.Helper()
	for _, want := range []struct{ table, row, column, count string }{
		{"advisors-by-gender", "Trusler/vold", "Jente/kvinne", "3"},
		{"advisors-by-gender", "Frykt for kjønnslemlestelse", "Gutt/mann", "2"},
		{"advisors-by-gender", "Frykt for kjønnslemlestelse", "Jente/kvinne", "0"},
		{"advisors-by-age", "Frykt for kjønnslemlestelse", "Ukjent", "2"},
		{"advisors-by-contact", "Frykt for kjønnslemlestelse", "Politi", "2"},
		{"advisors-by-contact", "Trusler/vold", "Den utsatte selv", "3"},
		{"advisors-by-half", "Trusler/vold", "1. halvår", "3"},
		{"advisors-by-half", "Frykt for kjønnslemlestelse", "2. halvår", "2"},
		{"envoys-by-half", "Trusler/vold", "1. halvår", "1"},
		{"envoys-by-half", "Frykt for kjønnslemlestelse", "2. halvår", "0"},
	} {
		table := a.table(want.table + "-table-caption")
		column := slices.Index(table["Kategori"], want.column)
		if column < 0 || len(table[want.row]) <= column || table[want.row][column] != want.count {
			t.Errorf("%s, %s, %s: not %s in %q under %q", want.table, want.row, want.column, want.count, table[want.row], table["Kategori"])
		}
	}
}

// holds adds activities of the unit.
func (s *site) holds(t *testing.T, month string, scheme codebook.Scheme, unit string, n int) {
	t.Helper()
	m, err := period.ParseMonth(month)
	if err != nil {
		t.Fatal(err)
	}
	held := slices.Repeat([]activity.Activity{{Scheme: scheme, Unit: unit, Month: m, Kind: "course"}}, n)
	if err := s.store.Activities.AddAll(t.Context(), held, byHand); err != nil {
		t.Fatal(err)
	}
}

func TestTheFrontPageListsTheYears(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.coordinator)
	c.get("/").has("Ingen saker er registrert ennå.")
	planted(t, s)
	front := c.get("/").has("Registrerte saker per år")
	want := map[string]string{"2023": "5 1", "2022": "4 0", "2020": "0 2", "2019": "1 200 0", "År": "Mangfoldsrådgivere Spesialutsendinger"}
	got := front.table("years")
	for year, cells := range want {
		if strings.Join(got[year], " ") != cells {
			t.Errorf("%s: %q, want %q", year, got[year], cells)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%q, want %q", got, want)
	}
	for year := range want {
		if year != "År" && !slices.Contains(front.links(), "/rapport/"+year) {
			t.Errorf("no link to the report of %s", year)
		}
	}
}

func TestACoordinatorNeverMeetsACase(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	refs := append(planted(t, s), s.registers(t, s.ada), s.registers(t, s.envoy))
	c := s.signIn(t, s.coordinator)
	for path, a := range c.crawl() {
		text := a.text() + " " + strings.Join(a.links(), " ")
		if ref := refPattern.FindString(text); ref != "" {
			t.Errorf("%s shows %s", path, ref)
		}
		for _, ref := range refs[len(refs)-2:] {
			a.hasNot(ref)
		}
		for _, unit := range []string{"Oslo 1", "oslo-1", "Bergen 1", "Amman"} {
			named := unit == "Amman" && strings.HasPrefix(path, "/rapport/") // the report tells where the envoys work
			if !named && !strings.HasPrefix(path, "/halvar") {
				a.hasNot(unit)
			}
		}
	}
	for _, ref := range refs[len(refs)-2:] {
		c.get("/saker/" + ref).is(http.StatusForbidden).hasNot("Frykt for")
	}
}

// counted are the tables of counts on the page, by their IDs.
func (a answer) counted() map[string]map[string][]string {
	out := map[string]map[string][]string{}
	for n := range a.every(func(n *html.Node) bool { return strings.HasPrefix(attr(n, "class"), "report-table") }) {
		out[attr(n, "id")] = a.table(attr(n, "id") + "-caption")
	}
	return out
}

// The working report is what readers would get: every table, part and figure in its place, every count the same, and where readers get a *,
// the count with why they do not.
func TestTheWorkingReportIsWhatReadersGetUncovered(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2022)
	s.year(t, 2023)
	c := s.signIn(t, s.coordinator)
	published, working := c.settled("/rapport/2023/publiser").is(http.StatusOK), c.settled("/rapport/2023").is(http.StatusOK)
	uncovered := regexp.MustCompile(`^\d+ [LB] (\d+–\d* )?Skjult i utgaven\. .+\.$`)
	tables, hidden := working.counted(), 0
	if len(tables) != len(published.counted()) || len(tables) < 20 {
		t.Errorf("the working report has %d tables, readers get %d", len(tables), len(published.counted()))
	}
	for id, rows := range published.counted() {
		if len(rows) != len(tables[id]) {
			t.Errorf("%s has the rows %q, readers get %q", id, tables[id], rows)
		}
		for row, cells := range rows {
			for j, cell := range cells {
				switch got := tables[id][row][j]; {
				case cell == "* skjult":
					hidden++
					if !uncovered.MatchString(got) {
						t.Errorf("%s, %s: %q stands where readers get a *", id, row, got)
					}
				case cell != got && cell != "*": // a per cent
					t.Errorf("%s, %s: %q, readers get %q", id, row, got, cell)
				}
			}
		}
	}
	if hidden < 20 {
		t.Errorf("only %d counts are hidden", hidden)
	}
	for n := range published.every(func(n *html.Node) bool { return has(n, "id") }) {
		if class := attr(n, "class"); (n.Data == "figure" || class == "ds-heading") && working.id(attr(n, "id")) == "" {
			t.Errorf("the working report has no %s %s", n.Data, attr(n, "id"))
		}
	}
	for chart := range working.named("svg") {
		if strings.Contains((page{chart}).text(), "*") {
			t.Errorf("a figure hides something: %s", page{chart}.text())
		}
	}
	working.has("Utgaven har ingen tekst her. Den viser ikke tallene som trengs.", "Utgaven har en annen tekst her. Den over er intern.")
}

func TestOnlyYearsOfTheRegisterHaveAReport(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	c := s.signIn(t, s.coordinator)
	c.get("/rapport").leadsTo("/rapport/2024")
	for year := 2019; year <= 2024; year++ {
		c.get(fmt.Sprintf("/rapport/%d", year)).is(http.StatusOK).has(fmt.Sprintf("Arbeidsrapport %d", year), "Internt.")
	}
	for _, year := range []string{"2018", "2025", "02024", "+2024", "2024.0", "20240", "-2024", "0", "x", "", "2024%20", "2024-H2", "2018-H1", "%00", "99999999999999999999", "2024/"} {
		c.get("/rapport/" + year).is(http.StatusNotFound)
	}
	s.imports(t, s.ada, imported(t, "2023-05", nil))
	c.get("/rapport/2023-H1").is(http.StatusOK).has("Arbeidsrapport 1. halvår 2023", "Mangfoldsrådgiverne registrerte én ny sak i 1. halvår 2023.")
	c.get("/rapport/2023-H2").is(http.StatusOK).has("Mangfoldsrådgiverne registrerte ingen nye saker i 2. halvår 2023.")
	for _, who := range []auth.User{s.ada, s.envoy, s.administrator} {
		s.signIn(t, who).get("/rapport/2023").is(http.StatusForbidden).has("Du har ikke tilgang").hasNot("Trusler/vold", "Internt")
	}
	s.nobody(t).get("/rapport/2023").leadsTo("/logg-inn?next=%2Frapport%2F2023")
}

// An earlier year stands as it was published, with what was hidden where the register is of the same cases, and with the register's count beside
// it where that is another.
func TestTheWorkingReportTellsWhatTheRegisterHasOfEarlierYears(t *testing.T) {
	t.Parallel()
	const control, fear, threats = "Negativ sosial kontroll", "Frykt for kjønnslemlestelse", "Trusler/vold"
	for _, tt := range []struct {
		what    string
		years   []int // of which the register has cases
		printed int
		last    bool // what was printed is of the report's own year
		rows    map[string]string
	}{
		{"the register agrees", []int{2022, 2023}, 36, false, map[string]string{control: `^36$`, fear: `^3 T .*Skjult da det ble publisert`, "Totalt": `^60$`}},
		{"it does not", []int{2022, 2023}, 40, false, map[string]string{control: `^40 R 36 Registeret har 36\.$`, fear: `^\* skjult T .* R 3 Registeret har 3\.$`, threats: `^9$`, "Totalt": `^64 R 60 Registeret har 60\.$`}},
		{"it has none of that year", []int{2023}, 40, false, map[string]string{control: `^40$`, fear: `^\* skjult T `, "Totalt": `^64$`}},
		{"the report's own year", []int{2023}, 40, true, map[string]string{control: `^36 L .* P 40 Publisert som 40 i «Den gamle rapporten»\.$`, threats: `^9$`}},
	} {
		s := newSite(t)
		for _, year := range tt.years {
			s.year(t, year)
		}
		printed, column := 2022, 3
		if tt.last {
			printed, column = 2023, 4
		}
		s.prints(t, printed, tt.printed)
		page := s.signIn(t, s.coordinator).settled("/rapport/2023").is(http.StatusOK)
		for row, want := range tt.rows {
			if got := page.table("advisors-category-table-caption")[row][column]; !regexp.MustCompile(want).MatchString(got) {
				t.Errorf("%s: %s is %q, want %s", tt.what, row, got, want)
			}
		}
		if differs := strings.Contains(page.body, "Registeret har andre tall enn det som er publisert."); differs != (tt.printed != 36 && (tt.last || len(tt.years) > 1)) {
			t.Errorf("%s: the page says that something differs: %v", tt.what, differs)
		}
	}
}

// What the edition goes without is marked too: nobody takes it for public.
func TestTheWorkingReportMarksWhatIsLeftOut(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.prints(t, 2023, 36, edition.PrintedRow{Name: "Gjennomført kjønnslemlestelse", Code: "fgm_completed", Cells: []edition.PrintedCell{{Hidden: true}}})
	c := s.signIn(t, s.coordinator)
	published, working := c.settled("/rapport/2023/publiser").is(http.StatusOK).has("ikke delt opp", "En tom rute betyr at tallet for kategorien er skjult og derfor ikke delt opp.").counted(), c.settled("/rapport/2023").is(http.StatusOK).has("U er ikke med i utgaven")
	marked := 0
	for id, rows := range working.counted() {
		for row, cells := range rows {
			for j, cell := range cells {
				theirs := ""
				if len(published[id][row]) > j {
					theirs = published[id][row][j]
				}
				leftOut := strings.HasSuffix(cell, " U Ikke med i utgaven.")
				if empty := theirs == "" || theirs == "ikke i bruk" || theirs == "ikke delt opp"; leftOut && !empty || !leftOut && empty && cell != theirs && !strings.HasSuffix(cell, "%") {
					t.Errorf("%s, %s: %q, readers get %q", id, row, cell, theirs)
				}
				if leftOut {
					marked++
				}
			}
		}
	}
	if marked == 0 {
		t.Error("nothing is left out")
	}
}

// A working report of a year under way says that it is.
func TestTheWorkingReportSaysWhatIsOpen(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	c := s.signIn(t, s.coordinator)
	open := c.settled("/rapport/2023").has("Disse halvårene er ikke lukket ennå.", "Spesialutsendinger, 2. halvår 2023")
	if !slices.Contains(open.links(), "/halvar/2023-H2?ordning=envoys") {
		t.Errorf("the links are %q", open.links())
	}
	if ahead := c.settled("/rapport/2024").has("Spesialutsendinger, 2. halvår 2024"); slices.Contains(ahead.links(), "/halvar/2024-H2?ordning=envoys") {
		t.Error("a half that has not begun is a link")
	}
	s.closesAll(t, "2023")
	c.settled("/rapport/2023").hasNot("Disse halvårene er ikke lukket ennå.")
}
