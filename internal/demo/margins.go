package demo

import (
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// The codes of the two known ages.
const (
	minor = "under_18"
	adult = "18_or_over"
)

// margins are how many cases of one scheme and year have each value: what the register is made to match.
type margins struct {
	scheme     codebook.Scheme
	year       int
	total      int
	genders    map[string][]count[string] // by category, as ages
	ages       map[string][]count[string]
	approaches []count[pair] // category and contact
	countries  []count[string]
	months     []count[period.Month]
	units      []count[string] // none for envoys: their unit follows from the country
}

func (r report) margins(book *codebook.Codebook, s codebook.Scheme, year int) (margins, error) {
	t, own, back := r.tables[s], profileOf(s), r.facts.Year-year
	i := slices.Index(t.category.years, year)
	m := margins{scheme: s, year: year, total: t.category.total[i].n}
	categories, err := t.category.filled(i, func(code string) bool {
		c, _ := book.Category(code)
		return c.InUse(s, year)
	})
	if err != nil {
		return m, err
	}
	rows, err := t.country.filled(i, func(string) bool { return true })
	if err != nil {
		return m, err
	}
	f := r.firm(book, s, year, categories)
	if m.genders, err = cross(categories, r.gender(s, back, m.total), f.genders); err != nil {
		return m, err
	}
	if m.ages, err = cross(categories, r.age(s, back, m.total), f.ages); err != nil {
		return m, err
	}
	if m.approaches, err = approaches(categories, own.contacts, f.contacts); err != nil {
		return m, err
	}
	m.countries = eachCountry(rows, own.others, r.facts.of(s).Countries-back)
	m.months = byMonth(s, year, m.total, nil)
	if back == 0 {
		m.months = byMonth(s, year, m.total, r.facts.of(s).HalfYears)
	}
	if s == codebook.Advisors {
		m.units = loads(r.facts.Advisors.Staff, year, m.total)
	}
	return m, nil
}

// approaches divides each category over who made contact: nothing is known of the whole year's contacts.
func approaches(categories, contacts []count[string], firm map[pair]int) ([]count[pair], error) {
	var out []count[pair]
	for _, category := range categories {
		row, err := fillRow(category, contacts, firm)
		if err != nil {
			return nil, err
		}
		for _, contact := range row {
			out = append(out, count[pair]{pair{category.of, contact.of}, contact.n})
		}
	}
	return out, nil
}

func (r report) gender(s codebook.Scheme, back, total int) []count[string] {
	if back > 0 {
		return spread(total, profileOf(s).gender(back))
	}
	g := r.facts.of(s).Gender
	return []count[string]{
		{"female", g["female"]},
		{"male", g["male"]},
		{codebook.Unknown, total - g["female"] - g["male"]},
	}
}

// age is by the report's counts where it gives them; where it says "about as many", half of those whose age is known
// are minors.
func (r report) age(s codebook.Scheme, back, total int) []count[string] {
	if back > 0 {
		return spread(total, profileOf(s).age(back))
	}
	f := r.facts.of(s)
	if f.Age != nil {
		return []count[string]{
			{minor, f.Age["under 18"]},
			{adult, f.Age["18 or over"]},
			{codebook.Unknown, f.Age["unknown"]},
		}
	}
	known := total - f.AgeUnknown
	return []count[string]{{minor, known / 2}, {adult, known - known/2}, {codebook.Unknown, f.AgeUnknown}}
}

// eachCountry divides the row of all other countries, so that the year has cases from so many countries in all. Some of
// them are of persons without a known country or without any.
func eachCountry(rows []count[string], others []string, countries int) []count[string] {
	var out, shares []count[string]
	left := 0
	for _, row := range rows {
		switch {
		case row.of == otherCountries:
			left = row.n
		case row.n > 0:
			out = append(out, row)
		}
	}
	more := countries - len(out)
	for i, code := range others[:more] {
		shares = append(shares, count[string]{code, (more - i) * (more - i)})
	}
	shares = append(shares, count[string]{codebook.Stateless, more * more / 5},
		count[string]{codebook.UnknownCountry, more * more / 5})
	shares = spread(left-more, shares)
	for i := range more {
		shares[i].n++
	}
	return append(out, shares...)
}

// byMonth divides cases or activities over the year's months by the profile, and over its halves by those given, where
// they are.
func byMonth(s codebook.Scheme, year, total int, halves map[string]int) []count[period.Month] {
	var weights []count[period.Month]
	for i, n := range profileOf(s).months {
		weights = append(weights, count[period.Month]{period.FirstHalf(year).First().Add(i), n})
	}
	if halves == nil {
		return spread(total, weights)
	}
	return append(spread(halves[period.H1], weights[:6]), spread(halves[period.H2], weights[6:])...)
}
