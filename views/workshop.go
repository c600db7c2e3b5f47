package views

// ArrangePage is where a coordinator arranges the parts of a year's report.
type ArrangePage struct {
	Page
	Saved    bool
	Problem  string // what was wrong with the attempt as a whole, or ""
	Action   string
	Before   string // what the plan was when the page was made
	Chapters []ArrangeChapter
	Texts    []Link // the own texts
	NewText  Link
	Views    []Link // the other pages of the year's report
}

// problems are the places that have to be put right.
func (p ArrangePage) problems() []Field {
	var out []Field
	for _, c := range p.Chapters {
		for _, part := range c.Parts {
			out = append(out, withErrors(part.Place)...)
		}
	}
	return out
}

// shown are the parts whose places and ticks a browser fills in again in their order.
func (p ArrangePage) shown() []Field {
	out := Field{Name: "part", Groups: []Group{{}}}
	for _, c := range p.Chapters {
		for _, part := range c.Parts {
			out.Groups[0].Choices = append(out.Groups[0].Choices, Choice{Value: part.ID})
		}
	}
	return []Field{out}
}

// ArrangeChapter is a chapter with its parts.
type ArrangeChapter struct {
	Title string
	Parts []ArrangePart
}

// ArrangePart is a part that can be moved and left out. Place is its field; Name is the field's id.
type ArrangePart struct {
	ID, Title string
	Place     Field
	Kept      bool
	Own, Sub  bool
}

// OwnTextPage is where a coordinator writes a text of their own.
type OwnTextPage struct {
	Page
	Problem  string
	Action   string
	Before   string
	Back     Link
	Chapter  Field
	Words    []Field // a heading and a text in each language, in turn
	Bind     Field
	Accept   bool   // it has to be confirmed that the typed numbers are no figures of cases
	Accepted bool   // that has been confirmed
	Figures  string // what the bound figures are now, or ""
	Old      bool   // it can be deleted
}

// problems are what has to be put right.
func (p OwnTextPage) problems() []Field {
	return withErrors(append(append([]Field{p.Chapter}, p.Words...), p.Bind)...)
}

// ComparePage has two editions side by side.
type ComparePage struct {
	Page
	First, Second Field
	Title2        string // which are compared, or "" where none are
	Names         [2]string
	Summary       string
	Rows          []CompareRow
}

// CompareRow is a figure that differs.
type CompareRow struct{ What, Was, Is, Change, Seen string }
