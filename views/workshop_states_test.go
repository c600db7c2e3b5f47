package views_test

import (
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
)

// workshops are the pages where a report is arranged, and that where editions are compared.
func workshops() []state {
	var out []state
	for _, l := range lang.Langs() {
		out = append(out, of(views.Arrange, "errors", arrangePage(l, true)),
			of(views.OwnText, "errors", ownTextPage(l, true)), of(views.Compare, "filled", comparePage(l)))
	}
	empty := arrangePage(lang.NB, false)
	empty.Texts, empty.Saved = nil, true
	none := comparePage(lang.NB)
	none.Title2, none.Rows = "", nil
	none.Second.Error, none.HasErrs = none.Text().Workshop.ChooseTwo, true
	same := comparePage(lang.NB)
	same.Rows, same.Summary = nil, same.Text().Workshop.Same
	return append(out, of(views.Arrange, "saved", empty), of(views.OwnText, "new", ownTextPage(lang.NB, false)),
		of(views.Compare, "none-chosen", none), of(views.Compare, "same", same))
}

func arrangePage(l lang.Lang, wrong bool) views.ArrangePage {
	t := i18n.Of(l).Workshop
	part := func(id, title, place string, sub bool) views.ArrangePart {
		return views.ArrangePart{
			ID: id, Title: title, Kept: !sub, Sub: sub,
			Place: views.Field{Name: "place-" + id, Label: t.PlaceOf(title), Value: place},
		}
	}
	p := views.ArrangePage{
		Page: coordinator(frame(l, "/rapport/2023/rediger", t.Title(2023))), Action: "/rapport/2023/rediger",
		Before:  "a-fingerprint",
		NewText: views.Link{Href: "/rapport/2023/tekst/ny", Text: t.AddText},
		Texts:   []views.Link{{Href: "/rapport/2023/tekst/own-1", Text: t.Edit + ": Om året"}},
		Views: []views.Link{
			{Href: "/rapport/2023", Text: i18n.Of(l).Editions.Internal},
			{Href: "/rapport/2023/rediger", Text: t.Link, Current: true},
		},
		Chapters: []views.ArrangeChapter{{Title: i18n.Of(l).Words.Advisors, Parts: []views.ArrangePart{
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

func ownTextPage(l lang.Lang, wrong bool) views.OwnTextPage {
	t := i18n.Of(l).Workshop
	p := views.OwnTextPage{
		Page: coordinator(frame(l, "/rapport/2023/tekst/ny", t.NewText)), Action: "/rapport/2023/tekst/ny",
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
	}
	for _, of := range lang.Langs() {
		hint := t.OtherHint
		if of == lang.NB {
			hint = t.TextHint
		}
		p.Words = append(p.Words, views.Field{Name: "title_" + string(of), Label: t.TitleIn(t.Language(of))},
			views.Field{Name: "text_" + string(of), Label: t.TextIn(t.Language(of)), Hint: hint})
	}
	if wrong {
		p.Title, p.HasErrs, p.Old, p.Accept, p.Problem = t.EditText, true, true, true, t.Changed
		p.Words[0].Error, p.Words[1].Value, p.Words[1].Error = t.TitleMissing,
			"Det var 17 saker, og {{advisors 2023}}.",
			t.Typed("17")
		p.Bind.Error, p.Figures = i18n.Of(l).Problem.NotInList, "Det var 17 saker, og 899."
	}
	return p
}

func comparePage(l lang.Lang) views.ComparePage {
	t := i18n.Of(l).Workshop
	field := func(name, label, value string) views.Field {
		f := views.Field{Name: name, Kind: views.Select, Label: label, Groups: []views.Group{{}}}
		for _, e := range []string{"2023.2", "2023.1"} {
			f.Groups[0].Choices = append(f.Groups[0].Choices, views.Choice{Value: e, Label: e, Chosen: e == value})
		}
		return f
	}
	return views.ComparePage{
		Page: frame(l, "/statistikk/sammenlign", t.Compare), First: field("a", t.First, "2023.1"),
		Second: field("b", t.Second, "2023.2"),
		Title2: t.CompareOf("2023.1", "2023.2"), Names: [2]string{"2023.1", "2023.2"}, Summary: t.Summary(2, 1, 0),
		Rows: []views.CompareRow{
			{What: "Ordningen, 2023", Was: l.Number(1199), Is: l.Number(1200), Change: "+1"},
			{What: "Ordningen, 2023, Trusler/vold", Was: "7", Is: "*", Seen: t.BecameHidden},
		},
	}
}
