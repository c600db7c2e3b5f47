package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

var bokmaal = Texts{
	Frame: Frame{
		Product: "Sakstall", SkipToContent: "Hopp til hovedinnholdet", MainMenu: "Hovedmeny", Front: "Forside", NewCase: "Registrer sak",
		OwnCases: "Mine saker", WorkingReport: "Arbeidsrapport", SignIn: "Logg inn", SignOut: "Logg ut", Language: "Språk",
		SignedInAs:     func(name string) string { return "Logget inn som " + name },
		Footer:         "En sak er anonym: bare koder og måneden for første kontakt, aldri navn, dato eller fritekst.",
		MadeUp:         "Demonstrasjon: Alle saker, enheter og personer her er oppdiktet.",
		ErrorSummary:   "Du må rette opp dette før du kan gå videre:",
		TitleWithError: func(title string) string { return "Feil: " + title },
	},
	Home: Home{
		Title:          "Sakstall",
		Lead:           "Mangfoldsrådgivere og spesialutsendinger registrerer anonyme saker om negativ sosial kontroll og æresrelatert vold her. Av sakene blir årets tallrapport.",
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
		AdminLead:       "Du har ansvar for brukere, enheter og kodebok. Du ser ingen saker.",
		AdminHow:        "Brukere og enheter legges til på serveren med kommandoen «sakstall user add».",
	},
	SignIn: SignIn{
		Title: "Logg inn", Email: "E-post", Password: "Passord", Submit: "Logg inn",
		Wrong:        "E-postadressen eller passordet er feil.",
		EmailMissing: "Skriv inn e-postadressen din.", PasswordMissing: "Skriv inn passordet ditt.",
		TooMany: func(minutes int) string {
			return fmt.Sprintf("For mange forsøk på å logge inn. Prøv igjen om %s.", lang.Plural(minutes, "1 minutt", "%d minutter"))
		},
		SignedOut: "Du er logget ut.",
	},
	Form: Form{
		Title: "Registrer sak", Lead: "Én sak er veiledning eller oppfølging av én person. Oppfølging av en sak du allerede har registrert, er ikke en ny sak.",
		Unit: "Enhet", Submit: "Registrer saken", More: "Mer om saken", MoreHint: "Valgfrie opplysninger. De telles ikke i tabellene.",
		Choose: "Velg", LastUsed: "Sist brukt", AllCountries: "Alle land", MatchNone: "Ingen treff", MatchOne: "1 treff", MatchMany: "%d treff",
		UsedBefore: func(ref string) string {
			return "Dette skjemaet har allerede laget sak " + ref + ". Vil du registrere en sak til med det som står her, trykk på «Registrer saken» en gang til."
		},
		UsedBeforeLink: "Se saken som er registrert", Optional: "(valgfritt)",
		Definitions: "Hva betyr kategoriene?", DefinitionsShown: "Forklaringen står under hver kategori.", AllContacts: "Alle",
	},
	Family: familyNB,
	Draft:  draftNB,
	Alone:  aloneNB,
	Fields: Fields{
		Scheme: "Ordning", Unit: "Enhet", Month: "Måned for første kontakt", Subject: "Hvem fikk veiledning?", Contact: "Hvem tok kontakt?",
		Category: "Hovedkategori", Elements: "Elementer av andre kategorier", Gender: "Kjønn", Age: "Alder", Country: "Landbakgrunn",
		Themes: "Tema", Services: "Andre tjenester i saken", Whereabouts: "Hvor er personen?", Tie: "Tilknytning til Norge",
		MonthHint:    "Saken telles i halvåret for første kontakt.",
		SubjectHint:  "Veiledning av ansatte telles også som en sak.",
		ContactHint:  "Den som først tok kontakt med deg.",
		CategoryHint: "Velg den som veier tyngst. Andre elementer kan du legge til under «Mer om saken».",
		AgeHint:      "Alder ved første kontakt. Den som er nøyaktig 18 år, er 18 år eller eldre.",
		CountryHint:  "Personens eget, foreldrenes eller besteforeldrenes fødeland. Det har ikke noe med statsborgerskap å gjøre.",
		ElementsHint: "Telles ikke i tabellene.",
		TieHint:      "Fra 2023 er det ikke en sak når personen bare har en søknad om familieinnvandring.",
	},
	Problem: Problem{
		MonthMissing: "Velg måneden for første kontakt.", SubjectMissing: "Velg hvem som fikk veiledning.", ContactMissing: "Velg hvem som tok kontakt.",
		CategoryMissing: "Velg en hovedkategori.", GenderMissing: "Velg kjønn, eller ukjent.", AgeMissing: "Velg alder, eller ukjent.", CountryMissing: "Velg landbakgrunn, eller ukjent.",
		NotInList: "Velg en verdi fra listen.", NotAMonth: "Velg en måned fra listen.", TooEarly: "Måneden er før det første året i registeret.",
		InTheFuture: "Måneden har ikke vært ennå.", NotInScheme: "Verdien brukes ikke i din ordning.", NotInUse: "Verdien var ikke i bruk i det året som er valgt.",
		ApplicationOnly: "Fra 2023 er dette ikke en sak: personen har ingen annen tilknytning til Norge enn en søknad om familieinnvandring.",
		OtherUnit:       "Du kan bare registrere saker for din egen enhet.", Twice: "Den samme verdien er valgt to ganger.",
		HalfHandedIn:   "Enheten din har levert dette halvåret, så det tar ikke imot flere saker. Angre leveringen på siden for halvåret hvis saken skal med.",
		HalfApproved:   "Halvåret er godkjent, så det tar ikke imot flere saker. Be koordinatoren sende det tilbake hvis saken skal med.",
		HalfClosed:     "Halvåret er avsluttet, så det tar ikke imot flere saker. Be koordinatoren gjenåpne det for enheten din hvis saken skal med.",
		IsACase:        "Velg «Bare søknad om familieinnvandring» hvis henvendelsen ikke er en sak.",
		FormGone:       "Skjemaet manglet engangskoden sin. Trykk på «Registrer saken» en gang til.",
		AfterFollowUp:  "Saken har en oppfølging før denne måneden. Velg en tidligere måned, eller trekk oppfølgingen først.",
		BeforeContact:  "Oppfølgingen kan ikke være før måneden for første kontakt.",
		CorrectInstead: "Saken kan rettes. Flytt den til «gjennomført» på siden for saken i stedet.",
	},
	Receipt: Receipt{
		Title:      func(ref string) string { return "Sak " + ref },
		Registered: "Saken er registrert",
		Reference:  func(ref string) string { return "Sakens referanse er " + ref + "." },
		CountsIn:   func(half string) string { return "Den telles som én ny sak i " + lang.LowerFirst(half) + "." },
		Again:      "Registrer en sak til", ToList: "Mine saker", Heading: "Dette er registrert",
	},
	List: List{
		Title: "Mine saker", Halves: "Halvår", None: "Du har ingen saker i dette halvåret.", Reference: "Referanse", Month: "Måned",
		Category: "Hovedkategori", Gender: "Kjønn", Age: "Alder", Country: "Landbakgrunn",
		Caption: func(half string, n int) string {
			return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 sak", "%d saker"))
		},
	},
	Report: Report{
		Title:        func(scope string) string { return "Arbeidsrapport " + scope + "" },
		Internal:     "Internt",
		InternalLead: "Tall for små grupper er ikke skjult. Siden skal ikke deles, siteres eller skrives ut til andre.",
		Years:        "År", Advisors: "Mangfoldsrådgivere", Envoys: "Spesialutsendinger",
		TableOf:  func(what string, from, to int) string { return fmt.Sprintf("%s %d–%d", what, from, to) },
		NotInUse: "ikke i bruk",
	},
	Story:    storyNB,
	Yearly:   yearlyNB,
	Workshop: workshopNB,
	Findings: findingsNB,
	HalfYear: halfyearNB,
	Activity: activityNB,
	After:    afterNB,
	Own:      ownCasesNB,
	Editions: editionsNB,
	Upload:   uploadNB,
	Review:   reviewNB,
	Errors: Errors{
		BadRequest: "Forespørselen kunne ikke leses", BadRequestHow: "Noe i det som ble sendt, var feil satt sammen. Gå tilbake og prøv igjen.",
		Forbidden: "Du har ikke tilgang", ForbiddenHow: "Rollen din gir ikke tilgang til denne siden.",
		Stale: "Siden var for gammel", StaleHow: "Ingenting er lagret. Gå tilbake, last inn siden på nytt og prøv igjen.",
		NotFound: "Siden finnes ikke", NotFoundHow: "Adressen er feil, eller siden er ikke din.",
		NotAllowed: "Slik kan ikke siden brukes", NotAllowedHow: "Gå til siden med en lenke eller et skjema i Sakstall.",
		TooLarge: "Det som ble sendt, var for stort", TooLargeHow: "Ingenting er lagret.",
		MediaType: "Skjemaet ble sendt i et ukjent format", MediaTypeHow: "Ingenting er lagret.",
		Internal: "Noe gikk galt hos oss", InternalHow: "Prøv igjen om litt. Hvis det skjer igjen, oppgi koden under til den som drifter Sakstall.",
		Unavailable: "Sakstall kan ikke lagre akkurat nå", UnavailableHow: "Ingenting er lagret. Gå tilbake og prøv igjen om litt; det du har fylt ut, står i skjemaet.",
		ToFront: "Til forsiden", RequestID: func(id string) string { return "Kode: " + id },
	},
}
