package disclosure

import (
	"cmp"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
)

// newPlan makes the plan of one scheme and year.
func newPlan(y year, r Request, now, held map[year]*register) (*plan, error) {
	wheres := map[Where]bool{}
	for w := range now[y].named {
		wheres[w] = true
	}
	for _, e := range r.Earlier {
		for _, k := range e.Cells {
			if r.Domains.year(k.Where) == y {
				wheres[k.Where] = true
			}
		}
	}
	registers := []*register{held[y]}
	for _, e := range r.Earlier {
		if then := registersOf(r.Domains, e.World)[y]; then != nil {
			registers = append(registers, then)
		}
	}
	b, err := newBlock(y, r.Domains, wheres, registers...)
	if err != nil {
		return nil, err
	}
	p := &plan{block: b, policy: r.Policy, means: r.means}
	p.truth, err = b.truth(held[y])
	if err != nil {
		return nil, err
	}
	p.mark(now[y], r.Withheld, r.Hide)
	if err := p.differences(r.Earlier); err != nil {
		return nil, err
	}
	return p, nil
}

// mark finds for each count whether the edition shows it, must hide it, and how much it would be missed.
func (p *plan) mark(now *register, withheld, hide []Where) {
	n := len(p.cells)
	p.counted, p.total, p.primary = make([]bool, n), make([]bool, n), make([]bool, n)
	p.needs, p.loss, p.large = make([]int, n), make([]int, n), make([]bool, n)
	_, ofYear := now.named[Where{Scheme: p.year.scheme, Year: p.year.year}]
	for i, w := range p.cells {
		_, p.counted[i] = now.named[w]
		held := p.counted[i] && slices.Contains(withheld, w)
		p.total[i] = isTotal(w, !ofYear) && !held
		p.primary[i] = p.counted[i] && (held || p.sensitive(i, p.truth[i]))
		p.needs[i] = p.parent(i)
		c := worth(w, !ofYear)
		p.loss[i], p.large[i] = loss(c, p.truth[i]), large(c, p.truth[i])
	}
	p.forced = make([]bool, n)
	for _, w := range hide {
		if i, is := p.index[w]; is && p.counted[i] && !p.total[i] {
			p.forced[i], p.primary[i] = !p.primary[i], true
		}
	}
	p.bottom = make([]bool, n)
	for i, w := range p.cells {
		p.bottom[i] = !w.Split.IsZero() || slices.ContainsFunc(p.families, func(f dims) bool { return p.finest(w, f) })
	}
}

// parent is the total that a small count of an unknown value may not be shown without.
func (p *plan) parent(i int) int {
	w := p.cells[i]
	if !w.Unknown() || !p.exempt(i) || !p.small(p.truth[i]) {
		return -1
	}
	if j, ok := p.index[w.project(w.dims()&(onlyHalf|onlyCategory))]; ok && p.counted[j] {
		return j
	}
	return -1
}

// differences hides each count that an earlier publication showed as just a little smaller or larger: the difference is
// a small count of its own. A grand total of either, as a half's is in the half's edition, says only how many cases were
// added, and is not hidden.
func (p *plan) differences(earlier []Earlier) error {
	var small []Where
	p.differs = make([]bool, len(p.cells))
	for _, e := range earlier {
		ofHalf := !e.has(Where{Scheme: p.year.scheme, Year: p.year.year})
		for _, k := range e.Cells {
			i, ok := p.index[k.Where]
			total := ok && (p.total[i] || isTotal(k.Where, ofHalf))
			if ok && k.Shown && p.counted[i] && p.truth[i] > 0 && !total && !p.exempt(i) &&
				p.small(max(k.N-p.truth[i], p.truth[i]-k.N)) {
				p.primary[i], p.differs[i] = true, true
			}
		}
	}
	for i, w := range p.cells {
		if p.total[i] && p.counted[i] && p.small(p.truth[i]) {
			small = append(small, w)
		}
	}
	if len(small) > 0 {
		return &Unprotectable{Cells: small}
	}
	return nil
}

