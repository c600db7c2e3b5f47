package store_test

import (
	"path/filepath"
	"testing"

	"sakstall/internal/store"
)

func open(t *testing.T) *store.Store {
	t.Helper()
	file := filepath.Join(t.TempDir(), "register.db")
	if err := store.Migrate(t.Context(), file); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), file)
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

func TestOpen(t *testing.T) {
	s := open(t)
	b, err := s.Codebook(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(b.Countries()) != 252 {
		t.Error(len(b.Countries()))
	}
	p, err := s.Verify(t.Context())
	if err != nil || len(p) > 0 {
		t.Error(p, err)
	}
}
