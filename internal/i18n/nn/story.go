package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

func cases(n int) string { return lang.OneOr(n, "éi sak", lang.NN.Number(n)+" saker") }

var story = texts.Story{
	Forms:  forms,
	InYear: func(year int) string { return fmt.Sprintf("i %d", year) },
	InHalf: func(half string) string { return "i " + half },

	Level: func(who string, n int, when string) string {
		return fmt.Sprintf("%s registrerte %s %s.", who, lang.OneOr(n, "éi ny sak", lang.NN.Number(n)+" nye saker"),
			when)
	},
	NoCases: func(who, when string) string { return fmt.Sprintf("%s registrerte ingen nye saker %s.", who, when) },
	More: func(diff, year int) string {
		return fmt.Sprintf("Det er %s enn i %d.", lang.OneOr(diff, "éi sak meir", lang.NN.Number(diff)+" fleire"), year)
	},
	Fewer: func(diff, year int) string {
		return fmt.Sprintf("Det er %s enn i %d.", lang.OneOr(diff, "éi sak mindre", lang.NN.Number(diff)+" færre"),
			year)
	},
	AsMany:     func(year int) string { return fmt.Sprintf("Det er like mange som i %d.", year) },
	Named:      func(name string) string { return "«" + name + "»" },
	NamedShare: func(name string, percent int) string { return fmt.Sprintf("«%s» (%d prosent)", name, percent) },
	RankOne:    func(first string) string { return fmt.Sprintf("Den største delen gjaldt %s.", first) },
	Rank: func(first, rest string) string {
		return fmt.Sprintf("Den største delen gjaldt %s, følgd av %s.", first, rest)
	},
	Up: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Talet på saker om «%s» auka med %s, frå %s i %d til %s i %d.",
			name, lang.NN.Number(m.By()), lang.NN.Number(m.Before), m.BeforeYear, lang.NN.Number(m.Now), m.Year)
	},
	Down: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Talet på saker om «%s» gjekk ned med %s, frå %s i %d til %s i %d.",
			name, lang.NN.Number(m.By()), lang.NN.Number(m.Before), m.BeforeYear, lang.NN.Number(m.Now), m.Year)
	},
	Unchanged: func(name string, n, year, before int) string {
		return fmt.Sprintf("«%s» var hovudkategori i %s i %d, like mange som i %d.", name, cases(n), year, before)
	},
	Main: func(name string, n int, when string) string {
		return fmt.Sprintf("«%s» var hovudkategori i %s %s.", name, cases(n), when)
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
	CountOf:        func(n int, name string) string { return lang.OneOr(n, cases(1), lang.NN.Number(n)) + " " + name },
	UnknownGender:  func(n int) string { return fmt.Sprintf("i %s var kjønnet ukjent", cases(n)) },
	UnknownAge:     func(n int) string { return fmt.Sprintf("i %s var alderen ukjend", cases(n)) },
	UnknownGenders: func(percent int) string { return fmt.Sprintf("i %d prosent var kjønnet ukjent", percent) },
	UnknownAges:    func(percent int) string { return fmt.Sprintf("i %d prosent var alderen ukjend", percent) },
	All:            func(name string) string { return fmt.Sprintf("Alle sakene gjaldt %s.", name) },
	Only:           func(name string) string { return fmt.Sprintf("Saka gjaldt %s.", name) },
	Even: func(one, other string) string {
		return fmt.Sprintf("Sakene fordelte seg jamt mellom %s og %s.", one, other)
	},
	AboutHalf: func(name string) string { return fmt.Sprintf("Om lag halvparten gjaldt %s.", name) },
	EvenTotals: func(one string, n int, other string, m int) string {
		return fmt.Sprintf("Det var omtrent like mange saker om %s (%s) som om %s (%s).", one, lang.NN.Number(n), other,
			lang.NN.Number(m))
	},
	ByValue: func(when, items string) string { return fmt.Sprintf("%s gjaldt %s.", lang.UpperFirst(when), items) },
	CasesOf: func(n int, name string, percent int) string {
		return fmt.Sprintf("%s %s (%d prosent)", cases(n), name, percent)
	},
	ShareUp: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Prosentdelen saker om %s gjekk opp frå %d prosent i %d til %d prosent i %d.",
			name, m.Before, m.BeforeYear, m.Now, m.Year)
	},
	ShareDown: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Prosentdelen saker om %s gjekk ned frå %d prosent i %d til %d prosent i %d.",
			name, m.Before, m.BeforeYear, m.Now, m.Year)
	},
	ShareNear: func(name string, beforeYear, now, before int) string {
		return fmt.Sprintf("Prosentdelen saker om %s er omtrent som i %d: %d prosent, mot %d prosent då.",
			name, beforeYear, now, before)
	},
	ShareSame: func(name string, beforeYear, now int) string {
		return fmt.Sprintf("Prosentdelen saker om %s er den same som i %d: %d prosent.", name, beforeYear, now)
	},
	BothFirst: func(category, one, other string) string {
		return fmt.Sprintf("«%s» er den vanlegaste kategorien både for %s og for %s.", category, one, other)
	},
	BothSecond: func(category, second, one, other string) string {
		return fmt.Sprintf("«%s» er den vanlegaste kategorien både for %s og for %s, og «%s» er den nest vanlegaste.",
			category, one, other, second)
	},
	Contact: func(who string, n int) string {
		if n == 1 { // the only case: of one of several, nobody is said to have made contact most often
			return fmt.Sprintf("Det var %s som tok kontakt.", who)
		}
		return fmt.Sprintf("Oftast var det %s som tok kontakt (%s).", who, cases(n))
	},
	Contacts: func(who string, n int, next string, m int) string {
		return fmt.Sprintf("Oftast var det %s som tok kontakt (%s), deretter %s (%s).", who, cases(n), next,
			lang.NN.Number(m))
	},
	Countries: func(n int) string {
		return fmt.Sprintf("Personane hadde bakgrunn frå %s.", lang.OneOr(n, "eitt land",
			lang.NN.Number(n)+" ulike land"))
	},
	CountryOne: func(first string) string {
		return fmt.Sprintf("Av landa med eiga rad i tabellen var %s den vanlegaste bakgrunnen.", first)
	},
	CountryRank: func(first, rest string) string {
		return fmt.Sprintf("Av landa med eiga rad i tabellen var %s den vanlegaste bakgrunnen, følgd av %s.", first,
			rest)
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
		return fmt.Sprintf("Frå %d til %d auka talet på saker for %s. Det gjekk ned for %s.", beforeYear, year, up,
			down)
	},
	Halves: func(first, second int) string {
		return fmt.Sprintf("Av sakene hadde %s første kontakt i 1. halvår og %s i 2. halvår.", lang.NN.Number(first),
			lang.NN.Number(second))
	},
	Activities: func(who string, n int, when string) string {
		return fmt.Sprintf("%s gjennomførte %s %s.", who, lang.OneOr(n, "eitt kompetansehevingsoppdrag",
			lang.NN.Number(n)+" kompetansehevingsoppdrag"), when)
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
		return fmt.Sprintf("Det er %s enn i %d, då det var %s.", lang.OneOr(diff, "eitt meir",
			lang.NN.Number(diff)+" fleire"), year, lang.NN.Number(before))
	},
	ActivitiesFewer: func(diff, year, before int) string {
		return fmt.Sprintf("Det er %s enn i %d, då det var %s.", lang.OneOr(diff, "eitt mindre",
			lang.NN.Number(diff)+" færre"), year, lang.NN.Number(before))
	},
	ActivitiesAsMany: func(year int) string { return fmt.Sprintf("Det er like mange som i %d.", year) },
}

