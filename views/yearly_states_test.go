package views_test

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
)

// yearlies are a published report with hidden counts, in all languages, and one that a later edition has taken the
// place of.
func yearlies() []state {
	var out []state
	for _, l := range lang.Langs() {
		out = append(out, of(views.Yearly, "filled", yearlyPage(l)))
	}
	old := yearlyPage(lang.NB)
	old.Notice, old.Later = old.Text().Yearly.LaterEdition,
		views.Link{Href: "/statistikk/2023.2", Text: old.Text().Yearly.ToLater("2023.2")}
	return append(out, of(views.Yearly, "replaced", old))
}

func yearlyPage(l lang.Lang) views.YearlyPage {
	t := i18n.Of(l).Yearly
	table := views.YearlyTable{ReportTable: categoryTable(l), Counts: yearlyRelease().Table(categoryLayout())}
	table.Note, table.Copy = strings.Join([]string{t.Source("2023.1"), t.HiddenMark, t.NotInUse}, " "), true
	wide := table
	wide.ID, wide.Percent, wide.Total, wide.Note = "advisors-wide-table", "", false, t.Source("2023.1")
	wide.Counts = yearlyRelease().Table(disclosure.Layout{Rows: []disclosure.Where{{}}, Columns: nine()})
	wide.Rows, wide.Columns = []string{t.Total}, []string{"1", "2", "3", "4", "5", "6", "7", "8", "9"}
	p := views.YearlyPage{
		Page: frame(l, "/statistikk/2023.1", t.Title(2023)), Lead: t.Lead,
		Facts: []views.Fact{{Label: t.Edition, Value: "2023.1"}, {Label: t.Published, Value: l.Month(2024, 2)}},
		Downloads: []views.Link{
			{Href: "/statistikk/2023.1.xlsx", Text: "Excel"},
			{Href: "/statistikk/2023.1.csv", Text: "CSV"},
		},
		Contents: reportContents(t),
	}
	category := views.YearlyPart{ReportPart: categoryPart(l), Tables: []views.YearlyTable{table, wide}}
	category.Parts = []views.YearlyPart{{ReportPart: views.ReportPart{
		ID:    "advisors-category-control",
		Title: "Negativ sosial kontroll", Text: []string{"En setning til."},
	}}}
	p.Chapters = []views.YearlyChapter{
		{
			ID: "summary", Title: t.Summary,
			Parts: []views.YearlyPart{
				{ReportPart: summaryPart(l)},
				{ReportPart: views.ReportPart{ID: "summary-apart", Text: []string{t.NeverAddedUpText}}},
			},
		},
		{ID: "advisors", Title: "Ordningen", Parts: []views.YearlyPart{category, {ReportPart: activityPart(t)}}},
		{
			ID: "empty", Title: t.About,
			Parts: []views.YearlyPart{{ReportPart: views.ReportPart{ID: "empty-part", Text: []string{t.RoundingText}}}},
		},
	}
	return p
}

// reportContents are the contents of a report of these parts.
func reportContents(t texts.Yearly) []views.ContentsEntry {
	to := func(id, text string) views.Link { return views.Link{Href: "#" + id, Text: text} }
	return []views.ContentsEntry{
		{Link: to("summary", t.Summary), Parts: []views.Link{to("summary-advisors", "Ordningen")}},
		{Link: to("advisors", "Ordningen"), Parts: []views.Link{
			to("advisors-category", t.Dimensions["category"].Title),
			to("advisors-activities", t.Activities),
		}},
		{Link: to("empty", t.About)},
	}
}

func summaryPart(l lang.Lang) views.ReportPart {
	t := i18n.Of(l).Yearly
	return views.ReportPart{
		ID: "summary-advisors", Title: "Ordningen", Text: []string{"En setning."},
		Key: []views.ReportKey{
			{Label: t.NewCases, Value: l.Number(1200), Note: t.ChangeFrom("+1", 2022)},
			{Label: t.NumberOfCountries, Value: "67"},
		},
	}
}

// categoryPart has a figure of a count, of a hidden one and of a row that was not in use.
func categoryPart(l lang.Lang) views.ReportPart {
	t := i18n.Of(l).Yearly
	return views.ReportPart{
		ID: "advisors-category", Title: t.Dimensions["category"].Title,
		Notes: []string{t.Former("Negativ sosial kontroll", "Ekstrem kontroll")},
		Figures: []chart.Figure{{
			ID: "advisors-category-figure", Kind: chart.Bars, Lang: l, Title: t.Figure(1, "Saker"), Desc: t.FigureDesc,
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

func activityPart(t texts.Yearly) views.ReportPart {
	return views.ReportPart{ID: "advisors-activities", Title: t.Activities, Numbers: []views.ReportNumbers{{
		ID: "advisors-activities-table", Title: t.Table(2, t.Activities), Head: t.ActivityHead,
		Columns: []string{"2022", "2023"}, Source: t.Source("2023.1"),
		Rows: []views.ReportNumberRow{
			{Name: "Kurs", Values: []string{"1", "2"}},
			{Name: t.Total, Values: []string{"1", "2"}, Total: true},
		},
	}}}
}

func categoryTable(l lang.Lang) views.ReportTable {
	t := i18n.Of(l).Yearly
	return views.ReportTable{
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

func categoryLayout() disclosure.Layout {
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
		disclosure.Request{Policy: disclosure.DefaultPolicy(), Counts: yearlyCounts(), Domains: yearlyDomains()})
	if err != nil {
		panic(err) // written below
	}
	return result.Release
}

func yearlyDomains() disclosure.Domains {
	return disclosure.Domains{Category: []string{"control", "violence", "fear", "gone"}}
}

func yearlyCounts() []disclosure.Count {
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
