package nn

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var upload = texts.Upload{
	Title: "Importer saker frå ei fil", Link: "Importer saker frå ei fil",
	Lead: "Har eininga di ført sakene i eit rekneark, kan du importere dei her. Du ser alt som er feil, før " +
		"noko blir lagra.",
	Steps: "Fyll ut malen, éi rad for kvar sak. Vel fila under og sjå gjennom innhaldet. Er noko feil, rettar du " +
		"fila og lastar ho opp på nytt. Ingenting blir importert før du har stadfesta det.",
	TemplateLead: "Malen er tom. I Excel-malen står alle kodane med namn på det andre arket.",
	TemplateXLSX: "Last ned mal for Excel (XLSX)",
	TemplateCSV:  "Last ned mal som CSV",
	File:         "Fil med saker",
	FileHint: func(megabytes, rows int) string {
		return fmt.Sprintf("XLSX eller CSV, høgst %d MB og %d rader. Ordning og eining kan stå tomme: sakene blir "+
			"registrerte på di eiga eining.", megabytes, rows)
	},
	Submit: "Sjå gjennom fila", FileMissing: "Vel ei fil.",
	Problems:    func(n int) string { return lang.Plural(n, "Fila har 1 feil", "Fila har %d feil") },
	ProblemsHow: "Ingenting er importert. Rett feila i fila, lagre ho og last ho opp på nytt.",
	Row:         "Rad", What: "Kva som er feil",
	Quoted:    func(text string) string { return "«" + text + "»" },
	More:      func(n int) string { return fmt.Sprintf("Og %d feil til, som ikkje er viste her.", n) },
	Missing:   "Feltet er tomt.",
	NotInList: "Det er ikkje eit av svara i skjemaet. Bruk orda eller kodane i malen.",
	NotAMonth: "Skriv månaden som 2023-05.",
	EmptyFile: "Fila er tom. Ho må byrje med ei rad med kolonnenamn.", NoRows: "Fila har kolonnenamn, men ingen saker.",
	NotAColumn:    "Kolonnen er ikkje kjend. Bruk kolonnenamna i malen, eller slett kolonnen.",
	ColumnTwice:   "Kolonnen står meir enn éin gong.",
	ColumnMissing: "Kolonnen manglar.",
	NotText:       "Verdien er ikkje lesbar tekst. Lagre fila som UTF-8.", LongLine: "Rada er for lang.",
	OpenQuote:   "Eit hermeteikn er ikkje lukka. Ein verdi kan ikkje ha linjeskift.",
	ClosedQuote: "Det står noko etter eit hermeteikn som lukkar ein verdi.",
	BareQuote:   "Eit hermeteikn står inne i ein verdi som ikkje byrjar med det.",
	NotCSV:      "Rada kan ikkje lesast som CSV.",
	NotXLSX:     "Fila kan ikkje lesast som ei Excel-fil (XLSX).",
	OldWorkbook: "Fila er i eit gammalt Excel-format (XLS). Lagre fila som XLSX eller CSV.",
	FieldCount: func(n int) string {
		return fmt.Sprintf("Rada har %d felt, og det er ikkje like mange som det er kolonnar.", n)
	},
	TooManyRows: func(n int) string {
		return fmt.Sprintf("Fila har fleire enn %d rader. Del fila i fleire filer.", n)
	},
	LongValue: "Verdien er for lang.",
	TooManyColumns: func(n int) string {
		return fmt.Sprintf("Fila har noko i fleire enn %d kolonnar. "+
			"Slett kolonnane som ikkje står i malen, lagre fila og last ho opp på nytt.", n)
	},
	TooManyParts: "Reknearket har for mange ark, bilete og andre delar. " +
		"Kopier radene med saker inn i ein tom mal, og last opp den i staden.",
	TooManyCells: "Reknearket har for mange rader og celler. Tomme celler som er formaterte, tel med. " +
		"Kopier radene med saker inn i ein tom mal, og last opp den i staden.",
	TooLarge: "Reknearket blir for stort når det blir pakka ut. " +
		"Kopier radene med saker inn i ein tom mal, og last opp den i staden.",
	Preview:     "Sjå gjennom før du importerer",
	PreviewLead: "Fila er utan feil. Ingenting er importert enno.",
	PerHalf:     "Saker i fila per halvår",
	Half:        "Halvår",
	Cases:       "Saker",
	Rows:        "Saker i fila", Known: "Registrert frå før", Yes: "Ja", No: "Nei",
	Counts:    func(n int) string { return lang.Plural(n, "Fila har 1 sak", "Fila har %d saker") },
	FirstRows: func(n int) string { return fmt.Sprintf("Dei første %d er viste.", n) },
	KnownRows: func(n int) string {
		return lang.Plural(n, "1 rad ser ut til å vere registrert frå før", "%d rader ser ut til å vere registrerte "+
			"frå før")
	},
	KnownHow: "Du har alt saker med nøyaktig dei same opplysningane. Det kan vere dei same sakene, eller andre " +
		"saker som liknar. Inga sak blir talt to gonger utan at du vel det sjølv.",
	ImportAll: func(n int) string { return lang.Plural(n, "Importer 1 sak", "Importer %d saker") },
	ImportNew: func(n int) string {
		return lang.Plural(n, "Importer berre den 1 som er ny", "Importer berre dei %d som er nye")
	},
	ImportAgain: func(n int) string {
		return lang.Plural(n, "Importer saka likevel, 1 sak", "Importer alle likevel, %d saker")
	},
	Foreign: "Fila vart lasta opp i ein annan versjon av Sakstall. Ingenting er importert. " +
		"Last opp fila ein gong til.",
	Other: "Vel ei anna fil",
	Changed: "Noko er endra sidan du såg på fila: noko av dette er registrert i mellomtida, eller gjeld ikkje " +
		"lenger. Ingenting er importert. Sjå gjennom på nytt, eller last opp fila ein gong til.",
	Locked: "Fila har saker i eit halvår som er levert eller avslutta. Ingenting er importert. Be koordinatoren " +
		"opne halvåret, eller ta sakene ut av fila.",
	Done:       func(n int) string { return lang.Plural(n, "1 sak er importert", "%d saker er importerte") },
	DoneHow:    "Sakene står i lista di, og dei blir talte i halvåret for første kontakt.",
	ToList:     "Mine saker",
	Another:    "Importer ei fil til",
	CasesSheet: "Saker", CodesSheet: "Kodar", FieldColumn: "Felt", CodeColumn: "Kode", NameColumn: "Namn",
	Headings: map[string]string{
		"month": "Månad", "complex": "Familie (likt for alle i han)", "reference": "Referanse",
	},
}
