package review

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/edition"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/internal/web/words"
	"sakstall/views"
	view "sakstall/views/review"
)

// Names of fields and parameters of the coordinator's pages.
const (
	unitField   = "enhet"
	showField   = "vis"
	sortField   = "sorter"
	reasonField = "reason"
	noteField   = "note"
)

// toEndedHalf leads to the half that is being handed in.
func (s *pages) toEndedHalf(c *web.Call) error { return c.SeeOther(address.Half(s.endedHalf())) }

// endedHalf is the half that ended last.
func (s *pages) endedHalf() period.Half { return period.MonthOf(s.Now()).Half().Previous() }

// reviewPage shows the half of all units.
func (s *pages) reviewPage(c *web.Call) error { return s.showReview(c, http.StatusOK, "") }

// review is everything that the overview of a scheme's half is made of.
type review struct {
	halfyear.SchemePlace
	book    *codebook.Codebook
	states  halfyear.States
	decided halfyear.Settings
	counts  []halfyear.UnitCount
	rows    []halfyear.ReviewRow
}

// totalHalves is how many halves of the scheme are shown below each other.
const totalHalves = 6

// readReview reads the overview of the half that the address names.
func (s *pages) readReview(c *web.Call, scheme string) (r review, err error) {
	ctx := c.Context()
	if r.book, err = c.Book(); err != nil {
		return r, err
	}
	if r.Half, err = address.ReadHalf(c, r.book, s.Now()); err != nil {
		return r, err
	}
	var ok bool
	if r.Scheme, ok = codebook.ParseScheme(scheme); !ok {
		return r, web.ErrUnreadable
	}
	return r, s.fillReview(ctx, &r)
}

func (s *pages) fillReview(ctx context.Context, r *review) (err error) {
	if r.states, err = s.Store.Halves.States(ctx, s.Now()); err != nil {
		return err
	}
	if r.decided, err = s.Store.Halves.Settings(ctx); err != nil {
		return err
	}
	from := r.Half
	for range totalHalves + 1 {
		from = from.Previous()
	}
	if r.counts, err = s.Store.Counts.ByUnit(ctx, r.Scheme, from, r.Half); err != nil {
		return err
	}
	units, err := s.Store.Units.All(ctx)
	if err != nil {
		return err
	}
	found, err := s.Reviewer.OfScheme(ctx, r.SchemePlace)
	r.rows = halfyear.Overview(r.SchemePlace, units, r.states, r.counts, found)
	return err
}

// row is the unit's row.
func (r review) row(unit string) (halfyear.ReviewRow, bool) {
	i := slices.IndexFunc(r.rows, func(row halfyear.ReviewRow) bool { return row.Unit.Code == unit })
	if i < 0 {
		return halfyear.ReviewRow{}, false
	}
	return r.rows[i], true
}

// showReview shows the overview as the address asks for it. problem says what could not be done.
func (s *pages) showReview(c *web.Call, code int, problem string) error {
	query := c.Query()
	if err := web.OnlyFields(query, []string{address.SchemeParam, showField, sortField, address.DoneParam},
		nil); err != nil {
		return err
	}
	scheme := query.Get(address.SchemeParam)
	if form := c.Form(); form != nil {
		scheme = form.Get(address.SchemeParam)
	}
	if scheme == "" {
		scheme = string(codebook.Advisors)
	}
	r, err := s.readReview(c, scheme)
	if err != nil {
		return err
	}
	months, err := s.Store.Counts.ByMonth(c.Context(), r.Scheme, halfyear.LastYear(r.Half).First(), r.Half.Last())
	if err != nil {
		return err
	}
	page := c.Page()
	b := reviewBuilder{
		page: page, review: r, at: s.Now(), show: asked(filters(), query.Get(showField)),
		sort: asked(orders(), query.Get(sortField)), months: months,
	}
	p := b.build()
	p.Problem = problem
	if problem == "" {
		p.Done = reviewDoneText(page, query.Get(address.DoneParam))
	}
	editions, err := s.Store.Editions.Entries(c.Context())
	if err != nil {
		return err
	}
	ready, err := s.readyToPublish(c, editions)
	if err != nil {
		return err
	}
	if scope := (edition.Scope{Year: r.Half.Year()}); slices.Contains(ready, scope) {
		p.Publish = views.Link{Href: address.Publish(scope), Text: page.Text().Review.TaskPublishLink}
	}
	return c.Render(code, view.Review(p))
}

// approveHalves approves the units that the form names. One that is approved already is left as it is, so that the
// form can be sent twice.
func (s *pages) approveHalves(c *web.Call) error {
	ctx, form := c.Context(), c.Form()
	r, err := s.readReviewForm(c, form)
	if err != nil {
		return err
	}
	if len(form[unitField]) == 0 {
		return web.ErrUnreadable
	}
	refused := false
	for _, unit := range form[unitField] {
		row, is := r.row(unit)
		if !is {
			return web.ErrUnreadable
		}
		if row.Standing.Unit == halfyear.Approved {
			continue
		}
		if row.Open() > 0 { // something has been found since: it takes a look
			refused = true
			continue
		}
		move := halfyear.UnitMove{
			Place: halfyear.Place{Scheme: r.Scheme, Unit: unit, Half: r.Half},
			Move:  halfyear.Approve,
		}
		if err := s.Halves.Make(ctx, c.User, move, c.ID()); words.RefusedHalf(err) {
			refused = true
		} else if err != nil {
			return err
		}
	}
	if refused {
		return s.showReview(c, http.StatusConflict, c.Text().Review.MovedOn)
	}
	return c.SeeOther(address.Review(r.SchemePlace, string(halfyear.Approve)))
}

// readReviewForm reads the overview that a form with a scheme and units is about.
func (s *pages) readReviewForm(c *web.Call, form url.Values) (review, error) {
	if err := web.OnlyFields(form, []string{views.CSRFField, address.SchemeParam}, []string{unitField}); err != nil {
		return review{}, err
	}
	return s.readReview(c, form.Get(address.SchemeParam))
}

// closeHalf closes the scheme's half without the units that the form names. Where others are missing the page comes
// back and says so.
func (s *pages) closeHalf(c *web.Call) error {
	ctx, form := c.Context(), c.Form()
	r, err := s.readReviewForm(c, form)
	if err != nil {
		return err
	}
	var units []string
	for _, row := range r.rows {
		units = append(units, row.Unit.Code)
	}
	err = s.Halves.Close(ctx, c.User, r.SchemePlace, units, form[unitField], c.ID())
	var missing halfyear.MissingError
	var moved halfyear.SchemeMoveError
	t := c.Text().Review
	switch {
	case errors.As(err, &missing):
		return s.showReview(c, http.StatusConflict, t.MissingChanged)
	case errors.Is(err, halfyear.ErrTooEarly):
		return s.showReview(c, http.StatusConflict, t.CloseTooEarly)
	case errors.As(err, &moved):
		return s.showReview(c, http.StatusConflict, t.MovedOn)
	case err != nil:
		return err
	}
	return c.SeeOther(address.Review(r.SchemePlace, string(halfyear.Close)))
}

// reviewDoneText says what has just been done.
func reviewDoneText(p views.Page, done string) string {
	t := p.Text().Review.Done
	return map[string]string{
		string(halfyear.Approve): t.Approved, string(halfyear.Return): t.Returned, string(halfyear.Reopen): t.Reopened,
		string(halfyear.CloseAgain): t.ClosedAgain, string(halfyear.Close): t.Closed,
	}[done]
}
