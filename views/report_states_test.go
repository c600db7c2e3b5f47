package views_test

import (
	"strconv"

	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/stats"
	"sakstall/views"
	"sakstall/views/internalreport"
)

// reports are the working report with few rows in all languages, and that of a year without a single case.
func reports() []state {
	var out []state
	for _, l := range i18n.Langs() {
		out = append(out, of(internalreport.Report, "filled", reportPage(l, schemeReport(false), schemeReport(true))))
	}
	return append(out, of(internalreport.Report, "no-cases", reportPage(i18n.NB, schemeReport(true), schemeReport(true))))
}

func reportPage(l i18n.Lang, advisors, envoys stats.Report) internalreport.Page {
	t := l.Texts().Report
	p := internalreport.Page{
		Page: coordinator(frame(l, "/rapport/2023", t.Title(2023))), Year: 2023,
		Years: []views.Link{{Href: "/rapport/2023", Text: "2023", Current: true}, {Href: "/rapport/2022", Text: "2022"}},
		Views: []views.Link{{Href: "/rapport/2023", Text: l.Texts().Editions.Internal, Current: true}, {Href: "/rapport/2023/utgave", Text: l.Texts().Editions.AsPublished}},
		Marks: map[disclosure.Where]internalreport.Mark{
			{Year: 2023, Category: "fear"}:                  {Short: "L 1–6", Reason: "Lite tall", Bounds: "fra 1 til 6"},
			{Year: 2023, Category: "fear", Gender: "male"}:  {Short: "B 3–", Reason: "Beskytter et annet", Bounds: "minst 3"},
			{Year: 2023, Country: disclosure.AllBut("SO")}:  {Short: "B 4–9", Reason: "Beskytter et annet", Bounds: "fra 4 til 9"},
			{Year: 2022, Country: disclosure.Country("SO")}: {Short: "T", Reason: "Skjult da det ble publisert"},
		},
		MarksNote: l.Texts().Editions.Letters.Legend,
	}
	names := internalreport.Names{
		Category: map[string]string{"control": "Negativ sosial kontroll", "fear": "Frykt for tvangsekteskap", "gone": "Andre saker", "new": "Ny kategori"},
		Country:  map[string]string{"SO": "Somalia", "other": t.Other},
		Gender:   map[string]string{"female": "Jente/kvinne", "male": "Gutt/mann"},
		Age:      map[string]string{"under_18": "Under 18 år", "18_or_over": "18 år eller eldre"},
		Contact:  map[string]string{"self": "Den utsatte selv", "police": "Politi"},
		Half:     map[string]string{"H1": t.H1, "H2": t.H2},
	}
	p.Schemes = []internalreport.Scheme{
		{ID: "advisors", Name: t.Advisors, Report: advisors, Names: names, Notes: []string{t.Former("Negativ sosial kontroll", "Ekstrem kontroll")}},
		{ID: "envoys", Name: t.Envoys, Report: envoys, Names: names},
	}
	return p
}

// schemeReport has counts that are 0, small and over 1,000, rows that came into use and went out of it, or no case at all.
func schemeReport(none bool) stats.Report {
	r := stats.Report{Year: 2023, Years: []int{2019, 2020, 2021, 2022, 2023}, Halves: stats.Halves{H1: 801, H2: 643}, Countries: 17, Complexes: 3}
	r.Activities = stats.Activities{Total: 205, Previous: 210}
	total := []int{542, 0, 983, 1150, 1444}
	row := func(code string, counts ...string) stats.Row {
		out := stats.Row{Code: code}
		for _, text := range counts[:stats.SeriesYears] {
			out.Counts = append(out.Counts, number(text, none))
		}
		if !none {
			out.Percent = number(counts[stats.SeriesYears], none)
		}
		return out
	}
	if none {
		total, r.Halves, r.Countries, r.Complexes = make([]int, stats.SeriesYears), stats.Halves{}, 0, 0
		r.Activities = stats.Activities{}
	}
	r.Tables = stats.Tables{
		Category: stats.Table{Total: total, Rows: []stats.Row{
			row("control", "500", "0", "983", "1149", "1440", "100"), row("fear", "2", "0", "0", "1", "0", "0"),
			row("gone", "40", "0", "", "", "", ""), row("new", "", "", "", "", "4", "0"),
		}},
		Country: stats.Table{Total: total, Rows: []stats.Row{row("SO", "40", "0", "83", "150", "444", "31"), row("other", "502", "0", "900", "1000", "1000", "69")}},
		Gender:  stats.Table{Total: total, Rows: []stats.Row{row("female", "540", "0", "980", "1149", "1400", "97"), row("male", "2", "0", "3", "1", "44", "3")}},
		Age:     stats.Table{Total: total, Rows: []stats.Row{row("under_18", "541", "0", "3", "1", "722", "50"), row("18_or_over", "1", "0", "980", "1149", "722", "50")}},
	}
	for i, category := range []string{"control", "fear", "new"} {
		n := func(n int) int { return n * *number([]string{"720", "0", "2"}[i], none) / 2 }
		r.Crosses.Gender = append(r.Crosses.Gender, stats.Cross{Category: category, Gender: "female", Count: n(3)}, stats.Cross{Category: category, Gender: "male", Count: n(1)})
		r.Crosses.Age = append(r.Crosses.Age, stats.Cross{Category: category, Age: "under_18", Count: n(4)}, stats.Cross{Category: category, Age: "18_or_over"})
		r.Crosses.Contact = append(r.Crosses.Contact, stats.Cross{Category: category, Contact: "self"}, stats.Cross{Category: category, Contact: "police", Count: n(4)})
		r.Crosses.Half = append(r.Crosses.Half, stats.Cross{Category: category, Half: "H1", Count: n(2)}, stats.Cross{Category: category, Half: "H2", Count: n(2)})
	}
	return r
}

// number is the count written, nil where nothing is, and 0 where there is no case at all.
func number(text string, none bool) *int {
	if text == "" {
		return nil
	}
	n, _ := strconv.Atoi(text) // written above
	if none {
		n = 0
	}
	return &n
}
