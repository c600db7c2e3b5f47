package internalreport_test

import (
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/internalreport"
	"sakstall/views/reportpage"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) { viewstest.Check(t, append(reports(), outcomes()...)...) }

// reports are the working report with marks, in all languages, and without a preview to take them from.
func reports() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(internalreport.Report, "filled", reportPage(l)))
	}
	unmarked := reportPage(lang.NB)
	unmarked.Marks, unmarked.MarksNote = nil, unmarked.Text().Editions.MarksWait
	unmarked.Open, unmarked.Different, unmarked.Warnings = nil, views.Link{}, nil
	return append(out, viewstest.Of(internalreport.Report, "no-marks", unmarked))
}

func reportPage(l lang.Lang) internalreport.Page {
	t := i18n.Of(l).Yearly
	p := internalreport.Page{
		Page: viewstest.Coordinator(l, "/rapport/2023", i18n.Of(l).Report.Title("2023")),
		Years: []views.Link{
			{Href: "/rapport/2023", Text: "2023", Current: true},
			{Href: "/rapport/2022", Text: "2022"},
		},
		Views: []views.Link{
			{Href: "/rapport/2023", Text: i18n.Of(l).Editions.Internal, Current: true},
			{Href: "/rapport/2023/utgave", Text: i18n.Of(l).Editions.AsPublished},
		},
		Marks: map[disclosure.Where][]internalreport.Mark{
			{
				Scheme: codebook.Advisors, Year: 2023,
				Category: "violence",
			}: {
				{Short: "L 1–6", Said: "Skjult i utgaven. Lite tall. Fra 1 til 6."},
				{Short: "P 7", Said: "Publisert som 7."},
			},
			{Scheme: codebook.Advisors, Year: 2023, Category: "fear"}: {{Short: "U", Said: "Ikke med i utgaven."}},
			{
				Scheme: codebook.Advisors, Year: 2023,
				Category: "gone",
			}: {{Short: "T", Said: "Skjult da det ble publisert."}},
		},
		Open:      []views.Link{{Href: "/halvar/2023-H2?ordning=envoys", Text: "Spesialutsendinger, 2. halvår 2023"}},
		Different: views.Link{Href: "/rapport/2023/utgave#different", Text: i18n.Of(l).Editions.DifferentLink},
		Warnings:  []string{"Noe er utelatt."},
		MarksNote: i18n.Of(l).Editions.Letters.Legend, Lead: t.Lead, Contents: viewstest.ReportContents(t),
	}
	table := internalreport.Table{
		BareTable: viewstest.CategoryTable(l),
		Counts:    yearlyOriginal().Table(viewstest.CategoryLayout()),
	}
	table.Shares, table.Note = []string{l.Percent(99), l.Percent(0), l.Percent(0), "", l.Percent(100)}, t.SourceRegister
	category := internalreport.Part{BarePart: viewstest.CategoryPart(l), Tables: []internalreport.Table{table}}
	sub := func(id string) reportpage.BarePart {
		return reportpage.BarePart{
			ID: "advisors-category-" + id, Title: "Kategori " + id,
			Text: []string{"En intern setning."},
		}
	}
	category.Parts = []internalreport.Part{
		{BarePart: sub("control")},
		{BarePart: sub("violence"), Differs: true},
		{BarePart: sub("fear"), Differs: true, Readers: []string{"En annen setning.", "Og en til."}},
		{BarePart: sub("gone"), LeftOut: true, Differs: true},
	}
	p.Chapters = []internalreport.Chapter{
		{ID: "summary", Title: t.Summary, Parts: []internalreport.Part{{BarePart: viewstest.SummaryPart(l)}}},
		{
			ID: "advisors", Title: "Ordningen",
			Parts: []internalreport.Part{category, {BarePart: viewstest.ActivityPart(t)}},
		},
		{
			ID: "empty", Title: t.About,
			Parts: []internalreport.Part{{BarePart: reportpage.BarePart{
				ID:   "empty-part",
				Text: []string{t.RoundingText},
			}}},
		},
	}
	return p
}

// yearlyOriginal is what yearlyRelease is a release of, with a count that only an earlier report has, as *.
func yearlyOriginal() *disclosure.Original {
	published := []disclosure.Known{{Where: disclosure.Where{Scheme: codebook.Advisors, Year: 2023, Category: "gone"}}}
	return disclosure.NewOriginal(viewstest.YearlyDomains(), viewstest.YearlyCounts(), published, nil)
}
