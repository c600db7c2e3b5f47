package counts

import (
	"cmp"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

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

// Dimension is what a count may be broken down by: each case has one code of it, so that its rows add up to all cases.
// What one is called in keys, columns and bindings, where its codes come from, and which tables it has, stands in one
// table: see dimension.
//
// Two neighbours are something else. A codebook.Dimension is a list of values in the codebook: what a field of a case
// is answered with, counted or not. A SplitList is made of such a list too, but each of its values is counted by itself:
// a case may have several of them or none, so that they do not add up.
type Dimension uint8

// The dimensions, in the order in which keys, columns and bindings have them. Country is the last: which countries have
// a row of their own is not the same in every table.
const (
	Half Dimension = iota
	Category
	Gender
	Age
	Contact
	Country

	DimensionCount // how many there are
)

// Other is the code of the row of a country table for all countries without a row of their own.
const Other = "other"

// dimension is what a dimension is. Its name is for keys, columns, bindings and the texts of each language.
type dimension struct {
	name    string
	list    codebook.Dimension // whose values are its codes; "" where the codes are not values of the codebook
	unknown string             // the code of a value that is not known; "" where there is none
	series  bool               // has a table over the years of the series
	crossed bool               // has a table within each category
	only    codebook.Scheme    // the one scheme that has it; "" is every scheme

	in func(*Cell) *string // where a cell holds it, as it was registered; nil for the half
}

// table is the table of dimensions.
func (d Dimension) table() dimension {
	switch d {
	case Half:
		return dimension{name: "half", crossed: true}
	case Category:
		return dimension{name: "category", series: true, in: func(c *Cell) *string { return &c.Category }}
	case Gender:
		return dimension{
			name: "gender", list: codebook.Gender, unknown: codebook.Unknown, series: true, crossed: true,
			in: func(c *Cell) *string { return &c.Gender },
		}
	case Age:
		return dimension{
			name: "age", list: codebook.Age, unknown: codebook.Unknown, series: true, crossed: true,
			in: func(c *Cell) *string { return &c.Age },
		}
	case Contact:
		return dimension{
			name: "contact", list: codebook.Contact, unknown: codebook.Unknown, crossed: true,
			in: func(c *Cell) *string { return &c.Contact },
		}
	case Country:
		return dimension{
			name: "country", unknown: codebook.UnknownCountry, series: true,
			in: func(c *Cell) *string { return &c.Country },
		}
	}
	panic("counts: a dimension has no row in the table")
}

// Dimensions are all dimensions in their order.
func Dimensions() []Dimension {
	out := make([]Dimension, DimensionCount)
	for d := range DimensionCount {
		out[d] = d
	}
	return out
}

// ParseDimension is the dimension with the name.
func ParseDimension(name string) (Dimension, bool) {
	i := slices.IndexFunc(Dimensions(), func(d Dimension) bool { return d.Name() == name })
	return Dimension(max(i, 0)), i >= 0 //nolint:gosec // there are a few dimensions
}

// Name is what keys, columns and bindings call the dimension.
func (d Dimension) Name() string { return d.table().name }

// List is the list of the codebook whose values are the dimension's codes, "" where they are not values of the
// codebook.
func (d Dimension) List() codebook.Dimension { return d.table().list }

// Series reports whether the dimension has a table over the years of the series.
func (d Dimension) Series() bool { return d.table().series }

// Crossed reports whether the dimension has a table within each category.
func (d Dimension) Crossed() bool { return d.table().crossed }

// In reports whether the scheme has the dimension.
func (d Dimension) In(s codebook.Scheme) bool { return d.table().only == "" || d.table().only == s }

// Unknown reports whether the code says that the value is not known, and so nothing of anyone. A country is another
// matter: its rest is never only unknown.
func (d Dimension) Unknown(code string) bool { return d.List() != "" && code == codebook.Unknown }

// NotKnown is the code that a case has where the value was not known, "" where it always is.
func (d Dimension) NotKnown() string { return d.table().unknown }

// In is where the cell holds what was registered, nil for the half, which is no code.
func (c *Cell) In(d Dimension) *string {
	if in := d.table().in; in != nil {
		return in(c)
	}
	return nil
}

// Code is the code under which the cell counts, but for the rows of a country table: a finer age band counts under the
// report's.
func (d Dimension) Code(book *codebook.Codebook, c Cell) string {
	if d == Half {
		return c.Half.Code()
	}
	code := *c.In(d)
	if list := d.List(); list != "" {
		v, _ := book.Value(list, code)
		return cmp.Or(v.ReportedAs, code)
	}
	return code
}

// Codes are the dimension's codes, in the codebook's order: of a country, those with a row of their own.
func (d Dimension) Codes(book *codebook.Codebook, s codebook.Scheme) []string {
	var out []string
	switch d {
	case Half:
		return period.Codes()
	case Category:
		for _, c := range book.Categories(s) {
			out = append(out, c.Code)
		}
	case Country:
		return book.CountryRows(s)
	default:
		for _, v := range book.Reported(d.List()) {
			out = append(out, v.Code)
		}
	}
	return out
}

// rows are the codes of the rows of the dimension's tables, and row is the one in which the cell counts.
func (c *counter) rows(d Dimension) []string {
	codes := d.Codes(c.book, c.scheme)
	if d == Country {
		codes = append(slices.Clone(codes), Other)
	}
	return codes
}

func (c *counter) row(d Dimension, cell Cell) string {
	code := d.Code(c.book, cell)
	if d == Country && !slices.Contains(c.book.CountryRows(c.scheme), code) {
		return Other
	}
	return code
}

// inUse reports whether the row is in use in the year: a category need not be, and what is not in use has no zero.
func (c *counter) inUse(d Dimension, code string, year int) bool {
	if d != Category {
		return true
	}
	category, _ := c.book.Category(code)
	return category.InUse(c.scheme, year)
}

// Sum is how many cases have the codes: one for each of the dimensions that were counted by, in their order.
type Sum struct {
	Codes []string
	N     int
}

// Sums counts the cases of the scheme and the year by the dimensions: by none of them there is one sum, of all. There
// is a sum for every combination of rows, in the order of the rows, but for categories that are not in use and have no
// case.
func Sums(book *codebook.Codebook, scheme codebook.Scheme, year int, cells []Cell, by ...Dimension) []Sum {
	c := counter{book: book, scheme: scheme, year: year}
	for _, cell := range cells {
		if cell.Scheme == scheme && cell.Half.Year() == year {
			c.cells = append(c.cells, cell)
		}
	}
	out := []Sum{{}}
	for _, d := range by {
		var next []Sum
		for _, s := range out {
			for _, code := range c.shown(d) {
				next = append(next, Sum{Codes: append(slices.Clone(s.Codes), code)})
			}
		}
		out = next
	}
	at := make(map[string]int, len(out))
	for i, s := range out {
		at[key(s.Codes)] = i
	}
	codes := make([]string, len(by))
	for _, cell := range c.cells {
		for i, d := range by {
			codes[i] = c.row(d, cell)
		}
		out[at[key(codes)]].N += cell.N
	}
	return out
}

// key joins codes, which have no NUL.
func key(codes []string) string {
	var out []byte
	for _, code := range codes {
		out = append(append(out, code...), 0)
	}
	return string(out)
}

// shown are the rows of the dimension that the counter's year has: those in use, and those with a case. Nothing counted
// is ever left out, even where the codebook has lost its row.
func (c *counter) shown(d Dimension) []string {
	counted := map[string]bool{}
	var lost []string
	rows := c.rows(d)
	for _, cell := range c.cells {
		code := c.row(d, cell)
		if !counted[code] && !slices.Contains(rows, code) {
			lost = append(lost, code)
		}
		counted[code] = true
	}
	rows = slices.DeleteFunc(slices.Clone(rows), func(code string) bool {
		return !c.inUse(d, code, c.year) && !counted[code]
	})
	return append(rows, lost...)
}
