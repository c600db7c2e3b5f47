package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var form = texts.Form{
	Title: "Register case",
	Lead: "One case is guidance or follow-up of one person. Following up a case that you have already " +
		"registered is not a new case.",
	Unit:         "Unit",
	Submit:       "Register the case",
	More:         "More about the case",
	MoreHint:     "Optional. Not counted in the tables.",
	Choose:       "Choose",
	LastUsed:     "Last used",
	AllCountries: "All countries",
	MatchNone:    "No matches",
	MatchOne:     "1 match",
	MatchMany:    "%d matches",
	UsedBefore: func(ref string) string {
		return "This form has already made case " + ref + ". To register one more case with what stands here, press " +
			"“Register the case” again."
	},
	UsedBeforeLink: "See the case that was registered", Optional: "(optional)",
	Definitions:      "What do the categories mean?",
	DefinitionsShown: "The explanation stands below each category.",
	AllContacts:      "All",
	OlderMonth:       "An earlier month …", WhichOlderMonth: "Which earlier month?",
}

var problem = texts.Problem{
	MonthMissing:    "Choose the month of first contact.",
	SubjectMissing:  "Choose who was given guidance.",
	ContactMissing:  "Choose who made contact.",
	CategoryMissing: "Choose a main category.",
	GenderMissing:   "Choose a gender, or unknown.",
	AgeMissing:      "Choose an age, or unknown.",
	CountryMissing:  "Choose a country background, or unknown.",
	NotInList:       "Choose a value from the list.",
	NotAMonth:       "Choose a month from the list.",
	TooEarly:        "The month is before the register's first year.",
	InTheFuture:     "The month is still to come.",
	NotInScheme:     "Your scheme does not use this value.",
	NotInUse:        "The value was not in use in the year chosen.",
	ApplicationOnly: func(year int) string {
		return fmt.Sprintf("From %d this is not a case: the person has no tie to Norway but an application for "+
			"family immigration.", year)
	},
	OtherUnit: "You can only register cases for your own unit.", Twice: "The same value has been chosen twice.",
	HalfHandedIn: "Your unit has handed in this half-year, so it takes no more cases. Take the hand-in back on the " +
		"page of the half-year if the case belongs there.",
	HalfApproved: "The half-year is approved, so it takes no more cases. Ask the coordinator to return it if the " +
		"case belongs there.",
	HalfClosed: "The half-year is closed, so it takes no more cases. Ask the coordinator to reopen it for your " +
		"unit if the case belongs there.",
	IsACase:  "Choose “Only an application for family immigration” if the contact is not a case.",
	FormGone: "The form had lost its one-time code. Press “Register the case” again.",
	AfterFollowUp: "The case has a follow-up before this month. Choose an earlier month, or withdraw the follow-up " +
		"first.",
	BeforeContact:  "The follow-up can't be before the month of first contact.",
	CorrectInstead: "The case can be corrected. Move it to “completed” on its page instead.",
	LongAgo:        "The month is two years back or more. Choose another, or tick that it is right.",
	LongAgoSure:    "Yes, the first contact was that long ago",
	Unlikely: "Female genital mutilation happens to girls and women. " +
		"Put the gender or the main category right, or tick that both are.",
	UnlikelySure: "Yes, both the gender and the category are right",
}

