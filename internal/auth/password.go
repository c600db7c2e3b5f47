package auth

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"

	"sakstall/internal/fault"
)

// MinPassword and MaxPassword bound a password's length in characters (OWASP ASVS 5.0.0, 6.2.1 and 6.2.9: at least 64
// must be allowed; there is no rule on which characters).
const (
	MinPassword = 15
	MaxPassword = 256
)

// ErrPasswordLength is returned for a password outside MinPassword and MaxPassword.
var ErrPasswordLength = fault.As(fault.Invalid, fmt.Errorf("a password has %d to %d characters", MinPassword,
	MaxPassword))

// argon2id's cost: RFC 9106 with the memory that OWASP recommends as the least.
const (
	memoryKiB = 19 * 1024
	passes    = 2
	lanes     = 1
	keyBytes  = 32
	saltBytes = 16
)

// Hasher makes and checks password hashes, at most two at a time, so that many sign-ins at once cannot use up the
// memory.
type Hasher struct{ slots chan struct{} }

// NewHasher returns a Hasher with two slots.
func NewHasher() *Hasher { return &Hasher{slots: make(chan struct{}, 2)} }

// Hash returns the password's argon2id hash with its parameters and a new salt, in the usual $argon2id$… form. It
// returns ErrPasswordLength for a password that is too short or too long, and ctx's error where no slot comes free in
// time.
func (h *Hasher) Hash(ctx context.Context, password string) (string, error) {
	if n := utf8.RuneCountInString(password); n < MinPassword || n > MaxPassword {
		return "", ErrPasswordLength
	}
	salt := make([]byte, saltBytes)
	_, _ = rand.Read(salt) // never fails: crypto/rand
	key, err := h.derive(ctx, password, params{memoryKiB, passes, lanes, salt})
	if err != nil {
		return "", err
	}
	enc := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memoryKiB, passes, lanes, enc(salt),
		enc(key)), nil
}

// Check reports whether password belongs to hash. Without a hash (no such user, or one who can't sign in) it spends the
// same time and answers no. Only a broken hash and ctx give an error.
func (h *Hasher) Check(ctx context.Context, hash, password string) (bool, error) {
	if hash == "" {
		_, err := h.derive(ctx, password, params{memoryKiB, passes, lanes, make([]byte, saltBytes)})
		return false, err
	}
	p, want, err := parse(hash)
	if err != nil {
		return false, err
	}
	got, err := h.derive(ctx, password, p)
	return err == nil && subtle.ConstantTimeCompare(got, want) == 1, err
}

type params struct {
	memory uint32
	passes uint32
	lanes  uint8
	salt   []byte
}

func (h *Hasher) derive(ctx context.Context, password string, p params) ([]byte, error) {
	select {
	case h.slots <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	defer func() {
		debug.FreeOSMemory() // the 19 MiB of a hash would otherwise stay with an idle server for minutes
		<-h.slots
	}()
	return argon2.IDKey([]byte(password), p.salt, p.passes, p.memory, p.lanes, keyBytes), nil
}

func parse(hash string) (params, []byte, error) {
	var p params
	var version int
	bad := errors.New("auth: not an argon2id hash")
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" {
		return p, nil, bad
	}
	if _, err := fmt.Sscanf(parts[2], "v=%d", &version); err != nil || version != argon2.Version {
		return p, nil, bad
	}
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &p.memory, &p.passes, &p.lanes); err != nil || p.passes == 0 ||
		p.lanes == 0 || p.memory > 1<<20 {
		return p, nil, bad
	}
	salt, err := base64.RawStdEncoding.DecodeString(parts[4])
	if err != nil {
		return p, nil, bad
	}
	key, err := base64.RawStdEncoding.DecodeString(parts[5])
	if err != nil || len(key) != keyBytes {
		return p, nil, bad
	}
	p.salt = salt
	return p, key, nil
}
