// Package reportpage makes pages of reports: what is the same for published ones and for those under way.
package reportpage

import (
	"sakstall/internal/lang"
	"sakstall/internal/report"
	view "sakstall/views/reportpage"
)

// Yearly is a report as readers see it.
func Yearly(l lang.Lang, src report.Source) view.Report {
	r := report.Make(src, l)
	out := view.Report{Title: r.Title, Lead: r.Lead, Contents: Contents(l, r)}
	for _, c := range r.Chapters {
		out.Chapters = append(out.Chapters,
			view.Chapter{ID: c.ID, Title: c.Title, Parts: yearlyParts(l, c.Parts)})
	}
	return out
}

func yearlyParts(l lang.Lang, parts []report.Part) []view.Part {
	var out []view.Part
	for _, part := range parts {
		p := view.Part{BarePart: Part(l, part), Parts: yearlyParts(l, part.Parts)}
		for _, t := range part.Tables {
			of := Table(l, t)
			of.Copy = true
			p.Tables = append(p.Tables, view.Table{BareTable: of, Counts: t.Counts})
		}
		out = append(out, p)
	}
	return out
}
