package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var halves = texts.Halves{
	Menu: "Halvår", Half: "Halvår", Cases: "Saker", State: "Status", Deadline: "Frist",
	Lead: "Når alle sakene i et halvår er registrert, ser du over tallene og leverer dem. Er det ikke " +
		"noe å avklare, er du ferdig da.",
	ListCaption:      func(unit string) string { return "Halvårene til " + unit },
	DeadlineOn:       func(day string) string { return "Frist: " + day + "." },
	DeadlineTomorrow: func(day string) string { return "Fristen er i morgen, " + day + "." },
	DeadlineToday:    func(day string) string { return "Fristen er i dag, " + day + "." },
	Late:             func(day string) string { return "Fristen var " + day + "." },
	DeadlineIn: func(day string, left int) string {
		return fmt.Sprintf("Frist: %s. Det er %d dager igjen.", day, left)
	},
	States: texts.HalfStates{
		Open:          "Åpent",
		HandedIn:      "Levert",
		Returned:      "Sendt tilbake",
		Approved:      "Godkjent",
		Reopened:      "Gjenåpnet",
		Closed:        "Avsluttet",
		ClosedWithout: "Avsluttet uten levering", Published: "Publisert",
	},
	Means: texts.HalfMeaning{
		Open: "Halvåret er åpent. Lever det når alle sakene er registrert.",
		HandedIn: "Halvåret er levert og tar ikke imot flere saker. Fram til det er godkjent, kan du angre " +
			"leveringen.",
		Returned: "Koordinatoren har sendt halvåret tilbake. Rett det som må rettes, og lever på nytt.",
		Approved: "Halvåret er levert og godkjent, og du trenger ikke gjøre mer. Mangler det en sak, kan " +
			"koordinatoren sende halvåret tilbake.",
		Closed: "Halvåret er avsluttet. Mangler det en sak, kan koordinatoren gjenåpne det for enheten din.",
		ClosedWithout: "Halvåret ble avsluttet uten at tallene fra enheten din var levert og godkjent. Sakene er " +
			"telt med slik de sto.",
		Published: "Tallene er publisert. Er noe feil, kan koordinatoren gjenåpne halvåret for enheten din.",
		Reopened: func(until string) string {
			return "Koordinatoren har gjenåpnet halvåret for enheten din til og med " + until +
				". Rett det som må rettes, og lever på nytt. Etter fristen stenger halvåret av seg selv."
		},
	},
	HandIn: func(n int) string { return "Lever halvåret med " + lang.Plural(n, "1 sak", "%d saker") },
	HandInHow: "Stemmer tallene, kan du levere. Etterpå kan ingen i enheten registrere eller rette saker i dette " +
		"halvåret.",
	Nothing:       "Lever uten saker",
	NothingHow:    "Enheten har ingen saker i dette halvåret. Er det riktig, så lever halvåret uten saker.",
	TakeBack:      "Angre leveringen",
	TakeBackHow:   "Da kan dere registrere og rette saker igjen. Husk å levere på nytt etterpå.",
	FromMonth:     func(month string) string { return "Halvåret kan leveres fra " + month + "." },
	Done:          "Halvåret er levert.",
	DoneApproved:  "Halvåret er levert og godkjent. Takk, nå er du ferdig.",
	DoneTakenBack: "Leveringen er angret. Halvåret er åpent igjen.",
	CountChanged: func(n int) string {
		return fmt.Sprintf("Halvåret er ikke levert, for antall saker er endret siden du åpnet siden. Nå er det %d. "+
			"Se over tallene og lever på nytt.", n)
	},
	Moved:  "Ingenting er endret. Halvåret hadde fått en ny status siden du åpnet siden, og slik står det nå.",
	Counts: "Tallene til enheten", NoCases: "Ingen saker i noen av halvårene.",
	Usual:            func(years string) string { return "Snitt " + years },
	FollowUpsOfHalf:  func(n int) string { return fmt.Sprintf("Oppfølginger av saker i halvåret: %d", n) },
	ActivitiesOfHalf: func(n int) string { return fmt.Sprintf("Kompetansehevingsoppdrag i halvåret: %d", n) },
	History:          "Hva som har skjedd",
	Moves: texts.HalfMoves{
		HandedIn:    func(n int) string { return "Levert med " + lang.Plural(n, "1 sak", "%d saker") },
		Nothing:     "Levert uten saker",
		TakenBack:   "Leveringen angret",
		Approved:    "Godkjent",
		Returned:    "Sendt tilbake",
		ClosedAgain: "Gjenåpningen avsluttet",
		Closed:      "Avsluttet for hele ordningen", Published: "Publisert",
		Reopened:   func(until string) string { return "Gjenåpnet til og med " + until },
		By:         func(what, name string) string { return what + " av " + name },
		ByItself:   func(what string) string { return what + ", automatisk" },
		ByOperator: func(what string) string { return what + " av den som drifter Sakstall" },
	},
	Reason: func(text string) string { return "Grunn: " + text },
	Note:   func(text string) string { return "Melding fra koordinatoren: " + text },
	Reasons: texts.HalfReasons{
		CasesMissing:         "Det ser ut til å mangle saker",
		TooMany:              "Det ser ut til å være for mange saker",
		UnknownValues:        "For mange ukjente verdier",
		Double:               "Saker kan være registrert to ganger",
		WrongValues:          "Noen verdier ser feil ut",
		FoundAfterPublishing: "Feil oppdaget etter publisering",
	},
	Remind: func(half string) string { return half + " er ikke levert" }, RemindLink: "Se over og lever",
	ReopenedHeading: "Gjenåpnede halvår",
	ReopenedFor: func(half, unit, until string) string {
		return fmt.Sprintf("%s er gjenåpnet for %s til og med %s.", half, unit, until)
	},
}

