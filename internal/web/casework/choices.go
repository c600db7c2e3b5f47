package casework

import (
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/web/words"
	"sakstall/views"
)

// How many of what somebody used last stand on top of a list.
const (
	recentCountries = 5
	recentContacts  = 3
)

// groups are what can be chosen in the field of the n-th person.
func (b formBuilder) groups(n int, f cases.Field) []views.Group {
	sent, t := b.in.persons[n].Get(f), b.page.Text().Form
	switch f {
	case cases.Month:
		return b.months()
	case cases.Country:
		return b.countries()
	case cases.Contact:
		return b.lastUsed(f, b.contactsUsed, t.AllContacts, b.withSent(f, sent, b.values(f)))
	case cases.Category:
		return b.phenomena(b.withSent(f, sent, b.categories()))
	case cases.Elements:
		return []views.Group{{Choices: b.withSent(f, sent, b.categories())}}
	default:
		return []views.Group{{Choices: b.withSent(f, sent, b.values(f))}}
	}
}

// values are those of the field's list that the scheme has in the form's year. One that makes it no case can be
// told all the same: the form explains it then.
func (b formBuilder) values(f cases.Field) []views.Choice {
	values := b.rules.Book.Values(f.Dimension(), b.scheme, b.year())
	if f.Rule() != "" {
		values = b.rules.Book.EveryValue(f.Dimension(), b.scheme)
	}
	var out []views.Choice
	for _, v := range values {
		out = append(out, views.Choice{Value: v.Code, Label: v.Name.In(string(b.page.Lang))})
	}
	return out
}

// lastUsed are all choices under a heading, and above them those that were used last, where there are any.
func (b formBuilder) lastUsed(f cases.Field, used []string, heading string, all []views.Choice) []views.Group {
	var recent []views.Choice
	for _, code := range used {
		if slices.ContainsFunc(all, func(c views.Choice) bool { return c.Value == code }) {
			recent = append(recent, views.Choice{Value: code, Label: b.names.One(f, code)})
		}
	}
	groups := []views.Group{{Label: heading, Choices: all}}
	if len(recent) > 0 {
		groups = append([]views.Group{{Label: b.page.Text().Form.LastUsed, Choices: recent}}, groups...)
	}
	return groups
}

// withSent are the choices and what was sent beside them, where the codebook knows it: nothing typed is lost, though
// the form's year does not offer it.
func (b formBuilder) withSent(f cases.Field, sent []string, choices []views.Choice) []views.Choice {
	for _, code := range sent {
		if isCode(b.rules.Book, f, code) &&
			!slices.ContainsFunc(choices, func(c views.Choice) bool { return c.Value == code }) {
			choices = append(choices, views.Choice{Value: code, Label: b.names.One(f, code)})
		}
	}
	return choices
}

// months are the months of this half and the one before that a case may have.
func (b formBuilder) months() []views.Group {
	recent, _ := b.allMonths()
	return words.MonthGroups(b.page.Lang, recent, b.in.persons[0].Month)
}

// olderMonths are those before, or nil where there are none.
func (b formBuilder) olderMonths() *views.Older {
	_, older := b.allMonths()
	if len(older) == 0 {
		return nil
	}
	sent, t := b.in.persons[0].Month, b.page.Text().Form
	open := sent == olderMonth || slices.ContainsFunc(older, func(m period.Month) bool { return m.String() == sent })
	return &views.Older{
		Choice: views.Choice{Value: olderMonth, Label: t.OlderMonth, Chosen: open},
		Label:  t.WhichOlderMonth, Groups: words.MonthGroups(b.page.Lang, older, sent),
	}
}

// allMonths are all months that a case may have, the newest first: those of this half and the one before by themselves.
func (b formBuilder) allMonths() (recent, older []period.Month) {
	all := b.rules.Months(b.scheme, b.unit, b.rules.FirstMonth(), b.in.persons[0].Month)
	first := b.rules.Now.Half().Previous().First()
	i := slices.IndexFunc(all, func(m period.Month) bool { return m.Before(first) })
	if i < 0 {
		return all, nil
	}
	return all[:i], all[i:]
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

// phenomena are categories by their phenomenon, in the order in which each is first met: fear of it before that it
// has been completed.
func (b formBuilder) phenomena(choices []views.Choice) []views.Group {
	var out []views.Group
	rows := map[string]int{}
	for _, c := range choices {
		category, _ := b.rules.Book.Category(c.Value)
		row, met := rows[category.Phenomenon]
		if !met {
			row = len(out)
			rows[category.Phenomenon] = row
			out = append(out, views.Group{Note: b.rules.Book.Definition(category.Phenomenon).In(string(b.page.Lang))})
		}
		if category.Stage == codebook.Fear {
			out[row].Choices = append([]views.Choice{c}, out[row].Choices...)
		} else {
			out[row].Choices = append(out[row].Choices, c)
		}
	}
	return out
}

// countries are the last used, and all in the order of the alphabet with the two that are no country at the end.
func (b formBuilder) countries() []views.Group {
	var all []views.Choice
	for _, c := range b.rules.Book.Countries() {
		all = append(all, views.Choice{Value: c.Code, Label: c.Name.In(string(b.page.Lang))})
	}
	sortChoices(b.page.Lang, all)
	return b.lastUsed(cases.Country, b.countriesUsed, b.page.Text().Form.AllCountries, all)
}

func sortChoices(l lang.Lang, choices []views.Choice) {
	if l == lang.NB { // collate has the Norwegian alphabet, with æ, ø and å at its end, under nynorsk only
		l = lang.NN
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
