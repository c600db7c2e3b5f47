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

// Undivided reports whether the cell is missing since the whole that it would be a part of, the row's last, is hidden
// and so not divided.
func (g grid) Undivided(i, j int) bool {
	last := g.Columns() - 1
	_, inUse := g.At(i, j)
	whole, has := g.At(i, last)
	return !inUse && has && !whole.shown && g.layout.Columns[j].Year == g.layout.Columns[last].Year
}

// At is the cell of the row and the column; it is not in use where there is no such count.
func (g grid) At(i, j int) (cell Cell, inUse bool) {
	return g.of.Cell(g.Where(i, j))
}

// Hides reports whether anything in the table is hidden.
func (g grid) Hides() bool {
	for i := range g.Rows() {
		for j := range g.Columns() {
			if c, inUse := g.At(i, j); inUse && !c.shown {
				return true
			}
		}
	}
	return false
}

// Gaps reports whether the table has cells that were not in use, and whether it has undivided ones.
func (g grid) Gaps() (notInUse, undivided bool) {
	for i := range g.Rows() {
		for j := range g.Columns() {
			if g.Undivided(i, j) {
				undivided = true
			} else if _, inUse := g.At(i, j); !inUse {
				notInUse = true
			}
		}
	}
	return notInUse, undivided
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
