package edition

import (
	"cmp"
	"encoding/hex"
	"slices"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
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
	if b.Scope.Half != "" {
		s.report(b.compute(scheme))
		return s
	}
	r := b.compute(scheme)
	for i, year := range r.Years[:len(r.Years)-1] {
		if year >= b.Book.FirstYear() {
			s.series(r, i, year)
		}
	}
	s.report(r)
	return s
}

// compute counts the scheme's cases: of the half where it is one, of the series' years otherwise.
func (b Basis) compute(scheme codebook.Scheme) counts.Report {
	cells := b.Cells
	if b.Scope.Half != "" {
		cells = slices.DeleteFunc(slices.Clone(cells), func(c counts.Cell) bool { return c.Half != b.Scope.Halves()[0] })
	}
	return counts.Compute(b.Book, scheme, b.Scope.Year, cells, b.Held)
}

func (s *show) count(w disclosure.Where, n int) {
	w.Scheme, w.Year = s.scheme, cmp.Or(w.Year, s.Scope.Year)
	w.Half = cmp.Or(w.Half, s.Scope.Half)
	s.counts = append(s.counts, disclosure.Count{Where: w, N: n})
}

// table counts the i-th year of a table. What was not in use has no count.
func (s *show) table(t counts.Table, i, year int, where func(code string) disclosure.Where) {
	for _, row := range t.Rows {
		if n := row.Counts[i]; n != nil {
			w := where(row.Code)
			w.Year = year
			s.count(w, *n)
		}
	}
}

// report counts the scope itself.
func (s *show) report(r counts.Report) {
	last, t := counts.SeriesYears-1, r.Tables
	s.count(disclosure.Where{}, t.Category.Total[last])
	s.table(t.Category, last, s.Scope.Year, disclosure.OfCategory)
	s.table(t.Country, last, s.Scope.Year, disclosure.OfCountry(t.Country.Named()))
	s.table(t.Gender, last, s.Scope.Year, disclosure.OfGender)
	s.table(t.Age, last, s.Scope.Year, disclosure.OfAge)
	contacts := map[string]int{}
	for _, x := range slices.Concat(r.Crosses.Gender, r.Crosses.Age, r.Crosses.Contact) {
		s.count(disclosure.Where{Category: x.Category, Gender: x.Gender, Age: x.Age, Contact: x.Contact}, x.Count)
		contacts[x.Contact] += x.Count
	}
	for _, v := range s.Book.Reported(codebook.Contact) {
		s.count(disclosure.Where{Contact: v.Code}, contacts[v.Code])
	}
	if s.Scope.Half == "" {
		s.count(disclosure.Where{Half: "H1"}, r.Halves.H1)
		s.count(disclosure.Where{Half: "H2"}, r.Halves.H2)
		for _, x := range r.Crosses.Half {
			s.count(disclosure.Where{Category: x.Category, Half: x.Half}, x.Count)
		}
	}
}

// series shows an earlier year's column: as the edition of that year has it, else as a report before the editions has it, and what
// neither has, as it is counted now.
func (s *show) series(r counts.Report, i, year int) {
	known := map[disclosure.Where]disclosure.Known{}
	var order []disclosure.Where
	keep := func(cells []disclosure.Known) {
		for _, k := range cells {
			if _, twice := known[k.Where]; !twice && k.Where.Scheme == s.scheme && k.Where.Year == year && inSeries(k.Where) {
				known[k.Where] = k
				order = append(order, k.Where)
			}
		}
	}
	if e := s.latest(Scope{Year: year}); e != nil {
		keep(e.Release.Known())
	} else {
		for _, kind := range Kinds() {
			if p, ok := s.Basis.printed(s.scheme, kind, year); ok {
				keep(p.Known())
			}
		}
	}
	for _, w := range order {
		s.reprinted = append(s.reprinted, known[w])
	}
	total := disclosure.Where{Scheme: s.scheme, Year: year}
	printed, has := known[total]
	t := r.Tables
	if !has {
		s.count(disclosure.Where{Year: year}, t.Category.Total[i])
	} else if !printed.Shown || printed.N != t.Category.Total[i] {
		return // what is counted now would not add up to what is printed
	}
	for _, f := range []struct {
		of    counts.Table
		where func(string) disclosure.Where
		is    func(disclosure.Where) bool
	}{
		{t.Category, disclosure.OfCategory, func(w disclosure.Where) bool { return w.Category != "" }},
		{t.Country, disclosure.OfCountry(t.Country.Named()), func(w disclosure.Where) bool { return !w.Country.IsZero() }},
		{t.Gender, disclosure.OfGender, func(w disclosure.Where) bool { return w.Gender != "" }},
		{t.Age, disclosure.OfAge, func(w disclosure.Where) bool { return w.Age != "" }},
	} {
		if !slices.ContainsFunc(order, f.is) {
			s.table(f.of, i, year, f.where)
		}
	}
}

// inSeries tells whether a series shows the count: a total, or one characteristic of the whole year.
func inSeries(w disclosure.Where) bool {
	given := 0
	for _, has := range []bool{w.Category != "", w.Gender != "", w.Age != "", !w.Country.IsZero()} {
		if has {
			given++
		}
	}
	return w.Half == "" && w.Contact == "" && given <= 1
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
func (b Basis) printed(scheme codebook.Scheme, kind Kind, year int) (Printed, bool) {
	for _, p := range slices.Backward(b.Printed) {
		if p.Scheme == scheme && p.Kind == kind && slices.Contains(p.Years, year) {
			return p, true
		}
	}
	return Printed{}, false
}

// numbers are the figures that count no persons: the countries, who works in the scheme, and the activities beside those
// of the year before.
func (b Basis) numbers() []disclosure.Number {
	var out []disclosure.Number
	for _, scheme := range codebook.Schemes() {
		out = append(out, disclosure.Number{Scheme: scheme, Year: b.Scope.Year, Half: b.Scope.Half, What: disclosure.NumberOfCountries, N: b.compute(scheme).Countries})
		if n, known := b.staff(scheme); known {
			out = append(out, disclosure.Number{Scheme: scheme, Year: b.Scope.Year, Half: b.Scope.Half, What: report.Staff, N: n})
		}
		for _, year := range []int{b.Scope.Year, b.Scope.Year - 1} {
			kinds, total := map[string]int{}, 0
			for _, h := range b.Held {
				if h.Scheme == scheme && h.Half.Year() == year && (b.Scope.Half == "" || h.Half.Code() == b.Scope.Half) {
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

// Source names the table as what readers know.
func (p Printed) Source() string {
	return strings.Join([]string{"printed", string(p.Scheme), string(p.Kind), p.Title, hex.EncodeToString(p.Hash[:])}, " ")
}

// Known are the table's cells as disclosure control takes them. What was not in use says nothing.
func (p Printed) Known() []disclosure.Known {
	var named []string
	for _, row := range p.Rows {
		if row.Code != counts.Other {
			named = append(named, row.Code)
		}
	}
	var out []disclosure.Known
	for _, row := range append(slices.Clone(p.Rows), p.Total) {
		for i, cell := range row.Cells {
			if !cell.InUse && !cell.Hidden {
				continue
			}
			w := disclosure.Where{Scheme: p.Scheme, Year: p.Years[i]}
			switch {
			case row.Code == "":
			case p.Kind == ByCategory:
				w.Category = row.Code
			default:
				w = w.And(disclosure.OfCountry(named)(row.Code))
			}
			out = append(out, disclosure.Known{Where: w, N: cell.N, Shown: cell.InUse})
		}
	}
	return out
}
