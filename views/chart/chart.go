// Package chart draws counts as pictures, each with the same counts in a table beside it. Every mark has its number. A
// count that is hidden has no mark at all but the word for it, so that nothing can be measured, and nothing else looks
// larger or smaller for its sake.
package chart

import (
	"sakstall/internal/lang"
	"sakstall/views"
)

// Value is what stands at one place of a picture: a count, or the reason why there is none. The zero value is NotInUse.
type Value struct {
	state state
	n     int
	words string // what is written at the mark; "" for the number
}

type state int

const (
	notInUse state = iota
	noFigures
	hidden
	shown
)

// Shown is a count that may be seen, 0 included. n may not be negative: one that is counts as 0.
func Shown(n int) Value { return Value{state: shown, n: max(n, 0)} }

// ShownAs is a count with other words than its number at its mark, such as per cent.
func ShownAs(n int, words string) Value { return Value{shown, max(n, 0), words} }

// Hidden is a count that may not be seen.
func Hidden() Value { return Value{state: hidden} }

// NotInUse is a place where nothing could be counted.
func NotInUse() Value { return Value{} }

// NoFigures is a place where nobody has counted.
func NoFigures() Value { return Value{state: noFigures} }

// Kind is how a picture shows its counts.
type Kind int

// The kinds. Bars lie below each other, those of a label together. Stacked makes one bar of each label's counts, all of
// the same length, which shows what part each is of the whole; a label of which one is hidden has no bar. Line goes
// along an axis with an order, such as years; it has one series, and a figure that it has no room for is drawn as Bars.
const (
	Bars Kind = iota
	Stacked
	Line
)

// MostSeries is how many series a picture has a look for. A figure of more has no picture: it is left to the table.
const MostSeries = 6

// Figure is counts as a picture with its table. Every text in it is finished.
type Figure struct {
	ID     string // unique on the page
	Kind   Kind
	Lang   lang.Lang // how numbers are written
	Title  string
	Desc   string // what the picture shows, for readers who do not see it
	Axis   string // what the labels are: the heading of the table's first column
	Labels []Label
	Series []Series
	Words  Words
	Beside Beside
}

// Beside is where the counts stand as a table, for a picture that has none of its own since the page has one. The zero
// value gives it one.
type Beside struct {
	ID   string // the table's, on the same page
	Text string // the words of the link to it
}

// Label is a place along the axis.
type Label struct {
	Short string // in the picture
	Long  string // in the table
	Rest  bool   // of what is left over, such as other values: its bar of a single series is empty, as it is no one thing
}

// Series is counts that belong together, one for each label. Where one is missing, it counts as NotInUse.
type Series struct {
	Name   string
	Values []Value
}

// Words say why there is no count.
type Words struct {
	Hidden    string // said of a Hidden
	NotInUse  string // said of a NotInUse
	NoFigures string // said of a NoFigures
	Note      string // what the star means: stands below where anything is hidden
}

// The marks of what is hidden and of what nobody has counted, in tables; in a picture the star stands before its word.
const (
	star = "*"
	dots = ".."
)

// at is the i-th value.
func (s Series) at(i int) Value {
	if i < len(s.Values) {
		return s.Values[i]
	}
	return NotInUse()
}

// has reports whether the figure has a picture.
func (f Figure) has() bool {
	return len(f.Labels) > 0 && len(f.Series) > 0 && len(f.Series) <= MostSeries
}

// highest is the highest count in the picture, at least 1.
func (f Figure) highest() int {
	highest := 1
	for _, s := range f.Series {
		for i := range f.Labels {
			highest = max(highest, s.at(i).n)
		}
	}
	return highest
}

// hides reports whether anything in the table is hidden.
func (f Figure) hides() bool {
	for _, s := range f.Series {
		for i := range f.Labels {
			if s.at(i).state == hidden {
				return true
			}
		}
	}
	return false
}

// without is the one reason why no series has a count at the i-th label, and whether there is one.
func (f Figure) without(i int) (Value, bool) {
	first := f.Series[0].at(i)
	for _, s := range f.Series {
		if v := s.at(i); v.state == shown || v.state != first.state {
			return Value{}, false
		}
	}
	return first, true
}

// mark is what is written at a value.
func (f Figure) mark(v Value) string {
	switch v.state {
	case shown:
		if v.words != "" {
			return v.words
		}
		return f.Lang.Number(v.n)
	case hidden:
		return star + " " + f.Words.Hidden
	case noFigures:
		return f.Words.NoFigures
	default:
		return f.Words.NotInUse
	}
}

// columns are the headings of the picture's table.
func (f Figure) columns() views.Columns {
	out := views.Words(f.Axis)
	for _, s := range f.Series {
		out = out.Numbers(s.Name)
	}
	return out
}
