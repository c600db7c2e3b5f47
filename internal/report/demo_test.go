package report_test

import (
	"fmt"
	"slices"
	"testing"

	"sakstall/db"
	"sakstall/internal/codebook"
	"sakstall/internal/demo"
	"sakstall/internal/disclosure"
	"sakstall/internal/report"
)

func theBook(t testing.TB) *codebook.Codebook {
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

// counted counts the made-up register for the report of a year, in a way of its own: every case adds one to every count it belongs to.
func counted(t testing.TB, book *codebook.Codebook, year int) ([]disclosure.Count, []disclosure.Number) {
	t.Helper()
	made, err := demo.Make(book)
	if err != nil {
		t.Fatal(err)
	}
	counts := map[disclosure.Where]int{}
	for w := range wheres(book, year) {
		counts[w] = 0
	}
	countries := map[string]bool{}
	numbers := map[disclosure.Number]int{}
	for _, c := range made.Cases {
		if c.Month.Year() > year || c.Month.Year() <= year-5 {
			continue
		}
		base := disclosure.Where{Scheme: c.Scheme, Year: c.Month.Year()}
		country := disclosure.AllBut(book.CountryRows(c.Scheme)...)
		if slices.Contains(book.CountryRows(c.Scheme), c.Country) {
			country = disclosure.Country(c.Country)
		}
		inner := []disclosure.Where{{}, {Gender: c.Gender}, {Age: c.Age}, {Country: country}, {Contact: c.Contact}, {Half: c.Month.Half().Code()}}
		for i, w := range inner {
			if c.Month.Year() == year || i < 4 {
				counts[base.And(w)]++
			}
			if w.Country.IsZero() && (c.Month.Year() == year || i == 0) {
				counts[base.And(w).And(disclosure.Where{Category: c.Category})]++
			}
		}
		if c.Month.Year() == year && c.Country != "XX" && c.Country != "ZZ" && !countries[string(c.Scheme)+c.Country] {
			countries[string(c.Scheme)+c.Country] = true
			numbers[disclosure.Number{Scheme: c.Scheme, Year: year, What: disclosure.NumberOfCountries}]++
		}
	}
	for _, a := range made.Activities {
		if y := a.Month.Year(); y == year || y == year-1 {
			numbers[disclosure.Number{Scheme: a.Scheme, Year: y, What: report.Activities}]++
			numbers[disclosure.Number{Scheme: a.Scheme, Year: y, What: report.ActivityKind + a.Kind}]++
		}
	}
	var out []disclosure.Count
	for w, n := range counts {
		out = append(out, disclosure.Count{Where: w, N: n})
	}
	var figures []disclosure.Number
	for number, n := range numbers {
		number.N = n
		figures = append(figures, number)
	}
	return out, figures
}

// wheres are the counts of a year's report, whether there is a case or not.
func wheres(book *codebook.Codebook, year int) map[disclosure.Where]bool {
	out := map[disclosure.Where]bool{}
	values := func(d codebook.Dimension) (out []string) {
		for _, v := range book.Reported(d) {
			out = append(out, v.Code)
		}
		return out
	}
	for _, s := range codebook.Schemes() {
		for y := year - 4; y <= year; y++ {
			base := disclosure.Where{Scheme: s, Year: y}
			out[base] = true
			inner := []disclosure.Where{}
			for _, g := range values(codebook.Gender) {
				inner = append(inner, disclosure.Where{Gender: g})
			}
			for _, a := range values(codebook.Age) {
				inner = append(inner, disclosure.Where{Age: a})
			}
			if y == year {
				for _, c := range values(codebook.Contact) {
					inner = append(inner, disclosure.Where{Contact: c})
				}
				inner = append(inner, disclosure.Where{Half: "H1"}, disclosure.Where{Half: "H2"})
			}
			for _, c := range book.CountryRows(s) {
				out[base.And(disclosure.Where{Country: disclosure.Country(c)})] = true
			}
			out[base.And(disclosure.Where{Country: disclosure.AllBut(book.CountryRows(s)...)})] = true
			for _, w := range inner {
				out[base.And(w)] = true
			}
			for _, c := range book.Categories(s) {
				if !c.InUse(s, y) {
					continue
				}
				out[base.And(disclosure.Where{Category: c.Code})] = true
				for _, w := range inner {
					if y == year {
						out[base.And(w).And(disclosure.Where{Category: c.Code})] = true
					}
				}
			}
		}
	}
	return out
}

func domains(book *codebook.Codebook) disclosure.Domains {
	d := disclosure.Domains{Half: []string{"H1", "H2"}}
	for dimension, into := range map[codebook.Dimension]*[]string{codebook.Gender: &d.Gender, codebook.Age: &d.Age, codebook.Contact: &d.Contact} {
		for _, v := range book.Reported(dimension) {
			*into = append(*into, v.Code)
		}
	}
	for _, s := range codebook.Schemes() {
		for _, c := range book.Categories(s) {
			if !slices.Contains(d.Category, c.Code) {
				d.Category = append(d.Category, c.Code)
			}
		}
	}
	return d
}

func dumpReport(r report.Report) {
	fmt.Println("#", r.Title)
	var each func(p []report.Part, h string)
	each = func(parts []report.Part, h string) {
		for _, p := range parts {
			fmt.Println(h, p.Title, "["+p.ID+"]")
			for _, k := range p.Key {
				fmt.Println("  ", k.Label, k.Value, k.Note)
			}
			for _, x := range p.Text {
				fmt.Println("  ", x)
			}
			for _, f := range p.Figures {
				fmt.Println("  F:", f.Title)
			}
			for _, x := range p.Tables {
				fmt.Println("  T:", x.Title, x.Columns, len(x.Rows))
			}
			if p.Numbers != nil {
				fmt.Println("  N:", p.Numbers.Title, p.Numbers.Rows)
			}
			for _, x := range p.Notes {
				fmt.Println("  n:", x)
			}
			each(p.Parts, h+"#")
		}
	}
	for _, c := range r.Chapters {
		fmt.Println("##", c.Title)
		each(c.Parts, "###")
	}
}
