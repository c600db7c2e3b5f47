package publish

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"runtime/debug"
	"strconv"
	"sync"
	"time"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
)

// limit is how long a preview may take.
const limit = 5 * time.Minute

// Work is a preview that is being worked out, or has been.
type Work struct {
	key    [sha256.Size]byte
	done   chan struct{}
	told   edition.Progress // or nil
	mu     sync.Mutex
	stage  string
	result *edition.Preview
	err    error
}

// Stage is how far the preview has come: 3/17, or "" before it has begun.
func (w *Work) Stage() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.stage
}

func (w *Work) progress(stage string, done, of int) {
	w.mu.Lock()
	w.stage = strconv.Itoa(done) + "/" + strconv.Itoa(of)
	w.mu.Unlock()
	if w.told != nil {
		w.told(stage, done, of)
	}
}

// run works the preview out. A panic is this preview's error, and nobody else's.
func (w *Work) run(ctx context.Context, b edition.Basis) {
	defer close(w.done)
	defer func() {
		if r := recover(); r != nil {
			w.result, w.err = nil, fmt.Errorf("publish: the preview of %s panicked: %v\n%s", b.Scope, r, debug.Stack())
		}
	}()
	ctx, stop := context.WithTimeout(ctx, limit)
	defer stop()
	w.result, w.err = edition.Prepare(ctx, b, w.progress)
}

// failed reports whether a preview that is done came to nothing for no reason of its own: it may be tried again. That
// nothing can be published is a result.
func (w *Work) failed() bool {
	var impossible *disclosure.Unprotectable
	return w.err != nil && !errors.As(w.err, &impossible)
}

// Prepared is the preview of the basis, worked out at the latest when the patience has run out: otherwise the preview
// is nil, and the work that is under way is returned, which may be of an earlier basis of the scope. The error is a
// *disclosure.Unprotectable where nothing can be published: the preview then has no result, but all that is known
// without.
func (s *Service) Prepared(ctx context.Context, b edition.Basis,
	patience time.Duration,
) (*edition.Preview, *Work, error) {
	wait := time.NewTimer(patience)
	defer wait.Stop()
	return s.prepared(ctx, b, wait.C, nil)
}

func (s *Service) prepared(ctx context.Context, b edition.Basis, late <-chan time.Time,
	told edition.Progress,
) (*edition.Preview, *Work, error) {
	key := b.Key()
	for {
		w := s.work(b, key, told)
		select {
		case <-w.done:
			if w.key != key {
				continue // another had to end before this one could begin
			}
			if w.result == nil {
				return nil, nil, w.err
			}
			p := *w.result
			p.Basis.Open = b.Open // which halves are closed is not part of what a preview is kept for
			return &p, nil, w.err
		case <-late:
			return nil, w, nil
		case <-ctx.Done():
			return nil, nil, ctx.Err()
		}
	}
}

// work is the work on the basis: the one that there is, or one that begins now. Where another of the same scope is
// still under way, it is that one, which will not be of this basis.
func (s *Service) work(b edition.Basis, key [sha256.Size]byte, told edition.Progress) *Work {
	s.mu.Lock()
	defer s.mu.Unlock()
	if before := s.works[b.Scope]; before != nil {
		select {
		case <-before.done:
			if before.key == key && !before.failed() {
				return before
			}
		default:
			return before
		}
	}
	w := &Work{key: key, done: make(chan struct{}), told: told}
	s.works[b.Scope] = w
	go w.run(s.all, b)
	return w
}
