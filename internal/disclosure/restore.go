package disclosure

import (
	"errors"
	"strings"

	"sakstall/internal/counts"
)

// Restore is a release that Protect has made before, of the cells and numbers that were kept of it. It is for package
// edition, which reads what has been sealed; nobody else may make a release of counts. It returns an error where a
// count stands twice.
func Restore(threshold int, domains Domains, cells []Known, numbers []Number) (*Release, error) {
	kept := make([]Cell, len(cells))
	for i, k := range cells {
		kept[i] = Cell{where: k.Where}
		if k.Shown {
			kept[i].n, kept[i].shown = k.N, true
		}
	}
	r := newRelease(threshold, domains, kept, numbers)
	if len(r.at) != len(kept) {
		return nil, errors.New("disclosure: a release has a count twice")
	}
	return r, nil
}

// Values are the where's values by the names of their dimensions. What it sums over is left out, and so is a set of
// countries, see Countries.NotIn.
func (w Where) Values() map[string]string {
	out := map[string]string{}
	for d := range dimensions {
		if v := w.Code(d); v != "" && !strings.HasPrefix(v, "!") {
			out[d.Name()] = v
		}
	}
	if !w.Split.IsZero() {
		out[w.Split.name] = w.Split.Answer()
	}
	return out
}

// WithValue is the where with the value in the dimension, or the answer of the split, of that name. It returns false where there is no such
// dimension, and for what is no value.
func (w Where) WithValue(name, value string) (Where, bool) {
	if s, is := ParseSplit(name, value); is {
		w.Split = s
		return w, true
	}
	d, known := counts.ParseDimension(name)
	if !known || value == "" || strings.HasPrefix(value, "!") {
		return w, false
	}
	return w.With(d, value), true
}
