package report

import (
	"strconv"

	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// The limits of what is said over years.
const (
	leastSteps  = 3 // so many changes the same way make a trend
	leastRise   = 2 // so many before it turned
	leastYears  = 3 // so many years in which a share is steady, or most cases are of one kind
	steadyShare = 2 // percentage points between the lowest and the highest share that is steady
	leastMoved  = 3 // percentage points that a share has moved by to be said to have risen or fallen
	leastStreak = 2 // so many years that a number is higher or lower than each of
)

// series writes of a scheme's counts over the years.
type series struct{ *scheme }

// point is a count, or a share in per cent, of a year.
type point struct{ year, n int }

// counted reports whether the year's cases were counted: the years of the series before the first one that has a case
// were before the register began.
func (s series) counted(year int) bool {
	for _, y := range s.years {
		n, shown := s.at(disclosure.Where{Year: y}).Value()
		if y <= year && (!shown || n > 0) {
			return true
		}
	}
	return false
}

// run is the count in every year up to the report's, as far back as it is shown.
func (s series) run(w disclosure.Where) []point {
	var out []point
	for year := s.Year; year > s.Year-counts.SeriesYears && s.counted(year); year-- {
		w.Year = year
		n, shown := s.at(w).Value()
		if !shown {
			break
		}
		out = append([]point{{year, n}}, out...)
	}
	return out
}

// back walks a run back from its last point while each is as wanted after the one before it, and counts the steps.
func back(run []point, wanted func(before, after int) bool) int {
	steps := 0
	for i := len(run) - 1; i > 0 && wanted(run[i-1].n, run[i].n); i-- {
		steps++
	}
	return steps
}

func rises(before, after int) bool { return after > before }
func falls(before, after int) bool { return after < before }

// trend says how a count has gone over the years: steady, up or down every year, or up or down and then the other way.
func (s series) trend(what string, w disclosure.Where) []string {
	run := s.run(w)
	if len(run) <= leastSteps {
		return nil
	}
	if low, high := bounds(run); low >= smallBase && within(low, high, near) {
		return []string{s.story.Steady(what, run[0].year, low, high)}
	}
	for _, way := range []struct {
		last, first          func(before, after int) bool
		all                  func(string, int) string
		before               func(int) string
		turned, turnedLittle func(string, int, int, string) string
	}{
		{rises, falls, s.story.RoseSince, s.story.FellBefore, s.story.FellThenRose, s.story.FellThenRoseLittle},
		{falls, rises, s.story.FellSince, s.story.RoseBefore, s.story.RoseThenFell, s.story.RoseThenFellLittle},
	} {
		last := back(run, way.last)
		turn := len(run) - 1 - last
		if last >= leastSteps {
			return []string{way.all(what, run[turn].year)}
		}
		first := back(run[:turn+1], way.first)
		if last == 0 || first < leastRise {
			continue
		}
		if last == 1 && run[turn].n > 0 { // which has just been told
			return []string{way.before(run[turn-first].year)}
		}
		said, years := way.turnedLittle, []string{}
		for i, p := range run[turn+1:] {
			years = append(years, strconv.Itoa(p.year))
			if !within(run[turn+i].n, p.n, near) {
				said = way.turned
			}
		}
		return []string{said(what, run[turn-first].year, run[turn].year, s.lang.Listed(years))}
	}
	return nil
}

func highest(run []point) int {
	_, high := bounds(run)
	return high
}

func bounds(run []point) (low, high int) {
	low, high = run[0].n, run[0].n
	for _, p := range run {
		low, high = min(low, p.n), max(high, p.n)
	}
	return low, high
}

// trendOrBeyond says how a count has gone over the years, or else compares it with years before the last one. what is
// its name where the sentences do not follow one that has just told it.
func (s series) trendOrBeyond(what string, w disclosure.Where) []string {
	if out := s.trend(what, w); len(out) > 0 {
		return out
	}
	return s.beyond(s.story.Number, w)
}

// beyond compares a count with years before the last one: it is higher or lower than in several, or it has risen and is
// still no higher than in another year, or fallen and no lower.
func (s series) beyond(what string, w disclosure.Where) []string {
	if out := s.streak(what, w, leastStreak); len(out) > 0 {
		return out
	}
	run := s.run(w)
	last := len(run) - 1
	if last < 2 || run[last].n == run[last-1].n || run[last].n == 0 {
		return nil
	}
	if run[last-1].n == 0 && w != (disclosure.Where{}) {
		return nil // a rise from none is not told, so nothing holds in spite of it
	}
	now, rose := run[last].n, run[last].n > run[last-1].n
	for i := last - 2; i >= 0; i-- {
		p := run[i]
		switch {
		case rose && p.n < now || !rose && p.n > now:
			continue
		case p.n == 0:
			return nil
		case p.n == now:
			return []string{s.story.SameAsYear(what, p.year)}
		case within(p.n, now, near):
			return []string{s.story.NearYear(what, p.year, p.n)}
		case rose:
			return []string{s.story.StillLower(what, p.year, p.n)}
		default:
			return []string{s.story.StillHigher(what, p.year, p.n)}
		}
	}
	return nil
}

// streak says that a count is higher or lower than in each of the years just before, where there are so many.
func (s series) streak(what string, w disclosure.Where, least int) []string {
	run := s.run(w)
	if len(run) <= least {
		return nil
	}
	for _, way := range []struct {
		wanted    func(before, after int) bool
		all, both func(string, int, int) string
	}{
		{rises, s.story.HigherThanAll, s.story.HigherThanBoth},
		{falls, s.story.LowerThanAll, s.story.LowerThanBoth},
	} {
		years := 0
		for i := len(run) - 2; i >= 0 && way.wanted(run[i].n, run[len(run)-1].n); i-- {
			years++
		}
		switch {
		case years < least, highest(run[:len(run)-1]) == 0:
		case years == 2:
			return []string{way.both(what, s.Year-2, s.Year-1)}
		default:
			return []string{way.all(what, s.Year-years, s.Year-1)}
		}
	}
	return nil
}
