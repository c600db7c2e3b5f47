package views_test

import (
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
)

const aRef = "7K3M9-2QF4A"

// afterPages are what becomes of a case that is registered: its page in all states, and the forms.
func afterPages() []state {
	var out []state
	for _, l := range lang.Langs() {
		out = append(out, of(views.Case, "much-done", muchDone(l)), of(views.Correction, "stale", staleCorrection(l)),
			of(views.FollowUp, "errors", followUpErrors(l)),
			of(views.Withdrawal, "no-reason", noReason(l)))
	}
	return append(out, append(doneCases(lang.NB), afterForms(lang.NB)...)...)
}

func doneCases(l lang.Lang) []state {
	t := i18n.Of(l).After
	base := func(d views.CaseDoing) views.CasePage {
		p := registered(l)
		d.Version, d.FormToken = 2, "one-time-token"
		p.Doing = d
		return p
	}
	return []state{
		of(views.Case, "to-complete",
			base(views.CaseDoing{Correct: true, FollowUp: true, Complete: "Gjennomført tvangsekteskap"})),
		of(views.Case, "corrected", base(views.CaseDoing{Correct: true, FollowUp: true, Done: t.Corrected})),
		of(views.Case, "withdrawn", base(views.CaseDoing{
			Restore: true, Withdrawn: t.IsWithdrawn("Registrert to ganger"),
			Done: t.WasWithdrawn,
		})),
		of(views.Case, "withdrawn-locked",
			base(views.CaseDoing{Withdrawn: t.IsWithdrawn("Annen feil"), Locked: t.Locked(l.Half(2023, 1))})),
		of(views.Case, "locked", base(views.CaseDoing{
			FollowUp: true, Locked: t.Locked(l.Half(2023, 1)),
			Happened: true,
		})),
	}
}

func registered(l lang.Lang) views.CasePage {
	t := i18n.Of(l)
	return views.CasePage{
		Page: advisor(frame(l, "/saker/"+aRef, t.Receipt.Title(aRef))), Ref: aRef, Half: l.Half(2024, 1),
		Facts: []views.Fact{
			{Label: t.Fields.Month, Value: l.Month(2024, 5)},
			{Label: t.Fields.Gender, Value: "Jente/kvinne"},
		},
	}
}

func muchDone(l lang.Lang) views.CasePage {
	t, p := i18n.Of(l), registered(l)
	p.Doing = views.CaseDoing{
		Done: t.After.Logged, Version: 4, FormToken: "one-time-token", Correct: true, FollowUp: true,
		Complete: "Gjennomført tvangsekteskap",
		FollowUps: []views.FollowUpRow{
			{Number: 1, Month: l.Month(2024, 5), Services: "Politi, Skole", Withdrawn: true},
			{Number: 2, Month: l.Month(2024, 6), Services: t.After.NotAnswered, Happened: t.After.Happened + " " +
				t.After.HappenedYes, MayWithdraw: true},
			{Number: 3, Month: l.Month(2023, 6), Services: "Barnevern"},
		},
		Changes: []views.CaseChange{
			{What: t.After.RestoredIn(l.Month(2024, 6), t.After.Colleague)},
			{What: t.After.WithdrawnIn(l.Month(2024, 6), t.After.You, "Registrert <to> ganger")},
			{What: t.After.ChangedIn(l.Month(2024, 6), t.After.You), Differences: []string{
				t.After.FromTo(t.Fields.Country, "Syria", "Irak"),
				t.After.FromTo(t.Fields.Answers["services"], "Politi", t.After.NotAnswered),
			}},
		},
	}
	return p
}

// correction is the form of a case, filled in.
func correction(l lang.Lang) views.CorrectionPage {
	form := filled(advisorForm(l))
	p := views.CorrectionPage{
		Page: advisor(frame(l, "/saker/"+aRef+"/rett", i18n.Of(l).After.CorrectTitle(aRef))), Ref: aRef, Version: 1,
		FormToken: "one-time-token", Fields: form.Fields,
	}
	return p
}

