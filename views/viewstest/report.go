package viewstest

import (
	"context"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/chart"
	"sakstall/views/reportpage"
)

// Report is a published report with hidden counts.
func Report(l lang.Lang) reportpage.Report {
	t := i18n.Of(l).Yearly
	table := reportpage.Table{BareTable: CategoryTable(l), Counts: yearlyRelease().Table(CategoryLayout())}
	table.Note, table.Copy = strings.Join([]string{t.Source("2023.1"), t.HiddenMark, t.NotInUse}, " "), true
	wide := table
	wide.ID, wide.Percent, wide.Total, wide.Note = "advisors-wide-table", "", false, t.Source("2023.1")
	wide.Counts = yearlyRelease().Table(disclosure.Layout{Rows: []disclosure.Where{{}}, Columns: nine()})
	wide.Rows, wide.Columns = []string{t.Total}, []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}
	p := reportpage.Report{Title: t.Title(2023), Lead: t.Lead, Contents: ReportContents(t)}
	category := reportpage.Part{BarePart: CategoryPart(l), Tables: []reportpage.Table{table, wide}}
	category.Parts = []reportpage.Part{{BarePart: reportpage.BarePart{
		ID:    "advisors-category-control",
		Title: "Negativ sosial kontroll", Text: []string{"En setning til."},
	}}}
	p.Chapters = []reportpage.Chapter{
		{
			ID: "summary", Title: t.Summary,
			Parts: []reportpage.Part{
				{BarePart: SummaryPart(l)},
				{BarePart: reportpage.BarePart{ID: "summary-apart", Text: []string{t.NeverAddedUpText}}},
			},
		},
		{ID: "advisors", Title: "Ordningen", Parts: []reportpage.Part{category, {BarePart: ActivityPart(t)}}},
		{
			ID: "empty", Title: t.About,
			Parts: []reportpage.Part{{BarePart: reportpage.BarePart{
				ID:   "empty-part",
				Text: []string{t.RoundingText},
			}}},
		},
	}
	return p
}

// ReportContents are the contents of a report of these parts.
func ReportContents(t texts.Yearly) []reportpage.ContentsEntry {
	to := func(id, text string) views.Link { return views.Link{Href: "#" + id, Text: text} }
	return []reportpage.ContentsEntry{
		{Link: to("summary", t.Summary), Parts: []views.Link{to("summary-advisors", "Ordningen")}},
		{Link: to("advisors", "Ordningen"), Parts: []views.Link{
			to("advisors-category", t.Dimensions["category"].Title),
			to("advisors-activities", t.Activities),
		}},
		{Link: to("empty", t.About)},
	}
}

// SummaryPart is a part with key figures.
func SummaryPart(l lang.Lang) reportpage.BarePart {
	t := i18n.Of(l).Yearly
	return reportpage.BarePart{
		ID: "summary-advisors", Title: "Ordningen", Text: []string{"En setning."},
		Key: []reportpage.Key{
			{Label: t.NewCases, Value: l.Number(1200), Note: t.ChangeFrom("+1", "2022")},
			{Label: t.NumberOfCountries, Value: "67"},
		},
	}
}

// CategoryPart has a figure of a count, of a hidden one and of a row that was not in use.
func CategoryPart(l lang.Lang) reportpage.BarePart {
	t := i18n.Of(l).Yearly
	return reportpage.BarePart{
		ID: "advisors-category", Title: t.Dimensions["category"].Title,
		Notes: []string{t.Former("Negativ sosial kontroll", "Ekstrem kontroll")},
		Figures: []chart.Figure{{
			ID: "advisors-category-figure", Kind: chart.Bars, Lang: l, Title: t.Figure(1, "Saker"), Desc: "Størst er Negativ sosial kontroll.",
			Words:  chart.Words{Hidden: t.Hidden, NotInUse: i18n.Of(l).Report.NotInUse, Note: t.HiddenMark},
			Labels: []chart.Label{{Short: "Negativ sosial kontroll"}, {Short: "Trusler/vold"}, {Short: "Andre saker"}},
			Series: []chart.Series{{
				Name:   "2023",
				Values: []chart.Value{chart.Shown(1190), chart.Hidden(), chart.NotInUse()},
			}},
			Beside: chart.Beside{ID: "advisors-category-table", Text: t.Beside(1)},
		}},
	}
}

