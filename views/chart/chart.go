// Package chart draws counts as pictures, each with the same counts in a table beside it. A count that is hidden is
// seen to be hidden, and is never drawn as a small one or as 0.
package chart

import (
	"sakstall/internal/lang"
	"sakstall/views"
)

// Value is what stands at one place of a picture: a count, or the reason why there is none. The zero value is NotInUse.
type Value struct {
	state state
	n     int
}

type state int

const (
	notInUse state = iota
	hidden
	shown
)

// Shown is a count that may be seen, 0 included. n may not be negative: one that is counts as 0.
func Shown(n int) Value { return Value{shown, max(n, 0)} }

// Hidden is a count that may not be seen.
func Hidden() Value { return Value{state: hidden} }

// NotInUse is a place where nothing could be counted.
func NotInUse() Value { return Value{} }

// Kind is how a picture shows its counts.
type Kind int

// The kinds. Columns stand side by side along an axis with an order, such as months. Behind has the second series as
// broad columns behind the first. Bars lie below each other and have room for long labels. Lines go along an axis with
// an order, such as years.
const (
	Columns Kind = iota
	Behind
	Bars
	Lines
)

// MostSeries is how many series a picture has a look for. More than these are left out of the picture; the table has
// them all.
const MostSeries = 4

// Figure is counts as a picture with its table. Every text in it is finished.
type Figure struct {
	ID     string // unique on the page
	Kind   Kind
	Lang   lang.Lang // how numbers are written
	Title  string
	Desc   string // what the picture shows, for who does not see it
	Axis   string // what the labels are: the heading of the table's first column
	Labels []Label
	Series []Series // the first is the one that matters most
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
}

// Series is counts that belong together, one for each label. Where one is missing, it counts as NotInUse.
type Series struct {
	Name   string
	Values []Value
}

// Words say why there is no count.
type Words struct {
	Hidden   string // said of a Hidden
	NotInUse string // said of a NotInUse
	Note     string // what the star means: stands below where anything is hidden
}

// star is what stands for everything hidden.
const star = "*"

// at is the i-th value.
func (s Series) at(i int) Value {
	if i < len(s.Values) {
		return s.Values[i]
	}
	return NotInUse()
}

// drawn are the series that the picture has.
func (f Figure) drawn() []Series {
	most := MostSeries
	if f.Kind == Behind {
		most = 2
	}
	return f.Series[:min(len(f.Series), most)]
}

// highest is the highest count in the picture, at least 1.
func (f Figure) highest() int {
	highest := 1
	for _, s := range f.drawn() {
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

// columns are the headings of the picture's table.
func (f Figure) columns() views.Columns {
	out := views.Words(f.Axis)
	for _, s := range f.Series {
		out = out.Numbers(s.Name)
	}
	return out
}
