package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

// HalfYear are the pages where a unit looks its half-year over and hands it in.
type HalfYear struct {
	Menu, Lead, Half, Cases, State, Deadline          string
	ListCaption                                       func(unit string) string
	DeadlineOn, DeadlineTomorrow, DeadlineToday, Late func(day string) string
	DeadlineIn                                        func(day string, left int) string
	States                                            HalfStates
	Means                                             HalfMeaning
	HandIn                                            func(n int) string
	HandInHow, Nothing, NothingHow                    string
	TakeBack, TakeBackHow                             string
	FromMonth                                         func(month string) string
	Done, DoneApproved, DoneTakenBack                 string
	CountChanged                                      func(n int) string
	Moved                                             string
	Counts, NoCases                                   string
	Usual                                             func(years string) string
	FollowUpsOfHalf, ActivitiesOfHalf                 func(n int) string
	History                                           string
	Moves                                             HalfMoves
	Reason, Note                                      func(text string) string
	Reasons                                           HalfReasons
	Remind                                            func(half string) string
	RemindLink                                        string
	ReopenedHeading                                   string
	ReopenedFor                                       func(half, unit, until string) string
}

// HalfStates are what the states of a unit's half are called.
type HalfStates struct {
	Open, HandedIn, Returned, Approved, Reopened, Closed, ClosedWithout, Published string
}

// HalfMeaning says what a state means to the unit.
type HalfMeaning struct {
	Open, HandedIn, Returned, Approved, Closed, ClosedWithout, Published string
	Reopened                                                             func(until string) string
}

// HalfMoves say what has been done with a half.
type HalfMoves struct {
	HandedIn                                                               func(n int) string
	Nothing, TakenBack, Approved, Returned, ClosedAgain, Closed, Published string
	Reopened                                                               func(until string) string
	By                                                                     func(what, name string) string
	ByItself, ByOperator                                                   func(what string) string
}

// HalfReasons are why a half is returned or reopened.
type HalfReasons struct {
	CasesMissing, TooMany, UnknownValues, Double, WrongValues, FoundAfterPublishing string
}

