package casework

import (
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/i18n"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// The names of what a list of cases is chosen by, in its address and in the form that exports it.
const (
	halfParam     = "halvar"
	categoryParam = "kategori"
	countryParam  = "land"
)

// chosenCases is which of the own cases a list shows. "" is any.
type chosenCases struct {
	half              period.Half
	category, country string
}

// chosenFrom reads what was asked for. It returns web.ErrNotFound for a half that is none, and for a code that is in
// no codebook.
func (s *pages) chosenFrom(values url.Values, book *codebook.Codebook) (chosenCases, error) {
	out := chosenCases{
		half: period.MonthOf(s.Now()).Half(), category: values.Get(categoryParam),
		country: values.Get(countryParam),
	}
	var err error
	if asked := values.Get(halfParam); asked != "" {
		if out.half, err = period.ParseHalf(asked); err != nil {
			return out, web.ErrNotFound
		}
	}
	_, category := book.Category(out.category)
	_, country := book.Country(out.country)
	if out.category != "" && !category || out.country != "" && !country {
		return out, web.ErrNotFound
	}
	return out, nil
}

// of are those of the cases that are chosen.
func (x chosenCases) of(all []cases.Case) []cases.Case {
	var out []cases.Case
	for _, c := range all {
		if (x.category == "" || c.Category == x.category) && (x.country == "" || c.Country == x.country) {
			out = append(out, c)
		}
	}
	return out
}

// caseList shows the own cases of a half: the current one where none is asked for.
func (s *pages) caseList(c *web.Call) error {
	page := c.Page()
	ctx := c.Context()
	book, err := c.Book()
	if err != nil {
		return err
	}
	chosen, err := s.chosenFrom(c.Query(), book)
	if err != nil {
		return err
	}
	found, err := s.Store.Cases.Of(ctx, c.User, chosen.half)
	if err != nil {
		return err
	}
	page.Title = page.Text().List.Title
	n := words.Names{Book: book, Lang: page.Lang}
	shown := byFamily(chosen.of(found))
	p := view.ListPage{
		Page: page, Half: words.Half(page.Lang, chosen.half), HalfCode: chosen.half.String(), Rows: caseRows(n, shown),
		Noted:    c.Query().Get("notert") != "",
		Filtered: len(shown) < len(found), Filter: filter(n, chosen, found),
	}
	numberFamilies(n, shown, p.Rows)
	if p.Filtered {
		p.Shown = page.Text().Own.Shown(len(shown), len(found))
	}
	if err := s.figures(c, &p, c.User, chosen.half, found); err != nil {
		return err
	}
	return c.Render(http.StatusOK, view.List(p))
}

// figures count what the user has in the half, whatever the list shows of it.
func (s *pages) figures(c *web.Call, p *view.ListPage, user auth.User, half period.Half,
	found []cases.Case,
) error {
	ctx, t := c.Context(), p.Text()
	counts, err := s.Store.Cases.HalvesOf(ctx, user)
	if err != nil {
		return err
	}
	counts[period.MonthOf(s.Now()).Half()] += 0 // the current half is always there to go to
	p.Halves, p.Count = halfLinks(p.Page, counts, half), counts[half]
	persons, families := inFamilies(found)
	if families > 0 {
		p.Figures = append(p.Figures, t.Own.Families(persons, families))
	}
	followUps, err := s.Store.FollowUps.CountOf(ctx, user, half)
	if err != nil {
		return err
	}
	if followUps > 0 {
		p.Figures = append(p.Figures, t.Own.FollowUps(followUps))
	}
	if withdrawn := len(found) - counts[half]; withdrawn > 0 {
		p.Figures = append(p.Figures, t.Own.Withdrawn(withdrawn))
	}
	others, err := s.Store.Contacts.CountOf(ctx, user, half)
	if err == nil && others > 0 {
		p.OtherContacts = t.Family.OtherContacts(others)
	}
	return err
}

// inFamilies counts the cases that count and are in a family, and the families.
func inFamilies(found []cases.Case) (persons, families int) {
	seen := map[string]bool{}
	for _, c := range found {
		if c.Complex != "" && !c.Withdrawn {
			persons++
			seen[c.Complex] = true
		}
	}
	return persons, len(seen)
}

// byFamily sets the cases of a family together, where the first of them stands.
func byFamily(found []cases.Case) []cases.Case {
	first := map[string]int{}
	place := func(c cases.Case, i int) int {
		if c.Complex == "" {
			return i
		}
		if _, met := first[c.Complex]; !met {
			first[c.Complex] = i
		}
		return first[c.Complex]
	}
	places := map[string]int{}
	for i, c := range found {
		places[c.Ref] = place(c, i)
	}
	out := slices.Clone(found)
	slices.SortStableFunc(out, func(a, b cases.Case) int { return places[a.Ref] - places[b.Ref] })
	return out
}

// numberFamilies names the families of a list in its order.
func numberFamilies(n words.Names, shown []cases.Case, rows []view.Row) {
	numbers := map[string]int{}
	for i, c := range shown {
		if c.Complex == "" {
			continue
		}
		if numbers[c.Complex] == 0 {
			numbers[c.Complex] = len(numbers) + 1
		}
		rows[i].Family = i18n.Of(n.Lang).Own.FamilyNumber(numbers[c.Complex])
	}
}

// filter offers the categories and countries that the half's cases have.
func filter(n words.Names, chosen chosenCases, found []cases.Case) []views.Field {
	t := i18n.Of(n.Lang)
	field := func(name string, f cases.Field, any, now string, code func(cases.Case) string) views.Field {
		choices := []views.Choice{}
		for _, c := range found {
			choices = append(choices, views.Choice{Value: code(c), Label: n.One(f, code(c))})
		}
		if now != "" {
			choices = append(choices, views.Choice{Value: now, Label: n.One(f, now)})
		}
		slices.SortFunc(choices, func(a, b views.Choice) int { return strings.Compare(a.Value, b.Value) })
		choices = slices.CompactFunc(choices, func(a, b views.Choice) bool { return a.Value == b.Value })
		sortChoices(n.Lang, choices)
		for i := range choices {
			choices[i].Chosen = choices[i].Value == now
		}
		return views.Field{
			Name: name, Kind: views.Select, Label: words.Field(t.Fields, f).Label, Empty: any,
			Groups: []views.Group{{Choices: choices}},
		}
	}
	return []views.Field{
		field(categoryParam, cases.Category, t.Own.AnyCategory, chosen.category,
			func(c cases.Case) string { return c.Category }),
		field(countryParam, cases.Country, t.Own.AnyCountry, chosen.country,
			func(c cases.Case) string { return c.Country }),
	}
}

// halfLinks lead to the halves that have cases, the newest first.
func halfLinks(p views.Page, counts map[period.Half]int, current period.Half) []views.Link {
	var out []views.Link
	for _, h := range slices.Backward(slices.SortedFunc(maps.Keys(counts), period.Half.Compare)) {
		out = append(out, views.Link{
			Href: "/saker?halvar=" + h.String(), Text: p.Text().List.Caption(words.Half(p.Lang, h), counts[h]),
			Current: h == current,
		})
	}
	return out
}
