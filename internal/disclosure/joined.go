package disclosure

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"sakstall/internal/counts"
)

// Joined are the values of a codebook that count in the row of another one: of each dimension the row's code by the
// value's. What is not named has a row of its own.
type Joined map[counts.Dimension]map[string]string

// row is the code of the row in which a value counts.
func (j Joined) row(d counts.Dimension, code string) string { return cmp.Or(j[d][code], code) }

// meanings say what the codes of each publication count. Where codebooks join values in different ways, one code is not
// the same in all of them. Values that count in one row in every publication are an atom: a row of any publication is
// one atom, or the sum of several. In the names of atoms and sums there are signs that no code has:
//
//	under_18         an atom that is a row of the new edition
//	~under_12        another one, called after one of its values
//	~under_12+~teen  a sum
type meanings struct {
	atom [dimensions]map[string]string   // of each value
	rows [dimensions][]map[string]string // of the new edition and each earlier publication: what its row's code is
	back [dimensions]map[string]string   // the new edition's row of each of its sums
	near [dimensions]map[string]string   // the new edition's row that each atom counts in
}

const (
	partMark = "~"
	sumMark  = "+"
)

// partsOf are the atoms that the code is the sum of, none where it is an atom itself.
func partsOf(code string) []string {
	if !strings.Contains(code, sumMark) {
		return nil
	}
	return strings.Split(code, sumMark)
}

// meanings finds what the codes of the request count.
func (r Request) meanings() *meanings {
	m := &meanings{}
	books := []Joined{r.Joined}
	for _, e := range r.Earlier {
		if e.Imported {
			books = append(books, r.Joined.but(e.Cells))
		} else {
			books = append(books, e.Joined)
		}
	}
	for d := counts.Half + 1; d < counts.Country; d++ {
		m.find(d, r.values(d), books)
	}
	return m
}

// but is what is joined where a report has the rows: values with a row of their own there are not joined in it.
func (j Joined) but(cells []Known) Joined {
	out := Joined{}
	for d, rows := range j {
		out[d] = maps.Clone(rows)
		for _, k := range cells {
			delete(out[d], k.Where.Code(d))
		}
	}
	return out
}

// values are all codes of the dimension in the request, in order.
func (r Request) values(d counts.Dimension) []string {
	seen := map[string]bool{}
	count := func(list []Count) {
		for _, c := range list {
			seen[c.Code(d)] = true
		}
	}
	book := func(j Joined) {
		for value, row := range j[d] {
			seen[value], seen[row] = true, true
		}
	}
	count(r.Counts)
	count(r.World)
	book(r.Joined)
	for _, e := range r.Earlier {
		count(e.World)
		book(e.Joined)
		for _, k := range e.Cells {
			seen[k.Where.Code(d)] = true
		}
	}
	for _, who := range r.Insiders {
		count(who.Knows)
	}
	delete(seen, "")
	return slices.Sorted(maps.Keys(seen))
}

// find parts the values of the dimension into atoms.
func (m *meanings) find(d counts.Dimension, values []string, books []Joined) {
	type class struct {
		first string
		rows  []string // in each publication
	}
	var classes []*class
	of := map[string]*class{}
	for _, v := range values {
		var rows []string
		for _, b := range books {
			rows = append(rows, b.row(d, v))
		}
		at := slices.IndexFunc(classes, func(c *class) bool { return slices.Equal(c.rows, rows) })
		if at < 0 {
			at = len(classes)
			classes = append(classes, &class{v, rows})
		}
		of[v] = classes[at]
	}
	name := func(c *class) string {
		if n := slices.IndexFunc(classes, func(o *class) bool { return o != c && o.rows[0] == c.rows[0] }); n >= 0 {
			return partMark + c.first
		}
		return c.rows[0]
	}
	m.atom[d], m.back[d], m.near[d] = map[string]string{}, map[string]string{}, map[string]string{}
	for _, v := range values {
		m.atom[d][v] = name(of[v])
	}
	for _, c := range classes {
		m.near[d][name(c)] = c.rows[0]
	}
	for k := range books {
		parts := map[string][]string{}
		for _, c := range classes {
			parts[c.rows[k]] = append(parts[c.rows[k]], name(c))
		}
		rows := map[string]string{}
		for row, of := range parts {
			slices.Sort(of)
			rows[row] = strings.Join(of, sumMark)
			if k == 0 {
				m.back[d][rows[row]] = row
			}
		}
		m.rows[d] = append(m.rows[d], rows)
	}
}

