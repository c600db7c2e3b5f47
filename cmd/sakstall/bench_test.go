package main

import (
	"bytes"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sakstall/internal/edition"
	"sakstall/internal/store"
)

// BenchmarkPreview previews the demonstration's year, both schemes and all families, by what readers know already: imported reports alone,
// the editions of both halves besides, and an edition of the year that is to be corrected.
func BenchmarkPreview(b *testing.B) {
	dir := b.TempDir()
	db := filepath.Join(dir, "sakstall.db")
	command := func(args ...string) {
		var said bytes.Buffer
		if code := run(b.Context(), args, noEnvironment, strings.NewReader(""), io.Discard, &said); code != exitDone {
			b.Fatalf("%q: exit code %d, %s", args, code, said.String())
		}
	}
	command("demo", "--dir", dir, "--make-only")
	for _, state := range []struct {
		name    string
		publish [][]string
	}{
		{"reports", nil},
		{"reports and halves", [][]string{{"--half", "H1"}, {"--half", "H2"}}},
		{"reports, halves and the year", [][]string{nil}},
	} {
		for _, half := range state.publish {
			command(append([]string{"edition", "publish", "--db", db, "--year", "2023"}, half...)...)
		}
		b.Run(state.name, func(b *testing.B) {
			err := withStore(b.Context(), db, func(s *store.Store) error {
				for b.Loop() {
					if _, err := edition.NewService(s).Preview(b.Context(), edition.Scope{Year: 2023}, time.Now(), nil, nil); err != nil {
						return err
					}
				}
				return nil
			})
			if err != nil {
				b.Fatal(err)
			}
		})
	}
}
