package csvfile_test

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sakstall/internal/csvfile"
)

func aField() *rapid.Generator[string] {
	return rapid.StringOfN(rapid.RuneFrom([]rune("ab ,;\"'|=+-@æ*")), 0, 8, -1)
}

// What encoding/csv writes is read back, whatever the separator and with and without a byte order mark. The header
// settles the separator, where it has it twice.
func TestLinesAreReadAsTheyWereWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(3, 5).Draw(t, "columns")
		rows := [][]string{slices.Repeat([]string{"name"}, columns)}
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			row := rapid.SliceOfN(aField(), columns, columns).Draw(t, "row")
			row[0] = "x" + row[0] // a row of blanks alone is passed over
			rows = append(rows, row)
		}
		var b strings.Builder
		b.WriteString(rapid.SampledFrom([]string{"", csvfile.BOM}).Draw(t, "mark"))
		out := csv.NewWriter(&b)
		out.Comma = rapid.SampledFrom([]rune{',', ';', '\t'}).Draw(t, "comma")
		out.UseCRLF = rapid.Bool().Draw(t, "CRLF")
		if err := out.WriteAll(rows); err != nil {
			t.Fatal(err)
		}
		in := csvfile.New(strings.NewReader(b.String()))
		for i, want := range rows {
			got, err := in.Next()
			if err != nil || !slices.Equal(got, want) || in.At() != i+1 {
				t.Fatalf("line %d is read as %q, %v; want %q", in.At(), got, err, want)
			}
		}
		if _, err := in.Next(); !errors.Is(err, io.EOF) {
			t.Fatalf("after the last line: %v", err)
		}
	})
}

// A line that has no fields says why, and the line after it is read.
func TestALineThatCannotBeReadSaysWhy(t *testing.T) {
	for line, want := range map[string]csvfile.Flaw{
		`"a,b`:                                  csvfile.OpenQuote,
		`"a"b"",c`:                              csvfile.ClosedQuote,
		`a"b",c`:                                csvfile.BareQuote,
		strings.Repeat("x", 64<<10+1):           csvfile.LongLine,
		strings.Repeat("x", 300<<10):            csvfile.LongLine,
		strings.Repeat(",", csvfile.MaxColumns): csvfile.TooManyColumns,
	} {
		in := csvfile.New(strings.NewReader("a,b\n" + line + "\n\n \nc,d"))
		if _, err := in.Next(); err != nil {
			t.Fatal(err)
		}
		_, err := in.Next()
		var bad csvfile.LineError
		if !errors.As(err, &bad) || bad.What != want || bad.Error() == "" || in.At() != 2 {
			t.Errorf("line %d, %.20q: %v, want %s", in.At(), line, err, want)
		}
		if got, err := in.Next(); err != nil || !slices.Equal(got, []string{"c", "d"}) || in.At() != 5 {
			t.Errorf("after %.20q line %d: %q, %v", line, in.At(), got, err)
		}
	}
	longest := strings.Repeat("x", 64<<10)
	if got, err := csvfile.New(strings.NewReader(longest)).Next(); err != nil || got[0] != longest {
		t.Errorf("the longest line is refused: %v", err)
	}
}

// The header has the separator that more columns stand between; where neither does, it is the comma.
func TestTheHeaderSettlesTheSeparator(t *testing.T) {
	for text, want := range map[string][]string{
		"a,b\nc;d,e":        {"c;d", "e"},
		"a;b\nc;d,e":        {"c", "d,e"},
		"a;b;c,d\ne;f,":     {"e", "f,"},
		"a;b,c\nd;e,f":      {"d;e", "f"},
		"a\nb;c,d":          {"b;c", "d"},
		"a\tb,c\td\ne\tf,g": {"e", "f,g"},
		// a title above the header
		"Saker, 2026\na;b;c\nd;e,f;": {"a", "b", "c"},
		"Saker 2026\na;b;c":          {"a", "b", "c"},
	} {
		in := csvfile.New(strings.NewReader(text))
		if _, err := in.Next(); err != nil {
			t.Fatal(err)
		}
		if got, err := in.Next(); err != nil || !slices.Equal(got, want) {
			t.Errorf("the last line of %q is read as %q, %v, want %q", text, got, err, want)
		}
	}
}

