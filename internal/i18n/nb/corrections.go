package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var corrections = texts.Corrections{
	Heading: "Hva er endret?",
	Changed: func(n int, standing string) string {
		if n == 0 {
			return "Ingen saker er endret siden utgave " + standing + ", som gjelder. Det er noe annet som er nytt."
		}
		return lang.Plural(n, "Én sak", "%d saker") + " er endret siden utgave " + standing + ", som gjelder."
	},
	Gathered: "Så få endringer kan ikke fortelles uten å fortelle om nettopp disse sakene. Det vanlige er å vente " +
		"til flere er endret. Utgaven som gjelder, blir stående så lenge.",
	GivenAway: "Sammen med utgaven som er ute, ville en rettet utgave røpe små tall, uansett hva som ble skjult.",
	KeepsRows: "Leserne mister ingen rader med rettelsen.",
	Loses: func(rows int) string {
		return lang.Plural(rows, "Én rad som leserne har i dag, blir skjult i den rettede utgaven:",
			"%d rader som leserne har i dag, blir skjult i den rettede utgaven:")
	},
	Fewer: func(n int) string {
		return lang.Plural(n, "Ett tall i de mer detaljerte tabellene blir skjult.",
			"%d tall i de mer detaljerte tabellene blir skjult.")
	},
	WaysHeading: "Hva kan du gjøre?",
	Wait: func(n int) string {
		return fmt.Sprintf("Vent til omtrent %s til er endret.", lang.OneOr(n, "én sak", lang.NB.Number(n)+" saker"))
	},
	ToNotice:   "Si fra til leserne med en merknad på utgaven som gjelder",
	ToTakeBack: "Trekk utgaven tilbake hvis den er helt feil",
	ToAnyway:   "Publiser likevel, med en begrunnelse",
	Reason:     "Hvorfor kan det ikke vente?",
	ReasonHint: "Begrunnelsen blir tatt vare på sammen med utgaven. Leserne ser den ikke. Ikke skriv noe om " +
		"enkeltpersoner.",
	ReasonGone: "Skriv en begrunnelse.",
	Accept:     "Jeg har sett hva rettelsen fører til, og vil publisere likevel",
	AcceptGone: "Kryss av for at du vil publisere likevel.",
	Anyway:     "Publiser likevel",
	LaterYear:  func(year string) string { return "Utgave " + year + " av hele året er nyere." },
	YearDiffers: func(year string) string {
		return "Utgave " + year + " av hele året er nyere, og har andre tall for dette halvåret."
	},
	NoticeTitle: func(name string) string { return "Merknad på utgave " + name },
	NoticeLead: "Merknaden blir stående på sidene om året for godt, med dagens dato. Tallene i utgaven blir ikke " +
		"endret. Den kan ikke rettes eller slettes.",
	NoticeIn:   func(language string) string { return "Merknad på " + language },
	NoticeGone: "Skriv en merknad.",
	NoticeHint: "Skriv kort hva som er galt, for eksempel «Fordelingen på kategorier i tabell 4 blir rettet i neste " +
		"utgave». Skriv uten antall, og ikke noe om enkeltpersoner.",
	NoticeOther:  "Valgfri. Står feltet tomt, får leserne merknaden på bokmål.",
	NoticeButton: "Publiser merknaden",
	NoticeLink:   "Skriv en merknad",
	NoticeDone:   func(name string) string { return "Merknaden på utgave " + name + " er publisert." },
	Notices:      "Merknader",
	NoticeOn: func(date, name string) string {
		return "Merknad " + date + " til utgave " + name + ":"
	},
}
