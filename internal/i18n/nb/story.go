package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

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
	Lead: "Rapporten viser antallet nye saker der mangfoldsrådgiverne og spesialutsendingene ga råd og veiledning " +
		"om negativ sosial kontroll og æresrelatert vold.",
	Contents:           "Innhold",
	Summary:            "Hovedtall",
	About:              "Slik er tallene laget",
	Revisions:          "Endret siden forrige utgave",
	Crosses:            "Kategoriene etter kjønn, alder, kontakt og halvår",
	Activities:         "Kompetansehevingsoppdrag",
	NewCases:           "Nye saker",
	NumberOfCountries:  "Ulike landbakgrunner",
	NumberOfComplexes:  "Familier (sakskomplekser)",
	NumberOfActivities: "Kompetansehevingsoppdrag",
	Staff:              "Ansatte",
	ChangeFrom:         func(change, then string) string { return change + " fra " + then },
	StaffOf:            map[string]string{"advisors": "Antall rådgivere", "envoys": "Antall utsendinger"},
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
		"margins": "Rapporten viser antallet saker og hvordan de fordeler seg på kjønn og alder.",
		"totals":  "Rapporten viser bare antallet saker.",
		"left_out": "Antallet saker er skjult for at ingen skal kunne kjennes igjen, og rapporten viser derfor ingen andre " +
			"tall om sakene.",
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
	NoFigures:     "ingen tall",
	NoFiguresNote: ".. betyr at det ikke finnes tall.",
	UndividedNote: "En tom rute betyr at tallet for kategorien er skjult og derfor ikke delt opp.",
	AsPrinted: func(year int) string {
		return fmt.Sprintf("Rader som en tidligere rapport har skjult for %d, står med * som der, også der tallet er "+
			"null.", year)
	},
	ReprintedReport: func(years, report string) string {
		return fmt.Sprintf("Tallene for %s står slik de ble publisert i «%s».", years, report)
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
	Extent: "Registrerte saker og utsatte",
	ExtentText: "Rapporten viser saker som er registrert. Det finnes ikke sikre tall på hvor mange som er utsatt for " +
		"negativ sosial kontroll og æresrelatert vold. Endringer i antallet saker kan også skyldes at ordningene er " +
		"blitt bedre kjent, eller at det er blitt flere eller færre som veileder.",
	Definitions: "Hva kategoriene betyr",
	Definition:  func(names, text string) string { return names + ": " + text },
	Schemes:     "De to ordningene",
	SchemesText: "Mangfoldsrådgiverne arbeider ved utvalgte ungdomsskoler, videregående skoler og " +
		"voksenopplæringssentre. Spesialutsendingene arbeider ved utvalgte utenriksstasjoner og gir konsulær bistand.",
	NeverAddedUp: "Hvorfor tallene ikke legges sammen",
	NeverAddedUpText: "Tallene for de to ordningene skal ikke legges sammen. Begge kan ha hjulpet den samme " +
		"personen, som da ville ha blitt telt to ganger.",
	Counting: "Kategorier",
	CountingText: "Hver sak har én hovedkategori. Mange saker har også elementer av andre kategorier. " +
		"For tvangsekteskap, kjønnslemlestelse, barneekteskap og ufrivillig opphold i " +
		"utlandet skilles det mellom frykt for og gjennomført. Tidsseriene bruker dagens navn på kategoriene.",
	InsidersOff: "Tallene er skjult for lesere som bare kjenner det som er publisert. Ansatte som kjenner sakene ved sin " +
		"egen enhet, kan regne seg fram til mer.",
	InsidersOn: "Tallene er skjult også for ansatte som kjenner sakene ved sin egen enhet.",
	HowHidden:  "Skjulte tall",
	HowHiddenText: "Små tall er skjult med * for at ingen skal kunne kjennes igjen. For at de ikke skal kunne " +
		"regnes ut av andre tall, er også noen større tall skjult. En * sier derfor ikke hvor stort tallet er. Null " +
		"vises som 0, og en tom rute betyr at raden ikke var i bruk, eller at tallet for kategorien er skjult og " +
		"derfor ikke delt opp. To prikker (..) betyr at det ikke finnes tall.",
	Background: "Landbakgrunn",
	BackgroundText: "Landbakgrunn er personens eget, en forelders eller en besteforelders fødeland. Det har ikke " +
		"noe med statsborgerskap å gjøre. Antallet land omfatter ikke statsløse og ukjent bakgrunn. Land uten egen " +
		"rad er samlet i «Øvrige land».",
	Rounding: "Prosent",
	RoundingText: "Prosentene er hele tall, og halve er rundet opp. I en tabell er de regnet ut fra tallet nederst i " +
		"samme kolonne, i teksten ut fra alle sakene som setningen handler om. Der det er få saker, står antallet i " +
		"teksten i stedet. Med avrundingen kan summen avvike fra 100.",
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
