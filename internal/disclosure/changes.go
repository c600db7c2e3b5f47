package disclosure

import "slices"

// What has changed between two editions is a table like any other: of each count, how much larger or smaller it is than
// it was. A change of 1 to the threshold is sensitive, one of 0 is shown, and the grand total's own says of nobody
// anything. There are two readers of changes. One takes nothing for granted: an old count and a new one are what each
// register's publications make of them, and the change lies between. The other takes for granted that cases were only
// added, so that nothing is smaller than it was: for that reader all registers are one system.

// layer is the register as it was when an earlier edition was made, as far as that edition's tables reach, where it was
// not what it is now.
type layer struct {
	*view           // what is known of it from the editions of that time alone; its asks are of counts in reach
	since    string // the newest of those editions
	imported bool   // it is what imported reports say: what the register was then nobody knows
	half     string // the edition is of that half alone, or "" for the year
	same     bool   // the new edition is of the same, so that the changes between the two are protected
	editions []Earlier
}

// reaches reports whether the layer has the count.
func (l *layer) reaches(w Where) bool { return l.half == "" || w.Half == l.half }

// overlaps reports whether two editions, each of a half or the year, have counts in common.
func overlaps(half, other string) bool { return half == "" || other == "" || half == other }

// halfOf is the half that all counts are of, or "".
func halfOf(cells []Where) string {
	for _, w := range cells {
		if w.Half == "" || w.Half != cells[0].Half {
			return ""
		}
	}
	if len(cells) == 0 {
		return ""
	}
	return cells[0].Half
}

// layers are what the register has been when editions of our own were made, the oldest first, and the editions that
// were made of the register as it is now. Editions between which nothing has changed in reach are of one layer: the
// reader is granted to know that.
func (p *plan) layers(own []Earlier) (past []*layer, current []Earlier, err error) {
	var counted []Where
	for i, w := range p.cells {
		if p.counted[i] {
			counted = append(counted, w)
		}
	}
	half := halfOf(counted)
	for _, e := range slices.Backward(own) {
		world := registersOf(p.domains, e.World)[p.year]
		var cells []Where
		for _, k := range e.Cells {
			if p.domains.year(k.Where) == p.year {
				cells = append(cells, k.Where)
			}
		}
		if world == nil || len(cells) == 0 {
			continue
		}
		truth, err := p.block.truth(world)
		if err != nil {
			return nil, nil, err
		}
		l := &layer{view: &view{truth: truth}, since: e.Name, half: halfOf(cells), editions: []Earlier{e}}
		l.same = l.half == half
		switch at := slices.IndexFunc(past, func(o *layer) bool { return overlaps(o.half, l.half) }); {
		case at < 0 && p.agree(l, p.truth):
			current = append(current, e)
		case at >= 0 && (past[at].half == "" || past[at].half == l.half) && p.agree(l, past[at].truth):
			past[at].editions = append(past[at].editions, e)
		default:
			past = slices.Insert(past, 0, l)
		}
	}
	for _, l := range past {
		l.view = p.newView(l.truth, l.editions)
		l.asks = slices.DeleteFunc(l.asks, func(k ask) bool { return !l.reaches(p.cells[k.cell]) })
	}
	return past, current, nil
}

// agree reports whether all counts of the layer are so many.
func (p *plan) agree(l *layer, truth []int) bool {
	for i, w := range p.cells {
		if l.reaches(w) && l.truth[i] != truth[i] {
			return false
		}
	}
	return true
}

// changed are the counts with a sensitive change since the layer.
func (p *plan) changed(l *layer) []int {
	var out []int
	for i, w := range p.cells {
		if by := p.truth[i] - l.truth[i]; l.same && l.reaches(w) && !p.total[i] && p.sensitive(i, max(by, -by)) {
			out = append(out, i)
		}
	}
	return out
}