// forms are the names of the codebook that are no proper names, as they stand inside a sentence.
var forms = map[string]string{
	"Jente/kvinne": "jenter/kvinner", "Gut/mann": "gutar/menn",
	"Under 18 år": "personar under 18 år", "18 år eller eldre": "personar på 18 år eller eldre",
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
	"Rasisme og diskriminering":             "rasisme og diskriminering",
	"Kontroll på nett og mobil":             "kontroll på nett og mobil",
	"Nedsett funksjonsevne":                 "nedsett funksjonsevne",
	"Spesialutsending":                      "ein spesialutsending", "Mangfaldsrådgivar": "ein mangfaldsrådgivar",
	"Skule":                "skulen",
	"Utlendingsstyresmakt": "utlendingsstyresmaktene",
}

var yearly = texts.Yearly{
	Splits: splits,
	OneNotFromHere: func(number string) string {
		return fmt.Sprintf("Talet %s i denne teksten er ikkje henta frå utgåva.", number)
	},
	NotFromHere: func(numbers string) string {
		return fmt.Sprintf("Tala %s i denne teksten er ikkje henta frå utgåva.", numbers)
	},
	Dimensions: map[string]texts.Dimension{
		"half": {
			Title: "Halvår", Head: "Halvår",
			Table: func(scheme, when string) string { return fmt.Sprintf("%s: saker etter halvår, %s", scheme, when) },
		},
		"category": {
			Title: "Kva handlar sakene om?", Head: "Kategori",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter kategori, %s", scheme, when)
			},
		},
		"gender": {
			Title: "Kjønn", Head: "Kjønn",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter kjønn, %s", scheme, when)
			},
		},
		"age": {
			Title: "Alder", Head: "Alder",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter alder, %s", scheme, when)
			},
		},
		"contact": {
			Title: "Kven tok kontakt?", Head: "Kven tok kontakt",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter kven som tok kontakt, %s", scheme, when)
			},
		},
		"country": {
			Title: "Landbakgrunn", Head: "Land",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter landbakgrunn, %s", scheme, when)
			},
		},
	},
	Within: map[string]func(scheme, when string) string{
		"half": func(scheme, when string) string {
			return fmt.Sprintf("%s: kategori etter halvår, %s", scheme, when)
		},
		"gender": func(scheme, when string) string {
			return fmt.Sprintf("%s: kategori etter kjønn, %s", scheme, when)
		},
		"age": func(scheme, when string) string {
			return fmt.Sprintf("%s: kategori etter alder, %s", scheme, when)
		},
		"contact": func(scheme, when string) string {
			return fmt.Sprintf("%s: kategori etter kven som tok kontakt, %s", scheme, when)
		},
	},
	Title:     func(year int) string { return fmt.Sprintf("Talrapport %d", year) },
	TitleHalf: func(half string) string { return "Talrapport for " + lang.LowerFirst(half) },
	Lead: "Rapporten viser kor mange nye saker om negativ sosial kontroll og æresrelatert vald " +
		"mangfaldsrådgivarane og spesialutsendingane har gitt råd og rettleiing i.",
	Contents: "Innhald", Summary: "Hovudtal", About: "Slik er tala laga", Revisions: "Endra sidan førre utgåve",
	Crosses:            "Kategoriane etter kjønn, alder, kontakt og halvår",
	Activities:         "Kompetansehevingsoppdrag",
	NewCases:           "Nye saker",
	NumberOfCountries:  "Land",
	NumberOfComplexes:  "Familiar (sakskompleks)",
	NumberOfActivities: "Kompetansehevingsoppdrag",
	Staff:              "Tilsette",
	ChangeFrom:         func(change string, year int) string { return fmt.Sprintf("%s frå %d", change, year) },
	PerCent:            func(year int) string { return fmt.Sprintf("%d i prosent", year) },
	PerCentOnly:        "Prosent",

	ActivityHead: "Type oppdrag", Total: "Totalt", Other: "Andre land", Count: "Tal",

	TotalFigure: func(scheme, when string) string { return fmt.Sprintf("%s: nye saker, %s", scheme, when) },
	ActivityTable: func(scheme, when string) string {
		return fmt.Sprintf("%s: kompetansehevingsoppdrag, %s", scheme, when)
	},
	Table:  func(number int, title string) string { return fmt.Sprintf("Tabell %d. %s", number, title) },
	Figure: func(number int, title string) string { return fmt.Sprintf("Figur %d. %s", number, title) },
	Source: func(edition string) string { return fmt.Sprintf("Kjelde: Sakstall, utgåve %s.", edition) },
	Shown: map[string]string{
		"no_contact": "Rapporten viser ikkje kven som tok kontakt innanfor kvar kategori.",
		"no_crosses": "Rapporten deler ikkje opp sakene i kvar kategori.",
		"rows": "Rapporten viser sakene etter kategori, landbakgrunn, kjønn, alder og kven som tok kontakt, kvar for " +
			"seg.",
		"margins":  "Rapporten viser talet på saker og korleis dei fordeler seg på kjønn og alder.",
		"totals":   "Rapporten viser berre talet på saker.",
		"left_out": "Talet på saker er skjult, og rapporten viser ingen andre tal om sakene.",
	},
	ShownWhy:       "Meir blir ikkje vist, for at ingen skal kunne kjennast att.",
	ShownHalf:      "Meir blir ikkje vist for eit halvår, slik at rapporten for heile året kan vise mest mogleg.",
	SourceRegister: "Kjelde: registeret. Internt.",
	ReprintedEdition: func(years, edition string) string {
		return fmt.Sprintf("Tala for %s står slik dei vart publiserte i utgåve %s.", years, edition)
	},
	OtherRows: func(years string, year int) string {
		return fmt.Sprintf("I %s hadde andre land eiga rad enn i %d, så «Andre land» omfattar ikkje dei same landa "+
			"dei åra.", years, year)
	},
	Undivided:     "ikkje delt opp",
	UndividedNote: "Ei tom rute betyr at talet for kategorien er skjult og derfor ikkje delt opp.",
	AsPrinted: func(year int) string {
		return fmt.Sprintf("Rader som ein tidlegare rapport har skjult for %d, står med * som der, også der talet er "+
			"null.", year)
	},
	ReprintedReport: func(years, report string) string {
		return fmt.Sprintf("Tala for %s står slik dei vart trykte i «%s».", years, report)
	},
	HiddenMark: "* Skjult for at ingen skal kunne kjennast att.",
	Hidden:     "skjult", Downloads: "Last ned", Copy: "Kopier tabellen", Copied: "Tabellen er kopiert",
	Edition: "Utgåve", Published: "Publisert", LaterEdition: "Det finst ei nyare utgåve av denne rapporten.",
	Beside:    func(table int) string { return fmt.Sprintf("Tala står i tabell %d", table) },
	ToLater:   func(edition string) string { return "Gå til utgåve " + edition },
	Continued: func(title string) string { return title + " (framh.)" },
	Document:  "Dokument (HTML, kan opnast i Word)",
	NotInUse:  "Ei tom rute tyder at rada ikkje var i bruk det året.",
	Former: func(today, former string) string {
		return fmt.Sprintf("«%s» heitte tidlegare «%s».", today, former)
	},
	Retired: func(name string, year int) string {
		return fmt.Sprintf("«%s» gjekk ut som kategori etter %d.", name, year)
	},
	Introduced: func(name string, year int) string {
		return fmt.Sprintf("«%s» er ein kategori frå og med %d.", name, year)
	},
	RuleTie: func(year int) string {
		return fmt.Sprintf("Frå %d blir det ikkje registrert familieinnvandringssaker der personen ikkje har anna "+
			"tilknyting til Noreg enn sjølve søknaden.", year)
	},

	WhatIsACase: "Kva er ei sak?",
	WhatIsACaseText: "Ei sak er rettleiing eller oppfølging av éin person som er utsett for negativ sosial kontroll " +
		"eller æresrelatert vald. Rettleiing av tilsette som arbeider med ein utsett person, er også ei sak. Kvar " +
		"person i ein familie er ei eiga sak. Berre nye saker blir talde; vidare oppfølging av ei sak blir ikkje " +
		"tald på nytt. Ei sak høyrer til halvåret for første kontakt.",
	Schemes: "Dei to ordningane",
	SchemesText: "Mangfaldsrådgivarane arbeider ved utvalde ungdomsskular, vidaregåande skular og " +
		"vaksenopplæringssenter. Spesialutsendingane arbeider ved utvalde utanriksstasjonar og gir konsulær hjelp.",
	NeverAddedUp: "Kvifor tala ikkje blir lagde saman",
	NeverAddedUpText: "Tala for dei to ordningane skal ikkje leggjast saman. Begge kan ha hjelpt den same personen, " +
		"som då ville ha blitt tald to gonger.",
	Counting: "Kategoriar",
	CountingText: "Kvar sak har éin hovudkategori. Mange saker har også element av andre kategoriar, og dei " +
		"har ein eigen tabell. For tvangsekteskap, kjønnslemlesting, barneekteskap og ufrivillig opphald i " +
		"utlandet blir det skilt mellom frykt for og gjennomført. Tidsseriane bruker namna som kategoriane har i dag.",
	HowHidden: "Skjulte tal",
	HowHiddenText: "Små tal er skjulte med * for at ingen skal kunne kjennast att. For at dei ikkje skal kunne " +
		"reknast ut av andre tal, er også nokre større tal skjulte. Ei * seier derfor ikkje kor stort talet er. Null " +
		"er vist som 0, og ei tom rute tyder at rada ikkje var i bruk, eller at talet for kategorien er skjult og " +
		"derfor ikkje delt opp.",
	Background: "Landbakgrunn",
	BackgroundText: "Landbakgrunn er fødelandet til personen sjølv, ein forelder eller ein besteforelder. Det har " +
		"ikkje noko med statsborgarskap å gjere. Talet på land omfattar ikkje statslause og ukjend bakgrunn. Land " +
		"utan eiga rad er samla i «Andre land».",
	Rounding: "Prosent",
	RoundingText: "Prosent er heile tal, avrunda. Dei er rekna av det samla talet på saker i ordninga det året, " +
		"og summen kan derfor vere litt ulik 100.",
	AgeGroups:     "Alder",
	AgeGroupsText: "Alder er alderen ved første kontakt. Den som er nøyaktig 18 år, er i gruppa 18 år eller eldre.",
	EarlierYears:  "Tidlegare år",
	EarlierYearsText: "Eit år som er publisert før, står slik det vart publisert. Tal frå tidlegare rapportar er " +
		"ikkje rekna om.",
	WorkingHiddenText: "Denne sida viser alle tal som registeret har. Merka i tabellane viser kva tal utgåva " +
		"skjuler eller utelèt, kvifor, og kva ein lesar likevel kan vite om dei.",
	WorkingEarlierText: "Eit år som er publisert før, står slik det vart publisert. Der registeret har eit anna tal, " +
		"står det ved sida av, merkt R. Tal som vart skjulte, er viste der registeret har like mange saker i alt det " +
		"året.",
	WorkingStar: "* Vart skjult då det vart publisert.",
}
