package edition

import (
	"cmp"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// joined are the values that count in the row of another one in the codebook.
func joined(book *codebook.Codebook) disclosure.Joined {
	out := disclosure.Joined{}
	if book == nil {
		return out
	}
	for _, d := range counts.Dimensions() {
		for _, v := range book.Data().Values {
			if d.List() == "" || v.Dimension != d.List() || v.ReportedAs == "" || v.ReportedAs == v.Code {
				continue
			}
			if out[d] == nil {
				out[d] = map[string]string{}
			}
			out[d][v.Code] = v.ReportedAs
		}
	}
	return out
}

// rowOf is the code of the row in which a value counts.
func rowOf(book *codebook.Codebook, d counts.Dimension, code string) string {
	if book == nil || d.List() == "" {
		return code
	}
	v, _ := book.Value(d.List(), code)
	return cmp.Or(v.ReportedAs, code)
}

// byRows are the register's counts by the rows that the values count in, and as they are where some row has several
// values.
func byRows(values []disclosure.Count, book *codebook.Codebook) (rows, finer []disclosure.Count) {
	at := map[disclosure.Where]int{}
	for _, c := range values {
		w := c.Where
		for _, d := range counts.Dimensions() {
			w = w.With(d, rowOf(book, d, w.Code(d)))
		}
		i, has := at[w]
		if !has {
			i = len(rows)
			at[w] = i
			rows = append(rows, disclosure.Count{Where: w})
		}
		rows[i].N += c.N
	}
	if len(joined(book)) == 0 {
		return rows, nil
	}
	return rows, values
}

// finest are the counts of the register as it was, by values where these are known.
func (i Inside) finest() []disclosure.Count {
	if i.Finer != nil {
		return i.Finer
	}
	return i.World
}

// published are the list's characteristics that the edition counted for the scheme's year.
func (e *Edition) published(scheme codebook.Scheme, year int, l counts.SplitList) []string {
	var out []string
	for _, c := range e.Inside.Counts {
		if c.Scheme == scheme && c.Year == year && c.Split.List() == l.Name() && c.Split.Has() {
			out = append(out, c.Split.Code())
		}
	}
	return out
}

// sameValues reports whether the characteristic counts the same values as in each earlier edition that has the list:
// else the joined row minus an old part would tell something, of a row that is no sum of its parts. It has no row then.
func (s *show) sameValues(l counts.SplitList, code string) bool {
	for _, e := range s.Editions {
		if len(e.published(s.scheme, s.Scope.Year, l)) > 0 && !sameValues(s.Book, e.Book, l, code) {
			return false
		}
	}
	return true
}

// sameValues reports whether both codebooks count the same values of the list in the row.
func sameValues(one, other *codebook.Codebook, l counts.SplitList, row string) bool {
	for _, book := range []*codebook.Codebook{one, other} {
		for _, v := range book.Data().Values {
			if v.Dimension == l.List() && (l.Code(one, v.Code) == row) != (l.Code(other, v.Code) == row) {
				return false
			}
		}
	}
	return true
}

// comparable reports whether the list can stand beside what earlier editions of the year have of it. Of a list of which
// a case has one value at most all values hang together: they have to be the same ones, and count the same.
func (s *show) comparable(l counts.SplitList, codes []string) bool {
	if !l.OneOf() {
		return true
	}
	for _, e := range s.Editions {
		before := e.published(s.scheme, s.Scope.Year, l)
		if len(before) == 0 {
			continue
		}
		if !slices.Equal(slices.Sorted(slices.Values(before)), slices.Sorted(slices.Values(codes))) {
			return false
		}
		if slices.ContainsFunc(codes, func(code string) bool { return !sameValues(s.Book, e.Book, l, code) }) {
			return false
		}
	}
	return true
}
