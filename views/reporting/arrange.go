package reporting

import (
	"slices"

	"sakstall/views"
)

// ArrangePage is where a coordinator arranges the parts of a year's report.
type ArrangePage struct {
	views.Page
	Saved    bool
	Problem  string // what was wrong with the attempt as a whole, or ""
	Action   string
	Before   string // what the plan was when the page was made
	Chapters []ArrangeChapter
	Texts    []views.Link // the own texts
	NewText  views.Link
	Views    []views.Link // the other pages of the year's report
}

// places are the places of all parts, in the order of the page.
func (p ArrangePage) places() []views.Field {
	var out []views.Field
	for _, c := range p.Chapters {
		for _, part := range c.Parts {
			out = append(out, part.Place)
		}
	}
	return out
}

// shown are the parts whose places and ticks a browser fills in again in their order.
func (p ArrangePage) shown() []views.Field {
	out := views.Field{Name: "part", Groups: []views.Group{{}}}
	for _, c := range p.Chapters {
		for _, part := range c.Parts {
			out.Groups[0].Choices = append(out.Groups[0].Choices, views.Choice{Value: part.ID})
		}
	}
	return []views.Field{out}
}

// ArrangeChapter is a chapter with its parts.
type ArrangeChapter struct {
	Title string
	Parts []ArrangePart
}

// ArrangePart is a part that can be moved and left out. Place is its field; Name is the field's id.
type ArrangePart struct {
	ID, Title string
	Place     views.Field
	Kept      bool
	Own, Sub  bool
}

// OwnTextPage is where a coordinator writes a text of their own.
type OwnTextPage struct {
	views.Page
	Problem string
	Action  string
	Before  string
	Back    views.Link
	Chapter views.Field
	Words   []views.Field // a heading and a text in each language, in turn
	Bind    views.Field
	Accept  views.Field // the typed numbers, each to be confirmed to be no figure of cases; without choices for none
	Figures string      // what the bound figures are now, or ""
	Old     bool        // it can be deleted
}

// fields are all fields, in the order of the page.
func (p OwnTextPage) fields() []views.Field {
	return slices.Concat([]views.Field{p.Chapter}, p.Words, []views.Field{p.Bind, p.Accept})
}
