package reporting

import (
	"cmp"
	"errors"
	"net/http"
	"strconv"
	"time"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/views/internalreport"
)

const (
	previewPatience = time.Second // see Services.Patience
	previewRefresh  = 2           // seconds between the looks of a page that waits
)

// patience is how long a page waits for a preview. What has been sent with a form gets more time, so that it seldom
// has to be sent again.
func (s *pages) patience(c *web.Call) time.Duration {
	patience := cmp.Or(s.Patience, previewPatience)
	if c.Posted() {
		patience = max(patience, web.WritingTime)
	}
	return patience
}

// preview is the preview of the scope as the register is now, with the content that has been chosen. It is nil where it
// has not been worked out in time: then the page that says so has been written. With an *disclosure.Unprotectable it has
// no result.
func (s *pages) preview(c *web.Call, scope edition.Scope) (*edition.Preview, error) {
	b, err := s.Publishing.Basis(c.Context(), scope)
	if err != nil {
		return nil, err
	}
	if err := choose(c, &b); err != nil {
		return nil, err
	}
	return s.previewOf(c, b)
}

// previewOf is the preview of a basis that has been read, with all that has been chosen.
func (s *pages) previewOf(c *web.Call, b edition.Basis) (*edition.Preview, error) {
	p, w, err := s.Publishing.Prepared(c.Context(), b, s.patience(c))
	if err != nil {
		return p, err
	}
	if w == nil {
		return p, nil
	}
	c.KeepSent()
	page := c.Page()
	page.Title = page.Text().Editions.Waiting
	c.Header().Set("Refresh", strconv.Itoa(previewRefresh))
	return nil, c.Render(http.StatusOK,
		internalreport.Waiting(internalreport.WaitingPage{Page: page, Stage: w.Stage()}))
}

// publishable is the preview of a scope that can be published. It is nil where another page has been written: the one
// that waits for the preview, or the way to the one that says what stands in the way.
func (s *pages) publishable(c *web.Call, scope edition.Scope) (*edition.Preview, error) {
	b, err := s.Publishing.Basis(c.Context(), scope)
	if err != nil {
		return nil, err
	}
	if err := choose(c, &b); err != nil {
		return nil, err
	}
	return s.publishableOf(c, b)
}

// publishableOf is the preview of a basis that has been read, with all that has been chosen, where it can be published.
func (s *pages) publishableOf(c *web.Call, b edition.Basis) (*edition.Preview, error) {
	preview, err := s.previewOf(c, b)
	var impossible *disclosure.Unprotectable
	if errors.As(err, &impossible) {
		c.KeepSent()
		return nil, c.SeeInstead(address.Outcome(b.Scope))
	}
	return preview, err
}
