package i18n

import (
	"fmt"
	"strings"
)

// Editions is what is said around published reports: their lists, publishing, withdrawing, and what coordinators see of how counts are
// hidden.
type Editions struct {
	Title, Lead, None, Menu                            string
	Of, Edition, Published, State                      string
	Stands, Replaced, Taken                            string
	WithdrawnTitle                                     func(name string) string
	WithdrawnOn                                        func(date string) string
	ToAll                                              string
	ShelfTitle, ShelfLead, Withdraw, ShelfYears        string
	WithdrawTitle                                      func(name string) string
	WithdrawLead, WithdrawNote, WithdrawHint, NoteGone string
	NoteLong                                           func(most int) string
	OutcomeTitle                                       func(scope string) string
	OutcomeLead, Internal, AsPublished, Sides          string
	HiddenHead                                         func(scheme string, hidden, of int) string
	NothingHidden, What, Count, Reason, Bounds         string
	Primary, Secondary, Reprint                        string
	Letters                                            HiddenLetters
	MarksNone, MarksWait, MarksFailed                  string
	NotInEdition                                       string
	RegisterHas                                        func(n string) string
	PublishedAs                                        func(n, from string) string
	DifferentLink, StillOpen, SmallChange              string
	OpenAgain                                          func(units int) string
	ThenNothing                                        string
	ThenEdition                                        func(name string) string
	Unfilled                                           func(title string) string
	PartLeftOut, ReadersNothing, ReadersOther          string
	HiddenAs                                           func(reason, bounds string) string
	LeftOutBreakdowns, LeftOutYears, LeftAsPrinted     func(what string) string
	From                                               func(low, high int) string
	AtLeast                                            func(low int) string
	Waiting                                            string
	WaitingLead                                        string
	Impossible, ImpossibleLead                         string
	PublishTitle                                       func(name string) string
	PublishLink, PublishLead, PublishButton            string
	OpenHeading, OpenLead                              string
	ProofHeading                                       string
	Proof                                              func(shown, hidden, sensitive, width int) string
	ProofEarlier                                       func(n int) string
	ChangesHeading                                     func(before string) string
	NoChanges                                          string
	Change                                             func(what, was, is string) string
	Nothing, Star                                      string
	Note, NoteHint, Readers                            string
	Changed, FormGone                                  string
	EarlierTitle, EarlierLead, EarlierNone             string
	ImportedOn                                         func(file, date string) string
	GivenHeading, GivenLead, GivenNone, Exact, Open    string
	DifferentHeading, DifferentLead, DifferentNone     string
	Printed, PrintedIn, Counted                        string
	DraftNote, NoteTitle                               string
	NoteReprintedLead, NoteCorrectedLead               string
	FromEdition, FromReport                            func(name string) string
	NoteReprinted                                      func(what, now, from string) string
	NoteCorrected                                      func(what, was, from, now string) string
	NoteNumbers                                        func(numbers string) string
	Revised                                            func(before string) string
	HistoryTitle                                       func(scope string) string
	History, HistoryLead, Now, Keep                    string
	KeptHeading, KeptNone                              string
	KeptBy                                             func(who, name string) string
	SeenAndHidden                                      func(shown, hidden int) string
	DiffersFrom, MoreChanges                           func(n int) string
}

// HiddenLetters stand for the reasons beside counts in narrow tables, with what they mean.
type HiddenLetters struct{ Primary, Secondary, Reprint, LeftOut, Register, Printed, Legend string }

