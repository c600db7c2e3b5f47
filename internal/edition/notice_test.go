package edition

import (
	"errors"
	"strings"
	"testing"
	"time"

	"sakstall/internal/lang"
)

func TestANoticeIsReadAsItWasWritten(t *testing.T) {
	at := time.Date(2024, 3, 1, 12, 30, 15, 99, time.UTC)
	name, _ := ParseName("2023.1")
	n, wrong, err := NewNotice(at, map[lang.Lang]string{lang.NB: " Feil i tabell 4. ", lang.EN: "Errors in table 4."},
		smallBook(t))
	if err != nil || wrong != "" {
		t.Fatal(err, wrong)
	}
	sealed, hash, err := n.Seal(name)
	const want = `{"format":1,"edition":"2023.1","published":"2024-03-01T12:30:15Z",` +
		`"text":{"en":"Errors in table 4.","nb":"Feil i tabell 4."}}`
	if err != nil || string(sealed) != want {
		t.Fatalf("it is kept as %s, %v; a change asks for a new format", sealed, err)
	}
	got, err := OpenNotice(sealed, hash, name)
	if err != nil || !got.At.Equal(at.Truncate(time.Second)) || got.In(lang.NN) != "Feil i tabell 4." ||
		got.In(lang.EN) != "Errors in table 4." {
		t.Errorf("it is read as %+v, %v", got, err)
	}
	if _, err := OpenNotice(append(sealed, ' '), hash, name); err == nil {
		t.Error("what was not hashed is read")
	}
	if _, err := OpenNotice(sealed, hash, Name{name.Scope, 2}); err == nil {
		t.Error("it is read as one on another edition")
	}
}

func TestANoticeHasNoFigures(t *testing.T) {
	for text, ok := range map[string]bool{
		"Feil i tabell 4.": true, "Rettes i 1. halvår 2024.": true, "Se figur 2 og 3, side 12.": true,
		"3 saker mangler.": false, "Tabell 4 og 12 saker.": false, "": false, " ": false, "Ring 99 88 77 66.": false,
		strings.Repeat("x", MaxNote+1): false,
	} {
		for _, l := range []lang.Lang{lang.NB, lang.NN} {
			texts := map[lang.Lang]string{lang.NB: "Feil.", l: text}
			want := ok || l == lang.NN && strings.TrimSpace(text) == ""
			var refused NoteError
			_, wrong, err := NewNotice(time.Time{}, texts, smallBook(t))
			if (err == nil) != want || err != nil && (!errors.As(err, &refused) || wrong != l) {
				t.Errorf("%s %.30q: %v, of %q", l, text, err, wrong)
			}
		}
	}
}
