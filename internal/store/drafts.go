package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"sakstall/internal/fault"
)

// Drafts are the forms that are not finished.
type Drafts struct{ pools }

// CaseDraft is the form for new cases, among the forms whose drafts are kept.
const CaseDraft = "case"

// KeptDrafts is how long a draft is kept.
const KeptDrafts = 14 * 24 * time.Hour

// ErrNoDraft is returned where the user has no draft of the form, or only one that is too old.
var ErrNoDraft = fault.New(fault.NotFound, "store: no such draft")

// Save keeps the body as the user's draft of the form, in place of any before, and forgets everybody's that are too
// old. The form's token tells one that has been sent and used meanwhile: of such a form no draft is kept. Nothing is
// written to the audit trail, since nothing is registered.
func (s Drafts) Save(ctx context.Context, user int64, form, token string, body []byte, at time.Time) error {
	return s.change(ctx, func(tx *writeTx) error {
		if err := dropOldDrafts(ctx, tx, at); err != nil {
			return err
		}
		made, err := all(ctx, tx, scanInto[string], `SELECT ref FROM cases WHERE`+byForm, user, token)
		if err != nil {
			return err
		}
		noted, err := contactsByForm(ctx, tx, user, token)
		if err != nil || noted+len(made) > 0 {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO drafts (user, form, saved_at, body) VALUES (?1, ?2, ?3, ?4)
			ON CONFLICT (user, form) DO UPDATE SET saved_at = ?3, body = ?4`, user, form, at.Unix(), body)
		return err
	})
}

// Get is the body of the user's draft of the form, as it was saved. It returns ErrNoDraft where there is none, or one
// that is too old.
func (s Drafts) Get(ctx context.Context, user int64, form string, now time.Time) ([]byte, error) {
	body, err := one(ctx, s.read, scanInto[[]byte],
		`SELECT body FROM drafts WHERE user = ? AND form = ? AND saved_at > ?`,
		user, form, now.Add(-KeptDrafts).Unix())
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNoDraft
	}
	return body, err
}

// Drop forgets the user's draft of the form. One that is not there is no error.
func (s Drafts) Drop(ctx context.Context, user int64, form string) error {
	return s.change(ctx, func(tx *writeTx) error { return dropDraft(ctx, tx, user, form) })
}

func dropDraft(ctx context.Context, tx *writeTx, user int64, form string) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM drafts WHERE user = ? AND form = ?`, user, form)
	return err
}

func dropOldDrafts(ctx context.Context, tx *writeTx, now time.Time) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM drafts WHERE saved_at <= ?`, now.Add(-KeptDrafts).Unix())
	return err
}
