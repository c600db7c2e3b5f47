package i18n

import (
	"fmt"

	"sakstall/internal/lang"
)

// Upload is the pages where cases are imported from a file.
type Upload struct {
	Title, Link, Lead, Steps, TemplateLead, TemplateXLSX, TemplateCSV, File, FileHint, Submit, FileMissing string
	Problems                                                                                               func(n int) string
	ProblemsHow, Row, Column, Value, What, WholeRow                                                        string
	More                                                                                                   func(n int) string

	Missing, NotInList, NotAMonth, EmptyFile, NoRows, NotAColumn, ColumnTwice, ColumnMissing string
	NotText, LongLine, OpenQuote, ClosedQuote, BareQuote, NotCSV, NotXLSX, OldWorkbook       string
	FieldCount, TooManyRows                                                                  func(n int) string

	Preview, PreviewLead, PerHalf, Half, Cases, Rows, Known, Yes, No string
	Counts                                                           func(n int) string
	FirstRows                                                        func(n int) string
	KnownRows                                                        func(n int) string
	KnownHow                                                         string
	ImportAll, ImportNew, ImportAgain                                func(n int) string
	Other, Changed, Locked                                           string
	Done                                                             func(n int) string
	DoneHow, ToList, Another                                         string

	CasesSheet, CodesSheet, FieldColumn, CodeColumn, NameColumn string
}

var uploadNB = Upload{
	Title: "Importer saker fra en fil", Link: "Importer saker fra en fil",
	Lead:         "Har enheten din ført sakene i et regneark, kan du importere dem her. Du ser alt som er feil, før noe blir lagret.",
	Steps:        "Fyll ut malen, én rad for hver sak. Velg filen under og se gjennom den. Er noe feil, retter du filen og laster den opp på nytt. Ingenting blir importert før du har bekreftet det.",
	TemplateLead: "Malen er tom. I Excel-malen står alle kodene med navn på det andre arket.", TemplateXLSX: "Last ned mal for Excel (XLSX)", TemplateCSV: "Last ned mal som CSV",
	File: "Fil med saker", FileHint: "XLSX eller CSV, høyst 5 MB og 5000 rader. Ordning og enhet kan stå tomme: sakene blir registrert på din egen enhet.",
	Submit: "Se gjennom filen", FileMissing: "Velg en fil.",
	Problems:    func(n int) string { return lang.Plural(n, "Filen har 1 feil", "Filen har %d feil") },
	ProblemsHow: "Ingenting er importert. Rett feilene i filen, lagre den og last den opp på nytt.",
	Row:         "Rad", Column: "Kolonne", Value: "Står i filen", What: "Hva som er feil", WholeRow: "hele raden",
	More:    func(n int) string { return fmt.Sprintf("Og %d feil til, som ikke vises her.", n) },
	Missing: "Feltet er tomt.", NotInList: "Koden står ikke i kodeboken. Bruk kodene i malen.", NotAMonth: "Skriv måneden som 2023-05.",
	EmptyFile: "Filen er tom. Den må begynne med en rad med kolonnenavn.", NoRows: "Filen har kolonnenavn, men ingen saker.",
	NotAColumn: "Kolonnen finnes ikke. Bruk kolonnenavnene i malen.", ColumnTwice: "Kolonnen står mer enn én gang.", ColumnMissing: "Kolonnen mangler.",
	NotText: "Verdien er ikke lesbar tekst. Lagre filen som UTF-8.", LongLine: "Raden er for lang.",
	OpenQuote:   "Et anførselstegn er ikke lukket. En verdi kan ikke ha linjeskift.",
	ClosedQuote: "Det står noe etter et anførselstegn som lukker en verdi.", BareQuote: "Et anførselstegn står inne i en verdi som ikke begynner med det.",
	NotCSV: "Raden kan ikke leses som CSV.", NotXLSX: "Filen kan ikke leses som en Excel-fil (XLSX).", OldWorkbook: "Filen er i et gammelt Excel-format (XLS). Lagre den som XLSX eller CSV.",
	FieldCount: func(n int) string {
		return fmt.Sprintf("Raden har %d felt, og det er ikke like mange som det er kolonner.", n)
	},
	TooManyRows: func(n int) string { return fmt.Sprintf("Filen har flere enn %d rader. Del den i flere filer.", n) },
	Preview:     "Se gjennom før du importerer", PreviewLead: "Filen er uten feil. Ingenting er importert ennå.", PerHalf: "Saker i filen per halvår", Half: "Halvår", Cases: "Saker",
	Rows: "Saker i filen", Known: "Registrert fra før", Yes: "Ja", No: "Nei",
	Counts:    func(n int) string { return lang.Plural(n, "Filen har 1 sak", "Filen har %d saker") },
	FirstRows: func(n int) string { return fmt.Sprintf("De første %d vises.", n) },
	KnownRows: func(n int) string {
		return lang.Plural(n, "1 rad ser ut til å være registrert fra før", "%d rader ser ut til å være registrert fra før")
	},
	KnownHow:  "Du har allerede saker med nøyaktig de samme opplysningene. Det kan være de samme sakene, eller andre saker som ligner. Ingen sak blir talt to ganger uten at du velger det selv.",
	ImportAll: func(n int) string { return lang.Plural(n, "Importer 1 sak", "Importer %d saker") },
	ImportNew: func(n int) string {
		return lang.Plural(n, "Importer bare den 1 som er ny", "Importer bare de %d som er nye")
	},
	ImportAgain: func(n int) string {
		return lang.Plural(n, "Importer saken likevel, 1 sak", "Importer alle likevel, %d saker")
	},
	Other:   "Velg en annen fil",
	Changed: "Noe er endret siden du så på filen: noe av dette er registrert i mellomtiden, eller gjelder ikke lenger. Ingenting er importert. Se gjennom på nytt, eller last opp filen en gang til.",
	Locked:  "Filen har saker i et halvår som er levert eller avsluttet. Ingenting er importert. Be koordinatoren åpne halvåret, eller ta sakene ut av filen.",
	Done:    func(n int) string { return lang.Plural(n, "1 sak er importert", "%d saker er importert") },
	DoneHow: "Sakene står i listen din, og de telles i halvåret for første kontakt.", ToList: "Mine saker", Another: "Importer en fil til",
	CasesSheet: "Saker", CodesSheet: "Koder", FieldColumn: "Felt", CodeColumn: "Kode", NameColumn: "Navn",
}

