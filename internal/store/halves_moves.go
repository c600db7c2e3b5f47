package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

// MoveUnit makes the move with its audit entry. It returns a halfyear.MoveError where the half has no such move now, a
// halfyear.CountError where the unit has seen another number of cases than there are, and halfyear.ErrTooEarly where
// the half can't be handed in yet.
func (s Halves) MoveUnit(ctx context.Context, m halfyear.UnitMove, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		before, err := standing(ctx, tx, m.Place, from.At)
		if err != nil {
			return err
		}
		next, err := before.Next(m.Move)
		if err != nil {
			return err
		}
		var count, until sql.NullInt64
		switch m.Move {
		case halfyear.HandIn, halfyear.NothingToReport:
			count, err = handedIn(ctx, tx, m, from.At)
		case halfyear.Reopen:
			until, err = reopenedUntil(ctx, tx, from.At)
		}
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx,
			`INSERT INTO unit_half_moves (scheme, unit, half, move, from_state, to_state, at, actor, user, cases, reason, note, until)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?, ?)`,
			m.Scheme, m.Unit, m.Half.String(), m.Move, before.Unit, next, from.At.Unix(), actorKind(from),
			actorUser(from),
			count, m.Reason, m.Note, until); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: unitActions[m.Move], Object: m.Unit + " " +
			m.Half.String()})
	})
}

// handedIn is the number of cases that the unit hands in: those that it has seen, and no others.
func handedIn(ctx context.Context, tx *writeTx, m halfyear.UnitMove, at time.Time) (sql.NullInt64, error) {
	if !halfyear.CanBeHandedIn(m.Half, at) {
		return sql.NullInt64{}, halfyear.ErrTooEarly
	}
	n, err := one(ctx, tx, scanInto[int],
		`SELECT count(*) FROM cases WHERE unit = ? AND month BETWEEN ? AND ? AND NOT withdrawn`, m.Unit,
		m.Half.First().String(), m.Half.Last().String())
	if err == nil && (n != m.Cases || (n == 0) != (m.Move == halfyear.NothingToReport)) {
		err = halfyear.CountError{Cases: n}
	}
	return sql.NullInt64{Int64: int64(n), Valid: true}, err
}

func reopenedUntil(ctx context.Context, tx *writeTx, at time.Time) (sql.NullInt64, error) {
	decided, err := halfSettings(ctx, tx)
	return sql.NullInt64{Int64: decided.ReopenedUntil(at).Unix(), Valid: true}, err
}

// unitActions are what the audit trail calls the moves of a unit's half.
var unitActions = map[halfyear.Move]audit.Action{
	halfyear.HandIn: audit.HalfHandedIn, halfyear.NothingToReport: audit.HalfHandedIn,
	halfyear.TakeBack: audit.HalfTakenBack,
	halfyear.Approve:  audit.HalfApproved, halfyear.Return: audit.HalfReturned, halfyear.Reopen: audit.HalfReopened,
	halfyear.CloseAgain: audit.HalfClosedAgain,
}

// actorKind is who an origin's actor is to the tables of moves: a user, the operator, or nobody.
func actorKind(from audit.Origin) string {
	if _, is := audit.UserOf(from.Actor); is {
		return "user"
	}
	return from.Actor
}

func actorUser(from audit.Origin) sql.NullInt64 {
	id, is := audit.UserOf(from.Actor)
	return sql.NullInt64{Int64: id, Valid: is}
}

// CloseScheme closes the half for the scheme, with its audit entry; from then on no unit writes in it. confirmed are
// the units that it may be closed without. It returns a halfyear.MissingError that names all that are not approved
// where one of them is not confirmed, a halfyear.SchemeMoveError where the half is not open, and halfyear.ErrTooEarly
// where it has not ended.
func (s Halves) CloseScheme(ctx context.Context, scheme codebook.Scheme, h period.Half, confirmed []string,
	from audit.Origin,
) error {
	return s.change(ctx, func(tx *writeTx) error {
		missing, err := notApproved(ctx, tx, scheme, h, from.At)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(missing, func(unit string) bool { return !slices.Contains(confirmed, unit) }) {
			return halfyear.MissingError{Units: missing}
		}
		return closeScheme(ctx, tx, scheme, h, len(missing), from)
	})
}

