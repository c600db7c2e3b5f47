package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"sakstall/internal/audit"
)

// Trail is the audit trail: who did what, when. It is only ever added to.
type Trail struct{ pools }

// Record adds an audit entry on its own, for what changes nothing else.
func (s Trail) Record(ctx context.Context, e audit.Entry) error {
	return s.change(ctx, func(tx *sql.Tx) error { return record(ctx, tx, e) })
}

// record adds audit entries in the transaction of what they tell of.
func record(ctx context.Context, tx *sql.Tx, entries ...audit.Entry) error {
	before, err := one(ctx, tx, scanHash, `SELECT hash FROM audit ORDER BY id DESC LIMIT 1`)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	for _, e := range entries {
		before = e.Chain(before)
		if _, err := tx.ExecContext(ctx, `INSERT INTO audit (at, actor, request, action, object, seal, hash) VALUES (?, ?, ?, ?, ?, nullif(?, zeroblob(32)), ?)`,
			e.At.Unix(), e.Actor, e.Request, e.Action, e.Object, e.Seal[:], before[:]); err != nil {
			return err
		}
	}
	return nil
}

func scanHash(rows *sql.Rows) (audit.Hash, error) {
	b, err := scanInto[[]byte](rows)
	if err != nil || len(b) != len(audit.Hash{}) {
		return audit.Hash{}, errors.Join(err, errors.New("store: an audit hash has the wrong length"))
	}
	return audit.Hash(b), nil
}

type auditRow struct {
	id    int64
	entry audit.Entry
	hash  audit.Hash
}

func scanAudit(rows *sql.Rows) (r auditRow, err error) {
	var at int64
	var seal, hash []byte
	err = rows.Scan(&r.id, &at, &r.entry.Actor, &r.entry.Request, &r.entry.Action, &r.entry.Object, &seal, &hash)
	r.entry.At = time.Unix(at, 0)
	copy(r.entry.Seal[:], seal)
	copy(r.hash[:], hash)
	return r, err
}

// checkAudit follows the chain from the first entry and stops at the first break.
func checkAudit(ctx context.Context, q querier) (problem string, err error) {
	rows, err := all(ctx, q, scanAudit, `SELECT id, at, actor, request, action, object, seal, hash FROM audit ORDER BY id`)
	if err != nil {
		return "", err
	}
	var before audit.Hash
	for i, r := range rows {
		before = r.entry.Chain(before)
		if before != r.hash || r.id != int64(i+1) {
			return fmt.Sprintf("the audit chain breaks at row %d", r.id), nil
		}
	}
	return "", nil
}
