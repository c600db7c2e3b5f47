package seal

import (
	"crypto/sha256"
	"encoding/binary"
)

// Sum0 is a sum of format 0, under no key: the SHA-256 of the beginning, and of the fields, each with its length in
// front. Nothing is sealed so any more.
func Sum0(beginning []byte, fields ...string) Sum {
	sum := sha256.New()
	sum.Write(beginning)
	for _, field := range fields {
		var length [8]byte
		binary.BigEndian.PutUint64(length[:], uint64(len(field)))
		sum.Write(length[:])
		sum.Write([]byte(field))
	}
	return Sum(sum.Sum(nil))
}
