package edition

import (
	"maps"
	"slices"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/period"
)

// smallBook has a category of both schemes, one that went in 2021, one that came in 2023, and one of the envoys alone.
func smallBook(t interface{ Fatal(...any) }) *codebook.Codebook {
	const advisors, envoys = codebook.Advisors, codebook.Envoys
	value := func(d codebook.Dimension, code, as string, of codebook.Scheme) codebook.Value {
		return codebook.Value{Dimension: d, Code: code, ReportedAs: as, Scheme: of}
	}
	book, err := codebook.New(codebook.Data{
		Categories: []codebook.Category{
			{Code: "control", Order: map[codebook.Scheme]int{advisors: 1, envoys: 2}, Span: codebook.Span{From: 2019}},
			{Code: "gone", Order: map[codebook.Scheme]int{advisors: 2}, Span: codebook.Span{From: 2019, To: 2021}},
			{Code: "new", Order: map[codebook.Scheme]int{advisors: 3}, Span: codebook.Span{From: 2023}},
			{Code: "violence", Order: map[codebook.Scheme]int{envoys: 1}, Span: codebook.Span{From: 2019}},
		},
		Values: []codebook.Value{
			value(codebook.Gender, "female", "female", ""), value(codebook.Gender, "male", "male", ""),
			value(codebook.Age, "under_18", "under_18", ""), value(codebook.Age, "under_12", "under_18", ""),
			value(codebook.Age, "18_or_over", "18_or_over", ""),
			value(codebook.Contact, "self", "self", ""), value(codebook.Contact, "school", "school", ""),
			value(codebook.Activity, "course", "course", ""), value(codebook.Activity, "talk", "talk", envoys),
		},
		Countries:   []codebook.Country{{Code: "IQ"}, {Code: "SO"}, {Code: "SY"}, {Code: codebook.UnknownCountry}},
		CountryRows: map[codebook.Scheme][]string{advisors: {"SY", "IQ"}, envoys: {"SY"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return book
}

// half is a half-year written as "2024-H1".
func half(t interface{ Fatal(...any) }, s string) period.Half {
	h, err := period.ParseHalf(s)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// control is n of the advisors' cases in a half-year that share every characteristic.
func control(t interface{ Fatal(...any) }, in string, n int) counts.Cell {
	return counts.Cell{
		Scheme: codebook.Advisors, Half: half(t, in), Category: "control", Contact: "self", Gender: "female",
		Age: "under_12", Country: "SY", N: n,
	}
}

// rows are what n cases like control's, of a second half, are by the dimension, without those of categories that only
// some years have.
func rows(d counts.Dimension, n int) map[string]int {
	return map[counts.Dimension]map[string]int{
		counts.Half:     {" half=H1": 0, " half=H2": n},
		counts.Category: {" category=control": n},
		counts.Gender:   {" gender=female": n, " gender=male": 0},
		counts.Age:      {" age=under_18": n, " age=18_or_over": 0},
		counts.Contact:  {" contact=self": n, " contact=school": 0},
		counts.Country:  {" country=SY": n, " country=IQ": 0, " country=!IQ,SY": 0},
	}[d]
}

// column is the column of n such cases in a series: their rows by each dimension that has one, but for some.
func column(n int, but ...counts.Dimension) map[string]int {
	out := map[string]int{}
	for _, d := range counts.Dimensions() {
		if d.Series() && !slices.Contains(but, d) {
			maps.Copy(out, rows(d, n))
		}
	}
	return out
}

// noColumn are counts of n of the advisors' cases of the year by each dimension that has no series.
func noColumn(year, n int) []disclosure.Known {
	var out []disclosure.Known
	for _, d := range counts.Dimensions() {
		if !d.Series() {
			out = append(out, shown(advisors(year).With(d, "x"), n))
		}
	}
	return out
}

// registers are cells of any scheme, year and characteristics that the small codebook has.
func registers(t *rapid.T) []counts.Cell {
	categories := map[codebook.Scheme][]string{
		codebook.Advisors: {"control", "gone", "new"}, codebook.Envoys: {"control", "violence"},
	}
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) counts.Cell {
		draw := func(label string, of ...string) string { return rapid.SampledFrom(of).Draw(t, label) }
		scheme := rapid.SampledFrom(codebook.Schemes()).Draw(t, "scheme")
		year := rapid.IntRange(2018, 2025).Draw(t, "year")
		h := period.FirstHalf(year)
		if rapid.Bool().Draw(t, "second half") {
			h = period.SecondHalf(year)
		}
		return counts.Cell{
			Scheme: scheme, Half: h, Category: draw("category", categories[scheme]...),
			Contact: draw("contact", "self", "school"), Gender: draw("gender", "female", "male"),
			Age:     draw("age", "under_12", "under_18", "18_or_over"),
			Country: draw("country", "SY", "IQ", "SO", codebook.UnknownCountry),
			Complex: draw("family", "", "f1"), N: rapid.IntRange(1, 9).Draw(t, "n"),
		}
	}), 0, 12).Draw(t, "register")
}

// scopes are a year, or one of its halves.
func scopes(t *rapid.T) Scope {
	return Scope{
		rapid.IntRange(2019, 2024).Draw(t, "scope"),
		rapid.SampledFrom([]string{"", "H1", "H2"}).Draw(t, "half of the scope"),
	}
}

// holds reports whether the cell's cases are among those that the where names.
func holds(w disclosure.Where, c counts.Cell) bool {
	age := map[string]string{"under_12": "under_18"}[c.Age]
	if age == "" {
		age = c.Age
	}
	is := func(want, code string) bool { return want == "" || want == code }
	country := is(w.Country.Code(), c.Country)
	for _, not := range w.Country.NotIn() {
		country = country && c.Country != not
	}
	return w.Scheme == c.Scheme && w.Year == c.Half.Year() && is(w.Half, c.Half.Code()) && is(w.Category, c.Category) &&
		is(w.Gender, c.Gender) && is(w.Age, age) && is(w.Contact, c.Contact) && country
}

// published is an edition with the cells and numbers, and nothing else.
func published(
	t interface{ Fatal(...any) }, name string, cells []disclosure.Known, numbers ...disclosure.Number,
) *Edition {
	n, err := ParseName(name)
	if err != nil {
		t.Fatal(err)
	}
	release, err := disclosure.Restore(5, disclosure.Domains{}, cells, numbers)
	if err != nil {
		t.Fatal(err)
	}
	return &Edition{Name: n, Release: release}
}

func hidden(w disclosure.Where) disclosure.Known { return disclosure.Known{Where: w} }

// advisors is the count of all the advisors' cases of the year, and those with each of the characteristics.
func advisors(year int, with ...disclosure.Where) disclosure.Where {
	w := disclosure.Where{Scheme: codebook.Advisors, Year: year}
	for _, o := range with {
		w = w.And(o)
	}
	return w
}

// printedTable is a table of the advisors by category: the cells of control, of gone and the total, one year each.
func printedTable(title string, year int, control, gone, total string) earlier.Table {
	cell := func(s string) []earlier.Cell {
		c, _ := earlier.ParseCell(s)
		return []earlier.Cell{c}
	}
	return earlier.Table{
		Scheme: codebook.Advisors, Kind: earlier.ByCategory, Title: title, Years: []int{year},
		Rows:  []earlier.Row{{Code: "control", Cells: cell(control)}, {Code: "gone", Cells: cell(gone)}},
		Total: earlier.Row{Cells: cell(total)},
	}
}
