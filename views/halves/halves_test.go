package halves_test

import (
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/halves"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) { viewstest.Check(t, halfPages()...) }

// halfPages are the unit's half in every state that shows something of its own, what is to be done in all languages.
func halfPages() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(halves.List, "filled", halfList(l)),
			viewstest.Of(halves.Half, "open", openHalf(l)),
			viewstest.Of(halves.Half, "returned", returnedHalf(l)))
	}
	t := i18n.Of(lang.NB).Halves
	handedIn, nothing, approved, refused := openHalf(lang.NB), openHalf(lang.NB), openHalf(lang.NB), openHalf(lang.NB)
	handedIn.State, handedIn.Means, handedIn.Deadline, handedIn.Done = t.States.HandedIn, t.Means.HandedIn, "", t.Done
	handedIn.Forms = []halves.Form{{Move: "take_back", Cases: "12", How: t.TakeBackHow, Button: t.TakeBack}}
	handedIn.History = []views.HalfEvent{{
		Day:  "12. juli 2024",
		What: t.Moves.By(t.Moves.HandedIn(12), "Kari Nordmann"),
	}}
	nothing.Tables, nothing.Forms = nil,
		[]halves.Form{{Move: "nothing_to_report", Cases: "0", How: t.NothingHow, Button: t.Nothing}}
	approved.State, approved.Means, approved.Deadline, approved.Done, approved.Forms = t.States.Approved,
		t.Means.Approved,
		"", t.DoneApproved, nil
	refused.Problem = t.CountChanged(13)
	findings, unanswered := openHalf(lang.NB), openHalf(lang.NB)
	findings.Findings, unanswered.Findings = halfFindings(lang.NB), halfFindings(lang.NB)
	unanswered.HasErrs, unanswered.Findings[0].Answer.Error = true, i18n.Of(lang.NB).Findings.AnswerMissing
	out = append(out, viewstest.Of(halves.Half, "findings", findings),
		viewstest.Of(halves.Half, "unanswered", unanswered))
	return append(out,
		viewstest.Of(halves.Half, "handed-in", handedIn), viewstest.Of(halves.Half, "nothing", nothing),
		viewstest.Of(halves.Half, "approved", approved),
		viewstest.Of(halves.Half, "refused", refused),
	)
}

func halfList(l lang.Lang) halves.ListPage {
	t := i18n.Of(l).Halves
	return halves.ListPage{
		Page: viewstest.Advisor(l, "/halvar", t.Menu), Caption: t.ListCaption("Oslo 1"),
		Rows: []halves.Row{
			{
				Href: "/halvar/2024-H2", Half: l.Half(2024, 2), Cases: "3", State: t.States.Open,
				Deadline: "31. januar 2025",
			},
			{
				Href: "/halvar/2024-H1", Half: l.Half(2024, 1), Cases: "12", State: t.States.Approved,
				Deadline: "31. juli 2024",
			},
		},
	}
}

func openHalf(l lang.Lang) halves.HalfPage {
	t := i18n.Of(l)
	table := func(id, what string, rows ...halves.Line) halves.Table {
		return halves.Table{
			ID: id, What: what, Half: l.HalfOfYear(1), Rows: rows,
			Total: halves.Line{Name: t.Yearly.Total, Counts: []string{"12", "9", l.Tenths(107)}},
		}
	}
	return halves.HalfPage{
		Page: viewstest.Advisor(l, "/halvar/2024-H1", l.Half(2024, 1)), Path: "/halvar/2024-H1", Unit: "Oslo 1",
		State: t.Halves.States.Open, Means: t.Halves.Means.Open,
		Deadline: t.Halves.DeadlineIn("31. juli 2024", 12),
		Columns:  []string{"2024", "2023", t.Halves.Usual("2021–2023")},
		Tables: []halves.Table{
			table("category", t.Yearly.Dimensions["category"].Head,
				halves.Line{Name: "Trusler/vold", Counts: []string{"12", "9", l.Tenths(107)}}),
			table("country", t.Yearly.Dimensions["country"].Title,
				halves.Line{Name: "Syria", Counts: []string{"7", "0", l.Tenths(30)}},
				halves.Line{Name: "Irak", Counts: []string{"5", "9", l.Tenths(77)}}),
		},
		Beside: []string{t.Halves.FollowUpsOfHalf(3), t.Halves.ActivitiesOfHalf(2)},
		Forms:  []halves.Form{{Move: "hand_in", Cases: "12", How: t.Halves.HandInHow, Button: t.Halves.HandIn(12)}},
	}
}

func returnedHalf(l lang.Lang) halves.HalfPage {
	p, t := openHalf(l), i18n.Of(l).Halves
	p.State, p.Means = t.States.Returned, t.Means.Returned
	p.Because = []string{t.Reason(t.Reasons.Double), t.Note("Se på mai.")}
	p.History = []views.HalfEvent{
		{Day: "20. juli 2024", What: t.Moves.By(t.Moves.Returned, "Ola Nordmann"), Details: p.Because},
		{Day: "12. juli 2024", What: t.Moves.ByItself(t.Moves.Approved)},
		{Day: "12. juli 2024", What: t.Moves.By(t.Moves.HandedIn(14), "Kari Nordmann")},
	}
	return p
}

// halfFindings are one to settle, one that is settled, and one where nothing can be answered any more.
func halfFindings(l lang.Lang) []halves.Finding {
	t := i18n.Of(l).Findings
	double := halves.Finding{
		Kind: t.Kinds.Double, Saw: t.Double(3), Why: t.Why.Double, How: t.How.Double, Fingerprint: "0a1b2c3d",
		Refs: []string{"7K3M9-2QF4A", "B8N4T-XW1ZC"}, Others: t.OthersCases(1),
		Answer: views.Field{
			Name: "answer-0a1b2c3d", Label: t.AnswerLegend,
			Groups: viewstest.Plain(viewstest.Choice("checked_correct", t.Answers.CheckedCorrect),
				viewstest.Choice("different_persons", t.Answers.DifferentPersons)),
		},
	}
	settled := halves.Finding{
		Kind: t.Kinds.Jump, Saw: t.Jump(texts.Jump{N: 12, Low: 1, High: 8}),
		Why: t.Why.Jump, How: t.How.Jump, Answered: t.Answered(t.Answers.TaskChanged),
	}
	closed := halves.Finding{
		Kind: t.Kinds.ManyUnknown, Saw: t.ManyUnknown("Alder", 6, 12), Why: t.Why.ManyUnknown,
		How: t.How.ManyUnknown,
	}
	return []halves.Finding{double, settled, closed}
}
