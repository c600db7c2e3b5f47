package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var form = texts.Form{
	Title: "Registrer sak",
	Lead: "Ei sak er rettleiing eller oppfølging av éin person. Oppfølging av ei sak du alt har registrert, " +
		"er ikkje ei ny sak.",
	Unit:         "Eining",
	Submit:       "Registrer saka",
	More:         "Meir om saka",
	MoreHint:     "Valfrie opplysningar. Dei blir ikkje talte i tabellane.",
	Choose:       "Vel",
	LastUsed:     "Sist brukt",
	AllCountries: "Alle land",
	MatchNone:    "Ingen treff",
	MatchOne:     "1 treff",
	MatchMany:    "%d treff",
	UsedBefore: func(ref string) string {
		return "Dette skjemaet har alt laga sak " + ref + ". Vil du registrere ei sak til med det som står her, " +
			"trykk på «Registrer saka» ein gong til."
	},
	UsedBeforeLink: "Sjå saka som er registrert", Optional: "(valfritt)",
	Definitions:      "Kva betyr kategoriane?",
	DefinitionsShown: "Forklaringa står under kvar kategori.",
	AllContacts:      "Alle",
	OlderMonth:       "Ein eldre månad …", WhichOlderMonth: "Kva eldre månad?",
}

var problem = texts.Problem{
	MonthMissing:    "Vel månaden for første kontakt.",
	SubjectMissing:  "Vel kven som fekk rettleiing.",
	ContactMissing:  "Vel kven som tok kontakt.",
	CategoryMissing: "Vel ein hovudkategori.",
	GenderMissing:   "Vel kjønn, eller ukjent.",
	AgeMissing:      "Vel alder, eller ukjent.",
	CountryMissing:  "Vel landbakgrunn, eller ukjent.",
	NotInList:       "Vel ein verdi frå lista.",
	NotAMonth:       "Vel ein månad frå lista.",
	TooEarly:        "Månaden er før det første året i registeret.",
	InTheFuture:     "Månaden har ikkje vore enno.",
	NotInScheme:     "Verdien blir ikkje brukt i ordninga di.",
	NotInUse:        "Verdien var ikkje i bruk i det året som er valt.",
	ApplicationOnly: func(year int) string {
		return fmt.Sprintf("Frå %d er dette ikkje ei sak: personen har inga anna tilknyting til Noreg enn ein søknad "+
			"om familieinnvandring.", year)
	},
	OtherUnit: "Du kan berre registrere saker for di eiga eining.", Twice: "Den same verdien er vald to gonger.",
	HalfHandedIn: "Eininga di har levert dette halvåret, så det tek ikkje imot fleire saker. Angre leveringa på " +
		"sida for halvåret dersom saka skal med.",
	HalfApproved: "Halvåret er godkjent, så det tek ikkje imot fleire saker. Be koordinatoren sende det tilbake " +
		"dersom saka skal med.",
	HalfClosed: "Halvåret er avslutta, så det tek ikkje imot fleire saker. Be koordinatoren opne det på nytt for " +
		"eininga di dersom saka skal med.",
	IsACase:        "Vel «Berre søknad om familieinnvandring» dersom førespurnaden ikkje er ei sak.",
	FormGone:       "Skjemaet mangla eingongskoden sin. Trykk på «Registrer saka» ein gong til.",
	AfterFollowUp:  "Saka har ei oppfølging før denne månaden. Vel ein tidlegare månad, eller trekk oppfølginga først.",
	BeforeContact:  "Oppfølginga kan ikkje vere før månaden for første kontakt.",
	CorrectInstead: "Saka kan rettast. Flytt saka til «gjennomført» på sida for saka i staden.",
	LongAgo:        "Månaden er to år tilbake eller meir. Vel ein annan, eller kryss av for at han stemmer.",
	LongAgoSure:    "Ja, første kontakt var så langt tilbake",
	Unlikely: "Kjønnslemlesting råkar jenter og kvinner. " +
		"Rett kjønnet eller hovudkategorien, eller kryss av for at begge stemmer.",
	UnlikelySure: "Ja, både kjønn og kategori stemmer",
}

