package casework

import (
	"sakstall/internal/cases"
	"sakstall/internal/i18n"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// casePage shows one of the user's own cases.
func (s *pages) casePage(c *web.Call) error {
	page := c.Page()
	found, err := s.Store.Cases.Get(c.Context(), c.User, c.Param("ref"))
	if err != nil {
		return err
	}
	book, err := c.Book()
	if err != nil {
		return err
	}
	var family []cases.Case
	if found.Complex != "" {
		if family, err = s.Store.Cases.Family(c.Context(), c.User, found.Complex); err != nil {
			return err
		}
	}
	page.Title = page.Text().Receipt.Title(found.Ref)
	n := words.Names{Book: book, Lang: page.Lang}
	p := view.CasePage{
		Page: page, Ref: found.Ref, New: c.Query().Get("ny") != "", Half: words.Half(page.Lang, found.Month.Half()),
		Facts: facts(n, found), Family: caseRows(n, family),
	}
	if p.New {
		persons := []cases.Draft{found.Draft()}
		if len(family) > 0 {
			persons = nil
		}
		for _, x := range family {
			persons = append(persons, x.Draft())
		}
		if p.Alone, err = s.alone(c, persons, true); err != nil {
			return err
		}
	}
	return s.showCase(c, p, c.User, found)
}

// caseRows are the cases as a list shows them.
func caseRows(n words.Names, cs []cases.Case) []view.Row {
	var out []view.Row
	for _, x := range cs {
		out = append(out, view.Row{
			Ref: x.Ref, Month: words.Month(n.Lang, x.Month), Category: n.One(cases.Category, x.Category),
			Gender: n.One(cases.Gender, x.Gender), Age: n.One(cases.Age, x.Age),
			Country:   n.One(cases.Country, x.Country),
			Withdrawn: x.Withdrawn,
		})
	}
	return out
}

// facts are the questions of the form with the answers of the case; those never asked are left out.
func facts(n words.Names, found cases.Case) []views.Fact {
	d := found.Draft()
	out := []views.Fact{}
	for _, f := range asked(n.Book, found.Scheme, found.Month.Year()) {
		values := d.Get(f)
		if !f.Required() && (len(values) == 0 || values[0] == "") {
			continue
		}
		out = append(out, views.Fact{Label: words.Field(i18n.Of(n.Lang).Fields, f).Label, Value: n.List(f, values)})
	}
	return out
}
