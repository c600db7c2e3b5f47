package nn

import (
	"sakstall/internal/i18n/texts"
)

var errors = texts.Errors{
	BadRequest:    "Førespurnaden kunne ikkje lesast",
	BadRequestHow: "Noko i det som vart sendt, var feil sett saman. Gå tilbake og prøv igjen.",
	Forbidden:     "Du har ikkje tilgang", ForbiddenHow: "Rolla di gir ikkje tilgang til denne sida.",
	Stale: "Sida er utgått", StaleHow: "Ingenting er lagra. Gå tilbake, last inn sida på nytt og prøv igjen.",
	NotFound: "Sida finst ikkje", NotFoundHow: "Adressa er feil, eller du har ikkje tilgang til sida.",
	NotAllowed: "Slik kan ikkje sida brukast", NotAllowedHow: "Gå til sida med ei lenkje eller eit skjema i Sakstall.",
	Conflict:    "Noko har endra seg i mellomtida",
	ConflictHow: "Ingenting er lagra. Gå tilbake, last inn sida på nytt og prøv igjen.",
	TooLarge:    "Det som vart sendt, var for stort", TooLargeHow: "Ingenting er lagra.",
	MediaType: "Skjemaet vart sendt i eit ukjent format", MediaTypeHow: "Ingenting er lagra.",
	Internal:       "Noko gjekk gale hos oss",
	InternalHow:    "Prøv igjen om litt. Om det skjer igjen, oppgi koden under til den som driftar Sakstall.",
	Unavailable:    "Sakstall kan ikkje lagre akkurat no",
	UnavailableHow: "Ingenting er lagra. Gå tilbake og prøv igjen om litt; det du har fylt ut, står i skjemaet.",
	ToFront:        "Til framsida", RequestID: func(id string) string { return "Kode: " + id },
}
