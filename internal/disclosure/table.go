package disclosure

import "sakstall/internal/counts"

// Layout says which cells make a table: the cell of a row and a column has the characteristics of both.
type Layout struct {
	Rows, Columns []Where
	// what stands in the place of a cell: the rest of other countries in another year, say
	Instead map[Where]Where
}

// Table is a table that may be published. It has no exported fields, so that only a release makes one.
type Table struct{ grid }

// Table lays cells of the release out.
func (r *Release) Table(l Layout) Table { return Table{grid{l, &r.contents}} }

// grid is cells in rows and columns.
type grid struct {
	layout Layout
	of     *contents
}

// Rows is the number of rows.
func (g grid) Rows() int { return len(g.layout.Rows) }

// Columns is the number of columns.
func (g grid) Columns() int { return len(g.layout.Columns) }

// Where names the cell of the row and the column.
func (g grid) Where(i, j int) Where {
	w := g.layout.Rows[i].And(g.layout.Columns[j])
	if other, is := g.layout.Instead[w]; is {
		return other
	}
	return w
}

// At is the cell of the row and the column; it is not in use where there is no such count.
func (g grid) At(i, j int) (cell Cell, inUse bool) {
	return g.of.Cell(g.Where(i, j))
}

// Meaning is what a cell says that has no number.
type Meaning string

// The meanings. What they are called is what files call them.
const (
	Counted    Meaning = ""            // it has one
	Hidden     Meaning = "hidden"      // it is not shown
	NotInUse   Meaning = "not_in_use"  // the row was not in use that year
	NotDivided Meaning = "not_divided" // what it would be a part of is hidden
	NoFigures  Meaning = "no_figures"  // nobody has counted it
)

// Meaning is what the cell of the row and the column says.
func (g grid) Meaning(i, j int) Meaning {
	cell, has := g.At(i, j)
	switch {
	case has && cell.shown:
		return Counted
	case has:
		return Hidden
	}
	at := g.layout.Columns[j]
	total, counted := g.of.Cell(Where{Scheme: at.Scheme, Year: at.Year})
	if !counted {
		total, counted = g.of.Cell(Where{Scheme: at.Scheme, Year: at.Year, Half: at.Half})
	}
	last := g.Columns() - 1
	whole, is := g.At(i, last)
	switch {
	case !counted:
		return NoFigures
	case !total.shown || is && !whole.shown && g.layout.Columns[last].Year == at.Year:
		return NotDivided
	case !g.divided(j):
		return NoFigures
	default:
		return NotInUse
	}
}

// divided reports whether the column has any count but its total.
func (g grid) divided(j int) bool {
	for i, row := range g.layout.Rows {
		if _, has := g.At(i, j); has && row != (Where{}) {
			return true
		}
	}
	return false
}

// Means reports whether any cell of the table has the meaning.
func (g grid) Means(m Meaning) bool {
	for i := range g.Rows() {
		for j := range g.Columns() {
			if g.Meaning(i, j) == m {
				return true
			}
		}
	}
	return false
}

// Share is part of whole in per cent: see counts.Percent. There is none where either is hidden or the whole is 0.
func Share(part, whole Cell) (percent int, ok bool) {
	if !part.shown || !whole.shown {
		return 0, false
	}
	return counts.Percent(part.n, whole.n)
}

// Change is how much larger now is than before. There is none where either is hidden.
func Change(now, before Cell) (diff int, ok bool) {
	if !now.shown || !before.shown {
		return 0, false
	}
	return now.n - before.n, true
}
