package webtest

import (
	"database/sql"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
)

// look is what Dump reads the register with. SQLite tells a connection whether another has committed anything since it
// asked last: the rows are read anew only then, since many tests ask after each request that changed nothing.
type look struct {
	mu      sync.Mutex
	db      *sql.DB
	version string
	rows    []string
}

// newLook opens the register to look at it, until the test has ended.
func newLook(t *testing.T, file string) *look {
	t.Helper()
	db, err := sql.Open("sqlite",
		(&url.URL{Scheme: "file", Path: file, RawQuery: "mode=ro&_pragma=busy_timeout(5000)"}).String())
	if err != nil {
		t.Fatal(err)
	}
	db.SetMaxOpenConns(1) // the version is the connection's
	t.Cleanup(func() { db.Close() })
	return &look{db: db}
}

// Dump is every row of every table.
func (s *Site) Dump(t *testing.T) []string {
	t.Helper()
	s.look.mu.Lock()
	defer s.look.mu.Unlock()
	// asked before the rows are read: what is committed between the two is read again the next time
	version := rows(t, s.look.db, `PRAGMA data_version`)[0]
	if version == s.look.version {
		return slices.Clone(s.look.rows)
	}
	var out []string
	for _, table := range rows(t, s.look.db, `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1`) {
		name := strings.Trim(table, `"`)
		for _, row := range rows(t, s.look.db, `SELECT * FROM "`+name+`"`) { // a name of our own schema
			out = append(out, name+" "+row)
		}
	}
	s.look.version, s.look.rows = version, out
	return slices.Clone(out)
}

func rows(t *testing.T, db *sql.DB, query string) []string {
	t.Helper()
	found, err := db.QueryContext(t.Context(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for found.Next() {
		row, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range row {
			into[i] = &row[i]
		}
		if err := found.Scan(into...); err != nil {
			t.Fatal(err)
		}
		texts := make([]string, len(row))
		for i, v := range row {
			if b, is := v.([]byte); is {
				v = fmt.Sprintf("%x", b)
			}
			texts[i] = strconv.Quote(fmt.Sprint(v))
		}
		out = append(out, strings.Join(texts, " "))
	}
	if err := found.Err(); err != nil {
		t.Fatal(err)
	}
	return out
}

// Added is what do adds to the register, row by row. The test fails where a row goes or changes, but for sessions
// that end, uploads that are confirmed, and activities that are corrected or withdrawn, whose version before is a row
// of its own.
func (s *Site) Added(t *testing.T, do func()) []string {
	t.Helper()
	before := s.Dump(t)
	do()
	after := s.Dump(t)
	is, was := set(after), set(before)
	for _, row := range before {
		if !is[row] && !strings.HasPrefix(row, "sessions ") &&
			!strings.HasPrefix(row, "activities ") && !strings.HasPrefix(row, "uploads ") {
			t.Errorf("a row is gone: %s", row)
		}
	}
	return slices.DeleteFunc(after, func(row string) bool { return was[row] })
}

// Changed is every row that do adds to the register, or changes.
func (s *Site) Changed(t *testing.T, do func()) []string {
	t.Helper()
	was := set(s.Dump(t))
	do()
	return slices.DeleteFunc(s.Dump(t), func(row string) bool { return was[row] })
}

func set(rows []string) map[string]bool {
	out := make(map[string]bool, len(rows))
	for _, row := range rows {
		out[row] = true
	}
	return out
}

// Unchanged fails the test where do changes anything in the register.
func (s *Site) Unchanged(t *testing.T, what string, do func()) {
	t.Helper()
	before := s.Dump(t)
	do()
	if after := s.Dump(t); !slices.Equal(before, after) {
		for _, row := range after {
			if !slices.Contains(before, row) {
				t.Errorf("%s: there is a new row: %s", what, row)
			}
		}
		t.Errorf("%s: the register is not as before", what)
	}
}

// Count is how many of the rows are of the table.
func Count(rows []string, table string) int {
	n := 0
	for _, row := range rows {
		if strings.HasPrefix(row, table+" ") {
			n++
		}
	}
	return n
}
