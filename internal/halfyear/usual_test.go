package halfyear_test

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
)

// jump is what is found of a unit's number of cases, the halves before given.
func jump(t testing.TB, n int, before ...int) (halfyear.Sighting, bool) {
	for _, f := range halfyear.Find(history(t, append(slices.Clone(before), n)...)) {
		if f.Kind == halfyear.Jump || f.Kind == halfyear.NoCases {
			return f.Sighting, true
		}
	}
	return halfyear.Sighting{}, false
}

// Three standard deviations on the scale of DESIGN.md from the median, worked out by hand.
func TestTheRangeOfUsualNumbers(t *testing.T) {
	for _, tt := range []struct {
		before           []int
		usual, low, high int
	}{
		{[]int{10, 10, 10}, 10, 2, 25},
		{[]int{40, 40, 40, 40, 40, 40, 40, 40}, 40, 22, 63}, // a longer history narrows it
		{[]int{20, 40, 20, 40}, 29, 6, 70},                  // a unit that scatters widens it, up to a limit
		{[]int{5, 5, 5}, 5, 0, 17},
		{[]int{1, 1, 1}, 1, 0, 8},
		{[]int{1, 0, 0, 0, 0, 0, 0, 0}, 0, 0, 5}, // five more is no jump
	} {
		got, found := jump(t, 500, tt.before...)
		want := halfyear.Sighting{Kind: halfyear.Jump, N: 500, Usual: tt.usual, Low: tt.low, High: tt.high}
		if !found || got != want {
			t.Errorf("after %v: %+v, want %+v", tt.before, got, want)
		}
	}
}

// What is found is just what is outside of the range that the finding names; in which order the halves before came is
// nothing to it.
func TestAJumpIsOutsideOfWhatItCallsUsual(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		before := rapid.SliceOfN(rapid.IntRange(1, 30), 3, halfyear.HistoryHalves).Draw(rt, "before")
		of, found := jump(t, 500, before...)
		if !found || of.Low > of.Usual || of.High < of.Usual+5 || of.Low > max(of.Usual-5, 0) {
			rt.Fatalf("after %v: %+v", before, of)
		}
		again, _ := jump(t, 500, rapid.Permutation(before).Draw(rt, "order")...)
		if again != of {
			rt.Fatalf("after %v in another order: %+v and %+v", before, of, again)
		}
		for _, n := range []int{of.Low - 1, of.Low, of.Usual, of.High, of.High + 1} {
			if n < 1 {
				continue
			}
			if got, found := jump(t, n, before...); found != (n < of.Low || n > of.High) {
				rt.Fatalf("after %v %d is found: %v, %+v", before, n, found, got)
			}
		}
		if _, found := jump(t, 0, before...); found != (of.Low > 0 || of.Usual >= 6) {
			rt.Fatalf("after %v no case at all is found: %v, %+v", before, found, of)
		}
	})
}

// More than a quarter unknown is much, from five cases on.
func TestAShareOfUnknownValues(t *testing.T) {
	book := codes(t)
	for _, tt := range []struct {
		unknown, of int
		found       bool
	}{{5, 19, true}, {5, 20, false}, {4, 4, false}, {5, 5, true}, {6, 23, true}, {6, 24, false}} {
		for field, set := range map[cases.Field]func(*cases.Case){
			cases.Contact: func(c *cases.Case) { c.Contact = codebook.Unknown },
			cases.Gender:  func(c *cases.Case) { c.Gender = codebook.Unknown },
			cases.Age:     func(c *cases.Case) { c.Age = codebook.Unknown },
			cases.Country: func(c *cases.Case) { c.Country = codebook.UnknownCountry },
		} {
			f := halfyear.Facts{Place: halfyear.Place{Scheme: codebook.Advisors, Unit: "u", Half: looked}, Book: book}
			for i := range tt.of {
				c := aCase(&ordinary{}, looked.First().Add(i%6), book.Countries()[i].Code)
				c.Ref = fmt.Sprintf("case %02d", i)
				if i < tt.unknown {
					set(&c)
				}
				f.Cases = append(f.Cases, c)
			}
			var got []halfyear.Sighting
			for _, f := range halfyear.Find(f) {
				if f.Kind == halfyear.ManyUnknown {
					got = append(got, f.Sighting)
				}
			}
			want := halfyear.Sighting{Kind: halfyear.ManyUnknown, N: tt.unknown, Of: tt.of, Field: field}
			if tt.found != (len(got) == 1) || len(got) == 1 && got[0] != want {
				t.Errorf("%d of %d in %s: %+v", tt.unknown, tt.of, field, got)
			}
		}
	}
}
