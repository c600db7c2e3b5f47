package casework_test

import (
	"context"
	"fmt"
	"io"

	"github.com/a-h/templ"

	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/casework"
	"sakstall/views/viewstest"
)

// caseForms are the forms of both schemes, empty in all languages and in the other states.
func caseForms() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		out = append(out,
			viewstest.Of(casework.Form, "advisor-empty", advisorForm(l)),
			viewstest.Of(casework.Form, "advisor-errors", withProblems(advisorForm(l), everyProblem(l))),
			viewstest.Of(casework.Form, "envoy-errors", withProblems(envoyForm(l), everyProblem(l))),
			viewstest.Of(casework.Form, "family", family(envoyForm(l), 2)),
			viewstest.Of(casework.Form, "no-case", noCase(filled(envoyForm(l)))),
			viewstest.Of(Notes, "alone", alone(family(envoyForm(l), 2))),
		)
	}
	t := i18n.Of(lang.NB)
	usedBefore, unavailable, noToken := filled(advisorForm(lang.NB)), filled(advisorForm(lang.NB)),
		filled(advisorForm(lang.NB))
	usedBefore.UsedBy, usedBefore.Used, usedBefore.HasErrs = "7K3M9-2QF4A", t.Form.UsedBefore("7K3M9-2QF4A"), true
	notedBefore := filled(envoyForm(lang.NB))
	notedBefore.Used, notedBefore.HasErrs = t.Family.NotedBefore, true
	unavailable.FormError, unavailable.HasErrs = t.Errors.Unavailable+". "+t.Errors.UnavailableHow, true
	noToken.FormError, noToken.HasErrs = t.Problem.FormGone, true
	return append(out,
		viewstest.Of(casework.Form, "advisor-filled", filled(advisorForm(lang.NB))),
		viewstest.Of(casework.Form, "advisor-one-error",
			withProblems(filled(advisorForm(lang.NB)), map[string]string{"themes": t.Problem.NotInList})),
		viewstest.Of(casework.Form, "advisor-used-before", usedBefore),
		viewstest.Of(casework.Form, "advisor-unavailable", unavailable),
		viewstest.Of(casework.Form, "advisor-no-token", noToken),
		viewstest.Of(casework.Form, "advisor-long-ago", longAgo(filled(advisorForm(lang.NB)))),
		viewstest.Of(casework.Form, "envoy-empty", envoyForm(lang.NB)),
		viewstest.Of(casework.Form, "noted-before", notedBefore),
		viewstest.Of(casework.Form, "draft", kept(filled(advisorForm(lang.NB)), t.Draft.Restored)),
		viewstest.Of(casework.Form, "family-errors",
			withProblems(family(advisorForm(lang.NB), 3), map[string]string{
				"gender": t.Problem.GenderMissing, "country-2": t.Problem.CountryMissing,
				"category-3": t.Problem.CategoryMissing,
			})),
		viewstest.Of(casework.Form, "family-most", most(family(advisorForm(lang.NB), 2))),
		viewstest.Of(casework.Form, "family-one-left", oneLeft(advisorForm(lang.NB))),
		viewstest.Of(casework.Form, "envoy-filled", filled(envoyForm(lang.NB))),
	)
}

func categories() []views.Group {
	return viewstest.Plain(viewstest.Choice("negative_social_control", "Negativ sosial kontroll"),
		viewstest.Choice("threats_violence", "Trusler/vold"))
}

// phenomena are rows of categories, one of them with both its stages.
func phenomena() []views.Group {
	return []views.Group{
		{Choices: []views.Choice{viewstest.Choice("threats_violence", "Trusler/vold")}},
		{Note: "Minst én av ektefellene kan ikke velge fritt.", Choices: []views.Choice{
			viewstest.Choice("forced_marriage_fear", "Frykt for tvangsekteskap"),
			viewstest.Choice("forced_marriage_completed", "Gjennomført tvangsekteskap"),
		}},
	}
}

