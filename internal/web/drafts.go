package web

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"errors"
	"fmt"
	"net/url"

	"sakstall/internal/auth"
	"sakstall/internal/store"
	"sakstall/views"
)

// draftKeys encrypt drafts and decrypt them with any of the server's keys. A draft belongs to its user and its form:
// moved to another's row, it can't be read.
type draftKeys []cipher.AEAD

func newDraftKeys(keys [][]byte) (draftKeys, error) {
	var out draftKeys
	for _, key := range keys {
		derived, err := hkdf.Key(sha256.New, key, nil, "draft", 32)
		if err != nil {
			return nil, err
		}
		block, err := aes.NewCipher(derived)
		if err != nil {
			return nil, err
		}
		aead, err := cipher.NewGCMWithRandomNonce(block)
		if err != nil {
			return nil, err
		}
		out = append(out, aead)
	}
	return out, nil
}

func draftOwner(user int64, form string) []byte { return fmt.Appendf(nil, "%d %s", user, form) }

func (k draftKeys) seal(user int64, form, body string) []byte {
	return k[0].Seal(nil, nil, []byte(body), draftOwner(user, form))
}

// open decrypts a draft. It returns false for one that was made with a key that is gone, or for another user or form.
func (k draftKeys) open(user int64, form string, sealed []byte) (string, bool) {
	for _, key := range k {
		if body, err := key.Open(nil, nil, sealed, draftOwner(user, form)); err == nil {
			return string(body), true
		}
	}
	return "", false
}

// KeepDraft keeps the fields as the owner's draft of the form, encrypted.
func (c *Call) KeepDraft(owner auth.User, form, token string, fields url.Values) error {
	s := c.server
	return s.Drafts.Save(c.Context(), owner.ID, form, token, s.drafts.seal(owner.ID, form, fields.Encode()), s.Now())
}

// Draft are the fields of the user's draft of the form, or nil where there is none that can be read.
func (c *Call) Draft(form string) (url.Values, error) {
	s := c.server
	sealed, err := s.Drafts.Get(c.Context(), c.User.ID, form, s.Now())
	if errors.Is(err, store.ErrNoDraft) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	body, readable := s.drafts.open(c.User.ID, form, sealed)
	fields, err := url.ParseQuery(body)
	if !readable || err != nil {
		return nil, nil //nolint:nilerr // a draft of a key that is gone is none
	}
	return fields, nil
}

// DropDraft forgets the user's draft of the form.
func (c *Call) DropDraft(form string) error {
	return c.server.Drafts.Drop(c.Context(), c.User.ID, form)
}

// endedSession is a session that is over: whose it was, and the id that its forms are bound to.
type endedSession struct {
	user auth.User
	id   string
}

// sentBy is whose session it was that has ended, where the form's token proves that it is from a page of that session.
func (s *Server) sentBy(c *Call) (auth.User, bool) {
	ended, _ := c.session.Values[endedValue].(endedSession)
	return ended.user, s.csrf.valid(c.Form()[views.CSRFField], sessionBinding(ended.id))
}
