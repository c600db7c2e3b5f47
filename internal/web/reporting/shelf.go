package reporting

import (
	"net/http"
	"net/url"
	"slices"

	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/reportpage"
	"sakstall/views"
	view "sakstall/views/reporting"
)

// What the list of editions says has just been done, and with which edition.
const (
	donePublished = "publisert"
	doneTakenBack = "trukket"
	doneNotified  = "merknad"
)

func toShelf(c *web.Call, done string, name edition.Name) error {
	return c.SeeOther(shelfPath + "?" + url.Values{done: {name.String()}}.Encode())
}

// shelfDone says what has just been done with one of the editions, or "".
func shelfDone(c *web.Call, l lang.Lang, all []edition.Entry) string {
	t := i18n.Of(l).Editions
	for _, e := range all {
		switch name := e.Name.String(); {
		case e.Withdrawn != nil && c.Query().Get(doneTakenBack) == name:
			return t.DoneTakenBack(name)
		case e.Withdrawn == nil && c.Query().Get(donePublished) == name:
			return t.DonePublished(name)
		case e.Withdrawn == nil && c.Query().Get(doneNotified) == name:
			return i18n.Of(l).Corrections.NoticeDone(name)
		}
	}
	return ""
}

// shelf lists all editions to a coordinator, with what else could be published.
func (s *pages) shelf(c *web.Call) error {
	ctx := c.Context()
	all, err := s.Store.Editions.Entries(ctx)
	if err != nil {
		return err
	}
	book, err := c.Book()
	if err != nil {
		return err
	}
	page := c.Page()
	page.Title = page.Text().Editions.ShelfTitle
	waits, err := waitingLinks(c, s, page.Lang)
	if err != nil {
		return err
	}
	p := view.ShelfPage{
		Waits: waits,
		Page:  page, Done: shelfDone(c, page.Lang, all),
		Rows:    reportpage.EditionRows(page, all, s.Now().Location()),
		Earlier: views.Link{Href: "/tidligere-rapporter", Text: page.Text().Editions.EarlierTitle},
	}
	for i, e := range slices.Backward(all) {
		if e.Withdrawn == nil {
			p.Rows[len(all)-1-i].Withdraw = takeBackPath(e.Name.String())
			p.Rows[len(all)-1-i].Notice = noticePath(e.Name.String())
		}
	}
	now := s.Now().Format("2006-01")
	for year := s.Now().Year(); year >= book.FirstYear(); year-- {
		for _, half := range []string{"", period.H1, period.H2} {
			if scope := (edition.Scope{Year: year, Half: half}); scope.Halves()[0].First().String() <= now {
				p.Scopes = append(p.Scopes, views.Link{Href: address.Outcome(scope), Text: scope.In(page.Lang)})
			}
		}
	}
	return c.Render(http.StatusOK, view.Shelf(p))
}
