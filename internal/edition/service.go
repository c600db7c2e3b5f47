package edition

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
)

// Store is what Service needs of storage; package store has it.
type Store interface {
	Basis(ctx context.Context, scope Scope, at time.Time) (Basis, error)
	Add(ctx context.Context, e *Edition, key [sha256.Size]byte, d Draft) error
	PublishedWith(ctx context.Context, form string) (Name, error) // ErrNotFound where the form has published nothing
}

// Service previews and publishes.
type Service struct{ store Store }

// NewService makes a Service.
func NewService(s Store) *Service { return &Service{s} }

// Draft is what is said when an edition is published.
type Draft struct {
	audit.Origin
	Note  string
	Form  string // the one-time token of the form; "" on the command line
	Close bool   // halves that were only imported, and that nobody works on, are closed with it
}

// NotClosedError says which half stands in the way of an edition.
type NotClosedError struct {
	OpenHalf
	Why string // English: what it is that keeps the half from being published
}

// Error says so in one line.
func (e NotClosedError) Error() string { return fmt.Sprintf("%s %s", e.OpenHalf, e.Why) }

// Fault is the kind of the error.
func (NotClosedError) Fault() fault.Kind { return fault.Closed }

// Override changes an installation's policy for one preview.
type Override func(*disclosure.Policy)

// Preview makes the preview of the scope, with the installation's policy, or as override would have it where that is not nil.
func (s *Service) Preview(ctx context.Context, scope Scope, at time.Time, override Override, progress Progress) (*Preview, error) {
	b, err := s.store.Basis(ctx, scope, at)
	if err != nil {
		return nil, err
	}
	if override != nil {
		override(&b.Policy)
	}
	return Prepare(ctx, b, progress)
}

// Publish publishes the preview, if the register is still as it was. The same form publishes only once: it then gets
// the name of what it has published. It returns a NoteError for a note that readers can't be shown, an UnchangedError
// where the edition that stands says the same, ErrChanged where the register has changed, and a NotClosedError where a
// half is not closed.
func (s *Service) Publish(ctx context.Context, p *Preview, d Draft) (Name, error) {
	d.Note = strings.TrimSpace(d.Note)
	if err := CheckNote(d.Note, p.Basis.Book); err != nil {
		return Name{}, err
	}
	if d.Form != "" {
		if before, err := s.store.PublishedWith(ctx, d.Form); !errors.Is(err, ErrNotFound) {
			return before, err
		}
	}
	switch standing, unchanged, err := p.Unchanged(); {
	case err != nil:
		return Name{}, err
	case unchanged:
		return Name{}, UnchangedError{standing}
	}
	d.At = d.At.Truncate(time.Second)
	e, err := p.edition(d)
	if err != nil {
		return Name{}, err
	}
	return e.Name, s.store.Add(ctx, e, p.Basis.Key(), d)
}
