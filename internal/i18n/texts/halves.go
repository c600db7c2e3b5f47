package texts

// Halves are the pages where a unit looks its half-year over and hands it in.
type Halves struct {
	Menu, Lead, Half, Cases, State, Deadline          string
	ListCaption                                       func(unit string) string
	DeadlineOn, DeadlineTomorrow, DeadlineToday, Late func(day string) string
	DeadlineIn                                        func(day string, left int) string
	States                                            HalfStates
	Means                                             HalfMeaning
	HandIn                                            func(n int) string
	HandInHow, Nothing, NothingHow                    string
	TakeBack, TakeBackHow                             string
	FromMonth                                         func(month string) string
	Done, DoneApproved, DoneTakenBack                 string
	CountChanged                                      func(n int) string
	Moved                                             string
	Counts, NoCases                                   string
	Usual                                             func(years string) string
	FollowUpsOfHalf, ActivitiesOfHalf                 func(n int) string
	History                                           string
	Moves                                             HalfMoves
	Reason, Note                                      func(text string) string
	Reasons                                           HalfReasons
	Remind                                            func(half string) string
	RemindLink                                        string
	ReopenedHeading                                   string
	ReopenedFor                                       func(half, unit, until string) string
}

// HalfStates are what the states of a unit's half are called.
type HalfStates struct {
	Open, HandedIn, Returned, Approved, Reopened, Closed string
	ClosedWithout, Published                             string
}

// HalfMeaning says what a state means to the unit.
type HalfMeaning struct {
	Open, HandedIn, Returned, Approved, Closed, ClosedWithout string
	Published                                                 string
	Reopened                                                  func(until string) string
}

// HalfMoves say what has been done with a half.
type HalfMoves struct {
	HandedIn                                                    func(n int) string
	Nothing, TakenBack, Approved, Returned, ClosedAgain, Closed string
	Published                                                   string
	Reopened                                                    func(until string) string
	By                                                          func(what, name string) string
	ByItself, ByOperator                                        func(what string) string
}

// HalfReasons are why a half is returned or reopened.
type HalfReasons struct {
	CasesMissing, TooMany, UnknownValues, Double, WrongValues string
	FoundAfterPublishing                                      string
}

// Findings are what is said of what may be wrong with a half-year: what was seen, why it matters and what settles it,
// to the unit and to the coordinator alike. None of them names a case.
type Findings struct {
	Heading, Lead, None                              string
	Kinds                                            FindingKinds
	NoCases                                          func(usual int) string
	Jump                                             func(j Jump) string
	ManyUnknown                                      func(field string, n, of int) string
	Double, CategoryNotUsed, FearAndCompleted, Apart func(n int) string
	Unlikely                                         func(n int) string
	Why, How                                         FindingKinds
	Answers                                          FindingAnswers
	AnswerLegend, AnswerSubmit, AnswerMissing        string
	Answered                                         func(answer string) string
	OwnCases                                         string
	OthersCases                                      func(n int) string
	Gone                                             string
}

// Jump is a number of cases beside what the unit usually has, and the bounds of what would have been ordinary.
type Jump struct{ N, Low, High int }

// FindingKinds is a text for each kind of finding.
type FindingKinds struct {
	NoCases, Jump, ManyUnknown, Double, CategoryNotUsed string
	FearAndCompleted, CountriesDiffer, Unlikely         string
}

// FindingAnswers are what a unit can answer.
type FindingAnswers struct {
	CheckedCorrect, Vacancy, TaskChanged, NotKnown, DifferentPersons string
}
