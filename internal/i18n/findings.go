package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

// Findings are what is said of what may be wrong with a half-year: what was seen, why it matters and what settles it, to the unit and
// to the coordinator alike. None of them names a case.
type Findings struct {
	Heading, Lead, None                              string
	Kinds                                            FindingKinds
	NoCases                                          func(usual int) string
	Jump                                             func(n, usual, low, high int) string
	ManyUnknown                                      func(field string, n, of int) string
	Double, CategoryNotUsed, FearAndCompleted, Apart func(n int) string
	Why, How                                         FindingKinds
	Answers                                          FindingAnswers
	AnswerLegend, AnswerSubmit, AnswerMissing        string
	Answered                                         func(answer string) string
	OwnCases                                         string
	OthersCases                                      func(n int) string
	Gone                                             string
}

// FindingKinds is a text for each kind of finding.
type FindingKinds struct {
	NoCases, Jump, ManyUnknown, Double, CategoryNotUsed, FearAndCompleted, CountriesDiffer string
}

// FindingAnswers are what a unit can answer.
type FindingAnswers struct {
	CheckedCorrect, Vacancy, TaskChanged, NotKnown, DifferentPersons string
}

var findingsNB = Findings{
	Heading: "Noe å se på", Lead: "Tallene ser uvanlige ut her. Rett det som er feil, eller svar at det stemmer. Svaret gjelder til sakene endres.", None: "Vi fant ikke noe uvanlig i tallene.",
	Kinds: FindingKinds{
		NoCases: "Ingen saker", Jump: "Uvanlig antall", ManyUnknown: "Mye ukjent", Double: "Mulig dobbeltregistrering", CategoryNotUsed: "Kategori som ikke er i bruk",
		FearAndCompleted: "Frykt for og gjennomført i én familie", CountriesDiffer: "Ulik landbakgrunn i én familie",
	},
	NoCases: func(usual int) string {
		return fmt.Sprintf("Ingen saker er registrert. Enheten har til vanlig omkring %d i halvåret.", usual)
	},
	Jump: func(n, usual, low, high int) string {
		return fmt.Sprintf("%s er registrert. Enheten har til vanlig omkring %d, og fra %d til %d hadde vært vanlig.", lang.Plural(n, "1 sak", "%d saker"), usual, low, high)
	},
	ManyUnknown: func(field string, n, of int) string {
		return fmt.Sprintf("%s er ukjent i %d av %d saker.", field, n, of)
	},
	Double: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " fra samme måned er like på alle punkter, uten å høre til samme familie."
	},
	CategoryNotUsed: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " har en hovedkategori som ordningen ikke brukte dette året."
	},
	FearAndCompleted: func(n int) string {
		return "Samme familie har både frykt for og gjennomført av det samme, i " + lang.Plural(n, "1 sak", "%d saker") + "."
	},
	Apart: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " i samme familie har ulik landbakgrunn."
	},
	Why: FindingKinds{
		NoCases: "Saker som ikke er registrert, mangler i rapporten.", Jump: "Et stort hopp kan være en feil i registreringen, og rapporten må kunne forklare det.",
		ManyUnknown: "Jo mer som er ukjent, desto mindre kan rapporten si.", Double: "Er det én person, blir vedkommende talt to ganger.",
		CategoryNotUsed: "Kategorien har ingen plass i årets tabeller.", FearAndCompleted: "Det kan være riktig for to søsken, men ofte er den ene saken ført under feil kategori.",
		CountriesDiffer: "Søsken har oftest den samme landbakgrunnen, så dette kan være en skrivefeil.",
	},
	How: FindingKinds{
		NoCases: "Registrer sakene som mangler, eller svar hvorfor det ikke er noen.", Jump: "Se gjennom sakene, eller svar hva endringen kommer av.",
		ManyUnknown: "Fyll inn det du vet, eller svar at det ikke er kjent.", Double: "Trekk den ene saken tilbake, eller svar at det er ulike personer.",
		CategoryNotUsed: "Endre hovedkategorien.", FearAndCompleted: "Endre kategorien i den ene saken, eller svar at det er ulike personer.",
		CountriesDiffer: "Rett landbakgrunnen, eller svar at den er ulik.",
	},
	Answers: FindingAnswers{
		CheckedCorrect: "Kontrollert: Det stemmer", Vacancy: "Stillingen var ledig hele eller deler av halvåret", TaskChanged: "Enheten har fått flere eller færre oppgaver",
		NotKnown: "Det er ikke kjent, og kan ikke finnes ut", DifferentPersons: "Det er ulike personer",
	},
	AnswerLegend: "Hva er riktig?", AnswerSubmit: "Lagre svaret", AnswerMissing: "Velg et svar.",
	Answered: func(answer string) string { return "Besvart: " + answer + "." },
	OwnCases: "Dine saker dette gjelder:",
	OthersCases: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " er registrert av andre ved enheten."
	},
	Gone: "Sakene er endret siden du så på siden. Se på det som står her nå.",
}

