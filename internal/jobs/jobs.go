// Package jobs does what happens by the clock while the server runs. When a job was last done is kept, so that what was
// missed while the server was down is made up, once.
package jobs

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"
)

// Job is what is done again and again.
type Job struct {
	Name     string // in the register and the log; never given to another job
	Schedule Schedule
	Do       func(context.Context) error
}

// Runs is where it is kept when each job was last done.
type Runs interface {
	// Last is when the job was last begun, of the runs that came to their end. For a job that is not known yet it is
	// the moment now, which is kept.
	Last(ctx context.Context, name string, now time.Time) (time.Time, error)
	// Done keeps when the job was begun that has come to its end, and what failed: "" where nothing did.
	Done(ctx context.Context, name string, begun time.Time, failure string) error
}

// Runner does jobs. Make one with New.
type Runner struct {
	jobs []Job
	runs Runs
	log  *slog.Logger
	now  func() time.Time
}

// New makes a runner of the jobs. now is the clock, in the zone that days are counted in.
func New(runs Runs, log *slog.Logger, now func() time.Time, jobs ...Job) *Runner {
	return &Runner{jobs, runs, log, now}
}

// look is how often the clock is looked at, at least: it may be set, and a machine may sleep, while a timer runs.
const look = time.Minute

// Run does each job whenever it is due, until ctx ends and the jobs under way have returned. Jobs run beside each
// other, and no job beside itself.
func (r *Runner) Run(ctx context.Context) {
	var running sync.WaitGroup
	for _, j := range r.jobs {
		running.Go(func() { r.repeat(ctx, j) })
	}
	running.Wait()
}

// repeat does the job whenever it is due. Only the first look is at what is kept: a register that can't be written must
// not make a job be done without end.
func (r *Runner) repeat(ctx context.Context, j Job) {
	last, err := r.runs.Last(ctx, j.Name, r.now())
	for ; err != nil && ctx.Err() == nil; last, err = r.runs.Last(ctx, j.Name, r.now()) {
		r.log.Error("job: its last run can't be read", "job", j.Name, "error", err)
		wait(ctx, look)
	}
	for ctx.Err() == nil {
		now := r.now().Round(0) // what the clock on the wall says: the other one stands still while a machine sleeps
		if last.After(now) {    // the clock has been set back
			last = now
		}
		if left := j.Schedule.After(last.In(now.Location())).Sub(now); left > 0 {
			wait(ctx, min(left, look))
			continue
		}
		r.do(ctx, j, now)
		last = now
	}
}

// wait returns after d, or when ctx ends.
func wait(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// do does the job and keeps that it was done. What ctx has cut off is not kept, and so is made up after the next start.
func (r *Runner) do(ctx context.Context, j Job, begun time.Time) {
	err := r.protected(ctx, j)
	took := r.now().Sub(begun)
	if ctx.Err() != nil && err != nil {
		r.log.Info("job cut off", "job", j.Name, "took", took, "error", err)
		return
	}
	failure := ""
	if err != nil {
		failure = err.Error()
		r.log.Error("job failed", "job", j.Name, "took", took, "error", err)
	} else {
		r.log.Log(ctx, j.level(), "job done", "job", j.Name, "took", took)
	}
	if err := r.runs.Done(context.WithoutCancel(ctx), j.Name, begun, failure); err != nil {
		r.log.Error("job: its run can't be kept", "job", j.Name, "error", err)
	}
}

// level is how loudly it is said that the job is done: what is done all day long is not worth a line each time.
func (j Job) level() slog.Level {
	if every, is := j.Schedule.(Every); is && time.Duration(every) < time.Hour {
		return slog.LevelDebug
	}
	return slog.LevelInfo
}

// protected does the job, and returns a panic as an error.
func (r *Runner) protected(ctx context.Context, j Job) (err error) {
	defer func() {
		if p := recover(); p != nil {
			r.log.Error("job panics", "job", j.Name, "stack", string(debug.Stack()))
			err = fmt.Errorf("panic: %v", p)
		}
	}()
	return j.Do(ctx)
}
