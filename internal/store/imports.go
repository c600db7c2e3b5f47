package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

// Imports are what came into the register from files, each as a whole.
type Imports struct{ pools }

// addImport adds the cases of a file. Unless again is set it returns cases.ErrImportedBefore where the same rows have
// been imported before, and are not taken back.
func addImport(ctx context.Context, tx *writeTx, cs []cases.Case, user sql.NullInt64, again bool,
	from audit.Origin,
) error {
	if len(cs) == 0 {
		return nil
	}
	rows := cases.Rows(cs)
	before, err := one(ctx, tx, scanInto[int], `SELECT count(*) FROM imports WHERE rows = ? AND undone_at IS NULL`,
		rows[:])
	if err != nil {
		return err
	}
	if before > 0 && !again {
		return cases.ErrImportedBefore
	}
	result, err := tx.ExecContext(ctx, `INSERT INTO imports (at, owner, cases, rows) VALUES (?, ?, ?, ?)`, from.At.Unix(),
		user, len(cs), rows[:])
	if err != nil {
		return err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return err
	}
	return addCases(ctx, tx, cs, user, origin{file: sql.NullInt64{Int64: id, Valid: true}}, from)
}

const selectImports = `SELECT id, at, coalesce(owner, 0), cases, undone_at IS NOT NULL FROM imports`

func scanImport(rows *sql.Rows) (i cases.Import, err error) {
	var at int64
	err = rows.Scan(&i.ID, &at, &i.Owner, &i.Cases, &i.Undone)
	i.At = time.Unix(at, 0)
	return i, err
}

// All are all imports, the newest first.
func (s Imports) All(ctx context.Context) ([]cases.Import, error) {
	return all(ctx, s.read, scanImport, selectImports+` ORDER BY id DESC`)
}

// Of are the user's own imports, the newest first, as many as are asked for.
func (s Imports) Of(ctx context.Context, u auth.User, most int) ([]cases.Import, error) {
	return all(ctx, s.read, scanImport, selectImports+` WHERE owner = ? ORDER BY id DESC LIMIT ?`, u.ID, most)
}

// Standing is what has become of the import. It returns cases.ErrNotFound for one that is not the user's; nil is the
// operator, who may have any.
func (s Imports) Standing(ctx context.Context, u *auth.User, id int64, at time.Time) (cases.Standing, error) {
	return importStanding(ctx, s.read, u, id, at)
}

func importStanding(ctx context.Context, q querier, u *auth.User, id int64,
	at time.Time,
) (out cases.Standing, err error) {
	out.Import, err = one(ctx, q, scanImport, selectImports+` WHERE id = ?`, id)
	if errors.Is(err, sql.ErrNoRows) || err == nil && u != nil && out.Owner != u.ID {
		return out, cases.ErrNotFound
	}
	if err != nil {
		return out, err
	}
	type count struct{ withdrawn, changed int }
	n, err := one(ctx, q, func(rows *sql.Rows) (c count, err error) {
		err = rows.Scan(&c.withdrawn, &c.changed)
		return c, err
	}, `SELECT count(*) FILTER (WHERE withdrawn), count(*) FILTER (WHERE NOT withdrawn AND version > 1)
		FROM cases WHERE import = ?`, id)
	if err != nil {
		return out, err
	}
	out.Withdrawn, out.Changed = n.withdrawn, n.changed
	out.Halves, err = halvesOfImport(ctx, q, id, at)
	return out, err
}

func halvesOfImport(ctx context.Context, q querier, id int64, at time.Time) ([]cases.HalfCases, error) {
	type place struct {
		half halfCount
		c    cases.Case
	}
	places, err := all(ctx, q, func(rows *sql.Rows) (p place, err error) {
		var h string
		if err = rows.Scan(&p.c.Scheme, &p.c.Unit, &h, &p.half.n); err != nil {
			return p, err
		}
		p.half.half, err = period.ParseHalf(h)
		return p, err
	}, `SELECT scheme, unit, `+half+`, count(*) FROM cases WHERE import = ? AND NOT withdrawn GROUP BY 1, 2, 3 ORDER BY 3`,
		id)
	if err != nil {
		return nil, err
	}
	var out []cases.HalfCases
	for _, p := range places {
		now, err := standing(ctx, q, halfyear.Place{Scheme: p.c.Scheme, Unit: p.c.Unit, Half: p.half.half}, at)
		if err != nil {
			return nil, err
		}
		why := now.Lock()
		if n := len(out); n > 0 && out[n-1].Half == p.half.half {
			out[n-1].Cases += p.half.n
			if why != "" {
				out[n-1].Why = why
			}
			continue
		}
		out = append(out, cases.HalfCases{Half: p.half.half, Cases: p.half.n, Why: why})
	}
	return out, nil
}

// Undo withdraws all cases of the import that are not withdrawn, each with its audit entry, all or none, and returns
// how many they are. seen is how many were shown, or a negative number. It returns cases.ErrNotFound,
// cases.ErrImportChanged and a cases.ClosedError.
func (s Imports) Undo(ctx context.Context, u *auth.User, id int64, seen int, from audit.Origin) (n int, err error) {
	err = s.change(ctx, func(tx *writeTx) error {
		now, err := importStanding(ctx, tx, u, id, from.At)
		switch {
		case err != nil:
			return err
		case now.Undone:
			return nil
		case seen >= 0 && seen != now.Left():
			return cases.ErrImportChanged
		}
		n, err = withdrawImport(ctx, tx, u, id, from)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE imports SET undone_at = ? WHERE id = ?`, from.At.Unix(), id); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{
			Origin: from, Action: audit.ImportUndone, Object: strconv.FormatInt(id, 10),
		})
	})
	return n, err
}

func withdrawImport(ctx context.Context, tx *writeTx, u *auth.User, id int64, from audit.Origin) (int, error) {
	type kept struct {
		c   cases.Case
		key caseKey
	}
	found, err := all(ctx, tx, func(rows *sql.Rows) (k kept, err error) {
		k.c, err = scanCaseAnd(rows, &k.key.id, &k.key.salt)
		return k, err
	}, `SELECT `+caseColumns+`, id, salt FROM cases WHERE import = ? AND NOT withdrawn ORDER BY id`, id)
	if err != nil {
		return 0, err
	}
	var cs []cases.Case
	for _, k := range found {
		cs = append(cs, k.c)
	}
	if err := requireOpenFor(ctx, tx, cs, from.At); err != nil {
		return 0, err
	}
	by := cases.Replacement{Reason: cases.ImportUndone}
	if u != nil {
		by.User = *u
	}
	var entries []audit.Entry
	for _, k := range found {
		by.Form = fmt.Sprintf("import %d %s", id, k.c.Ref)
		if err := keepVersion(ctx, tx, by, k.key.id, from.At); err != nil {
			return 0, err
		}
		k.c.Version++
		k.c.Withdrawn = true
		if _, err := tx.ExecContext(ctx, `UPDATE cases SET version = ?, withdrawn = 1 WHERE id = ?`, k.c.Version,
			k.key.id); err != nil {
			return 0, err
		}
		entries = append(entries, audit.Entry{
			Origin: from, Action: audit.CaseWithdrawn, Object: k.c.Ref, State: k.c.Record(k.key.salt),
		})
	}
	return len(found), record(ctx, tx, entries...)
}