var family = texts.Family{
	Heading: "More persons in the same family?", Add: "Add a person",
	AddHint: "Each person is a case of their own. What you have filled in of the month and the contact holds for " +
		"all of them.",
	Person:   func(n int) string { return fmt.Sprintf("Person %d", n) },
	Remove:   func(n int) string { return fmt.Sprintf("Remove person %d", n) },
	OfPerson: func(n int) string { return fmt.Sprintf("person %d", n) },
	Submit:   func(n int) string { return fmt.Sprintf("Register %d cases", n) },
	Counts: func(n int) string {
		return fmt.Sprintf("This counts as %s.", lang.Plural(n, "1 new case", "%d new cases"))
	},
	CountsIn: func(n int, half string) string {
		return fmt.Sprintf("This counts as %s in the %s.", lang.Plural(n, "1 new case", "%d new cases"),
			lang.LowerFirst(half))
	},
	Since:       func(month string) string { return "The rule holds from " + month + "." },
	NoCase:      "This is not a case",
	NoteContact: "Note it as a contact",
	NoteContactHint: "You can note it as a contact that is not a case. Only the month is kept then; nothing else of " +
		"the form is.",
	Noted: "The contact has been noted. It is counted apart, not as a case.",
	OtherContacts: func(n int) string {
		return fmt.Sprintf("You have also noted %s.", lang.Plural(n, "1 contact that is not a case",
			"%d contacts that are not cases"))
	},
	NotedBefore: "This form has already been noted as a contact that is not a case. Press “Register the case” once " +
		"more if what stands here is a case as well.",
	Registered: func(n int) string { return fmt.Sprintf("%d cases have been registered", n) },
	Together:   "Registered together",
	TogetherCounts: func(n int, half string) string {
		return fmt.Sprintf("They count as %d new cases in the %s.", n, lang.LowerFirst(half))
	},
}

var draft = texts.Draft{
	Save: "Save draft",
	SaveHint: func(days int) string {
		return fmt.Sprintf("Only you see a draft. It is deleted when the case is registered, or after %d days.", days)
	},
	Saved:    "The draft has been saved. It is not registered as a case.",
	Restored: "Here is your draft. It is not registered as a case yet.",
	Discard:  "Delete the draft and start anew",
	Kept:     "You had been signed out. What you had filled in is kept. You get it back when you have signed in.",
	Away: "Sakstall can’t be reached, so nothing has been registered. What you have filled in is still here. Try " +
		"again when you are online.",
	Unsent: "This form has not been sent, and nothing has been saved. Here it is as you filled it in. Look it over " +
		"and send it once more.",
	Throw: "Throw away what I filled in",
}

var alone = texts.Alone{
	Alone: "The person is the only one in your cases of this half-year with this country background, gender and age.",
	PersonAlone: func(n int) string {
		return fmt.Sprintf("Person %d is the only one in your cases of this half-year with this country background, "+
			"gender and age.", n)
	},
	Fine: "That is all right: figures this small are never shown in what is published.",
	Age: "If you do not know the age for certain, choose a wider age group or “Unknown”. The person is not alone " +
		"then.",
	Gender: "If you do not know the gender for certain, choose “Unknown”. The person is not alone then.",
}

var receipt = texts.Receipt{
	Title:      func(ref string) string { return "Case " + ref },
	Registered: "The case is registered",
	Reference:  func(ref string) string { return "The case's reference is " + ref + "." },
	CountsIn:   func(half string) string { return "It counts as one new case in the " + lang.LowerFirst(half) + "." },
	Again:      "Register another case", ToList: "My cases", Heading: "What was registered",
}

var list = texts.List{
	Title:     "My cases",
	Halves:    "Half-years",
	None:      "You have no cases in this half-year.",
	Reference: "Reference",
	Month:     "Month",
	Category:  "Main category", Gender: "Gender", Age: "Age", Country: "Country background",
	Caption: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 case", "%d cases"))
	},
}

