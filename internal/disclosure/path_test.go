package disclosure

import (
	"context"
	"testing"
)

// ProveByAnotherPath is Prove with a solver that breaks ties the other way.
func ProveByAnotherPath(ctx context.Context, r Request, release *Release) (Proof, error) {
	plans, err := newPlans(r, 0)
	if err != nil {
		return Proof{}, err
	}
	hidden := make([][]bool, len(plans))
	for k, p := range plans {
		p.lastTie = true
		if hidden[k], err = p.hiddenIn(release); err != nil {
			return Proof{}, err
		}
	}
	return prove(ctx, plans, hidden, func() {})
}

// ProtectWithin is Protect where only so much may be reckoned for each scheme and year.
func ProtectWithin(ctx context.Context, r Request, most int) (*Result, error) {
	return protect(ctx, r, most)
}

func TestAWitnessIsCheckedWithoutTheSolver(t *testing.T) {
	sums := []sum{{whole: 0, parts: []int{1, 2}}}
	lo, hi := []int{7, 1, 0}, []int{7, 6, unbounded}
	for _, c := range []struct {
		x    []int
		want bool
	}{
		{[]int{7, 1, 6}, true},
		{[]int{7, 6, 1}, true},
		{[]int{7, 2, 6}, false},  // does not add up
		{[]int{7, 0, 7}, false},  // below what is said
		{[]int{7, 7, 0}, false},  // above what is said
		{[]int{7, 8, -1}, false}, // negative
		{[]int{7, 1}, false},     // not whole
	} {
		if agrees(c.x, lo, hi, sums) != c.want {
			t.Errorf("%v agrees: %v, want %v", c.x, !c.want, c.want)
		}
	}
	a := &audit{
		sums: sums, base: []int{7, 3, 4}, low: []int{7, 1, 1}, high: []int{7, 6, 6}, witnesses: [][]int{{7, 1, 6}},
	}
	if a.reached(1, lo, hi) {
		t.Error("a bound that no witness reaches is taken for proved")
	}
	a.witnesses = append(a.witnesses, []int{7, 6, 1})
	if !a.reached(1, lo, hi) {
		t.Error("a bound that checked witnesses reach is not proved")
	}
}
