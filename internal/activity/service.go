package activity

import (
	"context"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
)

// Store is what the service needs of storage.
type Store interface {
	// Get returns one of the user's own activities, or ErrNotFound.
	Get(ctx context.Context, u auth.User, id int64) (Activity, error)
	// Add adds the activity and its audit entry, and remembers that the user's form made it. Where that form has
	// already made one, it returns that one and adds nothing.
	Add(ctx context.Context, a Activity, user int64, form string, from audit.Origin) (Activity, error)
	// Correct puts a in the place of the activity that has its id, and keeps the version before. It returns a
	// StaleError where that is not at a's version any more, or has been withdrawn.
	Correct(ctx context.Context, u auth.User, a Activity, from audit.Origin) error
	// Withdraw marks the activity as withdrawn. It returns a StaleError where that is not at the version any more.
	Withdraw(ctx context.Context, u auth.User, id int64, version int, from audit.Origin) error
}

// Rules are what drafts are judged by at a moment.
type Rules func(context.Context) (cases.Rules, error)

// Service logs activities, corrects and withdraws them.
type Service struct {
	store Store
	rules Rules
	now   func() time.Time
}

// NewService returns a Service. now gives the time in the zone whose months count.
func NewService(store Store, rules Rules, now func() time.Time) *Service {
	return &Service{store: store, rules: rules, now: now}
}

// Submission is a filled-in form.
type Submission struct {
	User    auth.User
	Draft   Draft
	Request string
}

func (s *Service) origin(sub Submission) audit.Origin {
	return audit.Origin{At: s.now(), Actor: audit.UserActor(sub.User.ID), Request: sub.Request}
}

// Log makes an activity of the submission, in the user's own scheme and unit. form is the form's own one-time token:
// sending the same form twice makes one activity. It returns the problems where there are any, the activity that the
// same form made before where it is sent again, and a FormUsedError where that form comes back with other values.
func (s *Service) Log(ctx context.Context, sub Submission, form string) (Activity, Problems, error) {
	rules, err := s.rules(ctx)
	if err != nil {
		return Activity{}, nil, err
	}
	scheme, _ := cases.SchemeOf(sub.User.Role)
	a, problems := sub.Draft.Check(rules, scheme, sub.User.Unit)
	if len(problems) > 0 {
		return Activity{}, problems, nil
	}
	made, err := s.store.Add(ctx, a, sub.User.ID, form, s.origin(sub))
	if err == nil && !made.Same(a) {
		err = FormUsedError{ID: made.ID}
	}
	return made, nil, err
}

// Correct puts what the submission says in the place of the user's own activity with the id, as it was at the version.
// It stays with its scheme and unit. Sending the same correction twice makes one. It returns the problems where there
// are any, ErrNotFound where there is no such activity of the user's, and a StaleError where it has been changed
// otherwise meanwhile.
func (s *Service) Correct(ctx context.Context, sub Submission, id int64, version int) (Problems, error) {
	before, err := s.store.Get(ctx, sub.User, id)
	if err != nil {
		return nil, err
	}
	rules, err := s.rules(ctx)
	if err != nil {
		return nil, err
	}
	a, problems := sub.Draft.Check(rules, before.Scheme, before.Unit)
	if len(problems) > 0 {
		return problems, nil
	}
	a.ID, a.Version = id, version
	return nil, s.store.Correct(ctx, sub.User, a, s.origin(sub))
}

// Withdraw marks the user's own activity with the id, as it was at the version, as one that should not have been
// logged. Withdrawing it twice is no error. It returns ErrNotFound where there is no such activity of the user's, and a
// StaleError where it has been corrected meanwhile.
func (s *Service) Withdraw(ctx context.Context, u auth.User, id int64, version int, request string) error {
	return s.store.Withdraw(ctx, u, id, version, s.origin(Submission{User: u, Request: request}))
}
