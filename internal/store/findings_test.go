package store_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

// reviewer looks at the register a year and a half after its first cases.
func (r *register) reviewer() *halfyear.Reviewer {
	return halfyear.NewReviewer(r.ForReview(), func() time.Time { return now })
}

func TestAFindingIsSettledUntilItsDataChange(t *testing.T) {
	r := newRegister(t)
	alike := func(c *cases.Case) { c.Month = month("2023-05") }
	r.add(t, r.first, alike)
	r.add(t, r.first, alike)
	find := func() halfyear.Finding {
		t.Helper()
		found, err := r.reviewer().OfOwn(t.Context(), r.first, spring)
		must(t, err)
		if len(found) != 1 || found[0].Kind != halfyear.PossibleDouble || found[0].N != len(found[0].Refs) {
			t.Fatalf("found %+v", found)
		}
		return found[0]
	}
	open := func(want int) {
		t.Helper()
		if n, err := r.reviewer().Open(t.Context(), ofFirst); err != nil || n != want {
			t.Errorf("%d open, %v; want %d", n, err, want)
		}
	}
	first := find()
	open(1)
	answer := func(f halfyear.Fingerprint, code halfyear.AnswerCode) error {
		return r.reviewer().Answer(t.Context(), r.first, spring, f, code, "")
	}
	if err := answer(halfyear.Fingerprint{}, halfyear.CheckedCorrect); !errors.Is(err, halfyear.ErrFindingGone) {
		t.Errorf("what was never found is answered: %v", err)
	}
	if err := answer(first.Fingerprint, halfyear.Vacancy); !errors.Is(err, halfyear.ErrNotAnAnswer) {
		t.Errorf("an answer of another kind: %v", err)
	}
	if err := r.reviewer().Answer(t.Context(), r.envoy, spring, first.Fingerprint, halfyear.CheckedCorrect,
		""); !errors.Is(err, halfyear.ErrFindingGone) {
		t.Errorf("another unit answers: %v", err)
	}
	must(t, answer(first.Fingerprint, halfyear.DifferentPersons), answer(first.Fingerprint, halfyear.CheckedCorrect))
	if got := find(); got.Answer != halfyear.DifferentPersons {
		t.Errorf("answered %q", got.Answer)
	}
	open(0)
	if n := number(t, raw(t, r.file), `SELECT count(*) FROM audit WHERE action = 'finding answered'`); n != 1 {
		t.Errorf("%d audit entries for one answer", n)
	}
	r.add(t, r.first, alike)
	if got := find(); got.Answer != "" || got.Fingerprint == first.Fingerprint {
		t.Errorf("after one more: %+v", got)
	}
	open(1)
	must(t, r.closes(t, 0))
	var moved halfyear.MoveError
	if err := answer(find().Fingerprint, halfyear.CheckedCorrect); !errors.As(err, &moved) {
		t.Errorf("answered in a closed half: %v", err)
	}
}

func TestACoordinatorIsToldNoCase(t *testing.T) {
	r := newRegister(t)
	for range 3 {
		r.add(t, r.first, func(c *cases.Case) { c.Month = month("2023-05") })
	}
	seen, err := r.reviewer().OfScheme(t.Context(), halfyear.SchemePlace{Scheme: codebook.Advisors, Half: spring})
	must(t, err)
	want := halfyear.Sighting{Kind: halfyear.PossibleDouble, N: 3}
	if got := seen[school.Code]; len(seen) != 1 || !slices.Equal(got, []halfyear.Sighting{want}) {
		t.Errorf("seen %+v", seen)
	}
	seen, err = r.reviewer().OfScheme(t.Context(), halfyear.SchemePlace{Scheme: codebook.Envoys, Half: spring})
	if err != nil || len(seen) > 0 {
		t.Errorf("the other scheme: %+v, %v", seen, err)
	}
	if seen, err = r.reviewer().OfScheme(t.Context(),
		halfyear.SchemePlace{Scheme: codebook.Advisors, Half: period.SecondHalf(2023)}); err != nil || len(seen) > 0 {
		t.Errorf("the other half: %+v, %v", seen, err)
	}
}

func TestAnAnswerIsOneOfTheKind(t *testing.T) {
	r := newRegister(t)
	pool := raw(t, r.file)
	for _, k := range halfyear.FindingKinds() {
		n := 0
		for _, code := range k.Answers() {
			n += number(t, pool, `SELECT count(*) FROM finding_answer_codes WHERE kind = '`+string(k)+`' AND code = '`+
				string(code)+`'`)
		}
		if all := number(t, pool, `SELECT count(*) FROM finding_answer_codes WHERE kind = '`+string(k)+
			`'`); n != len(k.Answers()) || all != n {
			t.Errorf("%s: %d of %d answers in the schema, which has %d", k, n, len(k.Answers()), all)
		}
	}
}
