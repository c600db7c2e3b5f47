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
	of := p.register(fs)
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	return migrate(ctx, of.DB, of.KeyFile())
}

// migrate makes the register and the server's key where they are missing, and brings the register up to date. Both can
// be read by their owner only. It returns an error where the key is missing that the register's audit trail is sealed
// under.
func migrate(ctx context.Context, file, keyFile string) error {
	if _, err := os.Stat(filepath.Dir(file)); errors.Is(err, os.ErrNotExist) {
		return errors.New("there is no folder " + filepath.Dir(file))
	}
	if err := requireKey(ctx, file, keyFile); err != nil {
		return err
	}
	if err := store.Migrate(ctx, file); err != nil {
		return err
	}
	return config.MakeKey(keyFile)
}
