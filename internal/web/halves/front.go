package halves

import (
	"errors"

	"sakstall/internal/auth"
	"sakstall/internal/halfyear"
	"sakstall/internal/i18n/texts"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/halves"
)

// doneText says what the unit's move has led to.
func doneText(t texts.Halves, s halfyear.Standing) string {
	return map[halfyear.UnitState]string{
		halfyear.Open: t.DoneTakenBack, halfyear.HandedIn: t.Done,
		halfyear.Approved: t.DoneApproved,
	}[s.Unit]
}

// refusalText says why a move was not made, or "" where none was refused.
func refusalText(p views.Page, h period.Half, err error) string {
	t := p.Text().Halves
	var count halfyear.CountError
	var unanswered unansweredError
	switch {
	case err == nil || errors.As(err, &unanswered):
		return ""
	case errors.Is(err, halfyear.ErrFindingGone):
		return p.Text().Findings.Gone
	case errors.As(err, &count):
		return t.CountChanged(count.Cases)
	case errors.Is(err, halfyear.ErrTooEarly):
		return t.FromMonth(words.Month(p.Lang, h.Last()))
	default:
		return t.Moved
	}
}

// front reminds the user of halves that are to be handed in.
func (s *pages) front(c *web.Call, p *views.HomePage) error {
	if !c.User.Role.May(auth.HandInHalves) {
		return nil
	}
	reminders, err := s.reminders(c, p.Page)
	if err != nil {
		return err
	}
	p.Urgent = append(p.Urgent, view.Reminders(view.RemindersPart{Page: p.Page, Reminders: reminders}))
	return nil
}
