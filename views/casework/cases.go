// Package casework shows cases: the forms that register, correct and withdraw them, their page and their list, and
// files of cases.
package casework

import (
	"slices"

	"sakstall/views"
)

// CasePage is the page of one registered case.
type CasePage struct {
	views.Page
	Ref   string
	New   bool   // it has just been registered
	Half  string // where it counts
	Facts []views.Fact
	// Family are the cases that were registered together, this one among them, or none.
	Family []Row
	Doing  Doing
	Alone  []Recognisable // where it has just been registered
}

// ListPage is the page of the own cases of one half.
type ListPage struct {
	views.Page
	Halves   []views.Link
	Half     string
	HalfCode string
	Count    int           // of the half's cases that count
	Figures  []string      // what else there is to count in the half
	Filter   []views.Field // by category and by country
	Filtered bool          // not all of the half's cases are shown
	Shown    string        // how many are, or ""
	Rows     []Row

	Noted         bool   // a contact that is no case has just been noted
	OtherContacts string // how many there are in the half, or ""
}

// Row is a case in the list.
type Row struct {
	Ref, Month, Category, Gender, Age, Country string
	Family                                     string // which of the list's families it is in, or ""
	Withdrawn                                  bool
}

// caseColumns are the headings of a list of cases.
func caseColumns(p views.Page, rows []Row) views.Columns {
	t := p.Text()
	out := views.Words(t.List.Reference, t.List.Month, t.List.Category, t.List.Gender, t.List.Age, t.List.Country)
	if inFamilies(rows) {
		out = out.Words(t.Own.Family)
	}
	if anyWithdrawn(rows) {
		out = out.Words(t.Own.State)
	}
	return out
}

// inFamilies reports whether any of the cases is in a family, and anyWithdrawn whether any is withdrawn.
func inFamilies(rows []Row) bool {
	return slices.ContainsFunc(rows, func(r Row) bool { return r.Family != "" })
}

func anyWithdrawn(rows []Row) bool {
	return slices.ContainsFunc(rows, func(r Row) bool { return r.Withdrawn })
}

// StartPart is where somebody who registers cases begins on the front page.
type StartPart struct {
	views.Page
	CurrentHalf string // how many cases the user has in the current half
}
