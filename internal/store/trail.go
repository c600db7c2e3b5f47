package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/seal"
)

// Trail is the audit trail: who did what, when. It is only ever added to.
type Trail struct{ pools }

// Record adds an audit entry on its own, for what changes nothing else.
func (s Trail) Record(ctx context.Context, e audit.Entry) error {
	return s.change(ctx, func(tx *writeTx) error { return record(ctx, tx, e) })
}

// record adds audit entries in the transaction of what they tell of.
func record(ctx context.Context, tx *writeTx, entries ...audit.Entry) error {
	before, err := one(ctx, tx, scanSum, `SELECT hash FROM audit ORDER BY id DESC LIMIT 1`)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	for _, e := range entries {
		w, err := e.Write(before, tx.keys)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO audit (at, actor, request, action, object, format, key, seal, hash)
			VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, zeroblob(32)), ?)`,
			w.At.Unix(), w.Actor, w.Request, w.Action, w.Object, w.Format, w.Key, w.Seal[:], w.Link[:]); err != nil {
			return err
		}
		before = w.Link
	}
	return nil
}

func scanSum(rows *sql.Rows) (seal.Sum, error) {
	b, err := scanInto[[]byte](rows)
	if err != nil || len(b) != len(seal.Sum{}) {
		return seal.Sum{}, errors.Join(err, errors.New("store: an audit entry's link has the wrong length"))
	}
	return seal.Sum(b), nil
}

type auditRow struct {
	audit.Written
	id int64
}

const selectAudit = `SELECT id, at, actor, request, action, object, format, key, seal, hash FROM audit ORDER BY id`

func scanAudit(rows *sql.Rows) (r auditRow, err error) {
	var at int64
	var sealed, link []byte
	err = rows.Scan(&r.id, &at, &r.Actor, &r.Request, &r.Action, &r.Object, &r.Format, &r.Key, &sealed, &link)
	r.At = time.Unix(at, 0)
	copy(r.Seal[:], sealed)
	copy(r.Link[:], link)
	return r, err
}

// Unchecked are how many audit entries are sealed under each key that is known to be lost, by the key's name.
func (v Snapshot) Unchecked(ctx context.Context) (map[string]int, error) {
	out := map[string]int{}
	_, err := all(ctx, v.tx, func(rows *sql.Rows) (none struct{}, err error) {
		var name string
		var n int
		if err = rows.Scan(&name, &n); err == nil && v.keys.Lost(name) {
			out[name] = n
		}
		return none, err
	}, `SELECT key, count(*) FROM audit WHERE format > 0 GROUP BY key`)
	return out, err
}

// checkAudit follows the chain of all entries from the first and stops at the first break. What is sealed under a key
// that is known to be lost is passed over; any other key that is missing is named once.
func checkAudit(rows []auditRow, keys *seal.Keys) (problems []string, err error) {
	var before auditRow
	missing := map[string]int{}
	for i, r := range rows {
		err := r.Follows(before.Link, before.Format, keys)
		unknown := seal.UnknownKeyError{}
		switch {
		case errors.Is(err, audit.ErrBroken) || r.id != int64(i+1):
			return append(problems, fmt.Sprintf("the audit chain breaks at row %d", r.id)), nil
		case errors.As(err, &unknown):
			if !keys.Lost(unknown.Name) {
				missing[unknown.Name]++
			}
		case err != nil:
			return nil, err
		}
		before = r
	}
	for _, name := range slices.Sorted(maps.Keys(missing)) {
		problems = append(problems, fmt.Sprintf(
			"the key %s is not in the key file, and %d of the audit entries are sealed under it: add it there, or a line that says lost %s",
			name, missing[name], name))
	}
	return problems, nil
}
