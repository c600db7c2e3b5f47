package store

import (
	"context"
	"database/sql"
	"errors"

	"sakstall/internal/activity"
	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/period"
)

// Activities are the courses and talks that units have held.
type Activities struct{ pools }

const activityColumns = `id, scheme, unit, month, kind, coalesce(topic, ''), coalesce(participants, 0), version, withdrawn,
	coalesce((SELECT group_concat(code, '|' ORDER BY code) FROM activity_values WHERE activity_id = id AND dimension = 'audience'), ''),
	coalesce((SELECT group_concat(code, '|' ORDER BY code) FROM activity_values WHERE activity_id = id AND dimension = 'partner'), '')`

const selectActivities = `SELECT ` + activityColumns + ` FROM activities`

// myActivities limits activities to the user's own as mine does cases. It takes the user's id and unit.
const myActivities = ` (registered_by = ? OR (registered_by IS NULL AND unit = ?))`

func scanActivity(rows *sql.Rows) (activity.Activity, error) { return scanActivityAnd(rows) }

// scanActivityAnd reads an activity, and what was asked for after it.
func scanActivityAnd(rows *sql.Rows, more ...any) (a activity.Activity, err error) {
	var month, audience, partners string
	if err = rows.Scan(append([]any{
		&a.ID, &a.Scheme, &a.Unit, &month, &a.Kind, &a.Topic, &a.Participants, &a.Version, &a.Withdrawn, &audience,
		&partners,
	}, more...)...); err != nil {
		return a, err
	}
	a.Audience, a.Partners = list(audience), list(partners)
	a.Month, err = period.ParseMonth(month)
	return a, err
}

// Get is one of the user's own activities. It returns activity.ErrNotFound for every other id, whether it exists or
// not.
func (s Activities) Get(ctx context.Context, u auth.User, id int64) (activity.Activity, error) {
	return ownActivity(ctx, s.read, u, id)
}

func ownActivity(ctx context.Context, q querier, u auth.User, id int64) (activity.Activity, error) {
	a, err := one(ctx, q, scanActivity, selectActivities+` WHERE id = ? AND`+myActivities, id, u.ID, u.Unit)
	if errors.Is(err, sql.ErrNoRows) {
		err = activity.ErrNotFound
	}
	return a, err
}

// Of are the user's own activities of the year, withdrawn ones too, the newest first.
func (s Activities) Of(ctx context.Context, u auth.User, year int) ([]activity.Activity, error) {
	return all(ctx, s.read, scanActivity, selectActivities+` WHERE month BETWEEN ? AND ? AND`+myActivities+
		` ORDER BY month DESC, id DESC`,
		period.FirstHalf(year).First().String(), period.SecondHalf(year).Last().String(), u.ID, u.Unit)
}

// Years are the years in which the user has activities, withdrawn ones too, the newest first.
func (s Activities) Years(ctx context.Context, u auth.User) ([]int, error) {
	return all(ctx, s.read, scanInto[int], `SELECT DISTINCT CAST(substr(month, 1, 4) AS INTEGER) FROM activities WHERE`+
		myActivities+` ORDER BY 1 DESC`, u.ID, u.Unit)
}

// Add adds the activity and its audit entry, and remembers that the user's form made it. Where that form has already
// made one, it returns that one and adds nothing. It returns a cases.ClosedError where the half takes nothing more.
func (s Activities) Add(ctx context.Context, a activity.Activity, user int64, form string,
	from audit.Origin,
) (activity.Activity, error) {
	made := a
	err := s.change(ctx, func(tx *writeTx) error {
		before, err := one(ctx, tx, scanActivity, selectActivities+` WHERE registered_by = ? AND form = ?`, user, form)
		if err == nil {
			made = before
			return nil
		}
		if !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		if err := requireOpen(ctx, tx, a.Scheme, a.Unit, a.Month.Half(), from.At); err != nil {
			return err
		}
		made.Version = 1
		if made.ID, err = addActivity(ctx, tx, a, sql.NullInt64{Int64: user, Valid: true}, form); err != nil {
			return err
		}
		return recordActivity(ctx, tx, audit.ActivityLogged, made, from)
	})
	return made, err
}

// AddAll adds activities with one audit entry: all or none. They belong to nobody but their unit.
func (s Activities) AddAll(ctx context.Context, held []activity.Activity, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		for _, a := range held {
			var err error
			a.Version = 1
			if a.ID, err = addActivity(ctx, tx, a, sql.NullInt64{}, ""); err != nil {
				return err
			}
			if err := recordActivity(ctx, tx, audit.ActivityLogged, a, from); err != nil {
				return err
			}
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.ActivitiesAdded})
	})
}

func addActivity(ctx context.Context, tx *writeTx, a activity.Activity, user sql.NullInt64,
	form string,
) (int64, error) {
	result, err := tx.ExecContext(ctx,
		`INSERT INTO activities (scheme, unit, month, kind, topic, participants, registered_by, form, salt)
		VALUES (?, ?, ?, ?, nullif(?, ''), nullif(?, 0), ?, nullif(?, ''), ?)`,
		a.Scheme, a.Unit, a.Month.String(), a.Kind, a.Topic, a.Participants, user, form, newSalt())
	if err != nil {
		return 0, err
	}
	id, err := result.LastInsertId()
	if err != nil {
		return 0, err
	}
	return id, addActivityLists(ctx, tx, id, a)
}

