package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var publishing = texts.Publishing{
	Shows:           "What readers get",
	InsidersHeading: "What the units’ own staff could work out",
	InsidersNone: "No unit could work out small figures of cases at other units by subtracting its own cases, beyond what " +
		"is published already.",
	InsidersOn: "Small figures are protected against staff who know the cases of their own unit, too.",
	Insiders: func(units, most int) string {
		return lang.Plural(units, "Staff at one unit", "Staff at %d units") + " could work out small figures of cases at " +
			"other units by subtracting their own. " + lang.Plural(most, "The most that a unit could work out is one figure.",
			"The most that a unit could work out is %d figures.")
	},
	InsidersEach: "Show the units", Unit: "Unit", Tells: "Figures it could work out",
	Protect: "Protection against the units’ own staff",
	ProtectHint: "With protection, more figures are hidden. The edition’s chapter on method says what was chosen. The " +
		"setting is called protect.insiders.",
	SettingOff: "As set: off", SettingOn: "As set: on",
	ProtectOff: "Off in this edition", ProtectOn: "On in this edition",
	ProtectCost: func(rows, others int) string {
		switch {
		case rows == 0:
			return lang.Plural(others, "To protect against this hides one more figure in the more detailed tables.",
				"To protect against this hides %d more figures in the more detailed tables.")
		case others == 0:
			return lang.Plural(rows, "To protect against this hides one more row:",
				"To protect against this hides %d more rows:")
		default:
			return lang.Plural(others, "To protect against this hides one more figure in the more detailed tables, and ",
				"To protect against this hides %d more figures in the more detailed tables, and ") +
				lang.Plural(rows, "one row:", "%d rows:")
		}
	},
	ProtectFree:     "To protect against this costs readers nothing.",
	ProtectNever:    "With protection against this, no edition could be published.",
	ForecastHeading: "What the half-year could cost the year",
	Forecast: func(year, rows, others int) string {
		return fmt.Sprintf("Worked out on %d: with both half-years out like this, the year’s edition hides ", year) +
			lang.Plural(rows, "one row", "%d rows") + " and " + lang.Plural(others, "one figure", "%d figures") +
			" of the more detailed tables that readers would have had."
	},
	ForecastNothing: func(year int) string {
		return fmt.Sprintf("Worked out on %d: the year’s edition hides nothing more with both half-years out like this.", year)
	},
	ForecastNever: func(year int) string {
		return fmt.Sprintf("Worked out on %d: with both half-years out like this, no edition of the year could be published.", year)
	},
	ForecastMargins: func(rows, others int) string {
		return "It hides " + lang.Plural(rows, "one row", "%d rows") + " and " +
			lang.Plural(others, "one figure", "%d figures") +
			" more where the half-years have only the number of cases, gender and age."
	},
	MarginsNothing:  "Nor does it with only the number of cases, gender and age in the half-years.",
	ForecastContent: "It hides nothing more where the half-years have only the number of cases, gender and age.",
	Later:           "This is being worked out.",
	Again:           "Load the page again",
	ForecastNone: "There are no cases of the year before, so what the half-year could cost the year can’t be " +
		"worked out.",
	EachChange: func(n int) string { return lang.Plural(n, "Show the change", "Show %d changes") },
	EachRow:    func(n int) string { return lang.Plural(n, "Show the row", "Show %d rows") },
	Choose:     "Choose other content or protection",
	Confirm:    "Publish?",
	AskLead: "Another coordinator has to confirm. When that is done, everyone can read the edition, and " +
		"it can’t be changed.",
	AskButton: "Ask for confirmation", ConfirmButton: "Confirm and publish",
	Asked: func(name, when string) string {
		return name + " has asked for the edition to be published as it stands here (" + when + "). You can " +
			"confirm at the end of the page."
	},
	Stale: func(name, when string) string {
		return name + " asked for the edition to be published (" + when + "), but the register has changed " +
			"since. Look it over and ask for confirmation again."
	},
	Yours: func(when string) string {
		return "You have asked for the edition to be published as it stands here (" + when + "). It waits for " +
			"another coordinator to confirm on this page."
	},
	TakeBack: "Take back", Decline: "Decline",
	OwnRequest: "You can’t confirm what you have asked for yourself. Ask another coordinator to open this " +
		"page and confirm, or take it back.",
	RequestChanged: "Somebody has asked for this edition, or answered, since you opened the page. Look it over " +
		"again.",
	WaitsHeading: "Waiting for confirmation",
	Waits: func(edition, name, when string) string {
		return "Edition " + edition + ", asked for by " + name + " (" + when + ")"
	},
}
