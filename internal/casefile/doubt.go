package casefile

import (
	"slices"

	"sakstall/internal/cases"
)

// Kind is what a doubt is about.
type Kind string

// The kinds of doubts.
const (
	OfColumn Kind = "column" // which field the column is
	OfValue  Kind = "value"  // which code the value is
	OfSheet  Kind = "sheet"  // whether the sheet is read
)

// Question names a doubt, the same in every file: how the text is written does not count.
type Question struct {
	Kind  Kind
	Field cases.Field // of a value
	Text  string      // folded; of a sheet as it is
}

// The answers that are no field and no code.
const (
	LeaveOut = "-"    // of a column or a sheet
	Take     = "read" // of a sheet
)

// Doubt is something that a file does not say beyond doubt.
type Doubt struct {
	Question
	Shown   string   // as it stands in the file
	Reads   string   // how it is read: a field, a code, LeaveOut or Take; "" is not at all, until it is answered
	Choices []string // the likeliest first; all other fields or codes may be chosen as well
	Rows    int      // in how many rows it is
	Open    bool     // nobody has answered it
}

// doubts are kept in the order in which they are met.
type doubts struct {
	list []*Doubt
	at   map[Question]*Doubt
}

// ask keeps a doubt that a row has met. One that has been met before is counted only.
func (d *doubts) ask(met Doubt) {
	if d.at == nil {
		d.at = map[Question]*Doubt{}
	}
	kept, is := d.at[met.Question]
	if !is {
		kept = &met
		d.at[met.Question] = kept
		d.list = append(d.list, kept)
	}
	kept.Rows++
}

func (d *doubts) all() (out []Doubt) {
	for _, kept := range d.list {
		out = append(out, *kept)
	}
	return out
}

// Open reports whether there are doubts that nobody has answered: until then the file's cases are not all it says.
func (f File) Open() bool {
	return slices.ContainsFunc(f.Doubts, func(d Doubt) bool { return d.Open })
}
