package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

// Workshop is where a coordinator arranges the next report of a year, and where two editions are compared.
type Workshop struct {
	Title                                                                   func(year int) string
	Lead, Link, Place, Keep, Part, Own, Save, Saved                         string
	PlaceOf, KeepOf                                                         func(part string) string
	LeftOut, Texts, NoTexts, AddText, Edit, Changed, ChangedText, NotAPlace string
	NewText, EditText, TextLead, Chapter                                    string
	TitleIn, TextIn                                                         func(language string) string // what Language calls it
	Bokmaal, Nynorsk, English                                               string
	TextHint, OtherHint, Bind, BindHint, Insert                             string
	Delete, TitleMissing, TextMissing, ChapterMissing                       string
	Typed                                                                   func(numbers string) string
	Accept, NotBound, BoundHidden                                           string
	TooLong                                                                 func(most int) string
	IDNumber, Email, Phone                                                  string
	Count, Share                                                            func(name string) string
	Compare, CompareLead, First, Second, Show, Same                         string
	Change, Seen, BecameHidden, BecameVisible                               string
	Summary                                                                 func(changed, hidden, visible int) string
	What, ChooseTwo, CompareLink                                            string
	CompareOf                                                               func(a, b string) string
}

// Language is what a language is called inside a sentence.
func (w Workshop) Language(l lang.Lang) string {
	return map[lang.Lang]string{lang.NB: w.Bokmaal, lang.NN: w.Nynorsk, lang.EN: w.English}[l]
}

var workshopNB = Workshop{
	Title: func(year int) string { return fmt.Sprintf("Rediger rapporten for %d", year) },
	Lead:  "Rapporten skriver seg selv. Her kan du flytte på delene, utelate noen og legge til egne tekster. Neste utgave blir slik det står her; det som er publisert, endres ikke. Datafilene (Excel, CSV og JSON-stat) har alle tabeller, også de utelatte.",
	Link:  "Rediger rapporten", Place: "Plass", Keep: "Ta med", Part: "Del", Own: "egen tekst", Save: "Lagre", Saved: "Rapporten er lagret.",
	PlaceOf: func(part string) string { return "Plass for " + part }, KeepOf: func(part string) string { return "Ta med " + part },
	Texts: "Egne tekster", NoTexts: "Rapporten har ingen egne tekster.", AddText: "Legg til en tekst", Edit: "Rediger",
	Changed:     "Noen andre har endret rapporten i mellomtiden, så ingenting er lagret. Endringene dine står her. Se over dem og lagre en gang til.",
	LeftOut:     "utelatt",
	ChangedText: "Noen andre har endret rapporten i mellomtiden, så teksten din er ikke lagret. Her er den slik du skrev den. Se over den og lagre en gang til.",
	NotAPlace:   "Skriv et helt tall fra 0 til 999.",
	NewText:     "Ny tekst", EditText: "Rediger tekst", TextLead: "Teksten blir offentlig. Ikke skriv noe som kan peke på en person.", Chapter: "Kapittel",
	Bokmaal: "bokmål", Nynorsk: "nynorsk", English: "engelsk",
	TitleIn: func(language string) string { return "Overskrift, " + language }, TextIn: func(language string) string { return "Tekst, " + language },
	TextHint: "En tom linje gir et nytt avsnitt. Tall fra rapporten setter du inn nedenfor, så følger de utgaven.", OtherHint: "Står feltet tomt, brukes teksten på bokmål.",
	Bind: "Sett inn et tall fra rapporten", BindHint: "Tallet settes inn sist i alle tekstene som er fylt ut. Flytt {{…}} dit det skal stå.", Insert: "Sett inn",
	Delete: "Slett teksten", TitleMissing: "Skriv en overskrift.", TextMissing: "Skriv en tekst.", ChapterMissing: "Velg et kapittel.",
	Typed: func(numbers string) string {
		return "Dette er skrevet for hånd og følger ikke utgaven: " + numbers + ". Sett inn tall på saker med «Sett inn», eller bekreft nederst at det ikke er tall på saker."
	},
	Accept: "Tallene jeg har skrevet selv, er ikke tall på saker, eller er publisert før.", NotBound: "Et {{…}} peker ikke på noe tall i rapporten.", BoundHidden: "Et {{…}} peker på et tall som er skjult. Avsnittet kommer ikke med.",
	TooLong:  func(most int) string { return fmt.Sprintf("Skriv kortere: høyst %d tegn.", most) },
	IDNumber: "Teksten ser ut til å ha et fødselsnummer. Ta det bort.", Email: "Teksten ser ut til å ha en e-postadresse. Ta den bort.", Phone: "Teksten ser ut til å ha et telefonnummer. Ta det bort.",
	Count: func(name string) string { return name + " – antall" }, Share: func(name string) string { return name + " – prosent av alle" },
	Compare: "Sammenlign utgaver", CompareLead: "Her ser du hva som er annerledes i den ene utgaven enn i den andre.", First: "Første", Second: "Andre", Show: "Sammenlign",
	Same: "De to utgavene viser de samme tallene.", Change: "Endring", Seen: "Synlighet", BecameHidden: "ble skjult", BecameVisible: "ble synlig",
	Summary: func(changed, hidden, visible int) string {
		return fmt.Sprintf("%d tall er annerledes. Av dem ble %d skjult og %d synlige.", changed, hidden, visible)
	},
	What: "Tall", ChooseTwo: "Velg to utgaver.", CompareLink: "Sammenlign to utgaver",
	CompareOf: func(a, b string) string { return fmt.Sprintf("Utgave %s og %s", a, b) },
}