var uploadNN = Upload{
	Title: "Importer saker frå ei fil", Link: "Importer saker frå ei fil",
	Lead:         "Har eininga di ført sakene i eit rekneark, kan du importere dei her. Du ser alt som er feil, før noko blir lagra.",
	Steps:        "Fyll ut malen, éi rad for kvar sak. Vel fila under og sjå gjennom henne. Er noko feil, rettar du fila og lastar henne opp på nytt. Ingenting blir importert før du har stadfesta det.",
	TemplateLead: "Malen er tom. I Excel-malen står alle kodane med namn på det andre arket.", TemplateXLSX: "Last ned mal for Excel (XLSX)", TemplateCSV: "Last ned mal som CSV",
	File: "Fil med saker", FileHint: "XLSX eller CSV, høgst 5 MB og 5000 rader. Ordning og eining kan stå tomme: sakene blir registrerte på di eiga eining.",
	Submit: "Sjå gjennom fila", FileMissing: "Vel ei fil.",
	Problems:    func(n int) string { return lang.Plural(n, "Fila har 1 feil", "Fila har %d feil") },
	ProblemsHow: "Ingenting er importert. Rett feila i fila, lagre henne og last henne opp på nytt.",
	Row:         "Rad", Column: "Kolonne", Value: "Står i fila", What: "Kva som er feil", WholeRow: "heile rada",
	More:    func(n int) string { return fmt.Sprintf("Og %d feil til, som ikkje er viste her.", n) },
	Missing: "Feltet er tomt.", NotInList: "Koden står ikkje i kodeboka. Bruk kodane i malen.", NotAMonth: "Skriv månaden som 2023-05.",
	EmptyFile: "Fila er tom. Ho må byrje med ei rad med kolonnenamn.", NoRows: "Fila har kolonnenamn, men ingen saker.",
	NotAColumn: "Kolonnen finst ikkje. Bruk kolonnenamna i malen.", ColumnTwice: "Kolonnen står meir enn éin gong.", ColumnMissing: "Kolonnen manglar.",
	NotText: "Verdien er ikkje lesbar tekst. Lagre fila som UTF-8.", LongLine: "Rada er for lang.",
	OpenQuote:   "Eit hermeteikn er ikkje lukka. Ein verdi kan ikkje ha linjeskift.",
	ClosedQuote: "Det står noko etter eit hermeteikn som lukkar ein verdi.", BareQuote: "Eit hermeteikn står inne i ein verdi som ikkje byrjar med det.",
	NotCSV: "Rada kan ikkje lesast som CSV.", NotXLSX: "Fila kan ikkje lesast som ei Excel-fil (XLSX).", OldWorkbook: "Fila er i eit gammalt Excel-format (XLS). Lagre henne som XLSX eller CSV.",
	FieldCount: func(n int) string {
		return fmt.Sprintf("Rada har %d felt, og det er ikkje like mange som det er kolonnar.", n)
	},
	TooManyRows: func(n int) string { return fmt.Sprintf("Fila har fleire enn %d rader. Del henne i fleire filer.", n) },
	Preview:     "Sjå gjennom før du importerer", PreviewLead: "Fila er utan feil. Ingenting er importert enno.", PerHalf: "Saker i fila per halvår", Half: "Halvår", Cases: "Saker",
	Rows: "Saker i fila", Known: "Registrert frå før", Yes: "Ja", No: "Nei",
	Counts:    func(n int) string { return lang.Plural(n, "Fila har 1 sak", "Fila har %d saker") },
	FirstRows: func(n int) string { return fmt.Sprintf("Dei første %d er viste.", n) },
	KnownRows: func(n int) string {
		return lang.Plural(n, "1 rad ser ut til å vere registrert frå før", "%d rader ser ut til å vere registrerte frå før")
	},
	KnownHow:  "Du har alt saker med nøyaktig dei same opplysningane. Det kan vere dei same sakene, eller andre saker som liknar. Inga sak blir talt to gonger utan at du vel det sjølv.",
	ImportAll: func(n int) string { return lang.Plural(n, "Importer 1 sak", "Importer %d saker") },
	ImportNew: func(n int) string {
		return lang.Plural(n, "Importer berre den 1 som er ny", "Importer berre dei %d som er nye")
	},
	ImportAgain: func(n int) string {
		return lang.Plural(n, "Importer saka likevel, 1 sak", "Importer alle likevel, %d saker")
	},
	Other:   "Vel ei anna fil",
	Changed: "Noko er endra sidan du såg på fila: noko av dette er registrert i mellomtida, eller gjeld ikkje lenger. Ingenting er importert. Sjå gjennom på nytt, eller last opp fila ein gong til.",
	Locked:  "Fila har saker i eit halvår som er levert eller avslutta. Ingenting er importert. Be koordinatoren opne halvåret, eller ta sakene ut av fila.",
	Done:    func(n int) string { return lang.Plural(n, "1 sak er importert", "%d saker er importerte") },
	DoneHow: "Sakene står i lista di, og dei blir talde i halvåret for første kontakt.", ToList: "Mine saker", Another: "Importer ei fil til",
	CasesSheet: "Saker", CodesSheet: "Kodar", FieldColumn: "Felt", CodeColumn: "Kode", NameColumn: "Namn",
}

