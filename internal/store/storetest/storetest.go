// Package storetest opens registers for tests.
package storetest

import (
	"context"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
)

// Template returns what makes the content of a register's file once, and returns it each time that it is called: a new
// register, filled with fill where that is not nil. A test that writes it to a file of its own has a register sooner
// than one that runs all migrations.
func Template(fill func(context.Context, *store.Store) error) func() ([]byte, error) {
	return sync.OnceValues(func() ([]byte, error) {
		dir, err := os.MkdirTemp("", "")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(dir)
		ctx, file := context.Background(), filepath.Join(dir, "register.db")
		if err := store.Migrate(ctx, file); err != nil {
			return nil, err
		}
		s, err := store.Open(ctx, file, sealtest.Keys())
		if err != nil {
			return nil, err
		}
		if fill != nil {
			err = fill(ctx, s)
		}
		if closing := s.Close(); err == nil {
			err = closing
		}
		if err != nil {
			return nil, err
		}
		return os.ReadFile(file)
	})
}

var empty = Template(nil)

// New is a new register. It is closed when the test has ended.
func New(t testing.TB) *store.Store {
	t.Helper()
	file := filepath.Join(t.TempDir(), "register.db")
	Copy(t, empty, file)
	return Open(t, file)
}

// Copy writes a copy of the template to the file.
func Copy(t testing.TB, template func() ([]byte, error), file string) {
	t.Helper()
	content, err := template()
	if err == nil {
		err = os.WriteFile(file, content, 0o600)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// Migrated is the register in the file, brought up to date, or made where there is none. It is closed when the test has
// ended.
func Migrated(t testing.TB, file string) *store.Store {
	t.Helper()
	if err := store.Migrate(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	return Open(t, file)
}

// Open is the register in the file, as it is. It is closed when the test has ended.
func Open(t testing.TB, file string) *store.Store {
	t.Helper()
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
