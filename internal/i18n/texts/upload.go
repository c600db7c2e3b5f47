package texts

// Upload is the pages where cases are imported from a file.
type Upload struct {
	Title, Link, Lead, Steps, TemplateLead, TemplateXLSX string
	TemplateCSV, File, Submit, FileMissing               string
	FileHint                                             func(megabytes, rows int) string
	Problems                                             func(n int) string
	ProblemsHow, Row, What                               string
	Quoted                                               func(text string) string
	More                                                 func(n int) string

	Missing, NotInList, NotAMonth, EmptyFile, NoRows, NotAColumn string
	ColumnTwice, ColumnMissing                                   string
	NotText, LongLine, OpenQuote, ClosedQuote, BareQuote, NotCSV string
	NotXLSX, OldWorkbook                                         string
	FieldCount, TooManyRows                                      func(n int) string
	LongValue                                                    string

	TooManyColumns func(n int) string
	// TooManyParts, TooManyCells, TooLarge: of a workbook
	TooManyParts, TooManyCells, TooLarge string

	Preview, PreviewLead, PerHalf, Half, Cases, Rows, Known, Yes, No string
	Counts                                                           func(n int) string
	FirstRows                                                        func(n int) string
	KnownRows                                                        func(n int) string
	KnownHow                                                         string
	ImportAll, ImportNew, ImportAgain                                func(n int) string
	Other, Changed, Foreign, Locked                                  string
	Done                                                             func(n int) string
	DoneHow, ToList, Another                                         string

	CasesSheet, CodesSheet, FieldColumn, CodeColumn, NameColumn string
	// Headings are those of columns that the form has no question for, or a longer one, by their names
	Headings map[string]string
}
