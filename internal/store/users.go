package store

import (
	"context"
	"database/sql"
	"errors"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/fault"
)

// Users are who can sign in.
type Users struct{ pools }

// ErrUserExists is returned where the e-mail address is taken, and ErrNoUser where it is nobody's.
var (
	ErrUserExists = fault.New(fault.Conflict, "store: there is already a user with this e-mail address")
	ErrNoUser     = fault.New(fault.NotFound, "store: no such user")
)

// Add adds a user, and the units with it, and returns the user's id. It returns ErrUserExists where the address is
// taken.
func (s Users) Add(ctx context.Context, u auth.User, passwordHash string, units []cases.Unit,
	from audit.Origin,
) (id int64, err error) {
	err = s.change(ctx, func(tx *writeTx) error {
		taken, err := all(ctx, tx, scanInto[int64], `SELECT id FROM users WHERE email = ?`, u.Email)
		if err != nil {
			return err
		}
		if len(taken) > 0 {
			return ErrUserExists
		}
		if err := addUnits(ctx, tx, units, from); err != nil {
			return err
		}
		result, err := tx.ExecContext(ctx,
			`INSERT INTO users (email, name, role, unit, password_hash) VALUES (?, ?, ?, nullif(?, ''), ?)`, u.Email,
			u.Name,
			u.Role, u.Unit, passwordHash)
		if err != nil {
			return err
		}
		if id, err = result.LastInsertId(); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.UserAdded, Object: audit.UserActor(id)})
	})
	return id, err
}

// Credentials are the user with the e-mail address, in any case, and the hash of the password. It returns ErrNoUser
// where there is none.
func (s Users) Credentials(ctx context.Context, email string) (auth.User, string, error) {
	type found struct {
		user auth.User
		hash string
	}
	f, err := one(ctx, s.read, func(rows *sql.Rows) (f found, err error) {
		err = rows.Scan(&f.user.ID, &f.user.Email, &f.user.Name, &f.user.Role, &f.user.Unit, &f.hash)
		return f, err
	}, `SELECT id, email, name, role, coalesce(unit, ''), password_hash FROM users WHERE email = ?`, email)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNoUser
	}
	return f.user, f.hash, err
}

// staff are who works in each scheme that has anybody.
func staff(ctx context.Context, q querier) ([]edition.Staff, error) {
	out, err := all(ctx, q, func(rows *sql.Rows) (s edition.Staff, err error) {
		err = rows.Scan(&s.Scheme, &s.N)
		return s, err
	}, `SELECT scheme, count(*) FROM users WHERE scheme IS NOT NULL GROUP BY scheme ORDER BY scheme`)
	for i := range out {
		if err == nil && out[i].Scheme == codebook.Envoys {
			out[i].At, err = all(ctx, q, scanInto[string],
				`SELECT DISTINCT units.name FROM users JOIN units ON units.code = users.unit AND units.scheme = users.scheme WHERE users.scheme = ? ORDER BY units.name`, out[i].Scheme)
		}
	}
	return out, err
}
