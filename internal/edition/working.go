package edition

import (
	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/report"
	"sakstall/internal/stats"
)

// WorkingSource is what the scope's working report is made of: the counts of the register with nothing hidden, families too. An earlier year
// without a case in the register stands as it was published.
func (b Basis) WorkingSource() report.WorkingSource {
	numbers := b.numbers()
	var counts []disclosure.Count
	var reprinted []disclosure.Known
	for _, scheme := range codebook.Schemes() {
		s := b.shown(scheme, (*show).recount)
		counts, reprinted = append(counts, s.counts...), append(reprinted, s.reprinted...)
		numbers = append(numbers, disclosure.Number{Scheme: scheme, Year: b.Scope.Year, Half: b.Scope.Half, What: report.Complexes, N: b.compute(scheme).Complexes})
	}
	return report.WorkingSource{
		Frame:  report.Frame{Year: b.Scope.Year, Half: b.Scope.Half, Book: b.Book, Dress: b.dress(reprinted)},
		Counts: disclosure.NewOriginal(b.domains(), counts, reprinted, numbers),
	}
}

// recount counts an earlier year of the series, whatever has been published of it.
func (s *show) recount(r stats.Report, i, year int) {
	if r.Tables.Category.Total[i] == 0 {
		s.series(r, i, year)
		return
	}
	s.count(disclosure.Where{Year: year}, r.Tables.Category.Total[i])
	s.families(r, i, year, func(func(disclosure.Where) bool) bool { return true })
}

// dress is what a report with those counts from elsewhere tells beside them.
func (b Basis) dress(reprinted []disclosure.Known) report.Dress {
	return report.Dress{Sources: b.sources(reprinted), Posts: b.posts(), Plan: b.Plan}
}

// sources are the series' columns that are printed from what is out, by scheme and year.
func (b Basis) sources(reprinted []disclosure.Known) []report.Reprint {
	out := []report.Reprint{}
	for _, scheme := range codebook.Schemes() {
		told := 0
		for _, k := range reprinted {
			if k.Where.Scheme != scheme || k.Where.Year == told || k.Where.Year == b.Scope.Year {
				continue
			}
			told = k.Where.Year
			if e := b.latest(Scope{Year: told}); e != nil {
				out = append(out, report.Reprint{Scheme: scheme, Year: told, From: e.Name.String()})
				continue
			}
			for _, kind := range Kinds() {
				if t, has := b.printed(scheme, kind, told); has {
					out = append(out, report.Reprint{Scheme: scheme, Year: told, Table: string(kind), From: t.Title})
				}
			}
		}
	}
	return out
}