var family = texts.Family{
	Heading: "Fleire i same familie?", Add: "Legg til ein person",
	AddHint:  "Kvar person er ei eiga sak. Det du har fylt ut om månad og kontakt, gjeld for alle.",
	Person:   func(n int) string { return fmt.Sprintf("Person %d", n) },
	Remove:   func(n int) string { return fmt.Sprintf("Fjern person %d", n) },
	OfPerson: func(n int) string { return fmt.Sprintf("person %d", n) },
	Submit:   func(n int) string { return fmt.Sprintf("Registrer %d saker", n) },
	Counts: func(n int) string {
		return fmt.Sprintf("Dette blir talt som %s.", lang.Plural(n, "1 ny sak", "%d nye saker"))
	},
	CountsIn: func(n int, half string) string {
		return fmt.Sprintf("Dette blir talt som %s i %s.", lang.Plural(n, "1 ny sak", "%d nye saker"),
			lang.LowerFirst(half))
	},
	Since:       func(month string) string { return "Regelen gjeld frå " + month + "." },
	NoCase:      "Dette er ikkje ei sak",
	NoteContact: "Noter som førespurnad",
	NoteContactHint: "Du kan notere dette som ein førespurnad som ikkje er ei sak. Då blir berre månaden lagra; " +
		"resten av skjemaet blir ikkje lagra.",
	Noted: "Førespurnaden er notert. Han blir talt for seg, ikkje som ei sak.",
	OtherContacts: func(n int) string {
		return fmt.Sprintf("I tillegg har du notert %s som ikkje er saker.", lang.Plural(n, "1 førespurnad",
			"%d førespurnader"))
	},
	NotedBefore: "Dette skjemaet er alt notert som ein førespurnad som ikkje er ei sak. Trykk på «Registrer saka» " +
		"éin gong til dersom det som står her, er ei sak i tillegg.",
	Registered: func(n int) string { return fmt.Sprintf("%d saker er registrerte", n) },
	Together:   "Registrerte saman",
	TogetherCounts: func(n int, half string) string {
		return fmt.Sprintf("Dei blir talte som %d nye saker i %s.", n, lang.LowerFirst(half))
	},
}

var draft = texts.Draft{
	Save: "Lagre kladd",
	SaveHint: func(days int) string {
		return fmt.Sprintf("Ein kladd ser berre du. Han blir sletta når saka er registrert, eller etter %d dagar.",
			days)
	},
	Saved:    "Kladden er lagra. Han er ikkje registrert som sak.",
	Restored: "Her er kladden din. Han er ikkje registrert som sak enno.",
	Discard:  "Slett kladden og byrj på nytt",
	Kept:     "Du var logga ut. Det du hadde fylt ut, er teke vare på. Du får det tilbake når du har logga inn.",
	Away: "Vi får ikkje kontakt med Sakstall, så ingenting er registrert. Det du har fylt ut, står her framleis. " +
		"Prøv igjen når du er på nett.",
	Unsent: "Dette skjemaet er ikkje sendt, og ingenting er lagra. Her er det slik du fylte det ut. Sjå over det " +
		"og send det ein gong til.",
	Throw: "Kast det eg fylte ut",
}

var alone = texts.Alone{
	Alone: "Personen er den einaste i sakene dine dette halvåret med denne landbakgrunnen, dette kjønnet og denne " +
		"alderen.",
	PersonAlone: func(n int) string {
		return fmt.Sprintf("Person %d er den einaste i sakene dine dette halvåret med denne landbakgrunnen, dette "+
			"kjønnet og denne alderen.", n)
	},
	Fine: "Det er greitt: Så små tal blir aldri viste i det som blir publisert.",
	Age: "Veit du ikkje alderen sikkert, skal du velje ei vidare aldersgruppe eller «Ukjent». Då er ikkje " +
		"personen åleine.",
	Gender: "Veit du ikkje kjønnet sikkert, skal du velje «Ukjent». Då er ikkje personen åleine.",
}

var receipt = texts.Receipt{
	Title:      func(ref string) string { return "Sak " + ref },
	Registered: "Saka er registrert",
	Reference:  func(ref string) string { return "Referansen til saka er " + ref + "." },
	CountsIn:   func(half string) string { return "Ho blir talt som éi ny sak i " + lang.LowerFirst(half) + "." },
	Again:      "Registrer ei sak til", ToList: "Mine saker", Heading: "Dette er registrert",
}

var list = texts.List{
	Title:     "Mine saker",
	Halves:    "Halvår",
	None:      "Du har ingen saker i dette halvåret.",
	Reference: "Referanse",
	Month:     "Månad",
	Category:  "Hovudkategori", Gender: "Kjønn", Age: "Alder", Country: "Landbakgrunn",
	Caption: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 sak", "%d saker"))
	},
}

