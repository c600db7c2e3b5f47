package main

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/store"
)

func runImportList(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	return withStore(ctx, of, func(s *store.Store) error {
		all, err := s.Imports.All(ctx)
		if err != nil {
			return err
		}
		for _, i := range all {
			by, state := audit.Operator, "imported"
			if i.Owner != 0 {
				by = audit.UserActor(i.Owner)
			}
			if i.Undone {
				state = "undone"
			}
			at := i.At.UTC().Format(time.RFC3339)
			fmt.Fprintf(p.stdout, "%d\t%s\t%s\t%d cases\t%s\n", i.ID, at, by, i.Cases, state)
		}
		return nil
	})
}

func runImportUndo(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	names, err := parse(fs, args, 1, "db")
	if err != nil {
		return err
	}
	id, err := strconv.ParseInt(names[0], 10, 64)
	if err != nil {
		return usageError{fmt.Sprintf("%q is not the number of an import, as import list has it", names[0])}
	}
	return withStore(ctx, of, func(s *store.Store) error {
		now, err := s.Imports.Standing(ctx, nil, id, p.now())
		if err != nil {
			return err
		}
		if now.Undone {
			return fmt.Errorf("import %d is undone already", id)
		}
		n, err := s.Imports.Undo(ctx, nil, id, -1, audit.Origin{At: p.now(), Actor: audit.Operator})
		if err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "import %d is undone: %d cases withdrawn, %d had been before\n", id, n, now.Withdrawn)
		return nil
	})
}