// CloseByOperator closes the scheme's half from the command line. Where units or the coordinator have begun to work on
// it, it returns a halfyear.MissingError for those not approved, unless it may be closed without them. It returns a
// halfyear.SchemeMoveError where the half is not open, and halfyear.ErrTooEarly where it has not ended.
func (s Halves) CloseByOperator(ctx context.Context, of halfyear.SchemePlace, withoutMissing bool,
	from audit.Origin,
) error {
	return s.change(ctx, func(tx *writeTx) error {
		states, err := halfStates(ctx, tx, from.At)
		if err != nil {
			return err
		}
		if now := states.Scheme(of.Scheme, of.Half); now != halfyear.SchemeOpen {
			return halfyear.SchemeMoveError{Move: halfyear.Close, State: now}
		}
		if err := closeImported(ctx, tx, of.Scheme, of.Half, from); !errors.Is(err, halfyear.ErrInWork) {
			return err
		}
		missing, err := notApproved(ctx, tx, of.Scheme, of.Half, from.At)
		if err != nil {
			return err
		}
		if len(missing) > 0 && !withoutMissing {
			return halfyear.MissingError{Units: missing}
		}
		return closeScheme(ctx, tx, of.Scheme, of.Half, len(missing), from)
	})
}

// notApproved are the scheme's units whose half is not approved, in the order of their codes.
func notApproved(ctx context.Context, tx *writeTx, scheme codebook.Scheme, h period.Half,
	at time.Time,
) ([]string, error) {
	states, err := halfStates(ctx, tx, at)
	if err != nil {
		return nil, err
	}
	units, err := all(ctx, tx, scanInto[string], `SELECT code FROM units WHERE scheme = ? ORDER BY code`, scheme)
	return slices.DeleteFunc(units, func(unit string) bool {
		return states.Of(halfyear.Place{Scheme: scheme, Unit: unit, Half: h}).Unit == halfyear.Approved
	}), err
}

func closeScheme(ctx context.Context, tx *writeTx, scheme codebook.Scheme, h period.Half, missing int,
	from audit.Origin,
) error {
	if !halfyear.Ended(h, from.At) {
		return halfyear.ErrTooEarly
	}
	total, err := one(ctx, tx, scanInto[int64],
		`SELECT count(*) FROM cases WHERE scheme = ? AND month BETWEEN ? AND ? AND NOT withdrawn`, scheme,
		h.First().String(),
		h.Last().String())
	if err != nil {
		return err
	}
	count := func(n int64) sql.NullInt64 { return sql.NullInt64{Int64: n, Valid: true} }
	return moveScheme(ctx, tx, scheme, h, halfyear.Close, count(total), count(int64(missing)), from)
}

