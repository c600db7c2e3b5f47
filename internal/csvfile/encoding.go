package csvfile

import (
	"bufio"
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// looked is how many lines are looked at to find out how a file is written.
const looked = 20

// written is how a file is written, as far as its beginning shows.
type written struct {
	end      byte              // of a line: '\n', or '\r' in files of old Macs
	encoding encoding.Encoding // of the lines that are not UTF-8; nil is that all must be
	comma    rune
	passed   bool // the first line says what the separator is, and is no line of the file
}

// look finds out how a file is written, and returns the reader of its text.
func look(in *bufio.Reader) (*bufio.Reader, written) {
	head, _ := in.Peek(maxLine) // an error comes again with the first line
	wide := utf16(head)
	if wide != nil {
		in = bufio.NewReaderSize(wide.NewDecoder().Reader(in), in.Size())
		head, _ = in.Peek(maxLine)
	}
	w := written{end: '\n'}
	marked := bytes.HasPrefix(head, []byte(BOM))
	head = bytes.TrimPrefix(head, []byte(BOM))
	if !bytes.Contains(head, []byte("\n")) && bytes.Contains(head, []byte("\r")) {
		w.end = '\r'
	}
	switch {
	case marked || wide != nil:
	case w.end == '\r':
		w.encoding = charmap.Macintosh
	default:
		w.encoding = charmap.Windows1252
	}
	lines := bytes.SplitN(head, []byte{w.end}, looked+1)
	if w.comma, w.passed = named(lines[0]); !w.passed {
		w.comma = separator(lines[:min(len(lines), looked)])
	}
	return in, w
}

// utf16 is the encoding of a text in UTF-16, with its mark or without, or nil.
func utf16(head []byte) encoding.Encoding {
	if len(head) < 4 {
		return nil
	}
	little := bytes.HasPrefix(head, []byte("\xff\xfe")) || head[0] != 0 && head[1] == 0 && head[2] != 0 && head[3] == 0
	big := bytes.HasPrefix(head, []byte("\xfe\xff")) || head[0] == 0 && head[1] != 0 && head[2] == 0 && head[3] != 0
	switch {
	case little:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case big:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	default:
		return nil
	}
}

// decoded is a line as UTF-8. It is the line itself where that is UTF-8, or where nothing else can be made of it.
func (w written) decoded(line []byte) []byte {
	if w.encoding == nil || utf8.Valid(line) {
		return line
	}
	out, err := w.encoding.NewDecoder().Bytes(line)
	if err != nil {
		return line
	}
	return out
}

// named is the separator that a first line like "sep=;" names, as Excel reads and writes it.
func named(line []byte) (comma rune, is bool) {
	const sep = "sep="
	text := strings.Trim(strings.TrimRight(string(line), "\r\n"), `"`)
	if len(text) <= len(sep) || !strings.EqualFold(text[:len(sep)], sep) {
		return 0, false
	}
	comma = rune(text[len(sep)])
	return comma, strings.ContainsRune(",;\t", comma) && strings.Trim(text[len(sep):], ",;\t ") == ""
}

// separator is the comma, semicolon or tab that the columns stand between. The first line settles it that has one
// twice, or else the first that has one: a title above the header has none, or one comma.
func separator(lines [][]byte) rune {
	once := rune(0)
	for _, line := range lines {
		comma, n := most(line)
		switch {
		case n > 1:
			return comma
		case n == 1 && once == 0:
			once = comma
		}
	}
	if once == 0 {
		once = ','
	}
	return once
}

// most is the separator that stands most often in a line, outside of quotation marks, and how often.
func most(line []byte) (comma rune, n int) {
	counts := map[byte]int{}
	quoted := false
	for _, b := range line {
		switch {
		case b == '"':
			quoted = !quoted
		case !quoted:
			counts[b]++
		}
	}
	comma = ','
	for _, c := range []byte(",;\t") {
		if counts[c] > n {
			comma, n = rune(c), counts[c]
		}
	}
	return comma, n
}
