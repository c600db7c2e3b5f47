package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var report = texts.Report{
	Title:        func(scope string) string { return "Arbeidsrapport " + scope + "" },
	Internal:     "Internt",
	InternalLead: "Tal for små grupper er ikkje skjulte. Sida skal ikkje delast, siterast eller skrivast ut til andre.",
	Years:        "År",
	TableOf:      func(what string, from, to int) string { return fmt.Sprintf("%s %d–%d", what, from, to) },
	NotInUse:     "ikkje i bruk",
}

var workshop = texts.Workshop{
	Title: func(year int) string { return fmt.Sprintf("Rediger rapporten for %d", year) },
	Lead: "Teksten blir laga automatisk av tala. Her kan du flytte på delane, utelate nokre og leggje til eigne tekstar. Neste " +
		"utgåve blir slik det står her; det som er publisert, blir ikkje endra. Datafilene (Excel, CSV og JSON-stat) " +
		"har alle tabellar, også dei utelatne.",
	Link:    "Rediger rapporten",
	Place:   "Plass",
	Keep:    "Ta med",
	Part:    "Del",
	Own:     "eigen tekst",
	Save:    "Lagre",
	Saved:   "Rapporten er lagra.",
	PlaceOf: func(part string) string { return "Plass for " + part },
	KeepOf:  func(part string) string { return "Ta med " + part },
	Texts:   "Eigne tekstar",
	NoTexts: "Rapporten har ingen eigne tekstar.",
	AddText: "Legg til ein tekst",
	Edit:    "Rediger",
	Changed: "Nokon andre har endra rapporten i mellomtida, så ingenting er lagra. Endringane dine står her. Sjå " +
		"over dei og lagre ein gong til.",
	LeftOut: "utelaten",
	ChangedText: "Nokon andre har endra rapporten i mellomtida, så teksten din er ikkje lagra. Her er han slik du " +
		"skreiv han. Sjå over han og lagre ein gong til.",
	NotAPlace: func(most int) string {
		return fmt.Sprintf("Skriv eit heilt tal frå 0 til %d.", most)
	},
	NewText:  "Ny tekst",
	EditText: "Rediger tekst",
	TextLead: "Teksten blir offentleg. Ikkje skriv noko som kan peike på ein person.",
	Chapter:  "Kapittel",
	Bokmaal:  "bokmål", Nynorsk: "nynorsk", English: "engelsk",
	TitleIn:        func(language string) string { return "Overskrift, " + language },
	TextIn:         func(language string) string { return "Tekst, " + language },
	TextHint:       "Ei tom linje gir eit nytt avsnitt. Tal frå rapporten set du inn nedanfor, så følgjer dei utgåva.",
	OtherHint:      "Står feltet tomt, blir teksten på bokmål brukt.",
	Bind:           "Set inn eit tal frå rapporten",
	BindHint:       "Talet blir sett inn sist i alle tekstane som er fylte ut. Flytt {{…}} dit det skal stå.",
	Insert:         "Set inn",
	Delete:         "Slett teksten",
	TitleMissing:   "Skriv ei overskrift.",
	TextMissing:    "Skriv ein tekst.",
	ChapterMissing: "Vel eit kapittel.",
	Typed: func(numbers string) string {
		return "Dette er skrive for hand og følgjer ikkje utgåva: " + numbers +
			". Set inn tal på saker med «Set inn», eller stadfest kvart av dei nedst."
	},
	Accept:      "Tal som er skrivne for hand",
	AcceptHint:  "Kryss av for kvart tal som ikkje er eit tal på saker, eller som er publisert før. Lesarane får vite at det ikkje er henta frå utgåva.",
	NotBound:    "Eit {{…}} peikar ikkje på noko tal i rapporten.",
	BoundHidden: "Eit {{…}} peikar på eit tal som er skjult. Avsnittet kjem ikkje med.",
	TooLong:     func(most int) string { return fmt.Sprintf("Skriv kortare: høgst %d teikn.", most) },
	IDNumber:    "Teksten ser ut til å ha eit fødselsnummer. Ta det bort.",
	Email:       "Teksten ser ut til å ha ei e-postadresse. Ta ho bort.",
	Phone:       "Teksten ser ut til å ha eit telefonnummer. Ta det bort.",
	Count:       func(name string) string { return name + " – tal" },
	Share:       func(name string) string { return name + " – prosent av alle" },
	Compare:     "Samanlikn utgåver",
	CompareLead: "Her ser du kva tal som er ulike i to utgåver. " +
		"Berre tal som begge viser, er med.",
	First:   "Første",
	Second:  "Andre",
	Show:    "Samanlikn",
	Same:    "Tala som begge utgåvene viser, er dei same.",
	Change:  "Endring",
	Summary: func(changed int) string { return lang.Plural(changed, "Eitt tal er endra.", "%d tal er endra.") },
	What:    "Tal", ChooseTwo: "Vel to utgåver.",
	ChooseAlike: "Vel to år, eller det same halvåret i to år.",
	CompareLink: "Samanlikn to utgåver",
	CompareOf:   func(a, b string) string { return fmt.Sprintf("Utgåve %s og %s", a, b) },
}

