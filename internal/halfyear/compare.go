package halfyear

import (
	"cmp"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/period"
)

// UsualYears is how many years before its own the usual number of a half is the average of, where the codebook goes
// back so far.
const UsualYears = 3

// Line is how many cases of a unit have a value: in the half, in the same half a year before, and usually in such a
// half.
type Line struct {
	Code     string // "" of the total
	Now      int
	LastYear int
	Usual    int // in tenths, half a tenth rounded up; nothing where the comparison has no Years
}

// Comparison sets a unit's half beside the same halves before it.
type Comparison struct {
	Years    []int // whose halves the usual number is the average of, the oldest first
	Total    Line
	Category []Line // those that have a case in any of the halves, in the codebook's order
	Gender   []Line
	Age      []Line
	Country  []Line // those that have a case in any of the halves, the most cases first
}

// Compare counts the cells of a unit. Those of other halves than the same one of the year and UsualYears before are
// left out.
func Compare(book *codebook.Codebook, scheme codebook.Scheme, h period.Half, cells []counts.Cell) Comparison {
	var c Comparison
	for year := max(book.FirstYear(), h.Year()-UsualYears); year < h.Year(); year++ {
		c.Years = append(c.Years, year)
	}
	lines := func(code func(counts.Cell) string, order []string) []Line { return c.lines(h, cells, code, order) }
	c.Total = lines(func(counts.Cell) string { return "" }, []string{""})[0]
	var categories []string
	for _, category := range book.Categories(scheme) {
		categories = append(categories, category.Code)
	}
	c.Category = withCases(lines(func(x counts.Cell) string { return x.Category }, categories))
	c.Gender = lines(func(x counts.Cell) string { return reported(book, codebook.Gender, x.Gender) },
		reportedCodes(book, codebook.Gender))
	c.Age = lines(func(x counts.Cell) string { return reported(book, codebook.Age, x.Age) },
		reportedCodes(book, codebook.Age))
	var countries []string
	for _, country := range book.Countries() {
		countries = append(countries, country.Code)
	}
	c.Country = withCases(lines(func(x counts.Cell) string { return x.Country }, countries))
	slices.SortStableFunc(c.Country, func(a, b Line) int {
		return cmp.Or(cmp.Compare(b.Now, a.Now), cmp.Compare(b.Usual, a.Usual), cmp.Compare(b.LastYear, a.LastYear))
	})
	return c
}

// lines counts by code: a line for each that is in order.
func (c Comparison) lines(h period.Half, cells []counts.Cell, code func(counts.Cell) string, order []string) []Line {
	now, lastYear, before := map[string]int{}, map[string]int{}, map[string]int{}
	for _, cell := range cells {
		if cell.Half.Code() != h.Code() {
			continue
		}
		year := cell.Half.Year()
		if year == h.Year() {
			now[code(cell)] += cell.N
		}
		if year == h.Year()-1 {
			lastYear[code(cell)] += cell.N
		}
		if slices.Contains(c.Years, year) {
			before[code(cell)] += cell.N
		}
	}
	out := make([]Line, len(order))
	for i, x := range order {
		out[i] = Line{Code: x, Now: now[x], LastYear: lastYear[x]}
		if n := len(c.Years); n > 0 {
			out[i].Usual = (before[x]*20 + n) / (2 * n)
		}
	}
	return out
}

func withCases(lines []Line) []Line {
	return slices.DeleteFunc(lines, func(l Line) bool { return l.Now == 0 && l.LastYear == 0 && l.Usual == 0 })
}

func reported(book *codebook.Codebook, d codebook.Dimension, code string) string {
	v, _ := book.Value(d, code)
	return v.ReportedAs
}

func reportedCodes(book *codebook.Codebook, d codebook.Dimension) []string {
	var out []string
	for _, v := range book.Reported(d) {
		out = append(out, v.Code)
	}
	return out
}
