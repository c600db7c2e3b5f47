package halfyear_test

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"sakstall/db"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

func codes(t testing.TB) *codebook.Codebook {
	t.Helper()
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	book, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

var looked = period.FirstHalf(2024) // the half that is judged

// ordinary makes up a unit with nothing wrong in it: its size and how much it scatters are its own, its numbers drift a
// little, and what it registers is as skewed as what the report shows.
type ordinary struct {
	*rand.Rand
	refs int
}

// pick draws one of the codes, the first most often: each following one is worth fall times the one before.
func (o *ordinary) pick(fall float64, of ...string) string {
	total, weight := 0.0, 1.0
	for range of {
		total += weight
		weight *= fall
	}
	x, weight := o.Float64()*total, 1.0
	for _, code := range of {
		if x -= weight; x < 0 {
			return code
		}
		weight *= fall
	}
	return of[len(of)-1]
}

func (o *ordinary) sometimes(p float64) bool { return o.Float64() < p }

// around draws a count with the mean, scattering so many times as much as Poisson: a Poisson count whose own mean is
// drawn.
func (o *ordinary) around(mean, scatter float64) int {
	// a gamma of mean 1 by the sum of squares would do for whole shapes only: Marsaglia and Tsang's
	if scatter > 1 && mean > 0 {
		mean *= o.gamma(mean/(scatter-1)) / (mean / (scatter - 1))
	}
	n, p, limit := 0, o.Float64(), math.Exp(-mean)
	for p > limit {
		n++
		p *= o.Float64()
	}
	return n
}

func (o *ordinary) gamma(shape float64) float64 {
	if shape < 1 {
		return o.gamma(shape+1) * math.Pow(o.Float64(), 1/shape)
	}
	d := shape - 1.0/3
	for {
		x := o.NormFloat64()
		v := 1 + x/math.Sqrt(9*d)
		if v = v * v * v; v > 0 && math.Log(o.Float64()) < x*x/2+d-d*v+d*math.Log(v) {
			return d * v
		}
	}
}

// unit is a unit's cases of the half and of those before.
func (o *ordinary) unit(scheme codebook.Scheme) halfyear.Facts {
	f := halfyear.Facts{Place: halfyear.Place{Scheme: scheme, Unit: "u", Half: looked}}
	mean, scatter, drift := 2*math.Exp(1.2+0.6*o.NormFloat64()), 1+o.Float64(), 1+0.05*(2*o.Float64()-1)
	if scheme == codebook.Envoys {
		mean = 20 + 20*o.Float64()
	}
	near := o.pick(0.8, "SY", "IQ", "PK", "SO", "AF", "TR", "IR", "PS", "MA", "RU", "NO", "ER")
	halves := o.IntN(halfyear.HistoryHalves + 1)
	h := looked
	for range halves {
		h = h.Previous()
	}
	for ; !looked.Before(h); h = h.Next() {
		for left := o.around(mean, scatter); left > 0; {
			made := o.contact(scheme, h.First().Add(o.IntN(6)), near)
			made = made[:min(left, len(made))]
			f.Cases, left = append(f.Cases, made...), left-len(made)
		}
		mean *= drift
	}
	return f
}

// contact is one case, or those of a family.
func (o *ordinary) contact(scheme codebook.Scheme, m period.Month, near string) []cases.Case {
	c := o.person(scheme, m, near)
	family, members := 0.06, 1
	if scheme == codebook.Envoys {
		family = 0.3
	}
	if o.sometimes(family) {
		members = 2 + o.IntN(4)
		c.Complex = o.ref()
	}
	out := []cases.Case{c}
	for len(out) < members {
		next := c
		next.Ref, next.Gender, next.Age = o.ref(), o.pick(0.6, "female", "male"), o.pick(0.9, "under_18", "18_or_over")
		out = append(out, next)
	}
	return out
}

func (o *ordinary) person(scheme codebook.Scheme, m period.Month, near string) cases.Case {
	c := cases.Case{
		Ref: o.ref(), Scheme: scheme, Unit: "u", Month: m, Subject: o.pick(0.15, "person", "staff"),
		Category: o.pick(0.3, "negative_social_control", "threats_violence", "involuntary_stay_abroad_fear",
			"forced_marriage_fear", "involuntary_stay_abroad",
			"forced_marriage_completed", "forced_to_remain_in_marriage", "fgm_completed"),
		Contact: o.pick(0.5, "school_staff", "self", "child_welfare", "friend", "health_service", "family", "police",
			"other"),
		Gender: o.pick(0.4, "female", "male"), Age: o.pick(0.9, "under_18", "18_or_over"),
		Country: o.pick(0.85, near, "SY", "SO", "IQ", "AF", "PK", "TR", "ER", "IR", "PS", "NO", "MA", "RU", "LK", "VN",
			"IN",
			"ET", "ML"),
	}
	for _, field := range []*string{&c.Gender, &c.Age, &c.Contact} {
		if o.sometimes(0.03) {
			*field = codebook.Unknown
		}
	}
	if o.sometimes(0.05) {
		c.Country = codebook.UnknownCountry
	}
	if o.sometimes(0.3) {
		c.Elements = []string{o.pick(0.5, "threats_violence", "negative_social_control", "forced_marriage_fear")}
	}
	if o.sometimes(0.5) {
		c.Services = []string{o.pick(0.6, "child_welfare", "school", "expert_team", "police", "health_service")}
	}
	return c
}

func (o *ordinary) ref() string {
	o.refs++
	return fmt.Sprintf("%05d-%05d", o.IntN(100_000), o.refs)
}

// TestOrdinaryUnitsAreLeftInPeace: at most one wrong finding in twenty units.
func TestOrdinaryUnitsAreLeftInPeace(t *testing.T) {
	book := codes(t)
	for _, tt := range []struct {
		scheme codebook.Scheme
		units  int
	}{{codebook.Advisors, 3000}, {codebook.Envoys, 500}} {
		o := &ordinary{Rand: rand.New(rand.NewPCG(2024, 1))}
		wrong, total := map[halfyear.FindingKind]int{}, 0
		for range tt.units {
			f := o.unit(tt.scheme)
			f.Book = book
			for _, found := range halfyear.Find(f) {
				wrong[found.Kind]++
				total++
			}
		}
		if total*20 > tt.units {
			t.Errorf("%s: %d wrong findings in %d ordinary units: %v", tt.scheme, total, tt.units, wrong)
		}
	}
}

// anomalies are what can be wrong, each planted in a unit that has room for it; without room, the facts come back as
// they are.
func (o *ordinary) anomalies() map[halfyear.FindingKind]func(halfyear.Facts) (halfyear.Facts, bool) {
	return map[halfyear.FindingKind]func(halfyear.Facts) (halfyear.Facts, bool){
		halfyear.NoCases: func(f halfyear.Facts) (halfyear.Facts, bool) {
			f, fewest, _ := without(f)
			return f, fewest >= 6
		},
		halfyear.Jump: func(f halfyear.Facts) (halfyear.Facts, bool) {
			f, _, most := without(f)
			for range 3*most + 10 {
				f.Cases = append(f.Cases, o.person(f.Scheme, looked.First().Add(o.IntN(6)), "SY"))
			}
			return f, most > 0
		},
		halfyear.ManyUnknown: func(f halfyear.Facts) (halfyear.Facts, bool) {
			left := 0
			for i := range f.Cases {
				if f.Cases[i].Month.Half() == looked && i%2 == 0 {
					f.Cases[i].Age = codebook.Unknown
					left++
				}
			}
			return f, left >= 5
		},
		halfyear.PossibleDouble: func(f halfyear.Facts) (halfyear.Facts, bool) {
			for _, c := range f.Cases {
				if c.Month.Half() == looked && c.Complex == "" {
					c.Ref = o.ref()
					f.Cases = append(f.Cases, c)
					return f, true
				}
			}
			return f, false
		},
		halfyear.CategoryNotUsed: func(f halfyear.Facts) (halfyear.Facts, bool) {
			f, _ = with(f, o.person(f.Scheme, looked.Last(), "SY"),
				func(c *cases.Case) { c.Category = "other_family_related" })
			return f, true
		},
		halfyear.FearAndCompleted: func(f halfyear.Facts) (halfyear.Facts, bool) {
			first := o.person(f.Scheme, looked.First(), "SY")
			first.Complex, first.Category = o.ref(), "fgm_fear"
			f, _ = with(f, first, func(*cases.Case) {})
			first.Ref = o.ref()
			return with(f, first, func(c *cases.Case) { c.Category, c.Age = "fgm_completed", "18_or_over" })
		},
		halfyear.Unlikely: func(f halfyear.Facts) (halfyear.Facts, bool) {
			return with(f, o.person(f.Scheme, looked.Last(), "SY"),
				func(c *cases.Case) { c.Category, c.Gender = "fgm_completed", "male" })
		},
		halfyear.CountriesDiffer: func(f halfyear.Facts) (halfyear.Facts, bool) {
			first := o.person(f.Scheme, looked.First().Add(-1), "SY") // the family is known from the half before
			first.Complex, first.Country = o.ref(), "SY"
			f, _ = with(f, first, func(*cases.Case) {})
			first.Ref, first.Month = o.ref(), looked.First()
			return with(f, first, func(c *cases.Case) { c.Country = "IQ" })
		},
	}
}

// without is the facts without the half's cases, and the fewest and most that a half before had: 0 where they are fewer
// than three.
func without(f halfyear.Facts) (out halfyear.Facts, fewest, most int) {
	before := map[period.Half]int{}
	out = f
	out.Cases = nil
	for _, c := range f.Cases {
		if h := c.Month.Half(); h != looked {
			out.Cases = append(out.Cases, c)
			before[h]++
		}
	}
	if len(before) < 3 {
		return out, 0, 0
	}
	counts := slices.Sorted(maps.Values(before))
	return out, counts[0], counts[len(counts)-1]
}

func with(f halfyear.Facts, c cases.Case, change func(*cases.Case)) (halfyear.Facts, bool) {
	change(&c)
	f.Cases = append(f.Cases, c)
	return f, true
}

// TestEveryPlantedAnomalyIsFound plants one in an ordinary unit at a time.
func TestEveryPlantedAnomalyIsFound(t *testing.T) {
	book := codes(t)
	for _, kind := range halfyear.FindingKinds() {
		o := &ordinary{Rand: rand.New(rand.NewPCG(2024, 2))}
		planted, found := 0, 0
		for i := range 1000 {
			f := o.unit(codebook.Schemes()[i%10/9])
			f.Book = book
			f, has := o.anomalies()[kind](f)
			if !has {
				continue
			}
			planted++
			seen := false
			for _, got := range halfyear.Find(f) {
				seen = seen || got.Kind == kind
			}
			if seen {
				found++
			}
		}
		// Of two cases that are alike, the ones that a large unit has twice a month anyway are let pass.
		if missed := planted - found; planted < 200 || missed > 0 && kind != halfyear.PossibleDouble ||
			missed*50 > planted {
			t.Errorf("%s: found %d of %d", kind, found, planted)
		}
	}
}
