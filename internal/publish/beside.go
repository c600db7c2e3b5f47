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

// Beside is what a coordinator is told beside the preview. It is worked out under the server's context, one at a time
// for each scope, and kept like the preview; it is nil where it is not there when the patience has run out.
func (s *Service) Beside(ctx context.Context, p *edition.Preview, patience time.Duration) (*edition.Beside, error) {
	key := p.Basis.Key()
	wait := time.NewTimer(patience)
	defer wait.Stop()
	for {
		w := s.beside(p, key)
		select {
		case <-w.done:
			if w.key == key {
				return w.result, w.err
			} // else another had to end before this one could begin
		case <-wait.C:
			return nil, nil //nolint:nilnil // it comes later
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

// beside is the work on the preview: the one that there is, or one that begins now. Where another of the same scope is
// still under way, it is that one, which will not be of this preview.
func (s *Service) beside(p *edition.Preview, key [sha256.Size]byte) *beside {
	s.mu.Lock()
	defer s.mu.Unlock()
	if before := s.besides[p.Basis.Scope]; before != nil {
		select {
		case <-before.done:
			if before.key == key && before.err == nil {
				return before
			}
		default:
			return before
		}
	}
	w := &beside{key: key, done: make(chan struct{})}
	s.besides[p.Basis.Scope] = w
	go w.run(s.all, p)
	return w
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
