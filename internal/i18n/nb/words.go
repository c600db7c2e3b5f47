package nb

import "sakstall/internal/i18n/texts"

var words = texts.Words{
	Advisors: "Mangfoldsrådgivere", Envoys: "Spesialutsendinger",
	TheAdvisors: "Mangfoldsrådgiverne", TheEnvoys: "Spesialutsendingene",
}
