package export

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/report"
)

// WriteXLSX writes a workbook with what the edition is on the first sheet, and each table of the report on a sheet of
// its own: counts are numbers, what is hidden is the text *, what was not in use is an empty cell.
func WriteXLSX(w io.Writer, src report.Source, l lang.Lang) (err error) {
	book := workbook{file: excelize.NewFile(), lang: l}
	defer func() {
		if closed := book.file.Close(); err == nil {
			err = closed
		}
	}()
	if err := book.styles(); err != nil {
		return err
	}
	r := report.MakeWhole(src, l) // a workbook has everything that the edition shows
	sheets := book.sheets(r)
	if err := book.first(r.Title, src.Edition, sheets); err != nil {
		return err
	}
	for _, s := range sheets {
		if err := s.write(); err != nil {
			return fmt.Errorf("export: %s: %w", s.title, err)
		}
	}
	return book.file.Write(w)
}

// tableSheet is a table with its place in the workbook.
type tableSheet struct {
	number int
	title  string
	write  func() error
}

// sheets are the report's tables of both sorts, by number.
func (b *workbook) sheets(r report.Report) []tableSheet {
	var out []tableSheet
	for _, t := range r.Tables() {
		out = append(out, tableSheet{t.Number, t.Title, func() error { return b.table(t) }})
	}
	for _, n := range r.AllNumbers() {
		out = append(out, tableSheet{n.Number, n.Title, func() error { return b.numbers(n) }})
	}
	slices.SortFunc(out, func(x, y tableSheet) int { return cmp.Compare(x.number, y.number) })
	return out
}

// workbook is a file under way.
type workbook struct {
	file *excelize.File
	lang lang.Lang

	bold, head, heads, value, text, link, percent int // styles
}

func (b *workbook) styles() (err error) {
	font := func(bold bool, color, underline string) *excelize.Font {
		return &excelize.Font{Family: "Calibri", Size: 11, Bold: bold, Color: color, Underline: underline}
	}
	for _, style := range []struct {
		is *int
		as excelize.Style
	}{
		{&b.bold, excelize.Style{Font: font(true, "", "")}},
		{&b.head, excelize.Style{
			Font:      font(true, "", ""),
			Alignment: &excelize.Alignment{WrapText: true, Vertical: "bottom"},
		}},
		{&b.heads, excelize.Style{
			Font:      font(true, "", ""),
			Alignment: &excelize.Alignment{WrapText: true, Horizontal: "right", Vertical: "bottom"},
		}},
		{&b.value, excelize.Style{Alignment: &excelize.Alignment{Horizontal: "right"}}},
		{&b.text, excelize.Style{
			Font:      font(false, "", ""),
			Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"},
		}},
		{&b.link, excelize.Style{Font: font(false, "0062BA", "single")}},
		{&b.percent, excelize.Style{NumFmt: 9}},
	} {
		if *style.is, err = b.file.NewStyle(&style.as); err != nil {
			return err
		}
	}
	return nil
}

// first fills the first sheet: what this is, how it is made, and links to the other sheets.
func (b *workbook) first(title, edition string, sheets []tableSheet) error {
	words := &i18n.Of(b.lang).Yearly
	name := sheetName(words.Contents)
	if err := b.file.SetSheetName("Sheet1", name); err != nil {
		return err
	}
	lines := []string{
		title, words.Source(edition), "", words.HowHiddenText, words.NeverAddedUpText, words.RoundingText,
		"",
	}
	tables := len(lines)
	for _, s := range sheets {
		lines = append(lines, s.title)
	}
	for i, line := range lines {
		style := b.text
		if i >= tables {
			style = b.link
			if err := b.file.SetCellHyperLink(name, at(0, i), "'"+sheetName(line)+"'!A1", "Location"); err != nil {
				return err
			}
		}
		if err := b.file.SetCellStr(name, at(0, i), line); err != nil {
			return err
		}
		if err := b.file.SetCellStyle(name, at(0, i), at(0, i), style); err != nil {
			return err
		}
		// A program that opens the file does not make a row as high as its text.
		if err := b.file.SetRowHeight(name, i+1, float64(lineHeight*(1+utf8.RuneCountInString(line)/80))); err != nil {
			return err
		}
	}
	if err := b.file.SetColWidth(name, "A", "A", 90); err != nil {
		return err
	}
	return b.file.SetCellStyle(name, "A1", "A1", b.bold)
}

