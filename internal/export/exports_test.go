package export_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"sakstall/db"
	"sakstall/internal/activity"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/demo"
	"sakstall/internal/disclosure"
	"sakstall/internal/export"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// source is the made-up register's report for 2023, protected as an edition is.
var source = sync.OnceValue(func() report.Source {
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		panic(err)
	}
	book, err := codebook.New(data)
	if err != nil {
		panic(err)
	}
	register, err := demo.Make(book)
	if err != nil {
		panic(err)
	}
	cells, held := map[counts.Cell]int{}, []activity.Count{}
	for _, c := range register.Cases {
		cells[counts.Cell{
			Scheme: c.Scheme, Half: c.Month.Half(), Category: c.Category, Contact: c.Contact, Gender: c.Gender,
			Age: c.Age, Country: c.Country,
		}]++
	}
	var all []counts.Cell
	for c, n := range cells {
		c.N = n
		all = append(all, c)
	}
	for _, a := range register.Activities {
		held = append(held, activity.Count{Scheme: a.Scheme, Half: a.Month.Half(), Kind: a.Kind, N: 1})
	}
	r := request(book, all, held)
	addThemes(&r, book, register.Cases)
	result, err := disclosure.Protect(context.Background(), r)
	if err != nil {
		panic(err)
	}
	return report.Source{Frame: report.Frame{Edition: "2023.1", Year: 2023, Book: book}, Release: result.Release}
})

// addThemes asks for the themes too, each parting the advisors' cases of the year in two.
func addThemes(r *disclosure.Request, book *codebook.Codebook, all []cases.Case) {
	for _, code := range counts.Themes.Codes(book, codebook.Advisors) {
		with, without := disclosure.Count{}, disclosure.Count{}
		with.Where = disclosure.Where{
			Scheme: codebook.Advisors, Year: 2023, Split: disclosure.SplitOn("theme", code, true),
		}
		without.Where = with.Where
		without.Split = disclosure.SplitOn("theme", code, false)
		for _, c := range all {
			switch {
			case c.Scheme != codebook.Advisors || c.Month.Year() != 2023:
			case slices.Contains(c.Draft().Themes, code):
				with.N++
			default:
				without.N++
			}
		}
		r.Counts = append(r.Counts, with, without)
		r.Domains.Splits = append(r.Domains.Splits, with.Split.Name())
	}
}

// request asks for what a year's report shows.
func request(book *codebook.Codebook, cells []counts.Cell, held []activity.Count) disclosure.Request {
	r := disclosure.Request{Policy: disclosure.DefaultPolicy()}
	for _, s := range codebook.Schemes() {
		of := counts.Compute(book, s, 2023, cells, held)
		for i, year := range of.Years {
			base := disclosure.Where{Scheme: s, Year: year}
			add := func(w disclosure.Where, n int) {
				r.Counts = append(r.Counts, disclosure.Count{Where: base.And(w), N: n})
			}
			add(disclosure.Where{}, of.Tables.Category.Total[i])
			for _, row := range of.Tables.Category.Rows {
				if row.Counts[i] != nil {
					add(disclosure.Where{Category: row.Code}, *row.Counts[i])
				}
			}
			for _, row := range of.Tables.Country.Rows {
				where := disclosure.Country(row.Code)
				if row.Code == counts.Other {
					where = disclosure.AllBut(book.CountryRows(s)...)
				}
				add(disclosure.Where{Country: where}, *row.Counts[i])
			}
			for _, row := range of.Tables.Gender.Rows {
				add(disclosure.Where{Gender: row.Code}, *row.Counts[i])
			}
			for _, row := range of.Tables.Age.Rows {
				add(disclosure.Where{Age: row.Code}, *row.Counts[i])
			}
			if year != 2023 {
				continue
			}
			contacts := map[string]int{}
			for _, x := range slices.Concat(of.Crosses.Gender, of.Crosses.Age, of.Crosses.Contact, of.Crosses.Half) {
				add(disclosure.Where{
					Category: x.Category, Gender: x.Gender, Age: x.Age, Contact: x.Contact,
					Half: x.Half,
				}, x.Count)
				contacts[x.Contact] += x.Count
			}
			for _, v := range book.Reported(codebook.Contact) {
				add(disclosure.Where{Contact: v.Code}, contacts[v.Code])
			}
			add(disclosure.Where{Half: "H1"}, of.Halves.H1)
			add(disclosure.Where{Half: "H2"}, of.Halves.H2)
		}
		r.Numbers = append(r.Numbers, disclosure.Number{
			Scheme: s, Year: 2023, What: disclosure.NumberOfCountries,
			N: of.Countries,
		})
		for _, y := range []int{2022, 2023} {
			n := 0
			for _, a := range held {
				if a.Scheme == s && a.Half.Year() == y {
					n += a.N
				}
			}
			r.Numbers = append(r.Numbers, disclosure.Number{Scheme: s, Year: y, What: report.Activities, N: n})
		}
	}
	return r
}

