package report

import (
	"strings"

	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/lang"
)

// The limits of what is said, chosen so that rounding never misleads.
const (
	smallBase  = 30 // of fewer cases than this, counts are told and not per cent
	mostNamed  = 5  // so many are named in a ranking at most
	leastShare = 5  // per cent that a country named in a ranking has
	evenWithin = 2  // per cent of the cases that two groups may differ by to be called even
	halfWithin = 5  // per cent from one half that is still about half
	near       = 10 // per cent of the larger that two numbers differ by at most to be about the same, or a change small
)

// A form returns the sentences that it writes: none where it would need a hidden cell, or where what it says would not
// be so.

// categoryRank names the largest categories with their shares.
func (s ranks) categoryRank() []string {
	all := s.at(disclosure.Where{})
	r := s.ranked(all, s.eachOf(counts.Category, disclosure.Where{}))
	top := atLeast(cut(r.places, mostNamed), all, 1)
	if len(top) == 0 {
		return nil
	}
	items, first := s.items(top, all, s.quoted), top[0]
	var out []string
	switch half := len(first) == 1 && first.n()*2 > value(all); {
	case value(all) == 1:
		return []string{s.story.Only(s.quoted(first[0]))}
	case first.n() == value(all):
		return []string{s.story.AllWere(s.quoted(first[0]))}
	case half && len(items) == 1:
		out = append(out, s.story.HalfOne(items[0]))
	case half:
		out = append(out, s.story.HalfRank(items[0], s.lang.Listed(items[1:])))
	case len(items) == 1:
		out = append(out, s.story.RankOne(items[0]))
	default:
		out = append(out, s.story.Rank(items[0], s.lang.Listed(items[1:])))
	}
	if len(top) == len(r.places) && r.next != nil && len(cells(top))+len(r.next) <= mostNamed {
		out = append(out, s.story.NoneLarger(s.item(r.next, s.amount(r.next, all), s.quoted)))
	}
	return out
}

// quoted is what the cell counts, as it stands in the codebook.
func (s *scheme) quoted(c disclosure.Cell) string { return s.story.Named(s.called(c.Where())) }

// hiddenAndNone say which categories are hidden, which of them have fallen, and of which there was no case.
func (s ranks) hiddenAndNone() []string {
	if n, shown := s.at(disclosure.Where{}).Value(); shown && n == 0 {
		return nil // said already
	}
	var hidden, none, out []string
	for _, c := range s.eachOf(counts.Category, disclosure.Where{}) {
		if n, shown := c.Value(); !shown {
			hidden = append(hidden, s.quoted(c))
		} else if n == 0 {
			none = append(none, s.quoted(c))
		}
	}
	switch len(hidden) {
	case 0:
	case 1:
		out = append(out, s.story.HiddenOne(hidden[0]))
	default:
		out = append(out, s.story.Hidden(s.lang.Listed(hidden)))
	}
	out = append(out, s.fellHidden()...)
	if len(none) > 0 {
		out = append(out, s.story.NoneWere(s.lang.Or(none)))
	}
	return out
}

// fellHidden says which hidden categories had more cases the year before than any hidden one can have now.
func (s ranks) fellHidden() []string {
	all := s.at(disclosure.Where{})
	if _, shown := all.Value(); !shown {
		return nil
	}
	parts := s.eachOf(counts.Category, disclosure.Where{})
	most := s.mostHidden(all, parts)
	var out []string
	for _, c := range parts {
		_, shown := c.Value()
		before, counted := s.before(disclosure.OfCategory(category(c)))
		if !shown && counted && before > most {
			out = append(out, s.story.FellHidden(s.called(c.Where()), s.then(), s.when(), before))
		}
	}
	return out
}

// category tells of one category: how many cases and how that has changed, whom they were about, who made contact.
func (s *scheme) category(code string) []string {
	within := disclosure.OfCategory(code)
	whole := s.at(within)
	n, shown := whole.Value()
	if !shown || n == 0 {
		return nil
	}
	out := append([]string{s.categoryLevel(whole)}, series{s}.trendOrBeyond(s.story.Number, within)...)
	out = append(out, divisions{s}.genderDivided(whole, s.eachOf(counts.Gender, within))...)
	out = append(out, divisions{s}.ageDivided(whole, s.eachOf(counts.Age, within))...)
	return append(out, ranks{s}.contact(whole, s.eachOf(counts.Contact, within))...)
}

func (s *scheme) categoryLevel(now disclosure.Cell) string {
	name, n := s.called(now.Where()), value(now)
	before, counted := s.before(disclosure.OfCategory(category(now)))
	switch {
	case !counted:
		return s.story.Main(name, n, s.when())
	case n > before:
		return s.story.Up(name, s.moved(before, n))
	case n < before:
		return s.story.Down(name, s.moved(before, n))
	default:
		return s.story.Unchanged(name, n, s.when(), s.then())
	}
}

// contact says who made contact most often, and who came next.
func (s ranks) contact(whole disclosure.Cell, parts []disclosure.Cell) []string {
	top := cut(s.ranked(whole, parts).places, mostNamed)
	if len(top) == 0 || unknownIn(top[0]) {
		return nil
	}
	who, amount := s.names(top[0], s.many), s.ofEach(top[0], s.story.Cases(top[0].n()))
	switch {
	case value(whole) == 1:
		return []string{s.story.ContactOnly(s.one(top[0][0]))}
	case top[0].n() == value(whole):
		return []string{s.story.ContactAlways(who)}
	case len(top) == 1 || unknownIn(top[1]) || len(top[0])+len(top[1]) > mostNamed-1:
		return []string{s.story.Contact(who, amount)}
	default:
		next := s.ofEach(top[1], s.story.Cases(top[1].n()))
		return []string{s.story.Contacts(who, amount, s.names(top[1], s.many), next)}
	}
}

func unknownIn(p place) bool {
	for _, c := range p {
		if isUnknown(c) {
			return true
		}
	}
	return false
}

func isUnknown(c disclosure.Cell) bool { return c.Where().Unknown() }

// paragraphs makes one paragraph of sentences, or none of none.
func paragraphs(sentences []string) []string {
	if len(sentences) == 0 {
		return nil
	}
	return []string{strings.Join(sentences, " ")}
}

// sentence is words with a capital letter and a full stop.
func sentence(words string) string { return lang.UpperFirst(words) + "." }
