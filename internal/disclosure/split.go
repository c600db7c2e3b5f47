package disclosure

import (
	"cmp"
	"slices"
	"strings"

	"sakstall/internal/codebook"
)

// Split parts the cases of a scheme's year in two: those that have a characteristic, such as a theme, and those that do
// not. The zero value parts nothing.
type Split struct {
	name string // the list and the code with a colon between them: "theme:racism"
	no   bool   // the cases that do not have it
}

// SplitOn is the part of the cases that have the list's characteristic or, where has is false, of those that do not.
func SplitOn(list, code string, has bool) Split { return Split{list + ":" + code, !has} }

// The answers of a split, as others read them.
const (
	yes = "yes"
	no  = "no"
)

// ParseSplit reads a split by its name and its answer: "theme:racism" and "yes" or "no".
func ParseSplit(name, answer string) (Split, bool) {
	list, code, ok := strings.Cut(name, ":")
	if !ok || list == "" || code == "" || answer != yes && answer != no {
		return Split{}, false
	}
	return SplitOn(list, code, answer == yes), true
}

// IsZero reports whether nothing is parted.
func (s Split) IsZero() bool { return s == Split{} }

// Name is the list and the code of the characteristic: "theme:racism".
func (s Split) Name() string { return s.name }

// List is the list that the characteristic is from.
func (s Split) List() string {
	list, _, _ := strings.Cut(s.name, ":")
	return list
}

// Code is the characteristic's own code.
func (s Split) Code() string {
	_, code, _ := strings.Cut(s.name, ":")
	return code
}

// Has reports whether it is the cases that have the characteristic.
func (s Split) Has() bool { return s.name != "" && !s.no }

// Answer is "yes" for the cases that have the characteristic, "no" for the others, "" where nothing is parted.
func (s Split) Answer() string {
	switch {
	case s.name == "":
		return ""
	case s.no:
		return no
	default:
		return yes
	}
}

// unknown reports whether the characteristic is that something is not known.
func (s Split) unknown() bool { return s.Has() && s.Code() == codebook.Unknown }

// compare orders splits as the domains do; the cases that have the characteristic come before the others.
func (d Domains) compareSplits(a, b Split) int {
	if a.name != b.name && (a.IsZero() || b.IsZero()) {
		return cmp.Compare(len(a.name), len(b.name)) // what is not parted comes first
	}
	order := place(d.Splits, a.name, b.name)
	if order == 0 && a.no != b.no {
		return cmp.Compare(a.Answer(), b.Answer()) * -1
	}
	return order
}

// apart is what a split is protected with. It shares nothing with the other tables of its year but the grand total,
// which is never hidden: so what is known of them says nothing of it. A case has one value at most of some lists, and
// the characteristics of such a list are protected together.
func (d Domains) apart(s Split) string {
	if slices.Contains(d.OneOf, s.List()) {
		return s.List()
	}
	return s.name
}

// Having is the where with the cases that have the split's characteristic, whether it counts those or the others.
func (w Where) Having() Where {
	w.Split.no = false
	return w
}

// newSplitBlock is the block of splits that are protected together: the total, and each characteristic's two parts,
// which add up to it. Where a case has one value at most, the characteristics and what is left add up to it too; where
// there has never been any left, readers are taken to know that there is not.
func newSplitBlock(y year, domains Domains, wheres map[Where]bool, held ...*register) *block {
	b := &block{
		year: y, domains: domains, published: map[dims]bool{onlySplit: true, 0: true}, index: map[Where]int{},
	}
	total := Where{Scheme: y.scheme, Year: y.year}
	all := map[Where]bool{total: true}
	for w := range wheres {
		if !w.Split.IsZero() {
			all[w], all[w.other()] = true, true
		}
	}
	left := total
	left.Split = SplitOn(y.split, "", true)
	together := slices.Contains(domains.OneOf, y.split)
	if together {
		for _, r := range held {
			all[left] = all[left] || r.leaves(all)
		}
		if !all[left] {
			delete(all, left)
		}
	}
	for w := range all {
		b.cells = append(b.cells, w)
	}
	slices.SortFunc(b.cells, domains.compare)
	for i, w := range b.cells {
		b.index[w] = i
	}
	whole := sum{whole: b.index[total]}
	for i, w := range b.cells {
		if w.Split.Has() {
			whole.parts = append(whole.parts, i)
			if w != left {
				b.sums = append(b.sums, sum{b.index[total], []int{i, b.index[w.other()]}})
			}
		}
	}
	if together {
		b.sums = append(b.sums, whole)
	}
	return b
}

// other is the where of the split's other part.
func (w Where) other() Where {
	w.Split.no = !w.Split.no
	return w
}

// leaves reports whether the register has cases with none of the characteristics.
func (r *register) leaves(all map[Where]bool) bool {
	left, known := 0, false
	for w := range all {
		if !w.Split.Has() || w.Split.Code() == "" {
			continue
		}
		if n, ok := r.named[w]; ok {
			if !known {
				left, known = n+r.named[w.other()], true
			}
			left -= n
		}
	}
	return known && left > 0
}

// addTotal lets the edition show the splits' total where it shows it among the other tables.
func (r *register) addTotal(y year, all map[year]*register) {
	total := Where{Scheme: y.scheme, Year: y.year}
	if others := all[year{y.scheme, y.year, ""}]; others != nil {
		if n, is := others.named[total]; is {
			r.named[total] = n
		}
	}
}
