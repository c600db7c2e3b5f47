package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var halves = texts.Halves{
	Menu: "Halvår", Half: "Halvår", Cases: "Saker", State: "Status", Deadline: "Frist",
	Lead: "Når alle sakene i eit halvår er registrerte, ser du over tala og leverer dei. Er det ikkje " +
		"noko å avklare, er du ferdig då.",
	ListCaption:      func(unit string) string { return "Halvåra til " + unit },
	DeadlineOn:       func(day string) string { return "Frist: " + day + "." },
	DeadlineTomorrow: func(day string) string { return "Fristen er i morgon, " + day + "." },
	DeadlineToday:    func(day string) string { return "Fristen er i dag, " + day + "." },
	Late:             func(day string) string { return "Fristen var " + day + "." },
	DeadlineIn: func(day string, left int) string {
		return fmt.Sprintf("Frist: %s. Det er %d dagar att.", day, left)
	},
	States: texts.HalfStates{
		Open:          "Ope",
		HandedIn:      "Levert",
		Returned:      "Sendt tilbake",
		Approved:      "Godkjent",
		Reopened:      "Opna på nytt",
		Closed:        "Avslutta",
		ClosedWithout: "Avslutta utan levering", Published: "Publisert",
	},
	Means: texts.HalfMeaning{
		Open: "Halvåret er ope. Lever det når alle sakene er registrerte.",
		HandedIn: "Halvåret er levert og tek ikkje imot fleire saker. Fram til det er godkjent, kan du angre " +
			"leveringa.",
		Returned: "Koordinatoren har sendt halvåret tilbake. Rett det som må rettast, og lever på nytt.",
		Approved: "Halvåret er levert og godkjent, og du treng ikkje gjere meir. Manglar det ei sak, kan " +
			"koordinatoren sende halvåret tilbake.",
		Closed: "Halvåret er avslutta. Manglar det ei sak, kan koordinatoren opne det på nytt for eininga di.",
		ClosedWithout: "Halvåret vart avslutta utan at tala frå eininga di var leverte og godkjende. Sakene er talte " +
			"med slik dei stod.",
		Published: "Tala er publiserte. Er noko feil, kan koordinatoren opne halvåret på nytt for eininga di.",
		Reopened: func(until string) string {
			return "Koordinatoren har opna halvåret på nytt for eininga di til og med " + until +
				". Rett det som må rettast, og lever på nytt. Etter fristen stengjer halvåret av seg sjølv."
		},
	},
	HandIn: func(n int) string { return "Lever halvåret med " + lang.Plural(n, "1 sak", "%d saker") },
	HandInHow: "Stemmer tala, kan du levere. Etterpå kan ingen i eininga registrere eller rette saker i dette " +
		"halvåret.",
	Nothing:       "Lever utan saker",
	NothingHow:    "Eininga har ingen saker i dette halvåret. Er det rett, så lever halvåret utan saker.",
	TakeBack:      "Angre leveringa",
	TakeBackHow:   "Då kan de registrere og rette saker igjen. Hugs å levere på nytt etterpå.",
	FromMonth:     func(month string) string { return "Halvåret kan leverast frå " + month + "." },
	Done:          "Halvåret er levert.",
	DoneApproved:  "Halvåret er levert og godkjent. Takk, no er du ferdig.",
	DoneTakenBack: "Leveringa er angra. Halvåret er ope igjen.",
	CountChanged: func(n int) string {
		return fmt.Sprintf("Halvåret er ikkje levert, for talet på saker er endra sidan du opna sida. No er det %d. "+
			"Sjå over tala og lever på nytt.", n)
	},
	Moved:  "Ingenting er endra. Halvåret hadde fått ein ny status sidan du opna sida, og slik står det no.",
	Counts: "Tala til eininga", NoCases: "Ingen saker i nokon av halvåra.",
	Usual:            func(years string) string { return "Snitt " + years },
	FollowUpsOfHalf:  func(n int) string { return fmt.Sprintf("Oppfølgingar av saker i halvåret: %d", n) },
	ActivitiesOfHalf: func(n int) string { return fmt.Sprintf("Kompetansehevingsoppdrag i halvåret: %d", n) },
	History:          "Kva som har skjedd",
	Moves: texts.HalfMoves{
		HandedIn:    func(n int) string { return "Levert med " + lang.Plural(n, "1 sak", "%d saker") },
		Nothing:     "Levert utan saker",
		TakenBack:   "Leveringa angra",
		Approved:    "Godkjent",
		Returned:    "Sendt tilbake",
		ClosedAgain: "Opninga avslutta",
		Closed:      "Avslutta for heile ordninga", Published: "Publisert",
		Reopened:   func(until string) string { return "Opna på nytt til og med " + until },
		By:         func(what, name string) string { return what + " av " + name },
		ByItself:   func(what string) string { return what + ", automatisk" },
		ByOperator: func(what string) string { return what + " av den som driftar Sakstall" },
	},
	Reason: func(text string) string { return "Grunn: " + text },
	Note:   func(text string) string { return "Melding frå koordinatoren: " + text },
	Reasons: texts.HalfReasons{
		CasesMissing:         "Det ser ut til å mangle saker",
		TooMany:              "Det ser ut til å vere for mange saker",
		UnknownValues:        "For mange ukjende verdiar",
		Double:               "Saker kan vere registrerte to gonger",
		WrongValues:          "Nokre verdiar ser feil ut",
		FoundAfterPublishing: "Feil oppdaga etter publisering",
	},
	Remind: func(half string) string { return half + " er ikkje levert" }, RemindLink: "Sjå over og lever",
	ReopenedHeading: "Halvår som er opna på nytt",
	ReopenedFor: func(half, unit, until string) string {
		return fmt.Sprintf("%s er opna på nytt for %s til og med %s.", half, unit, until)
	},
}

