package edition

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
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
	Changes     []Change  // what is otherwise than there
	Policy      disclosure.Policy
	Book        *codebook.Codebook // as it was then: an edition keeps its names
	Release     *disclosure.Release
	report.Dress

	Sealed    []byte // all of the above, as it is kept
	Hash      [sha256.Size]byte
	Inside    Inside // empty where it has not been asked for
	Withdrawn *Withdrawal
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
	Counts    []disclosure.Count `json:"counts"`
	World     World              `json:"world"`
	Reprinted []disclosure.Known `json:"reprinted"`
	Earlier   []string           `json:"earlier"` // what was out when it was made
	Proof     disclosure.Proof   `json:"proof"`

	// Thresholds are those of the imported reports that were out, by name. An edition from before they were kept took the policy's.
	Thresholds map[string]int `json:"thresholds,omitempty"`
}

// World is the register by every characteristic at once, as it was.
type World []disclosure.Count

// worldRow is a count as World is kept: scheme, year, half, category, gender, age, contact, country, number.
type worldRow [9]any

// MarshalJSON writes a row a count, since there are thousands.
func (w World) MarshalJSON() ([]byte, error) {
	rows := make([]worldRow, len(w))
	for i, c := range w {
		rows[i] = worldRow{c.Scheme, c.Year, c.Half, c.Category, c.Gender, c.Age, c.Contact, c.Country.Code(), c.N}
	}
	return json.Marshal(rows)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (w *World) UnmarshalJSON(b []byte) error {
	var rows []json.RawMessage
	if err := json.Unmarshal(b, &rows); err != nil {
		return err
	}
	*w = make(World, len(rows))
	for i, row := range rows {
		c, country := &(*w)[i], ""
		fields := []any{&c.Scheme, &c.Year, &c.Half, &c.Category, &c.Gender, &c.Age, &c.Contact, &country, &c.N}
		if err := json.Unmarshal(row, &fields); err != nil {
			return err
		}
		c.Country = disclosure.Country(country)
	}
	return nil
}

// sealed is an edition as it is kept.
type sealed struct {
	Edition     string    `json:"edition"`
	PublishedAt time.Time `json:"published"`
	Note        string    `json:"note"`
	Revises     string    `json:"revises"`
	Changes     []Change  `json:"changes"`
	report.Dress
	Policy   disclosure.Policy `json:"policy"`
	Codebook codebook.Data     `json:"codebook"`
	Release  json.RawMessage   `json:"release"`
}

// seal writes the edition in the form in which it is kept and hashed.
func (e *Edition) seal() error {
	release, err := e.Release.Seal()
	if err != nil {
		return err
	}
	e.Sealed, err = json.Marshal(sealed{
		Edition: e.Name.String(), PublishedAt: e.PublishedAt.UTC(), Note: e.Note, Revises: e.Revises, Changes: e.Changes, Dress: e.Dress,
		Policy: e.Policy, Codebook: e.Book.Data(), Release: release,
	})
	e.Hash = sha256.Sum256(e.Sealed)
	return err
}

// Open reads an edition as it is kept. It returns an error where the bytes are not those that were hashed.
func Open(bytes []byte, hash [sha256.Size]byte) (*Edition, error) {
	var s sealed
	if sha256.Sum256(bytes) != hash {
		return nil, errors.New("edition: it is not what was hashed")
	}
	if err := json.Unmarshal(bytes, &s); err != nil {
		return nil, fmt.Errorf("edition: it can't be read: %w", err)
	}
	e := &Edition{
		PublishedAt: s.PublishedAt, Note: s.Note, Revises: s.Revises, Changes: s.Changes, Dress: s.Dress, Policy: s.Policy,
		Sealed: bytes, Hash: hash,
	}
	var err error
	if e.Name, err = ParseName(s.Edition); err != nil {
		return nil, err
	}
	if e.Book, err = codebook.New(s.Codebook); err != nil {
		return nil, err
	}
	e.Release, err = disclosure.Open(s.Release)
	return e, err
}
