package site

import (
	"context"
	"slices"

	"sakstall/internal/auth"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
	"sakstall/views"
)

// reminders are the halves that the user's unit has to hand in soon: the one that has just ended, and what has been sent back.
func (s *pages) reminders(ctx context.Context, p views.Page, u auth.User) ([]views.Reminder, error) {
	states, err := s.store.Halves.States(ctx, s.Now())
	if err != nil {
		return nil, err
	}
	decided, err := s.store.Halves.Settings(ctx)
	if err != nil {
		return nil, err
	}
	book, err := s.store.Codebook.Get(ctx)
	if err != nil {
		return nil, err
	}
	last := period.MonthOf(s.Now()).Half().Previous()
	var out []views.Reminder
	for h := last; h.Year() >= book.FirstYear(); h = h.Previous() {
		now := states.Of(ownPlace(u, h))
		due := now.Unit == halfyear.Open && h == last && decided.DaysLeft(h, s.Now()) <= decided.RemindDays
		if !now.Moving() || !due && now.Unit != halfyear.Returned {
			continue
		}
		r := views.Reminder{Text: p.Text().Halves.Remind(halfText(p.Lang, h)), Href: halfPath(h), Deadline: deadlineText(p.Lang, decided, h, s.Now())}
		if now.Unit == halfyear.Returned {
			r.Deadline = meaningText(p.Lang, now, s.Now().Location())
		}
		out = append(out, r)
	}
	return out, nil
}

// reopenedHalves say to every coordinator which halves are open again to a unit.
func (s *pages) reopenedHalves(ctx context.Context, p views.Page) ([]string, error) {
	states, err := s.store.Halves.States(ctx, s.Now())
	if err != nil {
		return nil, err
	}
	units, err := s.store.Units.All(ctx)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, u := range units {
		for _, place := range states.Reopened() {
			if place.Unit == u.Code {
				until := lastDay(p.Lang, states.Of(place).Until, s.Now().Location())
				out = append(out, p.Text().Halves.ReopenedFor(halfText(p.Lang, place.Half), u.Name, until))
			}
		}
	}
	slices.Sort(out)
	return out, nil
}
