package store_test

import (
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
)

// by is the operator's origin so long after now.
func by(after time.Duration) audit.Origin {
	return audit.Origin{At: now.Add(after), Actor: audit.Operator}
}

// move makes a move with the school's half, whole as the move needs it, and returns what comes of it.
func (r *register) move(t *testing.T, m halfyear.Move, after time.Duration) error {
	t.Helper()
	whole := halfyear.UnitMove{Place: ofFirst, Move: m}
	if reasons := m.Reasons(); len(reasons) > 0 {
		whole.Reason = reasons[0]
	}
	if m == halfyear.HandIn {
		whole.Cases = number(t, raw(t, r.file),
			`SELECT count(*) FROM cases WHERE unit = 'oslo-1' AND month BETWEEN '2023-01' AND '2023-06'`)
	}
	return r.Halves.MoveUnit(t.Context(), whole, by(after))
}

// must fails the test where a step is an error.
func must(t *testing.T, errs ...error) {
	t.Helper()
	for i, err := range errs {
		if err != nil {
			t.Fatalf("step %d: %v", i+1, err)
		}
	}
}

func (r *register) standing(t *testing.T, at time.Time) halfyear.Standing {
	t.Helper()
	states, err := r.Halves.States(t.Context(), at)
	must(t, err)
	return states.Of(ofFirst)
}

// closes closes spring for the advisors, whoever is missing.
func (r *register) closes(t *testing.T, after time.Duration) error {
	t.Helper()
	return r.Halves.CloseScheme(t.Context(), codebook.Advisors, spring, []string{school.Code}, by(after))
}

// bring brings the school's half into the state.
func (r *register) bring(t *testing.T, scheme halfyear.SchemeState, unit halfyear.UnitState, reopened bool) {
	t.Helper()
	path := map[halfyear.UnitState][]halfyear.Move{
		halfyear.HandedIn: {halfyear.HandIn}, halfyear.Returned: {halfyear.HandIn, halfyear.Return},
		halfyear.Approved: {halfyear.HandIn, halfyear.Approve},
	}[unit]
	if reopened {
		path = map[halfyear.UnitState][]halfyear.Move{
			halfyear.Open: {halfyear.HandIn, halfyear.TakeBack}, halfyear.HandedIn: {halfyear.HandIn},
			halfyear.Approved: {halfyear.HandIn, halfyear.Approve},
		}[unit]
	}
	walk := func() {
		for _, m := range path {
			must(t, r.move(t, m, 0))
		}
	}
	if !reopened {
		walk()
	}
	if scheme != halfyear.SchemeOpen {
		must(t, r.closes(t, 0))
	}
	if scheme == halfyear.Published {
		must(t, r.Halves.Publish(t.Context(), codebook.Advisors, spring, by(0)))
	}
	if reopened {
		must(t, r.move(t, halfyear.Reopen, 0))
		walk()
	}
	if got := r.standing(t, now); got.Scheme != scheme || got.Unit != unit {
		t.Fatalf("brought to %+v, want %s and %s", got, scheme, unit)
	}
}
