package store_test

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"sakstall/db"
	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/fault"
	"sakstall/internal/period"
	"sakstall/internal/seal/sealtest"
	"sakstall/internal/store"
	"sakstall/internal/store/storetest"
)

var (
	now     = time.Date(2024, time.June, 30, 12, 0, 0, 0, time.UTC)
	school  = cases.Unit{Code: "oslo-1", Name: "Oslo 1", Scheme: codebook.Advisors}
	embassy = cases.Unit{Code: "amman", Name: "Amman", Scheme: codebook.Envoys}
	byHand  = audit.Origin{At: now, Actor: audit.Operator}
)

// register is a new register with two advisors at the school and an envoy at the embassy.
type register struct {
	*store.Store
	file          string
	first, second auth.User // at the school
	envoy         auth.User
	refs          int // given so far
}

// people are in every new register, with the identifiers that they have got there.
var people = []*auth.User{
	{Email: "First@example.no", Name: "First", Role: auth.Advisor, Unit: school.Code},
	{Email: "second@example.no", Name: "Second", Role: auth.Advisor, Unit: school.Code},
	{Email: "envoy@example.no", Name: "Envoy", Role: auth.Envoy, Unit: embassy.Code},
}

var peopled = storetest.Template(func(ctx context.Context, s *store.Store) (err error) {
	units := []cases.Unit{school, embassy}
	for _, u := range people {
		if u.ID, err = s.Users.Add(ctx, *u, "hash of "+u.Name, units, byHand); err != nil {
			return err
		}
		units = nil
	}
	return nil
})

func newRegister(t *testing.T) *register {
	t.Helper()
	file := filepath.Join(t.TempDir(), "register.db")
	storetest.Copy(t, peopled, file)
	return &register{
		Store: storetest.Open(t, file), file: file, first: *people[0], second: *people[1], envoy: *people[2],
	}
}

// raw is the register as any SQLite program opens it; settings are those of the connection, such as foreign_keys(1).
func raw(t *testing.T, file string, settings ...string) *sql.DB {
	t.Helper()
	dsn := url.URL{
		Scheme: "file", Path: file,
		RawQuery: url.Values{"_pragma": append(settings, "busy_timeout(5000)")}.Encode(),
	}
	pool, err := sql.Open("sqlite", dsn.String())
	if err != nil {
		t.Fatal(err)
	}
	pool.SetMaxOpenConns(1)
	t.Cleanup(func() {
		if err := pool.Close(); err != nil {
			t.Error(err)
		}
	})
	return pool
}

func exec1(t *testing.T, pool *sql.DB, query string, args ...any) {
	t.Helper()
	if _, err := pool.ExecContext(t.Context(), query, args...); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

func number(t *testing.T, pool *sql.DB, query string) (n int) {
	t.Helper()
	if err := pool.QueryRowContext(t.Context(), query).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}

// ref is a new reference.
func (r *register) ref() string {
	r.refs++
	digits := "23456789ABCDEFGHJKMNPQRSTVWXYZ"
	n, out := r.refs, []byte("22222-22222")
	for i := len(out) - 1; n > 0; i-- {
		out[i] = digits[n%len(digits)]
		n /= len(digits)
	}
	return string(out)
}

// aCase is an advisors' case with a new reference.
func (r *register) aCase(change func(*cases.Case)) cases.Case {
	c := cases.Case{
		Ref: r.ref(), Scheme: codebook.Advisors, Unit: school.Code, Month: month("2023-05"), Subject: "person",
		Contact:  "self",
		Category: "threats_violence", Elements: []string{"fgm_completed", "fgm_fear"}, Gender: "female",
		Age:     "under_18",
		Country: "SY",
		Themes:  []string{"racism"}, Services: []string{"police", "school"},
	}
	if change != nil {
		change(&c)
	}
	return c
}

// add registers the case as the user's, with a form of its own.
func (r *register) add(t *testing.T, u auth.User, change func(*cases.Case)) cases.Case {
	t.Helper()
	made, err := r.addOne(t.Context(), r.aCase(change), u.ID, "form of "+r.ref(),
		audit.Origin{At: now, Actor: audit.UserActor(u.ID)})
	if err != nil {
		t.Fatal(err)
	}
	return made
}

// addOne adds the only case of a form.
func (r *register) addOne(ctx context.Context, c cases.Case, user int64, form string,
	from audit.Origin,
) (cases.Case, error) {
	made, err := r.Cases.AddFamily(ctx, []cases.Case{c}, user, form, from)
	if err != nil {
		return cases.Case{}, err
	}
	return made[0], nil
}

func month(s string) period.Month {
	m, err := period.ParseMonth(s)
	if err != nil {
		panic(err)
	}
	return m
}

func TestANewRegisterIsSoundAndHoldsTheCodebook(t *testing.T) {
	r := newRegister(t)
	if err := r.Ping(t.Context()); err != nil {
		t.Error(err)
	}
	if problems, err := r.Verify(t.Context()); err != nil || len(problems) > 0 {
		t.Errorf("problems %v, error %v", problems, err)
	}
	if err := store.Migrate(t.Context(), r.file); err != nil {
		t.Errorf("migrating again: %v", err)
	}
	units, err := r.Units.All(t.Context())
	if err != nil || len(units) != 2 || units[0] != embassy || units[1] != school {
		t.Errorf("units %v, error %v", units, err)
	}
}

func TestTheCodebookIsReadAsItWasSeeded(t *testing.T) {
	data, err := codebook.Read(db.Codebook())
	if err != nil {
		t.Fatal(err)
	}
	want, err := codebook.New(data)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := newRegister(t).Codebook.Get(t.Context()); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, error %v\nwant %+v", got, err, want)
	}
}

