package cases

import (
	"context"
	"encoding/base64"
	"io"
	"slices"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/fault"
)

// UploadLife is how long an uploaded file waits to be confirmed.
const UploadLife = 24 * time.Hour

// Upload is a user's file of cases that has been checked and waits to be confirmed.
type Upload struct {
	ID       string // unguessable
	Owner    int64
	Cases    []Case // none any more where it has been confirmed
	Done     bool   // it has been confirmed
	Imported int    // how many cases came of it
	Notes    Notes
}

// Notes are what there is to tell of an uploaded file beside its cases.
type Notes struct {
	Hidden     []int // which of the cases stand in rows that are hidden
	Registered int   // rows with the reference of a case, which were passed over
	NotRead    int   // sheets that were not read: hidden, or without cases
}

// UploadStore is what the service needs of storage for uploads.
type UploadStore interface {
	// Add keeps the upload with its audit entry, and forgets those that are older than UploadLife.
	Add(ctx context.Context, up Upload, from audit.Origin) error
	// Get returns the user's upload with the id, or ErrNotFound.
	Get(ctx context.Context, u auth.User, id string) (Upload, error)
	// CasesLike are the user's own cases, not withdrawn, of the months of cs.
	CasesLike(ctx context.Context, u auth.User, cs []Case) ([]Case, error)
	// Confirm makes cases, the user's own, of what pick chooses of the upload, all or none, with their audit entries.
	// pick is told the user's cases as CasesLike gives them; its error is returned, and nothing is done. Where the
	// upload has been confirmed before, nothing is done and the number is returned that was imported then.
	Confirm(ctx context.Context, u auth.User, id string, pick func(up Upload, have []Case) ([]Case, error),
		from audit.Origin) (int, error)
}

// ErrUploadChanged is returned where an upload is confirmed that is not any more what its owner was shown: some of it
// has been registered meanwhile, or does not hold any more. Nothing is imported.
var ErrUploadChanged = fault.New(fault.Conflict, "cases: the upload has changed since it was shown")

// ErrUploadForeign is returned for an upload that another version of the program has staged, in a form that this one
// does not know: the file has to be uploaded again.
var ErrUploadForeign = fault.New(fault.Conflict, "cases: the upload is of another version of the program")

// Known tells of each case whether there is one among have that says the same of its person, whatever the references
// and the family. Each of have answers for one case only: two girls of the same age from the same country are two.
func Known(cs, have []Case) []bool {
	left := map[string]int{}
	for _, c := range have {
		left[c.likeness()]++
	}
	out := make([]bool, len(cs))
	for i, c := range cs {
		like := c.likeness()
		if left[like] > 0 {
			left[like]--
			out[i] = true
		}
	}
	return out
}

func (c Case) likeness() string {
	c.Complex = ""
	var out []byte
	for _, value := range c.Draft().values() {
		out = append(append(out, value...), 0)
	}
	return string(out)
}

// Stage keeps the checked cases of a user's file until they are confirmed, and returns the upload's id. A complex is
// given an identifier of our own, so that nothing that somebody wrote is kept.
func (s *Service) Stage(ctx context.Context, uploads UploadStore, u auth.User, cs []Case, notes Notes,
	request string,
) (string, error) {
	up := Upload{Owner: u.ID, Cases: slices.Clone(cs), Notes: notes}
	if err := s.renameComplexes(up.Cases); err != nil {
		return "", err
	}
	id := make([]byte, 16)
	if _, err := io.ReadFull(s.random, id); err != nil {
		return "", err
	}
	up.ID = base64.RawURLEncoding.EncodeToString(id)
	return up.ID, uploads.Add(ctx, up, audit.Origin{At: s.now(), Actor: audit.UserActor(u.ID), Request: request})
}

// renameComplexes gives each complex an identifier of our own, the same for all cases that share the text.
func (s *Service) renameComplexes(cs []Case) error {
	names := map[string]string{}
	for i, c := range cs {
		if c.Complex == "" {
			continue
		}
		if names[c.Complex] == "" {
			name, err := NewRef(s.random)
			if err != nil {
				return err
			}
			names[c.Complex] = name
		}
		cs[i].Complex = names[c.Complex]
	}
	return nil
}

// Confirmation is an upload as its owner has seen it.
type Confirmation struct {
	User    auth.User
	Upload  string
	Known   int  // how many of its cases were registered already
	All     bool // these too are wanted
	Request string
}

// Confirm makes cases of a user's upload, judged anew: all that were asked for, or none. Confirming twice imports once.
// It returns how many were imported, ErrNotFound where there is no such upload of the user's, ErrUploadChanged where it
// is not any more what the user has seen, and a ClosedError where a half takes no cases.
func (s *Service) Confirm(ctx context.Context, uploads UploadStore, c Confirmation) (int, error) {
	rules, err := s.Rules(ctx)
	if err != nil {
		return 0, err
	}
	pick := func(up Upload, have []Case) ([]Case, error) {
		var out []Case
		known := Known(up.Cases, have)
		seen := 0
		for i, one := range up.Cases {
			if known[i] {
				seen++
			}
			checked, problems := one.Draft().Check(rules)
			if len(problems) > 0 {
				return nil, ErrUploadChanged
			}
			if known[i] && !c.All {
				continue
			}
			if checked.Ref, err = NewRef(s.random); err != nil {
				return nil, err
			}
			out = append(out, checked)
		}
		if seen != c.Known {
			return nil, ErrUploadChanged
		}
		return out, nil
	}
	return uploads.Confirm(ctx, c.User, c.Upload, pick, audit.Origin{
		At: s.now(), Actor: audit.UserActor(c.User.ID),
		Request: c.Request,
	})
}
