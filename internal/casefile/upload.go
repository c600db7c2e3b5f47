package casefile

import (
	"bytes"
	"context"
	"errors"
	"io"
	"slices"
	"strconv"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/cases"
	"sakstall/internal/csvfile"
	"sakstall/internal/xlsx"
)

// MaxRows is how many rows an uploaded file may have beside its header.
const MaxRows = 5000

// How files begin that are no text.
const (
	zipBegins = "PK\x03\x04"
	xlsBegins = "\xd0\xcf\x11\xe0"
)

// ReadUpload reads what somebody uploads of their own unit's cases: the first sheet of a workbook (XLSX), or CSV, with
// the same columns and codes. Scheme and unit may be left out or empty; others than the unit's own have a problem. No
// formula is worked out: what counts is the value that the file says it has. The problems are all that is wrong, by row
// and then by field; where there is any, the File is empty. A workbook that is too much to be read has that problem
// only. The File has no cases either where the file has a header only. The error is the context's, with which the
// reading ends.
func ReadUpload(ctx context.Context, content []byte, rules cases.Rules, own cases.Unit) (File, []Problem, error) {
	in := caseReader{rules: rules, own: &own, most: MaxRows}
	switch {
	case bytes.HasPrefix(content, []byte(xlsBegins)):
		return File{}, []Problem{{
				Line: 1, What: OldWorkbook,
				Text: "the file is an XLS workbook: save it as XLSX or CSV",
			}},
			nil
	case bytes.HasPrefix(content, []byte(zipBegins)):
		s, err := xlsx.Open(ctx, content)
		if err != nil {
			return unreadable(1, err)
		}
		defer s.Close()
		in.lines = &sheet{rows: s}
	default:
		in.lines = csvfile.New(whileWanted{ctx, bytes.NewReader(content)})
	}
	file, problems, err := in.read()
	if err != nil {
		return unreadable(in.lines.At(), err)
	}
	return file, problems, nil
}

// unreadable is a file that can't be read on, with what its owner can do about it. Any other error is returned.
func unreadable(line int, err error) (File, []Problem, error) {
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
		return File{}, []Problem{p}, nil
	case errors.Is(err, xlsx.ErrBroken):
		return File{}, []Problem{{Line: line, What: NotXLSX, Text: "the file can't be read as an XLSX workbook"}}, nil
	default:
		return File{}, nil, err
	}
}

// tooMuch is what a workbook has too much of, as a problem.
func tooMuch() map[xlsx.LimitError]cases.Problem {
	return map[xlsx.LimitError]cases.Problem{
		xlsx.Parts: TooManyParts, xlsx.Size: TooLarge, xlsx.Cells: TooManyCells, xlsx.Columns: TooManyColumns,
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

// sheet is the rows of a workbook's first sheet, as those of a file of cases.
type sheet struct {
	rows   *xlsx.Sheet
	header []string
}

func (s *sheet) At() int { return max(s.rows.Row(), 1) }

// next is the next row with anything in it, as wide as the header.
func (s *sheet) Next() ([]string, error) {
	for {
		cells, err := s.rows.Next()
		if err != nil {
			return nil, err
		}
		if len(cells) == 0 {
			continue
		}
		if s.header == nil {
			s.header = slices.Clone(cells)
			return cells, nil
		}
		for len(cells) < len(s.header) {
			cells = append(cells, "")
		}
		if i := slices.Index(s.header, string(cases.Month)); i >= 0 {
			cells[i] = s.month(cells[i])
		}
		return cells, nil
	}
}

// month is a cell of months. A spreadsheet makes a date of 2023-05 as soon as somebody types it, and keeps the number
// of its day.
func (s *sheet) month(cell string) string {
	day, err := strconv.ParseFloat(cell, 64)
	if err != nil || !(day >= 1 && day < 100_000) {
		return cell
	}
	date, err := excelize.ExcelDateToTime(day, s.rows.From1904)
	if err != nil {
		return cell
	}
	return date.Format("2006-01")
}
