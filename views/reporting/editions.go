// Package reporting shows what a coordinator does with a report: arranging it, publishing editions and taking them
// back.
package reporting

import (
	"sakstall/views"
	"sakstall/views/reportpage"
)

// shortList is how many lines a list may have that is not folded.
const shortList = 5

// ShelfPage is the coordinator's list of editions, and of what else could be published.
type ShelfPage struct {
	views.Page
	Done    string       // what has just been done, or ""
	Waits   []views.Link // to what waits for another coordinator
	Rows    []reportpage.EditionRow
	Scopes  []views.Link // what a new edition of each year and half would be
	Earlier views.Link   // to the reports from before there were editions
}

// PublishPage asks once whether to publish.
type PublishPage struct {
	views.Page
	Problem   string        // what was wrong with the attempt, or ""
	Unchanged string        // that the edition that stands says the same, or "": then there is nothing to publish
	Standing  views.Link    // that edition
	Open      []views.Link  // halves that are not closed, where they can be: then there is no form
	Choices   []views.Field // how much the edition is to show, and against whom it protects
	Chosen    []views.Seen  // what of it has been chosen
	Waits     WaitsPart
	Beside    BesidePart
	Proof     []string // in plain words
	Warnings  []string // what is to be thought of before
	Before    string   // the edition before, or ""
	// what has changed since the edition that stands, where one does
	Correction *reportpage.Correction
	// readers lose by it, or few cases have changed: it is asked why it is published all the same, and whether it is meant
	Anyway         bool
	Reason, Accept views.Field
	Changes        []string // since then
	Action         string   // where the form goes
	FormToken      string
	Key            string // what the coordinator has seen
	Note           views.Field
	Hidden         views.Link           // to what is hidden, and why
	Chapters       []reportpage.Chapter // none where only the open halves are known yet
}

// WaitsPart is what waits for another coordinator.
type WaitsPart struct {
	Needed       bool   // another coordinator has to confirm
	Request      string // what the form sends of what waits, or "" where nothing does
	Stale        bool   // the register has changed since: it has to be asked for again
	Own          bool   // who looks has asked for it
	Says         string // who has asked, and when
	Note, Reason string // what was said
}

// confirmable reports whether it waits, and has only to be confirmed.
func (w WaitsPart) confirmable() bool { return w.Request != "" && !w.Stale }

// BesidePart is what is said beside a preview that can be published.
type BesidePart struct {
	views.Page
	Later    bool   // it is still being worked out
	Again    string // where the page is looked at once more
	Insiders InsidersPart
	Forecast []string // what a half could cost its year; none of a year
	Lost     []string // the rows that the year would lose
}

// frame is the page, which comes back by itself while something is worked out and nothing can be lost by it: there is
// nothing to fill in, and nothing is said to have gone wrong.
func (p PublishPage) frame() views.Page {
	page := p.Page
	if p.Beside.Later && p.Waits.confirmable() && len(p.Choices) == 0 && !p.Anyway && !page.HasErrs {
		page.ComesBack = p.Beside.Again
	}
	return page
}

// InsidersPart is what units' own staff could tell, and what it would cost to protect against that.
type InsidersPart struct {
	Lines []string
	Units []UnitTells // who can tell most first
	Cost  []string
	Rows  []string // the rows that it would cost
}

// unitsHead is the head of the table of units.
func (p BesidePart) unitsHead() views.Head {
	t := p.Text().Publishing
	return views.Head{
		Label: t.InsidersHeading, Fits: true, Narrow: true,
		Columns: []views.Column{{Text: t.Unit}, {Text: t.Tells, Number: true}},
	}
}

// UnitTells is how many small counts a unit's own staff could tell.
type UnitTells struct{ Unit, N string }

// fields are what is asked for in the form.
func (p PublishPage) fields() []views.Field {
	out := []views.Field{p.Note}
	if p.Anyway {
		out = append(out, p.Reason, p.Accept)
	}
	return out
}

// seen is what the form sends of what has been shown and chosen.
func (p PublishPage) seen() []views.Seen {
	out := append([]views.Seen{{Name: "key", Value: p.Key}}, p.Chosen...)
	if p.Waits.Request != "" {
		out = append(out, views.Seen{Name: "request", Value: p.Waits.Request})
	}
	return out
}

// publishes reports whether the form can publish, or ask for it.
func (p PublishPage) publishes() bool {
	return len(p.Open) == 0 && !(p.Waits.confirmable() && p.Waits.Own)
}

// lead is what the form's button leads to.
func (p PublishPage) lead() string {
	if p.Waits.Needed && !p.Waits.confirmable() {
		return p.Text().Publishing.AskLead
	}
	return p.Text().Editions.PublishLead
}

// button is what the form's button says.
func (p PublishPage) button() string {
	switch {
	case p.Waits.confirmable():
		return p.Text().Publishing.ConfirmButton
	case p.Waits.Needed:
		return p.Text().Publishing.AskButton
	case p.Anyway:
		return p.Text().Corrections.Anyway
	default:
		return p.Text().Editions.PublishButton
	}
}

// takeBack is the button that takes back what waits.
func (p PublishPage) takeBack() views.Button {
	text := p.Text().Publishing.Decline
	if p.Waits.Own {
		text = p.Text().Publishing.TakeBack
	}
	return views.Button{Text: text, Look: views.Secondary, Name: "do", Value: "take_back"}
}

// NoticePage asks for a notice on an edition.
type NoticePage struct {
	views.Page
	Action    string
	FormToken string
	Fields    []views.Field
}

// WithdrawPage asks for the reason why an edition is taken back.
type WithdrawPage struct {
	views.Page
	Action string
	Then   string // what readers get instead
	Note   views.Field
}

// YearsPart is the years that have cases, on a coordinator's front page.
type YearsPart struct {
	views.Page
	Schemes []string // the columns of Years
	Years   []Year   // the newest first
}

// Year is a year with its number of cases by scheme.
type Year struct {
	Text, Href string
	Counts     []string
}
