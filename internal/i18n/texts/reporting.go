package texts

import (
	"sakstall/internal/lang"
)

// Report is the coordinator's working report.
type Report struct {
	Title                         func(scope string) string
	Internal, InternalLead, Years string
	NotInUse                      string
	TableOf                       func(what string, from, to int) string
}

// Workshop is where a coordinator arranges the next report of a year, and where two editions are compared.
type Workshop struct {
	Title                                                        func(year int) string
	Lead, Link, Place, Keep, Part, Own, Save, Saved              string
	PlaceOf, KeepOf                                              func(part string) string
	LeftOut, Texts, NoTexts, AddText, Edit, Changed, ChangedText string
	NotAPlace                                                    func(most int) string
	NewText, EditText, TextLead, Chapter                         string
	// TitleIn, TextIn: what Language calls it
	TitleIn, TextIn                                   func(language string) string
	Bokmaal, Nynorsk, English                         string
	TextHint, OtherHint, Bind, BindHint, Insert       string
	Delete, TitleMissing, TextMissing, ChapterMissing string
	Typed                                             func(numbers string) string
	Accept, AcceptHint, NotBound, BoundHidden         string
	TooLong                                           func(most int) string
	IDNumber, Email, Phone                            string
	Count, Share                                      func(name string) string
	Compare, CompareLead, First, Second, Show, Same   string
	Change                                            string
	Summary                                           func(changed int) string
	What, ChooseTwo, ChooseAlike, CompareLink         string
	CompareOf                                         func(a, b string) string
}

// Language is what a language is called inside a sentence.
func (w Workshop) Language(l lang.Lang) string {
	return map[lang.Lang]string{lang.NB: w.Bokmaal, lang.NN: w.Nynorsk, lang.EN: w.English}[l]
}

// Editions is what is said around published reports: their lists, publishing, withdrawing, and what coordinators see of
// how counts are hidden.
type Editions struct {
	Title, Lead, None, Menu                            string
	Of, Edition, Published, State                      string
	Stands, Replaced, Taken                            string
	WithdrawnTitle                                     func(name string) string
	WithdrawnOn                                        func(date string) string
	ToAll                                              string
	ShelfTitle, ShelfLead, Withdraw, ShelfYears        string
	WithdrawTitle                                      func(name string) string
	WithdrawLead, WithdrawNote, WithdrawHint, NoteGone string
	NoteLong                                           func(most int) string
	OutcomeTitle                                       func(scope string) string
	OutcomeLead, Internal, AsPublished, Sides          string
	HiddenHead                                         func(scheme string, hidden, of int) string
	NothingHidden, What, Count, Reason, Bounds         string
	Primary, Secondary, Reprint                        string
	Letters                                            HiddenLetters
	MarksNone, MarksWait, MarksFailed                  string
	NotInEdition                                       string
	RegisterHas                                        func(n string) string
	PublishedAs                                        func(n, from string) string
	DifferentLink, StillOpen                           string
	DonePublished, DoneTakenBack                       func(name string) string
	// NowHidden: of counts that were shown
	NowHidden                                                     func(before string) string
	OpenAgain                                                     func(units int) string
	ThenNothing                                                   string
	ThenEdition                                                   func(name string) string
	Unfilled                                                      func(title string) string
	PartLeftOut, ReadersNothing, ReadersOther                     string
	HiddenAs                                                      func(reason, bounds string) string
	LeftOutBreakdowns, LeftOutYears, LeftAsPrinted, LeftOutSplits func(what string) string
	Content, ContentHint, ContentShow, ContentSetting             string
	// ContentName: of the contents that can be chosen
	ContentName map[string]string
	// ContentWhy: why an edition shows less of a scheme, by edition.Why; ContentUnprotected: that a richer content would
	// give counts away, some of which are named
	ContentWhy                                      map[string]string
	ContentUnprotected                              func(n int, cells string) string
	From                                            func(low, high int) string
	AtLeast                                         func(low int) string
	Waiting                                         string
	WaitingLead                                     string
	Impossible, ImpossibleLead                      string
	PublishTitle                                    func(name string) string
	PublishLink, PublishLead, PublishButton         string
	OpenHeading, OpenLead                           string
	ProofHeading                                    string
	Proof                                           func(p Proof) string
	ProofEarlier                                    func(n int) string
	ChangesHeading                                  func(before string) string
	NoChanges                                       string
	Change                                          func(what, was, is string) string
	Nothing, Star                                   string
	Note, NoteHint, Readers                         string
	Changed, FormGone                               string
	EarlierTitle, EarlierLead, EarlierNone          string
	ImportedOn                                      func(file, date string) string
	GivenHeading, GivenLead, GivenNone, Exact, Open string
	DifferentHeading, DifferentLead, DifferentNone  string
	Printed, PrintedIn, Counted                     string
	DraftNote, NoteTitle                            string
	NoteReprintedLead, NoteCorrectedLead            string
	FromEdition, FromReport                         func(name string) string
	NoteReprinted                                   func(what, now, from string) string
	NoteCorrected                                   func(what, was, from, now string) string
	NoteNumbers                                     func(numbers string) string
	Revised                                         func(before string) string
	// RevisedThen: of an earlier edition
	RevisedThen                     func(name, before string) string
	Unchanged                       func(standing string) string
	HistoryTitle                    func(scope string) string
	History, HistoryLead, Now, Keep string
	KeptHeading, KeptNone           string
	KeptBy                          func(who, name string) string
	SeenAndHidden                   func(shown, hidden int) string
	DiffersFrom, MoreChanges        func(n int) string
}

// Proof is what an edition's proof comes to: how many counts readers see, how many are hidden, how many small ones were
// tried, and the least width of what a reader can work out about any of those.
type Proof struct{ Shown, Hidden, Sensitive, Width int }

// HiddenLetters stand for the reasons beside counts in narrow tables, with what they mean.
type HiddenLetters struct{ Primary, Secondary, Reprint, LeftOut, Register, Printed, Legend string }
