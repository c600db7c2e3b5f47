package cases

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"time"

	"sakstall/internal/fault"
	"sakstall/internal/period"
)

// Import is what came into the register from one file.
type Import struct {
	ID     int64
	At     time.Time
	Owner  int64 // 0: the operator
	Cases  int
	Undone bool
}

// Standing is what has become of the cases of an import.
type Standing struct {
	Import
	Withdrawn int // already
	Changed   int // since, of those that are not withdrawn
	Halves    []HalfCases
}

// HalfCases are the cases of an import in a half that are not withdrawn.
type HalfCases struct {
	Half  period.Half
	Cases int
	Why   Problem // why the half takes no change, or ""
}

// Left is how many cases are not withdrawn.
func (s Standing) Left() int { return s.Cases - s.Withdrawn }

// Closed reports whether one of the halves takes no change.
func (s Standing) Closed() bool {
	return slices.ContainsFunc(s.Halves, func(h HalfCases) bool { return h.Why != "" })
}

// ImportUndone is the reason, of the codebook, with which the cases of an import are withdrawn.
const ImportUndone = "other_mistake"

// ErrImportedBefore is returned for a file whose rows have been imported before, and are not taken back: nothing is
// imported.
var ErrImportedBefore = fault.New(fault.Conflict, "cases: the same rows have been imported before")

// ErrImportChanged is returned where an import is not any more what was shown of it: nothing is done.
var ErrImportChanged = fault.New(fault.Conflict, "cases: the import has changed since it was shown")

// Rows is the same for files that say the same of the same number of persons, whatever the order and the families.
func Rows(cs []Case) [sha256.Size]byte {
	var all []string
	for _, c := range cs {
		all = append(all, c.likeness())
	}
	slices.Sort(all)
	h := sha256.New()
	for _, one := range all {
		fmt.Fprintf(h, "%d\n%s", len(one), one)
	}
	return [sha256.Size]byte(h.Sum(nil))
}
