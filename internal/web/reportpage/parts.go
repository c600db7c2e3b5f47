package reportpage

import (
	"strings"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/views"
	"sakstall/views/chart"
	view "sakstall/views/reportpage"
)

// What stands here is the same for a published report and a working one. Whoever calls it has the one or the other.

// Contents lists the chapters and the headings of their parts.
func Contents[T report.Counts](l lang.Lang, r report.ReportOf[T]) []view.ContentsEntry {
	var out []view.ContentsEntry
	for _, c := range r.Chapters {
		e := view.ContentsEntry{Link: views.Link{Href: "#" + c.ID, Text: c.Title}}
		for _, part := range c.Parts {
			link := views.Link{Href: "#" + part.ID, Text: part.Title}
			if part.LeftOut {
				link.Text += " (" + i18n.Of(l).Workshop.LeftOut + ")"
			}
			if part.Title != "" {
				e.Parts = append(e.Parts, link)
			}
		}
		out = append(out, e)
	}
	return out
}

// Part is what a part has but for its tables of counts and what is under it.
func Part[T report.Counts](l lang.Lang, part report.PartOf[T]) view.ReportPart {
	p := view.ReportPart{ID: part.ID, Title: part.Title, Text: part.Text, Notes: part.Notes}
	if part.TitleLang != l {
		p.TitleLang = part.TitleLang
	}
	if part.TextLang != l {
		p.TextLang = part.TextLang
	}
	for _, k := range part.Key {
		p.Key = append(p.Key, view.ReportKey{Label: k.Label, Value: k.Value, Note: k.Note})
	}
	for _, f := range part.Figures {
		p.Figures = append(p.Figures, reportFigure(l, f))
	}
	if part.Numbers != nil {
		p.Numbers = append(p.Numbers, reportNumbers(l, *part.Numbers))
	}
	return p
}

// Table is what a table has but for its counts.
func Table[T report.Counts](l lang.Lang, t report.TableOf[T]) view.ReportTable {
	out := view.ReportTable{
		ID: t.ID, Title: t.Title, Head: t.Head, Rows: t.Rows, Columns: t.Columns, Total: t.Total,
		Percent: t.Percent,
	}
	for i := range t.Rows {
		share := ""
		if percent, ok := t.Share(i); ok {
			share = l.Percent(percent)
		} else if c, inUse := t.Counts.At(i, t.Counts.Columns()-1); inUse {
			if _, shown := c.Value(); !shown {
				share = "*"
			}
		}
		out.Shares = append(out.Shares, share)
	}
	out.Note = strings.Join(append([]string{t.Source}, t.Legend(l)...), " ")
	return out
}

func reportNumbers(l lang.Lang, n report.Numbers) view.ReportNumbers {
	out := view.ReportNumbers{ID: n.ID, Title: n.Title, Head: n.Head, Columns: n.Columns, Source: n.Source}
	for i, row := range n.Rows {
		r := view.ReportNumberRow{Name: row.Name, Total: n.Total && i == len(n.Rows)-1}
		for _, v := range row.Value {
			r.Values = append(r.Values, l.Number(v))
		}
		out.Rows = append(out.Rows, r)
	}
	return out
}

// reportFigure draws the rows of the table but for its total: as series over the columns, or the last column as bars.
func reportFigure[T report.Counts](l lang.Lang, f report.FigureOf[T]) chart.Figure {
	t, words := f.Table, i18n.Of(l).Yearly
	out := chart.Figure{
		ID: f.ID, Lang: l, Title: f.Title, Desc: words.FigureDesc, Axis: t.Head,
		Words: chart.Words{Hidden: words.Hidden, NotInUse: i18n.Of(l).Report.NotInUse, Note: t.Star},
	}
	if t.Number > 0 {
		out.Beside = chart.Beside{ID: t.ID, Text: words.Beside(t.Number)}
	}
	rows, last := len(t.Rows), len(t.Columns)-1
	if t.Total {
		rows--
	}
	value := func(i, j int) chart.Value {
		c, inUse := t.Counts.At(i, j)
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
	if f.Shape == report.Bars {
		out.Kind = chart.Bars
		one := chart.Series{Name: t.Columns[last]}
		for i := range rows {
			out.Labels = append(out.Labels, chart.Label{Short: t.Rows[i], Long: t.Rows[i]})
			one.Values = append(one.Values, value(i, last))
		}
		out.Series = []chart.Series{one}
		return out
	}
	out.Kind = map[report.Shape]chart.Kind{report.Grouped: chart.Columns, report.Lines: chart.Lines}[f.Shape]
	for _, column := range t.Columns {
		out.Labels = append(out.Labels, chart.Label{Short: column, Long: column})
	}
	for i := range rows {
		series := chart.Series{Name: t.Rows[i]}
		for j := range t.Columns {
			series.Values = append(series.Values, value(i, j))
		}
		out.Series = append(out.Series, series)
	}
	return out
}
