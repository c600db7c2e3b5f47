// Package lang is the languages of the screens, and how each of them writes numbers, per cent, months and lists. It
// knows no texts: those are in package i18n.
package lang

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
)

// Lang is a language of the screens.
type Lang string

// The languages. NB is the one to fall back on.
const (
	NB Lang = "nb"
	NN Lang = "nn"
	EN Lang = "en"
)

// Langs are the languages in the order in which they are offered.
func Langs() []Lang { return []Lang{NB, NN, EN} }

// Parse reads a language's code.
func Parse(s string) (Lang, bool) {
	for _, l := range Langs() {
		if s == string(l) {
			return l, true
		}
	}
	return NB, false
}

// Match is the language that suits an Accept-Language header best: NB where none does. "no" is bokmål.
func Match(acceptLanguage string) Lang {
	matcher := language.NewMatcher([]language.Tag{
		language.MustParse("nb"), language.MustParse("nn"), language.English,
		language.MustParse("no"),
	})
	wanted, _, err := language.ParseAcceptLanguage(acceptLanguage)
	if err != nil {
		return NB
	}
	_, i, confidence := matcher.Match(wanted...)
	if confidence < language.High || i >= len(Langs()) {
		return NB
	}
	return Langs()[i]
}

// Own is what the language calls itself.
func (l Lang) Own() string {
	return map[Lang]string{NB: "Bokmål", NN: "Nynorsk", EN: "English"}[l]
}

// nbsp keeps a number together on one line.
const nbsp = "\u00a0"

// Number writes a whole number with its thousands apart: 1 144, or 1,144 in English.
func (l Lang) Number(n int) string {
	separator := nbsp
	if l == EN {
		separator = ","
	}
	if n < 0 {
		return "−" + l.Number(-n)
	}
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + separator + s[i:]
	}
	return s
}

// Percent writes a whole per cent: 66 %, or 66% in English.
func (l Lang) Percent(n int) string {
	if l == EN {
		return l.Number(n) + "%"
	}
	return l.Number(n) + nbsp + "%"
}

// PercentOf writes part of whole in whole per cent, half rounded up. What would be rounded to none, or to all, without
// being it is said to be under or over.
func (l Lang) PercentOf(part, whole int) string {
	switch percent := (part*200 + whole) / (whole * 2); {
	case percent == 0 && part > 0:
		return "under " + l.tenthsOfPercent(5)
	case percent == 100 && part < whole:
		return "over " + l.tenthsOfPercent(995)
	default:
		return l.Percent(percent)
	}
}

func (l Lang) tenthsOfPercent(n int) string {
	return l.Tenths(n) + strings.TrimPrefix(l.Percent(0), "0")
}

// Month writes a month: mai 2023.
func (l Lang) Month(year int, month time.Month) string {
	names := map[Lang][]string{
		NB: {
			"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
			"desember",
		},
		EN: {
			"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
			"November",
			"December",
		},
	}
	own := names[l]
	if own == nil { // nynorsk has the names of bokmål
		own = names[NB]
	}
	return fmt.Sprintf("%s %d", own[month-1], year)
}

// Date writes a day: 3. mai 2023.
func (l Lang) Date(t time.Time) string {
	if l == EN {
		return fmt.Sprintf("%d %s", t.Day(), l.Month(t.Year(), t.Month()))
	}
	return fmt.Sprintf("%d. %s", t.Day(), l.Month(t.Year(), t.Month()))
}

// ShortMonth writes a month's name short: jan.
func (l Lang) ShortMonth(month time.Month) string {
	short := []string{"jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."}
	if l == EN {
		short = []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	}
	return short[month-1]
}

// HalfOfYear writes a half within its year: 1. halvår. half is 1 or 2.
func (l Lang) HalfOfYear(half int) string {
	if l == EN {
		return map[int]string{1: "First half", 2: "Second half"}[half]
	}
	return fmt.Sprintf("%d. halvår", half)
}

// Half writes a half-year: 1. halvår 2023. half is 1 or 2.
func (l Lang) Half(year, half int) string {
	between := " "
	if l == EN {
		between = " of "
	}
	return l.HalfOfYear(half) + between + strconv.Itoa(year)
}

// Tenths writes a number of tenths: 12,3, or 12.3 in English, and 12 where nothing is over.
func (l Lang) Tenths(n int) string {
	whole := l.Number(n / 10)
	switch {
	case n%10 == 0:
		return whole
	case l == EN:
		return fmt.Sprintf("%s.%d", whole, n%10)
	default:
		return fmt.Sprintf("%s,%d", whole, n%10)
	}
}

// Signed writes a change with its sign: +10, −56, or 0 where nothing changed.
func (l Lang) Signed(n int) string {
	if n > 0 {
		return "+" + l.Number(n)
	}
	return l.Number(n)
}
