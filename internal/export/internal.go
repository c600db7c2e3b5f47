package export

import (
	"io"

	"github.com/xuri/excelize/v2"
)

// InternalSheet is a table of unsuppressed counts, for those who may see them only.
type InternalSheet struct {
	Name  string // of the sheet: at most 31 characters, and none of : \ / ? * [ ]
	Title string
	Notes []string // below the table: what it is, and that it is not to be shared
	Head  []string
	Rows  []InternalRow
}

// InternalRow is a row: its name, and a value for each of the other headings. A value is an int, a string or nil, which
// is an empty cell.
type InternalRow struct {
	Name   string
	Values []any
}

// WriteInternalXLSX writes a workbook with a sheet for each table. Counts are numbers; texts are never formulas,
// whatever they begin with.
func WriteInternalXLSX(w io.Writer, sheets []InternalSheet) (err error) {
	book := workbook{file: excelize.NewFile()}
	defer func() {
		if closed := book.file.Close(); err == nil {
			err = closed
		}
	}()
	if err := book.styles(); err != nil {
		return err
	}
	for _, s := range sheets {
		if err := book.internal(s); err != nil {
			return err
		}
	}
	if err := book.file.DeleteSheet("Sheet1"); err != nil {
		return err
	}
	return book.file.Write(w)
}

func (b *workbook) internal(s InternalSheet) error {
	sheet, err := b.sheet(s.Name, s.Title, s.Head[0], s.Head[1:])
	if err != nil {
		return err
	}
	for i, row := range s.Rows {
		y := headRow + 1 + i
		if err := b.file.SetCellStr(sheet, at(0, y), row.Name); err != nil {
			return err
		}
		for j, value := range row.Values {
			switch v := value.(type) {
			case int:
				err = b.file.SetCellInt(sheet, at(1+j, y), int64(v))
			case string:
				err = b.file.SetCellStr(sheet, at(1+j, y), v)
			}
			if err != nil {
				return err
			}
		}
	}
	return b.notes(sheet, headRow+len(s.Rows)+2, s.Notes...)
}
