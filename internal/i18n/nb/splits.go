package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
)

var splits = texts.Splits{
	Title: "Mer om sakene",
	Note:  "En sak kan ha flere temaer, elementer og instanser, så radene i de tabellene skal ikke legges sammen.",
	All:   "Alle saker",
	Has:   "Ja", Not: "Nei", Axis: "Gjelder",
	In: func(name, amount string) string { return fmt.Sprintf("%s i %s", name, amount) },
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
			Said: func(items string) string { return fmt.Sprintf("Et annet tema i sakene var %s.", items) },
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
