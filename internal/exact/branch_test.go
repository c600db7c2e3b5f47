package exact_test

import (
	"errors"
	"slices"
	"testing"

	"sakstall/internal/exact"
	"sakstall/internal/fault"
)

// halves is the system k = 2·(x1 + … + xn) with k from 0 to the highest, and each x 0 or 1. Its last variable is a copy
// of k. All start at 0.
func halves(t *testing.T, n, highest int) (*exact.System, *int) {
	t.Helper()
	values, lo, hi := make([]int, n+2), make([]int, n+2), make([]int, n+2)
	hi[0], hi[n+1] = highest, highest
	equation := exact.Equation{Vars: []int{0}, Coefs: []int{-1}}
	for x := range n {
		hi[x+1] = 1
		equation.Vars, equation.Coefs = append(equation.Vars, x+1), append(equation.Coefs, 2)
	}
	work := 0
	alike := exact.Equation{Vars: []int{0, n + 1}, Coefs: []int{1, -1}}
	s, err := exact.New(values, lo, hi, []exact.Equation{equation, alike}, &work)
	if err != nil {
		t.Fatal(err)
	}
	return s, &work
}

// In fractions k is odd as soon as even, so a search through every choice of the x would never end.
func TestASearchWithoutEndIsGivenUp(t *testing.T) {
	s, work := halves(t, 40, 31)
	if at, err := s.Push(0, 1); err != nil || at.Value != 31*at.Denominator || !at.Bound {
		t.Fatalf("in fractions: %+v, %v", at, err)
	}
	if point, err := s.Best(0, 1); err != nil || point[0] != 30 { // the best that has been found
		t.Errorf("the best is %v, %v", point, err)
	}
	if ok, err := s.Settle(0, 31); err != nil || !ok {
		t.Fatalf("in fractions k can't be 31: %v, %v", ok, err)
	}
	point, err := s.Best(0, 1)
	if !errors.Is(err, exact.ErrHard) || fault.Of(err) != fault.Internal || point != nil {
		t.Errorf("where k is 31: %v, %v", point, err)
	}
	if *work == 0 || *work > 2_000_000 {
		t.Errorf("%d entries were reckoned", *work)
	}
	few, _ := halves(t, 4, 3)
	if ok, err := few.Settle(0, 3); err != nil || !ok {
		t.Fatalf("in fractions k can't be 3: %v, %v", ok, err)
	}
	if point, err := few.Best(0, 1); err != nil || point != nil { // every choice has been tried
		t.Errorf("where k is 3, of four: %v, %v", point, err)
	}
}

// A witness stays near the start: what is not whole in the best solution with fractions is settled on the whole number
// beside it that is nearer to the start, or on the other one. Branching goes further away, as do the farther numbers.
func TestTheBestSolutionIsSettledBesideTheStart(t *testing.T) {
	for _, tt := range []struct {
		values, hi, coefs []int
		best, distance    int
	}{
		{[]int{1, 1, 1, 2, 2}, []int{2, 4, 2, 3, 4}, []int{-2, -3, 1, 3, 2}, 2, 2},
		{[]int{0, 0, 2, 4, 4}, []int{2, 4, 2, 6, 4}, []int{-2, -1, -2, 3, -3}, 2, 5},
		{[]int{2, 4, 0, 1, 0}, []int{3, 4, 2, 4, 3}, []int{3, 3, -1, -2, -3}, 3, 3},
		{[]int{4, 1, 5, 2, 0}, []int{6, 4, 6, 3, 6}, []int{-2, 1, -3, -2, 3}, 6, 5},
	} {
		s := small{values: tt.values, lo: make([]int, 5), hi: tt.hi}
		s.equations = []exact.Equation{{Vars: []int{0, 1, 2, 3, 4}, Coefs: tt.coefs}}
		if want := s.furthest(0, 1); want != tt.best {
			t.Fatalf("the best of %v is %d", tt.values, want)
		}
		point, err := s.system(t).Best(0, 1)
		if err != nil || point == nil || !s.solves(point[:5]) || point[0] != tt.best {
			t.Fatalf("from %v: %v, %v", tt.values, point, err)
		}
		distance := 0
		for k, v := range tt.values {
			distance += max(point[k]-v, v-point[k])
		}
		if distance > tt.distance {
			t.Errorf("from %v to %v it is %d, want %d", tt.values, point, distance, tt.distance)
		}
	}
}

