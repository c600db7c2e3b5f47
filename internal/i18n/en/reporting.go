package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var report = texts.Report{
	Title:        func(scope string) string { return "Working report " + scope + "" },
	Internal:     "Internal",
	InternalLead: "Counts of small groups are not hidden. Do not share, print for others or quote this page.",
	Years:        "Years",
	TableOf:      func(what string, from, to int) string { return fmt.Sprintf("%s %d–%d", what, from, to) },
	NotInUse:     "not in use",
}

var workshop = texts.Workshop{
	Title: func(year int) string { return fmt.Sprintf("Arrange the report for %d", year) },
	Lead: "The text is made from the figures automatically. Here you can move its parts, leave some out and add texts of your own. The " +
		"next edition will be as it stands here; what has been published does not change. The data files (Excel, CSV " +
		"and JSON-stat) have all tables, those left out too.",
	Link:    "Arrange the report",
	Place:   "Place",
	Keep:    "Include",
	Part:    "Part",
	Own:     "own text",
	Save:    "Save",
	Saved:   "The report has been saved.",
	PlaceOf: func(part string) string { return "Place of " + part },
	KeepOf:  func(part string) string { return "Include " + part },
	Texts:   "Own texts", NoTexts: "The report has no texts of your own.", AddText: "Add a text", Edit: "Edit",
	Changed: "Somebody else has changed the report in the meantime, so nothing has been saved. Your changes " +
		"stand here. Look them over and save once more.",
	LeftOut: "left out",
	ChangedText: "Somebody else has changed the report in the meantime, so your text has not been saved. Here it is " +
		"as you wrote it. Look it over and save once more.",
	NotAPlace: func(most int) string {
		return fmt.Sprintf("Write a whole number from 0 to %d.", most)
	},
	NewText:  "New text",
	EditText: "Edit text",
	TextLead: "The text will be public. Write nothing that may point at a person.",
	Chapter:  "Chapter",
	Bokmaal:  "Norwegian Bokmål", Nynorsk: "Norwegian Nynorsk", English: "English",
	TitleIn: func(language string) string { return "Heading, " + language },
	TextIn:  func(language string) string { return "Text, " + language },
	TextHint: "An empty line begins a new paragraph. Insert figures of the report below, and they follow the " +
		"edition.",
	OtherHint:      "Where this is left empty, the text in bokmål is used.",
	Bind:           "Insert a figure of the report",
	BindHint:       "The figure is put at the end of every text that is filled in. Move {{…}} to where it belongs.",
	Insert:         "Insert",
	Delete:         "Delete the text",
	TitleMissing:   "Write a heading.",
	TextMissing:    "Write a text.",
	ChapterMissing: "Choose a chapter.",
	Typed: func(numbers string) string {
		return "This is typed by hand and does not follow the edition: " + numbers +
			". Put figures of cases in with “Insert”, or confirm each of them at the bottom."
	},
	Accept:      "Numbers that are typed",
	AcceptHint:  "Tick each number that is no figure of cases, or has been published before. Readers are told that it is not from the edition.",
	NotBound:    "A {{…}} points at no figure of the report.",
	BoundHidden: "A {{…}} points at a figure that is hidden. The paragraph is left out.",
	TooLong:     func(most int) string { return fmt.Sprintf("Write less: at most %d characters.", most) },
	IDNumber:    "The text seems to have a national identity number. Take it out.",
	Email:       "The text seems to have an e-mail address. Take it out.",
	Phone:       "The text seems to have a telephone number. Take it out.",
	Count:       func(name string) string { return name + " – number" },
	Share:       func(name string) string { return name + " – per cent of all" },
	Compare:     "Compare editions",
	CompareLead: "Here you see how two editions differ. Only figures that both show are compared.",
	First:       "First",
	Second:      "Second",
	Show:        "Compare",
	Same:        "The figures that both editions show are the same.",
	Change:      "Change",
	Summary:     func(changed int) string { return lang.Plural(changed, "One figure differs.", "%d figures differ.") },
	What:        "Figure", ChooseTwo: "Choose two editions.",
	ChooseAlike: "Choose two years, or the same half of two years.",
	CompareLink: "Compare two editions",
	CompareOf:   func(a, b string) string { return fmt.Sprintf("Editions %s and %s", a, b) },
}

