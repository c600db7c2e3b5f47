package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/edition"
	"sakstall/internal/seal"
)

// Snapshot is the register as it was at one moment, whatever others write meanwhile.
type Snapshot struct {
	tx   *sql.Tx
	keys *seal.Keys
}

// Snapshot runs do with the register as it is now. It holds up nobody who writes.
func (s *Store) Snapshot(ctx context.Context, do func(Snapshot) error) (err error) {
	// SQLite does not read the CHECKs of a file that it can only read (mode=ro), so the connection is one that could
	// write.
	pool, err := open(s.file, foreignKeysOn, url.Values{})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pool.Close()) }()
	tx, err := pool.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // nothing has been written
	return do(Snapshot{tx, s.keys})
}

// Verify looks the whole register over as it is at one moment, see Snapshot.Verify.
func (s *Store) Verify(ctx context.Context) (problems []string, err error) {
	err = s.Snapshot(ctx, func(at Snapshot) error {
		problems, err = at.Verify(ctx)
		return err
	})
	return problems, err
}

// Basis is what an edition of the scope would be made from, as Editions.Basis.
func (v Snapshot) Basis(ctx context.Context, scope edition.Scope, at time.Time) (edition.Basis, error) {
	return basis(ctx, v.tx, scope, at)
}

// Verify looks the whole register over: the file, the foreign keys, the schema, the audit chain, that cases and their
// audit entries belong together, and that cases say what they said when they were last written. It returns what is
// wrong, a line each.
func (v Snapshot) Verify(ctx context.Context) (problems []string, err error) {
	var trail []auditRow
	for _, check := range []func(context.Context, querier) ([]string, error){
		checkFile,
		func(ctx context.Context, q querier) ([]string, error) { return checkSchema(ctx, q, newest) },
		func(ctx context.Context, q querier) (_ []string, err error) {
			if trail, err = all(ctx, q, scanAudit, selectAudit); err != nil {
				return nil, err
			}
			return checkAudit(trail, v.keys)
		},
		checkEditions,
		checkNotices,
		checkRegistered,
	} {
		found, err := check(ctx, v.tx)
		if err != nil {
			return nil, err
		}
		problems = append(problems, found...)
	}
	if slices.ContainsFunc(problems, func(p string) bool { return strings.HasPrefix(p, integrity) }) {
		return problems, nil // a row that no check would let through can't be read as a case
	}
	unsealed, err := checkSeals(ctx, v.tx, trail, v.keys)
	return append(problems, unsealed...), err
}

// checkRegistered finds cases without an audit entry, and audit entries of cases that are gone.
func checkRegistered(ctx context.Context, q querier) (problems []string, err error) {
	unheard, err := all(ctx, q, scanInto[string],
		`SELECT ref FROM cases WHERE ref NOT IN (SELECT object FROM audit WHERE action = ?) ORDER BY id`,
		audit.CaseRegistered)
	for _, ref := range unheard {
		problems = append(problems, fmt.Sprintf("case %s has no audit entry", ref))
	}
	if err != nil {
		return nil, err
	}
	gone, err := all(ctx, q, scanInto[string],
		`SELECT object FROM audit WHERE action = ? AND object NOT IN (SELECT ref FROM cases) ORDER BY id`,
		audit.CaseRegistered)
	for _, ref := range gone {
		problems = append(problems, fmt.Sprintf("case %s has been registered and is not there", ref))
	}
	return problems, err
}

// QuickCheck returns an error that says what to do where the file is broken, as one that has been cut off is. It reads
// each page of the file once, and leaves what is slower to Verify.
func (s *Store) QuickCheck(ctx context.Context) error {
	lines, err := all(ctx, s.read, scanInto[string], `PRAGMA quick_check(1)`)
	if err != nil {
		return whatToDo(s.file, unreadable(s.file, err))
	}
	if len(lines) != 1 || lines[0] != "ok" {
		found := strings.Join(strings.Fields(strings.Join(lines, " ")), " ")
		return fmt.Errorf("%s is broken (%s): put a copy in its place with sakstall restore --db %s --from COPY",
			s.file, found, s.file)
	}
	return nil
}

// integrity begins what SQLite says of a file that is not sound.
const integrity = "integrity: "

func checkFile(ctx context.Context, q querier) ([]string, error) {
	var problems []string
	lines, err := all(ctx, q, scanInto[string], `PRAGMA integrity_check`)
	if err != nil {
		return nil, err
	}
	for _, line := range lines {
		if line != "ok" {
			problems = append(problems, integrity+line)
		}
	}
	violations, err := all(ctx, q, scanViolation, `PRAGMA foreign_key_check`)
	return append(problems, violations...), err
}

func scanViolation(rows *sql.Rows) (string, error) {
	var table, parent string
	var rowid sql.NullInt64
	var key int
	err := rows.Scan(&table, &rowid, &parent, &key)
	return fmt.Sprintf("foreign key: row %d of %s points at nothing in %s", rowid.Int64, table, parent), err
}

// hashed is something that was hashed when it was written, and told of in the audit trail with the hash.
type hashed struct {
	what   string // with its name
	object string // what the audit trail tells of, if it is what it is now
	intact bool   // it is what was hashed
}

// checkTold holds all of a kind to their hashes, and to the audit trail's entries of the action, in order.
func checkTold(ctx context.Context, q querier, action audit.Action, kind string, rows []hashed) ([]string, error) {
	said, err := all(ctx, q, scanInto[string], `SELECT object FROM audit WHERE action = ? ORDER BY id`, action)
	if err != nil {
		return nil, err
	}
	var problems []string
	for i, h := range rows {
		if !h.intact {
			problems = append(problems, h.what+" is not what was hashed")
		} else if i >= len(said) || said[i] != h.object {
			problems = append(problems, h.what+" is not the one that the audit trail tells of")
		}
	}
	if len(said) > len(rows) {
		problems = append(problems, fmt.Sprintf("the audit trail tells of %d %s, and there are %d", len(said), kind,
			len(rows)))
	}
	return problems, nil
}