var findingsNN = Findings{
	Heading: "Noko å sjå på", Lead: "Tala ser uvanlege ut her. Rett det som er feil, eller svar at det stemmer. Svaret gjeld til sakene blir endra.", None: "Vi fann ikkje noko uvanleg i tala.",
	Kinds: FindingKinds{
		NoCases: "Ingen saker", Jump: "Uvanleg tal", ManyUnknown: "Mykje ukjent", Double: "Mogleg dobbeltregistrering", CategoryNotUsed: "Kategori som ikkje er i bruk",
		FearAndCompleted: "Frykt for og gjennomført i éin familie", CountriesDiffer: "Ulik landbakgrunn i éin familie",
	},
	NoCases: func(usual int) string {
		return fmt.Sprintf("Ingen saker er registrerte. Eininga har til vanleg omkring %d i halvåret.", usual)
	},
	Jump: func(n, usual, low, high int) string {
		return fmt.Sprintf("%s er registrert. Eininga har til vanleg omkring %d, og frå %d til %d hadde vore vanleg.", lang.Plural(n, "1 sak", "%d saker"), usual, low, high)
	},
	ManyUnknown: func(field string, n, of int) string {
		return fmt.Sprintf("%s er ukjent i %d av %d saker.", field, n, of)
	},
	Double: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " frå same månaden er like på alle punkt, utan å høyre til same familien."
	},
	CategoryNotUsed: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " har ein hovudkategori som ordninga ikkje brukte dette året."
	},
	FearAndCompleted: func(n int) string {
		return "Same familien har både frykt for og gjennomført av det same, i " + lang.Plural(n, "1 sak", "%d saker") + "."
	},
	Apart: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " i same familien har ulik landbakgrunn."
	},
	Why: FindingKinds{
		NoCases: "Saker som ikkje er registrerte, manglar i rapporten.", Jump: "Eit stort hopp kan vere ein feil i registreringa, og rapporten må kunne forklare det.",
		ManyUnknown: "Di meir som er ukjent, di mindre kan rapporten seie.", Double: "Er det éin person, blir vedkomande telt to gonger.",
		CategoryNotUsed: "Kategorien har ingen plass i tabellane for året.", FearAndCompleted: "Det kan vere rett for to sysken, men ofte er den eine saka ført under feil kategori.",
		CountriesDiffer: "Sysken har oftast den same landbakgrunnen, så dette kan vere ein skrivefeil.",
	},
	How: FindingKinds{
		NoCases: "Registrer sakene som manglar, eller svar kvifor det ikkje er nokon.", Jump: "Sjå gjennom sakene, eller svar kva endringa kjem av.",
		ManyUnknown: "Fyll inn det du veit, eller svar at det ikkje er kjent.", Double: "Trekk den eine saka tilbake, eller svar at det er ulike personar.",
		CategoryNotUsed: "Endre hovudkategorien.", FearAndCompleted: "Endre kategorien i den eine saka, eller svar at det er ulike personar.",
		CountriesDiffer: "Rett landbakgrunnen, eller svar at han er ulik.",
	},
	Answers: FindingAnswers{
		CheckedCorrect: "Kontrollert: Det stemmer", Vacancy: "Stillinga var ledig heile eller delar av halvåret", TaskChanged: "Eininga har fått fleire eller færre oppgåver",
		NotKnown: "Det er ikkje kjent, og kan ikkje finnast ut", DifferentPersons: "Det er ulike personar",
	},
	AnswerLegend: "Kva er rett?", AnswerSubmit: "Lagre svaret", AnswerMissing: "Vel eit svar.",
	Answered: func(answer string) string { return "Svara: " + answer + "." },
	OwnCases: "Sakene dine dette gjeld:",
	OthersCases: func(n int) string {
		return lang.Plural(n, "1 sak", "%d saker") + " er registrert av andre ved eininga."
	},
	Gone: "Sakene er endra sidan du såg på sida. Sjå på det som står her no.",
}

