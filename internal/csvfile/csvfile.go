// Package csvfile reads lines of CSV, bounded and one at a time, and knows what spreadsheets take a field for.
package csvfile

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"

	"sakstall/internal/fault"
	"sakstall/internal/xlsx"
)

// maxLine is how many bytes a line may have, its end not counted. The longest row of codes has well under 1,000.
const maxLine = 64 << 10

// MaxColumns is how many columns a file may have, as CSV or in a workbook.
const MaxColumns = xlsx.MaxColumns

// TooManyColumnsText is what is wrong with a file that has more, in English.
const TooManyColumnsText = "there are more columns than can be read"

// BOM tells Excel that a file is UTF-8.
const BOM = "\ufeff"

// ListSeparator stands between the codes of a list inside a field.
const ListSeparator = "|"

// Flaw is what is wrong with a line.
type Flaw string

// What may be wrong with a line.
const (
	LongLine       Flaw = "long line"        // longer than maxLine
	OpenQuote      Flaw = "open quote"       // a quotation mark without its end on the line
	ClosedQuote    Flaw = "closed quote"     // something follows a quotation mark that closes
	BareQuote      Flaw = "bare quote"       // a quotation mark inside a value that is not quoted
	NotCSV         Flaw = "not CSV"          // no fields
	TooManyColumns Flaw = "too many columns" // more than MaxColumns
)

// LineError is what keeps a line from having fields. The lines after it can be read.
type LineError struct {
	What Flaw
	Text string // English, one line
}

// Error is for the log and the command line, in English.
func (e LineError) Error() string { return e.Text }

// Fault is Invalid: the file is its sender's to mend.
func (LineError) Fault() fault.Kind { return fault.Invalid }

// Lines reads CSV a line at a time: UTF-8, UTF-16, Windows-1252 or Mac Roman, between commas, semicolons or tabs. A code
// never holds a line break, so each line is a record of its own and a quote that is left open ends with its line,
// instead of swallowing the rows after it.
type Lines struct {
	number int // of the line read last, from 1
	in     *bufio.Reader
	how    written
	line   bytes.Reader
	buffer *bufio.Reader // around line
	csv    *csv.Reader   // around buffer
}

// New reads from r, whose first line may begin with a byte order mark, or name the separator as in "sep=;".
func New(r io.Reader) *Lines {
	l := &Lines{in: bufio.NewReaderSize(r, maxLine+len("\r\n"))}
	l.buffer = bufio.NewReader(&l.line)
	l.csv = csv.NewReader(l.buffer) // which takes the buffer as its own, so that a line costs no new one
	l.csv.FieldsPerRecord = -1
	l.csv.ReuseRecord = true
	return l
}

// At is the number of the line read last.
func (l *Lines) At() int { return l.number }

// Next is the fields of the next line that is not blank; they hold until it is asked again. It returns a LineError
// where the line has none, io.EOF after the last line, and the reader's own errors.
func (l *Lines) Next() ([]string, error) {
	for {
		line, err := l.read()
		if err != nil {
			return nil, err
		}
		if len(bytes.TrimSpace(line)) > 0 {
			return l.fields(line)
		}
	}
}

// read is the next line without its end and, if it is the first, without its byte order mark.
func (l *Lines) read() ([]byte, error) {
	if l.number++; l.number == 1 {
		l.in, l.how = look(l.in)
		l.csv.Comma = l.how.comma
	}
	line, err := l.in.ReadSlice(l.how.end)
	tooLong := errors.Is(err, bufio.ErrBufferFull)
	for errors.Is(err, bufio.ErrBufferFull) { // the rest of the line is dropped as it comes
		_, err = l.in.ReadSlice(l.how.end)
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("csvfile: reading line %d: %w", l.number, err)
	}
	line = bytes.TrimSuffix(bytes.TrimSuffix(line, []byte("\n")), []byte("\r"))
	ended := err == nil
	if tooLong || len(line) > maxLine {
		return nil, LineError{LongLine, fmt.Sprintf("the line is longer than %d bytes", maxLine)}
	}
	if len(line) == 0 && !ended {
		return nil, io.EOF
	}
	if l.number == 1 {
		line = bytes.TrimPrefix(line, []byte(BOM))
		if l.how.passed {
			return nil, nil
		}
	}
	return l.how.decoded(line), nil
}

func (l *Lines) fields(line []byte) ([]string, error) {
	l.line.Reset(line)
	l.buffer.Reset(&l.line)
	fields, err := l.csv.Read()
	if err != nil {
		return nil, flawOf(line, err)
	}
	if len(fields) > MaxColumns {
		return nil, LineError{TooManyColumns, TooManyColumnsText}
	}
	return fields, nil
}

// flawOf is what is wrong with a line that has no fields.
func flawOf(line []byte, err error) LineError {
	switch {
	case errors.Is(err, csv.ErrQuote) && bytes.Count(line, []byte(`"`))%2 == 1:
		return LineError{
			OpenQuote, "a quotation mark is left open: a value ends on its own line, and can't hold a line break",
		}
	case errors.Is(err, csv.ErrQuote):
		return LineError{ClosedQuote, "something follows a quotation mark that closes a value"}
	case errors.Is(err, csv.ErrBareQuote):
		return LineError{BareQuote, "a quotation mark stands inside a value that does not begin with one"}
	default:
		return LineError{NotCSV, "the line is not CSV"}
	}
}
