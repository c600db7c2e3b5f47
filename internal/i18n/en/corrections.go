package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var corrections = texts.Corrections{
	Heading: "What has changed?",
	Changed: func(n int, standing string) string {
		if n == 0 {
			return "No case has changed since edition " + standing + ", which stands. Something else is new."
		}
		return lang.Plural(n, "One case has", "%d cases have") + " changed since edition " + standing +
			", which stands."
	},
	Gathered: "So few changes can't be told without telling of these very cases. The usual thing is to wait until " +
		"more have changed. Meanwhile the edition stands.",
	GivenAway: "Together with the edition that is out, a corrected one would give small counts away, whatever was " +
		"hidden.",
	KeepsRows: "Readers lose no rows by the correction.",
	Loses: func(rows int) string {
		return lang.Plural(rows, "One row that readers have today would be hidden in the corrected edition:",
			"%d rows that readers have today would be hidden in the corrected edition:")
	},
	Fewer: func(n int) string {
		return lang.Plural(n, "One count in the more detailed tables will be hidden.",
			"%d counts in the more detailed tables will be hidden.")
	},
	WaysHeading: "What can you do?",
	Wait: func(n int) string {
		return fmt.Sprintf("Wait until about %s changed.",
			lang.OneOr(n, "one more case has", lang.EN.Number(n)+" more cases have"))
	},
	ToNotice:   "Tell readers with a notice on the edition that stands",
	ToTakeBack: "Withdraw the edition if it is wrong throughout",
	ToAnyway:   "Publish all the same, with a reason",
	Reason:     "Why can't it wait?",
	ReasonHint: "The reason is kept with the edition. Readers do not see it. Write nothing about individuals.",
	ReasonGone: "Write a reason.",
	Accept:     "I have seen what the correction leads to, and want to publish all the same",
	AcceptGone: "Tick that you want to publish all the same.",
	Anyway:     "Publish all the same",
	LaterYear:  func(year string) string { return "Edition " + year + " of the whole year is newer." },
	YearDiffers: func(year string) string {
		return "Edition " + year + " of the whole year is newer, and has other figures for this half-year."
	},
	NoticeTitle: func(name string) string { return "Notice on edition " + name },
	NoticeLead: "The notice stays on the pages about the year for good, with today's date. The figures of the " +
		"edition do not change. It can't be corrected or deleted.",
	NoticeIn:   func(language string) string { return "Notice in " + language },
	NoticeGone: "Write a notice.",
	NoticeHint: "Write briefly what is wrong, such as \"The breakdown by category in table 4 will be corrected in " +
		"the next edition\". Write no counts, and nothing about individuals.",
	NoticeOther:  "Optional. If the field is empty, readers get the notice in Bokmål.",
	NoticeButton: "Publish the notice",
	NoticeLink:   "Write a notice",
	NoticeDone:   func(name string) string { return "The notice on edition " + name + " has been published." },
	Notices:      "Notices",
	NoticeOn: func(date, name string) string {
		return "Notice of " + date + " on edition " + name + ":"
	},
}
