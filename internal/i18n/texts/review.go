package texts

// Review are the pages where a coordinator follows a half-year: every unit at once, and one unit.
type Review struct {
	Menu, Schemes, Halves, Show, Sort, Apply                       string
	Filters                                                        ReviewFilters
	Orders                                                         ReviewOrders
	Unit, State, Cases, LastHalf, LastYear                         string
	Unknown, UnknownPercent, Open, DaysLeft, NoUnits, UnitsCaption string
	Missing, Waiting, Found, Approved                              string
	SchemeOpen, SchemeClosed, SchemePublished                      string
	ApproveAll                                                     func(n int) string
	ApproveHow, Approve                                            string
	CloseHeading, Close, CloseComplete, CloseTooEarly              string
	CloseWithout                                                   func(n int) string
	CloseMissing                                                   func(n int) string
	Total, Change, TotalsCaption                                   string
	MonthsTitle, HalvesTitle                                       func(half string) string
	MonthsDesc                                                     func(half string, n, before int) string
	HalvesDesc                                                     func(half string, n int) string
	Month, Half                                                    string
	SameYearBefore                                                 string
	Export                                                         string
	Done                                                           ReviewDone
	MovedOn                                                        string
	MissingChanged                                                 string
	Findings                                                       string
	NotSettled                                                     string
	Return, ReturnHow, Reopen, ReopenHow, CloseAgain, Reasons      string
	Note, ReasonMissing                                            string
	NoteHint, NoteLong                                             func(most int) string
	NoteID, NoteEmail, NotePhone                                   string
	Back                                                           string
	Task                                                           func(scheme, half string) string
	TaskMissing, TaskWaiting, TaskFound                            func(n int) string
	TaskClose, TaskLink, Tasks                                     string
	TaskReport                                                     func(year int) string
	DaysOver                                                       func(days int) string
	TaskChanged                                                    func(edition string) string
	TaskChangedLine, TaskChangedLink                               string
	TaskPublish, TaskPublishLink                                   string
}

// ReviewFilters are which units are shown.
type ReviewFilters struct{ All, Missing, Waiting, Found, Approved string }

// ReviewOrders are what the units are sorted by.
type ReviewOrders struct{ Name, State, Cases, Change, Unknown, Found string }

// ReviewDone says what has just been done.
type ReviewDone struct{ Approved, Returned, Reopened, ClosedAgain, Closed string }
