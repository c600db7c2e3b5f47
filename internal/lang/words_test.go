package lang_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"sakstall/internal/lang"
)

func TestNamesAreListed(t *testing.T) {
	for _, tt := range []struct {
		l        lang.Lang
		items    string
		all, any string
	}{
		{lang.NB, "", "", ""},
		{lang.NB, "a", "a", "a"},
		{lang.NB, "a b", "a og b", "a eller b"},
		{lang.NN, "a b c", "a, b og c", "a, b eller c"},
		{lang.EN, "a b", "a and b", "a or b"},
		{lang.EN, "a b c d", "a, b, c and d", "a, b, c or d"},
	} {
		items := strings.Fields(tt.items)
		if got := tt.l.Listed(items); got != tt.all {
			t.Errorf("%s: all of %q are %q, want %q", tt.l, items, got, tt.all)
		}
		if got := tt.l.Or(items); got != tt.any {
			t.Errorf("%s: any of %q is %q, want %q", tt.l, items, got, tt.any)
		}
	}
}

func TestSmallNumbersAreWords(t *testing.T) {
	for _, tt := range []struct {
		n          int
		nb, nn, en string
	}{
		{-1, "−1", "−1", "−1"},
		{0, "null", "null", "zero"},
		{1, "en", "ein", "one"},
		{2, "to", "to", "two"},
		{7, "sju", "sju", "seven"},
		{12, "tolv", "tolv", "twelve"},
		{13, "13", "13", "13"},
		{1200, "1\u00a0200", "1\u00a0200", "1,200"},
	} {
		if nb, nn, en := lang.NB.Word(tt.n), lang.NN.Word(tt.n), lang.EN.Word(tt.n); nb != tt.nb || nn != tt.nn ||
			en != tt.en {
			t.Errorf("%d: %q, %q, %q", tt.n, nb, nn, en)
		}
	}
}

// Zero and all that is not one is many, as it is in all three languages.
func TestOnlyOneIsOne(t *testing.T) {
	for n, want := range map[int]string{-1: "-1 saker", 0: "0 saker", 1: "en sak", 2: "2 saker", 21: "21 saker"} {
		if got := lang.Plural(n, "en sak", "%d saker"); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
		if got := lang.OneOr(n, "saken", "sakene"); (got == "saken") != (n == 1) || got != "saken" && got != "sakene" {
			t.Errorf("%d: %q", n, got)
		}
	}
}

// The first letter changes, nothing else, and a letter that can be changed comes back.
func TestTheFirstLetterIsChangedAlone(t *testing.T) {
	for lower, upper := range map[string]string{
		"": "", "a": "A", "økte med to": "Økte med to", "én sak": "Én sak", "12 saker": "12 saker",
	} {
		if got := lang.UpperFirst(lower); got != upper {
			t.Errorf("%q begins a sentence as %q, want %q", lower, got, upper)
		}
		if got := lang.LowerFirst(upper); got != lower {
			t.Errorf("%q is %q within a sentence, want %q", upper, got, lower)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "text")
		up, down := lang.UpperFirst(s), lang.LowerFirst(s)
		for _, changed := range []string{up, down} {
			_, was := utf8.DecodeRuneInString(s)
			_, is := utf8.DecodeRuneInString(changed)
			if s[was:] != changed[is:] {
				t.Fatalf("%q is changed to %q", s, changed)
			}
		}
		if first, _ := utf8.DecodeRuneInString(up); s != "" && unicode.ToUpper(first) != first {
			t.Fatalf("%q begins as %q", s, up)
		}
		if first, _ := utf8.DecodeRuneInString(down); s != "" && unicode.ToLower(first) != first {
			t.Fatalf("%q goes on as %q", s, down)
		}
	})
}

func TestSentencesAreThoseThatThereAre(t *testing.T) {
	for want, texts := range map[string][]string{
		"":                    {"", ""},
		"Åtte saker.":         {"", "åtte saker"},
		"En sak. To råd.":     {"en sak", "to råd"},
		"Alt er nytt. 3 nye.": {"Alt er nytt", "", "3 nye"},
	} {
		if got := lang.Sentences(texts...); got != want {
			t.Errorf("%q: %q, want %q", texts, got, want)
		}
	}
}
