package internalreport_test

import (
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/internalreport"
	"sakstall/views/viewstest"
)

// outcomes are what an edition would hide, what was kept of it before, and what is known from before.
func outcomes() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(internalreport.History, "filled", historyPage(l)),
			viewstest.Of(internalreport.Outcome, "filled", outcomePage(l)),
			viewstest.Of(internalreport.Earlier, "filled", earlierPage(l)))
	}
	t := i18n.Of(lang.NB).Editions
	frame := func(path, title string) views.Page {
		return viewstest.Coordinator(lang.NB, path, title)
	}
	impossible := outcomePage(lang.NB)
	impossible.Impossible = []string{"Spesialutsendinger, 2023"}
	return append(out, viewstest.Of(internalreport.Outcome, "impossible", impossible),
		viewstest.Of(internalreport.History, "nothing",
			internalreport.HistoryPage{Page: frame("/rapport/2023/historikk", t.HistoryTitle("2023"))}),
		viewstest.Of(internalreport.Waiting, "plain",
			internalreport.WaitingPage{Page: frame("/rapport/2023/utgave", t.Waiting), Stage: "3/10"}),
		viewstest.Of(internalreport.Earlier, "empty",
			internalreport.EarlierPage{Page: frame("/tidligere-rapporter", t.EarlierTitle)}))
}

func outcomePage(l lang.Lang) internalreport.OutcomePage {
	t := i18n.Of(l).Editions
	return internalreport.OutcomePage{
		Page: viewstest.Coordinator(l, "/rapport/2023/utgave", t.OutcomeTitle("2023")),
		Views: []views.Link{
			{Href: "/rapport/2023", Text: t.Internal},
			{Href: "/rapport/2023/utgave", Text: t.AsPublished, Current: true},
		},
		Proof:   []string{t.Proof(texts.Proof{Shown: 672, Hidden: 1, Sensitive: 1, Width: 3})},
		Publish: views.Link{Href: "/rapport/2023/publiser", Text: t.PublishLink},
		Schemes: []internalreport.HiddenScheme{
			{ID: "advisors", Title: t.HiddenHead(i18n.Of(l).Words.Advisors, 3, 400), Rows: []internalreport.HiddenRow{
				{What: "2023, Frykt for <noe>, Gutt/mann", Count: "3", Reason: t.Primary, Bounds: t.From(1, 9)},
				{What: "2023, Trusler/vold", Count: "12", Reason: t.Secondary, Bounds: ""},
				{What: "2022, Palestina", Reason: t.Reprint, Bounds: t.AtLeast(1)},
			}},
			{ID: "envoys", Title: t.HiddenHead(i18n.Of(l).Words.Envoys, 0, 1)},
		},
		Different: []internalreport.DifferentRow{{
			What: "2021, Irak", Published: "96", From: "2021.1",
			Counted: l.Number(1097),
		}},
		Draft: views.Link{Href: "/rapport/2023/tekst/ny?utkast=endringer", Text: t.DraftNote},
	}
}

func historyPage(l lang.Lang) internalreport.HistoryPage {
	t := i18n.Of(l).Editions
	return internalreport.HistoryPage{
		Page: viewstest.Coordinator(l, "/rapport/2023/historikk", t.HistoryTitle("2023")),
		Sides: []views.Link{
			{Href: "/rapport/2023", Text: t.Internal},
			{Href: "/rapport/2023/historikk", Text: t.History, Current: true},
		},
		Action: "/rapport/2023/historikk", Now: &internalreport.HistoryEntry{
			Seen:    t.SeenAndHidden(600, 31),
			Differs: t.NoChanges,
		},
		Kept: []internalreport.HistoryEntry{
			{
				When: "3. mai 2024, 14:05", Who: t.KeptBy("Kari & co", "2023.1"), Seen: t.SeenAndHidden(600, 31),
				Differs: t.DiffersFrom(2),
				Changes: []string{t.Change("2023, Trusler/vold", "12", t.Star)}, More: t.MoreChanges(1),
			},
			{When: "3. mai 2024, 09:05", Who: t.KeptBy("Ola", "2023.1"), Seen: t.SeenAndHidden(1, 1)},
		},
	}
}

func earlierPage(l lang.Lang) internalreport.EarlierPage {
	t := i18n.Of(l).Editions
	return internalreport.EarlierPage{
		Page: viewstest.Coordinator(l, "/tidligere-rapporter", t.EarlierTitle),
		Given: []internalreport.GivenRow{
			{What: "2022, Palestina", Known: t.Exact},
			{What: "2020, Iran", Known: t.From(0, 2)},
			{What: "2021, Iran", Known: t.Open},
		},
		Different: []internalreport.DifferentRow{{
			What: "2021, Irak", Published: "96", From: "Rapport & tall",
			Counted: l.Number(1097),
		}, {What: "2021, Iran", Published: t.Star, From: "2021.1", Counted: "7"}},
		Draft: views.Link{Href: "/rapport/2024/tekst/ny?utkast=endringer", Text: t.DraftNote},
		Tables: []internalreport.PrintedTable{{
			ID: "table", Title: "Tabell", Source: t.ImportedOn("a.csv", "3. mai 2024"),
			Head:           []string{"Land", "2022", "2023", "2023 i prosent"},
			Rows:           [][]string{{"Irak", "*", "", "7"}, {"Totalt", "7", "0", "100"}},
			Contradictions: []string{"2022: the rows add up to 8, the total is 7"},
		}},
	}
}
