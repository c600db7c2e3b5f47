package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var activities = texts.Activities{
	Title:        "Aktiviteter",
	New:          "Registrer aktivitet",
	Lead:         "Kurs, innlegg, møter og fagnotater som enheten din har holdt eller skrevet.",
	Submit:       "Registrer aktiviteten",
	Form:         "Registrer aktivitet",
	FormHint:     "Ett kurs, ett innlegg eller ett notat er én aktivitet.",
	Month:        "Måned",
	Kind:         "Hva slags aktivitet?",
	Topic:        "Tema",
	Audience:     "Hvem var målgruppen?",
	Participants: "Antall deltakere",
	Partners:     "Samarbeidspartnere",
	MonthHint:    "Aktiviteten telles i halvåret som måneden ligger i.", AudienceHint: "Velg alle som passer.",
	ParticipantsHint: func(most int) string {
		return fmt.Sprintf("Et helt tall fra 1 til %s. La feltet stå tomt når du ikke vet, eller når det ikke "+
			"passer, som for et notat.", lang.NB.Number(most))
	},
	PartnersHint: "Velg dem som holdt aktiviteten sammen med deg.", PartnersMore: "Samarbeidspartnere (valgfritt)",
	MonthMissing:    "Velg måneden.",
	KindMissing:     "Velg hva slags aktivitet det var.",
	TopicMissing:    "Velg et tema.",
	AudienceMissing: "Velg minst én målgruppe.",
	NotANumber: func(most int) string {
		return fmt.Sprintf("Skriv et helt tall fra 1 til %s, med bare siffer, eller la feltet stå tomt.",
			lang.NB.Number(most))
	},
	Locked: "Halvåret er levert eller avsluttet og kan ikke endres nå. Be koordinatoren åpne det hvis " +
		"aktiviteten skal med.",
	UsedBefore: "Dette skjemaet har allerede laget en aktivitet. Vil du registrere en til med det som står her, " +
		"trykk på «Registrer aktiviteten» en gang til.",
	UsedBeforeLink: "Se aktiviteten som er registrert",
	FormGone:       "Skjemaet manglet engangskoden sin. Trykk på «Registrer aktiviteten» en gang til.",
	One:            func(what, month string) string { return what + ", " + month },
	Logged:         "Aktiviteten er registrert",
	Corrected:      "Rettingen er lagret",
	Withdrawn:      "Aktiviteten er trukket tilbake",
	WithdrawnHow:   "Den telles ikke med noe sted.",
	Again:          "Registrer en aktivitet til", ToList: "Alle aktiviteter", Facts: "Dette er registrert",
	CountsIn:      func(half string) string { return "Den telles i " + lang.LowerFirst(half) + "." },
	Correct:       "Rett aktiviteten",
	CorrectLead:   "Det som står fra før, blir tatt vare på.",
	CorrectSubmit: "Lagre rettingen",
	Withdraw:      "Trekk tilbake",
	WithdrawLead: "En aktivitet som er trukket tilbake, telles ikke med noe sted. Den blir ikke slettet, men du " +
		"kan ikke ta den inn igjen.",
	WithdrawSubmit: "Trekk aktiviteten tilbake", Back: "Tilbake til aktiviteten",
	Stale: "Aktiviteten er endret siden du åpnet den",
	StaleHow: "Ingenting er lagret nå. Se på begge versjonene. Skjemaet under har det du fylte ut; lagrer du det, " +
		"erstatter det versjonen som står nå.",
	StaleWithdraw: "Aktiviteten er endret siden du åpnet den. Den er ikke trukket tilbake. Se på det som står nå, og " +
		"trykk en gang til hvis den fortsatt skal trekkes tilbake.",
	StaleField: "Felt", StaleNow: "Står nå", StaleSent: "Du fylte ut", Nothing: "ikke fylt ut",
	Years:         "År",
	None:          "Ingen aktiviteter er registrert i dette halvåret.",
	Total:         "Hele året",
	WithdrawnOnes: "Trukket tilbake",
	CountCaption:  func(year int) string { return fmt.Sprintf("Antall aktiviteter %d ved siden av %d", year, year-1) },
	Count:         func(year int) string { return fmt.Sprintf("Aktiviteter %d", year) },
	People:        func(year int) string { return fmt.Sprintf("Deltakere %d", year) },
	Half:          "Halvår",
	Caption: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 aktivitet", "%d aktiviteter"))
	},
}