// addChanges adds the views of the readers of changes, imported being the reports that such a reader takes to be of the
// same register.
func (p *plan) addChanges(own, imported []Earlier, numbers []Number) error {
	past, current, err := p.layers(own)
	if err != nil {
		return err
	}
	fresh := p.newView(p.truth, current)
	p.countries(fresh, numbers)
	fresh.asks = nil
	for i, differs := range p.differs {
		if differs {
			fresh.asks = append(fresh.asks, p.ask(i))
		}
	}
	for _, l := range past {
		fresh.asks = append(fresh.asks, p.apart(l)...)
	}
	if len(fresh.asks) > 0 {
		p.views = append(p.views, fresh)
	}
	from := p.onlyAdded(past, current)
	for _, chain := range append(chains(past, from), reported(p, past[from:], imported)...) {
		p.views = append(p.views, p.joint(chain, current, numbers))
	}
	return nil
}

// apart is what the reader who takes nothing for granted must not find out of the changes since the layer: how far the
// count as it is now can be on the side of its change, besides what is not known of it as it was.
func (p *plan) apart(l *layer) []ask {
	var out []ask
	by := *l.view
	by.asks = slices.Clone(by.asks)
	for _, i := range p.changed(l) {
		by.asks = append(by.asks, p.ask(i))
	}
	a := newAudit(p, &by, l.lo, l.hi)
	for _, i := range p.changed(l) {
		k := p.ask(i)
		a.reach(i, 1)
		a.reach(i, -1)
		k.since, k.was = l.since, [2]int{a.low[i], a.high[i]}
		k.width -= a.high[i] - a.low[i]
		if p.truth[i] > l.truth[i] {
			k.least = a.high[i]
		} else {
			k.most = a.low[i]
		}
		out = append(out, k)
	}
	return out
}

// chains are the lists of layers that readers take to have been added to, one after the other and at last to what there
// is now. As far back as that is so, one list says all; a reader who goes further back takes for granted what is not so
// and is there as long as nothing published is against it: of all layers, and of each with what there is now alone.
func chains(past []*layer, from int) [][]*layer {
	var out [][]*layer
	if from < len(past) {
		out = append(out, past[from:])
	}
	for j := range from {
		out = append(out, past[j:j+1])
	}
	if from > 0 && len(past) > 1 {
		out = append(out, past)
	}
	return out
}

// onlyAdded is the first of the layers from which on cases were only added.
func (p *plan) onlyAdded(past []*layer, current []Earlier) int {
	from := len(past)
	for ; from > 0; from-- {
		v, later := p.stacked(past[from-1:], current, nil)
		for _, learn := range later {
			learn()
		}
		if v.contrary() {
			break
		}
	}
	return from
}

// contrary reports whether the truth is against what the view takes for granted.
func (v *view) contrary() bool {
	for i, n := range v.truth {
		if n < v.lo[i] {
			return true
		}
	}
	return false
}

// joint is the view of the reader who takes for granted that each layer, and at last the register as it is now, is the
// one before with cases added. When a case was added is like one characteristic more of it, which every family has that
// has its others: so the families hang together as before, and the equations say all that can be known.
func (p *plan) joint(past []*layer, current []Earlier, numbers []Number) *view {
	v, later := p.stacked(past, current, numbers)
	p.grant(v, past[0].imported)
	p.countries(v, numbers)
	for _, learn := range later {
		learn()
	}
	return v
}

// stacked is such a view before it is lowered to what is given away without the new edition, and what is to be learnt
// only after that.
func (p *plan) stacked(past []*layer, current []Earlier, numbers []Number) (v *view, later []func()) {
	v = p.newView(p.truth, current)
	v.sums = slices.Clone(p.sums)
	at := make([][]int, len(past)+1) // of each layer, and of the present: which of the view's counts it is, or -1
	for k, l := range past {
		at[k] = v.stack(p, l)
	}
	at[len(past)] = make([]int, len(p.cells))
	for i := range p.cells {
		at[len(past)][i] = i
	}
	for k, l := range past {
		changed := p.changed(l)
		for i := range p.cells {
			sensitive := slices.Contains(changed, i)
			if at[k][i] < 0 || !p.bottom[i] && !sensitive {
				continue
			}
			next := k + 1
			for at[next][i] < 0 {
				next++
			}
			added := -1
			if p.bottom[i] {
				added = v.add(at[next][i], at[k][i])
				later = append(later, func() { p.newCountries(v, added, i, past[k:], next-k, numbers) })
			}
			if !sensitive {
				continue
			}
			if added < 0 || next < len(past) {
				added = v.add(i, at[k][i])
			}
			asked := p.ask(i)
			asked.cell, asked.since = added, l.since
			v.asks = append(v.asks, asked)
		}
	}
	if past[0].imported {
		v.asks = append(v.asks, since(p, past[0])...)
	}
	return v, later
}