var halfyearNB = HalfYear{
	Menu: "Halvår", Half: "Halvår", Cases: "Saker", State: "Status", Deadline: "Frist",
	Lead:             "Når alle sakene i et halvår er registrert, ser du over tallene og leverer dem. Er det ikke noe å avklare, er du ferdig da.",
	ListCaption:      func(unit string) string { return "Halvårene til " + unit },
	DeadlineOn:       func(day string) string { return "Frist: " + day + "." },
	DeadlineTomorrow: func(day string) string { return "Fristen er i morgen, " + day + "." },
	DeadlineToday:    func(day string) string { return "Fristen er i dag, " + day + "." },
	Late:             func(day string) string { return "Fristen var " + day + "." },
	DeadlineIn:       func(day string, left int) string { return fmt.Sprintf("Frist: %s. Det er %d dager igjen.", day, left) },
	States: HalfStates{
		Open: "Åpent", HandedIn: "Levert", Returned: "Sendt tilbake", Approved: "Godkjent", Reopened: "Gjenåpnet", Closed: "Avsluttet",
		ClosedWithout: "Avsluttet uten levering", Published: "Publisert",
	},
	Means: HalfMeaning{
		Open:          "Halvåret er åpent. Lever det når alle sakene er registrert.",
		HandedIn:      "Halvåret er levert og tar ikke imot flere saker. Fram til det er godkjent, kan du angre leveringen.",
		Returned:      "Koordinatoren har sendt halvåret tilbake. Rett det som må rettes, og lever på nytt.",
		Approved:      "Halvåret er levert og godkjent, og du trenger ikke gjøre mer. Mangler det en sak, kan koordinatoren sende halvåret tilbake.",
		Closed:        "Halvåret er avsluttet. Mangler det en sak, kan koordinatoren gjenåpne det for enheten din.",
		ClosedWithout: "Halvåret ble avsluttet uten at tallene fra enheten din var levert og godkjent. Sakene er telt med slik de sto.",
		Published:     "Tallene er publisert. Er noe feil, kan koordinatoren gjenåpne halvåret for enheten din.",
		Reopened: func(until string) string {
			return "Koordinatoren har gjenåpnet halvåret for enheten din til og med " + until + ". Rett det som må rettes, og lever på nytt. Etter fristen stenger halvåret av seg selv."
		},
	},
	HandIn:    func(n int) string { return "Lever halvåret med " + lang.Plural(n, "1 sak", "%d saker") },
	HandInHow: "Stemmer tallene, kan du levere. Etterpå kan ingen i enheten registrere eller rette saker i dette halvåret.",
	Nothing:   "Ingenting å melde", NothingHow: "Enheten har ingen saker i dette halvåret. Er det riktig, så lever halvåret uten saker.",
	TakeBack: "Angre leveringen", TakeBackHow: "Da kan dere registrere og rette saker igjen. Husk å levere på nytt etterpå.",
	FromMonth: func(month string) string { return "Halvåret kan leveres fra " + month + "." },
	Done:      "Halvåret er levert.", DoneApproved: "Halvåret er levert og godkjent. Takk, nå er du ferdig.", DoneTakenBack: "Leveringen er angret. Halvåret er åpent igjen.",
	CountChanged: func(n int) string {
		return fmt.Sprintf("Halvåret er ikke levert, for antall saker er endret siden du åpnet siden. Nå er det %d. Se over tallene og lever på nytt.", n)
	},
	Moved:  "Ingenting er endret. Halvåret hadde fått en ny status siden du åpnet siden, og slik står det nå.",
	Counts: "Tallene til enheten", NoCases: "Ingen saker i noen av halvårene.",
	Usual:            func(years string) string { return "Snitt " + years },
	FollowUpsOfHalf:  func(n int) string { return fmt.Sprintf("Oppfølginger av saker i halvåret: %d", n) },
	ActivitiesOfHalf: func(n int) string { return fmt.Sprintf("Kompetansehevingsoppdrag i halvåret: %d", n) },
	History:          "Hva som har skjedd",
	Moves: HalfMoves{
		HandedIn: func(n int) string { return "Levert med " + lang.Plural(n, "1 sak", "%d saker") },
		Nothing:  "Levert uten saker", TakenBack: "Leveringen angret", Approved: "Godkjent", Returned: "Sendt tilbake", ClosedAgain: "Gjenåpningen avsluttet",
		Closed: "Avsluttet for hele ordningen", Published: "Publisert",
		Reopened:   func(until string) string { return "Gjenåpnet til og med " + until },
		By:         func(what, name string) string { return what + " av " + name },
		ByItself:   func(what string) string { return what + ", automatisk" },
		ByOperator: func(what string) string { return what + " av den som drifter Sakstall" },
	},
	Reason: func(text string) string { return "Grunn: " + text },
	Note:   func(text string) string { return "Melding fra koordinatoren: " + text },
	Reasons: HalfReasons{
		CasesMissing: "Det ser ut til å mangle saker", TooMany: "Det ser ut til å være for mange saker", UnknownValues: "For mange ukjente verdier",
		Double: "Saker kan være registrert to ganger", WrongValues: "Noen verdier ser feil ut", FoundAfterPublishing: "Feil oppdaget etter publisering",
	},
	Remind: func(half string) string { return half + " er ikke levert" }, RemindLink: "Se over og lever",
	ReopenedHeading: "Gjenåpnede halvår",
	ReopenedFor: func(half, unit, until string) string {
		return fmt.Sprintf("%s er gjenåpnet for %s til og med %s.", half, unit, until)
	},
}

