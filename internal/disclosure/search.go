package disclosure

import (
	"cmp"
	"context"
	"maps"
	"slices"
)

// How long less to hide is searched for. All are counts of work and not of time, so that the same request gives the
// same release.
const (
	rounds = 400     // times in a row that shaking the best choice may bring nothing
	effort = 1 << 25 // entries that may be reckoned in all before no further round is begun
	atOnce = 8       // cuts that are taken from one audit before the choice is changed: more of them say much the same
	// audits of one round before nothing is shown again that was once hidden, so that the round comes to an end
	turns = 200
	// entries that may be reckoned for one scheme and year before a safe choice counts as not to be found; as many may be
	// before the search, of what was known already, and after it for the proof: so every preview comes to an end
	mostWork = 1 << 30
)

// spent reports whether all that may be reckoned has been.
func (p *plan) spent() bool { return p.most > 0 && p.work+p.built > p.most }

// extend lets so much more be reckoned.
func (p *plan) extend(most int) { p.most = p.work + p.built + most }

// tooHard names all counts that are to be protected: for which of them no choice was found in time nobody knows.
func tooHard(p *plan) *Unprotectable {
	all := map[int]bool{}
	for _, v := range p.views {
		for _, k := range v.asks {
			all[k.of] = true
		}
	}
	out := &Unprotectable{}
	for _, i := range slices.Sorted(maps.Keys(all)) {
		out.Cells = append(out.Cells, p.means.nearest(p.cells[i]))
	}
	return out
}

// search finds what to hide: it covers the cuts that are known, audits that, and adds the cuts that the audits find
// broken.
type search struct {
	*cover
	audits []*audit // of each view
}

// choose finds which counts of the edition are hidden.
func (p *plan) choose(ctx context.Context) ([]bool, error) {
	s := &search{cover: newCover(p)}
	for _, v := range p.views {
		s.audits = append(s.audits, newStanding(p, v))
	}
	found, err := s.settle(ctx, nil)
	if err != nil {
		return nil, err
	}
	if !found && p.spent() {
		return nil, tooHard(s.p)
	}
	if !found {
		return s.lastResort(ctx)
	}
	best, err := s.improve(ctx)
	if err != nil {
		return nil, err
	}
	return s.spare(ctx, best)
}

// improve goes on from the present choice, which is safe, to better ones.
func (s *search) improve(ctx context.Context) ([]bool, error) {
	best := slices.Clone(s.hidden)
	for idle := 0; idle < rounds && s.p.work < effort && len(s.p.secondary(best)) > 0; idle++ {
		s.take(best)
		s.shake()
		better, err := s.settle(ctx, best)
		if err != nil {
			return nil, err
		}
		if better {
			best, idle = slices.Clone(s.hidden), 0
		}
	}
	return best, nil
}

// spare tries to do without each large count that the best choice hides, and without any other, whatever else is lost
// for it.
func (s *search) spare(ctx context.Context, best []bool) ([]bool, error) {
	for _, i := range s.p.secondary(best) {
		if !s.p.large[i] || !best[i] {
			continue
		}
		clear(s.banned)
		for j, large := range s.p.large {
			s.spared[j] = large && (j == i || !best[j])
		}
		s.take(best)
		s.show(i)
		found, err := s.settle(ctx, nil)
		if err != nil {
			return nil, err
		}
		if found {
			if best, err = s.improve(ctx); err != nil {
				return nil, err
			}
		}
	}
	return best, nil
}

// settle goes on from the present choice to one that is safe. It is false where there is none, or none that hides less
// than the best.
func (s *search) settle(ctx context.Context, best []bool) (bool, error) {
	for turn := 0; ; turn++ {
		if s.p.spent() || !s.grow() {
			return false, nil
		}
		if turn < turns {
			s.prune()
		}
		if best != nil && s.p.lost(s.hidden) >= s.p.lost(best) {
			return false, nil
		}
		if safe, err := s.audit(ctx); safe || err != nil {
			return safe, err
		}
	}
}

// audit reports whether every sensitive count is wide enough in every view. It adds some of the cuts that are broken in
// the first view where not.
func (s *search) audit(ctx context.Context) (bool, error) {
	for k, v := range s.p.views {
		if err := ctx.Err(); err != nil {
			return false, err
		}
		a := s.audits[k]
		a.aim(s.p.bounds(v, s.hidden))
		broken := 0
		for _, asked := range v.asks {
			if a.wide(asked) {
				continue
			}
			if k, ok := a.cut(asked); !ok || !s.add(k) {
				s.add(s.more())
			}
			if broken++; broken == atOnce {
				break
			}
		}
		if broken > 0 {
			return false, nil
		}
	}
	return true, nil
}

// more is the cut that asks for any one count more: it is true of every choice that is not safe, and says least.
func (s *search) more() cut {
	var out cut
	for i, can := range s.p.hideable() {
		if can && !s.hidden[i] {
			out.cells, out.weights = append(out.cells, i), append(out.weights, full)
		}
	}
	return out
}

// lastResort hides all that can be hidden, and from there shows again what it may, one count after the other. If even
// to hide everything gives counts away, nothing can be done.
func (s *search) lastResort(ctx context.Context) ([]bool, error) {
	hidden := s.p.hideable()
	if failing := s.p.failing(hidden); failing != nil {
		if s.p.spent() {
			failing = tooHard(s.p)
		}
		return nil, failing
	}
	order := s.p.secondary(hidden)
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(s.p.loss[j], s.p.loss[i]) })
	for _, i := range order {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if j := s.p.needs[i]; j >= 0 && hidden[j] || s.p.spent() {
			continue
		}
		hidden[i] = false
		hidden[i] = s.p.failing(hidden) != nil
	}
	return hidden, nil
}

// failing are the sensitive counts, and those with a sensitive change, that some reader could tell too closely, or nil.
func (p *plan) failing(hidden []bool) *Unprotectable {
	failing := failures{}
	for _, v := range p.views {
		a := auditOf(p, v, hidden)
		for _, asked := range v.asks {
			if !a.wide(asked) {
				failing.add(v, asked)
			}
		}
	}
	return newUnprotectable(p, failing)
}

// lost is what readers lose with the counts that are hidden to protect others.
func (p *plan) lost(hidden []bool) int {
	out := 0
	for _, i := range p.secondary(hidden) {
		out += p.loss[i]
	}
	return out
}

// secondary are the counts hidden that need not be for their own sake.
func (p *plan) secondary(hidden []bool) []int {
	var out []int
	for i, h := range hidden {
		if h && p.counted[i] && !p.primary[i] {
			out = append(out, i)
		}
	}
	return out
}

// hideable are all counts that the edition could hide.
func (p *plan) hideable() []bool {
	out := make([]bool, len(p.cells))
	for i, n := range p.truth {
		out[i] = p.counted[i] && !p.total[i] && n > 0
	}
	return out
}
