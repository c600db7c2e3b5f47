package auth

import (
	"crypto/sha256"
	"net/netip"
	"sync"
	"time"
)

// The limits on wrong sign-in attempts within Window. Whoever is over one waits until its oldest attempts are out of
// the window, so nobody is ever locked out for good.
const (
	Window       = 15 * time.Minute
	PerAccount   = 10
	PerAddress   = 100
	keptAttempts = 20000
)

// Throttle slows wrong sign-in attempts, per account and per network address. It lives in memory: a restart forgets.
type Throttle struct {
	now      func() time.Time
	mu       sync.Mutex
	attempts map[string][]time.Time // by accountKey and addressKey; oldest first
	kept     int
}

// NewThrottle returns a Throttle that goes by the clock now.
func NewThrottle(now func() time.Time) *Throttle {
	return &Throttle{now: now, attempts: map[string][]time.Time{}}
}

// Try books an attempt before its password is looked at, so that attempts made at once count too. It answers how long
// to wait instead: 0 is go ahead.
func (t *Throttle) Try(account, address string) time.Duration {
	t.mu.Lock()
	defer t.mu.Unlock()
	now := t.now()
	if t.kept > keptAttempts {
		t.sweep(now)
	}
	account, address = accountKey(account), addressKey(address)
	if wait := max(t.wait(account, PerAccount, now), t.wait(address, PerAddress, now)); wait > 0 {
		return wait
	}
	for _, key := range []string{account, address} {
		t.attempts[key] = append(t.attempts[key], now)
		t.kept++
	}
	return 0
}

// Right takes the account's attempts back, and the last one of the address: the password was right.
func (t *Throttle) Right(account, address string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	account, address = accountKey(account), addressKey(address)
	t.kept -= len(t.attempts[account])
	delete(t.attempts, account)
	if own := t.attempts[address]; len(own) > 0 {
		t.attempts[address] = own[:len(own)-1]
		t.kept--
	}
}

// accountKey is as long for every account, so that long ones can't fill the memory.
func accountKey(account string) string {
	sum := sha256.Sum256([]byte(account))
	return "account " + string(sum[:])
}

// addressKey is the address, or of IPv6 the network of 64 bits: who has one has all its addresses.
func addressKey(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return "address"
	}
	if ip = ip.Unmap().WithZone(""); ip.Is6() {
		return "address " + netip.PrefixFrom(ip, 64).Masked().String()
	}
	return "address " + ip.String()
}

func (t *Throttle) wait(key string, limit int, now time.Time) time.Duration {
	t.forget(key, now)
	if own := t.attempts[key]; len(own) >= limit {
		return own[len(own)-limit].Add(Window).Sub(now)
	}
	return 0
}

func (t *Throttle) forget(key string, now time.Time) {
	own := t.attempts[key]
	n := 0
	for n < len(own) && !own[n].Add(Window).After(now) {
		n++
	}
	t.kept -= n
	if n == len(own) {
		delete(t.attempts, key)
		return
	}
	t.attempts[key] = own[n:]
}

func (t *Throttle) sweep(now time.Time) {
	for key := range t.attempts {
		t.forget(key, now)
	}
}
