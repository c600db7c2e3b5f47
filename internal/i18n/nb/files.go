package nb

import (
	"strconv"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var files = texts.Files{
	Password:        "Regnearket er beskyttet med passord. Fjern passordet i Excel (Fil, Info, Beskytt arbeidsbok), lagre filen og last den opp på nytt.",
	OpenDocument:    "Filen er et OpenDocument-regneark (ODS). Lagre den som XLSX eller CSV, og last opp den.",
	Numbers:         "Filen er fra Numbers. Eksporter den som XLSX eller CSV (Arkiv, Eksporter til), og last opp den.",
	BinaryWorkbook:  "Filen er et binært Excel-format (XLSB). Lagre den som XLSX eller CSV, og last opp den.",
	Macros:          "Regnearket har makroer (XLSM). Lagre det som vanlig Excel-arbeidsbok (XLSX) uten makroer, og last opp den.",
	WebPage:         "Filen er en nettside eller XML, selv om den kan hete XLS. Åpne den i et regneark, lagre den som XLSX og last opp den.",
	NotASpreadsheet: "Filen er ikke et regneark. Last opp en XLSX- eller CSV-fil.",
	NoHeader:        "Fant ingen rad med kolonnenavn blant de øverste radene. Bruk kolonnenavnene i malen.",
	SeveralSheets:   "Flere ark i filen har saker, og bare ett kan leses. Skjul eller slett de andre, og last opp filen på nytt.",
	NoSheet:         "Velg minst ett ark.",
	FormulaOnly:     "Cellen har en formel, og filen sier ikke hva den gir. Åpne filen i Excel og lagre den, eller skriv verdien selv.",
	ErrorValue:      "Cellen viser en feil fra en formel. Rett formelen, eller skriv verdien selv.",
	MergedCells:     "Cellen er slått sammen med celler i andre kolonner. Del dem, og skriv det som gjelder, i hver celle.",
	AmbiguousMonth:  "Datoen kan ligge i to ulike måneder. Skriv måneden som 2023-05.",
	DidYouMean:      func(names string) string { return "Mente du " + names + "?" },
	Or:              "eller",
	InSheet:         func(sheet, row string) string { return sheet + ", rad " + row },
	AllRegistered:   "Alle radene har en referanse. Sakene er registrert fra før, og blir ikke importert igjen. Rett en sak på siden dens under Mine saker.",
	HiddenRows: func(n int) string {
		return lang.Plural(n, "1 rad er skjult i filen. Den er med, og er merket.", "%d rader er skjult i filen. De er med, og er merket.")
	},
	RegisteredRows: func(n int) string {
		return lang.Plural(n, "1 rad har en referanse og er registrert fra før. Den blir ikke importert igjen.", "%d rader har en referanse og er registrert fra før. De blir ikke importert igjen.")
	},
	SheetsNotRead: func(n int) string {
		return lang.Plural(n, "1 ark i filen er ikke lest, siden det er skjult eller ikke har saker.", "%d ark i filen er ikke lest, siden de er skjult eller ikke har saker.")
	},
	UnlikelyRows: func(n int) string {
		return lang.Plural(n, "1 sak har en kategori som sjelden gjelder gutter eller menn. Se etter at den stemmer.",
			"%d saker har en kategori som sjelden gjelder gutter eller menn. Se etter at de stemmer.")
	},
	LongAgoRows: func(n int) string {
		return lang.Plural(n, "1 sak har første kontakt for to år siden eller mer. Se etter at måneden stemmer.",
			"%d saker har første kontakt for to år siden eller mer. Se etter at månedene stemmer.")
	},
	Hidden: "Skjult i filen",

	ImportsTitle: "Det du har importert",
	ImportsDay:   "Dag",
	ImportsWhat:  "Hva du kan gjøre",
	UndoTitle:    "Angre importen",
	UndoneShort:  "Angret",
	Undone:       "Importen er angret. Sakene er trukket og telles ikke.",
	UndoClosed:   "Importen kan ikke angres: den har saker i et halvår som er levert eller avsluttet. Ta halvåret tilbake, eller be koordinatoren åpne det.",
	UndoNothing:  "Alle sakene er trukket fra før.",
	UndoChanged:  "Noe er endret siden du så på importen. Ingenting er gjort. Se gjennom tallene på nytt.",
	UndoHalves:   "Saker som blir trukket, per halvår",
	UndoNot:      "Ikke angre",
	UndoFrom:     func(day, cases string) string { return "Du importerte " + cases + " fra en fil " + day + "." },
	UndoWhat: func(n int) string {
		return lang.Plural(n, "1 sak blir trukket. Den telles ikke lenger.", "%d saker blir trukket. De telles ikke lenger.")
	},
	UndoWithdrawn: func(n int) string {
		return lang.Plural(n, "1 sak er trukket fra før.", "%d saker er trukket fra før.")
	},
	UndoCorrected: func(n int) string {
		return lang.Plural(n, "1 av sakene er rettet siden. Den blir trukket også.", "%d av sakene er rettet siden. De blir trukket også.")
	},
	UndoSubmit: func(n int) string { return lang.Plural(n, "Trekk 1 sak", "Trekk alle de %d sakene") },
	Cases:      func(n int) string { return lang.Plural(n, "1 sak", "%d saker") },
	Family:     func(n int) string { return "Familie " + strconv.Itoa(n) },
}
