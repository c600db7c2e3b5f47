package edition

import (
	"crypto/sha256"
	"fmt"

	"sakstall/internal/audit"
	"sakstall/internal/fault"
	"sakstall/internal/report"
)

// Draft is what is said when an edition is published.
type Draft struct {
	audit.Origin
	Note string
	Form string            // the one-time token of the form; "" on the command line
	Seen [sha256.Size]byte // the key of what the form's sender was shown; zero on the command line

	// Content is the one that has been chosen for this edition, or nil: see Basis.Choose.
	Content *report.Content
	// Insiders is what has been chosen of protecting against units' own staff, or nil: see Basis.ProtectInsiders.
	Insiders *bool

	// rows that readers have are hidden by it, or it tells of few cases, and that has been confirmed once more
	AcceptLoss bool
	Reason     string // why it is published all the same: for those who publish, not for readers

	Confirms int64 // the Request that it confirms, or 0

	Close bool // halves that were only imported, and that nobody works on, are closed with it
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
