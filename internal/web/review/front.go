package review

import (
	"context"
	"slices"

	"sakstall/internal/auth"
	"sakstall/internal/web"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/review"
)

// reopenedHalves say to every coordinator which halves are open again to a unit.
func (s *pages) reopenedHalves(ctx context.Context, p views.Page) ([]string, error) {
	states, err := s.Store.Halves.States(ctx, s.Now())
	if err != nil {
		return nil, err
	}
	units, err := s.Store.Units.All(ctx)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, u := range units {
		for _, place := range states.Reopened() {
			if place.Unit == u.Code {
				until := words.LastDay(p.Lang, states.Of(place).Until, s.Now().Location())
				out = append(out, p.Text().Halves.ReopenedFor(words.Half(p.Lang, place.Half), u.Name, until))
			}
		}
	}
	slices.Sort(out)
	return out, nil
}

// front says to a coordinator what there is to do, and what is open again.
func (s *pages) front(c *web.Call, p *views.HomePage) error {
	if !c.User.Role.May(auth.CloseHalves) {
		return nil
	}
	tasks, err := s.reviewTasks(c, p.Page)
	if err != nil {
		return err
	}
	reopened, err := s.reopenedHalves(c.Context(), p.Page)
	if err != nil {
		return err
	}
	p.Parts = append(p.Parts, view.Tasks(view.TasksPart{Page: p.Page, Tasks: tasks, Reopened: reopened}))
	return nil
}
