package counts_test

import (
	"encoding/json"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"sakstall/db"
	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/period"
)

var update = flag.Bool("update", false, "write the golden files anew")

// data is the codebook that Sakstall comes with, and an age band finer than the report's.
func data(t testing.TB) codebook.Data {
	t.Helper()
	d, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	d.Values = append(d.Values, codebook.Value{
		Dimension: codebook.Age, Code: "under_13",
		Name: codebook.Name{NB: "Under 13 år"}, ReportedAs: "under_18",
	})
	return d
}

func book(t testing.TB) *codebook.Codebook {
	t.Helper()
	b, err := codebook.New(data(t))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// cell is n advisors' cases of the first half of 2023 that are all alike; change makes them otherwise.
func cell(n int, change func(*counts.Cell)) counts.Cell {
	c := counts.Cell{
		Scheme: codebook.Advisors, Half: period.FirstHalf(2023), Category: "threats_violence", Contact: "self",
		Gender: "female", Age: "under_18", Country: "SY", N: n,
	}
	if change != nil {
		change(&c)
	}
	return c
}

// row is the row of the table with the code.
func row(t *testing.T, table counts.Table, code string) counts.Row {
	t.Helper()
	i := slices.IndexFunc(table.Rows, func(r counts.Row) bool { return r.Code == code })
	if i < 0 {
		t.Fatalf("no row %s", code)
	}
	return table.Rows[i]
}

// shown writes counts as their JSON.
func shown(t *testing.T, v any) string {
	t.Helper()
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

func TestNotInUseIsNotZero(t *testing.T) {
	retired := cell(4, func(c *counts.Cell) {
		c.Scheme, c.Half, c.Category = codebook.Envoys, period.SecondHalf(2020), "other_family_related"
	})
	r := counts.Compute(book(t), codebook.Envoys, 2023, []counts.Cell{retired}, nil)
	if got := row(t, r.Tables.Category, "other_family_related"); shown(t, got.Counts) != "[0,4,null,null,null]" ||
		got.Percent != nil {
		t.Errorf("a retired category counts %s, %s per cent", shown(t, got.Counts), shown(t, got.Percent))
	}
	if got := row(t, r.Tables.Category, "fgm_fear"); shown(t, got.Counts) != "[0,0,0,0,0]" || got.Percent != nil {
		t.Errorf("a category in use counts %s, %s per cent of nothing", shown(t, got.Counts), shown(t, got.Percent))
	}
	if shown(t, r.Tables.Category.Total) != "[0,4,0,0,0]" || shown(t, r.Years) != "[2019,2020,2021,2022,2023]" {
		t.Errorf("totals %v of %v", r.Tables.Category.Total, r.Years)
	}
	for _, x := range r.Crosses.Gender {
		if x.Category == "other_family_related" {
			t.Errorf("a category not in use is crossed: %+v", x)
		}
	}
	before := counts.Compute(book(t), codebook.Envoys, 2019, nil, nil)
	if got := row(t, before.Tables.Category, "fgm_fear"); shown(t, got.Counts) != "[null,null,null,null,0]" {
		t.Errorf("before the first year a category counts %s", shown(t, got.Counts))
	}
}

func TestACategoryRetiredAfterItsCasesKeepsThem(t *testing.T) {
	late := cell(4, func(c *counts.Cell) { c.Scheme, c.Category = codebook.Envoys, "other_family_related" })
	r := counts.Compute(book(t), codebook.Envoys, 2023, []counts.Cell{late}, nil)
	if got := row(t, r.Tables.Category, "other_family_related"); shown(t, got.Counts) != "[0,0,null,null,4]" {
		t.Errorf("the category counts %s", shown(t, got.Counts))
	}
	crossed := 0
	for _, x := range r.Crosses.Gender {
		crossed += x.Count
	}
	if crossed != 4 {
		t.Errorf("%d cases are crossed, want 4", crossed)
	}
}

func TestCountriesWithoutARowAreOther(t *testing.T) {
	in := func(country string, n int) counts.Cell { return cell(n, func(c *counts.Cell) { c.Country = country }) }
	cells := []counts.Cell{
		in("SY", 5), in("SE", 3), in("JO", 2), in(codebook.Stateless, 7),
		in(codebook.UnknownCountry, 11), in("NO", 1),
	}
	r := counts.Compute(book(t), codebook.Advisors, 2023, cells, nil)
	if got := row(t, r.Tables.Country, counts.Other); shown(t, got.Counts) != "[0,0,0,0,23]" || *got.Percent != 79 {
		t.Errorf("other countries count %s, %d per cent", shown(t, got.Counts), *got.Percent)
	}
	if got := r.Tables.Country.Rows; len(got) != 13 || got[0].Code != "SY" || got[12].Code != counts.Other {
		t.Errorf("rows %s", shown(t, got))
	}
	if r.Countries != 4 {
		t.Errorf("%d countries, want 4: stateless and unknown are none", r.Countries)
	}
	earlier := counts.Compute(book(t), codebook.Advisors, 2024, cells, nil)
	if earlier.Countries != 0 || earlier.Complexes != 0 {
		t.Errorf("%d countries and %d complexes of another year", earlier.Countries, earlier.Complexes)
	}
}

func TestComplexesCountEachFamilyOnce(t *testing.T) {
	family := func(complex string, h period.Half) counts.Cell {
		return cell(2, func(c *counts.Cell) { c.Complex, c.Half = complex, h })
	}
	cells := []counts.Cell{
		family("A", period.FirstHalf(2023)), family("A", period.SecondHalf(2023)), family("B", period.FirstHalf(2023)),
		family("C", period.SecondHalf(2022)), family("", period.FirstHalf(2023)),
	}
	if r := counts.Compute(book(t), codebook.Advisors, 2023, cells, nil); r.Complexes != 2 {
		t.Errorf("%d complexes, want 2", r.Complexes)
	}
}

func TestAFinerAgeBandCountsUnderTheReports(t *testing.T) {
	cells := []counts.Cell{cell(3, nil), cell(4, func(c *counts.Cell) { c.Age = "under_13" })}
	r := counts.Compute(book(t), codebook.Advisors, 2023, cells, nil)
	if len(r.Tables.Age.Rows) != 3 || shown(t, row(t, r.Tables.Age, "under_18").Counts) != "[0,0,0,0,7]" {
		t.Errorf("age %s", shown(t, r.Tables.Age))
	}
	for _, x := range r.Crosses.Age {
		if want := map[bool]int{true: 7}[x.Category == "threats_violence" && x.Age == "under_18"]; x.Count != want {
			t.Errorf("%+v, want %d", x, want)
		}
	}
}

func TestOtherSchemesAndYearsAreLeftOut(t *testing.T) {
	cells := []counts.Cell{
		cell(1, func(c *counts.Cell) { c.Scheme = codebook.Envoys }),
		cell(2, func(c *counts.Cell) { c.Half = period.FirstHalf(2024) }),
		cell(4, func(c *counts.Cell) { c.Half = period.SecondHalf(2018) }),
		cell(8, func(c *counts.Cell) { c.Half = period.FirstHalf(2019) }),
	}
	held := []activity.Count{
		{Scheme: codebook.Advisors, Half: period.FirstHalf(2023), Kind: "course", N: 1},
		{Scheme: codebook.Advisors, Half: period.SecondHalf(2023), Kind: "course", N: 2},
		{Scheme: codebook.Advisors, Half: period.SecondHalf(2023), Kind: "stand", N: 4},
		{Scheme: codebook.Advisors, Half: period.FirstHalf(2022), Kind: "course", N: 8},
		{Scheme: codebook.Advisors, Half: period.FirstHalf(2021), Kind: "course", N: 16},
		{Scheme: codebook.Envoys, Half: period.FirstHalf(2023), Kind: "course", N: 32},
	}
	r := counts.Compute(book(t), codebook.Advisors, 2023, cells, held)
	if shown(t, r.Tables.Gender.Total) != "[8,0,0,0,0]" || r.Countries != 0 || r.Halves != (counts.Halves{}) {
		t.Errorf("totals %v, %d countries, halves %v", r.Tables.Gender.Total, r.Countries, r.Halves)
	}
	if got := shown(t, r.Activities); got != `{"total":7,"previous":8,"kinds":{"course":3,"stand":4}}` {
		t.Errorf("activities %s", got)
	}
}

// tinyBook is a codebook so small that a whole report can be read.
func tinyBook(t *testing.T) *codebook.Codebook {
	t.Helper()
	order := map[codebook.Scheme]int{codebook.Advisors: 1}
	value := func(d codebook.Dimension, code string) codebook.Value {
		return codebook.Value{Dimension: d, Code: code, ReportedAs: code}
	}
	b, err := codebook.New(codebook.Data{
		Categories: []codebook.Category{
			{Code: "threats_violence", Order: order, Span: codebook.Span{From: 2020}},
			{Code: "fgm_fear", Order: order, Span: codebook.Span{From: 2019, To: 2021}},
		},
		Values: []codebook.Value{
			value(codebook.Gender, "female"), value(codebook.Gender, "male"), value(codebook.Age, "under_18"),
			value(codebook.Contact, "self"),
		},
		Countries:   []codebook.Country{{Code: "SY"}, {Code: "SE"}},
		CountryRows: map[codebook.Scheme][]string{codebook.Advisors: {"SY"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestTheReportAsJSON(t *testing.T) {
	cells := []counts.Cell{
		cell(2, nil), cell(1, func(c *counts.Cell) { c.Gender, c.Country, c.Complex = "male", "SE", "AAAAA-AAAAA" }),
		cell(5, func(c *counts.Cell) { c.Half, c.Category = period.SecondHalf(2021), "fgm_fear" }),
	}
	held := []activity.Count{{Scheme: codebook.Advisors, Half: period.FirstHalf(2023), Kind: "course", N: 3}}
	got, err := json.MarshalIndent(counts.Compute(tinyBook(t), codebook.Advisors, 2023, cells, held), "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	got = append(got, '\n')
	golden := filepath.Join("testdata", "report.golden.json")
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("the report is\n%s\nand %s holds another; -update writes it anew", got, golden)
	}
}

func BenchmarkCompute(b *testing.B) {
	book, cells := book(b), manyCells(b, 12_000)
	b.ReportAllocs()
	for b.Loop() {
		if r := counts.Compute(book, codebook.Advisors, 2023, cells, nil); len(r.Tables.Category.Rows) != 12 {
			b.Fatal(len(r.Tables.Category.Rows))
		}
	}
}

// manyCells are n cases over the years of a series, each a cell of its own: more than any register of so many cases
// has.
func manyCells(t testing.TB, n int) []counts.Cell {
	d := data(t)
	draw := rand.New(rand.NewPCG(1, 2))
	out := make([]counts.Cell, n)
	for i := range out {
		out[i] = counts.Cell{
			Scheme: codebook.Advisors, Half: period.FirstHalf(2019).First().Add(6 * draw.IntN(10)).Half(),
			Category: d.Categories[draw.IntN(12)].Code,
			Contact:  "self", Gender: "female", Age: "under_13", Country: d.Countries[draw.IntN(len(d.Countries))].Code,
			N: 1,
		}
	}
	return out
}
