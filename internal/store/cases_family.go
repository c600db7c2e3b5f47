package store

import (
	"context"
	"database/sql"
	"slices"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
)

// byForm limits cases to those that a user's form has made: see formOf. It takes the user's id and the token.
const byForm = ` registered_by = ?1 AND (form = ?2 OR form BETWEEN ?2 || '/' AND ?2 || '/99')`

// AddFamily adds the cases of one form with their audit entries, all or none, and remembers that the user's form made
// them. Where that form has already made cases, it returns those, in the order of the form, and adds nothing. The
// user's draft of the form goes. It returns a cases.ClosedError where the half takes no cases of the unit's, and a
// cases.FormUsedError where the form has noted a contact.
func (s Cases) AddFamily(ctx context.Context, cs []cases.Case, user int64, form string,
	from audit.Origin,
) ([]cases.Case, error) {
	made := slices.Clone(cs)
	for i := range made {
		made[i].Version = 1
	}
	err := s.change(ctx, func(tx *writeTx) error {
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
		return addCases(ctx, tx, cs, sql.NullInt64{Int64: user, Valid: true}, origin{form: form}, from)
	})
	return made, err
}

// Family are the cases of the complex that count and that the user may see, in the order in which they were registered.
func (s Cases) Family(ctx context.Context, u auth.User, complex string) ([]cases.Case, error) {
	return all(ctx, s.read, scanCase, selectCases+` WHERE complex = ? AND NOT withdrawn AND`+mine+` ORDER BY id`,
		complex,
		u.ID, u.Unit)
}

// RecentCountries are the country backgrounds that the user registered last, each once, the newest first, at most n.
func (s Cases) RecentCountries(ctx context.Context, u auth.User, n int) ([]string, error) {
	return all(ctx, s.read, scanInto[string],
		`SELECT country FROM cases WHERE registered_by = ? GROUP BY country ORDER BY max(id) DESC LIMIT ?`, u.ID, n)
}

// RecentContacts are who made contact in the cases that the user registered last, each once, the newest first, at most
// n.
func (s Cases) RecentContacts(ctx context.Context, u auth.User, n int) ([]string, error) {
	return all(ctx, s.read, scanInto[string],
		`SELECT contact FROM cases WHERE registered_by = ? GROUP BY contact ORDER BY max(id) DESC LIMIT ?`, u.ID, n)
}
