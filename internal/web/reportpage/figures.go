package reportpage

import (
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/views/chart"
)

// reportFigure is a figure as it is drawn.
func reportFigure[T report.Counts](l lang.Lang, f report.FigureOf[T]) chart.Figure {
	t, words := f.Table, i18n.Of(l)
	out := chart.Figure{
		ID: f.ID, Lang: l, Title: f.Title, Desc: f.Desc, Axis: t.Head,
		Words: chart.Words{
			Hidden: words.Yearly.Hidden, NotInUse: words.Report.NotInUse, NoFigures: words.Figures.NoFigures, Note: f.Star,
		},
	}
	if t.Number > 0 {
		out.Beside = chart.Beside{ID: t.ID, Text: words.Yearly.Beside(t.Number)}
	}
	if f.Shape == report.Bars {
		drawLast(l, f, &out)
		return out
	}
	out.Kind = map[report.Shape]chart.Kind{report.Line: chart.Line, report.Shares: chart.Stacked}[f.Shape]
	for _, column := range t.Columns {
		out.Labels = append(out.Labels, chart.Label{Short: column, Long: column})
	}
	for _, i := range f.Drawn {
		series := chart.Series{Name: t.Rows[i]}
		for j := range t.Columns {
			series.Values = append(series.Values, figureValue(l, f, i, j))
		}
		out.Series = append(out.Series, series)
	}
	return out
}

// drawLast draws the last column alone, with a bar for each row.
func drawLast[T report.Counts](l lang.Lang, f report.FigureOf[T], out *chart.Figure) {
	last := len(f.Table.Columns) - 1
	one := chart.Series{Name: f.Table.Columns[last]}
	for _, i := range f.Drawn {
		name := f.Table.Rows[i]
		out.Labels = append(out.Labels, chart.Label{Short: name, Long: name, Rest: f.Rest[i]})
		one.Values = append(one.Values, figureValue(l, f, i, last))
	}
	out.Series = []chart.Series{one}
}

func figureValue[T report.Counts](l lang.Lang, f report.FigureOf[T], row, column int) chart.Value {
	c, inUse := f.Table.Counts.At(row, column)
	n, shown := c.Value()
	switch why := f.Empty[column]; {
	case why == report.HiddenColumn:
		return chart.Hidden()
	case why == report.NoFigures:
		return chart.NoFigures()
	case !inUse:
		return chart.NotInUse()
	case !shown:
		return chart.Hidden()
	}
	if percent := f.WrittenPercent(l, row, column); percent != "" && f.Shape == report.Shares {
		return chart.ShownAs(n, percent)
	}
	return chart.Shown(n)
}