func staleCorrection(l lang.Lang) views.CorrectionPage {
	t, p := i18n.Of(l), correction(l)
	p.HasErrs, p.Version = true, 3
	p.Stale = []views.Difference{
		{Label: t.Fields.Gender, Sent: "Gutt/mann", Now: "Jente/kvinne", Differs: true},
		{Label: t.Fields.Age, Sent: "Under 18 år", Now: "Under 18 år"},
	}
	return p
}

func followUp(l lang.Lang) views.FollowUpPage {
	t := i18n.Of(l).After
	return views.FollowUpPage{
		Page: advisor(frame(l, "/saker/"+aRef+"/oppfolging", t.FollowUpTitle(aRef))), Ref: aRef, Version: 1,
		FormToken: "one-time-token",
		Fields: []views.Field{
			{
				Name: "month", Kind: views.Select, Label: t.FollowUpMonth, Hint: t.FollowUpMonthHint,
				Groups: []views.Group{
					{Label: l.Half(2024, 1), Choices: []views.Choice{
						choice("2024-02", l.Month(2024, 2)),
						choice("2024-01", l.Month(2024, 1)),
					}},
				},
			},
			{
				Name: "services", Kind: views.Checkboxes, Label: t.FollowUpServices,
				Groups: plain(choice("police", "Politi"), choice("school", "Skole")),
			},
			{Name: "happened", Kind: views.Checkboxes, Label: t.Happened, Groups: plain(choice("yes", t.HappenedYes))},
		},
	}
}

func followUpErrors(l lang.Lang) views.FollowUpPage {
	t, p := i18n.Of(l), followUp(l)
	p.HasErrs = true
	p.Fields[0].Error, p.Fields[1].Error, p.Fields[2].Error = t.Problem.BeforeContact, t.Problem.NotInList,
		t.Problem.CorrectInstead
	return p
}

func withdrawal(l lang.Lang) views.WithdrawalPage {
	t := i18n.Of(l).After
	return views.WithdrawalPage{
		Page: advisor(frame(l, "/saker/"+aRef+"/trekk", t.WithdrawTitle(aRef))), Ref: aRef, Version: 1,
		FormToken: "one-time-token",
		Reason: views.Field{
			Name: "reason", Label: t.Reason,
			Groups: plain(choice("registered_twice", "Registrert to ganger"), choice("other_mistake", "Annen feil")),
		},
	}
}

func noReason(l lang.Lang) views.WithdrawalPage {
	p := withdrawal(l)
	p.HasErrs, p.Reason.Error = true, i18n.Of(l).After.ReasonMissing
	return p
}

func afterForms(l lang.Lang) []state {
	t := i18n.Of(l)
	errors, same, gone, unavailable := correction(l), staleCorrection(l), staleCorrection(l), correction(l)
	errors.HasErrs, errors.Fields.Shared[0].Error = true, t.Problem.AfterFollowUp
	same.Stale = same.Stale[1:]
	gone.Withdrawn = t.After.IsWithdrawn("Annen feil")
	unavailable.HasErrs, unavailable.FormError = true, t.Errors.Unavailable+". "+t.Errors.UnavailableHow
	used, noToken := followUp(l), withdrawal(l)
	used.HasErrs, used.FormError = true, t.After.FormUsed
	noToken.HasErrs, noToken.FormError = true, t.After.FormGone
	changed := views.NotChangedPage{
		Page: advisor(frame(l, "/", t.After.ChangedTitle)), Ref: aRef,
		How: t.After.ChangedHow,
	}
	locked := views.NotChangedPage{
		Page: advisor(frame(l, "/", t.After.LockedTitle)), Ref: aRef,
		How: t.After.Locked(l.Half(2023, 1)),
	}
	return []state{
		of(views.Correction, "filled", correction(l)), of(views.Correction, "errors", errors),
		of(views.Correction, "stale-same", same),
		of(views.Correction, "stale-withdrawn", gone), of(views.Correction, "unavailable", unavailable),
		of(views.FollowUp, "empty", followUp(l)), of(views.FollowUp, "used", used),
		of(views.Withdrawal, "empty", withdrawal(l)), of(views.Withdrawal, "no-token", noToken),
		of(views.NotChanged, "changed", changed), of(views.NotChanged, "locked", locked),
	}
}
