package store

import (
	"context"
	"database/sql"
	"slices"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/period"
)

// byForm limits cases to those that a user's form has made: see formOf. It takes the user's id and the token.
const byForm = ` registered_by = ?1 AND (form = ?2 OR form BETWEEN ?2 || '/' AND ?2 || '/99')`

// AddFamily adds the cases of one form with their audit entries, all or none, and remembers that the user's form made them. Where that
// form has already made cases, it returns those, in the order of the form, and adds nothing. The user's draft of the form goes. It returns a cases.ClosedError where the half takes no cases of the unit's, and a cases.FormUsedError where the form
// has noted a contact.
func (s *Store) AddFamily(ctx context.Context, cs []cases.Case, user int64, form string, from audit.Origin) ([]cases.Case, error) {
	made := slices.Clone(cs)
	for i := range made {
		made[i].Version = 1
	}
	err := s.change(ctx, func(tx *sql.Tx) error {
		before, err := all(ctx, tx, scanCase, selectCases+` WHERE`+byForm+` ORDER BY form`, user, form)
		if err != nil {
			return err
		}
		if len(before) > 0 {
			made = before
			return nil
		}
		noted, err := contactsByForm(ctx, tx, user, form)
		if err != nil {
			return err
		}
		if noted > 0 {
			return cases.FormUsedError{}
		}
		if err := dropDraft(ctx, tx, user, CaseDraft); err != nil {
			return err
		}
		return addCases(ctx, tx, cs, sql.NullInt64{Int64: user, Valid: true}, form, from)
	})
	return made, err
}

// AddOtherContact notes a contact that is no case with its audit entry, once for each form. It returns a cases.ClosedError where the
// half takes nothing of the unit's, and a cases.FormUsedError where the form has made a case.
func (s *Store) AddOtherContact(ctx context.Context, c cases.OtherContact, user int64, form string, from audit.Origin) error {
	return s.change(ctx, func(tx *sql.Tx) error {
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
		if _, err := tx.ExecContext(ctx, `INSERT INTO other_contacts (scheme, unit, month, registered_by, form) VALUES (?, ?, ?, ?, ?)`,
			c.Scheme, c.Unit, c.Month.String(), user, form); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.ContactNoted, Object: c.Unit})
	})
}

func contactsByForm(ctx context.Context, tx *sql.Tx, user int64, form string) (int, error) {
	return one(ctx, tx, scanInto[int], `SELECT count(*) FROM other_contacts WHERE registered_by = ? AND form = ?`, user, form)
}

// OtherContactsOf counts the contacts of a half that are no case and that the user has noted.
func (s *Store) OtherContactsOf(ctx context.Context, u auth.User, h period.Half) (int, error) {
	return one(ctx, s.read, scanInto[int], `SELECT count(*) FROM other_contacts WHERE registered_by = ? AND month BETWEEN ? AND ?`, u.ID, h.First().String(), h.Last().String())
}

// OtherContacts counts the contacts of a half that are no case, by unit.
func (s *Store) OtherContacts(ctx context.Context, h period.Half) (map[string]int, error) {
	type count struct {
		unit string
		n    int
	}
	found, err := all(ctx, s.read, func(rows *sql.Rows) (c count, err error) {
		err = rows.Scan(&c.unit, &c.n)
		return c, err
	}, `SELECT unit, count(*) FROM other_contacts WHERE month BETWEEN ? AND ? GROUP BY unit`, h.First().String(), h.Last().String())
	out := map[string]int{}
	for _, c := range found {
		out[c.unit] = c.n
	}
	return out, err
}

// Family are the cases of the complex that count and that the user may see, in the order in which they were registered.
func (s *Store) Family(ctx context.Context, u auth.User, complex string) ([]cases.Case, error) {
	return all(ctx, s.read, scanCase, selectCases+` WHERE complex = ? AND NOT withdrawn AND`+mine+` ORDER BY id`, complex, u.ID, u.Unit)
}

// RecentCountries are the country backgrounds that the user registered last, each once, the newest first, at most n.
func (s *Store) RecentCountries(ctx context.Context, u auth.User, n int) ([]string, error) {
	return all(ctx, s.read, scanInto[string], `SELECT country FROM cases WHERE registered_by = ? GROUP BY country ORDER BY max(id) DESC LIMIT ?`, u.ID, n)
}

// RecentContacts are who made contact in the cases that the user registered last, each once, the newest first, at most n.
func (s *Store) RecentContacts(ctx context.Context, u auth.User, n int) ([]string, error) {
	return all(ctx, s.read, scanInto[string], `SELECT contact FROM cases WHERE registered_by = ? GROUP BY contact ORDER BY max(id) DESC LIMIT ?`, u.ID, n)
}
