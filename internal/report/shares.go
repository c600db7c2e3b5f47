package report

import (
	"strconv"

	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n/texts"
)

// valueTrends is what is said over the years of all cases by the values of a dimension.
func (s series) valueTrends(d counts.Dimension) []string {
	var known []disclosure.Where
	for _, w := range s.rows(d) {
		if !w.Unknown() {
			known = append(known, w)
		}
	}
	if len(known) == 0 {
		return nil
	}
	out := s.shareSwap(known)
	if len(out) == 0 {
		if out = s.shareTrend(known[0]); len(out) == 0 {
			out = divisions(s).shareMoved(known[0])
		}
		for _, w := range known[1:] {
			went := s.shareWent(w).said(s, w)
			if len(went) == 0 && d == counts.Gender {
				went = s.streak(s.story.NumberOf(s.many(s.at(w))), w, leastSteps)
			}
			out = append(out, went...)
		}
	}
	return append(out, s.mostSince(known)...)
}

// shares is the share of all cases that the count had in every year up to the report's, as far back as it can be said
// of enough cases.
func (s series) shares(w disclosure.Where) []point {
	parts, wholes := s.run(w), s.run(disclosure.Where{})
	var out []point
	for i := 1; i <= min(len(parts), len(wholes)); i++ {
		part, whole := parts[len(parts)-i], wholes[len(wholes)-i]
		percent, ok := counts.Percent(part.n, whole.n)
		if !ok || whole.n < smallBase {
			break
		}
		out = append([]point{{part.year, percent}}, out...)
	}
	return out
}

// shareTrend says since when a share has risen, fallen or been steady.
func (s series) shareTrend(w disclosure.Where) []string {
	if out := s.shareWent(w).said(s, w); len(out) > 0 {
		return out
	}
	run := s.shares(w)
	from := len(run)
	for i := len(run) - 1; i >= 0; i-- {
		if low, high := bounds(run[i:]); high-low > steadyShare {
			break
		}
		from = i
	}
	if len(run)-from < leastYears {
		return nil
	}
	name := s.many(s.at(w))
	low, high := bounds(run[from:])
	if low == high {
		return []string{s.story.ShareSteadyAt(name, run[from].year, low)}
	}
	return []string{s.story.ShareSteady(name, run[from].year, low, high)}
}

// went is how a share has gone since a year, with no year the other way. It is the zero value where it has not.
type went struct{ first, last point }

func (w went) rose() bool { return w.last.n > w.first.n }

func (w went) fell() bool { return w.last.n < w.first.n }

func (s series) shareWent(w disclosure.Where) went {
	run := s.shares(w)
	for _, wanted := range []func(before, after int) bool{
		func(before, after int) bool { return after >= before },
		func(before, after int) bool { return after <= before },
	} {
		from := len(run) - 1 - back(run, wanted)
		for from >= 0 && from < len(run)-1 && run[from].n == run[from+1].n {
			from++
		}
		if from < 0 || len(run)-from < leastYears {
			continue
		}
		first, last := run[from], run[len(run)-1]
		if max(last.n-first.n, first.n-last.n) >= leastMoved {
			return went{first, last}
		}
	}
	return went{}
}

func (w went) said(s series, of disclosure.Where) []string {
	name, m := s.many(s.at(of)), texts.Moved{
		Before: w.first.n, Then: strconv.Itoa(w.first.year), Now: w.last.n, Time: s.when(),
	}
	switch {
	case w.rose():
		return []string{s.story.ShareRoseSince(name, m)}
	case w.fell():
		return []string{s.story.ShareFellSince(name, m)}
	default:
		return nil
	}
}

// shareSwap says that of two values the share of one has risen, and of the other fallen, since the same year.
func (s series) shareSwap(known []disclosure.Where) []string {
	if len(known) != 2 {
		return nil
	}
	a, b := s.shareWent(known[0]), s.shareWent(known[1])
	up, down := s.many(s.at(known[0])), s.many(s.at(known[1]))
	if a.fell() {
		a, b, up, down = b, a, down, up
	}
	if !a.rose() || !b.fell() || a.first.year != b.first.year {
		return nil
	}
	rise, fall := texts.Share{Before: a.first.n, Now: a.last.n}, texts.Share{Before: b.first.n, Now: b.last.n}
	return []string{s.story.ShareSwap(up, rise, down, fall, a.first.year)}
}

// mostSince says since when more than half of the cases have been of one of the values.
func (s series) mostSince(known []disclosure.Where) []string {
	wholes := s.run(disclosure.Where{})
	for _, w := range known {
		parts, years := s.run(w), 0
		for years < min(len(parts), len(wholes)) {
			part, whole := parts[len(parts)-1-years], wholes[len(wholes)-1-years]
			if whole.n < smallBase || part.n*2 <= whole.n {
				break
			}
			years++
		}
		if years >= leastYears {
			return []string{s.story.MostSince(s.many(s.at(w)), s.Year-years+1)}
		}
	}
	return nil
}