// newCountries adds what two numbers of countries say of how much the row of those without one of their own has been
// added to: where there are more of them than before, at least a case for each.
func (p *plan) newCountries(v *view, added, row int, past []*layer, next int, numbers []Number) {
	if p.cells[row].Country.not == "" {
		return
	}
	least := func(truth []int, numbers []Number) int { return p.strangers(truth, numbers)[row] }
	var then []Number
	for _, e := range past[0].editions {
		then = append(then, e.Numbers...)
	}
	truth := p.truth
	if next < len(past) {
		truth, numbers = past[next].truth, nil
		for _, e := range past[next].editions {
			numbers = append(numbers, e.Numbers...)
		}
	}
	if before, now := least(past[0].truth, then), least(truth, numbers); before > 0 && now > before {
		v.lo[added] = max(v.lo[added], now-before)
	}
}

// stack adds the layer's counts to the view, with their sums and what is asked of them.
func (v *view) stack(p *plan, l *layer) []int {
	at := make([]int, len(p.cells))
	for i, w := range p.cells {
		at[i] = -1
		if l.reaches(w) {
			at[i] = len(v.truth)
			v.truth, v.lo, v.hi = append(v.truth, l.truth[i]), append(v.lo, l.lo[i]), append(v.hi, l.hi[i])
		}
	}
	for _, s := range p.sums {
		if !l.reaches(p.cells[s.whole]) {
			continue
		}
		of := sum{whole: at[s.whole]}
		for _, i := range s.parts {
			of.parts = append(of.parts, at[i])
		}
		v.sums = append(v.sums, of)
	}
	for _, k := range l.asks {
		k.cell = at[k.cell]
		v.asks = append(v.asks, k)
	}
	v.together = true
	return at
}

// add adds how much larger now is than then, which the reader takes to be nothing or more.
func (v *view) add(now, then int) int {
	added := len(v.truth)
	v.truth, v.lo, v.hi = append(v.truth, v.truth[now]-v.truth[then]), append(v.lo, 0), append(v.hi, unbounded)
	v.sums = append(v.sums, sum{whole: now, parts: []int{then, added}})
	return added
}

// grant lowers what the view demands of what earlier editions give away without the new one: nothing new may make that
// worse. Of counts that the new edition does not have it lowers it to what its grand totals leave, which are never
// hidden: where one case has been added, every count has got one more or none. Where the first layer is of imported
// reports, it does so of all counts: a report's stars may be small counts of its own.
func (p *plan) grant(v *view, all bool) {
	p.lower(v, v.lo, v.hi, func(ask) bool { return true })
	lo, hi := slices.Clone(v.lo), slices.Clone(v.hi)
	for i, n := range p.truth {
		if p.total[i] && p.counted[i] {
			lo[i], hi[i] = n, n
		}
	}
	p.lower(v, lo, hi, func(k ask) bool { return all || !p.counted[k.of] })
	v.asks = slices.DeleteFunc(v.asks, func(k ask) bool { return k.width <= 0 })
}

// lower lowers what the view demands to what these bounds leave.
func (p *plan) lower(v *view, lo, hi []int, of func(ask) bool) {
	if !slices.ContainsFunc(v.asks, of) {
		return
	}
	a := newAudit(p, v, lo, hi)
	a.stand()
	if a.nobody || a.hard {
		return
	}
	for k, asked := range v.asks {
		if of(asked) && !a.wide(asked) {
			v.asks[k].width = a.span(asked)
		}
	}
}

// changeBound is what the audit has found of a change.
func (a *audit) changeBound(k ask) ChangeBound {
	b := ChangeBound{Since: k.since, Where: a.p.means.sealed(a.p.cells[k.of]), Low: a.low[k.cell], High: a.high[k.cell]}
	b.Unbounded = b.High >= a.far || k.was[1] >= a.far
	b.Low, b.High = b.Low-k.was[1], b.High-k.was[0]
	if b.Unbounded {
		b.High = 0
	}
	return b
}
