package store

import (
	"context"
	"database/sql"
	"time"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
)

// Halves is how the half-years of units and schemes stand, and their moves.
type Halves struct{ pools }

// States are how all halves stand at the moment.
func (s Halves) States(ctx context.Context, at time.Time) (halfyear.States, error) {
	return halfStates(ctx, s.read, at)
}

// Lock tells why a unit's half takes no cases at the moment, or "" where it does. What it says may change before a case
// is added: that is asked again in the transaction that adds it.
func (s Halves) Lock(ctx context.Context,
	at time.Time,
) (func(codebook.Scheme, string, period.Half) cases.Problem, error) {
	states, err := s.States(ctx, at)
	return states.Lock, err
}

func halfStates(ctx context.Context, q querier, at time.Time) (halfyear.States, error) {
	units, err := all(ctx, q, scanLastUnitMove, selectLastUnitMoves)
	if err != nil {
		return halfyear.States{}, err
	}
	schemes, err := all(ctx, q, scanLastSchemeMove, selectLastSchemeMoves)
	return halfyear.NewStates(at, units, schemes), err
}

const selectLastUnitMoves = `SELECT scheme, unit, half, to_state, at,
	(SELECT max(until) FROM unit_half_moves AS r WHERE r.unit = m.unit AND r.half = m.half AND r.move = 'reopen')
	FROM unit_half_moves AS m WHERE id = (SELECT max(id) FROM unit_half_moves AS l WHERE l.unit = m.unit AND l.half = m.half)`

func scanLastUnitMove(rows *sql.Rows) (m halfyear.LastUnitMove, err error) {
	var h string
	var at int64
	var until sql.NullInt64
	if err = rows.Scan(&m.Scheme, &m.Unit, &h, &m.State, &at, &until); err != nil {
		return m, err
	}
	m.At = time.Unix(at, 0)
	if until.Valid {
		m.Until = time.Unix(until.Int64, 0)
	}
	m.Half, err = period.ParseHalf(h)
	return m, err
}

const selectLastSchemeMoves = `SELECT scheme, half, to_state, at,
	(SELECT cases FROM scheme_half_moves AS c WHERE c.scheme = m.scheme AND c.half = m.half AND c.move = 'close'),
	(SELECT missing FROM scheme_half_moves AS c WHERE c.scheme = m.scheme AND c.half = m.half AND c.move = 'close')
	FROM scheme_half_moves AS m WHERE id = (SELECT max(id) FROM scheme_half_moves AS l WHERE l.scheme = m.scheme AND l.half = m.half)`

func scanLastSchemeMove(rows *sql.Rows) (m halfyear.LastSchemeMove, err error) {
	var h string
	var at int64
	if err = rows.Scan(&m.Scheme, &h, &m.State, &at, &m.Cases, &m.Missing); err != nil {
		return m, err
	}
	m.At = time.Unix(at, 0)
	m.Half, err = period.ParseHalf(h)
	return m, err
}

// standing is how one unit's half stands.
func standing(ctx context.Context, q querier, p halfyear.Place, at time.Time) (halfyear.Standing, error) {
	units, err := all(ctx, q, scanLastUnitMove, selectLastUnitMoves+` AND unit = ? AND half = ?`, p.Unit,
		p.Half.String())
	if err != nil {
		return halfyear.Standing{}, err
	}
	schemes, err := all(ctx, q, scanLastSchemeMove, selectLastSchemeMoves+` AND scheme = ? AND half = ?`, p.Scheme,
		p.Half.String())
	return halfyear.NewStates(at, units, schemes).Of(p), err
}

// requireOpen is the gate that every transaction passes that adds, changes or takes away a case: it returns a
// cases.ClosedError where the unit's half takes none at the moment. A case that moves from one half to another needs
// both to be open.
func requireOpen(ctx context.Context, tx *writeTx, scheme codebook.Scheme, unit string, h period.Half,
	at time.Time,
) error {
	now, err := standing(ctx, tx, halfyear.Place{Scheme: scheme, Unit: unit, Half: h}, at)
	if why := now.Lock(); err == nil && why != "" {
		err = cases.ClosedError{Unit: unit, Half: h, Why: why}
	}
	return err
}

// requireOpenFor asks for the half of each of the cases.
func requireOpenFor(ctx context.Context, tx *writeTx, cs []cases.Case, at time.Time) error {
	asked := map[halfyear.Place]bool{}
	for _, c := range cs {
		p := halfyear.Place{Scheme: c.Scheme, Unit: c.Unit, Half: c.Month.Half()}
		if asked[p] {
			continue
		}
		asked[p] = true
		if err := requireOpen(ctx, tx, p.Scheme, p.Unit, p.Half, at); err != nil {
			return err
		}
	}
	return nil
}
