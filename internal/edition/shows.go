package edition

import (
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
	"sakstall/internal/report"
)

// show lists what the edition shows of a scheme: the one place that decides it.
type show struct {
	Basis
	scheme    codebook.Scheme
	counts    []disclosure.Count
	reprinted []disclosure.Known
}

func (b Basis) show(scheme codebook.Scheme) *show {
	s := &show{Basis: b, scheme: scheme}
	if !b.counted(scheme) {
		return s
	}
	if b.Scope.Half != "" {
		if e := b.latest(Scope{Year: b.Scope.Year - 1, Half: b.Scope.Half}); e != nil {
			s.keep(e.Release.Known(), b.Scope.Year-1)
		}
		s.report()
		return s
	}
	for year := max(b.Scope.Year-counts.SeriesYears+1, b.Book.FirstYear()); year < b.Scope.Year; year++ {
		s.series(year)
	}
	s.report()
	return s
}

// counted reports whether the scope's own time has figures of the scheme: it has had a case by then, or an edition or an
// earlier report has counts of it. Before that nobody has counted, and there is no 0 to tell.
func (b Basis) counted(scheme codebook.Scheme) bool {
	return b.registered(scheme, b.Scope.Year) ||
		slices.ContainsFunc(b.Printed, func(t earlier.Table) bool { return t.Scheme == scheme }) ||
		slices.ContainsFunc(b.Editions, func(e *Edition) bool {
			return slices.ContainsFunc(e.Release.Known(), func(k disclosure.Known) bool { return k.Where.Scheme == scheme })
		})
}

// compute counts the scheme's cases: of the half where it is one, of the series' years otherwise.
func (b Basis) compute(scheme codebook.Scheme) counts.Report {
	return counts.Compute(b.Book, scheme, b.Scope.Year, b.inScope(), b.Held)
}

// inScope are the cells of the half where the scope is one, and all of them otherwise.
func (b Basis) inScope() []counts.Cell {
	if b.Scope.Half == "" {
		return b.Cells
	}
	return slices.DeleteFunc(slices.Clone(b.Cells), func(c counts.Cell) bool { return c.Half != b.Scope.Halves()[0] })
}

// count counts a year's cases by the dimensions. What was not in use has no count.
func (s *show) count(year int, by ...counts.Dimension) {
	country := disclosure.OfCountry(s.Book.CountryRows(s.scheme))
	for _, sum := range counts.Sums(s.Book, s.scheme, year, s.inScope(), by...) {
		w := disclosure.Where{Scheme: s.scheme, Year: year, Half: s.Scope.Half}
		for i, d := range by {
			if d == counts.Country {
				w.Country = country(sum.Codes[i]).Country
			} else {
				w = w.With(d, sum.Codes[i])
			}
		}
		s.counts = append(s.counts, disclosure.Count{Where: w, N: sum.N})
	}
}

// report counts the scope itself: all cases, those with each value of a dimension, and those within each category. In a
// half-year's edition every count is of the half.
func (s *show) report() {
	s.count(s.Scope.Year)
	for _, d := range counts.Dimensions() {
		if !d.In(s.scheme) || d == counts.Half && s.Scope.Half != "" {
			continue
		}
		s.count(s.Scope.Year, d)
		if d.Crossed() {
			s.count(s.Scope.Year, counts.Category, d)
		}
	}
	s.split()
}

// series shows an earlier year's column: as the edition of that year has it, else as a report before the editions has
// it, and what neither has, as it is counted now.
func (s *show) series(year int) {
	var known []disclosure.Known
	if e := s.latest(Scope{Year: year}); e != nil {
		known = s.keep(e.Release.Known(), year)
	} else {
		for _, kind := range earlier.Kinds() {
			if p, ok := s.Basis.printed(s.scheme, kind, year); ok {
				known = s.keep(p.Known(), year)
			}
		}
	}
	counted := counts.Sums(s.Book, s.scheme, year, s.Cells)[0].N
	total := disclosure.Where{Scheme: s.scheme, Year: year}
	if i := slices.IndexFunc(known, func(k disclosure.Known) bool { return k.Where == total }); i < 0 {
		if !s.registered(s.scheme, year) {
			return
		}
		s.count(year)
	} else if !known[i].Shown || known[i].N != counted {
		return // what is counted now would not add up to what is printed
	}
	for _, d := range counts.Dimensions() {
		has := func(k disclosure.Known) bool { return k.Where.Code(d) != "" }
		if d.Series() && d.In(s.scheme) && !slices.ContainsFunc(known, has) {
			s.count(year, d)
		}
	}
}