var editionsNB = Editions{
	Title: "Publiserte rapporter", Lead: "Hver utgave er slik den ble publisert. En rettelse er en ny utgave.", None: "Ingen rapporter er publisert ennå.", Menu: "Utgaver",
	Of: "Rapport for", Edition: "Utgave", Published: "Publisert", State: "Status",
	Stands: "Gjelder", Replaced: "Erstattet av en nyere utgave", Taken: "Trukket tilbake",
	WithdrawnTitle: func(name string) string { return "Utgave " + name + " er trukket tilbake" },
	WithdrawnOn:    func(date string) string { return "Utgaven ble trukket tilbake " + date + "." },
	ToAll:          "Alle publiserte rapporter",
	ShelfTitle:     "Utgaver", ShelfLead: "En utgave kan ikke endres. Er noe galt, publiserer du en ny utgave eller trekker den tilbake. En utgave som er trukket tilbake, regnes fortsatt som kjent for leserne.",
	Withdraw: "Trekk tilbake", ShelfYears: "Slik en ny utgave ville blitt",
	WithdrawTitle: func(name string) string { return "Trekk tilbake utgave " + name },
	WithdrawLead:  "Siden blir borte for leserne, og i stedet står begrunnelsen din. Det kan ikke gjøres om.",
	WithdrawNote:  "Begrunnelse til leserne", WithdrawHint: "Skriv kort hva som var galt. Ikke skriv noe om enkeltpersoner.", NoteGone: "Skriv en begrunnelse.",
	NoteLong:     func(most int) string { return fmt.Sprintf("Skriv kortere: høyst %d tegn.", most) },
	OutcomeTitle: func(scope string) string { return "Hva som blir skjult, " + scope },
	OutcomeLead:  "Her står alle tallene som leserne ikke får se, med det egentlige tallet, hvorfor det er skjult, og hva en leser likevel kan regne seg fram til.",
	Internal:     "Internt", AsPublished: "Slik det blir publisert", Sides: "Sidene om rapporten",
	HiddenHead: func(scheme string, hidden, of int) string {
		return fmt.Sprintf("%s: %s av %s er skjult", scheme, NB.Number(hidden), plural(of, "1 tall", "%d tall"))
	},
	NothingHidden: "Ingenting er skjult.", What: "Tall", Count: "Egentlig", Reason: "Hvorfor", Bounds: "Leseren kan vite",
	Primary: "Lite tall", Secondary: "Beskytter et annet", Reprint: "Skjult da det ble publisert",
	Letters: HiddenLetters{
		Primary: "L", Secondary: "B", Reprint: "T", LeftOut: "U", Register: "R", Printed: "P",
		Legend: "Tall som leserne ikke får, er merket: L er et lite tall, B beskytter et annet tall, T er skjult fordi det ble publisert slik, og U er ikke med i utgaven. Etter L, B og T står det en leser likevel kan regne seg fram til, det laveste og det høyeste, der det lar seg si. R er registerets tall der et annet er publisert, og P er det som er publisert der registeret har et annet.",
	},
	MarksNone:     "Utgaven kan ikke publiseres slik registeret er nå. Derfor er det ikke merket hvilke tall den skjuler.",
	MarksWait:     "Hvilke tall utgaven skjuler, blir regnet ut nå. Last siden på nytt om litt.",
	MarksFailed:   "Det lot seg ikke gjøre å regne ut hvilke tall utgaven skjuler. Prøv igjen om litt.",
	NotInEdition:  "Ikke med i utgaven.",
	RegisterHas:   func(n string) string { return "Registeret har " + n + "." },
	PublishedAs:   func(n, from string) string { return "Publisert som " + n + " i «" + from + "»." },
	DifferentLink: "Registeret har andre tall enn det som er publisert. Se hvilke",
	StillOpen:     "Disse halvårene er ikke lukket ennå. Tallene og setningene kan endre seg:",
	OpenAgain: func(units int) string {
		return fmt.Sprintf("åpnet på nytt for %s", oneOr(units, "én enhet", NB.Number(units)+" enheter"))
	},
	ThenNothing: "Leserne får da ingen rapport for dette tidsrommet.",
	ThenEdition: func(name string) string { return "Leserne får da utgave " + name + "." },
	Unfilled: func(title string) string {
		return "Et avsnitt i «" + title + "» blir utelatt for leserne, fordi tallet det er bundet til, er skjult."
	},
	SmallChange:    "Rettelsen endrer antallet saker så lite at leserne kan gjette hva som er endret. Vent gjerne til flere rettelser kan publiseres samtidig.",
	PartLeftOut:    "Utgaven har ikke med denne delen.",
	ReadersNothing: "Utgaven har ingen tekst her. Den viser ikke tallene som trengs.",
	ReadersOther:   "Utgaven har en annen tekst her. Den over er intern.",
	HiddenAs:       func(reason, bounds string) string { return "Skjult i utgaven. " + sentences(reason, bounds) },
	LeftOutBreakdowns: func(what string) string {
		return "Tidligere publisering røper så mye at disse kategoriene står uten fordeling på kjønn, alder, kontakt og halvår: " + what + "."
	},
	LeftAsPrinted: func(what string) string {
		return "Tidligere publisering røper så mye at disse radene står med * som i den tidligere rapporten, også der tallet er null: " + what + "."
	},
	LeftOutYears: func(what string) string {
		return "Tidligere publisering røper så mye at tidsserien bare viser det som allerede er publisert for: " + what + "."
	},
	From:    func(low, high int) string { return fmt.Sprintf("fra %s til %s", NB.Number(low), NB.Number(high)) },
	AtLeast: func(low int) string { return "minst " + NB.Number(low) },
	Waiting: "Regner ut", WaitingLead: "Sakstall finner ut hvilke tall som må skjules, og prøver om noen av dem kan regnes ut. Siden oppdateres av seg selv.",
	Impossible: "Kan ikke publiseres", ImpossibleLead: "Disse tallene er små, og kan regnes ut uansett hva som blir skjult:",
	PublishTitle: func(name string) string { return "Publiser utgave " + name },
	PublishLink:  "Publiser", PublishLead: "Når du publiserer, kan alle lese utgaven. Den kan ikke endres etterpå.", PublishButton: "Publiser nå",
	OpenHeading: "Halvår som ikke er lukket", OpenLead: "Bare lukkede halvår kan publiseres. Disse er åpne:",
	ProofHeading: "Kan noen kjennes igjen?",
	Proof: func(shown, hidden, sensitive, width int) string {
		return fmt.Sprintf("Leserne ser %s tall, og %s er skjult. For hvert av %s små tall er det prøvd hva en leser med alt som er publisert, kan regne seg fram til: avstanden fra det laveste til det høyeste er minst %d.",
			NB.Number(shown), NB.Number(hidden), NB.Number(sensitive), width)
	},
	ProofEarlier: func(n int) string {
		return plural(n, "Ett tall er allerede røpet av en tidligere rapport, og blir ikke røpet mer.", "%d tall er allerede røpet av tidligere rapporter, og blir ikke røpet mer.")
	},
	ChangesHeading: func(before string) string { return "Endret siden " + before },
	NoChanges:      "Ingenting er endret.",
	Change:         func(what, was, is string) string { return fmt.Sprintf("%s: %s, før %s", what, is, was) },
	Nothing:        "ikke med", Star: "skjult",
	Note: "Merknad om rettelsen", NoteHint: "Står i rapporten sammen med det som er endret. Kan være tom. Ikke skriv noe om enkeltpersoner.", Readers: "Dette får leserne se",
	Changed: "Registeret er endret siden du så på dette. Se gjennom på nytt før du publiserer.", FormGone: "Skjemaet manglet engangskoden sin. Trykk på «Publiser nå» en gang til.",
	EarlierTitle: "Tidligere rapporter", EarlierLead: "Tabeller fra rapporter før det fantes utgaver, slik de ble trykt. Leserne kjenner dem.", EarlierNone: "Ingen tidligere rapporter er lest inn.",
	ImportedOn:   func(file, date string) string { return fmt.Sprintf("%s, lest inn %s", file, date) },
	GivenHeading: "Hva rapportene røper av seg selv", GivenLead: "Skjulte tall som likevel kan regnes ut eller er kjent som små, og små tall som er trykt åpent. En ny utgave røper ikke mer enn dette.",
	GivenNone: "Ingenting.", Exact: "kan regnes ut", Open: "trykt åpent",
	DifferentHeading: "Der registeret har et annet tall", DifferentLead: "Tidsserien viser det som er publisert. Er registeret riktig, bør det stå en merknad i neste utgave.", DifferentNone: "Registeret har de samme tallene.",
	Printed: "Publisert", PrintedIn: "Hvor", Counted: "I registeret",
	DraftNote: "Lag et utkast til merknad", NoteTitle: "Tall som er rettet",
	NoteReprintedLead: "Registeret er rettet etter at disse tallene ble publisert. Tabellene viser dem slik de ble publisert:", NoteCorrectedLead: "Disse tallene er andre enn da de ble publisert:",
	FromEdition:   func(name string) string { return "utgave " + name },
	FromReport:    func(name string) string { return "«" + name + "»" },
	NoteReprinted: func(what, now, from string) string { return fmt.Sprintf("%s: %s i %s.", what, now, from) },
	NoteCorrected: func(what, was, from, now string) string {
		return fmt.Sprintf("%s: %s i %s, %s i denne utgaven.", what, was, from, now)
	},
	NoteNumbers: func(numbers string) string {
		return "Skriv uten tall: " + numbers + ". Et tall som er skrevet for hånd, kan røpe det som er skjult."
	},
	Revised:      func(before string) string { return "Denne utgaven retter utgave " + before + "." },
	HistoryTitle: func(scope string) string { return "Forhåndsvisninger som er tatt vare på, " + scope },
	History:      "Historikk", HistoryLead: "Ta vare på forhåndsvisningen når du vil kunne se senere hva som er endret. Her står det leserne ville fått se. Forhåndsvisninger er ikke sikret mot hverandre: del dem ikke.",
	Now: "Slik utgaven ville blitt nå", Keep: "Ta vare på denne", KeptHeading: "Tatt vare på", KeptNone: "Ingen forhåndsvisning er tatt vare på ennå.",
	KeptBy: func(who, name string) string {
		return fmt.Sprintf("%s tok vare på det som da ville blitt utgave %s.", who, name)
	},
	SeenAndHidden: func(shown, hidden int) string {
		return fmt.Sprintf("Leserne ville sett %s, og %s ville vært skjult.", plural(shown, "ett tall", "%d tall"), plural(hidden, "ett", "%d"))
	},
	DiffersFrom: func(n int) string {
		return plural(n, "Ett tall er annerledes enn i den som ble tatt vare på før.", "%d tall er annerledes enn i den som ble tatt vare på før.")
	},
	MoreChanges: func(n int) string { return plural(n, "og ett til", "og %d til") },
}

