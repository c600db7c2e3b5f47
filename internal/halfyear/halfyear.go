// Package halfyear knows how a half-year goes from open to published: what each unit does with its half, and what
// becomes of the scheme's.
package halfyear

import (
	"fmt"
	"time"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/fault"
	"sakstall/internal/period"
)

// UnitState is what has become of a unit's half.
type UnitState string

// The states of a unit's half. Open is where each begins.
const (
	Open     UnitState = "open"
	HandedIn UnitState = "handed_in"
	Returned UnitState = "returned"
	Approved UnitState = "approved"
)

// UnitStates are all states of a unit's half.
func UnitStates() []UnitState { return []UnitState{Open, HandedIn, Returned, Approved} }

// SchemeState is what has become of a scheme's half.
type SchemeState string

// The states of a scheme's half. SchemeOpen is where each begins: no half is closed for being old.
const (
	SchemeOpen SchemeState = "open"
	Closed     SchemeState = "closed"
	Published  SchemeState = "published"
)

// SchemeStates are all states of a scheme's half.
func SchemeStates() []SchemeState { return []SchemeState{SchemeOpen, Closed, Published} }

// Move is something done with a unit's half.
type Move string

// The moves of a unit's half.
const (
	HandIn          Move = "hand_in"           // by the unit
	NothingToReport Move = "nothing_to_report" // by the unit: there were no cases
	TakeBack        Move = "take_back"         // by the unit, as long as it is not approved
	Approve         Move = "approve"           // by a coordinator, or by itself where nothing is found
	Return          Move = "return"            // by a coordinator, with a reason
	Reopen          Move = "reopen"            // by a coordinator, with a reason: the scheme's half is closed
	CloseAgain      Move = "close_again"       // by a coordinator: ends a reopening before its time
)

// Moves are all moves of a unit's half.
func Moves() []Move {
	return []Move{HandIn, NothingToReport, TakeBack, Approve, Return, Reopen, CloseAgain}
}

// To is what the move makes of a half in the state. ok reports whether the two go together at all.
func (m Move) To(s UnitState) (to UnitState, ok bool) {
	switch m {
	case HandIn, NothingToReport:
		return HandedIn, s == Open || s == Returned
	case TakeBack:
		return Open, s == HandedIn
	case Approve:
		return Approved, s == HandedIn
	case Return:
		return Returned, s == HandedIn || s == Approved
	case Reopen:
		return Returned, true
	case CloseAgain:
		return Approved, s != Approved
	default:
		return "", false
	}
}

// Own reports whether the move is the unit's own, and not a coordinator's.
func (m Move) Own() bool { return m == HandIn || m == NothingToReport || m == TakeBack }

// SchemeMove is something done with a scheme's half.
type SchemeMove string

// The moves of a scheme's half.
const (
	Close   SchemeMove = "close"
	Publish SchemeMove = "publish" // again for each corrected edition
)

// SchemeMoves are all moves of a scheme's half.
func SchemeMoves() []SchemeMove { return []SchemeMove{Close, Publish} }

// To is what the move makes of a half in the state. ok reports whether the two go together at all.
func (m SchemeMove) To(s SchemeState) (to SchemeState, ok bool) {
	switch m {
	case Close:
		return Closed, s == SchemeOpen
	case Publish:
		return Published, s == Closed || s == Published
	default:
		return "", false
	}
}

// Place is a unit's half.
type Place struct {
	Scheme codebook.Scheme
	Unit   string
	Half   period.Half
}

// Standing is how a unit's half stands at a moment.
type Standing struct {
	Scheme   SchemeState
	SchemeAt time.Time // of the scheme's last move; zero where there is none
	Unit     UnitState
	UnitAt   time.Time // of the unit's last move; zero where there is none
	Until    time.Time // when the last reopening ends by itself; zero where there was none
	At       time.Time // the moment
}

// Reopened reports whether the half is open to the unit though it is closed for the scheme. A reopening ends by itself,
// when the half is approved, and never holds past an edition that was published after it ran out, whatever a slow clock
// says.
func (s Standing) Reopened() bool {
	return s.Scheme != SchemeOpen && s.Unit != Approved && s.Until.After(s.At) && s.Until.After(s.SchemeAt)
}

// Moving reports whether anything can be done with the unit's half but reopening it.
func (s Standing) Moving() bool { return s.Scheme == SchemeOpen || s.Reopened() }

// Lock is why the half takes no new or changed case of the unit's, or "" where it does.
func (s Standing) Lock() cases.Problem {
	if !s.Moving() {
		return cases.HalfClosed
	}
	switch s.Unit {
	case HandedIn:
		return cases.HalfHandedIn
	case Approved:
		return cases.HalfApproved
	default:
		return ""
	}
}

// Next is what the move makes of the unit's half. It returns a MoveError where it can't be made.
func (s Standing) Next(m Move) (UnitState, error) {
	to, listed := m.To(s.Unit)
	may := s.Moving()
	switch m {
	case Reopen:
		may = !s.Moving()
	case CloseAgain:
		may = s.Reopened()
	}
	if !listed || !may {
		return "", MoveError{Move: m, Standing: s}
	}
	return to, nil
}

// May reports whether the move can be made.
func (s Standing) May(m Move) bool {
	_, err := s.Next(m)
	return err == nil
}

// MoveError is returned for a move that the half's state does not have.
type MoveError struct {
	Move     Move
	Standing Standing
}

// Error is for the log and the command line, in English.
func (e MoveError) Error() string {
	return fmt.Sprintf("halfyear: %s is no move from %s where the scheme's half is %s", e.Move, e.Standing.Unit,
		e.Standing.Scheme)
}

// Fault is the kind of the error.
func (MoveError) Fault() fault.Kind { return fault.Conflict }

// SchemeMoveError is returned for a move that the scheme's half does not have.
type SchemeMoveError struct {
	Move  SchemeMove
	State SchemeState
}

// Error is for the log and the command line, in English.
func (e SchemeMoveError) Error() string {
	return fmt.Sprintf("halfyear: %s is no move from %s", e.Move, e.State)
}

// Fault is the kind of the error.
func (SchemeMoveError) Fault() fault.Kind { return fault.Conflict }

// Ended reports whether the half is over at the moment, in the moment's own time zone.
func Ended(h period.Half, at time.Time) bool { return h.Last().Before(period.MonthOf(at)) }

// CanBeHandedIn reports whether the half has come to its last month, from when it can be handed in.
func CanBeHandedIn(h period.Half, at time.Time) bool { return !period.MonthOf(at).Before(h.Last()) }
