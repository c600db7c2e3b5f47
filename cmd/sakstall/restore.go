package main

import (
	"context"
	"fmt"

	"sakstall/internal/store"
)

func runRestore(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	db := fs.String("db", "", "the register's `file`, which may be broken or gone")
	from := fs.String("from", "", "the copy's `file`")
	if _, err := parse(fs, args, 0, "db", "from"); err != nil {
		return err
	}
	done, err := store.Restore(ctx, *db, *from, p.now())
	for i, kept := range done.Kept {
		if i == 0 {
			fmt.Fprintln(p.stdout, "what was there is kept:")
		}
		fmt.Fprintln(p.stdout, kept)
	}
	if err != nil {
		return err
	}
	if done.Migrated {
		fmt.Fprintln(p.stdout, "the copy is of an older program and has been brought up to date")
	}
	fmt.Fprintf(p.stdout, "the copy %s is sound and is the register %s now\n", *from, *db)
	return nil
}
