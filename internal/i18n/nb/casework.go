package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var form = texts.Form{
	Title: "Registrer sak",
	Lead: "Én sak er veiledning eller oppfølging av én person. Oppfølging av en sak du allerede har " +
		"registrert, er ikke en ny sak.",
	Unit:         "Enhet",
	Submit:       "Registrer saken",
	More:         "Mer om saken",
	MoreHint:     "Valgfrie opplysninger. De telles ikke i tabellene.",
	Choose:       "Velg",
	LastUsed:     "Sist brukt",
	AllCountries: "Alle land",
	MatchNone:    "Ingen treff",
	MatchOne:     "1 treff",
	MatchMany:    "%d treff",
	UsedBefore: func(ref string) string {
		return "Dette skjemaet har allerede laget sak " + ref + ". Vil du registrere en sak til med det som står " +
			"her, trykk på «Registrer saken» en gang til."
	},
	UsedBeforeLink: "Se saken som er registrert", Optional: "(valgfritt)",
	Definitions:      "Hva betyr kategoriene?",
	DefinitionsShown: "Forklaringen står under hver kategori.",
	AllContacts:      "Alle",
	OlderMonth:       "En eldre måned …", WhichOlderMonth: "Hvilken eldre måned?",
}

var problem = texts.Problem{
	MonthMissing:    "Velg måneden for første kontakt.",
	SubjectMissing:  "Velg hvem som fikk veiledning.",
	ContactMissing:  "Velg hvem som tok kontakt.",
	CategoryMissing: "Velg en hovedkategori.",
	GenderMissing:   "Velg kjønn, eller ukjent.",
	AgeMissing:      "Velg alder, eller ukjent.",
	CountryMissing:  "Velg landbakgrunn, eller ukjent.",
	NotInList:       "Velg en verdi fra listen.",
	NotAMonth:       "Velg en måned fra listen.",
	TooEarly:        "Måneden er før det første året i registeret.",
	InTheFuture:     "Måneden har ikke vært ennå.",
	NotInScheme:     "Verdien brukes ikke i din ordning.",
	NotInUse:        "Verdien var ikke i bruk i det året som er valgt.",
	ApplicationOnly: func(year int) string {
		return fmt.Sprintf("Fra %d er dette ikke en sak: personen har ingen annen tilknytning til Norge enn en "+
			"søknad om familieinnvandring.", year)
	},
	OtherUnit: "Du kan bare registrere saker for din egen enhet.", Twice: "Den samme verdien er valgt to ganger.",
	HalfHandedIn: "Enheten din har levert dette halvåret, så det tar ikke imot flere saker. Angre leveringen på " +
		"siden for halvåret hvis saken skal med.",
	HalfApproved: "Halvåret er godkjent, så det tar ikke imot flere saker. Be koordinatoren sende det tilbake hvis " +
		"saken skal med.",
	HalfClosed: "Halvåret er avsluttet, så det tar ikke imot flere saker. Be koordinatoren gjenåpne det for " +
		"enheten din hvis saken skal med.",
	IsACase:  "Velg «Bare søknad om familieinnvandring» hvis henvendelsen ikke er en sak.",
	FormGone: "Skjemaet manglet engangskoden sin. Trykk på «Registrer saken» en gang til.",
	AfterFollowUp: "Saken har en oppfølging før denne måneden. Velg en tidligere måned, eller trekk oppfølgingen " +
		"først.",
	BeforeContact:  "Oppfølgingen kan ikke være før måneden for første kontakt.",
	CorrectInstead: "Saken kan rettes. Flytt den til «gjennomført» på siden for saken i stedet.",
	LongAgo:        "Måneden er to år tilbake eller mer. Velg en annen, eller kryss av for at den stemmer.",
	LongAgoSure:    "Ja, første kontakt var så langt tilbake",
	Unlikely: "Kjønnslemlestelse rammer jenter og kvinner. " +
		"Rett kjønnet eller hovedkategorien, eller kryss av for at begge stemmer.",
	UnlikelySure: "Ja, både kjønn og kategori stemmer",
}

