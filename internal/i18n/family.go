package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

// Family is what the form for cases says of several persons, and of what comes of it.
type Family struct {
	Heading, Add, AddHint                       string
	Person, Remove, OfPerson, Submit            func(n int) string // OfPerson stands after a field's name, for who hears it alone
	Counts                                      func(n int) string
	CountsIn                                    func(n int, half string) string
	Since                                       func(month string) string
	NoCase, NoteContact, NoteContactHint, Noted string
	OtherContacts                               func(n int) string
	NotedBefore                                 string
	Registered                                  func(n int) string
	Together                                    string
	TogetherCounts                              func(n int, half string) string
}

var familyNB = Family{
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
		return fmt.Sprintf("Dette telles som %s i %s.", lang.Plural(n, "1 ny sak", "%d nye saker"), lang.LowerFirst(half))
	},
	Since:           func(month string) string { return "Regelen gjelder fra " + month + "." },
	NoCase:          "Dette er ikke en sak",
	NoteContact:     "Noter som henvendelse",
	NoteContactHint: "Du kan notere den som en henvendelse som ikke er en sak. Da lagres bare måneden; resten av skjemaet lagres ikke.",
	Noted:           "Henvendelsen er notert. Den telles for seg, ikke som en sak.",
	OtherContacts: func(n int) string {
		return fmt.Sprintf("I tillegg har du notert %s som ikke er saker.", lang.Plural(n, "1 henvendelse", "%d henvendelser"))
	},
	NotedBefore: "Dette skjemaet er allerede notert som en henvendelse som ikke er en sak. Trykk på «Registrer saken» én gang til hvis det som står her, er en sak i tillegg.",
	Registered:  func(n int) string { return fmt.Sprintf("%d saker er registrert", n) },
	Together:    "Registrert sammen",
	TogetherCounts: func(n int, half string) string {
		return fmt.Sprintf("De telles som %d nye saker i %s.", n, lang.LowerFirst(half))
	},
}

var familyNN = Family{
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
		return fmt.Sprintf("Dette blir talt som %s i %s.", lang.Plural(n, "1 ny sak", "%d nye saker"), lang.LowerFirst(half))
	},
	Since:           func(month string) string { return "Regelen gjeld frå " + month + "." },
	NoCase:          "Dette er ikkje ei sak",
	NoteContact:     "Noter som førespurnad",
	NoteContactHint: "Du kan notere dette som ein førespurnad som ikkje er ei sak. Då blir berre månaden lagra; resten av skjemaet blir ikkje lagra.",
	Noted:           "Førespurnaden er notert. Han blir talt for seg, ikkje som ei sak.",
	OtherContacts: func(n int) string {
		return fmt.Sprintf("I tillegg har du notert %s som ikkje er saker.", lang.Plural(n, "1 førespurnad", "%d førespurnader"))
	},
	NotedBefore: "Dette skjemaet er alt notert som ein førespurnad som ikkje er ei sak. Trykk på «Registrer saka» éin gong til dersom det som står her, er ei sak i tillegg.",
	Registered:  func(n int) string { return fmt.Sprintf("%d saker er registrerte", n) },
	Together:    "Registrerte saman",
	TogetherCounts: func(n int, half string) string {
		return fmt.Sprintf("Dei blir talde som %d nye saker i %s.", n, lang.LowerFirst(half))
	},
}

var familyEN = Family{
	Heading: "More persons in the same family?", Add: "Add a person",
	AddHint:  "Each person is a case of their own. What you have filled in of the month and the contact holds for all of them.",
	Person:   func(n int) string { return fmt.Sprintf("Person %d", n) },
	Remove:   func(n int) string { return fmt.Sprintf("Remove person %d", n) },
	OfPerson: func(n int) string { return fmt.Sprintf("person %d", n) },
	Submit:   func(n int) string { return fmt.Sprintf("Register %d cases", n) },
	Counts: func(n int) string {
		return fmt.Sprintf("This counts as %s.", lang.Plural(n, "1 new case", "%d new cases"))
	},
	CountsIn: func(n int, half string) string {
		return fmt.Sprintf("This counts as %s in the %s.", lang.Plural(n, "1 new case", "%d new cases"), lang.LowerFirst(half))
	},
	Since:           func(month string) string { return "The rule holds from " + month + "." },
	NoCase:          "This is not a case",
	NoteContact:     "Note it as a contact",
	NoteContactHint: "You can note it as a contact that is not a case. Only the month is kept then; nothing else of the form is.",
	Noted:           "The contact has been noted. It is counted apart, not as a case.",
	OtherContacts: func(n int) string {
		return fmt.Sprintf("You have also noted %s.", lang.Plural(n, "1 contact that is not a case", "%d contacts that are not cases"))
	},
	NotedBefore: "This form has already been noted as a contact that is not a case. Press “Register the case” once more if what stands here is a case as well.",
	Registered:  func(n int) string { return fmt.Sprintf("%d cases have been registered", n) },
	Together:    "Registered together",
	TogetherCounts: func(n int, half string) string {
		return fmt.Sprintf("They count as %d new cases in the %s.", n, lang.LowerFirst(half))
	},
}
