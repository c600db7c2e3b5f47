// Package period holds the two spans of time that Sakstall knows: the month of a first contact and the half-year it
// counts in.
package period

import (
	"fmt"
	"time"
)

// Month is a calendar month. The zero value is no month.
type Month struct {
	year  int
	month time.Month
}

// MonthOf is the month that t lies in, in t's own time zone.
func MonthOf(t time.Time) Month { return Month{t.Year(), t.Month()} }

// ParseMonth reads a month written as 2023-05.
func ParseMonth(s string) (Month, error) {
	if len(s) != len("2023-05") || s[4] != '-' {
		return Month{}, fmt.Errorf("%q is not a month like 2023-05", s)
	}
	year, okYear := digits(s[:4])
	month, okMonth := digits(s[5:])
	if !okYear || !okMonth || month < 1 || month > 12 || year == 0 {
		return Month{}, fmt.Errorf("%q is not a month like 2023-05", s)
	}
	return Month{year, time.Month(month)}, nil
}

// Year is the calendar year.
func (m Month) Year() int { return m.year }

// Month is the month of the year.
func (m Month) Month() time.Month { return m.month }

// Half is the half-year that the month belongs to.
func (m Month) Half() Half { return Half{m.year, m.month > time.June} }

// Before reports whether m is earlier than other.
func (m Month) Before(other Month) bool { return m.ordinal() < other.ordinal() }

// Add is the month n months later, or earlier where n is negative.
func (m Month) Add(n int) Month {
	o := m.ordinal() + n
	return Month{o / 12, time.Month(o%12 + 1)}
}

// String writes the month as 2023-05; no month is "".
func (m Month) String() string {
	if m == (Month{}) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d", m.year, int(m.month))
}

func (m Month) ordinal() int { return m.year*12 + int(m.month) - 1 }

// Half is a half-year: January to June, or July to December. The zero value is no half.
type Half struct {
	year   int
	second bool
}

// The codes of the halves of a year.
const (
	H1 = "H1"
	H2 = "H2"
)

// Codes are the codes of a year's halves, in order.
func Codes() []string { return []string{H1, H2} }

// FirstHalf is January to June of year.
func FirstHalf(year int) Half { return Half{year, false} }

// SecondHalf is July to December of year.
func SecondHalf(year int) Half { return Half{year, true} }

// ParseHalf reads a half written as 2023-H1.
func ParseHalf(s string) (Half, error) {
	if len(s) == len("2023-H1") && s[4:6] == "-H" && (s[6] == '1' || s[6] == '2') {
		if year, ok := digits(s[:4]); ok && year > 0 {
			return Half{year, s[6] == '2'}, nil
		}
	}
	return Half{}, fmt.Errorf("%q is not a half-year like 2023-H1", s)
}

// Year is the calendar year.
func (h Half) Year() int { return h.year }

// Code is H1 or H2: the half within its year.
func (h Half) Code() string {
	if h.second {
		return H2
	}
	return H1
}

// Number is 1 or 2: the half within its year.
func (h Half) Number() int {
	if h.second {
		return 2
	}
	return 1
}

// First is the first month of the half.
func (h Half) First() Month {
	if h.second {
		return Month{h.year, time.July}
	}
	return Month{h.year, time.January}
}

// Last is the last month of the half.
func (h Half) Last() Month { return h.First().Add(5) }

// Next is the half after h.
func (h Half) Next() Half { return h.Last().Add(1).Half() }

// Previous is the half before h.
func (h Half) Previous() Half { return h.First().Add(-1).Half() }

// Before reports whether h is earlier than other.
func (h Half) Before(other Half) bool { return h.First().Before(other.First()) }

// Compare is negative where h is earlier than other, positive where it is later, and 0 where they are the same.
func (h Half) Compare(other Half) int { return h.First().ordinal() - other.First().ordinal() }

// String writes the half as 2023-H1; no half is "".
func (h Half) String() string {
	if h == (Half{}) {
		return ""
	}
	return fmt.Sprintf("%04d-%s", h.year, h.Code())
}

// digits reads ASCII digits, of which there are some: no sign, no space.
func digits(s string) (int, bool) {
	n := 0
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, true
}
