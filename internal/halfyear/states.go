package halfyear

import (
	"slices"
	"time"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// SchemePlace is a scheme's half.
type SchemePlace struct {
	Scheme codebook.Scheme
	Half   period.Half
}

// LastUnitMove is what the last move of a unit's half led to.
type LastUnitMove struct {
	Place
	State UnitState
	At    time.Time
	Until time.Time // of its last reopening; zero where there was none
}

// LastSchemeMove is what the last move of a scheme's half led to.
type LastSchemeMove struct {
	SchemePlace
	State   SchemeState
	At      time.Time
	Cases   int // the closed total
	Missing int // units that had not handed in, or were not approved
}

// Event is one move of the past, of a unit's half or of its scheme's.
type Event struct {
	At     time.Time
	Whole  bool   // it is the scheme's half that moved
	Move   string // a Move or, of the whole, a SchemeMove
	Actor  string // user, operator or automatic
	Name   string // the user's
	Cases  int    // handed in, or closed with
	Reason Reason // "" where none was needed
	Note   string
	Until  time.Time // of a reopening; zero else
}

// States are how all halves stand at a moment.
type States struct {
	at      time.Time
	units   map[Place]LastUnitMove
	schemes map[SchemePlace]LastSchemeMove
}

// NewStates makes the states of the last moves. What has no move is open.
func NewStates(at time.Time, units []LastUnitMove, schemes []LastSchemeMove) States {
	s := States{at: at, units: map[Place]LastUnitMove{}, schemes: map[SchemePlace]LastSchemeMove{}}
	for _, m := range units {
		s.units[m.Place] = m
	}
	for _, m := range schemes {
		s.schemes[m.SchemePlace] = m
	}
	return s
}

// Of is how the unit's half stands.
func (s States) Of(p Place) Standing {
	out := Standing{Scheme: SchemeOpen, Unit: Open, At: s.at}
	if m, moved := s.units[p]; moved {
		out.Unit, out.UnitAt, out.Until = m.State, m.At, m.Until
	}
	if m, moved := s.schemes[SchemePlace{p.Scheme, p.Half}]; moved {
		out.Scheme, out.SchemeAt = m.State, m.At
	}
	return out
}

// Scheme is the state of the scheme's half.
func (s States) Scheme(scheme codebook.Scheme, h period.Half) SchemeState {
	if m, moved := s.schemes[SchemePlace{scheme, h}]; moved {
		return m.State
	}
	return SchemeOpen
}

// Closing is the last move of the scheme's half. ok reports whether there is one: without, the half is open.
func (s States) Closing(scheme codebook.Scheme, h period.Half) (m LastSchemeMove, ok bool) {
	m, ok = s.schemes[SchemePlace{scheme, h}]
	return m, ok
}

// Lock is why the unit's half takes no case, or "" where it does. It is what cases.Rules ask.
func (s States) Lock(scheme codebook.Scheme, unit string, h period.Half) cases.Problem {
	return s.Of(Place{scheme, unit, h}).Lock()
}

// OpenAgain are the units to which the scheme's closed half is open again, sorted.
func (s States) OpenAgain(scheme codebook.Scheme, h period.Half) []string {
	var out []string
	for _, p := range s.Reopened() {
		if p.Scheme == scheme && p.Half == h {
			out = append(out, p.Unit)
		}
	}
	slices.Sort(out)
	return out
}

// Reopened are the units' halves that are open though the scheme's half is closed, in no order.
func (s States) Reopened() []Place {
	var out []Place
	for p := range s.units {
		if s.Of(p).Reopened() {
			out = append(out, p)
		}
	}
	return out
}
