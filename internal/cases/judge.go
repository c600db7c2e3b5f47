package cases

import (
	"sakstall/internal/codebook"
	"sakstall/internal/period"
)

// JudgeMonth reads a month that was filled in and says what is wrong with it, "" for nothing. It must lie between the first year of the
// codebook and the current month.
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

// JudgeValue says what is wrong with a code of a dimension, "" for nothing. It is not asked of a scheme that is "", nor of a year that
// is 0.
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
