package nb

import "sakstall/internal/i18n/texts"

var admin = texts.Admin{
	Title: "Administrasjon",
	Lead:  "Du har ansvar for brukere, enheter og kodebok. Du ser ingen saker.",
	Users: "Brukere og enheter legges til på serveren med kommandoen «sakstall user add».",
}
