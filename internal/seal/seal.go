// Package seal is the frozen form in which the audit trail remembers what a record said. A seal is made under a key
// derived from the server's, so that whoever can write the register's file, and has no key, can't make one.
//
// The form has a number, kept beside every seal. A form that has been written is never changed: what reads and checks
// it stays, and a new one gets the next number.
package seal

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"maps"
	"slices"

	"sakstall/internal/fault"
)

// Format is the number of the form in which seals and links are made today: HMAC-SHA-256 under a key of its own for
// each purpose, derived from the server's key by HKDF (RFC 5869).
const Format = 1

// Sum is a seal, or a link of the trail.
type Sum [sha256.Size]byte

// Record is what a record of the register says. A record without a kind is no record.
type Record struct {
	Kind   string // what it is: case, follow-up, activity
	Salt   []byte // its own: without it nobody can try which values lead to the seal
	Fields Fields
}

// Fields are the values of the fields that are filled in, by the fields' names.
type Fields map[string][]string

// Set fills in a field. What is empty is left out, so that a field that comes later changes no seal of before. The
// order of the values says nothing.
func (f Fields) Set(name string, values ...string) {
	values = slices.DeleteFunc(slices.Clone(values), func(v string) bool { return v == "" })
	if len(values) > 0 {
		f[name] = slices.Sorted(slices.Values(values))
	}
}

// Note fills in a field that holds yes, or nothing.
func (f Fields) Note(name string, holds bool) {
	if holds {
		f.Set(name, "yes")
	}
}

// Keys are the server's keys, for sealing and for checking seals.
type Keys struct {
	Box    // of content that the register keeps encrypted
	newest string
	named  map[string]secrets
	lost   []string
}

// secrets are what is derived from one of the server's keys.
type secrets struct{ record, link []byte }

// purposes begins what keys of this format are derived for.
const purposes = "sakstall seal 1 "

// UnknownKeyError is returned where something was sealed under a key that is not among the keys.
type UnknownKeyError struct{ Name string }

// Error is for the log and the command line, in English.
func (e UnknownKeyError) Error() string { return "seal: there is no key " + e.Name }

// Fault is the error's kind.
func (UnknownKeyError) Fault() fault.Kind { return fault.Internal }

// ErrNoKey is returned where something is to be sealed and there is no key.
var ErrNoKey = fault.New(fault.Unavailable, "seal: there is no key to seal with")

// NewKeys derives what is needed from the server's keys. The first seals; all check. Where there is none, nothing can
// be sealed or checked. lost are the names of keys that nobody has any more: what was sealed under them can't be
// checked, and Keys says so by Lost.
func NewKeys(server [][]byte, lost ...string) (*Keys, error) {
	box, err := NewBox(server, purposes+"content")
	if err != nil {
		return nil, err
	}
	k := &Keys{Box: box, named: map[string]secrets{}, lost: lost}
	for i, secret := range server {
		name, err := derived(secret, purposes+"key name")
		if err != nil {
			return nil, err
		}
		var of secrets
		if of.record, err = derived(secret, purposes+"record"); err != nil {
			return nil, err
		}
		if of.link, err = derived(secret, purposes+"link"); err != nil {
			return nil, err
		}
		short := hex.EncodeToString(name[:8])
		k.named[short] = of
		if i == 0 {
			k.newest = short
		}
	}
	return k, nil
}

// Newest is the name of the key that seals now: 16 hexadecimal digits that do not give the key away. It is "" where
// there is no key.
func (k *Keys) Newest() string { return k.newest }

// Lost reports whether the name is of a key that is known to be lost, and is not there after all.
func (k *Keys) Lost(name string) bool {
	_, there := k.named[name]
	return !there && slices.Contains(k.lost, name)
}

// Known reports whether the name is of one of the keys, or of one that is known to be lost.
func (k *Keys) Known(name string) bool {
	_, known := k.named[name]
	return known || k.Lost(name)
}

// Seal is the record's seal under the key with the name. It returns an UnknownKeyError.
func (k *Keys) Seal(name string, r Record) (Sum, error) {
	key, known := k.named[name]
	if !known {
		return Sum{}, UnknownKeyError{name}
	}
	parts := [][]byte{[]byte(r.Kind), r.Salt, number(len(r.Fields))}
	for _, field := range slices.Sorted(maps.Keys(r.Fields)) {
		values := r.Fields[field]
		parts = append(parts, []byte(field), number(len(values)))
		for _, v := range values {
			parts = append(parts, []byte(v))
		}
	}
	return sum(key.record, parts), nil
}

// Link ties the fields to the link before, under the key with the name. It returns an UnknownKeyError.
func (k *Keys) Link(name string, before Sum, fields ...[]byte) (Sum, error) {
	key, known := k.named[name]
	if !known {
		return Sum{}, UnknownKeyError{name}
	}
	return sum(key.link, append([][]byte{before[:]}, fields...)), nil
}

// sum writes each part with its length in front, in eight bytes, the highest first: no two lists of parts are written
// alike.
func sum(key []byte, parts [][]byte) Sum {
	mac := hmac.New(sha256.New, key)
	for _, part := range parts {
		mac.Write(number(len(part)))
		mac.Write(part)
	}
	return Sum(mac.Sum(nil))
}

func number(n int) []byte { return binary.BigEndian.AppendUint64(nil, uint64(n)) }
