package mail

import (
	"context"
	"crypto/x509"
	"errors"
	"log/slog"
	"time"

	"sakstall/internal/settings"
)

// How often a message is tried and for how long; then it is given up. What was given up is kept for a while without its
// text, so that somebody can see what failed.
const (
	Attempts = 7
	Life     = 48 * time.Hour
	Kept     = 30 * 24 * time.Hour
)

// Pause is how long to wait after the attempt has begun, the first being 1, before the next.
func Pause(attempt int) time.Duration {
	pauses := []time.Duration{
		time.Minute, 5 * time.Minute, 30 * time.Minute, 2 * time.Hour, 6 * time.Hour, 12 * time.Hour,
	}
	return pauses[min(max(attempt, 1), len(pauses))-1]
}

// Waiting is a message of the spool whose next attempt has been counted.
type Waiting struct {
	Message
	Number  int64  // in the spool
	ID      string // of the message
	Attempt int
}

// Spool is where messages wait.
type Spool interface {
	// Claim gives up what has been tried or has waited for too long, counts an attempt at the next message that is due,
	// and returns it. ok is false where none is due.
	Claim(ctx context.Context, now time.Time) (w Waiting, ok bool, err error)
	// Sent forgets the message.
	Sent(ctx context.Context, number int64) error
	// Failed keeps why the message could not be sent, and gives it up after the last attempt.
	Failed(ctx context.Context, number int64, why string) error
}

// Post sends what waits in the spool.
type Post struct {
	Spool    Spool
	Settings func(context.Context) (settings.Values, error)
	Password func() (string, error)
	Roots    *x509.CertPool // who vouches for the server; nil: who does on this machine
	Log      *slog.Logger
	Now      func() time.Time
}

// Deliver tries every message that is due, once. A message that can't be sent is no error of Deliver's: it is tried
// again, and the log says so without its address, its subject or its text. An attempt is counted before it is made, so
// that two that deliver at once do not send the same message, and one that ends the program is not made without end.
func (p Post) Deliver(ctx context.Context) error {
	v, err := p.Settings(ctx)
	if err != nil || !On(v) {
		return err
	}
	password, err := p.Password()
	if err != nil {
		return err
	}
	server, err := NewServer(v, password, p.Roots)
	if err != nil {
		return err
	}
	for {
		w, ok, err := p.Spool.Claim(ctx, p.Now())
		if err != nil || !ok {
			return err
		}
		if err := p.try(ctx, server, w); err != nil {
			return err
		}
	}
}

func (p Post) try(ctx context.Context, server Server, w Waiting) error {
	failed := server.Send(ctx, w.Message, w.ID, p.Now())
	kept := context.WithoutCancel(ctx) // what has been sent must not be sent again
	if failed == nil {
		return p.Spool.Sent(kept, w.Number)
	}
	p.Log.Warn("mail not sent", "mail", w.Number, "attempt", w.Attempt, "of", Attempts)
	return errors.Join(p.Spool.Failed(kept, w.Number, failed.Error()), ctx.Err())
}
