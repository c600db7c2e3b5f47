package reporting

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"net/http"
	"strconv"
	"sync"
	"time"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/web"
	"sakstall/internal/web/address"
	"sakstall/views/internalreport"
)

const (
	previewPatience = time.Second     // see Options.Patience
	previewLimit    = 5 * time.Minute // how long a preview may take
	previewRefresh  = 2               // seconds between the looks of a page that waits
)

// previews works previews out, one at a time for each scope, and keeps the last of each as long as the register stays as it was.
type previews struct {
	mu  sync.Mutex
	of  map[edition.Scope]*underWay
	all context.Context // ends with the server
}

// underWay is a preview that is being worked out, or has been.
type underWay struct {
	key    [sha256.Size]byte
	done   chan struct{}
	mu     sync.Mutex
	stage  string
	result *edition.Preview
	err    error
}

func (w *underWay) progress(_ string, done, of int) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.stage = strconv.Itoa(done) + "/" + strconv.Itoa(of)
}

// failed tells whether a preview that is done came to nothing for no reason of its own: it may be tried again. That nothing can be published
// is a result.
func (w *underWay) failed() bool {
	var impossible *disclosure.Unprotectable
	return w.err != nil && !errors.As(w.err, &impossible)
}

func (w *underWay) at() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.stage
}

// find is the preview of the basis: the one that there is, or one that begins now. Where another of the same scope is still under way,
// it is that one, which will not be of this basis.
func (p *previews) find(b edition.Basis, key [sha256.Size]byte) *underWay {
	p.mu.Lock()
	defer p.mu.Unlock()
	if before := p.of[b.Scope]; before != nil {
		select {
		case <-before.done:
			if before.key == key && !before.failed() {
				return before
			}
		default:
			return before
		}
	}
	w := &underWay{key: key, done: make(chan struct{})}
	p.of[b.Scope] = w
	go func() {
		defer close(w.done)
		ctx, stop := context.WithTimeout(p.all, previewLimit)
		defer stop()
		w.result, w.err = edition.Prepare(ctx, b, w.progress)
	}()
	return w
}

// prepared is the preview of the basis. It is nil where it has not been worked out in time, and how far it has come is told instead.
func (s *pages) prepared(c *web.Call, b edition.Basis) (*edition.Preview, *underWay, error) {
	key := b.Key()
	wait := time.NewTimer(s.patience(c))
	defer wait.Stop()
	for {
		w := s.previews.find(b, key)
		select {
		case <-w.done:
			if w.key != key {
				continue // another had to end before this one could begin
			}
			if w.err != nil {
				return nil, nil, w.err
			}
			p := *w.result
			p.Basis.Open = b.Open // which halves are closed is not part of what a preview is kept for
			return &p, nil, nil
		case <-wait.C:
			return nil, w, nil
		case <-c.Context().Done():
			return nil, nil, c.Context().Err()
		}
	}
}

// patience is how long a page waits for a preview. What has been sent with a form gets more time, so that it seldom has to be sent again.
func (s *pages) patience(c *web.Call) time.Duration {
	patience := cmp.Or(s.Patience, previewPatience)
	if c.Posted() {
		patience = max(patience, web.WritingTime)
	}
	return patience
}

// preview is the preview of the scope as the register is now. It is nil where it has not been worked out in time: then the page that says
// so has been written.
func (s *pages) preview(c *web.Call, scope edition.Scope) (*edition.Preview, error) {
	b, err := s.Store.Editions.Basis(c.Context(), scope, s.Now())
	if err != nil {
		return nil, err
	}
	p, w, err := s.prepared(c, b)
	if w == nil {
		return p, err
	}
	c.KeepSent()
	page := c.Page()
	page.Title = page.Text().Editions.Waiting
	c.Header().Set("Refresh", strconv.Itoa(previewRefresh))
	return nil, c.Render(http.StatusOK, internalreport.Waiting(internalreport.WaitingPage{Page: page, Stage: w.at()}))
}

// publishable is the preview of a scope that can be published. It is nil where another page has been written: the one that waits for the
// preview, or the way to the one that says what stands in the way.
func (s *pages) publishable(c *web.Call, scope edition.Scope) (*edition.Preview, error) {
	preview, err := s.preview(c, scope)
	var impossible *disclosure.Unprotectable
	if errors.As(err, &impossible) {
		c.KeepSent()
		return nil, c.SeeInstead(address.Outcome(scope))
	}
	return preview, err
}