var findings = texts.Findings{
	Heading: "Til kontroll",
	Lead: "Tala ser uvanlege ut her. Rett det som er feil, eller svar at det stemmer. Svaret gjeld til sakene " +
		"blir endra.",
	None: "Vi fann ikkje noko uvanleg i tala.",
	Kinds: texts.FindingKinds{
		NoCases:          "Ingen saker",
		Jump:             "Uvanleg tal",
		ManyUnknown:      "Mykje ukjent",
		Double:           "Mogleg dobbeltregistrering",
		CategoryNotUsed:  "Kategori som ikkje er i bruk",
		FearAndCompleted: "Frykt for og gjennomført i éin familie", CountriesDiffer: "Ulik landbakgrunn i éin familie",
		Unlikely: "Svar som sjeldan høyrer saman",
	},
	NoCases: func(usual int) string {
		return fmt.Sprintf("Ingen saker er registrerte. Eininga har vanlegvis omkring %d i halvåret.", usual)
	},
	Jump: func(j texts.Jump) string {
		return fmt.Sprintf("%s. Vanleg tal på saker for eininga er %s.",
			lang.Plural(j.N, "1 sak er registrert", "%d saker er registrerte"), lang.Range(j.Low, j.High))
	},
	ManyUnknown: func(field string, n, of int) string {
		return fmt.Sprintf("%s er ukjent i %d av %d saker.", field, n, of)
	},
	Double: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " frå same månaden er like på alle punkt, utan å høyre til same " +
			"familien."
	},
	CategoryNotUsed: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " har ein hovudkategori som ordninga ikkje brukte dette året."
	},
	FearAndCompleted: func(n int) string {
		return "Same familien har både frykt for og gjennomført av det same, i " + lang.Plural(n, "1 sak", "%d saker") +
			"."
	},
	Apart: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " i same familien har ulik landbakgrunn."
	},
	Unlikely: func(n int) string {
		return lang.Plural(n, "1 sak har", "%d saker har") + " kjønn og hovudkategori som sjeldan høyrer saman."
	},
	Why: texts.FindingKinds{
		NoCases:          "Saker som ikkje er registrerte, manglar i rapporten.",
		Jump:             "Eit stort hopp kan vere ein feil i registreringa, og rapporten må kunne forklare det.",
		ManyUnknown:      "Di meir som er ukjent, di mindre kan rapporten seie.",
		Double:           "Er det éin og same person, er saka talt to gonger.",
		CategoryNotUsed:  "Kategorien har ingen plass i tabellane for året.",
		FearAndCompleted: "Det kan vere rett for to sysken, men ofte er den eine saka ført under feil kategori.",
		CountriesDiffer:  "Sysken har oftast den same landbakgrunnen, så dette kan vere ein skrivefeil.",
		Unlikely:         "Det eine kan vere kryssa av i farten.",
	},
	How: texts.FindingKinds{
		NoCases:          "Registrer sakene som manglar, eller svar kvifor det ikkje er nokon.",
		Jump:             "Sjå gjennom sakene, eller svar kva endringa kjem av.",
		ManyUnknown:      "Fyll inn det du veit, eller svar at det ikkje er kjent.",
		Double:           "Trekk den eine saka tilbake, eller svar at det er ulike personar.",
		CategoryNotUsed:  "Endre hovudkategorien.",
		FearAndCompleted: "Endre kategorien i den eine saka, eller svar at det er ulike personar.",
		CountriesDiffer:  "Rett landbakgrunnen, eller svar at han er ulik.",
		Unlikely:         "Rett kjønnet eller hovudkategorien, eller svar at det stemmer.",
	},
	Answers: texts.FindingAnswers{
		CheckedCorrect: "Kontrollert: Det stemmer",
		Vacancy:        "Stillinga var ledig heile eller delar av halvåret",
		TaskChanged:    "Eininga har fått fleire eller færre oppgåver",
		NotKnown:       "Det er ikkje kjent, og kan ikkje finnast ut", DifferentPersons: "Det er ulike personar",
	},
	AnswerLegend: "Kva er rett?", AnswerSubmit: "Lagre svaret", AnswerMissing: "Vel eit svar.",
	Answered: func(answer string) string { return "Svara: " + answer + "." },
	OwnCases: "Sakene dine dette gjeld:",
	OthersCases: func(n int) string {
		return lang.Plural(n, "1 sak er registrert", "%d saker er registrerte") + " av andre ved eininga."
	},
	Gone: "Sakene er endra sidan du såg på sida. Sjå på det som står her no.",
}
