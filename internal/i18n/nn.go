package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

var nynorsk = Texts{
	Frame: Frame{
		Product: "Sakstall", SkipToContent: "Hopp til hovudinnhaldet", MainMenu: "Hovudmeny", Front: "Framside", NewCase: "Registrer sak",
		OwnCases: "Mine saker", WorkingReport: "Arbeidsrapport", SignIn: "Logg inn", SignOut: "Logg ut", Language: "Språk",
		SignedInAs:     func(name string) string { return "Logga inn som " + name },
		Footer:         "Ei sak er anonym: berre kodar og månaden for første kontakt, aldri namn, dato eller fritekst.",
		MadeUp:         "Demonstrasjon: Alle saker, einingar og personar her er oppdikta.",
		ErrorSummary:   "Du må rette opp dette før du kan gå vidare:",
		TitleWithError: func(title string) string { return "Feil: " + title },
	},
	Home: Home{
		Title:          "Sakstall",
		Lead:           "Mangfaldsrådgivarar og spesialutsendingar registrerer anonyme saker om negativ sosial kontroll og æresrelatert vald her. Av sakene blir talrapporten for året.",
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
		AdminLead:       "Du har ansvar for brukarar, einingar og kodebok. Du ser ingen saker.",
		AdminHow:        "Brukarar og einingar blir lagde til på tenaren med kommandoen «sakstall user add».",
	},
	SignIn: SignIn{
		Title: "Logg inn", Email: "E-post", Password: "Passord", Submit: "Logg inn",
		Wrong:        "E-postadressa eller passordet er feil.",
		EmailMissing: "Skriv inn e-postadressa di.", PasswordMissing: "Skriv inn passordet ditt.",
		TooMany: func(minutes int) string {
			return fmt.Sprintf("For mange forsøk på å logge inn. Prøv igjen om %s.", lang.Plural(minutes, "1 minutt", "%d minutt"))
		},
		SignedOut: "Du er logga ut.",
	},
	Form: Form{
		Title: "Registrer sak", Lead: "Ei sak er rettleiing eller oppfølging av éin person. Oppfølging av ei sak du alt har registrert, er ikkje ei ny sak.",
		Unit: "Eining", Submit: "Registrer saka", More: "Meir om saka", MoreHint: "Valfrie opplysningar. Dei blir ikkje talde i tabellane.",
		Choose: "Vel", LastUsed: "Sist brukt", AllCountries: "Alle land", MatchNone: "Ingen treff", MatchOne: "1 treff", MatchMany: "%d treff",
		UsedBefore: func(ref string) string {
			return "Dette skjemaet har alt laga sak " + ref + ". Vil du registrere ei sak til med det som står her, trykk på «Registrer saka» ein gong til."
		},
		UsedBeforeLink: "Sjå saka som er registrert", Optional: "(valfritt)",
		Definitions: "Kva tyder kategoriane?", DefinitionsShown: "Forklaringa står under kvar kategori.", AllContacts: "Alle",
	},
	Family: familyNN,
	Draft:  draftNN,
	Alone:  aloneNN,
	Fields: Fields{
		Scheme: "Ordning", Unit: "Eining", Month: "Månad for første kontakt", Subject: "Kven fekk rettleiing?", Contact: "Kven tok kontakt?",
		Category: "Hovudkategori", Elements: "Element av andre kategoriar", Gender: "Kjønn", Age: "Alder", Country: "Landbakgrunn",
		Themes: "Tema", Services: "Andre tenester i saka", Whereabouts: "Kvar er personen?", Tie: "Tilknyting til Noreg",
		MonthHint:    "Saka blir tald i halvåret for første kontakt.",
		SubjectHint:  "Rettleiing av tilsette blir òg tald som ei sak.",
		ContactHint:  "Den som først tok kontakt med deg.",
		CategoryHint: "Vel den som veg tyngst. Andre element kan du leggje til under «Meir om saka».",
		AgeHint:      "Alder ved første kontakt. Den som er nøyaktig 18 år, er 18 år eller eldre.",
		CountryHint:  "Fødelandet til personen sjølv, foreldra eller besteforeldra. Det har ikkje noko med statsborgarskap å gjere.",
		ElementsHint: "Blir ikkje talde i tabellane.",
		TieHint:      "Frå 2023 er det ikkje ei sak når personen berre har ein søknad om familieinnvandring.",
	},
	Problem: Problem{
		MonthMissing: "Vel månaden for første kontakt.", SubjectMissing: "Vel kven som fekk rettleiing.", ContactMissing: "Vel kven som tok kontakt.",
		CategoryMissing: "Vel ein hovudkategori.", GenderMissing: "Vel kjønn, eller ukjent.", AgeMissing: "Vel alder, eller ukjent.", CountryMissing: "Vel landbakgrunn, eller ukjent.",
		NotInList: "Vel ein verdi frå lista.", NotAMonth: "Vel ein månad frå lista.", TooEarly: "Månaden er før det første året i registeret.",
		InTheFuture: "Månaden har ikkje vore enno.", NotInScheme: "Verdien blir ikkje brukt i ordninga di.", NotInUse: "Verdien var ikkje i bruk i det året som er valt.",
		ApplicationOnly: "Frå 2023 er dette ikkje ei sak: personen har inga anna tilknyting til Noreg enn ein søknad om familieinnvandring.",
		OtherUnit:       "Du kan berre registrere saker for di eiga eining.", Twice: "Den same verdien er vald to gonger.",
		HalfHandedIn:   "Eininga di har levert dette halvåret, så det tek ikkje imot fleire saker. Angre leveringa på sida for halvåret dersom saka skal med.",
		HalfApproved:   "Halvåret er godkjent, så det tek ikkje imot fleire saker. Be koordinatoren sende det tilbake dersom saka skal med.",
		HalfClosed:     "Halvåret er avslutta, så det tek ikkje imot fleire saker. Be koordinatoren opne det på nytt for eininga di dersom saka skal med.",
		IsACase:        "Vel «Berre søknad om familieinnvandring» dersom førespurnaden ikkje er ei sak.",
		FormGone:       "Skjemaet mangla eingongskoden sin. Trykk på «Registrer saka» ein gong til.",
		AfterFollowUp:  "Saka har ei oppfølging før denne månaden. Vel ein tidlegare månad, eller trekk oppfølginga først.",
		BeforeContact:  "Oppfølginga kan ikkje vere før månaden for første kontakt.",
		CorrectInstead: "Saka kan rettast. Flytt henne til «gjennomført» på sida for saka i staden.",
	},
	Receipt: Receipt{
		Title:      func(ref string) string { return "Sak " + ref },
		Registered: "Saka er registrert",
		Reference:  func(ref string) string { return "Referansen til saka er " + ref + "." },
		CountsIn:   func(half string) string { return "Ho blir tald som éi ny sak i " + lang.LowerFirst(half) + "." },
		Again:      "Registrer ei sak til", ToList: "Mine saker", Heading: "Dette er registrert",
	},
	List: List{
		Title: "Mine saker", Halves: "Halvår", None: "Du har ingen saker i dette halvåret.", Reference: "Referanse", Month: "Månad",
		Category: "Hovudkategori", Gender: "Kjønn", Age: "Alder", Country: "Landbakgrunn",
		Caption: func(half string, n int) string {
			return fmt.Sprintf("%s: %s", half, lang.Plural(n, "1 sak", "%d saker"))
		},
	},
	Report: Report{
		Title:        func(scope string) string { return "Arbeidsrapport " + scope + "" },
		Internal:     "Internt",
		InternalLead: "Tal for små grupper er ikkje skjulte. Sida skal ikkje delast, siterast eller skrivast ut til andre.",
		Years:        "År", Advisors: "Mangfaldsrådgivarar", Envoys: "Spesialutsendingar",
		TableOf:  func(what string, from, to int) string { return fmt.Sprintf("%s %d–%d", what, from, to) },
		NotInUse: "ikkje i bruk",
	},
	Story:    storyNN,
	Yearly:   yearlyNN,
	Workshop: workshopNN,
	Findings: findingsNN,
	HalfYear: halfyearNN,
	Activity: activityNN,
	After:    afterNN,
	Own:      ownCasesNN,
	Editions: editionsNN,
	Upload:   uploadNN,
	Review:   reviewNN,
	Errors: Errors{
		BadRequest: "Førespurnaden kunne ikkje lesast", BadRequestHow: "Noko i det som vart sendt, var feil sett saman. Gå tilbake og prøv igjen.",
		Forbidden: "Du har ikkje tilgang", ForbiddenHow: "Rolla di gir ikkje tilgang til denne sida.",
		Stale: "Sida var for gammal", StaleHow: "Ingenting er lagra. Gå tilbake, last inn sida på nytt og prøv igjen.",
		NotFound: "Sida finst ikkje", NotFoundHow: "Adressa er feil, eller sida er ikkje di.",
		NotAllowed: "Slik kan ikkje sida brukast", NotAllowedHow: "Gå til sida med ei lenkje eller eit skjema i Sakstall.",
		TooLarge: "Det som vart sendt, var for stort", TooLargeHow: "Ingenting er lagra.",
		MediaType: "Skjemaet vart sendt i eit ukjent format", MediaTypeHow: "Ingenting er lagra.",
		Internal: "Noko gjekk gale hos oss", InternalHow: "Prøv igjen om litt. Om det skjer igjen, oppgi koden under til den som driftar Sakstall.",
		Unavailable: "Sakstall kan ikkje lagre akkurat no", UnavailableHow: "Ingenting er lagra. Gå tilbake og prøv igjen om litt; det du har fylt ut, står i skjemaet.",
		ToFront: "Til framsida", RequestID: func(id string) string { return "Kode: " + id },
	},
}
