package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var review = texts.Review{
	Menu: "Halvåret", Schemes: "Ordning", Halves: "Halvår", Show: "Vis enheter", Sort: "Sorter etter", Apply: "Vis",
	Filters: texts.ReviewFilters{
		All: "Alle", Missing: "Ikke levert", Waiting: "Venter på godkjenning",
		Found: "Til kontroll", Approved: "Godkjent",
	},
	Orders: texts.ReviewOrders{
		Name: "Navn", State: "Status", Cases: "Antall saker", Change: "Endring fra i fjor",
		Unknown: "Andel ukjent", Found: "Til kontroll",
	},
	Unit: "Enhet", State: "Status", Cases: "Saker", LastHalf: "Forrige halvår", LastYear: "Samme halvår i fjor",
	Unknown:        "Ukjent",
	UnknownPercent: "Ukjent i prosent",
	Open:           "Til kontroll",
	DaysLeft:       "Dager igjen",
	NoUnits:        "Ingen enheter passer til valget.",
	UnitsCaption:   "Halvåret per enhet",
	Missing:        "Ikke levert", Waiting: "Venter på godkjenning", Found: "Til kontroll", Approved: "Godkjent",
	SchemeOpen: "Halvåret er åpent.", SchemeClosed: "Halvåret er lukket.", SchemePublished: "Halvåret er publisert.",
	ApproveAll:   func(n int) string { return lang.Plural(n, "Godkjenn 1 enhet", "Godkjenn %d enheter") },
	ApproveHow:   "Dette er enhetene som har levert, og der vi ikke har funnet noe uvanlig:",
	Approve:      "Godkjenn halvåret",
	CloseHeading: "Lukk halvåret", Close: "Lukk halvåret", CloseComplete: "Alle enheter er godkjent.",
	CloseTooEarly: "Halvåret kan lukkes når det er over.",
	CloseWithout: func(n int) string {
		return "Lukk halvåret selv om " + lang.Plural(n, "1 enhet", "%d enheter") + " ikke er godkjent"
	},
	CloseMissing: func(n int) string {
		return lang.Plural(n, "Denne enheten er ikke godkjent", "Disse %d enhetene er ikke godkjent") +
			". Sakene som er registrert, telles med, men det kommer ikke flere:"
	},
	Total: "Saker", Change: "Endring fra i fjor", TotalsCaption: "Saker i ordningen per halvår",
	MonthsTitle: func(half string) string { return "Saker per måned, " + half },
	HalvesTitle: func(half string) string { return "Saker per halvår til og med " + half },
	MonthsDesc: func(half string, n, before int) string {
		return fmt.Sprintf("Søyler for månedene i %s, hver med den samme måneden i fjor under. Til sammen %s, mot %d i "+
			"fjor.", half, lang.Plural(n, "1 sak", "%d saker"), before)
	},
	HalvesDesc: func(half string, n int) string {
		return fmt.Sprintf("Søyler for %d halvår til og med %s, hvert med det samme halvåret året før under.", n, half)
	},
	Month: "Måned", Half: "Halvår", SameYearBefore: "Året før", Export: "Last ned som regneark",
	Done: texts.ReviewDone{
		Approved:    "Godkjent.",
		Returned:    "Halvåret er sendt tilbake til enheten.",
		Reopened:    "Halvåret er åpnet igjen for enheten.",
		ClosedAgain: "Halvåret er lukket igjen for enheten.", Closed: "Halvåret er lukket.",
	},
	MovedOn:        "Noe har endret seg siden du så på siden. Se på det som står her nå.",
	MissingChanged: "Det er andre enheter som mangler nå. Se på listen og lukk på nytt.",
	Findings:       "Til kontroll", NotSettled: "Enheten har ikke svart.",
	Return:    "Send tilbake",
	ReturnHow: "Enheten ser grunnen og kan rette og levere på nytt.",
	Reopen:    "Åpne igjen for enheten",
	ReopenHow: "Halvåret er lukket. Enheten kan rette i noen dager, og så lukkes det av seg selv. Alle " +
		"koordinatorer ser at det er åpnet.",
	CloseAgain: "Lukk igjen nå",
	Reasons:    "Hvorfor?",
	Note:       "Kort beskjed til enheten (valgfritt)",
	NoteHint: func(most int) string {
		return fmt.Sprintf("Ingen navn eller andre opplysninger om personer. Høyst %d tegn.", most)
	},
	ReasonMissing: "Velg en grunn.",
	NoteLong: func(most int) string {
		return fmt.Sprintf("Beskjeden er for lang: høyst %d tegn.", most)
	},
	NoteID:    "Beskjeden ser ut til å ha et fødselsnummer. Ta det bort.",
	NoteEmail: "Beskjeden ser ut til å ha en e-postadresse. Ta den bort.",
	NotePhone: "Beskjeden ser ut til å ha et telefonnummer. Ta det bort.",
	Back:      "Til alle enheter",
	Task:      func(scheme, half string) string { return scheme + ", " + half },
	TaskMissing: func(n int) string {
		return lang.Plural(n, "1 enhet har ikke levert.", "%d enheter har ikke levert.")
	},
	TaskWaiting: func(n int) string {
		return lang.Plural(n, "1 enhet venter på godkjenning.", "%d enheter venter på godkjenning.")
	},
	TaskFound: func(n int) string {
		return lang.Plural(n, "1 enhet har noe til kontroll.", "%d enheter har noe til kontroll.")
	},
	TaskClose: "Alle enheter er godkjent. Halvåret kan lukkes.", TaskLink: "Gå til halvåret", Tasks: "Å gjøre nå",
	DaysOver: func(days int) string {
		return lang.OneOr(days, "én dag", lang.NB.Number(days)+" dager") + " over fristen"
	},
	TaskChanged:     func(edition string) string { return "Registeret er endret siden utgave " + edition },
	TaskChangedLine: "Saker fra dette året er registrert, rettet eller trukket etter at utgaven ble publisert.",
	TaskChangedLink: "Se hva en ny utgave ville vise",
	TaskReport:      func(year int) string { return fmt.Sprintf("Rapporten for %d", year) },
	TaskPublish:     "Begge ordningene har lukket begge halvårene. Rapporten kan publiseres.",
	TaskPublishLink: "Se gjennom og publiser rapporten",
}
