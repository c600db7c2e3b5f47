package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
)

var fields = texts.Fields{
	Scheme:       "Ordning",
	Unit:         "Enhet",
	Month:        "Måned for første kontakt",
	Subject:      "Hvem fikk veiledning?",
	Contact:      "Hvem tok kontakt?",
	Category:     "Hovedkategori",
	Elements:     "Elementer av andre kategorier",
	Gender:       "Kjønn",
	Age:          "Alder",
	Country:      "Landbakgrunn",
	Answers:      map[string]string{"themes": "Tema", "services": "Andre tjenester i saken"},
	Whereabouts:  "Hvor er personen?",
	Tie:          "Tilknytning til Norge",
	MonthHint:    "Saken telles i halvåret for første kontakt.",
	SubjectHint:  "Veiledning av ansatte telles også som en sak.",
	ContactHint:  "Den som først tok kontakt med deg.",
	CategoryHint: "Velg den som veier tyngst. Andre elementer kan du legge til under «Mer om saken».",
	AgeHint:      "Alder ved første kontakt. Den som er nøyaktig 18 år, er 18 år eller eldre.",
	CountryHint: "Personens eget, foreldrenes eller besteforeldrenes fødeland. Det har ikke noe med statsborgerskap " +
		"å gjøre." +
		" Skriv de første bokstavene, eller velg fra listen.",
	ElementsHint: "Telles ikke i tabellene.",
	TieHint: func(year int) string {
		return fmt.Sprintf("Fra %d er det ikke en sak når personen bare har en søknad om familieinnvandring.", year)
	},
}

var splits = texts.Splits{
	Title: "Mer om sakene",
	Note:  "En sak kan ha flere temaer, elementer og instanser, så radene i de tabellene skal ikke legges sammen.",
	All:   "Alle saker",
	Has:   "Ja", Not: "Nei", Axis: "Gjelder",
	In:    func(name, amount string) string { return fmt.Sprintf("%s i %s", name, amount) },
	Among: func(items string) string { return "blant annet " + items },
	Lists: map[string]texts.Split{
		"subject": {
			Head: "Hvem fikk veiledning",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter hvem som fikk veiledning, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Veiledningen ble gitt til %s.", items) },
		},
		"theme": {
			Head: "Tema",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker der dette også var et tema, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Dette var også tema i sakene: %s.", items) },
		},
		"element": {
			Head: "Kategori",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker med elementer av andre kategorier enn hovedkategorien, %s", scheme, when)
			},
			Said: func(items string) string {
				return fmt.Sprintf("En sak kan ha elementer av andre kategorier enn hovedkategorien. Det gjaldt %s.", items)
			},
		},
		"service": {
			Head: "Andre instanser",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker der andre instanser var koblet inn, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Andre var også koblet inn: %s.", items) },
		},
		"whereabouts": {
			Head: "Hvor personen var",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter hvor personen var ved første kontakt, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Ved første kontakt var personen %s.", items) },
		},
		"tie": {
			Head: "Tilknytning til Norge",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter tilknytning til Norge, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Tilknytningen til Norge var %s.", items) },
		},
	},
}
