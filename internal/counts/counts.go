// Package counts adds counted cells up to the tables of the yearly report: totals, shares and series. It is pure: the
// same cells and codebook give the same tables. Its counts are unsuppressed and for internal use only.
package counts

import (
	"slices"

	"sakstall/internal/activity"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// SeriesYears is how many years a series shows, the report's own year last.
const SeriesYears = 5

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

// Cross is how many of the report year's cases in a category have one value of a second characteristic. Just one of the
// values is set.
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
	Scheme  codebook.Scheme `json:"scheme"`
	Year    int             `json:"year"`
	Years   []int           `json:"years"`
	Tables  Tables          `json:"tables"`
	Crosses Crosses         `json:"crosses"`
	Halves  Halves          `json:"halves"`
	// countries with at least one case in the report year; neither stateless nor unknown
	Countries  int        `json:"countries"`
	Complexes  int        `json:"complexes"` // families with at least one case in the report year
	Activities Activities `json:"activities"`
}

// Compute counts one scheme for one year. Cells and activities of other schemes and years outside the series are left
// out of account.
func Compute(book *codebook.Codebook, scheme codebook.Scheme, year int, cells []Cell, held []activity.Count) Report {
	c := counter{book: book, scheme: scheme, year: year}
	for _, cell := range cells {
		if cell.Scheme == scheme && cell.Half.Year() > year-SeriesYears && cell.Half.Year() <= year {
			c.cells = append(c.cells, cell)
		}
	}
	r := Report{
		Scheme: scheme, Year: year, Years: c.years(),
		Tables: Tables{
			Category: c.series(Category), Country: c.series(Country), Gender: c.series(Gender),
			Age: c.series(Age),
		},
		Crosses:    c.crosses(),
		Activities: c.activities(held),
	}
	countries, complexes := map[string]bool{}, map[string]bool{}
	for _, cell := range c.cells {
		if cell.Half.Year() != year {
			continue
		}
		if cell.Half.Code() == period.H1 {
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

// series adds the cells up by the dimension and year.
func (c *counter) series(d Dimension) Table {
	codes, sums := c.rows(d), map[string][]int{}
	for _, code := range codes {
		sums[code] = make([]int, SeriesYears)
	}
	total := make([]int, SeriesYears)
	for _, cell := range c.cells {
		i, code := cell.Half.Year()-c.year+SeriesYears-1, c.row(d, cell)
		if sums[code] == nil { // nothing counted is ever left out, even where the codebook has lost its row
			sums[code] = make([]int, SeriesYears)
			codes = append(slices.Clone(codes), code)
		}
		sums[code][i] += cell.N
		total[i] += cell.N
	}
	t := Table{Rows: []Row{}, Total: total}
	for _, code := range codes {
		r := Row{Code: code, Counts: make([]*int, SeriesYears)}
		for i, year := range c.years() {
			if c.inUse(d, code, year) || sums[code][i] > 0 {
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

// cross counts the report year's cases by category and the dimension, whose code set puts in its field.
func (c *counter) cross(d Dimension, set func(*Cross, string)) []Cross {
	out := []Cross{}
	for _, s := range Sums(c.book, c.scheme, c.year, c.cells, Category, d) {
		x := Cross{Category: s.Codes[0], Count: s.N}
		set(&x, s.Codes[1])
		out = append(out, x)
	}
	return out
}

func (c *counter) crosses() Crosses {
	return Crosses{
		Gender:  c.cross(Gender, func(x *Cross, code string) { x.Gender = code }),
		Age:     c.cross(Age, func(x *Cross, code string) { x.Age = code }),
		Contact: c.cross(Contact, func(x *Cross, code string) { x.Contact = code }),
		Half:    c.cross(Half, func(x *Cross, code string) { x.Half = code }),
	}
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
