package report

import (
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// bothGenders says which category is the largest, and which comes next, where that is the same for two genders.
func (s ranks) bothGenders() []string {
	var names []string
	var rankings [][]place
	for _, gender := range s.rows(counts.Gender) {
		whole := s.at(gender)
		if isUnknown(whole) {
			continue
		}
		names = append(names, s.many(whole))
		rankings = append(rankings, s.ranked(whole, s.eachOf(counts.Category, gender)).places)
	}
	if len(rankings) != 2 {
		return nil
	}
	first := s.sameAt(0, rankings[0], rankings[1])
	if first == "" {
		return nil
	}
	second := s.sameAt(1, rankings[0], rankings[1])
	if second == "" {
		return []string{s.story.BothFirst(first, names[0], names[1])}
	}
	return []string{s.story.BothSecond(first, second, names[0], names[1])}
}

// sameAt is the category that has the place in both rankings, alone: "" where there is none.
func (s ranks) sameAt(i int, a, b []place) string {
	if len(a) <= i || len(b) <= i || len(a[i]) != 1 || len(b[i]) != 1 || category(a[i][0]) != category(b[i][0]) {
		return ""
	}
	return s.called(disclosure.OfCategory(category(a[i][0])))
}

func category(c disclosure.Cell) string { return c.Where().Category }

// topCountries are the countries with a row of their own in a year of the series, ranked.
func (s ranks) topCountries(year int) []place {
	var other []disclosure.Cell
	if rest := s.rest[year]; !rest.IsZero() {
		other = append(other, s.at(disclosure.Where{Year: year, Country: rest}))
	}
	whole := disclosure.Where{Year: year}
	return s.ranked(s.at(whole), s.eachOf(counts.Country, whole), other...).places
}

// named are the countries of the report's time that are named.
func (s ranks) named() []place {
	return atLeast(cut(s.topCountries(s.Year), mostNamed), s.at(disclosure.Where{}), leastShare)
}

// countryRank names the largest countries with a row of their own. One without is in no ranking: how large each is,
// nobody is told.
func (s ranks) countryRank() []string {
	named := s.named()
	items := s.items(named, s.at(disclosure.Where{}), func(c disclosure.Cell) string { return s.called(c.Where()) })
	if len(named) > 0 && len(named[0]) > 1 {
		items[0] = s.story.TiedInside(items[0])
	}
	switch len(items) {
	case 0:
		return nil
	case 1:
		return []string{s.story.CountryOne(items[0])}
	default:
		return []string{s.story.CountryRank(items[0], s.lang.Listed(items[1:]))}
	}
}

// since says since when the same countries have been the largest: as many of those named as gives the most years. A
// year that had other rows can't be compared: a country of today may be among the others there.
func (s ranks) since() []string {
	now, first := s.topCountries(s.Year), s.Year-counts.SeriesYears+1
	for _, other := range s.otherRows() {
		first = max(first, other+1)
	}
	best, since := 0, s.Year
	for n := len(cells(s.named())); n > 0; n-- {
		top := cells(cut(now, n))
		year := s.Year
		for len(top) == n && year > first && sameCountries(top, cells(cut(s.topCountries(year-1), n))) {
			year--
		}
		if year < since {
			best, since = n, year
		}
	}
	switch {
	case since > s.Year-leastYears+1: // two years are no tradition
		return nil
	case best == 1:
		return []string{s.story.SinceOne(s.called(now[0][0].Where()), since)}
	default:
		return []string{s.story.Since(s.lang.Word(best), since)}
	}
}

// sameCountries reports whether two lists have the same countries, in whatever order.
func sameCountries(a, b []disclosure.Cell) bool {
	in := map[disclosure.Countries]bool{}
	for _, c := range a {
		in[c.Where().Country] = true
	}
	for _, c := range b {
		if !in[c.Where().Country] {
			return false
		}
	}
	return len(a) == len(b)
}

// countryMoves says how the countries that are named have changed since the year before, and beside earlier years.
func (s ranks) countryMoves() []string {
	var up, down, beyond []string
	for _, c := range cells(s.named()) {
		name, country := s.called(c.Where()), disclosure.Where{Country: c.Where().Country}
		before, counted := s.before(country)
		n := value(c)
		if !counted {
			continue
		}
		item := s.story.FromTo(name, before, n)
		switch {
		case n > before:
			up, beyond = append(up, item), append(beyond, series(s).beyond(s.story.NumberOf(name), country)...)
		case n < before:
			down = append(down, item)
			beyond = append(beyond, series(s).streak(s.story.NumberOf(name), country, leastSteps)...)
		}
	}
	return append(s.countriesMoved(up, down), beyond...)
}

func (s ranks) countriesMoved(up, down []string) []string {
	switch rose, fell := s.lang.Listed(up), s.lang.Listed(down); {
	case len(up) > 0 && len(down) > 0:
		return []string{s.story.CountriesUpDown(rose, fell, s.then(), s.when())}
	case len(up) > 0:
		return []string{s.story.CountriesUp(rose, s.then(), s.when())}
	case len(down) > 0:
		return []string{s.story.CountriesDown(fell, s.then(), s.when())}
	default:
		return nil
	}
}

// countryCount says from how many countries the persons had backgrounds.
func (s ranks) countryCount() []string {
	if n, ok := s.Number(s.code, s.Year, s.Half, disclosure.NumberOfCountries); ok && n > 0 {
		return []string{s.story.Countries(n)}
	}
	return nil
}
