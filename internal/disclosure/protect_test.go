package disclosure_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

func protect(t testing.TB, r disclosure.Request) *disclosure.Result {
	t.Helper()
	result, err := disclosure.Protect(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// secondaries are how many counts are hidden only to protect others, and how many for their own sake.
func reasons(r *disclosure.Result) (primary, secondary int) {
	for _, reason := range r.Reasons {
		if reason == disclosure.Primary {
			primary++
		} else {
			secondary++
		}
	}
	return primary, secondary
}

// unexposed holds that the reader can't tell any of the register's sensitive counts closely.
func unexposed(t *testing.T, r *reader, sensitive []disclosure.Count, policy disclosure.Policy) {
	t.Helper()
	for _, c := range sensitive {
		if c.N < 1 || c.N > policy.Threshold || unknown(c.Where) && !policy.ProtectUnknown {
			continue
		}
		i, known := r.at[c.Where]
		if known && r.high[i]-r.low[i] < policy.Width {
			t.Errorf("%s is known to lie between %d and %d", c.Where, r.low[i], r.high[i])
		}
	}
}

func unknown(w disclosure.Where) bool {
	return w.Gender == "unknown" || w.Age == "unknown" || w.Contact == "unknown"
}

func TestAnAttackerLearnsNothingFromAYear(t *testing.T) {
	for seed, n := range []int{60, 245, 245, 900, 900, 5000} {
		for _, policy := range []disclosure.Policy{
			disclosure.DefaultPolicy(),
			{Threshold: 5, Width: 3, ProtectUnknown: true},
		} {
			t.Run(fmt.Sprintf("%d cases, %+v", n, policy), func(t *testing.T) {
				world := made(uint64(seed), n)
				counts := shown(world, "")
				r := protect(t, disclosure.Request{Policy: policy, Domains: values, Counts: counts, World: world})
				known := facts(r.Release.Cells(), 1)
				for _, f := range known {
					small := f.low == f.high && f.low >= 1 && f.low <= policy.Threshold
					if small && (policy.ProtectUnknown || !unknown(f.where)) {
						t.Errorf("%s is shown: %d", f.where, f.low)
					}
				}
				unexposed(t, attack(known, values), counts, policy)
			})
		}
	}
}

func TestAnAttackerLearnsNothingFromHalvesAndTheYear(t *testing.T) {
	world := made(3, 900)
	r := disclosure.Request{Policy: disclosure.DefaultPolicy(), Domains: values, World: world}
	var known []fact
	var counts []disclosure.Count
	for _, half := range []string{"H1", "H2", ""} {
		r.Counts = shown(world, half)
		counts = append(counts, r.Counts...)
		made := protect(t, r).Release
		known = append(known, facts(made.Cells(), 1)...)
		r.Earlier = append(r.Earlier, disclosure.Earlier{Name: half, Cells: made.Known(), World: world})
	}
	unexposed(t, attack(known, values), counts, r.Policy)
}

func TestTheOrderOfWhatIsGivenChangesNothing(t *testing.T) {
	world := made(5, 245)
	r := disclosure.Request{Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""), World: world}
	first := protect(t, r).Release.Cells()
	slices.Reverse(r.World)
	slices.Reverse(r.Counts)
	if second := protect(t, r).Release.Cells(); !slices.Equal(first, second) {
		t.Error("the same counts in another order hide something else")
	}
}

func TestTheNumberOfCountriesIsKnownToo(t *testing.T) {
	var world []disclosure.Count
	at := disclosure.Where{
		Scheme: codebook.Advisors, Year: year, Half: "H1", Category: "control", Gender: "female",
		Age: "under_18", Contact: "self",
	}
	for _, c := range values.Country {
		world = append(world, disclosure.Count{Where: at.And(disclosure.Where{Country: disclosure.Country(c)}), N: 10})
	}
	for _, c := range []string{"LB", "YE"} {
		world = append(world, disclosure.Count{Where: at.And(disclosure.Where{Country: disclosure.Country(c)}), N: 1})
	}
	r := disclosure.Request{Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""), World: world}
	for numbers, low := range map[int]int{0: 1, 14: 2} {
		if numbers > 0 {
			r.Numbers = []disclosure.Number{{
				Scheme: codebook.Advisors, Year: year, What: disclosure.NumberOfCountries,
				N: numbers,
			}}
		}
		other := disclosure.Where{Scheme: codebook.Advisors, Year: year, Country: disclosure.AllBut(values.Country...)}
		for _, b := range protect(t, r).Proof.Bounds {
			if b.Where == other && (b.Low != low || b.High-b.Low < 3) {
				t.Errorf("%d countries: the others lie between %d and %d, want %d at least", numbers, b.Low, b.High,
					low)
			}
		}
		r.Numbers = nil
	}
}

// Where too much would have to be reckoned a plan is given up, always at the same place, with every count that it was to
// protect: what was found until then holds.
func TestWhatIsTooHardIsGivenUp(t *testing.T) {
	world := made(5, 150)
	r := disclosure.Request{Policy: disclosure.DefaultPolicy(), Domains: values, Counts: shown(world, ""), World: world}
	given, found := 0, 0
	for most := 1 << 10; most <= 1<<26; most <<= 4 {
		result, err := disclosure.ProtectWithin(t.Context(), r, most)
		var hopeless *disclosure.Unprotectable
		switch {
		case errors.As(err, &hopeless):
			given++
			_, again := disclosure.ProtectWithin(t.Context(), r, most)
			if len(hopeless.Cells) == 0 || again == nil || again.Error() != err.Error() {
				t.Errorf("within %d it is first %v, then %v", most, err, again)
			}
		case err != nil:
			t.Fatal(err)
		default:
			found++
			if _, err := disclosure.Prove(t.Context(), r, result.Release); err != nil {
				t.Errorf("what was found within %d does not hold: %v", most, err)
			}
		}
	}
	if given == 0 || found == 0 {
		t.Errorf("%d times it was given up, %d times not", given, found)
	}
}
