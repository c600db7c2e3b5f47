package views_test

import (
	"sakstall/internal/i18n"
	"sakstall/views"
)

// caseForms are the forms of both schemes, empty in all languages and in the other states.
func caseForms() []state {
	var out []state
	for _, l := range i18n.Langs() {
		out = append(out,
			of(views.CaseForm, "advisor-empty", advisorForm(l)),
			of(views.CaseForm, "advisor-errors", withProblems(advisorForm(l), everyProblem(l))),
			of(views.CaseForm, "envoy-errors", withProblems(envoyForm(l), everyProblem(l))),
		)
	}
	t := i18n.NB.Texts()
	usedBefore, unavailable, noToken := filled(advisorForm(i18n.NB)), filled(advisorForm(i18n.NB)), filled(advisorForm(i18n.NB))
	usedBefore.UsedBy, usedBefore.HasErrs = "7K3M9-2QF4A", true
	unavailable.FormError, unavailable.HasErrs = t.Errors.Unavailable+". "+t.Errors.UnavailableHow, true
	noToken.FormError, noToken.HasErrs = t.Problem.FormGone, true
	return append(out,
		of(views.CaseForm, "advisor-filled", filled(advisorForm(i18n.NB))),
		of(views.CaseForm, "advisor-one-error", withProblems(filled(advisorForm(i18n.NB)), map[string]string{"themes": t.Problem.NotInList})),
		of(views.CaseForm, "advisor-used-before", usedBefore),
		of(views.CaseForm, "advisor-unavailable", unavailable),
		of(views.CaseForm, "advisor-no-token", noToken),
		of(views.CaseForm, "envoy-empty", envoyForm(i18n.NB)),
		of(views.CaseForm, "envoy-filled", filled(envoyForm(i18n.NB))),
	)
}

func choice(value, label string) views.Choice { return views.Choice{Value: value, Label: label} }

// plain are choices without a heading.
func plain(choices ...views.Choice) []views.Group { return []views.Group{{Choices: choices}} }

func categories() []views.Group {
	return plain(choice("negative_social_control", "Negativ sosial kontroll"), choice("threats_violence", "Trusler/vold"))
}

// advisorForm is the empty form with a few choices of each list: a whole list is the codebook's matter.
func advisorForm(l i18n.Lang) views.CaseFormPage {
	p := views.CaseFormPage{Page: advisor(frame(l, "/saker/ny", l.Texts().Form.Title)), Unit: "Nissehaugen videregående skole", FormToken: "one-time-token"}
	t := p.Text().Fields
	p.Required = []views.Field{
		{Name: "month", Label: t.Month, Hint: t.MonthHint, Groups: []views.Group{
			{Label: l.Half(2024, 1), Choices: []views.Choice{choice("2024-02", l.Month(2024, 2)), choice("2024-01", l.Month(2024, 1))}},
			{Label: l.Half(2023, 2), Choices: []views.Choice{choice("2023-12", l.Month(2023, 12))}},
		}},
		{Name: "subject", Label: t.Subject, Hint: t.SubjectHint, Groups: plain(choice("person", "Den utsatte selv"), choice("staff", "Ansatt"))},
		{Name: "contact", Label: t.Contact, Hint: t.ContactHint, Groups: plain(choice("self", "Den utsatte selv"), choice("police", "Politi"))},
		{Name: "category", Label: t.Category, Hint: t.CategoryHint, Groups: categories()},
		{Name: "gender", Label: t.Gender, Groups: plain(choice("female", "Jente/kvinne"), choice("male", "Gutt/mann"), choice("unknown", "Ukjent"))},
		{Name: "age", Label: t.Age, Hint: t.AgeHint, Groups: plain(choice("under_18", "Under 18 år"), choice("18_or_over", "18 år eller eldre"))},
		{Name: "country", Label: t.Country, Hint: t.CountryHint, Groups: []views.Group{
			{Label: p.Text().Form.LastUsed, Choices: []views.Choice{choice("SO", "Somalia")}},
			{Label: p.Text().Form.AllCountries, Choices: []views.Choice{choice("NO", "Norge"), choice("SO", "Somalia"), choice("XX", "Statsløs")}},
		}},
	}
	p.More = []views.Field{
		{Name: "elements", Label: t.Elements, Hint: t.ElementsHint, Groups: categories()},
		{Name: "themes", Label: t.Themes, Groups: plain(choice("racism", "Rasisme og diskriminering"), choice("disability", "Nedsatt funksjonsevne"))},
		{Name: "services", Label: t.Services, Groups: plain(choice("police", "Politi"), choice("school", "Skole"))},
	}
	return p
}

// envoyForm is the empty form with the two questions that only envoys are asked.
func envoyForm(l i18n.Lang) views.CaseFormPage {
	p := advisorForm(l)
	p.Unit = "Amman"
	t := p.Text().Fields
	p.More = append([]views.Field{
		{Name: "whereabouts", Label: t.Whereabouts, Groups: plain(choice("norway", "I Norge"), choice("abroad", "I utlandet"))},
		{Name: "tie", Label: t.Tie, Hint: t.TieHint, Groups: plain(choice("resident", "Statsborgerskap eller opphold i Norge"))},
	}, p.More...)
	return p
}

// filled chooses the last value of every list, and everything where more can be chosen.
func filled(p views.CaseFormPage) views.CaseFormPage {
	p.MoreOpen = true
	for _, f := range p.Required {
		choices := f.Groups[len(f.Groups)-1].Choices
		choices[len(choices)-1].Chosen = true
	}
	for _, f := range p.More {
		for i := range f.Groups[0].Choices {
			f.Groups[0].Choices[i].Chosen = i == 0 || f.Name != "whereabouts" && f.Name != "tie"
		}
	}
	return p
}

// withProblems says beside each field named what is wrong there.
func withProblems(p views.CaseFormPage, problems map[string]string) views.CaseFormPage {
	p.HasErrs, p.MoreOpen = true, true
	for _, fields := range [][]views.Field{p.Required, p.More} {
		for i := range fields {
			fields[i].Error = problems[fields[i].Name]
		}
	}
	return p
}

// everyProblem is something wrong with each field.
func everyProblem(l i18n.Lang) map[string]string {
	t := l.Texts().Problem
	out := map[string]string{
		"month": t.InTheFuture, "subject": t.SubjectMissing, "contact": t.ContactMissing, "category": t.CategoryMissing,
		"gender": t.GenderMissing, "age": t.AgeMissing, "country": t.CountryMissing, "tie": t.ApplicationOnly,
	}
	for _, name := range []string{"whereabouts", "elements", "themes", "services"} {
		out[name] = t.NotInList
	}
	return out
}
