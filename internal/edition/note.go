package edition

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"sakstall/internal/codebook"
	"sakstall/internal/fault"
	"sakstall/internal/privacy"
	"sakstall/internal/report"
)

// MaxNote is how many characters a note may have.
const MaxNote = 2000

// NoteError says why a note can't be shown to readers. Where it points at no person and has no numbers, it is too long,
// or no text.
type NoteError struct {
	Personal privacy.Kind // what points at a person, or ""
	Numbers  []string     // as they are written; a note is bound to no cells
}

// Error says so in one line.
func (e NoteError) Error() string {
	if e.Personal != "" {
		return "edition: the note has what points at a person: " + string(e.Personal)
	}
	if len(e.Numbers) > 0 {
		return "edition: the note has numbers, which may give away what is hidden: " + strings.Join(e.Numbers, ", ")
	}
	return fmt.Sprintf("edition: the note is longer than %d characters, or no text", MaxNote)
}

// Fault is the kind of the error.
func (NoteError) Fault() fault.Kind { return fault.Invalid }

// text reports whether the note is text, and not too long.
func text(note string) bool {
	return utf8.RuneCountInString(note) <= MaxNote && utf8.ValidString(note) && !strings.ContainsRune(note, 0)
}

// CheckNote returns a NoteError where the note can't be shown to readers. The codebook's age groups may be named.
func CheckNote(note string, book *codebook.Codebook) error {
	if !text(note) {
		return NoteError{}
	}
	for _, kind := range privacy.Find(note) {
		return NoteError{Personal: kind}
	}
	if numbers := report.TypedNumbers(note, book); len(numbers) > 0 {
		return NoteError{Numbers: numbers}
	}
	return nil
}
