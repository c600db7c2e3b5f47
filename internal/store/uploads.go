package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
)

// Uploads are the files of cases that users have sent and not confirmed yet.
type Uploads struct{ pools }

// Add keeps the upload with its audit entry, and forgets those that are older than cases.UploadLife.
func (s Uploads) Add(ctx context.Context, up cases.Upload, from audit.Origin) error {
	kept, err := stage(up.Cases, up.Notes)
	if err != nil {
		return err
	}
	return s.change(ctx, func(tx *writeTx) error {
		if err := forgetUploads(ctx, tx, from.At); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO uploads (id, owner, created_at, cases) VALUES (?, ?, ?, ?)`,
			up.ID,
			up.Owner, from.At.Unix(), kept); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.CasesUploaded})
	})
}

// Forget forgets the uploads that are older than cases.UploadLife at the time.
func (s Uploads) Forget(ctx context.Context, at time.Time) error {
	return s.change(ctx, func(tx *writeTx) error { return forgetUploads(ctx, tx, at) })
}

func forgetUploads(ctx context.Context, tx *writeTx, at time.Time) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM uploads WHERE created_at <= ?`, at.Add(-cases.UploadLife).Unix())
	return err
}

// Get is the user's upload with the id. It returns cases.ErrNotFound for every other id, whether it exists or not, and
// cases.ErrUploadForeign where a program staged it whose format is not known.
func (s Uploads) Get(ctx context.Context, u auth.User, id string) (cases.Upload, error) {
	return upload(ctx, s.read, u, id)
}

func upload(ctx context.Context, q querier, u auth.User, id string) (cases.Upload, error) {
	up, err := one(ctx, q, scanUpload,
		`SELECT id, owner, cases, imported IS NOT NULL, coalesce(imported, 0) FROM uploads WHERE id = ? AND owner = ?`,
		id,
		u.ID)
	if errors.Is(err, sql.ErrNoRows) {
		err = cases.ErrNotFound
	}
	return up, err
}

func scanUpload(rows *sql.Rows) (up cases.Upload, err error) {
	var kept []byte
	if err = rows.Scan(&up.ID, &up.Owner, &kept, &up.Done, &up.Imported); err != nil {
		return up, err
	}
	up.Cases, err = unstage(kept)
	up.Notes = notesOf(kept)
	return up, err
}

// CasesLike returns the user's own cases in the months of cs, to find what of cs is registered already. A colleague's
// are left out: who uploads a file of guesses would be told which of them are true.
func (s Uploads) CasesLike(ctx context.Context, u auth.User, cs []cases.Case) ([]cases.Case, error) {
	return casesLike(ctx, s.read, u, cs)
}

func casesLike(ctx context.Context, q querier, u auth.User, cs []cases.Case) ([]cases.Case, error) {
	if len(cs) == 0 {
		return nil, nil
	}
	byMonth := func(a, b cases.Case) int {
		if a.Month.Before(b.Month) {
			return -1
		}
		return 1
	}
	first, last := slices.MinFunc(cs, byMonth), slices.MaxFunc(cs, byMonth)
	return all(ctx, q, scanCase, selectCases+` WHERE NOT withdrawn AND month BETWEEN ? AND ? AND`+mine,
		first.Month.String(), last.Month.String(), u.ID, u.Unit)
}

// Confirm makes cases, the user's own, of what pick chooses of the user's upload: all or none, with their audit
// entries. pick is told the cases that CasesLike gives; its error is returned, and nothing is done. Where the upload
// has been confirmed before, nothing is done and the number is returned that was imported then. It returns
// cases.ErrNotFound where there is no such upload of the user's, and a cases.ClosedError where a half takes no cases.
func (s Uploads) Confirm(ctx context.Context, u auth.User, id string,
	pick func(cases.Upload, []cases.Case) ([]cases.Case, error), from audit.Origin,
) (imported int, err error) {
	err = s.change(ctx, func(tx *writeTx) error {
		up, err := upload(ctx, tx, u, id)
		if err != nil {
			return err
		}
		if up.Done {
			imported = up.Imported
			return nil
		}
		have, err := casesLike(ctx, tx, u, up.Cases)
		if err != nil {
			return err
		}
		chosen, err := pick(up, have)
		if err != nil {
			return err
		}
		imported = len(chosen)
		if err := addImport(ctx, tx, chosen, sql.NullInt64{Int64: u.ID, Valid: true}, true, from); err != nil {
			return err
		}
		empty, err := stage(nil, cases.Notes{})
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE uploads SET cases = ?, imported = ? WHERE id = ?`, empty, imported,
			id); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.CasesImported, Object: audit.UserActor(u.ID)})
	})
	return imported, err
}