var workshopNN = Workshop{
	Title: func(year int) string { return fmt.Sprintf("Rediger rapporten for %d", year) },
	Lead:  "Rapporten skriv seg sjølv. Her kan du flytte på delane, utelate nokre og leggje til eigne tekstar. Neste utgåve blir slik det står her; det som er publisert, blir ikkje endra. Datafilene (Excel, CSV og JSON-stat) har alle tabellar, også dei utelatne.",
	Link:  "Rediger rapporten", Place: "Plass", Keep: "Ta med", Part: "Del", Own: "eigen tekst", Save: "Lagre", Saved: "Rapporten er lagra.",
	PlaceOf: func(part string) string { return "Plass for " + part }, KeepOf: func(part string) string { return "Ta med " + part },
	Texts: "Eigne tekstar", NoTexts: "Rapporten har ingen eigne tekstar.", AddText: "Legg til ein tekst", Edit: "Rediger",
	Changed:     "Nokon andre har endra rapporten i mellomtida, så ingenting er lagra. Endringane dine står her. Sjå over dei og lagre ein gong til.",
	LeftOut:     "utelaten",
	ChangedText: "Nokon andre har endra rapporten i mellomtida, så teksten din er ikkje lagra. Her er han slik du skreiv han. Sjå over han og lagre ein gong til.",
	NotAPlace:   "Skriv eit heilt tal frå 0 til 999.",
	NewText:     "Ny tekst", EditText: "Rediger tekst", TextLead: "Teksten blir offentleg. Ikkje skriv noko som kan peike på ein person.", Chapter: "Kapittel",
	Bokmaal: "bokmål", Nynorsk: "nynorsk", English: "engelsk",
	TitleIn: func(language string) string { return "Overskrift, " + language }, TextIn: func(language string) string { return "Tekst, " + language },
	TextHint: "Ei tom linje gir eit nytt avsnitt. Tal frå rapporten set du inn nedanfor, så følgjer dei utgåva.", OtherHint: "Står feltet tomt, blir teksten på bokmål brukt.",
	Bind: "Set inn eit tal frå rapporten", BindHint: "Talet blir sett inn sist i alle tekstane som er fylte ut. Flytt {{…}} dit det skal stå.", Insert: "Set inn",
	Delete: "Slett teksten", TitleMissing: "Skriv ei overskrift.", TextMissing: "Skriv ein tekst.", ChapterMissing: "Vel eit kapittel.",
	Typed: func(numbers string) string {
		return "Dette er skrive for hand og følgjer ikkje utgåva: " + numbers + ". Set inn tal på saker med «Set inn», eller stadfest nedst at det ikkje er tal på saker."
	},
	Accept: "Tala eg har skrive sjølv, er ikkje tal på saker, eller er publiserte før.", NotBound: "Eit {{…}} peikar ikkje på noko tal i rapporten.", BoundHidden: "Eit {{…}} peikar på eit tal som er skjult. Avsnittet kjem ikkje med.",
	TooLong:  func(most int) string { return fmt.Sprintf("Skriv kortare: høgst %d teikn.", most) },
	IDNumber: "Teksten ser ut til å ha eit fødselsnummer. Ta det bort.", Email: "Teksten ser ut til å ha ei e-postadresse. Ta ho bort.", Phone: "Teksten ser ut til å ha eit telefonnummer. Ta det bort.",
	Count: func(name string) string { return name + " – tal" }, Share: func(name string) string { return name + " – prosent av alle" },
	Compare: "Samanlikn utgåver", CompareLead: "Her ser du kva som er annleis i den eine utgåva enn i den andre.", First: "Første", Second: "Andre", Show: "Samanlikn",
	Same: "Dei to utgåvene viser dei same tala.", Change: "Endring", Seen: "Synlegheit", BecameHidden: "vart skjult", BecameVisible: "vart synleg",
	Summary: func(changed, hidden, visible int) string {
		return fmt.Sprintf("%d tal er annleis. Av dei vart %d skjulte og %d synlege.", changed, hidden, visible)
	},
	What: "Tal", ChooseTwo: "Vel to utgåver.", CompareLink: "Samanlikn to utgåver",
	CompareOf: func(a, b string) string { return fmt.Sprintf("Utgåve %s og %s", a, b) },
}

