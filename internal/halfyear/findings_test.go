package halfyear_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

// history is facts with so many cases in each half, the half that is judged last; no two are alike.
func history(t testing.TB, counts ...int) halfyear.Facts {
	f := halfyear.Facts{Place: halfyear.Place{Scheme: codebook.Advisors, Unit: "u", Half: looked}, Book: codes(t)}
	o := &ordinary{}
	h := looked
	for _, n := range slices.Backward(counts) {
		for i := range n {
			f.Cases = append(f.Cases, aCase(o, h.First().Add(i%6), f.Book.Countries()[i%200].Code))
		}
		h = h.Previous()
	}
	return f
}

func aCase(o *ordinary, m period.Month, country string) cases.Case {
	o.refs++
	return cases.Case{
		Ref: string(rune('A'+o.refs%26)) + m.String(), Scheme: codebook.Advisors, Unit: "u", Month: m,
		Subject:  "person",
		Contact:  "self",
		Category: "threats_violence", Gender: "female", Age: "under_18", Country: country,
	}
}

func kinds(found []halfyear.Finding) []halfyear.FindingKind {
	out := []halfyear.FindingKind{}
	for _, f := range found {
		out = append(out, f.Kind)
	}
	return out
}

func TestNumbersAreJudgedByTheUnitsOwnHistory(t *testing.T) {
	none := []halfyear.FindingKind{}
	for _, tt := range []struct {
		counts []int
		want   []halfyear.FindingKind
	}{
		{[]int{0}, none},
		{[]int{40}, none},
		{[]int{10, 10, 0}, none}, // two halves before: nothing is known
		{[]int{10, 10, 10, 0}, []halfyear.FindingKind{halfyear.NoCases}},
		{[]int{6, 6, 6, 0}, []halfyear.FindingKind{halfyear.NoCases}},
		{[]int{4, 4, 4, 0}, none},
		{[]int{10, 10, 10, 14}, none},
		{[]int{10, 10, 10, 40}, []halfyear.FindingKind{halfyear.Jump}},
		{[]int{40, 38, 42, 10}, []halfyear.FindingKind{halfyear.Jump}},
		{[]int{40, 0, 41, 39, 42, 38}, none}, // one odd half before says nothing
		{[]int{1, 0, 1, 5}, none},            // fewer than five more is never a jump
	} {
		found := halfyear.Find(history(t, tt.counts...))
		if got := kinds(found); !slices.Equal(got, tt.want) {
			t.Errorf("%v: %v, want %v", tt.counts, got, tt.want)
		}
		for _, f := range found {
			if n := tt.counts[len(tt.counts)-1]; f.N != n || len(f.Refs) > 0 {
				t.Errorf("%v: %+v", tt.counts, f)
			}
		}
	}
}

