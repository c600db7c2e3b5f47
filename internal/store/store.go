// Package store keeps everything in one SQLite file. All SQL stands here, a file
// per entity: Store opens the register and has a part for each of them.
package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"sakstall/internal/cases"
	"sakstall/internal/halfyear"
	"sakstall/internal/seal"

	"modernc.org/sqlite"
)

// Store is an open register: what holds for the whole of it, and a part for each entity.
type Store struct {
	pools
	file string

	Activities Activities
	Cases      Cases
	Codebook   Codebook
	Contacts   Contacts
	Counts     Counts
	Drafts     Drafts
	Editions   Editions
	Findings   Findings
	FollowUps  FollowUps
	Halves     Halves
	Imports    Imports
	Jobs       Jobs
	Mails      Mails
	Plans      Plans
	Previews   Previews
	Printed    Printed
	Sessions   Sessions
	Settings   Settings
	Trail      Trail
	Units      Units
	Uploads    Uploads
	Users      Users
}

// pools are the connections of an open register: one that writes, and a few that can only read; and the keys that the
// audit entries of what is written are sealed under.
type pools struct {
	write *sql.DB
	read  *sql.DB
	keys  *seal.Keys
}

// writeTx is a transaction that writes.
type writeTx struct {
	*sql.Tx
	keys *seal.Keys
}

// readers is how many reads run beside each other. Each connection has a page cache of its own.
const readers = 4

// Open opens the register in the file. keys are the server's: what is written is sealed under the newest, and checked
// under all of them. Without any, the register can be read, and nothing can be written. It returns an error that says
// what to do where the file does not exist, or was made by an older or a newer program.
func Open(ctx context.Context, file string, keys *seal.Keys) (*Store, error) {
	before, err := os.Stat(file)
	if err != nil {
		return nil, fmt.Errorf("no register at %s: make one with sakstall migrate --db %s", file, file)
	}
	if err := checkOwn(ctx, file, readOnly()); err != nil {
		return nil, whatToDo(file, err)
	}
	write, err := open(file, foreignKeysOn, url.Values{"_txlock": {"immediate"}})
	if err != nil {
		return nil, err
	}
	if err := checkVersion(ctx, write, file); err != nil {
		return nil, errors.Join(whatToDo(file, err), write.Close())
	}
	if err := requireKnownKey(ctx, write, file, keys); err != nil {
		return nil, errors.Join(err, write.Close())
	}
	// From now on the connection holds a lock that keeps Restore from the file.
	if after, err := os.Stat(file); err != nil || !os.SameFile(before, after) {
		return nil, errors.Join(fmt.Errorf("%s was put in another's place just now: try again", file), write.Close())
	}
	read, err := open(file, foreignKeysOn, url.Values{"mode": {"ro"}, "_pragma": {"query_only(1)"}})
	if err != nil {
		return nil, errors.Join(err, write.Close())
	}
	write.SetMaxOpenConns(1)
	read.SetMaxOpenConns(readers)
	read.SetMaxIdleConns(readers)
	return parted(file, pools{write: write, read: read, keys: keys}), nil
}

// requireKnownKey returns an error where there are keys, and the newest audit entry is sealed under a key that is not
// among the keys: the key file is another register's, and what it would seal could not be checked with this one's.
func requireKnownKey(ctx context.Context, q querier, file string, keys *seal.Keys) error {
	name, err := one(ctx, q, scanInto[string], `SELECT key FROM audit ORDER BY id DESC LIMIT 1`)
	if errors.Is(err, sql.ErrNoRows) || err == nil && (name == "" || keys.Newest() == "") {
		return nil
	}
	if err == nil && !keys.Known(name) {
		err = fmt.Errorf("the key file is not the one of %s, which is sealed under the key %s", file, name)
	}
	return err
}

// parted is the register with each of its parts.
func parted(file string, p pools) *Store {
	return &Store{
		pools: p, file: file,
		Activities: Activities{p}, Cases: Cases{p}, Codebook: Codebook{p}, Contacts: Contacts{p}, Counts: Counts{p},
		Drafts: Drafts{p}, Editions: Editions{p}, Findings: Findings{p}, FollowUps: FollowUps{p}, Halves: Halves{p}, Imports: Imports{p},
		Jobs: Jobs{p}, Mails: Mails{p},
		Plans: Plans{p}, Previews: Previews{p}, Printed: Printed{p}, Sessions: Sessions{p}, Settings: Settings{p},
		Trail: Trail{p}, Units: Units{p}, Uploads: Uploads{p}, Users: Users{p},
	}
}

// ForCases are the parts that registering cases needs.
func (s *Store) ForCases() cases.Stores {
	return cases.Stores{Cases: s.Cases, Contacts: s.Contacts, Codebook: s.Codebook, Units: s.Units, Halves: s.Halves}
}

// ForReview are the parts that reviewing a half needs.
func (s *Store) ForReview() halfyear.ReviewStores {
	return halfyear.ReviewStores{Findings: s.Findings, Cases: s.Cases, Codebook: s.Codebook, Halves: s.Halves}
}