// A line ends with any of the ends that programs write, and the last one with none.
func TestALineEndsWhereItEnds(t *testing.T) {
	for text, want := range map[string]int{
		"": 0, "\n\n": 0, csvfile.BOM: 0, "a": 1, "a\r\n": 1, "a\nb": 2, "\r\na\r\n\r\nb\r\n": 2,
		"a\n" + csvfile.BOM: 2,
	} {
		in, lines := csvfile.New(strings.NewReader(text)), 0
		for {
			fields, err := in.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil || len(fields) != 1 || strings.ContainsAny(fields[0], "\r\n") {
				t.Fatalf("%q has the line %q, %v", text, fields, err)
			}
			lines++
		}
		if lines != want {
			t.Errorf("%q has %d lines, want %d", text, lines, want)
		}
	}
	most := strings.Repeat(",", csvfile.MaxColumns-1)
	if got, err := csvfile.New(strings.NewReader(most)).Next(); err != nil || len(got) != csvfile.MaxColumns {
		t.Errorf("the most columns are %d, %v", len(got), err)
	}
}

type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestTheReadersOwnErrorEndsTheReading(t *testing.T) {
	if _, err := csvfile.New(broken{}).Next(); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("%v", err)
	}
}

// No field that is written begins as a formula does, and one that is protected comes back as it was.
func TestNoTextIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		field := rapid.OneOf(aField(), rapid.String()).Draw(t, "field")
		for _, written := range []string{csvfile.AsText(field), csvfile.Protect(field)} {
			if written != "" && strings.ContainsRune("=+-@\t\r", rune(written[0])) {
				t.Errorf("%q is written as %q", field, written)
			}
		}
		if got := csvfile.Unprotect(csvfile.Protect(field)); got != field {
			t.Errorf("%q comes back as %q", field, got)
		}
	})
	for field, want := range map[string]string{"*": "*", "": "", "-": "'-", "a=b": "a=b", "'a": "'a"} {
		if got := csvfile.AsText(field); got != want {
			t.Errorf("%q is written as %q, want %q", field, got, want)
		}
	}
}

// A value is quoted whole or, where it is long, as far as it goes, never in the middle of a letter.
func TestAQuotedValueIsShort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.StringN(0, 60, -1).Draw(t, "value")
		got := csvfile.Quote(value)
		text, err := strconv.Unquote(strings.TrimSuffix(got, "..."))
		if err != nil || !utf8.ValidString(text) || !strings.HasPrefix(value, text) ||
			len(text) > csvfile.MaxQuote || (text != value) != strings.HasSuffix(got, `"...`) ||
			(text != value && len(text) <= csvfile.MaxQuote-utf8.UTFMax) {
			t.Errorf("%q is quoted as %s", value, got)
		}
	})
}

func TestWhereAQuotedValueIsCut(t *testing.T) {
	x := strings.Repeat("x", csvfile.MaxQuote)
	for value, want := range map[string]string{
		"a\nb":                     `"a\nb"`,
		x:                          `"` + x + `"`,
		x + "y":                    `"` + x + `"...`,
		x[1:] + "æ":                `"` + x[1:] + `"...`,
		x[2:] + "æy":               `"` + x[2:] + `æ"...`,
		strings.Repeat("\x80", 50): `"` + strings.Repeat(`\x80`, csvfile.MaxQuote-utf8.UTFMax) + `"...`,
	} {
		if got := csvfile.Quote(value); got != want {
			t.Errorf("%q is quoted as %s, want %s", value, got, want)
		}
	}
}