var family = texts.Family{
	Heading: "Flere i samme familie?", Add: "Legg til en person",
	AddHint:  "Hver person er en egen sak. Det du har fylt ut om måned og kontakt, gjelder for alle.",
	Person:   func(n int) string { return fmt.Sprintf("Person %d", n) },
	Remove:   func(n int) string { return fmt.Sprintf("Fjern person %d", n) },
	OfPerson: func(n int) string { return fmt.Sprintf("person %d", n) },
	Submit:   func(n int) string { return fmt.Sprintf("Registrer %d saker", n) },
	Counts: func(n int) string {
		return fmt.Sprintf("Dette telles som %s.", lang.Plural(n, "1 ny sak", "%d nye saker"))
	},
	CountsIn: func(n int, half string) string {
		return fmt.Sprintf("Dette telles som %s i %s.", lang.Plural(n, "1 ny sak", "%d nye saker"),
			lang.LowerFirst(half))
	},
	Since:       func(month string) string { return "Regelen gjelder fra " + month + "." },
	NoCase:      "Dette er ikke en sak",
	NoteContact: "Noter som henvendelse",
	NoteContactHint: "Du kan notere den som en henvendelse som ikke er en sak. Da lagres bare måneden; resten av " +
		"skjemaet lagres ikke.",
	Noted: "Henvendelsen er notert. Den telles for seg, ikke som en sak.",
	OtherContacts: func(n int) string {
		return fmt.Sprintf("I tillegg har du notert %s som ikke er saker.", lang.Plural(n, "1 henvendelse",
			"%d henvendelser"))
	},
	NotedBefore: "Dette skjemaet er allerede notert som en henvendelse som ikke er en sak. Trykk på «Registrer " +
		"saken» én gang til hvis det som står her, er en sak i tillegg.",
	Registered: func(n int) string { return fmt.Sprintf("%d saker er registrert", n) },
	Together:   "Registrert sammen",
	TogetherCounts: func(n int, half string) string {
		return fmt.Sprintf("De telles som %d nye saker i %s.", n, lang.LowerFirst(half))
	},
}

var draft = texts.Draft{
	Save: "Lagre kladd",
	SaveHint: func(days int) string {
		return fmt.Sprintf("En kladd ser bare du. Den slettes når saken er registrert, eller etter %d dager.", days)
	},
	Saved:    "Kladden er lagret. Den er ikke registrert som sak.",
	Restored: "Her er kladden din. Den er ikke registrert som sak ennå.",
	Discard:  "Slett kladden og begynn på nytt",
	Kept:     "Du var logget ut. Det du hadde fylt ut, er tatt vare på. Du får det tilbake når du har logget inn.",
	Away: "Vi får ikke kontakt med Sakstall, så ingenting er registrert. Det du har fylt ut, står her fortsatt. " +
		"Prøv igjen når du er på nett.",
	Unsent: "Dette skjemaet er ikke sendt, og ingenting er lagret. Her er det slik du fylte det ut. Se over det og " +
		"send det en gang til.",
	Throw: "Kast det jeg fylte ut",
}

var alone = texts.Alone{
	Alone: "Personen er den eneste i sakene dine dette halvåret med denne landbakgrunnen, dette kjønnet og denne " +
		"alderen.",
	PersonAlone: func(n int) string {
		return fmt.Sprintf("Person %d er den eneste i sakene dine dette halvåret med denne landbakgrunnen, dette "+
			"kjønnet og denne alderen.", n)
	},
	Fine: "Det er greit: Så små tall vises aldri i det som publiseres.",
	Age: "Vet du ikke alderen sikkert, skal du velge en videre aldersgruppe eller «Ukjent». Da er ikke personen " +
		"alene.",
	Gender: "Vet du ikke kjønnet sikkert, skal du velge «Ukjent». Da er ikke personen alene.",
}

var receipt = texts.Receipt{
	Title:      func(ref string) string { return "Sak " + ref },
	Registered: "Saken er registrert",
	Reference:  func(ref string) string { return "Sakens referanse er " + ref + "." },
	CountsIn:   func(half string) string { return "Den telles som én ny sak i " + lang.LowerFirst(half) + "." },
	Again:      "Registrer en sak til", ToList: "Mine saker", Heading: "Dette er registrert",
}

var list = texts.List{
	Title:     "Mine saker",
	Halves:    "Halvår",
	None:      "Du har ingen saker i dette halvåret.",
	Reference: "Referanse",
	Month:     "Måned",
	Category:  "Hovedkategori", Gender: "Kjønn", Age: "Alder", Country: "Landbakgrunn",
	Caption: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 sak", "%d saker"))
	},
}

