// Package activity turns what somebody filled in of a course, a talk or a note into a checked Activity, logs it, and
// corrects it.
package activity

import (
	"fmt"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/fault"
	"sakstall/internal/period"
)

// MinParticipants and MaxParticipants bound the number of participants where it is told.
const (
	MinParticipants = 1
	MaxParticipants = 20_000
)

// Activity is one course, talk or note held by a unit. Every value is a code of the codebook that holds in its year. Of
// one that came in for its unit, without anybody logging it, only scheme, unit, month and kind are known.
type Activity struct {
	ID           int64 // 0 until logged
	Scheme       codebook.Scheme
	Unit         string
	Month        period.Month
	Kind         string
	Audience     []string
	Topic        string
	Participants int // 0 where not told
	Partners     []string
	Version      int  // from 1; one more with each correction, and with the withdrawal
	Withdrawn    bool // kept, and counted nowhere
}

// Same reports whether two activities say the same, whatever their ids and versions.
func (a Activity) Same(other Activity) bool {
	return a.Scheme == other.Scheme && a.Unit == other.Unit && a.Month == other.Month && a.Kind == other.Kind &&
		a.Topic == other.Topic &&
		a.Participants == other.Participants && sameCodes(a.Audience, other.Audience) &&
		sameCodes(a.Partners, other.Partners)
}

// sameCodes compares lists without regard to their order.
func sameCodes(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

// Count is how many activities of a kind a scheme held in a half-year.
type Count struct {
	Scheme codebook.Scheme
	Half   period.Half
	Kind   string
	N      int
}

// ErrNotFound is returned for an activity that does not exist, and for one that is not the asker's to see.
var ErrNotFound = fault.New(fault.NotFound, "activity: not found")

// FormUsedError is returned when a form that has made an activity is sent again with other values: nothing is logged.
type FormUsedError struct{ ID int64 }

// Error is for the log and the command line, in English.
func (e FormUsedError) Error() string {
	return fmt.Sprintf("activity: the form has already made activity %d", e.ID)
}

// Fault is the kind of the error.
func (FormUsedError) Fault() fault.Kind { return fault.Conflict }

// StaleError is returned when somebody corrects or withdraws what has been changed since they saw it: nothing is
// changed.
type StaleError struct{ Now Activity }

// Error is for the log and the command line, in English.
func (e StaleError) Error() string {
	return fmt.Sprintf("activity: activity %d has come to version %d", e.Now.ID, e.Now.Version)
}

// Fault is the kind of the error.
func (StaleError) Fault() fault.Kind { return fault.Conflict }
