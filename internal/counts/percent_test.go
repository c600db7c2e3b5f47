package counts_test

import (
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/counts"
)

func TestPercentRoundsHalfUp(t *testing.T) {
	for _, tt := range []struct{ part, whole, want int }{
		{0, 7, 0},
		{7, 7, 100},
		{1, 8, 13},
		{1, 200, 1},
		{1, 201, 0},
		{3, 200, 2},
		{199, 200, 100},
		{197, 200, 99},
		{1, 3, 33},
		{2, 3, 67},
		{594, 899, 66},
		{9, 8, 113},
	} {
		if got, ok := counts.Percent(tt.part, tt.whole); !ok || got != tt.want {
			t.Errorf("%d of %d is %d (%v), want %d", tt.part, tt.whole, got, ok, tt.want)
		}
	}
	for _, part := range []int{0, 1} {
		if got, ok := counts.Percent(part, 0); ok {
			t.Errorf("%d of 0 is %d, want none", part, got)
		}
	}
}

// The share p of a part of a whole is the whole number with p - 1/2 <= 100 part / whole < p + 1/2, and there is one
// only.
func TestPercentIsTheNearestWholeNumber(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := rapid.IntRange(1, 1_000_000).Draw(t, "whole")
		part := rapid.IntRange(0, whole).Draw(t, "part")
		p, ok := counts.Percent(part, whole)
		if !ok || (2*p-1)*whole > 200*part || 200*part >= (2*p+1)*whole {
			t.Fatalf("%d of %d is %d (%v)", part, whole, p, ok)
		}
		if p < 0 || p > 100 {
			t.Fatalf("%d of %d is %d: out of bounds", part, whole, p)
		}
		if more, _ := counts.Percent(min(part+1, whole), whole); more < p {
			t.Fatalf("%d of %d is %d, and of one more %d", part, whole, p, more)
		}
		if other, _ := counts.Percent(whole-part, whole); p+other < 100 || p+other > 101 {
			t.Fatalf("%d of %d is %d, and the rest %d", part, whole, p, other)
		}
		by := rapid.IntRange(1, 1000).Draw(t, "by")
		if scaled, _ := counts.Percent(part*by, whole*by); scaled != p {
			t.Fatalf("%d of %d is %d, and as many times %d is %d", part, whole, p, by, scaled)
		}
	})
}
