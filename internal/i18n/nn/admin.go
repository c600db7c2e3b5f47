package nn

import "sakstall/internal/i18n/texts"

var admin = texts.Admin{
	Title: "Administrasjon",
	Lead:  "Du har ansvar for brukarar, einingar og kodebok. Du ser ingen saker.",
	Users: "Brukarar og einingar blir lagde til på tenaren med kommandoen «sakstall user add».",
}
