package auth_test

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"sakstall/internal/auth"
)

func TestPasswords(t *testing.T) {
	ctx, h := t.Context(), auth.NewHasher()
	long := strings.Repeat("æøå 🙂 passord", 11)[:128]
	hash, err := h.Hash(ctx, long)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(hash, "$argon2id$v=19$m=19456,t=2,p=1$") {
		t.Errorf("the hash does not carry its parameters: %s", hash)
	}
	if ok, err := h.Check(ctx, hash, long); !ok || err != nil {
		t.Errorf("the right password: %v, %v", ok, err)
	}
	if ok, _ := h.Check(ctx, hash, long[:len(long)-1]+"x"); ok {
		t.Error("a password that differs in its last byte is taken")
	}
	if again, _ := h.Hash(ctx, long); again == hash {
		t.Error("two hashes of one password are the same: no salt")
	}
	if ok, err := h.Check(ctx, "", long); ok || err != nil {
		t.Errorf("no hash: %v, %v", ok, err)
	}
}

func TestPasswordLength(t *testing.T) {
	h := auth.NewHasher()
	for n, want := range map[int]error{14: auth.ErrPasswordLength, 15: nil, 256: nil, 257: auth.ErrPasswordLength} {
		if _, err := h.Hash(t.Context(), strings.Repeat("ø", n)); !errors.Is(err, want) {
			t.Errorf("%d characters: %v, want %v", n, err, want)
		}
	}
}

func TestBrokenHashesAreErrors(t *testing.T) {
	h := auth.NewHasher()
	for _, hash := range []string{
		"x", "$argon2i$v=19$m=1,t=1,p=1$AAAA$AAAA", "$argon2id$v=18$m=1,t=1,p=1$AAAA$AAAA",
		"$argon2id$v=19$m=99999999,t=1,p=1$AAAA$AAAA", "$argon2id$v=19$m=8,t=0,p=1$AAAA$AAAA",
		"$argon2id$v=19$m=8,t=1,p=1$!$AAAA",
	} {
		if ok, err := h.Check(t.Context(), hash, "whatever it may be"); ok || err == nil {
			t.Errorf("%q: %v, %v", hash, ok, err)
		}
	}
}

func TestManyHashesAtOnceAllComeThrough(t *testing.T) {
	h := auth.NewHasher()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, err := h.Hash(t.Context(), "a password that is long enough"); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestThrottle(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	th := auth.NewThrottle(func() time.Time { return now })
	for i := range auth.PerAccount {
		if wait := th.Try("a@x", "10.0.0.1"); wait != 0 {
			t.Fatalf("attempt %d waits %v", i+1, wait)
		}
	}
	if wait := th.Try("a@x", "10.0.0.2"); wait != auth.Window {
		t.Errorf("the eleventh attempt on the account waits %v, from another address too", wait)
	}
	if wait := th.Try("b@x", "10.0.0.1"); wait != 0 {
		t.Errorf("another account waits %v", wait)
	}
	now = now.Add(auth.Window)
	if wait := th.Try("a@x", "10.0.0.1"); wait != 0 {
		t.Errorf("a quarter of an hour later it still waits %v", wait)
	}
}

func TestThrottleOfAnAddress(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	th := auth.NewThrottle(func() time.Time { return now })
	let := 0
	for i := range 200 {
		if th.Try(strings.Repeat("x", i), "10.0.0.1") == 0 {
			let++
		}
	}
	if let != auth.PerAddress {
		t.Errorf("%d of 200 sprayed attempts got through, want %d", let, auth.PerAddress)
	}
	if wait := th.Try("somebody", "10.0.0.2"); wait != 0 {
		t.Errorf("another address waits %v", wait)
	}
}

func TestAnAddressIsANetworkOfIPv6(t *testing.T) {
	now := time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)
	th := auth.NewThrottle(func() time.Time { return now })
	for i := range auth.PerAddress {
		if wait := th.Try(strconv.Itoa(i), fmt.Sprintf("2001:db8:0:1::%x", i+1)); wait != 0 {
			t.Fatalf("attempt %d waits %v", i+1, wait)
		}
	}
	for address, want := range map[string]time.Duration{
		"2001:db8:0:1:ffff::": auth.Window, "2001:db8:0:2::1": 0,
		"10.0.0.1": 0, "::ffff:10.0.0.1": 0,
	} {
		if wait := th.Try("somebody at "+address, address); wait != want {
			t.Errorf("%s waits %v, want %v", address, wait, want)
		}
	}
}

func TestARightPasswordClearsTheAccount(t *testing.T) {
	now := time.Now()
	th := auth.NewThrottle(func() time.Time { return now })
	for range 500 {
		if wait := th.Try("a@x", "10.0.0.1"); wait != 0 {
			t.Fatalf("somebody who signs in rightly waits %v", wait)
		}
		th.Right("a@x", "10.0.0.1")
	}
}

func TestRolesAndWhatTheyMay(t *testing.T) {
	for _, tt := range []struct {
		permission auth.Permission
		want       string
	}{
		{auth.Visit, "- advisor envoy coordinator administrator"},
		{auth.UseOwnSession, "advisor envoy coordinator administrator"},
		{auth.RegisterCases, "advisor envoy"},
		{auth.LogActivities, "advisor envoy"},
		{auth.ReadWorkingReport, "coordinator"},
		{auth.Permission("anything else"), ""},
	} {
		var got []string
		for _, r := range append([]auth.Role{auth.Anonymous}, auth.Roles()...) {
			if r.May(tt.permission) {
				name := string(r)
				if r == auth.Anonymous {
					name = "-"
				}
				got = append(got, name)
			}
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %s", tt.permission, got, tt.want)
		}
	}
	if _, ok := auth.ParseRole(""); ok {
		t.Error("nobody is no role of a user")
	}
}
