package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

func casesNN(n int) string { return lang.OneOr(n, "éi sak", lang.NN.Number(n)+" saker") }

var storyNN = Story{
	Advisors: "Mangfaldsrådgivarane", Envoys: "Spesialutsendingane",
	InYear: func(year int) string { return fmt.Sprintf("i %d", year) },
	InHalf: func(half string) string { return "i " + half },

	Level: func(who string, n int, when string) string {
		return fmt.Sprintf("%s registrerte %s %s.", who, lang.OneOr(n, "éi ny sak", lang.NN.Number(n)+" nye saker"), when)
	},
	NoCases: func(who, when string) string { return fmt.Sprintf("%s registrerte ingen nye saker %s.", who, when) },
	More: func(diff, year int) string {
		return fmt.Sprintf("Det er %s enn i %d.", lang.OneOr(diff, "éi sak meir", lang.NN.Number(diff)+" fleire"), year)
	},
	Fewer: func(diff, year int) string {
		return fmt.Sprintf("Det er %s enn i %d.", lang.OneOr(diff, "éi sak mindre", lang.NN.Number(diff)+" færre"), year)
	},
	AsMany:     func(year int) string { return fmt.Sprintf("Det er like mange som i %d.", year) },
	Named:      func(name string) string { return "«" + name + "»" },
	NamedShare: func(name string, percent int) string { return fmt.Sprintf("«%s» (%d prosent)", name, percent) },
	RankOne:    func(first string) string { return fmt.Sprintf("Den største delen gjaldt %s.", first) },
	Rank: func(first, rest string) string {
		return fmt.Sprintf("Den største delen gjaldt %s, følgd av %s.", first, rest)
	},
	Up: func(name string, diff, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Talet på saker om «%s» auka med %s, frå %s i %d til %s i %d.", name, lang.NN.Number(diff), lang.NN.Number(before), beforeYear, lang.NN.Number(now), year)
	},
	Down: func(name string, diff, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Talet på saker om «%s» gjekk ned med %s, frå %s i %d til %s i %d.", name, lang.NN.Number(diff), lang.NN.Number(before), beforeYear, lang.NN.Number(now), year)
	},
	Unchanged: func(name string, n, year, before int) string {
		return fmt.Sprintf("«%s» var hovudkategori i %s i %d, like mange som i %d.", name, casesNN(n), year, before)
	},
	Main: func(name string, n int, when string) string {
		return fmt.Sprintf("«%s» var hovudkategori i %s %s.", name, casesNN(n), when)
	},
	Hidden: func(names string) string {
		return fmt.Sprintf("Tala for %s er skjulte for at ingen skal kunne kjennast att.", names)
	},
	HiddenOne: func(names string) string {
		return fmt.Sprintf("Talet for %s er skjult for at ingen skal kunne kjennast att.", names)
	},
	NoneWere: func(names string) string { return fmt.Sprintf("Ingen av sakene gjaldt %s.", names) },

	OfThese:    func(items string) string { return fmt.Sprintf("Av desse gjaldt %s.", items) },
	OfTheseAnd: func(items, unknown string) string { return fmt.Sprintf("Av desse gjaldt %s, og %s.", items, unknown) },
	ByAge:      func(items string) string { return fmt.Sprintf("Fordelt på alder gjaldt %s.", items) },
	ByAgeAnd: func(items, unknown string) string {
		return fmt.Sprintf("Fordelt på alder gjaldt %s, og %s.", items, unknown)
	},
	PercentOf:      func(n int, name string) string { return fmt.Sprintf("%d prosent %s", n, name) },
	CountOf:        func(n int, name string) string { return lang.OneOr(n, casesNN(1), lang.NN.Number(n)) + " " + name },
	UnknownGender:  func(n int) string { return fmt.Sprintf("i %s var kjønnet ukjent", casesNN(n)) },
	UnknownAge:     func(n int) string { return fmt.Sprintf("i %s var alderen ukjend", casesNN(n)) },
	UnknownGenders: func(percent int) string { return fmt.Sprintf("i %d prosent var kjønnet ukjent", percent) },
	UnknownAges:    func(percent int) string { return fmt.Sprintf("i %d prosent var alderen ukjend", percent) },
	All:            func(name string) string { return fmt.Sprintf("Alle sakene gjaldt %s.", name) },
	Only:           func(name string) string { return fmt.Sprintf("Saka gjaldt %s.", name) },
	Even: func(one, other string) string {
		return fmt.Sprintf("Sakene fordelte seg jamt mellom %s og %s.", one, other)
	},
	AboutHalf: func(name string) string { return fmt.Sprintf("Om lag halvparten gjaldt %s.", name) },
	EvenTotals: func(one string, n int, other string, m int) string {
		return fmt.Sprintf("Det var omtrent like mange saker om %s (%s) som om %s (%s).", one, lang.NN.Number(n), other, lang.NN.Number(m))
	},
	ByValue: func(when, items string) string { return fmt.Sprintf("%s gjaldt %s.", lang.UpperFirst(when), items) },
	CasesOf: func(n int, name string, percent int) string {
		return fmt.Sprintf("%s %s (%d prosent)", casesNN(n), name, percent)
	},
	ShareUp: func(name string, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Prosentdelen saker om %s gjekk opp frå %d prosent i %d til %d prosent i %d.", name, before, beforeYear, now, year)
	},
	ShareDown: func(name string, before, beforeYear, now, year int) string {
		return fmt.Sprintf("Prosentdelen saker om %s gjekk ned frå %d prosent i %d til %d prosent i %d.", name, before, beforeYear, now, year)
	},
	ShareNear: func(name string, beforeYear, now, before int) string {
		return fmt.Sprintf("Prosentdelen saker om %s er omtrent som i %d: %d prosent, mot %d prosent då.", name, beforeYear, now, before)
	},
	ShareSame: func(name string, beforeYear, now int) string {
		return fmt.Sprintf("Prosentdelen saker om %s er den same som i %d: %d prosent.", name, beforeYear, now)
	},
	BothFirst: func(category, one, other string) string {
		return fmt.Sprintf("«%s» er den vanlegaste kategorien både for %s og for %s.", category, one, other)
	},
	BothSecond: func(category, second, one, other string) string {
		return fmt.Sprintf("«%s» er den vanlegaste kategorien både for %s og for %s, og «%s» er den nest vanlegaste.", category, one, other, second)
	},
	Contact: func(who string, n int) string {
		if n == 1 { // the only case: of one of several, nobody is said to have made contact most often
			return fmt.Sprintf("Det var %s som tok kontakt.", who)
		}
		return fmt.Sprintf("Oftast var det %s som tok kontakt (%s).", who, casesNN(n))
	},
	Contacts: func(who string, n int, next string, m int) string {
		return fmt.Sprintf("Oftast var det %s som tok kontakt (%s), deretter %s (%s).", who, casesNN(n), next, lang.NN.Number(m))
	},
	Countries: func(n int) string {
		return fmt.Sprintf("Personane hadde bakgrunn frå %s.", lang.OneOr(n, "eitt land", lang.NN.Number(n)+" ulike land"))
	},
	CountryOne: func(first string) string {
		return fmt.Sprintf("Av landa med eiga rad i tabellen var %s den vanlegaste bakgrunnen.", first)
	},
	CountryRank: func(first, rest string) string {
		return fmt.Sprintf("Av landa med eiga rad i tabellen var %s den vanlegaste bakgrunnen, følgd av %s.", first, rest)
	},
	CountryShare: func(name string, percent int) string { return fmt.Sprintf("%s (%d prosent)", name, percent) },
	SinceOne: func(name string, year int) string {
		return fmt.Sprintf("%s har vore størst kvart år sidan %d.", name, year)
	},
	Since: func(howMany string, year int) string {
		return fmt.Sprintf("Dei same %s landa har vore dei største i tabellen kvart år sidan %d.", howMany, year)
	},
	FromTo: func(name string, before, now int) string {
		return fmt.Sprintf("%s (frå %s til %s)", name, lang.NN.Number(before), lang.NN.Number(now))
	},
	CountriesUp: func(items string, beforeYear, year int) string {
		return fmt.Sprintf("Frå %d til %d auka talet på saker for %s.", beforeYear, year, items)
	},
	CountriesDown: func(items string, beforeYear, year int) string {
		return fmt.Sprintf("Frå %d til %d gjekk talet på saker ned for %s.", beforeYear, year, items)
	},
	CountriesUpDown: func(up, down string, beforeYear, year int) string {
		return fmt.Sprintf("Frå %d til %d auka talet på saker for %s. Det gjekk ned for %s.", beforeYear, year, up, down)
	},
	Halves: func(first, second int) string {
		return fmt.Sprintf("Av sakene hadde %s første kontakt i 1. halvår og %s i 2. halvår.", lang.NN.Number(first), lang.NN.Number(second))
	},
	Activities: func(who string, n int, when string) string {
		return fmt.Sprintf("%s gjennomførte %s %s.", who, lang.OneOr(n, "eitt kompetansehevingsoppdrag", lang.NN.Number(n)+" kompetansehevingsoppdrag"), when)
	},
	NoActivities: func(who, when string) string {
		return fmt.Sprintf("%s gjennomførte ingen kompetansehevingsoppdrag %s.", who, when)
	},
	Twice: func(year, before int) string {
		return fmt.Sprintf("Det er dobbelt så mange som i %d, då det var %s.", year, lang.NN.Number(before))
	},
	AboutTwice: func(year, before int) string {
		return fmt.Sprintf("Det er om lag dobbelt så mange som i %d, då det var %s.", year, lang.NN.Number(before))
	},
	ActivitiesMore: func(diff, year, before int) string {
		return fmt.Sprintf("Det er %s enn i %d, då det var %s.", lang.OneOr(diff, "eitt meir", lang.NN.Number(diff)+" fleire"), year, lang.NN.Number(before))
	},
	ActivitiesFewer: func(diff, year, before int) string {
		return fmt.Sprintf("Det er %s enn i %d, då det var %s.", lang.OneOr(diff, "eitt mindre", lang.NN.Number(diff)+" færre"), year, lang.NN.Number(before))
	},
	ActivitiesAsMany: func(year int) string { return fmt.Sprintf("Det er like mange som i %d.", year) },
}

// inflectedNN are the names of the codebook that are no proper names, as they stand inside a sentence.
var inflectedNN = map[string]string{
	"Jente/kvinne": "jenter/kvinner", "Gut/mann": "gutar/menn",
	"Under 18 år": "personar under 18 år", "18 år eller eldre": "personar på 18 år eller eldre",
	"Den utsette sjølv": "den utsette sjølv", "Skuletilsett": "skuletilsette", "Familie": "familien", "Ven eller kjærast": "ein ven eller kjærast",
	"Barnevern": "barnevernet", "Helseteneste": "helsetenesta", "Politi": "politiet",
	"Utlendingsstyresmakt (UDI/UNE)": "utlendingsstyresmaktene (UDI/UNE)", "Utanrikstenesta": "utanrikstenesta",
	"Krisesenter": "eit krisesenter", "Asylmottak": "eit asylmottak", "Kompetanseteamet": "Kompetanseteamet",
	"Mangfaldsrådgivar eller spesialutsending": "ein annan mangfaldsrådgivar eller spesialutsending", "Andre": "andre",
}
