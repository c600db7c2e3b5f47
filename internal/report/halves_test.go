package report_test

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"sakstall/internal/activity"
	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/demo"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// demoBasis is what an edition of the made-up register is made from, with half-years of gender and age alone.
func demoBasis(scope edition.Scope, out ...*edition.Edition) edition.Basis {
	made, err := demo.Make(theBook())
	if err != nil {
		panic(err)
	}
	b := edition.Basis{
		Scope: scope, Book: theBook(), Policy: disclosure.DefaultPolicy(), Editions: out, Over: true,
	}
	if scope.Half != "" {
		b.Content = report.Margins
	}
	for _, c := range made.Cases {
		b.Cells = append(b.Cells, counts.Cell{
			Scheme: c.Scheme, Half: c.Month.Half(), Category: c.Category, Contact: c.Contact, Gender: c.Gender,
			Age: c.Age, Country: c.Country, N: 1,
		})
	}
	for _, a := range made.Activities {
		b.Held = append(b.Held, activity.Count{Scheme: a.Scheme, Half: a.Month.Half(), Kind: a.Kind, N: 1})
	}
	for _, scheme := range codebook.Schemes() {
		for _, kind := range earlier.Kinds() {
			_, text, err := demo.Printed(scheme, string(kind))
			if err != nil {
				panic(err)
			}
			table, problems, err := earlier.Read(bytes.NewReader(text), theBook(), scheme, kind)
			if err != nil || len(problems) > 0 {
				panic(fmt.Sprint(problems, err))
			}
			b.Printed = append(b.Printed, table)
		}
	}
	staff := map[auth.Role]int{}
	for _, u := range made.Users {
		staff[u.Role]++
	}
	b.Staff = []edition.Staff{
		{Scheme: codebook.Advisors, N: staff[auth.Advisor]},
		{Scheme: codebook.Envoys, N: staff[auth.Envoy], At: posts()},
	}
	return b
}

// publishes is the edition that the basis makes.
func publishes(b edition.Basis) *edition.Edition {
	p, err := edition.Prepare(testContext, b, nil)
	if err != nil {
		panic(err)
	}
	e, err := p.Edition(edition.Draft{})
	if err != nil {
		panic(err)
	}
	return e
}

func writes(e *edition.Edition, l lang.Lang) report.Report {
	return report.Make(report.Source{Frame: report.Frame{
		Edition: e.Name.String(), Year: e.Name.Year, Half: e.Name.Half, Book: e.Book, Dress: e.Dress,
	}, Release: e.Release}, l)
}

// afterHalves is the year's edition of the made-up register, both halves being out.
var afterHalves = sync.OnceValue(func() *edition.Edition {
	var out []*edition.Edition
	for _, half := range []string{"H1", "H2", ""} {
		out = append(out, publishes(demoBasis(edition.Scope{Year: year, Half: half}, out...)))
	}
	return out[2]
})

// Half-years that are out cost the year nothing: what stands in the report's four tables, and of the facts of its text
// all but one, is said as if no half had come out.
func TestHalfYearsCostTheYearNothing(t *testing.T) {
	alone, after := publishes(demoBasis(edition.Scope{Year: year})), afterHalves()
	for name, e := range map[string]*edition.Edition{"alone": alone, "after both halves": after} {
		if n, of := printedCells(t, e); of != 312 || n < 303 {
			t.Errorf("%s: %d of %d printed cells stand in the report", name, n, of)
		}
		if n, of := saidFacts(t, e); of != 55 || n < 54 {
			t.Errorf("%s: %d of %d facts are said", name, n, of)
		}
	}
}

// printedCells is how many cells of the four printed tables stand in the edition as they are printed, and how many there
// are. Where the report has a *, a count that is not hidden, or a row that is not in use, is no worse.
func printedCells(t *testing.T, e *edition.Edition) (n, of int) {
	t.Helper()
	r := writes(e, lang.NB)
	for _, file := range []string{"advisors-category", "advisors-country", "envoys-category", "envoys-country"} {
		table := find(t, r, file+"-table")
		for _, row := range read(t, file) {
			i := slices.Index(table.Rows, row[0])
			if i < 0 {
				t.Fatalf("%s has no row %q", file, row[0])
			}
			for j, text := range row[1:] {
				of++
				is := "*"
				cell, inUse := table.Counts.At(i, min(j, 4))
				count, shown := cell.Value()
				if percent, ok := table.Share(i); j == 5 && ok {
					count = percent
				}
				if !inUse {
					is = ""
				} else if shown {
					is = strconv.Itoa(count)
				}
				// the report leaves one cell empty of a category that ours has in use
				if is == text || text == "*" || text == "" && is == "0" {
					n++
				} else {
					t.Logf("%s: %s in column %d is %q, printed %q", file, row[0], j+1, is, text)
				}
			}
		}
	}
	return n, of
}

// saidFacts is how many facts of the report's text the edition says, and how many there are.
func saidFacts(t *testing.T, e *edition.Edition) (n, of int) {
	t.Helper()
	ours := everything(writes(e, lang.NB))
	for path, words := range said {
		of++
		if strings.Contains(ours[scope(path)], words) {
			n++
		} else {
			t.Logf("%s is not said: %q", path, words)
		}
	}
	return n, of
}

// Whatever a report shows of a scheme, it says so, and has no table of what it does not show.
func TestEveryContentIsSaidAndHasNoEmptyTable(t *testing.T) {
	for _, c := range report.Contents() {
		b := demoBasis(edition.Scope{Year: year})
		b.Choose(&c)
		e := publishes(b)
		for _, l := range lang.Langs() {
			r := writes(e, l)
			for _, table := range r.Tables() {
				found := false
				for i := range table.Counts.Rows() {
					for j := range table.Counts.Columns() {
						_, inUse := table.Counts.At(i, j)
						found = found || inUse
					}
				}
				if !found {
					t.Errorf("%s, %s: %q is empty", c, l, table.Title)
				}
			}
			shown := i18n.Of(l).Yearly.Shown[c.String()]
			for _, chapter := range []string{"advisors", "envoys"} {
				text := strings.Join(r.Texts()[chapter+"-key"], "\n")
				if (shown == "") != (c == report.All) || !strings.Contains(text, shown) {
					t.Errorf("%s, %s: it is not said that %q:\n%s", c, l, shown, text)
				}
			}
		}
	}
}

// A half-year's tables have the same half of the year before beside it, under its name.
func TestAHalfYearHasTheHalfBeforeBesideIt(t *testing.T) {
	before := publishes(demoBasis(edition.Scope{Year: year - 1, Half: "H1"}))
	r := writes(publishes(demoBasis(edition.Scope{Year: year, Half: "H1"}, before)), lang.NB)
	table := find(t, r, "advisors-gender-table")
	if !slices.Equal(table.Columns, []string{"1. halvår 2022", "1. halvår 2023"}) ||
		table.Percent != "Prosent, 1. halvår 2023" ||
		!strings.HasSuffix(table.Title, "1. halvår 2022 og 1. halvår 2023") {
		t.Errorf("%q has the columns %q and %q", table.Title, table.Columns, table.Percent)
	}
	if !strings.Contains(table.Source, "2022-H1.1") {
		t.Errorf("the source is %q", table.Source)
	}
}
