package cases

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// Stores are what the service needs of storage, by what it is about.
type Stores struct {
	Cases    Store
	Contacts ContactStore
	Codebook interface {
		// Get returns the codebook as it is now.
		Get(context.Context) (*codebook.Codebook, error)
	}
	Units interface {
		// All returns all units.
		All(context.Context) ([]Unit, error)
	}
	Halves Locks
}

// Locks say which halves take cases.
type Locks interface {
	// Lock returns why a unit's half takes no cases at the moment, or "" where it does.
	Lock(ctx context.Context, at time.Time) (func(codebook.Scheme, string, period.Half) Problem, error)
}

// Store takes cases.
type Store interface {
	// AddFamily adds the cases of one form with their audit entries, all or none, and remembers that the user's form
	// made them. Where that form has already made cases, it returns those and adds nothing. It returns a ClosedError
	// where the half takes no cases, and a FormUsedError where the form has noted a contact that is no case.
	AddFamily(ctx context.Context, cs []Case, user int64, form string, from audit.Origin) ([]Case, error)
	// Add adds units and cases with their audit entries: all or none. It returns a ClosedError where a half takes no
	// cases.
	Add(ctx context.Context, units []Unit, cs []Case, from audit.Origin) error
	// AddOnce does the same, and returns ErrImportedBefore where the same rows have been added before.
	AddOnce(ctx context.Context, units []Unit, cs []Case, from audit.Origin) error
}

// ContactStore takes contacts that are no case.
type ContactStore interface {
	// Add notes a contact, once for each form. It returns a ClosedError as Store.AddFamily does, and a FormUsedError
	// where the form has made a case.
	Add(ctx context.Context, c OtherContact, user int64, form string, from audit.Origin) error
}

// Service registers cases.
type Service struct {
	stores Stores
	now    func() time.Time
	random io.Reader
}

// NewService returns a Service. now gives the time in the zone whose months count; random must be unpredictable.
func NewService(stores Stores, now func() time.Time, random io.Reader) *Service {
	return &Service{stores: stores, now: now, random: random}
}

// Rules are what a draft is judged by at this moment.
func (s *Service) Rules(ctx context.Context) (Rules, error) {
	book, err := s.stores.Codebook.Get(ctx)
	if err != nil {
		return Rules{}, err
	}
	units, err := s.stores.Units.All(ctx)
	if err != nil {
		return Rules{}, err
	}
	r := Rules{Book: book, Units: map[string]Unit{}, Now: period.MonthOf(s.now())}
	if r.Lock, err = s.stores.Halves.Lock(ctx, s.now()); err != nil {
		return Rules{}, err
	}
	for _, u := range units {
		r.Units[u.Code] = u
	}
	return r, nil
}

// Import registers checked cases from a file, with new units where there are any: all or none. A complex is given an
// identifier of our own, the same for all cases of the file that share the text. It returns a ClosedError where a half
// takes no cases and, unless again is set, ErrImportedBefore where the same rows have been imported before.
func (s *Service) Import(ctx context.Context, units []Unit, cs []Case, again bool) error {
	out := slices.Clone(cs)
	if err := s.renameComplexes(out); err != nil {
		return err
	}
	for i := range out {
		var err error
		if out[i].Ref, err = NewRef(s.random); err != nil {
			return err
		}
	}
	add := s.stores.Cases.AddOnce
	if again {
		add = s.stores.Cases.Add
	}
	return add(ctx, units, out, audit.Origin{At: s.now(), Actor: audit.Operator})
}

// refLetters leave out what is easily read wrong: 0 and O, 1 and I and L, U.
const refLetters = "23456789ABCDEFGHJKMNPQRSTVWXYZ"

// NewRef draws a reference such as K7Q2M-4XD9F. There are 30^10, or 5.9e14: a register of 100,000 cases holds the same
// one twice with a chance of 1 in 100,000, and storage then refuses the change.
func NewRef(random io.Reader) (string, error) {
	const half = 5
	out := make([]byte, 0, 2*half+1)
	var b [1]byte
	for len(out) < cap(out) {
		if len(out) == half {
			out = append(out, '-')
		}
		if _, err := io.ReadFull(random, b[:]); err != nil {
			return "", fmt.Errorf("cases: drawing a reference: %w", err)
		}
		if b[0] < 240 { // 8 × 30: every letter as likely as the next
			out = append(out, refLetters[b[0]%30])
		}
	}
	return string(out), nil
}
