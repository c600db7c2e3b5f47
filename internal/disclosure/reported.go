package disclosure

import "slices"

// reported are the lists of layers of the reader who takes for granted that cases were only added to what imported
// reports say of the year, too: the reports first, and then as far back as our own editions bear it out.
func reported(p *plan, past []*layer, imported []Earlier) [][]*layer {
	var out [][]*layer
	add := func(reports []Earlier) bool {
		l := report(p, reports, past)
		if l != nil {
			out = append(out, append([]*layer{l}, past...))
		}
		return l != nil
	}
	imported = slices.DeleteFunc(slices.Clone(imported), func(e Earlier) bool { return !p.named([]Earlier{e}) })
	if len(imported) > 0 && !add(imported) && len(imported) > 1 {
		for i := range imported { // they contradict each other
			add(imported[i : i+1])
		}
	}
	return out
}

// report is what reports say of the year, and a register that agrees with them: one that was only added to where there
// is such a one. There is no layer where there is none at all.
func report(p *plan, reports []Earlier, past []*layer) *layer {
	n := len(p.cells)
	lo, hi := make([]int, n), slices.Repeat([]int{unbounded}, n)
	for _, e := range reports {
		for _, k := range e.Cells {
			i, is := p.index[k.Where]
			switch {
			case !is:
			case k.Shown:
				lo[i], hi[i] = max(lo[i], k.N), min(hi[i], k.N)
			default:
				hi[i] = min(hi[i], e.most(p.policy))
			}
		}
	}
	most := slices.Clone(hi)
	for i, w := range p.cells {
		most[i] = min(most[i], p.truth[i])
		for _, l := range past {
			if l.reaches(w) {
				most[i] = min(most[i], l.truth[i])
			}
		}
	}
	for _, most := range [][]int{most, hi} {
		if contradiction := slices.ContainsFunc(p.cells, func(w Where) bool {
			return lo[p.index[w]] > most[p.index[w]]
		}); contradiction {
			continue
		}
		if truth, err := p.feasible(lo, most); err == nil {
			return &layer{
				view:  &view{truth: truth, lo: lo, hi: hi, sums: p.sums},
				since: reports[len(reports)-1].Name, imported: true, editions: reports,
			}
		}
	}
	return nil
}

// since is what is asked of the counts that a report shows as just a little smaller or larger than they are now: who
// knows what they were knows the change as well as the count.
func since(p *plan, l *layer) []ask {
	var out []ask
	for i, differs := range p.differs {
		if differs && l.lo[i] == l.hi[i] {
			out = append(out, p.ask(i))
		}
	}
	return out
}
