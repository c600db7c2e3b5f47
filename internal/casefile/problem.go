package casefile

import (
	"fmt"
	"slices"
	"strings"

	"sakstall/internal/cases"
	"sakstall/internal/csvfile"
)

// Problem is one thing that is wrong with a file.
type Problem struct {
	Line  int           // from 1, which is the header's where the file does not begin with blank lines
	Field cases.Field   // "" where it is the line as a whole
	What  cases.Problem // what a surface says in its own words; "" where only Text says it
	Sheet string        // where several sheets are read
	Value string        // what has the problem, as it stands in the file
	// Suggest are the fields or codes that may have been meant, the likeliest first
	Suggest []string
	Count   int    // of FieldCount how many fields there are, of TooManyRows how many rows may be
	Text    string // English, one line

	order int // of the sheet
}

// What may be wrong with a file beside what may be wrong with a case.
const (
	EmptyFile     cases.Problem = "empty file"                       // no header
	NotAColumn    cases.Problem = "not a column"                     // Value is no field of a case
	ColumnTwice   cases.Problem = "column twice"                     // the field has two columns
	ColumnMissing cases.Problem = "column missing"                   // the field must have a column
	FieldCount    cases.Problem = "field count"                      // more or fewer fields than columns
	NotText       cases.Problem = "not text"                         // not UTF-8, or a NUL byte
	LongLine                    = cases.Problem(csvfile.LongLine)    // longer than maxLine
	OpenQuote                   = cases.Problem(csvfile.OpenQuote)   // a quotation mark without its end on the line
	ClosedQuote                 = cases.Problem(csvfile.ClosedQuote) // something follows a quotation mark that closes
	BareQuote                   = cases.Problem(csvfile.BareQuote)   // a quotation mark inside a value that is not quoted
	NotCSV                      = cases.Problem(csvfile.NotCSV)      // no fields

	// What can't be read at all.
	NotXLSX         cases.Problem = "not XLSX"          // begins as a workbook, and can't be read as one
	OldWorkbook     cases.Problem = "old workbook"      // an XLS file
	Password        cases.Problem = "password"          // a workbook that is protected
	OpenDocument    cases.Problem = "open document"     // an ODS file
	Numbers         cases.Problem = "numbers"           // a document of Numbers
	BinaryWorkbook  cases.Problem = "binary workbook"   // an XLSB file
	Macros          cases.Problem = "macros"            // an XLSM file
	WebPage         cases.Problem = "web page"          // HTML or XML
	NotASpreadsheet cases.Problem = "not a spreadsheet" // a picture, a document
	NoHeader        cases.Problem = "no header"         // no row has the names of the columns
	SeveralSheets   cases.Problem = "several sheets"    // have rows of cases, and nobody can be asked
	NoSheet         cases.Problem = "no sheet"          // has been chosen

	// What is wrong with a cell.
	FormulaOnly    cases.Problem = "formula only"    // a formula without its value
	FailedCell     cases.Problem = "error value"     // what a formula gives that fails, as #N/A
	MergedCells    cases.Problem = "merged cells"    // over several columns
	AmbiguousMonth cases.Problem = "ambiguous month" // a date in either of two months
	BadUnitCode    cases.Problem = "bad unit code"   // of a unit that would be made

	// What a row has too much of.
	TooManyRows cases.Problem = "too many rows" // more rows than MaxRows
	LongValue   cases.Problem = "long value"    // longer than maxValue, or a list of more than maxListed

	// What a file has too much of, whatever else may be wrong with it.
	TooManyColumns               = cases.Problem(csvfile.TooManyColumns) // more than MaxColumns
	TooManyParts   cases.Problem = "too many parts"                      // sheets, pictures and the like in a workbook
	TooManyCells   cases.Problem = "too many cells"                      // of a workbook, those without a value as well
	TooLarge       cases.Problem = "too large"                           // a workbook, when it is unpacked
)

// String is the problem as one line, whatever the file holds.
func (p Problem) String() string {
	if p.Field == "" {
		return fmt.Sprintf("line %d: %s", p.Line, p.Text)
	}
	return fmt.Sprintf("line %d: %s: %s", p.Line, p.Field, p.Text)
}

// say is what is wrong with a value, in English. It is "" for a problem that it does not know.
func say(p cases.Problem, value string) string {
	if p == cases.Missing {
		return "nothing is filled in"
	}
	format := map[cases.Problem]string{
		cases.NotInList:       "%s is not in the codebook",
		cases.NotAMonth:       "%s is not a month like 2023-05",
		cases.TooEarly:        "%s is before the first year of the codebook",
		cases.InTheFuture:     "%s is in the future",
		cases.NotInScheme:     "%s is not for this scheme",
		cases.NotInUse:        "%s is not in use in that year",
		cases.IsACase:         "%s is a tie to Norway: it is a case",
		cases.ApplicationOnly: "%s is not a case in that year: an application for family immigration is no tie to Norway",
		cases.NoSuchUnit:      "%s is not a unit of the register",
		cases.OtherUnit:       "%s is not the user's own unit",
		cases.UnitOtherScheme: "%s is a unit of the other scheme",
		cases.Twice:           "%s has a value twice",
		cases.HalfHandedIn:    "%s lies in a half that the unit has handed in",
		cases.HalfApproved:    "%s lies in a half of the unit's that is approved",
		cases.HalfClosed:      "%s lies in a half that is closed",
		cases.AfterFollowUp:   "%s is after a follow-up of the case",
		cases.BeforeContact:   "%s is before the case's first contact",
		cases.CorrectInstead:  "%s is for a case that can't be corrected any more",
	}[p]
	if format == "" {
		return ""
	}
	return fmt.Sprintf(format, csvfile.Quote(value))
}

// blame is the value that has the problem: of a list the one code, where it is one. Each code is judged once, and
// beside nothing but what its judgement depends on, so that long lists cost little.
func blame(d cases.Draft, f cases.Field, p cases.Problem, rules cases.Rules) string {
	values := d.Get(f)
	if f.List() && p != cases.Twice { // which no code alone has
		for i, v := range values {
			if slices.Contains(values[:i], v) {
				continue
			}
			alone := cases.Draft{Scheme: d.Scheme, Unit: d.Unit, Month: d.Month}
			alone.Set(f, v)
			if _, problems := alone.Check(rules); problems[f] == p {
				return v
			}
		}
	}
	return strings.Join(values, csvfile.ListSeparator)
}

// How much a value may be. The longest list of codes has well under 1,000 bytes.
const (
	maxValue  = 2_000 // bytes
	maxListed = 100   // codes of a list
)

// tooLong says how a value is too long to be judged, or "".
func tooLong(f cases.Field, value string) string {
	switch {
	case len(value) > maxValue:
		return fmt.Sprintf("%s is longer than %d bytes", csvfile.Quote(value), maxValue)
	case f.List() && strings.Count(value, csvfile.ListSeparator) >= maxListed:
		return fmt.Sprintf("%s has more than %d values", csvfile.Quote(value), maxListed)
	default:
		return ""
	}
}
