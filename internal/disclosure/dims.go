package disclosure

import "math/bits"

// dimension is a characteristic of a case that a count may be broken down by.
type dimension uint8

const (
	dimHalf dimension = iota
	dimCategory
	dimGender
	dimAge
	dimContact
	dimCountry
	dimensions // how many there are
)

var dimensionNames = [dimensions]string{"half", "category", "gender", "age", "contact", "country"}

// dims is a set of dimensions: the signature of a table.
type dims uint8

func (s dims) has(d dimension) bool { return s&(1<<d) != 0 }
func (s dims) count() int           { return bits.OnesCount8(uint8(s)) }
func (s dims) within(o dims) bool   { return s&^o == 0 }

const (
	onlyHalf     = dims(1 << dimHalf)
	onlyCategory = dims(1 << dimCategory)
	allDims      = dims(1<<dimensions - 1)
)

// coordinate is the where's value of a dimension, "" where it is summed over. A set of countries is written "!" and those left out.
func (w Where) coordinate(d dimension) string {
	switch d {
	case dimHalf:
		return w.Half
	case dimCategory:
		return w.Category
	case dimGender:
		return w.Gender
	case dimAge:
		return w.Age
	case dimContact:
		return w.Contact
	default:
		if w.Country.not != "" {
			return "!" + w.Country.not
		}
		return w.Country.code
	}
}

// with has the value in the dimension; a value of the country dimension is one that coordinate wrote.
func (w Where) with(d dimension, v string) Where {
	switch d {
	case dimHalf:
		w.Half = v
	case dimCategory:
		w.Category = v
	case dimGender:
		w.Gender = v
	case dimAge:
		w.Age = v
	case dimContact:
		w.Contact = v
	default:
		w.Country = Countries{code: v}
		if v != "" && v[0] == '!' {
			w.Country = Countries{not: v[1:]}
		}
	}
	return w
}

// dims are the dimensions that the where has a value of.
func (w Where) dims() dims {
	var s dims
	for d := range dimensions {
		if w.coordinate(d) != "" {
			s |= 1 << d
		}
	}
	return s
}

// project keeps the where's values of some dimensions only.
func (w Where) project(s dims) Where {
	for d := range dimensions {
		if !s.has(d) {
			w = w.with(d, "")
		}
	}
	return w
}

// acyclic tells whether the families hang together like a tree (Graham, and Yu and Özsoyoğlu): then tables that agree on what they share
// are always the margins of one table of cases, so that nothing can be worked out beyond what the margins' equations say.
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
