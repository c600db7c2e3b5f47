package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var corrections = texts.Corrections{
	Heading: "Kva er endra?",
	Changed: func(n int, standing string) string {
		if n == 0 {
			return "Ingen saker er endra sidan utgåve " + standing + ", som gjeld. Det er noko anna som er nytt."
		}
		return lang.Plural(n, "Éi sak", "%d saker") + " er endra sidan utgåve " + standing + ", som gjeld."
	},
	Gathered: "Så få endringar kan ikkje forteljast utan å fortelje om nettopp desse sakene. Det vanlege er å vente " +
		"til fleire er endra. Utgåva som gjeld, blir ståande så lenge.",
	GivenAway: "Saman med utgåva som er ute, ville ei retta utgåve røpe små tal, same kva som vart skjult.",
	KeepsRows: "Lesarane mistar ingen rader med rettinga.",
	Loses: func(rows int) string {
		return lang.Plural(rows, "Éi rad som lesarane har i dag, blir skjult i den retta utgåva:",
			"%d rader som lesarane har i dag, blir skjulte i den retta utgåva:")
	},
	Fewer: func(n int) string {
		return lang.Plural(n, "Eitt tal i dei meir detaljerte tabellane blir skjult.",
			"%d tal i dei meir detaljerte tabellane blir skjulte.")
	},
	WaysHeading: "Kva kan du gjere?",
	Wait: func(n int) string {
		return fmt.Sprintf("Vent til omtrent %s til er endra.", lang.OneOr(n, "éi sak", lang.NN.Number(n)+" saker"))
	},
	ToNotice:   "Sei frå til lesarane med ein merknad på utgåva som gjeld",
	ToTakeBack: "Trekk utgåva tilbake dersom ho er heilt feil",
	ToAnyway:   "Publiser likevel, med ei grunngiving",
	Reason:     "Kvifor kan det ikkje vente?",
	ReasonHint: "Grunngivinga blir teken vare på saman med utgåva. Lesarane ser ho ikkje. Ikkje skriv noko om " +
		"enkeltpersonar.",
	ReasonGone: "Skriv ei grunngiving.",
	Accept:     "Eg har sett kva rettinga fører til, og vil publisere likevel",
	AcceptGone: "Kryss av for at du vil publisere likevel.",
	Anyway:     "Publiser likevel",
	LaterYear:  func(year string) string { return "Utgåve " + year + " av heile året er nyare." },
	YearDiffers: func(year string) string {
		return "Utgåve " + year + " av heile året er nyare, og har andre tal for dette halvåret."
	},
	NoticeTitle: func(name string) string { return "Merknad på utgåve " + name },
	NoticeLead: "Merknaden blir ståande på sidene om året for godt, med dagens dato. Tala i utgåva blir ikkje endra. " +
		"Han kan ikkje rettast eller slettast.",
	NoticeIn:   func(language string) string { return "Merknad på " + language },
	NoticeGone: "Skriv ein merknad.",
	NoticeHint: "Skriv kort kva som er gale, til dømes «Fordelinga på kategoriar i tabell 4 blir retta i neste " +
		"utgåve». Skriv utan tal på saker, og ikkje noko om enkeltpersonar.",
	NoticeOther:  "Valfri. Står feltet tomt, får lesarane merknaden på bokmål.",
	NoticeButton: "Publiser merknaden",
	NoticeLink:   "Skriv ein merknad",
	NoticeDone:   func(name string) string { return "Merknaden på utgåve " + name + " er publisert." },
	Notices:      "Merknader",
	NoticeOn: func(date, name string) string {
		return "Merknad " + date + " til utgåve " + name + ":"
	},
}
