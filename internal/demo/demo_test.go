package demo_test

import (
	"crypto/rand"
	"encoding/csv"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"sakstall/db"
	"sakstall/internal/audit"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/demo"
	"sakstall/internal/store/storetest"
)

func theBook(t *testing.T) *codebook.Codebook {
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

func register(t *testing.T) demo.Register {
	t.Helper()
	r, err := demo.Make(theBook(t))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// counted puts the register into a file of its own and counts it as the program does.
func counted(t *testing.T) (*codebook.Codebook, map[codebook.Scheme]counts.Report) {
	t.Helper()
	ctx, r := t.Context(), register(t)
	s := storetest.New(t)
	now := func() time.Time { return time.Date(2024, time.January, 15, 12, 0, 0, 0, time.UTC) }
	if err := cases.NewService(s.ForCases(), now, rand.Reader).Import(ctx, r.Units, r.Cases, true); err != nil {
		t.Fatal(err)
	}
	if err := s.Activities.AddAll(ctx, r.Activities, audit.Origin{At: now(), Actor: audit.Operator}); err != nil {
		t.Fatal(err)
	}
	for _, u := range r.Users {
		if _, err := s.Users.Add(ctx, u, "", nil, audit.Origin{At: now(), Actor: audit.Operator}); err != nil {
			t.Fatal(u, err)
		}
	}
	book, err := s.Codebook.Get(ctx)
	if err != nil {
		t.Fatal(err)
	}
	cells, err := s.Counts.Cells(ctx, 2019, 2023)
	if err != nil {
		t.Fatal(err)
	}
	held, err := s.Activities.Counts(ctx, 2019, 2023)
	if err != nil {
		t.Fatal(err)
	}
	out := map[codebook.Scheme]counts.Report{}
	for _, scheme := range codebook.Schemes() {
		out[scheme] = counts.Compute(book, scheme, 2023, cells, held)
	}
	return book, out
}

// place is a cell of the printed tables.
type place struct{ file, row, column string }

// exceptions are where the program is right to differ from the report, and what it says there.
var exceptions = map[place]string{
	// 162 of 245 is 66 per cent, not 67.
	{"envoys-category.csv", "Ufrivillig opphold i utlandet", "percent_2023"}: "66",
	// The report has an empty cell, but in our codebook the category was in use.
	{"advisors-category.csv", "Gjennomført barneekteskap", "2019"}: "0",
}

func TestEveryPrintedCellComesOut(t *testing.T) {
	book, reports := counted(t)
	found := map[place]string{}
	for scheme, r := range reports {
		for what, table := range map[string]counts.Table{"category": r.Tables.Category, "country": r.Tables.Country} {
			file := string(scheme) + "-" + what + ".csv"
			printed, ours := read(t, file), byName(book, table)
			if len(printed) != len(table.Rows)+2 { // header and total
				t.Errorf("%s: %d lines printed, %d rows counted", file, len(printed), len(table.Rows))
			}
			for _, record := range printed[1:] {
				row := ours[record[0]]
				if len(row) != len(record)-1 {
					t.Fatalf("%s: %s has %d cells", file, record[0], len(row))
				}
				for i, text := range record[1:] {
					if !agrees(text, row[i]) {
						found[place{file, record[0], printed[0][i+1]}] = write(row[i])
					}
				}
			}
		}
	}
	if !maps.Equal(found, exceptions) {
		t.Errorf("other than printed: %v\nshould be only: %v", found, exceptions)
	}
}

// byName is the table as it is printed: by the row's name, the counts and the per cent.
func byName(book *codebook.Codebook, table counts.Table) map[string][]*int {
	hundred, total := 100, []*int{}
	for _, n := range table.Total {
		total = append(total, &n)
	}
	out := map[string][]*int{"Totalt": append(total, &hundred)}
	for _, r := range table.Rows {
		name := "Øvrige land"
		if c, is := book.Category(r.Code); is {
			name = c.Name.NB
		} else if c, is := book.Country(r.Code); is {
			name = c.Name.NB
		}
		out[name] = append(slices.Clone(r.Counts), r.Percent)
	}
	return out
}

// agrees reports whether a printed cell allows what was counted. A hidden one is a small count, or of a category not in
// use; a hidden per cent, which is of at most 5 cases, is small too.
func agrees(text string, n *int) bool {
	switch text {
	case "":
		return n == nil
	case "*":
		return n == nil || *n >= 0 && *n <= 5
	default:
		return n != nil && text == strconv.Itoa(*n)
	}
}

func write(n *int) string {
	if n == nil {
		return "nothing"
	}
	return strconv.Itoa(*n)
}

func read(t *testing.T, file string) [][]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("report2023", file))
	if err != nil {
		t.Fatal(err)
	}
	records, err := csv.NewReader(strings.NewReader(string(text))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return records
}

func TestEveryYearAddsUp(t *testing.T) {
	_, reports := counted(t)
	for scheme, r := range reports {
		for name, table := range map[string]counts.Table{
			"category": r.Tables.Category, "country": r.Tables.Country,
			"gender": r.Tables.Gender, "age": r.Tables.Age,
		} {
			for i, year := range r.Years {
				sum := 0
				for _, row := range table.Rows {
					if row.Counts[i] != nil {
						sum += *row.Counts[i]
					}
				}
				if sum != table.Total[i] {
					t.Errorf("%s %s %d: rows add up to %d of %d", scheme, name, year, sum, table.Total[i])
				}
			}
		}
	}
}

func TestTheSameRegisterComesOutTwice(t *testing.T) {
	if !reflect.DeepEqual(register(t), register(t)) {
		t.Error("two registers differ")
	}
}

func TestEveryCaseCouldHaveBeenRegistered(t *testing.T) {
	r := register(t)
	rules, applications := cases.Rules{Book: theBook(t), Units: map[string]cases.Unit{}}, 0
	for _, u := range r.Units {
		rules.Units[u.Code] = u
	}
	for _, c := range r.Cases {
		rules.Now = c.Month
		got, problems := c.Draft().Check(rules)
		if len(problems) > 0 || !got.Same(c) {
			t.Fatalf("%+v: %v", c, problems)
		}
		if (c.Scheme == codebook.Envoys) != (c.Whereabouts != "" && c.Tie != "") {
			t.Fatalf("whereabouts and tie of %+v", c)
		}
		if c.Tie == "application_only" {
			applications++
		}
	}
	if applications == 0 {
		t.Error("no case of a person with only an application, though there were such before 2023")
	}
}
