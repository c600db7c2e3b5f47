package disclosure_test

import (
	"encoding/json"
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// splits are the true counts of a register of splits: each characteristic's, of a list of which a case may have several
// values, or one at most.
func splits(total int, oneOf bool, having []int) (domains disclosure.Domains, counts []disclosure.Count) {
	where := disclosure.Where{Scheme: codebook.Advisors, Year: 2023}
	counts = []disclosure.Count{{Where: where, N: total}}
	if oneOf {
		domains.OneOf = []string{"list"}
	}
	for i, n := range having {
		code := string(rune('a' + i))
		domains.Splits = append(domains.Splits, "list:"+code)
		for _, has := range []bool{true, false} {
			w := where
			w.Split = disclosure.SplitOn("list", code, has)
			if !has {
				n = total - n
			}
			counts = append(counts, disclosure.Count{Where: w, N: n})
		}
	}
	return domains, counts
}

// drawSplits draws a register of splits. Where a case has one value at most, they leave cases without, or none.
func drawSplits(t *rapid.T) (total int, oneOf bool, having []int) {
	oneOf = rapid.Bool().Draw(t, "one of")
	if !oneOf {
		total = rapid.IntRange(6, 20).Draw(t, "total")
		return total, false, rapid.SliceOfN(rapid.IntRange(0, total), 1, 3).Draw(t, "having")
	}
	having = rapid.SliceOfN(rapid.IntRange(0, 9), 1, 3).Draw(t, "having")
	total = rapid.SampledFrom([]int{0, 0, 1, 7}).Draw(t, "without")
	for _, n := range having {
		total += n
	}
	return max(total, 6), true, having
}

// possible tries every count that the characteristics may have with what the edition shows, and returns the lowest and
// the highest of each.
func possible(
	cells map[disclosure.Where]disclosure.Cell, counts []disclosure.Count, oneOf, exhaustive bool,
) (low, high []int) {
	total := counts[0].N
	agrees := func(c disclosure.Count, n int) bool {
		if shown, is := cells[c.Where].Value(); is {
			return shown == n
		}
		return n >= 1
	}
	low, high = slices.Repeat([]int{total + 1}, len(counts)), slices.Repeat([]int{-1}, len(counts))
	var try func(at, used int, chosen []int)
	try = func(at, used int, chosen []int) {
		if at == len(counts) {
			if oneOf && (used > total || exhaustive && used != total) {
				return
			}
			for i, n := range chosen {
				low[i], high[i] = min(low[i], n), max(high[i], n)
			}
			return
		}
		for n := range total + 1 {
			if agrees(counts[at], n) && agrees(counts[at+1], total-n) {
				try(at+2, used+n, append(slices.Clone(chosen), n, total-n))
			}
		}
	}
	try(1, 0, []int{total})
	return low, high
}

// No count of a split from 1 to the threshold is shown, nor known more closely than the width, to who tries everything
// that agrees with what is shown.
func TestNoSplitGivesAnybodyAway(t *testing.T) {
	policy := disclosure.DefaultPolicy()
	rapid.Check(t, func(t *rapid.T) {
		total, oneOf, having := drawSplits(t)
		domains, counts := splits(total, oneOf, having)
		r, err := disclosure.Protect(t.Context(), disclosure.Request{Policy: policy, Domains: domains, Counts: counts})
		var hopeless *disclosure.Unprotectable
		if errors.As(err, &hopeless) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		cells := map[disclosure.Where]disclosure.Cell{}
		for _, c := range r.Release.Cells() {
			if _, twice := cells[c.Where()]; twice {
				t.Fatalf("%s stands twice", c.Where())
			}
			cells[c.Where()] = c
		}
		if len(cells) != len(counts) {
			t.Fatalf("%d cells of %d", len(cells), len(counts))
		}
		used := 0
		for _, n := range having {
			used += n
		}
		low, high := possible(cells, counts, oneOf, used == total)
		for i, c := range counts {
			if c.N < 1 || c.N > policy.Threshold {
				continue
			}
			if _, shown := cells[c.Where].Value(); shown || high[i]-low[i] < policy.Width {
				t.Fatalf("%s is %d, shown %v, and known from %d to %d", c.Where, c.N, shown, low[i], high[i])
			}
		}
	})
}

// A large count of a list of which a case may have several values is hidden only where its other part is small.
func TestASplitHidesNoMoreThanItsOwnParts(t *testing.T) {
	domains, counts := splits(100, false, []int{3, 40, 0, 98})
	r, err := disclosure.Protect(t.Context(), disclosure.Request{
		Policy: disclosure.DefaultPolicy(), Domains: domains, Counts: counts,
	})
	if err != nil {
		t.Fatal(err)
	}
	for i, hidden := range []bool{false, true, true, false, false, false, false, true, true} {
		c, _ := r.Release.Cell(counts[i].Where)
		if _, shown := c.Value(); shown == hidden {
			t.Errorf("%s: shown %v", counts[i].Where, shown)
		}
	}
}

func TestASplitIsACharacteristicOfItsOwnName(t *testing.T) {
	w := disclosure.Where{
		Scheme: codebook.Envoys, Year: 2023, Split: disclosure.SplitOn("theme", "racism", false),
	}
	text, err := json.Marshal(w)
	if want := `{"scheme":"envoys","year":2023,"theme:racism":"no"}`; err != nil || string(text) != want {
		t.Errorf("written as %s, %v; want %s", text, err, want)
	}
	text, err = json.Marshal(disclosure.Domains{Gender: []string{"female"}, Splits: []string{"theme:racism"}})
	want := `{"gender":["female"],"age":null,"half":null,"category":null,"contact":null,"theme:racism":["yes","no"]}`
	if err != nil || string(text) != want {
		t.Errorf("written as %s, %v; want %s", text, err, want)
	}
	back := disclosure.Where{Scheme: w.Scheme, Year: w.Year}
	for name, value := range w.Values() {
		back, _ = back.WithValue(name, value)
	}
	if back != w {
		t.Errorf("%s is read back as %s", w, back)
	}
	for _, c := range [][2]string{
		{"theme", "yes"}, {":racism", "yes"}, {"theme:", "yes"}, {"theme:racism", "x"}, {"theme:racism", ""},
	} {
		if s, is := disclosure.ParseSplit(c[0], c[1]); is {
			t.Errorf("%q is read as %v", c, s)
		}
	}
}

// A reader who takes for granted that cases were only added knows no change of 1 to the threshold more closely than the
// width either, and no small count of the two editions.
func TestACorrectionOfASplitGivesNobodyAway(t *testing.T) {
	policy := disclosure.DefaultPolicy()
	published := 0
	rapid.Check(t, func(t *rapid.T) {
		had, hadNot := rapid.IntRange(0, 12).Draw(t, "had"), rapid.IntRange(0, 12).Draw(t, "had not")
		with, without := rapid.IntRange(0, 8).Draw(t, "added with"), rapid.IntRange(0, 8).Draw(t, "added without")
		had = max(had, 6-hadNot)
		domains, then := splits(had+hadNot, false, []int{had})
		_, now := splits(had+hadNot+with+without, false, []int{had + with})
		first, err := disclosure.Protect(t.Context(), disclosure.Request{
			Policy: policy, Domains: domains, Counts: then,
		})
		var hopeless *disclosure.Unprotectable
		if errors.As(err, &hopeless) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		second, err := disclosure.Protect(t.Context(), disclosure.Request{
			Policy: policy, Domains: domains, Counts: now, Changes: true,
			Earlier: []disclosure.Earlier{{Name: "first", Cells: first.Release.Known(), World: then}},
		})
		if errors.As(err, &hopeless) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		published++
		agrees := func(r *disclosure.Release, c disclosure.Count, n int) bool {
			cell, _ := r.Cell(c.Where)
			if shown, is := cell.Value(); is {
				return shown == n
			}
			return n >= 1
		}
		truth := [6]int{had, hadNot, had + with, hadNot + without, with, without}
		low, high := [6]int{99, 99, 99, 99, 99, 99}, [6]int{-1, -1, -1, -1, -1, -1}
		for a := range then[0].N + 1 {
			for b := range now[0].N + 1 {
				is := [6]int{a, then[0].N - a, b, now[0].N - b, b - a, now[0].N - then[0].N - b + a}
				if is[4] < 0 || is[5] < 0 || !agrees(first.Release, then[1], is[0]) ||
					!agrees(first.Release, then[2], is[1]) || !agrees(second.Release, now[1], is[2]) ||
					!agrees(second.Release, now[2], is[3]) {
					continue
				}
				for i, n := range is {
					low[i], high[i] = min(low[i], n), max(high[i], n)
				}
			}
		}
		for i, n := range truth {
			if n >= 1 && n <= policy.Threshold && high[i]-low[i] < policy.Width {
				t.Fatalf("%v: the number %d is known from %d to %d", truth, i, low[i], high[i])
			}
		}
	})
	if published < 10 {
		t.Errorf("only %d corrections could be published", published)
	}
}
