package auth

import (
	"fmt"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// held is how many attempts the throttle really remembers.
func (t *Throttle) held() int {
	n := 0
	for _, own := range t.attempts {
		n += len(own)
	}
	return n
}

// The throttle knows how much it remembers, so that it knows when to forget; what is out of the window never makes
// anybody wait.
func TestTheThrottleKnowsHowMuchItRemembers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
		th := NewThrottle(func() time.Time { return now })
		for range rapid.IntRange(1, 60).Draw(t, "steps") {
			account := rapid.SampledFrom([]string{"a", "b"}).Draw(t, "account")
			address := rapid.SampledFrom([]string{"10.0.0.1", "10.0.0.2", "2001:db8::1"}).Draw(t, "address")
			switch rapid.IntRange(0, 4).Draw(t, "step") {
			case 0:
				th.Right(account, address)
			case 1:
				now = now.Add(rapid.SampledFrom([]time.Duration{time.Minute, Window}).Draw(t, "later"))
			default:
				before := th.held()
				wait := th.Try(account, address)
				if wait < 0 || wait > Window {
					t.Fatalf("an attempt waits %v", wait)
				}
				if wait > 0 && th.held() > before {
					t.Fatal("an attempt that has to wait is counted")
				}
			}
			if th.kept != th.held() {
				t.Fatalf("it remembers %d attempts, and thinks %d", th.held(), th.kept)
			}
		}
	})
}

// Attempts from everywhere can't fill the memory: those out of the window go once there are many.
func TestOldAttemptsAreForgottenOnceThereAreMany(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	th := NewThrottle(func() time.Time { return now })
	spray := func(n int) {
		for i := range n {
			th.Try(fmt.Sprintf("account %d", i), fmt.Sprintf("10.%d.%d.1", i/256, i%256))
		}
	}
	spray(10)
	now = now.Add(Window)
	th.Try("somebody", "192.0.2.1")
	if th.held() != 22 {
		t.Errorf("with a few it remembers %d, want all: looking through them takes time", th.held())
	}
	spray(keptAttempts/2 + 1)
	if th.held() < keptAttempts {
		t.Fatalf("of those within the window it remembers %d", th.held())
	}
	now = now.Add(Window)
	th.Try("somebody", "192.0.2.1")
	if th.held() != 2 {
		t.Errorf("of many old attempts %d are left, beside the new one's 2", th.held()-2)
	}
}

// Whoever signs in rightly after a restart has no attempts to take back.
func TestARightPasswordWithoutAnAttempt(t *testing.T) {
	th := NewThrottle(time.Now)
	th.Right("a@x", "10.0.0.1")
	if th.kept != 0 || th.held() != 0 {
		t.Errorf("it remembers %d attempts, and thinks %d", th.held(), th.kept)
	}
	if wait := th.Try("a@x", "10.0.0.1"); wait != 0 {
		t.Errorf("the first attempt waits %v", wait)
	}
}
