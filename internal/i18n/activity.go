package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

// Activity is the pages of activities: courses, talks, notes.
type Activity struct {
	Title, New, Lead, Submit, Form, FormHint                                          string
	Month, Kind, Topic, Audience, Participants, Partners                              string
	MonthHint, AudienceHint, ParticipantsHint, PartnersHint, PartnersMore             string
	MonthMissing, KindMissing, TopicMissing, AudienceMissing, NotANumber, Locked      string
	UsedBefore, UsedBeforeLink, FormGone                                              string
	One                                                                               func(what, month string) string
	Logged, Corrected, Withdrawn, WithdrawnHow, Again, ToList, Facts                  string
	CountsIn                                                                          func(half string) string
	Correct, CorrectLead, CorrectSubmit, Withdraw, WithdrawLead, WithdrawSubmit, Back string
	Stale, StaleHow, StaleWithdraw, StaleField, StaleNow, StaleSent, Nothing          string
	Years, None, Total, WithdrawnOnes                                                 string
	CountCaption                                                                      func(year int) string
	Count, People                                                                     func(year int) string
	Half                                                                              string
	Caption                                                                           func(half string, n int) string
}

var activityNB = Activity{
	Title: "Aktiviteter", New: "Registrer aktivitet", Lead: "Kurs, innlegg, møter og fagnotater som enheten din har holdt eller skrevet.",
	Submit: "Registrer aktiviteten", Form: "Registrer aktivitet", FormHint: "Ett kurs, ett innlegg eller ett notat er én aktivitet.",
	Month: "Måned", Kind: "Hva slags aktivitet?", Topic: "Tema", Audience: "Hvem var målgruppen?", Participants: "Antall deltakere", Partners: "Samarbeidspartnere",
	MonthHint: "Aktiviteten telles i halvåret som måneden ligger i.", AudienceHint: "Velg alle som passer.",
	ParticipantsHint: "Et helt tall fra 1 til 20 000. La feltet stå tomt når du ikke vet, eller når det ikke passer, som for et notat.",
	PartnersHint:     "Velg dem som holdt aktiviteten sammen med deg.", PartnersMore: "Samarbeidspartnere (valgfritt)",
	MonthMissing: "Velg måneden.", KindMissing: "Velg hva slags aktivitet det var.", TopicMissing: "Velg et tema.", AudienceMissing: "Velg minst én målgruppe.",
	NotANumber: "Skriv et helt tall fra 1 til 20 000, med bare siffer, eller la feltet stå tomt.",
	Locked:     "Halvåret er levert eller avsluttet og kan ikke endres nå. Be koordinatoren åpne det hvis aktiviteten skal med.",
	UsedBefore: "Dette skjemaet har allerede laget en aktivitet. Vil du registrere en til med det som står her, trykk på «Registrer aktiviteten» en gang til.", UsedBeforeLink: "Se aktiviteten som er registrert",
	FormGone: "Skjemaet manglet engangskoden sin. Trykk på «Registrer aktiviteten» en gang til.",
	One:      func(what, month string) string { return what + ", " + month },
	Logged:   "Aktiviteten er registrert", Corrected: "Rettingen er lagret", Withdrawn: "Aktiviteten er trukket tilbake", WithdrawnHow: "Den telles ikke med noe sted.",
	Again: "Registrer en aktivitet til", ToList: "Alle aktiviteter", Facts: "Dette er registrert",
	CountsIn: func(half string) string { return "Den telles i " + lang.LowerFirst(half) + "." },
	Correct:  "Rett aktiviteten", CorrectLead: "Det som står fra før, blir tatt vare på.", CorrectSubmit: "Lagre rettingen",
	Withdraw: "Trekk tilbake", WithdrawLead: "En aktivitet som er trukket tilbake, telles ikke med noe sted. Den blir ikke slettet, men du kan ikke ta den inn igjen.",
	WithdrawSubmit: "Trekk aktiviteten tilbake", Back: "Tilbake til aktiviteten",
	Stale: "Aktiviteten er endret siden du åpnet den", StaleHow: "Ingenting er lagret nå. Se på begge versjonene. Skjemaet under har det du fylte ut; lagrer du det, erstatter det versjonen som står nå.",
	StaleWithdraw: "Aktiviteten er endret siden du åpnet den. Den er ikke trukket tilbake. Se på det som står nå, og trykk en gang til hvis den fortsatt skal trekkes tilbake.",
	StaleField:    "Felt", StaleNow: "Står nå", StaleSent: "Du fylte ut", Nothing: "ikke fylt ut",
	Years: "År", None: "Ingen aktiviteter er registrert i dette halvåret.", Total: "Hele året", WithdrawnOnes: "Trukket tilbake",
	CountCaption: func(year int) string { return fmt.Sprintf("Antall aktiviteter %d ved siden av %d", year, year-1) },
	Count:        func(year int) string { return fmt.Sprintf("Aktiviteter %d", year) },
	People:       func(year int) string { return fmt.Sprintf("Deltakere %d", year) },
	Half:         "Halvår",
	Caption: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 aktivitet", "%d aktiviteter"))
	},
}

