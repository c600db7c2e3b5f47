package web_test

import (
	"crypto/sha256"
	"database/sql"
	"net/http"
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

// public are all public pages and exports that links lead to, from the list of editions on, in every language.
func (s *site) public(t *testing.T) map[string][sha256.Size]byte {
	t.Helper()
	out := map[string][sha256.Size]byte{}
	for _, lang := range []string{"nb", "nn", "en"} {
		c := s.nobody(t)
		c.get("/sprak/" + lang + "?next=%2Fstatistikk").leadsTo("/statistikk")
		for queue := []string{"/statistikk"}; len(queue) > 0; queue = queue[1:] {
			if _, seen := out[lang+queue[0]]; seen {
				continue
			}
			page := c.get(queue[0]).is(http.StatusOK)
			out[lang+queue[0]] = sha256.Sum256([]byte(page.body))
			for _, link := range page.links() {
				if strings.HasPrefix(link, "/statistikk") {
					queue = append(queue, link)
				}
			}
		}
	}
	return out
}

// What readers get is made from the sealed edition, in which no hidden count is, and from nothing else.
func TestReadersGetWhatIsSealedAndNothingElse(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.year(t, 2023)
	s.publishes(t, "2023-H1")
	s.publishes(t, "2023")
	s.year(t, 2022)
	s.publishes(t, "2023")
	before := s.public(t)
	s.forget(t)
	s.serve(t, oneKey)
	after := s.public(t)
	for path, sum := range before {
		if after[path] != sum {
			t.Errorf("%s is another without the register", path)
		}
	}
	if len(after) != len(before) || len(before) < 60 {
		t.Errorf("%d pages and exports, and without the register %d", len(before), len(after))
	}
}
