package disclosure

import "context"

// Insider is somebody who knows cases of the register besides what is published, as a unit's staff know their own. A
// case that has several characteristics of lists is known by each of them as well, as the edition counts it.
type Insider struct {
	Name  string
	Knows []Count // each by as many characteristics as known
}

// Told is what an insider can tell too closely of the cases that they do not know.
type Told struct {
	Insider string
	Cells   []Where
}

// insiderView is the view of somebody who knows cases besides: what is left of each count must not be told. What a
// grand total leaves says nothing of anyone, and where there is nothing left there is nobody. It is nil for somebody
// who knows no case of the block. What they can tell by what is out already, nothing new makes worse.
func insiderView(p *plan, r Request, who Insider) (*view, error) {
	known, any := insider(p, who.Knows), false
	for i, n := range known {
		if n > p.truth[i] {
			return nil, &Inconsistent{p.cells[i], "a reader is taken to know more cases than there are"}
		}
		any = any || n > 0
	}
	if !any {
		return nil, nil //nolint:nilnil // there is none
	}
	v := p.newView(p.truth, r.Earlier)
	p.countries(v, r.Numbers)
	v.inside, v.asks = true, nil
	for i, n := range known {
		v.lo[i] = max(v.lo[i], n)
		if p.sensitive(i, p.truth[i]-n) && !p.total[i] && !v.told[i] {
			v.asks = append(v.asks, p.ask(i))
		}
	}
	if p.named(r.Earlier) {
		p.allow(v, v, false)
	}
	return v, nil
}

// addInsiders adds the views of those whom the promise has to hold for too.
func addInsiders(p *plan, r Request) error {
	for _, who := range r.Insiders {
		v, err := insiderView(p, r, who)
		if err != nil {
			return err
		}
		if v == nil {
			continue
		}
		for _, k := range v.asks {
			p.primary[k.of] = p.primary[k.of] || p.counted[k.of] // shown, it would tell what is left of it
		}
		p.views = append(p.views, v)
	}
	return nil
}

// Tells finds what each of the insiders can tell of a release that was made from the request, in their order, besides
// what they can tell without it. Who can tell nothing more is not among them.
func Tells(ctx context.Context, r Request, release *Release, who []Insider) ([]Told, error) {
	r.Insiders, r.Changes = who, false
	r.means = r.meanings()
	who, r.Insiders = r.means.insiders(who), nil
	plans, err := newPlans(r, 0)
	if err != nil {
		return nil, err
	}
	told := make([][][]Where, len(plans))
	err = eachPlan(plans, r.reporter("insiders", len(plans)), func(k int) error {
		p := plans[k]
		hidden, err := p.hiddenIn(release)
		if err != nil {
			return err
		}
		told[k] = make([][]Where, len(who))
		for n := range who {
			v, err := insiderView(p, r, who[n])
			if err != nil {
				return err
			}
			if v == nil {
				continue
			}
			if told[k][n], err = tells(ctx, p, v, hidden); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	var out []Told
	for n := range who {
		t := Told{Insider: who[n].Name}
		for k := range plans {
			t.Cells = append(t.Cells, told[k][n]...)
		}
		if len(t.Cells) > 0 {
			out = append(out, t)
		}
	}
	return out, nil
}

// tells are the counts that are too narrow in the view.
func tells(ctx context.Context, p *plan, v *view, hidden []bool) ([]Where, error) {
	var out []Where
	a := auditOf(p, v, hidden)
	for _, k := range v.asks {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if !a.wide(k) {
			out = append(out, p.means.nearest(p.cells[k.of]))
		}
	}
	return out, nil
}
