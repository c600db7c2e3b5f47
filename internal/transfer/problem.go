package transfer

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"sakstall/internal/cases"
)

// Problem is one thing that is wrong with a file.
type Problem struct {
	Line  int         // from 1, which is the header's where the file does not begin with blank lines
	Field cases.Field // "" where it is the line as a whole
	Text  string      // English, one line
}

// String is the problem as one line, whatever the file holds.
func (p Problem) String() string {
	if p.Field == "" {
		return fmt.Sprintf("line %d: %s", p.Line, p.Text)
	}
	return fmt.Sprintf("line %d: %s: %s", p.Line, p.Field, p.Text)
}

// say is what is wrong with a value, in English. It is "" for a problem that it does not know.
func say(p cases.Problem, value string) string {
	if p == cases.Missing {
		return "nothing is filled in"
	}
	format := map[cases.Problem]string{
		cases.NotInList:       "%s is not in the codebook",
		cases.NotAMonth:       "%s is not a month like 2023-05",
		cases.TooEarly:        "%s is before the first year of the codebook",
		cases.InTheFuture:     "%s is in the future",
		cases.NotInScheme:     "%s is not for this scheme",
		cases.NotInUse:        "%s is not in use in that year",
		cases.ApplicationOnly: "%s is not a case in that year: an application for family immigration is no tie to Norway",
		cases.NoSuchUnit:      "%s is not a unit of the register",
		cases.OtherUnit:       "%s is not the user's own unit",
		cases.UnitOtherScheme: "%s is a unit of the other scheme",
		cases.Twice:           "%s has a value twice",
		cases.HalfHandedIn:    "%s lies in a half that the unit has handed in",
		cases.HalfApproved:    "%s lies in a half of the unit's that is approved",
		cases.HalfClosed:      "%s lies in a half that is closed",
		cases.AfterFollowUp:   "%s is after a follow-up of the case",
		cases.BeforeContact:   "%s is before the case's first contact",
		cases.CorrectInstead:  "%s is for a case that can't be corrected any more",
	}[p]
	if format == "" {
		return ""
	}
	return fmt.Sprintf(format, quote(value))
}

// blame is the value that has the problem: of a list the one code, where it is one.
func blame(d cases.Draft, f cases.Field, p cases.Problem, rules cases.Rules) string {
	values := d.Get(f)
	if f.List() {
		for _, v := range values {
			alone := d
			alone.Set(f, v)
			if _, problems := alone.Check(rules); problems[f] == p {
				return v
			}
		}
	}
	return strings.Join(values, listSeparator)
}

// maxQuote is how many bytes of a value are shown.
const maxQuote = 40

// quote shows a value in quotation marks with everything escaped that can't be seen, cut where it is long.
func quote(value string) string {
	if len(value) <= maxQuote {
		return strconv.Quote(value)
	}
	end := maxQuote
	for end > maxQuote-utf8.UTFMax && !utf8.RuneStart(value[end]) {
		end--
	}
	return strconv.Quote(value[:end]) + "..."
}
