package disclosure

// Original is what an edition's release would be if nothing were hidden, for those who may see every count. It is no
// Release and its tables are no Tables, so that nothing which is published takes it.
type Original struct{ contents }

// NewOriginal has the counts as the register holds them, and of what it does not hold, what has been published.
func NewOriginal(domains Domains, counts []Count, published []Known, numbers []Number) *Original {
	has := make(map[Where]bool, len(counts)+len(published))
	cells := make([]Cell, 0, len(counts)+len(published))
	add := func(c Cell) {
		if !has[c.where] {
			has[c.where] = true
			cells = append(cells, c)
		}
	}
	for _, c := range counts {
		add(Cell{c.Where, c.N, true})
	}
	for _, k := range published {
		add(Cell{k.Where, k.N, k.Shown})
	}
	return &Original{newContents(domains, cells, numbers)}
}

// OriginalTable is a table that must not be published.
type OriginalTable struct{ grid }

// Table lays cells of the original out.
func (o *Original) Table(l Layout) OriginalTable { return OriginalTable{grid{l, &o.contents}} }
