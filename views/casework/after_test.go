package casework_test

import (
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/casework"
	"sakstall/views/viewstest"
)

const aRef = "7K3M9-2QF4A"

// afterPages are what becomes of a case that is registered: its page in all states, and the forms.
func afterPages() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(casework.Case, "much-done", muchDone(l)),
			viewstest.Of(casework.Correction, "stale", staleCorrection(l)),
			viewstest.Of(casework.FollowUp, "errors", followUpErrors(l)),
			viewstest.Of(casework.Withdrawal, "no-reason", noReason(l)))
	}
	return append(out, append(doneCases(lang.NB), afterForms(lang.NB)...)...)
}

func doneCases(l lang.Lang) []viewstest.State {
	t := i18n.Of(l).After
	base := func(d casework.Doing) casework.CasePage {
		p := registered(l)
		d.Version, d.FormToken = 2, "one-time-token"
		p.Doing = d
		return p
	}
	return []viewstest.State{
		viewstest.Of(casework.Case, "to-complete",
			base(casework.Doing{Correct: true, FollowUp: true, Complete: "Gjennomført tvangsekteskap"})),
		viewstest.Of(casework.Case, "corrected",
			base(casework.Doing{Correct: true, FollowUp: true, Done: t.Corrected})),
		viewstest.Of(casework.Case, "withdrawn", base(casework.Doing{
			Restore: true, Withdrawn: t.IsWithdrawn("Registrert to ganger"),
			Done: t.WasWithdrawn,
		})),
		viewstest.Of(casework.Case, "withdrawn-locked",
			base(casework.Doing{Withdrawn: t.IsWithdrawn("Annen feil"), Locked: t.Locked(l.Half(2023, 1))})),
		viewstest.Of(casework.Case, "locked", base(casework.Doing{
			FollowUp: true, Locked: t.Locked(l.Half(2023, 1)),
			Happened: true,
		})),
	}
}

func registered(l lang.Lang) casework.CasePage {
	t := i18n.Of(l)
	return casework.CasePage{
		Page: viewstest.Advisor(l, "/saker/"+aRef, t.Receipt.Title(aRef)), Ref: aRef, Half: l.Half(2024, 1),
		Facts: []views.Fact{
			{Label: t.Fields.Month, Value: l.Month(2024, 5)},
			{Label: t.Fields.Gender, Value: "Jente/kvinne"},
		},
	}
}

