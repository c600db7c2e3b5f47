package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var activities = texts.Activities{
	Title:  "Activities",
	New:    "Log an activity",
	Lead:   "Courses, talks, meetings and notes that your unit has held or written.",
	Submit: "Log the activity", Form: "Log an activity", FormHint: "One course, one talk or one note is one activity.",
	Month:        "Month",
	Kind:         "What kind of activity?",
	Topic:        "Topic",
	Audience:     "Who was it for?",
	Participants: "Number of participants",
	Partners:     "Partners",
	MonthHint:    "The activity counts in the half-year that the month lies in.",
	AudienceHint: "Choose all that apply.",
	ParticipantsHint: func(most int) string {
		return fmt.Sprintf("A whole number from 1 to %s. Leave it empty when you do not know, or when it makes no "+
			"sense, as for a note.", lang.EN.Number(most))
	},
	PartnersHint: "Choose those who held the activity together with you.", PartnersMore: "Partners (optional)",
	MonthMissing:    "Choose the month.",
	KindMissing:     "Choose what kind of activity it was.",
	TopicMissing:    "Choose a topic.",
	AudienceMissing: "Choose at least one audience.",
	NotANumber: func(most int) string {
		return fmt.Sprintf("Write a whole number from 1 to %s, in digits only, or leave it empty.",
			lang.EN.Number(most))
	},
	Locked: "The half-year has been handed in or closed and can't be changed now. Ask the coordinator to open it " +
		"if the activity belongs there.",
	UsedBefore: "This form has already made an activity. To log another with what stands here, press “Log the " +
		"activity” once more.",
	UsedBeforeLink: "See the activity that is logged",
	FormGone:       "The form lacked its one-time code. Press “Log the activity” once more.",
	One:            func(what, month string) string { return what + ", " + month },
	Logged:         "The activity is logged",
	Corrected:      "The correction is saved",
	Withdrawn:      "The activity is withdrawn",
	WithdrawnHow:   "It is not counted anywhere.",
	Again:          "Log another activity", ToList: "All activities", Facts: "This is what is logged",
	CountsIn: func(half string) string { return "It counts in the " + lang.LowerFirst(half) + "." },
	Correct:  "Correct the activity", CorrectLead: "What it said before is kept.", CorrectSubmit: "Save the correction",
	Withdraw:       "Withdraw",
	WithdrawLead:   "A withdrawn activity is not counted anywhere. It is not deleted, but you can't bring it back.",
	WithdrawSubmit: "Withdraw the activity", Back: "Back to the activity",
	Stale: "The activity has been changed since you opened it",
	StaleHow: "Nothing has been saved now. Look at both versions. The form below has what you filled in; saving it " +
		"replaces the version that stands now.",
	StaleWithdraw: "The activity has been changed since you opened it. It has not been withdrawn. Look at what it " +
		"says now, and press again if it is still to be withdrawn.",
	StaleField: "Field", StaleNow: "Stands now", StaleSent: "You filled in", Nothing: "not filled in",
	Years:         "Years",
	None:          "No activities are logged in this half-year.",
	Total:         "Whole year",
	WithdrawnOnes: "Withdrawn",
	CountCaption:  func(year int) string { return fmt.Sprintf("Number of activities in %d beside %d", year, year-1) },
	Count:         func(year int) string { return fmt.Sprintf("Activities %d", year) },
	People:        func(year int) string { return fmt.Sprintf("Participants %d", year) },
	Half:          "Half-year",
	Caption: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 activity", "%d activities"))
	},
}