// ActivityPart is a part with figures that count no persons.
func ActivityPart(t texts.Yearly) reportpage.BarePart {
	return reportpage.BarePart{ID: "advisors-activities", Title: t.Activities, Numbers: []reportpage.Numbers{{
		ID: "advisors-activities-table", Title: t.Table(2, t.Activities), Head: t.ActivityHead,
		Columns: []string{"2022", "2023"}, Source: t.Source("2023.1"),
		Rows: []reportpage.NumberRow{
			{Name: "Kurs", Values: []string{"1", "2"}},
			{Name: t.Total, Values: []string{"1", "2"}, Total: true},
		},
	}}}
}

// CategoryTable is a table but for its counts.
func CategoryTable(l lang.Lang) reportpage.BareTable {
	t := i18n.Of(l).Yearly
	return reportpage.BareTable{
		ID: "advisors-category-table", Title: t.Table(1, t.Dimensions["category"].Table("Ordningen", "2022–2023")),
		Head: t.Dimensions["category"].Head, Total: true,
		Rows: []string{
			"Negativ sosial kontroll", "Trusler/vold", "Frykt for tvangsekteskap", "Andre saker",
			t.Total,
		},
		Columns: []string{"2022", "2023"}, Percent: t.PerCent(2023),
		Shares: []string{l.Percent(99), "*", "*", "", l.Percent(100)},
	}
}

// CategoryLayout is how the counts stand in CategoryTable.
func CategoryLayout() disclosure.Layout {
	year := func(y int) disclosure.Where { return disclosure.Where{Scheme: codebook.Advisors, Year: y} }
	return disclosure.Layout{
		Columns: []disclosure.Where{year(2022), year(2023)},
		Rows: []disclosure.Where{
			{Category: "control"},
			{Category: "violence"},
			{Category: "fear"},
			{Category: "gone"},
			{},
		},
	}
}

// nine are columns of a table that is too wide for a page that stands.
func nine() []disclosure.Where {
	out := make([]disclosure.Where, 9)
	for i := range out {
		out[i] = disclosure.Where{Scheme: codebook.Advisors, Year: 2023}
	}
	return out
}

// yearlyRelease has counts over 1,000, 0, hidden, and of a category that went out of use.
func yearlyRelease() *disclosure.Release {
	result, err := disclosure.Protect(context.Background(),
		disclosure.Request{Policy: disclosure.DefaultPolicy(), Counts: YearlyCounts(), Domains: YearlyDomains()})
	if err != nil {
		panic(err) // written below
	}
	return result.Release
}

// YearlyDomains are the categories of YearlyCounts.
func YearlyDomains() disclosure.Domains {
	return disclosure.Domains{Category: []string{"control", "violence", "fear", "gone"}}
}

// YearlyCounts are counts over 1,000, of 0, few, and of a category that went out of use.
func YearlyCounts() []disclosure.Count {
	var counts []disclosure.Count
	for year, of := range map[int]map[string]int{
		2022: {"": 1199, "control": 1100, "violence": 0, "fear": 59, "gone": 40},
		2023: {"": 1200, "control": 1190, "violence": 5, "fear": 5},
	} {
		for category, n := range of {
			counts = append(counts, disclosure.Count{Where: disclosure.Where{
				Scheme: codebook.Advisors, Year: year,
				Category: category,
			}, N: n})
		}
	}
	return counts
}

// EditionRows are editions in all their states.
func EditionRows(l lang.Lang) []reportpage.EditionRow {
	t := i18n.Of(l).Editions
	return []reportpage.EditionRow{
		{Of: "2023", Name: "2023.2", Href: "/statistikk/2023.2", Published: "3. mai 2024", State: t.Stands},
		{Of: "2023", Name: "2023.1", Href: "/statistikk/2023.1", Published: "1. mai 2024", State: t.Replaced},
		{
			Of: l.Half(2023, 1), Name: "2023-H1.1", Href: "/statistikk/2023-H1.1", Published: "1. oktober 2023",
			State: t.Taken,
		},
	}
}
