package nb

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var upload = texts.Upload{
	Title: "Importer saker fra en fil", Link: "Importer saker fra en fil",
	Lead: "Har enheten din ført sakene i et regneark, kan du importere dem her. Du ser alt som er feil, før " +
		"noe blir lagret.",
	Steps: "Fyll ut malen, én rad for hver sak. Velg filen under og se gjennom den. Er noe feil, retter du " +
		"filen og laster den opp på nytt. Ingenting blir importert før du har bekreftet det.",
	TemplateLead: "Malen er tom. I Excel-malen står alle kodene med navn på det andre arket.",
	TemplateXLSX: "Last ned mal for Excel (XLSX)",
	TemplateCSV:  "Last ned mal som CSV",
	File:         "Fil med saker",
	FileHint: func(megabytes, rows int) string {
		return fmt.Sprintf("XLSX eller CSV, høyst %d MB og %d rader. Ordning og enhet kan stå tomme: sakene blir "+
			"registrert på din egen enhet.", megabytes, rows)
	},
	Submit: "Se gjennom filen", FileMissing: "Velg en fil.",
	Problems:    func(n int) string { return lang.Plural(n, "Filen har 1 feil", "Filen har %d feil") },
	ProblemsHow: "Ingenting er importert. Rett feilene i filen, lagre den og last den opp på nytt.",
	Row:         "Rad", What: "Hva som er feil",
	Quoted:        func(text string) string { return "«" + text + "»" },
	More:          func(n int) string { return fmt.Sprintf("Og %d feil til, som ikke vises her.", n) },
	Missing:       "Feltet er tomt.",
	NotInList:     "Det er ikke et av svarene i skjemaet. Bruk ordene eller kodene i malen.",
	NotAMonth:     "Skriv måneden som 2023-05.",
	EmptyFile:     "Filen er tom. Den må begynne med en rad med kolonnenavn.",
	NoRows:        "Filen har kolonnenavn, men ingen saker.",
	NotAColumn:    "Kolonnen kjennes ikke igjen. Bruk kolonnenavnene i malen, eller slett kolonnen.",
	ColumnTwice:   "Kolonnen står mer enn én gang.",
	ColumnMissing: "Kolonnen mangler.",
	NotText:       "Verdien er ikke lesbar tekst. Lagre filen som UTF-8.", LongLine: "Raden er for lang.",
	OpenQuote:   "Et anførselstegn er ikke lukket. En verdi kan ikke ha linjeskift.",
	ClosedQuote: "Det står noe etter et anførselstegn som lukker en verdi.",
	BareQuote:   "Et anførselstegn står inne i en verdi som ikke begynner med det.",
	NotCSV:      "Raden kan ikke leses som CSV.",
	NotXLSX:     "Filen kan ikke leses som en Excel-fil (XLSX).",
	OldWorkbook: "Filen er i et gammelt Excel-format (XLS). Lagre den som XLSX eller CSV.",
	FieldCount: func(n int) string {
		return fmt.Sprintf("Raden har %d felt, og det er ikke like mange som det er kolonner.", n)
	},
	TooManyRows: func(n int) string { return fmt.Sprintf("Filen har flere enn %d rader. Del den i flere filer.", n) },
	LongValue:   "Verdien er for lang.",
	TooManyColumns: func(n int) string {
		return fmt.Sprintf("Filen har noe i flere enn %d kolonner. "+
			"Slett kolonnene som ikke står i malen, lagre filen og last den opp på nytt.", n)
	},
	TooManyParts: "Regnearket har for mange ark, bilder og andre deler. " +
		"Kopier radene med saker inn i en tom mal, og last opp den i stedet.",
	TooManyCells: "Regnearket har for mange rader og celler. Tomme celler som er formatert, teller med. " +
		"Kopier radene med saker inn i en tom mal, og last opp den i stedet.",
	TooLarge: "Regnearket blir for stort når det pakkes ut. " +
		"Kopier radene med saker inn i en tom mal, og last opp den i stedet.",
	Preview:     "Se gjennom før du importerer",
	PreviewLead: "Filen er uten feil. Ingenting er importert ennå.",
	PerHalf:     "Saker i filen per halvår",
	Half:        "Halvår",
	Cases:       "Saker",
	Rows:        "Saker i filen", Known: "Registrert fra før", Yes: "Ja", No: "Nei",
	Counts:    func(n int) string { return lang.Plural(n, "Filen har 1 sak", "Filen har %d saker") },
	FirstRows: func(n int) string { return fmt.Sprintf("De første %d vises.", n) },
	KnownRows: func(n int) string {
		return lang.Plural(n, "1 rad ser ut til å være registrert fra før", "%d rader ser ut til å være registrert "+
			"fra før")
	},
	KnownHow: "Du har allerede saker med nøyaktig de samme opplysningene. Det kan være de samme sakene, eller andre " +
		"saker som ligner. Ingen sak blir telt to ganger uten at du velger det selv.",
	ImportAll: func(n int) string { return lang.Plural(n, "Importer 1 sak", "Importer %d saker") },
	ImportNew: func(n int) string {
		return lang.Plural(n, "Importer bare den 1 som er ny", "Importer bare de %d som er nye")
	},
	ImportAgain: func(n int) string {
		return lang.Plural(n, "Importer saken likevel, 1 sak", "Importer alle likevel, %d saker")
	},
	Foreign: "Filen ble lastet opp i en annen versjon av Sakstall. Ingenting er importert. " +
		"Last opp filen en gang til.",
	Other: "Velg en annen fil",
	Changed: "Noe er endret siden du så på filen: noe av dette er registrert i mellomtiden, eller gjelder ikke " +
		"lenger. Ingenting er importert. Se gjennom på nytt, eller last opp filen en gang til.",
	Locked: "Filen har saker i et halvår som er levert eller avsluttet. Ingenting er importert. Be koordinatoren " +
		"åpne halvåret, eller ta sakene ut av filen.",
	Done:       func(n int) string { return lang.Plural(n, "1 sak er importert", "%d saker er importert") },
	DoneHow:    "Sakene står i listen din, og de telles i halvåret for første kontakt.",
	ToList:     "Mine saker",
	Another:    "Importer en fil til",
	CasesSheet: "Saker", CodesSheet: "Koder", FieldColumn: "Felt", CodeColumn: "Kode", NameColumn: "Navn",
	Headings: map[string]string{
		"month": "Måned", "complex": "Familie (likt for alle i den)", "reference": "Referanse",
	},
}
