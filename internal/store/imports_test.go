package store_test

import (
	"errors"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/halfyear"
)

// imports confirms an upload of the user's with the cases.
func (r *register) imports(t *testing.T, u auth.User, cs ...cases.Case) int64 {
	t.Helper()
	r.stages(t, u, cs...)
	pick := func(cases.Upload, []cases.Case) ([]cases.Case, error) { return cs, nil }
	from := audit.Origin{At: now, Actor: audit.UserActor(u.ID)}
	if n, err := r.Uploads.Confirm(t.Context(), u, anUpload, pick, from); err != nil || n != len(cs) {
		t.Fatalf("%d imported, %v", n, err)
	}
	all, err := r.Imports.Of(t.Context(), u, 1)
	if err != nil || len(all) != 1 || all[0].Cases != len(cs) || all[0].Undone {
		t.Fatalf("the imports are %+v, %v", all, err)
	}
	return all[0].ID
}

func TestAnImportIsTakenBackAsAWhole(t *testing.T) {
	r := newRegister(t)
	other := r.add(t, r.first, nil)
	totals := r.live(t)
	boy := func(c *cases.Case) { c.Gender, c.Complex = "male", "AAAAA-AAAAA" }
	id := r.imports(t, r.first, r.aCase(nil), r.aCase(boy), r.aCase(func(c *cases.Case) { c.Month = month("2023-09") }))
	own, err := r.Cases.Of(t.Context(), r.first, month("2023-05").Half())
	must(t, err)
	var refs []string
	for _, c := range own {
		if c.Ref != other.Ref {
			refs = append(refs, c.Ref)
		}
	}
	_, err = r.replace(t, r.first, refs[0], "a correction", audit.CaseCorrected, to("IQ"))
	must(t, err)
	now3, err := r.Imports.Standing(t.Context(), &r.first, id, now)
	if err != nil || now3.Left() != 3 || now3.Changed != 1 || now3.Withdrawn != 0 || len(now3.Halves) != 2 ||
		now3.Closed() {
		t.Errorf("the import stands at %+v, %v", now3, err)
	}
	if _, err := r.Imports.Undo(t.Context(), &r.first, id, 2, byHand); !errors.Is(err, cases.ErrImportChanged) {
		t.Errorf("another number was shown: %v", err)
	}
	if n, err := r.Imports.Undo(t.Context(), &r.first, id, 3, byHand); err != nil || n != 3 {
		t.Fatalf("%d withdrawn, %v", n, err)
	}
	if got := r.live(t); got != totals {
		t.Errorf("%d cases count, and were %d before", got, totals)
	}
	for range 2 { // once more is no error, and changes nothing
		if n, err := r.Imports.Undo(t.Context(), &r.first, id, 3, byHand); err != nil || n != 0 {
			t.Errorf("once more: %d withdrawn, %v", n, err)
		}
	}
	versions, err := r.Cases.Versions(t.Context(), r.first, refs[0])
	if err != nil || len(versions) != 2 || versions[1].Reason != cases.ImportUndone {
		t.Errorf("the case has been %+v, %v", versions, err)
	}
	r.sound(t)
}

// live is how many cases count.
func (r *register) live(t *testing.T) int {
	t.Helper()
	return number(t, r.ReadPool(), `SELECT count(*) FROM cases WHERE NOT withdrawn`)
}

func TestAnImportIsItsOwnersAndStaysOnceItsHalfIsHandedIn(t *testing.T) {
	r := newRegister(t)
	id := r.imports(t, r.first, r.aCase(nil))
	if _, err := r.Imports.Standing(t.Context(), &r.envoy, id, now); !errors.Is(err, cases.ErrNotFound) {
		t.Errorf("another user's: %v", err)
	}
	if _, err := r.Imports.Undo(t.Context(), &r.envoy, id, 1, byHand); !errors.Is(err, cases.ErrNotFound) {
		t.Errorf("another user's: %v", err)
	}
	must(t, r.move(t, halfyear.HandIn, 0))
	standing, err := r.Imports.Standing(t.Context(), &r.first, id, now)
	if err != nil || !standing.Closed() {
		t.Errorf("it stands at %+v, %v", standing, err)
	}
	var closed cases.ClosedError
	if _, err := r.Imports.Undo(t.Context(), &r.first, id, 1, byHand); !errors.As(err, &closed) {
		t.Errorf("a half that is handed in: %v", err)
	}
	if got := r.live(t); got != 1 {
		t.Errorf("%d cases count", got)
	}
}

func TestTheOperatorsImportIsRefusedOnceMoreAndTakenBackByNobodyElse(t *testing.T) {
	r := newRegister(t)
	one, same := r.aCase(nil), r.aCase(func(c *cases.Case) { c.Complex = "BBBBB-BBBBB" })
	must(t, r.Cases.AddOnce(t.Context(), nil, []cases.Case{one}, byHand))
	if err := r.Cases.AddOnce(t.Context(), nil, []cases.Case{same}, byHand); !errors.Is(err, cases.ErrImportedBefore) {
		t.Errorf("the same rows: %v", err)
	}
	all, err := r.Imports.All(t.Context())
	if err != nil || len(all) != 1 || all[0].Owner != 0 {
		t.Fatalf("%+v, %v", all, err)
	}
	if _, err := r.Imports.Undo(t.Context(), &r.first, all[0].ID, -1, byHand); !errors.Is(err, cases.ErrNotFound) {
		t.Errorf("by a user of the unit: %v", err)
	}
	n, err := r.Imports.Undo(t.Context(), nil, all[0].ID, -1, byHand)
	if err != nil || n != 1 {
		t.Errorf("%d, %v", n, err)
	}
	versions, err := r.Cases.Versions(t.Context(), r.first, one.Ref)
	if err != nil || len(versions) != 1 || versions[0].ReplacedBy != 0 {
		t.Errorf("%+v, %v", versions, err)
	}
	must(t, r.Cases.AddOnce(t.Context(), nil, []cases.Case{same}, byHand)) // what was taken back may come again
	r.sound(t)
}