var after = texts.After{
	Correct:      "Rett saken",
	Withdraw:     "Trekk saken",
	Restore:      "Ta saken tilbake",
	LogFollowUp:  "Logg oppfølging",
	ToCase:       "Tilbake til saken",
	Corrected:    "Saken er rettet.",
	WasWithdrawn: "Saken er trukket. Den telles ikke lenger.",
	Restored:     "Saken er tatt tilbake. Den telles igjen.",
	Logged:       "Oppfølgingen er logget.", FollowUpGone: "Oppfølgingen er trukket. Den telles ikke lenger.",
	Complete: func(category string) string { return "Flytt saken til «" + category + "»" },
	CompleteHow: "Bruk knappen hvis det dere fryktet, har skjedd. Saken telles fortsatt én gang, i halvåret for " +
		"første kontakt.",
	HappenedHow: "Hovedkategorien står fast, siden halvåret for første kontakt ikke tar imot endringer. Har det dere " +
		"fryktet skjedd, kan du si det når du logger en oppfølging. Da telles saken fortsatt som før.",
	Locked: func(half string) string {
		return "Saken kan ikke rettes eller trekkes nå, fordi " + lang.LowerFirst(half) +
			" ikke tar imot endringer. Oppfølging kan du fortsatt logge i et halvår som er åpent."
	},
	IsWithdrawn: func(reason string) string {
		return "Saken er trukket og telles ikke. Grunn: " + lang.LowerFirst(reason) + "."
	},
	History: "Endringer", NotAnswered: "ikke fylt ut", You: "deg", Colleague: "en kollega ved enheten",
	ChangedIn: func(month, who string) string { return "Rettet i " + month + " av " + who },
	WithdrawnIn: func(month, who, reason string) string {
		return "Trukket i " + month + " av " + who + ": " + lang.LowerFirst(reason)
	},
	RestoredIn:       func(month, who string) string { return "Tatt tilbake i " + month + " av " + who },
	FromTo:           func(question, from, to string) string { return question + ": fra " + from + " til " + to },
	FollowUps:        "Oppfølging",
	NoFollowUps:      "Ingen oppfølging er logget.",
	FollowUpMonth:    "Måned for oppfølgingen",
	FollowUpServices: "Tjenester i oppfølgingen",
	Withdrawn:        "Trukket",
	WithdrawFollowUp: func(month string) string { return "Trekk oppfølgingen i " + month },
	CorrectTitle:     func(ref string) string { return "Rett sak " + ref },
	CorrectLead:      "Endre det som er feil. Vi tar vare på slik saken var.", Save: "Lagre rettingen",
	StaleTitle: "Saken er endret siden du åpnet skjemaet",
	StaleHow: "Ingenting er lagret ennå. Her ser du det du fylte ut, ved siden av saken slik den er nå. Skjemaet " +
		"under har det du fylte ut: Velg «Lagre rettingen» for å lagre det i stedet for det som står nå.",
	Question:      "Spørsmål",
	Yours:         "Det du fylte ut",
	AsItIs:        "Saken nå",
	Differs:       "ulikt",
	Same:          "Det du fylte ut, er det samme som saken sier nå.",
	WithdrawTitle: func(ref string) string { return "Trekk sak " + ref },
	WithdrawLead: "En sak som er trukket, telles ikke. Den blir ikke slettet, og du kan ta den tilbake så lenge " +
		"halvåret er åpent.",
	WithdrawSubmit: "Trekk saken", Reason: "Hvorfor trekkes saken?", ReasonMissing: "Velg hvorfor saken trekkes.",
	FollowUpTitle:        func(ref string) string { return "Logg oppfølging av sak " + ref },
	FollowUpLead:         "En oppfølging er ikke en ny sak. Den telles for seg.",
	FollowUpSubmit:       "Logg oppfølgingen",
	FollowUpMonthMissing: "Velg måneden for oppfølgingen.",
	FollowUpMonthHint:    "Oppfølgingen telles i halvåret for denne måneden.",
	Happened:             "Har det dere fryktet, skjedd?",
	HappenedYes:          "Ja, det har skjedd",
	FormUsed: "Dette skjemaet har allerede logget en oppfølging. Vil du logge en til med det som står her, trykk " +
		"på «Logg oppfølgingen» en gang til.",
	FormGone:     "Skjemaet manglet engangskoden sin, så ingenting er lagret. Send det en gang til.",
	ChangedTitle: "Saken er endret",
	ChangedHow:   "Saken er endret siden du åpnet siden, så ingenting er lagret. Se hvordan den er nå, og prøv igjen.",
	LockedTitle:  "Halvåret tar ikke imot endringer",
}

var ownCases = texts.OwnCases{
	Filter:      "Vis bare noen av sakene",
	AnyCategory: "Alle kategorier",
	AnyCountry:  "Alle land",
	Show:        "Vis",
	ShowAll:     "Vis alle",
	Export:      "Last ned som CSV",
	ExportHow: "Filen har sakene i listen, uten dem som er trukket, og åpnes i et regneark. Nedlastingen blir " +
		"logget.",
	FollowUps: func(n int) string { return lang.Plural(n, "1 oppfølging", "%d oppfølginger") },
	Withdrawn: func(n int) string {
		return lang.Plural(n, "1 trukket sak, som ikke telles", "%d trukne saker, som ikke telles")
	},
	Families: func(persons, families int) string {
		return fmt.Sprintf("%s av sakene er i %s", lang.NB.Number(persons), lang.Plural(families, "1 familie",
			"%d familier"))
	},
	Shown:          func(shown, all int) string { return fmt.Sprintf("Viser %d av %d saker.", shown, all) },
	Family:         "Familie",
	State:          "Status",
	StateCounts:    "Telles",
	StateWithdrawn: "Trukket",
	NoneLikeThis:   "Ingen av sakene dine i dette halvåret er slik.",
	FamilyNumber:   func(n int) string { return fmt.Sprintf("Familie %d", n) },
}
