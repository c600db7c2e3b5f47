package disclosure

import (
	"encoding/json"

	"sakstall/internal/codebook"
)

// Count is what the register really holds. It must not leave the server side.
type Count struct {
	Where
	N int
}

// MarshalJSON writes the where with the count as its member n.
func (c Count) MarshalJSON() ([]byte, error) {
	out, err := json.Marshal(c.Where)
	if err != nil {
		return nil, err
	}
	return withMember(out, "n", c.N)
}

// Number is a figure of an edition that does not count persons: "countries", "activities" and their like. N may not be
// negative.
type Number struct {
	Scheme codebook.Scheme `json:"scheme"`
	Year   int             `json:"year"`
	Half   string          `json:"half,omitempty"`
	What   string          `json:"what"`
	N      int             `json:"n"`
}

// NumberOfCountries is the What of the number of countries of a scheme and year, which says something of the country
// rows too.
const NumberOfCountries = "countries"

// Cell is a count of a release, or of an original: a number, or hidden.
type Cell struct {
	where Where
	n     int
	shown bool
}

// Where names the count.
func (c Cell) Where() Where { return c.where }

// Value is the count, and whether it is shown; it is 0 where it is hidden.
func (c Cell) Value() (n int, shown bool) { return c.n, c.shown }

// Meaning is Counted, or Hidden.
func (c Cell) Meaning() Meaning {
	if c.shown {
		return Counted
	}
	return Hidden
}

// Release is everything that an edition shows: its cells and its numbers. Only Protect makes one, and Restore one
// that was made before.
type Release struct {
	threshold int
	contents
}

func newRelease(threshold int, domains Domains, cells []Cell, numbers []Number) *Release {
	return &Release{threshold, newContents(domains, cells, numbers)}
}

// Threshold is the largest count that was hidden for its own sake.
func (r *Release) Threshold() int { return r.threshold }
