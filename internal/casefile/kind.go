package casefile

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"

	"sakstall/internal/cases"
	"sakstall/internal/csvfile"
	"sakstall/internal/xlsx"
)

// kindOf is why a file can't be read at all, as far as its bytes show, or "".
func kindOf(content []byte) cases.Problem {
	has := func(text string) bool { return bytes.Contains(content, []byte(text)) }
	start := bytes.TrimSpace(bytes.TrimPrefix(content[:min(len(content), 1024)], []byte(csvfile.BOM)))
	switch {
	case bytes.HasPrefix(content, []byte(compoundBegins)) && has(wide("EncryptedPackage")):
		return Password
	case bytes.HasPrefix(content, []byte(compoundBegins)):
		return OldWorkbook
	case bytes.HasPrefix(content, []byte(zipBegins)):
		return zipKind(content)
	case bytes.HasPrefix(start, []byte("<")):
		return WebPage // what some programs save as XLS is a page, or XML of their own
	case noText(content):
		return NotASpreadsheet
	default:
		return ""
	}
}

// zipKind is what a zip file is, if it is no workbook, or "". The names of its parts stand in it as they are.
func zipKind(content []byte) cases.Problem {
	for _, kind := range []struct {
		names string
		what  cases.Problem
	}{
		{"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", OpenDocument},
		{"Index/Document.iwa", Numbers},
		{"xl/workbook.bin", BinaryWorkbook},
	} {
		if bytes.Contains(content, []byte(kind.names)) {
			return kind.what
		}
	}
	return ""
}

// noText reports whether a file begins as those do that are neither text nor a workbook: with bytes that no text has.
func noText(content []byte) bool {
	if len(content) >= 4 && (content[0] == 0xff && content[1] == 0xfe || content[0] == 0xfe && content[1] == 0xff ||
		content[1] == 0 && content[3] == 0 && content[0] != 0 || content[0] == 0 && content[2] == 0 && content[1] != 0) {
		return false // UTF-16
	}
	for _, start := range []string{"%PDF-", "\x89PNG", "\xff\xd8\xff", "GIF8", "{\\rtf", "\x1f\x8b", "7z\xbc\xaf"} {
		if bytes.HasPrefix(content, []byte(start)) {
			return true
		}
	}
	first := content[:min(len(content), StartLength)]
	if end := bytes.IndexAny(first, "\r\n"); end >= 0 {
		first = first[:end]
	}
	return bytes.IndexByte(first, 0) >= 0
}

// wide is an ASCII text as a compound file has the names of its parts.
func wide(text string) string {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = binary.LittleEndian.AppendUint16(out, unit)
	}
	return string(out)
}

// unreadableText is what is to be done with a file that can't be read, in English.
func unreadableText() map[cases.Problem]string {
	const save = "save it as XLSX or CSV"
	return map[cases.Problem]string{
		Password:        "the workbook is protected by a password: remove it and save the file",
		OldWorkbook:     "the file is an XLS workbook: " + save,
		OpenDocument:    "the file is an OpenDocument spreadsheet (ODS): " + save,
		Numbers:         "the file is a Numbers document: export it as XLSX or CSV",
		BinaryWorkbook:  "the file is a binary workbook (XLSB): " + save,
		Macros:          "the workbook has macros (XLSM): " + save,
		WebPage:         "the file is a web page or XML, whatever it is called: " + save,
		NotASpreadsheet: "the file is no spreadsheet: " + save,
		NotXLSX:         "the file can't be read as an XLSX workbook",
	}
}

// tooMuch is what a workbook has too much of, as a problem.
func tooMuch() map[xlsx.LimitError]cases.Problem {
	return map[xlsx.LimitError]cases.Problem{
		xlsx.Parts: TooManyParts, xlsx.Size: TooLarge, xlsx.Cells: TooManyCells, xlsx.Columns: TooManyColumns,
	}
}
