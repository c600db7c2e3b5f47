// Package publish works previews of editions out, beside the requests that ask for them, and publishes what has been
// looked over.
package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"strings"
	"sync"
	"time"

	"sakstall/internal/edition"
)

// Store is what Service needs of storage; package store has it.
type Store interface {
	Basis(ctx context.Context, scope edition.Scope, at time.Time) (edition.Basis, error)
	Add(ctx context.Context, e *edition.Edition, key [sha256.Size]byte, d edition.Draft) error
	// an edition.NotClosedError where a half is not closed; it changes nothing
	MayPublish(ctx context.Context, scope edition.Scope, d edition.Draft) error
	// edition.ErrNotFound where the form has published nothing
	PublishedWith(ctx context.Context, form string) (edition.Name, error)
	// edition.ErrAsked where that waits already, edition.ErrChanged where the register has changed
	Ask(ctx context.Context, name edition.Name, d edition.Draft) error
}

// Service previews and publishes. Previews are worked out one at a time for each scope; the last of each is kept as
// long as the register stays as it was.
type Service struct {
	store Store
	now   func() time.Time
	all   context.Context // what previews are worked out under: it ends with the server, not with the request
	mu    sync.Mutex
	works map[edition.Scope]*Work

	besides map[edition.Scope]*beside
}

// NewService makes a Service. Previews that are under way end with all.
func NewService(all context.Context, s Store, now func() time.Time) *Service {
	return &Service{store: s, now: now, all: all, works: map[edition.Scope]*Work{}, besides: map[edition.Scope]*beside{}}
}

// Basis is what an edition of the scope would be made from now.
func (s *Service) Basis(ctx context.Context, scope edition.Scope) (edition.Basis, error) {
	return s.store.Basis(ctx, scope, s.now())
}

// Override changes what an installation has decided for one preview: its policy, or the content.
type Override func(*edition.Basis)

// Preview is the preview of the scope as the installation has decided, or as override would have it where that is not
// nil. Where progress is not nil it is told how far the preview has come. The error is a *disclosure.Unprotectable
// where nothing can be published: the preview then has no result, but all that is known without one.
func (s *Service) Preview(ctx context.Context, scope edition.Scope, override Override,
	progress edition.Progress,
) (*edition.Preview, error) {
	b, err := s.Basis(ctx, scope)
	if err != nil {
		return nil, err
	}
	if override != nil {
		override(&b)
	}
	p, _, err := s.prepared(ctx, b, nil, progress)
	return p, err
}

// MayPublish checks, before any preview is worked out, what does not depend on one: it returns an
// edition.NotClosedError where a half is not closed.
func (s *Service) MayPublish(ctx context.Context, scope edition.Scope, d edition.Draft) error {
	return s.store.MayPublish(ctx, scope, d)
}

// Publish publishes the preview, if the register is still as it was. The same form publishes only once: it then gets
// the name of what it has published. It returns a NoteError for a note that readers can't be shown, an UnchangedError
// where the edition that stands says the same, a LossError where it needs a reason that it has not got,
// edition.ErrChanged where the register has changed, and a NotClosedError where a half is not closed.
func (s *Service) Publish(ctx context.Context, p *edition.Preview, d edition.Draft) (edition.Name, error) {
	d.Note = strings.TrimSpace(d.Note)
	if err := edition.CheckNote(d.Note, p.Basis.Book); err != nil {
		return edition.Name{}, err
	}
	if d.Form != "" {
		if before, err := s.store.PublishedWith(ctx, d.Form); !errors.Is(err, edition.ErrNotFound) {
			return before, err
		}
		if d.Seen != p.Basis.Key() {
			return edition.Name{}, edition.ErrChanged
		}
	}
	if err := worthPublishing(p, d); err != nil {
		return edition.Name{}, err
	}
	d.At, d.Content, d.Insiders = d.At.Truncate(time.Second), p.Basis.Choice(), p.Basis.InsidersChoice()
	e, err := p.Edition(d)
	if err != nil {
		return edition.Name{}, err
	}
	err = s.store.Add(ctx, e, p.Basis.Key(), d)
	if errors.Is(err, edition.ErrChanged) || errors.Is(err, edition.ErrNoRequest) {
		return s.publishedMeanwhile(ctx, d, err)
	}
	return e.Name, err
}

// Ask asks another coordinator to publish the preview as the draft has it, once for each form. It returns what Publish
// would of a draft that can't be published, and edition.ErrAsked where another has asked, and that waits.
func (s *Service) Ask(ctx context.Context, p *edition.Preview, d edition.Draft) error {
	d.Note = strings.TrimSpace(d.Note)
	if err := edition.CheckNote(d.Note, p.Basis.Book); err != nil {
		return err
	}
	if d.Seen != p.Basis.Key() {
		return edition.ErrChanged
	}
	if err := worthPublishing(p, d); err != nil {
		return err
	}
	d.Content, d.Insiders = p.Basis.Choice(), p.Basis.InsidersChoice()
	return s.store.Ask(ctx, p.Name, d)
}

// worthPublishing refuses what says nothing new, and what needs a reason that the draft does not have.
func worthPublishing(p *edition.Preview, d edition.Draft) error {
	switch standing, unchanged, err := p.Unchanged(); {
	case err != nil:
		return err
	case unchanged:
		return edition.UnchangedError{Standing: standing}
	}
	correction, err := p.Correction()
	if err != nil {
		return err
	}
	return correction.Accept(d)
}

// publishedMeanwhile returns the edition that the same form has published while this one was at work, and the error
// where it was something else that has changed: a form that is sent twice at once publishes once, and both get the
// edition.
func (s *Service) publishedMeanwhile(ctx context.Context, d edition.Draft, changed error) (edition.Name, error) {
	if d.Form == "" {
		return edition.Name{}, changed
	}
	name, err := s.store.PublishedWith(ctx, d.Form)
	if errors.Is(err, edition.ErrNotFound) {
		return edition.Name{}, changed
	}
	return name, err
}