var halfyearNN = HalfYear{
	Menu: "Halvår", Half: "Halvår", Cases: "Saker", State: "Status", Deadline: "Frist",
	Lead:             "Når alle sakene i eit halvår er registrerte, ser du over tala og leverer dei. Er det ikkje noko å avklare, er du ferdig då.",
	ListCaption:      func(unit string) string { return "Halvåra til " + unit },
	DeadlineOn:       func(day string) string { return "Frist: " + day + "." },
	DeadlineTomorrow: func(day string) string { return "Fristen er i morgon, " + day + "." },
	DeadlineToday:    func(day string) string { return "Fristen er i dag, " + day + "." },
	Late:             func(day string) string { return "Fristen var " + day + "." },
	DeadlineIn:       func(day string, left int) string { return fmt.Sprintf("Frist: %s. Det er %d dagar att.", day, left) },
	States: HalfStates{
		Open: "Ope", HandedIn: "Levert", Returned: "Sendt tilbake", Approved: "Godkjent", Reopened: "Opna på nytt", Closed: "Avslutta",
		ClosedWithout: "Avslutta utan levering", Published: "Publisert",
	},
	Means: HalfMeaning{
		Open:          "Halvåret er ope. Lever det når alle sakene er registrerte.",
		HandedIn:      "Halvåret er levert og tek ikkje imot fleire saker. Fram til det er godkjent, kan du angre leveringa.",
		Returned:      "Koordinatoren har sendt halvåret tilbake. Rett det som må rettast, og lever på nytt.",
		Approved:      "Halvåret er levert og godkjent, og du treng ikkje gjere meir. Manglar det ei sak, kan koordinatoren sende halvåret tilbake.",
		Closed:        "Halvåret er avslutta. Manglar det ei sak, kan koordinatoren opne det på nytt for eininga di.",
		ClosedWithout: "Halvåret vart avslutta utan at tala frå eininga di var leverte og godkjende. Sakene er talde med slik dei stod.",
		Published:     "Tala er publiserte. Er noko feil, kan koordinatoren opne halvåret på nytt for eininga di.",
		Reopened: func(until string) string {
			return "Koordinatoren har opna halvåret på nytt for eininga di til og med " + until + ". Rett det som må rettast, og lever på nytt. Etter fristen stengjer halvåret av seg sjølv."
		},
	},
	HandIn:    func(n int) string { return "Lever halvåret med " + lang.Plural(n, "1 sak", "%d saker") },
	HandInHow: "Stemmer tala, kan du levere. Etterpå kan ingen i eininga registrere eller rette saker i dette halvåret.",
	Nothing:   "Ingenting å melde", NothingHow: "Eininga har ingen saker i dette halvåret. Er det rett, så lever halvåret utan saker.",
	TakeBack: "Angre leveringa", TakeBackHow: "Då kan de registrere og rette saker igjen. Hugs å levere på nytt etterpå.",
	FromMonth: func(month string) string { return "Halvåret kan leverast frå " + month + "." },
	Done:      "Halvåret er levert.", DoneApproved: "Halvåret er levert og godkjent. Takk, no er du ferdig.", DoneTakenBack: "Leveringa er angra. Halvåret er ope igjen.",
	CountChanged: func(n int) string {
		return fmt.Sprintf("Halvåret er ikkje levert, for talet på saker er endra sidan du opna sida. No er det %d. Sjå over tala og lever på nytt.", n)
	},
	Moved:  "Ingenting er endra. Halvåret hadde fått ein ny status sidan du opna sida, og slik står det no.",
	Counts: "Tala til eininga", NoCases: "Ingen saker i nokon av halvåra.",
	Usual:            func(years string) string { return "Snitt " + years },
	FollowUpsOfHalf:  func(n int) string { return fmt.Sprintf("Oppfølgingar av saker i halvåret: %d", n) },
	ActivitiesOfHalf: func(n int) string { return fmt.Sprintf("Kompetansehevingsoppdrag i halvåret: %d", n) },
	History:          "Kva som har skjedd",
	Moves: HalfMoves{
		HandedIn: func(n int) string { return "Levert med " + lang.Plural(n, "1 sak", "%d saker") },
		Nothing:  "Levert utan saker", TakenBack: "Leveringa angra", Approved: "Godkjent", Returned: "Sendt tilbake", ClosedAgain: "Opninga avslutta",
		Closed: "Avslutta for heile ordninga", Published: "Publisert",
		Reopened:   func(until string) string { return "Opna på nytt til og med " + until },
		By:         func(what, name string) string { return what + " av " + name },
		ByItself:   func(what string) string { return what + ", automatisk" },
		ByOperator: func(what string) string { return what + " av den som driftar Sakstall" },
	},
	Reason: func(text string) string { return "Grunn: " + text },
	Note:   func(text string) string { return "Melding frå koordinatoren: " + text },
	Reasons: HalfReasons{
		CasesMissing: "Det ser ut til å mangle saker", TooMany: "Det ser ut til å vere for mange saker", UnknownValues: "For mange ukjende verdiar",
		Double: "Saker kan vere registrerte to gonger", WrongValues: "Nokre verdiar ser feil ut", FoundAfterPublishing: "Feil oppdaga etter publisering",
	},
	Remind: func(half string) string { return half + " er ikkje levert" }, RemindLink: "Sjå over og lever",
	ReopenedHeading: "Halvår som er opna på nytt",
	ReopenedFor: func(half, unit, until string) string {
		return fmt.Sprintf("%s er opna på nytt for %s til og med %s.", half, unit, until)
	},
}

