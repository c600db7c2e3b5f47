package reporting_test

import (
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/earlier"
	"sakstall/internal/web/webtest"
)

// planted adds cases of both schemes and returns their references. What the report of 2023 says of them stands in its
// test.
func planted(t *testing.T, s *webtest.Site) []string {
	t.Helper()
	many := func(n int, month string, change func(*cases.Case)) []cases.Case {
		var out []cases.Case
		for range n {
			out = append(out, webtest.Imported(t, month, change))
		}
		return out
	}
	fear := func(c *cases.Case) {
		c.Category, c.Gender, c.Age, c.Country, c.Contact = "fgm_fear", "male", "unknown", "FR", "police"
	}
	retired := func(c *cases.Case) { c.Category, c.Country = "other_family_related", "JO" }
	family := func(c *cases.Case) { c.Country, c.Complex = "ZZ", "22222-22222" }
	return slices.Concat(
		s.Imports(t, s.Ada, many(4, "2022-05", nil)...),
		s.Imports(t, s.Ada, many(3, "2023-06", nil)...),
		s.Imports(t, s.Bo, many(2, "2023-07", fear)...),
		s.Imports(t, s.Bo, many(1200, "2019-01", nil)...),
		s.Imports(t, s.Envoy, many(2, "2020-12", retired)...),
		s.Imports(t, s.Envoy, many(1, "2023-01", family)...),
	)
}

func TestTheWorkingReportShowsWhatWasPlanted(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	planted(t, s)
	s.Holds(t, "2023-03", codebook.Advisors, s.Ada.Unit, 2)
	s.Holds(t, "2022-03", codebook.Advisors, s.Ada.Unit, 3)
	report := s.SignIn(t, s.Coordinator).Get("/rapport/2023").Is(http.StatusOK)
	report.Has(
		"Arbeidsrapport 2023", "Internt. Tall for små grupper er ikke skjult.", "Mangfoldsrådgivere",
		"Spesialutsendinger",
		"Nye saker 5 (+1 fra 2022; Skjult i utgaven. Lite tall. Minst 1.) 1. halvår 3 2. halvår 2 Ulike landbakgrunner 2 Kompetansehevingsoppdrag 2 (−1 fra 2022)",
		"Antall utsendinger 1 (Amman) Nye saker 1 (+1 fra 2022; Skjult i utgaven. Lite tall. Minst 1.) 1. halvår 1 2. halvår 0 Ulike landbakgrunner 0 Familier (sakskomplekser) 1",
		"«Frykt for kjønnslemlestelse» var hovedkategori i 2 saker i 2023. Alle sakene gjaldt gutter/menn. I alle sakene var det politiet som tok kontakt.",
		"«Negativ sosial kontroll» het tidligere «Ekstrem kontroll».",
	)
	for _, want := range []struct{ table, row, cells string }{
		{"advisors-category", "Kategori", "2019 2020 2021 2022 2023 2023 i prosent"},
		{"advisors-category", "Trusler/vold", "1 200|0|0|4|3|60 %"},
		{"advisors-category", "Frykt for kjønnslemlestelse", "0|0|0|0|2|40 %"},
		{"advisors-category", "Negativ sosial kontroll", "0|0|0|0|0|0 %"},
		{"advisors-category", "Totalt", "1 200|0|0|4 L 1– Skjult i utgaven. Lite tall. Minst 1.|5 L 1– Skjult i utgaven. Lite tall. Minst 1.|100 %"},
		{"advisors-country", "Syria", "1 200|0|0|4|3|60 %"},
		{"advisors-country", "Øvrige land", "0|0|0|0|2|40 %"},
		{"advisors-gender", "Gutt/mann", "0|0|0|0|2|40 %"},
		{"advisors-age", "Under 18 år", "1 200|0|0|4|3|60 %"},
		{"advisors-age", "Ukjent", "0|0|0|0|2|40 %"},
		{"envoys-category", "Andre familierelaterte saker", ".. ingen tall|2|ikke i bruk|ikke i bruk|ikke i bruk|"},
		{"envoys-category", "Trusler/vold", ".. ingen tall|0|0|0|1|100 %"},
		{"envoys-country", "Jordan", ".. ingen tall|2|0|0|0|0 %"},
		{"envoys-country", "Øvrige land", ".. ingen tall|0|0|0|1|100 %"},
		{"envoys-age", "Totalt", ".. ingen tall|2 L 1– Skjult i utgaven. Lite tall. Minst 1.|0|0|1 L 1– Skjult i utgaven. Lite tall. Minst 1.|100 %"},
		{"advisors-contact", "Politi", "2|40 %"},
		{"advisors-half", "2. halvår", "2|40 %"},
		{"advisors-activities", "Kurs eller fagdag", "3|2"},
	} {
		got := strings.Join(report.Table(want.table + "-table-caption")[want.row], "|")
		if got != want.cells && strings.ReplaceAll(got, "|", " ") != want.cells {
			t.Errorf("%s, %s: %q, want %q", want.table, want.row, got, want.cells)
		}
	}
	report.Crosses(t)
}

