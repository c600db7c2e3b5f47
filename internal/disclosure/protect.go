package disclosure

import "context"

// Protect chooses what to hide, as little as possible, and proves it. The error is an *Unprotectable where no choice would do, an
// *Inconsistent where the request contradicts itself, or the context's.
func Protect(ctx context.Context, r Request) (*Result, error) {
	if err := r.Policy.Validate(); err != nil {
		return nil, err
	}
	if err := r.checkReprinted(); err != nil {
		return nil, err
	}
	now, held := registers(r.Counts), registers(r.Counts, r.World)
	result := &Result{Reasons: map[Where]Reason{}}
	var cells []Cell
	for _, y := range years(r.Counts) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		p, err := newPlan(y, r, now, held)
		if err != nil {
			return nil, err
		}
		if err := p.see(r); err != nil {
			return nil, err
		}
		settled := p.settledBefore(p.views[0])
		hidden := p.eliminate(p.views[0], settled, p.byWorth(p.candidates(settled)))
		cells = append(cells, p.release(hidden, result.Reasons)...)
	}
	for _, k := range r.Reprinted {
		cells = append(cells, Cell{k.Where, k.N, k.Shown})
		if !k.Shown {
			result.Reasons[k.Where] = Primary
		}
	}
	result.Release = newRelease(r.Policy.Threshold, r.Domains, cells, r.Numbers)
	return result, nil
}

// release are the plan's cells with what is hidden left out, and the reasons noted.
func (p *plan) release(hidden []bool, reasons map[Where]Reason) []Cell {
	var out []Cell
	for i, w := range p.cells {
		switch {
		case !p.counted[i]:
		case !hidden[i]:
			out = append(out, Cell{w, p.truth[i], true})
		default:
			out = append(out, Cell{where: w})
			reasons[w] = Secondary
			if p.primary[i] || p.small(p.truth[i]) {
				reasons[w] = Primary
			}
		}
	}
	return out
}

// checkReprinted holds that what is printed again is what an earlier publication has, and not counted as well.
func (r Request) checkReprinted() error {
	out, counted := map[Known]bool{}, map[Where]bool{}
	for _, e := range r.Earlier {
		for _, k := range e.Cells {
			out[k] = true
		}
	}
	for _, c := range r.Counts {
		if counted[c.Where] {
			return &Inconsistent{c.Where, "it is counted twice"}
		}
		counted[c.Where] = true
		if c.N < 0 {
			return &Inconsistent{c.Where, "the count is negative"}
		}
	}
	for _, k := range r.Reprinted {
		if !out[k] {
			return &Inconsistent{k.Where, "no earlier publication has it like that"}
		}
		if counted[k.Where] {
			return &Inconsistent{k.Where, "it is counted and printed again as well"}
		}
		counted[k.Where] = true
	}
	return nil
}