var workshopEN = Workshop{
	Title: func(year int) string { return fmt.Sprintf("Arrange the report for %d", year) },
	Lead:  "The report writes itself. Here you can move its parts, leave some out and add texts of your own. The next edition will be as it stands here; what has been published does not change. The data files (Excel, CSV and JSON-stat) have all tables, those left out too.",
	Link:  "Arrange the report", Place: "Place", Keep: "Include", Part: "Part", Own: "own text", Save: "Save", Saved: "The report has been saved.",
	PlaceOf: func(part string) string { return "Place of " + part }, KeepOf: func(part string) string { return "Include " + part },
	Texts: "Own texts", NoTexts: "The report has no texts of your own.", AddText: "Add a text", Edit: "Edit",
	Changed:     "Somebody else has changed the report in the meantime, so nothing has been saved. Your changes stand here. Look them over and save once more.",
	LeftOut:     "left out",
	ChangedText: "Somebody else has changed the report in the meantime, so your text has not been saved. Here it is as you wrote it. Look it over and save once more.",
	NotAPlace:   "Write a whole number from 0 to 999.",
	NewText:     "New text", EditText: "Edit text", TextLead: "The text will be public. Write nothing that may point at a person.", Chapter: "Chapter",
	Bokmaal: "Norwegian Bokmål", Nynorsk: "Norwegian Nynorsk", English: "English",
	TitleIn: func(language string) string { return "Heading, " + language }, TextIn: func(language string) string { return "Text, " + language },
	TextHint: "An empty line begins a new paragraph. Insert figures of the report below, and they follow the edition.", OtherHint: "Where this is left empty, the text in bokmål is used.",
	Bind: "Insert a figure of the report", BindHint: "The figure is put at the end of every text that is filled in. Move {{…}} to where it belongs.", Insert: "Insert",
	Delete: "Delete the text", TitleMissing: "Write a heading.", TextMissing: "Write a text.", ChapterMissing: "Choose a chapter.",
	Typed: func(numbers string) string {
		return "This is typed by hand and does not follow the edition: " + numbers + ". Put figures of cases in with “Insert”, or confirm at the bottom that these are no figures of cases."
	},
	Accept: "The numbers that I have typed are no figures of cases, or have been published before.", NotBound: "A {{…}} points at no figure of the report.", BoundHidden: "A {{…}} points at a figure that is hidden. The paragraph is left out.",
	TooLong:  func(most int) string { return fmt.Sprintf("Write less: at most %d characters.", most) },
	IDNumber: "The text seems to have a national identity number. Take it out.", Email: "The text seems to have an e-mail address. Take it out.", Phone: "The text seems to have a telephone number. Take it out.",
	Count: func(name string) string { return name + " – number" }, Share: func(name string) string { return name + " – per cent of all" },
	Compare: "Compare editions", CompareLead: "Here you see how two editions differ.", First: "First", Second: "Second", Show: "Compare",
	Same: "The two editions show the same figures.", Change: "Change", Seen: "Visibility", BecameHidden: "was hidden", BecameVisible: "became visible",
	Summary: func(changed, hidden, visible int) string {
		return fmt.Sprintf("%d figures differ. Of these, %d were hidden and %d became visible.", changed, hidden, visible)
	},
	What: "Figure", ChooseTwo: "Choose two editions.", CompareLink: "Compare two editions",
	CompareOf: func(a, b string) string { return fmt.Sprintf("Editions %s and %s", a, b) },
}
