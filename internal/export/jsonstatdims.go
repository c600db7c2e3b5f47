package export

import (
	"cmp"
	"strconv"

	"sakstall/internal/counts"
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
	out := []statCoordinate{
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
	}
	for _, d := range counts.Dimensions() {
		out = append(out, coordinateOf(d))
	}
	return append(out, statCoordinate{
		"characteristic",
		func(w disclosure.Where) string { return cmp.Or(w.Split.Name(), total) },
		func(src report.Source, l lang.Lang, w disclosure.Where) string {
			return cmp.Or(report.NewWords(src.Book, l).Split(w.Split), i18n.Of(l).Yearly.Splits.All)
		},
		func(l lang.Lang) string { return i18n.Of(l).Yearly.Splits.Axis },
	})
}

// coordinateOf is a dimension of the count. What it sums over is its total.
func coordinateOf(d counts.Dimension) statCoordinate {
	return statCoordinate{
		d.Name(),
		func(w disclosure.Where) string {
			if d == counts.Country && w.Country.NotIn() != nil {
				return other
			}
			return cmp.Or(w.Code(d), total)
		},
		func(src report.Source, l lang.Lang, w disclosure.Where) string {
			return cmp.Or(report.NewWords(src.Book, l).Of(d, w), i18n.Of(l).Yearly.Total)
		},
		func(l lang.Lang) string { return i18n.Of(l).Yearly.Dimensions[d.Name()].Head },
	}
}
