// Package i18n holds every text of the screens in bokmål, nynorsk and English.
package i18n

import "sakstall/internal/lang"

// Of are the screens' texts in the language.
func Of(l lang.Lang) *Texts {
	switch l {
	case lang.NN:
		return &nynorsk
	case lang.EN:
		return &english
	default:
		return &bokmaal
	}
}

// Texts are all texts of the screens. A text with a gap is a function; one that counts takes the number.
type Texts struct {
	Frame    Frame
	Home     Home
	SignIn   SignIn
	Form     Form
	Fields   Fields
	Problem  Problem
	Receipt  Receipt
	List     List
	Report   Report
	HalfYear HalfYear
	Review   Review
	Story    Story
	Yearly   Yearly
	Workshop Workshop
	Errors   Errors
	Findings Findings
	Family   Family
	Activity Activity
	After    After
	Own      OwnCases
	Draft    Draft
	Editions Editions
	Upload   Upload
	Alone    Alone
}

// Frame is what stands on every page.
type Frame struct {
	Product, SkipToContent, MainMenu, Front, NewCase, OwnCases, WorkingReport, SignIn, SignOut, Language string
	SignedInAs                                                                                           func(name string) string
	Footer, MadeUp                                                                                       string
	ErrorSummary                                                                                         string
	TitleWithError                                                                                       func(title string) string
}

// Home is the front page.
type Home struct {
	Title, Lead, NoReports, ReportsHeading  string
	Welcome                                 func(name string) string
	RegisterNow, SeeOwn, CoordinatorLead    string
	CasesIn                                 func(half string, n int) string
	YearsCaption, Year, AdminLead, AdminHow string
	NoCasesYet                              string
}

// SignIn is the sign-in page.
type SignIn struct {
	Title, Email, Password, Submit, Wrong, EmailMissing, PasswordMissing string
	TooMany                                                              func(minutes int) string
	SignedOut                                                            string
}

// Form is the page where a case is registered.
type Form struct {
	Title, Lead, Unit, Submit, More, MoreHint, Choose, LastUsed, AllCountries, MatchNone, MatchOne, MatchMany string
	UsedBefore                                                                                                func(ref string) string
	UsedBeforeLink, Optional, Definitions, DefinitionsShown, AllContacts                                      string
}

// Fields are what the fields of a case are called, with a hint where one is needed.
type Fields struct {
	Scheme, Unit, Month, Subject, Contact, Category, Elements, Gender, Age, Country, Themes, Services, Whereabouts, Tie string
	MonthHint, ContactHint, SubjectHint, CategoryHint, AgeHint, CountryHint, ElementsHint, TieHint                      string
}

// Problem is what is said beside a field.
type Problem struct {
	MonthMissing, SubjectMissing, ContactMissing, CategoryMissing, GenderMissing, AgeMissing, CountryMissing                 string
	NotInList, NotAMonth, TooEarly, InTheFuture, NotInScheme, NotInUse, ApplicationOnly, OtherUnit, Twice, IsACase, FormGone string
	HalfHandedIn, HalfApproved, HalfClosed                                                                                   string
	AfterFollowUp, BeforeContact, CorrectInstead                                                                             string
}

// Receipt is the page of one registered case.
type Receipt struct {
	Title                  func(ref string) string
	Registered             string
	Reference              func(ref string) string
	CountsIn               func(half string) string
	Again, ToList, Heading string
}

// List is the page of the own cases of a half.
type List struct {
	Title, Halves, None, Reference, Month, Category, Gender, Age, Country string
	Caption                                                               func(half string, n int) string
}

// Report is the coordinator's working report.
type Report struct {
	Title                         func(scope string) string
	Internal, InternalLead, Years string
	Advisors, Envoys, NotInUse    string
	TableOf                       func(what string, from, to int) string
}

// Errors are the pages for what went wrong.
type Errors struct {
	BadRequest, BadRequestHow, Forbidden, ForbiddenHow, Stale, StaleHow, NotFound, NotFoundHow, NotAllowed, NotAllowedHow string
	TooLarge, TooLargeHow, MediaType, MediaTypeHow, Internal, InternalHow, Unavailable, UnavailableHow, ToFront           string
	RequestID                                                                                                             func(id string) string
}
