package exact_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/exact"
)

// small is a system that can be solved by trying every point.
type small struct {
	values, lo, hi []int
	equations      []exact.Equation
}

func drawn(t *rapid.T) small {
	var s small
	n := rapid.IntRange(1, 5).Draw(t, "variables")
	for range n {
		lo := rapid.IntRange(-3, 2).Draw(t, "low")
		hi := lo + rapid.IntRange(0, 4).Draw(t, "width")
		s.lo, s.hi = append(s.lo, lo), append(s.hi, hi)
		s.values = append(s.values, rapid.IntRange(lo, hi).Draw(t, "value"))
	}
	equations := rapid.IntRange(0, 3).Draw(t, "equations")
	coefficients := []int{-2, -1, 0, 0, 1, 1, 3}
	if equations == 1 { // whole solutions may then lie far from those in fractions
		coefficients = []int{-7, -6, -5, -3, 2, 4, 6, 7}
	}
	for range equations {
		var e exact.Equation
		for k := range n {
			if c := rapid.SampledFrom(coefficients).Draw(t, "coefficient"); c != 0 {
				e.Vars, e.Coefs = append(e.Vars, k), append(e.Coefs, c)
			}
		}
		s.equations = append(s.equations, e)
	}
	return s
}

// points are the whole solutions: all points between the bounds that give every equation what the values give it.
func (s small) points() [][]int {
	var out [][]int
	var try func(point []int)
	try = func(point []int) {
		if k := len(point); k < len(s.values) {
			for v := s.lo[k]; v <= s.hi[k]; v++ {
				try(append(slices.Clone(point), v))
			}
			return
		}
		if s.solves(point) {
			out = append(out, point)
		}
	}
	try(nil)
	return out
}

func (s small) solves(point []int) bool {
	for _, e := range s.equations {
		sum := 0
		for i, v := range e.Vars {
			sum += e.Coefs[i] * (point[v] - s.values[v])
		}
		if sum != 0 {
			return false
		}
	}
	for k, v := range point {
		if v < s.lo[k] || v > s.hi[k] {
			return false
		}
	}
	return true
}

// at is the value of a variable, and its bounds.
func (s small) at(k int) (value, lo, hi int) { return s.values[k], s.lo[k], s.hi[k] }

// furthest is the largest (sign 1) or least value of the variable in any whole solution.
func (s small) furthest(k, sign int) int {
	best := s.values[k]
	for _, p := range s.points() {
		if p[k]*sign > best*sign {
			best = p[k]
		}
	}
	return best
}

func (s small) system(t interface{ Fatal(...any) }) *exact.System {
	work := 0
	system, err := exact.New(s.values, slices.Clone(s.lo), slices.Clone(s.hi), s.equations, &work)
	if err != nil {
		t.Fatal(err)
	}
	return system
}

// The whole solution that is found is one, and none lies further; whichever of equal pivots is taken, and whatever the
// system was asked before.
func TestTheBestWholeSolutionIsOneAndNoneIsFurther(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		first, last := s.system(t), s.system(t)
		last.LastTie = true
		for range 3 {
			k := rapid.IntRange(0, len(s.values)-1).Draw(t, "variable")
			sign := rapid.SampledFrom([]int{1, -1}).Draw(t, "sign")
			want := s.furthest(k, sign)
			for name, system := range map[string]*exact.System{"first": first, "last": last} {
				point, err := system.Best(k, sign)
				if err != nil || !s.solves(point[:len(s.values)]) || point[k] != want {
					t.Fatalf("%s of equal pivots: variable %d by %d: %v, %v, want %d there", name, k, sign, point, err,
						want)
				}
			}
		}
	})
}

// In fractions a variable goes at least as far as in whole numbers, and its row says what keeps it there.
func TestAVariableIsPushedAsFarAsFractionsGo(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		k := rapid.IntRange(0, len(s.values)-1).Draw(t, "variable")
		sign := rapid.SampledFrom([]int{1, -1}).Draw(t, "sign")
		system := s.system(t)
		at, err := system.Push(k, sign)
		if err != nil || at.Denominator < 1 {
			t.Fatalf("%+v, %v", at, err)
		}
		if at.Value*sign < s.furthest(k, sign)*at.Denominator*sign {
			t.Fatalf("variable %d by %d stops at %d/%d", k, sign, at.Value, at.Denominator)
		}
		if at.Value < s.lo[k]*at.Denominator || at.Value > s.hi[k]*at.Denominator {
			t.Fatalf("variable %d by %d is beyond its bounds: %d/%d", k, sign, at.Value, at.Denominator)
		}
		if at.Bound {
			return
		}
		for _, p := range s.points() { // the row holds in every solution, so two of them differ by nothing in it
			moved := at.Denominator * (p[k] - s.values[k])
			for variable, coef := range system.Row(k) {
				moved += coef * (p[variable] - s.values[variable])
			}
			if moved != 0 {
				t.Fatalf("the row of variable %d does not hold at %v: %+v", k, p, at)
			}
		}
	})
}

func TestAVariableThatIsSettledStays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		k := rapid.IntRange(0, len(s.values)-1).Draw(t, "variable")
		v := rapid.IntRange(s.lo[k], s.hi[k]).Draw(t, "to")
		system := s.system(t)
		ok, err := system.Settle(k, v)
		if err != nil {
			t.Fatal(err)
		}
		settled := s
		settled.lo, settled.hi = slices.Clone(s.lo), slices.Clone(s.hi)
		settled.lo[k], settled.hi[k] = v, v
		if !ok {
			if n := len(settled.points()); n > 0 {
				t.Fatalf("variable %d can't be %d, and %d solutions have it so", k, v, n)
			}
			return
		}
		j := rapid.IntRange(0, len(s.values)-1).Draw(t, "other")
		point, err := system.Best(j, 1)
		if err != nil {
			t.Fatal(err)
		}
		if all := settled.points(); len(all) == 0 {
			if point != nil {
				t.Fatalf("there is no whole solution, and it is %v", point)
			}
		} else if point == nil || !settled.solves(point[:len(s.values)]) {
			t.Fatalf("with variable %d at %d: %v", k, v, point)
		}
	})
}

// A system that is asked about again, from other values between other bounds, answers as a new one does.
func TestASystemStartsAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawn(t)
		system := s.system(t)
		if _, err := system.Best(0, 1); err != nil {
			t.Fatal(err)
		}
		again := s
		all := s.points()
		again.values = all[rapid.IntRange(0, len(all)-1).Draw(t, "from")]
		again.lo, again.hi = slices.Clone(s.lo), slices.Clone(s.hi)
		for k, v := range again.values {
			again.lo[k] = rapid.IntRange(s.lo[k], v).Draw(t, "low again")
			again.hi[k] = rapid.IntRange(v, s.hi[k]).Draw(t, "high again")
		}
		if !system.Restart(len(again.values), again.at) {
			t.Fatal("the numbers are too large")
		}
		k := rapid.IntRange(0, len(s.values)-1).Draw(t, "variable")
		point, err := system.Best(k, -1)
		if err != nil || !again.solves(point[:len(s.values)]) || point[k] != again.furthest(k, -1) {
			t.Fatalf("variable %d: %v, %v, want %d", k, point, err, again.furthest(k, -1))
		}
	})
}