var uploadEN = Upload{
	Title: "Import cases from a file", Link: "Import cases from a file",
	Lead:         "If your unit has kept its cases in a spreadsheet, you can import them here. You see everything that is wrong before anything is saved.",
	Steps:        "Fill in the template, one row for each case. Choose the file below and look it through. If something is wrong, correct the file and upload it again. Nothing is imported until you have confirmed it.",
	TemplateLead: "The template is empty. The Excel template has all codes with their names on its second sheet.", TemplateXLSX: "Download the template for Excel (XLSX)", TemplateCSV: "Download the template as CSV",
	File: "File of cases", FileHint: "XLSX or CSV, at most 5 MB and 5,000 rows. Scheme and unit may be empty: the cases are registered for your own unit.",
	Submit: "Look the file through", FileMissing: "Choose a file.",
	Problems:    func(n int) string { return lang.Plural(n, "The file has 1 mistake", "The file has %d mistakes") },
	ProblemsHow: "Nothing has been imported. Correct the file, save it and upload it again.",
	Row:         "Row", Column: "Column", Value: "In the file", What: "What is wrong", WholeRow: "the whole row",
	More:    func(n int) string { return fmt.Sprintf("And %d more, which are not shown here.", n) },
	Missing: "The field is empty.", NotInList: "The code is not in the codebook. Use the codes of the template.", NotAMonth: "Write the month as 2023-05.",
	EmptyFile: "The file is empty. It must begin with a row of column names.", NoRows: "The file has column names, but no cases.",
	NotAColumn: "There is no such column. Use the column names of the template.", ColumnTwice: "The column stands more than once.", ColumnMissing: "The column is missing.",
	NotText: "The value is not readable text. Save the file as UTF-8.", LongLine: "The row is too long.",
	OpenQuote:   "A quotation mark is not closed. A value can't hold a line break.",
	ClosedQuote: "Something follows a quotation mark that closes a value.", BareQuote: "A quotation mark stands inside a value that does not begin with one.",
	NotCSV: "The row can't be read as CSV.", NotXLSX: "The file can't be read as an Excel workbook (XLSX).", OldWorkbook: "The file is in an old Excel format (XLS). Save it as XLSX or CSV.",
	FieldCount: func(n int) string {
		return fmt.Sprintf("The row has %d fields, which is not as many as there are columns.", n)
	},
	TooManyRows: func(n int) string {
		return fmt.Sprintf("The file has more than %d rows. Split it into several files.", n)
	},
	Preview: "Look it through before you import", PreviewLead: "There is nothing wrong with the file. Nothing has been imported yet.", PerHalf: "Cases in the file per half-year", Half: "Half-year", Cases: "Cases",
	Rows: "Cases in the file", Known: "Already registered", Yes: "Yes", No: "No",
	Counts:    func(n int) string { return lang.Plural(n, "The file has 1 case", "The file has %d cases") },
	FirstRows: func(n int) string { return fmt.Sprintf("The first %d are shown.", n) },
	KnownRows: func(n int) string {
		return lang.Plural(n, "1 row seems to be registered already", "%d rows seem to be registered already")
	},
	KnownHow:  "You already have cases with exactly the same values. They may be the same cases, or others that are alike. No case is counted twice unless you choose so yourself.",
	ImportAll: func(n int) string { return lang.Plural(n, "Import 1 case", "Import %d cases") },
	ImportNew: func(n int) string {
		return lang.Plural(n, "Import only the 1 that is new", "Import only the %d that are new")
	},
	ImportAgain: func(n int) string {
		return lang.Plural(n, "Import it all the same, 1 case", "Import all of them all the same, %d cases")
	},
	Other:   "Choose another file",
	Changed: "Something has changed since you looked at the file: some of it has been registered meanwhile, or does not hold any more. Nothing has been imported. Look it through again, or upload the file once more.",
	Locked:  "The file has cases in a half-year that has been handed in or closed. Nothing has been imported. Ask the coordinator to open the half-year, or take the cases out of the file.",
	Done:    func(n int) string { return lang.Plural(n, "1 case is imported", "%d cases are imported") },
	DoneHow: "The cases are in your list, and count in the half-year of first contact.", ToList: "My cases", Another: "Import another file",
	CasesSheet: "Cases", CodesSheet: "Codes", FieldColumn: "Field", CodeColumn: "Code", NameColumn: "Name",
}