var editions = texts.Editions{
	Title: "Publiserte rapportar",
	Lead:  "Kvar utgåve er slik ho vart publisert. Ei retting er ei ny utgåve.",
	None:  "Ingen rapportar er publiserte enno.",
	Menu:  "Utgåver",
	Of:    "Rapport for", Edition: "Utgåve", Published: "Publisert", State: "Status",
	Stands: "Gjeld", Replaced: "Erstatta av ei nyare utgåve", Taken: "Trekt tilbake",
	WithdrawnTitle: func(name string) string { return "Utgåve " + name + " er trekt tilbake" },
	WithdrawnOn:    func(date string) string { return "Utgåva vart trekt tilbake " + date + "." },
	ToAll:          "Alle publiserte rapportar",
	ShelfTitle:     "Utgåver",
	ShelfLead: "Ei utgåve kan ikkje endrast. Er noko gale, publiserer du ei ny utgåve eller trekkjer ho " +
		"tilbake. Ei utgåve som er trekt tilbake, blir framleis rekna som kjend for lesarane.",
	Withdraw: "Trekk tilbake", ShelfYears: "Slik ei ny utgåve ville blitt",
	WithdrawTitle: func(name string) string { return "Trekk tilbake utgåve " + name },
	WithdrawLead:  "Sida blir borte for lesarane, og i staden står grunngivinga di. Det kan ikkje gjerast om.",
	WithdrawNote:  "Grunngiving til lesarane",
	WithdrawHint:  "Skriv kort kva som var gale. Ikkje skriv noko om enkeltpersonar.",
	NoteGone:      "Skriv ei grunngiving.",
	NoteLong:      func(most int) string { return fmt.Sprintf("Skriv kortare: høgst %d teikn.", most) },
	OutcomeTitle:  func(scope string) string { return "Kva som blir skjult, " + scope },
	OutcomeLead: "Her står alle tala som lesarane ikkje får sjå, med det verkelege talet, kvifor det er skjult, og " +
		"kva ein lesar likevel kan rekne seg fram til.",
	Internal: "Internt", AsPublished: "Slik det blir publisert", Sides: "Sidene om rapporten",
	HiddenHead: func(scheme string, hidden, of int) string {
		return fmt.Sprintf("%s: %s av %s er skjulte", scheme, lang.NN.Number(hidden), lang.Plural(of, "1 tal",
			"%d tal"))
	},
	NothingHidden: "Ingenting er skjult.",
	What:          "Tal",
	Count:         "Verkeleg tal",
	Reason:        "Kvifor",
	Bounds:        "Lesaren kan vite",
	Primary:       "Lite tal", Secondary: "Vernar eit anna", Reprint: "Skjult då det vart publisert",
	Letters: texts.HiddenLetters{
		Primary: "L", Secondary: "V", Reprint: "T", LeftOut: "U", Register: "R", Printed: "P",
		Legend: "Tal som lesarane ikkje får, er merkte: L er eit lite tal, V vernar eit anna tal, T er skjult fordi " +
			"det vart publisert slik, og U er ikkje med i utgåva. Etter L, V og T står det ein lesar likevel kan " +
			"rekne seg fram til, det lågaste og det høgaste, der det lèt seg seie. R er talet i registeret der eit " +
			"anna er publisert, og P er det som er publisert der registeret har eit anna.",
	},
	MarksNone:     "Utgåva kan ikkje publiserast slik registeret er no. Derfor er det ikkje merkt kva tal ho skjuler.",
	MarksWait:     "Kva tal utgåva skjuler, blir rekna ut no. Last sida på nytt om litt.",
	MarksFailed:   "Det lét seg ikkje gjere å rekne ut kva tal utgåva skjuler. Prøv igjen om litt.",
	NotInEdition:  "Ikkje med i utgåva.",
	RegisterHas:   func(n string) string { return "Registeret har " + n + "." },
	PublishedAs:   func(n, from string) string { return "Publisert som " + n + " i «" + from + "»." },
	DifferentLink: "Registeret har andre tal enn det som er publisert. Sjå kva for nokre",
	StillOpen:     "Desse halvåra er ikkje lukka enno. Tala og setningane kan endre seg:",
	DonePublished: func(name string) string { return "Utgåve " + name + " er publisert. Alle kan lese ho no." },
	DoneTakenBack: func(name string) string { return "Utgåve " + name + " er trekt tilbake." },
	OpenAgain: func(units int) string {
		return fmt.Sprintf("opna på nytt for %s", lang.OneOr(units, "éi eining", lang.NN.Number(units)+" einingar"))
	},
	ThenNothing: "Lesarane får då ingen rapport for dette tidsrommet.",
	ThenEdition: func(name string) string { return "Lesarane får då utgåve " + name + "." },
	Unfilled: func(title string) string {
		return "Eit avsnitt i «" + title + "» blir utelate for lesarane, fordi talet det er bunde til, er skjult."
	},
	PartLeftOut:    "Utgåva har ikkje med denne delen.",
	ReadersNothing: "Utgåva har ingen tekst her. Ho viser ikkje tala som trengst.",
	ReadersOther:   "Utgåva har ein annan tekst her. Den over er intern.",
	HiddenAs:       func(reason, bounds string) string { return "Skjult i utgåva. " + lang.Sentences(reason, bounds) },
	LeftOutBreakdowns: func(what string) string {
		return "Tidlegare publisering røper så mykje at desse kategoriane står utan fordeling på kjønn, alder, " +
			"kontakt og halvår: " + what + "."
	},
	LeftAsPrinted: func(what string) string {
		return "Tidlegare publisering røper så mykje at desse radene står med * som i den tidlegare rapporten, også " +
			"der talet er null: " + what + "."
	},
	LeftOutSplits: func(what string) string {
		return "Desse tala er ikkje med, sidan dei ville røpt for mykje saman med det som er publisert: " + what + "."
	},
	LeftOutYears: func(what string) string {
		return "Desse åra har så få saker, eller er så kjende frå før, at tidsserien berre viser det som alt er " +
			"publisert. Talet på saker står som * der det ikkje er publisert: " + what + "."
	},
	Content:     "Kva utgåva skal vise",
	ContentHint: "Utgåva viser aldri meir enn det som er trygt. Vel eit fattigare innhald der du vil vise mindre.",
	ContentShow: "Vis", ContentSetting: "Som innstilt",
	ContentName: map[string]string{
		"all":        "Alt",
		"no_contact": "Utan kven som tok kontakt i kvar kategori",
		"no_crosses": "Utan fordelingar av kvar kategori",
		"rows":       "Éi inndeling om gongen",
		"margins":    "Talet på saker, kjønn og alder",
		"totals":     "Berre talet på saker",
		"left_out":   "Ingenting, talet er skjult",
	},
	ContentWhy: map[string]string{
		"default":     "Det er innstillinga for slike utgåver.",
		"chosen":      "Det er valt for denne utgåva.",
		"small_total": "Det er så få saker at talet må skjulast.",
		"small_half":  "Det andre halvåret har så få saker at talet må skjulast, og året ville elles røpt det.",
		"ahead":       "Eit halvår som viser meir, ville kosta utgåva for året noko, eller gjort ho umogleg.",
	},
	ContentUnprotected: func(n int, cells string) string {
		if n == 1 {
			return "Eit rikare innhald ville røpt eitt tal: " + cells + "."
		}
		return fmt.Sprintf("Eit rikare innhald ville røpt %d tal, mellom dei: %s.", n, cells)
	},
	From: func(low, high int) string {
		return fmt.Sprintf("frå %s til %s", lang.NN.Number(low), lang.NN.Number(high))
	},
	AtLeast: func(low int) string { return "minst " + lang.NN.Number(low) },
	Waiting: "Reknar ut",
	WaitingLead: "Sakstall finn ut kva tal som må skjulast, og prøver om nokon av dei kan reknast ut. Sida blir " +
		"oppdatert av seg sjølv.",
	Impossible:     "Kan ikkje publiserast",
	ImpossibleLead: "Desse tala er små, og kan reknast ut same kva som blir skjult:",
	PublishTitle:   func(name string) string { return "Publiser utgåve " + name },
	PublishLink:    "Publiser",
	PublishLead:    "Når du publiserer, kan alle lese utgåva. Ho kan ikkje endrast etterpå.",
	PublishButton:  "Publiser no",
	OpenHeading:    "Halvår som ikkje er lukka", OpenLead: "Berre lukka halvår kan publiserast. Desse er opne:",
	ProofHeading: "Kan nokon kjennast att?",
	Proof: func(p texts.Proof) string {
		lead := fmt.Sprintf("Lesarane ser %s tal, og %s. ", lang.NN.Number(p.Shown), areHidden(p.Hidden))
		if p.Sensitive == 0 {
			return lead + "Ingen tal er så små at dei må vernast."
		}
		each := "Det eine vesle talet"
		if p.Sensitive > 1 {
			each = fmt.Sprintf("Kvart av %s små tal", lang.NN.Number(p.Sensitive))
		}
		return lead + each + fmt.Sprintf(" er prøvd mot det ein lesar som kjenner alt som er publisert, kan rekne seg fram "+
			"til. Det lågaste og det høgaste talet som er mogleg, ligg minst %d frå kvarandre. Lesaren kan til dømes ikkje vite "+
			"meir enn at talet er frå 1 til %d.", p.Width, 1+p.Width)
	},
	ProofEarlier: func(n int) string {
		return lang.Plural(n, "Eitt tal er alt røpt av ein tidlegare rapport, og blir ikkje røpt meir.",
			"%d tal er alt røpte av tidlegare rapportar, og blir ikkje røpte meir.")
	},
	ChangesHeading: func(before string) string { return "Endra sidan " + before },
	NoChanges:      "Ingenting er endra.",
	Change:         func(what, was, is string) string { return fmt.Sprintf("%s: %s, før %s", what, is, was) },
	Nothing:        "ikkje med", Star: "skjult",
	Note:         "Merknad om rettinga",
	NoteHint:     "Valfri. Merknaden står i rapporten saman med det som er endra. Ikkje skriv noko om enkeltpersonar.",
	Readers:      "Dette får lesarane sjå",
	Changed:      "Registeret er endra sidan du såg på dette. Sjå gjennom på nytt før du publiserer.",
	FormGone:     "Skjemaet mangla eingongskoden sin. Trykk på «Publiser no» ein gong til.",
	EarlierTitle: "Tidlegare rapportar",
	EarlierLead:  "Tabellar frå rapportar før det fanst utgåver, slik dei vart trykte. Lesarane kjenner dei.",
	EarlierNone:  "Ingen tidlegare rapportar er lesne inn.",
	ImportedOn:   func(file, date string) string { return fmt.Sprintf("%s, lesen inn %s", file, date) },
	GivenHeading: "Kva rapportane røper av seg sjølve",
	GivenLead: "Skjulte tal som likevel kan reknast ut eller er kjende som små, og små tal som er trykte ope. Ei " +
		"ny utgåve røper ikkje meir enn dette.",
	GivenNone: "Ingenting.", Exact: "kan reknast ut", Open: "trykt ope",
	DifferentHeading: "Der registeret har eit anna tal",
	DifferentLead: "Tidsserien viser det som er publisert. Er registeret rett, bør det stå ein merknad i neste " +
		"utgåve.",
	DifferentNone: "For år som registeret har saker frå, er tala dei same.",
	Printed:       "Publisert", PrintedIn: "Kvar", Counted: "I registeret",
	DraftNote: "Lag eit utkast til merknad", NoteTitle: "Tal som er retta",
	NoteReprintedLead: "Registeret er retta etter at desse tala vart publiserte. Tabellane viser dei slik dei vart " +
		"publiserte:",
	NoteCorrectedLead: "Desse tala er andre enn då dei vart publiserte:",
	FromEdition:       func(name string) string { return "utgåve " + name },
	FromReport:        func(name string) string { return "«" + name + "»" },
	NoteReprinted:     func(what, now, from string) string { return fmt.Sprintf("%s: %s i %s.", what, now, from) },
	NoteCorrected: func(what, was, from, now string) string {
		return fmt.Sprintf("%s: %s i %s, %s i denne utgåva.", what, was, from, now)
	},
	NoteNumbers: func(numbers string) string {
		return "Skriv utan tal: " + numbers + ". Eit tal som er skrive for hand, kan røpe det som er skjult."
	},
	NowHidden: func(before string) string {
		return "Nokre tal som stod i utgåve " + before + ", er no skjulte for at ingen skal kunne kjennast att."
	},
	Revised: func(before string) string { return "Denne utgåva rettar utgåve " + before + "." },
	RevisedThen: func(name, before string) string {
		return "Utgåve " + name + " retta utgåve " + before + "."
	},
	Unchanged: func(standing string) string {
		return "Ingenting er endra sidan utgåve " + standing + ", som gjeld. Det er ikkje noko nytt å publisere."
	},
	HistoryTitle: func(scope string) string { return "Førehandsvisingar som er tekne vare på, " + scope },
	History:      "Historikk",
	HistoryLead: "Ta vare på førehandsvisinga når du vil kunne sjå seinare kva som er endra. Her står det lesarane " +
		"ville fått sjå. Førehandsvisingar er ikkje sikra mot kvarandre: del dei ikkje.",
	Now:         "Slik utgåva ville blitt no",
	Keep:        "Ta vare på denne",
	KeptHeading: "Teke vare på",
	KeptNone:    "Inga førehandsvising er teken vare på enno.",
	KeptBy: func(who, name string) string {
		return fmt.Sprintf("%s tok vare på det som då ville blitt utgåve %s.", who, name)
	},
	SeenAndHidden: func(shown, hidden int) string {
		return fmt.Sprintf("Lesarane ville sett %s, og %s.", lang.Plural(shown, "eitt tal", "%d tal"),
			lang.Plural(hidden, "eitt ville vore skjult", "%d ville vore skjulte"))
	},
	DiffersFrom: func(n int) string {
		return lang.Plural(n, "Eitt tal er endra sidan den førre som vart teken vare på.",
			"%d tal er endra sidan den førre som vart teken vare på.")
	},
	MoreChanges: func(n int) string { return lang.Plural(n, "og eitt til", "og %d til") },
}

// areHidden says how many counts are hidden.
func areHidden(n int) string {
	switch n {
	case 0:
		return "ingen er skjulte"
	case 1:
		return "eitt er skjult"
	default:
		return fmt.Sprintf("%s er skjulte", lang.NN.Number(n))
	}
}
