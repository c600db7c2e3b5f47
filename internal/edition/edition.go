package edition

import (
	"crypto/sha256"
	"slices"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
	"sakstall/internal/report"
)

// The kinds of errors.
var (
	ErrNotFound  = fault.New(fault.NotFound, "edition: there is no such edition")
	ErrChanged   = fault.New(fault.Conflict, "edition: the register has changed since the preview")
	ErrWithdrawn = fault.New(fault.Conflict, "edition: the edition has been withdrawn before")
)

// Edition is a published report. It never changes; that it is withdrawn is said beside it.
type Edition struct {
	Name        Name
	PublishedAt time.Time // in whole seconds
	Note        string    // what the coordinator says of a revision; "" where nothing
	Revises     string    // the edition before of the same scope, or ""
	Changes     []Change  // what differs from there
	Policy      disclosure.Policy
	Book        *codebook.Codebook // as it was then: an edition keeps its names
	Release     *disclosure.Release
	report.Dress

	Format    int    // in which it is sealed, see Open
	Sealed    []byte // all of the above, as it is kept
	Hash      [sha256.Size]byte
	Inside    Inside // empty where it has not been asked for
	Withdrawn *Withdrawal
	Notices   []Notice // the oldest first
}

// Entry is an edition in a list of all that were ever published.
type Entry struct {
	Name        Name
	PublishedAt time.Time
	Withdrawn   *Withdrawal
}

// Latest is the newest edition of the scope that stands; all are given, the oldest first.
func Latest(all []Entry, scope Scope) (Entry, bool) {
	for _, e := range slices.Backward(all) {
		if e.Name.Scope == scope && e.Withdrawn == nil {
			return e, true
		}
	}
	return Entry{}, false
}

// Withdrawal is that an edition has been taken back.
type Withdrawal struct {
	At   time.Time
	Note string // why, for readers
}

// Inside is what an edition was made from, and what was proved of it: for nobody's eyes.
type Inside struct {
	Counts    []disclosure.Count
	World     []disclosure.Count // the register by every characteristic at once, as it was, by the rows of the day
	Finer     []disclosure.Count // and by the values that the rows are of; nil where no row has several
	Reprinted []disclosure.Known
	Earlier   []string // what was out when it was made
	Proof     disclosure.Proof
	Changes   bool   // the promise held for what has changed too, see disclosure.Request
	Linked    bool   // and for imported reports that cases were added to
	Joined    bool   // and for rows that do not count the same values in all editions
	Reason    string // why it was published though readers lost rows by it, or it tells of few cases; "" where not

	// Thresholds are those of the imported reports that were out, by name. An edition from before they were kept took
	// the policy's.
	Thresholds map[string]int
}
