// Package activities shows courses and talks.
package activities

import "sakstall/views"

// ActivityFormPage is the form for one activity, new or to be corrected.
type ActivityFormPage struct {
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
func (p ActivityFormPage) typed() []views.Field  { return p.Fields[:len(p.Fields)-1] }
func (p ActivityFormPage) folded() []views.Field { return p.Fields[len(p.Fields)-1:] }

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

// ActivityWithdrawPage asks whether an activity is to be withdrawn.
type ActivityWithdrawPage struct {
	views.Page
	Action  string // where the form posts
	Back    string // the address of the activity
	Version string
	Problem string // why it has not been withdrawn, or ""
	Facts   []views.Fact
}

// ActivityListPage is the own activities of a year, counted beside those of the year before.
type ActivityListPage struct {
	views.Page
	Year      int
	Years     []views.Link
	Totals    []ActivityTotal // the halves, then the year
	Halves    []ActivityHalf  // the later one first
	Withdrawn []ActivityRow
}

// ActivityTotal is a line of the counts.
type ActivityTotal struct{ Label, Now, Before, People string }

// ActivityHalf is the activities of a half-year.
type ActivityHalf struct {
	ID, Caption string
	Rows        []ActivityRow
}

// ActivityRow is an activity in the list.
type ActivityRow struct{ Href, Kind, Month, Topic, Audience, Participants string }
