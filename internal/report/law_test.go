package report_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/period"
)

var testContext = context.Background()

// digits is a number as any of the languages writes it.
var digits = regexp.MustCompile(`\d+(?:[,\x{00a0}]\d{3})*`)

// published are the numbers that a release lets a text say: counts, per cent and changes of shown counts, and its other
// figures.
func published(r *disclosure.Release) map[string]bool {
	out := map[string]bool{}
	say := func(n int) {
		for _, l := range lang.Langs() {
			out[l.Number(max(n, -n))] = true
		}
		out[fmt.Sprint(max(n, -n))] = true // per cent have no thousands but in the counts made here
	}
	for y := year - 4; y <= year; y++ {
		out[fmt.Sprint(y)] = true
	}
	for _, c := range r.Cells() {
		w := c.Where()
		n, shown := c.Value()
		if !shown {
			continue
		}
		say(n)
		for _, whole := range []disclosure.Where{
			{Scheme: w.Scheme, Year: w.Year},
			{Scheme: w.Scheme, Year: w.Year, Category: w.Category},
		} {
			if of, is := r.Cell(whole); is {
				if percent, ok := disclosure.Share(c, of); ok {
					say(percent)
				}
			}
		}
		before := w
		before.Year--
		if b, is := r.Cell(before); is {
			if diff, ok := disclosure.Change(c, b); ok {
				say(diff)
			}
		}
	}
	for _, n := range r.Numbers() {
		say(n.N)
		before, _ := r.Number(n.Scheme, n.Year-1, n.Half, n.What)
		say(n.N - before)
	}
	return out
}

// Ages and halves have a number in their names.
var nameWithNumber = regexp.MustCompile(`(?i)(?:under|på|var|aged) 18\b|\b18 (?:år|or)\b|[12]\. halvår`)

func numbersNotPublished(r *disclosure.Release) []string {
	may := published(r)
	var out []string
	for _, l := range lang.Langs() {
		for _, text := range told(made(r, l)) {
			for _, n := range digits.FindAllString(nameWithNumber.ReplaceAllString(text, ""), -1) {
				if !may[n] {
					out = append(out, fmt.Sprintf("%s in %q", n, text))
				}
			}
		}
	}
	return out
}

// Whatever is hidden and whatever the counts are, a number that is said is published.
func TestEveryNumberSaidIsPublished(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		for _, wrong := range numbersNotPublished(disturbed(t, demoRelease().Release)) {
			t.Error(wrong)
		}
	})
}

// disturbed is the release with other counts and other cells hidden, even such as no register could have.
func disturbed(t *rapid.T, release *disclosure.Release) *disclosure.Release {
	keep := rapid.IntRange(0, 3).Draw(t, "of four kept")
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
	counts := []int{-1, -1, 0, 1, 2, 6, 7, 29, 30, 31, 450, 899, 1144}
	cells := release.Known()
	for i := range cells {
		if n := counts[random.IntN(len(counts))]; i%4 >= keep {
			cells[i].N, cells[i].Shown = max(n, 0), n >= 0
		}
	}
	out, err := disclosure.Restore(release.Threshold(), release.Domains(), cells, release.Numbers())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEveryNumberOfTheDemonstrationIsPublished(t *testing.T) {
	for _, wrong := range numbersNotPublished(demoRelease().Release) {
		t.Error(wrong)
	}
}

// Cases moved from one hidden count to another one change the register and nothing that is published: then no word may
// change.
func TestWhatIsHiddenChangesNoWord(t *testing.T) {
	with := func(fear, completed int) *disclosure.Result {
		all := some(600, "negative_social_control", "female", "under_18")
		all = append(all, some(fear, "fgm_fear", "female", "under_18")...)
		return protected(append(all, some(completed, "fgm_completed", "female", "under_18")...), nil)
	}
	before, after := with(2, 5), with(4, 3)
	if !slices.Equal(before.Release.Cells(), after.Release.Cells()) ||
		!slices.Equal(before.Release.Numbers(), after.Release.Numbers()) {
		t.Fatal("the releases differ")
	}
	for _, l := range lang.Langs() {
		if got, want := told(made(after.Release, l)), told(made(before.Release, l)); !slices.Equal(got, want) {
			t.Errorf("%q\nwas %q", got, want)
		}
	}
}

// some are n cases of advisors in the report's year.
func some(n int, category, gender, age string) []cases.Case {
	return slices.Repeat([]cases.Case{{
		Scheme: codebook.Advisors, Category: category, Gender: gender, Age: age, Contact: "school_staff", Country: "SY",
		Month: month(year, 3),
	}}, n)
}

func month(y, m int) period.Month {
	return period.MonthOf(time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC))
}

// Everything that a report says of a scheme is found by its own names: the codebook's, and no others.
func TestACategoryHasOneSpelling(t *testing.T) {
	for _, l := range lang.Langs() {
		quoted := regexp.MustCompile(`[«“]([^»”]*)[»”]`)
		names := map[string]bool{}
		for _, s := range codebook.Schemes() {
			for _, c := range theBook().Categories(s) {
				names[c.Name.In(string(l))] = true
			}
		}
		found := 0
		for _, text := range texts(made(demoRelease().Release, l)) {
			for _, m := range quoted.FindAllStringSubmatch(text, -1) {
				found++
				if !names[m[1]] {
					t.Errorf("%s: %q is no category's name: %s", l, m[1], text)
				}
			}
		}
		if found < 20 {
			t.Errorf("%s: only %d names", l, found)
		}
	}
	if text := strings.Join(texts(made(demoRelease().Release, lang.NB)), "\n"); strings.Contains(text, "  ") ||
		strings.Contains(text, "%!") {
		t.Error(text)
	}
}
