package disclosure

import (
	"errors"
	"slices"
	"testing"

	"sakstall/internal/codebook"
)

// A total that is withheld stands hidden, and what its star says is proved; one that is not is never hidden.
func TestATotalIsWithheld(t *testing.T) {
	small, large := Where{Scheme: codebook.Advisors, Year: 2023}, Where{Scheme: codebook.Envoys, Year: 2023}
	r := Request{Policy: DefaultPolicy(), Counts: []Count{{small, 3}, {large, 60}}}
	var hopeless *Unprotectable
	if _, err := Protect(t.Context(), r); !errors.As(err, &hopeless) || !slices.Equal(hopeless.Cells, []Where{small}) {
		t.Fatalf("a small total: %v", err)
	}
	r.Withheld = []Where{small}
	result, err := Protect(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	if c, has := result.Release.Cell(small); !has || c.shown || result.Reasons[small] != Primary {
		t.Errorf("the small total stands as %+v", c)
	}
	if c, _ := result.Release.Cell(large); !c.shown || c.n != 60 {
		t.Errorf("the large total stands as %+v", c)
	}
	if want := []Bound{{small, 1, -1}}; !slices.Equal(result.Proof.Bounds, want) {
		t.Errorf("the bounds are %v", result.Proof.Bounds)
	}
	if again, err := Prove(t.Context(), r, result.Release); err != nil || !slices.Equal(again.Bounds, result.Proof.Bounds) {
		t.Errorf("proved again: %v, %v", again.Bounds, err)
	}
}

// What can't be protected is named of all schemes at once.
func TestWhatCanNotBeProtectedIsNamedOfAllSchemes(t *testing.T) {
	var small []Where
	r := Request{Policy: DefaultPolicy()}
	for _, scheme := range codebook.Schemes() {
		small = append(small, Where{Scheme: scheme, Year: 2023})
		r.Counts = append(r.Counts, Count{small[len(small)-1], 3})
	}
	var hopeless *Unprotectable
	if _, err := Protect(t.Context(), r); !errors.As(err, &hopeless) || !slices.Equal(hopeless.Cells, small) {
		t.Errorf("named are %v", err)
	}
}

// A half's gender beside the year's categories by gender and by half closes a circle, and is looked at as categories by
// gender and half, of which nothing is published.
func TestTablesByHalfThatCloseACircleAreLookedAtTogether(t *testing.T) {
	base := Where{Scheme: codebook.Advisors, Year: 2023}
	wheres := map[Where]bool{}
	for _, half := range []string{"", "H1", "H2"} {
		for _, gender := range []string{"", "female", "male"} {
			wheres[base.And(OfHalf(half)).And(OfGender(gender))] = true
			for _, category := range []string{"control", "violence"} {
				if half == "" || gender == "" {
					wheres[base.And(OfHalf(half)).And(OfGender(gender)).And(OfCategory(category))] = true
				}
			}
		}
	}
	b, err := newBlock(year{codebook.Advisors, 2023, ""}, Domains{}, wheres)
	if err != nil {
		t.Fatal(err)
	}
	whole := base.And(OfHalf("H1")).And(OfGender("male")).And(OfCategory("control")).dims()
	if !slices.Equal(b.families, []dims{whole}) || b.published[whole] {
		t.Errorf("the families are %v", b.families)
	}
}
