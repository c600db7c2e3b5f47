package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var publishing = texts.Publishing{
	Shows:           "Kva lesarane får",
	InsidersHeading: "Kva dei tilsette ved einingane kan rekne ut",
	InsidersNone: "Inga eining kan rekne ut små tal om saker ved andre einingar ved å trekkje frå sine eigne saker, ut " +
		"over det som alt er publisert.",
	InsidersOn: "Små tal er verna også mot tilsette som kjenner sakene ved si eiga eining.",
	Insiders: func(units, most int) string {
		return lang.Plural(units, "Tilsette ved éi eining", "Tilsette ved %d einingar") + " kan rekne ut små tal om saker ved " +
			"andre einingar når dei trekkjer frå sine eigne. " + lang.Plural(most, "Det meste ei eining kan rekne ut, er eitt tal.",
			"Det meste ei eining kan rekne ut, er %d tal.")
	},
	InsidersEach: "Vis einingane", Unit: "Eining", Tells: "Tal ho kan rekne ut",
	Protect: "Vern mot dei tilsette ved einingane",
	ProtectHint: "Med vernet blir fleire tal skjulte. Metodekapitlet i utgåva seier kva som er valt. Innstillinga heiter " +
		"protect.insiders.",
	SettingOff: "Som innstilt: av", SettingOn: "Som innstilt: på",
	ProtectOff: "Av i denne utgåva", ProtectOn: "På i denne utgåva",
	ProtectCost: func(rows, others int) string {
		switch {
		case rows == 0:
			return lang.Plural(others, "Vern mot dette skjuler eitt tal til i dei meir detaljerte tabellane.",
				"Vern mot dette skjuler %d tal til i dei meir detaljerte tabellane.")
		case others == 0:
			return lang.Plural(rows, "Vern mot dette skjuler éi rad til:", "Vern mot dette skjuler %d rader til:")
		default:
			return lang.Plural(others, "Vern mot dette skjuler eitt tal til i dei meir detaljerte tabellane, og ",
				"Vern mot dette skjuler %d tal til i dei meir detaljerte tabellane, og ") +
				lang.Plural(rows, "éi rad:", "%d rader:")
		}
	},
	ProtectFree:     "Vern mot dette kostar ikkje lesarane noko.",
	ProtectNever:    "Med vern mot dette kan inga utgåve publiserast.",
	ForecastHeading: "Kva halvåret kan koste året",
	Forecast: func(year, rows, others int) string {
		return fmt.Sprintf("Rekna på %d: Når begge halvåra er ute slik, skjuler utgåva for året ", year) +
			lang.Plural(rows, "éi rad", "%d rader") + " og " + lang.Plural(others, "eitt tal", "%d tal") +
			" i dei meir detaljerte tabellane som lesarane elles ville fått."
	},
	ForecastNothing: func(year int) string {
		return fmt.Sprintf("Rekna på %d: Utgåva for året skjuler ikkje noko meir når begge halvåra er ute slik.", year)
	},
	ForecastNever: func(year int) string {
		return fmt.Sprintf("Rekna på %d: Når begge halvåra er ute slik, kan inga utgåve av året publiserast.", year)
	},
	ForecastMargins: func(rows, others int) string {
		return "Med berre talet på saker, kjønn og alder i halvåra skjuler ho " +
			lang.Plural(rows, "éi rad", "%d rader") + " og " + lang.Plural(others, "eitt tal", "%d tal") + " meir."
	},
	MarginsNothing:  "Det gjer ho heller ikkje med berre talet på saker, kjønn og alder i halvåra.",
	ForecastContent: "Med berre talet på saker, kjønn og alder i halvåra skjuler ho ikkje noko meir.",
	Later:           "Dette blir rekna ut no.",
	Again:           "Last sida på nytt",
	ForecastNone:    "Det finst ingen saker frå året før, så kva halvåret kan koste året, kan ikkje reknast ut.",
	EachChange:      func(n int) string { return lang.Plural(n, "Vis endringa", "Vis %d endringar") },
	EachRow:         func(n int) string { return lang.Plural(n, "Vis rada", "Vis %d rader") },
	Choose:          "Vel eit anna innhald eller vern",
	Confirm:         "Publisere?",
	AskLead: "Ein annan koordinator må stadfeste. Når det er gjort, kan alle lese utgåva, og ho kan " +
		"ikkje endrast.",
	AskButton: "Be om stadfesting", ConfirmButton: "Stadfest og publiser",
	Asked: func(name, when string) string {
		return name + " har bede om at utgåva blir publisert slik ho står her (" + when + "). Du kan stadfeste " +
			"det nedst på sida."
	},
	Stale: func(name, when string) string {
		return name + " bad om at utgåva vart publisert (" + when + "), men registeret er endra sidan. Sjå " +
			"gjennom og be om stadfesting på nytt."
	},
	Yours: func(when string) string {
		return "Du har bede om at utgåva blir publisert slik ho står her (" + when + "). Ho ventar på at ein " +
			"annan koordinator stadfestar på denne sida."
	},
	TakeBack: "Ta tilbake", Decline: "Avslå",
	OwnRequest: "Du kan ikkje stadfeste det du sjølv har bede om. Be ein annan koordinator om å opne denne " +
		"sida og stadfeste, eller ta det tilbake.",
	RequestChanged: "Nokon har bede om denne utgåva, eller svart, sidan du opna sida. Sjå gjennom på nytt.",
	WaitsHeading:   "Ventar på stadfesting",
	Waits: func(edition, name, when string) string {
		return "Utgåve " + edition + ", bede om av " + name + " (" + when + ")"
	},
}
