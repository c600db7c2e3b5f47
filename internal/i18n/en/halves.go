package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var halves = texts.Halves{
	Menu: "Half-years", Half: "Half-year", Cases: "Cases", State: "Status", Deadline: "Deadline",
	Lead: "When all cases of a half-year are registered, look the figures over and hand them in. If " +
		"there is nothing to clear up, that is all.",
	ListCaption:      func(unit string) string { return "Half-years of " + unit },
	DeadlineOn:       func(day string) string { return "Deadline: " + day + "." },
	DeadlineTomorrow: func(day string) string { return "The deadline is tomorrow, " + day + "." },
	DeadlineToday:    func(day string) string { return "The deadline is today, " + day + "." },
	Late:             func(day string) string { return "The deadline was " + day + "." },
	DeadlineIn:       func(day string, left int) string { return fmt.Sprintf("Deadline: %s, in %d days.", day, left) },
	States: texts.HalfStates{
		Open:          "Open",
		HandedIn:      "Handed in",
		Returned:      "Returned",
		Approved:      "Approved",
		Reopened:      "Reopened",
		Closed:        "Closed",
		ClosedWithout: "Closed without hand-in", Published: "Published",
	},
	Means: texts.HalfMeaning{
		Open: "The half-year is open. Hand it in when all cases are registered.",
		HandedIn: "The half-year is handed in and takes no more cases. Until it is approved, you can take the " +
			"hand-in back.",
		Returned: "The coordinator has returned the half-year. Put right what is wrong, and hand it in again.",
		Approved: "The half-year is handed in and approved, and there is nothing more to do. If a case is " +
			"missing, the coordinator can return the half-year.",
		Closed: "The half-year is closed. If a case is missing, the coordinator can reopen it for your unit.",
		ClosedWithout: "The half-year was closed without your unit's figures handed in and approved. The cases are " +
			"counted as they were.",
		Published: "The figures are published. If something is wrong, the coordinator can reopen the half-year " +
			"for your unit.",
		Reopened: func(until string) string {
			return "The coordinator has reopened the half-year for your unit until the end of " + until +
				". Put right what is wrong, and hand it in again. After that day it closes by itself."
		},
	},
	HandIn: func(n int) string { return "Hand in the half-year with " + lang.Plural(n, "1 case", "%d cases") },
	HandInHow: "If the figures are right, hand them in. After that nobody in the unit can register or correct cases " +
		"in this half-year.",
	Nothing:       "Hand in without cases",
	NothingHow:    "The unit has no cases in this half-year. If that is right, hand it in without cases.",
	TakeBack:      "Take the hand-in back",
	TakeBackHow:   "You can then register and correct cases again. Remember to hand in again afterwards.",
	FromMonth:     func(month string) string { return "The half-year can be handed in from " + month + "." },
	Done:          "The half-year is handed in.",
	DoneApproved:  "The half-year is handed in and approved. Thank you, you are done.",
	DoneTakenBack: "The hand-in is taken back. The half-year is open again.",
	CountChanged: func(n int) string {
		return fmt.Sprintf("The half-year is not handed in, since the number of cases has changed since you opened "+
			"the page. Now there are %d. Look the figures over and hand in again.", n)
	},
	Moved: "Nothing is changed. The half-year had got another status since you opened the page, and this is how it " +
		"stands now.",
	Counts: "The unit's figures", NoCases: "No cases in any of the half-years.",
	Usual:            func(years string) string { return "Average " + years },
	FollowUpsOfHalf:  func(n int) string { return fmt.Sprintf("Follow-ups of cases in the half-year: %d", n) },
	ActivitiesOfHalf: func(n int) string { return fmt.Sprintf("Activities in the half-year: %d", n) },
	History:          "What has happened",
	Moves: texts.HalfMoves{
		HandedIn:    func(n int) string { return "Handed in with " + lang.Plural(n, "1 case", "%d cases") },
		Nothing:     "Handed in without cases",
		TakenBack:   "Hand-in taken back",
		Approved:    "Approved",
		Returned:    "Returned",
		ClosedAgain: "Reopening ended",
		Closed:      "Closed for the whole scheme", Published: "Published",
		Reopened:   func(until string) string { return "Reopened until the end of " + until },
		By:         func(what, name string) string { return what + " by " + name },
		ByItself:   func(what string) string { return what + ", automatically" },
		ByOperator: func(what string) string { return what + " by the operator of Sakstall" },
	},
	Reason: func(text string) string { return "Reason: " + text },
	Note:   func(text string) string { return "Message from the coordinator: " + text },
	Reasons: texts.HalfReasons{
		CasesMissing:         "Cases seem to be missing",
		TooMany:              "There seem to be too many cases",
		UnknownValues:        "Too many unknown values",
		Double:               "Cases may be registered twice",
		WrongValues:          "Some values look wrong",
		FoundAfterPublishing: "Error found after publishing",
	},
	Remind: func(half string) string { return half + " is not handed in" }, RemindLink: "Look over and hand in",
	ReopenedHeading: "Reopened half-years",
	ReopenedFor: func(half, unit, until string) string {
		return fmt.Sprintf("%s is reopened for %s until the end of %s.", half, unit, until)
	},
}

