package report

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/internal/period"
)

// Words are what codes and counts are called in a language: by the codebook's names, and no others. Reports, files and
// pages all ask them, so that a thing has the same name everywhere.
type Words struct {
	book *codebook.Codebook
	lang lang.Lang
}

// NewWords are the words of a codebook in a language.
func NewWords(book *codebook.Codebook, l lang.Lang) Words { return Words{book, l} }

// SchemeName is what a scheme is called as a heading: "" for none.
func SchemeName(l lang.Lang, s codebook.Scheme) string {
	t := i18n.Of(l).Words
	return map[codebook.Scheme]string{codebook.Advisors: t.Advisors, codebook.Envoys: t.Envoys}[s]
}

// schemePeople is a scheme's people at the beginning of a sentence.
func schemePeople(l lang.Lang, s codebook.Scheme) string {
	t := i18n.Of(l).Words
	return map[codebook.Scheme]string{codebook.Advisors: t.TheAdvisors, codebook.Envoys: t.TheEnvoys}[s]
}

// HalfName is a half within its year, of the code H1 or H2: 1. halvår. It is "" for any other code.
func HalfName(l lang.Lang, code string) string {
	if n := halfNumber(code); n != 0 {
		return l.HalfOfYear(n)
	}
	return ""
}

// Time is a year, or the half of it with the code H1 or H2: 2023, or 1. halvår 2023.
func Time(l lang.Lang, year int, half string) string {
	if n := halfNumber(half); n != 0 {
		return l.Half(year, n)
	}
	return strconv.Itoa(year)
}

// halfNumber is 1 or 2, and 0 for what is the code of no half.
func halfNumber(code string) int { return map[string]int{period.H1: 1, period.H2: 2}[code] }

// Category is what a category is called.
func (w Words) Category(code string) string {
	c, _ := w.book.Category(code)
	return w.name(c.Name, code)
}

// Value is what a value of a dimension is called.
func (w Words) Value(d codebook.Dimension, code string) string {
	v, _ := w.book.Value(d, code)
	return w.name(v.Name, code)
}

// Of is what the count's value of the dimension is called: "" where it sums over it.
func (w Words) Of(d counts.Dimension, of disclosure.Where) string {
	switch d {
	case counts.Half:
		return HalfName(w.lang, of.Half)
	case counts.Category:
		return w.Category(of.Category)
	case counts.Country:
		return w.Country(of.Country)
	default:
		return w.Value(d.List(), of.Code(d))
	}
}

// Split is what the characteristic is called whose cases the count is of, whether they have it or not: "" where it is of
// none.
func (w Words) Split(of disclosure.Split) string {
	if l, known := counts.ParseSplitList(of.List()); known && l.List() != "" {
		return w.Value(l.List(), of.Code())
	}
	return w.Category(of.Code())
}

// Answer is whether the count is of the cases that have its split's characteristic, as a word: "" where it has no split.
func (w Words) Answer(of disclosure.Split) string {
	switch t := w.text().Splits; {
	case of.IsZero():
		return ""
	case of.Has():
		return t.Has
	default:
		return t.Not
	}
}

// Country is what a country is called, or all those without a row of their own. It is "" for all countries.
func (w Words) Country(c disclosure.Countries) string {
	if c.NotIn() != nil {
		return w.text().Other
	}
	country, _ := w.book.Country(c.Code())
	return w.name(country.Name, c.Code())
}

// name is the name, or the code of what has none.
func (w Words) name(n codebook.Name, code string) string { return cmp.Or(n.In(string(w.lang)), code) }

func (w Words) text() texts.Yearly { return i18n.Of(w.lang).Yearly }

// Count says which count it is: whose, when, and of what.
func (w Words) Count(of disclosure.Where) string {
	parts := []string{SchemeName(w.lang, of.Scheme), Time(w.lang, of.Year, of.Half)}
	for _, d := range counts.Dimensions() {
		if d.Unknown(of.Code(d)) { // "unknown" alone does not say what
			parts = append(parts, w.text().Dimensions[d.Name()].Title)
		}
		if name := w.Of(d, of); d != counts.Half && name != "" {
			parts = append(parts, name)
		}
	}
	if !of.Split.IsZero() {
		parts = append(parts, w.text().Splits.Lists[of.Split.List()].Head+": "+w.Split(of.Split),
			lang.LowerFirst(w.Answer(of.Split)))
	}
	return strings.Join(parts, ", ")
}

// Figure is what a figure beside the counts is called.
func (w Words) Figure(what string) string {
	t := w.text()
	switch kind, isKind := strings.CutPrefix(what, ActivityKind); {
	case what == disclosure.NumberOfCountries:
		return t.NumberOfCountries
	case what == Staff:
		return t.Staff
	case what == Complexes:
		return t.NumberOfComplexes
	case isKind:
		return w.Value(codebook.Activity, kind)
	default:
		return t.NumberOfActivities
	}
}

// value is the value of the codebook that innermost names, if it is one of a list.
func (w Words) value(of disclosure.Where) codebook.Value {
	if l, known := counts.ParseSplitList(of.Split.List()); known {
		v, _ := w.book.Value(l.List(), of.Split.Code())
		return v
	}
	for _, d := range slices.Backward(counts.Dimensions()) {
		if code := of.Code(d); code != "" {
			v, _ := w.book.Value(d.List(), code)
			return v
		}
	}
	return codebook.Value{}
}

// innermost is what the count is called by the characteristic that a row or column stands for.
func (w Words) innermost(of disclosure.Where) string {
	if name := w.Split(of.Split); name != "" {
		return name
	}
	for _, d := range slices.Backward(counts.Dimensions()) {
		if name := w.Of(d, of); name != "" {
			return name
		}
	}
	return w.text().Total
}
