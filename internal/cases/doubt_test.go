package cases_test

import (
	"testing"

	"sakstall/internal/cases"
)

func TestABoyWithFemaleGenitalMutilationIsADoubt(t *testing.T) {
	r := rules(t)
	for _, tt := range []struct {
		category, gender string
		want             cases.Problem
	}{
		{"fgm_fear", "male", cases.Unlikely},
		{"fgm_completed", "male", cases.Unlikely},
		{"forced_marriage_and_fgm_fear", "male", cases.Unlikely},
		{"fgm_fear", "female", ""},
		{"fgm_fear", "unknown", ""},
		{"threats_violence", "male", ""},
		{"fgm_fear", "", ""},
		{"", "male", ""},
	} {
		d := cases.Draft{Category: tt.category, Gender: tt.gender}
		if got := d.Doubts(r)[cases.Gender]; got != tt.want {
			t.Errorf("%+v: %q", tt, got)
		}
	}
}

func TestDoubtsAreAskedAboutAndNotWrong(t *testing.T) {
	r := rules(t) // the current month is June 2024
	for month, want := range map[string]cases.Problem{
		"2024-06": "", "2022-07": "", "2022-06": cases.LongAgo, "2019-01": cases.LongAgo, "2018-12": "", "x": "", "": "",
	} {
		d := cases.Draft{Month: month}
		if got := d.Doubts(r)[cases.Month]; got != want {
			t.Errorf("%q: %q, want %q", month, got, want)
		}
		if _, problems := d.Check(r); problems[cases.Month] == cases.LongAgo {
			t.Errorf("%q is wrong: a file would be refused", month)
		}
	}
}
