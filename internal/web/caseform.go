package web

import (
	"fmt"
	"slices"

	"github.com/labstack/echo/v4"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
	"sakstall/views"
)

// filled is a form as it was filled in, and what there is to say of it.
type filled struct {
	persons     []cases.Draft    // one for each person; what holds for all of them stands in each
	problems    []cases.Problems // by person; those of what holds for all of them are the first's
	token       string           // "" is a new one
	usedBy      string           // the reference of the case that the form has made before
	fresh       bool             // nothing has been filled in yet
	noToken     bool
	unavailable bool
}

// problem is what is wrong in a field of the n-th person, counted from 0.
func (in filled) problem(n int, f cases.Field) (cases.Problem, bool) {
	if n >= len(in.problems) {
		return "", false
	}
	p, is := in.problems[n][f]
	return p, is
}

// fieldName is the name of the form field for the n-th person, counted from 0.
func fieldName(n int, f cases.Field) string {
	if n == 0 {
		return string(f)
	}
	return fmt.Sprintf("%s-%d", f, n+1)
}

// showForm writes the form with all that was filled in.
func (s *Server) showForm(c echo.Context, code int, in filled) error {
	page, user, err := s.pageAndUser(c)
	if err != nil {
		return err
	}
	page.Title = page.Text().Form.Title
	page.HasErrs = code >= 400
	p := views.CaseFormPage{Page: page, FormToken: in.token, UsedBy: in.usedBy}
	var unasked string
	if p.Fields, unasked, err = s.caseFields(c, page, user, in); err != nil {
		return err
	}
	t := page.Text()
	switch {
	case in.noToken:
		p.FormError = t.Problem.FormGone
	case in.unavailable:
		p.FormError = t.Errors.Unavailable + ". " + t.Errors.UnavailableHow
	default:
		p.FormError = unasked
	}
	if p.FormToken == "" {
		p.FormToken = randomToken(16)
	}
	return s.render(c, code, views.CaseForm(p))
}

// caseFields are the questions of a case with all that was filled in, and what is wrong with what the form does not ask for, or "".
func (s *Server) caseFields(c echo.Context, page views.Page, user auth.User, in filled) (views.CaseFields, string, error) {
	ctx := c.Request().Context()
	rules, err := s.cases.Rules(ctx)
	if err != nil {
		return views.CaseFields{}, "", err
	}
	recent, err := s.Store.RecentCountries(ctx, user, recentCountries)
	if err != nil {
		return views.CaseFields{}, "", err
	}
	b := formBuilder{page: page, rules: rules, in: in, names: names{rules.Book, page.Lang}, unit: user.Unit, recent: recent}
	b.scheme, _ = cases.SchemeOf(user.Role)
	out := b.fields()
	out.Unit = rules.Units[user.Unit].Name
	return out, b.unasked(), nil
}

// asked are the fields that a case's form asks for, in the order of the page: what must be filled in first.
func asked(book *codebook.Codebook, s codebook.Scheme, year int) []cases.Field {
	var required, others []cases.Field
	for _, f := range cases.Fields() {
		switch d := f.Dimension(); {
		case slices.Contains([]cases.Field{cases.Scheme, cases.UnitField, cases.Complex}, f): // these follow from who fills in what
		case f.Required():
			required = append(required, f)
		case d == "" || len(book.Values(d, s, year)) > 0:
			others = append(others, f)
		}
	}
	return append(required, others...)
}

// formBuilder makes the form's fields out of the codebook and what was filled in.
type formBuilder struct {
	page   views.Page
	rules  cases.Rules
	in     filled
	names  names
	scheme codebook.Scheme
	unit   string
	recent []string
}

func (b formBuilder) asked() []cases.Field { return asked(b.rules.Book, b.scheme, b.year()) }

func (b formBuilder) fields() views.CaseFields {
	out := views.CaseFields{Persons: make([]views.Person, len(b.in.persons))}
	for _, f := range b.asked() {
		switch {
		case f.OfPerson():
			for n := range out.Persons {
				out.Persons[n].Fields = append(out.Persons[n].Fields, b.field(n, f))
			}
		case f.Required():
			out.Shared = append(out.Shared, b.field(0, f))
		case f == cases.Tie: // it may decide that there is no case
			field := b.field(0, f)
			field.Optional = true
			out.Optional = append(out.Optional, field)
		default:
			field := b.field(0, f)
			if values := b.in.persons[0].Get(f); field.Error != "" || len(values) > 0 && values[0] != "" {
				out.MoreOpen = true
			}
			out.More = append(out.More, field)
		}
	}
	return out
}

// unasked says what is wrong with what the form does not ask for, and so has no field to stand beside.
func (b formBuilder) unasked() string {
	asked := b.asked()
	for _, f := range cases.Fields() {
		if problem, is := b.in.problem(0, f); is && !slices.Contains(asked, f) {
			return fieldText(b.page.Text().Fields, f).label + ": " + problemText(b.page.Text().Problem, f, problem)
		}
	}
	return ""
}

// field is the field of the n-th person, or of all of them where n is 0.
func (b formBuilder) field(n int, f cases.Field) views.Field {
	text := fieldText(b.page.Text().Fields, f)
	out := views.Field{Name: fieldName(n, f), Kind: kindOf(f), Label: text.label, Hint: text.hint, Groups: b.groups(n, f)}
	out.Focus = b.in.fresh && f == cases.Month
	if problem, is := b.in.problem(n, f); is {
		out.Error = problemText(b.page.Text().Problem, f, problem)
	}
	chosen := slices.Clone(b.in.persons[n].Get(f))
	for g := range out.Groups {
		for i := range out.Groups[g].Choices {
			choice := &out.Groups[g].Choices[i]
			choice.Chosen = slices.Contains(chosen, choice.Value)
			if choice.Chosen && !f.List() { // the same country stands in two groups: it is chosen in the first
				chosen = nil
			}
		}
	}
	return out
}

// kindOf is what a field is shown as.
func kindOf(f cases.Field) views.Kind {
	switch {
	case f == cases.Category:
		return views.Grid
	case f == cases.Month || f == cases.Contact:
		return views.Select
	case f == cases.Country:
		return views.Search
	case f.List():
		return views.Checkboxes
	default:
		return views.Radios
	}
}

// year is the year whose values the form offers: of the month filled in, else this year.
func (b formBuilder) year() int {
	if m, err := period.ParseMonth(b.in.persons[0].Month); err == nil && !b.rules.Now.Before(m) && m.Year() >= b.rules.Book.FirstYear() {
		return m.Year()
	}
	return b.rules.Now.Year()
}
