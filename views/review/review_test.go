package review_test

import (
	"testing"

	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/views"
	"sakstall/views/chart"
	"sakstall/views/review"
	"sakstall/views/viewstest"
)

func TestEveryPageLooksAsItDid(t *testing.T) { viewstest.Check(t, reviewPages()...) }

// reviewPages are the pages where a coordinator follows a half-year.
func reviewPages() []viewstest.State {
	var out []viewstest.State
	for _, l := range lang.Langs() {
		out = append(out, viewstest.Of(review.Review, "filled", overview(l)),
			viewstest.Of(review.Unit, "wrong", reviewUnit(l)))
	}
	closed := overview(lang.NB)
	closed.State, closed.Deadline, closed.Approve, closed.Rows, closed.Done = closed.Text().Review.SchemeClosed, "",
		review.Action{}, nil, closed.Text().Review.Done.Closed
	closed.Close = review.Action{How: closed.State}
	refused := overview(lang.NB)
	refused.Problem = refused.Text().Review.MissingChanged
	quiet := reviewUnit(lang.NB)
	quiet.Ask, quiet.Findings, quiet.History, quiet.HasErrs, quiet.Problem = review.Question{}, nil, nil,
		false, quiet.Text().Review.MovedOn
	return append(out, viewstest.Of(review.Review, "closed", closed), viewstest.Of(review.Review, "refused", refused),
		viewstest.Of(review.Unit, "quiet", quiet))
}

func overview(l lang.Lang) review.Page {
	t := i18n.Of(l).Review
	choice := func(name, label, all, other string) views.Field {
		return views.Field{
			Name: name, Label: label, Kind: views.Always,
			Groups: []views.Group{{Choices: []views.Choice{
				{Value: "", Label: all, Chosen: true},
				{Value: "x", Label: other},
			}}},
		}
	}
	return review.Page{
		Publish: views.Link{Href: "/rapport/2023/publiser", Text: i18n.Of(l).Review.TaskPublishLink},
		Page:    viewstest.Coordinator(l, "/halvar/2023-H1", l.Half(2023, 1)), Path: "/halvar/2023-H1",
		Scheme: "advisors",
		Halves: []views.Link{
			{Href: "/halvar/2023-H1?ordning=advisors", Text: l.Half(2023, 1), Current: true},
			{Href: "/halvar/2022-H2?ordning=advisors", Text: l.Half(2022, 2)},
		},
		Schemes: []views.Link{
			{Href: "/halvar/2023-H1?ordning=advisors", Text: i18n.Of(l).Words.Advisors, Current: true},
			{Href: "/halvar/2023-H1?ordning=envoys", Text: i18n.Of(l).Words.Envoys},
		},
		State: t.SchemeOpen, Deadline: i18n.Of(l).Halves.DeadlineToday("31. juli 2023"),
		Figures: []views.Fact{{Label: t.Missing, Value: "1"}, {Label: t.Approved, Value: "0"}},
		Approve: review.Action{
			How: t.ApproveHow, Names: []string{"Oslo 1"}, Units: []string{"oslo-1"},
			Button: t.ApproveAll(1),
		},
		Close: review.Action{
			How: t.CloseMissing(1), Names: []string{"Bergen 1"}, Units: []string{"bergen-1"},
			Button: t.CloseWithout(1),
		},
		Show: choice("vis", t.Show, t.Filters.All, t.Filters.Missing),
		Sort: choice("sorter", t.Sort, t.Orders.Name, t.Orders.Cases),
		Rows: []review.Row{
			{
				Href: "/halvar/2023-H1/enhet?enhet=bergen-1", Unit: "Bergen 1", State: "Åpent", Cases: "0",
				LastHalf: "12",
				LastYear: "9", Open: "1", DaysLeft: "0",
			},
			{
				Href: "/halvar/2023-H1/enhet?enhet=oslo-1", Unit: "Oslo 1", State: "Levert", Cases: "17",
				LastHalf: "10",
				LastYear: "17", Unknown: l.Percent(1), Open: "0",
			},
		},
		Totals: []review.Total{{Half: l.Half(2023, 1), Cases: "17", LastYear: "26", Change: "−9"}},
		Charts: []chart.Figure{{
			ID: "months", Kind: chart.Bars, Lang: l, Title: t.MonthsTitle(l.Half(2023, 1)),
			Desc: t.MonthsDesc(l.Half(2023, 1), 17, 26), Axis: t.Month,
			Labels: []chart.Label{{Short: "jan.", Long: "januar 2023"}, {Short: "feb.", Long: "februar 2023"}},
			Series: []chart.Series{
				{Name: "2023", Values: []chart.Value{chart.Shown(17), chart.NotInUse()}},
				{Name: "2022", Values: []chart.Value{chart.Shown(26), chart.Shown(0)}},
			},
			Words: chart.Words{NotInUse: i18n.Of(l).Report.NotInUse},
		}},
	}
}

func reviewUnit(l lang.Lang) review.UnitPage {
	t := i18n.Of(l)
	p := review.UnitPage{
		Page:   viewstest.Coordinator(l, "/halvar/2023-H1/enhet?enhet=oslo-1", "Oslo 1, "+l.Half(2023, 1)),
		Action: "/halvar/2023-H1/enhet", Back: "/halvar/2023-H1?ordning=advisors",
		Code: "oslo-1", Half: l.Half(2023, 1), Facts: []views.Fact{
			{Label: t.Review.State, Value: "Levert"},
			{Label: t.Review.Cases, Value: "17"},
		},
		Findings: []review.Finding{
			{
				Kind: t.Findings.Kinds.Double, Saw: t.Findings.Double(2), Why: t.Findings.Why.Double,
				Answer: t.Review.NotSettled,
			},
			{
				Kind: t.Findings.Kinds.Jump, Saw: t.Findings.Jump(texts.Jump{N: 17, Low: 1, High: 14}),
				Why: t.Findings.Why.Jump, Answer: t.Findings.Answered(t.Findings.Answers.TaskChanged),
			},
		},
		Approve: "approve", Button: t.Review.Approve,
		Ask: review.Question{
			Move: "return", Heading: t.Review.Return, How: t.Review.ReturnHow, Button: t.Review.Return,
			Reason: views.Field{
				Name: "reason", Label: t.Review.Reasons, Error: t.Review.ReasonMissing,
				Groups: []views.Group{{Choices: []views.Choice{
					{Value: "double", Label: t.Halves.Reasons.Double},
					{Value: "too_many", Label: t.Halves.Reasons.TooMany},
				}}},
			},
			Note: views.Field{
				Name: "note", Kind: views.Long, Label: t.Review.Note, Hint: t.Review.NoteHint(300), Value: "ring 22 33 44 55",
				Error: t.Review.NotePhone,
			},
		},
		History: []views.HalfEvent{{Day: "30. juni 2023", What: "Levert", Details: []string{"Takk"}}},
	}
	p.HasErrs = true
	return p
}
