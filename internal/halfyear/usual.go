package halfyear

import (
	"math"
	"slices"
)

// What makes a number of cases unusual for a unit.
const (
	leastHalves = 3   // with fewer halves before, nothing is known of what is usual
	many        = 6   // a unit whose median is at least this is missed when it has no case
	jumpWidth   = 3   // how many standard deviations from the median are still usual
	mostScatter = 1.7 // no unit is taken to scatter more, whatever its history: its variance is three times Poisson's
	leastJump   = 5   // a difference of fewer cases is never a jump
)

// usualRange is what a unit's own history makes likely.
type usualRange struct{ median, low, high int }

// usual judges by the halves before. ok is false where they are too few.
//
// Counts are looked at on a scale on which ordinary scatter is the same for small and for large ones: 2·√(n + 3/8) has
// a standard deviation of 1 where counts are Poisson. On it the median is robust against single odd halves, the median
// deviation says how much more than that the unit scatters, and the term under the root how little is known of a short
// history.
func usual(before []int) (r usualRange, ok bool) {
	if len(before) < leastHalves {
		return r, false
	}
	scaled := make([]float64, len(before))
	for i, n := range before {
		scaled[i] = 2 * math.Sqrt(float64(n)+0.375)
	}
	middle := median(scaled)
	off := make([]float64, len(before))
	for i, y := range scaled {
		off[i] = math.Abs(y - middle)
	}
	scatter := min(max(1, 1.4826*median(off)), mostScatter)
	width := jumpWidth * scatter * math.Sqrt(1+math.Pi/2/float64(len(before)))
	count := func(y float64) float64 { y = max(y, 0) / 2; return y*y - 0.375 }
	r.median = int(math.Round(count(middle)))
	r.low = min(max(int(math.Ceil(count(middle-width))), 0), max(r.median-leastJump, 0))
	r.high = max(int(math.Floor(count(middle+width))), r.median+leastJump)
	return r, true
}

// median is the middle of the values, of which there must be one at least.
func median(of []float64) float64 {
	sorted := slices.Sorted(slices.Values(of))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
