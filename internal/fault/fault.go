// Package fault holds the kinds of error: what whoever asked can do about one, whatever package it came from. Each
// package names its own errors and gives them a kind; what answers a request or a command knows the kinds alone.
package fault

import (
	"context"
	"errors"
)

// Kind is what kind of error an error is.
type Kind string

// The kinds of error. Internal is every error that nobody has given a kind: a mistake of ours, or of the machine's.
const (
	Internal    Kind = ""
	NotFound    Kind = "not found"   // it does not exist, or is not the asker's to see
	Forbidden   Kind = "forbidden"   // it is not the asker's to do
	Invalid     Kind = "invalid"     // what was asked for is nothing that can be done
	Conflict    Kind = "conflict"    // something has changed since the asker looked, or has been done already
	Closed      Kind = "closed"      // the time for it is over, or has not come
	Unavailable Kind = "unavailable" // it can't be done just now, and may be later by itself
	Cancelled   Kind = "cancelled"   // the work was stopped before it was done
)

// Kinds are all kinds but Internal.
func Kinds() []Kind {
	return []Kind{NotFound, Forbidden, Invalid, Conflict, Closed, Unavailable, Cancelled}
}

// kinded is an error that knows its kind.
type kinded interface {
	error
	Fault() Kind
}

// fault is an error with a kind. Two of the same words are two errors, as for errors.New.
type fault struct {
	kind  Kind
	cause error
}

func (f *fault) Error() string { return f.cause.Error() }
func (f *fault) Fault() Kind   { return f.kind }
func (f *fault) Unwrap() error { return f.cause }

// New returns an error of the kind, to be compared with errors.Is.
func New(kind Kind, text string) error { return &fault{kind, errors.New(text)} }

// As returns the error as one of the kind, and nil for nil. It says what it said before and is still what errors.Is and
// errors.As find in it.
func As(kind Kind, err error) error {
	if err == nil {
		return nil
	}
	return &fault{kind, err}
}

// Of returns the kind of the error: that of the outermost error in its chain that has one. A deadline that has passed
// is Unavailable and a context that was cancelled is Cancelled.
func Of(err error) Kind {
	var known kinded
	switch {
	case errors.As(err, &known):
		return known.Fault()
	case errors.Is(err, context.DeadlineExceeded):
		return Unavailable
	case errors.Is(err, context.Canceled):
		return Cancelled
	default:
		return Internal
	}
}
