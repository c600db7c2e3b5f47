package xlsx

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// Row is a row with anything in it.
type Row struct {
	Number int // from 1
	Hidden bool
	Cells  []Cell
}

// All are the rows that are left of the sheet, of those with anything in them. Cells that are merged within one column
// have the value of the first of them; of a range over several columns all but the first are of the kind Merged. The
// cells that are kept so, the empty ones before others and those of ranges as well, count together in all sheets.
func (s *Sheet) All() (out []Row, err error) {
	for {
		cells, err := s.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		if s.in.left.kept -= len(cells); s.in.left.kept < 0 {
			return nil, Cells
		}
		if len(cells) > 0 {
			out = append(out, Row{Number: s.row, Hidden: s.hidden, Cells: slices.Clone(cells)})
		}
	}
	ranges, err := s.Merged()
	if err != nil {
		return nil, err
	}
	for _, r := range ranges {
		if err := s.merge(out, r); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// merge fills in what the cells of the range say.
func (s *Sheet) merge(rows []Row, r Range) error {
	first, _ := slices.BinarySearchFunc(rows, r.FirstRow, func(row Row, n int) int { return row.Number - n })
	var value Cell
	if first < len(rows) && rows[first].Number == r.FirstRow && len(rows[first].Cells) >= r.FirstColumn {
		value = rows[first].Cells[r.FirstColumn-1]
	}
	for i := first; i < len(rows) && rows[i].Number <= r.LastRow; i++ {
		for column := r.FirstColumn; column <= min(r.LastColumn, MaxColumns); column++ {
			if s.in.left.kept--; s.in.left.kept < 0 {
				return Cells
			}
			if rows[i].Number == r.FirstRow && column == r.FirstColumn {
				continue
			}
			cell := value
			if r.FirstColumn != r.LastColumn {
				cell = Cell{Text: value.Text, Kind: Merged}
			}
			for len(rows[i].Cells) < column {
				rows[i].Cells = append(rows[i].Cells, Cell{})
			}
			rows[i].Cells[column-1] = cell
		}
	}
	return nil
}

// Merged are the ranges of merged cells. It is asked after the last row.
func (s *Sheet) Merged() (out []Range, err error) {
	for {
		e, err := s.in.element("mergeCell")
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
		if len(out) == maxMerged {
			return nil, Cells
		}
		first, last, both := strings.Cut(attribute(e, "ref"), ":")
		if !both {
			last = first
		}
		var r Range
		var ok, too bool
		r.FirstColumn, r.FirstRow, ok = place(first)
		r.LastColumn, r.LastRow, too = place(last)
		if !ok || !too || r.LastRow < r.FirstRow || r.LastColumn < r.FirstColumn {
			return nil, fmt.Errorf("%w: merged cells %q", ErrBroken, attribute(e, "ref"))
		}
		out = append(out, r)
	}
}

// place reads the address of a cell, as B7.
func place(address string) (column, row int, ok bool) {
	letters := strings.TrimRight(address, "0123456789")
	for _, letter := range letters {
		if letter < 'A' || letter > 'Z' || column > lastColumn {
			return 0, 0, false
		}
		column = column*26 + int(letter-'A') + 1
	}
	row, err := strconv.Atoi(address[len(letters):])
	return column, row, err == nil && column > 0 && row > 0 && column <= lastColumn && row <= lastRow
}
