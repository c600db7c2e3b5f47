package jobs

import "time"

// Schedule says when a job is due.
type Schedule interface {
	// After is the first moment after the moment at which the job is due, in the moment's zone.
	After(time.Time) time.Time
}

// Every is the schedule of what is due the length of time after it was last begun.
type Every time.Duration

// After is the moment that much later.
func (e Every) After(t time.Time) time.Time { return t.Add(time.Duration(e)) }

// Daily is the schedule of what is due each day at the hour and minute. On the day that lacks the hour it is due an
// hour beside it, and on the day that has it twice it is due once.
type Daily struct{ Hour, Minute int }

// After is that time of the moment's day, or of the day after.
func (d Daily) After(t time.Time) time.Time {
	due := time.Date(t.Year(), t.Month(), t.Day(), d.Hour, d.Minute, 0, 0, t.Location())
	if !due.After(t) {
		due = time.Date(t.Year(), t.Month(), t.Day()+1, d.Hour, d.Minute, 0, 0, t.Location())
	}
	return due
}
