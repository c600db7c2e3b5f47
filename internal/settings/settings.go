// Package settings is the table of what an installation decides: the name of each setting, what it may be, and what it
// is until somebody decides. It knows neither where values are kept nor what they are used for.
package settings

import (
	"fmt"
	"net/mail"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"sakstall/internal/fault"
)

// Name is what a setting is called, on the command line and in the register.
type Name string

// The settings. A name in the register is never given another meaning.
const (
	SMTPHost     Name = "smtp.host"
	SMTPPort     Name = "smtp.port"
	SMTPSecurity Name = "smtp.security"
	SMTPUser     Name = "smtp.user"
	SMTPSender   Name = "smtp.sender"

	YearContent Name = "content.year"
	HalfContent Name = "content.half"
	Insiders    Name = "protect.insiders"

	Second Name = "publish.second"
)

// The values of SMTPSecurity.
const (
	StartTLS    = "starttls" // TLS from the first command on, or nothing is sent
	ImplicitTLS = "tls"      // TLS from the first byte on
	NoTLS       = "none"     // for a server on this machine
)

// The values of a switch.
const (
	Off = "false"
	On  = "true"
)

// kind is what the values of a setting are like.
type kind int

const (
	text kind = iota
	whole
	oneOf
)

// longest is how many characters a text may have.
const longest = 200

// Setting is one thing that an installation decides.
type Setting struct {
	Name    Name
	Default string
	About   string // what it is for, in a line

	kind     kind
	min, max int                // of a whole number
	of       []string           // of one of several: of a switch, true and false
	form     func(string) error // of a text that is not empty; nil: any
}

// All are the settings, in the order in which they are listed.
func All() []Setting {
	return []Setting{
		{Name: SMTPHost, About: "the server that sends e-mail; none is sent without it", form: host},
		{Name: SMTPPort, Default: "587", About: "its port", kind: whole, min: 1, max: 65535},
		{
			Name: SMTPSecurity, Default: StartTLS, About: "how it is spoken to", kind: oneOf,
			of: []string{StartTLS, ImplicitTLS, NoTLS},
		},
		{Name: SMTPUser, About: "who signs in there; nobody does without it"},
		{Name: SMTPSender, About: "the address that e-mail comes from; none is sent without it", form: address},
		{
			Name: YearContent, Default: "all", About: "how much a year's edition shows where that is safe", kind: oneOf,
			of: contents(),
		},
		{
			Name: HalfContent, Default: "margins", About: "how much a half-year's edition shows, so that the year's " +
				"loses nothing", kind: oneOf, of: contents(),
		},
		{
			Name: Insiders, Default: Off, About: "small counts are protected against units' own staff too, who know " +
				"their unit's cases", kind: oneOf, of: []string{Off, On},
		},
		{
			Name: Second, Default: Off, About: "an edition that a coordinator publishes is out when another has " +
				"confirmed it", kind: oneOf, of: []string{Off, On},
		},
	}
}

// contents are the names of what an edition may show, from rich to poor.
func contents() []string {
	return []string{"all", "no_contact", "no_crosses", "rows", "margins", "totals", "left_out"}
}

// Find is the setting with the name. It returns an error that names all settings where there is none.
func Find(name string) (Setting, error) {
	var names []string
	for _, s := range All() {
		if string(s.Name) == name {
			return s, nil
		}
		names = append(names, string(s.Name))
	}
	err := fmt.Errorf("there is no setting %q: there are %s", name, strings.Join(names, ", "))
	return Setting{}, fault.As(fault.Invalid, err)
}

// Parse returns the value that the input means, in the one way in which it is kept. It returns an error that says what
// is allowed where it is not a value of the setting.
func (s Setting) Parse(input string) (string, error) {
	var value string
	var err error
	switch s.kind {
	case whole:
		value, err = s.number(input)
	case oneOf:
		if value = input; !slices.Contains(s.of, input) {
			err = fmt.Errorf("%q is not one of %s", input, strings.Join(s.of, ", "))
		}
	default:
		value, err = s.words(input)
	}
	if err != nil {
		return "", fault.As(fault.Invalid, fmt.Errorf("%s: %w", s.Name, err))
	}
	return value, nil
}

func (s Setting) number(input string) (string, error) {
	n, err := strconv.Atoi(input)
	if err != nil || n < s.min || n > s.max {
		return "", fmt.Errorf("%q is not a whole number from %d to %d", input, s.min, s.max)
	}
	return strconv.Itoa(n), nil
}

// words are a text on one line, without space around it.
func (s Setting) words(input string) (string, error) {
	value := strings.TrimSpace(input)
	switch {
	case len([]rune(value)) > longest:
		return "", fmt.Errorf("the text is longer than %d characters", longest)
	case strings.ContainsFunc(value, unseen):
		return "", fmt.Errorf("%q has more than one line, or characters that can't be seen", value)
	case s.form == nil || value == "":
		return value, nil
	default:
		return value, s.form(value)
	}
}

// unseen reports whether the character is none that a line shows.
func unseen(r rune) bool { return r == unicode.ReplacementChar || !unicode.IsPrint(r) }

// host is the name or the number of a machine.
func host(value string) error {
	if strings.ContainsFunc(value, func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(".-:", r)
	}) {
		return fmt.Errorf("%q is not the name of a server, such as smtp.example.no", value)
	}
	return nil
}

// address is one e-mail address, with or without a name before it.
func address(value string) error {
	if _, err := mail.ParseAddress(value); err != nil {
		return fmt.Errorf("%q is not an address such as sakstall@example.no or Sakstall <sakstall@example.no>", value)
	}
	return nil
}
