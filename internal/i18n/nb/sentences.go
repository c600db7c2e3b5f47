package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

func cases(n int) string { return lang.OneOr(n, "én sak", lang.NB.Number(n)+" saker") }

func fromTo(m texts.Moved) string {
	return fmt.Sprintf("fra %s i %s til %s i %s", lang.NB.Number(m.Before), m.Then, lang.NB.Number(m.Now), m.Time)
}

// more and fewer are how many more or fewer cases.
func more(diff int) string { return lang.OneOr(diff, "én sak mer", lang.NB.Number(diff)+" flere") }

func fewer(diff int) string {
	return lang.OneOr(diff, "én sak mindre", lang.NB.Number(diff)+" færre")
}

var story = texts.Story{
	One: ones, Many: manies,

	In:      func(time string) string { return "i " + time },
	TheHalf: lang.LowerFirst,

	Named:      func(name string) string { return "«" + name + "»" },
	Percent:    func(n int) string { return fmt.Sprintf("%d prosent", n) },
	Cases:      cases,
	Each:       func(amount string) string { return amount + " hver" },
	Item:       func(name, amount string) string { return fmt.Sprintf("%s (%s)", name, amount) },
	Tied:       func(names, amount string) string { return fmt.Sprintf("%s, like mange (%s)", names, amount) },
	TiedInside: func(tied string) string { return tied + "," },

	Level: func(who string, n int, time string) string {
		return fmt.Sprintf("%s registrerte %s i %s.", who,
			lang.OneOr(n, "én ny sak", lang.NB.Number(n)+" nye saker"), time)
	},
	NoCases: func(who, time string) string { return fmt.Sprintf("%s registrerte ingen nye saker i %s.", who, time) },
	More:    func(diff int, then string) string { return fmt.Sprintf("Det er %s enn i %s.", more(diff), then) },
	Fewer:   func(diff int, then string) string { return fmt.Sprintf("Det er %s enn i %s.", fewer(diff), then) },
	AsMany:  func(then string) string { return fmt.Sprintf("Det er like mange som i %s.", then) },
	MoreNear: func(diff int, then string) string {
		return fmt.Sprintf("Det er %s enn i %s, altså om lag på samme nivå.", more(diff), then)
	},
	FewerNear: func(diff int, then string) string {
		return fmt.Sprintf("Det er %s enn i %s, altså om lag på samme nivå.", fewer(diff), then)
	},

	HiddenIn: func(times string) string {
		return fmt.Sprintf("Antallet saker i %s er skjult for at ingen skal kunne kjennes igjen.", times)
	},
	NoneFor: func(years string) string { return fmt.Sprintf("Det finnes ingen tall for %s.", years) },

	AllWere: func(first string) string { return fmt.Sprintf("Alle sakene gjaldt %s.", first) },
	HalfOne: func(first string) string { return fmt.Sprintf("Over halvparten av sakene gjaldt %s.", first) },
	HalfRank: func(first, rest string) string {
		return fmt.Sprintf("Over halvparten av sakene gjaldt %s, fulgt av %s.", first, rest)
	},
	RankOne: func(first string) string { return fmt.Sprintf("Flest saker gjaldt %s.", first) },
	Rank: func(first, rest string) string {
		return fmt.Sprintf("Flest saker gjaldt %s, fulgt av %s.", first, rest)
	},
	NoneLarger: func(item string) string {
		return fmt.Sprintf("Deretter kommer %s, og ingen av de andre kategoriene er større.", item)
	},
	Hidden: func(names string) string {
		return fmt.Sprintf("Tallene for %s er skjult for at ingen skal kunne kjennes igjen.", names)
	},
	HiddenOne: func(names string) string {
		return fmt.Sprintf("Tallet for %s er skjult for at ingen skal kunne kjennes igjen.", names)
	},
	NoneWere: func(names string) string { return fmt.Sprintf("Ingen av sakene gjaldt %s.", names) },
	FellHidden: func(name, then, time string, before int) string {
		return fmt.Sprintf("Antallet saker om «%s» gikk ned fra %s i %s til et skjult tall i %s.", name,
			lang.NB.Number(before), then, time)
	},

	Up: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Antallet saker om «%s» økte med %s, %s.", name, lang.NB.Number(m.By()), fromTo(m))
	},
	Down: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Antallet saker om «%s» gikk ned med %s, %s.", name, lang.NB.Number(m.By()), fromTo(m))
	},
	Unchanged: func(name string, n int, time, then string) string {
		return fmt.Sprintf("«%s» var hovedkategori i %s i %s, like mange som i %s.", name, cases(n), time, then)
	},
	Main: func(name string, n int, time string) string {
		return fmt.Sprintf("«%s» var hovedkategori i %s i %s.", name, cases(n), time)
	},

	OfThese: func(items string) string { return fmt.Sprintf("Av disse sakene gjaldt %s.", items) },
	OfTheseAnd: func(items, unknown string) string {
		return fmt.Sprintf("Av disse sakene gjaldt %s, og %s.", items, unknown)
	},
	OfAll: func(items string) string { return fmt.Sprintf("Av sakene gjaldt %s.", items) },
	OfAllAnd: func(items, unknown string) string {
		return fmt.Sprintf("Av sakene gjaldt %s, og %s.", items, unknown)
	},
	FirstOne: func(items string) string { return fmt.Sprintf("Én sak gjaldt %s.", items) },
	FirstOneAnd: func(items, unknown string) string {
		return fmt.Sprintf("Én sak gjaldt %s, og %s.", items, unknown)
	},
	PercentOf:      func(n int, name string) string { return fmt.Sprintf("%d prosent %s", n, name) },
	CountOf:        func(n int, name string) string { return lang.OneOr(n, "én", lang.NB.Number(n)) + " " + name },
	UnknownGender:  func(n int) string { return fmt.Sprintf("i %s var kjønnet ukjent", cases(n)) },
	UnknownAge:     func(n int) string { return fmt.Sprintf("i %s var alderen ukjent", cases(n)) },
	UnknownGenders: func(percent int) string { return fmt.Sprintf("i %d prosent var kjønnet ukjent", percent) },
	UnknownAges:    func(percent int) string { return fmt.Sprintf("i %d prosent var alderen ukjent", percent) },
	All:            func(name string) string { return fmt.Sprintf("Alle sakene gjaldt %s.", name) },
	Only:           func(name string) string { return fmt.Sprintf("Saken gjaldt %s.", name) },
	Even: func(one, other string) string {
		return fmt.Sprintf("Sakene fordelte seg jevnt mellom %s og %s.", one, other)
	},
	EquallyMany: func(one, other string, n int) string {
		return fmt.Sprintf("Det var like mange saker om %s som om %s, %s av hver.", one, other, lang.NB.Number(n))
	},
	AboutHalf: func(name string) string { return fmt.Sprintf("Om lag halvparten gjaldt %s.", name) },
	EvenTotals: func(one string, n int, other string, m int) string {
		return fmt.Sprintf("Det var omtrent like mange saker om %s (%s) som om %s (%s).", one, lang.NB.Number(n),
			other,
			lang.NB.Number(m))
	},
	ByValue: func(time, items string) string { return fmt.Sprintf("I %s gjaldt %s.", time, items) },
	CasesOf: func(n int, name string) string { return cases(n) + " " + name },
	CasesShareOf: func(n int, name string, percent int) string {
		return fmt.Sprintf("%s %s (%d prosent)", cases(n), name, percent)
	},
	MostSince: func(name string, since int) string {
		return fmt.Sprintf("Hvert år siden %d har de fleste sakene handlet om %s.", since, name)
	},
	ShareUp: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Andelen saker som gjaldt %s, økte fra %d prosent i %s til %d prosent i %s.", name, m.Before, m.Then,
			m.Now, m.Time)
	},
	ShareDown: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Andelen saker som gjaldt %s, gikk ned fra %d prosent i %s til %d prosent i %s.", name, m.Before,
			m.Then, m.Now, m.Time)
	},
	ShareNear: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Andelen saker som gjaldt %s, var omtrent like stor som i %s: %d prosent da, mot %d prosent i %s.",
			name, m.Then, m.Before, m.Now, m.Time)
	},
	ShareSame: func(name, then string, now int) string {
		return fmt.Sprintf("Andelen saker som gjaldt %s, var like stor som i %s: %d prosent.", name, then, now)
	},
	CountUp: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Antallet saker som gjaldt %s, økte fra %s i %s til %s i %s.", name, lang.NB.Number(m.Before), m.Then,
			lang.NB.Number(m.Now), m.Time)
	},
	CountDown: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Antallet saker som gjaldt %s, gikk ned fra %s i %s til %s i %s.", name, lang.NB.Number(m.Before),
			m.Then, lang.NB.Number(m.Now), m.Time)
	},
	CountSame: func(name, then string, now int) string {
		return fmt.Sprintf("Antallet saker som gjaldt %s, var det samme som i %s: %s.", name, then, lang.NB.Number(now))
	},
	ShareSteady: func(name string, since, low, high int) string {
		return fmt.Sprintf("Andelen saker som gjaldt %s, har vært stabil siden %d: mellom %d og %d prosent.", name, since, low,
			high)
	},
	ShareSteadyAt: func(name string, since, at int) string {
		return fmt.Sprintf("Andelen saker som gjaldt %s, har vært den samme hvert år siden %d: %d prosent.", name, since, at)
	},
	ShareRoseSince: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Andelen saker som gjaldt %s, har økt siden %s: fra %d prosent da til %d prosent i %s.", name, m.Then,
			m.Before, m.Now, m.Time)
	},
	ShareFellSince: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Andelen saker som gjaldt %s, har gått ned siden %s: fra %d prosent da til %d prosent i %s.", name,
			m.Then, m.Before, m.Now, m.Time)
	},
	ShareSwap: func(up string, rise texts.Share, down string, fall texts.Share, since int) string {
		return fmt.Sprintf("Siden %d har andelen saker som gjaldt %s, økt fra %d til %d prosent, og andelen som gjaldt %s, har "+
			"gått ned fra %d til %d prosent.", since, up, rise.Before, rise.Now, down, fall.Before, fall.Now)
	},
	BothFirst: func(category, one, other string) string {
		return fmt.Sprintf("«%s» er den vanligste kategorien både for %s og for %s.", category, one, other)
	},
	BothSecond: func(category, second, one, other string) string {
		return fmt.Sprintf("«%s» er den vanligste kategorien både for %s og for %s, og «%s» er den nest vanligste.",
			category, one, other, second)
	},
	ContactOnly:   func(who string) string { return fmt.Sprintf("Det var %s som tok kontakt.", who) },
	ContactAlways: func(who string) string { return fmt.Sprintf("I alle sakene var det %s som tok kontakt.", who) },
	Contact: func(who, amount string) string {
		return fmt.Sprintf("Oftest var det %s som tok kontakt (%s).", who, amount)
	},
	Contacts: func(who, amount, next, theirs string) string {
		return fmt.Sprintf("Oftest var det %s som tok kontakt (%s), deretter %s (%s).", who, amount, next, theirs)
	},

	Countries: func(n int) string {
		return fmt.Sprintf("Personene hadde bakgrunn fra %s.", lang.OneOr(n, "ett land",
			lang.NB.Number(n)+" ulike land"))
	},
	CountryOne: func(first string) string {
		return fmt.Sprintf("Av landene med egen rad i tabellen var bakgrunn fra %s vanligst.", first)
	},
	CountryRank: func(first, rest string) string {
		return fmt.Sprintf("Av landene med egen rad i tabellen var bakgrunn fra %s vanligst, fulgt av %s.", first,
			rest)
	},
	SinceOne: func(name string, year int) string {
		return fmt.Sprintf("%s har vært størst i tabellen hvert år siden %d.", name, year)
	},
	Since: func(howMany string, year int) string {
		return fmt.Sprintf("De %s største landene i tabellen har vært de samme hvert år siden %d.", howMany, year)
	},
	FromTo: func(name string, before, now int) string {
		return fmt.Sprintf("%s (fra %s til %s)", name, lang.NB.Number(before), lang.NB.Number(now))
	},
	CountriesUp: func(items, then, time string) string {
		return fmt.Sprintf("Fra %s til %s økte antallet saker for %s.", then, time, items)
	},
	CountriesDown: func(items, then, time string) string {
		return fmt.Sprintf("Fra %s til %s gikk antallet saker ned for %s.", then, time, items)
	},
	CountriesUpDown: func(up, down, then, time string) string {
		return fmt.Sprintf("Fra %s til %s økte antallet saker for %s. Det gikk ned for %s.", then, time, up, down)
	},

	Halves: func(first, second int) string {
		return fmt.Sprintf("%s av sakene ble registrert med første kontakt i 1. halvår og %s i 2. halvår.",
			lang.UpperFirst(lang.OneOr(first, "én", lang.NB.Number(first))),
			lang.OneOr(second, "én", lang.NB.Number(second)))
	},
	RiseIn: func(half string, m texts.Moved) string {
		return fmt.Sprintf("Økningen kom i %s: fra %s i %s til %s i %s.", half, cases(m.Before), m.Then,
			lang.NB.Number(m.Now), m.Time)
	},
	FallIn: func(half string, m texts.Moved) string {
		return fmt.Sprintf("Nedgangen kom i %s: fra %s i %s til %s i %s.", half, cases(m.Before), m.Then,
			lang.NB.Number(m.Now), m.Time)
	},

	Number:   "Tallet",
	AllCases: "Antallet saker",
	NumberOf: func(name string) string { return "Tallet for " + name },
	RoseSince: func(what string, since int) string {
		return fmt.Sprintf("%s har økt hvert år siden %d.", what, since)
	},
	FellSince: func(what string, since int) string {
		return fmt.Sprintf("%s har gått ned hvert år siden %d.", what, since)
	},
	RoseThenFell: func(what string, from, to int, falls string) string {
		return fmt.Sprintf("%s økte hvert år fra %d til %d og gikk ned i %s.", what, from, to, falls)
	},
	RoseThenFellLittle: func(what string, from, to int, falls string) string {
		return fmt.Sprintf("%s økte hvert år fra %d til %d, med en liten nedgang i %s.", what, from, to, falls)
	},
	FellThenRose: func(what string, from, to int, rises string) string {
		return fmt.Sprintf("%s gikk ned hvert år fra %d til %d og økte i %s.", what, from, to, rises)
	},
	FellThenRoseLittle: func(what string, from, to int, rises string) string {
		return fmt.Sprintf("%s gikk ned hvert år fra %d til %d, med en liten økning i %s.", what, from, to, rises)
	},
	Steady: func(what string, since, low, high int) string {
		return fmt.Sprintf("%s har holdt seg stabilt siden %d, mellom %s og %s i året.", what, since,
			lang.NB.Number(low), lang.NB.Number(high))
	},
	RoseBefore: func(since int) string { return fmt.Sprintf("Før det hadde antallet økt hvert år siden %d.", since) },
	FellBefore: func(since int) string {
		return fmt.Sprintf("Før det hadde antallet gått ned hvert år siden %d.", since)
	},
	HigherThanBoth: func(what string, one, other int) string {
		return fmt.Sprintf("%s er høyere enn både i %d og i %d.", what, one, other)
	},
	LowerThanBoth: func(what string, one, other int) string {
		return fmt.Sprintf("%s er lavere enn både i %d og i %d.", what, one, other)
	},
	HigherThanAll: func(what string, from, to int) string {
		return fmt.Sprintf("%s er høyere enn i noe av årene %d–%d.", what, from, to)
	},
	LowerThanAll: func(what string, from, to int) string {
		return fmt.Sprintf("%s er lavere enn i noe av årene %d–%d.", what, from, to)
	},
	NearYear: func(what string, year, n int) string {
		return fmt.Sprintf("%s er om lag på nivå med %d (%s).", what, year, lang.NB.Number(n))
	},
	SameAsYear: func(what string, year int) string { return fmt.Sprintf("%s er det samme som i %d.", what, year) },
	StillLower: func(what string, year, n int) string {
		return fmt.Sprintf("%s er likevel lavere enn i %d (%s).", what, year, lang.NB.Number(n))
	},
	StillHigher: func(what string, year, n int) string {
		return fmt.Sprintf("%s er likevel høyere enn i %d (%s).", what, year, lang.NB.Number(n))
	},

	Activities: func(who string, n int, time string) string {
		return fmt.Sprintf("%s gjennomførte %s i %s.", who, lang.OneOr(n, "ett kompetansehevingsoppdrag",
			lang.NB.Number(n)+" kompetansehevingsoppdrag"), time)
	},
	NoActivities: func(who, time string) string {
		return fmt.Sprintf("%s gjennomførte ingen kompetansehevingsoppdrag i %s.", who, time)
	},
	Twice: func(then string, before int) string {
		return fmt.Sprintf("Det er dobbelt så mange som i %s, da det var %s.", then, lang.NB.Number(before))
	},
	AboutTwice: func(then string, before int) string {
		return fmt.Sprintf("Det er om lag dobbelt så mange som i %s, da det var %s.", then, lang.NB.Number(before))
	},
	ActivitiesMore: func(diff int, then string, before int) string {
		return fmt.Sprintf("Det er %s enn i %s, da det var %s.", lang.OneOr(diff, "ett mer",
			lang.NB.Number(diff)+" flere"), then, lang.NB.Number(before))
	},
	ActivitiesFewer: func(diff int, then string, before int) string {
		return fmt.Sprintf("Det er %s enn i %s, da det var %s.", lang.OneOr(diff, "ett mindre",
			lang.NB.Number(diff)+" færre"), then, lang.NB.Number(before))
	},
	ActivitiesAsMany: func(then string) string { return fmt.Sprintf("Det er like mange som i %s.", then) },
}