var findings = texts.Findings{
	Heading: "Til kontroll",
	Lead: "Tallene ser uvanlige ut her. Rett det som er feil, eller svar at det stemmer. Svaret gjelder til " +
		"sakene endres.",
	None: "Vi fant ikke noe uvanlig i tallene.",
	Kinds: texts.FindingKinds{
		NoCases:          "Ingen saker",
		Jump:             "Uvanlig antall",
		ManyUnknown:      "Mye ukjent",
		Double:           "Mulig dobbeltregistrering",
		CategoryNotUsed:  "Kategori som ikke er i bruk",
		FearAndCompleted: "Frykt for og gjennomført i én familie", CountriesDiffer: "Ulik landbakgrunn i én familie",
		Unlikely: "Svar som sjelden hører sammen",
	},
	NoCases: func(usual int) string {
		return fmt.Sprintf("Ingen saker er registrert. Enheten har vanligvis omkring %d i halvåret.", usual)
	},
	Jump: func(j texts.Jump) string {
		return fmt.Sprintf("%s er registrert. Vanlig antall for enheten er %s.", lang.Plural(j.N, "1 sak", "%d saker"),
			lang.Range(j.Low, j.High))
	},
	ManyUnknown: func(field string, n, of int) string {
		return fmt.Sprintf("%s er ukjent i %d av %d saker.", field, n, of)
	},
	Double: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " fra samme måned er like på alle punkter, uten å høre til " +
			"samme familie."
	},
	CategoryNotUsed: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " har en hovedkategori som ordningen ikke brukte dette året."
	},
	FearAndCompleted: func(n int) string {
		return "Samme familie har både frykt for og gjennomført av det samme, i " + lang.Plural(n, "1 sak",
			"%d saker") + "."
	},
	Apart: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " i samme familie har ulik landbakgrunn."
	},
	Unlikely: func(n int) string {
		return lang.Plural(n, "1 sak har", "%d saker har") + " kjønn og hovedkategori som sjelden hører sammen."
	},
	Why: texts.FindingKinds{
		NoCases:          "Saker som ikke er registrert, mangler i rapporten.",
		Jump:             "Et stort hopp kan være en feil i registreringen, og rapporten må kunne forklare det.",
		ManyUnknown:      "Jo mer som er ukjent, desto mindre kan rapporten si.",
		Double:           "Er det én og samme person, er saken telt to ganger.",
		CategoryNotUsed:  "Kategorien har ingen plass i årets tabeller.",
		FearAndCompleted: "Det kan være riktig for to søsken, men ofte er den ene saken ført under feil kategori.",
		CountriesDiffer:  "Søsken har oftest den samme landbakgrunnen, så dette kan være en skrivefeil.",
		Unlikely:         "Det ene kan være krysset av i farten.",
	},
	How: texts.FindingKinds{
		NoCases:          "Registrer sakene som mangler, eller svar hvorfor det ikke er noen.",
		Jump:             "Se gjennom sakene, eller svar hva endringen kommer av.",
		ManyUnknown:      "Fyll inn det du vet, eller svar at det ikke er kjent.",
		Double:           "Trekk den ene saken tilbake, eller svar at det er ulike personer.",
		CategoryNotUsed:  "Endre hovedkategorien.",
		FearAndCompleted: "Endre kategorien i den ene saken, eller svar at det er ulike personer.",
		CountriesDiffer:  "Rett landbakgrunnen, eller svar at den er ulik.",
		Unlikely:         "Rett kjønnet eller hovedkategorien, eller svar at det stemmer.",
	},
	Answers: texts.FindingAnswers{
		CheckedCorrect: "Kontrollert: Det stemmer",
		Vacancy:        "Stillingen var ledig hele eller deler av halvåret",
		TaskChanged:    "Enheten har fått flere eller færre oppgaver",
		NotKnown:       "Det er ikke kjent, og kan ikke finnes ut", DifferentPersons: "Det er ulike personer",
	},
	AnswerLegend: "Hva er riktig?", AnswerSubmit: "Lagre svaret", AnswerMissing: "Velg et svar.",
	Answered: func(answer string) string { return "Besvart: " + answer + "." },
	OwnCases: "Dine saker dette gjelder:",
	OthersCases: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " er registrert av andre ved enheten."
	},
	Gone: "Sakene er endret siden du så på siden. Se på det som står her nå.",
}
