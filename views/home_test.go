package views_test

import (
	"testing"

	"github.com/a-h/templ"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/admin"
	"sakstall/views/casework"
	"sakstall/views/halves"
	"sakstall/views/public"
	"sakstall/views/reporting"
	"sakstall/views/review"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) { viewstest.Check(t, append(homes(), errorPages()...)...) }

// homePage is what the features bring to the front page.
type homePage struct {
	views.Page
	Register    bool
	CurrentHalf string
	Reminders   []halves.Reminder
	Coordinator bool
	Tasks       []review.Task
	Reopened    []string
	Schemes     []string
	Years       []reporting.Year
	Admin       bool
	Editions    []views.Link
}

// Home is the front page with the parts of the features.
func Home(p homePage) templ.Component {
	out := views.HomePage{Page: p.Page}
	if p.Register {
		out.Urgent = append(out.Urgent, halves.Reminders(halves.RemindersPart{Page: p.Page, Reminders: p.Reminders}))
		out.Parts = append(out.Parts, casework.Start(casework.StartPart{Page: p.Page, CurrentHalf: p.CurrentHalf}))
	}
	if p.Coordinator {
		out.Parts = append(out.Parts,
			review.Tasks(review.TasksPart{Page: p.Page, Tasks: p.Tasks, Reopened: p.Reopened}),
			reporting.Years(reporting.YearsPart{Page: p.Page, Schemes: p.Schemes, Years: p.Years}))
	}
	if p.Admin {
		out.Parts = append(out.Parts, admin.Start(admin.StartPart{Page: p.Page}))
	}
	if p.User == "" {
		out.Parts = append(out.Parts, public.Reports(public.ReportsPart{Page: p.Page, Editions: p.Editions}))
	}
	return views.Home(out)
}

func homes() []viewstest.State {
	t, h := i18n.Of(lang.NB).Home, i18n.Of(lang.NB).Halves
	kari := viewstest.Advisor(lang.NB, "/", t.Welcome("Kari Nordmann"))
	ola := viewstest.Coordinator(lang.NB, "/", t.Welcome("Ola Nordmann"))
	atle := viewstest.User(viewstest.Frame(lang.NB, "/", t.Welcome("Åse <Admin>")), "Åse <Admin>",
		views.Link{Href: "/administrasjon", Text: i18n.Of(lang.NB).Admin.Title})
	nobody := homePage{Page: viewstest.Frame(lang.NB, "/", t.Title)}
	madeUp := nobody
	madeUp.MadeUp = true
	schemes := []string{i18n.Of(lang.NB).Words.Advisors, i18n.Of(lang.NB).Words.Envoys}
	reminded := homePage{
		Page: kari, Register: true,
		CurrentHalf: t.CasesIn(lang.NB.Half(2024, 2), 1),
		Reminders: []halves.Reminder{{
			Text: h.Remind(lang.NB.Half(2024, 1)), Deadline: h.DeadlineIn("31. juli 2024", 12),
			Href: "/halvar/2024-H1",
		}},
	}
	again := homePage{
		Page: ola, Coordinator: true,
		Reopened: []string{h.ReopenedFor(lang.NB.Half(2023, 1), "Oslo 1", "7. juli 2024")},
	}
	return []viewstest.State{
		viewstest.Of(Home, "advisor-reminded", reminded), viewstest.Of(Home, "coordinator-reopened", again),
		viewstest.Of(Home, "nobody", nobody),
		viewstest.Of(Home, "nobody-made-up", madeUp),
		viewstest.Of(Home, "advisor", homePage{
			Page: kari, Register: true,
			CurrentHalf: t.CasesIn(lang.NB.Half(2024, 1), 12),
		}),
		viewstest.Of(Home, "coordinator-no-years", homePage{
			Page: ola, Coordinator: true,
			Schemes: schemes,
		}),
		viewstest.Of(Home, "coordinator", homePage{
			Page: ola, Coordinator: true, Schemes: schemes,
			Tasks: []review.Task{{
				Title: "Mangfoldsrådgivere, 1. halvår 2023", Deadline: "Frist: 31. juli 2023.",
				Lines: []string{"12 enheter har ikke levert.", "5 enheter har noe å se på."},
				Link:  views.Link{Href: "/halvar/2023-H1?ordning=advisors", Text: i18n.Of(lang.NB).Review.TaskLink},
			}},
			Years: []reporting.Year{
				{Text: "2023", Href: "/rapport/2023", Counts: []string{lang.NB.Number(1234), "0"}},
				{Text: "2022", Href: "/rapport/2022", Counts: []string{"950", "235"}},
			},
		}),
		viewstest.Of(Home, "administrator", homePage{Page: atle, Admin: true}),
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
