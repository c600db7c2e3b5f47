package halves

import (
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/halves"
)

// reminders are the halves that the user's unit has to hand in soon: the one that has just ended, and what has been
// sent back.
func (s *pages) reminders(c *web.Call, p views.Page) ([]view.Reminder, error) {
	ctx := c.Context()
	states, err := s.Store.Halves.States(ctx, s.Now())
	if err != nil {
		return nil, err
	}
	decided, err := s.Store.Halves.Settings(ctx)
	if err != nil {
		return nil, err
	}
	book, err := c.Book()
	if err != nil {
		return nil, err
	}
	last := period.MonthOf(s.Now()).Half().Previous()
	var out []view.Reminder
	for h := last; h.Year() >= book.FirstYear(); h = h.Previous() {
		now := states.Of(ownPlace(c.User, h))
		due := now.Unit == halfyear.Open && h == last && decided.DaysLeft(h, s.Now()) <= decided.RemindDays
		if !now.Moving() || !due && now.Unit != halfyear.Returned {
			continue
		}
		r := view.Reminder{
			Text: p.Text().Halves.Remind(words.Half(p.Lang, h)), Href: address.Half(h),
			Deadline: words.Deadline(p.Lang, decided, h, s.Now()),
		}
		if now.Unit == halfyear.Returned {
			r.Deadline = words.Meaning(p.Lang, now, s.Now().Location())
		}
		out = append(out, r)
	}
	return out, nil
}
