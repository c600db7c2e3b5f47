package i18n

import "fmt"

// Alone is what is said of a person who would be the only one of their kind in the user's own cases of the half.
type Alone struct {
	Alone       string
	PersonAlone func(n int) string
	Fine        string
	Age, Gender string
}

var aloneNB = Alone{
	Alone: "Personen er den eneste i sakene dine dette halvåret med denne landbakgrunnen, dette kjønnet og denne alderen.",
	PersonAlone: func(n int) string {
		return fmt.Sprintf("Person %d er den eneste i sakene dine dette halvåret med denne landbakgrunnen, dette kjønnet og denne alderen.", n)
	},
	Fine:   "Det er greit: Så små tall vises aldri i det som publiseres.",
	Age:    "Vet du ikke alderen sikkert, skal du velge en videre aldersgruppe eller «Ukjent». Da er ikke personen alene.",
	Gender: "Vet du ikke kjønnet sikkert, skal du velge «Ukjent». Da er ikke personen alene.",
}

var aloneNN = Alone{
	Alone: "Personen er den einaste i sakene dine dette halvåret med denne landbakgrunnen, dette kjønnet og denne alderen.",
	PersonAlone: func(n int) string {
		return fmt.Sprintf("Person %d er den einaste i sakene dine dette halvåret med denne landbakgrunnen, dette kjønnet og denne alderen.", n)
	},
	Fine:   "Det er greitt: Så små tal blir aldri viste i det som blir publisert.",
	Age:    "Veit du ikkje alderen sikkert, skal du velje ei vidare aldersgruppe eller «Ukjent». Då er ikkje personen åleine.",
	Gender: "Veit du ikkje kjønnet sikkert, skal du velje «Ukjent». Då er ikkje personen åleine.",
}

var aloneEN = Alone{
	Alone: "The person is the only one in your cases of this half-year with this country background, gender and age.",
	PersonAlone: func(n int) string {
		return fmt.Sprintf("Person %d is the only one in your cases of this half-year with this country background, gender and age.", n)
	},
	Fine:   "That is all right: figures this small are never shown in what is published.",
	Age:    "If you do not know the age for certain, choose a wider age group or “Unknown”. The person is not alone then.",
	Gender: "If you do not know the gender for certain, choose “Unknown”. The person is not alone then.",
}
