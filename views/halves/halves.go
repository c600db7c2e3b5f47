// Package halves shows a unit its own half-years.
package halves

import "sakstall/views"

// ListPage is the page of the halves of the own unit.
type ListPage struct {
	views.Page
	Caption string
	Rows    []Row // the newest first
}

// Row is a half in the list.
type Row struct{ Href, Half, Cases, State, Deadline string }

// HalfPage is the page where a unit looks its half over and hands it in.
type HalfPage struct {
	views.Page
	Path     string // where its forms are sent
	Unit     string
	Done     string // what has just been done, or ""
	Problem  string // why something was not done, or ""
	State    string
	Means    string
	Deadline string   // "" where there is nothing to hand in
	Because  []string // why it was sent back
	Columns  []string // what the counts of each line stand under
	Tables   []Table
	Beside   []string // what was done beside the cases
	Findings []Finding
	Forms    []Form
	History  []views.HalfEvent // the newest first
}

// Table is one characteristic of the half's cases.
type Table struct {
	ID         string // unique on the page
	What, Half string
	Rows       []Line
	Total      Line
}

// Line is one value with its count in each column.
type Line struct {
	Name   string
	Counts []string
}

// Form is one thing that the unit can do, with the number of cases that it has seen.
type Form struct{ Move, Cases, How, Button string }

// Finding is something in the half that may be wrong.
type Finding struct {
	Kind, Saw, Why, How string
	Fingerprint         string
	Refs                []string    // of the user's own cases
	Others              string      // how many cases of others at the unit it concerns, or ""
	Answered            string      // "" as long as it is open
	Answer              views.Field // without a name where nothing can be answered
}

// Unanswered are the answers that were to be given and were not.
func (p HalfPage) Unanswered() []views.Field {
	var out []views.Field
	for _, f := range p.Findings {
		out = append(out, f.Answer)
	}
	return views.WithErrors(out...)
}

// RemindersPart is what has to be handed in, on the front page.
type RemindersPart struct {
	views.Page
	Reminders []Reminder
}

// Reminder is a half that has to be handed in.
type Reminder struct{ Text, Deadline, Href string }
