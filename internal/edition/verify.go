package edition

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"sakstall/internal/disclosure"
)

// Prover is disclosure.Prove, or another way to the same proof.
type Prover func(context.Context, disclosure.Request, *disclosure.Release) (disclosure.Proof, error)

// Prove proves again what was proved when each of the basis' editions was published, from what it was made from and
// what was out then. It returns what does not hold, a line each. What is compared are the bounds, which do not depend
// on the solver's path.
func (b Basis) Prove(ctx context.Context, by Prover) ([]string, error) {
	var problems []string
	out := map[string]disclosure.Earlier{}
	for _, e := range b.earlier() {
		out[e.Name] = e
	}
	for _, e := range b.Editions {
		problem, err := e.prove(ctx, by, out)
		if err != nil {
			return nil, err
		}
		if problem != "" {
			problems = append(problems, fmt.Sprintf("edition %s: %s", e.Name, problem))
		}
	}
	return problems, nil
}

func (e *Edition) prove(ctx context.Context, by Prover, out map[string]disclosure.Earlier) (problem string, err error) {
	r := disclosure.Request{
		Policy: e.Policy, Domains: e.Release.Domains(), Counts: e.Inside.Counts, World: e.Inside.finest(),
		Reprinted: e.Inside.Reprinted, Numbers: e.Release.Numbers(), Withheld: e.withheld(), Changes: e.Inside.Changes,
		Linked: e.Inside.Linked,
	}
	if e.Inside.Joined {
		r.Joined = joined(e.Book)
	}
	for _, name := range e.Inside.Earlier {
		earlier, is := out[name]
		if !is {
			return fmt.Sprintf("%s, which was out before it, is gone", name), nil
		}
		if !e.Inside.Joined { // it was proved as if each code had always been the same
			earlier.Joined, earlier.ByRows = nil, false
		}
		earlier.Threshold = e.Inside.Thresholds[name] // 0 is the policy's
		r.Earlier = append(r.Earlier, earlier)
	}
	proof, err := by(ctx, r, e.Release)
	if ctx.Err() != nil {
		return "", errors.Join(ctx.Err(), err)
	}
	switch {
	case err != nil:
		return err.Error(), nil
	case !maps.Equal(byWhere(proof.Bounds), byWhere(e.Inside.Proof.Bounds)):
		return "the bounds are not those that were proved", nil
	case !maps.Equal(byChange(proof.Changes), byChange(e.Inside.Proof.Changes)):
		return "the bounds of what has changed are not those that were proved", nil
	}
	return "", nil
}

// withheld are the totals that stand hidden.
func (e *Edition) withheld() []disclosure.Where {
	var out []disclosure.Where
	for _, c := range e.Inside.Counts {
		total := disclosure.Where{Scheme: c.Scheme, Year: c.Year, Half: e.Name.Half}
		if cell, has := e.Release.Cell(total); has && c.Where == total {
			if _, shown := cell.Value(); !shown {
				out = append(out, total)
			}
		}
	}
	return out
}

// byChange are the bounds of changes without their order.
func byChange(bounds []disclosure.ChangeBound) map[disclosure.ChangeBound]bool {
	out := make(map[disclosure.ChangeBound]bool, len(bounds))
	for _, b := range bounds {
		out[b] = true
	}
	return out
}

// byWhere are the bounds by their counts: in which order they come is the program's of the day.
func byWhere(bounds []disclosure.Bound) map[disclosure.Where]disclosure.Bound {
	out := make(map[disclosure.Where]disclosure.Bound, len(bounds))
	for _, b := range bounds {
		out[b.Where] = b
	}
	return out
}