// Numbers that could grow beyond an int are refused before they do; the largest that are taken are reckoned with.
func TestNumbersThatGrowTooLargeAreRefused(t *testing.T) {
	one := func(coef int) []exact.Equation { return []exact.Equation{{Vars: []int{0}, Coefs: []int{coef}}} }
	// Solving the first for x makes corner ± 2^26 of the second's y.
	two := func(x, corner int) []exact.Equation {
		return []exact.Equation{
			{Vars: []int{0, 1}, Coefs: []int{1, 1 << 13}},
			{Vars: []int{0, 1, 2}, Coefs: []int{x, corner, 1}},
		}
	}
	for name, tt := range map[string]struct {
		equations []exact.Equation
		hard      bool
	}{
		"a denominator":                     {one(1 << 10), false},
		"a denominator below 0":             {one(-1 << 10), false},
		"too large a denominator":           {one(1<<10 + 1), true},
		"too large a denominator below 0":   {one(-1<<10 - 1), true},
		"an entry":                          {two(-1<<13, 0), false},
		"an entry below 0":                  {two(1<<13, 0), false},
		"too large an entry":                {two(-1<<13, 1), true},
		"too large an entry below 0":        {two(1<<13, -1), true},
		"an entry that is reckoned smaller": {two(1<<13, 5), false},
	} {
		work := 0
		s, err := exact.New([]int{0, 0, 0}, []int{-1, -1, -1}, []int{1, 1, 1}, tt.equations, &work)
		if hard := errors.Is(err, exact.ErrHard); hard != tt.hard || hard != (s == nil) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// An equation is solved for the variable that keeps the denominator small; then for one that is in few others, so that
// it need not be put into them.
func TestAnEquationIsSolvedForWhatKeepsNumbersSmall(t *testing.T) {
	for _, coefs := range [][]int{{1025, 1}, {1, 1025}, {1025, -1}, {-1, 1025}, {1025, 2}} {
		work := 0
		equations := []exact.Equation{{Vars: []int{0, 1}, Coefs: coefs}}
		if _, err := exact.New(make([]int, 2), make([]int, 2), []int{9, 9}, equations, &work); err != nil {
			t.Errorf("%v: %v", coefs, err)
		}
	}
	for shared := range 4 { // each equation has a variable of its own, wherever it stands
		var equations []exact.Equation
		for own := range 4 {
			if own != shared {
				equations = append(equations, exact.Equation{Vars: []int{shared, own}, Coefs: []int{1, 1}})
			}
		}
		work := 0
		if _, err := exact.New(make([]int, 4), make([]int, 4), []int{9, 9, 9, 9}, equations, &work); err != nil ||
			work > 0 {
			t.Errorf("variable %d in all equations: %d entries were reckoned, %v", shared, work, err)
		}
	}
}

// Equations that follow from others, or say nothing, change nothing.
func TestEquationsThatFollowChangeNothing(t *testing.T) {
	once := []exact.Equation{{Vars: []int{0, 1}, Coefs: []int{1, 1}}, {Vars: []int{1, 2}, Coefs: []int{1, -1}}}
	again := append(slices.Clone(once),
		exact.Equation{Vars: []int{0, 2}, Coefs: []int{1, 1}}, // their difference
		exact.Equation{Vars: []int{0, 1, 0}, Coefs: []int{2, 2, 0}},
		exact.Equation{},
		exact.Equation{Vars: []int{2, 2}, Coefs: []int{3, -3}},
	)
	for name, equations := range map[string][]exact.Equation{"once": once, "again": again} {
		s := small{values: []int{1, 2, 2}, lo: []int{0, 0, 1}, hi: []int{3, 9, 9}, equations: equations}
		for k, want := range []int{2, 3, 3} {
			point, err := s.system(t).Best(k, 1)
			if err != nil || !s.solves(point[:3]) || point[k] != want {
				t.Errorf("%s: the most of variable %d is %v, %v, want %d", name, k, point, err, want)
			}
		}
	}
}
