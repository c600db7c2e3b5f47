package counts_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/period"
)

// year is the year that the laws report on.
const year = 2023

// drawCells draws cells of both schemes and of years in the series and around it, each of codes that hold.
func drawCells(t *rapid.T, b *codebook.Codebook) []counts.Cell {
	codes := func(d codebook.Dimension, s codebook.Scheme) (out []string) {
		for _, v := range b.Values(d, s, year) {
			out = append(out, v.Code)
		}
		return out
	}
	one := rapid.Custom(func(t *rapid.T) counts.Cell {
		s := rapid.SampledFrom(codebook.Schemes()).Draw(t, "scheme")
		h := period.FirstHalf(2017).First().Add(6 * rapid.IntRange(0, 15).Draw(t, "half")).Half()
		draw := func(label string, from ...string) string { return rapid.SampledFrom(from).Draw(t, label) }
		var categories []string
		for _, c := range b.Categories(s) {
			if c.Span.Holds(max(h.Year(), 2019)) {
				categories = append(categories, c.Code)
			}
		}
		return counts.Cell{
			Scheme: s, Half: h, Category: draw("category", categories...),
			Contact: draw("contact", codes(codebook.Contact, s)...),
			Gender:  draw("gender", codes(codebook.Gender, s)...), Age: draw("age", codes(codebook.Age, s)...),
			Country: draw("country", "SY", "IQ", "NO", "SE", "JO", "ER", "XX", "ZZ"),
			Complex: draw("complex", "", "A", "B"),
			N:       rapid.IntRange(1, 20).Draw(t, "n"),
		}
	})
	return rapid.SliceOfN(one, 0, 40).Draw(t, "cells")
}

// count is how many cases of the cells are of the scheme and fit.
func count(cells []counts.Cell, s codebook.Scheme, fits func(counts.Cell) bool) (n int) {
	for _, c := range cells {
		if c.Scheme == s && fits(c) {
			n += c.N
		}
	}
	return n
}

func TestRowsOfEveryYearAddUpToItsTotal(t *testing.T) {
	b := book(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t, b)
		for _, s := range codebook.Schemes() {
			r := counts.Compute(b, s, year, cells, nil)
			for _, table := range []counts.Table{r.Tables.Category, r.Tables.Country, r.Tables.Gender, r.Tables.Age} {
				for i, y := range r.Years {
					sum := 0
					for _, row := range table.Rows {
						if row.Counts[i] != nil {
							sum += *row.Counts[i]
						}
					}
					if want := count(cells, s,
						func(c counts.Cell) bool { return c.Half.Year() == y }); sum != table.Total[i] ||
						table.Total[i] != want {
						t.Fatalf("%s %d: the rows add up to %d, the total is %d, the cells hold %d", s, y, sum,
							table.Total[i], want)
					}
				}
			}
		}
	})
}

func TestEveryNumberIsACountOfTheCells(t *testing.T) {
	b := book(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t, b)
		s := rapid.SampledFrom(codebook.Schemes()).Draw(t, "scheme")
		r := counts.Compute(b, s, year, cells, nil)
		listed := b.CountryRows(s)
		check := func(table counts.Table, code func(counts.Cell) string) {
			for _, row := range table.Rows {
				for i, y := range r.Years {
					want := count(cells, s, func(c counts.Cell) bool {
						return c.Half.Year() == y && code(c) == row.Code
					})
					if got := row.Counts[i]; got == nil && want > 0 || got != nil && *got != want {
						t.Fatalf("%s in %d: %v, want %d", row.Code, y, got, want)
					}
				}
				if p := row.Percent; p != nil {
					if exact := 100 * float64(*row.Counts[4]) / float64(table.Total[4]); float64(*p) != math.Floor(exact+0.5) {
						t.Fatalf("%s: %d per cent, exactly %v", row.Code, *p, exact)
					}
				} else if row.Counts[4] != nil && table.Total[4] > 0 {
					t.Fatalf("%s has no per cent", row.Code)
				}
			}
		}
		check(r.Tables.Category, func(c counts.Cell) string { return c.Category })
		check(r.Tables.Gender, func(c counts.Cell) string { return c.Gender })
		check(r.Tables.Age, band)
		check(r.Tables.Country, func(c counts.Cell) string {
			if slices.Contains(listed, c.Country) {
				return c.Country
			}
			return "other"
		})
	})
}

// band is the report's age band of the cell.
func band(c counts.Cell) string {
	if c.Age == "under_13" {
		return "under_18"
	}
	return c.Age
}

func TestCrossesAndHalvesAddUp(t *testing.T) {
	b := book(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t, b)
		s := rapid.SampledFrom(codebook.Schemes()).Draw(t, "scheme")
		r := counts.Compute(b, s, year, cells, nil)
		for name, crosses := range map[string][]counts.Cross{
			"gender": r.Crosses.Gender, "age": r.Crosses.Age,
			"contact": r.Crosses.Contact, "half": r.Crosses.Half,
		} {
			sums := map[string]int{}
			for _, x := range crosses {
				sums[x.Category] += x.Count
				want := count(cells, s, func(c counts.Cell) bool {
					value := map[string]string{
						"gender": c.Gender, "age": band(c), "contact": c.Contact,
						"half": c.Half.Code(),
					}[name]
					return c.Half.Year() == year && c.Category == x.Category && value == x.Gender+x.Age+x.Contact+x.Half
				})
				if x.Count != want {
					t.Fatalf("%s: %+v, want %d", name, x, want)
				}
			}
			for _, row := range r.Tables.Category.Rows {
				if sum, in := sums[row.Code]; in != (row.Counts[4] != nil) || in && sum != *row.Counts[4] {
					t.Fatalf("%s of %s add up to %d, the table has %v", name, row.Code, sum, row.Counts[4])
				}
			}
		}
		if r.Halves.H1+r.Halves.H2 != r.Tables.Category.Total[4] {
			t.Fatalf("the halves %v add up to another total than %d", r.Halves, r.Tables.Category.Total[4])
		}
	})
}

func TestHowTheCellsAreCutAndOrderedChangesNothing(t *testing.T) {
	b := book(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t, b)
		s := rapid.SampledFrom(codebook.Schemes()).Draw(t, "scheme")
		want := counts.Compute(b, s, year, cells, nil)
		var split []counts.Cell
		for _, c := range cells {
			part := rapid.IntRange(0, c.N-1).Draw(t, "part")
			if part > 0 {
				some := c
				some.N = part
				split = append(split, some)
			}
			c.N -= part
			split = append(split, c)
		}
		split = rapid.Permutation(split).Draw(t, "order")
		at := map[counts.Cell]int{}
		var merged []counts.Cell
		for _, c := range split {
			n := c.N
			c.N = 0
			if _, is := at[c]; !is {
				at[c] = len(merged)
				merged = append(merged, c)
			}
			merged[at[c]].N += n
		}
		for name, other := range map[string][]counts.Cell{"split and permuted": split, "merged": merged} {
			if got := counts.Compute(b, s, year, other, nil); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s: got %+v\nwant %+v", name, got, want)
			}
		}
	})
}

func TestEveryCharacteristicCountsTheSameCases(t *testing.T) {
	b := book(t)
	rapid.Check(t, func(t *rapid.T) {
		r := counts.Compute(b, codebook.Advisors, year, drawCells(t, b), nil)
		for _, table := range []counts.Table{r.Tables.Country, r.Tables.Gender, r.Tables.Age} {
			if !slices.Equal(table.Total, r.Tables.Category.Total) {
				t.Fatalf("totals %v and %v", table.Total, r.Tables.Category.Total)
			}
		}
	})
}
