package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

func cases(n int) string { return lang.OneOr(n, "éi sak", lang.NN.Number(n)+" saker") }

func fromTo(m texts.Moved) string {
	return fmt.Sprintf("frå %s i %s til %s i %s", lang.NN.Number(m.Before), m.Then, lang.NN.Number(m.Now), m.Time)
}

// more and fewer are how many more or fewer cases.
func more(diff int) string { return lang.OneOr(diff, "éi sak meir", lang.NN.Number(diff)+" fleire") }

func fewer(diff int) string {
	return lang.OneOr(diff, "éi sak mindre", lang.NN.Number(diff)+" færre")
}

var story = texts.Story{
	One: ones, Many: manies,

	In:      func(time string) string { return "i " + time },
	TheHalf: lang.LowerFirst,

	Named:      func(name string) string { return "«" + name + "»" },
	Percent:    func(n int) string { return fmt.Sprintf("%d prosent", n) },
	Cases:      cases,
	Each:       func(amount string) string { return amount + " kvar" },
	Item:       func(name, amount string) string { return fmt.Sprintf("%s (%s)", name, amount) },
	Tied:       func(names, amount string) string { return fmt.Sprintf("%s, like mange (%s)", names, amount) },
	TiedInside: func(tied string) string { return tied + "," },

	Level: func(who string, n int, time string) string {
		return fmt.Sprintf("%s registrerte %s i %s.", who,
			lang.OneOr(n, "éi ny sak", lang.NN.Number(n)+" nye saker"), time)
	},
	NoCases: func(who, time string) string { return fmt.Sprintf("%s registrerte ingen nye saker i %s.", who, time) },
	More:    func(diff int, then string) string { return fmt.Sprintf("Det er %s enn i %s.", more(diff), then) },
	Fewer:   func(diff int, then string) string { return fmt.Sprintf("Det er %s enn i %s.", fewer(diff), then) },
	AsMany:  func(then string) string { return fmt.Sprintf("Det er like mange som i %s.", then) },
	MoreNear: func(diff int, then string) string {
		return fmt.Sprintf("Det er %s enn i %s, altså om lag på same nivå.", more(diff), then)
	},
	FewerNear: func(diff int, then string) string {
		return fmt.Sprintf("Det er %s enn i %s, altså om lag på same nivå.", fewer(diff), then)
	},

	HiddenIn: func(times string) string {
		return fmt.Sprintf("Talet på saker i %s er skjult for at ingen skal kunne kjennast att.", times)
	},
	NoneFor: func(years string) string { return fmt.Sprintf("Det finst ingen tal for %s.", years) },

	AllWere: func(first string) string { return fmt.Sprintf("Alle sakene gjaldt %s.", first) },
	HalfOne: func(first string) string { return fmt.Sprintf("Over halvparten av sakene gjaldt %s.", first) },
	HalfRank: func(first, rest string) string {
		return fmt.Sprintf("Over halvparten av sakene gjaldt %s, følgd av %s.", first, rest)
	},
	RankOne: func(first string) string { return fmt.Sprintf("Flest saker gjaldt %s.", first) },
	Rank: func(first, rest string) string {
		return fmt.Sprintf("Flest saker gjaldt %s, følgd av %s.", first, rest)
	},
	NoneLarger: func(item string) string {
		return fmt.Sprintf("Deretter kjem %s, og ingen av dei andre kategoriane er større.", item)
	},
	Hidden: func(names string) string {
		return fmt.Sprintf("Tala for %s er skjulte for at ingen skal kunne kjennast att.", names)
	},
	HiddenOne: func(names string) string {
		return fmt.Sprintf("Talet for %s er skjult for at ingen skal kunne kjennast att.", names)
	},
	NoneWere: func(names string) string { return fmt.Sprintf("Ingen av sakene gjaldt %s.", names) },
	FellHidden: func(name, then, time string, before int) string {
		return fmt.Sprintf("Talet på saker om «%s» gjekk ned frå %s i %s til eit skjult tal i %s.", name,
			lang.NN.Number(before), then, time)
	},

	Up: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Talet på saker om «%s» auka med %s, %s.", name, lang.NN.Number(m.By()), fromTo(m))
	},
	Down: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Talet på saker om «%s» gjekk ned med %s, %s.", name, lang.NN.Number(m.By()), fromTo(m))
	},
	Unchanged: func(name string, n int, time, then string) string {
		return fmt.Sprintf("«%s» var hovudkategori i %s i %s, like mange som i %s.", name, cases(n), time, then)
	},
	Main: func(name string, n int, time string) string {
		return fmt.Sprintf("«%s» var hovudkategori i %s i %s.", name, cases(n), time)
	},

	OfThese: func(items string) string { return fmt.Sprintf("Av desse sakene gjaldt %s.", items) },
	OfTheseAnd: func(items, unknown string) string {
		return fmt.Sprintf("Av desse sakene gjaldt %s, og %s.", items, unknown)
	},
	OfAll: func(items string) string { return fmt.Sprintf("Av sakene gjaldt %s.", items) },
	OfAllAnd: func(items, unknown string) string {
		return fmt.Sprintf("Av sakene gjaldt %s, og %s.", items, unknown)
	},
	FirstOne: func(items string) string { return fmt.Sprintf("Éi sak gjaldt %s.", items) },
	FirstOneAnd: func(items, unknown string) string {
		return fmt.Sprintf("Éi sak gjaldt %s, og %s.", items, unknown)
	},
	PercentOf:      func(n int, name string) string { return fmt.Sprintf("%d prosent %s", n, name) },
	CountOf:        func(n int, name string) string { return lang.OneOr(n, "éi", lang.NN.Number(n)) + " " + name },
	UnknownGender:  func(n int) string { return fmt.Sprintf("i %s var kjønnet ukjent", cases(n)) },
	UnknownAge:     func(n int) string { return fmt.Sprintf("i %s var alderen ukjend", cases(n)) },
	UnknownGenders: func(percent int) string { return fmt.Sprintf("i %d prosent var kjønnet ukjent", percent) },
	UnknownAges:    func(percent int) string { return fmt.Sprintf("i %d prosent var alderen ukjend", percent) },
	All:            func(name string) string { return fmt.Sprintf("Alle sakene gjaldt %s.", name) },
	Only:           func(name string) string { return fmt.Sprintf("Saka gjaldt %s.", name) },
	Even: func(one, other string) string {
		return fmt.Sprintf("Sakene fordelte seg jamt mellom %s og %s.", one, other)
	},
	EquallyMany: func(one, other string, n int) string {
		return fmt.Sprintf("Det var like mange saker om %s som om %s, %s av kvar.", one, other, lang.NN.Number(n))
	},
	AboutHalf: func(name string) string { return fmt.Sprintf("Om lag halvparten gjaldt %s.", name) },
	EvenTotals: func(one string, n int, other string, m int) string {
		return fmt.Sprintf("Det var omtrent like mange saker om %s (%s) som om %s (%s).", one, lang.NN.Number(n),
			other,
			lang.NN.Number(m))
	},
	ByValue: func(time, items string) string { return fmt.Sprintf("I %s gjaldt %s.", time, items) },
	CasesOf: func(n int, name string) string { return cases(n) + " " + name },
	CasesShareOf: func(n int, name string, percent int) string {
		return fmt.Sprintf("%s %s (%d prosent)", cases(n), name, percent)
	},
	MostSince: func(name string, since int) string {
		return fmt.Sprintf("Kvart år sidan %d har dei fleste sakene handla om %s.", since, name)
	},
	ShareUp: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Delen saker som gjaldt %s, auka frå %d prosent i %s til %d prosent i %s.", name, m.Before, m.Then,
			m.Now, m.Time)
	},
	ShareDown: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Delen saker som gjaldt %s, gjekk ned frå %d prosent i %s til %d prosent i %s.", name, m.Before,
			m.Then, m.Now, m.Time)
	},
	ShareNear: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Delen saker som gjaldt %s, var omtrent like stor som i %s: %d prosent då, mot %d prosent i %s.",
			name, m.Then, m.Before, m.Now, m.Time)
	},
	ShareSame: func(name, then string, now int) string {
		return fmt.Sprintf("Delen saker som gjaldt %s, var like stor som i %s: %d prosent.", name, then, now)
	},
	CountUp: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Talet på saker som gjaldt %s, auka frå %s i %s til %s i %s.", name, lang.NN.Number(m.Before), m.Then,
			lang.NN.Number(m.Now), m.Time)
	},
	CountDown: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Talet på saker som gjaldt %s, gjekk ned frå %s i %s til %s i %s.", name, lang.NN.Number(m.Before),
			m.Then, lang.NN.Number(m.Now), m.Time)
	},
	CountSame: func(name, then string, now int) string {
		return fmt.Sprintf("Talet på saker som gjaldt %s, var det same som i %s: %s.", name, then, lang.NN.Number(now))
	},
	ShareSteady: func(name string, since, low, high int) string {
		return fmt.Sprintf("Delen saker som gjaldt %s, har vore stabil sidan %d: mellom %d og %d prosent.", name, since, low,
			high)
	},
	ShareSteadyAt: func(name string, since, at int) string {
		return fmt.Sprintf("Delen saker som gjaldt %s, har vore den same kvart år sidan %d: %d prosent.", name, since, at)
	},
	ShareRoseSince: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Delen saker som gjaldt %s, har auka sidan %s: frå %d prosent då til %d prosent i %s.", name, m.Then,
			m.Before, m.Now, m.Time)
	},
	ShareFellSince: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Delen saker som gjaldt %s, har gått ned sidan %s: frå %d prosent då til %d prosent i %s.", name,
			m.Then, m.Before, m.Now, m.Time)
	},
	ShareSwap: func(up string, rise texts.Share, down string, fall texts.Share, since int) string {
		return fmt.Sprintf("Sidan %d har delen saker som gjaldt %s, auka frå %d til %d prosent, og delen som gjaldt %s, har "+
			"gått ned frå %d til %d prosent.", since, up, rise.Before, rise.Now, down, fall.Before, fall.Now)
	},
	BothFirst: func(category, one, other string) string {
		return fmt.Sprintf("«%s» er den vanlegaste kategorien både for %s og for %s.", category, one, other)
	},
	BothSecond: func(category, second, one, other string) string {
		return fmt.Sprintf("«%s» er den vanlegaste kategorien både for %s og for %s, og «%s» er den nest vanlegaste.",
			category, one, other, second)
	},
	ContactOnly:   func(who string) string { return fmt.Sprintf("Det var %s som tok kontakt.", who) },
	ContactAlways: func(who string) string { return fmt.Sprintf("I alle sakene var det %s som tok kontakt.", who) },
	Contact: func(who, amount string) string {
		return fmt.Sprintf("Oftast var det %s som tok kontakt (%s).", who, amount)
	},
	Contacts: func(who, amount, next, theirs string) string {
		return fmt.Sprintf("Oftast var det %s som tok kontakt (%s), deretter %s (%s).", who, amount, next, theirs)
	},

	Countries: func(n int) string {
		return fmt.Sprintf("Personane hadde bakgrunn frå %s.", lang.OneOr(n, "eitt land",
			lang.NN.Number(n)+" ulike land"))
	},
	CountryOne: func(first string) string {
		return fmt.Sprintf("Av landa med eiga rad i tabellen var bakgrunn frå %s vanlegast.", first)
	},
	CountryRank: func(first, rest string) string {
		return fmt.Sprintf("Av landa med eiga rad i tabellen var bakgrunn frå %s vanlegast, følgd av %s.", first, rest)
	},
	SinceOne: func(name string, year int) string {
		return fmt.Sprintf("%s har vore størst i tabellen kvart år sidan %d.", name, year)
	},
	Since: func(howMany string, year int) string {
		return fmt.Sprintf("Dei %s største landa i tabellen har vore dei same kvart år sidan %d.", howMany, year)
	},
	FromTo: func(name string, before, now int) string {
		return fmt.Sprintf("%s (frå %s til %s)", name, lang.NN.Number(before), lang.NN.Number(now))
	},
	CountriesUp: func(items, then, time string) string {
		return fmt.Sprintf("Frå %s til %s auka talet på saker for %s.", then, time, items)
	},
	CountriesDown: func(items, then, time string) string {
		return fmt.Sprintf("Frå %s til %s gjekk talet på saker ned for %s.", then, time, items)
	},
	CountriesUpDown: func(up, down, then, time string) string {
		return fmt.Sprintf("Frå %s til %s auka talet på saker for %s. Det gjekk ned for %s.", then, time, up, down)
	},

	Halves: func(first, second int) string {
		return fmt.Sprintf("%s av sakene vart registrerte med første kontakt i 1. halvår og %s i 2. halvår.",
			lang.UpperFirst(lang.OneOr(first, "éi", lang.NN.Number(first))),
			lang.OneOr(second, "éi", lang.NN.Number(second)))
	},
	RiseIn: func(half string, m texts.Moved) string {
		return fmt.Sprintf("Økningen kom i %s: frå %s i %s til %s i %s.", half, cases(m.Before), m.Then,
			lang.NN.Number(m.Now), m.Time)
	},
	FallIn: func(half string, m texts.Moved) string {
		return fmt.Sprintf("Nedgangen kom i %s: frå %s i %s til %s i %s.", half, cases(m.Before), m.Then,
			lang.NN.Number(m.Now), m.Time)
	},

	Number:   "Talet",
	AllCases: "Talet på saker",
	NumberOf: func(name string) string { return "Talet for " + name },
	RoseSince: func(what string, since int) string {
		return fmt.Sprintf("%s har auka kvart år sidan %d.", what, since)
	},
	FellSince: func(what string, since int) string {
		return fmt.Sprintf("%s har gått ned kvart år sidan %d.", what, since)
	},
	RoseThenFell: func(what string, from, to int, falls string) string {
		return fmt.Sprintf("%s auka kvart år frå %d til %d og gjekk ned i %s.", what, from, to, falls)
	},
	RoseThenFellLittle: func(what string, from, to int, falls string) string {
		return fmt.Sprintf("%s auka kvart år frå %d til %d, med ein liten nedgang i %s.", what, from, to, falls)
	},
	FellThenRose: func(what string, from, to int, rises string) string {
		return fmt.Sprintf("%s gjekk ned kvart år frå %d til %d og auka i %s.", what, from, to, rises)
	},
	FellThenRoseLittle: func(what string, from, to int, rises string) string {
		return fmt.Sprintf("%s gjekk ned kvart år frå %d til %d, med ein liten auke i %s.", what, from, to, rises)
	},
	Steady: func(what string, since, low, high int) string {
		return fmt.Sprintf("%s har halde seg stabilt sidan %d, mellom %s og %s i året.", what, since,
			lang.NN.Number(low), lang.NN.Number(high))
	},
	RoseBefore: func(since int) string { return fmt.Sprintf("Før det hadde talet auka kvart år sidan %d.", since) },
	FellBefore: func(since int) string {
		return fmt.Sprintf("Før det hadde talet gått ned kvart år sidan %d.", since)
	},
	HigherThanBoth: func(what string, one, other int) string {
		return fmt.Sprintf("%s er høgare enn både i %d og i %d.", what, one, other)
	},
	LowerThanBoth: func(what string, one, other int) string {
		return fmt.Sprintf("%s er lågare enn både i %d og i %d.", what, one, other)
	},
	HigherThanAll: func(what string, from, to int) string {
		return fmt.Sprintf("%s er høgare enn i noko av åra %d–%d.", what, from, to)
	},
	LowerThanAll: func(what string, from, to int) string {
		return fmt.Sprintf("%s er lågare enn i noko av åra %d–%d.", what, from, to)
	},
	NearYear: func(what string, year, n int) string {
		return fmt.Sprintf("%s er om lag på nivå med %d (%s).", what, year, lang.NN.Number(n))
	},
	SameAsYear: func(what string, year int) string { return fmt.Sprintf("%s er det same som i %d.", what, year) },
	StillLower: func(what string, year, n int) string {
		return fmt.Sprintf("%s er likevel lågare enn i %d (%s).", what, year, lang.NN.Number(n))
	},
	StillHigher: func(what string, year, n int) string {
		return fmt.Sprintf("%s er likevel høgare enn i %d (%s).", what, year, lang.NN.Number(n))
	},

	Activities: func(who string, n int, time string) string {
		return fmt.Sprintf("%s gjennomførte %s i %s.", who, lang.OneOr(n, "eitt kompetansehevingsoppdrag",
			lang.NN.Number(n)+" kompetansehevingsoppdrag"), time)
	},
	NoActivities: func(who, time string) string {
		return fmt.Sprintf("%s gjennomførte ingen kompetansehevingsoppdrag i %s.", who, time)
	},
	Twice: func(then string, before int) string {
		return fmt.Sprintf("Det er dobbelt så mange som i %s, då det var %s.", then, lang.NN.Number(before))
	},
	AboutTwice: func(then string, before int) string {
		return fmt.Sprintf("Det er om lag dobbelt så mange som i %s, då det var %s.", then, lang.NN.Number(before))
	},
	ActivitiesMore: func(diff int, then string, before int) string {
		return fmt.Sprintf("Det er %s enn i %s, då det var %s.", lang.OneOr(diff, "eitt meir",
			lang.NN.Number(diff)+" fleire"), then, lang.NN.Number(before))
	},
	ActivitiesFewer: func(diff int, then string, before int) string {
		return fmt.Sprintf("Det er %s enn i %s, då det var %s.", lang.OneOr(diff, "eitt mindre",
			lang.NN.Number(diff)+" færre"), then, lang.NN.Number(before))
	},
	ActivitiesAsMany: func(then string) string { return fmt.Sprintf("Det er like mange som i %s.", then) },
}

