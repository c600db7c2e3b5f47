package csvfile

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// AsText keeps a spreadsheet from taking a text for a formula. The * of what is hidden begins none.
func AsText(field string) string {
	if field != "" && strings.ContainsRune("=+-@\t\r", rune(field[0])) {
		return "'" + field
	}
	return field
}

// Protect is AsText for what is to be read in again: what begins with its mark gets one more.
func Protect(field string) string {
	if strings.HasPrefix(field, "'") {
		return "'" + field
	}
	return AsText(field)
}

// Unprotect undoes Protect.
func Unprotect(field string) string {
	if rest, is := strings.CutPrefix(field, "'"); is && Protect(rest) == field {
		return rest
	}
	return field
}

// MaxQuote is how many bytes of a value Quote shows.
const MaxQuote = 40

// Quote shows a value in quotation marks with everything escaped that can't be seen, cut where it is long.
func Quote(value string) string {
	if len(value) <= MaxQuote {
		return strconv.Quote(value)
	}
	end := MaxQuote
	for end > MaxQuote-utf8.UTFMax && !utf8.RuneStart(value[end]) {
		end--
	}
	return strconv.Quote(value[:end]) + "..."
}
