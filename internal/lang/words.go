package lang

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Listed joins names as a sentence does: a, b og c.
func (l Lang) Listed(items []string) string { return l.listed(items, map[Lang]string{EN: "and"}, "og") }

// Or joins names of which any may be meant: a, b eller c.
func (l Lang) Or(items []string) string { return l.listed(items, map[Lang]string{EN: "or"}, "eller") }

func (l Lang) listed(items []string, own map[Lang]string, norwegian string) string {
	word := own[l]
	if word == "" {
		word = norwegian
	}
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + " " + word + " " + items[last]
}

// Word is a small whole number in letters, and a larger one in digits.
func (l Lang) Word(n int) string {
	words := map[Lang]string{
		NB: "null en to tre fire fem seks sju åtte ni ti elleve tolv",
		NN: "null ein to tre fire fem seks sju åtte ni ti elleve tolv",
		EN: "zero one two three four five six seven eight nine ten eleven twelve",
	}
	if list := strings.Fields(words[l]); n >= 0 && n < len(list) {
		return list[n]
	}
	return l.Number(n)
}

// Plural is the form for one, or the form for many with the number filled in.
func Plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return fmt.Sprintf(many, n)
}

// OneOr is the form for one, or the finished form for another number.
func OneOr(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// Range writes the whole numbers from low to high: 0–5, or 5 where it is one.
func Range(low, high int) string {
	if low == high {
		return strconv.Itoa(low)
	}
	return strconv.Itoa(low) + "–" + strconv.Itoa(high)
}

// UpperFirst writes words as the beginning of a sentence.
func UpperFirst(s string) string { return first(unicode.ToUpper, s) }

// LowerFirst writes a heading's words inside a sentence.
func LowerFirst(s string) string { return first(unicode.ToLower, s) }

func first(change func(rune) rune, s string) string {
	if s == "" {
		return ""
	}
	letter, size := utf8.DecodeRuneInString(s)
	return string(change(letter)) + s[size:]
}

// Sentences puts a full stop after each of the texts that there are.
func Sentences(texts ...string) string {
	var out []string
	for _, text := range texts {
		if text != "" {
			out = append(out, UpperFirst(text)+".")
		}
	}
	return strings.Join(out, " ")
}
