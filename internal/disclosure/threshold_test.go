package disclosure_test

import (
	"testing"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// A report of threshold 5 prints a total of 8 and two stars: each is 3 to 5, whatever is hidden here.
func TestAStarOfAnImportedReportHasItsOwnThreshold(t *testing.T) {
	of := func(category string, n int, shown bool) disclosure.Known {
		w := disclosure.Where{Scheme: codebook.Advisors, Year: year, Category: category}
		return disclosure.Known{Where: w, N: n, Shown: shown}
	}
	report := disclosure.Earlier{
		Name: "report", Imported: true, Cells: []disclosure.Known{
			of("", 8, true), of("control", 0, false),
			of("violence", 0, false),
		},
	}
	for _, c := range []struct{ own, policy, low, high int }{{5, 10, 3, 5}, {7, 10, 1, 7}, {5, 5, 3, 5}} {
		report.Threshold = c.own
		policy := disclosure.DefaultPolicy()
		policy.Threshold = c.policy
		given, err := disclosure.GivenAway(t.Context(), policy, report)
		if err != nil {
			t.Fatal(err)
		}
		stars := 0
		for _, g := range given {
			if g.Where.Category == "" {
				continue
			}
			if stars++; g.Low != c.low || g.High != c.high {
				t.Errorf("threshold %d, ours %d: %s lies from %d to %d, want %d to %d", c.own, c.policy, g.Where, g.Low,
					g.High,
					c.low, c.high)
			}
		}
		if stars != 2 {
			t.Errorf("threshold %d, ours %d: %d stars are given away, want 2", c.own, c.policy, stars)
		}
	}
}

func TestAProofTakesAnImportedReportAtItsOwnThreshold(t *testing.T) {
	count := func(category, gender string, n int) disclosure.Count {
		return disclosure.Count{Where: disclosure.Where{
			Scheme: codebook.Advisors, Year: year, Category: category,
			Gender: gender,
		}, N: n}
	}
	known := func(category string, n int, shown bool) disclosure.Known {
		return disclosure.Known{Where: count(category, "", 0).Where, N: n, Shown: shown}
	}
	r := disclosure.Request{
		Policy: disclosure.Policy{Threshold: 10, Width: 1},
		Counts: []disclosure.Count{
			count("", "", 20), count("marriage", "", 12), count("control", "", 4),
			count("violence", "", 4),
		},
		Earlier: []disclosure.Earlier{{
			Name: "report", Imported: true, Threshold: 5,
			Cells: []disclosure.Known{
				known("", 20, true), known("marriage", 12, true), known("control", 0, false),
				known("violence", 0, false),
			},
		}},
	}
	result, err := disclosure.Protect(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	bounds := 0
	for _, b := range result.Proof.Bounds {
		if b.Where.Category == "" {
			continue
		}
		if bounds++; b.Low != 3 || b.High != 5 {
			t.Errorf("%s is proved to lie from %d to %d, and a reader knows 3 to 5", b.Where, b.Low, b.High)
		}
	}
	if bounds != 2 {
		t.Errorf("%d bounds, want 2", bounds)
	}
}
