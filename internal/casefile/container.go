package casefile

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"sakstall/internal/csvfile"
	"sakstall/internal/xlsx"
)

// row is a row as the file has it.
type row struct {
	line   int
	hidden bool
	cells  []xlsx.Cell
}

// rowSource gives the rows of a table one by one.
type rowSource interface {
	// Next is the next row that is not blank; its cells hold until it is asked again. It returns a csvfile.LineError where
	// a line has no fields, io.EOF after the last, and any other error where nothing more can be read.
	Next() (row, error)
	// At is the number of the row read last, from 1.
	At() int
}

// grid is a sheet of a workbook, or all that a CSV file has.
type grid struct {
	name   string // "" of a CSV file
	hidden bool
	rows   rowSource
	csv    bool // a row has as many cells as its line has fields
}

// lines are the rows of a CSV file.
type lines struct {
	*csvfile.Lines
	cells []xlsx.Cell
}

func (l *lines) Next() (row, error) {
	fields, err := l.Lines.Next()
	if err != nil {
		return row{line: l.At()}, err
	}
	l.cells = l.cells[:0]
	for _, field := range fields {
		cell := xlsx.Cell{Text: csvfile.Unprotect(strings.TrimSpace(field))}
		if isError(cell.Text) {
			cell.Kind = xlsx.Error
		}
		l.cells = append(l.cells, cell)
	}
	return row{line: l.At(), cells: l.cells}, nil
}

// isError reports whether the text is what a spreadsheet shows where a formula fails, in English or Norwegian.
func isError(text string) bool {
	return strings.HasPrefix(text, "#") && slices.Contains([]string{
		"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
		"#I/T", "#VERDI!", "#NAVN?", "#NUM!", "#NULL!", "#OVERFLYT!",
	}, text)
}

// kept are rows that have been read before.
type kept struct {
	rows []xlsx.Row
	next int
}

func (k *kept) At() int {
	if k.next == 0 {
		return 1
	}
	return k.rows[k.next-1].Number
}

func (k *kept) Next() (row, error) {
	if k.next == len(k.rows) {
		return row{}, io.EOF
	}
	r := k.rows[k.next]
	k.next++
	for i := range r.Cells {
		r.Cells[i].Text = csvfile.Unprotect(strings.TrimSpace(r.Cells[i].Text))
	}
	return row{r.Number, r.Hidden, r.Cells}, nil
}

// How files begin that are no text.
const (
	zipBegins      = "PK\x03\x04"
	compoundBegins = "\xd0\xcf\x11\xe0"
)

// The beginning of a file that shows what it is, and the most that is read of a workbook on the command line.
const (
	StartLength = 1024
	MaxWorkbook = 64 << 20
)

// IsCSV reports whether a file that begins so is to be read as CSV.
func IsCSV(start []byte) bool {
	return !bytes.HasPrefix(start, []byte(zipBegins)) && kindOf(start) == ""
}

// open finds the sheets of a file. The problem is why none can be read; the error is the context's.
func open(ctx context.Context, content []byte) (grids []grid, from1904 bool, p Problem, err error) {
	what := kindOf(content)
	switch {
	case what != "":
		return nil, false, Problem{Line: 1, What: what, Text: unreadableText()[what]}, nil
	case bytes.HasPrefix(content, []byte(zipBegins)):
		book, err := xlsx.Open(ctx, content)
		if err == nil {
			grids, err = sheets(book)
		}
		if err != nil {
			p, err = unreadable(1, err)
			return nil, false, p, err
		}
		return grids, book.From1904, Problem{}, nil
	default:
		return []grid{
			{rows: &lines{Lines: csvfile.New(whileWanted{ctx, bytes.NewReader(content)})}, csv: true},
		}, false, Problem{}, nil
	}
}

// sheets are all sheets of the workbook, those that are hidden without their rows.
func sheets(book *xlsx.Book) (out []grid, err error) {
	for i, info := range book.Sheets {
		g := grid{name: info.Name, hidden: info.Hidden, rows: &kept{}}
		if !info.Hidden {
			if g.rows, err = sheet(book, i); err != nil {
				return nil, err
			}
		}
		out = append(out, g)
	}
	return out, nil
}

func sheet(book *xlsx.Book, n int) (*kept, error) {
	s, err := book.Open(n)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	rows, err := s.All()
	return &kept{rows: rows}, err
}

// unreadable is a file that can't be read on, with what its owner can do about it. Any other error is returned.
func unreadable(line int, err error) (Problem, error) {
	var limit xlsx.LimitError
	switch {
	case errors.As(err, &limit):
		p := Problem{
			Line: line, What: tooMuch()[limit],
			Text: "the workbook has too much to be read: copy the rows with cases into the template",
		}
		if p.What == TooManyColumns {
			p.Text = csvfile.TooManyColumnsText
		}
		return p, nil
	case errors.Is(err, xlsx.ErrMacros):
		return Problem{Line: line, What: Macros, Text: unreadableText()[Macros]}, nil
	case errors.Is(err, xlsx.ErrBroken):
		return Problem{Line: line, What: NotXLSX, Text: unreadableText()[NotXLSX]}, nil
	default:
		return Problem{}, err
	}
}

// whileWanted reads until the context ends.
type whileWanted struct {
	context.Context
	from io.Reader
}

func (r whileWanted) Read(b []byte) (int, error) {
	if err := r.Err(); err != nil {
		return 0, err
	}
	return r.from.Read(b)
}