var findings = texts.Findings{
	Heading: "To be checked",
	Lead: "The figures look unusual here. Put right what is wrong, or answer that it is correct. The answer holds " +
		"until the cases change.",
	None: "Nothing unusual was found in the figures.",
	Kinds: texts.FindingKinds{
		NoCases:          "No cases",
		Jump:             "Unusual number",
		ManyUnknown:      "Much is unknown",
		Double:           "Possibly registered twice",
		CategoryNotUsed:  "Category not in use",
		FearAndCompleted: "Feared and completed in one family",
		CountriesDiffer:  "Different country backgrounds in one family",
		Unlikely:         "Answers that seldom go together",
	},
	NoCases: func(usual int) string {
		return fmt.Sprintf("No cases have been registered. The unit usually has about %d in a half-year.", usual)
	},
	Jump: func(j texts.Jump) string {
		return fmt.Sprintf("%s registered. The usual number for the unit is %s.",
			lang.Plural(j.N, "1 case is", "%d cases are"), lang.Range(j.Low, j.High))
	},
	ManyUnknown: func(field string, n, of int) string {
		return fmt.Sprintf("%s is unknown in %d of %d cases.", field, n, of)
	},
	Double: func(n int) string {
		return lang.Plural(n, "1 case", "%d cases") + " of the same month are alike in everything, without being of " +
			"the same family."
	},
	CategoryNotUsed: func(n int) string {
		return lang.Plural(n, "1 case has", "%d cases have") + " a main category that the scheme did not use that year."
	},
	FearAndCompleted: func(n int) string {
		return "One family has both the fear of something and the same completed, in " + lang.Plural(n, "1 case",
			"%d cases") + "."
	},
	Apart: func(n int) string {
		return lang.Plural(n, "1 case", "%d cases") + " of one family have different country backgrounds."
	},
	Unlikely: func(n int) string {
		return lang.Plural(n, "1 case has", "%d cases have") + " a gender and a main category that seldom go together."
	},
	Why: texts.FindingKinds{
		NoCases:          "Cases that are not registered are missing from the report.",
		Jump:             "A large jump may be a mistake, and the report must be able to explain it.",
		ManyUnknown:      "The more is unknown, the less the report can say.",
		Double:           "If it is one person, that person is counted twice.",
		CategoryNotUsed:  "The category has no place in the year's tables.",
		FearAndCompleted: "It may be right for two siblings, but often one of the cases has the wrong category.",
		CountriesDiffer:  "Siblings mostly have the same country background, so this may be a slip.",
		Unlikely:         "One of them may have been chosen in haste.",
	},
	How: texts.FindingKinds{
		NoCases:          "Register the cases that are missing, or answer why there are none.",
		Jump:             "Look the cases over, or answer where the change comes from.",
		ManyUnknown:      "Fill in what you know, or answer that it is not known.",
		Double:           "Withdraw one of the cases, or answer that they are different persons.",
		CategoryNotUsed:  "Change the main category.",
		FearAndCompleted: "Change the category of one of the cases, or answer that they are different persons.",
		CountriesDiffer:  "Put the country background right, or answer that it differs.",
		Unlikely:         "Put the gender or the main category right, or answer that both are correct.",
	},
	Answers: texts.FindingAnswers{
		CheckedCorrect: "Checked: it is correct",
		Vacancy:        "The post was vacant for some or all of the half-year",
		TaskChanged:    "The unit has been given more or fewer tasks",
		NotKnown:       "It is not known, and can't be found out", DifferentPersons: "They are different persons",
	},
	AnswerLegend: "What is right?", AnswerSubmit: "Save the answer", AnswerMissing: "Choose an answer.",
	Answered: func(answer string) string { return "Answered: " + answer + "." },
	OwnCases: "Your cases that this concerns:",
	OthersCases: func(n int) string {
		return lang.Plural(n, "1 case was", "%d cases were") + " registered by others at the unit."
	},
	Gone: "The cases have changed since you looked at the page. Look at what stands here now.",
}
