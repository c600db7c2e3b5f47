package main

import (
	"context"
	"flag"
	"fmt"
	"slices"

	"sakstall/internal/cases"
	"sakstall/internal/edition"
	"sakstall/internal/store"
)

// insidersFlag is the switch that protects small counts against units' own staff too. What it returns is what has been
// chosen, or nil.
func insidersFlag(fs *flag.FlagSet) func() *bool {
	on := fs.Bool("protect-insiders", false,
		"protect small counts against units' own staff too, who know their cases; "+
			"the installation's setting unless given")
	return func() (chosen *bool) {
		whereGiven(fs, map[string]func(){"protect-insiders": func() { chosen = on }})
		return chosen
	}
}

// auditInsiders adds to the preview what units' own staff could tell: of all units, or of the one that is named.
func auditInsiders(ctx context.Context, s *store.Store, p *edition.Preview, unit string, everyone bool) error {
	units, err := s.Units.All(ctx)
	if err != nil {
		return err
	}
	if unit != "" && !slices.ContainsFunc(units, func(u cases.Unit) bool { return u.Code == unit }) {
		return fmt.Errorf("there is no unit %q", unit)
	}
	all, err := p.Tells(ctx)
	if everyone {
		p.Insiders = all
	}
	if unit != "" {
		p.Insider = new(edition.Of(all, unit))
	}
	return err
}
