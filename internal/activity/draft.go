package activity

import (
	"slices"
	"strconv"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// Field is a field of an activity: the name of its form field.
type Field string

// The fields.
const (
	Month        Field = "month"
	Kind         Field = "kind"
	Audience     Field = "audience"
	Topic        Field = "topic"
	Participants Field = "participants"
	Partners     Field = "partners"
)

// Fields are all fields, in the order of the form.
func Fields() []Field { return []Field{Month, Kind, Topic, Audience, Participants, Partners} }

// List reports whether the field may hold several values.
func (f Field) List() bool { return f == Audience || f == Partners }

// Dimension is the list of the codebook that the field's values are from. It is "" for the month and the number of
// participants.
func (f Field) Dimension() codebook.Dimension {
	return map[Field]codebook.Dimension{
		Kind: codebook.Activity, Audience: codebook.Audience, Topic: codebook.Topic, Partners: codebook.Partner,
	}[f]
}

// Draft is an activity as it was filled in: nothing in it has been checked.
type Draft struct {
	Month, Kind, Topic, Participants string
	Audience, Partners               []string
}

// Set fills in a field. Only the first value of a field that is no list is taken.
func (d *Draft) Set(f Field, values ...string) {
	switch {
	case f == Audience:
		d.Audience = values
	case f == Partners:
		d.Partners = values
	case len(values) > 0:
		*d.single(f) = values[0]
	}
}

// Get is what the field holds: one value, or any number where it is a list.
func (d *Draft) Get(f Field) []string {
	switch f {
	case Audience:
		return d.Audience
	case Partners:
		return d.Partners
	default:
		return []string{*d.single(f)}
	}
}

func (d *Draft) single(f Field) *string {
	switch f {
	case Month:
		return &d.Month
	case Kind:
		return &d.Kind
	case Topic:
		return &d.Topic
	default:
		return &d.Participants
	}
}

// Draft writes the activity back as what somebody would fill in.
func (a Activity) Draft() Draft {
	d := Draft{Month: a.Month.String(), Kind: a.Kind, Topic: a.Topic, Audience: a.Audience, Partners: a.Partners}
	if a.Participants > 0 {
		d.Participants = strconv.Itoa(a.Participants)
	}
	return d
}

// NotANumber is a number of participants that is none, or out of its bounds.
const NotANumber cases.Problem = "not a number"

// Problems are what is wrong, by field. None is nothing wrong.
type Problems map[Field]cases.Problem

// Check judges the draft of a unit's activity. Without problems it is an activity; with problems the activity is not to
// be used.
func (d Draft) Check(r cases.Rules, s codebook.Scheme, unit string) (Activity, Problems) {
	c := checker{rules: r, scheme: s, unit: unit, problems: Problems{}}
	return Activity{
		Scheme: s, Unit: unit, Month: c.month(d.Month), Kind: c.code(Kind, d.Kind), Topic: c.code(Topic, d.Topic),
		Audience: c.codes(Audience, d.Audience), Participants: c.participants(d.Participants),
		Partners: c.codes(Partners, d.Partners),
	}, c.problems
}

// checker collects the problems of one draft. The month is judged first: where it is wrong, nothing that hangs on it is
// called wrong as well.
type checker struct {
	rules    cases.Rules
	scheme   codebook.Scheme
	unit     string
	year     int // 0 where the month is wrong
	problems Problems
}

func (c *checker) found(f Field, p cases.Problem) {
	if p != "" {
		c.problems[f] = p
	}
}

func (c *checker) month(text string) period.Month {
	m, problem := c.rules.JudgeMonth(text)
	if problem == "" {
		c.year = m.Year()
		problem = c.rules.Locked(c.scheme, c.unit, m.Half())
	}
	c.found(Month, problem)
	return m
}

func (c *checker) code(f Field, code string) string {
	if code == "" {
		c.found(f, cases.Missing)
		return code
	}
	c.found(f, c.rules.JudgeValue(f.Dimension(), code, c.scheme, c.year))
	return code
}

// codes judges a list. Only partners may be nobody.
func (c *checker) codes(f Field, codes []string) []string {
	if len(codes) == 0 && f == Audience {
		c.found(f, cases.Missing)
	}
	for i, code := range codes {
		if slices.Contains(codes[:i], code) {
			c.found(f, cases.Twice)
		}
		c.found(f, c.rules.JudgeValue(f.Dimension(), code, c.scheme, c.year))
	}
	return codes
}

// participants reads a whole number in ASCII digits, without a sign. It may be left out.
func (c *checker) participants(text string) int {
	if text == "" {
		return 0
	}
	n, err := strconv.ParseUint(text, 10, 32)
	if err != nil || n < MinParticipants || n > MaxParticipants {
		c.found(Participants, NotANumber)
		return 0
	}
	return int(n)
}
