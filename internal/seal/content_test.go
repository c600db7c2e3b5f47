package seal_test

import (
	"bytes"
	"errors"
	"testing"

	"sakstall/internal/seal"
)

func TestContentIsItsOwnersAlone(t *testing.T) {
	first, second := bytes.Repeat([]byte{1}, 32), bytes.Repeat([]byte{2}, 32)
	keys := func(secrets ...[]byte) *seal.Keys {
		k, err := seal.NewKeys(secrets)
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	encrypted, err := keys(first).Encrypt([]byte("a link"), []byte("mail 1"))
	if err != nil || bytes.Contains(encrypted, []byte("a link")) {
		t.Fatalf("encrypted as %q: %v", encrypted, err)
	}
	for _, k := range []*seal.Keys{keys(first), keys(second, first)} {
		if got, err := k.Decrypt(encrypted, []byte("mail 1")); err != nil || string(got) != "a link" {
			t.Errorf("read as %q: %v", got, err)
		}
	}
	if _, err := keys(first).Decrypt(encrypted, []byte("mail 2")); !errors.Is(err, seal.ErrUnreadable) {
		t.Errorf("for another owner: %v", err)
	}
	if _, err := keys(second).Decrypt(encrypted, []byte("mail 1")); !errors.Is(err, seal.ErrUnreadable) {
		t.Errorf("without its key: %v", err)
	}
	if _, err := keys().Encrypt(nil, nil); !errors.Is(err, seal.ErrNoKey) {
		t.Errorf("without any key: %v", err)
	}
}
