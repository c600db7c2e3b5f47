package halfyear

import (
	"fmt"
	"math"
	"time"

	"sakstall/internal/period"
)

// Settings are what the installation has decided, in calendar days.
type Settings struct {
	DeadlineDays int // from the half's last day to the last day for handing in: 31 unless set
	RemindDays   int // before that day, from when the front page reminds of it: 31 unless set
	// how many whole days a reopened half stays open after the day on which it was reopened: 7 unless set
	ReopenDays int
}

// Check returns an error where a number of days is out of its bounds.
func (s Settings) Check() error {
	for _, of := range []struct {
		what              string
		days, least, most int
	}{
		{"to the deadline", s.DeadlineDays, 1, 180},
		{"of reminding", s.RemindDays, 0, 180},
		{"of being open again", s.ReopenDays, 1, 60},
	} {
		if of.days < of.least || of.days > of.most {
			return fmt.Errorf("%d days %s are not from %d to %d", of.days, of.what, of.least, of.most)
		}
	}
	return nil
}

// Deadline is the last day for handing in the half, at its midnight in the zone.
func (s Settings) Deadline(h period.Half, zone *time.Location) time.Time {
	next := h.Next().First()
	return time.Date(next.Year(), next.Month(), s.DeadlineDays, 0, 0, 0, 0, zone)
}

// DaysLeft is how many days there are from the moment's day to the deadline: 0 on the last day, negative after it.
func (s Settings) DaysLeft(h period.Half, at time.Time) int {
	return daysBetween(at, s.Deadline(h, at.Location()))
}

// ReopenedUntil is when a half that is reopened at the moment closes again: the midnight in which its last day ends.
func (s Settings) ReopenedUntil(at time.Time) time.Time {
	return time.Date(at.Year(), at.Month(), at.Day()+s.ReopenDays+1, 0, 0, 0, 0, at.Location())
}

// daysBetween counts calendar days, whatever the clock does in between.
func daysBetween(from, to time.Time) int {
	midnight := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(math.Round(midnight(to).Sub(midnight(from)).Hours() / 24))
}
