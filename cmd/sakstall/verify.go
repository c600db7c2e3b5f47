package main

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/store"
)

func runVerify(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	return withStore(ctx, of, func(s *store.Store) error {
		var problems []string
		var unchecked map[string]int
		var basis edition.Basis
		err := s.Snapshot(ctx, func(at store.Snapshot) (err error) {
			if unchecked, err = at.Unchecked(ctx); err != nil {
				return err
			}
			if problems, err = at.Verify(ctx); err != nil {
				return err
			}
			if basis, err = at.Basis(ctx, edition.Scope{Year: p.now().Year()}, p.now()); err != nil {
				err = errors.New(strings.Join(append(problems, err.Error()), "\n"))
			}
			return err
		})
		if err != nil {
			return err
		}
		unproved, err := basis.Prove(ctx, disclosure.Prove)
		if err != nil {
			return err
		}
		if problems = append(problems, unproved...); len(problems) > 0 {
			return errors.New(strings.Join(problems, "\n"))
		}
		for _, name := range slices.Sorted(maps.Keys(unchecked)) {
			fmt.Fprintf(p.stdout, "%d of the audit entries are sealed under the lost key %s and are not checked\n",
				unchecked[name], name)
		}
		fmt.Fprintln(p.stdout, "the register is sound")
		return nil
	})
}
