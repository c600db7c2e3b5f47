package cases

import (
	"context"
	"errors"
	"fmt"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/fault"
)

// Version is what a case said before a change, and the change.
type Version struct {
	Case       Case
	ReplacedAt time.Time
	ReplacedBy int64  // the user
	Reason     string // why the case was withdrawn then; "" where it was changed otherwise
}

// StaleError is returned where a case is not any more, or is not, what a change set out from: nothing is changed.
type StaleError struct{ Current Case }

// Error is for the log and the command line, in English.
func (e StaleError) Error() string {
	return fmt.Sprintf("cases: %s is at version %d", e.Current.Ref, e.Current.Version)
}

// Fault is the kind of the error.
func (StaleError) Fault() fault.Kind { return fault.Conflict }

// ErrAfterFollowUp is returned where a case would begin after a follow-up of it: nothing is changed.
var ErrAfterFollowUp = fault.New(fault.Conflict, "cases: the first contact would be later than a follow-up")

// Change is what somebody wants done with a case. Form is the one-time token of the form that asks for it: sending the
// same form twice changes the case once. Version is the version that the form began with.
type Change struct {
	User    auth.User
	Ref     string
	Version int
	Form    string
	Sure    Sure // what a correction has been confirmed to be right in
	Request string
}

// Replacement is a new version of a case. Case has the version that it replaces.
type Replacement struct {
	Case   Case
	User   auth.User
	Form   string
	Action audit.Action
	Reason string // why it is withdrawn, or ""
}

// ChangeStore is what Changes needs of storage. What is not the user's to see is ErrNotFound.
type ChangeStore interface {
	// Get returns one of the user's own cases.
	Get(ctx context.Context, u auth.User, ref string) (Case, error)
	// Replace makes the new version and keeps the one before, with the audit entry. Where the user's form has made it
	// before, and where the case says so already, it changes nothing and returns the case. It returns a StaleError
	// where the case is at another version, a ClosedError, and ErrAfterFollowUp.
	Replace(ctx context.Context, r Replacement, from audit.Origin) (Case, error)
}

// FollowUpStore is what Changes needs of storage for follow-ups. What is not the user's to see is ErrNotFound.
type FollowUpStore interface {
	// Add adds a follow-up of the user's case with its audit entry, and gives it its number. Where the user's form has
	// made one before, it returns that one. It returns a FormUsedError where that one says something else, a StaleError
	// where the case is withdrawn or begins later, and a ClosedError.
	Add(ctx context.Context, u auth.User, ref, form string, f FollowUp, from audit.Origin) (FollowUp, error)
	// Withdraw withdraws it, with an audit entry. Once more is no error, and changes nothing. It returns a ClosedError.
	Withdraw(ctx context.Context, u auth.User, ref string, number int, from audit.Origin) error
}

// Changes changes registered cases.
type Changes struct {
	service   *Service
	store     ChangeStore
	followUps FollowUpStore
}

// NewChanges returns Changes that judges by the rules, and reads the clock, of the service.
func NewChanges(service *Service, store ChangeStore, followUps FollowUpStore) *Changes {
	return &Changes{service: service, store: store, followUps: followUps}
}

// Correct makes the case say what the draft says. Scheme, unit and family stay what they are: a draft that names
// another scheme or unit has a problem there, and so has one with a doubt that the case did not have and that is not
// confirmed. It returns the problems where there are any, a StaleError where the case
// has been changed meanwhile or is withdrawn, and a ClosedError where a half that it is in, or comes into, takes no
// change.
func (c *Changes) Correct(ctx context.Context, ch Change, d Draft) (Case, Problems, error) {
	before, rules, err := c.start(ctx, ch)
	if err != nil {
		return Case{}, nil, err
	}
	sent := d
	d.Scheme, d.Unit, d.Complex = string(before.Scheme), before.Unit, before.Complex
	to, problems := d.Check(rules)
	if sent.Unit != "" && sent.Unit != before.Unit {
		problems[UnitField] = OtherUnit
	}
	if sent.Scheme != "" && sent.Scheme != string(before.Scheme) {
		problems[Scheme] = NotInScheme
	}
	d.unsure(rules, before.Draft().stillSure(rules, d, ch.Sure), problems)
	if problems.final() {
		return Case{}, problems, nil
	}
	to.Ref = before.Ref
	made, err := c.replace(ctx, ch, to, audit.CaseCorrected, "")
	if errors.Is(err, ErrAfterFollowUp) {
		return Case{}, Problems{Month: AfterFollowUp}, nil
	}
	return made, nil, err
}

// Complete moves the case from fear of something to its having happened. A case that has been moved already is returned
// as it is.
func (c *Changes) Complete(ctx context.Context, ch Change) (Case, Problems, error) {
	before, rules, err := c.start(ctx, ch)
	if err != nil {
		return Case{}, nil, err
	}
	d := before.Draft()
	if to, is := rules.Book.Completed(before.Category, before.Scheme, before.Month.Year()); is {
		d.Category = to.Code
	}
	return c.Correct(ctx, ch, d)
}

// Withdraw takes the case out of all counts, for a reason of the codebook. It returns a Problem where the reason is
// none, a StaleError where the case has been changed meanwhile, and a ClosedError where its half takes no change.
func (c *Changes) Withdraw(ctx context.Context, ch Change, reason string) (Case, Problem, error) {
	to, rules, err := c.start(ctx, ch)
	if err != nil {
		return Case{}, "", err
	}
	if p := rules.reason(to, reason); p != "" {
		return Case{}, p, nil
	}
	to.Withdrawn = true
	made, err := c.replace(ctx, ch, to, audit.CaseWithdrawn, reason)
	return made, "", err
}

// Restore undoes that the case was withdrawn. It returns a StaleError where the case has been changed meanwhile, and a
// ClosedError where its half takes no change.
func (c *Changes) Restore(ctx context.Context, ch Change) (Case, error) {
	to, _, err := c.start(ctx, ch)
	if err != nil {
		return Case{}, err
	}
	to.Withdrawn = false
	return c.replace(ctx, ch, to, audit.CaseRestored, "")
}

func (c *Changes) start(ctx context.Context, ch Change) (Case, Rules, error) {
	before, err := c.store.Get(ctx, ch.User, ch.Ref)
	if err != nil {
		return Case{}, Rules{}, err
	}
	rules, err := c.service.Rules(ctx)
	return before, rules, err
}

func (c *Changes) replace(ctx context.Context, ch Change, to Case, action audit.Action, reason string) (Case, error) {
	to.Version = ch.Version
	return c.store.Replace(ctx, Replacement{Case: to, User: ch.User, Form: ch.Form, Action: action, Reason: reason},
		c.origin(ch))
}

func (c *Changes) origin(ch Change) audit.Origin {
	return audit.Origin{At: c.service.now(), Actor: audit.UserActor(ch.User.ID), Request: ch.Request}
}
