package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
)

var figures = texts.Figures{
	NoFigures: "ingen tal",
	AllZero:   "Alle tala er 0.",
	Beware:    "Eit skjult tal kan vere både større og mindre enn dei som er viste.",
	GenderShares: func(scheme, when string) string {
		return fmt.Sprintf("%s: saker etter kjønn i prosent, %s", scheme, when)
	},
	With:            func(name, number string) string { return fmt.Sprintf("%s (%s)", name, number) },
	In:              func(name, years string) string { return fmt.Sprintf("%s (%s)", name, years) },
	Largest:         func(list string) string { return "Dei største er " + list + "." },
	LargestOne:      func(list string) string { return "Størst er " + list + "." },
	LargestShown:    func(list string) string { return "Dei største tala som er viste, er " + list + "." },
	LargestShownOne: func(list string) string { return "Det største talet som er vist, er " + list + "." },
	Apart:           func(list string) string { return "Utanfor rekkjefølgja: " + list + "." },
	HiddenRows:      func(list string) string { return "Skjult: " + list + "." },
	HiddenColumns:   func(years string) string { return "Tala for " + years + " er skjulte." },
	HiddenColumn:    func(years string) string { return "Talet for " + years + " er skjult." },
	HiddenSplit:     func(years string) string { return "Fordelinga i " + years + " er skjult." },
	NoneFor:         func(years string) string { return "Det finst ingen tal for " + years + "." },
	Few: func(years string) string {
		return "I " + years + " er sakene så få at det står talet på saker i staden for prosent."
	},
	Rose: func(name, was, first, is, last string) string {
		return fmt.Sprintf("%s: opp frå %s i %s til %s i %s.", name, was, first, is, last)
	},
	Fell: func(name, was, first, is, last string) string {
		return fmt.Sprintf("%s: ned frå %s i %s til %s i %s.", name, was, first, is, last)
	},
	Same: func(name, number, first, last string) string {
		return fmt.Sprintf("%s: %s både i %s og i %s.", name, number, first, last)
	},
	Both: func(name, was, first, is, last string) string {
		return fmt.Sprintf("%s: %s i %s og %s i %s.", name, was, first, is, last)
	},
	Extremes: func(highest, when, lowest, then string) string {
		return fmt.Sprintf("Talet er høgast i %s (%s) og lågast i %s (%s).", when, highest, then, lowest)
	},
	ExtremesShown: func(highest, when, lowest, then string) string {
		return fmt.Sprintf("Av tala som er viste, er det høgaste frå %s (%s) og det lågaste frå %s (%s).", when,
			highest, then, lowest)
	},
}