// TestANewListIsSeededAndAnOldOneLeftAlone migrates a register that has nothing of one list and a changed name in
// another.
func TestANewListIsSeededAndAnOldOneLeftAlone(t *testing.T) {
	r := newRegister(t)
	want, err := r.Codebook.Get(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	pool := raw(t, r.file)
	exec1(t, pool, `DELETE FROM codebook_values WHERE dimension = 'withdrawal'`)
	exec1(t, pool, `UPDATE codebook_values SET nb = 'Omdøpt' WHERE dimension = 'theme' AND code = 'racism'`)
	exec1(t, pool, `DELETE FROM codebook_values WHERE dimension = 'theme' AND code = 'disability'`)
	if err := store.Migrate(t.Context(), r.file); err != nil {
		t.Fatal(err)
	}
	got, err := r.Codebook.Get(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range want.Reported(codebook.Withdrawal) {
		if again, _ := got.Value(codebook.Withdrawal, v.Code); again != v {
			t.Errorf("%+v is seeded as %+v", v, again)
		}
	}
	if v, _ := got.Value(codebook.Theme, "racism"); v.Name.NB != "Omdøpt" {
		t.Errorf("the administrator's name is now %q", v.Name.NB)
	}
	if _, back := got.Value(codebook.Theme, "disability"); back {
		t.Error("a value that the list did not have is back")
	}
}

func TestOpenSaysWhatToDo(t *testing.T) {
	dir := t.TempDir()
	path := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(path("empty.db"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path("text.db"), []byte(strings.Repeat("this is no register\n", 500)), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]string{
		"newer.db": `INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)`,
		"older.db": `DELETE FROM goose_db_version WHERE version_id > 1`,
	} {
		if err := store.Migrate(t.Context(), path(name)); err != nil {
			t.Fatal(err)
		}
		exec1(t, raw(t, path(name)), change)
	}
	for name, want := range map[string]string{
		"missing.db": "make one with sakstall migrate --db " + path("missing.db"),
		"empty.db":   "is empty, and no register",
		"older.db":   "run sakstall migrate --db " + path("older.db"),
		"newer.db":   "use the newer program",
		"text.db":    "not a database",
	} {
		s, err := store.Open(t.Context(), path(name), sealtest.Keys())
		if err == nil {
			t.Errorf("%s: opened", name)
			err = s.Close()
		}
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path(name)) ||
			strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v, want it to say %q in one line", name, err, want)
		}
	}
	if _, err := os.Stat(path("missing.db")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opening a register that is not there made one: %v", err)
	}
	if err := store.Migrate(t.Context(), path("newer.db")); err == nil ||
		!strings.Contains(err.Error(), "use the newer program") {
		t.Errorf("migrating a newer register: %v", err)
	}
}

func TestPagesCanNotWrite(t *testing.T) {
	r := newRegister(t)
	for _, query := range []string{
		`DELETE FROM sessions`, `INSERT INTO installation (name, value) VALUES ('made_up', 'yes')`, `DROP TABLE cases`,
		`CREATE TABLE t (x)`,
		`PRAGMA query_only = 0; DELETE FROM sessions`,
	} {
		_, err := r.ReadPool().ExecContext(t.Context(), query)
		if fault.Of(store.Faulted(err)) != fault.Unavailable {
			t.Errorf("%s through the pool that reads: %v", query, err)
		}
	}
}

func TestARegisterThatCanNotBeWrittenIsUnavailable(t *testing.T) {
	r := newRegister(t)
	// the file is full as it is
	if _, err := r.WritePool().ExecContext(t.Context(), `PRAGMA max_page_count = 1`); err != nil {
		t.Fatal(err)
	}
	err := r.Drafts.Save(t.Context(), r.first.ID, store.CaseDraft, "form", make([]byte, 1<<20), time.Now())
	if fault.Of(err) != fault.Unavailable {
		t.Errorf("a full register answers %v, of kind %q", err, fault.Of(err))
	}
	late, stop := context.WithDeadline(t.Context(), time.Now().Add(-time.Second))
	defer stop()
	if err := r.Drafts.Save(late, r.first.ID, store.CaseDraft, "form", nil,
		time.Now()); fault.Of(err) != fault.Unavailable {
		t.Errorf("a request whose time is up is answered %v", err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if err := r.Ping(t.Context()); err == nil || fault.Of(err) != fault.Internal {
		t.Errorf("a register that is closed answers %v, of kind %q", err, fault.Of(err))
	}
}

// SQLite for Go is C translated against one version of its C library; with another it misbehaves without a word.
func TestTheCLibraryIsTheOneThatSQLiteWasMadeWith(t *testing.T) {
	type module struct{ Path, Version, GoMod string }
	var sqlite, libc module
	run(t, &sqlite, "list", "-m", "-json", "modernc.org/sqlite")
	run(t, &libc, "list", "-m", "-json", "modernc.org/libc")
	var needs struct{ Require []module }
	run(t, &needs, "mod", "edit", "-json", sqlite.GoMod)
	for _, m := range needs.Require {
		if m.Path == libc.Path {
			if m.Version != libc.Version {
				t.Errorf("go.mod has %s %s, and %s %s was made with %s", libc.Path, libc.Version, sqlite.Path,
					sqlite.Version,
					m.Version)
			}
			return
		}
	}
	t.Errorf("%s %s does not name %s", sqlite.Path, sqlite.Version, libc.Path)
}

// run reads what a go command prints as JSON.
func run(t *testing.T, into any, args ...string) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), "go", args...).Output()
	if err == nil {
		err = json.Unmarshal(out, into)
	}
	if err != nil {
		t.Fatalf("go %s: %v", strings.Join(args, " "), err)
	}
}
