package edition

import (
	"crypto/sha256"
	"errors"
	"time"

	"sakstall/internal/disclosure"
)

// Kept is a preview that a coordinator has kept: what readers would have seen then.
type Kept struct {
	At      time.Time // in whole seconds
	By      string    // the name of who kept it, or what the audit trail calls them
	Name    Name      // what the edition would have been called
	Release *disclosure.Release
}

// Seal is the preview as it is kept, and the hash that tells it from others.
func (p *Preview) Seal() (sealed []byte, hash [sha256.Size]byte, err error) {
	sealed, err = p.Result.Release.Seal()
	return sealed, sha256.Sum256(sealed), err
}

// OpenKept reads what Seal has made of a preview.
func OpenKept(sealed []byte, hash [sha256.Size]byte) (*disclosure.Release, error) {
	if sha256.Sum256(sealed) != hash {
		return nil, errors.New("edition: a kept preview is not what was hashed")
	}
	return disclosure.Open(sealed)
}
