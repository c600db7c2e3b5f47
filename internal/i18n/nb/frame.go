package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var frame = texts.Frame{
	Product:        "Sakstall",
	SkipToContent:  "Hopp til hovedinnholdet",
	MainMenu:       "Hovedmeny",
	Front:          "Forside",
	NewCase:        "Registrer sak",
	OwnCases:       "Mine saker",
	WorkingReport:  "Arbeidsrapport",
	SignIn:         "Logg inn",
	SignOut:        "Logg ut",
	Language:       "Språk",
	SignedInAs:     func(name string) string { return "Logget inn som " + name },
	Footer:         "En sak er anonym: bare koder og måneden for første kontakt, aldri navn, dato eller fritekst.",
	MadeUp:         "Demonstrasjon: Alle saker, enheter og personer her er oppdiktet.",
	ErrorSummary:   "Du må rette opp dette før du kan gå videre:",
	TitleWithError: func(title string) string { return "Feil: " + title },
}

var home = texts.Home{
	Title: "Sakstall",
	Lead: "Mangfoldsrådgivere og spesialutsendinger registrerer anonyme saker om negativ sosial kontroll " +
		"og æresrelatert vold her. Av sakene blir årets tallrapport.",
	ReportsHeading: "Publiserte rapporter",
	NoReports:      "Ingen rapporter er publisert ennå.",
	Welcome:        func(name string) string { return "Hei, " + name },
	RegisterNow:    "Registrer ny sak",
	SeeOwn:         "Se mine saker",
	CasesIn: func(half string, n int) string {
		return fmt.Sprintf("%s: %s registrert", half, lang.Plural(n, "1 sak", "%d saker"))
	},
	CoordinatorLead: "Arbeidsrapporten viser tallene slik de er, uten at noe er skjult. Den er bare til intern bruk.",
	YearsCaption:    "Registrerte saker per år",
	Year:            "År",
	NoCasesYet:      "Ingen saker er registrert ennå.",
}
