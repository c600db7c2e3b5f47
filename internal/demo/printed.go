package demo

import (
	"embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strconv"

	"sakstall/internal/codebook"
)

//go:embed report2023
var published embed.FS

// report is what the report for 2023 prints.
type report struct {
	facts  facts
	tables map[codebook.Scheme]tables
}

type tables struct{ category, country table }

// table is a printed table. Its per cent are left out: they follow from the counts.
type table struct {
	years []int
	rows  []row
	total []cell
}

type row struct {
	code  string
	cells []cell // by year
}

// cell is a printed count. An empty cell is a count of 0.
type cell struct {
	n      int
	hidden bool // printed as *
}

// otherCountries stands in the place of a country's code for all countries without a row of their own.
const otherCountries = "other"

// facts are the numbers in the report's text, all of its last year.
type facts struct {
	Year     int         `json:"year"`
	Advisors schemeFacts `json:"advisors"`
	Envoys   schemeFacts `json:"envoys"`
}

func (f facts) of(s codebook.Scheme) schemeFacts {
	if s == codebook.Envoys {
		return f.Envoys
	}
	return f.Advisors
}

type schemeFacts struct {
	Staff           int                      `json:"staff"`
	Stations        []string                 `json:"stations"`
	Gender          map[string]int           `json:"gender"`
	Age             map[string]int           `json:"age"`
	AgeUnknown      int                      `json:"age_unknown"`
	HalfYears       map[string]int           `json:"half_years"`
	Countries       int                      `json:"countries"`
	ByCategory      map[string]categoryFacts `json:"by_category"` // by the category's name in bokmål
	CompetenceWeeks int                      `json:"competence_weeks"`
	TopicalNotes    int                      `json:"topical_notes"`
}

type categoryFacts struct {
	GenderPercent map[string]int `json:"gender_percent"`
	AgePercent    map[string]int `json:"age_percent"`
	AgeNote       string         `json:"age_note"`
	Under18Note   string         `json:"under_18_note"`
	Contact       map[string]int `json:"contact"`
}

func readReport(book *codebook.Codebook) (report, error) {
	r := report{tables: map[codebook.Scheme]tables{}}
	text, err := published.ReadFile("report2023/facts.json")
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal(text, &r.facts); err != nil {
		return r, err
	}
	for _, s := range codebook.Schemes() {
		var t tables
		if t.category, err = readTable(string(s)+"-category.csv", categoryCodes(book, s)); err != nil {
			return r, err
		}
		if t.country, err = readTable(string(s)+"-country.csv", countryCodes(book, s)); err != nil {
			return r, err
		}
		r.tables[s] = t
	}
	return r, nil
}

// categoryCodes are the codes of the scheme's categories by what a printed row is called; countryCodes those of its
// country rows.
func categoryCodes(book *codebook.Codebook, s codebook.Scheme) map[string]string {
	codes := map[string]string{}
	for _, c := range book.Categories(s) {
		codes[c.Name.NB] = c.Code
	}
	return codes
}

func countryCodes(book *codebook.Codebook, s codebook.Scheme) map[string]string {
	codes := map[string]string{"Øvrige land": otherCountries}
	for _, code := range book.CountryRows(s) {
		c, _ := book.Country(code)
		codes[c.Name.NB] = code
	}
	return codes
}

func readTable(name string, codes map[string]string) (t table, err error) {
	f, err := published.Open("report2023/" + name)
	if err != nil {
		return t, err
	}
	defer f.Close()
	records, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return t, fmt.Errorf("%s: %w", name, err)
	}
	percent := len(records[0]) - 1
	for _, year := range records[0][1:percent] {
		y, err := strconv.Atoi(year)
		if err != nil {
			return t, fmt.Errorf("%s: %w", name, err)
		}
		t.years = append(t.years, y)
	}
	for _, record := range records[1:] {
		cells, err := readCells(record[1:percent])
		if err != nil {
			return t, fmt.Errorf("%s: %s: %w", name, record[0], err)
		}
		code, known := codes[record[0]]
		switch {
		case record[0] == "Totalt":
			t.total = cells
		case known:
			t.rows = append(t.rows, row{code, cells})
		default:
			return t, fmt.Errorf("%s: the codebook has no %q", name, record[0])
		}
	}
	return t, nil
}

func readCells(texts []string) ([]cell, error) {
	cells := make([]cell, len(texts))
	for i, text := range texts {
		switch text {
		case "":
		case "*":
			cells[i].hidden = true
		default:
			n, err := strconv.Atoi(text)
			if err != nil {
				return nil, err
			}
			cells[i].n = n
		}
	}
	return cells, nil
}
