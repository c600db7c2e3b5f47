package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

// Review are the pages where a coordinator follows a half-year: every unit at once, and one unit.
type Review struct {
	Menu, Schemes, Halves, Show, Sort, Apply                       string
	Filters                                                        ReviewFilters
	Orders                                                         ReviewOrders
	Unit, State, Cases, LastHalf, LastYear                         string
	Unknown, UnknownPercent, Open, DaysLeft, NoUnits, UnitsCaption string
	Missing, Waiting, Found, Approved                              string
	SchemeOpen, SchemeClosed, SchemePublished                      string
	ApproveAll                                                     func(n int) string
	ApproveHow, Approve                                            string
	CloseHeading, Close, CloseComplete, CloseTooEarly              string
	CloseWithout                                                   func(n int) string
	CloseMissing                                                   func(n int) string
	Total, Change, TotalsCaption                                   string
	MonthsTitle, HalvesTitle                                       func(half string) string
	MonthsDesc                                                     func(half string, n, before int) string
	HalvesDesc                                                     func(half string, n int) string
	Month, Half                                                    string
	SameYearBefore                                                 string
	Export                                                         string
	Done                                                           ReviewDone
	MovedOn                                                        string
	MissingChanged                                                 string
	Findings                                                       string
	NotSettled                                                     string
	Return, ReturnHow, Reopen, ReopenHow, CloseAgain, Reasons      string
	Note, NoteHint, ReasonMissing, NoteLong                        string
	NoteID, NoteEmail, NotePhone                                   string
	Back                                                           string
	Task                                                           func(scheme, half string) string
	TaskMissing, TaskWaiting, TaskFound                            func(n int) string
	TaskClose, TaskLink, Tasks                                     string
	TaskReport                                                     func(year int) string
	DaysOver                                                       func(days int) string
	TaskChanged                                                    func(edition string) string
	TaskChangedLine, TaskChangedLink                               string
	TaskPublish, TaskPublishLink                                   string
}

// ReviewFilters are which units are shown.
type ReviewFilters struct{ All, Missing, Waiting, Found, Approved string }

// ReviewOrders are what the units are sorted by.
type ReviewOrders struct{ Name, State, Cases, Change, Unknown, Found string }

// ReviewDone says what has just been done.
type ReviewDone struct{ Approved, Returned, Reopened, ClosedAgain, Closed string }

