package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/edition"
)

// ErrUserExists is returned where the e-mail address is taken, and ErrNoUser where it is nobody's.
var (
	ErrUserExists = errors.New("store: there is already a user with this e-mail address")
	ErrNoUser     = errors.New("store: no such user")
)

// AddUser adds a user, and the units with it, and returns the user's id. It returns ErrUserExists where the address is taken.
func (s *Store) AddUser(ctx context.Context, u auth.User, passwordHash string, units []cases.Unit, from audit.Origin) (id int64, err error) {
	err = s.change(ctx, func(tx *sql.Tx) error {
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
		result, err := tx.ExecContext(ctx, `INSERT INTO users (email, name, role, unit, password_hash) VALUES (?, ?, ?, nullif(?, ''), ?)`, u.Email, u.Name, u.Role, u.Unit, passwordHash)
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

// Units are all units.
func (s *Store) Units(ctx context.Context) ([]cases.Unit, error) {
	return all(ctx, s.read, scanUnit, `SELECT code, name, scheme FROM units ORDER BY code`)
}

// staff are who works in each scheme that has anybody.
func staff(ctx context.Context, q querier) ([]edition.Staff, error) {
	out, err := all(ctx, q, func(rows *sql.Rows) (s edition.Staff, err error) {
		err = rows.Scan(&s.Scheme, &s.N)
		return s, err
	}, `SELECT scheme, count(*) FROM users WHERE scheme IS NOT NULL GROUP BY scheme ORDER BY scheme`)
	for i := range out {
		if err == nil && out[i].Scheme == codebook.Envoys {
			out[i].At, err = all(ctx, q, scanInto[string], `SELECT DISTINCT units.name FROM users JOIN units ON units.code = users.unit AND units.scheme = users.scheme WHERE users.scheme = ? ORDER BY units.name`, out[i].Scheme)
		}
	}
	return out, err
}

func scanUnit(rows *sql.Rows) (u cases.Unit, err error) {
	err = rows.Scan(&u.Code, &u.Name, &u.Scheme)
	return u, err
}

func addUnits(ctx context.Context, tx *sql.Tx, units []cases.Unit, from audit.Origin) error {
	for _, u := range units {
		if _, err := tx.ExecContext(ctx, `INSERT INTO units (code, scheme, name) VALUES (?, ?, ?)`, u.Code, u.Scheme, u.Name); err != nil {
			return err
		}
		if err := record(ctx, tx, audit.Entry{Origin: from, Action: audit.UnitAdded, Object: u.Code}); err != nil {
			return err
		}
	}
	return nil
}

// Credentials are the user with the e-mail address, in any case, and the hash of the password. It returns ErrNoUser where there is
// none.
func (s *Store) Credentials(ctx context.Context, email string) (auth.User, string, error) {
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

// Session is a signed-in user's session as the server knows it.
type Session struct {
	User    auth.User
	Created time.Time
	Seen    time.Time
}

// SessionKey is the SHA-256 of the id that the browser holds. The id itself is never stored.
type SessionKey [32]byte

// ErrNoSession is returned for a session that has been ended or never was.
var ErrNoSession = errors.New("store: no such session")

// StartSession starts the user's session, forgets those started before old and the drafts that are too old, and adds the audit entry.
func (s *Store) StartSession(ctx context.Context, key SessionKey, user int64, old time.Time, from audit.Origin) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM sessions WHERE created_at < ?`, old.Unix()); err != nil {
			return err
		}
		if err := dropOldDrafts(ctx, tx, from.At); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `INSERT INTO sessions (id_hash, user, created_at, seen_at) VALUES (?, ?, ?, ?)`, key[:], user, from.At.Unix(), from.At.Unix()); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.SignedIn, Object: audit.UserActor(user)})
	})
}

// Session is the session with the key and its user as both are now. It returns ErrNoSession where there is none.
func (s *Store) Session(ctx context.Context, key SessionKey) (Session, error) {
	got, err := one(ctx, s.read, func(rows *sql.Rows) (x Session, err error) {
		var created, seen int64
		err = rows.Scan(&x.User.ID, &x.User.Email, &x.User.Name, &x.User.Role, &x.User.Unit, &created, &seen)
		x.Created, x.Seen = time.Unix(created, 0), time.Unix(seen, 0)
		return x, err
	}, `SELECT users.id, email, name, role, coalesce(unit, ''), created_at, seen_at FROM sessions JOIN users ON users.id = sessions.user WHERE id_hash = ?`, key[:])
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNoSession
	}
	return got, err
}

// SessionsSeen moves the time that sessions were last seen forward.
func (s *Store) SessionsSeen(ctx context.Context, seen map[SessionKey]time.Time) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		for key, at := range seen {
			if _, err := tx.ExecContext(ctx, `UPDATE sessions SET seen_at = max(seen_at, ?) WHERE id_hash = ?`, at.Unix(), key[:]); err != nil {
				return err
			}
		}
		return nil
	})
}

// EndSession ends the session and adds the audit entry. A session that is not there any more is no error.
func (s *Store) EndSession(ctx context.Context, key SessionKey, from audit.Origin) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM sessions WHERE id_hash = ?`, key[:]); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.SignedOut, Object: from.Actor})
	})
}

// MadeUp tells whether the register is a demonstration.
func (s *Store) MadeUp(ctx context.Context) (bool, error) {
	found, err := all(ctx, s.read, scanInto[string], `SELECT value FROM settings WHERE name = 'made_up'`)
	return len(found) == 1, err
}

// MarkMadeUp says for good that the register is a demonstration.
func (s *Store) MarkMadeUp(ctx context.Context) error {
	return s.change(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO settings (name, value) VALUES ('made_up', 'yes') ON CONFLICT DO NOTHING`)
		return err
	})
}
