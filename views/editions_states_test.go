package views_test

import (
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/internalreport"
)

// editionPages are the pages around published reports, the filled ones in all languages.
func editionPages() []state {
	var out []state
	for _, l := range lang.Langs() {
		out = append(out, of(views.Editions, "filled", editionsPage(l)),
			of(views.Publish, "correction", publishPage(l)),
			of(views.Shelf, "filled", shelfPage(l)), of(internalreport.History, "filled", historyPage(l)),
			of(internalreport.Outcome, "filled", outcomePage(l)), of(internalreport.Earlier, "filled", earlierPage(l)),
			of(views.Publish, "unchanged", unchangedPage(l)))
	}
	for _, l := range lang.Langs() {
		late := publishPage(l)
		late.Unsent, late.LanguageForm, late.Note.Value = true, views.FormID, "Én \"linje\"\nog en til"
		out = append(out, of(views.Publish, "too-late", late))
	}
	t := i18n.Of(lang.NB).Editions
	first, refused := publishPage(lang.NB), publishPage(lang.NB)
	first.Before, first.Changes = "", nil
	first.Open = []views.Link{{Href: "/halvar/2023-H2", Text: "Mangfoldsrådgivere, 2. halvår 2023"}}
	refused.Problem, refused.HasErrs, refused.Note.Error, refused.Note.Value, refused.Changes = t.Changed, true,
		t.NoteLong(2000), "Retting <av> tall", nil
	refused.Warnings = []string{t.SmallChange, t.Unfilled("Om sakene")}
	impossible := outcomePage(lang.NB)
	impossible.Impossible = []string{"Spesialutsendinger, 2023"}
	withdraw := views.WithdrawPage{
		Page:   coordinator(frame(lang.NB, "/utgaver/2023.1/trekk", t.WithdrawTitle("2023.1"))),
		Action: "/utgaver/2023.1/trekk",
		Then:   t.ThenEdition("2023.2"), Note: views.Field{Name: "note", Label: t.WithdrawNote, Hint: t.WithdrawHint},
	}
	wrong := withdraw
	wrong.HasErrs, wrong.Note.Error = true, t.NoteGone
	return append(out,
		of(views.Editions, "empty", views.EditionsPage{Page: frame(lang.NB, "/statistikk", t.Title)}),
		of(views.Shelf, "empty", views.ShelfPage{
			Page:    coordinator(frame(lang.NB, "/utgaver", t.ShelfTitle)),
			Earlier: views.Link{Href: "/tidligere-rapporter", Text: t.EarlierTitle},
		}),
		of(views.Withdrawn, "plain",
			views.WithdrawnPage{
				Page: frame(lang.NB, "/statistikk/2023.1", t.WithdrawnTitle("2023.1")),
				On:   t.WithdrawnOn("3. mai 2024"), Note: "Feil & rettet.",
				Now: views.Link{Href: "/statistikk/2023.2", Text: i18n.Of(lang.NB).Yearly.ToLater("2023.2")},
			}),
		of(views.Publish, "first-open", first), of(views.Publish, "refused", refused),
		of(views.Withdraw, "empty", withdraw),
		of(views.Withdraw, "missing", wrong),
		of(internalreport.History, "nothing",
			internalreport.HistoryPage{Page: coordinator(frame(lang.NB, "/rapport/2023/historikk",
				t.HistoryTitle("2023")))}),
		of(internalreport.Outcome, "impossible", impossible),
		of(internalreport.Waiting, "plain",
			internalreport.WaitingPage{
				Page:  coordinator(frame(lang.NB, "/rapport/2023/utgave", t.Waiting)),
				Stage: "3/10",
			}),
		of(internalreport.Earlier, "empty",
			internalreport.EarlierPage{Page: coordinator(frame(lang.NB, "/tidligere-rapporter", t.EarlierTitle))}),
	)
}

func editionRows(l lang.Lang) []views.EditionRow {
	t := i18n.Of(l).Editions
	return []views.EditionRow{
		{Of: "2023", Name: "2023.2", Href: "/statistikk/2023.2", Published: "3. mai 2024", State: t.Stands},
		{Of: "2023", Name: "2023.1", Href: "/statistikk/2023.1", Published: "1. mai 2024", State: t.Replaced},
		{
			Of: l.Half(2023, 1), Name: "2023-H1.1", Href: "/statistikk/2023-H1.1", Published: "1. oktober 2023",
			State: t.Taken,
		},
	}
}

func editionsPage(l lang.Lang) views.EditionsPage {
	return views.EditionsPage{Page: frame(l, "/statistikk", i18n.Of(l).Editions.Title), Rows: editionRows(l)}
}

func shelfPage(l lang.Lang) views.ShelfPage {
	t := i18n.Of(l).Editions
	p := views.ShelfPage{
		Page: coordinator(frame(l, "/utgaver", t.ShelfTitle)), Rows: editionRows(l),
		Earlier: views.Link{Href: "/tidligere-rapporter", Text: t.EarlierTitle},
		Scopes: []views.Link{
			{Href: "/rapport/2023/utgave", Text: "2023"},
			{Href: "/rapport/2023-H1/utgave", Text: l.Half(2023, 1)},
		},
	}
	p.Done = t.DonePublished("2023.2")
	p.Rows[0].Withdraw = "/utgaver/2023.2/trekk"
	return p
}

func publishPage(l lang.Lang) views.PublishPage {
	t := i18n.Of(l).Editions
	return views.PublishPage{
		Page: coordinator(frame(l, "/rapport/2023/publiser", t.PublishTitle("2023.2"))),
		Proof: []string{
			t.Proof(texts.Proof{Shown: 672, Hidden: 1, Sensitive: 34, Width: 3}), t.ProofEarlier(1),
			t.ProofEarlier(24),
		},
		Before: "2023.1", Changes: []string{
			t.Change("Trusler/vold, 2023", l.Number(141), l.Number(1142)),
			t.Change("Irak, 2023", t.Star, t.Nothing),
		},
		Action: "/rapport/2023/publiser", FormToken: "one-time-token", Key: "00ff",
		Note:     views.Field{Name: "note", Label: t.Note, Hint: t.NoteHint},
		Hidden:   views.Link{Href: "/rapport/2023/utgave", Text: t.OutcomeTitle("2023")},
		Chapters: yearlyPage(l).Chapters,
	}
}

// unchangedPage is where the edition that stands says the same.
func unchangedPage(l lang.Lang) views.PublishPage {
	p := publishPage(l)
	return views.PublishPage{
		Page: p.Page, Unchanged: i18n.Of(l).Editions.Unchanged("2023.1"), Hidden: p.Hidden,
		Standing: views.Link{Href: "/statistikk/2023.1", Text: i18n.Of(l).Yearly.Edition + " 2023.1"},
	}
}

func outcomePage(l lang.Lang) internalreport.OutcomePage {
	t := i18n.Of(l).Editions
	return internalreport.OutcomePage{
		Page: coordinator(frame(l, "/rapport/2023/utgave", t.OutcomeTitle("2023"))),
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
		Page: coordinator(frame(l, "/rapport/2023/historikk", t.HistoryTitle("2023"))),
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
		Page: coordinator(frame(l, "/tidligere-rapporter", t.EarlierTitle)),
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
