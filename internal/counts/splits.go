package counts

import (
	"cmp"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// SplitList is a list of characteristics each of which parts the cases in two: those that have it and those that do
// not. They are counted by themselves, not within a category. How it differs from a Dimension is said there.
type SplitList uint8

// The lists, in the order of a report.
const (
	Subjects    SplitList = iota // who was guided
	Themes                       // what else it was about
	Elements                     // the categories of which a case has elements beside its own
	Services                     // who else was brought in
	Whereabouts                  // where the person is
	Ties                         // what ties the person to Norway

	splitLists // how many there are
)

// splitList is what a list is: its name is for keys, columns and the texts of each language.
type splitList struct {
	name  string
	list  codebook.Dimension // whose values are the codes; "" for the categories
	oneOf bool               // a case has one value at most
	only  codebook.Scheme    // the one scheme that has it; "" is every scheme
}

// table is the table of lists.
func (l SplitList) table() splitList {
	switch l {
	case Subjects:
		return splitList{name: "subject", list: codebook.Subject, oneOf: true}
	case Themes:
		return splitList{name: "theme", list: codebook.Theme}
	case Elements:
		return splitList{name: "element"}
	case Services:
		return splitList{name: "service", list: codebook.Service}
	case Whereabouts:
		return splitList{name: "whereabouts", list: codebook.Whereabouts, oneOf: true, only: codebook.Envoys}
	case Ties:
		return splitList{name: "tie", list: codebook.Tie, oneOf: true, only: codebook.Envoys}
	}
	panic("counts: a list of characteristics has no row in the table")
}

// SplitLists are all lists in their order.
func SplitLists() []SplitList {
	out := make([]SplitList, splitLists)
	for l := range splitLists {
		out[l] = l
	}
	return out
}

// ParseSplitList is the list with the name.
func ParseSplitList(name string) (SplitList, bool) {
	i := slices.IndexFunc(SplitLists(), func(l SplitList) bool { return l.Name() == name })
	return SplitList(max(i, 0)), i >= 0 //nolint:gosec // there are a few lists
}

// Name is what keys, columns and texts call the list.
func (l SplitList) Name() string { return l.table().name }

// List is the list of the codebook whose values are the codes, "" for the categories.
func (l SplitList) List() codebook.Dimension { return l.table().list }

// OneOf reports whether a case has one value of the list at most.
func (l SplitList) OneOf() bool { return l.table().oneOf }

// In reports whether the scheme is asked for the list.
func (l SplitList) In(s codebook.Scheme) bool { return l.table().only == "" || l.table().only == s }

// Codes are the list's codes in the codebook's order.
func (l SplitList) Codes(book *codebook.Codebook, s codebook.Scheme) []string {
	var out []string
	if l.List() == "" {
		for _, c := range book.Categories(s) {
			out = append(out, c.Code)
		}
		return out
	}
	for _, v := range book.Reported(l.List()) {
		if v.UsedBy(s) {
			out = append(out, v.Code)
		}
	}
	return out
}

// Code is the code under which the list's code counts: a finer value counts under the report's.
func (l SplitList) Code(book *codebook.Codebook, code string) string {
	v, _ := book.Value(l.List(), code)
	return cmp.Or(v.ReportedAs, code)
}

// Having is how many cases of a scheme's half have a characteristic of a list.
type Having struct {
	Scheme codebook.Scheme
	Half   period.Half
	List   SplitList
	Code   string
	N      int
}
