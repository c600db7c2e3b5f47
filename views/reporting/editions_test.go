package reporting_test

import (
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/reporting"
	"sakstall/views/reportpage"
	"sakstall/views/viewstest"
)

// editionPages are the pages around published reports, the filled ones in all languages.
func editionPages() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		late := publishPage(l)
		late.Unsent, late.LanguageForm, late.Note.Value = true, views.FormID, "Én \"linje\"\nog en til"
		out = append(out, viewstest.Of(reporting.Publish, "correction", publishPage(l)),
			viewstest.Of(reporting.Publish, "unchanged", unchangedPage(l)),
			viewstest.Of(reporting.Publish, "too-late", late),
			viewstest.Of(reporting.Shelf, "filled", shelfPage(l)))
	}
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(reporting.Publish, "loss", lossPage(l)),
			viewstest.Of(reporting.Notice, "filled", noticePage(l)),
			viewstest.Of(reporting.Publish, "waits", waitsPage(l)))
	}
	t := i18n.Of(lang.NB).Editions
	first, refused := publishPage(lang.NB), publishPage(lang.NB)
	first.Before, first.Changes = "", nil
	first.Open = []views.Link{{Href: "/halvar/2023-H2", Text: "Mangfoldsrådgivere, 2. halvår 2023"}}
	refused.Problem, refused.HasErrs, refused.Note.Error, refused.Note.Value, refused.Changes = t.Changed, true,
		t.NoteLong(2000), "Retting <av> tall", nil
	refused.Warnings = []string{t.Unfilled("Om sakene")}
	withdraw := reporting.WithdrawPage{
		Page:   viewstest.Coordinator(lang.NB, "/utgaver/2023.1/trekk", t.WithdrawTitle("2023.1")),
		Action: "/utgaver/2023.1/trekk",
		Then:   t.ThenEdition("2023.2"),
		Note:   views.Field{Name: "note", Kind: views.Long, Label: t.WithdrawNote, Hint: t.WithdrawHint},
	}
	wrong := withdraw
	wrong.HasErrs, wrong.Note.Error = true, t.NoteGone
	return append(out,
		viewstest.Of(reporting.Shelf, "empty", reporting.ShelfPage{
			Page:    viewstest.Coordinator(lang.NB, "/utgaver", t.ShelfTitle),
			Earlier: views.Link{Href: "/tidligere-rapporter", Text: t.EarlierTitle},
		}),
		viewstest.Of(reporting.Publish, "first-open", first), viewstest.Of(reporting.Publish, "refused", refused),
		viewstest.Of(reporting.Publish, "beside-later", waitingPage(lang.NB)),
		viewstest.Of(reporting.Publish, "waits-beside-later", waitsLaterPage(lang.NB)),
		viewstest.Of(reporting.Publish, "forecast", forecastPage(lang.NB)),
		viewstest.Of(reporting.Publish, "asks", asksPage(lang.NB, reporting.WaitsPart{Needed: true})),
		viewstest.Of(reporting.Publish, "waits-own", ownPage(lang.NB)),
		viewstest.Of(reporting.Publish, "waits-stale", asksPage(lang.NB, reporting.WaitsPart{
			Needed: true, Request: "7", Stale: true, Own: true,
			Says: i18n.Of(lang.NB).Publishing.Stale("Kari", "1.2.2024, 13:00"),
		})),
		viewstest.Of(reporting.Withdraw, "empty", withdraw), viewstest.Of(reporting.Withdraw, "missing", wrong),
	)
}

func TestEveryPageLooksAsItDid(t *testing.T) {
	viewstest.Check(t, append(editionPages(), arrangePages()...)...)
}

// lossPage asks for a reason: the correction hides rows that readers have.
func lossPage(l lang.Lang) reporting.PublishPage {
	p, t := publishPage(l), i18n.Of(l).Corrections
	p.HasErrs = true
	p.Correction = &reportpage.Correction{
		Says: []string{t.Changed(24, "2023.1"), t.Fewer(8), t.Loses(2)},
		Lost: []string{"Mangfoldsrådgivere, 2023, Trusler/vold", "Mangfoldsrådgivere, 2023, Irak"},
		Ways: []views.Link{
			{Text: t.Wait(3)},
			{Href: "/utgaver/2023.1/merknad", Text: t.ToNotice},
			{Href: "/utgaver/2023.1/trekk", Text: t.ToTakeBack},
			{Href: "#reason", Text: t.ToAnyway},
		},
	}
	p.Anyway, p.Reason = true, views.Field{
		Name: "reason", Kind: views.Long, Label: t.Reason, Hint: t.ReasonHint, Error: t.ReasonGone,
	}
	p.Accept = views.Field{
		Name: "accept", Kind: views.Checkboxes, Label: t.Anyway, Error: t.AcceptGone,
		Groups: []views.Group{{Choices: []views.Choice{{Value: "yes", Label: t.Accept}}}},
	}
	return p
}

func noticePage(l lang.Lang) reporting.NoticePage {
	t := i18n.Of(l).Corrections
	return reporting.NoticePage{
		Page:   viewstest.Coordinator(l, "/utgaver/2023.1/merknad", t.NoticeTitle("2023.1")),
		Action: "/utgaver/2023.1/merknad", FormToken: "engangskode",
		Fields: []views.Field{
			{Name: "notice_nb", Kind: views.Long, Label: t.NoticeIn("bokmål"), Hint: t.NoticeHint, Value: "Feil i tabell 4."},
			{Name: "notice_nn", Kind: views.Long, Label: t.NoticeIn("nynorsk"), Hint: t.NoticeOther},
		},
	}
}

