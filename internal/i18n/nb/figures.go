package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
)

var figures = texts.Figures{
	NoFigures: "ingen tall",
	AllZero:   "Alle tallene er 0.",
	Beware:    "Et skjult tall kan være både større og mindre enn de som vises.",
	GenderShares: func(scheme, when string) string {
		return fmt.Sprintf("%s: andel saker etter kjønn, %s", scheme, when)
	},
	With:            func(name, number string) string { return fmt.Sprintf("%s (%s)", name, number) },
	In:              func(name, years string) string { return fmt.Sprintf("%s (%s)", name, years) },
	Largest:         func(list string) string { return "De største er " + list + "." },
	LargestOne:      func(list string) string { return "Størst er " + list + "." },
	LargestShown:    func(list string) string { return "De største tallene som vises, er " + list + "." },
	LargestShownOne: func(list string) string { return "Det største tallet som vises, er " + list + "." },
	Apart:           func(list string) string { return "Utenfor rekkefølgen: " + list + "." },
	HiddenRows:      func(list string) string { return "Skjult: " + list + "." },
	HiddenColumns:   func(years string) string { return "Tallene for " + years + " er skjult." },
	HiddenColumn:    func(years string) string { return "Tallet for " + years + " er skjult." },
	HiddenSplit:     func(years string) string { return "Fordelingen i " + years + " er skjult." },
	NoneFor:         func(years string) string { return "Det finnes ingen tall for " + years + "." },
	Few: func(years string) string {
		return "I " + years + " er sakene så få at det står antall i stedet for prosent."
	},
	Rose: func(name, was, first, is, last string) string {
		return fmt.Sprintf("%s: opp fra %s i %s til %s i %s.", name, was, first, is, last)
	},
	Fell: func(name, was, first, is, last string) string {
		return fmt.Sprintf("%s: ned fra %s i %s til %s i %s.", name, was, first, is, last)
	},
	Same: func(name, number, first, last string) string {
		return fmt.Sprintf("%s: %s både i %s og i %s.", name, number, first, last)
	},
	Both: func(name, was, first, is, last string) string {
		return fmt.Sprintf("%s: %s i %s og %s i %s.", name, was, first, is, last)
	},
	Extremes: func(highest, when, lowest, then string) string {
		return fmt.Sprintf("Tallet er høyest i %s (%s) og lavest i %s (%s).", when, highest, then, lowest)
	},
	ExtremesShown: func(highest, when, lowest, then string) string {
		return fmt.Sprintf("Av tallene som vises, er det høyeste fra %s (%s) og det laveste fra %s (%s).", when,
			highest, then, lowest)
	},
}
