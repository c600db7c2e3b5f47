package reportpage

import (
	"strings"

	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/views"
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
func Part[T report.Counts](l lang.Lang, part report.PartOf[T]) view.BarePart {
	p := view.BarePart{ID: part.ID, Title: part.Title, Text: part.Text, Notes: part.Notes}
	if part.TitleLang != l {
		p.TitleLang = part.TitleLang
	}
	if part.TextLang != l {
		p.TextLang = part.TextLang
	}
	for _, k := range part.Key {
		p.Key = append(p.Key, view.Key{Label: k.Label, Value: k.Value, Note: k.Note})
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
func Table[T report.Counts](l lang.Lang, t report.TableOf[T]) view.BareTable {
	out := view.BareTable{
		ID: t.ID, Title: t.Title, Head: t.Head, Rows: t.Rows, Columns: t.Columns, Total: t.Total,
		Percent: t.Percent,
	}
	for i := range t.Rows {
		share := t.WrittenShare(l, i)
		if share == "" && t.ShareMeaning(i) == disclosure.Hidden {
			share = "*"
		}
		out.Shares = append(out.Shares, share)
	}
	out.Note = strings.Join(append([]string{t.Source}, t.Legend(l)...), " ")
	return out
}

func reportNumbers(l lang.Lang, n report.Numbers) view.Numbers {
	out := view.Numbers{ID: n.ID, Title: n.Title, Head: n.Head, Columns: n.Columns, Source: n.Source}
	for i, row := range n.Rows {
		r := view.NumberRow{Name: row.Name, Total: n.Total && i == len(n.Rows)-1}
		for _, v := range row.Value {
			r.Values = append(r.Values, l.Number(v))
		}
		out.Rows = append(out.Rows, r)
	}
	return out
}
