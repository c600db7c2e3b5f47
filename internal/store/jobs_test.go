package store_test

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"sync"
	"testing"
	"time"
)

func TestAJobsLastRunIsKept(t *testing.T) {
	r := newRegister(t)
	last := func(name string, at, want time.Time) {
		t.Helper()
		if got, err := r.Jobs.Last(t.Context(), name, at); err != nil || !got.Equal(want) {
			t.Errorf("%s: last %s, error %v; want %s", name, got, err, want)
		}
	}
	last("mail", now, now) // a job that is new is counted from now on
	last("mail", now.Add(time.Hour), now)
	last("backup", now.Add(time.Hour), now.Add(time.Hour))
	if err := r.Jobs.Done(t.Context(), "mail", now.Add(2*time.Hour), "no such server"); err != nil {
		t.Fatal(err)
	}
	last("mail", now.Add(3*time.Hour), now.Add(2*time.Hour))
	last("backup", now.Add(3*time.Hour), now.Add(time.Hour))
	if n := number(t, raw(t, r.file), `SELECT count(*) FROM jobs WHERE error = 'no such server'`); n != 1 {
		t.Errorf("%d jobs have failed, want 1", n)
	}
}

// The log is written back by the last connection: one that is being undone must not be left behind.
func TestCloseWaitsForWhatIsBeingUndone(t *testing.T) {
	for range 5 {
		r := newRegister(t)
		ctx, stop := context.WithCancel(t.Context())
		var running sync.WaitGroup
		for range 4 {
			running.Go(func() {
				for ctx.Err() == nil {
					_ = r.Jobs.Done(ctx, "mail", now, "")
				}
			})
		}
		time.Sleep(time.Millisecond)
		stop()
		running.Wait()
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(r.file + "-wal"); !errors.Is(err, fs.ErrNotExist) {
			t.Fatalf("the log is left behind: %v", err)
		}
	}
}
