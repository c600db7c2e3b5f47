package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var report = texts.Report{
	Title:        func(scope string) string { return "Arbeidsrapport " + scope + "" },
	Internal:     "Internt",
	InternalLead: "Tall for små grupper er ikke skjult. Siden skal ikke deles, siteres eller skrives ut til andre.",
	Years:        "År",
	TableOf:      func(what string, from, to int) string { return fmt.Sprintf("%s %d–%d", what, from, to) },
	NotInUse:     "ikke i bruk",
}

var workshop = texts.Workshop{
	Title: func(year int) string { return fmt.Sprintf("Rediger rapporten for %d", year) },
	Lead: "Teksten lages automatisk av tallene. Her kan du flytte på delene, utelate noen og legge til egne tekster. Neste " +
		"utgave blir slik det står her; det som er publisert, endres ikke. Datafilene (Excel, CSV og JSON-stat) har " +
		"alle tabeller, også de utelatte.",
	Link:    "Rediger rapporten",
	Place:   "Plass",
	Keep:    "Ta med",
	Part:    "Del",
	Own:     "egen tekst",
	Save:    "Lagre",
	Saved:   "Rapporten er lagret.",
	PlaceOf: func(part string) string { return "Plass for " + part },
	KeepOf:  func(part string) string { return "Ta med " + part },
	Texts:   "Egne tekster",
	NoTexts: "Rapporten har ingen egne tekster.",
	AddText: "Legg til en tekst",
	Edit:    "Rediger",
	Changed: "Noen andre har endret rapporten i mellomtiden, så ingenting er lagret. Endringene dine står her. " +
		"Se over dem og lagre en gang til.",
	LeftOut: "utelatt",
	ChangedText: "Noen andre har endret rapporten i mellomtiden, så teksten din er ikke lagret. Her er den slik du " +
		"skrev den. Se over den og lagre en gang til.",
	NotAPlace: func(most int) string {
		return fmt.Sprintf("Skriv et helt tall fra 0 til %d.", most)
	},
	NewText:  "Ny tekst",
	EditText: "Rediger tekst",
	TextLead: "Teksten blir offentlig. Ikke skriv noe som kan peke på en person.",
	Chapter:  "Kapittel",
	Bokmaal:  "bokmål", Nynorsk: "nynorsk", English: "engelsk",
	TitleIn: func(language string) string { return "Overskrift, " + language },
	TextIn:  func(language string) string { return "Tekst, " + language },
	TextHint: "En tom linje gir et nytt avsnitt. Tall fra rapporten setter du inn nedenfor, så følger de " +
		"utgaven.",
	OtherHint:      "Står feltet tomt, brukes teksten på bokmål.",
	Bind:           "Sett inn et tall fra rapporten",
	BindHint:       "Tallet settes inn sist i alle tekstene som er fylt ut. Flytt {{…}} dit det skal stå.",
	Insert:         "Sett inn",
	Delete:         "Slett teksten",
	TitleMissing:   "Skriv en overskrift.",
	TextMissing:    "Skriv en tekst.",
	ChapterMissing: "Velg et kapittel.",
	Typed: func(numbers string) string {
		return "Dette er skrevet for hånd og følger ikke utgaven: " + numbers + ". Sett inn tall på saker med «Sett " +
			"inn», eller bekreft hvert av dem nederst."
	},
	Accept:      "Tall som er skrevet for hånd",
	AcceptHint:  "Kryss av for hvert tall som ikke er et tall på saker, eller som er publisert før. Leserne får vite at det ikke er hentet fra utgaven.",
	NotBound:    "Et {{…}} peker ikke på noe tall i rapporten.",
	BoundHidden: "Et {{…}} peker på et tall som er skjult. Avsnittet kommer ikke med.",
	TooLong:     func(most int) string { return fmt.Sprintf("Skriv kortere: høyst %d tegn.", most) },
	IDNumber:    "Teksten ser ut til å ha et fødselsnummer. Ta det bort.",
	Email:       "Teksten ser ut til å ha en e-postadresse. Ta den bort.",
	Phone:       "Teksten ser ut til å ha et telefonnummer. Ta det bort.",
	Count:       func(name string) string { return name + " – antall" },
	Share:       func(name string) string { return name + " – prosent av alle" },
	Compare:     "Sammenlign utgaver",
	CompareLead: "Her ser du hvilke tall som er ulike i to utgaver. " +
		"Bare tall som begge viser, er med.",
	First:   "Første",
	Second:  "Andre",
	Show:    "Sammenlign",
	Same:    "Tallene som begge utgavene viser, er de samme.",
	Change:  "Endring",
	Summary: func(changed int) string { return lang.Plural(changed, "Ett tall er endret.", "%d tall er endret.") },
	What:    "Tall", ChooseTwo: "Velg to utgaver.",
	ChooseAlike: "Velg to år, eller det samme halvåret i to år.",
	CompareLink: "Sammenlign to utgaver",
	CompareOf:   func(a, b string) string { return fmt.Sprintf("Utgave %s og %s", a, b) },
}

