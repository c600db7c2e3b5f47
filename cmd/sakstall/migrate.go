package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"sakstall/internal/config"
	"sakstall/internal/store"
)

func runMigrate(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	server := config.Flags(fs, p.getenv)
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	if err := server.Check(); err != nil {
		return err
	}
	return migrate(ctx, server.DB, server.KeyFile)
}

// migrate makes the register and the server's key where they are missing, and brings the register up to date. Both can be read by
// their owner only.
func migrate(ctx context.Context, file, keyFile string) error {
	if _, err := os.Stat(filepath.Dir(file)); errors.Is(err, os.ErrNotExist) {
		return errors.New("there is no folder " + filepath.Dir(file))
	}
	if err := store.Migrate(ctx, file); err != nil {
		return err
	}
	return config.MakeKey(keyFile)
}

// withStore opens the register for do.
func withStore(ctx context.Context, file string, do func(*store.Store) error) error {
	s, err := store.Open(ctx, file)
	if err != nil {
		return err
	}
	return errors.Join(do(s), s.Close())
}
