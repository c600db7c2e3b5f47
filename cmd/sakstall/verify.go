package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/store"
)

func runVerify(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	db := fs.String("db", "", "the register's `file`")
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	return withStore(ctx, *db, func(s *store.Store) error {
		var problems []string
		var basis edition.Basis
		err := s.Snapshot(ctx, func(at store.Snapshot) (err error) {
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
		fmt.Fprintln(p.stdout, "the register is sound")
		return nil
	})
}
