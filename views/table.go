package views

import "github.com/a-h/templ"

// Head is all of a table but its rows.
type Head struct {
	Caption string // what stands above the table, or "" where a heading of the page does
	ID      string // of the caption, or of that heading
	Label   string // what the table is called where no heading says it: instead of an ID
	Columns Columns
	Foot    templ.Component // the rows of what the others add up to, or nil

	Narrow bool // its words are broken where the screen is narrow
	Fits   bool // it fits every screen: nothing has to be scrolled, and no name is needed to scroll by

	// Copy is what the button says that copies the table, and Copied what it says then; both may be "".
	Copy, Copied string
}

// Column is the heading of a column of words, or of numbers.
type Column struct {
	Text   string
	Number bool
}

// Columns are the headings of a table.
type Columns []Column

// Words are headings of columns of words.
func Words(texts ...string) Columns { return Columns(nil).Words(texts...) }

// Words are the columns and more of words.
func (c Columns) Words(texts ...string) Columns {
	for _, text := range texts {
		c = append(c, Column{Text: text})
	}
	return c
}

// Numbers are the columns and more of numbers.
func (c Columns) Numbers(texts ...string) Columns {
	for _, text := range texts {
		c = append(c, Column{Text: text, Number: true})
	}
	return c
}