func TestTheFrontPageListsTheYears(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Coordinator)
	c.Get("/").Has("Ingen saker er registrert ennå.")
	planted(t, s)
	front := c.Get("/").Has("Registrerte saker per år")
	want := map[string]string{
		"2023": "5 1", "2022": "4 0", "2020": "0 2", "2019": "1 200 0",
		"År": "Mangfoldsrådgivere Spesialutsendinger",
	}
	got := front.Table("years")
	for year, cells := range want {
		if strings.Join(got[year], " ") != cells {
			t.Errorf("%s: %q, want %q", year, got[year], cells)
		}
	}
	if len(got) != len(want) {
		t.Errorf("%q, want %q", got, want)
	}
	for year := range want {
		if year != "År" && !slices.Contains(front.Links(), "/rapport/"+year) {
			t.Errorf("no link to the report of %s", year)
		}
	}
}

func TestACoordinatorNeverMeetsACase(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	refs := append(planted(t, s), s.Registers(t, s.Ada), s.Registers(t, s.Envoy))
	c := s.SignIn(t, s.Coordinator)
	for path, a := range c.Crawl() {
		text := a.Text() + " " + strings.Join(a.Links(), " ")
		if ref := webtest.RefPattern.FindString(text); ref != "" {
			t.Errorf("%s shows %s", path, ref)
		}
		for _, ref := range refs[len(refs)-2:] {
			a.HasNot(ref)
		}
		for _, unit := range []string{"Oslo 1", "oslo-1", "Bergen 1", "Amman"} {
			named := unit == "Amman" && strings.HasPrefix(path, "/rapport/") // the report tells where the envoys work
			if !named && !strings.HasPrefix(path, "/halvar") {
				a.HasNot(unit)
			}
		}
	}
	for _, ref := range refs[len(refs)-2:] {
		c.Get("/saker/" + ref).Is(http.StatusForbidden).HasNot("Frykt for")
	}
}

// The working report is what readers would get: every table, part and figure in its place, every count the same, and
// where readers get a *, the count with why they do not.
func TestTheWorkingReportIsWhatReadersGetUncovered(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2022)
	s.Year(t, 2023)
	c := s.SignIn(t, s.Coordinator)
	published, working := c.Settled("/rapport/2023/publiser").Is(http.StatusOK),
		c.Settled("/rapport/2023").Is(http.StatusOK)
	uncovered := regexp.MustCompile(`^\d+ [LB] (\d+–\d* )?Skjult i utgaven\. .+\.$`)
	tables, hidden := working.Counted(), 0
	if len(tables) != len(published.Counted()) || len(tables) < 20 {
		t.Errorf("the working report has %d tables, readers get %d", len(tables), len(published.Counted()))
	}
	for id, rows := range published.Counted() {
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
	for n := range published.Every(func(n *html.Node) bool { return webtest.Has(n, "id") }) {
		if class := webtest.Attr(n, "class"); (n.Data == "figure" || class == "ds-heading") &&
			working.ID(webtest.Attr(n, "id")) == "" {
			t.Errorf("the working report has no %s %s", n.Data, webtest.Attr(n, "id"))
		}
	}
	for chart := range working.Named("svg") {
		if strings.Contains((webtest.Page{Node: chart}).Text(), "*") {
			t.Errorf("a figure hides something: %s", webtest.Page{Node: chart}.Text())
		}
	}
	working.Has("Utgaven har ingen tekst her. Den viser ikke tallene som trengs.",
		"Utgaven har en annen tekst her. Den over er intern.")
}

func TestOnlyYearsOfTheRegisterHaveAReport(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	c := s.SignIn(t, s.Coordinator)
	c.Get("/rapport").LeadsTo("/rapport/2024")
	for year := 2019; year <= 2024; year++ {
		c.Get(fmt.Sprintf("/rapport/%d", year)).Is(http.StatusOK).Has(fmt.Sprintf("Arbeidsrapport %d", year),
			"Internt.")
	}
	for _, year := range []string{
		"2018", "2025", "02024", "+2024", "2024.0", "20240", "-2024", "0", "x", "", "2024%20",
		"2024-H2", "2018-H1", "%00", "99999999999999999999", "2024/",
	} {
		c.Get("/rapport/" + year).Is(http.StatusNotFound)
	}
	s.Imports(t, s.Ada, webtest.Imported(t, "2023-05", nil))
	c.Get("/rapport/2023-H1").Is(http.StatusOK).Has("Arbeidsrapport 1. halvår 2023",
		"Mangfoldsrådgiverne registrerte én ny sak i 1. halvår 2023.")
	c.Get("/rapport/2023-H2").Is(http.StatusOK).Has("Mangfoldsrådgiverne registrerte ingen nye saker i 2. halvår 2023.")
	for _, who := range []auth.User{s.Ada, s.Envoy, s.Administrator} {
		s.SignIn(t, who).Get("/rapport/2023").Is(http.StatusForbidden).Has("Du har ikke tilgang").HasNot("Trusler/vold",
			"Internt")
	}
	s.Nobody(t).Get("/rapport/2023").LeadsTo("/logg-inn?next=%2Frapport%2F2023")
}

