package casework

import (
	"sakstall/internal/auth"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
)

// front counts the user's cases of the half that has begun.
func (s *pages) front(c *web.Call, p *views.HomePage) error {
	if p.Register = c.User.Role.May(auth.RegisterCases); !p.Register {
		return nil
	}
	counts, err := s.Store.Cases.HalvesOf(c.Context(), c.User)
	now := period.MonthOf(s.Now()).Half()
	p.CurrentHalf = p.Text().Home.CasesIn(words.Half(p.Lang, now), counts[now])
	return err
}
