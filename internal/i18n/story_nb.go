package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

func casesNB(n int) string { return lang.OneOr(n, "én sak", lang.NB.Number(n)+" saker") }

var storyNB = Story{
	Advisors: "Mangfoldsrådgiverne", Envoys: "Spesialutsendingene",
	InYear: func(year int) string { return fmt.Sprintf("i %d", year) },
	InHalf: func(half string) string { return "i " + half },

	Level: func(who string, n int, when string) string {
		return fmt.Sprintf("%s registrerte %s %s.", who, lang.OneOr(n, "én ny sak", lang.NB.Number(n)+" nye saker"), when)
	},
	NoCases: func(who, when string) string { return fmt.Sprintf("%s registrerte ingen nye saker %s.", who, when) },
	More: func(diff, year int) string {
		return fmt.Sprintf("Det er %s enn i %d.", lang.OneOr(diff, "én sak mer", lang.NB.Number(diff)+" flere"), year)
	},
	Fewer: func(diff, year int) string {
		return fmt.Sprintf("Det er %s enn i %d.", lang.OneOr(diff, "én sak mindre", lang.NB.Number(diff)+" færre"), year)
	},
	AsMany:     func(year int) string { return fmt.Sprintf("Det er like mange som i %d.", year) },
	Named:      func(name string) string { return "«" + name + "»" },
	NamedShare: func(name string, percent int) string { return fmt.Sprintf("«%s» (%d prosent)", name, percent) },
	RankOne:    func(first string) string { return fmt.Sprintf("Den største andelen gjaldt %s.", first) },
	Rank: func(first, rest string) string {
		return fmt.Sprintf("Den største andelen gjaldt %s, fulgt av %s.", first, rest)
	},
	Up: func(name string, diff, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Antallet saker om «%s» økte med %s, fra %s i %d til %s i %d.", name, lang.NB.Number(diff), lang.NB.Number(before), beforeYear, lang.NB.Number(now), year)
	},
	Down: func(name string, diff, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Antallet saker om «%s» gikk ned med %s, fra %s i %d til %s i %d.", name, lang.NB.Number(diff), lang.NB.Number(before), beforeYear, lang.NB.Number(now), year)
	},
	Unchanged: func(name string, n, year, before int) string {
		return fmt.Sprintf("«%s» var hovedkategori i %s i %d, like mange som i %d.", name, casesNB(n), year, before)
	},
	Main: func(name string, n int, when string) string {
		return fmt.Sprintf("«%s» var hovedkategori i %s %s.", name, casesNB(n), when)
	},
	Hidden: func(names string) string {
		return fmt.Sprintf("Tallene for %s er skjult for at ingen skal kunne kjennes igjen.", names)
	},
	HiddenOne: func(names string) string {
		return fmt.Sprintf("Tallet for %s er skjult for at ingen skal kunne kjennes igjen.", names)
	},
	NoneWere: func(names string) string { return fmt.Sprintf("Ingen av sakene gjaldt %s.", names) },

	OfThese:    func(items string) string { return fmt.Sprintf("Av disse gjaldt %s.", items) },
	OfTheseAnd: func(items, unknown string) string { return fmt.Sprintf("Av disse gjaldt %s, og %s.", items, unknown) },
	ByAge:      func(items string) string { return fmt.Sprintf("Fordelt på alder gjaldt %s.", items) },
	ByAgeAnd: func(items, unknown string) string {
		return fmt.Sprintf("Fordelt på alder gjaldt %s, og %s.", items, unknown)
	},
	PercentOf:      func(n int, name string) string { return fmt.Sprintf("%d prosent %s", n, name) },
	CountOf:        func(n int, name string) string { return lang.OneOr(n, casesNB(1), lang.NB.Number(n)) + " " + name },
	UnknownGender:  func(n int) string { return fmt.Sprintf("i %s var kjønnet ukjent", casesNB(n)) },
	UnknownAge:     func(n int) string { return fmt.Sprintf("i %s var alderen ukjent", casesNB(n)) },
	UnknownGenders: func(percent int) string { return fmt.Sprintf("i %d prosent var kjønnet ukjent", percent) },
	UnknownAges:    func(percent int) string { return fmt.Sprintf("i %d prosent var alderen ukjent", percent) },
	All:            func(name string) string { return fmt.Sprintf("Alle sakene gjaldt %s.", name) },
	Only:           func(name string) string { return fmt.Sprintf("Saken gjaldt %s.", name) },
	Even: func(one, other string) string {
		return fmt.Sprintf("Sakene fordelte seg jevnt mellom %s og %s.", one, other)
	},
	AboutHalf: func(name string) string { return fmt.Sprintf("Om lag halvparten gjaldt %s.", name) },
	EvenTotals: func(one string, n int, other string, m int) string {
		return fmt.Sprintf("Det var omtrent like mange saker om %s (%s) som om %s (%s).", one, lang.NB.Number(n), other, lang.NB.Number(m))
	},
	ByValue: func(when, items string) string { return fmt.Sprintf("%s gjaldt %s.", lang.UpperFirst(when), items) },
	CasesOf: func(n int, name string, percent int) string {
		return fmt.Sprintf("%s %s (%d prosent)", casesNB(n), name, percent)
	},
	ShareUp: func(name string, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Andelen saker om %s gikk opp fra %d prosent i %d til %d prosent i %d.", name, before, beforeYear, now, year)
	},
	ShareDown: func(name string, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Andelen saker om %s gikk ned fra %d prosent i %d til %d prosent i %d.", name, before, beforeYear, now, year)
	},
	ShareNear: func(name string, beforeYear, now, before int) string {
		return fmt.Sprintf("Andelen saker om %s er omtrent som i %d: %d prosent, mot %d prosent da.", name, beforeYear, now, before)
	},
	ShareSame: func(name string, beforeYear, now int) string {
		return fmt.Sprintf("Andelen saker om %s er den samme som i %d: %d prosent.", name, beforeYear, now)
	},
	BothFirst: func(category, one, other string) string {
		return fmt.Sprintf("«%s» er den vanligste kategorien både for %s og for %s.", category, one, other)
	},
	BothSecond: func(category, second, one, other string) string {
		return fmt.Sprintf("«%s» er den vanligste kategorien både for %s og for %s, og «%s» er den nest vanligste.", category, one, other, second)
	},
	Contact: func(who string, n int) string {
		if n == 1 { // the only case: of one of several, nobody is said to have made contact most often
			return fmt.Sprintf("Det var %s som tok kontakt.", who)
		}
		return fmt.Sprintf("Oftest var det %s som tok kontakt (%s).", who, casesNB(n))
	},
	Contacts: func(who string, n int, next string, m int) string {
		return fmt.Sprintf("Oftest var det %s som tok kontakt (%s), deretter %s (%s).", who, casesNB(n), next, lang.NB.Number(m))
	},
	Countries: func(n int) string {
		return fmt.Sprintf("Personene hadde bakgrunn fra %s.", lang.OneOr(n, "ett land", lang.NB.Number(n)+" ulike land"))
	},
	CountryOne: func(first string) string {
		return fmt.Sprintf("Av landene med egen rad i tabellen var %s den vanligste bakgrunnen.", first)
	},
	CountryRank: func(first, rest string) string {
		return fmt.Sprintf("Av landene med egen rad i tabellen var %s den vanligste bakgrunnen, fulgt av %s.", first, rest)
	},
	CountryShare: func(name string, percent int) string { return fmt.Sprintf("%s (%d prosent)", name, percent) },
	SinceOne: func(name string, year int) string {
		return fmt.Sprintf("%s har vært størst hvert år siden %d.", name, year)
	},
	Since: func(howMany string, year int) string {
		return fmt.Sprintf("De samme %s landene har vært de største i tabellen hvert år siden %d.", howMany, year)
	},
	FromTo: func(name string, before, now int) string {
		return fmt.Sprintf("%s (fra %s til %s)", name, lang.NB.Number(before), lang.NB.Number(now))
	},
	CountriesUp: func(items string, beforeYear, year int) string {
		return fmt.Sprintf("Fra %d til %d økte antallet saker for %s.", beforeYear, year, items)
	},
	CountriesDown: func(items string, beforeYear, year int) string {
		return fmt.Sprintf("Fra %d til %d gikk antallet saker ned for %s.", beforeYear, year, items)
	},
	CountriesUpDown: func(up, down string, beforeYear, year int) string {
		return fmt.Sprintf("Fra %d til %d økte antallet saker for %s. Det gikk ned for %s.", beforeYear, year, up, down)
	},
	Halves: func(first, second int) string {
		return fmt.Sprintf("Av sakene hadde %s første kontakt i 1. halvår og %s i 2. halvår.", lang.NB.Number(first), lang.NB.Number(second))
	},
	Activities: func(who string, n int, when string) string {
		return fmt.Sprintf("%s gjennomførte %s %s.", who, lang.OneOr(n, "ett kompetansehevingsoppdrag", lang.NB.Number(n)+" kompetansehevingsoppdrag"), when)
	},
	NoActivities: func(who, when string) string {
		return fmt.Sprintf("%s gjennomførte ingen kompetansehevingsoppdrag %s.", who, when)
	},
	Twice: func(year, before int) string {
		return fmt.Sprintf("Det er dobbelt så mange som i %d, da det var %s.", year, lang.NB.Number(before))
	},
	AboutTwice: func(year, before int) string {
		return fmt.Sprintf("Det er om lag dobbelt så mange som i %d, da det var %s.", year, lang.NB.Number(before))
	},
	ActivitiesMore: func(diff, year, before int) string {
		return fmt.Sprintf("Det er %s enn i %d, da det var %s.", lang.OneOr(diff, "ett mer", lang.NB.Number(diff)+" flere"), year, lang.NB.Number(before))
	},
	ActivitiesFewer: func(diff, year, before int) string {
		return fmt.Sprintf("Det er %s enn i %d, da det var %s.", lang.OneOr(diff, "ett mindre", lang.NB.Number(diff)+" færre"), year, lang.NB.Number(before))
	},
	ActivitiesAsMany: func(year int) string { return fmt.Sprintf("Det er like mange som i %d.", year) },
}

// inflectedNB are the names of the codebook that are no proper names, as they stand inside a sentence.
var inflectedNB = map[string]string{
	"Jente/kvinne": "jenter/kvinner", "Gutt/mann": "gutter/menn",
	"Under 18 år": "personer under 18 år", "18 år eller eldre": "personer på 18 år eller eldre",
	"Den utsatte selv": "den utsatte selv", "Skoleansatt": "skoleansatte", "Familie": "familien", "Venn eller kjæreste": "en venn eller kjæreste",
	"Barnevern": "barnevernet", "Helsetjeneste": "helsetjenesten", "Politi": "politiet",
	"Utlendingsmyndighet (UDI/UNE)": "utlendingsmyndighetene (UDI/UNE)", "Utenrikstjenesten": "utenrikstjenesten",
	"Krisesenter": "et krisesenter", "Asylmottak": "et asylmottak", "Kompetanseteamet": "Kompetanseteamet",
	"Mangfoldsrådgiver eller spesialutsending": "en annen mangfoldsrådgiver eller spesialutsending", "Andre": "andre",
}
