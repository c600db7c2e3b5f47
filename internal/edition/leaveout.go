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
// them, and at last the scheme shows less: see report.Content. What can't be protected of one scheme takes nothing from
// the other.
func (p *Preview) protect(ctx context.Context) error {
	for {
		var err error
		p.Result, err = disclosure.Protect(ctx, p.Request)
		var hopeless *disclosure.Unprotectable
		switch {
		case errors.As(err, &hopeless):
			if p.leaveOutSplits(hopeless.Cells) {
				continue
			}
			if cells := p.untold(hopeless); len(cells) == 0 || !p.leaveOutYears(cells) &&
				!p.leaveOutBreakdowns(cells) && !p.leaveAsPrinted(cells) && !p.poorer(cells) {
				return err
			}
		case err != nil || !p.leaveOut(p.withBreakdown(p.hidden())):
			return err
		}
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
	return p.leaveOut(of)
}

// untold are the counts that something is left out for. A correction takes nothing from readers for the small changes
// that it would tell of, unless somebody has chosen so: these are better gathered.
func (p *Preview) untold(hopeless *disclosure.Unprotectable) []disclosure.Where {
	return slices.DeleteFunc(slices.Clone(hopeless.Cells), func(w disclosure.Where) bool {
		return p.Before != nil && !p.Basis.Chosen && slices.Contains(hopeless.Changes, w)
	})
}

// leaveOut leaves the counts' breakdowns, or the years, out. It reports whether there were any.
func (p *Preview) leaveOut(more []disclosure.Where) bool {
	if len(more) == 0 {
		return false
	}
	p.LeftOut = append(p.LeftOut, more...)
	p.ask()
	return true
}

// leaveOutYears leaves out the earlier years that the counts are of: their totals stand hidden where they are not out.
// Where that does not do either, nothing of the year is told. It reports whether it changed anything.
func (p *Preview) leaveOutYears(counts []disclosure.Where) bool {
	if p.leaveOut(p.earlierYears(counts)) {
		return true
	}
	before := len(p.dropped)
	for _, w := range counts {
		if of := p.total(w); p.ofEarlierYear(of) && !slices.Contains(p.dropped, of) {
			p.dropped = append(p.dropped, of)
		}
	}
	p.ask()
	return len(p.dropped) > before
}

// leaveOutBreakdowns leaves out the breakdowns of the categories that the counts are of, and those of the small ones of
// the same schemes. It reports whether there were any.
func (p *Preview) leaveOutBreakdowns(counts []disclosure.Where) bool {
	of := slices.DeleteFunc(p.smallCategories(), func(w disclosure.Where) bool {
		return !slices.ContainsFunc(counts, func(c disclosure.Where) bool { return c.Scheme == w.Scheme })
	})
	return p.leaveOut(p.withBreakdown(append(of, counts...)))
}

// leaveAsPrinted leaves the rows of the schemes in question that an imported report of the year has as * as they are
// there, zeros too: its * may be zero, and so nothing is said of them. It reports whether there were any left.
func (p *Preview) leaveAsPrinted(counts []disclosure.Where) bool {
	before := len(p.AsPrinted)
	for _, w := range counts {
		if w.Year != p.Basis.Scope.Year || p.Basis.Scope.Half != "" {
			continue
		}
		for _, kind := range earlier.Kinds() {
			table, _ := p.Basis.printed(w.Scheme, kind, w.Year)
			for _, k := range table.Known() {
				if k.Where.Year == w.Year && !k.Shown && p.shows(k.Where) && !slices.Contains(p.AsPrinted, k.Where) {
					p.AsPrinted = append(p.AsPrinted, k.Where)
				}
			}
		}
	}
	p.ask()
	return len(p.AsPrinted) > before
}

// earlierYears are the years before the scope's, each scheme's once, that the counts are of and that are not left out.
func (p *Preview) earlierYears(counts []disclosure.Where) []disclosure.Where {
	var out []disclosure.Where
	for _, w := range counts {
		of := p.total(w)
		if p.ofEarlierYear(w) && !slices.Contains(out, of) && !slices.Contains(p.LeftOut, of) {
			out = append(out, of)
		}
	}
	return out
}

// category is the where of the category's own count in the scope.
func (p *Preview) category(w disclosure.Where) disclosure.Where {
	return disclosure.Where{Scheme: w.Scheme, Year: w.Year, Half: p.Basis.Scope.Half, Category: w.Category}
}

// leftOut reports whether the count breaks down a category that is to have no breakdown, is of a year that shows only
// what is out and is not its total, or is a row that stands as a report has it.
func (p *Preview) leftOut(w disclosure.Where) bool {
	of, total := p.category(w), p.total(w)
	return !w.Split.IsZero() && slices.Contains(p.LeftOut, w.Having()) ||
		w != of && w.Category != "" && slices.Contains(p.LeftOut, of) ||
		w != total && slices.Contains(p.LeftOut, total) || slices.Contains(p.dropped, total) ||
		slices.Contains(p.AsPrinted, w) || w.Category != "" && slices.Contains(p.AsPrinted, of)
}

// smallCategories are the scope's categories whose count is hidden for its own sake.
func (p *Preview) smallCategories() []disclosure.Where {
	var out []disclosure.Where
	for _, c := range p.Request.Counts {
		if c.Where == p.category(c.Where) && p.small(c.N) {
			out = append(out, c.Where)
		}
	}
	return out
}

// hidden are the scope's categories whose own count is hidden, of the schemes that have a category without a breakdown.
func (p *Preview) hidden() []disclosure.Where {
	var out []disclosure.Where
	for _, c := range p.Result.Release.Cells() {
		_, shown := c.Value()
		if w := c.Where(); !shown && w.Category != "" && w == p.category(w) &&
			slices.ContainsFunc(p.LeftOut, func(o disclosure.Where) bool {
				return o.Category != "" && o.Scheme == w.Scheme
			}) {
			out = append(out, w)
		}
	}
	return out
}

// withBreakdown are the categories of the counts, each once, that have a breakdown in the scope.
func (p *Preview) withBreakdown(counts []disclosure.Where) []disclosure.Where {
	broken := map[disclosure.Where]bool{}
	for _, c := range p.Request.Counts {
		if of := p.category(c.Where); c.Category != "" && c.Where != of {
			broken[of] = true
		}
	}
	var out []disclosure.Where
	for _, w := range counts {
		of := p.category(w)
		if w.Category != "" && w.Year == p.Basis.Scope.Year && broken[of] &&
			!slices.Contains(append(out, p.LeftOut...), of) {
			out = append(out, of)
		}
	}
	return out
}