func addActivityLists(ctx context.Context, tx *writeTx, id int64, a activity.Activity) error {
	for dimension, codes := range map[string][]string{"audience": a.Audience, "partner": a.Partners} {
		for _, code := range codes {
			if _, err := tx.ExecContext(ctx,
				`INSERT INTO activity_values (activity_id, dimension, code) VALUES (?, ?, ?)`, id,
				dimension, code); err != nil {
				return err
			}
		}
	}
	return nil
}

// Correct puts a in the place of the user's own activity that has its id, and keeps the version before. Where that says
// the same already, nothing is changed. It returns activity.ErrNotFound where there is no such activity of the user's,
// and an activity.StaleError where it is not at a's version any more, or has been withdrawn, and a cases.ClosedError
// where the half that it lies in, or would lie in, takes nothing more.
func (s Activities) Correct(ctx context.Context, u auth.User, a activity.Activity, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		now, err := ownActivity(ctx, tx, u, a.ID)
		switch {
		case err != nil:
			return err
		case now.Same(a) && !now.Withdrawn:
			return nil
		case now.Withdrawn || now.Version != a.Version:
			return activity.StaleError{Now: now}
		}
		for _, m := range []period.Month{now.Month, a.Month} {
			if err := requireOpen(ctx, tx, now.Scheme, now.Unit, m.Half(), from.At); err != nil {
				return err
			}
		}
		if err := keepActivity(ctx, tx, a.ID); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx,
			`UPDATE activities SET month = ?, kind = ?, topic = nullif(?, ''), participants = nullif(?, 0), version = version + 1 WHERE id = ?`,
			a.Month.String(), a.Kind, a.Topic, a.Participants, a.ID); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM activity_values WHERE activity_id = ?`, a.ID); err != nil {
			return err
		}
		if err := addActivityLists(ctx, tx, a.ID, a); err != nil {
			return err
		}
		a.Version, a.Scheme, a.Unit = now.Version+1, now.Scheme, now.Unit
		return recordActivity(ctx, tx, audit.ActivityCorrected, a, from)
	})
}

// keepActivity puts what the activity says now among its versions.
func keepActivity(ctx context.Context, tx *writeTx, id int64) error {
	_, err := tx.ExecContext(ctx,
		`INSERT INTO activity_versions (activity_id, version, month, kind, topic, participants, audience, partners)
		SELECT id, version, month, kind, topic, participants,
		coalesce((SELECT group_concat(code, '|' ORDER BY code) FROM activity_values WHERE activity_id = id AND dimension = 'audience'), ''),
		coalesce((SELECT group_concat(code, '|' ORDER BY code) FROM activity_values WHERE activity_id = id AND dimension = 'partner'), '')
		FROM activities WHERE id = ?`, id)
	return err
}

// Withdraw marks the user's own activity as withdrawn; one that is so already stays as it is. It returns
// activity.ErrNotFound where there is no such activity of the user's, an activity.StaleError where it is not at the
// version any more, and a cases.ClosedError where its half takes nothing more.
func (s Activities) Withdraw(ctx context.Context, u auth.User, id int64, version int, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		now, err := ownActivity(ctx, tx, u, id)
		switch {
		case err != nil:
			return err
		case now.Withdrawn:
			return nil
		case now.Version != version:
			return activity.StaleError{Now: now}
		}
		if err := requireOpen(ctx, tx, now.Scheme, now.Unit, now.Month.Half(), from.At); err != nil {
			return err
		}
		if err := keepActivity(ctx, tx, id); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE activities SET withdrawn = 1, version = version + 1 WHERE id = ?`,
			id); err != nil {
			return err
		}
		now.Version, now.Withdrawn = now.Version+1, true
		return recordActivity(ctx, tx, audit.ActivityWithdrawn, now, from)
	})
}

// Counts counts the activities of the years, both included, by scheme, half and kind. Withdrawn ones are not counted.
func (s Activities) Counts(ctx context.Context, from, to int) ([]activity.Count, error) {
	return activities(ctx, s.read, from, to)
}

func activities(ctx context.Context, q querier, from, to int) ([]activity.Count, error) {
	return all(ctx, q, scanActivityCount, `SELECT scheme, `+half+
		`, kind, count(*) FROM activities WHERE withdrawn = 0 AND month BETWEEN ? AND ? GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
		period.FirstHalf(from).First().String(), period.SecondHalf(to).Last().String())
}

func scanActivityCount(rows *sql.Rows) (c activity.Count, err error) {
	var h string
	if err = rows.Scan(&c.Scheme, &h, &c.Kind, &c.N); err != nil {
		return c, err
	}
	c.Half, err = period.ParseHalf(h)
	return c, err
}

// CountOfUnit is how many activities the unit has held in the half.
func (s Activities) CountOfUnit(ctx context.Context, unit string, h period.Half) (int, error) {
	return one(ctx, s.read, scanInto[int],
		`SELECT count(*) FROM activities WHERE unit = ? AND month BETWEEN ? AND ? AND withdrawn = 0`, unit,
		h.First().String(), h.Last().String())
}
