package report

import (
	"strings"

	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
)

// The limits of what is said, chosen so that rounding never misleads.
const (
	smallBase  = 30 // of fewer cases than this, counts are told and not per cent
	mostNamed  = 5  // so many are named in a ranking at most
	leastShare = 5  // per cent that a country named in a ranking has
	evenWithin = 2  // per cent of the cases that two groups may differ by to be called even
	halfWithin = 5  // per cent from one half that is still about half
)

// A form returns the sentences that it writes: none where it would need a hidden cell, or where what it says would not
// be so.

// level says how many cases there were, and how many more or fewer that is than the year before.
func (s *scheme) level() []string {
	all := s.at(disclosure.Where{})
	n, shown := all.Value()
	if !shown {
		return nil
	}
	if n == 0 {
		return []string{s.story.NoCases(s.who(), s.when())}
	}
	out := []string{s.story.Level(s.who(), n, s.when())}
	if s.Half != "" {
		return out
	}
	before, _ := s.before(disclosure.Where{})
	if diff, ok := disclosure.Change(all, before); ok && value(before) > 0 {
		out = append(out, s.change(diff))
	}
	return out
}

func (s *scheme) change(diff int) string {
	switch {
	case diff > 0:
		return s.story.More(diff, s.Year-1)
	case diff < 0:
		return s.story.Fewer(-diff, s.Year-1)
	default:
		return s.story.AsMany(s.Year - 1)
	}
}

// categoryRank names the largest categories with their shares.
func (s *scheme) categoryRank() []string {
	all := s.at(disclosure.Where{})
	top := atLeast(cut(ranked(all, s.each(counts.Category, disclosure.Where{})), mostNamed), all, 1)
	if len(top) == 0 || value(all) < smallBase {
		return nil
	}
	var items []string
	for _, c := range top {
		percent, _ := disclosure.Share(c, all)
		items = append(items, s.story.NamedShare(s.called(c.Where()), percent))
	}
	if len(items) == 1 {
		return []string{s.story.RankOne(items[0])}
	}
	return []string{s.story.Rank(items[0], s.lang.Listed(items[1:]))}
}

// hiddenAndNone say which categories are hidden, and of which there was no case.
func (s *scheme) hiddenAndNone() []string {
	if n, shown := s.at(disclosure.Where{}).Value(); shown && n == 0 {
		return nil // said already
	}
	var hidden, none, out []string
	for _, c := range s.each(counts.Category, disclosure.Where{}) {
		name := s.story.Named(s.called(c.Where()))
		if n, shown := c.Value(); !shown {
			hidden = append(hidden, name)
		} else if n == 0 {
			none = append(none, name)
		}
	}
	switch len(hidden) {
	case 0:
	case 1:
		out = append(out, s.story.HiddenOne(hidden[0]))
	default:
		out = append(out, s.story.Hidden(s.lang.Listed(hidden)))
	}
	if len(none) > 0 {
		out = append(out, s.story.NoneWere(s.lang.Or(none)))
	}
	return out
}

// category tells of one category: how many cases and how that has changed, whom they were about, who made contact.
func (s *scheme) category(code string) []string {
	whole := s.at(disclosure.OfCategory(code))
	n, shown := whole.Value()
	if !shown || n == 0 {
		return nil
	}
	out := []string{s.categoryLevel(whole)}
	within := disclosure.OfCategory(code)
	out = append(out, s.divided(whole, s.each(counts.Gender, within), s.story.OfThese, s.story.OfTheseAnd,
		s.unknownGender)...)
	out = append(out, s.ageDivided(whole, s.each(counts.Age, within))...)
	return append(out, s.contact(whole, s.each(counts.Contact, within))...)
}

func (s *scheme) categoryLevel(now disclosure.Cell) string {
	name, n := s.called(now.Where()), value(now)
	before, shown := s.before(disclosure.OfCategory(now.Where().Category))
	if !shown || s.Half != "" || value(before) == 0 {
		return s.story.Main(name, n, s.when())
	}
	switch moved := s.moved(value(before), n); {
	case moved.Now > moved.Before:
		return s.story.Up(name, moved)
	case moved.Now < moved.Before:
		return s.story.Down(name, moved)
	default:
		return s.story.Unchanged(name, n, s.Year, s.Year-1)
	}
}

// moved is a number of the year before beside the report's own.
func (s *scheme) moved(before, now int) texts.Moved {
	return texts.Moved{Before: before, BeforeYear: s.Year - 1, Now: now, Year: s.Year}
}

