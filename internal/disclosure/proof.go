package disclosure

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"maps"
	"slices"
)

// Bound is what a reader can work out of a count: it lies between Low and High, and can be either. High is -1 where
// nothing bounds it.
type Bound struct {
	Where Where `json:"where"`
	Low   int   `json:"low"`
	High  int   `json:"high"`
}

// ChangeBound is what a reader can work out of how much larger a count is than it was when an earlier edition was made:
// it lies between Low and High, and can be either.
type ChangeBound struct {
	Since     string // the earlier edition
	Where     Where
	Low, High int
	Unbounded bool // nothing bounds it from above
}

// Proof is what was proved of a release: of every sensitive count the closest bounds that any reader has. Two proofs
// are the same where their bounds are: which witnesses were found for them depends on the path of the solver, so their
// hash is information only.
type Proof struct {
	Bounds []Bound
	// Changes are the closest bounds that any reader has of each sensitive change.
	Changes []ChangeBound
	// SHA-256, in hexadecimal, of whole tables that agree with all that is published and reach each bound
	Witnesses string
}

// Prove proves a release again that was made from the same request. The error is an *Unprotectable with the counts that
// a reader could work out, and an *Inconsistent where the release is not one of the request.
func Prove(ctx context.Context, r Request, release *Release) (Proof, error) {
	plans, err := newPlans(r, 0)
	if err != nil {
		return Proof{}, err
	}
	hidden, errs := make([][]bool, len(plans)), make([]error, len(plans))
	for k, p := range plans {
		hidden[k], errs[k] = p.hiddenIn(release)
	}
	if err := joined(errs); err != nil {
		return Proof{}, err
	}
	return prove(ctx, plans, hidden, r.reporter("prove", len(plans)))
}

// hiddenIn reads which of the plan's counts the release hides.
func (p *plan) hiddenIn(release *Release) ([]bool, error) {
	hidden := make([]bool, len(p.cells))
	var open []Where
	for i, w := range p.cells {
		if !p.counted[i] {
			continue
		}
		w = p.means.sealed(w)
		c, ok := release.Cell(w)
		if !ok || c.shown && c.n != p.truth[i] {
			return nil, &Inconsistent{w, "the release does not have it as it is counted"}
		}
		hidden[i] = !c.shown
		if c.shown && p.primary[i] {
			open = append(open, w)
		}
	}
	if len(open) > 0 {
		return nil, &Unprotectable{Cells: open}
	}
	return hidden, nil
}

// prove finds the exact bounds of every sensitive count in every view.
func prove(ctx context.Context, plans []*plan, hidden [][]bool, done func()) (Proof, error) {
	proofs := make([]*proof, len(plans))
	err := eachPlan(plans, done, func(k int) (err error) {
		proofs[k], err = plans[k].prove(ctx, hidden[k])
		return err
	})
	if err != nil {
		return Proof{}, err
	}
	var out Proof
	all := sha256.New()
	for _, p := range proofs {
		out.Bounds, out.Changes = append(out.Bounds, p.bounds...), append(out.Changes, p.changes...)
		all.Write(p.witnesses.Sum(nil))
	}
	out.Witnesses = hex.EncodeToString(all.Sum(nil))
	return out, nil
}

// changeOf is a count's change since an edition.
type changeOf struct {
	since string
	of    int
}

func (c changeOf) compare(o changeOf) int {
	return cmp.Or(cmp.Compare(c.since, o.since), cmp.Compare(c.of, o.of))
}

func (b ChangeBound) width() int {
	if b.Unbounded {
		return unbounded
	}
	return b.High - b.Low
}

// proof is that of one plan.
type proof struct {
	bounds    []Bound
	changes   []ChangeBound
	witnesses hash.Hash
}

func (p *plan) prove(ctx context.Context, hidden []bool) (*proof, error) {
	out := &proof{witnesses: sha256.New()}
	closest, changes, failing := map[int]Bound{}, map[changeOf]ChangeBound{}, failures{}
	for _, v := range p.views {
		a := auditOf(p, v, hidden)
		if a.nobody {
			continue
		}
		lo, hi := p.bounds(v, hidden)
		for _, k := range v.asks {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			proved := !a.hard && a.reach(k.cell, 1) && a.reach(k.cell, -1) && a.reached(k.cell, lo, hi)
			if !proved || a.span(k) < k.width && !a.mistaken(k.cell) {
				failing.add(v, k)
			}
			if a.contrary || v.inside {
				continue // of such a reader no bounds are kept: they need not be those of the truth
			}
			if k.since != "" {
				b, of := a.changeBound(k), changeOf{k.since, k.of}
				if old, ok := changes[of]; !ok || b.width() < old.width() {
					changes[of] = b
				}
			} else if k.cell == k.of {
				if b, old := a.bound(k.cell), closest[k.of]; old.Where == (Where{}) || b.width() < old.width() {
					closest[k.of] = b
				}
			}
		}
		if !v.inside {
			out.note(a)
		}
	}
	if failing := newUnprotectable(p, failing); failing != nil {
		return nil, failing
	}
	for i := range p.cells {
		if b, ok := closest[i]; ok {
			out.bounds = append(out.bounds, b)
		}
	}
	for _, of := range slices.SortedFunc(maps.Keys(changes), changeOf.compare) {
		out.changes = append(out.changes, changes[of])
	}
	return out, nil
}

// reached reports whether both ends of what the audit found of a count are those of a table that agrees with everything
// published, lo and hi being what is said of each count. It asks nothing of the solver but the tables.
func (a *audit) reached(i int, lo, hi []int) bool {
	for _, end := range []int{a.low[i], a.high[i]} {
		holds := func(x []int) bool { return x[i] == end && agrees(x, lo, hi, a.sums) }
		if !holds(a.base) && !slices.ContainsFunc(a.witnesses, holds) {
			return false
		}
	}
	return true
}

// agrees reports whether a whole table is one that the register may have held: no count is negative, every sum adds up,
// and each count lies where a reader knows it to lie, from lo to hi.
func agrees(x, lo, hi []int, sums []sum) bool {
	if len(x) != len(lo) {
		return false
	}
	for i, n := range x {
		if n < 0 || n < lo[i] || n > hi[i] {
			return false
		}
	}
	for _, s := range sums {
		sum := 0
		for _, i := range s.parts {
			sum += x[i]
		}
		if sum != x[s.whole] {
			return false
		}
	}
	return true
}

// bound is what the audit has found of a count.
func (a *audit) bound(i int) Bound {
	b := Bound{a.p.means.sealed(a.p.cells[i]), a.low[i], a.high[i]}
	if b.High >= a.far {
		b.High = -1
	}
	return b
}

// width is the distance from the lowest to the highest.
func (b Bound) width() int {
	if b.High < 0 {
		return unbounded
	}
	return b.High - b.Low
}

// note adds the audit's witnesses to the hash.
func (f *proof) note(a *audit) {
	var buffer []byte
	for _, w := range a.witnesses {
		buffer = slices.Grow(buffer[:0], 8*len(w))
		for _, n := range w {
			buffer = binary.BigEndian.AppendUint64(buffer, uint64(n))
		}
		f.witnesses.Write(buffer)
	}
}