var editionsNN = Editions{
	Title: "Publiserte rapportar", Lead: "Kvar utgåve er slik ho vart publisert. Ei retting er ei ny utgåve.", None: "Ingen rapportar er publiserte enno.", Menu: "Utgåver",
	Of: "Rapport for", Edition: "Utgåve", Published: "Publisert", State: "Status",
	Stands: "Gjeld", Replaced: "Erstatta av ei nyare utgåve", Taken: "Trekt tilbake",
	WithdrawnTitle: func(name string) string { return "Utgåve " + name + " er trekt tilbake" },
	WithdrawnOn:    func(date string) string { return "Utgåva vart trekt tilbake " + date + "." },
	ToAll:          "Alle publiserte rapportar",
	ShelfTitle:     "Utgåver", ShelfLead: "Ei utgåve kan ikkje endrast. Er noko gale, publiserer du ei ny utgåve eller trekkjer ho tilbake. Ei utgåve som er trekt tilbake, blir framleis rekna som kjend for lesarane.",
	Withdraw: "Trekk tilbake", ShelfYears: "Slik ei ny utgåve ville blitt",
	WithdrawTitle: func(name string) string { return "Trekk tilbake utgåve " + name },
	WithdrawLead:  "Sida blir borte for lesarane, og i staden står grunngivinga di. Det kan ikkje gjerast om.",
	WithdrawNote:  "Grunngiving til lesarane", WithdrawHint: "Skriv kort kva som var gale. Ikkje skriv noko om einskildpersonar.", NoteGone: "Skriv ei grunngiving.",
	NoteLong:     func(most int) string { return fmt.Sprintf("Skriv kortare: høgst %d teikn.", most) },
	OutcomeTitle: func(scope string) string { return "Kva som blir skjult, " + scope },
	OutcomeLead:  "Her står alle tala som lesarane ikkje får sjå, med det eigentlege talet, kvifor det er skjult, og kva ein lesar likevel kan rekne seg fram til.",
	Internal:     "Internt", AsPublished: "Slik det blir publisert", Sides: "Sidene om rapporten",
	HiddenHead: func(scheme string, hidden, of int) string {
		return fmt.Sprintf("%s: %s av %s er skjulte", scheme, NN.Number(hidden), plural(of, "1 tal", "%d tal"))
	},
	NothingHidden: "Ingenting er skjult.", What: "Tal", Count: "Eigentleg", Reason: "Kvifor", Bounds: "Lesaren kan vite",
	Primary: "Lite tal", Secondary: "Vernar eit anna", Reprint: "Skjult då det vart publisert",
	Letters: HiddenLetters{
		Primary: "L", Secondary: "V", Reprint: "T", LeftOut: "U", Register: "R", Printed: "P",
		Legend: "Tal som lesarane ikkje får, er merkte: L er eit lite tal, V vernar eit anna tal, T er skjult fordi det vart publisert slik, og U er ikkje med i utgåva. Etter L, V og T står det ein lesar likevel kan rekne seg fram til, det lågaste og det høgaste, der det lèt seg seie. R er talet i registeret der eit anna er publisert, og P er det som er publisert der registeret har eit anna.",
	},
	MarksNone:     "Utgåva kan ikkje publiserast slik registeret er no. Derfor er det ikkje merkt kva tal ho skjuler.",
	MarksWait:     "Kva tal utgåva skjuler, blir rekna ut no. Last sida på nytt om litt.",
	MarksFailed:   "Det lét seg ikkje gjere å rekne ut kva tal utgåva skjuler. Prøv igjen om litt.",
	NotInEdition:  "Ikkje med i utgåva.",
	RegisterHas:   func(n string) string { return "Registeret har " + n + "." },
	PublishedAs:   func(n, from string) string { return "Publisert som " + n + " i «" + from + "»." },
	DifferentLink: "Registeret har andre tal enn det som er publisert. Sjå kva for nokre",
	StillOpen:     "Desse halvåra er ikkje lukka enno. Tala og setningane kan endre seg:",
	OpenAgain: func(units int) string {
		return fmt.Sprintf("opna på nytt for %s", oneOr(units, "éi eining", NN.Number(units)+" einingar"))
	},
	ThenNothing: "Lesarane får då ingen rapport for dette tidsrommet.",
	ThenEdition: func(name string) string { return "Lesarane får då utgåve " + name + "." },
	Unfilled: func(title string) string {
		return "Eit avsnitt i «" + title + "» blir utelate for lesarane, fordi talet det er bunde til, er skjult."
	},
	SmallChange:    "Rettinga endrar talet på saker så lite at lesarane kan gjette kva som er endra. Vent gjerne til fleire rettingar kan publiserast samtidig.",
	PartLeftOut:    "Utgåva har ikkje med denne delen.",
	ReadersNothing: "Utgåva har ingen tekst her. Ho viser ikkje tala som trengst.",
	ReadersOther:   "Utgåva har ein annan tekst her. Den over er intern.",
	HiddenAs:       func(reason, bounds string) string { return "Skjult i utgåva. " + sentences(reason, bounds) },
	LeftOutBreakdowns: func(what string) string {
		return "Tidlegare publisering røper så mykje at desse kategoriane står utan fordeling på kjønn, alder, kontakt og halvår: " + what + "."
	},
	LeftAsPrinted: func(what string) string {
		return "Tidlegare publisering røper så mykje at desse radene står med * som i den tidlegare rapporten, også der talet er null: " + what + "."
	},
	LeftOutYears: func(what string) string {
		return "Tidlegare publisering røper så mykje at tidsserien berre viser det som alt er publisert for: " + what + "."
	},
	From:    func(low, high int) string { return fmt.Sprintf("frå %s til %s", NN.Number(low), NN.Number(high)) },
	AtLeast: func(low int) string { return "minst " + NN.Number(low) },
	Waiting: "Reknar ut", WaitingLead: "Sakstall finn ut kva tal som må skjulast, og prøver om nokon av dei kan reknast ut. Sida blir oppdatert av seg sjølv.",
	Impossible: "Kan ikkje publiserast", ImpossibleLead: "Desse tala er små, og kan reknast ut same kva som blir skjult:",
	PublishTitle: func(name string) string { return "Publiser utgåve " + name },
	PublishLink:  "Publiser", PublishLead: "Når du publiserer, kan alle lese utgåva. Ho kan ikkje endrast etterpå.", PublishButton: "Publiser no",
	OpenHeading: "Halvår som ikkje er lukka", OpenLead: "Berre lukka halvår kan publiserast. Desse er opne:",
	ProofHeading: "Kan nokon kjennast att?",
	Proof: func(shown, hidden, sensitive, width int) string {
		return fmt.Sprintf("Lesarane ser %s tal, og %s er skjulte. For kvart av %s små tal er det prøvd kva ein lesar med alt som er publisert, kan rekne seg fram til: avstanden frå det lågaste til det høgaste er minst %d.",
			NN.Number(shown), NN.Number(hidden), NN.Number(sensitive), width)
	},
	ProofEarlier: func(n int) string {
		return plural(n, "Eitt tal er alt røpt av ein tidlegare rapport, og blir ikkje røpt meir.", "%d tal er alt røpte av tidlegare rapportar, og blir ikkje røpte meir.")
	},
	ChangesHeading: func(before string) string { return "Endra sidan " + before },
	NoChanges:      "Ingenting er endra.",
	Change:         func(what, was, is string) string { return fmt.Sprintf("%s: %s, før %s", what, is, was) },
	Nothing:        "ikkje med", Star: "skjult",
	Note: "Merknad om rettinga", NoteHint: "Står i rapporten saman med det som er endra. Kan vere tom. Ikkje skriv noko om einskildpersonar.", Readers: "Dette får lesarane sjå",
	Changed: "Registeret er endra sidan du såg på dette. Sjå gjennom på nytt før du publiserer.", FormGone: "Skjemaet mangla eingongskoden sin. Trykk på «Publiser no» ein gong til.",
	EarlierTitle: "Tidlegare rapportar", EarlierLead: "Tabellar frå rapportar før det fanst utgåver, slik dei vart trykte. Lesarane kjenner dei.", EarlierNone: "Ingen tidlegare rapportar er lesne inn.",
	ImportedOn:   func(file, date string) string { return fmt.Sprintf("%s, lesen inn %s", file, date) },
	GivenHeading: "Kva rapportane røper av seg sjølve", GivenLead: "Skjulte tal som likevel kan reknast ut eller er kjende som små, og små tal som er trykte ope. Ei ny utgåve røper ikkje meir enn dette.",
	GivenNone: "Ingenting.", Exact: "kan reknast ut", Open: "trykt ope",
	DifferentHeading: "Der registeret har eit anna tal", DifferentLead: "Tidsserien viser det som er publisert. Er registeret rett, bør det stå ein merknad i neste utgåve.", DifferentNone: "Registeret har dei same tala.",
	Printed: "Publisert", PrintedIn: "Kvar", Counted: "I registeret",
	DraftNote: "Lag eit utkast til merknad", NoteTitle: "Tal som er retta",
	NoteReprintedLead: "Registeret er retta etter at desse tala vart publiserte. Tabellane viser dei slik dei vart publiserte:", NoteCorrectedLead: "Desse tala er andre enn då dei vart publiserte:",
	FromEdition:   func(name string) string { return "utgåve " + name },
	FromReport:    func(name string) string { return "«" + name + "»" },
	NoteReprinted: func(what, now, from string) string { return fmt.Sprintf("%s: %s i %s.", what, now, from) },
	NoteCorrected: func(what, was, from, now string) string {
		return fmt.Sprintf("%s: %s i %s, %s i denne utgåva.", what, was, from, now)
	},
	NoteNumbers: func(numbers string) string {
		return "Skriv utan tal: " + numbers + ". Eit tal som er skrive for hand, kan røpe det som er skjult."
	},
	Revised:      func(before string) string { return "Denne utgåva rettar utgåve " + before + "." },
	HistoryTitle: func(scope string) string { return "Førehandsvisingar som er tekne vare på, " + scope },
	History:      "Historikk", HistoryLead: "Ta vare på førehandsvisinga når du vil kunne sjå seinare kva som er endra. Her står det lesarane ville fått sjå. Førehandsvisingar er ikkje sikra mot kvarandre: del dei ikkje.",
	Now: "Slik utgåva ville blitt no", Keep: "Ta vare på denne", KeptHeading: "Teke vare på", KeptNone: "Inga førehandsvising er teken vare på enno.",
	KeptBy: func(who, name string) string {
		return fmt.Sprintf("%s tok vare på det som då ville blitt utgåve %s.", who, name)
	},
	SeenAndHidden: func(shown, hidden int) string {
		return fmt.Sprintf("Lesarane ville sett %s, og %s.", plural(shown, "eitt tal", "%d tal"), plural(hidden, "eitt ville vore skjult", "%d ville vore skjulte"))
	},
	DiffersFrom: func(n int) string {
		return plural(n, "Eitt tal er annleis enn i den som vart teken vare på før.", "%d tal er annleis enn i den som vart teken vare på før.")
	},
	MoreChanges: func(n int) string { return plural(n, "og eitt til", "og %d til") },
}

