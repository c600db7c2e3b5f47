package en

import "sakstall/internal/i18n/texts"

var words = texts.Words{
	Advisors: "Diversity advisors", Envoys: "Special envoys",
	TheAdvisors: "The diversity advisors", TheEnvoys: "The special envoys",
}