var halfyearEN = HalfYear{
	Menu: "Half-years", Half: "Half-year", Cases: "Cases", State: "Status", Deadline: "Deadline",
	Lead:             "When all cases of a half-year are registered, look the figures over and hand them in. If there is nothing to clear up, that is all.",
	ListCaption:      func(unit string) string { return "Half-years of " + unit },
	DeadlineOn:       func(day string) string { return "Deadline: " + day + "." },
	DeadlineTomorrow: func(day string) string { return "The deadline is tomorrow, " + day + "." },
	DeadlineToday:    func(day string) string { return "The deadline is today, " + day + "." },
	Late:             func(day string) string { return "The deadline was " + day + "." },
	DeadlineIn:       func(day string, left int) string { return fmt.Sprintf("Deadline: %s, in %d days.", day, left) },
	States: HalfStates{
		Open: "Open", HandedIn: "Handed in", Returned: "Returned", Approved: "Approved", Reopened: "Reopened", Closed: "Closed",
		ClosedWithout: "Closed without hand-in", Published: "Published",
	},
	Means: HalfMeaning{
		Open:          "The half-year is open. Hand it in when all cases are registered.",
		HandedIn:      "The half-year is handed in and takes no more cases. Until it is approved, you can take the hand-in back.",
		Returned:      "The coordinator has returned the half-year. Put right what is wrong, and hand it in again.",
		Approved:      "The half-year is handed in and approved, and there is nothing more to do. If a case is missing, the coordinator can return the half-year.",
		Closed:        "The half-year is closed. If a case is missing, the coordinator can reopen it for your unit.",
		ClosedWithout: "The half-year was closed without your unit's figures handed in and approved. The cases are counted as they were.",
		Published:     "The figures are published. If something is wrong, the coordinator can reopen the half-year for your unit.",
		Reopened: func(until string) string {
			return "The coordinator has reopened the half-year for your unit until the end of " + until + ". Put right what is wrong, and hand it in again. After that day it closes by itself."
		},
	},
	HandIn:    func(n int) string { return "Hand in the half-year with " + lang.Plural(n, "1 case", "%d cases") },
	HandInHow: "If the figures are right, hand them in. After that nobody in the unit can register or correct cases in this half-year.",
	Nothing:   "Nothing to report", NothingHow: "The unit has no cases in this half-year. If that is right, hand it in without cases.",
	TakeBack: "Take the hand-in back", TakeBackHow: "You can then register and correct cases again. Remember to hand in again afterwards.",
	FromMonth: func(month string) string { return "The half-year can be handed in from " + month + "." },
	Done:      "The half-year is handed in.", DoneApproved: "The half-year is handed in and approved. Thank you, you are done.", DoneTakenBack: "The hand-in is taken back. The half-year is open again.",
	CountChanged: func(n int) string {
		return fmt.Sprintf("The half-year is not handed in, since the number of cases has changed since you opened the page. Now there are %d. Look the figures over and hand in again.", n)
	},
	Moved:  "Nothing is changed. The half-year had got another status since you opened the page, and this is how it stands now.",
	Counts: "The unit's figures", NoCases: "No cases in any of the half-years.",
	Usual:            func(years string) string { return "Average " + years },
	FollowUpsOfHalf:  func(n int) string { return fmt.Sprintf("Follow-ups of cases in the half-year: %d", n) },
	ActivitiesOfHalf: func(n int) string { return fmt.Sprintf("Activities in the half-year: %d", n) },
	History:          "What has happened",
	Moves: HalfMoves{
		HandedIn: func(n int) string { return "Handed in with " + lang.Plural(n, "1 case", "%d cases") },
		Nothing:  "Handed in without cases", TakenBack: "Hand-in taken back", Approved: "Approved", Returned: "Returned", ClosedAgain: "Reopening ended",
		Closed: "Closed for the whole scheme", Published: "Published",
		Reopened:   func(until string) string { return "Reopened until the end of " + until },
		By:         func(what, name string) string { return what + " by " + name },
		ByItself:   func(what string) string { return what + ", automatically" },
		ByOperator: func(what string) string { return what + " by the operator of Sakstall" },
	},
	Reason: func(text string) string { return "Reason: " + text },
	Note:   func(text string) string { return "Message from the coordinator: " + text },
	Reasons: HalfReasons{
		CasesMissing: "Cases seem to be missing", TooMany: "There seem to be too many cases", UnknownValues: "Too many unknown values",
		Double: "Cases may be registered twice", WrongValues: "Some values look wrong", FoundAfterPublishing: "Error found after publishing",
	},
	Remind: func(half string) string { return half + " is not handed in" }, RemindLink: "Look over and hand in",
	ReopenedHeading: "Reopened half-years",
	ReopenedFor: func(half, unit, until string) string {
		return fmt.Sprintf("%s is reopened for %s until the end of %s.", half, unit, until)
	},
}
