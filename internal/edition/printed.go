package edition

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"strconv"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
)

// Kind is which table of an earlier report it is.
type Kind string

// The kinds of tables that can be taken over from an earlier report.
const (
	ByCategory Kind = "category"
	ByCountry  Kind = "country"
)

// Kinds are both kinds, in the order of a report.
func Kinds() []Kind { return []Kind{ByCategory, ByCountry} }

// Printed is a table of an earlier report, kept as it was printed, errors and all.
type Printed struct {
	Scheme     codebook.Scheme
	Kind       Kind
	Title      string // what the report is called, as readers are told
	ImportedAt time.Time
	Hash       [sha256.Size]byte // of the file
	Years      []int             // ascending, at least one
	Rows       []PrintedRow      // without the total
	Total      PrintedRow
	Threshold  int // the largest count that its * stands for, the smallest being 0; 0 where nobody has said it
}

// PrintedRow is a row as it was printed.
type PrintedRow struct {
	Name    string        // as printed
	Code    string        // the category's or country's; counts.Other for all other countries; "" for the total
	Cells   []PrintedCell // by year
	Percent string        // as printed, digits or *; "" where there is none
}

// PrintedCell is a count as it was printed: a number, * or nothing. The three are different things. The zero value is
// nothing: not in use.
type PrintedCell struct {
	Hidden bool // printed as *
	InUse  bool // neither empty nor *
	N      int  // where it is in use
}

// ParsePrintedCell reads what was printed. It returns false for anything but a whole number without a sign, * and
// nothing.
func ParsePrintedCell(s string) (PrintedCell, bool) {
	switch s {
	case "":
		return PrintedCell{}, true
	case "*":
		return PrintedCell{Hidden: true}, true
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > MostPrinted || strconv.Itoa(n) != s {
		return PrintedCell{}, false
	}
	return PrintedCell{InUse: true, N: n}, true
}

// MostPrinted is the largest count that a table of an earlier report may have.
const MostPrinted = 9_999_999

// String is the cell as it was printed.
func (c PrintedCell) String() string {
	switch {
	case c.Hidden:
		return "*"
	case c.InUse:
		return strconv.Itoa(c.N)
	default:
		return ""
	}
}

// Contradiction is something that a printed table says against itself. It is kept all the same: it is what readers have
// seen.
type Contradiction struct {
	Year int
	Row  string // as printed, or "" for the column
	Text string // English, one line
}

// String is the contradiction as one line.
func (c Contradiction) String() string {
	if c.Row == "" {
		return fmt.Sprintf("%d: %s", c.Year, c.Text)
	}
	return fmt.Sprintf("%d, %s: %s", c.Year, c.Row, c.Text)
}

// column adds up a year's column: what is printed, and how many of its cells are hidden.
func (p Printed) column(i int) (sum, hidden int) {
	for _, row := range p.Rows {
		sum += row.Cells[i].N
		if row.Cells[i].Hidden {
			hidden++
		}
	}
	return sum, hidden
}

// Exceeds are the years whose printed rows add up to more than the printed total, which no table does but by a mistake
// in typing.
func (p Printed) Exceeds() []int {
	var out []int
	for i, year := range p.Years {
		if sum, _ := p.column(i); sum > p.Total.Cells[i].N {
			out = append(out, year)
		}
	}
	return out
}

// PrintedThreshold is the threshold of an earlier report unless another is given: they explain a * as "5 or fewer".
const PrintedThreshold = 5

// MostHidden is the largest count that a * of the table stands for.
func (p Printed) MostHidden() int { return cmp.Or(p.Threshold, PrintedThreshold) }

// Contradictions are what the table says against itself.
func (p Printed) Contradictions() []Contradiction {
	var out []Contradiction
	for i, year := range p.Years {
		total := p.Total.Cells[i].N
		sum, hidden := p.column(i)
		if sum > total {
			out = append(out, Contradiction{
				year, "",
				fmt.Sprintf("the rows add up to %d, the total is %d", sum, total),
			})
		}
		if sum+p.MostHidden()*hidden < total {
			why := fmt.Sprintf("the hidden cells can't make up what the rows lack of the total %d", total)
			out = append(out, Contradiction{year, "", why})
		}
	}
	last := len(p.Years) - 1
	for _, row := range append(p.Rows, p.Total) {
		cell := row.Cells[last]
		if row.Percent == "" || !cell.InUse {
			continue
		}
		whole := p.Total.Cells[last].N
		if percent, ok := counts.Percent(cell.N, whole); ok && row.Percent != strconv.Itoa(percent) {
			why := fmt.Sprintf("%s per cent is printed where %d of %d is %d", row.Percent, cell.N, whole, percent)
			out = append(out, Contradiction{p.Years[last], row.Name, why})
		}
	}
	return out
}
