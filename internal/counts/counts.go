// Package counts adds counted cells up to the tables of the yearly report: totals, shares and series. It is pure: the same cells and
// codebook give the same tables. Its counts are unsuppressed and for internal use only.
package counts

import (
	"slices"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// SeriesYears is how many years a series shows, the report's own year last.
const SeriesYears = 5

// Cell is how many cases share every characteristic that is counted.
type Cell struct {
	Scheme   codebook.Scheme
	Half     period.Half
	Category string
	Contact  string
	Gender   string
	Age      string
	Country  string
	Complex  string // "" where the persons were registered one by one
	N        int
}

// Other is the code of the row of a country table for all countries without a row of their own.
const Other = "other"

// Row is one row of a table over the years of the series.
type Row struct {
	Code    string `json:"code"`
	Counts  []*int `json:"counts"`  // nil where the row was not in use in the year: not the same as 0
	Percent *int   `json:"percent"` // see Percent, of the last year's total; nil where there is none
}

// Table is a characteristic over the years of the series. The rows of a year add up to its total.
type Table struct {
	Rows  []Row `json:"rows"`
	Total []int `json:"total"`
}

// Named are the codes of the table's rows but for Other, which is all else.
func (t Table) Named() []string {
	var out []string
	for _, row := range t.Rows {
		if row.Code != Other {
			out = append(out, row.Code)
		}
	}
	return out
}

// Cross is how many of the report year's cases in a category have one value of a second characteristic. Just one of the values is set.
type Cross struct {
	Category string `json:"category"`
	Gender   string `json:"gender,omitempty"`
	Age      string `json:"age,omitempty"`
	Contact  string `json:"contact,omitempty"`
	Half     string `json:"half,omitempty"`
	Count    int    `json:"count"`
}

// Tables are the four tables of a scheme.
type Tables struct {
	Category Table `json:"category"`
	Country  Table `json:"country"`
	Gender   Table `json:"gender"`
	Age      Table `json:"age"`
}

// Crosses are the report year's categories in use, each with every value of a second characteristic, zeros included.
type Crosses struct {
	Gender  []Cross `json:"category_gender"`
	Age     []Cross `json:"category_age"`
	Contact []Cross `json:"category_contact"`
	Half    []Cross `json:"category_half"`
}

// Halves are the report year's cases by half-year.
type Halves struct {
	H1 int `json:"H1"`
	H2 int `json:"H2"`
}

// Activities are how many activities were held in the report year and in the one before, and the former by kind.
type Activities struct {
	Total    int            `json:"total"`
	Previous int            `json:"previous"`
	Kinds    map[string]int `json:"kinds"`
}

// Report is everything counted of one scheme for one year.
type Report struct {
	Scheme     codebook.Scheme `json:"scheme"`
	Year       int             `json:"year"`
	Years      []int           `json:"years"`
	Tables     Tables          `json:"tables"`
	Crosses    Crosses         `json:"crosses"`
	Halves     Halves          `json:"halves"`
	Countries  int             `json:"countries"` // countries with at least one case in the report year; neither stateless nor unknown
	Complexes  int             `json:"complexes"` // families with at least one case in the report year
	Activities Activities      `json:"activities"`
}

// Compute counts one scheme for one year. Cells and activities of other schemes and years outside the series are left out of account.
func Compute(book *codebook.Codebook, scheme codebook.Scheme, year int, cells []Cell, held []activity.Count) Report {
	c := counter{book: book, scheme: scheme, year: year}
	for _, cell := range cells {
		if cell.Scheme == scheme && cell.Half.Year() > year-SeriesYears && cell.Half.Year() <= year {
			c.cells = append(c.cells, cell)
		}
	}
	r := Report{
		Scheme: scheme, Year: year, Years: c.years(),
		Tables:     Tables{Category: c.categories(), Country: c.countries(), Gender: c.dimension(codebook.Gender), Age: c.dimension(codebook.Age)},
		Crosses:    c.crosses(),
		Activities: c.activities(held),
	}
	countries, complexes := map[string]bool{}, map[string]bool{}
	for _, cell := range c.cells {
		if cell.Half.Year() != year {
			continue
		}
		if cell.Half.Code() == "H1" {
			r.Halves.H1 += cell.N
		} else {
			r.Halves.H2 += cell.N
		}
		countries[cell.Country] = true
		complexes[cell.Complex] = true
	}
	for _, none := range []string{codebook.Stateless, codebook.UnknownCountry} {
		delete(countries, none)
	}
	delete(complexes, "")
	r.Countries, r.Complexes = len(countries), len(complexes)
	return r
}

type counter struct {
	book   *codebook.Codebook
	scheme codebook.Scheme
	year   int
	cells  []Cell
}

func (c *counter) years() []int {
	out := make([]int, SeriesYears)
	for i := range out {
		out[i] = c.year - SeriesYears + 1 + i
	}
	return out
}

// table adds the cells up under the code that row gives each. A row is not in use in a year where inUse says so.
func (c *counter) table(codes []string, row func(Cell) string, inUse func(code string, year int) bool) Table {
	sums := map[string][]int{}
	for _, code := range codes {
		sums[code] = make([]int, SeriesYears)
	}
	total := make([]int, SeriesYears)
	for _, cell := range c.cells {
		i, code := cell.Half.Year()-c.year+SeriesYears-1, row(cell)
		if sums[code] == nil { // nothing counted is ever left out, even where the codebook has lost its row
			sums[code] = make([]int, SeriesYears)
			codes = append(codes, code)
		}
		sums[code][i] += cell.N
		total[i] += cell.N
	}
	t := Table{Rows: []Row{}, Total: total}
	for _, code := range codes {
		r := Row{Code: code, Counts: make([]*int, SeriesYears)}
		for i, year := range c.years() {
			if inUse(code, year) || sums[code][i] > 0 {
				r.Counts[i] = &sums[code][i]
			}
		}
		if last := r.Counts[SeriesYears-1]; last != nil {
			if percent, ok := Percent(*last, total[SeriesYears-1]); ok {
				r.Percent = &percent
			}
		}
		t.Rows = append(t.Rows, r)
	}
	return t
}

func (c *counter) categories() Table {
	var codes []string
	for _, category := range c.book.Categories(c.scheme) {
		codes = append(codes, category.Code)
	}
	return c.table(codes, func(cell Cell) string { return cell.Category }, func(code string, year int) bool {
		category, _ := c.book.Category(code)
		return category.InUse(c.scheme, year)
	})
}

func (c *counter) countries() Table {
	rows := c.book.CountryRows(c.scheme)
	row := func(cell Cell) string {
		if slices.Contains(rows, cell.Country) {
			return cell.Country
		}
		return Other
	}
	return c.table(append(slices.Clone(rows), Other), row, always)
}

func (c *counter) dimension(d codebook.Dimension) Table {
	return c.table(c.reported(d), func(cell Cell) string { return c.value(d, cell) }, always)
}

func always(string, int) bool { return true }

func (c *counter) reported(d codebook.Dimension) []string {
	var codes []string
	for _, v := range c.book.Reported(d) {
		codes = append(codes, v.Code)
	}
	return codes
}

// value is the code under which the cell counts in the dimension: a finer age band counts under the report's.
func (c *counter) value(d codebook.Dimension, cell Cell) string {
	code := cell.Contact
	switch d {
	case codebook.Gender:
		code = cell.Gender
	case codebook.Age:
		code = cell.Age
	}
	v, _ := c.book.Value(d, code)
	return v.ReportedAs
}

func (c *counter) crosses() Crosses {
	by := func(d codebook.Dimension, set func(*Cross, string)) []Cross {
		return c.cross(c.reported(d), func(cell Cell) string { return c.value(d, cell) }, set)
	}
	return Crosses{
		Gender:  by(codebook.Gender, func(x *Cross, code string) { x.Gender = code }),
		Age:     by(codebook.Age, func(x *Cross, code string) { x.Age = code }),
		Contact: by(codebook.Contact, func(x *Cross, code string) { x.Contact = code }),
		Half:    c.cross([]string{"H1", "H2"}, func(cell Cell) string { return cell.Half.Code() }, func(x *Cross, code string) { x.Half = code }),
	}
}

func (c *counter) cross(codes []string, value func(Cell) string, set func(*Cross, string)) []Cross {
	sums, counted := map[[2]string]int{}, map[string]int{}
	for _, cell := range c.cells {
		if cell.Half.Year() == c.year {
			sums[[2]string{cell.Category, value(cell)}] += cell.N
			counted[cell.Category] += cell.N
		}
	}
	out := []Cross{}
	for _, category := range c.book.Categories(c.scheme) {
		if !category.InUse(c.scheme, c.year) && counted[category.Code] == 0 {
			continue
		}
		for _, code := range codes {
			x := Cross{Category: category.Code, Count: sums[[2]string{category.Code, code}]}
			set(&x, code)
			out = append(out, x)
		}
	}
	return out
}

func (c *counter) activities(held []activity.Count) Activities {
	a := Activities{Kinds: map[string]int{}}
	for _, h := range held {
		if h.Scheme != c.scheme {
			continue
		}
		switch h.Half.Year() {
		case c.year:
			a.Total += h.N
			a.Kinds[h.Kind] += h.N
		case c.year - 1:
			a.Previous += h.N
		}
	}
	return a
}
