package disclosure

import (
	"slices"

	"sakstall/internal/codebook"
)

// contents are cells and numbers to look up.
type contents struct {
	domains Domains
	cells   []Cell
	at      map[Where]int
	numbers []Number
}

func newContents(domains Domains, cells []Cell, numbers []Number) contents {
	c := contents{domains: domains, cells: cells, numbers: slices.Clone(numbers), at: make(map[Where]int, len(cells))}
	slices.SortFunc(c.cells, func(a, b Cell) int { return domains.compare(a.where, b.where) })
	for i, cell := range c.cells {
		c.at[cell.where] = i
	}
	return c
}

// Domains are the values that the cells may have.
func (c *contents) Domains() Domains { return c.domains }

// Cells are all counts, hidden ones too, in the codebook's order.
func (c *contents) Cells() []Cell { return slices.Clone(c.cells) }

// Cell is the count named; there is none where the second result is false.
func (c *contents) Cell(w Where) (Cell, bool) {
	i, ok := c.at[w]
	if !ok {
		return Cell{where: w}, false
	}
	return c.cells[i], true
}

// Numbers are the figures that count no persons.
func (c *contents) Numbers() []Number { return slices.Clone(c.numbers) }

// Number is one of the figures that count no persons; half is "" for the whole year.
func (c *contents) Number(scheme codebook.Scheme, year int, half, what string) (int, bool) {
	for _, n := range c.numbers {
		if n.Scheme == scheme && n.Year == year && n.Half == half && n.What == what {
			return n.N, true
		}
	}
	return 0, false
}
