package casework

import "sakstall/views"

// UploadPage is the page where a file of cases is chosen, and where what is wrong with it is shown.
type UploadPage struct {
	views.Page
	File     views.Field
	Summary  string // how many problems there are, or ""
	Problems []UploadProblem
	More     string // how many are not shown, or ""
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
	Known    int // how many of the cases are registered already
	Notes    []string // what there is to tell of the file
	Rows     []UploadRow
	Imported string // what has been imported, or "" where it has not been confirmed
}

// HalfCount is a half-year and how many cases it has.
type HalfCount struct{ Half, Count string }

// UploadRow is a case of the file.
type UploadRow struct {
	Month, Category, Gender, Age, Country string
	Known                                 bool
	Hidden                                bool // in the file
}
