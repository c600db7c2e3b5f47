package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

var yearlyNB = Yearly{
	Title:     func(year int) string { return fmt.Sprintf("Tallrapport %d", year) },
	TitleHalf: func(half string) string { return "Tallrapport for " + lang.LowerFirst(half) },
	Lead:      "Rapporten viser hvor mange nye saker om negativ sosial kontroll og æresrelatert vold mangfoldsrådgiverne og spesialutsendingene har gitt råd og veiledning i.",
	Contents:  "Innhold", Summary: "Hovedtall", About: "Slik er tallene laget", Revisions: "Endret siden forrige utgave",
	Category: "Hva handler sakene om?", Crosses: "Kategoriene etter kjønn, alder, kontakt og halvår",
	Gender: "Kjønn", Age: "Alder", ContactTitle: "Hvem tok kontakt?", Country: "Landbakgrunn", Halves: "Halvår",
	Activities: "Kompetansehevingsoppdrag",
	NewCases:   "Nye saker", NumberOfCountries: "Land", NumberOfComplexes: "Familier (sakskomplekser)", InternalOnly: "bare internt", NumberOfActivities: "Kompetansehevingsoppdrag", Staff: "Ansatte",
	ChangeFrom:  func(change string, year int) string { return fmt.Sprintf("%s fra %d", change, year) },
	PerCent:     func(year int) string { return fmt.Sprintf("%d i prosent", year) },
	PerCentOnly: "Prosent",

	CategoryHead: "Kategori", CountryHead: "Land", GenderHead: "Kjønn", AgeHead: "Alder", ContactHead: "Hvem tok kontakt", HalfHead: "Halvår",
	ActivityHead: "Type oppdrag", Total: "Totalt", Other: "Øvrige land", H1: "1. halvår", H2: "2. halvår", Count: "Antall",

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
		return fmt.Sprintf("%s: saker etter hvem som tok kontakt, %s", scheme, when)
	},
	HalfTable:     func(scheme, when string) string { return fmt.Sprintf("%s: saker etter halvår, %s", scheme, when) },
	ActivityTable: func(scheme, when string) string { return fmt.Sprintf("%s: kompetansehevingsoppdrag, %s", scheme, when) },
	ByGender:      func(scheme, when string) string { return fmt.Sprintf("%s: kategori etter kjønn, %s", scheme, when) },
	ByAge:         func(scheme, when string) string { return fmt.Sprintf("%s: kategori etter alder, %s", scheme, when) },
	ByContact: func(scheme, when string) string {
		return fmt.Sprintf("%s: kategori etter hvem som tok kontakt, %s", scheme, when)
	},
	ByHalf:         func(scheme, when string) string { return fmt.Sprintf("%s: kategori etter halvår, %s", scheme, when) },
	Table:          func(number int, title string) string { return fmt.Sprintf("Tabell %d. %s", number, title) },
	Figure:         func(number int, title string) string { return fmt.Sprintf("Figur %d. %s", number, title) },
	Source:         func(edition string) string { return fmt.Sprintf("Kilde: Sakstall, utgave %s.", edition) },
	SourceRegister: "Kilde: registeret. Internt.",
	ReprintedEdition: func(years, edition string) string {
		return fmt.Sprintf("Tallene for %s står slik de ble publisert i utgave %s.", years, edition)
	},
	OtherRows: func(years string, year int) string {
		return fmt.Sprintf("I %s hadde andre land egen rad enn i %d, så «Øvrige land» omfatter ikke de samme landene de årene.", years, year)
	},
	Undivided: "ikke delt opp", UndividedNote: "En tom rute betyr at tallet for kategorien er skjult og derfor ikke delt opp.",
	AsPrinted: func(year int) string {
		return fmt.Sprintf("Rader som en tidligere rapport har skjult for %d, står med * som der, også der tallet er null.", year)
	},
	ReprintedReport: func(years, report string) string {
		return fmt.Sprintf("Tallene for %s står slik de ble trykt i «%s».", years, report)
	},
	HiddenMark: "* Skjult for at ingen skal kunne kjennes igjen.",
	Hidden:     "skjult", Downloads: "Last ned", Copy: "Kopier tabellen", Copied: "Tabellen er kopiert",
	Edition: "Utgave", Published: "Publisert", LaterEdition: "Det finnes en nyere utgave av denne rapporten.",
	FigureDesc: "Tallene i figuren står i tabellen.",
	Beside:     func(table int) string { return fmt.Sprintf("Tallene står i tabell %d", table) },
	ToLater:    func(edition string) string { return "Gå til utgave " + edition },
	Continued:  func(title string) string { return title + " (forts.)" },
	Document:   "Dokument (HTML, kan åpnes i Word)",
	NotInUse:   "En tom rute betyr at raden ikke var i bruk det året.",
	Former:     func(today, former string) string { return fmt.Sprintf("«%s» het tidligere «%s».", today, former) },
	Retired: func(name string, year int) string {
		return fmt.Sprintf("«%s» gikk ut som kategori etter %d.", name, year)
	},
	Introduced: func(name string, year int) string {
		return fmt.Sprintf("«%s» er en kategori fra og med %d.", name, year)
	},
	RuleTie: func(year int) string {
		return fmt.Sprintf("Fra %d registreres ikke familieinnvandringssaker der personen ikke har annen tilknytning til Norge enn selve søknaden.", year)
	},

	WhatIsACase:     "Hva er en sak?",
	WhatIsACaseText: "En sak er veiledning eller oppfølging av én person som er utsatt for negativ sosial kontroll eller æresrelatert vold. Veiledning av ansatte som arbeider med en utsatt person, er også en sak. Hver person i en familie er en egen sak. Bare nye saker telles; videre oppfølging av en sak telles ikke på nytt. En sak hører til halvåret for første kontakt.",
	Schemes:         "De to ordningene",
	SchemesText:     "Mangfoldsrådgiverne arbeider ved utvalgte ungdomsskoler, videregående skoler og voksenopplæringssentre. Spesialutsendingene arbeider ved utvalgte utenriksstasjoner og gir konsulær bistand.",
	NeverAddedUp:    "Hvorfor tallene ikke legges sammen", NeverAddedUpText: "Tallene for de to ordningene skal ikke legges sammen. Begge kan ha hjulpet den samme personen, som da ville blitt talt to ganger.",
	Counting: "Kategorier", CountingText: "Hver sak har én hovedkategori. Mange saker har også elementer av andre kategorier, men de telles ikke i tabellene. For tvangsekteskap, kjønnslemlestelse, barneekteskap og ufrivillig opphold i utlandet skilles det mellom frykt for og gjennomført. Tidsseriene bruker dagens navn på kategoriene.",
	HowHidden: "Skjulte tall", HowHiddenText: "Små tall er skjult med * for at ingen skal kunne kjennes igjen. For at de ikke skal kunne regnes ut av andre tall, er også noen større tall skjult. En * sier derfor ikke hvor stort tallet er. Null vises som 0, og en tom rute betyr at raden ikke var i bruk, eller at tallet for kategorien er skjult og derfor ikke delt opp.",
	Background: "Landbakgrunn", BackgroundText: "Landbakgrunn er personens eget, en forelders eller en besteforelders fødeland. Det har ikke noe med statsborgerskap å gjøre. Antallet land omfatter ikke statsløse og ukjent bakgrunn. Land uten egen rad er samlet i «Øvrige land».",
	Rounding: "Prosent", RoundingText: "Prosent er hele tall, avrundet. De er regnet av det samlede antallet saker i ordningen det året, og summen kan derfor avvike fra 100.",
	AgeGroups: "Alder", AgeGroupsText: "Alder er alderen ved første kontakt. Den som er nøyaktig 18 år, er i gruppen 18 år eller eldre.",
	EarlierYears: "Tidligere år", EarlierYearsText: "Et år som er publisert før, vises slik det ble publisert. Tall fra tidligere rapporter er ikke regnet om.",
	WorkingHiddenText:  "Denne siden viser alle tall som registeret har. Merkene i tabellene viser hvilke tall utgaven skjuler eller utelater, hvorfor, og hva en leser likevel kan vite om dem.",
	WorkingEarlierText: "Et år som er publisert før, står slik det ble publisert. Der registeret har et annet tall, står det ved siden av, merket R. Tall som ble skjult, vises der registeret har like mange saker i alt det året.",
	WorkingStar:        "* Ble skjult da det ble publisert.",
}
