package reporting_test

import (
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/reporting"
	"sakstall/views/viewstest"
)

// arrangePages are the pages where a report is arranged.
func arrangePages() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(reporting.Arrange, "errors", arrangePage(l, true)),
			viewstest.Of(reporting.OwnText, "errors", ownTextPage(l, true)))
	}
	empty := arrangePage(lang.NB, false)
	empty.Texts, empty.Saved = nil, true
	return append(out, viewstest.Of(reporting.Arrange, "saved", empty),
		viewstest.Of(reporting.OwnText, "new", ownTextPage(lang.NB, false)))
}

func arrangePage(l lang.Lang, wrong bool) reporting.ArrangePage {
	t := i18n.Of(l).Workshop
	part := func(id, title, place string, sub bool) reporting.ArrangePart {
		return reporting.ArrangePart{
			ID: id, Title: title, Kept: !sub, Sub: sub,
			Place: views.Field{
				Name: "place-" + id, As: "place", Kind: views.Digits, Bare: true, Label: t.PlaceOf(title), Value: place,
			},
		}
	}
	p := reporting.ArrangePage{
		Page: viewstest.Coordinator(l, "/rapport/2023/rediger", t.Title(2023)), Action: "/rapport/2023/rediger",
		Before:  "a-fingerprint",
		NewText: views.Link{Href: "/rapport/2023/tekst/ny", Text: t.AddText},
		Texts:   []views.Link{{Href: "/rapport/2023/tekst/own-1", Text: t.Edit + ": Om året"}},
		Views: []views.Link{
			{Href: "/rapport/2023", Text: i18n.Of(l).Editions.Internal},
			{Href: "/rapport/2023/rediger", Text: t.Link, Current: true},
		},
		Chapters: []reporting.ArrangeChapter{{Title: i18n.Of(l).Words.Advisors, Parts: []reporting.ArrangePart{
			part("advisors-category", i18n.Of(l).Yearly.Dimensions["category"].Title, "1", false),
			part("advisors-category-x", "Trusler/vold", "1", true), part("own-1", "Om året", "2", false),
		}}},
	}
	p.Chapters[0].Parts[2].Own = true
	if wrong {
		p.Problem, p.HasErrs = t.Changed, true
		p.Chapters[0].Parts[1].Place.Value, p.Chapters[0].Parts[1].Place.Error = "først", t.NotAPlace(999)
	}
	return p
}

func ownTextPage(l lang.Lang, wrong bool) reporting.OwnTextPage {
	t := i18n.Of(l).Workshop
	p := reporting.OwnTextPage{
		Page: viewstest.Coordinator(l, "/rapport/2023/tekst/ny", t.NewText), Action: "/rapport/2023/tekst/ny",
		Before: "a-fingerprint",
		Back:   views.Link{Href: "/rapport/2023/rediger", Text: t.Title(2023)},
		Chapter: views.Field{
			Name: "chapter", Kind: views.Select, Label: t.Chapter,
			Groups: []views.Group{{Choices: []views.Choice{{
				Value: "advisors", Label: i18n.Of(l).Words.Advisors,
				Chosen: wrong,
			}}}},
		},
		Bind: views.Field{
			Name: "bind", Kind: views.Search, Label: t.Bind, Hint: t.BindHint,
			Groups: []views.Group{{Label: i18n.Of(l).Words.Advisors, Choices: []views.Choice{
				{Value: "{{advisors 2023}}", Label: t.Count(i18n.Of(l).Words.Advisors + ", 2023")},
			}}},
		},
		Accept: views.Field{Name: "accept", Kind: views.Checkboxes, Label: t.Accept, Hint: t.AcceptHint},
	}
	for _, of := range lang.Langs() {
		hint := t.OtherHint
		if of == lang.NB {
			hint = t.TextHint
		}
		p.Words = append(p.Words,
			views.Field{Name: "title_" + string(of), Kind: views.Line, Label: t.TitleIn(t.Language(of))},
			views.Field{Name: "text_" + string(of), Kind: views.Long, Label: t.TextIn(t.Language(of)), Hint: hint})
	}
	if wrong {
		p.Title, p.HasErrs, p.Old, p.Problem = t.EditText, true, true, t.Changed
		p.Accept.Groups = []views.Group{{Choices: []views.Choice{{Value: "17", Label: "17"}, {Value: "4", Label: "4", Chosen: true}}}}
		p.Words[0].Error, p.Words[1].Value, p.Words[1].Error = t.TitleMissing,
			"Det var 17 saker, og {{advisors 2023}}.",
			t.Typed("17")
		p.Bind.Error, p.Figures = i18n.Of(l).Problem.NotInList, "Det var 17 saker, og 899."
	}
	return p
}
