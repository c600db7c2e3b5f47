// Package activities shows courses and talks.
package activities

import "sakstall/views"

// FormPage is the form for one activity, new or to be corrected.
type FormPage struct {
	views.Page
	Lead      string
	Action    string // where the form posts
	Submit    string
	Unit      string
	FormToken string // "" where an activity is corrected
	Version   string // of the activity that is corrected, or ""
	Fields    []views.Field
	MoreOpen  bool
	FormError string             // what is wrong with the form as a whole, or ""
	UsedBy    string             // the address of the activity that this form has made before, or ""
	Changed   []views.Difference // where the activity has been changed since the form was opened
}

// typed are the fields before those that are folded away, and folded the last.
func (p FormPage) typed() []views.Field  { return p.Fields[:len(p.Fields)-1] }
func (p FormPage) folded() []views.Field { return p.Fields[len(p.Fields)-1:] }

// ActivityPage is the page of one logged activity.
type ActivityPage struct {
	views.Page
	Done      string // what has just been done with it, or ""
	Half      string // where it counts
	Withdrawn bool
	Facts     []views.Fact
	Correct   string // the addresses for correcting and withdrawing it
	Withdraw  string
}

// WithdrawPage asks whether an activity is to be withdrawn.
type WithdrawPage struct {
	views.Page
	Action  string // where the form posts
	Back    string // the address of the activity
	Version string
	Problem string // why it has not been withdrawn, or ""
	Facts   []views.Fact
}

// ListPage is the own activities of a year, counted beside those of the year before.
type ListPage struct {
	views.Page
	Year      int
	Years     []views.Link
	Totals    []Total // the halves, then the year
	Halves    []Half  // the later one first
	Withdrawn []Row
}

// Total is a line of the counts.
type Total struct{ Label, Now, Before, People string }

// Half is the activities of a half-year.
type Half struct {
	ID, Caption string
	Rows        []Row
}

// Row is an activity in the list.
type Row struct{ Href, Kind, Month, Topic, Audience, Participants string }
