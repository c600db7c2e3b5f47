package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var publishing = texts.Publishing{
	Shows:           "Hva leserne får",
	InsidersHeading: "Hva enhetenes egne ansatte kan regne ut",
	InsidersNone: "Ingen enhet kan regne ut små tall om saker ved andre enheter ved å trekke fra sine egne saker, ut over " +
		"det som allerede er publisert.",
	InsidersOn: "Små tall er vernet også mot ansatte som kjenner sakene ved sin egen enhet.",
	Insiders: func(units, most int) string {
		return lang.Plural(units, "Ansatte ved én enhet", "Ansatte ved %d enheter") + " kan regne ut små tall om saker ved " +
			"andre enheter når de trekker fra sine egne. " + lang.Plural(most, "Det meste en enhet kan regne ut, er ett tall.",
			"Det meste en enhet kan regne ut, er %d tall.")
	},
	InsidersEach: "Vis enhetene", Unit: "Enhet", Tells: "Tall den kan regne ut",
	Protect: "Vern mot enhetenes egne ansatte",
	ProtectHint: "Med vernet blir flere tall skjult. Metodekapitlet i utgaven sier hva som er valgt. Innstillingen " +
		"heter protect.insiders.",
	SettingOff: "Som innstilt: av", SettingOn: "Som innstilt: på",
	ProtectOff: "Av i denne utgaven", ProtectOn: "På i denne utgaven",
	ProtectCost: func(rows, others int) string {
		switch {
		case rows == 0:
			return lang.Plural(others, "Vern mot dette skjuler ett tall til i de mer detaljerte tabellene.",
				"Vern mot dette skjuler %d tall til i de mer detaljerte tabellene.")
		case others == 0:
			return lang.Plural(rows, "Vern mot dette skjuler én rad til:", "Vern mot dette skjuler %d rader til:")
		default:
			return lang.Plural(others, "Vern mot dette skjuler ett tall til i de mer detaljerte tabellene, og ",
				"Vern mot dette skjuler %d tall til i de mer detaljerte tabellene, og ") +
				lang.Plural(rows, "én rad:", "%d rader:")
		}
	},
	ProtectFree:     "Vern mot dette koster ikke leserne noe.",
	ProtectNever:    "Med vern mot dette kan ingen utgave publiseres.",
	ForecastHeading: "Hva halvåret kan koste året",
	Forecast: func(year, rows, others int) string {
		return fmt.Sprintf("Regnet på %d: Når begge halvårene er ute slik, skjuler årets utgave ", year) +
			lang.Plural(rows, "én rad", "%d rader") + " og " + lang.Plural(others, "ett tall", "%d tall") +
			" i de mer detaljerte tabellene som leserne ellers ville fått."
	},
	ForecastNothing: func(year int) string {
		return fmt.Sprintf("Regnet på %d: Årets utgave skjuler ikke noe mer når begge halvårene er ute slik.", year)
	},
	ForecastNever: func(year int) string {
		return fmt.Sprintf("Regnet på %d: Når begge halvårene er ute slik, kan ingen utgave av året publiseres.", year)
	},
	ForecastMargins: func(rows, others int) string {
		return "Med bare antall saker, kjønn og alder i halvårene skjuler den " +
			lang.Plural(rows, "én rad", "%d rader") + " og " + lang.Plural(others, "ett tall", "%d tall") + " mer."
	},
	MarginsNothing:  "Det gjør den heller ikke med bare antall saker, kjønn og alder i halvårene.",
	ForecastContent: "Med bare antall saker, kjønn og alder i halvårene skjuler den ikke noe mer.",
	Later:           "Dette blir regnet ut nå.",
	Again:           "Last siden på nytt",
	ForecastNone:    "Det finnes ingen saker fra året før, så hva halvåret kan koste året, kan ikke regnes ut.",
	EachChange:      func(n int) string { return lang.Plural(n, "Vis endringen", "Vis %d endringer") },
	EachRow:         func(n int) string { return lang.Plural(n, "Vis raden", "Vis %d rader") },
	Choose:          "Velg et annet innhold eller vern",
	Confirm:         "Publisere?",
	AskLead: "En annen koordinator må bekrefte. Når det er gjort, kan alle lese utgaven, og den kan " +
		"ikke endres.",
	AskButton: "Be om bekreftelse", ConfirmButton: "Bekreft og publiser",
	Asked: func(name, when string) string {
		return name + " har bedt om at utgaven blir publisert slik den står her (" + when + "). Du kan bekrefte " +
			"det nederst på siden."
	},
	Stale: func(name, when string) string {
		return name + " ba om at utgaven ble publisert (" + when + "), men registeret er endret siden. Se " +
			"gjennom og be om bekreftelse på nytt."
	},
	Yours: func(when string) string {
		return "Du har bedt om at utgaven blir publisert slik den står her (" + when + "). Den venter på at en " +
			"annen koordinator bekrefter på denne siden."
	},
	TakeBack: "Ta tilbake", Decline: "Avslå",
	OwnRequest: "Du kan ikke bekrefte det du selv har bedt om. Be en annen koordinator om å åpne denne " +
		"siden og bekrefte, eller ta det tilbake.",
	RequestChanged: "Noen har bedt om denne utgaven, eller svart, siden du åpnet siden. Se gjennom på nytt.",
	WaitsHeading:   "Venter på bekreftelse",
	Waits: func(edition, name, when string) string {
		return "Utgave " + edition + ", bedt om av " + name + " (" + when + ")"
	},
}
