package store

import (
	"context"
	"database/sql"
	"errors"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
)

// FollowUps are the follow-ups of cases.
type FollowUps struct{ pools }

// Add adds a follow-up of one of the user's own cases, with its audit entry, and gives it its number. Where the user's
// form has made it before, it returns that one and adds nothing. It returns cases.ErrNotFound, a cases.FormUsedError
// where the form has made another, a cases.StaleError where the case is withdrawn or begins later than the follow-up,
// and a cases.ClosedError.
func (s FollowUps) Add(ctx context.Context, u auth.User, ref, form string, f cases.FollowUp,
	from audit.Origin,
) (made cases.FollowUp, err error) {
	err = s.change(ctx, func(tx *writeTx) error {
		of, key, err := ownCase(ctx, tx, u, ref)
		if err != nil {
			return err
		}
		before, err := one(ctx, tx, scanOwnedFollowUp, selectFollowUps+` WHERE f.registered_by = ? AND f.form = ?`,
			u.ID,
			form)
		switch {
		case err == nil && before.ref == ref && before.Same(f):
			made = before.FollowUp
			return nil
		case err == nil:
			return cases.FormUsedError{Ref: before.ref}
		case !errors.Is(err, sql.ErrNoRows):
			return err
		}
		if of.Withdrawn || f.Month.Before(of.Month) {
			return cases.StaleError{Current: of}
		}
		if err := requireOpen(ctx, tx, of.Scheme, of.Unit, f.Month.Half(), from.At); err != nil {
			return err
		}
		if f.Number, err = one(ctx, tx, scanInto[int],
			`SELECT coalesce(max(number), 0) + 1 FROM follow_ups WHERE case_id = ?`, key.id); err != nil {
			return err
		}
		made = f
		if err := insertFollowUp(ctx, tx, key.id, u.ID, form, f); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{
			Origin: from, Action: audit.FollowUpLogged, Object: f.Object(ref),
			State: f.Record(key.salt, ref),
		})
	})
	return made, err
}

func insertFollowUp(ctx context.Context, tx *writeTx, id, user int64, form string, f cases.FollowUp) error {
	if _, err := tx.ExecContext(ctx,
		`INSERT INTO follow_ups (case_id, number, month, completed, registered_by, form) VALUES (?, ?, ?, ?, ?, ?)`,
		id, f.Number, f.Month.String(), f.Completed, user, form); err != nil {
		return err
	}
	for _, service := range f.Services {
		if _, err := tx.ExecContext(ctx, `INSERT INTO follow_up_services (case_id, number, service) VALUES (?, ?, ?)`,
			id,
			f.Number, service); err != nil {
			return err
		}
	}
	return nil
}

