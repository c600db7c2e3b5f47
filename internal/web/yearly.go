package web

import (
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/report"
	"sakstall/views"
	"sakstall/views/chart"
)

// yearlyChapters are the report's chapters as the page shows them.
func yearlyChapters(l i18n.Lang, r report.Report) []views.YearlyChapter {
	var out []views.YearlyChapter
	for _, c := range r.Chapters {
		out = append(out, views.YearlyChapter{ID: c.ID, Title: c.Title, Parts: yearlyParts(l, c.Parts)})
	}
	return out
}

func yearlyParts(l i18n.Lang, parts []report.Part) []views.YearlyPart {
	var out []views.YearlyPart
	for _, p := range parts {
		part := views.YearlyPart{ID: p.ID, Title: p.Title, Text: p.Text, Notes: p.Notes, Parts: yearlyParts(l, p.Parts)}
		for _, k := range p.Key {
			part.Key = append(part.Key, views.YearlyKey(k))
		}
		for _, t := range p.Tables {
			part.Tables = append(part.Tables, yearlyTable(l, t))
		}
		if p.Numbers != nil {
			part.Numbers = []views.YearlyNumbers{yearlyNumbers(l, *p.Numbers)}
		}
		for _, f := range p.Figures {
			part.Figures = append(part.Figures, yearlyFigure(l, f))
		}
		out = append(out, part)
	}
	return out
}

func yearlyTable(l i18n.Lang, t report.Table) views.YearlyTable {
	out := views.YearlyTable{
		ID: t.ID, Title: t.Title, Head: t.Head, Rows: t.Rows, Columns: t.Columns, Total: t.Total, Percent: t.Percent, Source: t.Source, Counts: t.Counts,
	}
	for i := range t.Rows {
		share := ""
		if percent, ok := t.Share(i); ok {
			share = l.Percent(percent)
		} else if c, inUse := t.Counts.At(i, t.Counts.Columns()-1); inUse && !isShown(c) {
			share = "*"
		}
		out.Shares = append(out.Shares, share)
	}
	return out
}

func isShown(c disclosure.Cell) bool {
	_, shown := c.Value()
	return shown
}

func yearlyNumbers(l i18n.Lang, n report.Numbers) views.YearlyNumbers {
	out := views.YearlyNumbers{ID: n.ID, Title: n.Title, Head: n.Head, Columns: n.Columns, Source: n.Source}
	for i, row := range n.Rows {
		r := views.YearlyNumberRow{Name: row.Name, Total: n.Total && i == len(n.Rows)-1}
		for _, v := range row.Value {
			r.Values = append(r.Values, l.Number(v))
		}
		out.Rows = append(out.Rows, r)
	}
	return out
}

// yearlyFigure is the figure as package chart draws it. The table with its counts stands elsewhere on the page.
func yearlyFigure(l i18n.Lang, f report.Figure) chart.Figure {
	t := l.Texts().Yearly
	out := chart.Figure{
		ID: f.ID, Lang: l, Title: f.Title, Desc: t.FigureDesc, Axis: f.Table.Head,
		Words: chart.Words{Hidden: t.Hidden, NotInUse: l.Texts().Report.NotInUse, Note: t.HiddenMark},
	}
	if f.Table.Number > 0 {
		out.Beside = chart.Beside{ID: f.Table.ID, Text: t.Beside(f.Table.Number)}
	}
	rows := f.Table.Counts.Rows()
	if f.Table.Total {
		rows-- // what the rows add up to would dwarf them
	}
	last := f.Table.Counts.Columns() - 1
	switch f.Shape {
	case report.Bars:
		out.Kind = chart.Bars
		one := chart.Series{Name: f.Table.Columns[last]}
		for i := range rows {
			out.Labels = append(out.Labels, chart.Label{Short: f.Table.Rows[i], Long: f.Table.Rows[i]})
			one.Values = append(one.Values, chartValue(f.Table.Counts.At(i, last)))
		}
		out.Series = []chart.Series{one}
		return out
	case report.Lines:
		out.Kind = chart.Lines
	default:
		out.Kind = chart.Columns
	}
	for _, column := range f.Table.Columns {
		out.Labels = append(out.Labels, chart.Label{Short: column, Long: column})
	}
	for i := range rows {
		s := chart.Series{Name: f.Table.Rows[i]}
		for j := range last + 1 {
			s.Values = append(s.Values, chartValue(f.Table.Counts.At(i, j)))
		}
		out.Series = append(out.Series, s)
	}
	return out
}

func chartValue(c disclosure.Cell, inUse bool) chart.Value {
	n, shown := c.Value()
	switch {
	case !inUse:
		return chart.NotInUse()
	case !shown:
		return chart.Hidden()
	default:
		return chart.Shown(n)
	}
}