// advisorForm is the empty form with a few choices of each list: a whole list is the codebook's matter.
func advisorForm(l lang.Lang) casework.FormPage {
	p := casework.FormPage{
		Page: viewstest.Advisor(l, "/saker/ny", i18n.Of(l).Form.Title), ID: "case-form",
		FormToken: "one-time-token", DraftDays: 14,
	}
	p.LanguageForm = p.ID
	t := p.Text().Fields
	p.Fields.Unit = "Nissehaugen videregående skole"
	p.Fields.Shared = []views.Field{
		{Name: "month", Kind: views.Select, Label: t.Month, Hint: t.MonthHint, Groups: []views.Group{
			{Label: l.Half(2024, 1), Choices: []views.Choice{
				viewstest.Choice("2024-02", l.Month(2024, 2)),
				viewstest.Choice("2024-01", l.Month(2024, 1)),
			}},
			{Label: l.Half(2023, 2), Choices: []views.Choice{viewstest.Choice("2023-12", l.Month(2023, 12))}},
		}},
		{
			Name: "subject", Label: t.Subject, Hint: t.SubjectHint,
			Groups: viewstest.Plain(viewstest.Choice("person", "Den utsatte selv"),
				viewstest.Choice("staff", "Ansatt")),
		},
		{
			Name: "contact", Kind: views.Select, Label: t.Contact, Hint: t.ContactHint,
			Groups: viewstest.Plain(viewstest.Choice("self", "Den utsatte selv"), viewstest.Choice("police", "Politi")),
		},
	}
	p.Fields.Shared[0].Focus = true
	p.Fields.Persons = []casework.Person{person(l, 1)}
	p.Fields.Notes.Submit = p.Text().Form.Submit
	p.Fields.More = []views.Field{
		{Name: "elements", Kind: views.Checkboxes, Label: t.Elements, Hint: t.ElementsHint, Groups: categories()},
		{
			Name: "themes", Kind: views.Checkboxes, Label: t.Answers["themes"],
			Groups: viewstest.Plain(viewstest.Choice("racism", "Rasisme og diskriminering"),
				viewstest.Choice("disability", "Nedsatt funksjonsevne")),
		},
		{
			Name: "services", Kind: views.Checkboxes, Label: t.Answers["services"],
			Groups: viewstest.Plain(viewstest.Choice("police", "Politi"), viewstest.Choice("school", "Skole")),
		},
	}
	return p
}

// person are the questions of one person: the first of a case, or the n-th of a family.
func person(l lang.Lang, n int) casework.Person {
	t, after := i18n.Of(l).Fields, ""
	if n > 1 {
		after = fmt.Sprintf("-%d", n)
	}
	return casework.Person{Fields: []views.Field{
		{Name: "category" + after, Kind: views.Grid, Label: t.Category, Hint: t.CategoryHint, Groups: phenomena()},
		{
			Name: "gender" + after, Label: t.Gender,
			Groups: viewstest.Plain(viewstest.Choice("female", "Jente/kvinne"), viewstest.Choice("male", "Gutt/mann"),
				viewstest.Choice("unknown", "Ukjent")),
		},
		{
			Name: "age" + after, Label: t.Age, Hint: t.AgeHint,
			Groups: viewstest.Plain(viewstest.Choice("under_18", "Under 18 år"),
				viewstest.Choice("18_or_over", "18 år eller eldre")),
		},
		{Name: "country" + after, Kind: views.Search, Label: t.Country, Hint: t.CountryHint, Groups: []views.Group{
			{Label: i18n.Of(l).Form.LastUsed, Choices: []views.Choice{viewstest.Choice("SO", "Somalia")}},
			{Label: i18n.Of(l).Form.AllCountries, Choices: []views.Choice{
				viewstest.Choice("NO", "Norge"), viewstest.Choice("SO", "Somalia"),
				viewstest.Choice("XX", "Statsløs"),
			}},
		}},
	}}
}

// family is the form with n persons.
func family(p casework.FormPage, n int) casework.FormPage {
	t := p.Text().Family
	p.Fields.Persons = nil
	for i := 1; i <= n; i++ {
		one := person(p.Lang, i)
		for f := range one.Fields {
			one.Fields[f].Of = t.OfPerson(i)
		}
		if i > 1 {
			one.Fields[0].Kind, one.Fields[0].Focus = views.Select, i == n
		}
		p.Fields.Persons = append(p.Fields.Persons, one)
	}
	p.Fields.Notes.Submit, p.Fields.Shared[0].Focus = t.Submit(n), false
	return p
}

// alone are the notes of a family whose persons are each the only one of their kind.
func alone(p casework.FormPage) casework.NotesPart {
	t := p.Text().Alone
	p.Fields.Notes.Counts = p.Text().Family.CountsIn(2, p.Lang.Half(2024, 1))
	p.Fields.Notes.Alone = []casework.Recognisable{
		{Says: t.PersonAlone(1)},
		{Says: t.PersonAlone(2), Helps: []string{t.Age, t.Gender}},
	}
	p.LanguageForm = ""
	return casework.NotesPart{Page: p.Page, Notes: p.Fields.Notes}
}

