package web

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"sakstall/internal/auth"
	"sakstall/internal/lang"
	"sakstall/internal/privacy"
	"sakstall/views"
)

const (
	unsentPath  = "/usendt"
	unsentDraft = "unsent" // what it is called among drafts: each user has one at most
	toField     = " to"    // in the draft: the address of the form's page; no form has such a field
)

// Kept says of a form how it is kept.
type Kept struct {
	Filled []string // the fields that the page fills in and nobody types, beside the form's tokens and version
	Typed  []string // where set, the form is worth keeping only with something typed in one of these fields
	Query  []string // the fields that stand in the address of the form's page
}

// page is the address of the page of the form that has been sent to the path.
func (k Kept) page(path string, form url.Values) string {
	query := url.Values{}
	for _, field := range k.Query {
		if value := form.Get(field); value != "" {
			query.Set(field, value)
		}
	}
	if len(query) == 0 {
		return path
	}
	return path + "?" + query.Encode()
}

// worth reports whether the form has something worth keeping, and nothing that must not be kept: what points at a
// person.
func (k Kept) worth(form url.Values) bool {
	typed := func(field string) bool { return strings.TrimSpace(form.Get(field)) != "" }
	if len(k.Typed) > 0 && !slices.ContainsFunc(k.Typed, typed) {
		return false
	}
	technical := append([]string{views.CSRFField, TokenField, VersionField}, k.Filled...) // random numbers and hashes
	for name, values := range form {
		for _, value := range values {
			if !slices.Contains(technical, name) && len(privacy.Find(value)) > 0 {
				return false
			}
		}
	}
	return true
}

// formPage is the address of the page of the form that has been sent.
func (c *Call) formPage() string { return c.kept.page(c.Request().URL.Path, c.Form()) }

// keepSent keeps what the owner's form says, where its page can show it again. It reports whether it has been kept.
func (c *Call) keepSent(owner auth.User) bool {
	if c.kept == nil {
		return false
	}
	kept := maps.Clone(c.Form())
	kept.Del(views.CSRFField)
	kept.Del(ButtonField)
	if !c.kept.worth(kept) {
		return false
	}
	kept.Set(toField, c.formPage())
	if err := c.KeepDraft(owner, unsentDraft, "", kept); err != nil {
		c.Failed("form not kept", err)
		return false
	}
	return true
}

// KeepSent keeps what has been sent with a form that can't be dealt with now: it is back when its page is opened again.
func (c *Call) KeepSent() {
	if c.Posted() {
		c.keepSent(c.User)
	}
}

// keptUnsent is the form that has been kept for the user, and the address of its page, or "" where there is none.
func (c *Call) keptUnsent() (to string, typed url.Values, err error) {
	typed, err = c.Draft(unsentDraft)
	if typed == nil || err != nil {
		return "", nil, err
	}
	to = LocalPath(typed.Get(toField))
	typed.Del(toField)
	return to, typed, nil
}

// inLanguage shows the page of the form that has been sent in the language, with all that has been typed.
func (s *Server) inLanguage(c *Call, l lang.Lang) error {
	_, c.Request().URL.RawQuery, _ = strings.Cut(c.formPage(), "?")
	c.SetLanguage(l)
	c.typed = maps.Clone(c.Form())
	c.typed.Del(views.CSRFField)
	c.typed.Del(ButtonField)
	return s.permit(c, s.pages[c.echo.Path()], func(page Route) error { return page.Do(c) })
}

// Typed is what was typed into the form of the page before the language was changed, or what has been kept of it, or
// nil. In the latter case the page says that it has not been sent.
func (c *Call) Typed() (url.Values, error) {
	if c.typed != nil {
		return c.typed, nil
	}
	to, typed, err := c.keptUnsent()
	if to != c.Request().URL.RequestURI() {
		return nil, err
	}
	c.filledIn = true
	return typed, err
}

// dropUnsent forgets the form that has been kept for the user, and shows its page as it is without.
func dropUnsent(c *Call) error {
	if err := OnlyFields(c.Form(), []string{views.CSRFField}, nil); err != nil {
		return err
	}
	to, _, err := c.keptUnsent()
	if err != nil {
		return err
	}
	if err := c.DropDraft(unsentDraft); err != nil {
		return err
	}
	return c.SeeOther(LocalPath(to))
}

// backToFront leads to the front page.
func backToFront(c *Call) error { return c.SeeOther(frontPath) }

// forgetUnsent forgets the form that has been kept for the user, once one of the same page has been sent and done its
// work: a page of ours then leads on.
func (c *Call) forgetUnsent() {
	if c.echo.Response().Status != http.StatusSeeOther || c.nothingSaved {
		return
	}
	to, _, err := c.keptUnsent()
	if err == nil && to == c.formPage() {
		err = c.DropDraft(unsentDraft)
	}
	if err != nil {
		c.Failed("form not forgotten", err)
	}
}
