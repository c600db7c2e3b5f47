package disclosure_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
)

// published is an edition with the register that it was made of.
type published struct {
	small
	*disclosure.Result
}

// history is a small register that changes, with an edition after each change that could be published.
type history struct {
	policy   disclosure.Policy
	editions []published
}

// publish makes the next edition, and reports whether it could be made.
func (h *history) publish(t *rapid.T, s small) bool {
	r := disclosure.Request{Policy: h.policy, Counts: s.edition(""), World: s.world(), Changes: true}
	for i, e := range h.editions {
		r.Earlier = append(r.Earlier, disclosure.Earlier{
			Name: fmt.Sprint(i), Cells: e.Release.Known(), World: e.world(),
		})
	}
	result, err := disclosure.Protect(t.Context(), r)
	if not := new(disclosure.Unprotectable); errors.As(err, &not) {
		return false
	} else if err != nil {
		t.Fatal(err)
	}
	h.editions = append(h.editions, published{small{s.places, slices.Clone(s.n)}, result})
	return true
}

// readsTogether tries every list of registers, each the one before with cases added, that agrees with the editions.
func (h *history) readsTogether(asked []between) *exhaustive {
	var known [][]fact
	for _, edition := range h.editions {
		known = append(known, facts(edition.Release.Cells(), least(h.policy)))
	}
	return readTogether(h.editions[0].places, known, asked)
}

// readTogether tries every list of registers, each the one before with cases added, that agrees with what is known of
// each. What is asked are the sums, each of the cases with a place that were there at one time and not at the other.
func readTogether(places []disclosure.Where, known [][]fact, asked []between) *exhaustive {
	e := &exhaustive{}
	for range known {
		e.places = append(e.places, places...)
	}
	e.n, e.of = make([]int, len(e.places)), make([][]int, len(e.places))
	in := func(w disclosure.Where, from, to int) []int {
		var at []int
		for i, p := range e.places {
			if k := i / len(places); k > from && k <= to && within(w, p) {
				at = append(at, i)
			}
		}
		return at
	}
	for k, facts := range known {
		for _, f := range facts {
			at := in(f.where, -1, k)
			for _, i := range at {
				e.of[i] = append(e.of[i], len(e.facts))
			}
			e.facts, e.part, e.last = append(e.facts, f), append(e.part, 0), append(e.last, slices.Max(at))
		}
	}
	for _, a := range asked {
		e.asked = append(e.asked, in(a.where, a.from, a.to))
		e.low, e.high = append(e.low, far), append(e.high, -1)
	}
	e.try(0)
	return e
}

// between are the cases of a count that came after one edition and were there when another was made.
type between struct {
	where    disclosure.Where
	from, to int // from is -1 for all that there were
	truth    int
}

// secrets are the counts of each edition and the changes since each that nobody may work out.
func (h *history) secrets() []between {
	var out []between
	last := len(h.editions) - 1
	for k, e := range h.editions {
		for _, w := range e.sensitive("", h.policy) {
			out = append(out, between{w, -1, k, e.count(w)})
		}
		for _, c := range e.edition("") {
			by := h.editions[last].count(c.Where) - c.N
			if by := max(by, -by); by >= 1 && by <= h.policy.Threshold && c.Where != total &&
				(h.policy.ProtectUnknown || c.Where.Age != codebook.Unknown) {
				out = append(out, between{c.Where, k, last, h.editions[last].count(c.Where) - c.N})
			}
		}
	}
	return out
}

// hold attacks all editions as the two readers of changes.
func (h *history) hold(t *rapid.T) {
	secrets := h.secrets()
	e := h.readsTogether(secrets)
	var apart []*exhaustive
	for _, edition := range h.editions {
		var asked []disclosure.Where
		for _, s := range secrets {
			asked = append(asked, s.where)
		}
		known := facts(edition.Release.Cells(), least(h.policy))
		apart = append(apart, attackExhaustively(edition.places, known, asked))
	}
	for i, s := range secrets {
		if s.truth >= e.low[i] && s.truth <= e.high[i] && e.high[i]-e.low[i] < h.policy.Width {
			t.Errorf("who takes cases to be added knows that %v lies between %d and %d", s, e.low[i], e.high[i])
		}
		if s.from < 0 {
			continue
		}
		low, high := apart[s.to].low[i]-apart[s.from].high[i], apart[s.to].high[i]-apart[s.from].low[i]
		if s.truth < 0 {
			low, high = -high, -low
		}
		if high-max(0, low) < h.policy.Width {
			t.Errorf("who takes nothing for granted knows that %v lies between %d and %d", s, low, high)
		}
	}
}

// corrected changes the register a little: cases are added and, unless only that, moved and withdrawn.
func corrected(t *rapid.T, s small, onlyAdded bool) small {
	out := small{s.places, slices.Clone(s.n)}
	place := rapid.IntRange(0, len(s.n)-1)
	for range rapid.IntRange(1, 6).Draw(t, "cases") {
		kind := "add"
		if !onlyAdded {
			kind = rapid.SampledFrom([]string{"add", "withdraw", "move"}).Draw(t, "kind")
		}
		if i := place.Draw(t, "from"); kind != "add" && out.n[i] > 0 {
			out.n[i]--
		}
		if i := place.Draw(t, "to"); kind != "withdraw" {
			out.n[i]++
		}
	}
	return out
}

func TestCorrectionsGiveNobodyAway(t *testing.T) {
	for _, onlyAdded := range []bool{true, false} {
		t.Run(fmt.Sprintf("only added %t", onlyAdded), func(t *testing.T) {
			tried, out := 0, 0
			rapid.Check(t, func(t *rapid.T) {
				h, s := history{policy: drawPolicy(t)}, drawSmall(t, 1, 2, 3)
				if !h.publish(t, s) {
					return
				}
				for range rapid.IntRange(1, 2).Draw(t, "corrections") {
					s = corrected(t, s, onlyAdded)
					tried++
					if h.publish(t, s) {
						out++
						h.hold(t)
					}
				}
			})
			if 5*out < tried {
				t.Errorf("only %d of %d corrections could be published", out, tried)
			}
			t.Logf("%d of %d corrections were published", out, tried)
		})
	}
}

// The grand total's change is shown. Where one case has been added that says of each count that it got one more or none,
// and an edition of the total alone says no more than that.
func TestOneCaseMoreIsToldByTheTotalAlone(t *testing.T) {
	s := places(1, 2)
	for i := range s.n {
		s.n[i] = 10
	}
	policy := disclosure.DefaultPolicy()
	first, err := disclosure.Protect(t.Context(), disclosure.Request{
		Policy: policy, Counts: s.edition(""), World: s.world(), Changes: true,
	})
	if err != nil {
		t.Fatal(err)
	}
	r := disclosure.Request{
		Policy: policy, Changes: true,
		Earlier: []disclosure.Earlier{{Name: "first", Cells: first.Release.Known(), World: s.world()}},
	}
	s = small{s.places, slices.Clone(s.n)}
	s.n[0]++
	r.Counts, r.World = s.edition(""), s.world()
	var not *disclosure.Unprotectable
	if _, err := disclosure.Protect(t.Context(), r); !errors.As(err, &not) || len(not.Changes) == 0 {
		t.Errorf("with all tables: %v", err)
	}
	r.Counts = slices.DeleteFunc(r.Counts, func(c disclosure.Count) bool { return c.Where != total })
	if _, err := disclosure.Protect(t.Context(), r); err != nil {
		t.Errorf("of the total alone: %v", err)
	}
}
