// Package words says on pages what cases, halves and findings are called, and what to put right in a field.
package words

import (
	"errors"
	"slices"
	"time"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/privacy"
	"sakstall/internal/report"
	"sakstall/views"
)

// MonthGroups are months under their half-years, with the one that was sent chosen.
func MonthGroups(l lang.Lang, months []period.Month, sent string) []views.Group {
	var out []views.Group
	for i, m := range months {
		if i == 0 || months[i-1].Half() != m.Half() {
			out = append(out, views.Group{Label: Half(l, m.Half())})
		}
		g := &out[len(out)-1]
		g.Choices = append(g.Choices, views.Choice{Value: m.String(), Label: Month(l, m), Chosen: m.String() == sent})
	}
	return out
}

// Answer is what a draft answers to a question, in the order of the codes.
func (n Names) Answer(f cases.Field, d cases.Draft) string {
	codes := slices.Sorted(slices.Values(d.Get(f)))
	if len(codes) == 0 || codes[0] == "" {
		return i18n.Of(n.Lang).After.NotAnswered
	}
	return n.List(f, codes)
}

// RefusedHalf reports whether the error says that the half has changed since the page was looked at.
func RefusedHalf(err error) bool {
	var moved halfyear.MoveError
	var count halfyear.CountError
	return errors.As(err, &moved) || errors.As(err, &count) || errors.Is(err, halfyear.ErrTooEarly)
}

// HalfEvent says what was done with a half, by whom, and why.
func HalfEvent(l lang.Lang, e halfyear.Event, zone *time.Location) views.HalfEvent {
	t := i18n.Of(l).Halves
	out := views.HalfEvent{Day: l.Date(e.At.In(zone)), What: eventText(l, e, zone)}
	if e.Reason != "" {
		out.Details = append(out.Details, t.Reason(Reason(t.Reasons, e.Reason)))
	}
	if e.Note != "" {
		out.Details = append(out.Details, t.Note(e.Note))
	}
	return out
}

// LastDay is the day after which a reopened half is closed again, as it is written.
func LastDay(l lang.Lang, until time.Time, zone *time.Location) string {
	return l.Date(until.In(zone).Add(-time.Second))
}

// Half is a half-year in words.
func Half(l lang.Lang, h period.Half) string { return l.Half(h.Year(), h.Number()) }

// Month is a month in words.
func Month(l lang.Lang, m period.Month) string { return l.Month(m.Year(), m.Month()) }

// Personal says that a text has what points at a person.
func Personal(l lang.Lang, kind privacy.Kind) string {
	t := i18n.Of(l).Workshop
	return map[privacy.Kind]string{privacy.IDNumber: t.IDNumber, privacy.Email: t.Email, privacy.Phone: t.Phone}[kind]
}

// Reason is what a reason for withdrawing is called.
func (n Names) Reason(code string) string {
	return report.NewWords(n.Book, n.Lang).Value(codebook.Withdrawal, code)
}
