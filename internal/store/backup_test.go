package store_test

import (
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"sakstall/internal/audit"
	"sakstall/internal/cases"
	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
)

// Copies are taken while cases come in. Each is sound, and has every case that had been acknowledged when it was begun.
func TestACopyHasAllThatWasAcknowledged(t *testing.T) {
	r := newRegister(t)
	// another process, as the command line is beside the server
	other, err := store.Open(t.Context(), r.file, sealtest.Keys())
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	const all, copies = 200, 4
	var drafts []cases.Case
	for range all {
		drafts = append(drafts, r.aCase(nil))
	}
	var writing sync.WaitGroup
	acknowledged := make(chan string, all)
	var failed error
	writing.Go(func() {
		defer close(acknowledged)
		for i, c := range drafts {
			if _, err := r.Cases.AddFamily(t.Context(), []cases.Case{c}, r.first.ID, fmt.Sprint("form ", i),
				audit.Origin{At: now, Actor: audit.UserActor(r.first.ID)}); err != nil {
				failed = errors.Join(failed, err)
				return
			}
			acknowledged <- c.Ref
		}
	})
	var known []string
	for n := range copies {
		for range all / copies / 2 {
			known = append(known, <-acknowledged)
		}
		to := filepath.Join(t.TempDir(), "copy.db")
		if err := other.Backup(t.Context(), to); err != nil {
			t.Fatalf("copy %d: %v", n, err)
		}
		copied, err := store.Open(t.Context(), to, sealtest.Keys())
		if err != nil {
			t.Fatal(err)
		}
		for _, ref := range known {
			if _, err := copied.Cases.Get(t.Context(), r.first, ref); err != nil {
				t.Errorf("copy %d lacks %s: %v", n, ref, err)
			}
		}
		if problems, err := copied.Verify(t.Context()); err != nil || len(problems) > 0 {
			t.Errorf("copy %d: %q, %v", n, problems, err)
		}
		if err := copied.Close(); err != nil {
			t.Error(err)
		}
	}
	writing.Wait()
	if failed != nil {
		t.Error(failed)
	}
}
