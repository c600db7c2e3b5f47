package edition

import (
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/report"
)

// WorkingSource is what the scope's working report is made of: what its edition would be made of, with nothing hidden,
// and families. An earlier year stands as it was published; what was hidden there is told where the register has as
// many cases in all. Beside is what the register has where it differs from what the report says of earlier years.
func (b Basis) WorkingSource() (src report.WorkingSource, beside map[disclosure.Where]int) {
	numbers := b.numbers()
	var counts []disclosure.Count
	var published []disclosure.Known
	for _, scheme := range codebook.Schemes() {
		s := b.show(scheme)
		counts, published = append(counts, s.counts...), append(published, s.reprinted...)
		if _, shown := b.families(scheme); !shown {
			numbers = append(numbers, disclosure.Number{
				Scheme: scheme, Year: b.Scope.Year, Half: b.Scope.Half,
				What: report.Complexes, N: b.compute(scheme).Complexes,
			})
		}
	}
	told, beside := b.tell(published)
	return report.WorkingSource{
		Frame:  report.Frame{Year: b.Scope.Year, Half: b.Scope.Half, Book: b.Book, Dress: b.dress(published)},
		Counts: disclosure.NewOriginal(b.domains(), append(counts, told...), published, numbers),
	}, beside
}

// tell finds what the register has of published counts: those that were hidden and may be told, and those beside which
// it has another.
func (b Basis) tell(published []disclosure.Known) (told []disclosure.Count, beside map[disclosure.Where]int) {
	counted, beside := b.Counted(), map[disclosure.Where]int{}
	agrees := map[disclosure.Where]bool{}
	for _, k := range published {
		if of := (disclosure.Where{Scheme: k.Where.Scheme, Year: k.Where.Year}); k.Where == of {
			agrees[of] = k.Shown && k.N == counted[of]
		}
	}
	for _, k := range published {
		of := disclosure.Where{Scheme: k.Where.Scheme, Year: k.Where.Year}
		switch n, known := counted[k.Where]; {
		case !known:
		case !k.Shown && agrees[of]:
			told = append(told, disclosure.Count{Where: k.Where, N: n})
		case !k.Shown || n != k.N:
			beside[k.Where] = n
		}
	}
	return told, beside
}
