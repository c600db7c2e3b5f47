package disclosure

import (
	"math/bits"

	"sakstall/internal/counts"
)

// class is a kind of count, by how much readers would miss it.
type class int

const (
	classTotal class = iota
	classHalfTotal
	classMargin
	classRow
	classHalf
	classCross
	classSplit
	classContact
	classUnknown
)

// prices are what readers lose with a count of each class that is hidden though it is not sensitive, in tenths: times
// the binary logarithm of the count and one. A class is that of a count in its edition: in a half's edition, the half's
// own rows are rows, and in a year's edition they are the year's halves.
var prices = map[class]int{
	classTotal:     0, // it is never hidden
	classHalfTotal: 10_000,
	classMargin:    2_000, // gender, age, contact
	classRow:       1_000, // categories and countries
	classHalf:      80,    // any of these in one half
	classCross:     40,    // category × gender, × age
	classSplit:     40,    // a theme and its like
	classContact:   10,    // category × contact
	classUnknown:   2,     // any count of an unknown value
}

// perCell is what each count costs besides, in tenths, so that many small ones are not hidden for one.
const perCell = 300

// worth is the class of a count in an edition of a year or of a half.
func worth(w Where, ofHalf bool) class {
	s := w.dims()
	if ofHalf {
		s &^= onlyHalf
	}
	switch {
	case s == 0:
		return classTotal
	case w.Unknown():
		return classUnknown
	case s == onlySplit:
		return classSplit
	case s == onlyHalf:
		return classHalfTotal
	case s.has(counts.Half):
		return classHalf
	case s == onlyCategory, s.has(counts.Country):
		return classRow
	case !s.has(counts.Category):
		return classMargin
	case s.has(counts.Contact):
		return classContact
	default:
		return classCross
	}
}

// unit is how many units of loss a tenth of a price comes to.
const unit = 1 << logBits

// loss is what readers lose with a hidden count.
func loss(c class, n int) int { return prices[c]*binaryLog(1+n) + perCell*unit }

// large reports whether a count is one that readers come for: nothing else may be safe where it is hidden.
func large(c class, n int) bool { return prices[c] >= prices[classRow] && n >= 20 }

// logBits are the binary places of a logarithm.
const logBits = 10

// binaryLog is the binary logarithm of a number from 1, rounded down to its places: in whole numbers, since the last
// places of a fraction may be others on another machine, and choices with them.
func binaryLog(n int) int {
	whole := bits.Len(uint(n)) - 1
	out, x := whole, uint64(n)<<31>>whole // x/2^31 is from 1 to below 2
	for range logBits {
		x = x * x >> 31
		out <<= 1
		if x >= 1<<32 {
			out, x = out|1, x>>1
		}
	}
	return out
}
