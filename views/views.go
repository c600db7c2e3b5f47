// Package views turns view-models into pages. A view-model holds finished texts: whatever a page says of a case or a
// count has been decided before it gets here.
package views

import (
	"slices"

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

// HomePage is the front page. Which parts it has depends on who looks.
type HomePage struct {
	Page
	Register    bool // may register cases
	Reminders   []Reminder
	CurrentHalf string // how many cases the user has in the current half
	Coordinator bool
	Reopened    []string   // the halves that are open again, each with its unit
	Tasks       []Task     // what a coordinator has to do now
	Schemes     []string   // the columns of Years
	Years       []HomeYear // the newest first
	Admin       bool
	Editions    []Link // the published ones, for who is not signed in
}

// HomeYear is a year with its number of cases by scheme.
type HomeYear struct {
	Year, Href string
	Counts     []string
}

// SignInPage is the page for signing in.
type SignInPage struct {
	Page
	Next            string // where to go then
	Email, Password Field
	Problem         string // what was wrong with the attempt as a whole, or ""
	SignedOut       bool
	Kept            bool // what was typed before is kept
}

// CasePage is the page of one registered case.
type CasePage struct {
	Page
	Ref   string
	New   bool   // it has just been registered
	Half  string // where it counts
	Facts []Fact
	// Family are the cases that were registered together, this one among them, or none.
	Family []CaseRow
	Doing  CaseDoing
	Alone  []Recognisable // where it has just been registered
}

// Fact is a question and its answer.
type Fact struct{ Label, Value string }

// CaseListPage is the page of the own cases of one half.
type CaseListPage struct {
	Page
	Halves   []Link
	Half     string
	HalfCode string
	Count    int      // of the half's cases that count
	Figures  []string // what else there is to count in the half
	Filter   []Field  // by category and by country
	Filtered bool     // not all of the half's cases are shown
	Shown    string   // how many are, or ""
	Rows     []CaseRow

	Noted         bool   // a contact that is no case has just been noted
	OtherContacts string // how many there are in the half, or ""
}

// CaseRow is a case in the list.
type CaseRow struct {
	Ref, Month, Category, Gender, Age, Country string
	Family                                     string // which of the list's families it is in, or ""
	Withdrawn                                  bool
}

// inFamilies reports whether any of the cases is in a family, and anyWithdrawn whether any is withdrawn.
func inFamilies(rows []CaseRow) bool {
	return slices.ContainsFunc(rows, func(r CaseRow) bool { return r.Family != "" })
}

func anyWithdrawn(rows []CaseRow) bool {
	return slices.ContainsFunc(rows, func(r CaseRow) bool { return r.Withdrawn })
}

// ErrorPage says what went wrong.
type ErrorPage struct {
	Page
	How       string
	RequestID string
}