func (b *workbook) table(t report.Table) error {
	sheet, err := b.sheet(sheetName(t.Title), t.Title, t.Head,
		append(append([]string{}, t.Columns...), notEmpty(t.Percent)...))
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
	return b.notes(sheet, headRow+len(t.Rows)+2, append([]string{t.Source}, t.Legend(b.lang)...)...)
}

func notEmpty(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

func (b *workbook) cell(sheet, ref string, counts disclosure.Table, i, j int) error {
	c, _ := counts.At(i, j)
	if m := counts.Meaning(i, j); m != disclosure.Counted {
		return b.sign(sheet, ref, m)
	}
	n, _ := c.Value()
	return b.file.SetCellInt(sheet, ref, int64(n))
}

// sign writes what stands where there is no number, as a text.
func (b *workbook) sign(sheet, ref string, m disclosure.Meaning) error {
	if text := signs()[m]; text != "" {
		return b.file.SetCellStr(sheet, ref, text)
	}
	return nil
}

// share writes whole per cent as a number that a spreadsheet shows as per cent.
func (b *workbook) share(sheet, ref string, t report.Table, i int) error {
	if t.Percent == "" {
		return nil
	}
	percent, ok := t.Share(i)
	if !ok {
		return b.sign(sheet, ref, t.ShareMeaning(i))
	}
	if err := b.file.SetCellFloat(sheet, ref, float64(percent)/100, 2, 64); err != nil {
		return err
	}
	return b.file.SetCellStyle(sheet, ref, ref, b.percent)
}

func (b *workbook) numbers(n report.Numbers) error {
	sheet, err := b.sheet(sheetName(n.Title), n.Title, n.Head, n.Columns)
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

// lineHeight is the height of a line of text, in points.
const lineHeight = 15

// headRow is the row of the columns' names, counted from 0: below the title and an empty row.
const headRow = 2

// sheet adds a sheet with the table's title and its columns' names, which stay in view.
func (b *workbook) sheet(name, title, head string, columns []string) (string, error) {
	if _, err := b.file.NewSheet(name); err != nil {
		return "", err
	}
	if err := b.file.SetColStyle(name, "B:"+column(len(columns)), b.value); err != nil {
		return "", err
	}
	if err := b.file.SetCellStr(name, "A1", title); err != nil {
		return "", err
	}
	if err := b.file.SetCellStyle(name, "A1", "A1", b.bold); err != nil {
		return "", err
	}
	lines := 1
	for j, column := range append([]string{head}, columns...) {
		if j > 0 {
			lines = max(lines, 1+utf8.RuneCountInString(column)/10) // words wrap in a column of 13
		}
		if err := b.file.SetCellStr(name, at(j, headRow), column); err != nil {
			return "", err
		}
	}
	if err := b.file.SetRowHeight(name, headRow+1, float64(lineHeight*lines)); err != nil {
		return "", err
	}
	if err := b.file.SetCellStyle(name, at(0, headRow), at(0, headRow), b.head); err != nil {
		return "", err
	}
	if err := b.file.SetCellStyle(name, at(1, headRow), at(len(columns), headRow), b.heads); err != nil {
		return "", err
	}
	if err := b.file.SetColWidth(name, "B", column(len(columns)), 13); err != nil {
		return "", err
	}
	if err := b.file.SetColWidth(name, "A", "A", 42); err != nil {
		return "", err
	}
	if err := b.fit(name); err != nil {
		return "", err
	}
	return name, b.file.SetPanes(name, &excelize.Panes{
		Freeze: true, XSplit: 1, YSplit: headRow + 1,
		TopLeftCell: at(1, headRow+1), ActivePane: "bottomRight",
	})
}

// fit prints the sheet on its side, all columns on one page.
func (b *workbook) fit(sheet string) error {
	yes, one, any, side, a4 := true, 1, 0, "landscape", 9
	if err := b.file.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return err
	}
	return b.file.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &side, FitToWidth: &one,
		FitToHeight: &any,
	})
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

// column names a column, counted from 0.
func column(n int) string {
	name, err := excelize.ColumnNumberToName(n + 1)
	if err != nil {
		panic(err) // no table has so many columns
	}
	return name
}

// sheetName is what a table's sheet is called: its number, which its title begins with.
func sheetName(title string) string {
	number, _, _ := strings.Cut(title, ". ")
	return number
}
