package edition

import (
	"slices"
	"strconv"

	"sakstall/internal/disclosure"
)

// Compare is what differs in b from a, named by b's time: two editions of the same scope figure by figure, two of
// different years each figure of the one's own time beside that of the other's. A year is not compared with a half.
func Compare(a, b *Edition) []Change {
	if a.Name.Scope == b.Name.Scope {
		return Changes(a.Release, b.Release)
	}
	out := []Change{}
	ago := func(w disclosure.Where) disclosure.Where {
		w.Year += a.Name.Year - b.Name.Year
		if w.Half == b.Name.Half {
			w.Half = a.Name.Half
		}
		return w
	}
	for _, c := range b.Release.Cells() {
		if c.Where().Year == b.Name.Year {
			out = differs(out, Change{Where: c.Where(), Was: mark(a.Release.Cell(ago(c.Where()))), Is: mark(c, true)})
		}
	}
	for _, n := range b.Release.Numbers() {
		if n.Year != b.Name.Year {
			continue
		}
		c := Change{
			Where: disclosure.Where{Scheme: n.Scheme, Year: n.Year, Half: n.Half}, What: n.What,
			Is: strconv.Itoa(n.N),
		}
		then := ago(c.Where)
		if was, had := a.Release.Number(n.Scheme, then.Year, then.Half, n.What); had {
			c.Was = strconv.Itoa(was)
		}
		out = differs(out, c)
	}
	return out
}

// Differ reports whether one edition shows another number of something than the other one does, as far as both show it.
func Differ(a, b *Edition) bool {
	return slices.ContainsFunc(a.Release.Cells(), func(was disclosure.Cell) bool {
		is, _ := b.Release.Cell(was.Where())
		diff, both := disclosure.Change(is, was)
		return both && diff != 0
	})
}