var reviewNB = Review{
	Menu: "Halvåret", Schemes: "Ordning", Halves: "Halvår", Show: "Vis enheter", Sort: "Sorter etter", Apply: "Vis",
	Filters: ReviewFilters{All: "Alle", Missing: "Ikke levert", Waiting: "Venter på godkjenning", Found: "Med noe å se på", Approved: "Godkjent"},
	Orders:  ReviewOrders{Name: "Navn", State: "Status", Cases: "Antall saker", Change: "Endring fra i fjor", Unknown: "Andel ukjent", Found: "Noe å se på"},
	Unit:    "Enhet", State: "Status", Cases: "Saker", LastHalf: "Forrige halvår", LastYear: "Samme halvår i fjor",
	Unknown: "Ukjent", UnknownPercent: "Ukjent i prosent", Open: "Å se på", DaysLeft: "Dager igjen", NoUnits: "Ingen enheter passer til valget.", UnitsCaption: "Halvåret per enhet",
	Missing: "Ikke levert", Waiting: "Venter på godkjenning", Found: "Med noe å se på", Approved: "Godkjent",
	SchemeOpen: "Halvåret er åpent.", SchemeClosed: "Halvåret er lukket.", SchemePublished: "Halvåret er publisert.",
	ApproveAll: func(n int) string { return lang.Plural(n, "Godkjenn 1 enhet", "Godkjenn %d enheter") },
	ApproveHow: "Dette er enhetene som har levert, og der vi ikke har funnet noe uvanlig:", Approve: "Godkjenn halvåret",
	CloseHeading: "Lukk halvåret", Close: "Lukk halvåret", CloseComplete: "Alle enheter er godkjent.",
	CloseTooEarly: "Halvåret kan lukkes når det er over.",
	CloseWithout:  func(n int) string { return "Lukk uten " + lang.Plural(n, "1 enhet", "%d enheter") },
	CloseMissing: func(n int) string {
		return lang.Plural(n, "Denne enheten er ikke godkjent", "Disse %d enhetene er ikke godkjent") + ". Sakene som er registrert, telles med, men det kommer ikke flere:"
	},
	Total: "Saker", Change: "Endring fra i fjor", TotalsCaption: "Saker i ordningen per halvår",
	MonthsTitle: func(half string) string { return "Saker per måned, " + half },
	HalvesTitle: func(half string) string { return "Saker per halvår til og med " + half },
	MonthsDesc: func(half string, n, before int) string {
		return fmt.Sprintf("Søyler for månedene i %s, med de samme månedene i fjor bak. Til sammen %s, mot %d i fjor. Tallene står i tabellen.", half, lang.Plural(n, "1 sak", "%d saker"), before)
	},
	HalvesDesc: func(half string, n int) string {
		return fmt.Sprintf("Søyler for %d halvår til og med %s, med det samme halvåret året før bak. Tallene står i tabellen.", n, half)
	},
	Month: "Måned", Half: "Halvår", SameYearBefore: "Året før", Export: "Last ned som regneark",
	Done: ReviewDone{
		Approved: "Godkjent.", Returned: "Halvåret er sendt tilbake til enheten.", Reopened: "Halvåret er åpnet igjen for enheten.",
		ClosedAgain: "Halvåret er lukket igjen for enheten.", Closed: "Halvåret er lukket.",
	},
	MovedOn: "Noe har endret seg siden du så på siden. Se på det som står her nå.", MissingChanged: "Det er andre enheter som mangler nå. Se på listen og lukk på nytt.",
	Findings: "Noe å se på", NotSettled: "Enheten har ikke svart.",
	Return: "Send tilbake", ReturnHow: "Enheten ser grunnen og kan rette og levere på nytt.", Reopen: "Åpne igjen for enheten",
	ReopenHow: "Halvåret er lukket. Enheten kan rette i noen dager, og så lukkes det av seg selv. Alle koordinatorer ser at det er åpnet.", CloseAgain: "Lukk igjen nå",
	Reasons: "Hvorfor?", Note: "Kort beskjed til enheten (valgfritt)", NoteHint: "Ingen navn eller andre opplysninger om personer. Høyst 300 tegn.",
	ReasonMissing: "Velg en grunn.", NoteLong: "Beskjeden er for lang: høyst 300 tegn.",
	NoteID: "Beskjeden ser ut til å ha et fødselsnummer. Ta det bort.", NoteEmail: "Beskjeden ser ut til å ha en e-postadresse. Ta den bort.", NotePhone: "Beskjeden ser ut til å ha et telefonnummer. Ta det bort.",
	Back:        "Til alle enheter",
	Task:        func(scheme, half string) string { return scheme + ", " + half },
	TaskMissing: func(n int) string { return lang.Plural(n, "1 enhet har ikke levert.", "%d enheter har ikke levert.") },
	TaskWaiting: func(n int) string {
		return lang.Plural(n, "1 enhet venter på godkjenning.", "%d enheter venter på godkjenning.")
	},
	TaskFound: func(n int) string {
		return lang.Plural(n, "1 enhet har noe å se på.", "%d enheter har noe å se på.")
	},
	TaskClose: "Alle enheter er godkjent. Halvåret kan lukkes.", TaskLink: "Gå til halvåret", Tasks: "Å gjøre nå",
	DaysOver: func(days int) string {
		return lang.OneOr(days, "én dag", lang.NB.Number(days)+" dager") + " over fristen"
	},
	TaskChanged:     func(edition string) string { return "Registeret er endret siden utgave " + edition },
	TaskChangedLine: "Saker fra dette året er registrert, rettet eller trukket etter at utgaven ble publisert.",
	TaskChangedLink: "Se hva en ny utgave ville vise",
	TaskReport:      func(year int) string { return fmt.Sprintf("Rapporten for %d", year) },
	TaskPublish:     "Begge ordningene har lukket begge halvårene. Rapporten kan publiseres.", TaskPublishLink: "Se gjennom og publiser rapporten",
}

