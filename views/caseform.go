package views

import "slices"

// CaseFormPage is the form for new cases: of one person, or of a family.
type CaseFormPage struct {
	Page
	FormToken string
	Fields    CaseFields
	UsedBy    string // the reference of the case that this form has made before, or ""
	FormError string // what is wrong with the form as a whole, or ""
}

// CaseFields are the questions of a case, each with what has been filled in, in the order of the page.
type CaseFields struct {
	Unit     string
	Shared   []Field // what holds for everybody in a family
	Persons  []Person
	Optional []Field // what can be left out and is shown all the same
	More     []Field // what can be left out and is folded away
	MoreOpen bool
}

// Person is one person of a family, or the only one of a case.
type Person struct{ Fields []Field }

// problems are all fields that have something to put right, in the order of the page.
func (f CaseFields) problems() []Field {
	all := slices.Clone(f.Shared)
	for _, p := range f.Persons {
		all = append(all, p.Fields...)
	}
	return withErrors(slices.Concat(all, f.Optional, f.More)...)
}
