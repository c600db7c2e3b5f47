package public

import (
	"context"
	"slices"

	"sakstall/internal/auth"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/views"
	view "sakstall/views/public"
)

// front lists the published editions to who is not signed in.
func (s *pages) front(c *web.Call, p *views.HomePage) error {
	if c.User.Role != auth.Anonymous {
		return nil
	}
	editions, err := s.openEditions(c.Context(), p.Lang)
	if err != nil { // the way in is shown all the same
		c.Failed("editions not listed", err)
		editions = []views.Link{{Href: address.Statistics, Text: p.Text().Editions.Title}}
	}
	p.Parts = append(p.Parts, view.Reports(view.ReportsPart{Page: p.Page, Editions: editions}))
	return nil
}

// openEditions are the newest editions that stand, one of each year and half.
func (s *pages) openEditions(ctx context.Context, l lang.Lang) ([]views.Link, error) {
	all, err := s.Editions.Entries(ctx)
	var out []views.Link
	for _, e := range slices.Backward(all) {
		if latest, stands := edition.Latest(all, e.Name.Scope); stands && latest.Name == e.Name {
			out = append(out, views.Link{
				Href: address.Statistics + "/" + e.Name.Scope.String(),
				Text: i18n.Of(l).Editions.Of +
					" " + e.Name.Scope.In(l),
			})
		}
	}
	return out, err
}
