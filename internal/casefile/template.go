package casefile

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/cases"
	"sakstall/internal/lang"
)

// Template is an empty file of cases to fill in, in the words of the screens.
type Template struct {
	Lang    lang.Lang
	Columns []cases.Field
	Codes   []FieldCodes // in the order in which they are listed
	// What the sheets and the columns of the list of codes are called.
	CasesSheet, CodesSheet, Field, Code, Name string
}

// FieldCodes are the codes that a field may have.
type FieldCodes struct {
	Field cases.Field
	Label string // what the field is called
	Codes []NamedCode
}

// NamedCode is a code and what it is called.
type NamedCode struct{ Code, Name string }

// WriteCSV writes the header alone, with the mark and the separator by which spreadsheets in Norway know it.
func (t Template) WriteCSV(w io.Writer) error {
	if _, err := io.WriteString(w, "\ufeff"); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	if err := out.Write(t.header()); err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

func (t Template) header() []string {
	var out []string
	for _, f := range t.Columns {
		out = append(out, Heading(t.Lang, f))
	}
	return out
}

// WriteXLSX writes a workbook: the header on the first sheet, in columns of text with the names to choose from, and on
// the second each name with its code.
func (t Template) WriteXLSX(w io.Writer) error {
	f := excelize.NewFile()
	defer f.Close()
	b := book{f: f, t: t}
	b.do(f.SetSheetName("Sheet1", t.CasesSheet))
	_, err := f.NewSheet(t.CodesSheet)
	b.do(err)
	b.codes()
	b.cases()
	if b.err != nil {
		return fmt.Errorf("casefile: making the template: %w", b.err)
	}
	return f.Write(w)
}

// book fills a workbook; the first error is kept.
type book struct {
	f     *excelize.File
	t     Template
	lists map[cases.Field]string // where on the second sheet a field's codes are
	err   error
}

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

func (b *book) style(s excelize.Style) int {
	id, err := b.f.NewStyle(&s)
	b.do(err)
	return id
}

func (b *book) codes() {
	sheet := b.t.CodesSheet
	b.lists = map[cases.Field]string{}
	b.do(b.f.SetSheetRow(sheet, "A1", &[]any{b.t.Field, b.t.Code, b.t.Name}))
	bold := b.style(excelize.Style{Font: &excelize.Font{Bold: true}})
	b.do(b.f.SetRowStyle(sheet, 1, 1, bold))
	row := 2
	for _, field := range b.t.Codes {
		first := row
		for _, c := range field.Codes {
			b.do(b.f.SetSheetRow(sheet, fmt.Sprintf("A%d", row), &[]any{field.Label, c.Code, c.Name}))
			row++
		}
		b.lists[field.Field] = fmt.Sprintf("'%s'!$C$%d:$C$%d", strings.ReplaceAll(sheet, "'", "''"), first, row-1)
	}
	b.do(b.f.SetColWidth(sheet, "A", "C", 32))
}

func (b *book) cases() {
	sheet := b.t.CasesSheet
	text := b.style(excelize.Style{NumFmt: 49}) // so that 2023-05 stays what it is
	bold := b.style(excelize.Style{NumFmt: 49, Font: &excelize.Font{Bold: true}})
	for i, f := range b.t.Columns {
		column, err := excelize.ColumnNumberToName(i + 1)
		b.do(err)
		b.do(b.f.SetColStyle(sheet, column, text))
		b.do(b.f.SetColWidth(sheet, column, column, 20))
		b.do(b.f.SetCellStr(sheet, column+"1", Heading(b.t.Lang, f)))
		b.do(b.f.SetCellStyle(sheet, column+"1", column+"1", bold))
		if list := b.lists[f]; list != "" && !f.List() {
			choose := excelize.NewDataValidation(true)
			choose.SetSqref(fmt.Sprintf("%s2:%s%d", column, column, MaxRows+1))
			choose.SetSqrefDropList(list)
			b.do(b.f.AddDataValidation(sheet, choose))
		}
	}
	b.do(b.f.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}))
}
