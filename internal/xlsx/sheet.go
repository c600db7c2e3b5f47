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
	in     *part
	rows   int // the depth of the element that the rows stand in
	texts  []string
	row    int
	hidden bool
	cells  []Cell

	countRows, countCells int // read until now
}

// Cell is a cell as it is stored: of a date its number, of a formula the value that it had.
type Cell struct {
	Text string
	Kind Kind
}

// Kind is what there is to know of a cell beside its text.
type Kind uint8

// The kinds.
const (
	Plain   Kind = iota
	Number       // Text is a number, which may be that of a day
	Formula      // has a formula, and no value of it is stored
	Error        // Text says what is wrong, as #N/A
	Merged       // is part of merged cells of several columns, and Text is what they all say
)

// Range is cells that are merged. Rows and columns count from 1, and both ends are included.
type Range struct{ FirstRow, LastRow, FirstColumn, LastColumn int }

// Close ends the reading.
func (s *Sheet) Close() {
	if s.in != nil {
		s.in.close()
	}
}

// Row is the number of the row read last, from 1; before the first it is 0.
func (s *Sheet) Row() int { return s.row }

// Hidden reports whether the row read last is hidden, by hand or by a filter.
func (s *Sheet) Hidden() bool { return s.hidden }

// Next is the cells of the next row that the sheet has, up to the last with anything in it; they hold until it is
// called again. After the last row Next returns io.EOF. Any other error is as those of Open.
func (s *Sheet) Next() ([]Cell, error) {
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

func (s *Sheet) readRow(row xml.StartElement) ([]Cell, error) {
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
	hidden := attribute(row, "hidden")
	s.hidden = hidden == "1" || hidden == "true" || attribute(row, "ht") == "0"
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

// cell reads a cell and puts its value into the row. One without a value takes no place, unless it has a formula.
func (s *Sheet) cell(c xml.StartElement, column int) error {
	if s.countCells++; s.countCells > maxCells {
		return Cells
	}
	value, err := s.value(attribute(c, "t"))
	switch {
	case err != nil:
		return err
	case value.Kind != Formula && strings.TrimSpace(value.Text) == "":
		return nil
	case column > MaxColumns:
		return Columns
	}
	for len(s.cells) < column-1 {
		s.cells = append(s.cells, Cell{})
	}
	s.cells = append(s.cells, value)
	return nil
}

// value is the value of the open cell, to its end.
func (s *Sheet) value(kind string) (Cell, error) {
	var value string
	var formula, stored bool
	for depth := s.in.depth; ; {
		e, more, err := s.in.child(depth)
		switch {
		case err != nil:
			return Cell{}, err
		case !more:
			text, err := s.meant(kind, value)
			return Cell{text, kindOf(kind, value, formula && !stored)}, err
		case e.Name.Local == "v":
			value, err = s.in.text()
			stored = value != "" || kind == "str" // a formula may well give an empty text
		case e.Name.Local == "f":
			formula = true
			err = s.in.skip()
		case e.Name.Local == "is":
			text, err := s.inline()
			return Cell{Text: text}, err
		default:
			err = s.in.skip()
		}
		if err != nil {
			return Cell{}, err
		}
	}
}

func kindOf(kind, value string, unknown bool) Kind {
	switch {
	case unknown:
		return Formula
	case kind == "e":
		return Error
	case (kind == "" || kind == "n") && value != "":
		return Number
	default:
		return Plain
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
