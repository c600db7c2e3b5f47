package store

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/fault"
)

// Sessions are the sessions of signed-in users.
type Sessions struct{ pools }

// Session is a signed-in user's session as the server knows it.
type Session struct {
	User    auth.User
	Created time.Time
	Seen    time.Time
}

// SessionKey is the SHA-256 of the id that the browser holds. The id itself is never stored.
type SessionKey [32]byte

// ErrNoSession is returned for a session that has been ended or never was.
var ErrNoSession = fault.New(fault.NotFound, "store: no such session")

// Start starts the user's session, forgets those started before old and the drafts that are too old, and adds the audit
// entry.
func (s Sessions) Start(ctx context.Context, key SessionKey, user int64, old time.Time, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM sessions WHERE created_at < ?`, old.Unix()); err != nil {
			return err
		}
		if err := dropOldDrafts(ctx, tx, from.At); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO sessions (id_hash, user, created_at, seen_at) VALUES (?, ?, ?, ?)`,
			key[:], user, from.At.Unix(), from.At.Unix()); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.SignedIn, Object: audit.UserActor(user)})
	})
}

// Get is the session with the key and its user as both are now. It returns ErrNoSession where there is none.
func (s Sessions) Get(ctx context.Context, key SessionKey) (Session, error) {
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

// Seen moves the time that sessions were last seen forward.
func (s Sessions) Seen(ctx context.Context, seen map[SessionKey]time.Time) error {
	return s.change(ctx, func(tx *writeTx) error {
		for key, at := range seen {
			if _, err := tx.ExecContext(ctx, `UPDATE sessions SET seen_at = max(seen_at, ?) WHERE id_hash = ?`,
				at.Unix(),
				key[:]); err != nil {
				return err
			}
		}
		return nil
	})
}

// End ends the session and adds the audit entry. A session that is not there any more is no error.
func (s Sessions) End(ctx context.Context, key SessionKey, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM sessions WHERE id_hash = ?`, key[:]); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.SignedOut, Object: from.Actor})
	})
}
