package webtest

import (
	"database/sql"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// wanted are all tables that a public page may need: which editions there are, which are withdrawn and what readers
// have been told of them, and that the register can be used.
var wanted = []string{
	"editions", "withdrawals", "notices", "goose_db_version", "installation", "schemes", "sessions", "users", "units",
}

// behind opens the register's file behind the server's back.
func (s *Site) behind(t *testing.T) *sql.DB {
	t.Helper()
	query := "mode=rw&_pragma=busy_timeout(5000)&_pragma=foreign_keys(0)"
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: s.file, RawQuery: query}).String())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// Alter changes the register's file behind the server's back.
func (s *Site) Alter(t *testing.T, statement string) {
	t.Helper()
	if _, err := s.behind(t).ExecContext(t.Context(), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// Forget takes from the register's file, behind the server's back, all that an edition was made from.
func (s *Site) Forget(t *testing.T) {
	t.Helper()
	db := s.behind(t)
	do := func(statement string) {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	named := func(kind string) []string {
		var out []string
		for _, row := range rows(t, db, `SELECT name FROM sqlite_master WHERE type = '`+kind+
			`' AND name NOT LIKE 'sqlite_%' ORDER BY 1`) {
			out = append(out, strings.Trim(row, `"`))
		}
		return out
	}
	for _, trigger := range named("trigger") {
		do(`DROP TRIGGER "` + trigger + `"`)
	}
	for _, table := range named("table") {
		if !slices.Contains(wanted, table) {
			do(`DELETE FROM "` + table + `"`)
		}
	}
	do(`UPDATE editions SET basis = CAST('{}' AS BLOB)`)
}

// Public are all public pages and exports of reports that links lead to, in every language, by language and address.
func (s *Site) Public(t *testing.T) map[string]Answer {
	t.Helper()
	out := map[string]Answer{}
	for _, lang := range []string{"nb", "nn", "en"} {
		c := s.Nobody(t)
		c.Get("/sprak/" + lang + "?next=%2Fstatistikk").LeadsTo("/statistikk")
		for path, a := range c.Crawl() {
			if strings.HasPrefix(path, "/statistikk") {
				out[lang+" "+path] = a
			}
		}
	}
	return out
}

// PublishesMuch publishes a half, the year, and the year again with the year before it in its series.
func (s *Site) PublishesMuch(t *testing.T) {
	t.Helper()
	ShowsAll(t, s)
	s.Year(t, 2023)
	s.Publishes(t, "2023-H1")
	s.Publishes(t, "2023")
	s.Year(t, 2022)
	s.Publishes(t, "2023")
}
