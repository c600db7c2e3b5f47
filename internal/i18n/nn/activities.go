package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var activities = texts.Activities{
	Title:        "Aktivitetar",
	New:          "Registrer aktivitet",
	Lead:         "Kurs, innlegg, møte og fagnotat som eininga di har halde eller skrive.",
	Submit:       "Registrer aktiviteten",
	Form:         "Registrer aktivitet",
	FormHint:     "Eitt kurs, eitt innlegg eller eitt notat er éin aktivitet.",
	Month:        "Månad",
	Kind:         "Kva slags aktivitet?",
	Topic:        "Tema",
	Audience:     "Kven var målgruppa?",
	Participants: "Talet på deltakarar",
	Partners:     "Samarbeidspartnarar",
	MonthHint:    "Aktiviteten blir talt i halvåret som månaden ligg i.", AudienceHint: "Vel alle som passar.",
	ParticipantsHint: func(most int) string {
		return fmt.Sprintf("Eit heilt tal frå 1 til %s. Lat feltet stå tomt når du ikkje veit, eller når det ikkje "+
			"passar, som for eit notat.", lang.NN.Number(most))
	},
	PartnersHint: "Vel dei som heldt aktiviteten saman med deg.", PartnersMore: "Samarbeidspartnarar (valfritt)",
	MonthMissing:    "Vel månaden.",
	KindMissing:     "Vel kva slags aktivitet det var.",
	TopicMissing:    "Vel eit tema.",
	AudienceMissing: "Vel minst éi målgruppe.",
	NotANumber: func(most int) string {
		return fmt.Sprintf("Skriv eit heilt tal frå 1 til %s, med berre siffer, eller lat feltet stå tomt.",
			lang.NN.Number(most))
	},
	Locked: "Halvåret er levert eller avslutta og kan ikkje endrast no. Be koordinatoren opne det dersom " +
		"aktiviteten skal med.",
	UsedBefore: "Dette skjemaet har alt laga ein aktivitet. Vil du registrere ein til med det som står her, " +
		"trykk på «Registrer aktiviteten» ein gong til.",
	UsedBeforeLink: "Sjå aktiviteten som er registrert",
	FormGone:       "Skjemaet mangla eingongskoden sin. Trykk på «Registrer aktiviteten» ein gong til.",
	One:            func(what, month string) string { return what + ", " + month },
	Logged:         "Aktiviteten er registrert",
	Corrected:      "Rettinga er lagra",
	Withdrawn:      "Aktiviteten er trekt tilbake",
	WithdrawnHow:   "Han blir ikkje talt med nokon stad.",
	Again:          "Registrer ein aktivitet til", ToList: "Alle aktivitetar", Facts: "Dette er registrert",
	CountsIn:      func(half string) string { return "Han blir talt i " + lang.LowerFirst(half) + "." },
	Correct:       "Rett aktiviteten",
	CorrectLead:   "Det som står frå før, blir teke vare på.",
	CorrectSubmit: "Lagre rettinga",
	Withdraw:      "Trekk tilbake",
	WithdrawLead: "Ein aktivitet som er trekt tilbake, blir ikkje talt med nokon stad. Han blir ikkje sletta, men " +
		"du kan ikkje ta han inn att.",
	WithdrawSubmit: "Trekk aktiviteten tilbake", Back: "Tilbake til aktiviteten",
	Stale: "Aktiviteten er endra sidan du opna han",
	StaleHow: "Ingenting er lagra no. Sjå på begge versjonane. Skjemaet under har det du fylte ut; lagrar du det, " +
		"erstattar det versjonen som står no.",
	StaleWithdraw: "Aktiviteten er endra sidan du opna han. Han er ikkje trekt tilbake. Sjå på det som står no, og " +
		"trykk ein gong til dersom han framleis skal trekkjast tilbake.",
	StaleField: "Felt", StaleNow: "Står no", StaleSent: "Du fylte ut", Nothing: "ikkje fylt ut",
	Years:         "År",
	None:          "Ingen aktivitetar er registrerte i dette halvåret.",
	Total:         "Heile året",
	WithdrawnOnes: "Trekte tilbake",
	CountCaption:  func(year int) string { return fmt.Sprintf("Talet på aktivitetar %d ved sida av %d", year, year-1) },
	Count:         func(year int) string { return fmt.Sprintf("Aktivitetar %d", year) },
	People:        func(year int) string { return fmt.Sprintf("Deltakarar %d", year) },
	Half:          "Halvår",
	Caption: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 aktivitet", "%d aktivitetar"))
	},
}
