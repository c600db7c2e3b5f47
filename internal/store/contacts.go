package store

import (
	"context"
	"database/sql"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
)

// Contacts are the contacts that are no case: they are only counted.
type Contacts struct{ pools }

// Add notes a contact that is no case with its audit entry, once for each form. It returns a cases.ClosedError where
// the half takes nothing of the unit's, and a cases.FormUsedError where the form has made a case.
func (s Contacts) Add(ctx context.Context, c cases.OtherContact, user int64, form string, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		noted, err := contactsByForm(ctx, tx, user, form)
		if err != nil || noted > 0 {
			return err
		}
		made, err := all(ctx, tx, scanInto[string], `SELECT ref FROM cases WHERE`+byForm+` ORDER BY form`, user, form)
		if err != nil {
			return err
		}
		if len(made) > 0 {
			return cases.FormUsedError{Ref: made[0]}
		}
		if err := requireOpen(ctx, tx, c.Scheme, c.Unit, c.Month.Half(), from.At); err != nil {
			return err
		}
		if err := dropDraft(ctx, tx, user, CaseDraft); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO other_contacts (scheme, unit, month, registered_by, form) VALUES (?, ?, ?, ?, ?)`,
			c.Scheme, c.Unit, c.Month.String(), user, form); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.ContactNoted, Object: c.Unit})
	})
}

func contactsByForm(ctx context.Context, tx *writeTx, user int64, form string) (int, error) {
	return one(ctx, tx, scanInto[int], `SELECT count(*) FROM other_contacts WHERE registered_by = ? AND form = ?`, user,
		form)
}

// CountOf counts the contacts of a half that are no case and that the user has noted.
func (s Contacts) CountOf(ctx context.Context, u auth.User, h period.Half) (int, error) {
	return one(ctx, s.read, scanInto[int],
		`SELECT count(*) FROM other_contacts WHERE registered_by = ? AND month BETWEEN ? AND ?`, u.ID,
		h.First().String(),
		h.Last().String())
}

// ByUnit counts the contacts of a half that are no case, by unit.
func (s Contacts) ByUnit(ctx context.Context, h period.Half) (map[string]int, error) {
	type count struct {
		unit string
		n    int
	}
	found, err := all(ctx, s.read, func(rows *sql.Rows) (c count, err error) {
		err = rows.Scan(&c.unit, &c.n)
		return c, err
	}, `SELECT unit, count(*) FROM other_contacts WHERE month BETWEEN ? AND ? GROUP BY unit`, h.First().String(),
		h.Last().String())
	out := map[string]int{}
	for _, c := range found {
		out[c.unit] = c.n
	}
	return out, err
}