func TestWhatIsSaidOfCases(t *testing.T) {
	plain := func(country string) cases.Case { return aCase(&ordinary{}, looked.First(), country) }
	change := func(c cases.Case, ref string, do func(*cases.Case)) cases.Case {
		c.Ref = ref
		do(&c)
		return c
	}
	same := func(*cases.Case) {}
	family := func(c *cases.Case) { c.Complex = "F" }
	for name, tt := range map[string]struct {
		cases []cases.Case
		want  []halfyear.FindingKind
	}{
		"alike": {
			[]cases.Case{change(plain("SY"), "1", same), change(plain("SY"), "2", same)},
			[]halfyear.FindingKind{halfyear.PossibleDouble},
		},
		"alike but for the month": {[]cases.Case{
			change(plain("SY"), "1", same),
			change(plain("SY"), "2", func(c *cases.Case) { c.Month = looked.Last() }),
		}, nil},
		"alike but for a list": {[]cases.Case{
			change(plain("SY"), "1", same),
			change(plain("SY"), "2", func(c *cases.Case) { c.Services = []string{"police"} }),
		}, nil},
		"siblings": {
			[]cases.Case{change(plain("SY"), "1", family), change(plain("SY"), "2", family)},
			nil,
		},
		"one of a family and another": {
			[]cases.Case{change(plain("SY"), "1", family), change(plain("SY"), "2", same)},
			[]halfyear.FindingKind{halfyear.PossibleDouble},
		},
		"a category of the other scheme": {
			[]cases.Case{change(plain("SY"), "1", func(c *cases.Case) { c.Category = "other_family_related" })},
			[]halfyear.FindingKind{halfyear.CategoryNotUsed},
		},
		"feared and completed": {
			[]cases.Case{
				change(plain("SY"), "1", func(c *cases.Case) { c.Category, c.Complex = "fgm_fear", "F" }),
				change(plain("SY"), "2", func(c *cases.Case) { c.Category, c.Complex = "fgm_completed", "F" }),
			}, []halfyear.FindingKind{halfyear.FearAndCompleted},
		},
		"feared and completed of different things": {
			[]cases.Case{
				change(plain("SY"), "1", func(c *cases.Case) { c.Category, c.Complex = "fgm_fear", "F" }),
				change(plain("SY"), "2", func(c *cases.Case) {
					c.Category, c.Complex = "forced_marriage_completed",
						"F"
				}),
			}, nil,
		},
		"feared and completed in different families": {
			[]cases.Case{
				change(plain("SY"), "1", func(c *cases.Case) { c.Category, c.Complex = "fgm_fear", "F" }),
				change(plain("SY"), "2", func(c *cases.Case) { c.Category, c.Complex = "fgm_completed", "G" }),
			}, nil,
		},
		"countries differ": {
			[]cases.Case{change(plain("SY"), "1", family), change(plain("IQ"), "2", family)},
			[]halfyear.FindingKind{halfyear.CountriesDiffer},
		},
		"a boy with female genital mutilation": {
			[]cases.Case{
				change(plain("SY"), "1", func(c *cases.Case) { c.Category, c.Gender = "fgm_fear", "male" }),
				change(plain("SY"), "2", func(c *cases.Case) { c.Category, c.Gender = "fgm_fear", "unknown" }),
			},
			[]halfyear.FindingKind{halfyear.Unlikely},
		},
		"a country is unknown": {[]cases.Case{change(plain("SY"), "1", family), change(plain("ZZ"), "2", family)}, nil},
	} {
		f := halfyear.Facts{
			Place: halfyear.Place{Scheme: codebook.Advisors, Unit: "u", Half: looked}, Book: codes(t),
			Cases: tt.cases,
		}
		found := halfyear.Find(f)
		if got := kinds(found); !slices.Equal(got, append([]halfyear.FindingKind{}, tt.want...)) {
			t.Errorf("%s: %v, want %v", name, got, tt.want)
		}
		for _, of := range found {
			if of.N != len(of.Refs) {
				t.Errorf("%s: %d cases, but %v", name, of.N, of.Refs)
			}
		}
	}
}

// The order in which cases are read changes nothing, and a fingerprint changes just with what it stands for.
func TestAFindingIsTheSameUntilItsDataChange(t *testing.T) {
	book := codes(t)
	rapid.Check(t, func(t *rapid.T) {
		o := &ordinary{}
		f := halfyear.Facts{Place: halfyear.Place{Scheme: codebook.Advisors, Unit: "u", Half: looked}, Book: book}
		first := aCase(o, looked.First(), "SY")
		first.Ref, first.Complex, first.Category = "1", "F", "fgm_fear"
		second := first
		second.Ref, second.Category, second.Country = "2", "fgm_completed", "IQ"
		f.Cases = []cases.Case{first, second}
		for i := range rapid.IntRange(0, 4).Draw(t, "others") {
			other := aCase(o, looked.Last(), book.Countries()[i].Code)
			other.Ref = "x" + string(rune('a'+i))
			f.Cases = append(f.Cases, other)
		}
		want := halfyear.Find(f)
		f.Cases = rapid.Permutation(f.Cases).Draw(t, "order")
		got := halfyear.Find(f)
		if len(got) != 2 || !slices.EqualFunc(got, want, func(a, b halfyear.Finding) bool {
			return a.Fingerprint == b.Fingerprint && slices.Equal(a.Refs, b.Refs)
		}) {
			t.Fatalf("%+v\nand %+v", got, want)
		}
		for i := range f.Cases {
			if f.Cases[i].Ref == "2" {
				f.Cases[i].Country = "TR"
			}
		}
		changed := halfyear.Find(f)
		if len(changed) != 2 || changed[0].Fingerprint != want[0].Fingerprint ||
			changed[1].Fingerprint == want[1].Fingerprint {
			t.Fatalf("after another country: %+v\nbefore: %+v", changed, want)
		}
	})
}

func TestEveryKindCanBeAnswered(t *testing.T) {
	for _, k := range halfyear.FindingKinds() {
		if len(k.Answers()) == 0 || k.Answers()[0] != halfyear.CheckedCorrect {
			t.Errorf("%s: %v", k, k.Answers())
		}
	}
	if halfyear.FindingKind("x").Answers() != nil {
		t.Error("a kind that is none has answers")
	}
}
