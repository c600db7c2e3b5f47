// Package privacy finds in a text what points at a person and must not be kept: an identity number, an e-mail address,
// a telephone number. It can't find names: whoever writes is asked not to use any.
package privacy

import (
	"strings"
	"unicode"
)

// Kind is what a text holds that it must not.
type Kind string

// The kinds.
const (
	IDNumber Kind = "id number" // eleven digits, or a longer row that holds a national identity number
	Email    Kind = "e-mail"
	Phone    Kind = "telephone"
)

// Find returns what the text holds, each kind once, in the order of the kinds.
func Find(text string) []Kind {
	found := map[Kind]bool{}
	for _, word := range strings.FieldsFunc(text, unicode.IsSpace) {
		if name, domain, at := strings.Cut(word, "@"); at && name != "" && domain != "" {
			found[Email] = true
		}
	}
	for _, row := range rows(text, " .-/") {
		found[IDNumber] = found[IDNumber] || row.isID()
	}
	for _, row := range rows(text, " ()-") {
		found[Phone] = found[Phone] || row.isPhone()
	}
	var out []Kind
	for _, k := range []Kind{IDNumber, Email, Phone} {
		if found[k] {
			out = append(out, k)
		}
	}
	return out
}

// row is digits of a text that stand together, but for what separates them.
type row struct {
	digits []int
	groups []int // how many digits each group has, between what separates them
	plus   bool  // a plus sign stands in front
}

// mostBetween is how many separators may stand between two groups of one number: "01 01 01 – 12345".
const mostBetween = 3

// rows are the text's digits with few separators between two groups. Digits of every script count, as does every kind
// of space.
func rows(text, separators string) []row {
	var out []row
	var now row
	between, last := 0, ' '
	finish := func() {
		if now.digits != nil {
			out = append(out, now)
		}
		now, between = row{}, 0
	}
	for _, r := range text {
		joins := now.digits != nil && separates(r, separators) && between < mostBetween
		switch {
		case unicode.IsDigit(r):
			if len(now.digits) == 0 {
				now.plus = last == '+'
			}
			if len(now.digits) == 0 || between > 0 {
				now.groups = append(now.groups, 0)
			}
			now.digits, between = append(now.digits, digit(r)), 0
			now.groups[len(now.groups)-1]++
		case joins:
			between++
		default:
			finish()
		}
		last = r
	}
	finish()
	return out
}

func separates(r rune, separators string) bool {
	return unicode.IsSpace(r) && r != '\n' || unicode.Is(unicode.Pd, r) && strings.ContainsRune(separators, '-') ||
		strings.ContainsRune(separators, r)
}

// digit is what a decimal digit of any script is worth: each script has its ten in a row, from 0 to 9. The mathematical
// ones have five such rows behind each other.
func digit(r rune) int {
	before := 0
	for unicode.IsDigit(r - rune(before) - 1) {
		before++
	}
	return before % 10
}

// idDigits is how many digits a national identity number has.
const idDigits = 11

// isID reports whether the digits are eleven, however they are grouped, or hold a number whose two check digits are
// right.
func (r row) isID() bool {
	if len(r.digits) == idDigits {
		return true
	}
	for i := 0; i+idDigits <= len(r.digits); i++ {
		if checked(r.digits[i : i+idDigits]) {
			return true
		}
	}
	return false
}

// checked reports whether both check digits of a national identity number are right.
func checked(d []int) bool {
	for _, weights := range [][]int{{3, 7, 6, 1, 8, 9, 4, 5, 2, 1}, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1}} {
		sum := 0
		for i, w := range weights {
			sum += w * d[i]
		}
		if sum%11 != 0 {
			return false
		}
	}
	return true
}

// isPhone reports whether the digits are a telephone number: eight digits as they are written in Norway, or more after
// a plus sign or 00. Two years beside each other are none.
func (r row) isPhone() bool {
	n := len(r.digits)
	if n < 8 {
		return false
	}
	if r.plus || r.digits[0] == 0 && r.digits[1] == 0 {
		return n <= 17
	}
	if n > 8 || r.digits[0] < 2 && len(r.groups) > 1 {
		return false
	}
	if len(r.groups) == 2 && r.groups[0] == 4 {
		return !r.year(0) || !r.year(4)
	}
	return !r.date()
}

// year reports whether the four digits from i on are a year of this century or the last.
func (r row) year(i int) bool {
	century := 10*r.digits[i] + r.digits[i+1]
	return century == 19 || century == 20
}

// date reports whether the digits are a date such as 2023-05-12.
func (r row) date() bool {
	return len(r.groups) == 3 && r.groups[0] == 4 && r.year(0) && r.groups[1] == 2
}
