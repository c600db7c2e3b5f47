package disclosure

import (
	"slices"

	"sakstall/internal/counts"
)

// unbounded stands for no upper bound; no count is near it.
const unbounded = 1 << 40

// view is what a reader may know of a block, the register being as it was at some time: which counts earlier
// publications settle, and how far, and how wide each sensitive count has to stay.
type view struct {
	truth  []int
	lo, hi []int  // what earlier publications say of each count
	agrees []bool // of each count of the new edition: what it says is true in this view
	asks   []ask  // how wide each sensitive count has to stay
	sums   []sum
	told   []bool // an earlier edition of our own shows the count
	inside bool   // it is somebody's who knows cases besides: no bounds of it are kept

	together bool // it is of several editions together, see joint
	// A view that a reader takes of several editions together has more counts than the plan: those of earlier
	// registers, and what each has been added to.
}

// plan is a block with what the new edition shows of it.
type plan struct {
	*block
	policy  Policy
	means   *meanings
	counted []bool // the new edition has the count
	total   []bool // a grand total, which is never hidden
	primary []bool // must be hidden for its own sake
	forced  []bool // it is hidden only because the request says so
	differs []bool // an earlier publication shows it as just a little smaller or larger
	needs   []int  // the count that must be shown for this one to be shown, or -1
	loss    []int  // what readers lose where it is hidden
	large   []bool // it is hidden only where nothing else would do
	bottom  []bool // one of a family's finest counts
	truth   []int  // what the register holds now
	views   []*view
	given   []Given
	lastTie bool // the solver takes the last of equal pivots, not the first: another path to the same bounds
	work    int  // how much has been reckoned: the measure of when to stop searching for less to hide
	built   int  // how large all systems are that have been made, which is work too
	most    int  // how much may be in all before the plan is given up; 0 is without end
}

// exempt reports whether the count is of an unknown value and so says nothing of anyone.
func (p *plan) exempt(i int) bool { return !p.policy.ProtectUnknown && p.cells[i].Unknown() }

func (p *plan) small(n int) bool { return p.policy.Small(n) }

// sensitive reports whether a count of that size, of the cell, must not be worked out.
func (p *plan) sensitive(i, n int) bool {
	return p.small(n) && p.block.published[p.cells[i].dims()] && !p.exempt(i)
}

// newView is the view of readers when the register held truth, before they see the new edition.
func (p *plan) newView(truth []int, earlier []Earlier) *view {
	n := len(p.cells)
	v := &view{
		truth: truth, lo: make([]int, n), hi: slices.Repeat([]int{unbounded}, n), agrees: make([]bool, n), sums: p.sums,
		told: make([]bool, n),
	}
	need := make([]bool, n)
	for i := range p.cells {
		v.agrees[i] = p.truth[i] == truth[i] || p.truth[i] > 0 && truth[i] > 0
		need[i] = p.sensitive(i, truth[i])
	}
	for _, e := range earlier {
		for _, k := range e.Cells {
			i, ok := p.index[k.Where]
			if !ok {
				continue
			}
			v.learn(i, k, e, p.policy)
			if k.Shown && k.N == truth[i] && !e.Imported {
				need[i], v.told[i] = false, true // an edition under another policy shows it: nothing can be done about that any more
			}
		}
		p.countries(v, e.Numbers)
	}
	for i, asked := range need {
		if asked {
			v.asks = append(v.asks, p.ask(i))
		}
	}
	return v
}

// learn adds what an earlier publication says of a count, unless that does not hold in this view.
func (v *view) learn(i int, k Known, from Earlier, policy Policy) {
	switch {
	case k.Shown && k.N == v.truth[i]:
		v.lo[i], v.hi[i] = k.N, k.N
	case k.Shown:
	case from.Imported && v.truth[i] <= from.most(policy):
		v.hi[i] = min(v.hi[i], from.most(policy))
	case !from.Imported && v.truth[i] >= policy.leastHidden():
		v.lo[i] = max(v.lo[i], policy.leastHidden())
	}
}

// leastHidden is the least count that a reader thinks a star can be.
func (p Policy) leastHidden() int {
	if p.StarMayBeZero {
		return 0
	}
	return 1
}

// countries adds what the number of countries says: those without a row of their own are at least one case each. The
// reader is granted to know which rows are empty.
func (p *plan) countries(v *view, numbers []Number) {
	for i, least := range p.strangers(v.truth, numbers) {
		v.lo[i] = max(v.lo[i], least)
	}
}

// strangers are how many countries that have cases the rows of those without a row of their own have, by row, as far as
// the numbers say and the register bears it out.
func (p *plan) strangers(truth []int, numbers []Number) map[int]int {
	out := map[int]int{}
	for _, number := range numbers {
		if number.What != NumberOfCountries || number.Scheme != p.year.scheme || number.Year != p.year.year {
			continue
		}
		for i, w := range p.cells {
			if w.Country.not == "" || w.Half != number.Half || w.dims()&^onlyHalf != 1<<counts.Country {
				continue
			}
			least := number.N
			for _, code := range w.Country.NotIn() {
				if row, ok := p.index[w.With(counts.Country, code)]; ok && truth[row] > 0 {
					least--
				}
			}
			if least <= truth[i] {
				out[i] = max(out[i], least)
			}
		}
	}
	return out
}

// bounds are what the reader knows of each count once the new edition is out with these counts hidden.
func (p *plan) bounds(v *view, hidden []bool) (lo, hi []int) {
	lo, hi = slices.Clone(v.lo), slices.Clone(v.hi)
	for i := range p.cells {
		if !p.counted[i] || !v.agrees[i] {
			continue
		}
		switch {
		case hidden[i]:
			lo[i] = max(lo[i], p.policy.leastHidden())
		case p.truth[i] == v.truth[i]:
			lo[i], hi[i] = v.truth[i], v.truth[i]
		}
	}
	return lo, hi
}
