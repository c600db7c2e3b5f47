package edition

import (
	"context"
	"math"
	"slices"
	"strconv"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
)

// Change is a count, or a figure, in which an edition differs from the one before. Was and Is are as readers see it:
// digits, * where it is hidden, "" where there is none.
type Change struct {
	Where disclosure.Where `json:"where"`
	What  string           `json:"what,omitempty"` // of a figure that counts no persons; "" for a count of cases
	Was   string           `json:"was"`
	Is    string           `json:"is"`
}

// Changes are what differs in now from before, in the order of the cells; what is gone comes last.
func Changes(before, now *disclosure.Release) []Change {
	out := []Change{}
	for _, c := range now.Cells() {
		out = differs(out, Change{Where: c.Where(), Was: mark(before.Cell(c.Where())), Is: mark(c, true)})
	}
	for _, c := range before.Cells() {
		if _, kept := now.Cell(c.Where()); !kept {
			out = differs(out, Change{Where: c.Where(), Was: mark(c, true)})
		}
	}
	for _, n := range now.Numbers() {
		c := Change{
			Where: disclosure.Where{Scheme: n.Scheme, Year: n.Year, Half: n.Half}, What: n.What,
			Is: strconv.Itoa(n.N),
		}
		if was, had := before.Number(n.Scheme, n.Year, n.Half, n.What); had {
			c.Was = strconv.Itoa(was)
		}
		out = differs(out, c)
	}
	return out
}

func differs(all []Change, c Change) []Change {
	if c.Was == c.Is {
		return all
	}
	return append(all, c)
}

// mark is a count as readers see it.
func mark(c disclosure.Cell, inUse bool) string {
	n, shown := c.Value()
	switch {
	case !inUse:
		return ""
	case !shown:
		return "*"
	default:
		return strconv.Itoa(n)
	}
}

// Difference is a count whose published value differs from what the register has now. It must not leave the server side
// but to coordinators.
type Difference struct {
	Where     disclosure.Where
	Published string // as published
	Counted   int
	From      string // the edition, or what the earlier report is called
}

// Differences are the counts of the series' years in which the register differs from what readers go by: the year's
// standing edition, or where there is none the earlier report imported last. Of the scope's own year that is the report
// alone. What they have hidden differs only where a * was explained as a small count that it is not; a year without a
// case of the scheme in the register differs in nothing: the register does not hold it.
func (b Basis) Differences() []Difference {
	counted := b.Counted()
	var out []Difference
	compare := func(k disclosure.Known, from string, mostHidden int) {
		n, known := counted[k.Where]
		held := counted[disclosure.Where{Scheme: k.Where.Scheme, Year: k.Where.Year}] > 0
		unlike := n > mostHidden
		d := Difference{k.Where, "*", n, from}
		if k.Shown {
			unlike = n != k.N
			d.Published = strconv.Itoa(k.N)
		}
		if known && held && unlike && !slices.Contains(out, d) { // a total stands in both tables of a report
			out = append(out, d)
		}
	}
	for year := b.Scope.Year - counts.SeriesYears + 1; year <= b.Scope.Year; year++ {
		if e := b.latest(Scope{Year: year}); e != nil {
			for _, k := range e.Release.Known() {
				if k.Where.Year == year && year < b.Scope.Year {
					compare(k, e.Name.String(), math.MaxInt)
				}
			}
			continue
		}
		for _, scheme := range codebook.Schemes() {
			for _, kind := range earlier.Kinds() {
				p, _ := b.printed(scheme, kind, year)
				for _, k := range p.Known() {
					if k.Where.Year == year {
						compare(k, p.Title, p.MostHidden())
					}
				}
			}
		}
	}
	return out
}

// Counted is every count of the series' years as the register has it now: totals, and one characteristic of the whole
// year. Of an earlier year without a case the register knows nothing, and there is no count.
func (b Basis) Counted() map[disclosure.Where]int {
	out := map[disclosure.Where]int{}
	bare := b
	bare.Editions, bare.Printed, bare.Scope.Half = nil, nil, ""
	for _, scheme := range codebook.Schemes() {
		counts, known := bare.show(scheme).counts, map[int]bool{b.Scope.Year: true}
		for _, c := range counts {
			known[c.Where.Year] = known[c.Where.Year] || c.N > 0
		}
		for _, c := range counts {
			if inSeries(c.Where, "") && known[c.Where.Year] {
				out[c.Where] = c.N
			}
		}
	}
	return out
}

// GivenAway is what the printed tables give away by themselves.
func (b Basis) GivenAway(ctx context.Context) ([]disclosure.Given, error) {
	var printed []disclosure.Earlier
	for _, e := range b.earlier() {
		if e.Imported {
			printed = append(printed, e)
		}
	}
	return disclosure.GivenAway(ctx, b.Policy, printed...)
}
