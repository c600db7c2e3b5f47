package fault_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"testing"

	"sakstall/internal/fault"
)

// staleError is an error of a type of its own, as packages have them where an error carries something.
type staleError struct{ version int }

func (e staleError) Error() string   { return fmt.Sprintf("at version %d", e.version) }
func (staleError) Fault() fault.Kind { return fault.Conflict }

func TestTheKindOfAnErrorIsThatOfTheOutermostThatHasOne(t *testing.T) {
	gone := fault.New(fault.NotFound, "no such case")
	for _, tt := range []struct {
		err  error
		want fault.Kind
	}{
		{nil, fault.Internal},
		{io.EOF, fault.Internal},
		{gone, fault.NotFound},
		{fmt.Errorf("line 3: %w", gone), fault.NotFound},
		{errors.Join(io.EOF, gone), fault.NotFound},
		{staleError{3}, fault.Conflict},
		{fmt.Errorf("line 3: %w", staleError{3}), fault.Conflict},
		{fault.As(fault.Unavailable, gone), fault.Unavailable},
		{fmt.Errorf("asked: %w", context.DeadlineExceeded), fault.Unavailable},
		{fmt.Errorf("asked: %w", context.Canceled), fault.Cancelled},
		{fault.As(fault.Closed, context.Canceled), fault.Closed},
	} {
		if got := fault.Of(tt.err); got != tt.want {
			t.Errorf("%v is %q, want %q", tt.err, got, tt.want)
		}
	}
	for _, kind := range fault.Kinds() {
		if got := fault.Of(fault.New(kind, "x")); got != kind {
			t.Errorf("a new one of kind %q is %q", kind, got)
		}
	}
}

func TestAnErrorWithAKindIsStillWhatItWas(t *testing.T) {
	one, other := fault.New(fault.NotFound, "gone"), fault.New(fault.NotFound, "gone")
	if errors.Is(one, other) || !errors.Is(fmt.Errorf("asked: %w", one), one) {
		t.Error("an error is compared by its words")
	}
	err := fault.As(fault.Unavailable, staleError{3})
	var stale staleError
	if !errors.As(err, &stale) || stale.version != 3 || err.Error() != "at version 3" {
		t.Errorf("with a kind it is %v", err)
	}
	if !errors.Is(fault.As(fault.Closed, one), one) {
		t.Error("an error with another kind is not the same any more")
	}
	if fault.As(fault.Closed, nil) != nil {
		t.Error("nil with a kind is an error")
	}
}