// Close closes the register; the last to close writes the log back into the file.
func (s *Store) Close() error {
	// Package sql throws the connection away whose transaction was cut off, and those that only read write nothing
	// back: one that writes is opened again, after what it may still undo, to be the last.
	ctx, stop := context.WithTimeout(context.Background(), closeTimeout)
	defer stop()
	_ = s.write.PingContext(ctx) // where it can't be had, the next program to open the register reads the log
	return errors.Join(s.read.Close(), s.write.Close())
}

// closeTimeout is how long Close waits for the connection that writes.
const closeTimeout = 5 * time.Second

// Ping reports whether the register answers.
func (s *Store) Ping(ctx context.Context) error {
	_, err := one(ctx, s.read, scanInto[int], `SELECT 1`)
	return err
}

// The one setting that a migration needs otherwise: rebuilding a table with foreign keys on would delete what refers to
// it.
const (
	foreignKeysOn  = "foreign_keys(1)"
	foreignKeysOff = "foreign_keys(0)"
)

// open returns a pool whose every connection has been asked for its settings: one that SQLite has not taken is an
// error, never a surprise later.
func open(file, foreignKeys string, query url.Values) (*sql.DB, error) {
	query.Set("_dqs", "0")
	query.Set("_defensive", "1")
	for _, pragma := range []string{"busy_timeout(10000)", "journal_mode(WAL)", "synchronous(FULL)", foreignKeys} {
		query.Add("_pragma", pragma)
	}
	inner, err := connect(file, query)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(connector{inner, foreignKeys == foreignKeysOn}), nil
}

// readOnly is asked of a connection that changes nothing.
func readOnly() url.Values { return url.Values{"mode": {"ro"}} }

// connect makes connections to the file, with nothing asked for but what the query says.
func connect(file string, query url.Values) (driver.Connector, error) {
	if err := lockByOpenFile(); err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(file)
	if err != nil {
		return nil, err
	}
	dsn := url.URL{Scheme: "file", Path: abs, RawQuery: query.Encode()}
	return sqlite.NewConnector(dsn.String())
}

// lockByOpenFile makes SQLite's locks belong to its own open files: with POSIX locks, any close of the same file
// anywhere in the process would drop them.
func lockByOpenFile() error {
	if sqlite.OFDLockingEnabled() {
		return nil
	}
	if _, err := sqlite.OFDLocking(true); err != nil && !errors.Is(err, sqlite.ErrOFDLockingUnavailable) {
		return err
	}
	return nil
}

type connector struct {
	driver.Connector
	foreignKeys bool
}

// Connect makes a connection and asks it for its settings.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	conn, err := c.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	want := map[string]driver.Value{"synchronous": int64(2), "journal_mode": "wal", "foreign_keys": int64(0)}
	if c.foreignKeys {
		want["foreign_keys"] = int64(1)
	}
	for pragma, want := range want {
		got, err := ask(ctx, conn, "PRAGMA "+pragma)
		if err == nil && got != want {
			err = fmt.Errorf("store: SQLite answers %s = %v, want %v", pragma, got, want)
		}
		if err != nil {
			return nil, errors.Join(err, conn.Close())
		}
	}
	return conn, nil
}

func ask(ctx context.Context, conn driver.Conn, query string) (driver.Value, error) {
	rows, err := conn.(driver.QueryerContext).QueryContext(ctx, query, nil)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	dest := make([]driver.Value, 1)
	err = rows.Next(dest)
	return dest[0], err
}

// querier is a pool or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// all reads every row of a query.
func all[T any](ctx context.Context, q querier, scan func(*sql.Rows) (T, error), query string,
	args ...any,
) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, faulted(err)
	}
	defer rows.Close()
	var out []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		out = append(out, v)
	}
	return out, faulted(rows.Err())
}

// one reads the only row of a query. It returns sql.ErrNoRows where there is none.
func one[T any](ctx context.Context, q querier, scan func(*sql.Rows) (T, error), query string, args ...any) (T, error) {
	found, err := all(ctx, q, scan, query, args...)
	if err == nil && len(found) != 1 {
		err = sql.ErrNoRows
	}
	if err != nil {
		var none T
		return none, err
	}
	return found[0], nil
}

// scanInto reads a row of one column.
func scanInto[T any](rows *sql.Rows) (v T, err error) {
	err = rows.Scan(&v)
	return v, err
}

// change runs do in one transaction. It is committed where do returns nil, and undone otherwise.
func (s pools) change(ctx context.Context, do func(*writeTx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return faulted(err)
	}
	defer tx.Rollback() //nolint:errcheck // after Commit there is nothing to undo
	if err := do(&writeTx{tx, s.keys}); err != nil {
		return faulted(err)
	}
	return faulted(tx.Commit())
}

// MadeUp reports whether the register is a demonstration.
func (s *Store) MadeUp(ctx context.Context) (bool, error) {
	found, err := all(ctx, s.read, scanInto[string], `SELECT value FROM installation WHERE name = 'made_up'`)
	return len(found) == 1, err
}

// MarkMadeUp says for good that the register is a demonstration.
func (s *Store) MarkMadeUp(ctx context.Context) error {
	return s.change(ctx, func(tx *writeTx) error {
		_, err := tx.ExecContext(ctx,
			`INSERT INTO installation (name, value) VALUES ('made_up', 'yes') ON CONFLICT DO NOTHING`)
		return err
	})
}
