package report_test

import (
	"context"
	"encoding/json"
	"errors"
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

// published are the numbers that a release lets a text say: counts, per cent and changes of shown counts, and its other figures.
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
		for _, whole := range []disclosure.Where{{Scheme: w.Scheme, Year: w.Year}, {Scheme: w.Scheme, Year: w.Year, Category: w.Category}} {
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
var nameWithNumber = regexp.MustCompile(`(?:under|på|aged) 18\b|[12]\. halvår`)

func numbersNotPublished(r *disclosure.Release) []string {
	may := published(r)
	var out []string
	for _, l := range lang.Langs() {
		for _, text := range texts(made(r, l)) {
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
	sealed, err := demoRelease().Release.Seal()
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(t *rapid.T) {
		for _, wrong := range numbersNotPublished(disturbed(t, sealed)) {
			t.Error(wrong)
		}
	})
}

// disturbed is the release with other counts and other cells hidden, even such as no register could have.
func disturbed(t *rapid.T, sealed []byte) *disclosure.Release {
	var release map[string]json.RawMessage
	var cells []map[string]any
	if err := errors.Join(json.Unmarshal(sealed, &release), json.Unmarshal(release["cells"], &cells)); err != nil {
		t.Fatal(err)
	}
	keep := rapid.IntRange(0, 3).Draw(t, "of four kept")
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
	counts := []int{-1, -1, 0, 1, 2, 6, 7, 29, 30, 31, 450, 899, 1144}
	for i := range cells {
		switch n := counts[random.IntN(len(counts))]; {
		case i%4 < keep:
		case n < 0:
			cells[i]["value"] = nil
		default:
			cells[i]["value"] = n
		}
	}
	return reopened(t, release, cells)
}

// reopened is a release of other cells.
func reopened(t *rapid.T, release map[string]json.RawMessage, cells []map[string]any) *disclosure.Release {
	type cell struct {
		Where disclosure.Where `json:"where"`
		Value *int             `json:"value"`
	}
	text, err := json.Marshal(cells)
	if err != nil {
		t.Fatal(err)
	}
	var ordered []cell
	if err := json.Unmarshal(text, &ordered); err != nil {
		t.Fatal(err)
	}
	whole := struct {
		Threshold json.RawMessage `json:"threshold"`
		Domains   json.RawMessage `json:"domains"`
		Cells     []cell          `json:"cells"`
		Numbers   json.RawMessage `json:"numbers"`
	}{release["threshold"], release["domains"], ordered, release["numbers"]}
	if text, err = json.Marshal(whole); err != nil {
		t.Fatal(err)
	}
	out, err := disclosure.Open(text)
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

// Cases moved from one hidden count to another one change the register and nothing that is published: then no word may change.
func TestWhatIsHiddenChangesNoWord(t *testing.T) {
	with := func(fear, completed int) *disclosure.Result {
		all := some(600, "negative_social_control", "female", "under_18")
		all = append(all, some(fear, "fgm_fear", "female", "under_18")...)
		return protected(append(all, some(completed, "fgm_completed", "female", "under_18")...), nil)
	}
	before, after := with(2, 5), with(4, 3)
	x, err := before.Release.Seal()
	if err != nil {
		t.Fatal(err)
	}
	y, err := after.Release.Seal()
	if err != nil {
		t.Fatal(err)
	}
	if string(x) != string(y) {
		t.Fatal("the releases differ")
	}
	for _, l := range lang.Langs() {
		if got, want := texts(made(after.Release, l)), texts(made(before.Release, l)); !slices.Equal(got, want) {
			t.Errorf("%q\nwas %q", got, want)
		}
	}
}

// some are n cases of advisors in the report's year.
func some(n int, category, gender, age string) []cases.Case {
	return slices.Repeat([]cases.Case{{
		Scheme: codebook.Advisors, Category: category, Gender: gender, Age: age, Contact: "school_staff", Country: "SY", Month: month(year, 3),
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
	if text := strings.Join(texts(made(demoRelease().Release, lang.NB)), "\n"); strings.Contains(text, "  ") || strings.Contains(text, "%!") {
		t.Error(text)
	}
}