func moveScheme(ctx context.Context, tx *writeTx, scheme codebook.Scheme, h period.Half, m halfyear.SchemeMove, total,
	missing sql.NullInt64, from audit.Origin,
) error {
	states, err := halfStates(ctx, tx, from.At)
	if err != nil {
		return err
	}
	before := states.Scheme(scheme, h)
	next, listed := m.To(before)
	if !listed {
		return halfyear.SchemeMoveError{Move: m, State: before}
	}
	if _, err := tx.ExecContext(ctx,
		`INSERT INTO scheme_half_moves (scheme, half, move, from_state, to_state, at, actor, user, cases, missing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		scheme, h.String(), m, before, next, from.At.Unix(), actorKind(from), actorUser(from), total,
		missing); err != nil {
		return err
	}
	action := map[halfyear.SchemeMove]audit.Action{
		halfyear.Close:   audit.HalfClosed,
		halfyear.Publish: audit.HalfPublished,
	}[m]
	return record(ctx, tx, audit.Entry{Origin: from, Action: action, Object: string(scheme) + " " + h.String()})
}

// publishHalf says in the transaction of an edition that the scheme's half is published, again with each corrected
// edition. It returns a halfyear.SchemeMoveError where the half is not closed, and a halfyear.ReopenedError where it is
// open again to a unit.
func publishHalf(ctx context.Context, tx *writeTx, scheme codebook.Scheme, h period.Half, from audit.Origin) error {
	states, err := halfStates(ctx, tx, from.At)
	if err != nil {
		return err
	}
	if open := states.OpenAgain(scheme, h); len(open) > 0 {
		return halfyear.ReopenedError{Units: open}
	}
	return moveScheme(ctx, tx, scheme, h, halfyear.Publish, sql.NullInt64{}, sql.NullInt64{}, from)
}

// closeImported closes the scheme's half in the operator's transaction of an edition, where nobody has begun to work on
// it: it has ended, each of its cases was imported on the command line, and no unit has made a move with it. What is
// closed already stays so. It returns halfyear.ErrInWork where the half is a matter of the units and the coordinator.
func closeImported(ctx context.Context, tx *writeTx, scheme codebook.Scheme, h period.Half, from audit.Origin) error {
	states, err := halfStates(ctx, tx, from.At)
	if err != nil || states.Scheme(scheme, h) != halfyear.SchemeOpen {
		return err
	}
	begun, err := one(ctx, tx, scanInto[int],
		`SELECT (SELECT count(*) FROM unit_half_moves WHERE scheme = ? AND half = ?)
		+ (SELECT count(*) FROM cases WHERE scheme = ? AND month BETWEEN ? AND ? AND registered_by IS NOT NULL)`,
		scheme, h.String(), scheme, h.First().String(), h.Last().String())
	if err != nil {
		return err
	}
	if begun > 0 {
		return halfyear.ErrInWork
	}
	units, err := one(ctx, tx, scanInto[int], `SELECT count(*) FROM units WHERE scheme = ?`, scheme)
	if err != nil {
		return err
	}
	return closeScheme(ctx, tx, scheme, h, units, from)
}

// Settings are what the installation has decided of half-years.
func (s Halves) Settings(ctx context.Context) (halfyear.Settings, error) {
	return halfSettings(ctx, s.read)
}

func halfSettings(ctx context.Context, q querier) (halfyear.Settings, error) {
	return one(ctx, q, func(rows *sql.Rows) (d halfyear.Settings, err error) {
		err = rows.Scan(&d.DeadlineDays, &d.RemindDays, &d.ReopenDays)
		return d, err
	}, `SELECT deadline_days, remind_days, reopen_days FROM halfyear_settings`)
}

// SetSettings decides anew, with an audit entry. A reopening under way keeps the time that it was given.
func (s Halves) SetSettings(ctx context.Context, d halfyear.Settings, from audit.Origin) error {
	return s.change(ctx, func(tx *writeTx) error {
		if _, err := tx.ExecContext(ctx,
			`UPDATE halfyear_settings SET deadline_days = ?, remind_days = ?, reopen_days = ?`,
			d.DeadlineDays, d.RemindDays, d.ReopenDays); err != nil {
			return err
		}
		return record(ctx, tx, audit.Entry{Origin: from, Action: audit.HalfSettingsChanged})
	})
}

// History are the moves of a unit's half, the oldest first, and those of its scheme's half among them.
func (s Halves) History(ctx context.Context, p halfyear.Place) ([]halfyear.Event, error) {
	return all(ctx, s.read, scanEvent,
		`SELECT at, 0 AS whole, m.id, move, actor, coalesce(name, ''), coalesce(cases, 0), coalesce(reason, ''), note, coalesce(until, 0)
			FROM unit_half_moves AS m LEFT JOIN users ON users.id = m.user WHERE m.unit = ? AND half = ?
		UNION ALL SELECT at, 1, m.id, move, actor, coalesce(name, ''), coalesce(cases, 0), '', '', 0
			FROM scheme_half_moves AS m LEFT JOIN users ON users.id = m.user WHERE m.scheme = ? AND half = ?
		ORDER BY 1, 2, 3`, p.Unit, p.Half.String(), p.Scheme, p.Half.String())
}

func scanEvent(rows *sql.Rows) (e halfyear.Event, err error) {
	var at, id, until int64
	err = rows.Scan(&at, &e.Whole, &id, &e.Move, &e.Actor, &e.Name, &e.Cases, &e.Reason, &e.Note, &until)
	e.At = time.Unix(at, 0)
	if until > 0 {
		e.Until = time.Unix(until, 0)
	}
	return e, err
}