// divided says which share of the whole each of the parts has, or how many where the whole is small. simple and with
// are the forms without and with what is not known, which unknown words.
func (s *scheme) divided(
	whole disclosure.Cell, parts []disclosure.Cell, simple func(items string) string,
	with func(items, unknown string) string,
	unknown func(n, percent int, small bool) string,
) []string {
	small := value(whole) < smallBase
	var items []string
	var rest string
	for _, c := range parts {
		n, shown := c.Value()
		percent, _ := disclosure.Share(c, whole)
		switch {
		case !shown || n == 0 || !small && percent == 0:
		case isUnknown(c):
			rest = unknown(n, percent, small)
		case n == value(whole):
			if n == 1 {
				return []string{s.story.Only(s.inflected(c))}
			}
			return []string{s.story.All(s.inflected(c))}
		case small:
			items = append(items, s.story.CountOf(n, s.inflected(c)))
		default:
			items = append(items, s.story.PercentOf(percent, s.inflected(c)))
		}
	}
	switch {
	case len(items) == 0:
		return nil
	case rest != "":
		return []string{with(s.lang.Listed(items), rest)}
	default:
		return []string{simple(s.lang.Listed(items))}
	}
}

func (s *scheme) unknownGender(n, percent int, small bool) string {
	if small {
		return s.story.UnknownGender(n)
	}
	return s.story.UnknownGenders(percent)
}

func (s *scheme) unknownAge(n, percent int, small bool) string {
	if small {
		return s.story.UnknownAge(n)
	}
	return s.story.UnknownAges(percent)
}

// ageDivided says that two age groups are even, or that one of them is about half, where that is so, and else their
// shares.
func (s *scheme) ageDivided(whole disclosure.Cell, parts []disclosure.Cell) []string {
	known := knownAndShown(parts)
	if value(whole) >= smallBase && len(known) > 0 {
		if len(known) == 2 && even(known[0], known[1], whole) {
			return []string{s.story.Even(s.inflected(known[0]), s.inflected(known[1]))}
		}
		if percent, ok := disclosure.Share(known[0], whole); ok && percent >= 50-halfWithin &&
			percent <= 50+halfWithin {
			return []string{s.story.AboutHalf(s.inflected(known[0]))}
		}
	}
	return s.divided(whole, parts, s.story.ByAge, s.story.ByAgeAnd, s.unknownAge)
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

func isUnknown(c disclosure.Cell) bool {
	return c.Where().Unknown()
}

// even reports whether two counts differ by no more than one case, or by evenWithin per cent of the whole.
func even(a, b, whole disclosure.Cell) bool {
	diff, ok := disclosure.Change(a, b)
	return ok && max(diff, -diff) <= max(1, value(whole)*evenWithin/100)
}

// contact says who made contact most often, and who came next.
func (s *scheme) contact(whole disclosure.Cell, parts []disclosure.Cell) []string {
	top := ranked(whole, parts)
	if len(top) > 2 {
		top = cut(top, 2)
	}
	switch {
	case len(top) == 0 || isUnknown(top[0]) || value(whole) < smallBase && value(top[0])*2 <= value(whole):
		return nil
	case len(top) == 1 || isUnknown(top[1]):
		return []string{s.story.Contact(s.inflected(top[0]), value(top[0]))}
	default:
		return []string{s.story.Contacts(s.inflected(top[0]), value(top[0]), s.inflected(top[1]), value(top[1]))}
	}
}

// byValue says how all cases divide on a characteristic, with counts and shares.
func (s *scheme) byValue(parts []disclosure.Cell, unknown func(int) string) []string {
	all := s.at(disclosure.Where{})
	var items, out []string
	rest := ""
	for _, c := range parts {
		n, shown := c.Value()
		percent, ok := disclosure.Share(c, all)
		switch {
		case !shown || !ok || n == 0:
		case isUnknown(c):
			rest = lang.UpperFirst(unknown(n)) + "."
		default:
			items = append(items, s.story.CasesOf(n, s.inflected(c), percent))
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

// shareMoved says how the share of a value has moved since the year before.
func (s *scheme) shareMoved(w disclosure.Where) []string {
	before, _ := s.before(w)
	allBefore, _ := s.before(disclosure.Where{})
	now, ok := disclosure.Share(s.at(w), s.at(disclosure.Where{}))
	was, wasOK := disclosure.Share(before, allBefore)
	if !ok || !wasOK || s.Half != "" || value(allBefore) < smallBase {
		return nil
	}
	name := s.inflected(s.at(w))
	switch {
	case now == was:
		return []string{s.story.ShareSame(name, s.Year-1, now)}
	case now == was+1 || now == was-1:
		return []string{s.story.ShareNear(name, s.Year-1, now, was)}
	case now > was:
		return []string{s.story.ShareUp(name, s.moved(was, now))}
	default:
		return []string{s.story.ShareDown(name, s.moved(was, now))}
	}
}

// paragraphs makes one paragraph of sentences, or none of none.
func paragraphs(sentences []string) []string {
	if len(sentences) == 0 {
		return nil
	}
	return []string{strings.Join(sentences, " ")}
}
