// Package cases turns what somebody filled in into a checked Case, and registers it.
package cases

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sakstall/internal/auth"
	"sakstall/internal/codebook"
	"sakstall/internal/fault"
	"sakstall/internal/period"
)

// Unit is a school or a station abroad. Its scheme never changes.
type Unit struct {
	Code   string
	Name   string
	Scheme codebook.Scheme
}

// UnitCodeRule is what UnitCode demands, in English.
const UnitCodeRule = "a unit's code is letters, digits and hyphens, the first of them no hyphen, and at most 100 bytes"

// UnitCode reports whether the code may be that of a new unit.
func UnitCode(code string) bool {
	other := func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }
	return code != "" && code[0] != '-' && len(code) <= 100 && utf8.ValidString(code) &&
		!strings.ContainsFunc(code, other)
}

// Case is one person's case that has been checked: every value is a code of the codebook that holds in the case's year.
// There is no free text and no date more exact than the month of first contact.
type Case struct {
	Ref         string // "" until registered
	Version     int    // from 1, one more with each change; 0 until registered
	Withdrawn   bool   // it counts nowhere
	Scheme      codebook.Scheme
	Unit        string
	Month       period.Month
	Subject     string
	Contact     string
	Category    string
	Elements    []string
	Gender      string
	Age         string
	Country     string
	Themes      []string
	Services    []string
	Complex     string // "" where no family is registered together
	Whereabouts string // "" where not asked
	Tie         string // "" where not asked
	Rule        string // the version of the rule that it was judged by, or "" where none concerns it

	Answers map[Field][]string // in the fields without a place of their own, see Answers; it is not to be changed
}

// Same reports whether two cases say the same of their person, whatever their references.
func (c Case) Same(other Case) bool { return slices.Equal(c.Draft().values(), other.Draft().values()) }

// Draft writes the case back as what somebody would fill in.
func (c Case) Draft() Draft {
	return Draft{
		Scheme: string(c.Scheme), Unit: c.Unit, Month: c.Month.String(), Subject: c.Subject, Contact: c.Contact,
		Category: c.Category,
		Elements: c.Elements, Gender: c.Gender, Age: c.Age, Country: c.Country, Themes: c.Themes, Services: c.Services,
		Complex: c.Complex, Whereabouts: c.Whereabouts, Tie: c.Tie, Answers: c.Answers,
	}
}

// SetAnswer sets what the case holds in a field of Answers.
func (c *Case) SetAnswer(f Field, codes ...string) {
	d := c.Draft()
	d.Set(f, codes...)
	c.Themes, c.Services, c.Answers = d.Themes, d.Services, d.Answers
}

// Case is the case that the draft was made from, as Case.Draft does; nothing in it is checked but that it has a month.
func (d Draft) Case() (Case, error) {
	month, err := period.ParseMonth(d.Month)
	return Case{
		Scheme: codebook.Scheme(d.Scheme), Unit: d.Unit, Month: month, Subject: d.Subject, Contact: d.Contact,
		Category: d.Category, Elements: d.Elements, Gender: d.Gender, Age: d.Age, Country: d.Country, Themes: d.Themes,
		Services: d.Services, Complex: d.Complex, Whereabouts: d.Whereabouts, Tie: d.Tie, Answers: d.Answers,
	}, err
}

// SchemeOf is the scheme whose cases a role registers.
func SchemeOf(r auth.Role) (codebook.Scheme, bool) {
	switch r {
	case auth.Advisor:
		return codebook.Advisors, true
	case auth.Envoy:
		return codebook.Envoys, true
	default:
		return "", false
	}
}

// ErrNotFound is returned for a case that does not exist, and for one that is not the asker's to see.
var ErrNotFound = fault.New(fault.NotFound, "cases: not found")

// FormUsedError is returned when a form that has been used is sent again with other values: nothing is registered. Ref
// is the case that it has made, the first one of a family, or "" where it has noted a contact that is no case.
type FormUsedError struct{ Ref string }

// Error is for the log and the command line, in English.
func (e FormUsedError) Error() string {
	if e.Ref == "" {
		return "cases: the form has already noted a contact that is no case"
	}
	return fmt.Sprintf("cases: the form has already made case %s", e.Ref)
}

// Fault is the kind of the error.
func (FormUsedError) Fault() fault.Kind { return fault.Conflict }

// ClosedError is returned where a case was to be written in a half that takes none of the unit's: nothing is.
type ClosedError struct {
	Unit string
	Half period.Half
	Why  Problem // one that is Locked
}

// Error is for the log and the command line, in English.
func (e ClosedError) Error() string {
	return fmt.Sprintf("cases: %s takes no cases of %s: %s", e.Half, e.Unit, e.Why)
}

// Fault is the kind of the error.
func (ClosedError) Fault() fault.Kind { return fault.Closed }
