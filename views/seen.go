package views

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"strings"
)

// SeenMark is what the name of a form's mark begins with: a disabled control that has no value, which a browser does
// not send.
//
// A browser that comes back to a page by its history fetches it anew, and then puts what was filled in before into the
// form that it takes for the same one. Chromium and Safari take two forms for the same whose action is the same, but
// for its query, and whose first two named controls have the same names. The mark is the first control and names the
// version that the form shows, so that what was typed into one version comes back into that version and into no other.
// A form that came back with the answers of an old version and the number of the new one would undo what was saved
// between them.
const SeenMark = "seen-"

// Seen is a hidden field of a form that says which state of the register the form was made of: a version, a
// fingerprint, a number of cases. Without a name it counts for the mark and is not sent.
type Seen struct{ Name, Value string }

// seenMark is the name of the mark of a form that was made of these, and shows these fields.
func seenMark(shown []Field, of []Seen) string {
	var values []string
	for _, s := range of {
		values = append(values, s.Value)
	}
	if choices := checkable(shown); choices != "" {
		sum := sha256.Sum256([]byte(choices))
		values = append(values, hex.EncodeToString(sum[:4]))
	}
	return SeenMark + strings.Join(values, "-")
}

// checkable are the choices of the fields that are ticked, in their order: a browser fills those in again by their
// place among the controls of one name and not by their values. It is "" where there are none.
func checkable(shown []Field) string {
	var out []string
	for _, f := range shown {
		if !f.ticked() {
			continue
		}
		for _, c := range f.choices() {
			out = append(out, strconv.Quote(f.Name+"="+c.Value))
		}
	}
	return strings.Join(out, " ")
}
