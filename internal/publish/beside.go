package publish

import (
	"context"
	"crypto/sha256"
	"fmt"
	"runtime/debug"
	"time"

	"sakstall/internal/edition"
)

// beside is the work on what is said beside a preview.
type beside struct {
	key    [sha256.Size]byte
	done   chan struct{}
	result *edition.Beside
	err    error
}

// Beside is what a coordinator is told beside the preview. It is worked out under the server's context, and kept like
// the preview; it is nil where it is not there when the patience has run out.
func (s *Service) Beside(ctx context.Context, p *edition.Preview, patience time.Duration) (*edition.Beside, error) {
	w := s.beside(p)
	wait := time.NewTimer(patience)
	defer wait.Stop()
	select {
	case <-w.done:
		return w.result, w.err
	case <-wait.C:
		return nil, nil //nolint:nilnil // it comes later
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// beside is the work on the preview: the one that there is, or one that begins now and goes before another of the
// scope.
func (s *Service) beside(p *edition.Preview) *beside {
	key := p.Basis.Key()
	s.mu.Lock()
	defer s.mu.Unlock()
	if before := s.besides[p.Basis.Scope]; before != nil && before.key == key && !before.failed() {
		return before
	}
	w := &beside{key: key, done: make(chan struct{})}
	s.besides[p.Basis.Scope] = w
	go w.run(s.all, p)
	return w
}

// failed reports whether the work is done and came to nothing: it may be tried again.
func (w *beside) failed() bool {
	select {
	case <-w.done:
		return w.err != nil
	default:
		return false
	}
}

// run works it out. A panic is this work's error, and nobody else's.
func (w *beside) run(ctx context.Context, p *edition.Preview) {
	defer close(w.done)
	defer func() {
		if r := recover(); r != nil {
			w.result = nil
			w.err = fmt.Errorf("publish: what is beside %s panicked: %v\n%s", p.Name, r, debug.Stack())
		}
	}()
	ctx, stop := context.WithTimeout(ctx, limit)
	defer stop()
	w.result, w.err = p.Beside(ctx)
}