var activityNN = Activity{
	Title: "Aktivitetar", New: "Registrer aktivitet", Lead: "Kurs, innlegg, møte og fagnotat som eininga di har halde eller skrive.",
	Submit: "Registrer aktiviteten", Form: "Registrer aktivitet", FormHint: "Eitt kurs, eitt innlegg eller eitt notat er éin aktivitet.",
	Month: "Månad", Kind: "Kva slags aktivitet?", Topic: "Tema", Audience: "Kven var målgruppa?", Participants: "Talet på deltakarar", Partners: "Samarbeidspartnarar",
	MonthHint: "Aktiviteten blir talt i halvåret som månaden ligg i.", AudienceHint: "Vel alle som passar.",
	ParticipantsHint: "Eit heilt tal frå 1 til 20 000. Lat feltet stå tomt når du ikkje veit, eller når det ikkje passar, som for eit notat.",
	PartnersHint:     "Vel dei som heldt aktiviteten saman med deg.", PartnersMore: "Samarbeidspartnarar (valfritt)",
	MonthMissing: "Vel månaden.", KindMissing: "Vel kva slags aktivitet det var.", TopicMissing: "Vel eit tema.", AudienceMissing: "Vel minst éi målgruppe.",
	NotANumber: "Skriv eit heilt tal frå 1 til 20 000, med berre siffer, eller lat feltet stå tomt.",
	Locked:     "Halvåret er levert eller avslutta og kan ikkje endrast no. Be koordinatoren opne det dersom aktiviteten skal med.",
	UsedBefore: "Dette skjemaet har alt laga ein aktivitet. Vil du registrere ein til med det som står her, trykk på «Registrer aktiviteten» ein gong til.", UsedBeforeLink: "Sjå aktiviteten som er registrert",
	FormGone: "Skjemaet mangla eingongskoden sin. Trykk på «Registrer aktiviteten» ein gong til.",
	One:      func(what, month string) string { return what + ", " + month },
	Logged:   "Aktiviteten er registrert", Corrected: "Rettinga er lagra", Withdrawn: "Aktiviteten er trekt tilbake", WithdrawnHow: "Han blir ikkje talt med nokon stad.",
	Again: "Registrer ein aktivitet til", ToList: "Alle aktivitetar", Facts: "Dette er registrert",
	CountsIn: func(half string) string { return "Han blir talt i " + lang.LowerFirst(half) + "." },
	Correct:  "Rett aktiviteten", CorrectLead: "Det som står frå før, blir teke vare på.", CorrectSubmit: "Lagre rettinga",
	Withdraw: "Trekk tilbake", WithdrawLead: "Ein aktivitet som er trekt tilbake, blir ikkje talt med nokon stad. Han blir ikkje sletta, men du kan ikkje ta han inn att.",
	WithdrawSubmit: "Trekk aktiviteten tilbake", Back: "Tilbake til aktiviteten",
	Stale: "Aktiviteten er endra sidan du opna han", StaleHow: "Ingenting er lagra no. Sjå på begge versjonane. Skjemaet under har det du fylte ut; lagrar du det, erstattar det versjonen som står no.",
	StaleWithdraw: "Aktiviteten er endra sidan du opna han. Han er ikkje trekt tilbake. Sjå på det som står no, og trykk ein gong til dersom han framleis skal trekkjast tilbake.",
	StaleField:    "Felt", StaleNow: "Står no", StaleSent: "Du fylte ut", Nothing: "ikkje fylt ut",
	Years: "År", None: "Ingen aktivitetar er registrerte i dette halvåret.", Total: "Heile året", WithdrawnOnes: "Trekte tilbake",
	CountCaption: func(year int) string { return fmt.Sprintf("Talet på aktivitetar %d ved sida av %d", year, year-1) },
	Count:        func(year int) string { return fmt.Sprintf("Aktivitetar %d", year) },
	People:       func(year int) string { return fmt.Sprintf("Deltakarar %d", year) },
	Half:         "Halvår",
	Caption: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 aktivitet", "%d aktivitetar"))
	},
}

