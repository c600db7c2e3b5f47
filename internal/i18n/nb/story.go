package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

func cases(n int) string { return lang.OneOr(n, "én sak", lang.NB.Number(n)+" saker") }

var story = texts.Story{
	Forms:  forms,
	InYear: func(year int) string { return fmt.Sprintf("i %d", year) },
	InHalf: func(half string) string { return "i " + half },

	Level: func(who string, n int, when string) string {
		return fmt.Sprintf("%s registrerte %s %s.", who, lang.OneOr(n, "én ny sak", lang.NB.Number(n)+" nye saker"),
			when)
	},
	NoCases: func(who, when string) string { return fmt.Sprintf("%s registrerte ingen nye saker %s.", who, when) },
	More: func(diff, year int) string {
		return fmt.Sprintf("Det er %s enn i %d.", lang.OneOr(diff, "én sak mer", lang.NB.Number(diff)+" flere"), year)
	},
	Fewer: func(diff, year int) string {
		return fmt.Sprintf("Det er %s enn i %d.", lang.OneOr(diff, "én sak mindre", lang.NB.Number(diff)+" færre"),
			year)
	},
	AsMany:     func(year int) string { return fmt.Sprintf("Det er like mange som i %d.", year) },
	Named:      func(name string) string { return "«" + name + "»" },
	NamedShare: func(name string, percent int) string { return fmt.Sprintf("«%s» (%d prosent)", name, percent) },
	RankOne:    func(first string) string { return fmt.Sprintf("Den største andelen gjaldt %s.", first) },
	Rank: func(first, rest string) string {
		return fmt.Sprintf("Den største andelen gjaldt %s, fulgt av %s.", first, rest)
	},
	Up: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Antallet saker om «%s» økte med %s, fra %s i %d til %s i %d.",
			name, lang.NB.Number(m.By()), lang.NB.Number(m.Before), m.BeforeYear, lang.NB.Number(m.Now), m.Year)
	},
	Down: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Antallet saker om «%s» gikk ned med %s, fra %s i %d til %s i %d.",
			name, lang.NB.Number(m.By()), lang.NB.Number(m.Before), m.BeforeYear, lang.NB.Number(m.Now), m.Year)
	},
	Unchanged: func(name string, n, year, before int) string {
		return fmt.Sprintf("«%s» var hovedkategori i %s i %d, like mange som i %d.", name, cases(n), year, before)
	},
	Main: func(name string, n int, when string) string {
		return fmt.Sprintf("«%s» var hovedkategori i %s %s.", name, cases(n), when)
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
	CountOf:        func(n int, name string) string { return lang.OneOr(n, cases(1), lang.NB.Number(n)) + " " + name },
	UnknownGender:  func(n int) string { return fmt.Sprintf("i %s var kjønnet ukjent", cases(n)) },
	UnknownAge:     func(n int) string { return fmt.Sprintf("i %s var alderen ukjent", cases(n)) },
	UnknownGenders: func(percent int) string { return fmt.Sprintf("i %d prosent var kjønnet ukjent", percent) },
	UnknownAges:    func(percent int) string { return fmt.Sprintf("i %d prosent var alderen ukjent", percent) },
	All:            func(name string) string { return fmt.Sprintf("Alle sakene gjaldt %s.", name) },
	Only:           func(name string) string { return fmt.Sprintf("Saken gjaldt %s.", name) },
	Even: func(one, other string) string {
		return fmt.Sprintf("Sakene fordelte seg jevnt mellom %s og %s.", one, other)
	},
	AboutHalf: func(name string) string { return fmt.Sprintf("Om lag halvparten gjaldt %s.", name) },
	EvenTotals: func(one string, n int, other string, m int) string {
		return fmt.Sprintf("Det var omtrent like mange saker om %s (%s) som om %s (%s).", one, lang.NB.Number(n), other,
			lang.NB.Number(m))
	},
	ByValue: func(when, items string) string { return fmt.Sprintf("%s gjaldt %s.", lang.UpperFirst(when), items) },
	CasesOf: func(n int, name string, percent int) string {
		return fmt.Sprintf("%s %s (%d prosent)", cases(n), name, percent)
	},
	ShareUp: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Andelen saker om %s gikk opp fra %d prosent i %d til %d prosent i %d.",
			name, m.Before, m.BeforeYear, m.Now, m.Year)
	},
	ShareDown: func(name string, m texts.Moved) string {
		return fmt.Sprintf("Andelen saker om %s gikk ned fra %d prosent i %d til %d prosent i %d.",
			name, m.Before, m.BeforeYear, m.Now, m.Year)
	},
	ShareNear: func(name string, beforeYear, now, before int) string {
		return fmt.Sprintf("Andelen saker om %s er omtrent som i %d: %d prosent, mot %d prosent da.",
			name, beforeYear, now, before)
	},
	ShareSame: func(name string, beforeYear, now int) string {
		return fmt.Sprintf("Andelen saker om %s er den samme som i %d: %d prosent.", name, beforeYear, now)
	},
	BothFirst: func(category, one, other string) string {
		return fmt.Sprintf("«%s» er den vanligste kategorien både for %s og for %s.", category, one, other)
	},
	BothSecond: func(category, second, one, other string) string {
		return fmt.Sprintf("«%s» er den vanligste kategorien både for %s og for %s, og «%s» er den nest vanligste.",
			category, one, other, second)
	},
	Contact: func(who string, n int) string {
		if n == 1 { // the only case: of one of several, nobody is said to have made contact most often
			return fmt.Sprintf("Det var %s som tok kontakt.", who)
		}
		return fmt.Sprintf("Oftest var det %s som tok kontakt (%s).", who, cases(n))
	},
	Contacts: func(who string, n int, next string, m int) string {
		return fmt.Sprintf("Oftest var det %s som tok kontakt (%s), deretter %s (%s).", who, cases(n), next,
			lang.NB.Number(m))
	},
	Countries: func(n int) string {
		return fmt.Sprintf("Personene hadde bakgrunn fra %s.", lang.OneOr(n, "ett land",
			lang.NB.Number(n)+" ulike land"))
	},
	CountryOne: func(first string) string {
		return fmt.Sprintf("Av landene med egen rad i tabellen var %s den vanligste bakgrunnen.", first)
	},
	CountryRank: func(first, rest string) string {
		return fmt.Sprintf("Av landene med egen rad i tabellen var %s den vanligste bakgrunnen, fulgt av %s.", first,
			rest)
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
		return fmt.Sprintf("Av sakene hadde %s første kontakt i 1. halvår og %s i 2. halvår.", lang.NB.Number(first),
			lang.NB.Number(second))
	},
	Activities: func(who string, n int, when string) string {
		return fmt.Sprintf("%s gjennomførte %s %s.", who, lang.OneOr(n, "ett kompetansehevingsoppdrag",
			lang.NB.Number(n)+" kompetansehevingsoppdrag"), when)
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
		return fmt.Sprintf("Det er %s enn i %d, da det var %s.", lang.OneOr(diff, "ett mer",
			lang.NB.Number(diff)+" flere"), year, lang.NB.Number(before))
	},
	ActivitiesFewer: func(diff, year, before int) string {
		return fmt.Sprintf("Det er %s enn i %d, da det var %s.", lang.OneOr(diff, "ett mindre",
			lang.NB.Number(diff)+" færre"), year, lang.NB.Number(before))
	},
	ActivitiesAsMany: func(year int) string { return fmt.Sprintf("Det er like mange som i %d.", year) },
}

