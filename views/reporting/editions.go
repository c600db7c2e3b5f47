// Package reporting shows what a coordinator does with a report: arranging it, publishing editions and taking them
// back.
package reporting

import (
	"sakstall/views"
	"sakstall/views/reportpage"
)

// ShelfPage is the coordinator's list of editions, and of what else could be published.
type ShelfPage struct {
	views.Page
	Done    string // what has just been done, or ""
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

// BesidePart is what is said beside a preview that can be published.
type BesidePart struct {
	views.Page
	Later    bool   // it is still being worked out
	Again    string // where the page is looked at once more
	Insiders InsidersPart
	Forecast []string // what a half could cost its year; none of a year
	Lost     []string // the rows that the year would lose
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
	return append([]views.Seen{{Name: "key", Value: p.Key}}, p.Chosen...)
}

// button is what the form's button says.
func (p PublishPage) button() string {
	if p.Anyway {
		return p.Text().Corrections.Anyway
	}
	return p.Text().Editions.PublishButton
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
