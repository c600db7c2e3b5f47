package xlsx

import (
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// How far a worksheet reaches.
const (
	lastRow    = 1 << 20
	lastColumn = 1 << 14
)

// Sheet is the rows of a worksheet. It must be closed.
type Sheet struct {
	From1904 bool // dates count from 1904

	in    *part
	rows  int // the depth of the element that the rows stand in
	texts []string
	row   int
	cells []string

	countRows, countCells int // read until now
}

// Close ends the reading.
func (s *Sheet) Close() {
	if s.in != nil {
		s.in.close()
	}
}

// Row is the number of the row read last, from 1; before the first it is 0.
func (s *Sheet) Row() int { return s.row }

// Next is the cells of the next row that the sheet has, up to the last with anything in it; they hold until it is
// called again. A cell is the value that is stored: of a date its number, of a formula the value that it had. After
// the last row Next returns io.EOF. Any other error is as those of Open.
func (s *Sheet) Next() ([]string, error) {
	for s.in.depth >= s.rows {
		e, more, err := s.in.child(s.rows)
		switch {
		case err != nil:
			return nil, err
		case !more:
			return nil, io.EOF
		case e.Name.Local == "row":
			return s.readRow(e)
		}
		if err := s.in.skip(); err != nil {
			return nil, err
		}
	}
	return nil, io.EOF
}

func (s *Sheet) readRow(row xml.StartElement) ([]string, error) {
	n := s.row + 1
	if r := attribute(row, "r"); r != "" {
		var err error
		if n, err = strconv.Atoi(r); err != nil || n <= s.row {
			return nil, fmt.Errorf("%w: row %q after row %d", ErrBroken, r, s.row)
		}
	}
	if n > lastRow {
		return nil, fmt.Errorf("%w: row %d", ErrBroken, n)
	}
	if s.countRows++; s.countRows > maxRows {
		return nil, Cells
	}
	s.row, s.cells = n, s.cells[:0]
	for depth, column := s.in.depth, 0; ; {
		e, more, err := s.in.child(depth)
		if err != nil {
			return nil, err
		}
		if !more {
			return s.cells, nil
		}
		if e.Name.Local != "c" {
			if err := s.in.skip(); err != nil {
				return nil, err
			}
			continue
		}
		if column, err = columnOf(e, column); err != nil {
			return nil, err
		}
		if err := s.cell(e, column); err != nil {
			return nil, err
		}
	}
}

// columnOf is the column of a cell, from 1: what its address says, or the one after the cell before.
func columnOf(c xml.StartElement, before int) (int, error) {
	address := attribute(c, "r")
	n := before + 1
	if address != "" {
		n = 0
		for _, letter := range strings.TrimRight(address, "0123456789") {
			if letter < 'A' || letter > 'Z' || n > lastColumn {
				return 0, fmt.Errorf("%w: a cell %q", ErrBroken, address)
			}
			n = n*26 + int(letter-'A') + 1
		}
	}
	if n <= before || n > lastColumn {
		return 0, fmt.Errorf("%w: a cell %q in column %d after column %d", ErrBroken, address, n, before)
	}
	return n, nil
}

// cell reads a cell and puts its value into the row. One without a value takes no place.
func (s *Sheet) cell(c xml.StartElement, column int) error {
	if s.countCells++; s.countCells > maxCells {
		return Cells
	}
	value, err := s.value(attribute(c, "t"))
	switch {
	case err != nil:
		return err
	case strings.TrimSpace(value) == "":
		return nil
	case column > MaxColumns:
		return Columns
	}
	for len(s.cells) < column-1 {
		s.cells = append(s.cells, "")
	}
	s.cells = append(s.cells, value)
	return nil
}

// value is the value of the open cell, to its end.
func (s *Sheet) value(kind string) (value string, err error) {
	for depth := s.in.depth; ; {
		e, more, err := s.in.child(depth)
		switch {
		case err != nil:
			return "", err
		case !more:
			return s.meant(kind, value)
		case e.Name.Local == "v":
			value, err = s.in.text()
		case e.Name.Local == "is":
			return s.inline()
		default:
			err = s.in.skip()
		}
		if err != nil {
			return "", err
		}
	}
}

// inline is the text that the open cell holds itself, to the cell's end.
func (s *Sheet) inline() (string, error) {
	value, err := s.in.richText()
	if err != nil {
		return "", err
	}
	return value, s.in.skip()
}

// meant is what the stored value of a cell means.
func (s *Sheet) meant(kind, value string) (string, error) {
	switch {
	case kind == "s" && value != "":
		i, err := strconv.Atoi(value)
		if err != nil || i < 0 || i >= len(s.texts) {
			return "", fmt.Errorf("%w: no text %q", ErrBroken, value)
		}
		return s.texts[i], nil
	case kind == "str":
		return unescape(value), nil
	}
	return value, nil
}
