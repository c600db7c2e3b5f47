package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
)

func TestACopyOfAnOlderProgramIsBroughtUpToDate(t *testing.T) {
	dir := t.TempDir()
	file, copied := filepath.Join(dir, "r.db"), filepath.Join(dir, "copy.db")
	if err := store.MigrateTo(t.Context(), copied, 3); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(copied)
	if err != nil {
		t.Fatal(err)
	}
	done, err := store.Restore(t.Context(), file, copied, sealtest.Keys(), now)
	if err != nil || !done.Migrated || len(done.Kept) > 0 {
		t.Fatalf("%+v, error %v", done, err)
	}
	s, err := store.Open(t.Context(), file, sealtest.Keys())
	if err != nil {
		t.Fatal(err)
	}
	if problems, err := s.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("problems %q, error %v", problems, err)
	}
	after, err := os.ReadFile(copied)
	if err = errors.Join(err, s.Close()); err != nil || string(after) != string(before) {
		t.Errorf("the copy is changed, error %v", err)
	}
}

// What lies there with a log, as a register that was set aside does, is restored with what is in its log, and so is one
// in use.
func TestACopyWithALogIsRestoredWithIt(t *testing.T) {
	r := newRegister(t)
	made := r.add(t, r.first, nil)
	if info, err := os.Stat(r.file + "-wal"); err != nil || info.Size() == 0 {
		t.Fatalf("there is no log: %v", err)
	}
	file := filepath.Join(t.TempDir(), "r.db")
	if done, err := store.Restore(t.Context(), file, r.file, sealtest.Keys(), now); err != nil || done.Migrated {
		t.Fatalf("%+v, error %v", done, err)
	}
	s, err := store.Open(t.Context(), file, sealtest.Keys())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if _, err := s.Cases.Get(t.Context(), r.first, made.Ref); err != nil {
		t.Error(err)
	}
}

// Any process that has the register open keeps it, one that only reads too.
func TestARegisterInUseIsNotReplaced(t *testing.T) {
	r := newRegister(t)
	copied := filepath.Join(t.TempDir(), "copy.db")
	if err := r.Backup(t.Context(), copied); err != nil {
		t.Fatal(err)
	}
	made := r.add(t, r.first, nil)
	const busy = "a server or another program has it open"
	if done, err := store.Restore(t.Context(), r.file, copied, sealtest.Keys(), now); err == nil || len(done.Kept) > 0 {
		t.Errorf("%+v, error %v, want that %s", done, err, busy)
	}
	if _, err := r.Cases.Get(t.Context(), r.first, made.Ref); err != nil {
		t.Error(err)
	}
	r.sound(t)
	other := filepath.Join(t.TempDir(), "other.db")
	if _, err := store.Restore(t.Context(), other, copied, sealtest.Keys(), now); err != nil {
		t.Fatal(err)
	}
	reader := raw(t, other, "query_only(1)")
	number(t, reader, `SELECT count(*) FROM cases`) // has read, and does nothing now
	if done, err := store.Restore(t.Context(), other, copied, sealtest.Keys(), now); err == nil || len(done.Kept) > 0 {
		t.Errorf("%+v, error %v, want that %s", done, err, busy)
	}
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	if done, err := store.Restore(t.Context(), other, copied, sealtest.Keys(), now); err != nil || len(done.Kept) == 0 {
		t.Errorf("%+v, error %v", done, err)
	}
}
