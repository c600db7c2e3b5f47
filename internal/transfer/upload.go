package transfer

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/cases"
)

// MaxRows is how many rows an uploaded file may have beside its header.
const MaxRows = 5000

// maxUnzipped is how many bytes a workbook may have when it is unpacked. All of it is held in memory: nothing of somebody's cases is
// left in a temporary file.
const maxUnzipped = 64 << 20

// How files begin that are no text.
const (
	zipBegins = "PK\x03\x04"
	xlsBegins = "\xd0\xcf\x11\xe0"
)

// ReadUpload reads what somebody uploads of their own unit's cases: the first sheet of a workbook (XLSX), or CSV, with the same columns
// and codes. Scheme and unit may be left out or empty; others than the unit's own have a problem. No formula is worked out: what counts
// is the value that the file says it has. The problems are all that is wrong, by row and then by field; where there is any, the File is
// empty. It has no cases either where the file has a header only.
func ReadUpload(content []byte, rules cases.Rules, own cases.Unit) (file File, problems []Problem, err error) {
	in := caseReader{rules: rules, own: &own, most: MaxRows}
	switch {
	case bytes.HasPrefix(content, []byte(xlsBegins)):
		return File{}, []Problem{{Line: 1, What: OldWorkbook, Text: "the file is an XLS workbook: save it as XLSX or CSV"}}, nil
	case bytes.HasPrefix(content, []byte(zipBegins)):
		defer func() { // the library that reads workbooks does not foresee every broken one
			if recover() != nil {
				file, problems, err = File{}, notXLSX(1), nil
			}
		}()
		s, err := openSheet(content)
		if err != nil {
			return File{}, notXLSX(1), nil //nolint:nilerr // what is wrong with the file is its owner's to know
		}
		defer s.file.Close()
		in.lines = s
	default:
		in.lines = newLines(bytes.NewReader(content))
	}
	file, problems, err = in.read()
	if errors.Is(err, errSheet) {
		return File{}, notXLSX(in.lines.at()), nil
	}
	return file, problems, err
}

func notXLSX(line int) []Problem {
	return []Problem{{Line: line, What: NotXLSX, Text: "the file can't be read as an XLSX workbook"}}
}

// errSheet is a sheet that breaks off.
var errSheet = errors.New("transfer: the sheet can't be read on")

// sheet is the rows of a workbook's first sheet.
type sheet struct {
	file     *excelize.File
	rows     *excelize.Rows
	number   int // of the row read last
	header   []string
	from1904 bool // dates count from 1904
}

func openSheet(content []byte) (*sheet, error) {
	f, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped, RawCellValue: true})
	if err != nil {
		return nil, err
	}
	s := &sheet{file: f}
	if p, err := f.GetWorkbookProps(); err == nil && p.Date1904 != nil {
		s.from1904 = *p.Date1904
	}
	names := f.GetSheetList()
	if len(names) == 0 {
		return nil, errors.Join(errSheet, f.Close())
	}
	if s.rows, err = f.Rows(names[0]); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return s, nil
}

func (s *sheet) at() int { return max(s.number, 1) }

// next is the next row with anything in it, as wide as the header.
func (s *sheet) next() ([]string, error) {
	for s.rows.Next() {
		s.number++
		cells, err := s.rows.Columns()
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errSheet, err)
		}
		for len(cells) > 0 && strings.TrimSpace(cells[len(cells)-1]) == "" {
			cells = cells[:len(cells)-1]
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
	if err := s.rows.Error(); err != nil {
		return nil, fmt.Errorf("%w: %w", errSheet, err)
	}
	return nil, io.EOF
}

// month is a cell of months. A spreadsheet makes a date of 2023-05 as soon as somebody types it, and keeps the number of its day.
func (s *sheet) month(cell string) string {
	day, err := strconv.ParseFloat(cell, 64)
	if err != nil || !(day >= 1 && day < 100_000) {
		return cell
	}
	date, err := excelize.ExcelDateToTime(day, s.from1904)
	if err != nil {
		return cell
	}
	return date.Format("2006-01")
}
