package xlsx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"sakstall/internal/xlsx"
)

// The parts that every workbook of these tests has, where it does not have others of the same names.
const (
	prolog = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`
	rels   = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	types  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	main   = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	sheet1 = "xl/worksheets/sheet1.xml"
	shared = "xl/sharedStrings.xml"
)

func plain() map[string]string {
	return map[string]string{
		"_rels/.rels": prolog + rels + `<Relationship Id="rId1" Type="` + types +
			`/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/_rels/workbook.xml.rels": prolog + rels + `<Relationship Id="rId1" Type="` + types +
			`/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="` + types +
			`/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
		"xl/workbook.xml": prolog + `<workbook ` + main + ` xmlns:r="` + types +
			`"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		shared: prolog + `<sst ` + main + `><si><t>first</t></si></sst>`,
		sheet1: sheet(""),
	}
}

func sheet(rows string) string {
	return prolog + `<worksheet ` + main + `><sheetData>` + rows + `</sheetData></worksheet>`
}

// file is a workbook with some parts of its own.
func file(t testing.TB, own map[string]string) []byte {
	t.Helper()
	parts := plain()
	maps.Copy(parts, own)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, name := range slices.Sorted(maps.Keys(parts)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, parts[name]); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// first opens the first worksheet of a workbook.
func first(ctx context.Context, content []byte) (*xlsx.Sheet, error) {
	b, err := xlsx.Open(ctx, content)
	if err != nil {
		return nil, err
	}
	return b.Open(0)
}

// read is the rows of a workbook, each as its number and the texts of its cells, and the error that it ends with.
func read(ctx context.Context, content []byte) (out []string, err error) {
	s, err := first(ctx, content)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	for {
		cells, err := s.Next()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return out, err
		}
		out = append(out, fmt.Sprintf("%d %q", s.Row(), cellTexts(cells)))
	}
}

func cellTexts(cells []xlsx.Cell) []string {
	out := []string{}
	for _, c := range cells {
		out = append(out, c.Text)
	}
	return out
}

func TestCellsAreWhatIsStored(t *testing.T) {
	t.Parallel()
	content := file(t, map[string]string{
		shared: prolog + `<sst ` + main +
			`><si><t>a &amp; b</t></si><si><r><rPr><b/></rPr><t>run </t></r><r><t>two</t></r><rPh sb="0" eb="1"><t>said</t></rPh></si>` +
			`<si/><si><t>_x0041__x005F_x0041_ _x_ _xZZZZ_</t></si></sst>`,
		sheet1: sheet(`<row r="2"><c r="A2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c r="E2" s="7"><f>1+1</f><v>2</v></c><c r="F2"/><c r="XFD2" s="1"/></row>` +
			`<row><c t="inlineStr"><is><t>in</t><r><t>line</t></r></is></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>t<!-- x -->ext</v></c></row>` +
			`<row r="9" spans="1:3"/><row r="10"><c r="B10" t="s"><v>3</v></c><c r="C10" t="s"><v>2</v></c><x:c xmlns:x="y" r="D10"><x:v>4</x:v></x:c></row>`),
	})
	got, err := read(t.Context(), content)
	want := []string{
		`2 ["a & b" "run two" "" "" "2"]`, `3 ["inline" "1" "text"]`, `9 []`,
		`10 ["" "A_x0041_ _x_ _xZZZZ_" "" "4"]`,
	}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("%v, rows\n%s\nwant\n%s", err, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTheWorksheetsAreFoundWhereverTheyLie(t *testing.T) {
	t.Parallel()
	content := file(t, map[string]string{
		"_rels/.rels": rels + `<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/Book/W.xml"/></Relationships>`,
		"book/w.XML":  `<workbook><workbookPr date1904="true"/><sheets><sheet id="chart"/><sheet id="second"/></sheets></workbook>`,
		`book\_rels\w.xml.rels`: rels +
			`<Relationship Id="first" Type="x/worksheet" Target="1.xml"/><Relationship Id="second" Type="x/worksheet" Target="../2.xml"/>` +
			`<Relationship Id="chart" Type="x/chartsheet" Target="c.xml"/></Relationships>`,
		"2.xml": sheet(`<row><c><v>yes</v></c></row>`),
	})
	b, err := xlsx.Open(t.Context(), content)
	if err != nil {
		t.Fatal(err)
	}
	s, err := b.Open(0)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	cells, err := s.Next()
	if err != nil || !slices.Equal(cells, []xlsx.Cell{{Text: "yes", Kind: xlsx.Number}}) || !b.From1904 || len(b.Sheets) != 1 {
		t.Errorf("%q, %v, %+v", cells, err, b)
	}
	for range 2 {
		if _, err := s.Next(); !errors.Is(err, io.EOF) {
			t.Errorf("after the last row: %v", err)
		}
	}
}

func TestWhatIsNoWorkbookIsBroken(t *testing.T) { //nolint:paralleltest // measures what is allocated
	row := func(cells string) map[string]string {
		return map[string]string{sheet1: sheet("<row>" + cells + "</row>")}
	}
	for name, own := range map[string]map[string]string{
		"no relations": {"_rels/.rels": rels + `</Relationships>`},
		"no sheet":     {"xl/workbook.xml": `<workbook/>`},
		"a sheet of no part": {"xl/_rels/workbook.xml.rels": rels +
			`<Relationship Id="rId1" Type="/worksheet" Target="w.xml"/></Relationships>`},
		"no rows":                 {sheet1: `<worksheet/>`},
		"not XML":                 {sheet1: "x"},
		"a sheet that breaks off": {sheet1: strings.TrimSuffix(sheet("<row/>"), "</sheetData></worksheet>")},
		"a row twice":             {sheet1: sheet(`<row r="2"/><row r="2"/>`)},
		"a row beyond the last":   {sheet1: sheet(`<row r="1048577"/>`)},
		"a row of no number":      {sheet1: sheet(`<row r="x"/>`)},
		"a column twice":          row(`<c r="B1"/><c r="B1"/>`),
		"a column beyond all":     row(`<c r="XFE1"/>`),
		"a column of no name":     row(`<c r="é1"/>`),
		"a long column":           row(`<c r="` + strings.Repeat("A", 1000) + `1"/>`),
		"no such text":            row(`<c t="s"><v>1</v></c>`),
		"a text before the first": row(`<c t="s"><v>-1</v></c>`),
		"another entity":          row(`<c><v>&lol;</v></c>`),
		"laughing entities": {shared: `<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>` +
			`<sst><si><t>&c;</t></si></sst>`},
		"deep":       {sheet1: sheet(strings.Repeat("<x>", 1_000_000))},
		"deep texts": {shared: "<sst><si>" + strings.Repeat("<r>", 1_000_000)},
	} {
		var got []string
		var err error
		if used := allocated(func() { got, err = read(t.Context(), file(t, own)) }); used > 100<<20 {
			t.Errorf("%s: %d MB are allocated", name, used>>20)
		}
		if !errors.Is(err, xlsx.ErrBroken) {
			t.Errorf("%s: rows %q, error %v", name, got, err)
		}
	}
	whole := file(t, nil)
	for n := range whole {
		if _, err := read(t.Context(), whole[:n]); !errors.Is(err, xlsx.ErrBroken) {
			t.Fatalf("%d bytes of %d: %v", n, len(whole), err)
		}
	}
}

// drain reads a workbook and keeps nothing of it.
func drain(ctx context.Context, content []byte) error {
	s, err := first(ctx, content)
	if err != nil {
		return err
	}
	defer s.Close()
	for {
		if _, err := s.Next(); errors.Is(err, io.EOF) {
			_, err := s.Merged()
			return err
		} else if err != nil {
			return err
		}
	}
}

func TestALargeWorkbookIsRead(t *testing.T) { //nolint:paralleltest // measures what is held
	const rows, columns = 20_000, 40
	var texts, cells strings.Builder
	shareds := 0
	for r := range rows {
		fmt.Fprintf(&cells, `<row r="%d" spans="1:40">`, r+1)
		for c := range columns {
			name := strings.TrimSpace(string([]rune{' ' + rune(min(c/26, 1))*('A'-' '), 'A' + rune(c%26)}))
			if c%2 == 1 {
				fmt.Fprintf(&cells, `<c r="%s%d" s="1"><v>%d</v></c>`, name, r+1, c)
				continue
			}
			fmt.Fprintf(&cells, `<c r="%s%d" s="1" t="s"><v>%d</v></c>`, name, r+1, shareds)
			fmt.Fprintf(&texts, `<si><t>a text of its own, %d</t></si>`, shareds)
			shareds++
		}
		cells.WriteString(`</row>`)
	}
	content := file(t, map[string]string{shared: `<sst>` + texts.String() + `</sst>`, sheet1: sheet(cells.String())})
	texts.Reset()
	cells.Reset()
	before := held()
	s, err := first(t.Context(), content)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for n := range rows {
		cells, err := s.Next()
		if err != nil || len(cells) != columns ||
			cells[columns-2].Text != fmt.Sprint("a text of its own, ", n*columns/2+columns/2-1) || cells[columns-1].Text != "39" {
			t.Fatalf("row %d: %q, %v", n+1, cells, err)
		}
	}
	if used := held() - before; used > 32<<20 {
		t.Errorf("%d MB are held", used>>20)
	}
	if _, err := s.Next(); !errors.Is(err, io.EOF) {
		t.Errorf("after the last row: %v", err)
	}
}

// held is how many bytes are in use.
func held() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// leaves is a context whose user goes away after it has been asked some times.
type leaves struct {
	context.Context
	left int
}

func (c *leaves) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestReadingEndsWithTheContext(t *testing.T) { //nolint:paralleltest // measures what is allocated
	content := file(t, map[string]string{
		shared: `<sst>` + strings.Repeat(`<si><t>one</t></si>`, 100_000) + `</sst>`,
		sheet1: sheet(strings.Repeat(`<row><c t="s"><v>1</v></c></row>`, 90_000)),
	})
	for _, left := range []int{0, 1, 3, 10, 100, 500, 900} {
		ctx := &leaves{Context: t.Context(), left: left}
		used := allocated(func() {
			if err := drain(ctx, content); !errors.Is(err, context.Canceled) || errors.Is(err, xlsx.ErrBroken) {
				t.Errorf("after %d reads: %v", left, err)
			}
		})
		if most := uint64(4<<20 + left*150<<10); used > most {
			t.Errorf("after %d reads: %d kB are allocated, and may be %d", left, used>>10, most>>10)
		}
	}
	if err := drain(t.Context(), content); err != nil {
		t.Error(err)
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(file(f, nil))
	f.Add(file(f, map[string]string{sheet1: sheet(`<row r="2"><c r="B2" t="s"><v>0</v></c><c t="inlineStr"><is><t>x</t></is></c></row>`)}))
	f.Fuzz(func(t *testing.T, content []byte) {
		_, err := read(t.Context(), content)
		var limit xlsx.LimitError
		if err != nil && !errors.Is(err, xlsx.ErrBroken) && !errors.As(err, &limit) {
			t.Error(err)
		}
	})
}
