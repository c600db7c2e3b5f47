package report

import (
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// divisions writes of how a scheme's cases divide on gender and age.
type divisions struct{ *scheme }

// division is how the parts of a whole are told: the forms without and with what is not known.
type division struct {
	simple  func(items string) string
	with    func(items, unknown string) string
	unknown func(n, percent int, small bool) string
}

func (s divisions) genderDivided(whole disclosure.Cell, parts []disclosure.Cell) []string {
	return s.divided(whole, parts, division{s.story.OfThese, s.story.OfTheseAnd, s.unknownGender})
}

// ageDivided says that two age groups are even, or that one of them is about half, where that is so, and else their
// shares.
func (s divisions) ageDivided(whole disclosure.Cell, parts []disclosure.Cell) []string {
	known := knownAndShown(parts)
	if value(whole) >= smallBase && len(known) > 0 {
		if len(known) == 2 && even(known[0], known[1], whole) && most(value(known[0])+value(known[1]), whole) {
			return []string{s.story.Even(s.many(known[0]), s.many(known[1]))}
		}
		if percent, ok := disclosure.Share(known[0], whole); ok && percent >= 50-halfWithin &&
			percent <= 50+halfWithin {
			return []string{s.story.AboutHalf(s.many(known[0]))}
		}
	}
	return s.divided(whole, parts, division{s.story.OfAll, s.story.OfAllAnd, s.unknownAge})
}

// most reports whether a count is all of the whole but a small part of it.
func most(n int, whole disclosure.Cell) bool { return within(n, value(whole), near) }

// divided says which share of the whole each of the parts has, or how many where the whole is small or a share would be
// rounded to nothing.
func (s divisions) divided(whole disclosure.Cell, parts []disclosure.Cell, as division) []string {
	small := value(whole) < smallBase || roundedAway(whole, parts)
	var items []string
	var rest string
	single := false
	for _, c := range parts {
		n, shown := c.Value()
		percent, _ := disclosure.Share(c, whole)
		switch {
		case !shown || n == 0:
		case isUnknown(c):
			rest = as.unknown(n, percent, small)
		case n == value(whole):
			if n == 1 {
				return []string{s.story.Only(s.one(c))}
			}
			return []string{s.story.All(s.many(c))}
		case small && n == 1 && len(items) == 0: // the sentence begins with it
			single, items = true, append(items, s.one(c))
		case small:
			items = append(items, s.story.CountOf(n, s.oneOrMany(c)))
		default:
			items = append(items, s.story.PercentOf(percent, s.many(c)))
		}
	}
	if single {
		as.simple, as.with = s.story.FirstOne, s.story.FirstOneAnd
	}
	switch {
	case len(items) == 0:
		return nil
	case rest != "":
		return []string{as.with(s.lang.Listed(items), rest)}
	default:
		return []string{as.simple(s.lang.Listed(items))}
	}
}

// roundedAway reports whether a part that has a case would have no per cent of the whole, or all of it without being
// it.
func roundedAway(whole disclosure.Cell, parts []disclosure.Cell) bool {
	for _, c := range parts {
		n, shown := c.Value()
		percent, ok := disclosure.Share(c, whole)
		if shown && ok && n > 0 && n < value(whole) && (percent == 0 || percent == 100) {
			return true
		}
	}
	return false
}

func (s divisions) unknownGender(n, percent int, small bool) string {
	if small {
		return s.story.UnknownGender(n)
	}
	return s.story.UnknownGenders(percent)
}

func (s divisions) unknownAge(n, percent int, small bool) string {
	if small {
		return s.story.UnknownAge(n)
	}
	return s.story.UnknownAges(percent)
}

func knownAndShown(parts []disclosure.Cell) []disclosure.Cell {
	var out []disclosure.Cell
	for _, c := range parts {
		if _, shown := c.Value(); shown && !isUnknown(c) {
			out = append(out, c)
		}
	}
	return out
}

// even reports whether two counts differ by no more than one case, or by evenWithin per cent of the whole.
func even(a, b, whole disclosure.Cell) bool {
	diff, ok := disclosure.Change(a, b)
	return ok && max(diff, -diff) <= max(1, value(whole)*evenWithin/100)
}

// byValue says how all cases divide on a characteristic: with counts, and shares where there are enough cases.
func (s divisions) byValue(parts []disclosure.Cell, unknown func(int) string) []string {
	all := s.at(disclosure.Where{})
	small := value(all) < smallBase || roundedAway(all, parts)
	var items, out []string
	rest := ""
	for _, c := range parts {
		n, shown := c.Value()
		percent, ok := disclosure.Share(c, all)
		switch {
		case !shown || !ok || n == 0:
		case isUnknown(c):
			rest = sentence(unknown(n))
		case small:
			items = append(items, s.story.CasesOf(n, s.oneOrMany(c)))
		default:
			items = append(items, s.story.CasesShareOf(n, s.oneOrMany(c), percent))
		}
	}
	if len(items) > 0 {
		out = append(out, s.story.ByValue(s.when(), s.lang.Listed(items)))
	}
	if rest != "" {
		out = append(out, rest)
	}
	return out
}

// ageTotals says how all cases divide on age.
func (s divisions) ageTotals() []string {
	all, parts := s.at(disclosure.Where{}), s.eachOf(counts.Age, disclosure.Where{})
	known := knownAndShown(parts)
	if len(known) != 2 || value(all) < smallBase || !even(known[0], known[1], all) {
		return s.byValue(parts, s.story.UnknownAge)
	}
	one, other := value(known[0]), value(known[1])
	out := []string{s.story.EvenTotals(s.many(known[0]), one, s.many(known[1]), other)}
	if one == other {
		out = []string{s.story.EquallyMany(s.many(known[0]), s.many(known[1]), one)}
	}
	for _, c := range parts {
		if n, shown := c.Value(); shown && n > 0 && isUnknown(c) {
			out = append(out, sentence(s.story.UnknownAge(n)))
		}
	}
	return out
}

// shareMoved says how the share of a value has moved since the year before, or its count where there are few cases.
func (s divisions) shareMoved(w disclosure.Where) []string {
	before, counted := s.before(w)
	allBefore, _ := s.before(disclosure.Where{})
	n, shown := s.at(w).Value()
	all := s.at(disclosure.Where{})
	if !counted || !shown || n == 0 {
		return nil
	}
	name := s.many(s.at(w))
	if value(all) < smallBase || allBefore < smallBase {
		switch {
		case n > before:
			return []string{s.story.CountUp(name, s.moved(before, n))}
		case n < before:
			return []string{s.story.CountDown(name, s.moved(before, n))}
		default:
			return []string{s.story.CountSame(name, s.then(), n)}
		}
	}
	now, _ := disclosure.Share(s.at(w), all)
	was, _ := disclosure.Share(s.earlier(w), s.earlier(disclosure.Where{}))
	switch {
	case now == was:
		return []string{s.story.ShareSame(name, s.then(), now)}
	case now == was+1 || now == was-1:
		return []string{s.story.ShareNear(name, s.moved(was, now))}
	case now > was:
		return []string{s.story.ShareUp(name, s.moved(was, now))}
	default:
		return []string{s.story.ShareDown(name, s.moved(was, now))}
	}
}
