// Package sealtest has keys for tests.
package sealtest

import (
	"bytes"

	"sakstall/internal/seal"
)

// Keys are keys of which anybody knows the only one.
func Keys() *seal.Keys {
	keys, err := seal.NewKeys([][]byte{bytes.Repeat([]byte{1}, 32)})
	if err != nil {
		panic(err)
	}
	return keys
}
