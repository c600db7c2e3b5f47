package report

import (
	"cmp"
	"slices"
	"strconv"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// scheme writes of one scheme.
type scheme struct {
	*writer
	code  codebook.Scheme
	base  disclosure.Where             // the scheme's cases in the report's time
	years []int                        // of the series, those of which there is a total
	rest  map[int]disclosure.Countries // all other countries, by year: another year may have had other rows

	// values are the codes of each dimension that have a count in any year of the series, in the codebook's order;
	// those that it has no more are last. Of countries they are those with a row of their own.
	values map[counts.Dimension][]string
}

func (w *writer) scheme(code codebook.Scheme) *scheme {
	s := &scheme{
		writer: w, code: code, rest: map[int]disclosure.Countries{}, values: map[counts.Dimension][]string{},
		base: disclosure.Where{Scheme: code, Year: w.Year, Half: w.Half},
	}
	first := w.Year - counts.SeriesYears + 1
	if w.Half != "" {
		first = w.Year - 1
	}
	for y := first; y <= w.Year; y++ {
		if _, ok := w.Cell(disclosure.Where{Scheme: code, Year: y, Half: w.Half}); ok {
			s.years = append(s.years, y)
		}
	}
	for _, c := range w.Cells() {
		at := c.Where()
		if at.Scheme != code || !slices.Contains(s.years, at.Year) || w.Half != "" && at.Half != w.Half {
			continue
		}
		codes := at.Values()
		for _, d := range counts.Dimensions() {
			if code := codes[d.Name()]; code != "" && !slices.Contains(s.values[d], code) {
				s.values[d] = append(s.values[d], code)
			}
		}
		if at.Country.NotIn() != nil {
			s.rest[at.Year] = at.Country
		}
	}
	for d, list := range s.values {
		sortAs(list, d.Codes(s.Book, s.code))
	}
	return s
}

func sortAs(list, order []string) {
	place := func(code string) int {
		if i := slices.Index(order, code); i >= 0 {
			return i
		}
		return len(order)
	}
	slices.SortStableFunc(list, func(a, b string) int { return place(a) - place(b) })
}

// present reports whether there are counts of the scheme.
func (s *scheme) present() bool { return slices.Contains(s.years, s.Year) }

// at is the cell with the characteristics beside the report's scheme and time. One that there is no count of is hidden.
func (s *scheme) at(w disclosure.Where) disclosure.Cell {
	c, _ := s.Cell(s.base.And(w))
	return c
}

// earlier is the same cell a year before the report's time.
func (s *scheme) earlier(w disclosure.Where) disclosure.Cell {
	w.Year = s.Year - 1
	return s.at(w)
}

// before is the count of the same cell a year earlier. It is not ok where that is hidden, where nobody has counted it,
// and where it is none: nothing is compared with nothing.
func (s *scheme) before(w disclosure.Where) (n int, ok bool) {
	n, shown := s.earlier(w).Value()
	return n, shown && n > 0
}

// eachOf are the cells of the dimension's values beside the other characteristics, as far as there are any.
func (s *scheme) eachOf(d counts.Dimension, beside disclosure.Where) []disclosure.Cell {
	var out []disclosure.Cell
	for _, code := range s.values[d] {
		if c, inUse := s.Cell(s.base.And(beside).With(d, code)); inUse {
			out = append(out, c)
		}
	}
	return out
}

// name is the scheme's name as a heading.
func (s *scheme) name() string { return SchemeName(s.lang, s.code) }

// who is the scheme's people at the beginning of a sentence.
func (s *scheme) who() string { return schemePeople(s.lang, s.code) }

// when is the report's time inside a sentence; period is it in a heading. then is the same time of the year before.
func (s *scheme) when() string { return s.timeOf(s.Year, s.Half) }

func (s *scheme) then() string { return s.timeOf(s.Year-1, s.Half) }

// timeOf is a year, or a half of it, inside a sentence.
func (s *scheme) timeOf(year int, half string) string {
	if half != "" {
		return s.story.TheHalf(Time(s.lang, year, half))
	}
	return strconv.Itoa(year)
}

// theHalf is a half inside a sentence that says the year.
func (s *scheme) theHalf(half string) string { return s.story.TheHalf(HalfName(s.lang, half)) }

func (s *scheme) period() string { return s.periodOf(s.Year) }

// periodOf is the same time of another year.
func (s *scheme) periodOf(year int) string { return Time(s.lang, year, s.Half) }

// called is what the codebook calls what the cell counts, by its innermost characteristic.
func (s *scheme) called(w disclosure.Where) string { return NewWords(s.Book, s.lang).innermost(w) }

func (s *scheme) nameOr(n codebook.Name, code string) string {
	return NewWords(s.Book, s.lang).name(n, code)
}

// many is what the cell counts as it stands inside a sentence on several cases, and one on a single case, as the
// codebook has it. A codebook that is older than such forms has them by the name; what has none stands in quotation
// marks as it is.
func (s *scheme) many(c disclosure.Cell) string {
	name := s.called(c.Where())
	form := NewWords(s.Book, s.lang).value(c.Where()).Many.In(string(s.lang))
	return cmp.Or(form, s.story.Many[name], s.story.Named(name))
}

func (s *scheme) one(c disclosure.Cell) string {
	v := NewWords(s.Book, s.lang).value(c.Where())
	if form := v.One.In(string(s.lang)); form != "" || v.Many != (codebook.Name{}) {
		return cmp.Or(form, s.many(c)) // where it has none, as on many
	}
	return cmp.Or(s.story.One[s.called(c.Where())], s.many(c))
}

func (s *scheme) oneOrMany(c disclosure.Cell) string {
	if value(c) == 1 {
		return s.one(c)
	}
	return s.many(c)
}
