package casework

import (
	"slices"

	"sakstall/views"
)

// FormPage is the form for new cases: of one person, or of a family.
type FormPage struct {
	views.Page
	ID        string // of the form itself
	FormToken string
	Fields    Fields
	Most      bool   // the form takes no more persons
	Focus     string // the id of what the page begins with, or ""
	DraftDays int    // how long a form is kept for later
	Draft     string // that what is filled in has been kept for later, or ""
	Used      string // that the form has been sent before with other values, or ""
	UsedBy    string // the reference of the case that it made then, or ""
	FormError string // what is wrong with the form as a whole, or ""
}

// HeadingID is the id of the form's heading.
const HeadingID = "heading"

// AddPersonID is the id of the button that adds a person.
const AddPersonID = "add-person"

// Fields are the questions of a case, each with what has been filled in, in the order of the page.
type Fields struct {
	Unit     string
	Optional []views.Field // what can be left out, and is asked first since it may decide that there is no case
	Shared   []views.Field // what holds for everybody in a family
	Persons  []Person
	More     []views.Field // what can be left out and is folded away
	MoreOpen bool
	Notes    FormNotes
}

// Person is one person of a family, or the only one of a case.
type Person struct{ Fields []views.Field }

// FormNotes say what comes of the form as it is filled in, before it is sent.
type FormNotes struct {
	Counts        string
	Submit        string // what the button that registers says
	Alone         []Recognisable
	NoCase, Since string // by which rule it is no case, and the month from which that holds, or ""
}

// Recognisable says that a person is alone of their kind, and what would help.
type Recognisable struct {
	Says  string
	Helps []string
}

// NotesPart is the part of the form's page that changes while it is filled in.
type NotesPart struct {
	views.Page
	Notes FormNotes
}

// all are all fields, in the order of the page.
func (f Fields) all() []views.Field {
	all := slices.Concat(f.Optional, f.Shared)
	for _, p := range f.Persons {
		all = append(all, p.Fields...)
	}
	return append(all, f.More...)
}
