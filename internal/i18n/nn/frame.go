package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var frame = texts.Frame{
	Product:        "Sakstall",
	SkipToContent:  "Hopp til hovudinnhaldet",
	MainMenu:       "Hovudmeny",
	Front:          "Framside",
	NewCase:        "Registrer sak",
	OwnCases:       "Mine saker",
	WorkingReport:  "Arbeidsrapport",
	SignIn:         "Logg inn",
	SignOut:        "Logg ut",
	Language:       "Språk",
	SignedInAs:     func(name string) string { return "Logga inn som " + name },
	Footer:         "Ei sak er anonym: berre kodar og månaden for første kontakt, aldri namn, dato eller fritekst.",
	MadeUp:         "Demonstrasjon: Alle saker, einingar og personar her er oppdikta.",
	ErrorSummary:   "Du må rette opp dette før du kan gå vidare:",
	TitleWithError: func(title string) string { return "Feil: " + title },
}

var home = texts.Home{
	Title: "Sakstall",
	Lead: "Mangfaldsrådgivarar og spesialutsendingar registrerer anonyme saker om negativ sosial kontroll " +
		"og æresrelatert vald her. Av sakene blir talrapporten for året.",
	ReportsHeading: "Publiserte rapportar",
	NoReports:      "Ingen rapportar er publiserte enno.",
	Welcome:        func(name string) string { return "Hei, " + name },
	RegisterNow:    "Registrer ny sak",
	SeeOwn:         "Sjå mine saker",
	CasesIn: func(half string, n int) string {
		return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 sak registrert", "%d saker registrerte"))
	},
	CoordinatorLead: "Arbeidsrapporten viser tala slik dei er, utan at noko er skjult. Han er berre til intern bruk.",
	YearsCaption:    "Registrerte saker per år",
	Year:            "År",
	NoCasesYet:      "Ingen saker er registrerte enno.",
}
