package disclosure

// Layout says which cells of a release make a table: the cell of a row and a column has the characteristics of both.
type Layout struct{ Rows, Columns []Where }

// Table is a table that may be published. It has no exported fields, so that only a release makes one.
type Table struct {
	layout  Layout
	release *Release
}

// Table lays cells of the release out.
func (r *Release) Table(l Layout) Table { return Table{l, r} }

// Rows is the number of rows.
func (t Table) Rows() int { return len(t.layout.Rows) }

// Columns is the number of columns.
func (t Table) Columns() int { return len(t.layout.Columns) }

// Row names the characteristics of the row.
func (t Table) Row(i int) Where { return t.layout.Rows[i] }

// Column names the characteristics of the column.
func (t Table) Column(j int) Where { return t.layout.Columns[j] }

// At is the cell of the row and the column; it is not in use where the release has no such count.
func (t Table) At(i, j int) (cell Cell, inUse bool) {
	return t.release.Cell(t.layout.Rows[i].And(t.layout.Columns[j]))
}

// Hides tells whether anything in the table is hidden.
func (t Table) Hides() bool { return t.any(func(c Cell, inUse bool) bool { return inUse && !c.shown }) }

// Gaps tells whether anything in the table was not in use.
func (t Table) Gaps() bool { return t.any(func(_ Cell, inUse bool) bool { return !inUse }) }

func (t Table) any(is func(Cell, bool) bool) bool {
	for i := range t.Rows() {
		for j := range t.Columns() {
			if is(t.At(i, j)) {
				return true
			}
		}
	}
	return false
}

// Share is part of whole in whole per cent, half rounded up. There is none where either is hidden or the whole is 0.
func Share(part, whole Cell) (percent int, ok bool) {
	if !part.shown || !whole.shown || whole.n == 0 {
		return 0, false
	}
	return (200*part.n + whole.n) / (2 * whole.n), true
}

// Change is how much larger now is than before. There is none where either is hidden.
func Change(now, before Cell) (diff int, ok bool) {
	if !now.shown || !before.shown {
		return 0, false
	}
	return now.n - before.n, true
}
