package counts_test

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/period"
)

// What is sealed, exported and bound to names dimensions by these names: one that has been used never changes.
func TestTheNamesOfDimensionsStay(t *testing.T) {
	names := []string{"half", "category", "gender", "age", "contact", "country"}
	for i, d := range counts.Dimensions() {
		if i < len(names) && d.Name() != names[i] {
			t.Errorf("dimension %d is called %q, want %q", i, d.Name(), names[i])
		}
		if back, known := counts.ParseDimension(d.Name()); !known || back != d {
			t.Errorf("%q is read as %q", d.Name(), back.Name())
		}
	}
	if _, known := counts.ParseDimension("shoe_size"); known {
		t.Error("there is a dimension for everything")
	}
}

func TestAFinerValueCountsUnderTheReports(t *testing.T) {
	b := book(t)
	for _, tt := range []struct {
		of         counts.Dimension
		code, want string
		unknown    bool
	}{
		{counts.Age, "under_18", "under_18", false},
		{counts.Age, codebook.Unknown, codebook.Unknown, true},
		{counts.Gender, "lost", "lost", false}, // the codebook has lost it
		{counts.Category, "fgm_fear", "fgm_fear", false},
		{counts.Country, codebook.UnknownCountry, codebook.UnknownCountry, false},
	} {
		c := counts.Cell{Gender: tt.code, Age: tt.code, Category: tt.code, Country: tt.code}
		if got := tt.of.Code(b, c); got != tt.want || tt.of.Unknown(got) != tt.unknown {
			t.Errorf("%s %s counts under %q (unknown: %v)", tt.of.Name(), tt.code, got, tt.of.Unknown(got))
		}
	}
	c := counts.Cell{Half: period.SecondHalf(2023)}
	if got := counts.Half.Code(b, c); got != "H2" {
		t.Errorf("the second half is %q", got)
	}
}

func TestSumsOfAnyDimensionsAddUpToAllCases(t *testing.T) {
	b := book(t)
	rapid.Check(t, func(t *rapid.T) {
		cells := drawCells(t, b)
		s := rapid.SampledFrom(codebook.Schemes()).Draw(t, "scheme")
		by := rapid.SliceOfNDistinct(rapid.SampledFrom(counts.Dimensions()), 0, 3, rapid.ID).Draw(t, "by")
		sums, total := counts.Sums(b, s, year, cells, by...), 0
		seen := map[string]bool{}
		for _, x := range sums {
			total += x.N
			name := ""
			for _, code := range x.Codes {
				name += code + " "
			}
			if len(x.Codes) != len(by) || seen[name] {
				t.Fatalf("by %v there is a sum of %q, twice or of too little", by, x.Codes)
			}
			seen[name] = true
		}
		want := count(cells, s, func(c counts.Cell) bool { return c.Half.Year() == year })
		if total != want {
			t.Fatalf("by %v the sums are %d, want %d", by, total, want)
		}
		if len(by) == 0 {
			return
		}
		// What is counted by more adds up to what is counted by less.
		less, at := counts.Sums(b, s, year, cells, by[:len(by)-1]...), 0
		each := len(sums) / len(less)
		for _, x := range less {
			n := 0
			for _, fine := range sums[at : at+each] {
				n += fine.N
			}
			if at += each; n != x.N {
				t.Fatalf("%q has %d cases by %v, and %d without the last", x.Codes, n, by, x.N)
			}
		}
	})
}

func TestWhatIsNotInUseHasNoSumButWithACase(t *testing.T) {
	b := book(t)
	has := func(cells []counts.Cell, code string) bool {
		return slices.ContainsFunc(counts.Sums(b, codebook.Envoys, 2023, cells, counts.Category),
			func(s counts.Sum) bool {
				return s.Codes[0] == code
			})
	}
	retired := counts.Cell{
		Scheme: codebook.Envoys, Half: period.FirstHalf(2023), Category: "other_family_related",
		N: 1,
	}
	lost := counts.Cell{Scheme: codebook.Envoys, Half: period.FirstHalf(2023), Category: "lost", N: 1}
	if has(nil, retired.Category) || !has([]counts.Cell{retired}, retired.Category) ||
		!has([]counts.Cell{lost}, "lost") {
		t.Error("a category that is not in use is counted without a case, or is not with one")
	}
}

// What disclosure control may print although it is small: values that say of nobody what they are.
func TestWhichValuesAreUnknown(t *testing.T) {
	for _, d := range counts.Dimensions() {
		of := map[counts.Dimension]bool{counts.Gender: true, counts.Age: true, counts.Contact: true}[d]
		if d.Unknown(codebook.Unknown) != of || d.Unknown("") || d.Unknown("female") ||
			d.Unknown(codebook.UnknownCountry) {
			t.Errorf("%s: %q is unknown: %v", d.Name(), codebook.Unknown, d.Unknown(codebook.Unknown))
		}
	}
}

func TestTheRestIsNoNamedRow(t *testing.T) {
	table := counts.Table{Rows: []counts.Row{{Code: "SY"}, {Code: counts.Other}, {Code: "IQ"}}}
	if got := table.Named(); !slices.Equal(got, []string{"SY", "IQ"}) {
		t.Errorf("the rows have the names %v", got)
	}
	if got := (counts.Table{}).Named(); len(got) > 0 {
		t.Errorf("a table without rows names %v", got)
	}
}

func TestBothSchemesHaveEveryDimension(t *testing.T) {
	for _, d := range counts.Dimensions() {
		for _, s := range codebook.Schemes() {
			if !d.In(s) {
				t.Errorf("%s is not counted by %s", s, d.Name())
			}
		}
	}
}
