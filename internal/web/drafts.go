package web

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"errors"
	"fmt"
	"net/http"
	"net/url"

	"github.com/gorilla/sessions"
	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
	"sakstall/internal/store"
	"sakstall/views"
)

// draftKeys encrypt drafts and decrypt them with any of the server's keys. A draft belongs to its user and its form: moved to another's
// row, it can't be read.
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

// keepDraft keeps the form as the user's draft: the codes in it, and nothing else of what was sent.
func (s *Server) keepDraft(c echo.Context, user auth.User, in filled) error {
	ctx := c.Request().Context()
	book, err := s.Store.Codebook.Get(ctx)
	if err != nil {
		return err
	}
	return s.keepForm(c, user, store.CaseDraft, in.token, codesOf(book, in))
}

// keepForm keeps the fields as the user's draft of the form, encrypted.
func (s *Server) keepForm(c echo.Context, user auth.User, form, token string, fields url.Values) error {
	return s.Store.Drafts.Save(c.Request().Context(), user.ID, form, token, s.drafts.seal(user.ID, form, fields.Encode()), s.Now())
}

// keptForm are the fields of the user's draft of the form, or nil where there is none that can be read.
func (s *Server) keptForm(c echo.Context, user auth.User, form string) (url.Values, error) {
	sealed, err := s.Store.Drafts.Get(c.Request().Context(), user.ID, form, s.Now())
	if errors.Is(err, store.ErrNoDraft) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	body, readable := s.drafts.open(user.ID, form, sealed)
	fields, err := url.ParseQuery(body)
	if !readable || err != nil {
		return nil, nil //nolint:nilerr // a draft of a key that is gone is none
	}
	return fields, nil
}

// keptDraft is the form as the user's draft has it. It returns false where there is none that can be read.
func (s *Server) keptDraft(c echo.Context, user auth.User) (filled, bool, error) {
	form, err := s.keptForm(c, user, store.CaseDraft)
	if form == nil || err != nil {
		return filled{}, false, err
	}
	return filled{persons: personsOf(form), token: form.Get(formTokenField), draft: true}, true, nil
}

// codesOf is the form with what is a code of the codebook or a month, and with its token.
func codesOf(book *codebook.Codebook, in filled) url.Values {
	out := url.Values{formTokenField: {in.token}}
	for n, d := range in.persons {
		for _, f := range cases.Fields() {
			name := fieldName(n, f)
			if n > 0 && !f.OfPerson() {
				continue
			}
			if n > 0 && f == cases.Category {
				out.Set(name, "") // so that a person of whom nothing is filled in yet is still there
			}
			for _, code := range d.Get(f) {
				if !isCode(book, f, code) {
					continue
				}
				if f.List() {
					out.Add(name, code)
				} else {
					out.Set(name, code)
				}
			}
		}
	}
	return out
}

// isCode tells whether the codebook has the code in the field's list, whatever the scheme and the year.
func isCode(book *codebook.Codebook, f cases.Field, code string) bool {
	var known bool
	switch f {
	case cases.Month:
		_, err := period.ParseMonth(code)
		known = err == nil
	case cases.Category, cases.Elements:
		_, known = book.Category(code)
	case cases.Country:
		_, known = book.Country(code)
	default:
		_, known = book.Value(f.Dimension(), code)
	}
	return known
}

// endedSession is a session that is over: whose it was, and the id that its forms are bound to.
type endedSession struct {
	user auth.User
	id   string
}

// sentBy is whose session it was that has ended, where the form's token proves that it is from a page of that session.
func (s *Server) sentBy(c echo.Context, session *sessions.Session) (auth.User, bool) {
	ended, _ := session.Values[endedValue].(endedSession)
	return ended.user, s.csrf.valid(c.Request().PostForm[views.CSRFField], sessionBinding(ended.id))
}

// keepTyped keeps what a form of a session that has ended says, as a draft of the one whose session it was: it is back after they have
// signed in again. It tells whether there was anything to keep.
func (s *Server) keepTyped(c echo.Context, session *sessions.Session) bool {
	form := c.Request().PostForm
	user, sent := s.sentBy(c, session)
	if c.Path() != caseFormPath || !sent || !user.Role.May(auth.RegisterCases) || checkCaseForm(form) != nil {
		return false
	}
	if err := s.keepDraft(c, user, filled{persons: personsOf(form), token: tokenOf(form)}); err != nil {
		s.failed(c, "draft not kept", err)
		return false
	}
	return true
}

// saveDraft keeps the form as a draft and shows it again.
func (s *Server) saveDraft(c echo.Context, user auth.User, in filled) error {
	if err := s.keepDraft(c, user, in); err != nil {
		return s.notRegistered(c, in, err)
	}
	return c.Redirect(http.StatusSeeOther, caseFormPath+"?kladd=1")
}

// dropDraft forgets the draft and begins with an empty form.
func (s *Server) dropDraft(c echo.Context, user auth.User, in filled) error {
	if err := s.Store.Drafts.Drop(c.Request().Context(), user.ID, store.CaseDraft); err != nil {
		return s.notRegistered(c, in, err)
	}
	return c.Redirect(http.StatusSeeOther, caseFormPath)
}

// noteForm keeps the form as a draft, and answers with what comes of it as it stands: JavaScript asks while it is filled in.
func (s *Server) noteForm(c echo.Context, user auth.User, in filled) error {
	if err := s.keepDraft(c, user, in); err != nil {
		return err
	}
	page, err := s.page(c)
	if err != nil {
		return err
	}
	fields, _, err := s.caseFields(c, page, user, in)
	if err != nil {
		return err
	}
	if fields.Notes.Alone, err = s.alone(c.Request().Context(), page.Lang, user, in.persons, false); err != nil {
		return err
	}
	return s.render(c, http.StatusOK, views.Notes(views.NotesPart{Page: page, Notes: fields.Notes}))
}
