package views_test

import (
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) { viewstest.Check(t, append(homes(), errorPages()...)...) }

func homes() []viewstest.State {
	t, h := i18n.Of(lang.NB).Home, i18n.Of(lang.NB).Halves
	kari := viewstest.Advisor(lang.NB, "/", t.Welcome("Kari Nordmann"))
	ola := viewstest.Coordinator(lang.NB, "/", t.Welcome("Ola Nordmann"))
	admin := viewstest.User(viewstest.Frame(lang.NB, "/", t.Welcome("Åse <Admin>")), "Åse <Admin>")
	nobody := views.HomePage{Page: viewstest.Frame(lang.NB, "/", t.Title)}
	madeUp := nobody
	madeUp.MadeUp = true
	schemes := []string{i18n.Of(lang.NB).Words.Advisors, i18n.Of(lang.NB).Words.Envoys}
	reminded := views.HomePage{
		Page: kari, Register: true,
		CurrentHalf: t.CasesIn(lang.NB.Half(2024, 2), 1),
		Reminders: []views.Reminder{{
			Text: h.Remind(lang.NB.Half(2024, 1)), Deadline: h.DeadlineIn("31. juli 2024", 12),
			Href: "/halvar/2024-H1",
		}},
	}
	again := views.HomePage{
		Page: ola, Coordinator: true,
		Reopened: []string{h.ReopenedFor(lang.NB.Half(2023, 1), "Oslo 1", "7. juli 2024")},
	}
	return []viewstest.State{
		viewstest.Of(views.Home, "advisor-reminded", reminded), viewstest.Of(views.Home, "coordinator-reopened", again),
		viewstest.Of(views.Home, "nobody", nobody),
		viewstest.Of(views.Home, "nobody-made-up", madeUp),
		viewstest.Of(views.Home, "advisor", views.HomePage{
			Page: kari, Register: true,
			CurrentHalf: t.CasesIn(lang.NB.Half(2024, 1), 12),
		}),
		viewstest.Of(views.Home, "coordinator-no-years", views.HomePage{
			Page: ola, Coordinator: true,
			Schemes: schemes,
		}),
		viewstest.Of(views.Home, "coordinator", views.HomePage{
			Page: ola, Coordinator: true, Schemes: schemes,
			Tasks: []views.Task{{
				Title: "Mangfoldsrådgivere, 1. halvår 2023", Deadline: "Frist: 31. juli 2023.",
				Lines: []string{"12 enheter har ikke levert.", "5 enheter har noe å se på."},
				Link:  views.Link{Href: "/halvar/2023-H1?ordning=advisors", Text: i18n.Of(lang.NB).Review.TaskLink},
			}},
			Years: []views.HomeYear{
				{Year: "2023", Href: "/rapport/2023", Counts: []string{lang.NB.Number(1234), "0"}},
				{Year: "2022", Href: "/rapport/2022", Counts: []string{"950", "235"}},
			},
		}),
		viewstest.Of(views.Home, "administrator", views.HomePage{Page: admin, Admin: true}),
	}
}

func errorPages() []viewstest.State {
	t := i18n.Of(lang.NB).Errors
	page := func(title, how, id string) views.ErrorPage {
		return views.ErrorPage{Page: viewstest.Frame(lang.NB, "/noe", title), How: how, RequestID: id}
	}
	forbidden := page(t.Forbidden, t.ForbiddenHow, "")
	forbidden.Page = viewstest.Coordinator(lang.NB, "/noe", t.Forbidden)
	return []viewstest.State{
		viewstest.Of(views.Error, "not-found", page(t.NotFound, t.NotFoundHow, "")),
		viewstest.Of(views.Error, "forbidden", forbidden),
		viewstest.Of(views.Error, "internal", page(t.Internal, t.InternalHow, "00f1e2d3c4b5a697")),
	}
}
