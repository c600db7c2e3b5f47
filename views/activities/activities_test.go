package activities_test

import (
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/activities"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) { viewstest.Check(t, activityPages()...) }

// activityPages are the pages of activities: the form empty and with every problem in all languages, and the other states.
func activityPages() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		t := i18n.Of(l).Activities
		wrong := activityForm(l)
		wrong.HasErrs, wrong.MoreOpen = true, true
		for i, problem := range []string{
			t.Locked, t.KindMissing, t.TopicMissing, t.AudienceMissing, t.NotANumber(20_000),
			i18n.Of(l).Problem.NotInList,
		} {
			wrong.Fields[i].Error = problem
		}
		wrong.Fields[4].Value = "mange"
		out = append(out, viewstest.Of(activities.Form, "empty", activityForm(l)),
			viewstest.Of(activities.Form, "errors", wrong),
			viewstest.Of(activities.List, "filled", activityList(l)))
	}
	return append(out, activityFormStates()...)
}

func activityFormStates() []viewstest.State {
	t := i18n.Of(lang.NB).Activities
	noToken, usedBefore := activityForm(lang.NB), activityForm(lang.NB)
	noToken.HasErrs, noToken.FormError = true, t.FormGone
	usedBefore.HasErrs, usedBefore.UsedBy = true, "/aktiviteter/7"
	correcting := activityForm(lang.NB)
	correcting.Title, correcting.Lead, correcting.Action, correcting.Submit = t.Correct, t.CorrectLead,
		"/aktiviteter/7/rett", t.CorrectSubmit
	correcting.FormToken, correcting.Version = "", "3"
	stale := correcting
	stale.HasErrs, stale.Changed = true, []views.Difference{
		{Label: t.Kind, Now: "Webinar", Sent: "Kurs eller fagdag", Differs: true},
		{Label: t.Participants, Now: t.Nothing, Sent: "25", Differs: true},
		{Label: t.Month, Now: "mai 2024", Sent: "mai 2024"},
	}
	empty := activityList(lang.NB)
	empty.Withdrawn = nil
	for i := range empty.Halves {
		empty.Halves[i].Rows = nil
	}
	facts := []views.Fact{{Label: t.Month, Value: "mai 2024"}, {Label: t.Kind, Value: "Kurs eller fagdag"}}
	page := activities.ActivityPage{
		Page:    activityFrame(lang.NB, "/aktiviteter/7", t.One("Kurs eller fagdag", "mai 2024")),
		Half:    lang.NB.Half(2024, 1),
		Facts:   facts,
		Correct: "/aktiviteter/7/rett", Withdraw: "/aktiviteter/7/trekk",
	}
	logged, withdrawn := page, page
	logged.Done, withdrawn.Withdrawn = t.Logged, true
	ask := activities.WithdrawPage{
		Page: activityFrame(lang.NB, "/aktiviteter/7/trekk", t.WithdrawSubmit), Action: "/aktiviteter/7/trekk",
		Back: "/aktiviteter/7", Version: "3", Facts: facts,
	}
	askAgain := ask
	askAgain.HasErrs, askAgain.Problem = true, t.StaleWithdraw
	return []viewstest.State{
		viewstest.Of(activities.Form, "no-token", noToken),
		viewstest.Of(activities.Form, "used-before", usedBefore),
		viewstest.Of(activities.Form, "correcting", correcting),
		viewstest.Of(activities.Form, "stale", stale),
		viewstest.Of(activities.List, "empty", empty), viewstest.Of(activities.Activity, "old", page),
		viewstest.Of(activities.Activity, "logged", logged),
		viewstest.Of(activities.Activity, "withdrawn", withdrawn),
		viewstest.Of(activities.Withdraw, "asked", ask),
		viewstest.Of(activities.Withdraw, "stale", askAgain),
	}
}

func activityFrame(l lang.Lang, path, title string) views.Page {
	p := viewstest.Advisor(l, path, title)
	p.Menu = append(p.Menu, views.Link{
		Href: "/aktiviteter", Text: p.Text().Activities.Title,
		Current: path == "/aktiviteter",
	})
	return p
}

// activityForm is the empty form with a few choices of each list.
func activityForm(l lang.Lang) activities.FormPage {
	t := i18n.Of(l).Activities
	return activities.FormPage{
		Page: activityFrame(l, "/aktiviteter/ny", t.Form), Lead: t.FormHint, Action: "/aktiviteter/ny",
		Submit:    t.Submit,
		Unit:      "Nissehaugen videregående skole",
		FormToken: "one-time-token",
		Fields: []views.Field{
			{
				Name: "month", Kind: views.Select, Label: t.Month, Hint: t.MonthHint,
				Groups: []views.Group{{
					Label:   l.Half(2024, 1),
					Choices: []views.Choice{viewstest.Choice("2024-02", l.Month(2024, 2))},
				}},
			},
			{
				Name: "kind", Kind: views.Select, Label: t.Kind,
				Groups: viewstest.Plain(viewstest.Choice("course", "Kurs eller fagdag"),
					viewstest.Choice("webinar", "Webinar")),
			},
			{
				Name: "topic", Kind: views.Select, Label: t.Topic,
				Groups: viewstest.Plain(viewstest.Choice("rights", "Rettigheter og lovverk")),
			},
			{
				Name: "audience", Kind: views.Checkboxes, Label: t.Audience, Hint: t.AudienceHint,
				Groups: viewstest.Plain(viewstest.Choice("young_people", "Ungdom"),
					viewstest.Choice("adults", "Voksne")),
			},
			{Name: "participants", Kind: views.Digits, Label: t.Participants, Hint: t.ParticipantsHint(20_000)},
			{
				Name: "partners", Kind: views.Checkboxes, Label: t.Partners, Hint: t.PartnersHint,
				Groups: viewstest.Plain(viewstest.Choice("police", "Politi"), viewstest.Choice("school", "Skole")),
			},
		},
	}
}

func activityList(l lang.Lang) activities.ListPage {
	t := i18n.Of(l).Activities
	row := activities.Row{
		Href: "/aktiviteter/7", Kind: "Kurs eller fagdag", Month: l.Month(2024, 5),
		Topic: "Rettigheter og lovverk", Audience: "Ungdom, Voksne", Participants: "25",
	}
	return activities.ListPage{
		Page: activityFrame(l, "/aktiviteter", t.Title), Year: 2024,
		Years: []views.Link{
			{Href: "/aktiviteter?ar=2024", Text: "2024", Current: true},
			{Href: "/aktiviteter?ar=2023", Text: "2023"},
		},
		Totals: []activities.Total{
			{Label: l.Half(2024, 1), Now: "1", Before: "0", People: "25"},
			{Label: l.Half(2024, 2), Now: "0", Before: "3", People: "0"},
			{Label: t.Total, Now: "1", Before: "3", People: l.Number(1025)},
		},
		Halves: []activities.Half{
			{ID: "H2", Caption: t.Caption(l.Half(2024, 2), 0)},
			{ID: "H1", Caption: t.Caption(l.Half(2024, 1), 1), Rows: []activities.Row{row}},
		},
		Withdrawn: []activities.Row{row},
	}
}
