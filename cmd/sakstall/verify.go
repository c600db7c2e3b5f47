package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

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
		problems, err := s.Verify(ctx)
		if err != nil {
			return err
		}
		b, err := s.Basis(ctx, edition.Scope{Year: p.now().Year()}, p.now())
		if err != nil {
			return errors.New(strings.Join(append(problems, err.Error()), "\n"))
		}
		unproved, err := b.Prove(ctx)
		if err != nil {
			return err
		}
		problems = append(problems, unproved...)
		if len(problems) > 0 {
			return errors.New(strings.Join(problems, "\n"))
		}
		fmt.Fprintln(p.stdout, "the register is sound")
		return nil
	})
}
