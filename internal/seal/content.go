package seal

import (
	"crypto/aes"
	"crypto/cipher"

	"sakstall/internal/fault"
)

// ErrUnreadable is returned where content was encrypted under a key that is gone, or for another owner, or was changed.
var ErrUnreadable = fault.New(fault.NotFound, "seal: the content can't be read with the server's keys")

func newCipher(key []byte) (cipher.AEAD, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCMWithRandomNonce(block)
}

// Encrypt encrypts the content under the newest key, for its owner alone: in another's place it can't be read. It
// returns ErrNoKey.
func (k *Keys) Encrypt(content, owner []byte) ([]byte, error) {
	if k.newest == "" {
		return nil, ErrNoKey
	}
	return k.named[k.newest].content.Seal(nil, nil, content, owner), nil
}

// Decrypt is the owner's content, encrypted under any of the keys. It returns ErrUnreadable.
func (k *Keys) Decrypt(encrypted, owner []byte) ([]byte, error) {
	for _, of := range k.named {
		if content, err := of.content.Open(nil, nil, encrypted, owner); err == nil {
			return content, nil
		}
	}
	return nil, ErrUnreadable
}
