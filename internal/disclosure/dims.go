package disclosure

import (
	"math/bits"

	"sakstall/internal/counts"
)

// dimensions is how many characteristics a count may be broken down by: see counts.Dimension.
const dimensions = counts.DimensionCount

// dims is a set of dimensions: the signature of a table.
type dims uint16

func (s dims) has(d counts.Dimension) bool { return s&(1<<d) != 0 }
func (s dims) count() int                  { return bits.OnesCount16(uint16(s)) }
func (s dims) within(o dims) bool          { return s&^o == 0 }

const (
	onlyHalf     = dims(1 << counts.Half)
	onlyCategory = dims(1 << counts.Category)
	allDims      = dims(1<<dimensions - 1)
	onlySplit    = dims(1 << dimensions) // stands beside the dimensions: no count has both
)

// dims are the dimensions that the where has a value of.
func (w Where) dims() dims {
	var s dims
	for d := range dimensions {
		if w.Code(d) != "" {
			s |= 1 << d
		}
	}
	if !w.Split.IsZero() {
		s |= onlySplit
	}
	return s
}

// project keeps the where's values of some dimensions only.
func (w Where) project(s dims) Where {
	for d := range dimensions {
		if !s.has(d) {
			w = w.With(d, "")
		}
	}
	if s&onlySplit == 0 {
		w.Split = Split{}
	}
	return w
}

// acyclic reports whether the families hang together like a tree (Graham, and Yu and Özsoyoğlu): then tables that agree
// on what they share are always the margins of one table of cases, so that nothing can be worked out beyond what the
// margins' equations say.
func acyclic(families []dims) bool {
	left := append([]dims{}, families...)
	for len(left) > 1 {
		i := leaf(left)
		if i < 0 {
			return false
		}
		left = append(left[:i], left[i+1:]...)
	}
	return true
}

// leaf finds a family all of whose dimensions that others have too lie within one other family.
func leaf(families []dims) int {
	for i, f := range families {
		var shared dims
		for j, g := range families {
			if i != j {
				shared |= f & g
			}
		}
		for j, g := range families {
			if i != j && shared.within(g) {
				return i
			}
		}
	}
	return -1
}