// see makes the views: of our own editions alone and, where there are imported reports, of them too, once for what the
// register holds now and once for each time that an earlier edition was made.
func (p *plan) see(r Request) error {
	own, imported := split(r.Earlier)
	truths, err := p.worlds(own)
	if err != nil {
		return err
	}
	for k, truth := range truths {
		views := []*view{p.newView(truth, own)}
		if p.named(imported) {
			joint := p.newView(truth, r.Earlier)
			p.allow(joint, p.newView(truth, imported), k == 0)
			views = append(views, joint)
		}
		if k == 0 {
			for _, v := range views {
				p.countries(v, r.Numbers)
			}
		}
		p.views = append(p.views, views...)
	}
	if err := addInsiders(p, r); err != nil {
		return err
	}
	if r.Changes {
		if !r.Linked {
			imported = nil
		}
		return p.addChanges(own, imported, r.Numbers)
	}
	if slices.Contains(p.differs, true) {
		return p.addFresh(own, r.Numbers)
	}
	return nil
}

// addFresh adds the view of readers who go by what was published of the register as it is now, and no older figures:
// what those are compared with is the counts that changed a little.
func (p *plan) addFresh(own []Earlier, numbers []Number) error {
	var current []Earlier
	for _, e := range own {
		truths, err := p.worlds([]Earlier{e})
		if err != nil {
			return err
		}
		if len(e.World) > 0 && len(truths) == 1 {
			current = append(current, e)
		}
	}
	v := p.newView(p.truth, current)
	p.countries(v, numbers)
	v.asks = nil
	for i, differs := range p.differs {
		if differs {
			v.asks = append(v.asks, p.ask(i))
		}
	}
	p.views = append(p.views, v)
	return nil
}

// split parts our own editions from imported reports.
func split(earlier []Earlier) (own, imported []Earlier) {
	for _, e := range earlier {
		if e.Imported {
			imported = append(imported, e)
		} else {
			own = append(own, e)
		}
	}
	return own, imported
}

// named reports whether any of the publications has a count of the block.
func (p *plan) named(earlier []Earlier) bool {
	return slices.ContainsFunc(earlier, func(e Earlier) bool {
		return slices.ContainsFunc(e.Cells, func(k Known) bool { return p.domains.year(k.Where) == p.year })
	})
}

// worlds are the truths that there have been, each once: what the register holds now first.
func (p *plan) worlds(own []Earlier) ([][]int, error) {
	truths := [][]int{p.truth}
	for _, e := range own {
		world := registersOf(p.domains, e.World)[p.year]
		if world == nil {
			continue
		}
		truth, err := p.block.truth(world)
		if err != nil {
			return nil, err
		}
		if !slices.ContainsFunc(truths, func(t []int) bool { return slices.Equal(t, truth) }) {
			truths = append(truths, truth)
		}
	}
	return truths, nil
}

// counts reports whether the new edition has the count of a view.
func (p *plan) counts(i int) bool { return i < len(p.cells) && p.counted[i] }

// insider counts, for each count, the cases that some reader knows to be in it.
func insider(p *plan, known []Count) []int {
	out := make([]int, len(p.cells))
	for _, c := range known {
		for i, w := range p.cells {
			if w.covers(c.Where) {
				out[i] += c.N
			}
		}
	}
	return out
}

// covers reports whether all cases of o are among those of w.
func (w Where) covers(o Where) bool {
	if w.Scheme != o.Scheme || w.Year != o.Year || w.Split != o.Split {
		return false
	}
	for d := range counts.Country {
		if v := w.Code(d); v != "" && v != o.Code(d) && !slices.Contains(partsOf(v), o.Code(d)) {
			return false
		}
	}
	if w.Country.not != "" && o.Country.code != "" {
		return !slices.Contains(w.Country.NotIn(), o.Country.code)
	}
	return w.Country.IsZero() || w.Country == o.Country
}

// years are the years that the edition has counts of, in order.
func years(d Domains, counts []Count) []year {
	seen := map[year]bool{}
	var out []year
	for _, c := range counts {
		if y := d.year(c.Where); !seen[y] {
			seen[y] = true
			out = append(out, y)
		}
	}
	slices.SortFunc(out, func(a, b year) int {
		return cmp.Or(cmp.Compare(slices.Index(codebook.Schemes(), a.scheme),
			slices.Index(codebook.Schemes(), b.scheme)),
			cmp.Compare(a.year, b.year), cmp.Compare(a.split, b.split))
	})
	return out
}
