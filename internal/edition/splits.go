package edition

import (
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// having is how many of the scheme's cases have each characteristic of the list. It is empty where nobody was asked.
func (b Basis) having(scheme codebook.Scheme, l counts.SplitList) map[string]int {
	out := map[string]int{}
	for _, h := range b.Having {
		if h.Scheme == scheme && h.List == l && h.Half.Year() == b.Scope.Year {
			out[l.Code(b.Book, h.Code)] += h.N
		}
	}
	return out
}

// split counts the cases of the year that have each characteristic of a list, and those that do not. A list that no
// case of the scheme has a value of is left out: it may be that nobody was asked. In a half-year's edition there is
// none, so that halves give nothing of it away.
func (s *show) split() {
	if s.Scope.Half != "" {
		return
	}
	whole, of := 0, map[string]int{}
	for _, sum := range counts.Sums(s.Book, s.scheme, s.Scope.Year, s.Cells, counts.Category) {
		whole, of[sum.Codes[0]] = whole+sum.N, sum.N
	}
	for _, l := range counts.SplitLists() {
		having := s.having(s.scheme, l)
		counted := s.countable(l, having, whole, of)
		if !l.In(s.scheme) || len(having) == 0 || !s.comparable(l, counted) {
			continue
		}
		for _, code := range counted {
			if !l.OneOf() && !s.sameValues(l, code) {
				continue
			}
			for _, has := range []bool{true, false} {
				n := having[code]
				if !has {
					n = whole - n
				}
				s.counts = append(s.counts, disclosure.Count{N: n, Where: disclosure.Where{
					Scheme: s.scheme, Year: s.Scope.Year, Split: disclosure.SplitOn(l.Name(), code, has),
				}})
			}
		}
	}
}

// countable are the characteristics of the list that are counted, whole being how many cases there are and of how many
// each category has.
func (s *show) countable(l counts.SplitList, having map[string]int, whole int, of map[string]int) []string {
	return slices.DeleteFunc(l.Codes(s.Book, s.scheme), func(code string) bool {
		return having[code] == 0 && !s.inUse(l, code) || l == counts.Elements && !s.many(whole-of[code])
	})
}

// inUse reports whether the scheme has the characteristic in the year.
func (s *show) inUse(l counts.SplitList, code string) bool {
	if l.List() == "" {
		c, _ := s.Book.Category(code)
		return c.InUse(s.scheme, s.Scope.Year)
	}
	v, _ := s.Book.Value(l.List(), code)
	return v.InUse(s.scheme, s.Scope.Year)
}

// many reports whether so many cases of other categories can have elements of one. Where these are few, readers who
// know the categories' counts would know nearly all of how many have.
func (s *show) many(others int) bool { return others >= s.Policy.Threshold+s.Policy.Width }

// splits are the names of all splits that there may be, and the lists of which a case has one value at most.
func (b Basis) splits() (names, oneOf []string) {
	for _, l := range counts.SplitLists() {
		for _, scheme := range codebook.Schemes() {
			for _, code := range l.Codes(b.Book, scheme) {
				name := disclosure.SplitOn(l.Name(), code, true).Name()
				if l.In(scheme) && !slices.Contains(names, name) {
					names = append(names, name)
				}
			}
		}
		if l.OneOf() {
			oneOf = append(oneOf, l.Name())
		}
	}
	return names, oneOf
}

// register is what the register held when the edition was made: the cases by every characteristic at once, and those
// that have a characteristic of a list.
func (i Inside) register() []disclosure.Count {
	out := slices.Clone(i.finest())
	for _, c := range i.Counts {
		if !c.Where.Split.IsZero() {
			out = append(out, c)
		}
	}
	return out
}
