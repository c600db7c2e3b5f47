package reporting

import (
	"errors"
	"net/http"
	"strconv"
	"time"

	"sakstall/internal/edition"
	"sakstall/internal/lang"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/views"
	view "sakstall/views/reporting"
)

// requestField is the request that waited when the page was shown, and takeBack what the button says that takes it back.
const (
	requestField = "request"
	takeBack     = "take_back"
)

// waiting is what waits for another coordinator, where one has to confirm.
type waiting struct {
	edition.Request // its ID is 0 where nothing waits

	needed bool // another coordinator has to confirm
	stale  bool // the register has changed since: it has to be asked for again
}

// sent is what the form sends of it.
func (w waiting) sent() string {
	if w.ID == 0 {
		return ""
	}
	return strconv.FormatInt(w.ID, 10)
}

// confirmable reports whether another can confirm it.
func (w waiting) confirmable() bool { return w.ID != 0 && !w.stale }

// waitingOf is what waits of the basis' scope. Where that can be confirmed the basis gets what was chosen with it, and
// else what is chosen now.
func waitingOf(c *web.Call, s *pages, b *edition.Basis) (waiting, error) {
	var w waiting
	var err error
	if w.needed, err = s.Store.Editions.Second(c.Context()); err == nil && w.needed {
		w.Request, err = s.Store.Editions.Request(c.Context(), b.Scope)
	}
	if err != nil && !errors.Is(err, edition.ErrNoRequest) {
		return w, err
	}
	if w.ID != 0 {
		as := *b
		as.Choose(w.Content)
		if as.ProtectInsiders(w.Insiders); w.Waits(as) {
			*b = as
			return w, nil
		}
		w.stale = true
	}
	return w, choose(c, b)
}

// choose chooses what has been chosen on the page.
func choose(c *web.Call, b *edition.Basis) error {
	chosen, err := chosenContent(c)
	if err != nil {
		return err
	}
	b.Choose(chosen)
	b.ProtectInsiders(chosenInsiders(c))
	return nil
}

// answered takes back what waits where that has been asked for, and refuses a form that knows of something else that
// waits. It reports whether a page has been written.
func answered(c *web.Call, s *pages, scope edition.Scope, w waiting, in publishing) (bool, error) {
	form := c.Form()
	err := error(nil)
	switch {
	case w.ID != 0 && w.Form == in.token: // sent twice
		return true, c.SeeOther(address.Publish(scope))
	case form.Get(requestField) != w.sent():
		err = edition.ErrNoRequest
	case form.Get(web.ButtonField) != takeBack || w.ID == 0:
		return false, nil
	default:
		err = s.Store.Editions.TakeBackRequest(c.Context(), scope, w.ID, c.Origin())
	}
	switch {
	case errors.Is(err, edition.ErrNoRequest):
		in.problem = c.Text().Publishing.RequestChanged
		return true, s.askToPublish(c, scope, http.StatusConflict, in)
	case err != nil:
		return false, err
	}
	return true, c.SeeOther(address.Publish(scope))
}

// publishOrAsk publishes the preview, or asks another coordinator where one has to confirm it, and returns the answer
// that says so.
func publishOrAsk(c *web.Call, s *pages, w waiting, p *edition.Preview, d edition.Draft) (func() error, error) {
	if w.needed && !w.confirmable() {
		err := s.Publishing.Ask(c.Context(), p, d)
		return func() error { return c.SeeOther(address.Publish(p.Name.Scope)) }, err
	}
	if w.confirmable() {
		d = w.Confirmed(d)
	}
	name, err := s.Publishing.Publish(c.Context(), p, d)
	return func() error { return toShelf(c, donePublished, name) }, err
}

// waitsPart is what the page says of what waits.
func waitsPart(c *web.Call, l lang.Lang, w waiting, zone *time.Location) view.WaitsPart {
	page := c.Page()
	t, when := page.Text().Publishing, askedAt(l, w.Request, zone)
	out := view.WaitsPart{Needed: w.needed, Request: w.sent(), Stale: w.stale}
	if w.ID == 0 {
		return out
	}
	out.Own = w.Actor == c.Origin().Actor
	switch {
	case w.stale:
		out.Says = t.Stale(w.By, when)
	case out.Own:
		out.Says = t.Yours(when)
	default:
		out.Says = t.Asked(w.By, when)
	}
	if !w.stale {
		out.Note, out.Reason = w.Note, w.Reason
	}
	return out
}

func askedAt(l lang.Lang, r edition.Request, zone *time.Location) string {
	return l.Date(r.At.In(zone)) + ", " + r.At.In(zone).Format("15:04")
}

// waitingLinks lead to what waits for another coordinator.
func waitingLinks(c *web.Call, s *pages, l lang.Lang) ([]views.Link, error) {
	needed, err := s.Store.Editions.Second(c.Context())
	if err != nil || !needed {
		return nil, err
	}
	all, err := s.Store.Editions.Requests(c.Context())
	var out []views.Link
	for _, r := range all {
		out = append(out, views.Link{
			Href: address.Publish(r.Name.Scope),
			Text: c.Page().Text().Publishing.Waits(r.Name.String(), r.By, askedAt(l, r, s.Now().Location())),
		})
	}
	return out, err
}