var editionsEN = Editions{
	Title: "Published reports", Lead: "Each edition stays as it was published. A correction is a new edition.", None: "No reports have been published yet.", Menu: "Editions",
	Of: "Report on", Edition: "Edition", Published: "Published", State: "Status",
	Stands: "In force", Replaced: "Replaced by a later edition", Taken: "Withdrawn",
	WithdrawnTitle: func(name string) string { return "Edition " + name + " has been withdrawn" },
	WithdrawnOn:    func(date string) string { return "The edition was withdrawn on " + date + "." },
	ToAll:          "All published reports",
	ShelfTitle:     "Editions", ShelfLead: "An edition can't be changed. If something is wrong, publish a new edition or withdraw it. A withdrawn edition still counts as known to readers.",
	Withdraw: "Withdraw", ShelfYears: "What a new edition would be",
	WithdrawTitle: func(name string) string { return "Withdraw edition " + name },
	WithdrawLead:  "The page will be gone for readers, and your explanation stands in its place. This can't be undone.",
	WithdrawNote:  "Explanation to readers", WithdrawHint: "Say briefly what was wrong. Write nothing about individuals.", NoteGone: "Write an explanation.",
	NoteLong:     func(most int) string { return fmt.Sprintf("Write less: at most %d characters.", most) },
	OutcomeTitle: func(scope string) string { return "What will be hidden, " + scope },
	OutcomeLead:  "All counts that readers will not see, with the real count, why it is hidden, and what a reader can work out all the same.",
	Internal:     "Internal", AsPublished: "As published", Sides: "Pages on the report",
	HiddenHead: func(scheme string, hidden, of int) string {
		return fmt.Sprintf("%s: %s of %s hidden", scheme, EN.Number(hidden), plural(of, "1 count", "%d counts"))
	},
	NothingHidden: "Nothing is hidden.", What: "Count", Count: "Really", Reason: "Why", Bounds: "A reader can know",
	Primary: "Small count", Secondary: "Protects another", Reprint: "Hidden when it was published",
	Letters: HiddenLetters{
		Primary: "S", Secondary: "P", Reprint: "E", LeftOut: "N", Register: "R", Printed: "A",
		Legend: "Figures that readers do not get are marked: S is a small figure, P protects another figure, E is hidden because it was published so earlier, and N is not in the edition. S, P and E are followed by what a reader can work out all the same, the lowest and the highest, where that can be said. R is the register's figure where another has been published, and A is what has already been published where the register has another.",
	},
	MarksNone:     "The edition can't be published as the register is now. So it is not marked which counts it hides.",
	MarksWait:     "Which counts the edition hides is being worked out. Load the page again in a while.",
	MarksFailed:   "It could not be worked out which figures the edition hides. Try again in a while.",
	NotInEdition:  "Not in the edition.",
	RegisterHas:   func(n string) string { return "The register has " + n + "." },
	PublishedAs:   func(n, from string) string { return "Published as " + n + " in “" + from + "”." },
	DifferentLink: "The register has other figures than have been published. See which",
	StillOpen:     "These half-years have not been closed yet. The figures and sentences may change:",
	OpenAgain: func(units int) string {
		return fmt.Sprintf("open again to %s", oneOr(units, "one unit", EN.Number(units)+" units"))
	},
	ThenNothing: "Readers then get no report of this time.",
	ThenEdition: func(name string) string { return "Readers then get edition " + name + "." },
	Unfilled: func(title string) string {
		return "A paragraph in “" + title + "” is left out for readers, since the figure that it is bound to is hidden."
	},
	SmallChange:    "The correction changes the number of cases by so little that readers can guess what has changed. Consider waiting until several corrections can be published together.",
	PartLeftOut:    "The edition leaves this part out.",
	ReadersNothing: "The edition has no text here. It does not show the counts that are needed.",
	ReadersOther:   "The edition has a different text here. The one above is internal.",
	HiddenAs:       func(reason, bounds string) string { return "Hidden in the edition. " + sentences(reason, bounds) },
	LeftOutBreakdowns: func(what string) string {
		return "What is published already gives so much away that these categories stand without a breakdown by gender, age, contact and half-year: " + what + "."
	},
	LeftAsPrinted: func(what string) string {
		return "What is published already gives so much away that these rows stand as * as in the earlier report, even where the count is zero: " + what + "."
	},
	LeftOutYears: func(what string) string {
		return "What is published already gives so much away that the series shows only what is out for: " + what + "."
	},
	From:    func(low, high int) string { return fmt.Sprintf("from %s to %s", EN.Number(low), EN.Number(high)) },
	AtLeast: func(low int) string { return "at least " + EN.Number(low) },
	Waiting: "Waiting it out", WaitingLead: "Sakstall finds the counts that have to be hidden, and tries whether any of them can be worked out. The page reloads by itself.",
	Impossible: "Can't be published", ImpossibleLead: "These counts are small, and can be worked out whatever is hidden:",
	PublishTitle: func(name string) string { return "Publish edition " + name },
	PublishLink:  "Publish", PublishLead: "Once published, the edition can be read by everybody. It can't be changed afterwards.", PublishButton: "Publish now",
	OpenHeading: "Half-years that are not closed", OpenLead: "Only closed half-years can be published. These are open:",
	ProofHeading: "Can anybody be recognised?",
	Proof: func(shown, hidden, sensitive, width int) string {
		return fmt.Sprintf("Readers see %s counts, and %s are hidden. For each of %s small counts it has been tried what a reader with all that is published can work out: the lowest and the highest possible count are at least %d apart.",
			EN.Number(shown), EN.Number(hidden), EN.Number(sensitive), width)
	},
	ProofEarlier: func(n int) string {
		return plural(n, "One count has been given away by an earlier report already, and is not given away further.", "%d counts have been given away by earlier reports already, and are not given away further.")
	},
	ChangesHeading: func(before string) string { return "Changed since " + before },
	NoChanges:      "Nothing has changed.",
	Change:         func(what, was, is string) string { return fmt.Sprintf("%s: %s, before %s", what, is, was) },
	Nothing:        "not there", Star: "hidden",
	Note: "Note on the correction", NoteHint: "Is printed in the report together with what has changed. May be empty. Write nothing about individuals.", Readers: "What readers will see",
	Changed: "The register has changed since you looked at this. Look it over again before you publish.", FormGone: "The form lacked its one-time code. Press “Publish now” once more.",
	EarlierTitle: "Earlier reports", EarlierLead: "Tables from reports before there were editions, as they were printed. Readers know them.", EarlierNone: "No earlier reports have been imported.",
	ImportedOn:   func(file, date string) string { return fmt.Sprintf("%s, imported %s", file, date) },
	GivenHeading: "What the reports give away by themselves", GivenLead: "Hidden counts that can be worked out or are known to be small, and small counts printed openly. A new edition gives away no more than this.",
	GivenNone: "Nothing.", Exact: "can be worked out", Open: "printed openly",
	DifferentHeading: "Where the register has another count", DifferentLead: "The series shows what was published. If the register is right, the next edition should have a note.", DifferentNone: "The register has the same counts.",
	Printed: "Published", PrintedIn: "Where", Counted: "In the register",
	DraftNote: "Draft a note", NoteTitle: "Counts that have been corrected",
	NoteReprintedLead: "The register has been corrected since these counts were published. The tables show them as they were published:", NoteCorrectedLead: "These counts are not what was published before:",
	FromEdition:   func(name string) string { return "edition " + name },
	FromReport:    func(name string) string { return "“" + name + "”" },
	NoteReprinted: func(what, now, from string) string { return fmt.Sprintf("%s: %s in %s.", what, now, from) },
	NoteCorrected: func(what, was, from, now string) string {
		return fmt.Sprintf("%s: %s in %s, %s in this edition.", what, was, from, now)
	},
	NoteNumbers: func(numbers string) string {
		return "Write without numbers: " + numbers + ". A number typed by hand may give away what is hidden."
	},
	Revised:      func(before string) string { return "This edition corrects edition " + before + "." },
	HistoryTitle: func(scope string) string { return "Previews that have been kept, " + scope },
	History:      "History", HistoryLead: "Keep the preview when you want to be able to see later what has changed. It holds what readers would have seen. Previews are not protected against each other: don’t share them.",
	Now: "What the edition would be now", Keep: "Keep this one", KeptHeading: "Kept", KeptNone: "No preview has been kept yet.",
	KeptBy: func(who, name string) string {
		return fmt.Sprintf("%s kept what would have been edition %s.", who, name)
	},
	SeenAndHidden: func(shown, hidden int) string {
		return fmt.Sprintf("Readers would have seen %s, and %s would have been hidden.", plural(shown, "one count", "%d counts"), plural(hidden, "one", "%d"))
	},
	DiffersFrom: func(n int) string {
		return plural(n, "One count is other than in the one kept before.", "%d counts are other than in the one kept before.")
	},
	MoreChanges: func(n int) string { return plural(n, "and one more", "and %d more") },
}

// sentences puts a full stop after each of the texts that there are.
func sentences(texts ...string) string {
	var out []string
	for _, text := range texts {
		if text != "" {
			out = append(out, upperFirst(text)+".")
		}
	}
	return strings.Join(out, " ")
}
