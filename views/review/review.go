// Package review shows a coordinator how each unit's half-year stands.
package review

import (
	"strconv"

	"sakstall/views"
	"sakstall/views/chart"
)

// Page shows a coordinator how a scheme's half stands, unit by unit and never case by case.
type Page struct {
	views.Page
	Path           string     // of the half, without a query: where the forms are sent
	Scheme         string     // its code
	Publish        views.Link // where the report of the year can be published, or empty
	Done, Problem  string     // what has just been done, or could not be, or ""
	Halves         []views.Link
	Schemes        []views.Link
	State          string
	Deadline       string
	Figures        []views.Fact // how many units are how far
	Approve, Close Action
	Show, Sort     views.Field
	Rows           []Row
	Totals         []Total
	Charts         []chart.Figure
}

// Action is something to be done with several units at once. Without a button there is nothing to do.
type Action struct {
	How    string
	Names  []string // the units, as they are called
	Units  []string // their codes
	Button string
}

// Row is one unit.
type Row struct {
	Href, Unit, State, Cases, LastHalf, LastYear, Unknown, Open, DaysLeft string
}

// Total is a half of the scheme.
type Total struct{ Half, Cases, LastYear, Change string }

// UnitPage shows a coordinator how one unit's half stands.
type UnitPage struct {
	views.Page
	Action   string // where the forms are sent
	Back     string
	Code     string // the unit's
	Problem  string
	Half     string
	Facts    []views.Fact
	Findings []Finding
	Approve  string // the move of a form without questions, or ""
	Button   string // what its button says
	Ask      Question
	History  []views.HalfEvent
}

// seen is what a form for the move was made of: the half may stand the same after it went to and fro, so its events
// count too.
func (p UnitPage) seen(move string) []views.Seen {
	return []views.Seen{{Name: "move", Value: move}, {Value: strconv.Itoa(len(p.History))}}
}

// Finding is something that may be wrong, told without a case.
type Finding struct{ Kind, Saw, Why, Answer string }

// Question is the form for a move that needs a reason. Without a move there is none.
type Question struct {
	Move, Heading, How, Button string
	Reason, Note               views.Field
}

// TasksPart is what a coordinator has to do, on the front page.
type TasksPart struct {
	views.Page
	Tasks    []Task
	Reopened []string // the halves that are open again, each with its unit
}

// Task is what a coordinator has to do with a scheme's half.
type Task struct {
	Title, Deadline string
	Lines           []string
	Link            views.Link
}