func shelfPage(l lang.Lang) reporting.ShelfPage {
	t := i18n.Of(l).Editions
	p := reporting.ShelfPage{
		Page: viewstest.Coordinator(l, "/utgaver", t.ShelfTitle), Rows: viewstest.EditionRows(l),
		Earlier: views.Link{Href: "/tidligere-rapporter", Text: t.EarlierTitle},
		Scopes: []views.Link{
			{Href: "/rapport/2023/utgave", Text: "2023"},
			{Href: "/rapport/2023-H1/utgave", Text: l.Half(2023, 1)},
		},
	}
	p.Done = t.DonePublished("2023.2")
	p.Waits = []views.Link{{
		Href: "/rapport/2024/publiser", Text: i18n.Of(l).Publishing.Waits("2024.1", "Kari", "1.2.2024, 13:00"),
	}}
	p.Rows[0].Withdraw = "/utgaver/2023.2/trekk"
	return p
}

func publishPage(l lang.Lang) reporting.PublishPage {
	t := i18n.Of(l).Editions
	return reporting.PublishPage{
		Page: viewstest.Coordinator(l, "/rapport/2023/publiser", t.PublishTitle("2023.2")),
		Proof: []string{
			t.Proof(texts.Proof{Shown: 672, Hidden: 1, Sensitive: 34, Width: 3}), t.ProofEarlier(1),
			t.ProofEarlier(24),
		},
		Before: "2023.1", Changes: []string{
			t.Change("Trusler/vold, 2023", l.Number(141), l.Number(1142)),
			t.Change("Irak, 2023", t.Star, t.Nothing),
		},
		Action: "/rapport/2023/publiser", FormToken: "one-time-token", Key: "00ff",
		Note: views.Field{Name: "note", Kind: views.Long, Label: t.Note, Hint: t.NoteHint},
		Choices: []views.Field{{
			Name: "shown", As: "content", Kind: views.Always, Label: t.Content, Hint: t.ContentHint,
			Groups: []views.Group{{Choices: []views.Choice{
				{Label: t.ContentSetting}, {Value: "rows", Label: t.ContentName["rows"], Chosen: true},
			}}},
		}},
		Chosen:   []views.Seen{{Name: "content", Value: "rows"}},
		Beside:   besidePart(l),
		Hidden:   views.Link{Href: "/rapport/2023/utgave", Text: t.OutcomeTitle("2023")},
		Chapters: viewstest.Report(l).Chapters,
	}
}

// besidePart is of two units whose staff could tell something.
func besidePart(l lang.Lang) reporting.BesidePart {
	t := i18n.Of(l).Publishing
	return reporting.BesidePart{
		Page: viewstest.Coordinator(l, "/rapport/2023/publiser", ""), Again: "/rapport/2023/publiser",
		Insiders: reporting.InsidersPart{
			Lines: []string{t.Insiders(2, 44)},
			Units: []reporting.UnitTells{{Unit: "Amman", N: "44"}, {Unit: "Skole 11", N: "1"}},
			Cost:  []string{t.ProtectCost(1, 20)}, Rows: []string{"Spesialutsendinger, 2023, Irak"},
		},
	}
}

// waitingPage is where what is said beside the preview is still being worked out.
func waitingPage(l lang.Lang) reporting.PublishPage {
	p := publishPage(l)
	p.Beside = reporting.BesidePart{Page: p.Beside.Page, Again: p.Beside.Again, Later: true}
	return p
}

// waitsLaterPage is of what another has asked for, where nothing can be typed: it comes back by itself.
func waitsLaterPage(l lang.Lang) reporting.PublishPage {
	p := waitsPage(l)
	p.Beside = waitingPage(l).Beside
	return p
}

// asksPage is where another coordinator has to confirm.
func asksPage(l lang.Lang, waits reporting.WaitsPart) reporting.PublishPage {
	p := publishPage(l)
	p.Waits = waits
	return p
}

// waitsPage is of what another has asked for.
func waitsPage(l lang.Lang) reporting.PublishPage {
	p := asksPage(l, reporting.WaitsPart{
		Needed: true, Request: "7", Says: i18n.Of(l).Publishing.Asked("Kari", "1.2.2024, 13:00"),
		Note: "En feil i tabell 4 er rettet.", Reason: "Tallene er sitert.",
	})
	p.Choices, p.Chosen = nil, nil
	return p
}

// ownPage is of what who looks has asked for.
func ownPage(l lang.Lang) reporting.PublishPage {
	p := waitsPage(l)
	p.Problem = i18n.Of(l).Publishing.OwnRequest
	p.Waits.Own, p.Waits.Says = true, i18n.Of(l).Publishing.Yours("1.2.2024, 13:00")
	return p
}

// forecastPage is of a half that shows more than its year can bear.
func forecastPage(l lang.Lang) reporting.PublishPage {
	p, t := publishPage(l), i18n.Of(l).Publishing
	p.Beside.Forecast = []string{t.Forecast(2022, 1, 12), t.ForecastContent}
	p.Beside.Lost = []string{"Spesialutsendinger, 2022, Irak"}
	return p
}

// unchangedPage is where the edition that stands says the same.
func unchangedPage(l lang.Lang) reporting.PublishPage {
	p := publishPage(l)
	return reporting.PublishPage{
		Page: p.Page, Unchanged: i18n.Of(l).Editions.Unchanged("2023.1"), Hidden: p.Hidden,
		Standing: views.Link{Href: "/statistikk/2023.1", Text: i18n.Of(l).Yearly.Edition + " 2023.1"},
	}
}
