// Package storetest opens registers for tests.
package storetest

import (
	"path/filepath"
	"testing"

	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
)

// New is a new register. It is closed when the test has ended.
func New(t testing.TB) *store.Store {
	t.Helper()
	return Migrated(t, filepath.Join(t.TempDir(), "register.db"))
}

// Migrated is the register in the file, brought up to date, or made where there is none. It is closed when the test has
// ended.
func Migrated(t testing.TB, file string) *store.Store {
	t.Helper()
	if err := store.Migrate(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), file, sealtest.Keys())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
