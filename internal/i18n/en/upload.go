package en

import (
	"fmt"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var upload = texts.Upload{
	Title: "Import cases from a file", Link: "Import cases from a file",
	Lead: "If your unit has kept its cases in a spreadsheet, you can import them here. You see everything " +
		"that is wrong before anything is saved.",
	Steps: "Fill in the template, one row for each case. Choose the file below and look it through. If " +
		"something is wrong, correct the file and upload it again. Nothing is imported until you have confirmed it.",
	TemplateLead: "The template is empty. The Excel template has all codes with their names on its second sheet.",
	TemplateXLSX: "Download the template for Excel (XLSX)",
	TemplateCSV:  "Download the template as CSV",
	File:         "File of cases",
	FileHint: func(megabytes, rows int) string {
		return fmt.Sprintf("XLSX or CSV, at most %d MB and %s rows. Scheme and unit may be empty: the cases are "+
			"registered for your own unit.", megabytes, lang.EN.Number(rows))
	},
	Submit: "Look the file through", FileMissing: "Choose a file.",
	Problems:    func(n int) string { return lang.Plural(n, "The file has 1 mistake", "The file has %d mistakes") },
	ProblemsHow: "Nothing has been imported. Correct the file, save it and upload it again.",
	Row:         "Row", What: "What is wrong",
	Quoted:        func(text string) string { return "“" + text + "”" },
	More:          func(n int) string { return fmt.Sprintf("And %d more, which are not shown here.", n) },
	Missing:       "The field is empty.",
	NotInList:     "It is none of the answers in the form. Use the words or codes of the template.",
	NotAMonth:     "Write the month as 2023-05.",
	EmptyFile:     "The file is empty. It must begin with a row of column names.",
	NoRows:        "The file has column names, but no cases.",
	NotAColumn:    "The column is not recognised. Use the column names of the template, or delete the column.",
	ColumnTwice:   "The column stands more than once.",
	ColumnMissing: "The column is missing.",
	NotText:       "The value is not readable text. Save the file as UTF-8.", LongLine: "The row is too long.",
	OpenQuote:   "A quotation mark is not closed. A value can't hold a line break.",
	ClosedQuote: "Something follows a quotation mark that closes a value.",
	BareQuote:   "A quotation mark stands inside a value that does not begin with one.",
	NotCSV:      "The row can't be read as CSV.",
	NotXLSX:     "The file can't be read as an Excel workbook (XLSX).",
	OldWorkbook: "The file is in an old Excel format (XLS). Save it as XLSX or CSV.",
	FieldCount: func(n int) string {
		return fmt.Sprintf("The row has %d fields, which is not as many as there are columns.", n)
	},
	TooManyRows: func(n int) string {
		return fmt.Sprintf("The file has more than %d rows. Split it into several files.", n)
	},
	LongValue: "The value is too long.",
	TooManyColumns: func(n int) string {
		return fmt.Sprintf("The file has something in more than %d columns. "+
			"Delete the columns that are not in the template, save the file and upload it again.", n)
	},
	TooManyParts: "The workbook has too many sheets, pictures and other parts. " +
		"Copy the rows with cases into an empty template, and upload that instead.",
	TooManyCells: "The workbook has too many rows and cells. Empty cells with formatting count. " +
		"Copy the rows with cases into an empty template, and upload that instead.",
	TooLarge: "The workbook is too large when it is unpacked. " +
		"Copy the rows with cases into an empty template, and upload that instead.",
	Preview:     "Look it through before you import",
	PreviewLead: "There is nothing wrong with the file. Nothing has been imported yet.",
	PerHalf:     "Cases in the file per half-year",
	Half:        "Half-year",
	Cases:       "Cases",
	Rows:        "Cases in the file", Known: "Already registered", Yes: "Yes", No: "No",
	Counts:    func(n int) string { return lang.Plural(n, "The file has 1 case", "The file has %d cases") },
	FirstRows: func(n int) string { return fmt.Sprintf("The first %d are shown.", n) },
	KnownRows: func(n int) string {
		return lang.Plural(n, "1 row seems to be registered already", "%d rows seem to be registered already")
	},
	KnownHow: "You already have cases with exactly the same values. They may be the same cases, or others that are " +
		"alike. No case is counted twice unless you choose so yourself.",
	ImportAll: func(n int) string { return lang.Plural(n, "Import 1 case", "Import %d cases") },
	ImportNew: func(n int) string {
		return lang.Plural(n, "Import only the 1 that is new", "Import only the %d that are new")
	},
	ImportAgain: func(n int) string {
		return lang.Plural(n, "Import it all the same, 1 case", "Import all of them all the same, %d cases")
	},
	Foreign: "The file was uploaded in another version of Sakstall. Nothing has been imported. " +
		"Upload the file once more.",
	Other: "Choose another file",
	Changed: "Something has changed since you looked at the file: some of it has been registered meanwhile, or does " +
		"not hold any more. Nothing has been imported. Look it through again, or upload the file once more.",
	Locked: "The file has cases in a half-year that has been handed in or closed. Nothing has been imported. Ask " +
		"the coordinator to open the half-year, or take the cases out of the file.",
	Done:       func(n int) string { return lang.Plural(n, "1 case is imported", "%d cases are imported") },
	DoneHow:    "The cases are in your list, and count in the half-year of first contact.",
	ToList:     "My cases",
	Another:    "Import another file",
	CasesSheet: "Cases", CodesSheet: "Codes", FieldColumn: "Field", CodeColumn: "Code", NameColumn: "Name",
	Headings: map[string]string{
		"month": "Month", "complex": "Family (the same for all in it)", "reference": "Reference",
	},
}
