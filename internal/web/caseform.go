package web

import (
	"slices"

	"github.com/labstack/echo/v4"
	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/i18n"
	"sakstall/internal/period"
	"sakstall/views"
)

// filled is a form as it was filled in, and what there is to say of it.
type filled struct {
	draft       cases.Draft
	token       string // "" is a new one
	problems    cases.Problems
	usedBy      string // the reference of the case that the form has made before
	noToken     bool
	unavailable bool
}

// recentCountries is how many country backgrounds stand on top of the list.
const recentCountries = 5

func requiredFields() []cases.Field {
	return []cases.Field{cases.Month, cases.Subject, cases.Contact, cases.Category, cases.Gender, cases.Age, cases.Country}
}

func moreFields(s codebook.Scheme) []cases.Field {
	if s == codebook.Envoys {
		return []cases.Field{cases.Whereabouts, cases.Tie, cases.Elements, cases.Themes, cases.Services}
	}
	return []cases.Field{cases.Elements, cases.Themes, cases.Services}
}

// showForm writes the form with all that was filled in.
func (s *Server) showForm(c echo.Context, code int, in filled) error {
	page, user, err := s.pageAndUser(c)
	if err != nil {
		return err
	}
	rules, err := s.cases.Rules(c.Request().Context())
	if err != nil {
		return err
	}
	recent, err := s.Store.RecentCountries(c.Request().Context(), user, recentCountries)
	if err != nil {
		return err
	}
	page.Title = page.Text().Form.Title
	page.HasErrs = code >= 400
	b := formBuilder{page: page, rules: rules, in: in, names: names{rules.Book, page.Lang}, recent: recent}
	b.scheme, _ = cases.SchemeOf(user.Role)
	b.unit = user.Unit
	p := b.form()
	if p.FormToken == "" {
		p.FormToken = randomToken(16)
	}
	return s.render(c, code, views.CaseForm(p))
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

func (b formBuilder) form() views.CaseFormPage {
	p := views.CaseFormPage{Page: b.page, Unit: b.rules.Units[b.unit].Name, FormToken: b.in.token, UsedBy: b.in.usedBy}
	for _, f := range requiredFields() {
		p.Required = append(p.Required, b.field(f))
	}
	for _, f := range moreFields(b.scheme) {
		field := b.field(f)
		if values := b.in.draft.Get(f); field.Error != "" || len(values) > 0 && values[0] != "" {
			p.MoreOpen = true
		}
		p.More = append(p.More, field)
	}
	t := b.page.Text()
	switch {
	case b.in.noToken:
		p.FormError = t.Problem.FormGone
	case b.in.unavailable:
		p.FormError = t.Errors.Unavailable + ". " + t.Errors.UnavailableHow
	default: // what the form does not ask for has no field to stand beside
		asked := append(requiredFields(), moreFields(b.scheme)...)
		for _, f := range cases.Fields() {
			if problem, is := b.in.problems[f]; is && !slices.Contains(asked, f) {
				p.FormError = fieldText(t.Fields, f).label + ": " + problemText(t.Problem, f, problem)
			}
		}
	}
	return p
}

func (b formBuilder) field(f cases.Field) views.Field {
	text := fieldText(b.page.Text().Fields, f)
	out := views.Field{Name: string(f), Label: text.label, Hint: text.hint, Groups: b.groups(f)}
	if problem, is := b.in.problems[f]; is {
		out.Error = problemText(b.page.Text().Problem, f, problem)
	}
	chosen := slices.Clone(b.in.draft.Get(f))
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

func (b formBuilder) groups(f cases.Field) []views.Group {
	switch f {
	case cases.Month:
		return b.months()
	case cases.Country:
		return b.countries()
	case cases.Category, cases.Elements:
		return []views.Group{{Choices: b.withSent(f, b.categories())}}
	default:
		var out []views.Choice
		for _, v := range b.rules.Book.Values(dimensionOf(f), b.scheme, b.year()) {
			out = append(out, views.Choice{Value: v.Code, Label: v.Name.In(string(b.page.Lang))})
		}
		return []views.Group{{Choices: b.withSent(f, out)}}
	}
}

// withSent are the choices and what was sent beside them, where the codebook knows it: nothing typed is lost, though the form's year
// does not offer it.
func (b formBuilder) withSent(f cases.Field, choices []views.Choice) []views.Choice {
	for _, code := range b.in.draft.Get(f) {
		_, known := b.rules.Book.Value(dimensionOf(f), code)
		if f == cases.Category || f == cases.Elements {
			_, known = b.rules.Book.Category(code)
		}
		if known && !slices.ContainsFunc(choices, func(c views.Choice) bool { return c.Value == code }) {
			choices = append(choices, views.Choice{Value: code, Label: b.names.one(f, code)})
		}
	}
	return choices
}

// year is the year whose values the form offers: of the month filled in, else this year.
func (b formBuilder) year() int {
	if m, err := period.ParseMonth(b.in.draft.Month); err == nil && !b.rules.Now.Before(m) && m.Year() >= b.rules.Book.FirstYear() {
		return m.Year()
	}
	return b.rules.Now.Year()
}

// months are all months that a case may have, the newest first, under their half-years. Those of a half that takes no cases are left
// out, but for what was sent.
func (b formBuilder) months() []views.Group {
	var out []views.Group
	for h := b.rules.Now.Half(); h.Year() >= b.rules.Book.FirstYear(); h = h.Previous() {
		g := views.Group{Label: halfText(b.page.Lang, h)}
		for m := h.Last(); !m.Before(h.First()); m = m.Add(-1) {
			sent := m.String() == b.in.draft.Month
			if !b.rules.Now.Before(m) && (sent || b.rules.Locked(b.scheme, b.unit, h) == "") {
				g.Choices = append(g.Choices, views.Choice{Value: m.String(), Label: monthText(b.page.Lang, m)})
			}
		}
		if len(g.Choices) > 0 {
			out = append(out, g)
		}
	}
	return out
}

// categories are those that the scheme uses in the form's year.
func (b formBuilder) categories() []views.Choice {
	var out []views.Choice
	for _, c := range b.rules.Book.Categories(b.scheme) {
		if c.InUse(b.scheme, b.year()) {
			out = append(out, views.Choice{Value: c.Code, Label: c.Name.In(string(b.page.Lang))})
		}
	}
	return out
}

// countries are the last used, and all in the order of the alphabet with the two that are no country at the end.
func (b formBuilder) countries() []views.Group {
	var recent, all []views.Choice
	for _, code := range b.recent {
		recent = append(recent, views.Choice{Value: code, Label: b.names.one(cases.Country, code)})
	}
	for _, c := range b.rules.Book.Countries() {
		all = append(all, views.Choice{Value: c.Code, Label: c.Name.In(string(b.page.Lang))})
	}
	sortChoices(b.page.Lang, all)
	groups := []views.Group{{Label: b.page.Text().Form.AllCountries, Choices: all}}
	if len(recent) > 0 {
		groups = append([]views.Group{{Label: b.page.Text().Form.LastUsed, Choices: recent}}, groups...)
	}
	return groups
}

func sortChoices(l i18n.Lang, choices []views.Choice) {
	if l == i18n.NB { // collate has the Norwegian alphabet, with æ, ø and å at its end, under nynorsk only
		l = i18n.NN
	}
	order := collate.New(language.Make(string(l)))
	last := func(c views.Choice) int {
		return slices.Index([]string{codebook.Stateless, codebook.UnknownCountry}, c.Value)
	}
	slices.SortStableFunc(choices, func(x, y views.Choice) int {
		if d := last(x) - last(y); d != 0 {
			return d
		}
		return order.CompareString(x.Label, y.Label)
	})
}
