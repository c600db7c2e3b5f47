package en

import (
	"strconv"

	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

var files = texts.Files{
	Password:        "The workbook is protected by a password. Remove it in Excel (File, Info, Protect Workbook), save the file and upload it again.",
	OpenDocument:    "The file is an OpenDocument spreadsheet (ODS). Save it as XLSX or CSV, and upload that.",
	Numbers:         "The file is from Numbers. Export it as XLSX or CSV (File, Export To), and upload that.",
	BinaryWorkbook:  "The file is a binary Excel workbook (XLSB). Save it as XLSX or CSV, and upload that.",
	Macros:          "The workbook has macros (XLSM). Save it as an ordinary Excel workbook (XLSX) without macros, and upload that.",
	WebPage:         "The file is a web page or XML, although it may be called XLS. Open it in a spreadsheet program, save it as XLSX and upload that.",
	NotASpreadsheet: "The file is not a spreadsheet. Upload an XLSX or CSV file.",
	NoHeader:        "No row of column names was found at the top of the file. Use the column names of the template.",
	SeveralSheets:   "Several sheets of the file have cases, and only one can be read. Hide or delete the others, and upload the file again.",
	NoSheet:         "Choose at least one sheet.",
	FormulaOnly:     "The cell has a formula, and the file does not say what it gives. Open the file in Excel and save it, or write the value yourself.",
	ErrorValue:      "The cell shows the error of a formula. Correct the formula, or write the value yourself.",
	MergedCells:     "The cell is merged with cells of other columns. Part them, and write what holds in each cell.",
	AmbiguousMonth:  "The date may lie in either of two months. Write the month as 2023-05.",
	DidYouMean:      func(names string) string { return "Did you mean " + names + "?" },
	Or:              "or",
	InSheet:         func(sheet, row string) string { return sheet + ", row " + row },
	AllRegistered:   "Every row has a reference. The cases are registered already, and are not imported again. Correct a case on its page under My cases.",
	HiddenRows: func(n int) string {
		return lang.Plural(n, "1 row is hidden in the file. It is included, and marked.", "%d rows are hidden in the file. They are included, and marked.")
	},
	RegisteredRows: func(n int) string {
		return lang.Plural(n, "1 row has a reference and is registered already. It is not imported again.", "%d rows have a reference and are registered already. They are not imported again.")
	},
	SheetsNotRead: func(n int) string {
		return lang.Plural(n, "1 sheet of the file is not read, since it is hidden or has no cases.", "%d sheets of the file are not read, since they are hidden or have no cases.")
	},
	UnlikelyRows: func(n int) string {
		return lang.Plural(n, "1 case has a category that seldom concerns boys or men. Check that it is right.",
			"%d cases have a category that seldom concerns boys or men. Check that they are right.")
	},
	LongAgoRows: func(n int) string {
		return lang.Plural(n, "1 case has its first contact two years back or more. Check that the month is right.",
			"%d cases have their first contact two years back or more. Check that the months are right.")
	},
	Hidden: "Hidden in the file",

	ImportsTitle: "What you have imported",
	ImportsDay:   "Day",
	ImportsWhat:  "What you can do",
	UndoTitle:    "Undo the import",
	UndoneShort:  "Undone",
	Undone:       "The import is undone. The cases are withdrawn and do not count.",
	UndoClosed:   "The import can't be undone: it has cases in a half-year that is handed in or closed. Take the half-year back, or ask the coordinator to open it.",
	UndoNothing:  "All the cases are withdrawn already.",
	UndoChanged:  "Something has changed since you looked at the import. Nothing has been done. Look at the numbers again.",
	UndoHalves:   "Cases to be withdrawn, per half-year",
	UndoNot:      "Do not undo",
	UndoFrom:     func(day, cases string) string { return "You imported " + cases + " from a file on " + day + "." },
	UndoWhat: func(n int) string {
		return lang.Plural(n, "1 case will be withdrawn. It no longer counts.", "%d cases will be withdrawn. They no longer count.")
	},
	UndoWithdrawn: func(n int) string {
		return lang.Plural(n, "1 case is withdrawn already.", "%d cases are withdrawn already.")
	},
	UndoCorrected: func(n int) string {
		return lang.Plural(n, "1 of the cases has been corrected since. It will be withdrawn too.", "%d of the cases have been corrected since. They will be withdrawn too.")
	},
	UndoSubmit: func(n int) string { return lang.Plural(n, "Withdraw 1 case", "Withdraw all %d cases") },
	Cases:      func(n int) string { return lang.Plural(n, "1 case", "%d cases") },
	Family:     func(n int) string { return "Family " + strconv.Itoa(n) },
}
