package demo

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
)

// draw is a number from 0 to n-1 that looks drawn and is the same for the same label every time.
func draw(n int, label ...any) int {
	hash := sha256.Sum256([]byte(fmt.Sprintln(label...)))
	return int(binary.BigEndian.Uint64(hash[:]) % uint64(n))
}

// shuffled has each value as often as counted, in an order that the label decides.
func shuffled[T any](label string, counts []count[T]) []T {
	var keyed []count[T] // n is the key to sort by
	for _, c := range counts {
		for range c.n {
			keyed = append(keyed, count[T]{c.of, draw(1<<62, label, len(keyed))})
		}
	}
	slices.SortStableFunc(keyed, func(a, b count[T]) int { return cmp.Compare(a.n, b.n) })
	out := make([]T, len(keyed))
	for i, k := range keyed {
		out[i] = k.of
	}
	return out
}

// families cuts persons into groups, the largest first: families of 2 to largest until at least grouped persons are in
// one, the rest one by one.
func families(label string, persons, grouped, largest int) []int {
	var sizes []int
	for in := 0; in < grouped && persons-in >= largest; {
		size := 2 + draw(largest-1, label, len(sizes))
		sizes = append(sizes, size)
		in += size
	}
	slices.SortFunc(sizes, func(a, b int) int { return b - a })
	for _, size := range sizes {
		persons -= size
	}
	return append(sizes, slices.Repeat([]int{1}, persons)...)
}

// deal gives each group, the largest first, one value that all its persons share, so that as many persons have each
// value as counted. It returns an error where no value has room for a group.
func deal[T comparable](label string, sizes []int, counts []count[T]) ([]T, error) {
	slots, room := shuffled(label, counts), map[T]int{}
	for _, c := range counts {
		room[c.of] += c.n
	}
	out := make([]T, len(sizes))
	for g, size := range sizes {
		i := slices.IndexFunc(slots, func(v T) bool { return room[v] >= size })
		if i < 0 {
			return nil, fmt.Errorf("%s: no room for a family of %d", label, size)
		}
		value, taken := slots[i], 0
		slots = slices.DeleteFunc(slots, func(v T) bool {
			take := v == value && taken < size
			if take {
				taken++
			}
			return take
		})
		room[value] -= size
		out[g] = value
	}
	return out, nil
}
