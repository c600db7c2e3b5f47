package publish_test

import (
	"context"
	"sync/atomic"
	"testing"
	"time"

	"sakstall/internal/edition"
	"sakstall/internal/publish"
)

// gate is the context of a server whose works wait until it is open, each when it begins.
type gate struct {
	context.Context
	began atomic.Int32
	open  chan struct{}
}

func (g *gate) Deadline() (time.Time, bool) {
	g.began.Add(1)
	<-g.open
	return g.Context.Deadline()
}

// However often a coordinator chooses anew, one work of the scope is under way, and what was chosen last comes in time.
func TestWhatIsBesideAPreviewIsWorkedOutOneAtATime(t *testing.T) {
	r := register(t)
	previews := publish.NewService(t.Context(), r.Editions, clock)
	g := &gate{Context: t.Context(), open: make(chan struct{})}
	service := publish.NewService(g, r.Editions, clock)
	var last *edition.Preview
	for _, protect := range []bool{false, true, false, true} {
		p, err := previews.Preview(t.Context(), edition.Scope{Year: 2023}, func(b *edition.Basis) {
			b.ProtectInsiders(&protect)
		}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := service.Beside(t.Context(), p, 5*time.Millisecond); got != nil || err != nil {
			t.Errorf("before it can be there: %v, %v", got, err)
		}
		last = p
	}
	if n := g.began.Load(); n > 1 {
		t.Errorf("%d are under way", n)
	}
	close(g.open)
	for range 2 { // the second time it is kept
		if got, err := service.Beside(t.Context(), last, time.Minute); got == nil || err != nil {
			t.Errorf("later: %v, %v", got, err)
		}
	}
	if n := g.began.Load(); n != 2 {
		t.Errorf("%d have been worked out, not the first and the last", n)
	}
}
