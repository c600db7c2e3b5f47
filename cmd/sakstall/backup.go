package main

import (
	"context"
	"fmt"

	"sakstall/internal/store"
)

func runBackup(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	to := fs.String("to", "", "the copy's `file`, which must not exist yet")
	if _, err := parse(fs, args, 0, "db", "to"); err != nil {
		return err
	}
	return withStore(ctx, of, func(s *store.Store) error {
		if err := s.Backup(ctx, *to); err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "the register is copied to %s, and the copy is sound\n", *to)
		return nil
	})
}
