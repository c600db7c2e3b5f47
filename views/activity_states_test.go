package views_test

import (
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
)

// activities are the pages of activities: the form empty and with every problem in all languages, and the other states.
func activities() []state {
	var out []state
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
		out = append(out, of(views.ActivityForm, "empty", activityForm(l)), of(views.ActivityForm, "errors", wrong),
			of(views.ActivityList, "filled", activityList(l)))
	}
	return append(out, activityFormStates()...)
}

func activityFormStates() []state {
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
	page := views.ActivityPage{
		Page:    activityFrame(lang.NB, "/aktiviteter/7", t.One("Kurs eller fagdag", "mai 2024")),
		Half:    lang.NB.Half(2024, 1),
		Facts:   facts,
		Correct: "/aktiviteter/7/rett", Withdraw: "/aktiviteter/7/trekk",
	}
	logged, withdrawn := page, page
	logged.Done, withdrawn.Withdrawn = t.Logged, true
	ask := views.ActivityWithdrawPage{
		Page: activityFrame(lang.NB, "/aktiviteter/7/trekk", t.WithdrawSubmit), Action: "/aktiviteter/7/trekk",
		Back: "/aktiviteter/7", Version: "3", Facts: facts,
	}
	askAgain := ask
	askAgain.HasErrs, askAgain.Problem = true, t.StaleWithdraw
	return []state{
		of(views.ActivityForm, "no-token", noToken), of(views.ActivityForm, "used-before", usedBefore),
		of(views.ActivityForm, "correcting", correcting), of(views.ActivityForm, "stale", stale),
		of(views.ActivityList, "empty", empty), of(views.Activity, "old", page), of(views.Activity, "logged", logged),
		of(views.Activity, "withdrawn", withdrawn),
		of(views.ActivityWithdraw, "asked", ask), of(views.ActivityWithdraw, "stale", askAgain),
	}
}

func activityFrame(l lang.Lang, path, title string) views.Page {
	p := advisor(frame(l, path, title))
	p.Menu = append(p.Menu, views.Link{
		Href: "/aktiviteter", Text: p.Text().Activities.Title,
		Current: path == "/aktiviteter",
	})
	return p
}

// activityForm is the empty form with a few choices of each list.
func activityForm(l lang.Lang) views.ActivityFormPage {
	t := i18n.Of(l).Activities
	return views.ActivityFormPage{
		Page: activityFrame(l, "/aktiviteter/ny", t.Form), Lead: t.FormHint, Action: "/aktiviteter/ny",
		Submit:    t.Submit,
		Unit:      "Nissehaugen videregående skole",
		FormToken: "one-time-token",
		Fields: []views.Field{
			{
				Name: "month", Kind: views.Select, Label: t.Month, Hint: t.MonthHint,
				Groups: []views.Group{{
					Label:   l.Half(2024, 1),
					Choices: []views.Choice{choice("2024-02", l.Month(2024, 2))},
				}},
			},
			{
				Name: "kind", Kind: views.Select, Label: t.Kind,
				Groups: plain(choice("course", "Kurs eller fagdag"), choice("webinar", "Webinar")),
			},
			{
				Name: "topic", Kind: views.Select, Label: t.Topic,
				Groups: plain(choice("rights", "Rettigheter og lovverk")),
			},
			{
				Name: "audience", Kind: views.Checkboxes, Label: t.Audience, Hint: t.AudienceHint,
				Groups: plain(choice("young_people", "Ungdom"), choice("adults", "Voksne")),
			},
			{Name: "participants", Label: t.Participants, Hint: t.ParticipantsHint(20_000)},
			{
				Name: "partners", Kind: views.Checkboxes, Label: t.Partners, Hint: t.PartnersHint,
				Groups: plain(choice("police", "Politi"), choice("school", "Skole")),
			},
		},
	}
}

func activityList(l lang.Lang) views.ActivityListPage {
	t := i18n.Of(l).Activities
	row := views.ActivityRow{
		Href: "/aktiviteter/7", Kind: "Kurs eller fagdag", Month: l.Month(2024, 5),
		Topic: "Rettigheter og lovverk", Audience: "Ungdom, Voksne", Participants: "25",
	}
	return views.ActivityListPage{
		Page: activityFrame(l, "/aktiviteter", t.Title), Year: 2024,
		Years: []views.Link{
			{Href: "/aktiviteter?ar=2024", Text: "2024", Current: true},
			{Href: "/aktiviteter?ar=2023", Text: "2023"},
		},
		Totals: []views.ActivityTotal{
			{Label: l.Half(2024, 1), Now: "1", Before: "0", People: "25"},
			{Label: l.Half(2024, 2), Now: "0", Before: "3", People: "0"},
			{Label: t.Total, Now: "1", Before: "3", People: l.Number(1025)},
		},
		Halves: []views.ActivityHalf{
			{ID: "H2", Caption: t.Caption(l.Half(2024, 2), 0)},
			{ID: "H1", Caption: t.Caption(l.Half(2024, 1), 1), Rows: []views.ActivityRow{row}},
		},
		Withdrawn: []views.ActivityRow{row},
	}
}
