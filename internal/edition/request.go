package edition

import "sakstall/internal/fault"

// The errors of publishing where another coordinator has to confirm it.
var (
	ErrNeedsSecond = fault.New(fault.Conflict, "publish.second is on: a coordinator asks on the page for "+
		"publishing, and another confirms; `sakstall settings set publish.second false --db FILE` turns it off")
	ErrOwnRequest = fault.New(fault.Forbidden, "edition: who has asked for an edition can't confirm it")
	ErrNoRequest  = fault.New(fault.Conflict, "edition: nothing that was asked for waits any more")
	ErrAsked      = fault.New(fault.Conflict, "edition: another has asked for this edition, and that waits")
)

// Request is what a coordinator has asked to be published, and another has to confirm.
type Request struct {
	Draft // who asked, when, and all that was said

	ID   int64
	Name Name   // what the edition would be called
	By   string // the name of who asked
}

// Waits reports whether it can be confirmed as the basis is: nothing has changed since it was asked for.
func (r Request) Waits(b Basis) bool { return r.Seen == b.Key() }

// Confirmed is the draft of the edition as it was asked for, confirmed by another.
func (r Request) Confirmed(d Draft) Draft {
	d.Note, d.AcceptLoss, d.Reason, d.Content, d.Insiders = r.Note, r.AcceptLoss, r.Reason, r.Content, r.Insiders
	d.Confirms = r.ID
	return d
}
