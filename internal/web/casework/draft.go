package casework

import (
	"net/http"
	"net/url"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
	"sakstall/internal/store"
	"sakstall/internal/web"
	view "sakstall/views/casework"
)

// keepDraft keeps the form as the user's draft: the codes in it, and nothing else of what was sent.
func (s *pages) keepDraft(c *web.Call, owner auth.User, in filled) error {
	book, err := c.Book()
	if err != nil {
		return err
	}
	return c.KeepDraft(owner, store.CaseDraft, in.token, codesOf(book, in))
}

// keptDraft is the form as the user's draft has it. It returns false where there is none that can be read.
func keptDraft(c *web.Call) (filled, bool, error) {
	form, err := c.Draft(store.CaseDraft)
	if form == nil || err != nil {
		return filled{}, false, err
	}
	return filled{persons: personsOf(form), token: form.Get(web.TokenField), draft: true}, true, nil
}

// codesOf is the form with what is a code of the codebook or a month, and with its token.
func codesOf(book *codebook.Codebook, in filled) url.Values {
	out := url.Values{web.TokenField: {in.token}}
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

// isCode reports whether the codebook has the code in the field's list, whatever the scheme and the year.
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

// keepTyped keeps what a form of a session that has ended says, as a draft of the one whose session it was: it is
// back after they have signed in again. It reports whether there was anything to keep.
func (s *pages) keepTyped(c *web.Call, owner auth.User) bool {
	form := c.Form()
	if checkCaseForm(form) != nil {
		return false
	}
	if err := s.keepDraft(c, owner, filled{persons: personsOf(form), token: web.TokenOf(form)}); err != nil {
		c.Failed("draft not kept", err)
		return false
	}
	return true
}

// saveDraft keeps the form as a draft and shows it again.
func (s *pages) saveDraft(c *web.Call, in filled) error {
	if err := s.keepDraft(c, c.User, in); err != nil {
		return s.notRegistered(c, in, err)
	}
	return c.SeeOther(caseFormPath + "?kladd=1")
}

// dropDraft forgets the draft and begins with an empty form.
func (s *pages) dropDraft(c *web.Call, in filled) error {
	if err := c.DropDraft(store.CaseDraft); err != nil {
		return s.notRegistered(c, in, err)
	}
	return c.SeeOther(caseFormPath)
}

// noteForm keeps the form as a draft, and answers with what comes of it as it stands: JavaScript asks while it is
// filled in.
func (s *pages) noteForm(c *web.Call, in filled) error {
	if err := s.keepDraft(c, c.User, in); err != nil {
		return err
	}
	page := c.Page()
	fields, _, err := s.caseFields(c, page, c.User, in)
	if err != nil {
		return err
	}
	if fields.Notes.Alone, err = s.alone(c, in.persons, false); err != nil {
		return err
	}
	return c.Render(http.StatusOK, view.Notes(view.NotesPart{Page: page, Notes: fields.Notes}))
}
