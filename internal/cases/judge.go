package cases

import (
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// Months are those that a form of the unit offers, the newest first: from the first one given to the current one, but
// for those of halves that take nothing. The month that was sent stays among them.
func (r Rules) Months(scheme codebook.Scheme, unit string, first period.Month, sent string) []period.Month {
	var out []period.Month
	for h := r.Now.Half(); !h.Before(first.Half()); h = h.Previous() {
		open := r.Locked(scheme, unit, h) == ""
		for m := h.Last(); !m.Before(h.First()); m = m.Add(-1) {
			if !r.Now.Before(m) && (m.String() == sent || open && !m.Before(first)) {
				out = append(out, m)
			}
		}
	}
	return out
}

// FirstMonth is the first month that a case may have.
func (r Rules) FirstMonth() period.Month { return period.FirstHalf(r.Book.FirstYear()).First() }

// JudgeMonth reads a month that was filled in and says what is wrong with it, "" for nothing. It must lie between the
// first year of the codebook and the current month.
func (r Rules) JudgeMonth(text string) (period.Month, Problem) {
	m, err := period.ParseMonth(text)
	switch {
	case text == "":
		return m, Missing
	case err != nil:
		return m, NotAMonth
	case m.Year() < r.Book.FirstYear():
		return m, TooEarly
	case r.Now.Before(m):
		return m, InTheFuture
	default:
		return m, ""
	}
}

// JudgeValue says what is wrong with a code of a dimension, "" for nothing. It is not asked of a scheme that is "", nor
// of a year that is 0.
func (r Rules) JudgeValue(d codebook.Dimension, code string, s codebook.Scheme, year int) Problem {
	got, known := r.Book.Value(d, code)
	switch {
	case !known:
		return NotInList
	case s != "" && !got.UsedBy(s):
		return NotInScheme
	case year != 0 && !got.Span.Holds(year):
		return NotInUse
	default:
		return ""
	}
}
