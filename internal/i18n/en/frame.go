package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var frame = texts.Frame{
	Product:       "Sakstall",
	SkipToContent: "Skip to main content",
	MainMenu:      "Main menu",
	Front:         "Front page",
	NewCase:       "Register case",
	OwnCases:      "My cases",
	WorkingReport: "Working report",
	SignIn:        "Sign in",
	SignOut:       "Sign out",
	Language:      "Language",
	SignedInAs:    func(name string) string { return "Signed in as " + name },
	Footer: "A case is anonymous: only codes and the month of first contact, never a name, a date or free " +
		"text.",
	MadeUp:         "Demonstration: all cases, units and persons here are made up.",
	ErrorSummary:   "Put this right before you go on:",
	TitleWithError: func(title string) string { return "Error: " + title },
}

var home = texts.Home{
	Title: "Sakstall",
	Lead: "Diversity advisors and special envoys register anonymous cases of negative social control and " +
		"honour-related violence here. The cases become the year's report.",
	ReportsHeading: "Published reports",
	NoReports:      "No reports have been published yet.",
	Welcome:        func(name string) string { return "Hello, " + name },
	RegisterNow:    "Register a new case",
	SeeOwn:         "See my cases",
	CasesIn: func(half string, n int) string {
		return fmt.Sprintf("%s: %s registered", half, lang.Plural(n, "1 case", "%d cases"))
	},
	CoordinatorLead: "The working report shows the figures as they are, with nothing hidden. It is for internal use " +
		"only.",
	YearsCaption: "Registered cases by year",
	Year:         "Year",
	NoCasesYet:   "No cases have been registered yet.",
}