// forms are the names of the codebook that are no proper names, as they stand inside a sentence.
var forms = map[string]string{
	"Jente/kvinne": "jenter/kvinner", "Gutt/mann": "gutter/menn",
	"Under 18 år": "personer under 18 år", "18 år eller eldre": "personer på 18 år eller eldre",
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
	"Rasisme og diskriminering":             "rasisme og diskriminering",
	"Kontroll på nett og mobil":             "kontroll på nett og mobil",
	"Nedsatt funksjonsevne":                 "nedsatt funksjonsevne",
	"Spesialutsending":                      "en spesialutsending", "Mangfoldsrådgiver": "en mangfoldsrådgiver",
	"Skole":               "skolen",
	"Utlendingsmyndighet": "utlendingsmyndighetene",
}

var yearly = texts.Yearly{
	Splits: splits,
	OneNotFromHere: func(number string) string {
		return fmt.Sprintf("Tallet %s i denne teksten er ikke hentet fra utgaven.", number)
	},
	NotFromHere: func(numbers string) string {
		return fmt.Sprintf("Tallene %s i denne teksten er ikke hentet fra utgaven.", numbers)
	},
	Dimensions: map[string]texts.Dimension{
		"half": {
			Title: "Halvår", Head: "Halvår",
			Table: func(scheme, when string) string { return fmt.Sprintf("%s: saker etter halvår, %s", scheme, when) },
		},
		"category": {
			Title: "Hva handler sakene om?", Head: "Kategori",
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
			Title: "Hvem tok kontakt?", Head: "Hvem tok kontakt",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter hvem som tok kontakt, %s", scheme, when)
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
			return fmt.Sprintf("%s: kategori etter hvem som tok kontakt, %s", scheme, when)
		},
	},
	Title:     func(year int) string { return fmt.Sprintf("Tallrapport %d", year) },
	TitleHalf: func(half string) string { return "Tallrapport for " + lang.LowerFirst(half) },
	Lead: "Rapporten viser hvor mange nye saker om negativ sosial kontroll og æresrelatert vold " +
		"mangfoldsrådgiverne og spesialutsendingene har gitt råd og veiledning i.",
	Contents:           "Innhold",
	Summary:            "Hovedtall",
	About:              "Slik er tallene laget",
	Revisions:          "Endret siden forrige utgave",
	Crosses:            "Kategoriene etter kjønn, alder, kontakt og halvår",
	Activities:         "Kompetansehevingsoppdrag",
	NewCases:           "Nye saker",
	NumberOfCountries:  "Land",
	NumberOfComplexes:  "Familier (sakskomplekser)",
	NumberOfActivities: "Kompetansehevingsoppdrag",
	Staff:              "Ansatte",
	ChangeFrom:         func(change string, year int) string { return fmt.Sprintf("%s fra %d", change, year) },
	PerCent:            func(year int) string { return fmt.Sprintf("%d i prosent", year) },
	PerCentOnly:        "Prosent",

	ActivityHead: "Type oppdrag", Total: "Totalt", Other: "Øvrige land", Count: "Antall",

	TotalFigure: func(scheme, when string) string { return fmt.Sprintf("%s: nye saker, %s", scheme, when) },
	ActivityTable: func(scheme, when string) string {
		return fmt.Sprintf("%s: kompetansehevingsoppdrag, %s", scheme, when)
	},
	Table:  func(number int, title string) string { return fmt.Sprintf("Tabell %d. %s", number, title) },
	Figure: func(number int, title string) string { return fmt.Sprintf("Figur %d. %s", number, title) },
	Source: func(edition string) string { return fmt.Sprintf("Kilde: Sakstall, utgave %s.", edition) },
	Shown: map[string]string{
		"no_contact": "Rapporten viser ikke hvem som tok kontakt innenfor hver kategori.",
		"no_crosses": "Rapporten deler ikke opp sakene i hver kategori.",
		"rows": "Rapporten viser sakene etter kategori, landbakgrunn, kjønn, alder og hvem som tok kontakt, hver for " +
			"seg.",
		"margins":  "Rapporten viser antallet saker og hvordan de fordeler seg på kjønn og alder.",
		"totals":   "Rapporten viser bare antallet saker.",
		"left_out": "Antallet saker er skjult, og rapporten viser ingen andre tall om sakene.",
	},
	ShownWhy:       "Mer vises ikke, for at ingen skal kunne kjennes igjen.",
	ShownHalf:      "Mer vises ikke for et halvår, slik at rapporten for hele året kan vise mest mulig.",
	SourceRegister: "Kilde: registeret. Internt.",
	ReprintedEdition: func(years, edition string) string {
		return fmt.Sprintf("Tallene for %s står slik de ble publisert i utgave %s.", years, edition)
	},
	OtherRows: func(years string, year int) string {
		return fmt.Sprintf("I %s hadde andre land egen rad enn i %d, så «Øvrige land» omfatter ikke de samme landene "+
			"de årene.", years, year)
	},
	Undivided:     "ikke delt opp",
	UndividedNote: "En tom rute betyr at tallet for kategorien er skjult og derfor ikke delt opp.",
	AsPrinted: func(year int) string {
		return fmt.Sprintf("Rader som en tidligere rapport har skjult for %d, står med * som der, også der tallet er "+
			"null.", year)
	},
	ReprintedReport: func(years, report string) string {
		return fmt.Sprintf("Tallene for %s står slik de ble trykt i «%s».", years, report)
	},
	HiddenMark: "* Skjult for at ingen skal kunne kjennes igjen.",
	Hidden:     "skjult", Downloads: "Last ned", Copy: "Kopier tabellen", Copied: "Tabellen er kopiert",
	Edition: "Utgave", Published: "Publisert", LaterEdition: "Det finnes en nyere utgave av denne rapporten.",
	Beside:    func(table int) string { return fmt.Sprintf("Tallene står i tabell %d", table) },
	ToLater:   func(edition string) string { return "Gå til utgave " + edition },
	Continued: func(title string) string { return title + " (forts.)" },
	Document:  "Dokument (HTML, kan åpnes i Word)",
	NotInUse:  "En tom rute betyr at raden ikke var i bruk det året.",
	Former:    func(today, former string) string { return fmt.Sprintf("«%s» het tidligere «%s».", today, former) },
	Retired: func(name string, year int) string {
		return fmt.Sprintf("«%s» gikk ut som kategori etter %d.", name, year)
	},
	Introduced: func(name string, year int) string {
		return fmt.Sprintf("«%s» er en kategori fra og med %d.", name, year)
	},
	RuleTie: func(year int) string {
		return fmt.Sprintf("Fra %d registreres ikke familieinnvandringssaker der personen ikke har annen tilknytning "+
			"til Norge enn selve søknaden.", year)
	},

	WhatIsACase: "Hva er en sak?",
	WhatIsACaseText: "En sak er veiledning eller oppfølging av én person som er utsatt for negativ sosial kontroll " +
		"eller æresrelatert vold. Veiledning av ansatte som arbeider med en utsatt person, er også en sak. Hver " +
		"person i en familie er en egen sak. Bare nye saker telles; videre oppfølging av en sak telles ikke på nytt. " +
		"En sak hører til halvåret for første kontakt.",
	Schemes: "De to ordningene",
	SchemesText: "Mangfoldsrådgiverne arbeider ved utvalgte ungdomsskoler, videregående skoler og " +
		"voksenopplæringssentre. Spesialutsendingene arbeider ved utvalgte utenriksstasjoner og gir konsulær bistand.",
	NeverAddedUp: "Hvorfor tallene ikke legges sammen",
	NeverAddedUpText: "Tallene for de to ordningene skal ikke legges sammen. Begge kan ha hjulpet den samme " +
		"personen, som da ville blitt talt to ganger.",
	Counting: "Kategorier",
	CountingText: "Hver sak har én hovedkategori. Mange saker har også elementer av andre kategorier, og de " +
		"har en egen tabell. For tvangsekteskap, kjønnslemlestelse, barneekteskap og ufrivillig opphold i " +
		"utlandet skilles det mellom frykt for og gjennomført. Tidsseriene bruker dagens navn på kategoriene.",
	HowHidden: "Skjulte tall",
	HowHiddenText: "Små tall er skjult med * for at ingen skal kunne kjennes igjen. For at de ikke skal kunne " +
		"regnes ut av andre tall, er også noen større tall skjult. En * sier derfor ikke hvor stort tallet er. Null " +
		"vises som 0, og en tom rute betyr at raden ikke var i bruk, eller at tallet for kategorien er skjult og " +
		"derfor ikke delt opp.",
	Background: "Landbakgrunn",
	BackgroundText: "Landbakgrunn er personens eget, en forelders eller en besteforelders fødeland. Det har ikke " +
		"noe med statsborgerskap å gjøre. Antallet land omfatter ikke statsløse og ukjent bakgrunn. Land uten egen " +
		"rad er samlet i «Øvrige land».",
	Rounding: "Prosent",
	RoundingText: "Prosent er hele tall, avrundet. De er regnet av det samlede antallet saker i ordningen det " +
		"året, og summen kan derfor avvike fra 100.",
	AgeGroups:     "Alder",
	AgeGroupsText: "Alder er alderen ved første kontakt. Den som er nøyaktig 18 år, er i gruppen 18 år eller eldre.",
	EarlierYears:  "Tidligere år",
	EarlierYearsText: "Et år som er publisert før, vises slik det ble publisert. Tall fra tidligere rapporter er " +
		"ikke regnet om.",
	WorkingHiddenText: "Denne siden viser alle tall som registeret har. Merkene i tabellene viser hvilke tall " +
		"utgaven skjuler eller utelater, hvorfor, og hva en leser likevel kan vite om dem.",
	WorkingEarlierText: "Et år som er publisert før, står slik det ble publisert. Der registeret har et annet tall, " +
		"står det ved siden av, merket R. Tall som ble skjult, vises der registeret har like mange saker i alt det " +
		"året.",
	WorkingStar: "* Ble skjult da det ble publisert.",
}
