package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

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
	Lead: "Rapporten viser talet på nye saker der mangfaldsrådgivarane og spesialutsendingane gav råd og rettleiing " +
		"om negativ sosial kontroll og æresrelatert vald.",
	Contents: "Innhald", Summary: "Hovudtal", About: "Slik er tala laga", Revisions: "Endra sidan førre utgåve",
	Crosses:            "Kategoriane etter kjønn, alder, kontakt og halvår",
	Activities:         "Kompetansehevingsoppdrag",
	NewCases:           "Nye saker",
	NumberOfCountries:  "Ulike landbakgrunnar",
	NumberOfComplexes:  "Familiar (sakskompleks)",
	NumberOfActivities: "Kompetansehevingsoppdrag",
	Staff:              "Tilsette",
	ChangeFrom:         func(change, then string) string { return change + " frå " + then },
	StaffOf:            map[string]string{"advisors": "Talet på rådgivarar", "envoys": "Talet på utsendingar"},
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
		"margins": "Rapporten viser talet på saker og korleis dei fordeler seg på kjønn og alder.",
		"totals":  "Rapporten viser berre talet på saker.",
		"left_out": "Talet på saker er skjult for at ingen skal kunne kjennast att, og rapporten viser derfor ingen andre " +
			"tal om sakene.",
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
	NoFigures:     "ingen tal",
	NoFiguresNote: ".. betyr at det ikkje finst tal.",
	UndividedNote: "Ei tom rute betyr at talet for kategorien er skjult og derfor ikkje delt opp.",
	AsPrinted: func(year int) string {
		return fmt.Sprintf("Rader som ein tidlegare rapport har skjult for %d, står med * som der, også der talet er "+
			"null.", year)
	},
	ReprintedReport: func(years, report string) string {
		return fmt.Sprintf("Tala for %s står slik dei vart publiserte i «%s».", years, report)
	},
	HiddenMark: "* Skjult for at ingen skal kunne kjennast att.",
	Hidden:     "skjult", Downloads: "Last ned", Copy: "Kopier tabellen", Copied: "Tabellen er kopiert",
	Edition: "Utgåve", Published: "Publisert", LaterEdition: "Det finst ei nyare utgåve av denne rapporten.",
	Beside:    func(table int) string { return fmt.Sprintf("Tala står i tabell %d", table) },
	ToLater:   func(edition string) string { return "Gå til utgåve " + edition },
	Continued: func(title string) string { return title + " (framh.)" },
	Document:  "Dokument (HTML, kan opnast i Word)",
	NotInUse:  "Ei tom rute betyr at rada ikkje var i bruk det året.",
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
		"person i ein familie er ei eiga sak. Berre nye saker blir talte; vidare oppfølging av ei sak blir ikkje " +
		"talt på nytt. Ei sak høyrer til halvåret for første kontakt.",
	Extent: "Registrerte saker og utsette",
	ExtentText: "Rapporten viser saker som er registrerte. Det finst ikkje sikre tal på kor mange som er utsette for " +
		"negativ sosial kontroll og æresrelatert vald. Endringar i talet på saker kan òg kome av at ordningane er " +
		"blitt betre kjende, eller at det er blitt fleire eller færre som rettleier.",
	Definitions: "Kva kategoriane betyr",
	Definition:  func(names, text string) string { return names + ": " + text },
	Schemes:     "Dei to ordningane",
	SchemesText: "Mangfaldsrådgivarane arbeider ved utvalde ungdomsskular, vidaregåande skular og " +
		"vaksenopplæringssenter. Spesialutsendingane arbeider ved utvalde utanriksstasjonar og gir konsulær hjelp.",
	NeverAddedUp: "Kvifor tala ikkje blir lagde saman",
	NeverAddedUpText: "Tala for dei to ordningane skal ikkje leggjast saman. Begge kan ha hjelpt den same personen, " +
		"som då ville ha blitt talt to gonger.",
	Counting: "Kategoriar",
	CountingText: "Kvar sak har éin hovudkategori. Mange saker har også element av andre kategoriar. " +
		"For tvangsekteskap, kjønnslemlesting, barneekteskap og ufrivillig opphald i " +
		"utlandet blir det skilt mellom frykt for og gjennomført. Tidsseriane bruker namna som kategoriane har i dag.",
	InsidersOff: "Tala er skjulte for lesarar som berre kjenner det som er publisert. Tilsette som kjenner sakene ved si " +
		"eiga eining, kan rekne seg fram til meir.",
	InsidersOn: "Tala er skjulte også for tilsette som kjenner sakene ved si eiga eining.",
	HowHidden:  "Skjulte tal",
	HowHiddenText: "Små tal er skjulte med * for at ingen skal kunne kjennast att. For at dei ikkje skal kunne " +
		"reknast ut av andre tal, er også nokre større tal skjulte. Ei * seier derfor ikkje kor stort talet er. Null " +
		"er vist som 0, og ei tom rute betyr at rada ikkje var i bruk, eller at talet for kategorien er skjult og " +
		"derfor ikkje delt opp. To prikkar (..) betyr at det ikkje finst tal.",
	Background: "Landbakgrunn",
	BackgroundText: "Landbakgrunn er fødelandet til personen sjølv, ein forelder eller ein besteforelder. Det har " +
		"ikkje noko med statsborgarskap å gjere. Talet på land omfattar ikkje statslause og ukjend bakgrunn. Land " +
		"utan eiga rad er samla i «Andre land».",
	Rounding: "Prosent",
	RoundingText: "Prosentane er heile tal, og halve er runda opp. I ein tabell er dei rekna ut frå talet nedst i same " +
		"kolonne, i teksten ut frå alle sakene som setninga handlar om. Der det er få saker, står talet på saker i " +
		"teksten i staden. Med avrundinga kan summen vere litt ulik 100.",
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