var editions = texts.Editions{
	Title: "Publiserte rapporter",
	Lead:  "Hver utgave er slik den ble publisert. En rettelse er en ny utgave.",
	None:  "Ingen rapporter er publisert ennå.",
	Menu:  "Utgaver",
	Of:    "Rapport for", Edition: "Utgave", Published: "Publisert", State: "Status",
	Stands: "Gjelder", Replaced: "Erstattet av en nyere utgave", Taken: "Trukket tilbake",
	WithdrawnTitle: func(name string) string { return "Utgave " + name + " er trukket tilbake" },
	WithdrawnOn:    func(date string) string { return "Utgaven ble trukket tilbake " + date + "." },
	ToAll:          "Alle publiserte rapporter",
	ShelfTitle:     "Utgaver",
	ShelfLead: "En utgave kan ikke endres. Er noe galt, publiserer du en ny utgave eller trekker den tilbake. " +
		"En utgave som er trukket tilbake, regnes fortsatt som kjent for leserne.",
	Withdraw: "Trekk tilbake", ShelfYears: "Slik en ny utgave ville blitt",
	WithdrawTitle: func(name string) string { return "Trekk tilbake utgave " + name },
	WithdrawLead:  "Siden blir borte for leserne, og i stedet står begrunnelsen din. Det kan ikke gjøres om.",
	WithdrawNote:  "Begrunnelse til leserne",
	WithdrawHint:  "Skriv kort hva som var galt. Ikke skriv noe om enkeltpersoner.",
	NoteGone:      "Skriv en begrunnelse.",
	NoteLong:      func(most int) string { return fmt.Sprintf("Skriv kortere: høyst %d tegn.", most) },
	OutcomeTitle:  func(scope string) string { return "Hva som blir skjult, " + scope },
	OutcomeLead: "Her står alle tallene som leserne ikke får se, med det virkelige tallet, hvorfor det er skjult, " +
		"og hva en leser likevel kan regne seg fram til.",
	Internal: "Internt", AsPublished: "Slik det blir publisert", Sides: "Sidene om rapporten",
	HiddenHead: func(scheme string, hidden, of int) string {
		return fmt.Sprintf("%s: %s av %s er skjult", scheme, lang.NB.Number(hidden), lang.Plural(of, "1 tall",
			"%d tall"))
	},
	NothingHidden: "Ingenting er skjult.",
	What:          "Tall",
	Count:         "Virkelig tall",
	Reason:        "Hvorfor",
	Bounds:        "Leseren kan vite",
	Primary:       "Lite tall", Secondary: "Beskytter et annet", Reprint: "Skjult da det ble publisert",
	Letters: texts.HiddenLetters{
		Primary: "L", Secondary: "B", Reprint: "T", LeftOut: "U", Register: "R", Printed: "P",
		Legend: "Tall som leserne ikke får, er merket: L er et lite tall, B beskytter et annet tall, T er skjult " +
			"fordi det ble publisert slik, og U er ikke med i utgaven. Etter L, B og T står det en leser likevel kan " +
			"regne seg fram til, det laveste og det høyeste, der det lar seg si. R er registerets tall der et annet " +
			"er publisert, og P er det som er publisert der registeret har et annet.",
	},
	MarksNone: "Utgaven kan ikke publiseres slik registeret er nå. Derfor er det ikke merket hvilke tall den " +
		"skjuler.",
	MarksWait:     "Hvilke tall utgaven skjuler, blir regnet ut nå. Last siden på nytt om litt.",
	MarksFailed:   "Det lot seg ikke gjøre å regne ut hvilke tall utgaven skjuler. Prøv igjen om litt.",
	NotInEdition:  "Ikke med i utgaven.",
	RegisterHas:   func(n string) string { return "Registeret har " + n + "." },
	PublishedAs:   func(n, from string) string { return "Publisert som " + n + " i «" + from + "»." },
	DifferentLink: "Registeret har andre tall enn det som er publisert. Se hvilke",
	StillOpen:     "Disse halvårene er ikke lukket ennå. Tallene og setningene kan endre seg:",
	DonePublished: func(name string) string { return "Utgave " + name + " er publisert. Alle kan lese den nå." },
	DoneTakenBack: func(name string) string { return "Utgave " + name + " er trukket tilbake." },
	OpenAgain: func(units int) string {
		return fmt.Sprintf("åpnet på nytt for %s", lang.OneOr(units, "én enhet", lang.NB.Number(units)+" enheter"))
	},
	ThenNothing: "Leserne får da ingen rapport for dette tidsrommet.",
	ThenEdition: func(name string) string { return "Leserne får da utgave " + name + "." },
	Unfilled: func(title string) string {
		return "Et avsnitt i «" + title + "» blir utelatt for leserne, fordi tallet det er bundet til, er skjult."
	},
	PartLeftOut:    "Utgaven har ikke med denne delen.",
	ReadersNothing: "Utgaven har ingen tekst her. Den viser ikke tallene som trengs.",
	ReadersOther:   "Utgaven har en annen tekst her. Den over er intern.",
	HiddenAs:       func(reason, bounds string) string { return "Skjult i utgaven. " + lang.Sentences(reason, bounds) },
	LeftOutBreakdowns: func(what string) string {
		return "Tidligere publisering røper så mye at disse kategoriene står uten fordeling på kjønn, alder, kontakt " +
			"og halvår: " + what + "."
	},
	LeftAsPrinted: func(what string) string {
		return "Tidligere publisering røper så mye at disse radene står med * som i den tidligere rapporten, også " +
			"der tallet er null: " + what + "."
	},
	LeftOutSplits: func(what string) string {
		return "Disse tallene er ikke med, siden de ville røpet for mye sammen med det som er publisert: " + what + "."
	},
	LeftOutYears: func(what string) string {
		return "Disse årene har så få saker, eller er så kjent fra før, at tidsserien bare viser det som allerede er " +
			"publisert. Antallet saker står som * der det ikke er publisert: " + what + "."
	},
	Content:     "Hva utgaven skal vise",
	ContentHint: "Utgaven viser aldri mer enn det som er trygt. Velg et fattigere innhold der du vil vise mindre.",
	ContentShow: "Vis", ContentSetting: "Som innstilt",
	ContentName: map[string]string{
		"all":        "Alt",
		"no_contact": "Uten hvem som tok kontakt i hver kategori",
		"no_crosses": "Uten fordelinger av hver kategori",
		"rows":       "Én inndeling om gangen",
		"margins":    "Antall saker, kjønn og alder",
		"totals":     "Bare antall saker",
		"left_out":   "Ingenting, antallet er skjult",
	},
	ContentWhy: map[string]string{
		"default":     "Det er innstillingen for slike utgaver.",
		"chosen":      "Det er valgt for denne utgaven.",
		"small_total": "Det er så få saker at antallet må skjules.",
		"small_half":  "Det andre halvåret har så få saker at antallet må skjules, og året ville ellers røpet det.",
		"ahead":       "Et halvår som viser mer, ville kostet årets utgave noe, eller gjort den umulig.",
	},
	ContentUnprotected: func(n int, cells string) string {
		if n == 1 {
			return "Et rikere innhold ville røpet ett tall: " + cells + "."
		}
		return fmt.Sprintf("Et rikere innhold ville røpet %d tall, blant dem: %s.", n, cells)
	},
	From: func(low, high int) string {
		return fmt.Sprintf("fra %s til %s", lang.NB.Number(low), lang.NB.Number(high))
	},
	AtLeast: func(low int) string { return "minst " + lang.NB.Number(low) },
	Waiting: "Regner ut",
	WaitingLead: "Sakstall finner ut hvilke tall som må skjules, og prøver om noen av dem kan regnes ut. Siden " +
		"oppdateres av seg selv.",
	Impossible:     "Kan ikke publiseres",
	ImpossibleLead: "Disse tallene er små, og kan regnes ut uansett hva som blir skjult:",
	PublishTitle:   func(name string) string { return "Publiser utgave " + name },
	PublishLink:    "Publiser",
	PublishLead:    "Når du publiserer, kan alle lese utgaven. Den kan ikke endres etterpå.",
	PublishButton:  "Publiser nå",
	OpenHeading:    "Halvår som ikke er lukket", OpenLead: "Bare lukkede halvår kan publiseres. Disse er åpne:",
	ProofHeading: "Kan noen kjennes igjen?",
	Proof: func(p texts.Proof) string {
		lead := fmt.Sprintf("Leserne ser %s tall, og %s. ", lang.NB.Number(p.Shown), areHidden(p.Hidden))
		if p.Sensitive == 0 {
			return lead + "Ingen tall er så små at de må vernes."
		}
		each := "Det ene lille tallet"
		if p.Sensitive > 1 {
			each = fmt.Sprintf("Hvert av %s små tall", lang.NB.Number(p.Sensitive))
		}
		return lead + each + fmt.Sprintf(" er prøvd mot det en leser som kjenner alt som er publisert, kan regne seg fram "+
			"til. Det laveste og det høyeste tallet som er mulig, ligger minst %d fra hverandre. Leseren kan for eksempel ikke "+
			"vite mer enn at tallet er fra 1 til %d.", p.Width, 1+p.Width)
	},
	ProofEarlier: func(n int) string {
		return lang.Plural(n, "Ett tall er allerede røpet av en tidligere rapport, og blir ikke røpet mer.",
			"%d tall er allerede røpet av tidligere rapporter, og blir ikke røpet mer.")
	},
	ChangesHeading: func(before string) string { return "Endret siden " + before },
	NoChanges:      "Ingenting er endret.",
	Change:         func(what, was, is string) string { return fmt.Sprintf("%s: %s, før %s", what, is, was) },
	Nothing:        "ikke med", Star: "skjult",
	Note:         "Merknad om rettelsen",
	NoteHint:     "Valgfri. Merknaden står i rapporten sammen med det som er endret. Ikke skriv noe om enkeltpersoner.",
	Readers:      "Dette får leserne se",
	Changed:      "Registeret er endret siden du så på dette. Se gjennom på nytt før du publiserer.",
	FormGone:     "Skjemaet manglet engangskoden sin. Trykk på «Publiser nå» en gang til.",
	EarlierTitle: "Tidligere rapporter",
	EarlierLead:  "Tabeller fra rapporter før det fantes utgaver, slik de ble trykt. Leserne kjenner dem.",
	EarlierNone:  "Ingen tidligere rapporter er lest inn.",
	ImportedOn:   func(file, date string) string { return fmt.Sprintf("%s, lest inn %s", file, date) },
	GivenHeading: "Hva rapportene røper av seg selv",
	GivenLead: "Skjulte tall som likevel kan regnes ut eller er kjent som små, og små tall som er trykt åpent. En " +
		"ny utgave røper ikke mer enn dette.",
	GivenNone: "Ingenting.", Exact: "kan regnes ut", Open: "trykt åpent",
	DifferentHeading: "Der registeret har et annet tall",
	DifferentLead: "Tidsserien viser det som er publisert. Er registeret riktig, bør det stå en merknad i neste " +
		"utgave.",
	DifferentNone: "For år som registeret har saker fra, er tallene de samme.",
	Printed:       "Publisert", PrintedIn: "Hvor", Counted: "I registeret",
	DraftNote: "Lag et utkast til merknad", NoteTitle: "Tall som er rettet",
	NoteReprintedLead: "Registeret er rettet etter at disse tallene ble publisert. Tabellene viser dem slik de ble " +
		"publisert:",
	NoteCorrectedLead: "Disse tallene er andre enn da de ble publisert:",
	FromEdition:       func(name string) string { return "utgave " + name },
	FromReport:        func(name string) string { return "«" + name + "»" },
	NoteReprinted:     func(what, now, from string) string { return fmt.Sprintf("%s: %s i %s.", what, now, from) },
	NoteCorrected: func(what, was, from, now string) string {
		return fmt.Sprintf("%s: %s i %s, %s i denne utgaven.", what, was, from, now)
	},
	NoteNumbers: func(numbers string) string {
		return "Skriv uten tall: " + numbers + ". Et tall som er skrevet for hånd, kan røpe det som er skjult."
	},
	NowHidden: func(before string) string {
		return "Noen tall som sto i utgave " + before + ", er nå skjult for at ingen skal kunne kjennes igjen."
	},
	Revised: func(before string) string { return "Denne utgaven retter utgave " + before + "." },
	RevisedThen: func(name, before string) string {
		return "Utgave " + name + " rettet utgave " + before + "."
	},
	Unchanged: func(standing string) string {
		return "Ingenting er endret siden utgave " + standing + ", som gjelder. Det er ikke noe nytt å publisere."
	},
	HistoryTitle: func(scope string) string { return "Forhåndsvisninger som er tatt vare på, " + scope },
	History:      "Historikk",
	HistoryLead: "Ta vare på forhåndsvisningen når du vil kunne se senere hva som er endret. Her står det leserne " +
		"ville fått se. Forhåndsvisninger er ikke sikret mot hverandre: del dem ikke.",
	Now:         "Slik utgaven ville blitt nå",
	Keep:        "Ta vare på denne",
	KeptHeading: "Tatt vare på",
	KeptNone:    "Ingen forhåndsvisning er tatt vare på ennå.",
	KeptBy: func(who, name string) string {
		return fmt.Sprintf("%s tok vare på det som da ville blitt utgave %s.", who, name)
	},
	SeenAndHidden: func(shown, hidden int) string {
		return fmt.Sprintf("Leserne ville sett %s, og %s ville vært skjult.", lang.Plural(shown, "ett tall", "%d tall"),
			lang.Plural(hidden, "ett", "%d"))
	},
	DiffersFrom: func(n int) string {
		return lang.Plural(n, "Ett tall er endret siden den forrige som ble tatt vare på.",
			"%d tall er endret siden den forrige som ble tatt vare på.")
	},
	MoreChanges: func(n int) string { return lang.Plural(n, "og ett til", "og %d til") },
}

// areHidden says how many counts are hidden.
func areHidden(n int) string {
	switch n {
	case 0:
		return "ingen er skjult"
	case 1:
		return "ett er skjult"
	default:
		return fmt.Sprintf("%s er skjult", lang.NB.Number(n))
	}
}
