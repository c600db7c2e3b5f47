package seal

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/hkdf"
	"crypto/sha256"
	"fmt"

	"sakstall/internal/fault"
)

// ErrUnreadable is returned where content was encrypted under a key that is gone, or for another owner, or was changed.
var ErrUnreadable = fault.New(fault.NotFound, "seal: the content can't be read with the server's keys")

// Box encrypts content under the first of the server's keys, and decrypts what was encrypted under any of them.
type Box []cipher.AEAD

// NewBox derives the keys of one purpose from the server's: what a box of another purpose has encrypted can't be read.
// A purpose that has been used keeps its name.
func NewBox(server [][]byte, purpose string) (Box, error) {
	var out Box
	for _, secret := range server {
		key, err := derived(secret, purpose)
		if err != nil {
			return nil, err
		}
		block, err := aes.NewCipher(key)
		if err != nil {
			return nil, err
		}
		aead, err := cipher.NewGCMWithRandomNonce(block)
		if err != nil {
			return nil, err
		}
		out = append(out, aead)
	}
	return out, nil
}

// Encrypt encrypts the content for its owner alone: in another's place it can't be read. It returns ErrNoKey.
func (b Box) Encrypt(content, owner []byte) ([]byte, error) {
	if len(b) == 0 {
		return nil, ErrNoKey
	}
	return b[0].Seal(nil, nil, content, owner), nil
}

// Decrypt is the owner's content, encrypted under any of the keys. It returns ErrUnreadable.
func (b Box) Decrypt(encrypted, owner []byte) ([]byte, error) {
	for _, key := range b {
		if content, err := key.Open(nil, nil, encrypted, owner); err == nil {
			return content, nil
		}
	}
	return nil, ErrUnreadable
}

// derived is the key of one purpose that is made of the server's: HKDF (RFC 5869) with SHA-256.
func derived(secret []byte, purpose string) ([]byte, error) {
	key, err := hkdf.Key(sha256.New, secret, nil, purpose, sha256.Size)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return key, nil
}
