package report

import (
	"slices"
	"strconv"

	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/period"
)

// level says how many cases there were, and how many more or fewer that is than at the same time the year before.
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
	if before, counted := s.allBefore(); counted {
		out = append(out, s.change(before, n))
	}
	return out
}

// allBefore is how many cases there were at the same time the year before. It is not ok where that is hidden, or where
// nobody had begun to count them; none is a count.
func (s *scheme) allBefore() (n int, ok bool) {
	n, shown := s.earlier(disclosure.Where{}).Value()
	return n, shown && (n > 0 || series{s}.counted(s.Year-1))
}

func (s *scheme) change(before, now int) string {
	near := now >= smallBase && within(before, now, near)
	switch diff := now - before; {
	case diff > 0 && near:
		return s.story.MoreNear(diff, s.then())
	case diff > 0:
		return s.story.More(diff, s.then())
	case diff < 0 && near:
		return s.story.FewerNear(-diff, s.then())
	case diff < 0:
		return s.story.Fewer(-diff, s.then())
	default:
		return s.story.AsMany(s.then())
	}
}

// gaps say which years of the series have no number of cases, and why.
func (s *scheme) gaps() []string {
	var hidden []string
	var none []int
	for _, y := range s.axis() {
		switch why := s.without(y); {
		case y == s.Year && s.present() || why == 0:
		case why == NoFigures:
			none = append(none, y)
		case s.Half != "":
			hidden = append(hidden, s.timeOf(y, s.Half))
		default:
			hidden = append(hidden, strconv.Itoa(y))
		}
	}
	var out []string
	if len(hidden) > 0 {
		out = append(out, s.story.HiddenIn(s.lang.Listed(hidden)))
	}
	switch {
	case len(none) > 0 && s.Half != "":
		out = append(out, s.story.NoneFor(s.timeOf(none[0], s.Half)))
	case len(none) > 0:
		out = append(out, s.story.NoneFor(s.spans(none)))
	}
	return out
}

// without is why the year has no number of cases, and 0 where it has one. A year without a total has no figures: a
// report from before had none. Where there is no such report the year was left out by an earlier program, since its
// total may not be shown, unless it is before the first of the series.
func (s *scheme) without(year int) Empty {
	total, counted := s.Cell(disclosure.Where{Scheme: s.code, Year: year, Half: s.Half})
	_, shown := total.Value()
	switch {
	case shown:
		return 0
	case len(s.years) == 0:
		return NoFigures
	case counted || year > s.years[0] && !slices.ContainsFunc(s.Sources, func(r Reprint) bool {
		return r.Scheme == s.code && r.Table != ""
	}):
		return HiddenColumn
	default:
		return NoFigures
	}
}

// within reports whether two counts differ by so many per cent of the larger at most.
func within(a, b, percent int) bool { return max(a-b, b-a)*100 <= max(a, b)*percent }

// moved is a number of the year before beside the report's own.
func (s *scheme) moved(before, now int) texts.Moved {
	return texts.Moved{Before: before, Then: s.then(), Now: now, Time: s.when()}
}

// halfYears says how the cases divide on the halves of the year, and in which of them there were more or fewer than the
// year before.
func (s *scheme) halfYears() []string {
	first, shown := s.at(disclosure.OfHalf(period.H1)).Value()
	second, both := s.at(disclosure.OfHalf(period.H2)).Value()
	if s.Half != "" || !shown || !both || first == 0 || second == 0 {
		return nil
	}
	return append([]string{s.story.Halves(first, second)}, s.movedIn()...)
}

// movedIn says in which half the year's rise or fall came, where the other half did not move that way.
func (s *scheme) movedIn() []string {
	all, counted := s.before(disclosure.Where{})
	diff := value(s.at(disclosure.Where{})) - all
	if !counted || diff == 0 {
		return nil
	}
	said := s.story.RiseIn
	if diff < 0 {
		said = s.story.FallIn
	}
	for _, half := range s.values[counts.Half] {
		before, shown := s.before(disclosure.OfHalf(half))
		now := value(s.at(disclosure.OfHalf(half)))
		if moved := now - before; shown && before > 0 && (diff > 0 && moved >= diff || diff < 0 && moved <= diff) {
			return []string{said(s.theHalf(half), texts.Moved{
				Before: before, Then: s.timeOf(s.Year-1, half), Now: now, Time: s.timeOf(s.Year, half),
			})}
		}
	}
	return nil
}