var findingsEN = Findings{
	Heading: "Worth a look", Lead: "The figures look unusual here. Put right what is wrong, or answer that it is correct. The answer holds until the cases change.", None: "Nothing unusual was found in the figures.",
	Kinds: FindingKinds{
		NoCases: "No cases", Jump: "Unusual number", ManyUnknown: "Much is unknown", Double: "Possibly registered twice", CategoryNotUsed: "Category not in use",
		FearAndCompleted: "Feared and completed in one family", CountriesDiffer: "Different country backgrounds in one family",
	},
	NoCases: func(usual int) string {
		return fmt.Sprintf("No cases have been registered. The unit usually has about %d in a half-year.", usual)
	},
	Jump: func(n, usual, low, high int) string {
		return fmt.Sprintf("%s registered. The unit usually has about %d, and from %d to %d would have been ordinary.", lang.Plural(n, "1 case is", "%d cases are"), usual, low, high)
	},
	ManyUnknown: func(field string, n, of int) string {
		return fmt.Sprintf("%s is unknown in %d of %d cases.", field, n, of)
	},
	Double: func(n int) string {
		return lang.Plural(n, "1 case", "%d cases") + " of the same month are alike in everything, without being of the same family."
	},
	CategoryNotUsed: func(n int) string {
		return lang.Plural(n, "1 case has", "%d cases have") + " a main category that the scheme did not use that year."
	},
	FearAndCompleted: func(n int) string {
		return "One family has both the fear of something and the same completed, in " + lang.Plural(n, "1 case", "%d cases") + "."
	},
	Apart: func(n int) string {
		return lang.Plural(n, "1 case", "%d cases") + " of one family have different country backgrounds."
	},
	Why: FindingKinds{
		NoCases: "Cases that are not registered are missing from the report.", Jump: "A large jump may be a mistake, and the report must be able to explain it.",
		ManyUnknown: "The more is unknown, the less the report can say.", Double: "If it is one person, that person is counted twice.",
		CategoryNotUsed: "The category has no place in the year's tables.", FearAndCompleted: "It may be right for two siblings, but often one of the cases has the wrong category.",
		CountriesDiffer: "Siblings mostly have the same country background, so this may be a slip.",
	},
	How: FindingKinds{
		NoCases: "Register the cases that are missing, or answer why there are none.", Jump: "Look the cases over, or answer where the change comes from.",
		ManyUnknown: "Fill in what you know, or answer that it is not known.", Double: "Withdraw one of the cases, or answer that they are different persons.",
		CategoryNotUsed: "Change the main category.", FearAndCompleted: "Change the category of one of the cases, or answer that they are different persons.",
		CountriesDiffer: "Put the country background right, or answer that it differs.",
	},
	Answers: FindingAnswers{
		CheckedCorrect: "Checked: it is correct", Vacancy: "The post was vacant for some or all of the half-year", TaskChanged: "The unit has been given more or fewer tasks",
		NotKnown: "It is not known, and can't be found out", DifferentPersons: "They are different persons",
	},
	AnswerLegend: "What is right?", AnswerSubmit: "Save the answer", AnswerMissing: "Choose an answer.",
	Answered: func(answer string) string { return "Answered: " + answer + "." },
	OwnCases: "Your cases that this concerns:",
	OthersCases: func(n int) string {
		return lang.Plural(n, "1 case was", "%d cases were") + " registered by others at the unit."
	},
	Gone: "The cases have changed since you looked at the page. Look at what stands here now.",
}
