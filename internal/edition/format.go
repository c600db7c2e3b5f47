package edition

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/fault"
	"sakstall/internal/seal"
)

// written is the number of the format in which editions, what they were made from and kept previews are written. The
// structs of a format are its own and are never changed once an edition has been written in it, but for fields that may
// be absent; DESIGN.md says when a new format is due.
const written = 1

// UnknownFormatError says that something was sealed by a newer program.
type UnknownFormatError struct {
	What   string // English, such as "the edition"
	Format int
}

// Error says so in one line.
func (e UnknownFormatError) Error() string {
	return fmt.Sprintf("%s is written in format %d, and this program knows formats 0 to %d: a newer Sakstall is needed",
		e.What, e.Format, written)
}

// Fault is that of a mistake of the operator's, which no reader can mend.
func (UnknownFormatError) Fault() fault.Kind { return fault.Internal }

// formatOf is the number of the format in which something has been sealed. What was sealed before there were numbers
// has none, and is of format 0.
func formatOf(sealed []byte, what string) (int, error) {
	var head struct {
		Format *int `json:"format"`
	}
	switch err := json.Unmarshal(sealed, &head); {
	case err != nil:
		return 0, unreadable(what, err)
	case head.Format == nil:
		return 0, nil
	case *head.Format < 1 || *head.Format > written:
		return 0, UnknownFormatError{what, *head.Format}
	}
	return *head.Format, nil
}

func unreadable(what string, err error) error {
	return fmt.Errorf("edition: %s can't be read: %w", what, err)
}

// strictly reads what was sealed, and says what it was where that can't be read.
func strictly(sealed []byte, into any, what string) error {
	if err := seal.Strictly(sealed, into); err != nil {
		return unreadable(what, err)
	}
	return nil
}

// seal writes the edition in the form in which it is kept and hashed.
func (e *Edition) seal() (err error) {
	e.Format = written
	if e.Sealed, err = json.Marshal(newEdition1(e)); err != nil {
		return err
	}
	e.Hash = sha256.Sum256(e.Sealed)
	return nil
}

// Open reads an edition as it is kept, in the format of its day. It returns an error where the bytes are not those that
// were hashed, and an UnknownFormatError where a newer program wrote them.
func Open(sealed []byte, hash [sha256.Size]byte) (*Edition, error) {
	const what = "the edition"
	if sha256.Sum256(sealed) != hash {
		return nil, errors.New("edition: it is not what was hashed")
	}
	format, err := formatOf(sealed, what)
	if err != nil {
		return nil, err
	}
	var e *Edition
	if format == 0 {
		e, err = openEdition0(sealed)
	} else {
		e, err = openEdition1(sealed, what)
	}
	if err != nil {
		return nil, err
	}
	e.Format, e.Sealed, e.Hash = format, sealed, hash
	return e, nil
}

// Seal writes what an edition was made from in the form in which it is kept and hashed.
func (i Inside) Seal() (sealed []byte, hash [sha256.Size]byte, err error) {
	of, err := newInside1(i)
	if err != nil {
		return nil, hash, err
	}
	sealed, err = json.Marshal(of)
	return sealed, sha256.Sum256(sealed), err
}

// OpenInside reads what an edition was made from as it is kept, in the format of its day. It returns an
// UnknownFormatError where a newer program wrote it.
func OpenInside(sealed []byte) (Inside, error) {
	const what = "what the edition was made from"
	format, err := formatOf(sealed, what)
	if err != nil {
		return Inside{}, err
	}
	var i Inside
	if format == 0 {
		i, err = openInside0(sealed)
	} else {
		i, err = openInside1(sealed, what)
	}
	i.World = completed(i.World)
	if i.Finer != nil {
		i.Finer = completed(i.Finer)
	}
	return i, err
}

// completed are the counts of a register from before there were all the dimensions of today: what it does not say of a
// case is unknown. Without that nothing could be added up from it any more.
func completed(register []disclosure.Count) []disclosure.Count {
	return every(register, func(c disclosure.Count) disclosure.Count {
		for _, d := range counts.Dimensions() {
			if d.List() != "" && c.Where.Code(d) == "" {
				c.Where = c.Where.With(d, codebook.Unknown)
			}
		}
		return c
	})
}

// Seal is the preview as it is kept, and the hash that tells it from others.
func (p *Preview) Seal() (sealed []byte, hash [sha256.Size]byte, err error) {
	sealed, err = sealKept(p.Result.Release)
	return sealed, sha256.Sum256(sealed), err
}

func sealKept(release *disclosure.Release) ([]byte, error) { return json.Marshal(newPreview1(release)) }

// OpenKept reads what Seal has made of a preview, in the format of its day. It returns an UnknownFormatError where a
// newer program wrote it.
func OpenKept(sealed []byte, hash [sha256.Size]byte) (*disclosure.Release, error) {
	const what = "the kept preview"
	if sha256.Sum256(sealed) != hash {
		return nil, errors.New("edition: a kept preview is not what was hashed")
	}
	switch format, err := formatOf(sealed, what); {
	case err != nil:
		return nil, err
	case format == 0:
		return openPreview0(sealed)
	default:
		return openPreview1(sealed, what)
	}
}

// IsKept reports whether the kept preview, sealed in whatever format, shows what this one does.
func (p *Preview) IsKept(sealed []byte, hash [sha256.Size]byte) (bool, error) {
	release, err := OpenKept(sealed, hash)
	if err != nil {
		return false, err
	}
	was, err := sealKept(release)
	if err != nil {
		return false, err
	}
	is, _, err := p.Seal()
	return bytes.Equal(was, is), err
}

// every converts each of a list. There is always a list, if an empty one.
func every[A, B any](list []A, convert func(A) B) []B {
	out := make([]B, len(list))
	for i, v := range list {
		out[i] = convert(v)
	}
	return out
}

// each converts each of a list, or returns the first error. There is always a list, if an empty one.
func each[A, B any](list []A, convert func(A) (B, error)) ([]B, error) {
	out := make([]B, len(list))
	for i, v := range list {
		var err error
		if out[i], err = convert(v); err != nil {
			return nil, err
		}
	}
	return out, nil
}
