package texts

// Form is the page where a case is registered.
type Form struct {
	Title, Lead, Unit, Submit, More, MoreHint, Choose, LastUsed string
	AllCountries, MatchNone, MatchOne, MatchMany                string
	UsedBefore                                                  func(ref string) string
	UsedBeforeLink, Optional, Definitions, DefinitionsShown     string
	AllContacts                                                 string
	OlderMonth, WhichOlderMonth                                 string
}

// Problem is what is said beside a field.
type Problem struct {
	MonthMissing, SubjectMissing, ContactMissing, CategoryMissing string
	GenderMissing, AgeMissing, CountryMissing                     string
	NotInList, NotAMonth, TooEarly, InTheFuture, NotInScheme      string
	NotInUse, OtherUnit, Twice, IsACase, FormGone                 string
	ApplicationOnly                                               func(year int) string
	HalfHandedIn, HalfApproved, HalfClosed                        string
	AfterFollowUp, BeforeContact, CorrectInstead                  string
	LongAgo, LongAgoSure, Unlikely, UnlikelySure                  string
}

// Family is what the form for cases says of several persons, and of what comes of it.
type Family struct {
	Heading, Add, AddHint string
	// OfPerson stands after a field's name, for a reader who hears the name alone
	Person, Remove, OfPerson, Submit            func(n int) string
	Counts                                      func(n int) string
	CountsIn                                    func(n int, half string) string
	Since                                       func(month string) string
	NoCase, NoteContact, NoteContactHint, Noted string
	OtherContacts                               func(n int) string
	NotedBefore                                 string
	Registered                                  func(n int) string
	Together                                    string
	TogetherCounts                              func(n int, half string) string
}

// Draft is what is said of a form that is kept for later, and of a server that can't be reached.
type Draft struct {
	Save, Saved, Restored, Discard string
	SaveHint                       func(days int) string
	// Kept: on the sign-in page
	Kept string
	Away string
	// Unsent, Throw: of a form that was sent when it could not be dealt with
	Unsent, Throw string
}

// Alone is what is said of a person who would be the only one of their kind in the user's own cases of the half.
type Alone struct {
	Alone       string
	PersonAlone func(n int) string
	Fine        string
	Age, Gender string
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
	Title, Halves, None, Reference, Month, Category, Gender, Age string
	Country                                                      string
	Caption                                                      func(half string, n int) string
}

// After is what is said of a case after it has been registered: its page, what can be done with it, and the list of
// one's own.
type After struct {
	Correct, Withdraw, Restore, LogFollowUp, ToCase         string
	Corrected, WasWithdrawn, Restored, Logged, FollowUpGone string
	Complete                                                func(category string) string
	CompleteHow, HappenedHow                                string
	Locked                                                  func(half string) string
	IsWithdrawn                                             func(reason string) string

	History, NotAnswered, You, Colleague string
	ChangedIn                            func(month, who string) string
	WithdrawnIn                          func(month, who, reason string) string
	RestoredIn                           func(month, who string) string
	FromTo                               func(question, from, to string) string

	FollowUps, NoFollowUps, FollowUpMonth, FollowUpServices string
	Withdrawn                                               string
	WithdrawFollowUp                                        func(month string) string

	CorrectTitle                                                     func(ref string) string
	CorrectLead, Save, StaleTitle, StaleHow, Question, Yours, AsItIs string
	Differs, Same                                                    string

	WithdrawTitle                                                func(ref string) string
	WithdrawLead, WithdrawSubmit, Reason, ReasonMissing          string
	FollowUpTitle                                                func(ref string) string
	FollowUpLead, FollowUpSubmit, FollowUpMonthMissing           string
	FollowUpMonthHint, Happened, HappenedYes, FormUsed, FormGone string
	ChangedTitle, ChangedHow, LockedTitle                        string
}

// OwnCases is the list of one's own cases.
type OwnCases struct {
	Filter, AnyCategory, AnyCountry, Show, ShowAll, Export   string
	ExportHow                                                string
	FollowUps, Withdrawn                                     func(n int) string
	Families                                                 func(persons, families int) string
	Shown                                                    func(shown, all int) string
	Family, State, StateCounts, StateWithdrawn, NoneLikeThis string
	FamilyNumber                                             func(n int) string
}