var activityEN = Activity{
	Title: "Activities", New: "Log an activity", Lead: "Courses, talks, meetings and notes that your unit has held or written.",
	Submit: "Log the activity", Form: "Log an activity", FormHint: "One course, one talk or one note is one activity.",
	Month: "Month", Kind: "What kind of activity?", Topic: "Topic", Audience: "Who was it for?", Participants: "Number of participants", Partners: "Partners",
	MonthHint: "The activity counts in the half-year that the month lies in.", AudienceHint: "Choose all that apply.",
	ParticipantsHint: "A whole number from 1 to 20,000. Leave it empty when you do not know, or when it makes no sense, as for a note.",
	PartnersHint:     "Choose those who held the activity together with you.", PartnersMore: "Partners (optional)",
	MonthMissing: "Choose the month.", KindMissing: "Choose what kind of activity it was.", TopicMissing: "Choose a topic.", AudienceMissing: "Choose at least one audience.",
	NotANumber: "Write a whole number from 1 to 20,000, in digits only, or leave it empty.",
	Locked:     "The half-year has been handed in or closed and can't be changed now. Ask the coordinator to open it if the activity belongs there.",
	UsedBefore: "This form has already made an activity. To log another with what stands here, press “Log the activity” once more.", UsedBeforeLink: "See the activity that is logged",
	FormGone: "The form lacked its one-time code. Press “Log the activity” once more.",
	One:      func(what, month string) string { return what + ", " + month },
	Logged:   "The activity is logged", Corrected: "The correction is saved", Withdrawn: "The activity is withdrawn", WithdrawnHow: "It is not counted anywhere.",
	Again: "Log another activity", ToList: "All activities", Facts: "This is what is logged",
	CountsIn: func(half string) string { return "It counts in the " + lang.LowerFirst(half) + "." },
	Correct:  "Correct the activity", CorrectLead: "What it said before is kept.", CorrectSubmit: "Save the correction",
	Withdraw: "Withdraw", WithdrawLead: "A withdrawn activity is not counted anywhere. It is not deleted, but you can't bring it back.",
	WithdrawSubmit: "Withdraw the activity", Back: "Back to the activity",
	Stale: "The activity has been changed since you opened it", StaleHow: "Nothing has been saved now. Look at both versions. The form below has what you filled in; saving it replaces the version that stands now.",
	StaleWithdraw: "The activity has been changed since you opened it. It has not been withdrawn. Look at what it says now, and press again if it is still to be withdrawn.",
	StaleField:    "Field", StaleNow: "Stands now", StaleSent: "You filled in", Nothing: "not filled in",
	Years: "Years", None: "No activities are logged in this half-year.", Total: "Whole year", WithdrawnOnes: "Withdrawn",
	CountCaption: func(year int) string { return fmt.Sprintf("Number of activities in %d beside %d", year, year-1) },
	Count:        func(year int) string { return fmt.Sprintf("Activities %d", year) },
	People:       func(year int) string { return fmt.Sprintf("Participants %d", year) },
	Half:         "Half-year",
	Caption: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 activity", "%d activities"))
	},
}
