package nb

import (
	"sakstall/internal/i18n/texts"
)

var errors = texts.Errors{
	BadRequest:    "Forespørselen kunne ikke leses",
	BadRequestHow: "Noe i det som ble sendt, var feil satt sammen. Gå tilbake og prøv igjen.",
	Forbidden:     "Du har ikke tilgang", ForbiddenHow: "Rollen din gir ikke tilgang til denne siden.",
	Stale: "Siden er utløpt", StaleHow: "Ingenting er lagret. Gå tilbake, last inn siden på nytt og prøv igjen.",
	NotFound: "Siden finnes ikke", NotFoundHow: "Adressen er feil, eller du har ikke tilgang til siden.",
	NotAllowed: "Slik kan ikke siden brukes", NotAllowedHow: "Gå til siden med en lenke eller et skjema i Sakstall.",
	Conflict:    "Noe har endret seg i mellomtiden",
	ConflictHow: "Ingenting er lagret. Gå tilbake, last inn siden på nytt og prøv igjen.",
	TooLarge:    "Det som ble sendt, var for stort", TooLargeHow: "Ingenting er lagret.",
	MediaType: "Skjemaet ble sendt i et ukjent format", MediaTypeHow: "Ingenting er lagret.",
	Internal:       "Noe gikk galt hos oss",
	InternalHow:    "Prøv igjen om litt. Hvis det skjer igjen, oppgi koden under til den som drifter Sakstall.",
	Unavailable:    "Sakstall kan ikke lagre akkurat nå",
	UnavailableHow: "Ingenting er lagret. Gå tilbake og prøv igjen om litt; det du har fylt ut, står i skjemaet.",
	ToFront:        "Til forsiden", RequestID: func(id string) string { return "Kode: " + id },
}
