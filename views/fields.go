package views

import (
	"cmp"
	"strings"
)

// Field is a field of a form.
type Field struct {
	Name     string // its id, and what it is sent as
	As       string // what it is sent as, where several fields are sent under one name, or ""
	Kind     Kind
	Label    string
	Of       string // whose it is, for readers who do not see where it stands; or ""
	Bare     bool   // only who does not see it hears its label: it stands in a table
	Hint     string
	Empty    string // what stands for nothing chosen in a list, or "" for the usual words
	Accept   string // the endings of the files that it takes
	Optional bool   // it says that it may be left as it is
	Focus    bool   // the page begins here
	Error    string // what to put right, or ""
	Value    string
	Groups   []Group
	Older    *Older // what stands behind the last choice of the list, or nil
	Sure     *Tick  // what confirms a value that can hardly be, or nil
}

// Older is a second list, which the last choice of the first one opens.
type Older struct {
	Choice Choice // that last choice
	Label  string
	Groups []Group
}

// olderName is what the second list is sent as.
func (f Field) olderName() string { return f.Name + OlderList }

// OlderList stands behind the name of the field that has a second list.
const OlderList = "-older"

// Kind is what a field is shown as.
type Kind int

// The kinds: of choices, and of what is typed.
const (
	Radios     Kind = iota // one of a few
	Checkboxes             // several of a few
	Grid                   // one of a few whose groups are rows, each with its note
	Select                 // one of a list
	Search                 // one of a list so long that JavaScript makes a type-ahead of it
	Always                 // one of a list that always has one chosen

	Line     // a line of text
	Digits   // a whole number: a text, for which a phone shows its digits
	Email    // the e-mail address of an account
	Password // the password of an account
	Long     // some sentences
	File     // a file
)

// ticked reports whether the field's choices are ticked, and not taken from a list.
func (f Field) ticked() bool { return f.Kind == Radios || f.Kind == Checkboxes || f.Kind == Grid }

// sentAs is what the field is sent as.
func (f Field) sentAs() string { return cmp.Or(f.As, f.Name) }

// labelClass is how the field's label is shown.
func (f Field) labelClass() string {
	if f.Bare {
		return "visually-hidden"
	}
	return "ds-label"
}

// Group is choices that belong together, under a heading or with a note that explains them; both may be "".
type Group struct {
	Label, Note string
	Choices     []Choice
}

// Choice is one value that a field may have.
type Choice struct {
	Value, Label string
	Chosen       bool
}

// choices are all choices of the field, whatever their group.
func (f Field) choices() []Choice {
	var out []Choice
	for _, g := range f.Groups {
		out = append(out, g.Choices...)
	}
	return out
}

// empty is what stands for nothing chosen in a list.
func (f Field) empty(p Page) string { return cmp.Or(f.Empty, p.Text().Form.Choose) }

// Chosen is the value that is chosen, or "".
func (f Field) Chosen() string {
	for _, c := range f.choices() {
		if c.Chosen {
			return c.Value
		}
	}
	return ""
}

// choiceID is the id of the i-th choice. The first has the field's own, so that a link to the field lands on it.
func (f Field) choiceID(i int) string {
	if i == 0 {
		return f.Name
	}
	return f.Name + "-" + strings.Join(strings.Fields(f.choices()[i].Value), "-")
}

// inputType is the type of the field's inputs, where it is shown as such.
func (f Field) inputType() string {
	switch f.Kind {
	case Radios, Grid:
		return "radio"
	case Checkboxes:
		return "checkbox"
	case Email:
		return "email"
	case Password:
		return "password"
	case File:
		return "file"
	default:
		return "text"
	}
}

// autocomplete is what a browser may fill in by itself.
func (f Field) autocomplete() string {
	switch f.Kind {
	case Email:
		return "username"
	case Password:
		return "current-password"
	default:
		return "on"
	}
}

func (f Field) hintID() string  { return f.Name + "-hint" }
func (f Field) errorID() string { return f.Name + "-error" }

// describedBy are the ids of what explains the field, or "".
func (f Field) describedBy() string {
	switch {
	case f.Hint != "" && f.Error != "":
		return f.hintID() + " " + f.errorID()
	case f.Hint != "":
		return f.hintID()
	case f.Error != "":
		return f.errorID()
	default:
		return ""
	}
}

// gridRow is a group of a Grid, each choice with its id.
type gridRow struct {
	noteID, note string
	ids          []string
	choices      []Choice
}

func (f Field) rows() []gridRow {
	var out []gridRow
	n := 0
	for _, g := range f.Groups {
		r := gridRow{note: g.Note, choices: g.Choices}
		for range g.Choices {
			r.ids = append(r.ids, f.choiceID(n))
			n++
		}
		if g.Note != "" {
			r.noteID = r.ids[0] + "-note"
		}
		out = append(out, r)
	}
	return out
}

// Tick is a box that is ticked or not.
type Tick struct {
	ID, Name, Value, Label string
	Ticked                 bool
	Bare                   bool // only who does not see it hears its label: it stands in a table
}
