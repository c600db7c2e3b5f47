package main

import (
	"io"
	"net/http"
	"path/filepath"
	"testing"
	"time"

	"sakstall/internal/config"
	"sakstall/internal/edition"
	"sakstall/internal/publish"
	"sakstall/internal/store"
)

// BenchmarkPreview previews the demonstration's year, both schemes and all families, by what readers know already:
// imported reports alone, the editions of both halves besides, and an edition of the year that is to be corrected.
func BenchmarkPreview(b *testing.B) {
	dir := b.TempDir()
	db := filepath.Join(dir, "sakstall.db")
	do(b, "", "demo", "--dir", dir, "--make-only")
	for _, state := range []struct {
		name    string
		publish [][]string
	}{
		{"reports", nil},
		{"reports and halves", [][]string{{"--half", "H1"}, {"--half", "H2"}}},
		{"reports, halves and the year", [][]string{nil}},
	} {
		for _, half := range state.publish {
			do(b, "", append([]string{"edition", "publish", "--db", db, "--year", "2023"}, half...)...)
		}
		b.Run(state.name, func(b *testing.B) {
			err := withStore(b.Context(), config.At(db, ""), func(s *store.Store) error {
				for b.Loop() {
					if _, err := publish.NewService(b.Context(), s.Editions, time.Now).Preview(b.Context(),
						edition.Scope{Year: 2023},
						nil, nil); err != nil {
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

// BenchmarkReadEdition opens the demonstration's published year as a reader does, from the server's side.
func BenchmarkReadEdition(b *testing.B) {
	dir := b.TempDir()
	db := filepath.Join(dir, "sakstall.db")
	do(b, "", "demo", "--dir", dir, "--make-only")
	do(b, "", "edition", "publish", "--db", db, "--year", "2023")
	server := start(b, "demo", "--dir", dir)
	var size int64
	for b.Loop() {
		answer, err := http.Get(server.address + "/statistikk/2023")
		if err != nil {
			b.Fatal(err)
		}
		size, err = io.Copy(io.Discard, answer.Body)
		if answer.Body.Close(); err != nil || answer.StatusCode != http.StatusOK {
			b.Fatalf("%s, %v", answer.Status, err)
		}
	}
	b.ReportMetric(float64(size)/1000, "kB")
	server.end(b, db)
}
