package export_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"sakstall/internal/export"
)

func TestAnInternalWorkbookHoldsNumbersAndTexts(t *testing.T) {
	sheets := []export.InternalSheet{
		{
			Name: "Enhet", Title: "Første halvår", Notes: []string{"Internt"},
			Head: []string{"Enhet", "Saker", "Status", "Dager"}, Rows: []export.InternalRow{
				{Name: "=1+1", Values: []any{1200, "@SUM(A1)", nil}}, {Name: "Oslo", Values: []any{0, "Åpent", -3}},
			},
		},
		{Name: "Totalt", Title: "Alle", Head: []string{"Halvår", "Saker"}},
	}
	var out bytes.Buffer
	if err := export.WriteInternalXLSX(&out, sheets); err != nil {
		t.Fatal(err)
	}
	book, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if got := book.GetSheetList(); !slices.Equal(got, []string{"Enhet", "Totalt"}) {
		t.Errorf("sheets %q", got)
	}
	for cell, want := range map[string]string{
		"A3": "Enhet", "A4": "=1+1", "B4": "1200", "C4": "@SUM(A1)", "D4": "",
		"B5": "0", "D5": "-3", "A7": "Internt",
	} {
		if got, err := book.GetCellValue("Enhet", cell); err != nil || got != want {
			t.Errorf("%s is %q, %v; want %q", cell, got, err, want)
		}
		if formula, err := book.GetCellFormula("Enhet", cell); err != nil || formula != "" {
			t.Errorf("%s is the formula %q, %v", cell, formula, err)
		}
	}
	for cell, want := range map[string]excelize.CellType{
		"A4": excelize.CellTypeSharedString, "B4": excelize.CellTypeUnset,
		"D5": excelize.CellTypeUnset,
	} {
		if got, err := book.GetCellType("Enhet", cell); err != nil || got != want {
			t.Errorf("%s is of type %v, %v; want %v", cell, got, err, want)
		}
	}
}
