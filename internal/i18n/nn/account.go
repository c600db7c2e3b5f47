package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var signIn = texts.SignIn{
	Title: "Logg inn", Email: "E-post", Password: "Passord", Submit: "Logg inn",
	Wrong:        "E-postadressa eller passordet er feil.",
	EmailMissing: "Skriv inn e-postadressa di.", PasswordMissing: "Skriv inn passordet ditt.",
	TooMany: func(minutes int) string {
		return fmt.Sprintf("For mange forsøk på å logge inn. Prøv igjen om %s.", lang.Plural(minutes, "1 minutt",
			"%d minutt"))
	},
	SignedOut: "Du er logga ut.",
}
