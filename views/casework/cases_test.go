package casework_test

import (
	"slices"
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/casework"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) {
	viewstest.Check(t, slices.Concat(casePages(), caseForms(), afterPages(), uploads())...)
}

func casePages() []viewstest.State {
	t := i18n.Of(lang.NB)
	receipt := casework.CasePage{
		Page: viewstest.Advisor(lang.NB, "/saker/7K3M9-2QF4A", t.Receipt.Title("7K3M9-2QF4A")), Ref: "7K3M9-2QF4A",
		Half: lang.NB.Half(2024, 1),
		Facts: []views.Fact{
			{Label: t.Fields.Month, Value: "mai 2024"},
			{Label: t.Fields.Gender, Value: "Jente/kvinne"},
			{Label: t.Fields.Answers["services"], Value: "Barnevern, Politi"},
		},
	}
	fresh := receipt
	fresh.New = true
	list := casework.ListPage{
		HalfCode: "2024-H1", Count: 2,
		Filter: []views.Field{
			{
				Name: "kategori", Kind: views.Select, Label: t.Fields.Category, Empty: t.Own.AnyCategory,
				Groups: viewstest.Plain(viewstest.Choice("threats_violence", "Trusler/vold")),
			},
			{
				Name: "land", Kind: views.Select, Label: t.Fields.Country, Empty: t.Own.AnyCountry,
				Groups: viewstest.Plain(viewstest.Choice("SY", "Syria"), viewstest.Choice("XX", "Statsløs")),
			},
		},
		Page: viewstest.Advisor(lang.NB, "/saker", t.List.Title), Half: lang.NB.Half(2024, 1),
		Halves: []views.Link{
			{Href: "/saker?halvar=2024-H1", Text: t.List.Caption(lang.NB.Half(2024, 1), 2), Current: true},
			{Href: "/saker?halvar=2023-H2", Text: t.List.Caption(lang.NB.Half(2023, 2), 1)},
		},
		Rows: []casework.Row{
			{
				Ref: "7K3M9-2QF4A", Month: "mai 2024", Category: "Trusler/vold", Gender: "Jente/kvinne",
				Age:     "Under 18 år",
				Country: "Syria",
			},
			{
				Ref: "B8N4T-XW1ZC", Month: "januar 2024", Category: "Negativ sosial kontroll", Gender: "Gutt/mann",
				Age:     "Ukjent",
				Country: "Statsløs",
			},
		},
	}
	onlyOne := fresh
	onlyOne.Alone = []casework.Recognisable{{Says: t.Alone.Alone, Helps: []string{t.Alone.Age}}}
	together := fresh
	together.Family = list.Rows
	noted := list
	noted.Noted, noted.OtherContacts = true, t.Family.OtherContacts(2)
	families, none := list, list
	families.Figures = []string{t.Own.Families(2, 1), t.Own.FollowUps(3), t.Own.Withdrawn(1)}
	families.Rows = append([]casework.Row{}, list.Rows...)
	families.Rows[0].Family, families.Rows[1].Family, families.Rows[1].Withdrawn = t.Own.FamilyNumber(1),
		t.Own.FamilyNumber(1), true
	families.Filtered, families.Shown = true, t.Own.Shown(2, 5)
	none.Rows, none.Filtered, none.Shown = nil, true, t.Own.Shown(0, 2)
	empty := list
	empty.Count = 0
	empty.Rows, empty.Halves = nil,
		[]views.Link{{Href: "/saker?halvar=2024-H1", Text: t.List.Caption(lang.NB.Half(2024, 1), 0), Current: true}}
	return []viewstest.State{
		viewstest.Of(casework.Case, "old", receipt), viewstest.Of(casework.Case, "new", fresh),
		viewstest.Of(casework.Case, "new-family", together),
		viewstest.Of(casework.Case, "new-alone", onlyOne),
		viewstest.Of(casework.List, "noted", noted),
		viewstest.Of(casework.List, "filled", list), viewstest.Of(casework.List, "empty", empty),
		viewstest.Of(casework.List, "families", families),
		viewstest.Of(casework.List, "none-like-this", none),
	}
}