// Withdraw withdraws a follow-up of one of the user's own cases, with an audit entry. Once more is no error, and
// changes nothing. It returns cases.ErrNotFound and a cases.ClosedError.
func (s FollowUps) Withdraw(ctx context.Context, u auth.User, ref string, number int, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		of, key, err := ownCase(ctx, tx, u, ref)
		if err != nil {
			return err
		}
		f, err := one(ctx, tx, scanOwnedFollowUp, selectFollowUps+` WHERE f.case_id = ? AND f.number = ?`, key.id,
			number)
		if errors.Is(err, sql.ErrNoRows) {
			return cases.ErrNotFound
		}
		if err != nil || f.Withdrawn {
			return err
		}
		if err := requireOpen(ctx, tx, of.Scheme, of.Unit, f.Month.Half(), from.At); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE follow_ups SET withdrawn = 1 WHERE case_id = ? AND number = ?`, key.id,
			number); err != nil {
			return err
		}
		f.Withdrawn = true
		return record(ctx, tx, audit.Entry{
			Origin: from, Action: audit.FollowUpWithdrawn, Object: f.Object(ref),
			State: f.Record(key.salt, ref),
		})
	})
}

// followUpsAfter returns cases.ErrAfterFollowUp where the case has a follow-up before the month.
func followUpsAfter(ctx context.Context, tx *writeTx, id int64, first period.Month) error {
	earlier, err := one(ctx, tx, scanInto[int],
		`SELECT count(*) FROM follow_ups WHERE case_id = ? AND month < ? AND NOT withdrawn`, id, first.String())
	if err == nil && earlier > 0 {
		err = cases.ErrAfterFollowUp
	}
	return err
}

const selectFollowUps = `SELECT cases.ref, cases.salt, f.number, f.month, f.completed, f.withdrawn,
	coalesce((SELECT group_concat(service, '|' ORDER BY service) FROM follow_up_services AS s WHERE s.case_id = f.case_id AND s.number = f.number), '')
	FROM follow_ups AS f JOIN cases ON cases.id = f.case_id`

// ownedFollowUp is a follow-up with its case's reference and salt.
type ownedFollowUp struct {
	cases.FollowUp
	ref  string
	salt []byte
}

func scanOwnedFollowUp(rows *sql.Rows) (f ownedFollowUp, err error) {
	var month, services string
	if err = rows.Scan(&f.ref, &f.salt, &f.Number, &month, &f.Completed, &f.Withdrawn, &services); err != nil {
		return f, err
	}
	f.Services = list(services)
	f.Month, err = period.ParseMonth(month)
	return f, err
}

func scanFollowUp(rows *sql.Rows) (cases.FollowUp, error) {
	f, err := scanOwnedFollowUp(rows)
	return f.FollowUp, err
}

// Of are all follow-ups of one of the user's own cases, those withdrawn among them, in the order in which they were
// logged. Of a case that is not the user's there are none.
func (s FollowUps) Of(ctx context.Context, u auth.User, ref string) ([]cases.FollowUp, error) {
	return all(ctx, s.read, scanFollowUp, selectFollowUps+` WHERE ref = ? AND`+mine+` ORDER BY f.number`, ref, u.ID,
		u.Unit)
}

// CountOf counts the follow-ups in the half of the user's own cases, whichever half these belong to.
func (s FollowUps) CountOf(ctx context.Context, u auth.User, h period.Half) (int, error) {
	return one(ctx, s.read, scanInto[int], `SELECT count(*) FROM follow_ups AS f JOIN cases ON cases.id = f.case_id
		WHERE f.month BETWEEN ? AND ? AND NOT f.withdrawn AND NOT cases.withdrawn AND`+mine, h.First().String(),
		h.Last().String(), u.ID, u.Unit)
}

// Counts counts the follow-ups of the years, both included, by unit and half, but for those withdrawn and those of
// cases that are.
func (s FollowUps) Counts(ctx context.Context, from, to int) ([]cases.FollowUpCount, error) {
	return all(ctx, s.read, scanFollowUpCount, `SELECT scheme, unit, `+half+`, count(*) FROM (
		SELECT scheme, unit, f.month AS month FROM follow_ups AS f JOIN cases ON cases.id = f.case_id WHERE NOT f.withdrawn AND NOT cases.withdrawn)
		WHERE month BETWEEN ? AND ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`, period.FirstHalf(from).First().String(),
		period.SecondHalf(to).Last().String())
}

func scanFollowUpCount(rows *sql.Rows) (c cases.FollowUpCount, err error) {
	var h string
	if err = rows.Scan(&c.Scheme, &c.Unit, &h, &c.N); err != nil {
		return c, err
	}
	c.Half, err = period.ParseHalf(h)
	return c, err
}

// CountOfUnit is how many follow-ups of its cases the unit has logged in the half.
func (s FollowUps) CountOfUnit(ctx context.Context, unit string, h period.Half) (int, error) {
	return one(ctx, s.read, scanInto[int], `SELECT count(*) FROM follow_ups AS f JOIN cases ON cases.id = f.case_id
		WHERE cases.unit = ? AND f.month BETWEEN ? AND ? AND NOT f.withdrawn AND NOT cases.withdrawn`, unit,
		h.First().String(), h.Last().String())
}
