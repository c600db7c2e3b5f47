package public_test

import (
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/public"
	"sakstall/views/viewstest"
)

// comparisons are two editions side by side.
func comparisons() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(public.Compare, "filled", comparePage(l)))
	}
	none, same := comparePage(lang.NB), comparePage(lang.NB)
	none.Title2, none.Rows = "", nil
	none.Second.Error, none.HasErrs = none.Text().Workshop.ChooseTwo, true
	same.Rows, same.Summary = nil, same.Text().Workshop.Same
	return append(out, viewstest.Of(public.Compare, "none-chosen", none), viewstest.Of(public.Compare, "same", same))
}

func comparePage(l lang.Lang) public.ComparePage {
	t := i18n.Of(l).Workshop
	field := func(name, label, value string) views.Field {
		f := views.Field{Name: name, Kind: views.Select, Label: label, Groups: []views.Group{{}}}
		for _, e := range []string{"2023.2", "2023.1"} {
			f.Groups[0].Choices = append(f.Groups[0].Choices, views.Choice{Value: e, Label: e, Chosen: e == value})
		}
		return f
	}
	return public.ComparePage{
		Page: viewstest.Frame(l, "/statistikk/sammenlign", t.Compare), First: field("a", t.First, "2023.1"),
		Second: field("b", t.Second, "2023.2"),
		Title2: t.CompareOf("2023.1", "2023.2"), Names: [2]string{"2023.1", "2023.2"}, Summary: t.Summary(2),
		Rows: []public.CompareRow{
			{What: "Ordningen, 2023", Was: l.Number(1199), Is: l.Number(1200), Change: "+1"},
			{What: "Ordningen, 2023, Trusler/vold", Was: "27", Is: "40", Change: "+13"},
		},
	}
}
