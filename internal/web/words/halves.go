package words

import (
	"time"

	"sakstall/internal/halfyear"
	"sakstall/internal/i18n"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/lang"
	"sakstall/internal/period"
)

// State is what the state of a unit's half is called.
func State(t texts.Halves, s halfyear.Standing) string {
	switch {
	case s.Reopened() && s.Unit != halfyear.HandedIn:
		return t.States.Reopened
	case !s.Moving() && s.Unit != halfyear.Approved:
		return t.States.ClosedWithout
	case s.Scheme == halfyear.Published && !s.Moving():
		return t.States.Published
	case !s.Moving():
		return t.States.Closed
	default:
		return map[halfyear.UnitState]string{
			halfyear.Open: t.States.Open, halfyear.HandedIn: t.States.HandedIn, halfyear.Returned: t.States.Returned,
			halfyear.Approved: t.States.Approved,
		}[s.Unit]
	}
}

// Meaning says what the state of its half means to the unit.
func Meaning(l lang.Lang, s halfyear.Standing, zone *time.Location) string {
	t := i18n.Of(l).Halves
	switch State(t, s) {
	case t.States.Reopened:
		return t.Means.Reopened(LastDay(l, s.Until, zone))
	case t.States.ClosedWithout:
		return t.Means.ClosedWithout
	case t.States.Published:
		return t.Means.Published
	case t.States.Closed:
		return t.Means.Closed
	case t.States.HandedIn:
		return t.Means.HandedIn
	case t.States.Returned:
		return t.Means.Returned
	case t.States.Approved:
		return t.Means.Approved
	default:
		return t.Means.Open
	}
}

// Deadline says when the half is to be handed in, and how long that is from now.
func Deadline(l lang.Lang, decided halfyear.Settings, h period.Half, at time.Time) string {
	t, day := i18n.Of(l).Halves, l.Date(decided.Deadline(h, at.Location()))
	switch left := decided.DaysLeft(h, at); {
	case left < 0:
		return t.Late(day)
	case left == 0:
		return t.DeadlineToday(day)
	case left == 1:
		return t.DeadlineTomorrow(day)
	case left > decided.RemindDays:
		return t.DeadlineOn(day)
	default:
		return t.DeadlineIn(day, left)
	}
}

// eventText says what was done with a half, and by whom.
func eventText(l lang.Lang, e halfyear.Event, zone *time.Location) string {
	t := i18n.Of(l).Halves.Moves
	what := map[string]string{
		string(halfyear.HandIn): t.HandedIn(e.Cases), string(halfyear.NothingToReport): t.Nothing,
		string(halfyear.TakeBack): t.TakenBack,
		string(halfyear.Approve):  t.Approved, string(halfyear.Return): t.Returned,
		string(halfyear.Reopen):     t.Reopened(LastDay(l, e.Until, zone)),
		string(halfyear.CloseAgain): t.ClosedAgain, string(halfyear.Close): t.Closed,
		string(halfyear.Publish): t.Published,
	}[e.Move]
	switch e.Actor {
	case "user":
		return t.By(what, e.Name)
	case "automatic":
		return t.ByItself(what)
	default:
		return t.ByOperator(what)
	}
}

// Reason is what a reason is called.
func Reason(t texts.HalfReasons, r halfyear.Reason) string {
	return map[halfyear.Reason]string{
		halfyear.CasesMissing: t.CasesMissing, halfyear.TooMany: t.TooMany, halfyear.UnknownValues: t.UnknownValues,
		halfyear.Double:      t.Double,
		halfyear.WrongValues: t.WrongValues, halfyear.FoundAfterPublishing: t.FoundAfterPublishing,
	}[r]
}
