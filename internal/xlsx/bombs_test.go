package xlsx_test

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"sakstall/internal/xlsx"
)

// allocated is how many bytes a function allocates, all that others allocate meanwhile with them.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// bombs are small files that unpack to much, or that a reader could take for much.
func bombs(t *testing.T) map[string]struct {
	content []byte
	want    error // nil is a workbook that is read
	most    uint64
} {
	t.Helper()
	const mega = 1 << 20
	one := `<row><c><v>1</v></c></row>`
	manyParts := map[string]string{}
	for i := range 2_000 {
		manyParts[fmt.Sprint("xl/media/", i)] = ""
	}
	all := `<row>` + strings.Repeat(`<c t="s"><v>0</v></c>`, xlsx.MaxColumns) + `</row>`
	return map[string]struct {
		content []byte
		want    error
		most    uint64
	}{
		"merged ranges": {file(t, map[string]string{sheet1: `<worksheet><sheetData>` + one +
			`</sheetData><mergeCells>` +
			strings.Repeat(`<mergeCell ref="A1:XFD1048576"/>`, 500_000) + `</mergeCells></worksheet>`}), xlsx.Cells, 20 * mega},
		"styles": {
			file(t, map[string]string{"xl/styles.xml": strings.Repeat("<xf>", 8*mega), sheet1: sheet(one)}), nil,
			mega,
		},
		"column rules": {file(t, map[string]string{sheet1: `<worksheet><cols>` + strings.Repeat("<col/>", 4*mega) +
			"</cols>"}), xlsx.Cells, 500 * mega},
		"blanks": {
			file(t, map[string]string{sheet1: sheet(strings.Repeat(" <!---->", 9*mega))}), xlsx.Cells,
			300 * mega,
		},
		"one blank": {file(t, map[string]string{sheet1: sheet(strings.Repeat(" ", 65*mega))}), xlsx.Size, 4 * mega},
		"one tag": {
			file(t, map[string]string{sheet1: sheet(`<row x="` + strings.Repeat("x", 65*mega))}), xlsx.Size,
			4 * mega,
		},
		"one comment": {
			file(t, map[string]string{"xl/workbook.xml": "<!--" + strings.Repeat("x", 65*mega)}), xlsx.Size,
			4 * mega,
		},
		"one cell": {
			file(t, map[string]string{sheet1: sheet(`<row><c><v>` + strings.Repeat("<!-- -->x", 7*mega))}),
			xlsx.Size, 100 * mega,
		},
		"empty rows": {
			file(t, map[string]string{sheet1: sheet(strings.Repeat("<row/>", 4*mega))}), xlsx.Cells,
			100 * mega,
		},
		"empty cells": {file(t, map[string]string{sheet1: sheet(strings.Repeat("<row>"+strings.Repeat("<c/>", 10_000)+
			"</row>", 400))}), xlsx.Cells, 200 * mega},
		"far columns": {file(t, map[string]string{sheet1: sheet(strings.Repeat(`<row><c r="XFD1"><v>1</v></c></row>`,
			90_000))}), xlsx.Columns, mega},
		"wide rows": {file(t, map[string]string{sheet1: sheet(strings.Repeat("<row>"+
			strings.Repeat("<c><v>1</v></c>", 16_384)+"</row>", 100))}), xlsx.Columns, mega},
		"one text, pointed at by all": {file(t, map[string]string{
			shared: `<sst><si><t>` + strings.Repeat("_x0041_", 4_000) + `</t></si></sst>`,
			sheet1: sheet(strings.Repeat(all, 1_000)),
		}), nil, 100 * mega},
		"many texts": {
			file(t, map[string]string{shared: `<sst>` + strings.Repeat("<si/>", 4*mega)}), xlsx.Size,
			200 * mega,
		},
		"long texts": {file(t, map[string]string{shared: `<sst>` +
			strings.Repeat("<si><t>"+strings.Repeat("x", 100_000)+"</t></si>", 600)}), xlsx.Size, 100 * mega},
		"a long text": {file(t, map[string]string{shared: `<sst><si>` +
			strings.Repeat("<r><t>"+strings.Repeat("x", 1000)+"</t></r>", 60_000)}), xlsx.Size, 4 * mega},
		"parts": {file(t, manyParts), xlsx.Parts, mega},
		"links": {file(t, map[string]string{"xl/_rels/workbook.xml.rels": rels +
			strings.Repeat(`<Relationship Type="worksheet"/>`, mega)}), xlsx.Parts, 4 * mega},
	}
}

// The bounds are those of all that is ever allocated, most of which is given back at once.
func TestABombIsRefusedBeforeItGoesOff(t *testing.T) { //nolint:paralleltest // measures what is allocated
	for name, bomb := range bombs(t) {
		if len(bomb.content) > 1<<20 {
			t.Errorf("%s: the file has %d bytes", name, len(bomb.content))
		}
		var err error
		used := allocated(func() { err = drain(t.Context(), bomb.content) })
		if !errors.Is(err, bomb.want) || used > bomb.most {
			t.Errorf("%s: %v, want %v; %d kB are allocated, and may be %d", name, err, bomb.want, used>>10,
				bomb.most>>10)
		}
	}
}
