package report

import (
	"slices"
	"strconv"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
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

// before is the same cell a year earlier, and whether there is one that is shown.
func (s *scheme) before(w disclosure.Where) (disclosure.Cell, bool) {
	w.Year = s.Year - 1
	c := s.at(w)
	_, shown := c.Value()
	return c, shown
}

// each are the cells of the dimension's values beside the other characteristics, as far as there are any.
func (s *scheme) each(d counts.Dimension, beside disclosure.Where) []disclosure.Cell {
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

// when is the report's time inside a sentence; period is it in a heading.
func (s *scheme) when() string {
	if s.Half != "" {
		return s.story.InHalf(lang.LowerFirst(s.period()))
	}
	return s.story.InYear(s.Year)
}

func (s *scheme) period() string { return s.periodOf(s.Year) }

// periodOf is the same time of another year.
func (s *scheme) periodOf(year int) string { return Time(s.lang, year, s.Half) }

// span is the time of the report's series: its first year to its last, or the half.
func (s *scheme) span() string {
	switch first := s.years[0]; {
	case first < s.Year && s.Half != "":
		return s.lang.Listed([]string{s.periodOf(first), lang.LowerFirst(s.period())})
	case first < s.Year:
		return strconv.Itoa(first) + "–" + strconv.Itoa(s.Year)
	}
	return s.period()
}

// called is what the codebook calls what the cell counts, by its innermost characteristic.
func (s *scheme) called(w disclosure.Where) string { return NewWords(s.Book, s.lang).innermost(w) }

func (s *scheme) nameOr(n codebook.Name, code string) string {
	return NewWords(s.Book, s.lang).name(n, code)
}

// inflected is what the cell counts, as it stands inside a sentence.
func (s *scheme) inflected(c disclosure.Cell) string {
	return s.story.Inflected(s.called(c.Where()))
}
