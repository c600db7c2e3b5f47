package transfer

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/report"
)

// maxSheetName is how many characters the name of a sheet may have.
const maxSheetName = 31

// WriteXLSX writes a workbook with what the edition is on the first sheet, and each table of the report on a sheet of its own: counts
// are numbers, what is hidden is the text *, what was not in use is an empty cell.
func WriteXLSX(w io.Writer, src report.Source, l i18n.Lang) (err error) {
	book := workbook{file: excelize.NewFile(), lang: l, text: &l.Texts().Yearly}
	defer func() {
		if closed := book.file.Close(); err == nil {
			err = closed
		}
	}()
	if err := book.styles(); err != nil {
		return err
	}
	src.Plan = report.Plan{} // a workbook has everything that the edition shows
	r := report.Make(src, l)
	if err := book.first(r, src.Edition); err != nil {
		return err
	}
	for _, t := range r.Tables() {
		if err := book.table(t); err != nil {
			return fmt.Errorf("transfer: %s: %w", t.ID, err)
		}
	}
	for _, n := range r.AllNumbers() {
		if err := book.numbers(n); err != nil {
			return fmt.Errorf("transfer: %s: %w", n.ID, err)
		}
	}
	return book.file.Write(w)
}

// workbook is a file under way.
type workbook struct {
	file       *excelize.File
	lang       i18n.Lang
	text       *i18n.Yearly
	bold, head int // styles
	percent    int
}

func (b *workbook) styles() (err error) {
	if b.bold, err = b.file.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}}); err != nil {
		return err
	}
	head := &excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "bottom"}}
	if b.head, err = b.file.NewStyle(head); err != nil {
		return err
	}
	b.percent, err = b.file.NewStyle(&excelize.Style{NumFmt: 9})
	return err
}

// first fills the first sheet: what this is, how it is made, and what the other sheets have.
func (b *workbook) first(r report.Report, edition string) error {
	name := sheetName(b.text.Contents)
	if err := b.file.SetSheetName("Sheet1", name); err != nil {
		return err
	}
	lines := []string{r.Title, b.text.Source(edition), "", b.text.HowHiddenText, b.text.NeverAddedUpText, b.text.RoundingText, ""}
	for _, t := range r.Tables() {
		lines = append(lines, t.Title)
	}
	for _, n := range r.AllNumbers() {
		lines = append(lines, n.Title)
	}
	for i, line := range lines {
		if err := b.file.SetCellStr(name, at(0, i), line); err != nil {
			return err
		}
	}
	return b.file.SetCellStyle(name, "A1", "A1", b.bold)
}

func (b *workbook) table(t report.Table) error {
	sheet, err := b.sheet(t.Title, t.Head, append(append([]string{}, t.Columns...), notEmpty(t.Percent)...))
	if err != nil {
		return err
	}
	for i, row := range t.Rows {
		y := headRow + 1 + i
		if err := b.file.SetCellStr(sheet, at(0, y), row); err != nil {
			return err
		}
		for j := range t.Columns {
			if err := b.cell(sheet, at(1+j, y), t.Counts, i, j); err != nil {
				return err
			}
		}
		if err := b.share(sheet, at(1+len(t.Columns), y), t, i); err != nil {
			return err
		}
	}
	return b.notes(sheet, headRow+len(t.Rows)+2, append([]string{t.Source}, legend(t, b.lang)...)...)
}

func notEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func (b *workbook) cell(sheet, ref string, counts disclosure.Table, i, j int) error {
	c, inUse := counts.At(i, j)
	n, shown := c.Value()
	switch {
	case !inUse:
		return nil
	case !shown:
		return b.file.SetCellStr(sheet, ref, Hidden)
	default:
		return b.file.SetCellInt(sheet, ref, int64(n))
	}
}

// share writes whole per cent as a number that a spreadsheet shows as per cent.
func (b *workbook) share(sheet, ref string, t report.Table, i int) error {
	if t.Percent == "" {
		return nil
	}
	percent, ok := t.Share(i)
	if !ok {
		if _, inUse := t.Counts.At(i, t.Counts.Columns()-1); inUse {
			return b.file.SetCellStr(sheet, ref, Hidden)
		}
		return nil
	}
	if err := b.file.SetCellFloat(sheet, ref, float64(percent)/100, 2, 64); err != nil {
		return err
	}
	return b.file.SetCellStyle(sheet, ref, ref, b.percent)
}

func (b *workbook) numbers(n report.Numbers) error {
	sheet, err := b.sheet(n.Title, n.Head, n.Columns)
	if err != nil {
		return err
	}
	for i, row := range n.Rows {
		y := headRow + 1 + i
		if err := b.file.SetCellStr(sheet, at(0, y), row.Name); err != nil {
			return err
		}
		for j, v := range row.Value {
			if err := b.file.SetCellInt(sheet, at(1+j, y), int64(v)); err != nil {
				return err
			}
		}
	}
	return b.notes(sheet, headRow+len(n.Rows)+2, n.Source)
}

// headRow is the row of the columns' names, counted from 0: below the title and an empty row.
const headRow = 2

// sheet adds a sheet with the table's title and its columns' names, which stay in view.
func (b *workbook) sheet(title, head string, columns []string) (string, error) {
	name := sheetName(title)
	if _, err := b.file.NewSheet(name); err != nil {
		return "", err
	}
	if err := b.file.SetCellStr(name, "A1", title); err != nil {
		return "", err
	}
	if err := b.file.SetCellStyle(name, "A1", "A1", b.bold); err != nil {
		return "", err
	}
	for j, column := range append([]string{head}, columns...) {
		if err := b.file.SetCellStr(name, at(j, headRow), column); err != nil {
			return "", err
		}
	}
	if err := b.file.SetCellStyle(name, at(0, headRow), at(len(columns), headRow), b.head); err != nil {
		return "", err
	}
	if err := b.file.SetColWidth(name, "A", "A", 42); err != nil {
		return "", err
	}
	return name, b.file.SetPanes(name, &excelize.Panes{Freeze: true, XSplit: 1, YSplit: headRow + 1, TopLeftCell: at(1, headRow+1), ActivePane: "bottomRight"})
}

func (b *workbook) notes(sheet string, row int, notes ...string) error {
	for i, note := range notes {
		if err := b.file.SetCellStr(sheet, at(0, row+i), note); err != nil {
			return err
		}
	}
	return nil
}

// at names a cell by its column and row, counted from 0.
func at(column, row int) string {
	name, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		panic(err) // no table has so many columns
	}
	return name
}

// sheetName is the title as the name of a sheet: without the characters that none may have, and not too long.
func sheetName(title string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) {
			return -1
		}
		return r
	}, title)
	for utf8.RuneCountInString(name) > maxSheetName {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	return strings.TrimSpace(name)
}