func muchDone(l lang.Lang) casework.CasePage {
	t, p := i18n.Of(l), registered(l)
	p.Doing = casework.Doing{
		Done: t.After.Logged, Version: 4, FormToken: "one-time-token", Correct: true, FollowUp: true,
		Complete: "Gjennomført tvangsekteskap",
		FollowUps: []casework.FollowUpRow{
			{Number: 1, Month: l.Month(2024, 5), Services: "Politi, Skole", Withdrawn: true},
			{Number: 2, Month: l.Month(2024, 6), Services: t.After.NotAnswered, Happened: t.After.Happened + " " +
				t.After.HappenedYes, MayWithdraw: true},
			{Number: 3, Month: l.Month(2023, 6), Services: "Barnevern"},
		},
		Changes: []casework.Change{
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
func correction(l lang.Lang) casework.CorrectionPage {
	form := filled(advisorForm(l))
	p := casework.CorrectionPage{
		Page: viewstest.Advisor(l, "/saker/"+aRef+"/rett", i18n.Of(l).After.CorrectTitle(aRef)), Ref: aRef, Version: 1,
		FormToken: "one-time-token", Fields: form.Fields,
	}
	return p
}

func staleCorrection(l lang.Lang) casework.CorrectionPage {
	t, p := i18n.Of(l), correction(l)
	p.HasErrs, p.Version = true, 3
	p.Stale = []views.Difference{
		{Label: t.Fields.Gender, Sent: "Gutt/mann", Now: "Jente/kvinne", Differs: true},
		{Label: t.Fields.Age, Sent: "Under 18 år", Now: "Under 18 år"},
	}
	return p
}

func followUp(l lang.Lang) casework.FollowUpPage {
	t := i18n.Of(l).After
	return casework.FollowUpPage{
		Page: viewstest.Advisor(l, "/saker/"+aRef+"/oppfolging", t.FollowUpTitle(aRef)), Ref: aRef, Version: 1,
		FormToken: "one-time-token",
		Fields: []views.Field{
			{
				Name: "month", Kind: views.Select, Label: t.FollowUpMonth, Hint: t.FollowUpMonthHint,
				Groups: []views.Group{
					{Label: l.Half(2024, 1), Choices: []views.Choice{
						viewstest.Choice("2024-02", l.Month(2024, 2)),
						viewstest.Choice("2024-01", l.Month(2024, 1)),
					}},
				},
			},
			{
				Name: "services", Kind: views.Checkboxes, Label: t.FollowUpServices,
				Groups: viewstest.Plain(viewstest.Choice("police", "Politi"), viewstest.Choice("school", "Skole")),
			},
			{
				Name: "happened", Kind: views.Checkboxes, Label: t.Happened,
				Groups: viewstest.Plain(viewstest.Choice("yes", t.HappenedYes)),
			},
		},
	}
}

func followUpErrors(l lang.Lang) casework.FollowUpPage {
	t, p := i18n.Of(l), followUp(l)
	p.HasErrs = true
	p.Fields[0].Error, p.Fields[1].Error, p.Fields[2].Error = t.Problem.BeforeContact, t.Problem.NotInList,
		t.Problem.CorrectInstead
	return p
}

func withdrawal(l lang.Lang) casework.WithdrawalPage {
	t := i18n.Of(l).After
	return casework.WithdrawalPage{
		Page: viewstest.Advisor(l, "/saker/"+aRef+"/trekk", t.WithdrawTitle(aRef)), Ref: aRef, Version: 1,
		FormToken: "one-time-token",
		Reason: views.Field{
			Name: "reason", Label: t.Reason,
			Groups: viewstest.Plain(viewstest.Choice("registered_twice", "Registrert to ganger"),
				viewstest.Choice("other_mistake", "Annen feil")),
		},
	}
}

func noReason(l lang.Lang) casework.WithdrawalPage {
	p := withdrawal(l)
	p.HasErrs, p.Reason.Error = true, i18n.Of(l).After.ReasonMissing
	return p
}

func afterForms(l lang.Lang) []viewstest.State {
	t := i18n.Of(l)
	errors, same, gone, unavailable := correction(l), staleCorrection(l), staleCorrection(l), correction(l)
	errors.HasErrs, errors.Fields.Shared[0].Error = true, t.Problem.AfterFollowUp
	same.Stale = same.Stale[1:]
	gone.Withdrawn = t.After.IsWithdrawn("Annen feil")
	unavailable.HasErrs, unavailable.FormError = true, t.Errors.Unavailable+". "+t.Errors.UnavailableHow
	used, noToken := followUp(l), withdrawal(l)
	used.HasErrs, used.FormError = true, t.After.FormUsed
	noToken.HasErrs, noToken.FormError = true, t.After.FormGone
	changed := casework.NotChangedPage{
		Page: viewstest.Advisor(l, "/", t.After.ChangedTitle), Ref: aRef,
		How: t.After.ChangedHow,
	}
	locked := casework.NotChangedPage{
		Page: viewstest.Advisor(l, "/", t.After.LockedTitle), Ref: aRef,
		How: t.After.Locked(l.Half(2023, 1)),
	}
	return []viewstest.State{
		viewstest.Of(casework.Correction, "filled", correction(l)), viewstest.Of(casework.Correction, "errors", errors),
		viewstest.Of(casework.Correction, "stale-same", same),
		viewstest.Of(casework.Correction, "stale-withdrawn", gone),
		viewstest.Of(casework.Correction, "unavailable", unavailable),
		viewstest.Of(casework.FollowUp, "empty", followUp(l)), viewstest.Of(casework.FollowUp, "used", used),
		viewstest.Of(casework.Withdrawal, "empty", withdrawal(l)),
		viewstest.Of(casework.Withdrawal, "no-token", noToken),
		viewstest.Of(casework.NotChanged, "changed", changed), viewstest.Of(casework.NotChanged, "locked", locked),
	}
}