// Notes are the notes on a page of their own, where they are held against the rules of pages.
func Notes(p casework.NotesPart) templ.Component {
	return templ.ComponentFunc(func(ctx context.Context, w io.Writer) error {
		heading := templ.Raw("<h1>" + templ.EscapeString(p.Title) + "</h1>")
		return views.Layout(p.Page).Render(templ.WithChildren(ctx, templ.Join(heading, casework.Notes(p))), w)
	})
}

// kept is the form as a draft.
func kept(p casework.FormPage, says string) casework.FormPage {
	p.Draft = says
	return p
}

func most(p casework.FormPage) casework.FormPage {
	p.Most = true
	return p
}

// oneLeft is the form after a person has been taken out of it.
func oneLeft(p casework.FormPage) casework.FormPage {
	p.Focus, p.Fields.Shared[0].Focus = casework.AddPersonID, false
	return p
}

// longAgo is the form with a month that is asked about.
func longAgo(p casework.FormPage) casework.FormPage {
	t, month := p.Text(), &p.Fields.Shared[0]
	month.Groups[1].Choices[0].Chosen = false
	month.Error = t.Problem.LongAgo
	month.Sure = &views.Tick{ID: "sure-month", Name: "sure-month", Value: "2021-05", Label: t.Problem.LongAgoSure}
	month.Older = &views.Older{
		Choice: views.Choice{Value: "older", Label: t.Form.OlderMonth, Chosen: true},
		Label:  t.Form.WhichOlderMonth, Groups: []views.Group{{
			Label: p.Lang.Half(2021, 1), Choices: []views.Choice{{
				Value: "2021-05", Label: p.Lang.Month(2021, 5), Chosen: true,
			}},
		}},
	}
	p.HasErrs = true
	return p
}

// noCase is the form filled in as what is no case.
func noCase(p casework.FormPage) casework.FormPage {
	p.Fields.Notes = casework.FormNotes{
		Since:  p.Lang.Month(2023, 1),
		NoCase: "Spesialutsendinger registrerer ikke lenger slike saker.",
	}
	return p
}

// envoyForm is the empty form with the two questions that only envoys are asked.
func envoyForm(l lang.Lang) casework.FormPage {
	p := advisorForm(l)
	p.Fields.Unit = "Amman"
	t := p.Text().Fields
	p.Fields.Optional = []views.Field{
		{
			Name: "tie", Optional: true, Label: t.Tie, Hint: t.TieHint(2023),
			Groups: viewstest.Plain(viewstest.Choice("resident", "Statsborgerskap eller opphold i Norge")),
		},
	}
	p.Fields.More = append(p.Fields.More, views.Field{
		Name: "whereabouts", Label: t.Whereabouts,
		Groups: viewstest.Plain(viewstest.Choice("norway", "I Norge"), viewstest.Choice("abroad", "I utlandet")),
	})
	return p
}

// each calls do with each field of the form.
func each(f *casework.Fields, do func(*views.Field)) {
	groups := [][]views.Field{f.Optional, f.Shared, f.More}
	for _, p := range f.Persons {
		groups = append(groups, p.Fields)
	}
	for _, fields := range groups {
		for i := range fields {
			do(&fields[i])
		}
	}
}

// filled chooses the last value of every list, and everything where more can be chosen.
func filled(p casework.FormPage) casework.FormPage {
	p.Fields.MoreOpen = true
	each(&p.Fields, func(f *views.Field) {
		choices := f.Groups[len(f.Groups)-1].Choices
		for i := range choices {
			choices[i].Chosen = i == len(choices)-1 || f.Kind == views.Checkboxes
		}
	})
	return p
}

// withProblems says beside each field named what is wrong there.
func withProblems(p casework.FormPage, problems map[string]string) casework.FormPage {
	p.HasErrs, p.Fields.MoreOpen = true, true
	each(&p.Fields, func(f *views.Field) { f.Error = problems[f.Name] })
	return p
}

// everyProblem is something wrong with each field.
func everyProblem(l lang.Lang) map[string]string {
	t := i18n.Of(l).Problem
	out := map[string]string{
		"month": t.InTheFuture, "subject": t.SubjectMissing, "contact": t.ContactMissing, "category": t.CategoryMissing,
		"gender": t.GenderMissing, "age": t.AgeMissing, "country": t.CountryMissing, "tie": t.ApplicationOnly(2023),
	}
	for _, name := range []string{"whereabouts", "elements", "themes", "services"} {
		out[name] = t.NotInList
	}
	return out
}
