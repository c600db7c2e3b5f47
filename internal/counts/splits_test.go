package counts_test

import (
	"slices"
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/counts"
)

func TestEachListOfCharacteristicsHasANameAndCodes(t *testing.T) {
	book := book(t)
	var names []string
	for _, l := range counts.SplitLists() {
		names = append(names, l.Name())
		if got, known := counts.ParseSplitList(l.Name()); got != l || !known {
			t.Errorf("%s is read as %s, %v", l.Name(), got.Name(), known)
		}
		for _, s := range codebook.Schemes() {
			if l.In(s) == (len(l.Codes(book, s)) == 0) {
				t.Errorf("%s of the %s: asked for %v, codes %q", l.Name(), s, l.In(s), l.Codes(book, s))
			}
		}
	}
	// What is sealed and exported calls lists by these names: one that has been used never changes.
	want := []string{"subject", "theme", "element", "service", "whereabouts", "tie"}
	if len(names) < len(want) || !slices.Equal(names[:len(want)], want) {
		t.Errorf("the lists are %q, want them to begin with %q", names, want)
	}
	for _, name := range []string{"", "gender", "themes", "Theme"} {
		if l, known := counts.ParseSplitList(name); known {
			t.Errorf("%q is read as %s", name, l.Name())
		}
	}
}

// A list is of a field of cases: it says of whom the field is asked, and of how many values.
func TestAListOfCharacteristicsIsAsItsField(t *testing.T) {
	for _, l := range counts.SplitLists() {
		fields := slices.DeleteFunc(cases.Fields(), func(f cases.Field) bool {
			return f.Dimension() != l.List() || l.List() == "" && f != cases.Elements
		})
		if len(fields) != 1 {
			t.Errorf("%s is of the fields %q, want one", l.Name(), fields)
			continue
		}
		if l.OneOf() == fields[0].List() {
			t.Errorf("%s has one value of a case at most: %v, but its field %s has several: %v", l.Name(), l.OneOf(),
				fields[0], fields[0].List())
		}
		for _, s := range codebook.Schemes() {
			if asked := slices.Contains(cases.FieldsOf(s), fields[0]); l.In(s) != asked {
				t.Errorf("%s of the %s: %v, but its field %s is asked for: %v", l.Name(), s, l.In(s), fields[0], asked)
			}
		}
	}
}

// A finer value counts under the one that the report has, and one that the codebook does not know under its own name.
func TestACharacteristicCountsUnderTheReportsCode(t *testing.T) {
	data := book(t).Data()
	data.Values = append(slices.Clone(data.Values), codebook.Value{
		Dimension: codebook.Theme, Code: "colour", ReportedAs: "racism", Name: codebook.Name{NB: "x", NN: "x", EN: "x"},
	})
	finer := codebook.Restore(data)
	for code, want := range map[string]string{"colour": "racism", "racism": "racism", "lost": "lost"} {
		if got := counts.Themes.Code(finer, code); got != want {
			t.Errorf("%s counts under %s, want %s", code, got, want)
		}
	}
	if slices.Contains(counts.Themes.Codes(finer, codebook.Advisors), "colour") {
		t.Error("a finer value has a row of its own")
	}
	if got := counts.Elements.Code(finer, "fgm_fear"); got != "fgm_fear" {
		t.Errorf("a category counts under %s", got)
	}
}
