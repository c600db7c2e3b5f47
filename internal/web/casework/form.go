package casework

import (
	"slices"
	"time"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/period"
	"sakstall/internal/store"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// filled is a form as it was filled in, and what there is to say of it.
type filled struct {
	persons     []cases.Draft    // one for each person; what holds for all of them stands in each
	sure        []cases.Sure     // by person, what they have confirmed
	problems    []cases.Problems // by person; those of what holds for all of them are the first's
	token       string           // "" is a new one
	used        bool             // the form has been sent before, with other values
	usedBy      string           // the reference of the case that it made then, or "" where it noted a contact
	focus       string           // the id of what the page begins with, or ""
	draft       bool             // it has been kept for later
	saved       bool             // just now
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

// caseFormID is the id of the form for new cases.
const caseFormID = "case-form"

// showForm writes the form with all that was filled in.
func (s *pages) showForm(c *web.Call, code int, in filled) error {
	page := c.Page()
	page.Title = page.Text().Form.Title
	page.HasErrs = code >= 400
	page.LanguageForm = caseFormID
	p := view.FormPage{
		Page: page, ID: caseFormID, FormToken: in.token, UsedBy: in.usedBy,
		Most: len(in.persons) >= cases.MostPersons, Focus: in.focus,
	}
	p.DraftDays = int(store.KeptDrafts / (24 * time.Hour))
	var unasked string
	var err error
	if p.Fields, unasked, err = s.caseFields(c, page, c.User, in); err != nil {
		return err
	}
	in.say(&p, unasked)
	if p.FormToken == "" {
		p.FormToken = web.NewToken()
	}
	return c.Render(code, view.Form(p))
}

// say says on the page what has become of the form, or what is wrong with it as a whole: unasked, where nothing else is.
func (in filled) say(p *view.FormPage, unasked string) {
	t := p.Text()
	switch {
	case in.saved:
		p.Draft = t.Draft.Saved
	case in.draft:
		p.Draft = t.Draft.Restored
	}
	switch {
	case in.used && in.usedBy != "":
		p.Used = t.Form.UsedBefore(in.usedBy)
	case in.used:
		p.Used = t.Family.NotedBefore
	case in.noToken:
		p.FormError = t.Problem.FormGone
	case in.unavailable:
		p.FormError = t.Errors.Unavailable + ". " + t.Errors.UnavailableHow
	default:
		p.FormError = unasked
	}
}

// caseFields are the questions of a case with all that was filled in, and what is wrong with what the form does not
// ask for, or "".
func (s *pages) caseFields(c *web.Call, page views.Page, user auth.User, in filled) (view.Fields, string, error) {
	ctx := c.Context()
	rules, err := s.Cases.Rules(ctx)
	if err != nil {
		return view.Fields{}, "", err
	}
	b := formBuilder{
		page: page, rules: rules, in: in, names: words.Names{Book: rules.Book, Lang: page.Lang},
		unit: user.Unit,
	}
	if b.countriesUsed, err = s.Store.Cases.RecentCountries(ctx, user, recentCountries); err != nil {
		return view.Fields{}, "", err
	}
	if b.contactsUsed, err = s.Store.Cases.RecentContacts(ctx, user, recentContacts); err != nil {
		return view.Fields{}, "", err
	}
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
		case slices.Contains([]cases.Field{cases.Scheme, cases.UnitField, cases.Complex},
			f): // these follow from who fills in what
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
	names  words.Names
	scheme codebook.Scheme
	unit   string

	countriesUsed, contactsUsed []string // the newest first
}

func (b formBuilder) asked() []cases.Field { return asked(b.rules.Book, b.scheme, b.year()) }

func (b formBuilder) fields() view.Fields {
	out := view.Fields{Persons: make([]view.Person, len(b.in.persons)), Notes: b.notes()}
	for _, f := range b.asked() {
		switch {
		case f.OfPerson():
			for n := range out.Persons {
				out.Persons[n].Fields = append(out.Persons[n].Fields, b.field(n, f))
			}
		case f.Required():
			out.Shared = append(out.Shared, b.field(0, f))
		case f.Rule() != "": // it may decide that there is no case
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
			return words.Field(b.page.Text().Fields, f).Label + ": " + b.names.Problem(f, problem)
		}
	}
	return ""
}

// field is the field of the n-th person, or of all of them where n is 0.
func (b formBuilder) field(n int, f cases.Field) views.Field {
	out := views.Field{
		Name: fieldName(n, f), Kind: kindOf(n, f), Label: words.Field(b.page.Text().Fields, f).Label,
		Hint:   b.names.Hint(f),
		Groups: b.groups(n, f),
	}
	out.Focus = out.Name == b.in.focus
	if f.OfPerson() && len(b.in.persons) > 1 {
		out.Of = b.page.Text().Family.OfPerson(n + 1)
	}
	if problem, is := b.in.problem(n, f); is {
		out.Error = b.names.Problem(f, problem)
	}
	out.Sure = b.sure(n, f)
	if f == cases.Month {
		out.Older = b.olderMonths()
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

// notes say what comes of the form as it is filled in.
func (b formBuilder) notes() view.FormNotes {
	t := b.page.Text()
	n := len(b.in.persons)
	out := view.FormNotes{Submit: t.Form.Submit}
	if n > 1 {
		out.Submit = t.Family.Submit(n)
	}
	first := b.in.persons[0]
	first.Scheme, first.Unit = string(b.scheme), b.unit
	if rule, is := first.NoCase(b.rules); is {
		n = 0
		out.NoCase = rule.Text.In(string(b.page.Lang))
		out.Since = words.Month(b.page.Lang, rule.From)
	}
	out.Counts = t.Family.Counts(n)
	if m, problem := b.rules.JudgeMonth(first.Month); problem == "" {
		out.Counts = t.Family.CountsIn(n, words.Half(b.page.Lang, m.Half()))
	}
	return out
}

// kindOf is what a field of the n-th person is shown as. What each category means stands with the first person.
func kindOf(n int, f cases.Field) views.Kind {
	switch {
	case f == cases.Category && n == 0:
		return views.Grid
	case f == cases.Category || f == cases.Month || f == cases.Contact:
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
	if m, err := period.ParseMonth(b.in.persons[0].Month); err == nil && !b.rules.Now.Before(m) &&
		m.Year() >= b.rules.Book.FirstYear() {
		return m.Year()
	}
	return b.rules.Now.Year()
}