// keep prints again those of the cells that a series of the scope's time shows of the year, and that it has not. It
// returns all that is printed again of the year.
func (s *show) keep(cells []disclosure.Known, year int) []disclosure.Known {
	of := func(w disclosure.Where) bool { return w.Scheme == s.scheme && w.Year == year }
	for _, k := range cells {
		again := slices.ContainsFunc(s.reprinted, func(o disclosure.Known) bool { return o.Where == k.Where })
		if of(k.Where) && !again && inSeries(k.Where, s.Scope.Half) {
			s.reprinted = append(s.reprinted, k)
		}
	}
	return slices.DeleteFunc(slices.Clone(s.reprinted), func(k disclosure.Known) bool { return !of(k.Where) })
}

// inSeries reports whether a series of the half, "" for whole years, shows the count: a total, or one characteristic.
func inSeries(w disclosure.Where, half string) bool {
	if w.Half != half || !w.Split.IsZero() {
		return false
	}
	given := 0
	for _, d := range counts.Dimensions()[counts.Half+1:] {
		if w.Code(d) == "" {
			continue
		}
		if !d.Series() {
			return false
		}
		given++
	}
	return given <= 1
}

// latest is the newest edition of the scope that stands, or nil.
func (b Basis) latest(scope Scope) *Edition {
	for _, e := range slices.Backward(b.Editions) {
		if e.Name.Scope == scope && e.Withdrawn == nil {
			return e
		}
	}
	return nil
}

// printed is the scheme's table imported last that has the year.
func (b Basis) printed(scheme codebook.Scheme, kind earlier.Kind, year int) (earlier.Table, bool) {
	for _, p := range slices.Backward(b.Printed) {
		if p.Scheme == scheme && p.Kind == kind && slices.Contains(p.Years, year) {
			return p, true
		}
	}
	return earlier.Table{}, false
}

// numbers are the figures that count no persons: the countries, who works in the scheme, and the activities beside
// those of the year before.
func (b Basis) numbers() []disclosure.Number {
	var out []disclosure.Number
	for _, scheme := range codebook.Schemes() {
		if b.counted(scheme) {
			out = append(out, disclosure.Number{
				Scheme: scheme, Year: b.Scope.Year, Half: b.Scope.Half,
				What: disclosure.NumberOfCountries, N: b.compute(scheme).Countries,
			})
		}
		if n, known := b.staff(scheme); known {
			out = append(out, disclosure.Number{
				Scheme: scheme, Year: b.Scope.Year, Half: b.Scope.Half, What: report.Staff,
				N: n,
			})
		}
		if n, shown := b.families(scheme); shown {
			out = append(out, disclosure.Number{Scheme: scheme, Year: b.Scope.Year, What: report.Complexes, N: n})
		}
		for _, year := range []int{b.Scope.Year, b.Scope.Year - 1} {
			if !b.logged(scheme, year) {
				continue
			}
			kinds, total := map[string]int{}, 0
			for _, h := range b.Held {
				if h.Scheme == scheme && h.Half.Year() == year &&
					(b.Scope.Half == "" || h.Half.Code() == b.Scope.Half) {
					kinds[h.Kind] += h.N
					total += h.N
				}
			}
			add := func(what string, n int) {
				out = append(out, disclosure.Number{Scheme: scheme, Year: year, Half: b.Scope.Half, What: what, N: n})
			}
			add(report.Activities, total)
			for _, v := range b.Book.Reported(codebook.Activity) {
				if v.UsedBy(scheme) {
					add(report.ActivityKind+v.Code, kinds[v.Code])
				}
			}
		}
	}
	return out
}

// families is how many families with cases of the year there are, where a year's edition may tell it: 1 to the threshold
// are as few as cases that nobody may tell of, and so are as many more or fewer than an edition before has told.
func (b Basis) families(scheme codebook.Scheme) (n int, shown bool) {
	n = b.compute(scheme).Complexes
	if b.Scope.Half != "" || n == 0 || b.Policy.Small(n) {
		return 0, false
	}
	for _, e := range b.Editions {
		told, has := e.Release.Number(scheme, b.Scope.Year, "", report.Complexes)
		if has && e.Name.Scope == b.Scope && b.Policy.Small(max(n-told, told-n)) {
			return 0, false
		}
	}
	return n, true
}

// first is the first edition of the scope, or nil.
func (b Basis) first() *Edition {
	for _, e := range b.Editions {
		if e.Name.Scope == b.Scope {
			return e
		}
	}
	return nil
}

// staff is how many work in the scheme; a correction keeps what the scope's first edition said.
func (b Basis) staff(scheme codebook.Scheme) (int, bool) {
	if e := b.first(); e != nil {
		return e.Release.Number(scheme, b.Scope.Year, b.Scope.Half, report.Staff)
	}
	for _, s := range b.Staff {
		if s.Scheme == scheme {
			return s.N, true
		}
	}
	return 0, false
}

// posts are where the envoys work; a correction keeps those of the scope's first edition.
func (b Basis) posts() []string {
	if e := b.first(); e != nil {
		return e.Posts
	}
	for _, s := range b.Staff {
		if s.Scheme == codebook.Envoys {
			return s.At
		}
	}
	return nil
}
