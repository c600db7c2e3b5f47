package edition

import (
	"cmp"

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
