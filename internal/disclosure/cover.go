package disclosure

import (
	"cmp"
	"slices"
)

// cover is a choice of what to hide, with the cuts that are known. To choose as little as fulfils them all is a
// covering problem.
type cover struct {
	p      *plan
	hidden []bool
	cuts   []cut
	sums   []int   // of each cut: what its hidden counts weigh
	of     [][]use // of each count: the cuts that it is in
	after  [][]int // of each count: the small ones of unknown values that can't be shown without it
	banned []bool  // not to be hidden for now
	spared []bool  // not to be hidden any more
	noise  []int   // what is added to prices for now
	dice   dice
}

// use is a count's part in a cut.
type use struct{ cut, weight int }

// newCover hides what must be hidden for its own sake.
func newCover(p *plan) *cover {
	n := len(p.cells)
	c := &cover{
		p: p, hidden: make([]bool, n), of: make([][]use, n), after: make([][]int, n), banned: make([]bool, n),
		spared: make([]bool, n), noise: make([]int, n),
	}
	for i, j := range p.needs {
		if j >= 0 && p.counted[i] {
			c.after[j] = append(c.after[j], i)
		}
	}
	for i, primary := range p.primary {
		if primary && p.counted[i] {
			c.hide(i)
		}
	}
	return c
}

// hide hides a count, and those that can't be shown without it.
func (c *cover) hide(i int) {
	if c.hidden[i] {
		return
	}
	c.hidden[i] = true
	for _, u := range c.of[i] {
		c.sums[u.cut] += u.weight
	}
	for _, j := range c.after[i] {
		c.hide(j)
	}
}

// show shows a count, unless it can't be shown without another.
func (c *cover) show(i int) {
	if j := c.p.needs[i]; !c.hidden[i] || j >= 0 && c.hidden[j] {
		return
	}
	c.hidden[i] = false
	for _, u := range c.of[i] {
		c.sums[u.cut] -= u.weight
	}
}

// take makes another choice the present one.
func (c *cover) take(hidden []bool) {
	for i, h := range hidden {
		if h {
			c.hide(i)
		}
	}
	for _, onlyUnknown := range []bool{false, true} { // a total first, then what can't be shown without it
		for i, h := range hidden {
			if !h && onlyUnknown == (c.p.needs[i] >= 0) {
				c.show(i)
			}
		}
	}
}

// add adds a cut, unless the present choice fulfils it, and reports whether it did.
func (c *cover) add(k cut) bool {
	sum := 0
	for n, i := range k.cells {
		if c.hidden[i] {
			sum += k.weights[n]
		}
	}
	if sum >= full {
		return false
	}
	for n, i := range k.cells {
		c.of[i] = append(c.of[i], use{len(c.cuts), k.weights[n]})
	}
	c.cuts, c.sums = append(c.cuts, k), append(c.sums, sum)
	return true
}

// price is what hiding a count costs for now.
func (c *cover) price(i int) int { return c.p.loss[i] * (1024 + c.noise[i]) >> 10 }

// grow hides more until every cut is fulfilled, at each step what fulfils most for its price. It is false where a cut
// can't be fulfilled.
func (c *cover) grow() bool {
	gain := make([]int, len(c.hidden))
	for {
		clear(gain)
		done := true
		for k, sum := range c.sums {
			if sum >= full {
				continue
			}
			done = false
			for n, i := range c.cuts[k].cells {
				gain[i] += min(c.cuts[k].weights[n], full-sum)
			}
			c.p.work += len(c.cuts[k].cells)
		}
		if done {
			return true
		}
		best := -1
		for i, g := range gain {
			can := g > 0 && !c.hidden[i] && !c.banned[i] && !c.spared[i]
			if can && (best < 0 || g*c.price(best) > gain[best]*c.price(i)) {
				best = i
			}
		}
		if best < 0 {
			return false
		}
		c.hide(best)
	}
}

// prune shows what no cut needs, the dearest first.
func (c *cover) prune() {
	order := c.p.secondary(c.hidden)
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(c.price(j), c.price(i)) })
	for _, i := range order {
		if !slices.ContainsFunc(c.of[i], func(u use) bool { return c.sums[u.cut]-u.weight < full }) {
			c.show(i)
		}
	}
}

// shake shows a few of those hidden to protect others, most of them not to be hidden again at once, and changes prices
// a little, some of them more, so that growing finds another choice.
func (c *cover) shake() {
	clear(c.banned)
	for i := range c.noise {
		c.noise[i] = c.dice.roll(256 << c.dice.roll(4))
	}
	secondary := c.p.secondary(c.hidden)
	for range 1 + c.dice.roll(max(3, len(secondary)/2)) {
		i := secondary[c.dice.roll(len(secondary))]
		c.show(i)
		c.banned[i] = !c.hidden[i] && c.dice.roll(3) > 0
	}
}

// dice are numbers in no order that are always the same (SplitMix64).
type dice uint64

// roll is a number from 0 to below n.
func (d *dice) roll(n int) int {
	*d += 0x9e3779b97f4a7c15
	z := uint64(*d)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return int((z ^ z>>31) % uint64(n))
}
