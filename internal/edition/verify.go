package edition

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"sakstall/internal/disclosure"
)

// Prove proves again what was proved when each of the basis' editions was published, from what it was made from and what was out then. It
// returns what does not hold, a line each.
func (b Basis) Prove(ctx context.Context) ([]string, error) {
	var problems []string
	out := map[string]disclosure.Earlier{}
	for _, e := range b.earlier() {
		out[e.Name] = e
	}
	for _, e := range b.Editions {
		problem, err := e.prove(ctx, out)
		if err != nil {
			return nil, err
		}
		if problem != "" {
			problems = append(problems, fmt.Sprintf("edition %s: %s", e.Name, problem))
		}
	}
	return problems, nil
}

func (e *Edition) prove(ctx context.Context, out map[string]disclosure.Earlier) (problem string, err error) {
	r := disclosure.Request{
		Policy: e.Policy, Domains: e.Release.Domains(), Counts: e.Inside.Counts, World: e.Inside.World, Reprinted: e.Inside.Reprinted, Numbers: e.Release.Numbers(),
	}
	for _, name := range e.Inside.Earlier {
		earlier, is := out[name]
		if !is {
			return fmt.Sprintf("%s, which was out before it, is gone", name), nil
		}
		earlier.Threshold = e.Inside.Thresholds[name] // 0 is the policy's
		r.Earlier = append(r.Earlier, earlier)
	}
	proof, err := disclosure.Prove(ctx, r, e.Release)
	if ctx.Err() != nil {
		return "", errors.Join(ctx.Err(), err)
	}
	switch {
	case err != nil:
		return err.Error(), nil
	case !slices.Equal(proof.Bounds, e.Inside.Proof.Bounds):
		return "the bounds are not those that were proved", nil
	}
	return "", nil
}
