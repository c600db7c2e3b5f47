package store

import (
	"context"
	"database/sql"

	"sakstall/internal/audit"
	"sakstall/internal/cases"
)

// Units are the schools, embassies and offices that cases belong to.
type Units struct{ pools }

// All are all units.
func (s Units) All(ctx context.Context) ([]cases.Unit, error) {
	return allUnits(ctx, s.read)
}

func scanUnit(rows *sql.Rows) (u cases.Unit, err error) {
	err = rows.Scan(&u.Code, &u.Name, &u.Scheme)
	return u, err
}

func addUnits(ctx context.Context, tx *writeTx, units []cases.Unit, from audit.Origin) error {
	for _, u := range units {
		if _, err := tx.ExecContext(ctx, `INSERT INTO units (code, scheme, name) VALUES (?, ?, ?)`, u.Code, u.Scheme,
			u.Name); err != nil {
			return err
		}
		if err := record(ctx, tx, audit.Entry{Origin: from, Action: audit.UnitAdded, Object: u.Code}); err != nil {
			return err
		}
	}
	return nil
}
