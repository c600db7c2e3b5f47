package edition

import (
	"context"
	"errors"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/disclosure"
	"sakstall/internal/period"
	"sakstall/internal/report"
)

// lookAhead protects a half that shows more than margins as if a year like the last one were out already, with all that
// it shows where no half is: so a year like that loses nothing by the half. What is hidden then is hidden in the half;
// where that does not do, the half shows less.
func (p *Preview) lookAhead(ctx context.Context) error {
	b := p.Basis
	if b.Scope.Half == "" || b.ahead || !slices.ContainsFunc(codebook.Schemes(), p.richer) {
		return nil
	}
	half := b.likeLastYear()
	half.ahead = true
	year, err := made(ctx, half, Scope{Year: b.Scope.Year}, report.All)
	if err != nil {
		return err
	}
	var ahead *Preview
	if year != nil {
		half.Editions = append(slices.Clone(b.Editions), year)
		ahead, err = Prepare(ctx, half, nil)
	}
	var impossible *disclosure.Unprotectable
	if err != nil && !errors.As(err, &impossible) {
		return err
	}
	for _, scheme := range codebook.Schemes() {
		if ahead == nil || ahead.Result == nil {
			if p.richer(scheme) {
				p.show(scheme, report.Margins, Ahead, nil)
			}
			continue
		}
		for _, step := range ahead.Poorer {
			if step.Scheme == scheme && step.Why == Unprotected {
				p.show(scheme, step.Content, Ahead, step.Cells)
			}
		}
	}
	if ahead != nil && ahead.Result != nil {
		p.LeftOut = append(p.LeftOut, ahead.LeftOut...)
		for _, c := range ahead.Result.Release.Cells() {
			if _, shown := c.Value(); !shown {
				p.hide = append(p.hide, c.Where())
			}
		}
	}
	p.ask()
	return nil
}

// richer reports whether so much is shown of the scheme that the year could lose by it.
func (p *Preview) richer(scheme codebook.Scheme) bool { return p.Content[scheme] < report.Margins }

// likeLastYear is the basis with the year's other half as it was the year before, where it has not ended. A scheme that
// had no cases then gets the half once more.
func (b Basis) likeLastYear() Basis {
	other := b.Scope.other()
	if b.Over || other.Half == period.H1 {
		return b
	}
	before := Scope{b.Scope.Year - 1, other.Half}
	cells := slices.DeleteFunc(slices.Clone(b.Cells), func(c counts.Cell) bool { return other.has(c.Half) })
	for _, c := range b.Cells {
		from := before
		if b.cases(c.Scheme, before) == 0 {
			from = b.Scope
		}
		if from.has(c.Half) {
			c.Half = other.Halves()[0]
			cells = append(cells, c)
		}
	}
	b.Cells = cells
	return b
}

// has reports whether the half is of the scope.
func (s Scope) has(h period.Half) bool { return slices.Contains(s.Halves(), h) }

// made is the scope's edition as it would be made from the basis with the content, nil where nothing could be published.
func made(ctx context.Context, b Basis, scope Scope, content report.Content) (*Edition, error) {
	b.Scope, b.Having, b.Chosen = scope, nil, false
	b.Content = content
	p, err := Prepare(ctx, b, nil)
	var impossible *disclosure.Unprotectable
	switch {
	case errors.As(err, &impossible):
		return nil, nil //nolint:nilnil // there is none
	case err != nil:
		return nil, err
	}
	return p.Edition(Draft{})
}

// Forecast is what a year's edition would lose by its halves, worked out on the last year before.
type Forecast struct {
	Year int  `json:"year"`
	With Cost `json:"with"` // both halves with the content that was asked for
	// both halves with margins; nil where the content is no richer
	Margins *Cost `json:"margins,omitempty"`
}

// Forecast works out what the year would lose by the half and the other one like it, on the year before. It is nil where
// the scope is a year, or the year before has no cases.
func (p *Preview) Forecast(ctx context.Context) (*Forecast, error) {
	b := p.Basis
	year := Scope{Year: b.Scope.Year - 1}
	if b.Scope.Half == "" || b.cases(codebook.Advisors, year)+b.cases(codebook.Envoys, year) == 0 {
		return nil, nil //nolint:nilnil // there is nothing to forecast
	}
	b.Editions, b.Printed, b.Held, b.Open, b.Over, b.Plan = nil, nil, nil, nil, true, report.Plan{}
	b.Since = map[codebook.Scheme]Since{}
	for _, scheme := range codebook.Schemes() {
		if b.cases(scheme, year) > 0 {
			b.Since[scheme] = Since{Cases: year.Year}
		}
	}
	b.Cells = slices.DeleteFunc(slices.Clone(b.Cells), func(c counts.Cell) bool { return c.Half.Year() > year.Year })
	alone, err := made(ctx, b, year, report.All)
	if err != nil || alone == nil {
		return nil, err
	}
	f := &Forecast{Year: year.Year}
	if f.With, err = halvesCost(ctx, b, alone, p.Basis.Content); err == nil && p.Basis.Content < report.Margins {
		var margins Cost
		margins, err = halvesCost(ctx, b, alone, report.Margins)
		f.Margins = &margins
	}
	return f, err
}

// halvesCost is what the year's edition loses, beside the one without halves, once both halves are out with the content.
func halvesCost(ctx context.Context, b Basis, alone *Edition, content report.Content) (Cost, error) {
	year := alone.Name.Scope
	for _, half := range []string{period.H1, period.H2} {
		e, err := made(ctx, b, Scope{year.Year, half}, content)
		if err != nil {
			return Cost{}, err
		}
		if e != nil {
			b.Editions = append(slices.Clone(b.Editions), e)
		}
	}
	e, err := made(ctx, b, year, report.All)
	if err != nil || e == nil {
		return Cost{Never: true}, err
	}
	var c Cost
	c.Rows, c.Others = lost(year, alone.Release, e.Release)
	return c, nil
}
