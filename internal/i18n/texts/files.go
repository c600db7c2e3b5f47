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
	Hidden                                    string

	InSheet func(sheet, row string) string
}
