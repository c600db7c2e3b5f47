package web

import (
	"errors"
	"fmt"
	"net/url"
	"strings"

	"sakstall/internal/auth"
	"sakstall/internal/store"
	"sakstall/views"
)

// draftPurpose is what the keys of drafts are derived for.
const draftPurpose = "draft"

// draftOwner is whose draft of which form it is: moved to another's row, it can't be read.
func draftOwner(user int64, form string) []byte { return fmt.Appendf(nil, "%d %s", user, form) }

// draftFormat is the number of the format in which drafts are written: the number in a line of its own, then the fields
// as a browser sends them. Format 0 had no number.
const draftFormat = "1"

func writeDraft(fields url.Values) []byte { return []byte(draftFormat + "\n" + fields.Encode()) }

// readDraft are the fields of a draft in any of the formats. It returns false for what is none, or a newer program's.
func readDraft(body []byte) (url.Values, bool) {
	format, fields, numbered := strings.Cut(string(body), "\n")
	switch {
	case !numbered:
		fields = format
	case format != draftFormat:
		return nil, false
	}
	read, err := url.ParseQuery(fields)
	return read, err == nil
}

// KeepDraft keeps the fields as the owner's draft of the form, encrypted.
func (c *Call) KeepDraft(owner auth.User, form, token string, fields url.Values) error {
	s := c.server
	sealed, err := s.drafts.Encrypt(writeDraft(fields), draftOwner(owner.ID, form))
	if err != nil {
		return err
	}
	return s.Drafts.Save(c.Context(), owner.ID, form, token, sealed, s.Now())
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
	body, err := s.drafts.Decrypt(sealed, draftOwner(c.User.ID, form))
	if err != nil {
		return nil, nil //nolint:nilerr // a draft of a key that is gone is none
	}
	fields, is := readDraft(body)
	if !is {
		return nil, nil
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
