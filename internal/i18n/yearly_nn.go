package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

var yearlyNN = Yearly{
	Title:     func(year int) string { return fmt.Sprintf("Talrapport %d", year) },
	TitleHalf: func(half string) string { return "Talrapport for " + lang.LowerFirst(half) },
	Lead:      "Rapporten viser kor mange nye saker om negativ sosial kontroll og æresrelatert vald mangfaldsrådgivarane og spesialutsendingane har gitt råd og rettleiing i.",
	Contents:  "Innhald", Summary: "Hovudtal", About: "Slik er tala laga", Revisions: "Endra sidan førre utgåve",
	Category: "Kva handlar sakene om?", Crosses: "Kategoriane etter kjønn, alder, kontakt og halvår",
	Gender: "Kjønn", Age: "Alder", ContactTitle: "Kven tok kontakt?", Country: "Landbakgrunn", Halves: "Halvår",
	Activities: "Kompetansehevingsoppdrag",
	NewCases:   "Nye saker", NumberOfCountries: "Land", NumberOfComplexes: "Familiar (sakskompleks)", InternalOnly: "berre internt", NumberOfActivities: "Kompetansehevingsoppdrag", Staff: "Tilsette",
	ChangeFrom:  func(change string, year int) string { return fmt.Sprintf("%s frå %d", change, year) },
	PerCent:     func(year int) string { return fmt.Sprintf("%d i prosent", year) },
	PerCentOnly: "Prosent",

	CategoryHead: "Kategori", CountryHead: "Land", GenderHead: "Kjønn", AgeHead: "Alder", ContactHead: "Kven tok kontakt", HalfHead: "Halvår",
	ActivityHead: "Type oppdrag", Total: "Totalt", Other: "Andre land", H1: "1. halvår", H2: "2. halvår", Count: "Tal",

	CategoryTable: func(scheme, when string) string {
		return fmt.Sprintf("%s: saker etter kategori, %s", scheme, when)
	},
	CountryTable: func(scheme, when string) string {
		return fmt.Sprintf("%s: saker etter landbakgrunn, %s", scheme, when)
	},
	GenderTable: func(scheme, when string) string {
		return fmt.Sprintf("%s: saker etter kjønn, %s", scheme, when)
	},
	AgeTable: func(scheme, when string) string {
		return fmt.Sprintf("%s: saker etter alder, %s", scheme, when)
	},
	TotalFigure: func(scheme, when string) string { return fmt.Sprintf("%s: nye saker, %s", scheme, when) },
	ContactTable: func(scheme, when string) string {
		return fmt.Sprintf("%s: saker etter kven som tok kontakt, %s", scheme, when)
	},
	HalfTable:     func(scheme, when string) string { return fmt.Sprintf("%s: saker etter halvår, %s", scheme, when) },
	ActivityTable: func(scheme, when string) string { return fmt.Sprintf("%s: kompetansehevingsoppdrag, %s", scheme, when) },
	ByGender:      func(scheme, when string) string { return fmt.Sprintf("%s: kategori etter kjønn, %s", scheme, when) },
	ByAge:         func(scheme, when string) string { return fmt.Sprintf("%s: kategori etter alder, %s", scheme, when) },
	ByContact: func(scheme, when string) string {
		return fmt.Sprintf("%s: kategori etter kven som tok kontakt, %s", scheme, when)
	},
	ByHalf:         func(scheme, when string) string { return fmt.Sprintf("%s: kategori etter halvår, %s", scheme, when) },
	Table:          func(number int, title string) string { return fmt.Sprintf("Tabell %d. %s", number, title) },
	Figure:         func(number int, title string) string { return fmt.Sprintf("Figur %d. %s", number, title) },
	Source:         func(edition string) string { return fmt.Sprintf("Kjelde: Sakstall, utgåve %s.", edition) },
	SourceRegister: "Kjelde: registeret. Internt.",
	ReprintedEdition: func(years, edition string) string {
		return fmt.Sprintf("Tala for %s står slik dei vart publiserte i utgåve %s.", years, edition)
	},
	OtherRows: func(years string, year int) string {
		return fmt.Sprintf("I %s hadde andre land eiga rad enn i %d, så «Andre land» omfattar ikkje dei same landa dei åra.", years, year)
	},
	Undivided: "ikkje delt opp", UndividedNote: "Ei tom rute betyr at talet for kategorien er skjult og derfor ikkje delt opp.",
	AsPrinted: func(year int) string {
		return fmt.Sprintf("Rader som ein tidlegare rapport har skjult for %d, står med * som der, også der talet er null.", year)
	},
	ReprintedReport: func(years, report string) string {
		return fmt.Sprintf("Tala for %s står slik dei vart trykte i «%s».", years, report)
	},
	HiddenMark: "* Skjult for at ingen skal kunne kjennast att.",
	Hidden:     "skjult", Downloads: "Last ned", Copy: "Kopier tabellen", Copied: "Tabellen er kopiert",
	Edition: "Utgåve", Published: "Publisert", LaterEdition: "Det finst ei nyare utgåve av denne rapporten.",
	FigureDesc: "Tala i figuren står i tabellen.",
	Beside:     func(table int) string { return fmt.Sprintf("Tala står i tabell %d", table) },
	ToLater:    func(edition string) string { return "Gå til utgåve " + edition },
	Continued:  func(title string) string { return title + " (framh.)" },
	Document:   "Dokument (HTML, kan opnast i Word)",
	NotInUse:   "Ei tom rute tyder at rada ikkje var i bruk det året.",
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
		return fmt.Sprintf("Frå %d blir det ikkje registrert familieinnvandringssaker der personen ikkje har anna tilknyting til Noreg enn sjølve søknaden.", year)
	},

	WhatIsACase:     "Kva er ei sak?",
	WhatIsACaseText: "Ei sak er rettleiing eller oppfølging av éin person som er utsett for negativ sosial kontroll eller æresrelatert vald. Rettleiing av tilsette som arbeider med ein utsett person, er også ei sak. Kvar person i ein familie er ei eiga sak. Berre nye saker blir talde; vidare oppfølging av ei sak blir ikkje tald på nytt. Ei sak høyrer til halvåret for første kontakt.",
	Schemes:         "Dei to ordningane",
	SchemesText:     "Mangfaldsrådgivarane arbeider ved utvalde ungdomsskular, vidaregåande skular og vaksenopplæringssenter. Spesialutsendingane arbeider ved utvalde utanriksstasjonar og gir konsulær hjelp.",
	NeverAddedUp:    "Kvifor tala ikkje blir lagde saman", NeverAddedUpText: "Tala for dei to ordningane skal ikkje leggjast saman. Begge kan ha hjelpt den same personen, som då ville ha blitt tald to gonger.",
	Counting: "Kategoriar", CountingText: "Kvar sak har éin hovudkategori. Mange saker har også element av andre kategoriar, men dei blir ikkje talde i tabellane. For tvangsekteskap, kjønnslemlesting, barneekteskap og ufrivillig opphald i utlandet blir det skilt mellom frykt for og gjennomført. Tidsseriane bruker namna som kategoriane har i dag.",
	HowHidden: "Skjulte tal", HowHiddenText: "Små tal er skjulte med * for at ingen skal kunne kjennast att. For at dei ikkje skal kunne reknast ut av andre tal, er også nokre større tal skjulte. Ei * seier derfor ikkje kor stort talet er. Null er vist som 0, og ei tom rute tyder at rada ikkje var i bruk, eller at talet for kategorien er skjult og derfor ikkje delt opp.",
	Background: "Landbakgrunn", BackgroundText: "Landbakgrunn er fødelandet til personen sjølv, ein forelder eller ein besteforelder. Det har ikkje noko med statsborgarskap å gjere. Talet på land omfattar ikkje statslause og ukjend bakgrunn. Land utan eiga rad er samla i «Andre land».",
	Rounding: "Prosent", RoundingText: "Prosent er heile tal, avrunda. Dei er rekna av det samla talet på saker i ordninga det året, og summen kan derfor vere litt ulik 100.",
	AgeGroups: "Alder", AgeGroupsText: "Alder er alderen ved første kontakt. Den som er nøyaktig 18 år, er i gruppa 18 år eller eldre.",
	EarlierYears: "Tidlegare år", EarlierYearsText: "Eit år som er publisert før, står slik det vart publisert. Tal frå tidlegare rapportar er ikkje rekna om.",
	WorkingHiddenText:  "Denne sida viser alle tal som registeret har. Merka i tabellane viser kva tal utgåva skjuler eller utelèt, kvifor, og kva ein lesar likevel kan vite om dei.",
	WorkingEarlierText: "Eit år som er publisert før, står slik det vart publisert. Der registeret har eit anna tal, står det ved sida av, merkt R. Tal som vart skjulte, er viste der registeret har like mange saker i alt det året.",
	WorkingStar:        "* Vart skjult då det vart publisert.",
}