var reviewNN = Review{
	Menu: "Halvåret", Schemes: "Ordning", Halves: "Halvår", Show: "Vis einingar", Sort: "Sorter etter", Apply: "Vis",
	Filters: ReviewFilters{All: "Alle", Missing: "Ikkje levert", Waiting: "Ventar på godkjenning", Found: "Med noko å sjå på", Approved: "Godkjent"},
	Orders:  ReviewOrders{Name: "Namn", State: "Status", Cases: "Talet på saker", Change: "Endring frå i fjor", Unknown: "Del ukjent", Found: "Noko å sjå på"},
	Unit:    "Eining", State: "Status", Cases: "Saker", LastHalf: "Førre halvår", LastYear: "Same halvår i fjor",
	Unknown: "Ukjent", UnknownPercent: "Ukjent i prosent", Open: "Å sjå på", DaysLeft: "Dagar att", NoUnits: "Ingen einingar passar til valet.", UnitsCaption: "Halvåret per eining",
	Missing: "Ikkje levert", Waiting: "Ventar på godkjenning", Found: "Med noko å sjå på", Approved: "Godkjent",
	SchemeOpen: "Halvåret er ope.", SchemeClosed: "Halvåret er lukka.", SchemePublished: "Halvåret er publisert.",
	ApproveAll: func(n int) string { return lang.Plural(n, "Godkjenn 1 eining", "Godkjenn %d einingar") },
	ApproveHow: "Dette er einingane som har levert, og der vi ikkje har funne noko uvanleg:", Approve: "Godkjenn halvåret",
	CloseHeading: "Lukk halvåret", Close: "Lukk halvåret", CloseComplete: "Alle einingar er godkjende.",
	CloseTooEarly: "Halvåret kan lukkast når det er over.",
	CloseWithout:  func(n int) string { return "Lukk utan " + lang.Plural(n, "1 eining", "%d einingar") },
	CloseMissing: func(n int) string {
		return lang.Plural(n, "Denne eininga er ikkje godkjend", "Desse %d einingane er ikkje godkjende") + ". Sakene som er registrerte, blir talde med, men det kjem ikkje fleire:"
	},
	Total: "Saker", Change: "Endring frå i fjor", TotalsCaption: "Saker i ordninga per halvår",
	MonthsTitle: func(half string) string { return "Saker per månad, " + half },
	HalvesTitle: func(half string) string { return "Saker per halvår til og med " + half },
	MonthsDesc: func(half string, n, before int) string {
		return fmt.Sprintf("Søyler for månadene i %s, med dei same månadene i fjor bak. Til saman %s, mot %d i fjor. Tala står i tabellen.", half, lang.Plural(n, "1 sak", "%d saker"), before)
	},
	HalvesDesc: func(half string, n int) string {
		return fmt.Sprintf("Søyler for %d halvår til og med %s, med det same halvåret året før bak. Tala står i tabellen.", n, half)
	},
	Month: "Månad", Half: "Halvår", SameYearBefore: "Året før", Export: "Last ned som rekneark",
	Done: ReviewDone{
		Approved: "Godkjent.", Returned: "Halvåret er sendt tilbake til eininga.", Reopened: "Halvåret er opna igjen for eininga.",
		ClosedAgain: "Halvåret er lukka igjen for eininga.", Closed: "Halvåret er lukka.",
	},
	MovedOn: "Noko har endra seg sidan du såg på sida. Sjå på det som står her no.", MissingChanged: "Det er andre einingar som manglar no. Sjå på lista og lukk på nytt.",
	Findings: "Noko å sjå på", NotSettled: "Eininga har ikkje svara.",
	Return: "Send tilbake", ReturnHow: "Eininga ser grunnen og kan rette og levere på nytt.", Reopen: "Opne igjen for eininga",
	ReopenHow: "Halvåret er lukka. Eininga kan rette i nokre dagar, og så blir det lukka av seg sjølv. Alle koordinatorar ser at det er opna.", CloseAgain: "Lukk igjen no",
	Reasons: "Kvifor?", Note: "Kort melding til eininga (valfritt)", NoteHint: "Ingen namn eller andre opplysningar om personar. Høgst 300 teikn.",
	ReasonMissing: "Vel ein grunn.", NoteLong: "Meldinga er for lang: høgst 300 teikn.",
	NoteID: "Meldinga ser ut til å ha eit fødselsnummer. Ta det bort.", NoteEmail: "Meldinga ser ut til å ha ei e-postadresse. Ta ho bort.", NotePhone: "Meldinga ser ut til å ha eit telefonnummer. Ta det bort.",
	Back: "Til alle einingar",
	Task: func(scheme, half string) string { return scheme + ", " + half },
	TaskMissing: func(n int) string {
		return lang.Plural(n, "1 eining har ikkje levert.", "%d einingar har ikkje levert.")
	},
	TaskWaiting: func(n int) string {
		return lang.Plural(n, "1 eining ventar på godkjenning.", "%d einingar ventar på godkjenning.")
	},
	TaskFound: func(n int) string {
		return lang.Plural(n, "1 eining har noko å sjå på.", "%d einingar har noko å sjå på.")
	},
	TaskClose: "Alle einingar er godkjende. Halvåret kan lukkast.", TaskLink: "Gå til halvåret", Tasks: "Å gjere no",
	DaysOver: func(days int) string {
		return lang.OneOr(days, "éin dag", lang.NN.Number(days)+" dagar") + " over fristen"
	},
	TaskChanged:     func(edition string) string { return "Registeret er endra sidan utgåve " + edition },
	TaskChangedLine: "Saker frå dette året er registrerte, retta eller trekte etter at utgåva vart publisert.",
	TaskChangedLink: "Sjå kva ei ny utgåve ville vise",
	TaskReport:      func(year int) string { return fmt.Sprintf("Rapporten for %d", year) },
	TaskPublish:     "Begge ordningane har lukka begge halvåra. Rapporten kan publiserast.", TaskPublishLink: "Sjå gjennom og publiser rapporten",
}

