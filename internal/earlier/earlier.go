// Package earlier holds the tables of reports from before Sakstall, as they were printed, errors and all.
package earlier

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
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

// Table is a table of an earlier report, kept as it was printed, errors and all.
type Table struct {
	Scheme     codebook.Scheme
	Kind       Kind
	Title      string // what the report is called, as readers are told
	ImportedAt time.Time
	Hash       [sha256.Size]byte // of the file
	Years      []int             // ascending, at least one
	Rows       []Row             // without the total
	Total      Row
	Threshold  int // the largest count that its * stands for, the smallest being 0; 0 where nobody has said it
}

// Row is a row as it was printed.
type Row struct {
	Name    string // as printed
	Code    string // the category's or country's; counts.Other for all other countries; "" for the total
	Cells   []Cell // by year
	Percent string // as printed, digits or *; "" where there is none
}

// Cell is a count as it was printed: a number, * or nothing. The three are different things. The zero value is
// nothing: not in use.
type Cell struct {
	Hidden bool // printed as *
	InUse  bool // neither empty nor *
	N      int  // where it is in use
}

// ParseCell reads what was printed. It returns false for anything but a whole number without a sign, * and
// nothing.
func ParseCell(s string) (Cell, bool) {
	switch s {
	case "":
		return Cell{}, true
	case "*":
		return Cell{Hidden: true}, true
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 0 || n > Most || strconv.Itoa(n) != s {
		return Cell{}, false
	}
	return Cell{InUse: true, N: n}, true
}

// Most is the largest count that a table of an earlier report may have.
const Most = 9_999_999

// String is the cell as it was printed.
func (c Cell) String() string {
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
func (p Table) column(i int) (sum, hidden int) {
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
func (p Table) Exceeds() []int {
	var out []int
	for i, year := range p.Years {
		if sum, _ := p.column(i); sum > p.Total.Cells[i].N {
			out = append(out, year)
		}
	}
	return out
}

// DefaultThreshold is the threshold of an earlier report unless another is given: they explain a * as "5 or fewer".
const DefaultThreshold = 5

// MostHidden is the largest count that a * of the table stands for.
func (p Table) MostHidden() int { return cmp.Or(p.Threshold, DefaultThreshold) }

// Contradictions are what the table says against itself.
func (p Table) Contradictions() []Contradiction {
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

// Source names the table as what readers know.
func (p Table) Source() string {
	return strings.Join([]string{"printed", string(p.Scheme), string(p.Kind), p.Title, hex.EncodeToString(p.Hash[:])},
		" ")
}

// Known are the table's cells as disclosure control takes them. What was not in use says nothing.
func (p Table) Known() []disclosure.Known {
	var named []string
	for _, row := range p.Rows {
		if row.Code != counts.Other {
			named = append(named, row.Code)
		}
	}
	var out []disclosure.Known
	for _, row := range append(slices.Clone(p.Rows), p.Total) {
		for i, cell := range row.Cells {
			if !cell.InUse && !cell.Hidden {
				continue
			}
			w := disclosure.Where{Scheme: p.Scheme, Year: p.Years[i]}
			switch {
			case row.Code == "":
			case p.Kind == ByCategory:
				w.Category = row.Code
			default:
				w = w.And(disclosure.OfCountry(named)(row.Code))
			}
			out = append(out, disclosure.Known{Where: w, N: cell.N, Shown: cell.InUse})
		}
	}
	return out
}
