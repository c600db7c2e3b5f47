package casework

import (
	"sakstall/internal/auth"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/casework"
)

// front counts the user's cases of the half that has begun.
func (s *pages) front(c *web.Call, p *views.HomePage) error {
	if !c.User.Role.May(auth.RegisterCases) {
		return nil
	}
	counts, err := s.Store.Cases.HalvesOf(c.Context(), c.User)
	if err != nil {
		return err
	}
	now := period.MonthOf(s.Now()).Half()
	p.Parts = append(p.Parts, view.Start(view.StartPart{
		Page: p.Page, CurrentHalf: p.Text().Home.CasesIn(words.Half(p.Lang, now), counts[now]),
	}))
	return nil
}