// manies are the names of a codebook without forms that are no proper names, as they stand inside a sentence.
var manies = map[string]string{
	"Jente/kvinne": "jenter/kvinner", "Gutt/mann": "gutter/menn",
	"Under 18 år": "personer under 18 år", "18 år eller eldre": "personer som var 18 år eller eldre",
	"Den utsatte selv":    "den utsatte selv",
	"Skoleansatt":         "skoleansatte",
	"Familie":             "familien",
	"Venn eller kjæreste": "en venn eller kjæreste",
	"Barnevern":           "barnevernet", "Helsetjeneste": "helsetjenesten", "Politi": "politiet",
	"Utlendingsmyndighet (UDI/UNE)": "utlendingsmyndighetene (UDI/UNE)", "Utenrikstjenesten": "utenrikstjenesten",
	"Krisesenter": "et krisesenter", "Asylmottak": "et asylmottak", "Kompetanseteamet": "Kompetanseteamet",
	"Mangfoldsrådgiver eller spesialutsending": "en annen mangfoldsrådgiver eller spesialutsending", "Andre": "andre",
	"Ansatt som jobber med den utsatte": "ansatte som jobber med den utsatte",
	"I Norge":                           "i Norge", "I utlandet": "i utlandet",
	"Statsborgerskap eller opphold i Norge": "statsborgerskap eller opphold i Norge",
	"Bare søknad om familieinnvandring":     "bare en søknad om familieinnvandring",
	"Kjønns- og seksualitetsmangfold":       "kjønns- og seksualitetsmangfold",
	"Rasisme og diskriminering":             "rasisme og diskriminering", "Kontroll på nett og mobil": "kontroll på nett og mobil",
	"Nedsatt funksjonsevne": "nedsatt funksjonsevne",
	"Spesialutsending":      "en spesialutsending", "Mangfoldsrådgiver": "en mangfoldsrådgiver", "Skole": "skolen",
	"Utlendingsmyndighet": "utlendingsmyndighetene",
}

// ones are those that have another form for one.
var ones = map[string]string{
	"Jente/kvinne": "en jente/kvinne", "Gutt/mann": "en gutt/mann",
	"Under 18 år": "en person under 18 år", "18 år eller eldre": "en person som var 18 år eller eldre",
	"Skoleansatt": "en skoleansatt", "Andre": "en annen",
}