// An earlier year stands as it was published, with what was hidden where the register is of the same cases, and with
// the register's count beside it where that is another.
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
		{
			"the register agrees",
			[]int{2022, 2023},
			36, false,
			map[string]string{control: `^36$`, fear: `^3 T .*Skjult da det ble publisert`, "Totalt": `^60$`},
		},
		{
			"it does not",
			[]int{2022, 2023},
			40, false,
			map[string]string{
				control: `^40 R 36 Registeret har 36\.$`, fear: `^\* skjult T .* R 3 Registeret har 3\.$`,
				threats: `^9$`, "Totalt": `^64 R 60 Registeret har 60\.$`,
			},
		},
		{
			"it has none of that year",
			[]int{2023},
			40, false,
			map[string]string{control: `^40$`, fear: `^\* skjult T `, "Totalt": `^64$`},
		},
		{
			"the report's own year",
			[]int{2023},
			40, true,
			map[string]string{control: `^36 L .* P 40 Publisert som 40 i «Den gamle rapporten»\.$`, threats: `^9$`},
		},
	} {
		s := webtest.New(t)
		for _, year := range tt.years {
			s.Year(t, year)
		}
		printed, column := 2022, 3
		if tt.last {
			printed, column = 2023, 4
		}
		s.Prints(t, printed, tt.printed)
		page := s.SignIn(t, s.Coordinator).Settled("/rapport/2023").Is(http.StatusOK)
		for row, want := range tt.rows {
			if got := page.Table("advisors-category-table-caption")[row][column]; !regexp.MustCompile(want).MatchString(got) {
				t.Errorf("%s: %s is %q, want %s", tt.what, row, got, want)
			}
		}
		if differs := strings.Contains(page.Body,
			"Registeret har andre tall enn det som er publisert."); differs != (tt.printed != 36 &&
			(tt.last || len(tt.years) > 1)) {
			t.Errorf("%s: the page says that something differs: %v", tt.what, differs)
		}
	}
}

// What the edition goes without is marked too: nobody takes it for public.
func TestTheWorkingReportMarksWhatIsLeftOut(t *testing.T) {
	t.Parallel()
	s := webtest.New(t)
	s.Year(t, 2023)
	s.Prints(t, 2023, 36, earlier.Row{
		Name: "Gjennomført kjønnslemlestelse", Code: "fgm_completed",
		Cells: []earlier.Cell{{Hidden: true}},
	})
	c := s.SignIn(t, s.Coordinator)
	published, working := c.Settled("/rapport/2023/publiser").Is(http.StatusOK).Has("ikke delt opp",
		"En tom rute betyr at tallet for kategorien er skjult og derfor ikke delt opp.").Counted(),
		c.Settled("/rapport/2023").Is(http.StatusOK).Has("U er ikke med i utgaven")
	marked := 0
	for id, rows := range working.Counted() {
		for row, cells := range rows {
			for j, cell := range cells {
				theirs := ""
				if len(published[id][row]) > j {
					theirs = published[id][row][j]
				}
				leftOut := strings.HasSuffix(cell, " U Ikke med i utgaven.")
				if empty := theirs == "" || theirs == "ikke i bruk" || theirs == "ikke delt opp"; leftOut && !empty ||
					!leftOut && empty && cell != theirs && !strings.HasSuffix(cell, "%") {
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
	s := webtest.New(t)
	s.Year(t, 2023)
	c := s.SignIn(t, s.Coordinator)
	open := c.Settled("/rapport/2023").Has("Disse halvårene er ikke lukket ennå.", "Spesialutsendinger, 2. halvår 2023")
	if !slices.Contains(open.Links(), "/halvar/2023-H2?ordning=envoys") {
		t.Errorf("the links are %q", open.Links())
	}
	if ahead := c.Settled("/rapport/2024").Has("Spesialutsendinger, 2. halvår 2024"); slices.Contains(ahead.Links(),
		"/halvar/2024-H2?ordning=envoys") {
		t.Error("a half that has not begun is a link")
	}
	s.ClosesAll(t, "2023")
	c.Settled("/rapport/2023").HasNot("Disse halvårene er ikke lukket ennå.")
}
