// Package edition makes published reports: what an edition shows, its preview, its numbering, and that it stays as it
// was published.
package edition

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/report"
)

// Scope is what an edition is of: a year, or one half of it.
type Scope struct {
	Year int
	Half string // period.H1, period.H2, or "" for the whole year
}

// ParseScope reads a scope written as 2023 or 2023-H1.
func ParseScope(s string) (Scope, error) {
	if h, err := period.ParseHalf(s); err == nil {
		return Scope{h.Year(), h.Code()}, nil
	}
	year, err := strconv.Atoi(s)
	if err != nil || len(s) != 4 || year < 1900 || year > 2999 {
		return Scope{}, fmt.Errorf("%q is not a year like 2023 or a half-year like 2023-H1", s)
	}
	return Scope{Year: year}, nil
}

// Halves are the half-years that the scope covers, in order.
func (s Scope) Halves() []period.Half {
	switch s.Half {
	case period.H1:
		return []period.Half{period.FirstHalf(s.Year)}
	case period.H2:
		return []period.Half{period.SecondHalf(s.Year)}
	default:
		return []period.Half{period.FirstHalf(s.Year), period.SecondHalf(s.Year)}
	}
}

// Over reports whether the scope's year has ended.
func (s Scope) Over(at time.Time) bool { return at.Year() > s.Year }

// String writes the scope as 2023 or 2023-H1.
func (s Scope) String() string {
	if s.Half != "" {
		return fmt.Sprintf("%04d-%s", s.Year, s.Half)
	}
	return fmt.Sprintf("%04d", s.Year)
}

// In is the scope in words: 2023, or 1. halvår 2023.
func (s Scope) In(l lang.Lang) string { return report.Time(l, s.Year, s.Half) }

// Name is what an edition is called: the scope, and its number among the editions of that scope, from 1.
type Name struct {
	Scope
	Number int
}

// ParseName reads a name written as 2023.1 or 2023-H1.1.
func ParseName(s string) (Name, error) {
	scope, number, _ := strings.Cut(s, ".")
	of, err := ParseScope(scope)
	n, notNumber := strconv.Atoi(number)
	if name := (Name{of, n}); err == nil && notNumber == nil && n > 0 && name.String() == s {
		return name, nil
	}
	return Name{}, fmt.Errorf("%q is not the name of an edition like 2023.1 or 2023-H1.1", s)
}

// String writes the name as 2023.1 or 2023-H1.1.
func (n Name) String() string { return n.Scope.String() + "." + strconv.Itoa(n.Number) }
