package disclosure

import (
	"cmp"
	"slices"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/period"
)

// year is a scheme and a year. Cases of different ones have nothing to do with each other, so each is protected by
// itself; and so are its splits, see Domains.apart.
type year struct {
	scheme codebook.Scheme
	year   int
	split  string // what the splits are protected with, "" for all other tables
}

// year is what the count is protected with.
func (d Domains) year(w Where) year { return year{w.Scheme, w.Year, d.apart(w.Split)} }

// block is all counts of a scheme and year that anybody has published or will, all that follow from them, and the
// equations between them.
type block struct {
	year      year
	domains   Domains
	axes      [dimensions][]string // the finest values of each dimension, as coordinate writes them
	published map[dims]bool        // the signatures that somebody publishes
	families  []dims               // the largest of them
	cells     []Where              // sorted; a cell's place is its number in everything below
	index     map[Where]int
	sums      []sum
}

// sum says that a count is the sum of others.
type sum struct {
	whole int
	parts []int
}

// newBlock takes every where that is or will be published of one scheme and year, and the registers that have been
// counted.
func newBlock(y year, domains Domains, wheres map[Where]bool, held ...*register) (*block, error) {
	if y.split != "" {
		return newSplitBlock(y, domains, wheres, held...), nil
	}
	b := &block{year: y, domains: domains, published: map[dims]bool{}, index: map[Where]int{}}
	b.findAxes(wheres, held)
	for w := range wheres {
		b.published[w.dims()] = true
	}
	b.findFamilies()
	if !acyclic(b.families) {
		b.splitByHalf()
	}
	if !acyclic(b.families) {
		return nil, &Inconsistent{
			Where{Scheme: y.scheme, Year: y.year},
			"the tables of the year close a circle, so that their sums do not say what can be worked out",
		}
	}
	margins := b.margins()
	all := map[Where]bool{}
	for w := range wheres {
		all[w] = true
	}
	for _, s := range append(margins, b.families...) {
		b.each(Where{Scheme: y.scheme, Year: y.year}, s, func(w Where) { all[w] = true })
	}
	for w := range all {
		b.cells = append(b.cells, w)
	}
	slices.SortFunc(b.cells, domains.compare)
	for i, w := range b.cells {
		b.index[w] = i
	}
	b.addUp()
	return b, nil
}

// findAxes finds the values of each dimension: those that somebody names or the register has. Those of the country
// dimension are all countries that somebody names, and the rest.
func (b *block) findAxes(wheres map[Where]bool, held []*register) {
	var seen [dimensions]map[string]bool
	for d := range dimensions {
		seen[d] = map[string]bool{}
	}
	for w := range wheres {
		for d := range counts.Country {
			code := w.Code(d)
			for _, part := range append(partsOf(code), code) {
				seen[d][part] = len(partsOf(part)) == 0
			}
		}
		seen[counts.Country][w.Country.code] = true
		for _, code := range w.Country.NotIn() {
			seen[counts.Country][code] = true
		}
	}
	for d := range counts.Country {
		delete(seen[d], "")
		for _, r := range held {
			for _, c := range r.fine {
				if len(seen[d]) > 0 {
					seen[d][c.Code(d)] = true
				}
			}
		}
	}
	for d := range dimensions {
		delete(seen[d], "")
		for v, is := range seen[d] {
			if is {
				b.axes[d] = append(b.axes[d], v)
			}
		}
		slices.SortFunc(b.axes[d], func(x, y string) int { return place(*b.domains.Of(d), x, y) })
	}
	if len(b.axes[counts.Half]) > 0 {
		b.axes[counts.Half] = period.Codes()
	}
	if named := b.axes[counts.Country]; len(named) > 0 {
		b.axes[counts.Country] = append(named, "!"+AllBut(named...).not)
	}
}

// findFamilies finds the published signatures that no other published one contains.
func (b *block) findFamilies() { b.families = largest(b.published) }

