package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"sakstall/internal/config"
	"sakstall/internal/seal"
	"sakstall/internal/store"
)

func runRestore(ctx context.Context, p program, args []string) error {
	flags := p.flags()
	of := p.register(flags)
	from := flags.String("from", "", "the copy's `file`")
	if _, err := parse(flags, args, 0, "db", "from"); err != nil {
		return err
	}
	keys, err := keysOfCopy(ctx, of, *from)
	if err != nil {
		return err
	}
	done, err := store.Restore(ctx, of.DB, *from, keys, p.now())
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
	fmt.Fprintf(p.stdout, "the copy %s is sound and is the register %s now\n", *from, of.DB)
	return nil
}

// keysOfCopy are the keys that the copy is sealed under. One that was made before there were such seals needs none, and
// the server's is made where it is missing.
func keysOfCopy(ctx context.Context, of *config.Register, from string) (*seal.Keys, error) {
	for _, needed := range []string{from, filepath.Dir(of.KeyFile())} {
		if _, err := os.Stat(needed); errors.Is(err, fs.ErrNotExist) {
			return sealKeys(of) // Restore says what is missing
		}
	}
	if err := requireKey(ctx, from, of.KeyFile()); err != nil {
		return nil, err
	}
	if err := config.MakeKey(of.KeyFile()); err != nil {
		return nil, err
	}
	return sealKeys(of)
}
