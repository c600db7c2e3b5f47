package cases_test

import (
	"testing"

	"sakstall/internal/cases"
)

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
