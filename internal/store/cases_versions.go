package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
)

// Replace makes a new version of one of the user's own cases and keeps the one before, with the audit entry. Where the
// user's form has made that version before, and where the case says so already, it changes nothing and returns the case
// as it is now. It returns cases.ErrNotFound, a cases.StaleError, a cases.ClosedError and cases.ErrAfterFollowUp.
func (s Cases) Replace(ctx context.Context, r cases.Replacement, from audit.Origin) (made cases.Case, err error) {
	err = s.change(ctx, func(tx *writeTx) error {
		current, key, err := ownCase(ctx, tx, r.User, r.Case.Ref)
		if err != nil {
			return err
		}
		made = current
		used, same, err := replacedBy(ctx, tx, r, current, key.id)
		switch {
		case err != nil:
			return err
		case used && same, says(current, r.Case):
			return nil
		case used, current.Version != r.Case.Version, current.Withdrawn != (r.Action == audit.CaseRestored):
			return cases.StaleError{Current: current}
		}
		made, err = replace(ctx, tx, r, current, key, from)
		return err
	})
	return made, err
}

// caseKey is what a case has beside what it says.
type caseKey struct {
	id   int64
	salt []byte
}

// ownCase is one of the user's own cases as the transaction sees it. It returns cases.ErrNotFound for every other
// reference.
func ownCase(ctx context.Context, tx *writeTx, u auth.User, ref string) (cases.Case, caseKey, error) {
	c, err := one(ctx, tx, scanCase, selectCases+` WHERE ref = ? AND`+mine, ref, u.ID, u.Unit)
	if errors.Is(err, sql.ErrNoRows) {
		err = cases.ErrNotFound
	}
	if err != nil {
		return c, caseKey{}, err
	}
	key, err := one(ctx, tx, func(rows *sql.Rows) (k caseKey, err error) {
		err = rows.Scan(&k.id, &k.salt)
		return k, err
	}, `SELECT id, salt FROM cases WHERE ref = ?`, ref)
	return c, key, err
}

// says reports whether the one version of a case says what the other does.
func says(c, to cases.Case) bool { return c.Same(to) && c.Withdrawn == to.Withdrawn }

// replacedBy reports whether the user's form has replaced a version of any case before, and whether it was to make this
// one of it.
func replacedBy(ctx context.Context, tx *writeTx, r cases.Replacement, current cases.Case,
	id int64,
) (used, same bool, err error) {
	type row struct {
		id      int64
		version int
		reason  string
	}
	before, err := one(ctx, tx, func(rows *sql.Rows) (b row, err error) {
		err = rows.Scan(&b.id, &b.version, &b.reason)
		return b, err
	}, `SELECT case_id, version, coalesce(reason, '') FROM case_versions WHERE replaced_by = ? AND form = ?`, r.User.ID,
		r.Form)
	if errors.Is(err, sql.ErrNoRows) {
		return false, false, nil
	}
	if err != nil || before.id != id || before.reason != r.Reason {
		return true, false, err
	}
	versions, err := all(ctx, tx, scanVersion, selectVersions+` WHERE case_id = ? AND v.version = ?`, id,
		before.version+1)
	for _, v := range versions {
		current = v.Case
	}
	return true, says(current, r.Case), err
}

// replace makes the new version.
func replace(ctx context.Context, tx *writeTx, r cases.Replacement, before cases.Case, key caseKey,
	from audit.Origin,
) (cases.Case, error) {
	c := r.Case
	for _, h := range []period.Half{before.Month.Half(), c.Month.Half()} {
		if err := requireOpen(ctx, tx, c.Scheme, c.Unit, h, from.At); err != nil {
			return c, err
		}
	}
	if err := followUpsAfter(ctx, tx, key.id, c.Month); err != nil {
		return c, err
	}
	if err := keepVersion(ctx, tx, r, key.id, from.At); err != nil {
		return c, err
	}
	c.Version++
	if _, err := tx.ExecContext(ctx,
		`UPDATE cases SET version = ?, withdrawn = ?, month = ?, subject = ?, contact = ?, category = ?, gender = ?, age = ?, country = ?,
		whereabouts = nullif(?, ''), tie = nullif(?, ''), rule = nullif(?, '') WHERE id = ?`,
		c.Version, c.Withdrawn, c.Month.String(), c.Subject, c.Contact, c.Category, c.Gender, c.Age, c.Country,
		c.Whereabouts,
		c.Tie, c.Rule, key.id); err != nil {
		return c, err
	}
	for _, query := range []string{
		`DELETE FROM case_elements WHERE case_id = ?`,
		`DELETE FROM case_values WHERE case_id = ?`,
	} {
		if _, err := tx.ExecContext(ctx, query, key.id); err != nil {
			return c, err
		}
	}
	if err := addLists(ctx, tx, key.id, c); err != nil {
		return c, err
	}
	return c, record(ctx, tx, audit.Entry{Origin: from, Action: r.Action, Object: c.Ref, State: c.Record(key.salt)})
}

// keepVersion keeps the case as it is before it is replaced.
func keepVersion(ctx context.Context, tx *writeTx, r cases.Replacement, id int64, at time.Time) error {
	if _, err := tx.ExecContext(ctx, `INSERT INTO case_versions
		(case_id, version, withdrawn, month, subject, contact, category, gender, age, country, complex, whereabouts, tie, rule, replaced_at, replaced_by, form, reason)
		SELECT id, version, withdrawn, month, subject, contact, category, gender, age, country, complex, whereabouts, tie, rule, ?, nullif(?, 0), ?, nullif(?, '') FROM cases WHERE id = ?`,
		at.Unix(), r.User.ID, r.Form, r.Reason, id); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO case_version_elements (case_id, version, category)
		SELECT id, version, case_elements.category FROM cases JOIN case_elements ON case_id = id WHERE id = ?`,
		id); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO case_version_values (case_id, version, dimension, code)
		SELECT id, version, dimension, code FROM cases JOIN case_values ON case_id = id WHERE id = ?`, id)
	return err
}

const selectVersions = `SELECT ref, v.version, v.withdrawn, scheme, unit, v.month, v.subject, v.contact, v.category, v.gender, v.age, v.country,
	coalesce(v.complex, ''), coalesce(v.whereabouts, ''), coalesce(v.tie, ''), coalesce(v.rule, ''),
	coalesce((SELECT group_concat(category, '|' ORDER BY category) FROM case_version_elements WHERE case_id = v.case_id AND version = v.version), ''),
	coalesce((SELECT group_concat(dimension || '=' || code, '|' ORDER BY dimension, code)
		FROM case_version_values WHERE case_id = v.case_id AND version = v.version), ''),
	replaced_at, coalesce(replaced_by, 0), coalesce(reason, '')
	FROM case_versions AS v JOIN cases ON cases.id = v.case_id`

func scanVersion(rows *sql.Rows) (v cases.Version, err error) {
	var at int64
	v.Case, err = scanCaseAnd(rows, &at, &v.ReplacedBy, &v.Reason)
	v.ReplacedAt = time.Unix(at, 0)
	return v, err
}

// Versions are what one of the user's own cases has said before, the first version first. Of a case that is not the
// user's there are none.
func (s Cases) Versions(ctx context.Context, u auth.User, ref string) ([]cases.Version, error) {
	return all(ctx, s.read, scanVersion, selectVersions+` WHERE ref = ? AND`+mine+` ORDER BY v.version`, ref, u.ID,
		u.Unit)
}