// manies are the names of a codebook without forms that are no proper names, as they stand inside a sentence.
var manies = map[string]string{
	"Jente/kvinne": "jenter/kvinner", "Gut/mann": "gutar/menn",
	"Under 18 år": "personar under 18 år", "18 år eller eldre": "personar som var 18 år eller eldre",
	"Den utsette sjølv": "den utsette sjølv",
	"Skuletilsett":      "skuletilsette",
	"Familie":           "familien",
	"Ven eller kjærast": "ein ven eller kjærast",
	"Barnevern":         "barnevernet", "Helseteneste": "helsetenesta", "Politi": "politiet",
	"Utlendingsstyresmakt (UDI/UNE)": "utlendingsstyresmaktene (UDI/UNE)", "Utanrikstenesta": "utanrikstenesta",
	"Krisesenter": "eit krisesenter", "Asylmottak": "eit asylmottak", "Kompetanseteamet": "Kompetanseteamet",
	"Mangfaldsrådgivar eller spesialutsending": "ein annan mangfaldsrådgivar eller spesialutsending", "Andre": "andre",
	"Tilsett som arbeider med den utsette": "tilsette som arbeider med den utsette",
	"I Noreg":                              "i Noreg", "I utlandet": "i utlandet",
	"Statsborgarskap eller opphald i Noreg": "statsborgarskap eller opphald i Noreg",
	"Berre søknad om familieinnvandring":    "berre ein søknad om familieinnvandring",
	"Kjønns- og seksualitetsmangfald":       "kjønns- og seksualitetsmangfald",
	"Rasisme og diskriminering":             "rasisme og diskriminering", "Kontroll på nett og mobil": "kontroll på nett og mobil",
	"Nedsett funksjonsevne": "nedsett funksjonsevne",
	"Spesialutsending":      "ein spesialutsending", "Mangfaldsrådgivar": "ein mangfaldsrådgivar", "Skule": "skulen",
	"Utlendingsstyresmakt": "utlendingsstyresmaktene",
}

// ones are those that have another form for one.
var ones = map[string]string{
	"Jente/kvinne": "ei jente/kvinne", "Gut/mann": "ein gut/mann",
	"Under 18 år": "ein person under 18 år", "18 år eller eldre": "ein person som var 18 år eller eldre",
	"Skuletilsett": "ein skuletilsett", "Andre": "ein annan",
}
