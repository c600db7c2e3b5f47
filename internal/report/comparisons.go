package report

import (
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
	"sakstall/internal/period"
)

// bothGenders says which category is the largest, and which comes next, where that is the same for two genders.
func (s *scheme) bothGenders() []string {
	var names []string
	var rankings [][]disclosure.Cell
	for _, gender := range s.rows(counts.Gender) {
		whole := s.at(gender)
		if isUnknown(whole) {
			continue
		}
		names = append(names, s.inflected(whole))
		rankings = append(rankings, cut(ranked(whole, s.each(counts.Category, gender)), 2))
	}
	if len(rankings) != 2 || len(rankings[0]) == 0 || len(rankings[1]) == 0 ||
		category(rankings[0][0]) != category(rankings[1][0]) {
		return nil
	}
	first := s.categoryName(rankings[0][0])
	if len(rankings[0]) < 2 || len(rankings[1]) < 2 || category(rankings[0][1]) != category(rankings[1][1]) {
		return []string{s.story.BothFirst(first, names[0], names[1])}
	}
	return []string{s.story.BothSecond(first, s.categoryName(rankings[0][1]), names[0], names[1])}
}

func category(c disclosure.Cell) string { return c.Where().Category }

func (s *scheme) categoryName(c disclosure.Cell) string {
	return s.called(disclosure.OfCategory(category(c)))
}

// topCountries are the countries that are named, the largest first, in a year of the series.
func (s *scheme) topCountries(year int) []disclosure.Cell {
	var other []disclosure.Cell
	if rest := s.rest[year]; !rest.IsZero() {
		other = append(other, s.at(disclosure.Where{Year: year, Country: rest}))
	}
	return ranked(s.at(disclosure.Where{Year: year}), s.each(counts.Country, disclosure.Where{Year: year}), other...)
}

// named are the countries of the report's time that are named.
func (s *scheme) named() []disclosure.Cell {
	all := s.at(disclosure.Where{})
	return atLeast(cut(s.topCountries(s.Year), mostNamed), all, leastShare)
}

// countryRank names the largest countries with a row of their own. One without is in no ranking: how large each is,
// nobody is told.
func (s *scheme) countryRank() []string {
	all, named := s.at(disclosure.Where{}), s.named()
	if len(named) == 0 || value(all) < smallBase {
		return nil
	}
	var items []string
	for _, c := range named {
		percent, _ := disclosure.Share(c, all)
		items = append(items, s.story.CountryShare(s.called(c.Where()), percent))
	}
	if len(items) == 1 {
		return []string{s.story.CountryOne(items[0])}
	}
	return []string{s.story.CountryRank(items[0], s.lang.Listed(items[1:]))}
}

// since says since when the same countries have been the largest: as many of those named as gives the most years. A
// year that had other rows can't be compared: a country of today may be among the others there.
func (s *scheme) since() []string {
	now, first := s.topCountries(s.Year), s.Year-counts.SeriesYears+1
	for _, other := range s.otherRows() {
		first = max(first, other+1)
	}
	best, since := 0, s.Year
	for n := len(s.named()); n > 0; n-- {
		year := s.Year
		for len(now) >= n && year > first && sameCountries(cut(now, n), cut(s.topCountries(year-1), n), n) {
			year--
		}
		if year < since {
			best, since = n, year
		}
	}
	switch {
	case since > s.Year-2: // two years are no tradition
		return nil
	case best == 1:
		return []string{s.story.SinceOne(s.called(now[0].Where()), since)}
	default:
		return []string{s.story.Since(s.lang.Word(best), since)}
	}
}

func sameCountries(a, b []disclosure.Cell, n int) bool {
	if len(a) != n || len(b) != n {
		return false
	}
	in := map[disclosure.Countries]bool{}
	for _, c := range a {
		in[c.Where().Country] = true
	}
	for _, c := range b {
		if !in[c.Where().Country] {
			return false
		}
	}
	return true
}

// countryMoves says how the countries that are named have changed since the year before.
func (s *scheme) countryMoves() []string {
	if s.Half != "" {
		return nil
	}
	var up, down []string
	for _, c := range s.named() {
		before, _ := s.before(disclosure.Where{Country: c.Where().Country})
		diff, ok := disclosure.Change(c, before)
		if !ok || diff == 0 || value(before) == 0 {
			continue
		}
		item := s.story.FromTo(s.called(c.Where()), value(before), value(c))
		if diff > 0 {
			up = append(up, item)
		} else {
			down = append(down, item)
		}
	}
	switch {
	case len(up) > 0 && len(down) > 0:
		return []string{s.story.CountriesUpDown(s.lang.Listed(up), s.lang.Listed(down), s.Year-1, s.Year)}
	case len(up) > 0:
		return []string{s.story.CountriesUp(s.lang.Listed(up), s.Year-1, s.Year)}
	case len(down) > 0:
		return []string{s.story.CountriesDown(s.lang.Listed(down), s.Year-1, s.Year)}
	default:
		return nil
	}
}

// countryCount says from how many countries the persons had backgrounds.
func (s *scheme) countryCount() []string {
	if n, ok := s.Number(s.code, s.Year, s.Half, disclosure.NumberOfCountries); ok && n > 0 {
		return []string{s.story.Countries(n)}
	}
	return nil
}

// halfYears says how the cases divide on the halves of the year.
func (s *scheme) halfYears() []string {
	first, shown := s.at(disclosure.OfHalf(period.H1)).Value()
	second, both := s.at(disclosure.OfHalf(period.H2)).Value()
	if s.Half != "" || !shown || !both || first == 0 || second == 0 {
		return nil
	}
	return []string{s.story.Halves(first, second)}
}

// ages says how all cases divide on age.
func (s *scheme) ageTotals() []string {
	all, parts := s.at(disclosure.Where{}), s.each(counts.Age, disclosure.Where{})
	known := knownAndShown(parts)
	if len(known) != 2 || value(all) < smallBase || !even(known[0], known[1], all) {
		return s.byValue(parts, s.story.UnknownAge)
	}
	out := []string{s.story.EvenTotals(s.inflected(known[0]), value(known[0]), s.inflected(known[1]), value(known[1]))}
	for _, c := range parts {
		if n, shown := c.Value(); shown && n > 0 && isUnknown(c) {
			out = append(out, lang.UpperFirst(s.story.UnknownAge(n))+".")
		}
	}
	return out
}
