package edition

import (
	"context"
	"errors"
	"slices"

	"sakstall/internal/disclosure"
	"sakstall/internal/earlier"
)

// protect asks disclosure control. Where what is out already makes it impossible, as when an imported report has the
// same year and so settles the number of a small category, it asks again without the breakdowns of the categories that
// can't be protected: the zeros among them say too much. Every category whose own count is hidden then goes without
// one, so that nothing tells the small ones from the others. An earlier year that can't be protected shows no more of
// its series than what is out. Where even that does not do, the rows that an imported report has hidden stand as it has
// them.
func (p *Preview) protect(ctx context.Context) error {
	for {
		var err error
		p.Result, err = disclosure.Protect(ctx, p.Request)
		var hopeless *disclosure.Unprotectable
		var more []disclosure.Where
		switch {
		case errors.As(err, &hopeless):
			if p.leaveOutSplits(hopeless.Cells) {
				continue
			}
			if more = p.earlierYears(hopeless.Cells); len(more) == 0 {
				more = p.withBreakdown(append(p.smallCategories(), hopeless.Cells...))
			}
			if len(more) == 0 && p.leaveAsPrinted(hopeless.Cells) {
				continue
			}
		case err == nil && slices.ContainsFunc(p.LeftOut, func(w disclosure.Where) bool { return w.Category != "" }):
			more = p.withBreakdown(p.hidden())
		}
		if len(more) == 0 {
			return err
		}
		p.LeftOut = append(p.LeftOut, more...)
		p.without(p.leftOut)
	}
}

// leaveOutSplits leaves out the splits that the counts are of, both parts, and reports whether there were any. Nothing
// else depends on a split, so no more than these is lost: as where a correction adds a case, and nobody has the
// characteristic.
func (p *Preview) leaveOutSplits(counts []disclosure.Where) bool {
	var of []disclosure.Where
	for _, w := range counts {
		if has := w.Having(); !w.Split.IsZero() && !slices.Contains(of, has) {
			of = append(of, has)
		}
	}
	p.without(func(w disclosure.Where) bool { return !w.Split.IsZero() && slices.Contains(of, w.Having()) })
	p.LeftOut = append(p.LeftOut, of...)
	return len(of) > 0
}

// without leaves counts out of what is asked for.
func (p *Preview) without(is func(disclosure.Where) bool) {
	p.Request.Counts = slices.DeleteFunc(slices.Clone(p.Request.Counts),
		func(c disclosure.Count) bool { return is(c.Where) })
	p.Request.World = p.Basis.world(p.Request.Counts, p.Request.Domains)
}

// leaveAsPrinted leaves the rows of the schemes in question that an imported report of the year has as * as they are
// there, zeros too: its * may be zero, and so nothing is said of them. It reports whether there were any left.
func (p *Preview) leaveAsPrinted(counts []disclosure.Where) bool {
	rows := map[disclosure.Where]bool{}
	for _, w := range counts {
		if w.Year != p.Basis.Scope.Year || p.Basis.Scope.Half != "" {
			continue
		}
		for _, kind := range earlier.Kinds() {
			table, _ := p.Basis.printed(w.Scheme, kind, w.Year)
			for _, k := range table.Known() {
				if k.Where.Year == w.Year && !k.Shown && !rows[k.Where] && !slices.Contains(p.AsPrinted, k.Where) {
					rows[k.Where] = true
					p.AsPrinted = append(p.AsPrinted, k.Where)
					p.Request.Reprinted = append(slices.Clone(p.Request.Reprinted), k)
				}
			}
		}
	}
	p.without(func(w disclosure.Where) bool { return rows[w] || w.Category != "" && rows[p.category(w)] })
	return len(rows) > 0
}

// earlierYears are the years before the scope's, each scheme's once, that the counts are of.
func (p *Preview) earlierYears(counts []disclosure.Where) []disclosure.Where {
	var out []disclosure.Where
	for _, w := range counts {
		of := disclosure.Where{Scheme: w.Scheme, Year: w.Year}
		if w.Year != p.Basis.Scope.Year && !slices.Contains(out, of) {
			out = append(out, of)
		}
	}
	return out
}

// category is the where of the category's own count in the scope.
func (p *Preview) category(w disclosure.Where) disclosure.Where {
	return disclosure.Where{Scheme: w.Scheme, Year: w.Year, Half: p.Basis.Scope.Half, Category: w.Category}
}

// leftOut reports whether the count breaks down a category that is to have no breakdown, or is of a year that shows
// only what is out.
func (p *Preview) leftOut(w disclosure.Where) bool {
	of := p.category(w)
	return w != of && slices.Contains(p.LeftOut, of) ||
		slices.Contains(p.LeftOut, disclosure.Where{Scheme: w.Scheme, Year: w.Year})
}

// smallCategories are the scope's categories whose count is hidden for its own sake.
func (p *Preview) smallCategories() []disclosure.Where {
	var out []disclosure.Where
	for _, c := range p.Request.Counts {
		if c.Where == p.category(c.Where) && c.N >= 1 && c.N <= p.Basis.Policy.Threshold {
			out = append(out, c.Where)
		}
	}
	return out
}

// hidden are the scope's categories whose own count is hidden.
func (p *Preview) hidden() []disclosure.Where {
	var out []disclosure.Where
	for _, c := range p.Result.Release.Cells() {
		if _, shown := c.Value(); !shown && c.Where() == p.category(c.Where()) {
			out = append(out, c.Where())
		}
	}
	return out
}

// withBreakdown are the categories of the counts, each once, that have a breakdown in the scope.
func (p *Preview) withBreakdown(counts []disclosure.Where) []disclosure.Where {
	var out []disclosure.Where
	for _, w := range counts {
		of := p.category(w)
		if w.Category == "" || w.Year != p.Basis.Scope.Year || slices.Contains(p.LeftOut, of) ||
			slices.Contains(out, of) {
			continue
		}
		out = append(out, of)
	}
	return out
}
