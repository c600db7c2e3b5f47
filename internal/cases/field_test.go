package cases_test

import (
	"slices"
	"testing"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
)

// What is sealed, staged, imported and exported names fields by these names: one that has been used stays.
func TestTheNamesOfFieldsStay(t *testing.T) {
	want := []cases.Field{
		"scheme", "unit", "month", "subject", "contact", "category", "elements", "gender", "age", "country", "themes",
		"services",
		"complex", "whereabouts", "tie",
	}
	if got := cases.Fields(); !slices.Equal(got[:len(want)], want) {
		t.Errorf("the fields are %q, want %q first", got, want)
	}
	for _, f := range cases.Fields() {
		if f.Required() && f.List() || f.Dimension() == "" && slices.Contains(cases.Answers(), f) {
			t.Errorf("%s is required and a list, or an answer of no list", f)
		}
	}
	if got := cases.FieldsOf(codebook.Advisors); slices.Contains(got, cases.Tie) ||
		slices.Contains(got, cases.Whereabouts) {
		t.Errorf("an advisor is asked for %q", got)
	}
	if got := cases.FieldsOf(codebook.Envoys); !slices.Equal(got, cases.Fields()) {
		t.Errorf("an envoy is asked for %q", got)
	}
	if got := cases.Field("shoe_size"); got.Required() || got.List() || got.Dimension() != "" {
		t.Error("a field that is none is something")
	}
}

// answers are a field of one value that both schemes are asked for, and a list of the envoys'.
func answers(t *testing.T) cases.Rules {
	t.Helper()
	r := rules(t)
	data := r.Book.Data()
	data.Values = slices.Clone(data.Values)
	for _, code := range []string{"yes", "no"} {
		for _, list := range []codebook.Dimension{"urgent", "courts"} {
			data.Values = append(data.Values, codebook.Value{Dimension: list, Code: code, ReportedAs: code})
		}
	}
	book, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	r.Book = book
	cases.AddField(t, "urgent", "urgent", false, "")
	cases.AddField(t, "courts", "courts", true, codebook.Envoys)
	return r
}

func get(c cases.Case, f cases.Field) []string {
	d := c.Draft()
	return d.Get(f)
}

func TestAnOptionalFieldNeedsNoMoreThanItsRow(t *testing.T) {
	r := answers(t)
	d := envoyDraft()
	for _, tt := range []struct {
		f         cases.Field
		set, want []string
		problem   cases.Problem
	}{
		{"urgent", nil, []string{""}, ""},
		{"urgent", []string{"yes", "no"}, []string{"yes"}, ""},
		{"urgent", nil, []string{"yes"}, ""}, // not asked for: what was there stays
		{"urgent", []string{"perhaps"}, []string{"perhaps"}, cases.NotInList},
		{"urgent", []string{""}, []string{""}, ""},
		{"courts", []string{"yes", "no"}, []string{"yes", "no"}, ""},
		{"courts", []string{"yes", "yes"}, []string{"yes", "yes"}, cases.Twice},
		{"courts", nil, nil, ""}, // nothing is chosen any more
		{"courts", []string{"no"}, []string{"no"}, ""},
		{"urgent", []string{"no"}, []string{"no"}, ""},
	} {
		before := d
		d.Set(tt.f, tt.set...)
		if got := d.Get(tt.f); !slices.Equal(got, tt.want) {
			t.Errorf("%s set to %q is %q", tt.f, tt.set, got)
		}
		if tt.f == "urgent" && !slices.Equal(before.Get("courts"), d.Get("courts")) {
			t.Errorf("%s set to %q changes another field", tt.f, tt.set)
		}
		if _, problems := d.Check(r); problems[tt.f] != tt.problem {
			t.Errorf("%s %q: %q, want %q", tt.f, tt.set, problems[tt.f], tt.problem)
		}
	}
	c, problems := d.Check(r)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	back, err := c.Draft().Case()
	if err != nil || !back.Same(c) || !slices.Equal(get(back, "courts"), []string{"no"}) {
		t.Errorf("the case is read back as %v, %v", back, err)
	}
	other := c
	other.SetAnswer("urgent", "yes")
	if other.Same(c) || !slices.Equal(get(c, "urgent"), []string{"no"}) {
		t.Error("another answer is the same case, or changes the one that it was copied from")
	}
	other.SetAnswer(cases.Themes, "racism")
	if !slices.Equal(other.Themes, []string{"racism"}) {
		t.Errorf("the themes are %q", other.Themes)
	}
	if f, is := cases.AnswerIn("courts"); !is || f != "courts" {
		t.Errorf("values of the list are the field %q's", f)
	}
	if f, is := cases.AnswerIn(codebook.Gender); is {
		t.Errorf("gender is an answer, of %q", f)
	}
}

func TestAFieldOfTheOtherSchemeIsNotFilledIn(t *testing.T) {
	r := answers(t)
	d := advisorDraft()
	d.Set("courts", "yes")
	if _, problems := d.Check(r); problems["courts"] != cases.NotInScheme {
		t.Errorf("problems %v", problems)
	}
	d.Scheme = "teachers" // then nothing that hangs on it is called wrong
	if _, problems := d.Check(r); problems["courts"] != "" {
		t.Errorf("problems %v", problems)
	}
}

// A seal is made of the filled fields: a field that comes later changes none of before, and is in those of after.
func TestANewFieldChangesNoSealOfBefore(t *testing.T) {
	c, _ := envoyDraft().Check(rules(t))
	before := c.Record(nil)
	answers(t)
	if got := c.Record(nil); len(got.Fields) != len(before.Fields) {
		t.Errorf("a field more makes it %v", got.Fields)
	}
	c.SetAnswer("urgent", "yes")
	if got := c.Record(nil); len(got.Fields) != len(before.Fields)+1 {
		t.Errorf("the answer is not sealed: %v", got.Fields)
	}
}
