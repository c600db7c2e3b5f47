package disclosure

import (
	"encoding/json"
	"errors"
	"fmt"

	"sakstall/internal/codebook"
)

// Count is what the register really holds. It must not leave the server side.
type Count struct {
	Where
	N int
}

// MarshalJSON writes the count with its where inside, as UnmarshalJSON reads it.
func (c Count) MarshalJSON() ([]byte, error) {
	return json.Marshal(countJSON{c.Where, c.N})
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Count) UnmarshalJSON(b []byte) error {
	var read countJSON
	err := json.Unmarshal(b, &read)
	c.Where, c.N = read.Where, read.N
	return err
}

type countJSON struct {
	Where Where `json:"where"`
	N     int   `json:"n"`
}

// Number is a figure of an edition that does not count persons: "countries", "activities" and their like. N may not be negative.
type Number struct {
	Scheme codebook.Scheme `json:"scheme"`
	Year   int             `json:"year"`
	Half   string          `json:"half,omitempty"`
	What   string          `json:"what"`
	N      int             `json:"n"`
}

// NumberOfCountries is the What of the number of countries of a scheme and year, which says something of the country rows too.
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

// MarshalJSON writes {"where":…,"value":…}, the value null where it is hidden.
func (c Cell) MarshalJSON() ([]byte, error) {
	out := cellJSON{Where: c.where}
	if c.shown {
		out.Value = &c.n
	}
	return json.Marshal(out)
}

type cellJSON struct {
	Where Where `json:"where"`
	Value *int  `json:"value"`
}

// Release is everything that an edition shows: its cells and its numbers. Only Protect makes one, and Open reads one that was sealed.
type Release struct {
	threshold int
	contents
}

type releaseJSON struct {
	Threshold int        `json:"threshold"`
	Domains   Domains    `json:"domains"`
	Cells     []cellJSON `json:"cells"`
	Numbers   []Number   `json:"numbers"`
}

func newRelease(threshold int, domains Domains, cells []Cell, numbers []Number) *Release {
	return &Release{threshold, newContents(domains, cells, numbers)}
}

// Threshold is the largest count that was hidden for its own sake.
func (r *Release) Threshold() int { return r.threshold }

// Seal writes the release in one definite form, to be kept and hashed.
func (r *Release) Seal() ([]byte, error) {
	out := releaseJSON{Threshold: r.threshold, Domains: r.domains, Cells: make([]cellJSON, len(r.cells)), Numbers: append([]Number{}, r.numbers...)}
	for i, c := range r.cells {
		out.Cells[i].Where = c.where
		if c.shown {
			out.Cells[i].Value = &c.n
		}
	}
	return json.Marshal(out)
}

// Open reads a release that was sealed. It is for bytes that are known to be a release's, by their hash: they are not sealed again and
// compared, so that what was sealed by another version stays readable. Fields that it does not know are passed over.
func Open(sealed []byte) (*Release, error) {
	var read releaseJSON
	if err := json.Unmarshal(sealed, &read); err != nil {
		return nil, fmt.Errorf("disclosure: this is no release: %w", err)
	}
	cells := make([]Cell, len(read.Cells))
	for i, c := range read.Cells {
		cells[i].where = c.Where
		if c.Value != nil {
			cells[i].n, cells[i].shown = *c.Value, true
		}
	}
	r := newRelease(read.Threshold, read.Domains, cells, read.Numbers)
	if len(r.at) != len(cells) {
		return nil, errors.New("disclosure: a release has a count twice")
	}
	return r, nil
}