// renamed is the where with other codes of the dimensions whose values codebooks join: what to gives, or the same where
// that is "".
func (w Where) renamed(to func(d counts.Dimension, code string) string) Where {
	for d := counts.Half + 1; d < counts.Country; d++ {
		if code := w.Code(d); code != "" {
			w = w.With(d, cmp.Or(to(d, code), code))
		}
	}
	return w
}

// of is what the where of the new edition (0) or of an earlier publication counts.
func (m *meanings) of(k int, w Where) Where {
	return w.renamed(func(d counts.Dimension, code string) string { return m.rows[d][k][code] })
}

// sealed is the new edition's where that counts so, or the where itself if the edition has no such row.
func (m *meanings) sealed(w Where) Where {
	if m == nil {
		return w
	}
	return w.renamed(func(d counts.Dimension, code string) string { return m.back[d][code] })
}

// nearest is the new edition's where that the cases of the where count in.
func (m *meanings) nearest(w Where) Where {
	if m == nil {
		return w
	}
	return m.sealed(w).renamed(func(d counts.Dimension, code string) string {
		if parts := partsOf(code); len(parts) > 0 {
			code = parts[0]
		}
		return cmp.Or(m.near[d][code], code)
	})
}

// counts are the counts of the new edition (0) or of an earlier publication, by what they count. Those of the register,
// which have every characteristic, are by values, and not by rows.
func (m *meanings) counts(k int, list []Count) []Count {
	out := make([]Count, len(list))
	for i, c := range list {
		out[i] = Count{m.of(k, c.Where), c.N}
		if c.dims() == allDims {
			out[i].Where = c.renamed(func(d counts.Dimension, code string) string { return m.atom[d][code] })
		}
	}
	return out
}

// request is the request by what its codes count.
func (m *meanings) request(r Request) Request {
	r.Counts, r.World, r.Hide = m.counts(0, r.Counts), m.counts(0, r.World), slices.Clone(r.Hide)
	for i, w := range r.Hide {
		r.Hide[i] = m.of(0, w)
	}
	r.Insiders, r.Earlier = m.insiders(r.Insiders), slices.Clone(r.Earlier)
	for k := range r.Earlier {
		e := &r.Earlier[k]
		e.Cells = slices.Clone(e.Cells)
		for i := range e.Cells {
			e.Cells[i].Where = m.of(k+1, e.Cells[i].Where)
		}
		if e.ByRows {
			e.World = m.likeNow(k+1, e.World, r.World)
		} else {
			e.World = m.counts(k+1, e.World)
		}
	}
	return r
}

func (m *meanings) insiders(who []Insider) []Insider {
	who = slices.Clone(who)
	for i := range who {
		who[i].Knows = m.counts(0, who[i].Knows)
	}
	return who
}

// likeNow is a register that was kept by rows, by what they count. Which atoms a row's cases were of nobody knows any
// more: they are taken to have been of the same ones as now, as far as there were so many.
func (m *meanings) likeNow(k int, world, now []Count) []Count {
	left := map[Where]int{}
	for _, c := range now {
		left[c.Where] += c.N
	}
	var out []Count
	for _, c := range world {
		of := []Where{m.of(k, c.Where)}
		for d := counts.Half + 1; d < counts.Country; d++ {
			parts := partsOf(of[0].Code(d))
			if len(parts) == 0 {
				continue
			}
			var next []Where
			for _, w := range of {
				for _, part := range parts {
					next = append(next, w.With(d, part))
				}
			}
			of = next
		}
		n := c.N
		for _, w := range of {
			take := max(0, min(n, left[w]))
			if len(of) > 1 && take > 0 {
				out = append(out, Count{w, take})
				left[w], n = left[w]-take, n-take
			}
		}
		if n > 0 || len(of) == 1 {
			out = append(out, Count{of[0], n})
		}
	}
	return out
}
