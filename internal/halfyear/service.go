package halfyear

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/fault"
	"sakstall/internal/period"
)

// Reason is why a unit's half is returned or reopened.
type Reason string

// The reasons.
const (
	CasesMissing         Reason = "cases_missing"
	TooMany              Reason = "too_many"
	UnknownValues        Reason = "unknown_values"
	Double               Reason = "double"
	WrongValues          Reason = "wrong_values"
	FoundAfterPublishing Reason = "found_after_publishing"
)

// Reasons are those that the move can have: none but for returning and reopening.
func (m Move) Reasons() []Reason {
	switch m {
	case Return:
		return []Reason{CasesMissing, TooMany, UnknownValues, Double, WrongValues}
	case Reopen:
		return []Reason{CasesMissing, TooMany, WrongValues, FoundAfterPublishing}
	default:
		return nil
	}
}

// MaxNote is how many characters a note may have.
const MaxNote = 300

// UnitMove is a move to be made with a unit's half.
type UnitMove struct {
	Place
	Move   Move
	Cases  int    // of HandIn and NothingToReport: how many cases the unit has seen that it hands in
	Reason Reason // of Return and Reopen
	Note   string // of Return and Reopen, or ""; at most MaxNote characters
}

// Check returns an error where the move is not whole: a wrong reason, a note where none belongs or that is too long.
func (m UnitMove) Check() error {
	reasons := m.Move.Reasons()
	if needs := len(reasons) > 0; needs != slices.Contains(reasons, m.Reason) || !needs &&
		(m.Reason != "" || m.Note != "") {
		return fmt.Errorf("halfyear: %q is no reason for %s", m.Reason, m.Move)
	}
	if utf8.RuneCountInString(m.Note) > MaxNote {
		return fmt.Errorf("halfyear: the note has more than %d characters", MaxNote)
	}
	return nil
}

// The kinds of what keeps a move from being made, beside MoveError and SchemeMoveError.
var (
	ErrTooEarly  = fault.New(fault.Closed, "halfyear: the half has not come so far")
	ErrForbidden = fault.New(fault.Forbidden, "halfyear: not this user's to do")
	ErrInWork    = fault.New(fault.Conflict,
		"halfyear: the units or the coordinator have begun to work on the half: it is theirs to close")
)

// CountError is returned where the unit has seen another number of cases than there are: nothing is handed in.
type CountError struct{ Cases int }

// Error is for the log and the command line, in English.
func (e CountError) Error() string {
	return fmt.Sprintf("halfyear: there are %d cases by now", e.Cases)
}

// Fault is the kind of the error.
func (CountError) Fault() fault.Kind { return fault.Conflict }

// MissingError is returned where a scheme's half is to be closed without units that nobody has confirmed.
type MissingError struct{ Units []string }

// Error is for the log and the command line, in English.
func (e MissingError) Error() string {
	return fmt.Sprintf("halfyear: not approved: %s", strings.Join(e.Units, ", "))
}

// Fault is the kind of the error.
func (MissingError) Fault() fault.Kind { return fault.Conflict }

// ReopenedError is returned where a half is to be published that is open again to units.
type ReopenedError struct{ Units []string }

// Error is for the log and the command line, in English.
func (e ReopenedError) Error() string {
	return fmt.Sprintf("halfyear: open again: %s", strings.Join(e.Units, ", "))
}

// Fault is the kind of the error.
func (ReopenedError) Fault() fault.Kind { return fault.Conflict }

// Store is what the service needs of storage.
type Store interface {
	// States are how all halves stand at the moment.
	States(ctx context.Context, at time.Time) (States, error)
	// MoveUnit makes the move with its audit entry. It returns a MoveError, a CountError or ErrTooEarly where it can't
	// be made.
	MoveUnit(ctx context.Context, m UnitMove, from audit.Origin) error
	// CloseScheme closes the half for the scheme, with its audit entry. It returns a SchemeMoveError, a MissingError or
	// ErrTooEarly where it can't be closed.
	CloseScheme(ctx context.Context, scheme codebook.Scheme, h period.Half, confirmed []string, from audit.Origin) error
}

// Service makes the moves, and by itself those that need nobody.
type Service struct {
	store Store
	now   func() time.Time
	open  func(context.Context, Place) (int, error)
}

// NewService returns a Service. now gives the time in the zone whose months count. open counts the findings of a unit's
// half that are still to be settled; where it is nil, there never are any.
func NewService(store Store, now func() time.Time, open func(context.Context, Place) (int, error)) *Service {
	if open == nil {
		open = func(context.Context, Place) (int, error) { return 0, nil }
	}
	return &Service{store: store, now: now, open: open}
}

// Make makes the user's move. What is handed in is approved by itself where it can be: see Settle. It returns
// ErrForbidden where it is not the user's to make.
func (s *Service) Make(ctx context.Context, u auth.User, m UnitMove, request string) error {
	mine := u.Role.May(auth.HandInHalves) && u.Unit == m.Unit
	if m.Move.Own() && !mine || !m.Move.Own() && !u.Role.May(auth.CloseHalves) {
		return ErrForbidden
	}
	if err := m.Check(); err != nil {
		return err
	}
	if err := s.store.MoveUnit(ctx, m,
		audit.Origin{At: s.now(), Actor: audit.UserActor(u.ID), Request: request}); err != nil {
		return err
	}
	if m.Move != HandIn && m.Move != NothingToReport {
		return nil
	}
	_, err := s.Settle(ctx, m.Place, request)
	return err
}

// Settle approves a half by itself where it is handed in, has ended and has no finding to settle. It reports whether it
// did. As long as the half has not ended the unit can still take it back.
func (s *Service) Settle(ctx context.Context, p Place, request string) (approved bool, err error) {
	states, err := s.store.States(ctx, s.now())
	if err != nil || states.Of(p).Unit != HandedIn || !states.Of(p).May(Approve) || !Ended(p.Half, s.now()) {
		return false, err
	}
	if open, err := s.open(ctx, p); err != nil || open > 0 {
		return false, err
	}
	err = s.store.MoveUnit(ctx, UnitMove{Place: p, Move: Approve},
		audit.Origin{At: s.now(), Actor: audit.Automatic, Request: request})
	var moved MoveError
	if errors.As(err, &moved) { // somebody was quicker
		return false, nil
	}
	return err == nil, err
}

// Close closes the half for the scheme. Units that have handed in and have nothing to settle are approved first;
// confirmed are those that it may be closed without. It returns a MissingError that names the others.
func (s *Service) Close(ctx context.Context, u auth.User, p SchemePlace, units []string, confirmed []string,
	request string,
) error {
	if !u.Role.May(auth.CloseHalves) {
		return ErrForbidden
	}
	for _, unit := range units {
		if _, err := s.Settle(ctx, Place{p.Scheme, unit, p.Half}, request); err != nil {
			return err
		}
	}
	return s.store.CloseScheme(ctx, p.Scheme, p.Half, confirmed,
		audit.Origin{At: s.now(), Actor: audit.UserActor(u.ID), Request: request})
}
