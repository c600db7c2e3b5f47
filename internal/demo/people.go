package demo

import (
	"cmp"
	"fmt"
	"slices"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
)

// cases are persons dealt out so that the margins hold, the oldest case first. A family has unit, month, country,
// category and contact in common; gender and age are each person's own.
func (m margins) cases() ([]cases.Case, error) {
	p, label := profileOf(m.scheme), fmt.Sprintf("%s %d", m.scheme, m.year)
	groups := families(label+" families", m.total, m.total*p.inFamilies/100, p.largestFamily)
	approaches, err := deal(label+" category and contact", groups, m.approaches)
	if err != nil {
		return nil, err
	}
	countries, err := deal(label+" country", groups, m.countries)
	if err != nil {
		return nil, err
	}
	months, err := deal(label+" month", groups, m.months)
	if err != nil {
		return nil, err
	}
	units, err := m.dealUnits(label+" unit", groups, countries)
	if err != nil {
		return nil, err
	}
	var out []cases.Case
	for g, size := range groups {
		c := cases.Case{
			Scheme: m.scheme, Unit: units[g], Month: months[g], Country: countries[g],
			Category: approaches[g].category, Contact: approaches[g].value,
		}
		if size > 1 {
			c.Complex = fmt.Sprintf("%s family %d", label, g+1)
		}
		out = append(out, slices.Repeat([]cases.Case{c}, size)...)
	}
	dealEach(out, label+" gender", m.genders, func(c *cases.Case) *string { return &c.Gender })
	dealEach(out, label+" age", m.ages, func(c *cases.Case) *string { return &c.Age })
	slices.SortStableFunc(out, func(a, b cases.Case) int { return int(a.Month.Month()) - int(b.Month.Month()) })
	return out, nil
}

func (m margins) dealUnits(label string, groups []int, countries []string) ([]string, error) {
	if m.scheme == codebook.Advisors {
		return deal(label, groups, m.units)
	}
	units := make([]string, len(groups))
	for g, country := range countries {
		units[g] = station(country)
	}
	return units, nil
}

// dealEach gives each case of a category one of the category's values.
func dealEach(cs []cases.Case, label string, values map[string][]count[string], field func(*cases.Case) *string) {
	left := map[string][]string{}
	for category, counts := range values {
		left[category] = shuffled(label+" "+category, counts)
	}
	for i := range cs {
		of := cs[i].Category
		*field(&cs[i]), left[of] = left[of][0], left[of][1:]
	}
}

// addOptional adds what the figures don't show: who got the guidance, elements, themes and services, whereabouts and
// tie.
func addOptional(book *codebook.Codebook, cs []cases.Case) {
	for i := range cs {
		c := &cs[i]
		label := fmt.Sprintf("%s %d case %d", c.Scheme, c.Month.Year(), i)
		c.Elements = some(elementsOf(book, c), profileOf(c.Scheme).withElements, label+" elements")
		c.Themes = some(valuesOf(book, codebook.Theme, c), 20, label+" themes")
		c.Services = some(valuesOf(book, codebook.Service, c), 60, label+" services")
		c.Subject = subject(c.Contact, draw(100, label, "subject"))
		if c.Scheme == codebook.Envoys {
			family := cmp.Or(c.Complex, label)
			c.Whereabouts = whereabouts(book, c.Category, draw(100, family, "whereabouts"))
			c.Tie = tie(book, c, draw(100, family, "tie"))
		}
	}
}

// elementsOf are the other categories that the person's case may have something of.
func elementsOf(book *codebook.Codebook, c *cases.Case) []string {
	var codes []string
	for _, other := range book.Categories(c.Scheme) {
		impossible := other.Code == c.Category || other.Phenomenon == mutilation && c.Gender != "female" ||
			other.Phenomenon == childMarriage && c.Age != minor
		if other.InUse(c.Scheme, c.Month.Year()) && !impossible {
			codes = append(codes, other.Code)
		}
	}
	return codes
}

func valuesOf(book *codebook.Codebook, d codebook.Dimension, c *cases.Case) []string {
	var codes []string
	for _, v := range book.Values(d, c.Scheme, c.Month.Year()) {
		codes = append(codes, v.Code)
	}
	return codes
}

// some are one or two of the codes in so many per cent of all cases, and none in the others. The first codes come more
// often.
func some(codes []string, percent int, label string) []string {
	chance := draw(100, label)
	if chance >= percent {
		return nil
	}
	first := min(draw(len(codes), label, "first"), draw(len(codes), label, "or"))
	if chance >= percent/3 {
		return []string{codes[first]}
	}
	second := (first + 1 + draw(len(codes)-1, label, "second")) % len(codes)
	return []string{codes[first], codes[second]}
}

func subject(contact string, chance int) string {
	switch contact {
	case "self", "family", "friend", codebook.Unknown:
		return "person"
	}
	if chance < 35 {
		return "person"
	}
	return "staff"
}

// whereabouts are mostly abroad where it has come to something, and in Norway where it is feared.
func whereabouts(book *codebook.Codebook, category string, chance int) string {
	c, _ := book.Category(category)
	switch {
	case chance < 3:
		return codebook.Unknown
	case c.Stage == "completed" && chance < 90, c.Stage == "fear" && chance < 25, c.Stage == "" && chance < 50:
		return "abroad"
	default:
		return "norway"
	}
}

// tie is to the application alone for many of those feared to be married by force, as long as these were cases.
func tie(book *codebook.Codebook, c *cases.Case, chance int) string {
	const application = "application_only"
	v, _ := book.Value(codebook.Tie, application)
	if c.Category == "forced_marriage_fear" && chance < 60 && v.InUse(c.Scheme, c.Month.Year()) {
		return application
	}
	return "resident"
}
