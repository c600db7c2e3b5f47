package transfer

import (
	"cmp"
	"strconv"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// statCoordinate is a characteristic as a dimension of JSON-stat.
type statCoordinate struct {
	name    string
	code    func(disclosure.Where) string
	label   func(report.Source, lang.Lang, disclosure.Where) string
	heading func(lang.Lang) string
}

// statCoordinates are all characteristics, in the order of the dimensions.
func statCoordinates() []statCoordinate {
	return []statCoordinate{
		{
			"scheme", func(w disclosure.Where) string { return string(w.Scheme) },
			func(_ report.Source, l lang.Lang, w disclosure.Where) string {
				return report.SchemeName(l, w.Scheme)
			},
			func(l lang.Lang) string { return i18n.Of(l).Fields.Scheme },
		},
		{
			"year", func(w disclosure.Where) string { return strconv.Itoa(w.Year) },
			func(_ report.Source, _ lang.Lang, w disclosure.Where) string { return strconv.Itoa(w.Year) },
			func(l lang.Lang) string { return i18n.Of(l).Home.Year },
		},
		{
			"half", func(w disclosure.Where) string { return cmp.Or(w.Half, total) },
			func(_ report.Source, l lang.Lang, w disclosure.Where) string {
				return cmp.Or(report.HalfName(l, w.Half), i18n.Of(l).Yearly.Total)
			},
			func(l lang.Lang) string { return i18n.Of(l).Yearly.HalfHead },
		},
		{
			"category", func(w disclosure.Where) string { return cmp.Or(w.Category, total) },
			func(src report.Source, l lang.Lang, w disclosure.Where) string {
				return cmp.Or(report.NewWords(src.Book, l).Category(w.Category), i18n.Of(l).Yearly.Total)
			},
			func(l lang.Lang) string { return i18n.Of(l).Yearly.CategoryHead },
		},
		valueCoordinate(codebook.Gender, func(w disclosure.Where) string { return w.Gender }, func(l lang.Lang) string { return i18n.Of(l).Yearly.GenderHead }),
		valueCoordinate(codebook.Age, func(w disclosure.Where) string { return w.Age }, func(l lang.Lang) string { return i18n.Of(l).Yearly.AgeHead }),
		valueCoordinate(codebook.Contact, func(w disclosure.Where) string { return w.Contact }, func(l lang.Lang) string { return i18n.Of(l).Yearly.ContactHead }),
		{
			"country",
			func(w disclosure.Where) string {
				if w.Country.NotIn() != nil {
					return other
				}
				return cmp.Or(w.Country.Code(), total)
			},
			func(src report.Source, l lang.Lang, w disclosure.Where) string {
				return cmp.Or(report.NewWords(src.Book, l).Country(w.Country), i18n.Of(l).Yearly.Total)
			},
			func(l lang.Lang) string { return i18n.Of(l).Yearly.CountryHead },
		},
	}
}

func valueCoordinate(d codebook.Dimension, value func(disclosure.Where) string, heading func(lang.Lang) string) statCoordinate {
	return statCoordinate{
		string(d), func(w disclosure.Where) string { return cmp.Or(value(w), total) },
		func(src report.Source, l lang.Lang, w disclosure.Where) string {
			return cmp.Or(report.NewWords(src.Book, l).Value(d, value(w)), i18n.Of(l).Yearly.Total)
		},
		heading,
	}
}
