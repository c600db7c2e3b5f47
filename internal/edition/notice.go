package edition

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"strings"
	"time"

	"sakstall/internal/codebook"
	"sakstall/internal/lang"
)

// Notice is what readers are told of an edition after it is out, such as that something is wrong in it. It changes
// nothing in the edition, has no figures, and stays with its year for good.
type Notice struct {
	At   time.Time // in whole seconds
	Text map[lang.Lang]string
}

// NewNotice is a notice of these texts, of which all but the one in Bokmål may be empty. It returns a NoteError, and the
// language that it is of, where readers can't be shown one of them.
func NewNotice(at time.Time, texts map[lang.Lang]string, book *codebook.Codebook) (Notice, lang.Lang, error) {
	n := Notice{At: at.Truncate(time.Second).UTC(), Text: map[lang.Lang]string{}}
	for _, l := range lang.Langs() {
		text := strings.TrimSpace(texts[l])
		if err := CheckNote(text, book); err != nil {
			return n, l, err
		}
		if text != "" {
			n.Text[l] = text
		}
	}
	if n.Text[lang.NB] == "" {
		return n, lang.NB, NoteError{}
	}
	return n, "", nil
}

// In is the notice in the language, or in Bokmål where it is not written in that.
func (n Notice) In(l lang.Lang) string { return cmp.Or(n.Text[l], n.Text[lang.NB]) }

// notice1 is a notice as it is kept, in format 1.
type notice1 struct {
	Format    int               `json:"format"`
	Edition   string            `json:"edition"`
	Published string            `json:"published"` // as RFC 3339, in UTC
	Text      map[string]string `json:"text"`
}

// Seal is the notice on the edition as it is kept and hashed.
func (n Notice) Seal(on Name) (sealed []byte, hash [sha256.Size]byte, err error) {
	sealed, err = json.Marshal(notice1{
		Format: 1, Edition: on.String(), Published: n.At.UTC().Format(time.RFC3339), Text: byLang[string](n.Text),
	})
	return sealed, sha256.Sum256(sealed), err
}

// OpenNotice reads a notice as it is kept, in the format of its day. It returns an error where the bytes are not those
// that were hashed or it is on another edition, and an UnknownFormatError where a newer program wrote it.
func OpenNotice(sealed []byte, hash [sha256.Size]byte, on Name) (Notice, error) {
	const what = "the notice"
	if sha256.Sum256(sealed) != hash {
		return Notice{}, errors.New("edition: a notice is not what was hashed")
	}
	switch format, err := formatOf(sealed, what); {
	case err != nil:
		return Notice{}, err
	case format != 1:
		return Notice{}, UnknownFormatError{what, format}
	}
	var read notice1
	if err := strictly(sealed, &read, what); err != nil {
		return Notice{}, err
	}
	at, err := time.Parse(time.RFC3339, read.Published)
	if err == nil && read.Edition != on.String() {
		err = errors.New("it is on edition " + read.Edition)
	}
	if err != nil {
		return Notice{}, unreadable(what, err)
	}
	return Notice{at, byLang[lang.Lang](read.Text)}, nil
}
