package xlsx_test

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"

	"sakstall/internal/xlsx"
)

// threeSheets is a workbook with a hidden sheet, one with all that may be known of cells, and one that is very hidden.
func threeSheets(t *testing.T, second string) []byte {
	t.Helper()
	return file(t, map[string]string{
		"xl/workbook.xml": `<workbook><sheets><sheet name="Gamle" id="a" state="hidden"/><sheet name="Saker &amp; mer" ` +
			`id="b" state="visible"/><sheet name="x" id="c" state="veryHidden"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": rels + `<Relationship Id="b" Type="x/worksheet" Target="b.xml"/>` +
			`<Relationship Id="a" Type="x/worksheet" Target="a.xml"/><Relationship Id="c" Type="x/worksheet" ` +
			`Target="c.xml"/></Relationships>`,
		"xl/a.xml": sheet(`<row><c><v>old</v></c></row>`), "xl/b.xml": second, "xl/c.xml": sheet(""),
	})
}

func TestWhatIsKnownOfSheetsRowsAndCells(t *testing.T) {
	t.Parallel()
	b, err := xlsx.Open(t.Context(), threeSheets(t, `<worksheet><sheetData>`+
		`<row hidden="1"><c><f>A1</f><v></v></c><c t="str"><f>A1</f><v></v></c><c t="e"><v>#N/A</v></c><c><f/></c></row>`+
		`<row ht="0"><c><v>45047</v></c><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c></row>`+
		`<row hidden="false"><c t="inlineStr"><is><t>x</t></is></c></row></sheetData>`+
		`<mergeCells count="2"><mergeCell ref="A1:A2"/><mergeCell ref="B3:XFD1048576"/></mergeCells></worksheet>`))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range b.Sheets {
		names = append(names, fmt.Sprint(s.Name, " ", s.Hidden))
	}
	if want := []string{"Gamle true", "Saker & mer false", "x true"}; !slices.Equal(names, want) {
		t.Errorf("the sheets are %q, want %q", names, want)
	}
	s, err := b.Open(1)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, want := range []struct {
		hidden bool
		cells  []xlsx.Cell
	}{
		{true, []xlsx.Cell{{Kind: xlsx.Formula}, {}, {Text: "#N/A", Kind: xlsx.Error}, {Kind: xlsx.Formula}}},
		{true, []xlsx.Cell{{Text: "45047", Kind: xlsx.Number}, {Text: "2", Kind: xlsx.Number}, {Text: "1"}}},
		{false, []xlsx.Cell{{Text: "x"}}},
	} {
		if got, err := s.Next(); err != nil || !slices.Equal(got, want.cells) || s.Hidden() != want.hidden {
			t.Errorf("%v, hidden %v, %v; want %+v", got, s.Hidden(), err, want)
		}
	}
	if _, err := s.Next(); !errors.Is(err, io.EOF) {
		t.Fatal(err)
	}
	merged, err := s.Merged()
	if want := []xlsx.Range{{1, 2, 1, 1}, {3, 1 << 20, 2, 1 << 14}}; err != nil || !slices.Equal(merged, want) {
		t.Errorf("merged are %v, %v; want %v", merged, err, want)
	}
}

func TestMergedCellsOfNoPlaceAreBroken(t *testing.T) {
	t.Parallel()
	for _, ref := range []string{"", "A1:", "1:2", "A:B", "B1:A1", "A2:A1", "XFE1:XFE2", "A0", "A1:A1048577", "é1"} {
		err := drain(t.Context(), file(t, map[string]string{
			sheet1: `<worksheet><sheetData/><mergeCells><mergeCell ref="` + ref + `"/></mergeCells></worksheet>`,
		}))
		if !errors.Is(err, xlsx.ErrBroken) {
			t.Errorf("%q: %v", ref, err)
		}
	}
}

func TestAWorkbookWithMacrosIsNotRead(t *testing.T) {
	t.Parallel()
	err := drain(t.Context(), file(t, map[string]string{
		"xl/_rels/workbook.xml.rels": rels + `<Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" ` +
			`Target="vbaProject.bin"/></Relationships>`,
	}))
	if !errors.Is(err, xlsx.ErrMacros) {
		t.Error(err)
	}
}

func TestMergedCellsSayWhatTheFirstOfThemSays(t *testing.T) {
	t.Parallel()
	cell := func(address, text string) string {
		return `<c r="` + address + `" t="inlineStr"><is><t>` + text + `</t></is></c>`
	}
	s, err := first(t.Context(), file(t, map[string]string{
		sheet1: `<worksheet><sheetData><row r="1">` + cell(
			"A1",
			"a",
		) + `</row><row r="2">` + cell(
			"A2",
			"b",
		) + cell(
			"B2",
			"fam",
		) +
			`</row><row r="4" hidden="1">` + cell(
			"A4",
			"c",
		) + `</row><row r="5">` + cell(
			"A5",
			"d",
		) + `</row><row r="6"/></sheetData>` +
			`<mergeCells><mergeCell ref="B2:B4"/><mergeCell ref="A5:C5"/><mergeCell ref="D1:D1"/></mergeCells></worksheet>`,
	}))
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	rows, err := s.All()
	want := "[{1 false [{a 0}]} {2 false [{b 0} {fam 0}]} {4 true [{c 0} {fam 0}]} {5 false [{d 0} {d 4} {d 4}]}]"
	if got := fmt.Sprint(rows); err != nil || got != want {
		t.Errorf("%v, %v; want %v", got, err, want)
	}
}
