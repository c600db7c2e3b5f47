package reporting

import (
	"errors"
	"net/http"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/web"
	"sakstall/internal/web/reportpage"
	"sakstall/views"
	"sakstall/views/internalreport"
)

// mostChanges is how many changes the page of kept previews lists of each.
const mostChanges = 50

func historyPath(s edition.Scope) string { return "/rapport/" + s.String() + "/historikk" }

// history shows the previews that have been kept of the scope, the newest first, each with how it differs from
// the one before, and how the present preview differs from it.
func (s *pages) history(c *web.Call) error {
	scope, err := s.scopeOf(c)
	if err != nil {
		return err
	}
	preview, err := s.preview(c, scope)
	var impossible *disclosure.Unprotectable
	if errors.As(err, &impossible) {
		preview = nil // there is nothing to keep, nor to compare
	} else if preview == nil {
		return err
	}
	ctx := c.Context()
	all, err := s.Store.Previews.Of(ctx, scope)
	if err != nil {
		return err
	}
	book, err := c.Book()
	if err != nil {
		return err
	}
	page := c.Page()
	t := page.Text().Editions
	page.Title = t.HistoryTitle(scope.In(page.Lang))
	p := internalreport.HistoryPage{
		Page: page, Sides: workshopLinks(page, scope, historyPath(scope)),
		Action: historyPath(scope),
	}
	if preview != nil {
		now := keptEntry(page.Lang, book, preview.Result.Release, all)
		p.Now = &now
	}
	for i, k := range slices.Backward(all) {
		e := keptEntry(page.Lang, book, k.Release, all[:i])
		e.When, e.Who = page.Lang.Date(k.At.In(s.Now().Location()))+", "+k.At.In(s.Now().Location()).Format("15:04"),
			t.KeptBy(k.By, k.Name.String())
		p.Kept = append(p.Kept, e)
	}
	return c.Render(http.StatusOK, internalreport.History(p))
}

// keptEntry says what readers would see of the release, and how it differs from the last of those before.
func keptEntry(l lang.Lang, book *codebook.Codebook, r *disclosure.Release,
	before []edition.Kept,
) internalreport.HistoryEntry {
	t := i18n.Of(l).Editions
	shown, hidden := seen(r)
	e := internalreport.HistoryEntry{Seen: t.SeenAndHidden(shown, hidden)}
	if len(before) == 0 {
		return e
	}
	changes := edition.Changes(before[len(before)-1].Release, r)
	e.Differs = t.NoChanges
	if len(changes) > 0 {
		e.Differs = t.DiffersFrom(len(changes))
	}
	for _, change := range changes[:min(len(changes), mostChanges)] {
		e.Changes = append(e.Changes, reportpage.Change(book, l, change))
	}
	if more := len(changes) - mostChanges; more > 0 {
		e.More = t.MoreChanges(more)
	}
	return e
}

// seen is how many counts of the release readers see, and how many are hidden.
func seen(r *disclosure.Release) (shown, hidden int) {
	for _, c := range r.Cells() {
		if _, is := c.Value(); is {
			shown++
		} else {
			hidden++
		}
	}
	return shown, hidden
}

// keepPreview keeps the preview as it is now.
func (s *pages) keepPreview(c *web.Call) error {
	if err := web.OnlyFields(c.Form(), []string{views.CSRFField}, nil); err != nil {
		return err
	}
	scope, err := s.scopeOf(c)
	if err != nil {
		return err
	}
	preview, err := s.publishable(c, scope)
	if preview == nil {
		return err
	}
	ctx := c.Context()
	if _, err := s.Store.Previews.Keep(ctx, preview, c.Origin()); err != nil {
		return err
	}
	return c.SeeOther(historyPath(scope))
}