var after = texts.After{
	Correct:      "Rett saka",
	Withdraw:     "Trekk saka",
	Restore:      "Ta saka tilbake",
	LogFollowUp:  "Logg oppfølging",
	ToCase:       "Tilbake til saka",
	Corrected:    "Saka er retta.",
	WasWithdrawn: "Saka er trekt. Ho tel ikkje lenger.",
	Restored:     "Saka er teken tilbake. Ho tel igjen.",
	Logged:       "Oppfølginga er logga.", FollowUpGone: "Oppfølginga er trekt. Ho tel ikkje lenger.",
	Complete: func(category string) string { return "Flytt saka til «" + category + "»" },
	CompleteHow: "Bruk knappen om det de frykta, har skjedd. Saka tel framleis éin gong, i halvåret for første " +
		"kontakt.",
	HappenedHow: "Hovudkategorien står fast, sidan halvåret for første kontakt ikkje tek imot endringar. Har det de " +
		"frykta skjedd, kan du seie det når du loggar ei oppfølging. Då tel saka framleis som før.",
	Locked: func(half string) string {
		return "Saka kan ikkje rettast eller trekkjast no, fordi " + lang.LowerFirst(half) +
			" ikkje tek imot endringar. Oppfølging kan du framleis logge i eit halvår som er ope."
	},
	IsWithdrawn: func(reason string) string {
		return "Saka er trekt og tel ikkje. Grunn: " + lang.LowerFirst(reason) + "."
	},
	History: "Endringar", NotAnswered: "ikkje fylt ut", You: "deg", Colleague: "ein kollega ved eininga",
	ChangedIn: func(month, who string) string { return "Retta i " + month + " av " + who },
	WithdrawnIn: func(month, who, reason string) string {
		return "Trekt i " + month + " av " + who + ": " + lang.LowerFirst(reason)
	},
	RestoredIn:       func(month, who string) string { return "Teken tilbake i " + month + " av " + who },
	FromTo:           func(question, from, to string) string { return question + ": frå " + from + " til " + to },
	FollowUps:        "Oppfølging",
	NoFollowUps:      "Inga oppfølging er logga.",
	FollowUpMonth:    "Månad for oppfølginga",
	FollowUpServices: "Tenester i oppfølginga",
	Withdrawn:        "Trekt",
	WithdrawFollowUp: func(month string) string { return "Trekk oppfølginga i " + month },
	CorrectTitle:     func(ref string) string { return "Rett sak " + ref },
	CorrectLead:      "Endre det som er feil. Vi tek vare på slik saka var.", Save: "Lagre rettinga",
	StaleTitle: "Saka er endra sidan du opna skjemaet",
	StaleHow: "Ingenting er lagra enno. Her ser du det du fylte ut, ved sida av saka slik ho er no. Skjemaet under " +
		"har det du fylte ut: Vel «Lagre rettinga» for å lagre det i staden for det som står no.",
	Question:      "Spørsmål",
	Yours:         "Det du fylte ut",
	AsItIs:        "Saka no",
	Differs:       "ulikt",
	Same:          "Det du fylte ut, er det same som saka seier no.",
	WithdrawTitle: func(ref string) string { return "Trekk sak " + ref },
	WithdrawLead: "Ei sak som er trekt, tel ikkje. Ho blir ikkje sletta, og du kan ta ho tilbake så lenge " +
		"halvåret er ope.",
	WithdrawSubmit: "Trekk saka", Reason: "Kvifor blir saka trekt?", ReasonMissing: "Vel kvifor saka blir trekt.",
	FollowUpTitle:        func(ref string) string { return "Logg oppfølging av sak " + ref },
	FollowUpLead:         "Ei oppfølging er ikkje ei ny sak. Ho tel for seg.",
	FollowUpSubmit:       "Logg oppfølginga",
	FollowUpMonthMissing: "Vel månaden for oppfølginga.",
	FollowUpMonthHint:    "Oppfølginga tel i halvåret for denne månaden.",
	Happened:             "Har det de frykta, skjedd?",
	HappenedYes:          "Ja, det har skjedd",
	FormUsed: "Dette skjemaet har alt logga ei oppfølging. Vil du logge ei til med det som står her, trykk på " +
		"«Logg oppfølginga» ein gong til.",
	FormGone:     "Skjemaet mangla eingongskoden sin, så ingenting er lagra. Send det ein gong til.",
	ChangedTitle: "Saka er endra",
	ChangedHow:   "Saka er endra sidan du opna sida, så ingenting er lagra. Sjå korleis ho er no, og prøv igjen.",
	LockedTitle:  "Halvåret tek ikkje imot endringar",
}

var ownCases = texts.OwnCases{
	Filter:      "Vis berre nokre av sakene",
	AnyCategory: "Alle kategoriar",
	AnyCountry:  "Alle land",
	Show:        "Vis",
	ShowAll:     "Vis alle",
	Export:      "Last ned som CSV",
	ExportHow: "Fila har sakene i lista, utan dei som er trekte, og kan opnast i eit rekneark. Nedlastinga blir " +
		"logga.",
	FollowUps: func(n int) string { return lang.Plural(n, "1 oppfølging", "%d oppfølgingar") },
	Withdrawn: func(n int) string {
		return lang.Plural(n, "1 trekt sak, som ikkje tel", "%d trekte saker, som ikkje tel")
	},
	Families: func(persons, families int) string {
		return fmt.Sprintf("%s av sakene er i %s", lang.NN.Number(persons), lang.Plural(families, "1 familie",
			"%d familiar"))
	},
	Shown:          func(shown, all int) string { return fmt.Sprintf("Viser %d av %d saker.", shown, all) },
	Family:         "Familie",
	State:          "Status",
	StateCounts:    "Tel",
	StateWithdrawn: "Trekt",
	NoneLikeThis:   "Ingen av sakene dine i dette halvåret er slik.",
	FamilyNumber:   func(n int) string { return fmt.Sprintf("Familie %d", n) },
}
