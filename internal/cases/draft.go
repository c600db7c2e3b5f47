package cases

import (
	"maps"
	"slices"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// Draft is a case as it was filled in: nothing in it has been checked.
type Draft struct {
	Scheme, Unit, Month, Subject, Contact, Category string
	Elements                                        []string
	Gender, Age, Country                            string
	Themes, Services                                []string
	Complex, Whereabouts, Tie                       string

	Answers map[Field][]string // what is filled in of other fields: see Answers
}

// Set fills in a field. Only the first value of a field that is no list is taken.
func (d *Draft) Set(f Field, values ...string) {
	list, single := d.list(f), d.single(f)
	switch {
	case list != nil:
		*list = values
	case f.List():
		d.answer(f, values)
	case len(values) == 0:
	case single != nil:
		*single = values[0]
	default:
		d.answer(f, values[:1])
	}
}

// answer sets a field without a place of its own. The map may be another draft's as well, so it is copied.
func (d *Draft) answer(f Field, values []string) {
	answers := map[Field][]string{}
	maps.Copy(answers, d.Answers)
	if delete(answers, f); len(values) > 0 && !slices.Equal(values, []string{""}) {
		answers[f] = values
	}
	d.Answers = answers
}

// Get is what the field holds: one value, or several where it is a list.
func (d *Draft) Get(f Field) []string {
	list, single := d.list(f), d.single(f)
	switch {
	case list != nil:
		return *list
	case single != nil:
		return []string{*single}
	case f.List() || len(d.Answers[f]) > 0:
		return d.Answers[f]
	default:
		return []string{""}
	}
}

func (d *Draft) list(f Field) *[]string {
	switch f {
	case Elements:
		return &d.Elements
	case Themes:
		return &d.Themes
	case Services:
		return &d.Services
	default:
		return nil
	}
}

func (d *Draft) single(f Field) *string {
	switch f {
	case Scheme:
		return &d.Scheme
	case UnitField:
		return &d.Unit
	case Month:
		return &d.Month
	case Subject:
		return &d.Subject
	case Contact:
		return &d.Contact
	case Category:
		return &d.Category
	case Gender:
		return &d.Gender
	case Age:
		return &d.Age
	case Country:
		return &d.Country
	case Complex:
		return &d.Complex
	case Whereabouts:
		return &d.Whereabouts
	case Tie:
		return &d.Tie
	default:
		return nil
	}
}

// values is the draft in one comparable order.
func (d Draft) values() []string {
	var out []string
	for _, f := range Fields() {
		got := slices.Clone(d.Get(f))
		slices.Sort(got)
		out = append(out, strings.Join(got, "|"))
	}
	return out
}

// Problem is what is wrong with a field. It is a key: each surface says it in its own words.
type Problem string

// The problems.
const (
	Missing         Problem = "missing"           // nothing filled in
	NotInList       Problem = "not in list"       // no such code
	NotAMonth       Problem = "not a month"       // not written as 2023-05
	TooEarly        Problem = "too early"         // before the first year of the codebook
	InTheFuture     Problem = "in the future"     // after the current month
	NotInScheme     Problem = "not in scheme"     // a value, or a field, that the other scheme has
	NotInUse        Problem = "not in use"        // retired, or not yet taken up, in the month's year
	ApplicationOnly Problem = "application only"  // no tie but an application: since 2023 not a case
	IsACase         Problem = "is a case"         // noted as no case, and nothing says that it is none
	NoSuchUnit      Problem = "no such unit"      // the unit is not known
	OtherUnit       Problem = "other unit"        // the unit is not the user's own
	Twice           Problem = "twice"             // the same value twice in a list
	UnitOtherScheme Problem = "unit other scheme" // the unit belongs to the other scheme
	HalfHandedIn    Problem = "half handed in"    // the unit has handed in the month's half, and can take it back
	HalfApproved    Problem = "half approved"     // the unit's half is approved: a coordinator can return it
	// the scheme's half is closed: a coordinator can reopen it for the unit
	HalfClosed    Problem = "half closed"
	AfterFollowUp Problem = "after follow-up" // a first contact later than a follow-up of the case
	BeforeContact Problem = "before contact"  // a follow-up earlier than the case's first contact
	// a follow-up says that what was feared has happened, of a case that can be corrected
	CorrectInstead Problem = "correct instead"
)

// Locked reports whether the problem is that the half takes no cases now, though nothing is wrong with what was filled
// in.
func (p Problem) Locked() bool { return p == HalfHandedIn || p == HalfApproved || p == HalfClosed }

// Problems are what is wrong, by field. None is nothing wrong.
type Problems map[Field]Problem

// final reports whether something is wrong with what was filled in. What is wrong only with the half is left to the
// store: the form may have done its work before the half was closed.
func (p Problems) final() bool { return len(p) > 1 || len(p) == 1 && !p[Month].Locked() }

// Rules are what a draft is judged by.
type Rules struct {
	Book  *codebook.Codebook
	Units map[string]Unit
	Now   period.Month // no case is later
	// Lock is why the unit's half takes no cases, or "" where it does. nil is that every half does.
	Lock func(scheme codebook.Scheme, unit string, h period.Half) Problem
}

// Locked is why the unit's half takes no cases, or "" where it does.
func (r Rules) Locked(scheme codebook.Scheme, unit string, h period.Half) Problem {
	if r.Lock == nil {
		return ""
	}
	return r.Lock(scheme, unit, h)
}

// Check judges the draft. Without problems it is a case; with problems the case is not to be used.
func (d Draft) Check(r Rules) (Case, Problems) {
	c := checker{Rules: r, draft: d, problems: Problems{}}
	out := Case{
		Scheme: c.scheme(), Month: c.month(), Unit: c.unit(),
		Category: c.category(), Elements: c.elements(), Country: c.country(),
		Subject: c.value(Subject), Contact: c.value(Contact), Gender: c.value(Gender), Age: c.value(Age),
		Whereabouts: c.value(Whereabouts), Tie: c.value(Tie), Themes: c.values(Themes), Services: c.values(Services),
		Complex: d.Complex, Rule: c.rule(),
	}
	for f := range d.Answers {
		out.Answers = d.Answers
		if f.List() {
			c.values(f)
		} else {
			c.value(f)
		}
	}
	c.locked(out)
	return out, c.problems
}

// NoCase reports whether a value of the draft makes it no case in its month, and by which rule. It is asked of a draft
// with its scheme.
func (d Draft) NoCase(r Rules) (codebook.Rule, bool) {
	_, problems := d.Check(r)
	m, _ := period.ParseMonth(d.Month) // with a bad month there is no such problem
	for _, f := range deciding() {
		if problems[f] == ApplicationOnly {
			return r.Book.Rule(f.Rule(), m)
		}
	}
	return codebook.Rule{}, false
}

// checker collects the problems of one draft. Scheme and month are judged first: where one is wrong, nothing that hangs
// on it is called wrong as well.
type checker struct {
	Rules
	draft    Draft
	problems Problems
}

func (c *checker) found(f Field, p Problem) { c.problems[f] = p }

func (c *checker) wrong(f Field) bool { _, is := c.problems[f]; return is }

func (c *checker) scheme() codebook.Scheme {
	s, ok := codebook.ParseScheme(c.draft.Scheme)
	switch {
	case c.draft.Scheme == "":
		c.found(Scheme, Missing)
	case !ok:
		c.found(Scheme, NotInList)
	}
	return s
}

func (c *checker) month() period.Month {
	m, problem := c.JudgeMonth(c.draft.Month)
	if problem != "" {
		c.found(Month, problem)
	}
	return m
}

func (c *checker) unit() string {
	u, known := c.Units[c.draft.Unit]
	switch {
	case c.draft.Unit == "":
		c.found(UnitField, Missing)
	case !known:
		c.found(UnitField, NoSuchUnit)
	case !c.wrong(Scheme) && string(u.Scheme) != c.draft.Scheme:
		c.found(UnitField, UnitOtherScheme)
	}
	return c.draft.Unit
}

// locked asks for the half once it is known whose it is.
func (c *checker) locked(out Case) {
	if c.wrong(Scheme) || c.wrong(UnitField) || c.wrong(Month) {
		return
	}
	if why := c.Locked(out.Scheme, out.Unit, out.Month.Half()); why != "" {
		c.found(Month, why)
	}
}

func (c *checker) category() string {
	got, known := c.Book.Category(c.draft.Category)
	switch {
	case c.draft.Category == "":
		c.found(Category, Missing)
	case !known:
		c.found(Category, NotInList)
	case !c.wrong(Scheme) && !got.UsedBy(codebook.Scheme(c.draft.Scheme)):
		c.found(Category, NotInScheme)
	case !c.wrong(Month) && !got.Span.Holds(c.year()):
		c.found(Category, NotInUse)
	}
	return c.draft.Category
}

// elements may be any category that has ever been one: they do not count in tables. The main category among them says
// nothing new and is left out.
func (c *checker) elements() []string {
	var out []string
	for _, code := range c.draft.Elements {
		if _, known := c.Book.Category(code); !known {
			c.found(Elements, NotInList)
		}
		if slices.Contains(out, code) {
			c.found(Elements, Twice)
		}
		if code != c.draft.Category {
			out = append(out, code)
		}
	}
	return out
}

func (c *checker) country() string {
	_, known := c.Book.Country(c.draft.Country)
	switch {
	case c.draft.Country == "":
		c.found(Country, Missing)
	case !known:
		c.found(Country, NotInList)
	}
	return c.draft.Country
}

func (c *checker) value(f Field) string {
	code := c.draft.Get(f)[0]
	switch {
	case code != "":
		c.judge(f, code)
	case f.Required():
		c.found(f, Missing)
	}
	return code
}

func (c *checker) values(f Field) []string {
	codes := c.draft.Get(f)
	for i, code := range codes {
		if slices.Contains(codes[:i], code) {
			c.found(f, Twice)
		}
		c.judge(f, code)
	}
	return codes
}

func (c *checker) judge(f Field, code string) {
	var scheme codebook.Scheme
	year := 0
	if !c.wrong(Scheme) {
		scheme = codebook.Scheme(c.draft.Scheme)
	}
	if !c.wrong(Month) {
		year = c.year()
	}
	problem := c.JudgeValue(f.Dimension(), code, scheme, year)
	if only := f.row().only; problem == "" && only != "" && scheme != "" && scheme != only {
		problem = NotInScheme
	}
	if problem == NotInUse && f.Rule() != "" {
		problem = ApplicationOnly
	}
	if problem != "" {
		c.found(f, problem)
	}
}

// rule is the version of the rule that decides whether the scheme has the case, "" where there is none.
func (c *checker) rule() string {
	m, err := period.ParseMonth(c.draft.Month)
	if err != nil {
		return ""
	}
	for _, f := range FieldsOf(codebook.Scheme(c.draft.Scheme)) {
		if rule, is := c.Book.Rule(f.Rule(), m); is {
			return rule.ID()
		}
	}
	return ""
}

func (c *checker) year() int {
	m, _ := period.ParseMonth(c.draft.Month) // a bad month has been found before anybody asks
	return m.Year()
}
