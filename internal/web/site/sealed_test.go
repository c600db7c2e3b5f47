package site_test

import (
	"database/sql"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// wanted are all tables that a public page may need: which editions there are and which are withdrawn, and that the register can be used.
var wanted = []string{"editions", "withdrawals", "goose_db_version", "settings", "schemes", "sessions", "users", "units"}

// forget takes from the register's file, behind the server's back, all that an edition was made from.
func (s *site) forget(t *testing.T) {
	t.Helper()
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", Path: s.file, RawQuery: "mode=rw&_pragma=busy_timeout(5000)&_pragma=foreign_keys(0)"}).String())
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	do := func(statement string) {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	named := func(kind string) []string {
		var out []string
		for _, row := range rows(t, db, `SELECT name FROM sqlite_master WHERE type = '`+kind+`' AND name NOT LIKE 'sqlite_%' ORDER BY 1`) {
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

// public are all public pages and exports of reports that links lead to, in every language, by language and address.
func (s *site) public(t *testing.T) map[string]answer {
	t.Helper()
	out := map[string]answer{}
	for _, lang := range []string{"nb", "nn", "en"} {
		c := s.nobody(t)
		c.get("/sprak/" + lang + "?next=%2Fstatistikk").leadsTo("/statistikk")
		for path, a := range c.crawl() {
			if strings.HasPrefix(path, "/statistikk") {
				out[lang+" "+path] = a
			}
		}
	}
	return out
}

// publishesMuch publishes a half, the year, and the year again with the year before it in its series.
func (s *site) publishesMuch(t *testing.T) {
	t.Helper()
	s.year(t, 2023)
	s.publishes(t, "2023-H1")
	s.publishes(t, "2023")
	s.year(t, 2022)
	s.publishes(t, "2023")
}

// What readers get is made from the sealed edition, in which no hidden count is, and from nothing else.
func TestReadersGetWhatIsSealedAndNothingElse(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.publishesMuch(t)
	before := s.public(t)
	s.forget(t)
	s.serve(t, oneKey)
	after := s.public(t)
	for path, a := range before {
		if after[path].body != a.body {
			t.Errorf("%s is another without the register", path)
		}
	}
	if len(after) != len(before) || len(before) < 60 {
		t.Errorf("%d pages and exports, and without the register %d", len(before), len(after))
	}
}
