// Package views turns view-models into pages. A view-model holds finished texts: whatever a page says of a case or a
// count has been decided before it gets here.
package views

import (
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

// Page is what every page needs for its frame.
type Page struct {
	Lang    lang.Lang
	Title   string
	Path    string // the page's own path and query, to come back to after a change of language
	User    string // the name of who is signed in, or ""
	Menu    []Link
	CSRF    string // the token that every form sends
	Assets  Assets
	MadeUp  bool // the register is a demonstration
	HasErrs bool // something typed has to be put right
	Unsent  bool // its form has what was sent before, and has not been dealt with

	// Mark stands at the top of every printed sheet before the title, or is "".
	Mark string

	// ComesBack is the address that the page is loaded from again by itself where there is no JavaScript, or "".
	ComesBack string

	// LanguageForm is the id of a form that is sent by a change of language, so that nothing in it is lost, or "".
	LanguageForm string
}

// Text is the catalogue in the page's language.
func (p Page) Text() *texts.Texts { return i18n.Of(p.Lang) }

// sheet stands at the top of every printed sheet.
func (p Page) sheet() string {
	if p.Mark != "" {
		return p.Mark + " " + p.title()
	}
	return p.title()
}

func (p Page) title() string {
	title := p.Title
	if p.HasErrs {
		title = p.Text().Frame.TitleWithError(title)
	}
	if p.Title == p.Text().Frame.Product {
		return title
	}
	return title + " – " + p.Text().Frame.Product
}

// Assets are the addresses of what the browser loads with a page.
type Assets struct{ CSS, JS, Font string }

// Link is a link with its text. Current marks the page that it is on.
type Link struct {
	Href, Text string
	Current    bool
}

// CSRFField is the name of the form field with the token that proves a form is ours.
const CSRFField = "csrf_token"

// FormID is the id of a form that asks for something on a page of its own, for Page.LanguageForm.
const FormID = "form"

// LanguageButton is what a button that sends a form in another language begins with; the language stands behind it.
const LanguageButton = "language-"

// ErrorPage says what went wrong.
type ErrorPage struct {
	Page
	How       string
	RequestID string
}
