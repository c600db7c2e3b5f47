package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
)

var fields = texts.Fields{
	Scheme:      "Ordning",
	Unit:        "Eining",
	Month:       "Månad for første kontakt",
	Subject:     "Kven fekk rettleiing?",
	Contact:     "Kven tok kontakt?",
	Category:    "Hovudkategori",
	Elements:    "Element av andre kategoriar",
	Gender:      "Kjønn",
	Age:         "Alder",
	Country:     "Landbakgrunn",
	Answers:     map[string]string{"themes": "Tema", "services": "Andre tenester i saka"},
	Whereabouts: "Kvar er personen?", Tie: "Tilknyting til Noreg",
	MonthHint:    "Saka blir talt i halvåret for første kontakt.",
	SubjectHint:  "Rettleiing av tilsette blir òg talt som ei sak.",
	ContactHint:  "Den som først tok kontakt med deg.",
	CategoryHint: "Vel den som veg tyngst. Andre element kan du leggje til under «Meir om saka».",
	AgeHint:      "Alder ved første kontakt. Den som er nøyaktig 18 år, er 18 år eller eldre.",
	CountryHint: "Fødelandet til personen sjølv, foreldra eller besteforeldra. Det har ikkje noko med " +
		"statsborgarskap å gjere." +
		" Skriv dei første bokstavane, eller vel frå lista.",
	ElementsHint: "Blir ikkje talte i tabellane.",
	TieHint: func(year int) string {
		return fmt.Sprintf("Frå %d er det ikkje ei sak når personen berre har ein søknad om familieinnvandring.", year)
	},
}

var splits = texts.Splits{
	Title: "Meir om sakene",
	Note:  "Ei sak kan ha fleire tema, element og instansar, så radene i dei tabellane skal ikkje leggjast saman.",
	All:   "Alle saker",
	Has:   "Ja", Not: "Nei", Axis: "Gjeld",
	In:    func(name, amount string) string { return fmt.Sprintf("%s i %s", name, amount) },
	Among: func(items string) string { return "mellom anna " + items },
	Lists: map[string]texts.Split{
		"subject": {
			Head: "Kven fekk rettleiing",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter kven som fekk rettleiing, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Rettleiinga vart gitt til %s.", items) },
		},
		"theme": {
			Head: "Tema",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker der dette òg var eit tema, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Dette var òg tema i sakene: %s.", items) },
		},
		"element": {
			Head: "Kategori",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker med element av andre kategoriar enn hovudkategorien, %s", scheme, when)
			},
			Said: func(items string) string {
				return fmt.Sprintf("Ei sak kan ha element av andre kategoriar enn hovudkategorien. Det gjaldt %s.", items)
			},
		},
		"service": {
			Head: "Andre instansar",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker der andre instansar var kopla inn, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Andre var òg kopla inn: %s.", items) },
		},
		"whereabouts": {
			Head: "Kvar personen var",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter kvar personen var ved første kontakt, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Ved første kontakt var personen %s.", items) },
		},
		"tie": {
			Head: "Tilknyting til Noreg",
			Table: func(scheme, when string) string {
				return fmt.Sprintf("%s: saker etter tilknyting til Noreg, %s", scheme, when)
			},
			Said: func(items string) string { return fmt.Sprintf("Tilknytinga til Noreg var %s.", items) },
		},
	},
}