var editions = texts.Editions{
	Title: "Published reports",
	Lead:  "Each edition stays as it was published. A correction is a new edition.",
	None:  "No reports have been published yet.",
	Menu:  "Editions",
	Of:    "Report on", Edition: "Edition", Published: "Published", State: "Status",
	Stands: "In force", Replaced: "Replaced by a later edition", Taken: "Withdrawn",
	WithdrawnTitle: func(name string) string { return "Edition " + name + " has been withdrawn" },
	WithdrawnOn:    func(date string) string { return "The edition was withdrawn on " + date + "." },
	ToAll:          "All published reports",
	ShelfTitle:     "Editions",
	ShelfLead: "An edition can't be changed. If something is wrong, publish a new edition or withdraw it. A " +
		"withdrawn edition still counts as known to readers.",
	Withdraw: "Withdraw", ShelfYears: "What a new edition would be",
	WithdrawTitle: func(name string) string { return "Withdraw edition " + name },
	WithdrawLead:  "The page will be gone for readers, and your explanation stands in its place. This can't be undone.",
	WithdrawNote:  "Explanation to readers",
	WithdrawHint:  "Say briefly what was wrong. Write nothing about individuals.",
	NoteGone:      "Write an explanation.",
	NoteLong:      func(most int) string { return fmt.Sprintf("Write less: at most %d characters.", most) },
	OutcomeTitle:  func(scope string) string { return "What will be hidden, " + scope },
	OutcomeLead: "All counts that readers will not see, with the real count, why it is hidden, and what a reader " +
		"can work out all the same.",
	Internal: "Internal", AsPublished: "As published", Sides: "Pages on the report",
	HiddenHead: func(scheme string, hidden, of int) string {
		return fmt.Sprintf("%s: %s of %s hidden", scheme, lang.EN.Number(hidden), lang.Plural(of, "1 count",
			"%d counts"))
	},
	NothingHidden: "Nothing is hidden.", What: "Count", Count: "Really", Reason: "Why", Bounds: "A reader can know",
	Primary: "Small count", Secondary: "Protects another", Reprint: "Hidden when it was published",
	Letters: texts.HiddenLetters{
		Primary: "S", Secondary: "P", Reprint: "E", LeftOut: "N", Register: "R", Printed: "A",
		Legend: "Figures that readers do not get are marked: S is a small figure, P protects another figure, E is " +
			"hidden because it was published so earlier, and N is not in the edition. S, P and E are followed by " +
			"what a reader can work out all the same, the lowest and the highest, where that can be said. R is the " +
			"register's figure where another has been published, and A is what has already been published where the " +
			"register has another.",
	},
	MarksNone:     "The edition can't be published as the register is now. So it is not marked which counts it hides.",
	MarksWait:     "Which counts the edition hides is being worked out. Load the page again in a while.",
	MarksFailed:   "It could not be worked out which figures the edition hides. Try again in a while.",
	NotInEdition:  "Not in the edition.",
	RegisterHas:   func(n string) string { return "The register has " + n + "." },
	PublishedAs:   func(n, from string) string { return "Published as " + n + " in “" + from + "”." },
	DifferentLink: "The register has other figures than have been published. See which",
	StillOpen:     "These half-years have not been closed yet. The figures and sentences may change:",
	DonePublished: func(name string) string {
		return "Edition " + name + " has been published. Everybody can read it now."
	},
	DoneTakenBack: func(name string) string { return "Edition " + name + " has been withdrawn." },
	OpenAgain: func(units int) string {
		return fmt.Sprintf("open again to %s", lang.OneOr(units, "one unit", lang.EN.Number(units)+" units"))
	},
	ThenNothing: "Readers then get no report of this time.",
	ThenEdition: func(name string) string { return "Readers then get edition " + name + "." },
	Unfilled: func(title string) string {
		return "A paragraph in “" + title + "” is left out for readers, since the figure that it is bound to is hidden."
	},
	PartLeftOut:    "The edition leaves this part out.",
	ReadersNothing: "The edition has no text here. It does not show the counts that are needed.",
	ReadersOther:   "The edition has a different text here. The one above is internal.",
	HiddenAs: func(reason, bounds string) string {
		return "Hidden in the edition. " + lang.Sentences(reason, bounds)
	},
	LeftOutBreakdowns: func(what string) string {
		return "What is published already gives so much away that these categories stand without a breakdown by " +
			"gender, age, contact and half-year: " + what + "."
	},
	LeftAsPrinted: func(what string) string {
		return "What is published already gives so much away that these rows stand as * as in the earlier report, " +
			"even where the count is zero: " + what + "."
	},
	LeftOutSplits: func(what string) string {
		return "These counts are left out, since they would tell too much together with what is published: " + what + "."
	},
	LeftOutYears: func(what string) string {
		return "These years have so few cases, or are known so well, that the series shows only what is published " +
			"already. The number of cases is a * where it is not published: " + what + "."
	},
	Content:     "What the edition is to show",
	ContentHint: "The edition never shows more than is safe. Choose a poorer content to show less.",
	ContentShow: "Show", ContentSetting: "As set",
	ContentName: map[string]string{
		"all":        "Everything",
		"no_contact": "Without who made contact in each category",
		"no_crosses": "Without divisions of each category",
		"rows":       "One division at a time",
		"margins":    "Number of cases, gender and age",
		"totals":     "Number of cases only",
		"left_out":   "Nothing, the number is hidden",
	},
	ContentWhy: map[string]string{
		"default":     "That is the setting for such editions.",
		"chosen":      "That has been chosen for this edition.",
		"small_total": "There are so few cases that their number has to be hidden.",
		"small_half":  "The other half has so few cases that their number has to be hidden; the year would tell it.",
		"ahead":       "A half-year that shows more would cost the year’s edition something, or make it impossible.",
	},
	ContentUnprotected: func(n int, cells string) string {
		if n == 1 {
			return "A richer content would give one count away: " + cells + "."
		}
		return fmt.Sprintf("A richer content would give %d counts away, among them: %s.", n, cells)
	},
	From: func(low, high int) string {
		return fmt.Sprintf("from %s to %s", lang.EN.Number(low), lang.EN.Number(high))
	},
	AtLeast: func(low int) string { return "at least " + lang.EN.Number(low) },
	Waiting: "Waiting it out",
	WaitingLead: "Sakstall finds the counts that have to be hidden, and tries whether any of them can be worked " +
		"out. The page reloads by itself.",
	Impossible:     "Can't be published",
	ImpossibleLead: "These counts are small, and can be worked out whatever is hidden:",
	PublishTitle:   func(name string) string { return "Publish edition " + name },
	PublishLink:    "Publish",
	PublishLead:    "Once published, the edition can be read by everybody. It can't be changed afterwards.",
	PublishButton:  "Publish now",
	OpenHeading:    "Half-years that are not closed",
	OpenLead:       "Only closed half-years can be published. These are open:",
	ProofHeading:   "Can anybody be recognised?",
	Proof: func(p texts.Proof) string {
		lead := fmt.Sprintf("Readers see %s counts, and %s. ", lang.EN.Number(p.Shown), areHidden(p.Hidden))
		if p.Sensitive == 0 {
			return lead + "No count is so small that it needs protection."
		}
		each := "The one small count"
		if p.Sensitive > 1 {
			each = fmt.Sprintf("Each of %s small counts", lang.EN.Number(p.Sensitive))
		}
		return lead + each + fmt.Sprintf(" has been tried against what a reader who knows all that is published can work "+
			"out. The lowest and the highest possible count are at least %d apart. A reader may, for example, know no more than "+
			"that the count is from 1 to %d.", p.Width, 1+p.Width)
	},
	ProofEarlier: func(n int) string {
		return lang.Plural(n, "One count has been given away by an earlier report already, and is not given away "+
			"further.", "%d counts have been given away by earlier reports already, and are not given away further.")
	},
	ChangesHeading: func(before string) string { return "Changed since " + before },
	NoChanges:      "Nothing has changed.",
	Change:         func(what, was, is string) string { return fmt.Sprintf("%s: %s, before %s", what, is, was) },
	Nothing:        "not there", Star: "hidden",
	Note: "Note on the correction",
	NoteHint: "Optional. The note stands in the report with what has changed. Write nothing about " +
		"individuals.",
	Readers:      "What readers will see",
	Changed:      "The register has changed since you looked at this. Look it over again before you publish.",
	FormGone:     "The form lacked its one-time code. Press “Publish now” once more.",
	EarlierTitle: "Earlier reports",
	EarlierLead:  "Tables from reports before there were editions, as they were printed. Readers know them.",
	EarlierNone:  "No earlier reports have been imported.",
	ImportedOn:   func(file, date string) string { return fmt.Sprintf("%s, imported %s", file, date) },
	GivenHeading: "What the reports give away by themselves",
	GivenLead: "Hidden counts that can be worked out or are known to be small, and small counts printed openly. A " +
		"new edition gives away no more than this.",
	GivenNone: "Nothing.", Exact: "can be worked out", Open: "printed openly",
	DifferentHeading: "Where the register has another count",
	DifferentLead: "The series shows what was published. If the register is right, the next edition should have a " +
		"note.",
	DifferentNone: "For years of which the register has cases, the counts are the same.",
	Printed:       "Published", PrintedIn: "Where", Counted: "In the register",
	DraftNote: "Draft a note", NoteTitle: "Counts that have been corrected",
	NoteReprintedLead: "The register has been corrected since these counts were published. The tables show them as " +
		"they were published:",
	NoteCorrectedLead: "These counts are not what was published before:",
	FromEdition:       func(name string) string { return "edition " + name },
	FromReport:        func(name string) string { return "“" + name + "”" },
	NoteReprinted:     func(what, now, from string) string { return fmt.Sprintf("%s: %s in %s.", what, now, from) },
	NoteCorrected: func(what, was, from, now string) string {
		return fmt.Sprintf("%s: %s in %s, %s in this edition.", what, was, from, now)
	},
	NoteNumbers: func(numbers string) string {
		return "Write without numbers: " + numbers + ". A number typed by hand may give away what is hidden."
	},
	NowHidden: func(before string) string {
		return "Some figures that stood in edition " + before + " are now hidden so that nobody can be recognised."
	},
	Revised: func(before string) string { return "This edition corrects edition " + before + "." },
	RevisedThen: func(name, before string) string {
		return "Edition " + name + " corrected edition " + before + "."
	},
	Unchanged: func(standing string) string {
		return "Nothing has changed since edition " + standing + ", which stands. There is nothing new to publish."
	},
	HistoryTitle: func(scope string) string { return "Previews that have been kept, " + scope },
	History:      "History",
	HistoryLead: "Keep the preview when you want to be able to see later what has changed. It holds what readers " +
		"would have seen. Previews are not protected against each other: don’t share them.",
	Now:         "What the edition would be now",
	Keep:        "Keep this one",
	KeptHeading: "Kept",
	KeptNone:    "No preview has been kept yet.",
	KeptBy: func(who, name string) string {
		return fmt.Sprintf("%s kept what would have been edition %s.", who, name)
	},
	SeenAndHidden: func(shown, hidden int) string {
		return fmt.Sprintf("Readers would have seen %s, and %s would have been hidden.", lang.Plural(shown, "one count",
			"%d counts"), lang.Plural(hidden, "one", "%d"))
	},
	DiffersFrom: func(n int) string {
		return lang.Plural(n, "One count has changed since the one kept before.",
			"%d counts have changed since the one kept before.")
	},
	MoreChanges: func(n int) string { return lang.Plural(n, "and one more", "and %d more") },
}

// areHidden says how many counts are hidden.
func areHidden(n int) string {
	switch n {
	case 0:
		return "none are hidden"
	case 1:
		return "one is hidden"
	default:
		return fmt.Sprintf("%s are hidden", lang.EN.Number(n))
	}
}