// largest are the signatures that no other of them contains, in order.
func largest(of map[dims]bool) []dims {
	var out []dims
	for s := range of {
		larger := false
		for o := range of {
			larger = larger || s != o && s.within(o)
		}
		if !larger {
			out = append(out, s)
		}
	}
	slices.Sort(out)
	return out
}

// splitByHalf puts the half into every family with a dimension that is somewhere published by half: category × gender,
// category × half and gender × half close a circle, and hang together in category × gender × half. That one is published
// nowhere, and so none of its counts is sensitive.
func (b *block) splitByHalf() {
	var byHalf dims
	for s := range b.published {
		if s.has(counts.Half) {
			byHalf |= s &^ (onlyHalf | onlyCategory)
		}
	}
	split := map[dims]bool{}
	for _, f := range b.families {
		if f&byHalf != 0 {
			f |= onlyHalf
		}
		split[f] = true
	}
	b.families = largest(split)
}

// margins are the signatures below the families that are published or that two families share.
func (b *block) margins() []dims {
	set := map[dims]bool{0: true}
	for s := range b.published {
		set[s] = true
	}
	for _, f := range b.families {
		for _, g := range b.families {
			set[f&g] = true
		}
	}
	var out []dims
	for s := range set {
		if !slices.Contains(b.families, s) {
			out = append(out, s)
		}
	}
	return out
}

// each calls do with w at all finest values of the signature's dimensions.
func (b *block) each(w Where, s dims, do func(Where)) {
	for d := range dimensions {
		if s.has(d) {
			for _, v := range b.axes[d] {
				b.each(w.With(d, v), s&^(1<<d), do)
			}
			return
		}
	}
	do(w)
}

// addUp finds the sums: every count that is not among a family's finest is the sum of finest ones, in each family that
// contains it.
func (b *block) addUp() {
	for _, f := range b.families {
		for i, w := range b.cells {
			if !w.dims().within(f) || b.finest(w, f) {
				continue
			}
			s := sum{whole: i}
			b.parts(w, f, func(part Where) { s.parts = append(s.parts, b.index[part]) })
			b.sums = append(b.sums, s)
		}
	}
	slices.SortStableFunc(b.sums, func(x, y sum) int { return cmp.Compare(x.whole, y.whole) })
}

// finest reports whether the where is one of the family's finest cells.
func (b *block) finest(w Where, f dims) bool {
	return w.dims() == f && (w.Country.not == "" || "!"+w.Country.not == b.rest()) && !w.isSum()
}

// isSum reports whether one of the where's codes is a sum, see meanings.
func (w Where) isSum() bool {
	for d := range counts.Country {
		if len(partsOf(w.Code(d))) > 0 {
			return true
		}
	}
	return false
}

// rest is the coordinate of all countries that nobody names.
func (b *block) rest() string {
	if n := len(b.axes[counts.Country]); n > 0 {
		return b.axes[counts.Country][n-1]
	}
	return ""
}

// parts calls do with the finest cells of the family that the where is the sum of.
func (b *block) parts(w Where, f dims, do func(Where)) {
	for d := range counts.Country {
		if of := partsOf(w.Code(d)); len(of) > 0 {
			for _, part := range of {
				b.parts(w.With(d, part), f, do)
			}
			return
		}
	}
	if w.Country.not == "" {
		b.each(w, f&^w.dims(), do)
		return
	}
	not := w.Country.NotIn()
	for _, v := range b.axes[counts.Country] {
		if strings.HasPrefix(v, "!") || !slices.Contains(not, v) {
			b.each(w.With(counts.Country, v), f&^w.dims(), do)
		}
	}
}

// isTotal reports whether the count is a grand total, which is never hidden: the year's, or a half's where no edition
// of the year is made.
func isTotal(w Where, ofHalves bool) bool {
	s := w.dims()
	return s == 0 || ofHalves && s == onlyHalf
}
