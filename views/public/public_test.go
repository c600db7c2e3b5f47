package public_test

import (
	"slices"
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/public"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) {
	viewstest.Check(t, slices.Concat(editionPages(), yearlies(), comparisons())...)
}

// editionPages are the list of editions, and what stands in the place of one that has been taken back.
func editionPages() []viewstest.State {
	t := i18n.Of(lang.NB).Editions
	out := []viewstest.State{
		viewstest.Of(public.Editions, "empty",
			public.EditionsPage{Page: viewstest.Frame(lang.NB, "/statistikk", t.Title)}),
		viewstest.Of(public.Withdrawn, "plain", public.WithdrawnPage{
			Page: viewstest.Frame(lang.NB, "/statistikk/2023.1", t.WithdrawnTitle("2023.1")),
			On:   t.WithdrawnOn("3. mai 2024"), Note: "Feil & rettet.",
			Now: views.Link{Href: "/statistikk/2023.2", Text: i18n.Of(lang.NB).Yearly.ToLater("2023.2")},
		}),
	}
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(public.Editions, "filled", editionsPage(l)))
	}
	return out
}

func editionsPage(l lang.Lang) public.EditionsPage {
	return public.EditionsPage{
		Page: viewstest.Frame(l, "/statistikk", i18n.Of(l).Editions.Title),
		Rows: viewstest.EditionRows(l),
	}
}

// yearlies are a published report with hidden counts, in all languages, and one that a later edition has taken the
// place of.
func yearlies() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(public.Yearly, "filled", yearlyPage(l)))
	}
	old := yearlyPage(lang.NB)
	old.Notice, old.Later = old.Text().Yearly.LaterEdition,
		views.Link{Href: "/statistikk/2023.2", Text: old.Text().Yearly.ToLater("2023.2")}
	return append(out, viewstest.Of(public.Yearly, "replaced", old))
}

func yearlyPage(l lang.Lang) public.YearlyPage {
	t, r := i18n.Of(l).Yearly, viewstest.Report(l)
	return public.YearlyPage{
		Page: viewstest.Frame(l, "/statistikk/2023.1", r.Title), Lead: r.Lead,
		Facts: []views.Fact{{Label: t.Edition, Value: "2023.1"}, {Label: t.Published, Value: l.Month(2024, 2)}},
		Downloads: []views.Link{
			{Href: "/statistikk/2023.1.xlsx", Text: "Excel"},
			{Href: "/statistikk/2023.1.csv", Text: "CSV"},
		},
		Contents: r.Contents, Chapters: r.Chapters,
	}
}
