package nn

import "sakstall/internal/i18n/texts"

var words = texts.Words{
	Advisors: "Mangfaldsrådgivarar", Envoys: "Spesialutsendingar",
	TheAdvisors: "Mangfaldsrådgivarane", TheEnvoys: "Spesialutsendingane",
}
