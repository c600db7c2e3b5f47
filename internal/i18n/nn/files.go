package nn

import (
	"strconv"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var files = texts.Files{
	Password:        "Reknearket er verna med passord. Fjern passordet i Excel (Fil, Info, Vern arbeidsbok), lagre fila og last ho opp på nytt.",
	OpenDocument:    "Fila er eit OpenDocument-rekneark (ODS). Lagre ho som XLSX eller CSV, og last opp den.",
	Numbers:         "Fila er frå Numbers. Eksporter ho som XLSX eller CSV (Arkiv, Eksporter til), og last opp den.",
	BinaryWorkbook:  "Fila er i eit binært Excel-format (XLSB). Lagre ho som XLSX eller CSV, og last opp den.",
	Macros:          "Reknearket har makroar (XLSM). Lagre det som vanleg Excel-arbeidsbok (XLSX) utan makroar, og last opp den.",
	WebPage:         "Fila er ei nettside eller XML, sjølv om ho kan heite XLS. Opne ho i eit rekneark, lagre ho som XLSX og last opp den.",
	NotASpreadsheet: "Fila er ikkje eit rekneark. Last opp ei XLSX- eller CSV-fil.",
	NoHeader:        "Fann inga rad med kolonnenamn blant dei øvste radene. Bruk kolonnenamna i malen.",
	SeveralSheets:   "Fleire ark i fila har saker, og berre eitt kan lesast. Skjul eller slett dei andre, og last opp fila på nytt.",
	NoSheet:         "Vel minst eitt ark.",
	FormulaOnly:     "Cella har ein formel, og fila seier ikkje kva han gir. Opne fila i Excel og lagre ho, eller skriv verdien sjølv.",
	ErrorValue:      "Cella viser ein feil frå ein formel. Rett formelen, eller skriv verdien sjølv.",
	MergedCells:     "Cella er slått saman med celler i andre kolonnar. Del dei, og skriv det som gjeld, i kvar celle.",
	AmbiguousMonth:  "Datoen kan liggje i to ulike månader. Skriv månaden som 2023-05.",
	DidYouMean:      func(names string) string { return "Meinte du " + names + "?" },
	Or:              "eller",
	InSheet:         func(sheet, row string) string { return sheet + ", rad " + row },
	AllRegistered:   "Alle radene har ein referanse. Sakene er registrerte frå før, og blir ikkje importerte igjen. Rett ei sak på sida hennar under Mine saker.",
	HiddenRows: func(n int) string {
		return lang.Plural(n, "1 rad er skjult i fila. Ho er med, og er merkt.", "%d rader er skjulte i fila. Dei er med, og er merkte.")
	},
	RegisteredRows: func(n int) string {
		return lang.Plural(n, "1 rad har ein referanse og er registrert frå før. Ho blir ikkje importert igjen.", "%d rader har ein referanse og er registrerte frå før. Dei blir ikkje importerte igjen.")
	},
	SheetsNotRead: func(n int) string {
		return lang.Plural(n, "1 ark i fila er ikkje lese, sidan det er skjult eller ikkje har saker.", "%d ark i fila er ikkje lesne, sidan dei er skjulte eller ikkje har saker.")
	},
	UnlikelyRows: func(n int) string {
		return lang.Plural(n, "1 sak har ein kategori som sjeldan gjeld gutar eller menn. Sjå etter at ho stemmer.",
			"%d saker har ein kategori som sjeldan gjeld gutar eller menn. Sjå etter at dei stemmer.")
	},
	LongAgoRows: func(n int) string {
		return lang.Plural(n, "1 sak har første kontakt for to år sidan eller meir. Sjå etter at månaden stemmer.",
			"%d saker har første kontakt for to år sidan eller meir. Sjå etter at månadene stemmer.")
	},
	Hidden: "Skjult i fila",

	ImportsTitle: "Det du har importert",
	ImportsDay:   "Dag",
	ImportsWhat:  "Kva du kan gjere",
	UndoTitle:    "Angre importen",
	UndoneShort:  "Angra",
	Undone:       "Importen er angra. Sakene er trekte og tel ikkje.",
	UndoClosed:   "Importen kan ikkje angrast: han har saker i eit halvår som er levert eller avslutta. Ta halvåret tilbake, eller be koordinatoren opne det.",
	UndoNothing:  "Alle sakene er trekte frå før.",
	UndoChanged:  "Noko er endra sidan du såg på importen. Ingenting er gjort. Sjå gjennom tala på nytt.",
	UndoHalves:   "Saker som blir trekte, per halvår",
	UndoNot:      "Ikkje angre",
	UndoFrom:     func(day, cases string) string { return "Du importerte " + cases + " frå ei fil " + day + "." },
	UndoWhat: func(n int) string {
		return lang.Plural(n, "1 sak blir trekt. Ho tel ikkje lenger.", "%d saker blir trekte. Dei tel ikkje lenger.")
	},
	UndoWithdrawn: func(n int) string {
		return lang.Plural(n, "1 sak er trekt frå før.", "%d saker er trekte frå før.")
	},
	UndoCorrected: func(n int) string {
		return lang.Plural(n, "1 av sakene er retta sidan. Ho blir trekt òg.", "%d av sakene er retta sidan. Dei blir trekte òg.")
	},
	UndoSubmit: func(n int) string { return lang.Plural(n, "Trekk 1 sak", "Trekk alle dei %d sakene") },
	Cases:      func(n int) string { return lang.Plural(n, "1 sak", "%d saker") },
	Family:     func(n int) string { return "Familie " + strconv.Itoa(n) },
}
