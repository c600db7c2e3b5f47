package store_test

import (
	"errors"
	"testing"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/store"
)

func TestAUserIsFoundByTheAddressInAnyCase(t *testing.T) {
	r := newRegister(t)
	for _, email := range []string{"First@example.no", "first@EXAMPLE.no"} {
		if u, hash, err := r.Users.Credentials(t.Context(), email); err != nil || u != r.first ||
			hash != "hash of First" {
			t.Errorf("%s: %+v, %q, error %v", email, u, hash, err)
		}
		if _, err := r.Users.Add(t.Context(), auth.User{Email: email, Name: "x", Role: auth.Administrator}, "", nil,
			byHand); !errors.Is(err, store.ErrUserExists) {
			t.Errorf("%s again: %v", email, err)
		}
	}
	for _, email := range []string{"", "nobody@example.no", "%@example.no", "first@example.no "} {
		if u, hash, err := r.Users.Credentials(t.Context(), email); !errors.Is(err, store.ErrNoUser) ||
			u != (auth.User{}) || hash != "" {
			t.Errorf("%q: %+v, %q, error %v", email, u, hash, err)
		}
	}
}

func TestAUserThatIsRefusedLeavesNothing(t *testing.T) {
	r := newRegister(t)
	newUnit := []cases.Unit{{Code: "ny", Name: "Ny", Scheme: codebook.Advisors}}
	entries := number(t, raw(t, r.file), `SELECT count(*) FROM audit`)
	for name, u := range map[string]auth.User{
		"an envoy at a new school":   {Email: "x@example.no", Name: "x", Role: auth.Envoy, Unit: "ny"},
		"an advisor without a unit":  {Email: "x@example.no", Name: "x", Role: auth.Advisor},
		"a coordinator with a unit":  {Email: "x@example.no", Name: "x", Role: auth.Coordinator, Unit: "ny"},
		"an address that is taken":   {Email: r.envoy.Email, Name: "x", Role: auth.Advisor, Unit: "ny"},
		"an address that is no such": {Email: "x", Name: "x", Role: auth.Advisor, Unit: "ny"},
	} {
		if id, err := r.Users.Add(t.Context(), u, "", newUnit, byHand); err == nil {
			t.Errorf("%s: user %d", name, id)
		}
	}
	if units, err := r.Units.All(t.Context()); err != nil || len(units) != 2 {
		t.Errorf("units %v, error %v", units, err)
	}
	if n := number(t, raw(t, r.file), `SELECT count(*) FROM audit`); n != entries {
		t.Errorf("%d audit entries have become %d", entries, n)
	}
}

func TestASessionFromStartToEnd(t *testing.T) {
	r := newRegister(t)
	key, old := store.SessionKey{1}, store.SessionKey{2}
	at := func(minutes int) time.Time { return now.Add(time.Duration(minutes) * time.Minute) }
	from := func(minutes int) audit.Origin {
		return audit.Origin{At: at(minutes), Actor: audit.UserActor(r.first.ID)}
	}
	is := func(k store.SessionKey, created, seen time.Time) {
		t.Helper()
		s, err := r.Sessions.Get(t.Context(), k)
		if err != nil || s.User != r.first || !s.Created.Equal(created) || !s.Seen.Equal(seen) {
			t.Errorf("session %+v, error %v; want created %v, seen %v", s, err, created, seen)
		}
	}
	isNone := func(k store.SessionKey) {
		t.Helper()
		if s, err := r.Sessions.Get(t.Context(), k); !errors.Is(err, store.ErrNoSession) {
			t.Errorf("session %+v, error %v; want none", s, err)
		}
	}
	isNone(key)
	if err := r.Sessions.Start(t.Context(), old, r.first.ID, at(-60), from(0)); err != nil {
		t.Fatal(err)
	}
	is(old, at(0), at(0))
	if err := r.Sessions.Start(t.Context(), key, r.first.ID, at(30), from(60)); err != nil {
		t.Fatal(err)
	}
	isNone(old) // last seen before minute 30
	is(key, at(60), at(60))
	for _, tt := range []struct{ seen, want int }{{70, 70}, {65, 70}, {80, 80}} {
		if err := r.Sessions.Seen(t.Context(),
			map[store.SessionKey]time.Time{key: at(tt.seen), {9}: at(99)}); err != nil {
			t.Fatal(err)
		}
		is(key, at(60), at(tt.want))
	}
	isNone(store.SessionKey{9}) // being seen starts no session
	for range 2 {               // ending it twice is no error
		if err := r.Sessions.End(t.Context(), key, from(90)); err != nil {
			t.Fatal(err)
		}
		isNone(key)
	}
	if err := r.Sessions.Start(t.Context(), key, 99, at(0), from(0)); err == nil {
		t.Error("somebody who is no user has a session")
	}
	if n := number(t, raw(t, r.file),
		`SELECT count(*) FROM audit WHERE action IN ('signed in', 'signed out')`); n != 4 {
		t.Errorf("%d audit entries, want 4", n)
	}
}

func TestARegisterIsMadeUpForGood(t *testing.T) {
	r := newRegister(t)
	for i := range 3 {
		if made, err := r.MadeUp(t.Context()); err != nil || made != (i > 0) {
			t.Errorf("made up: %v, error %v", made, err)
		}
		if err := r.MarkMadeUp(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}