// cellTexts are an edition's counts by what names them; hidden is *.
type cellTexts map[disclosure.Where]string

// shown are the cells of the edition itself.
func shown(t *testing.T) cellTexts {
	t.Helper()
	out := cellTexts{}
	for _, c := range source().Release.Cells() {
		out[c.Where()] = "*"
		if n, is := c.Value(); is {
			out[c.Where()] = strconv.Itoa(n)
		}
	}
	if len(out) < 500 {
		t.Fatalf("only %d cells", len(out))
	}
	return out
}

func compare(t *testing.T, what string, got cellTexts) {
	t.Helper()
	want := shown(t)
	if what != "CSV" { // tables have the cases with a characteristic; without it are the others of the total
		maps.DeleteFunc(want, func(w disclosure.Where, _ string) bool { return w.Split.Answer() == "no" })
	}
	for w, value := range want {
		if got[w] != value {
			t.Errorf("%s: %s is %q, want %q", what, w, got[w], value)
		}
	}
	for w := range got {
		if _, is := want[w]; !is {
			t.Errorf("%s has %s, which the edition has not", what, w)
		}
	}
}

func TestCSVHasExactlyTheCells(t *testing.T) {
	for _, l := range lang.Langs() {
		var b bytes.Buffer
		if err := export.WriteCSV(&b, source(), l); err != nil {
			t.Fatal(err)
		}
		text, marked := strings.CutPrefix(b.String(), "\ufeff")
		if !marked {
			t.Error("the file does not say that it is UTF-8")
		}
		in := csv.NewReader(strings.NewReader(text))
		in.Comma = ';'
		lines, err := in.ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(lines[0], export.CellColumns()) {
			t.Errorf("the columns are %q", lines[0])
		}
		got, figures, empty := cellTexts{}, 0, map[disclosure.Where]string{}
		for _, line := range lines[1:] {
			year, err := strconv.Atoi(line[1])
			if err != nil {
				t.Fatal(err)
			}
			if line[8] != "" {
				figures++
				if n, ok := source().Release.Number(codebook.Scheme(line[0]), year, line[2], line[8]); !ok ||
					strconv.Itoa(n) != line[9] {
					t.Errorf("%s is %d", line, n)
				}
				continue
			}
			w := disclosure.Where{
				Scheme: codebook.Scheme(line[0]), Year: year, Half: line[2], Category: line[3],
				Gender: line[4], Age: line[5], Contact: line[6],
			}
			if left := strings.Split(line[7], "|"); strings.HasPrefix(line[7], "!") {
				for i := range left {
					left[i] = strings.TrimPrefix(left[i], "!")
				}
				w.Country = disclosure.AllBut(left...)
			} else {
				w.Country = disclosure.Country(line[7])
			}
			w.Split, _ = disclosure.ParseSplit(line[17], line[18])
			switch status := line[len(line)-1]; {
			case status == "not_in_use" || status == "not_divided" || status == "no_figures":
				empty[w] = status
				continue
			case (status == "hidden") != (line[9] == "*") || status != "" && status != "hidden":
				t.Errorf("%s is %q", line, status)
			}
			got[w] = line[9]
		}
		if gaps := source().Gaps(); len(gaps) != len(empty) || len(gaps) == 0 {
			t.Errorf("%d cells are empty, want %d", len(empty), len(gaps))
		}
		for _, gap := range source().Gaps() {
			if empty[gap.Where] != string(gap.Meaning) {
				t.Errorf("%s is %q, want %s", gap.Where, empty[gap.Where], gap.Meaning)
			}
		}
		compare(t, "CSV", got)
		if figures != len(source().Release.Numbers()) {
			t.Errorf("%d figures", figures)
		}
	}
}

func TestNoCSVFieldIsAFormula(t *testing.T) {
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	for i := range data.Categories {
		data.Categories[i].Name = codebook.Name{NB: "=1+1", NN: "@x", EN: "-1"}
	}
	src := source()
	if src.Book, err = codebook.New(data); err != nil {
		t.Fatal(err)
	}
	for _, l := range lang.Langs() {
		var b bytes.Buffer
		if err := export.WriteCSV(&b, src, l); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), ";'") {
			t.Error("nothing is kept from being a formula")
		}
		for field := range strings.FieldsFuncSeq(b.String(), func(r rune) bool { return r == ';' || r == '\n' }) {
			if strings.ContainsAny(field[:1], "=+-@\t") {
				t.Errorf("%s: %q", l, field)
			}
		}
	}
}