var reviewEN = Review{
	Menu: "Half-year", Schemes: "Scheme", Halves: "Half-years", Show: "Show units", Sort: "Sort by", Apply: "Show",
	Filters: ReviewFilters{All: "All", Missing: "Not handed in", Waiting: "Waiting for approval", Found: "To be looked at", Approved: "Approved"},
	Orders:  ReviewOrders{Name: "Name", State: "State", Cases: "Number of cases", Change: "Change since last year", Unknown: "Share unknown", Found: "Something to look at"},
	Unit:    "Unit", State: "State", Cases: "Cases", LastHalf: "Half before", LastYear: "Same half last year",
	Unknown: "Unknown", UnknownPercent: "Unknown in per cent", Open: "To look at", DaysLeft: "Days left", NoUnits: "No units match.", UnitsCaption: "The half-year by unit",
	Missing: "Not handed in", Waiting: "Waiting for approval", Found: "To be looked at", Approved: "Approved",
	SchemeOpen: "The half-year is open.", SchemeClosed: "The half-year is closed.", SchemePublished: "The half-year is published.",
	ApproveAll: func(n int) string { return lang.Plural(n, "Approve 1 unit", "Approve %d units") },
	ApproveHow: "These units have handed in, and nothing unusual has been found:", Approve: "Approve the half-year",
	CloseHeading: "Close the half-year", Close: "Close the half-year", CloseComplete: "All units are approved.",
	CloseTooEarly: "The half-year can be closed when it is over.",
	CloseWithout:  func(n int) string { return "Close without " + lang.Plural(n, "1 unit", "%d units") },
	CloseMissing: func(n int) string {
		return lang.Plural(n, "This unit is not approved", "These %d units are not approved") + ". The cases that are registered count, but no more will come:"
	},
	Total: "Cases", Change: "Change since last year", TotalsCaption: "The scheme's cases by half-year",
	MonthsTitle: func(half string) string { return "Cases by month, " + lang.LowerFirst(half) },
	HalvesTitle: func(half string) string { return "Cases by half-year, up to the " + lang.LowerFirst(half) },
	MonthsDesc: func(half string, n, before int) string {
		return fmt.Sprintf("Columns for the months of the %s, with the same months of last year behind. %s in all, and %d last year. The figures are in the table.", lang.LowerFirst(half), lang.Plural(n, "1 case", "%d cases"), before)
	},
	HalvesDesc: func(half string, n int) string {
		return fmt.Sprintf("Columns for %d half-years up to the %s, with the same half of the year before behind. The figures are in the table.", n, lang.LowerFirst(half))
	},
	Month: "Month", Half: "Half-year", SameYearBefore: "Year before", Export: "Download as a spreadsheet",
	Done: ReviewDone{
		Approved: "Approved.", Returned: "The half-year has been sent back to the unit.", Reopened: "The half-year is open again to the unit.",
		ClosedAgain: "The half-year is closed again to the unit.", Closed: "The half-year is closed.",
	},
	MovedOn: "Something has changed since you looked at the page. Look at what stands here now.", MissingChanged: "Other units are missing now. Look at the list and close again.",
	Findings: "Something to look at", NotSettled: "The unit has not answered.",
	Return: "Send back", ReturnHow: "The unit sees the reason, and can correct and hand in again.", Reopen: "Open again to the unit",
	ReopenHow: "The half-year is closed. The unit can correct for some days, and then it closes by itself. All coordinators see that it is open.", CloseAgain: "Close again now",
	Reasons: "Why?", Note: "Short note to the unit (optional)", NoteHint: "No names or anything else about persons. At most 300 characters.",
	ReasonMissing: "Choose a reason.", NoteLong: "The note is too long: at most 300 characters.",
	NoteID: "The note seems to hold an identity number. Take it out.", NoteEmail: "The note seems to hold an e-mail address. Take it out.", NotePhone: "The note seems to hold a telephone number. Take it out.",
	Back:        "To all units",
	Task:        func(scheme, half string) string { return scheme + ", " + lang.LowerFirst(half) },
	TaskMissing: func(n int) string { return lang.Plural(n, "1 unit has not handed in.", "%d units have not handed in.") },
	TaskWaiting: func(n int) string {
		return lang.Plural(n, "1 unit is waiting for approval.", "%d units are waiting for approval.")
	},
	TaskFound: func(n int) string {
		return lang.Plural(n, "1 unit has something to look at.", "%d units have something to look at.")
	},
	TaskClose: "All units are approved. The half-year can be closed.", TaskLink: "Go to the half-year", Tasks: "To do now",
	DaysOver:        func(days int) string { return lang.OneOr(days, "one day", lang.EN.Number(days)+" days") + " late" },
	TaskChanged:     func(edition string) string { return "The register has changed since edition " + edition },
	TaskChangedLine: "Cases of that year have been registered, corrected or withdrawn since the edition was published.",
	TaskChangedLink: "See what a new edition would show",
	TaskReport:      func(year int) string { return fmt.Sprintf("The report for %d", year) },
	TaskPublish:     "Both schemes have closed both half-years. The report can be published.", TaskPublishLink: "Look through and publish the report",
}
