package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var review = texts.Review{
	Menu: "Half-year", Schemes: "Scheme", Halves: "Half-years", Show: "Show units", Sort: "Sort by", Apply: "Show",
	Filters: texts.ReviewFilters{
		All: "All", Missing: "Not handed in", Waiting: "Waiting for approval",
		Found: "To be checked", Approved: "Approved",
	},
	Orders: texts.ReviewOrders{
		Name: "Name", State: "State", Cases: "Number of cases",
		Change: "Change since last year", Unknown: "Share unknown", Found: "To be checked",
	},
	Unit: "Unit", State: "State", Cases: "Cases", LastHalf: "Half before", LastYear: "Same half last year",
	Unknown:        "Unknown",
	UnknownPercent: "Unknown in per cent",
	Open:           "To be checked",
	DaysLeft:       "Days left",
	NoUnits:        "No units match.",
	UnitsCaption:   "The half-year by unit",
	Missing:        "Not handed in", Waiting: "Waiting for approval", Found: "To be checked", Approved: "Approved",
	SchemeOpen:      "The half-year is open.",
	SchemeClosed:    "The half-year is closed.",
	SchemePublished: "The half-year is published.",
	ApproveAll:      func(n int) string { return lang.Plural(n, "Approve 1 unit", "Approve %d units") },
	ApproveHow:      "These units have handed in, and nothing unusual has been found:",
	Approve:         "Approve the half-year",
	CloseHeading:    "Close the half-year", Close: "Close the half-year", CloseComplete: "All units are approved.",
	CloseTooEarly: "The half-year can be closed when it is over.",
	CloseWithout: func(n int) string {
		return "Close the half-year although " + lang.Plural(n, "1 unit is", "%d units are") + " not approved"
	},
	CloseMissing: func(n int) string {
		return lang.Plural(n, "This unit is not approved", "These %d units are not approved") +
			". The cases that are registered count, but no more will come:"
	},
	Total: "Cases", Change: "Change since last year", TotalsCaption: "The scheme's cases by half-year",
	MonthsTitle: func(half string) string { return "Cases by month, " + lang.LowerFirst(half) },
	HalvesTitle: func(half string) string { return "Cases by half-year, up to the " + lang.LowerFirst(half) },
	MonthsDesc: func(half string, n, before int) string {
		return fmt.Sprintf("Bars for the months of the %s, each with the same month of last year below it. %s in all, "+
			"and %d last year.", lang.LowerFirst(half), lang.Plural(n, "1 case",
			"%d cases"), before)
	},
	HalvesDesc: func(half string, n int) string {
		return fmt.Sprintf("Bars for %d half-years up to the %s, each with the same half of the year before below it.", n, lang.LowerFirst(half))
	},
	Month: "Month", Half: "Half-year", SameYearBefore: "Year before", Export: "Download as a spreadsheet",
	Done: texts.ReviewDone{
		Approved:    "Approved.",
		Returned:    "The half-year has been sent back to the unit.",
		Reopened:    "The half-year is open again to the unit.",
		ClosedAgain: "The half-year is closed again to the unit.", Closed: "The half-year is closed.",
	},
	MovedOn:        "Something has changed since you looked at the page. Look at what stands here now.",
	MissingChanged: "Other units are missing now. Look at the list and close again.",
	Findings:       "To be checked", NotSettled: "The unit has not answered.",
	Return:    "Send back",
	ReturnHow: "The unit sees the reason, and can correct and hand in again.",
	Reopen:    "Open again to the unit",
	ReopenHow: "The half-year is closed. The unit can correct for some days, and then it closes by itself. All " +
		"coordinators see that it is open.",
	CloseAgain: "Close again now",
	Reasons:    "Why?",
	Note:       "Short note to the unit (optional)",
	NoteHint: func(most int) string {
		return fmt.Sprintf("No names or anything else about persons. At most %d characters.", most)
	},
	ReasonMissing: "Choose a reason.",
	NoteLong: func(most int) string {
		return fmt.Sprintf("The note is too long: at most %d characters.", most)
	},
	NoteID:    "The note seems to hold an identity number. Take it out.",
	NoteEmail: "The note seems to hold an e-mail address. Take it out.",
	NotePhone: "The note seems to hold a telephone number. Take it out.",
	Back:      "To all units",
	Task:      func(scheme, half string) string { return scheme + ", " + lang.LowerFirst(half) },
	TaskMissing: func(n int) string {
		return lang.Plural(n, "1 unit has not handed in.", "%d units have not handed in.")
	},
	TaskWaiting: func(n int) string {
		return lang.Plural(n, "1 unit is waiting for approval.", "%d units are waiting for approval.")
	},
	TaskFound: func(n int) string {
		return lang.Plural(n, "1 unit has something to look at.", "%d units have something to look at.")
	},
	TaskClose: "All units are approved. The half-year can be closed.",
	TaskLink:  "Go to the half-year",
	Tasks:     "To do now",
	DaysOver: func(days int) string {
		return lang.OneOr(days, "one day", lang.EN.Number(days)+" days") + " late"
	},
	TaskChanged:     func(edition string) string { return "The register has changed since edition " + edition },
	TaskChangedLine: "Cases of that year have been registered, corrected or withdrawn since the edition was published.",
	TaskChangedLink: "See what a new edition would show",
	TaskReport:      func(year int) string { return fmt.Sprintf("The report for %d", year) },
	TaskPublish:     "Both schemes have closed both half-years. The report can be published.",
	TaskPublishLink: "Look through and publish the report",
}
