package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var review = texts.Review{
	Menu: "Halvåret", Schemes: "Ordning", Halves: "Halvår", Show: "Vis einingar", Sort: "Sorter etter", Apply: "Vis",
	Filters: texts.ReviewFilters{
		All: "Alle", Missing: "Ikkje levert", Waiting: "Ventar på godkjenning",
		Found: "Til kontroll", Approved: "Godkjent",
	},
	Orders: texts.ReviewOrders{
		Name: "Namn", State: "Status", Cases: "Talet på saker", Change: "Endring frå i fjor",
		Unknown: "Del ukjent", Found: "Til kontroll",
	},
	Unit: "Eining", State: "Status", Cases: "Saker", LastHalf: "Førre halvår", LastYear: "Same halvår i fjor",
	Unknown:        "Ukjent",
	UnknownPercent: "Ukjent i prosent",
	Open:           "Til kontroll",
	DaysLeft:       "Dagar att",
	NoUnits:        "Ingen einingar passar til valet.",
	UnitsCaption:   "Halvåret per eining",
	Missing:        "Ikkje levert", Waiting: "Ventar på godkjenning", Found: "Til kontroll", Approved: "Godkjent",
	SchemeOpen: "Halvåret er ope.", SchemeClosed: "Halvåret er lukka.", SchemePublished: "Halvåret er publisert.",
	ApproveAll:   func(n int) string { return lang.Plural(n, "Godkjenn 1 eining", "Godkjenn %d einingar") },
	ApproveHow:   "Dette er einingane som har levert, og der vi ikkje har funne noko uvanleg:",
	Approve:      "Godkjenn halvåret",
	CloseHeading: "Lukk halvåret", Close: "Lukk halvåret", CloseComplete: "Alle einingar er godkjende.",
	CloseTooEarly: "Halvåret kan lukkast når det er over.",
	CloseWithout: func(n int) string {
		return "Lukk halvåret sjølv om " +
			lang.Plural(n, "1 eining ikkje er godkjend", "%d einingar ikkje er godkjende")
	},
	CloseMissing: func(n int) string {
		return lang.Plural(n, "Denne eininga er ikkje godkjend", "Desse %d einingane er ikkje godkjende") +
			". Sakene som er registrerte, blir talte med, men det kjem ikkje fleire:"
	},
	Total: "Saker", Change: "Endring frå i fjor", TotalsCaption: "Saker i ordninga per halvår",
	MonthsTitle: func(half string) string { return "Saker per månad, " + half },
	HalvesTitle: func(half string) string { return "Saker per halvår til og med " + half },
	MonthsDesc: func(half string, n, before int) string {
		return fmt.Sprintf("Søyler for månadene i %s, kvar med den same månaden i fjor under. Til saman %s, mot %d i "+
			"fjor.", half, lang.Plural(n, "1 sak", "%d saker"), before)
	},
	HalvesDesc: func(half string, n int) string {
		return fmt.Sprintf("Søyler for %d halvår til og med %s, kvart med det same halvåret året før under.", n, half)
	},
	Month: "Månad", Half: "Halvår", SameYearBefore: "Året før", Export: "Last ned som rekneark",
	Done: texts.ReviewDone{
		Approved:    "Godkjent.",
		Returned:    "Halvåret er sendt tilbake til eininga.",
		Reopened:    "Halvåret er opna igjen for eininga.",
		ClosedAgain: "Halvåret er lukka igjen for eininga.", Closed: "Halvåret er lukka.",
	},
	MovedOn:        "Noko har endra seg sidan du såg på sida. Sjå på det som står her no.",
	MissingChanged: "Det er andre einingar som manglar no. Sjå på lista og lukk på nytt.",
	Findings:       "Til kontroll", NotSettled: "Eininga har ikkje svara.",
	Return:    "Send tilbake",
	ReturnHow: "Eininga ser grunnen og kan rette og levere på nytt.",
	Reopen:    "Opne igjen for eininga",
	ReopenHow: "Halvåret er lukka. Eininga kan rette i nokre dagar, og så blir det lukka av seg sjølv. Alle " +
		"koordinatorar ser at det er opna.",
	CloseAgain: "Lukk igjen no",
	Reasons:    "Kvifor?",
	Note:       "Kort melding til eininga (valfritt)",
	NoteHint: func(most int) string {
		return fmt.Sprintf("Ingen namn eller andre opplysningar om personar. Høgst %d teikn.", most)
	},
	ReasonMissing: "Vel ein grunn.",
	NoteLong: func(most int) string {
		return fmt.Sprintf("Meldinga er for lang: høgst %d teikn.", most)
	},
	NoteID:    "Meldinga ser ut til å ha eit fødselsnummer. Ta det bort.",
	NoteEmail: "Meldinga ser ut til å ha ei e-postadresse. Ta ho bort.",
	NotePhone: "Meldinga ser ut til å ha eit telefonnummer. Ta det bort.",
	Back:      "Til alle einingar",
	Task:      func(scheme, half string) string { return scheme + ", " + half },
	TaskMissing: func(n int) string {
		return lang.Plural(n, "1 eining har ikkje levert.", "%d einingar har ikkje levert.")
	},
	TaskWaiting: func(n int) string {
		return lang.Plural(n, "1 eining ventar på godkjenning.", "%d einingar ventar på godkjenning.")
	},
	TaskFound: func(n int) string {
		return lang.Plural(n, "1 eining har noko til kontroll.", "%d einingar har noko til kontroll.")
	},
	TaskClose: "Alle einingar er godkjende. Halvåret kan lukkast.", TaskLink: "Gå til halvåret", Tasks: "Å gjere no",
	DaysOver: func(days int) string {
		return lang.OneOr(days, "éin dag", lang.NN.Number(days)+" dagar") + " over fristen"
	},
	TaskChanged:     func(edition string) string { return "Registeret er endra sidan utgåve " + edition },
	TaskChangedLine: "Saker frå dette året er registrerte, retta eller trekte etter at utgåva vart publisert.",
	TaskChangedLink: "Sjå kva ei ny utgåve ville vise",
	TaskReport:      func(year int) string { return fmt.Sprintf("Rapporten for %d", year) },
	TaskPublish:     "Begge ordningane har lukka begge halvåra. Rapporten kan publiserast.",
	TaskPublishLink: "Sjå gjennom og publiser rapporten",
}
