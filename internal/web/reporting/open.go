package reporting

import (
	"errors"
	"strconv"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/halfyear"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/report"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/reporting"
)

// halvesOpen says at once which halves have to be closed before anything can be published, where what readers would see
// is not worked out yet. It reports whether it has.
func (s *pages) halvesOpen(c *web.Call, b edition.Basis, code int) (bool, error) {
	if _, work, err := s.Publishing.Prepared(c.Context(), b, 0); work == nil {
		return false, notImpossible(err)
	}
	page := c.Page()
	t := page.Text().Editions
	page.Title = t.PublishTitle(b.Next().String())
	if !c.Posted() {
		c.Header().Set("Refresh", strconv.Itoa(previewRefresh))
	}
	return true, c.Render(code, view.Publish(view.PublishPage{
		Page: page, Open: s.openHalves(page.Lang, b),
		Hidden: views.Link{Href: address.Outcome(b.Scope), Text: t.OutcomeTitle(b.Scope.In(page.Lang))},
	}))
}

// notImpossible is the error but where it says that nothing can be published, which another page says.
func notImpossible(err error) error {
	var impossible *disclosure.Unprotectable
	if errors.As(err, &impossible) {
		return nil
	}
	return err
}

// openHalves are the halves of the basis that are not closed, with where they can be; one that has not begun leads
// nowhere.
func (s *pages) openHalves(l lang.Lang, b edition.Basis) []views.Link {
	var out []views.Link
	for _, o := range b.Open {
		half := views.Link{Text: report.SchemeName(l, o.Scheme) + ", " + words.Half(l, o.Half)}
		if o.Again > 0 {
			half.Text += " (" + i18n.Of(l).Editions.OpenAgain(o.Again) + ")"
		}
		if !period.MonthOf(s.Now()).Half().Before(o.Half) {
			half.Href = address.Review(halfyear.SchemePlace{Scheme: o.Scheme, Half: o.Half}, "")
		}
		out = append(out, half)
	}
	return out
}
