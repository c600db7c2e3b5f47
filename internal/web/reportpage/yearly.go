// Package reportpage makes pages of reports: what is the same for published ones and for those under way.
package reportpage

import (
	"sakstall/internal/lang"
	"sakstall/internal/report"
	"sakstall/views"
)

// Yearly is a report as readers see it.
func Yearly(page views.Page, src report.Source) views.YearlyPage {
	r := report.Make(src, page.Lang)
	page.Title = r.Title
	p := views.YearlyPage{Page: page, Lead: r.Lead, Contents: Contents(page.Lang, r)}
	for _, c := range r.Chapters {
		p.Chapters = append(p.Chapters,
			views.YearlyChapter{ID: c.ID, Title: c.Title, Parts: yearlyParts(page.Lang, c.Parts)})
	}
	return p
}

func yearlyParts(l lang.Lang, parts []report.Part) []views.YearlyPart {
	var out []views.YearlyPart
	for _, part := range parts {
		p := views.YearlyPart{ReportPart: Part(l, part), Parts: yearlyParts(l, part.Parts)}
		for _, t := range part.Tables {
			of := Table(l, t)
			of.Copy = true
			p.Tables = append(p.Tables, views.YearlyTable{ReportTable: of, Counts: t.Counts})
		}
		out = append(out, p)
	}
	return out
}
