package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
)

var figures = texts.Figures{
	NoFigures: "no figures",
	AllZero:   "All figures are 0.",
	Beware:    "A hidden figure may be larger or smaller than those that are shown.",
	GenderShares: func(scheme, when string) string {
		return fmt.Sprintf("%s: share of cases by gender, %s", scheme, when)
	},
	With:            func(name, number string) string { return fmt.Sprintf("%s (%s)", name, number) },
	In:              func(name, years string) string { return fmt.Sprintf("%s (%s)", name, years) },
	Largest:         func(list string) string { return "The largest are " + list + "." },
	LargestOne:      func(list string) string { return "The largest is " + list + "." },
	LargestShown:    func(list string) string { return "The largest figures shown are " + list + "." },
	LargestShownOne: func(list string) string { return "The largest figure shown is " + list + "." },
	Apart:           func(list string) string { return "Not ranked: " + list + "." },
	HiddenRows:      func(list string) string { return "Hidden: " + list + "." },
	HiddenColumns:   func(years string) string { return "The figures for " + years + " are hidden." },
	HiddenColumn:    func(years string) string { return "The figure for " + years + " is hidden." },
	HiddenSplit:     func(years string) string { return "The distribution in " + years + " is hidden." },
	NoneFor:         func(years string) string { return "There are no figures for " + years + "." },
	Few: func(years string) string {
		return "In " + years + " the cases are so few that they are counted instead of given in per cent."
	},
	Rose: func(name, was, first, is, last string) string {
		return fmt.Sprintf("%s: up from %s in %s to %s in %s.", name, was, first, is, last)
	},
	Fell: func(name, was, first, is, last string) string {
		return fmt.Sprintf("%s: down from %s in %s to %s in %s.", name, was, first, is, last)
	},
	Same: func(name, number, first, last string) string {
		return fmt.Sprintf("%s: %s both in %s and in %s.", name, number, first, last)
	},
	Both: func(name, was, first, is, last string) string {
		return fmt.Sprintf("%s: %s in %s and %s in %s.", name, was, first, is, last)
	},
	Extremes: func(highest, when, lowest, then string) string {
		return fmt.Sprintf("The figure is highest in %s (%s) and lowest in %s (%s).", when, highest, then, lowest)
	},
	ExtremesShown: func(highest, when, lowest, then string) string {
		return fmt.Sprintf("Of the figures shown, the highest is from %s (%s) and the lowest from %s (%s).", when,
			highest, then, lowest)
	},
}
