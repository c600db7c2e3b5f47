package texts

// Files is what is said of a file of cases beside what is wrong with single values: what can't be read, and why.
type Files struct {
	Password, OpenDocument, Numbers, BinaryWorkbook, Macros string
	WebPage, NotASpreadsheet, NoHeader, SeveralSheets       string
	NoSheet                                                 string
	FormulaOnly, ErrorValue, MergedCells, AmbiguousMonth    string

	DidYouMean func(names string) string
	Or         string // between names
	// AllRegistered: every row has a reference. HiddenRows, RegisteredRows, SheetsNotRead: in the preview
	AllRegistered                             string
	HiddenRows, RegisteredRows, SheetsNotRead func(n int) string
	// UnlikelyRows, LongAgoRows: of rows that can hardly be so, though they may
	UnlikelyRows, LongAgoRows func(n int) string
	Hidden                    string

	// ImportsTitle, ImportsDay, ImportsWhat: of the list of own imports
	ImportsTitle, ImportsDay, ImportsWhat string

	// UndoTitle and what follows: of taking an import back as a whole
	UndoTitle, UndoneShort, Undone, UndoClosed, UndoNothing string
	UndoChanged, UndoHalves, UndoNot                        string
	UndoFrom                                                func(day, cases string) string
	Cases                                                   func(n int) string
	UndoWhat, UndoWithdrawn, UndoCorrected, UndoSubmit      func(n int) string

	Family  func(n int) string // of a row of the preview, by the number of its family
	InSheet func(sheet, row string) string
}
