package disclosure

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// Protect chooses what to hide, as little as possible, and proves it. The error is an *Unprotectable where no choice
// would do, an *Inconsistent where the request contradicts itself, or the context's.
func Protect(ctx context.Context, r Request) (*Result, error) { return protect(ctx, r, mostWork) }

// protect gives a scheme and year up where so much has been reckoned.
func protect(ctx context.Context, r Request, most int) (*Result, error) {
	plans, err := newPlans(r, most)
	if err != nil {
		return nil, err
	}
	result := &Result{Reasons: map[Where]Reason{}}
	hidden := make([][]bool, len(plans))
	err = eachPlan(plans, r.reporter("choose", len(plans)), func(k int) (err error) {
		plans[k].extend(most)
		hidden[k], err = plans[k].choose(ctx)
		return err
	})
	if err != nil {
		return nil, err
	}
	var cells []Cell
	for k, p := range plans {
		p.extend(most)
		cells = append(cells, p.release(hidden[k], result.Reasons)...)
		result.GivenAway = append(result.GivenAway, p.given...)
	}
	for _, k := range r.Reprinted {
		cells = append(cells, Cell{k.Where, k.N, k.Shown})
		if !k.Shown {
			result.Reasons[k.Where] = Primary
		}
	}
	result.Release = newRelease(r.Policy.Threshold, r.Domains, cells, r.Numbers)
	result.Proof, err = prove(ctx, plans, hidden, r.reporter("prove", len(plans)))
	return result, err
}

// newPlans makes the plans of all years that the edition counts, for each of which so much may be reckoned.
func newPlans(r Request, most int) ([]*plan, error) {
	if err := r.Policy.Validate(); err != nil {
		return nil, err
	}
	if err := r.checkReprinted(); err != nil {
		return nil, err
	}
	if r.means == nil {
		r.means = r.meanings()
	}
	r = r.means.request(r)
	now, held := registersOf(r.Domains, r.Counts), registersOf(r.Domains, r.Counts, r.World)
	var plans []*plan
	var errs []error
	for _, y := range years(r.Domains, r.Counts) {
		if y.split != "" {
			now[y].addTotal(y, now)
		}
		p, err := newPlan(y, r, now, held)
		if err == nil {
			p.most = most
			err = p.see(r)
		}
		plans, errs = append(plans, p), append(errs, err)
	}
	return plans, joined(errs)
}

// eachPlan does something with each plan, as many at once as there are processors, and returns the first plan's error.
// The result does not depend on which ends first. A panic goes on in the caller, who may recover from it: in a
// goroutine of its own it would end the program.
func eachPlan(plans []*plan, done func(), do func(k int) error) error {
	errs, panics := make([]error, len(plans)), make([]any, len(plans))
	var wait sync.WaitGroup
	turn := make(chan struct{}, runtime.GOMAXPROCS(0))
	for k := range plans {
		wait.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					panics[k] = fmt.Sprintf("%v\n%s", r, debug.Stack())
				}
			}()
			turn <- struct{}{}
			defer func() { <-turn }()
			errs[k] = do(k)
			done()
		})
	}
	wait.Wait()
	for _, r := range panics {
		if r != nil {
			panic(r)
		}
	}
	return joined(errs)
}

// joined is the first error, or where all are Unprotectable, one with the counts of all: each scheme and year stands for
// itself, and what is wrong with one says nothing of the others.
func joined(errs []error) error {
	var all Unprotectable
	for _, err := range errs {
		var hopeless *Unprotectable
		if errors.As(err, &hopeless) {
			all.Cells, all.Changes = append(all.Cells, hopeless.Cells...), append(all.Changes, hopeless.Changes...)
		} else if err != nil {
			return err
		}
	}
	if len(all.Cells) > 0 {
		return &all
	}
	return nil
}

// reporter counts what is done and reports it.
func (r Request) reporter(stage string, of int) func() {
	var lock sync.Mutex
	done := 0
	return func() {
		lock.Lock()
		defer lock.Unlock()
		done++
		if r.Progress != nil {
			r.Progress(stage, done, of)
		}
	}
}

// release are the plan's cells with what is hidden left out, and the reasons noted.
func (p *plan) release(hidden []bool, reasons map[Where]Reason) []Cell {
	var out []Cell
	for i, w := range p.cells {
		w = p.means.sealed(w)
		switch {
		case !p.counted[i], p.year.split != "" && w.Split.IsZero(): // the total stands among the other tables
		case !hidden[i]:
			out = append(out, Cell{w, p.truth[i], true})
		default:
			out = append(out, Cell{where: w})
			reasons[w] = Secondary
			if p.primary[i] && !p.forced[i] || p.small(p.truth[i]) {
				reasons[w] = Primary
			}
		}
	}
	return out
}

// checkReprinted holds that what is printed again is what an earlier publication has, and not counted as well.
func (r Request) checkReprinted() error {
	out, counted := map[Known]bool{}, map[Where]bool{}
	for _, e := range r.Earlier {
		for _, k := range e.Cells {
			out[k] = true
		}
	}
	for _, c := range r.Counts {
		if counted[c.Where] {
			return &Inconsistent{c.Where, "it is counted twice"}
		}
		counted[c.Where] = true
		if c.N < 0 {
			return &Inconsistent{c.Where, "the count is negative"}
		}
	}
	for _, k := range r.Reprinted {
		if !out[k] {
			return &Inconsistent{k.Where, "no earlier publication has it like that"}
		}
		if counted[k.Where] {
			return &Inconsistent{k.Where, "it is counted and printed again as well"}
		}
		counted[k.Where] = true
	}
	return nil
}
