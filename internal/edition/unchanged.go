package edition

import (
	"bytes"
	"encoding/json"
	"fmt"

	"sakstall/internal/fault"
)

// UnchangedError says that the edition that stands has all that would be published.
type UnchangedError struct{ Standing Name }

// Error says so in one line.
func (e UnchangedError) Error() string {
	return fmt.Sprintf("nothing has changed since edition %s, which stands: there is nothing to publish", e.Standing)
}

// Fault is the kind of the error.
func (UnchangedError) Fault() fault.Kind { return fault.Conflict }

// Unchanged is the edition that stands where the preview would publish the same again: counts and figures, own texts
// and the order of the parts, how counts are hidden, and the codebook. A note is no change. It reports whether there is
// such an edition.
func (p *Preview) Unchanged() (standing Name, unchanged bool, err error) {
	if p.Before == nil || p.Before.Withdrawn != nil || p.Result == nil {
		return Name{}, false, nil
	}
	now, err := p.Edition(Draft{})
	if err == nil {
		now, err = Open(now.Sealed, now.Hash) // as it would be read, as the other one has been
	}
	if err != nil {
		return Name{}, false, err
	}
	was, err := p.Before.content(p.Before.Format)
	if err != nil {
		return Name{}, false, err
	}
	is, err := now.content(p.Before.Format)
	return p.Before.Name, err == nil && bytes.Equal(was, is), err
}

// content is all that an edition says but its name, when it was published, and what is said of a correction, as far as
// the format keeps it.
func (e *Edition) content(format int) ([]byte, error) {
	book := newCodebook1(e.Book.Data())
	if format == 0 { // which lost the months of the rules
		for i := range book.Rules {
			book.Rules[i].From = ""
		}
	}
	return json.Marshal(struct {
		Dress    dress1    `json:"dress"`
		Policy   policy1   `json:"policy"`
		Codebook codebook1 `json:"codebook"`
		Release  release1  `json:"release"`
	}{newDress1(e.Dress), newPolicy1(e.Policy), book, newRelease1(e.Release)})
}
