package disclosure_test

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
)

// What earlier programs sealed is proved again by a solver that breaks ties the other way.
func TestWhatIsSealedOutlivesTheSolver(t *testing.T) {
	for _, commit := range []string{"2e14439", "b957d5a", "1ce5447"} {
		t.Run(commit, func(t *testing.T) {
			packed, err := os.Open(filepath.Join("..", "store", "testdata", "golden", commit+".db.gz"))
			if err != nil {
				t.Fatal(err)
			}
			defer packed.Close()
			unpacked, err := gzip.NewReader(packed)
			if err != nil {
				t.Fatal(err)
			}
			register, err := io.ReadAll(unpacked)
			if err != nil {
				t.Fatal(err)
			}
			file := filepath.Join(t.TempDir(), "register.db")
			if err := os.WriteFile(file, register, 0o600); err != nil {
				t.Fatal(err)
			}
			if err := store.Migrate(t.Context(), file); err != nil {
				t.Fatal(err)
			}
			s, err := store.Open(t.Context(), file, sealtest.Keys())
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			basis, err := s.Editions.Basis(t.Context(), edition.Scope{Year: 2023},
				time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC))
			if err != nil || len(basis.Editions) == 0 {
				t.Fatalf("%d editions, %v", len(basis.Editions), err)
			}
			for name, by := range map[string]edition.Prover{
				"the same path": disclosure.Prove,
				"another path":  disclosure.ProveByAnotherPath,
			} {
				if problems, err := basis.Prove(t.Context(), by); err != nil || len(problems) > 0 {
					t.Errorf("%s: problems %q, error %v", name, problems, err)
				}
			}
		})
	}
}
