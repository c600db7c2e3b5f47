package casework

import "sakstall/views"

// UploadPage is the page where a file of cases is chosen, and where what is wrong with it is shown.
type UploadPage struct {
	views.Page
	File     views.Field
	Summary  string // how many problems there are, or ""
	Problems []UploadProblem
	More     string // how many are not shown, or ""
	Imports  []ImportRow
}

// ImportRow is an import of the user's. Link is what leads to its page says.
type ImportRow struct{ Day, Cases, Href, Link string }

// UndoPage is the page where an import is taken back as a whole.
type UndoPage struct {
	views.Page
	Action  string
	Problem string // why it has not been done, or ""
	From    string // what the import was
	What    string // what will be done, or ""
	Closed  string // why it can't be, or ""
	Undone  string // that it has been, or ""
	Left    int    // how many cases will be withdrawn
	Beside  []string
	Halves  []HalfCount
}

// UploadProblem is one thing that is wrong with a file.
// Column and Value are "" where it is the row as a whole.
type UploadProblem struct{ Row, Column, Value, What string }

// PreviewPage is the page where a file without problems is looked through and confirmed.
type PreviewPage struct {
	views.Page
	Action   string
	Problem  string // why it has not been imported, or ""
	Total    int
	Halves   []HalfCount
	Known    int      // how many of the cases are registered already
	Notes    []string // what there is to tell of the file
	Rows     []UploadRow
	Imported string // what has been imported, or "" where it has not been confirmed
}

// HalfCount is a half-year and how many cases it has.
type HalfCount struct {
	Half, Count string
	Why         string // it takes no change, or ""
}

// UploadRow is a case of the file.
type UploadRow struct {
	Month, Category, Gender, Age, Country string
	Known                                 bool
	Hidden                                bool   // in the file
	Family                                string // which of the file's, or ""
}
