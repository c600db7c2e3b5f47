package xlsx_test

import (
	"errors"
	"strings"
	"testing"

	"sakstall/internal/xlsx"
)

// What is at a bound is read, and what is one beyond it is not.
func TestABoundIsTheLastThatIsRead(t *testing.T) { //nolint:paralleltest // others measure what is allocated
	nested := func(n int) string { return strings.Repeat("<x>", n) + strings.Repeat("</x>", n) }
	filled := func(address string) string { return `<row><c r="` + address + `"><v>1</v></c></row>` }
	text := func(n int) string { return `<row><c><v>` + strings.Repeat("x", n) + `</v></c></row>` }
	runs := func(n int) string { // in two runs
		half := strings.Repeat("x", n/2)
		return `<row><c t="inlineStr"><is><r><t>` + half + `</t></r><r><t>` + half + `</t></r></is></c></row>`
	}
	const longest = 256 << 10
	for name, tt := range map[string]struct {
		last, beyond string
		want         error
	}{
		"depth":             {nested(62), nested(63), xlsx.ErrBroken}, // in the worksheet and its data
		"a column":          {filled("CV1"), filled("CW1"), xlsx.Columns},
		"a column of a row": {`<row><c r="XFD1"/></row>`, `<row><c r="XFE1"/></row>`, xlsx.ErrBroken},
		"a row":             {`<row r="1048576"/>`, `<row r="1048577"/>`, xlsx.ErrBroken},
		"rows":              {strings.Repeat("<row/>", 100_000), strings.Repeat("<row/>", 100_001), xlsx.Cells},
		"a text":            {text(longest - 1), text(longest), xlsx.Size}, // the byte after it ends it
		"a text in runs":    {runs(longest), runs(longest + 2), xlsx.Size},
	} {
		if rows, err := read(t.Context(), file(t, map[string]string{sheet1: sheet(tt.last)})); err != nil {
			t.Errorf("%s: %v after %d rows", name, err, len(rows))
		}
		_, err := read(t.Context(), file(t, map[string]string{sheet1: sheet(tt.beyond)}))
		if !errors.Is(err, tt.want) {
			t.Errorf("one beyond %s: %v, want %v", name, err, tt.want)
		}
	}
	for _, n := range []int{2_000 - 5, 2_000 - 4} { // with the five parts that every workbook has
		own := map[string]string{}
		for i := range n {
			own["xl/media/"+strings.Repeat("x", i)] = ""
		}
		if _, err := read(t.Context(), file(t, own)); (err == nil) != (n == 2_000-5) || err != nil &&
			!errors.Is(err, xlsx.Parts) {
			t.Errorf("%d parts: %v", n+5, err)
		}
	}
}

// What is kept of all sheets counts together: the empty cells before others, and those that a merged range fills in.
func TestTheCellsOfAllSheetsCountTogether(t *testing.T) { //nolint:paralleltest // others measure what is allocated
	last := strings.Repeat(`<row><c r="CV1"><v>1</v></c></row>`, 6_000)
	first := strings.Repeat(`<row><c r="A1"><v>1</v></c></row>`, 6_000)
	merged := strings.Replace(sheet(first), "</worksheet>",
		`<mergeCells><mergeCell ref="A1:CV6000"/></mergeCells></worksheet>`, 1)
	for name, rows := range map[string]string{"the last column": sheet(last), "a merged range": merged} {
		b, err := xlsx.Open(t.Context(), threeSheets(t, rows))
		if err != nil {
			t.Fatal(err)
		}
		for _, want := range []error{nil, xlsx.Cells} {
			s, err := b.Open(1)
			if err != nil {
				t.Fatal(err)
			}
			if rows, err := s.All(); !errors.Is(err, want) {
				t.Errorf("%s: %d rows, %v, want %v", name, len(rows), err, want)
			}
			s.Close()
		}
	}
}
