package cases

import (
	"context"
	"slices"
	"strconv"

	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// FollowUp is further guidance in a case that has been registered. It is counted apart, in the half of its own month,
// and never makes the case count twice.
type FollowUp struct {
	Number    int // within the case, from 1; 0 until logged
	Month     period.Month
	Services  []string
	Completed bool // what was feared had happened by then; only where the case's own half takes no change any more
	Withdrawn bool // it counts nowhere
}

// Same reports whether two follow-ups say the same, whatever their numbers.
func (f FollowUp) Same(other FollowUp) bool {
	return f.Month == other.Month && f.Completed == other.Completed &&
		slices.Equal(slices.Sorted(slices.Values(f.Services)), slices.Sorted(slices.Values(other.Services)))
}

// Object is what the audit calls the follow-up of the case with the reference.
func (f FollowUp) Object(ref string) string { return ref + "/" + strconv.Itoa(f.Number) }

// Happened is the field of a follow-up that says that what was feared has happened. The others are Month and Services.
const Happened Field = "happened"

// FollowUpDraft is a follow-up as it was filled in: nothing in it has been checked.
type FollowUpDraft struct {
	Month    string
	Services []string
	Happened string // "yes" or ""
}

// Check judges the draft as a follow-up of the case. Without problems it is a follow-up.
func (d FollowUpDraft) Check(r Rules, of Case) (FollowUp, Problems) {
	c := checker{
		Rules: r, draft: Draft{Scheme: string(of.Scheme), Unit: of.Unit, Month: d.Month, Services: d.Services},
		problems: Problems{},
	}
	out := FollowUp{Month: c.month(), Services: c.values(Services), Completed: d.Happened != ""}
	if !c.wrong(Month) && out.Month.Before(of.Month) {
		c.found(Month, BeforeContact)
	}
	c.locked(Case{Scheme: of.Scheme, Unit: of.Unit, Month: out.Month})
	switch {
	case d.Happened != "" && d.Happened != "yes":
		c.found(Happened, NotInList)
	case out.Completed && !r.MayHaveHappened(of):
		c.found(Happened, CorrectInstead)
	}
	return out, c.problems
}

// MayHaveHappened reports whether a follow-up of the case can say that what was feared has happened: only where the
// case itself can't.
func (r Rules) MayHaveHappened(of Case) bool {
	_, is := r.Book.Completed(of.Category, of.Scheme, of.Month.Year())
	return is && r.Locked(of.Scheme, of.Unit, of.Month.Half()) != ""
}

// reason judges why a case is to be withdrawn.
func (r Rules) reason(of Case, code string) Problem {
	v, known := r.Book.Value(codebook.Withdrawal, code)
	switch {
	case code == "":
		return Missing
	case !known:
		return NotInList
	case !v.InUse(of.Scheme, r.Now.Year()):
		return NotInUse
	}
	return ""
}

// FollowUp logs a follow-up of the case. It returns the problems where there are any, the follow-up that the same form
// made before where it is sent again, a FormUsedError where that says something else, a StaleError where the case is
// withdrawn or now begins later, and a ClosedError where the month's half takes no follow-up.
func (c *Changes) FollowUp(ctx context.Context, ch Change, d FollowUpDraft) (FollowUp, Problems, error) {
	of, rules, err := c.start(ctx, ch)
	if err != nil {
		return FollowUp{}, nil, err
	}
	f, problems := d.Check(rules, of)
	if problems.final() {
		return FollowUp{}, problems, nil
	}
	made, err := c.followUps.Add(ctx, ch.User, ch.Ref, ch.Form, f, c.origin(ch))
	return made, nil, err
}

// WithdrawFollowUp takes a follow-up of the case out of all counts. It returns ErrNotFound where the case has none of
// the number, and a ClosedError where its half takes no change.
func (c *Changes) WithdrawFollowUp(ctx context.Context, ch Change, number int) error {
	return c.followUps.Withdraw(ctx, ch.User, ch.Ref, number, c.origin(ch))
}

// FollowUpCount is how many follow-ups a unit has had in a half.
type FollowUpCount struct {
	Scheme codebook.Scheme
	Unit   string
	Half   period.Half
	N      int
}