var after = texts.After{
	Correct:      "Correct the case",
	Withdraw:     "Withdraw the case",
	Restore:      "Take the case back",
	LogFollowUp:  "Log a follow-up",
	ToCase:       "Back to the case",
	Corrected:    "The case is corrected.",
	WasWithdrawn: "The case is withdrawn. It no longer counts.",
	Restored:     "The case is back. It counts again.",
	Logged:       "The follow-up is logged.", FollowUpGone: "The follow-up is withdrawn. It no longer counts.",
	Complete: func(category string) string { return "Move the case to “" + category + "”" },
	CompleteHow: "Use the button if what you feared has happened. The case still counts once, in the half-year of " +
		"its first contact.",
	HappenedHow: "The main category stays as it is, since the half-year of first contact takes no changes. If what " +
		"you feared has happened, you can say so when you log a follow-up. The case then still counts as before.",
	Locked: func(half string) string {
		return "The case can't be corrected or withdrawn now, since the " + lang.LowerFirst(half) +
			" takes no changes. You can still log follow-ups in a half-year that is open."
	},
	IsWithdrawn: func(reason string) string {
		return "The case is withdrawn and does not count. Reason: " + lang.LowerFirst(reason) + "."
	},
	History: "Changes", NotAnswered: "not filled in", You: "you", Colleague: "a colleague at the unit",
	ChangedIn: func(month, who string) string { return "Corrected in " + month + " by " + who },
	WithdrawnIn: func(month, who, reason string) string {
		return "Withdrawn in " + month + " by " + who + ": " + lang.LowerFirst(reason)
	},
	RestoredIn:       func(month, who string) string { return "Taken back in " + month + " by " + who },
	FromTo:           func(question, from, to string) string { return question + ": from " + from + " to " + to },
	FollowUps:        "Follow-ups",
	NoFollowUps:      "No follow-ups are logged.",
	FollowUpMonth:    "Month of the follow-up",
	FollowUpServices: "Services in the follow-up",
	Withdrawn:        "Withdrawn",
	WithdrawFollowUp: func(month string) string { return "Withdraw the follow-up in " + month },
	CorrectTitle:     func(ref string) string { return "Correct case " + ref },
	CorrectLead:      "Change what is wrong. We keep the case as it was.", Save: "Save the correction",
	StaleTitle: "The case has been changed since you opened the form",
	StaleHow: "Nothing is saved yet. Here is what you filled in, beside the case as it is now. The form below has " +
		"what you filled in: choose “Save the correction” to save it in place of what stands now.",
	Question:      "Question",
	Yours:         "What you filled in",
	AsItIs:        "The case now",
	Differs:       "different",
	Same:          "What you filled in is what the case says now.",
	WithdrawTitle: func(ref string) string { return "Withdraw case " + ref },
	WithdrawLead: "A case that is withdrawn does not count. It is not deleted, and you can take it back as long as " +
		"the half-year is open.",
	WithdrawSubmit:       "Withdraw the case",
	Reason:               "Why is the case withdrawn?",
	ReasonMissing:        "Choose why the case is withdrawn.",
	FollowUpTitle:        func(ref string) string { return "Log a follow-up of case " + ref },
	FollowUpLead:         "A follow-up is not a new case. It is counted apart.",
	FollowUpSubmit:       "Log the follow-up",
	FollowUpMonthMissing: "Choose the month of the follow-up.",
	FollowUpMonthHint:    "The follow-up counts in the half-year of this month.",
	Happened:             "Has what you feared happened?",
	HappenedYes:          "Yes, it has happened",
	FormUsed: "This form has already logged a follow-up. To log one more with what stands here, press “Log the " +
		"follow-up” once more.",
	FormGone:     "The form lacked its one-time code, so nothing is saved. Send it once more.",
	ChangedTitle: "The case has been changed",
	ChangedHow: "The case has been changed since you opened the page, so nothing is saved. See how it is now, and " +
		"try again.",
	LockedTitle: "The half-year takes no changes",
}

var ownCases = texts.OwnCases{
	Filter:      "Show only some of the cases",
	AnyCategory: "All categories",
	AnyCountry:  "All countries",
	Show:        "Show",
	ShowAll:     "Show all",
	Export:      "Download as CSV",
	ExportHow: "The file has the cases of the list, without those withdrawn, and opens in a spreadsheet. The " +
		"download is logged.",
	FollowUps: func(n int) string { return lang.Plural(n, "1 follow-up", "%d follow-ups") },
	Withdrawn: func(n int) string {
		return lang.Plural(n, "1 withdrawn case, which does not count", "%d withdrawn cases, which do not count")
	},
	Families: func(persons, families int) string {
		return fmt.Sprintf("%s of the cases are in %s", lang.EN.Number(persons), lang.Plural(families, "1 family",
			"%d families"))
	},
	Shown:          func(shown, all int) string { return fmt.Sprintf("Showing %d of %d cases.", shown, all) },
	Family:         "Family",
	State:          "Status",
	StateCounts:    "Counts",
	StateWithdrawn: "Withdrawn",
	NoneLikeThis:   "None of your cases in this half-year are like this.",
	FamilyNumber:   func(n int) string { return fmt.Sprintf("Family %d", n) },
}
