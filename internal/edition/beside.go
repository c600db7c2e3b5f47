package edition

import (
	"context"
	"errors"

	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
)

// Beside is what a coordinator is told beside a preview that can be published.
type Beside struct {
	Insiders []Insider // what units' own staff could tell, see Preview.Tells
	// what it would cost to protect against that; nil where that is done already, or there is nothing to protect against
	Protecting *Cost
	Forecast   *Forecast // of a half: what it could cost its year, see Preview.Forecast
}

// Cost is what readers would lose by a choice.
type Cost struct {
	Rows   []disclosure.Where `json:"rows"`             // rows that would be hidden or left out
	Others int                `json:"others"`           // how many other counts
	Poorer []Poorer           `json:"poorer,omitempty"` // of which schemes there would be less, and why
	Never  bool               `json:"never,omitempty"`  // nothing could be published
}

// Nothing reports whether readers would lose nothing.
func (c Cost) Nothing() bool { return !c.Never && len(c.Rows) == 0 && c.Others == 0 }

// Beside works out what is said beside the preview, which has a result.
func (p *Preview) Beside(ctx context.Context) (*Beside, error) {
	out := &Beside{}
	var err error
	if out.Insiders, err = p.Tells(ctx); err != nil {
		return nil, err
	}
	if out.Forecast, err = p.Forecast(ctx); err != nil {
		return nil, err
	}
	if len(out.Insiders) > 0 && !p.Basis.Insiders {
		b := p.Basis
		b.Insiders = true
		if out.Protecting, err = p.cost(ctx, b); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// cost is what readers would lose if the preview were of the basis instead.
func (p *Preview) cost(ctx context.Context, instead Basis) (*Cost, error) {
	other, err := Prepare(ctx, instead, nil)
	var impossible *disclosure.Unprotectable
	switch {
	case errors.As(err, &impossible):
		return &Cost{Never: true}, nil
	case err != nil:
		return nil, err
	}
	out := &Cost{}
	out.Rows, out.Others = lost(p.Name.Scope, p.Result.Release, other.Result.Release)
	for _, step := range other.Poorer {
		if step.Content > p.Content[step.Scheme] {
			out.Poorer = append(out.Poorer, step)
		}
	}
	return out, nil
}

// lost are the rows of the scope's time that one release shows and another does not, and how many other counts there
// are. A row is a count of one characteristic.
func lost(of Scope, before, after *disclosure.Release) (rows []disclosure.Where, others int) {
	rows = []disclosure.Where{}
	for _, was := range before.Cells() {
		w := was.Where()
		if _, shown := was.Value(); !shown || w.Year != of.Year {
			continue
		}
		now, _ := after.Cell(w)
		if _, shown := now.Value(); shown {
			continue
		}
		given := 0
		for _, d := range counts.Dimensions() {
			if code := w.Code(d); code != "" && !(d == counts.Half && code == of.Half) {
				given++
			}
		}
		if given <= 1 && !w.Unknown() {
			rows = append(rows, w)
		} else {
			others++
		}
	}
	return rows, others
}
