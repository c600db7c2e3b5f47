package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"sakstall/internal/config"
	"sakstall/internal/seal"
	"sakstall/internal/store"
)

// register adds the flags of the register that a command is about.
func (p program) register(flags *flag.FlagSet) *config.Register {
	return config.RegisterFlags(flags, p.getenv)
}

// withStore opens the register for do. Without a key file, what only reads the register works.
func withStore(ctx context.Context, of *config.Register, do func(*store.Store) error) error {
	return withKeys(ctx, of, func(s *store.Store, _ config.Keys) error { return do(s) })
}

// withKeys opens the register for do, with the keys that its key file holds: none where there is no file.
func withKeys(ctx context.Context, of *config.Register, do func(*store.Store, config.Keys) error) error {
	own, keys, err := readKeys(of)
	if err != nil {
		return err
	}
	s, err := store.Open(ctx, of.DB, keys)
	if err != nil {
		return err
	}
	err = errors.Join(do(s, own), s.Close())
	if errors.Is(err, seal.ErrNoKey) {
		err = noKey(ctx, of.DB, of.KeyFile())
	}
	return err
}

// readKeys are the server's keys and, derived from them, those of the register's audit trail: none where there is no
// key file.
func readKeys(of *config.Register) (config.Keys, *seal.Keys, error) {
	own, err := config.ReadKeys(of.KeyFile())
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return config.Keys{}, nil, err
	}
	keys, err := seal.NewKeys(own.Secrets, own.Lost...)
	return own, keys, err
}

// sealKeys are the keys of the register's audit trail alone.
func sealKeys(of *config.Register) (*seal.Keys, error) {
	_, keys, err := readKeys(of)
	return keys, err
}

// noKey says what to do where there is no key file for the register.
func noKey(ctx context.Context, file, keyFile string) error {
	if err := requireKey(ctx, file, keyFile); err != nil {
		return err
	}
	return fmt.Errorf("no key file at %s: make a new one with sakstall migrate --db %s --key-file %s", keyFile, file,
		keyFile)
}

// requireKey returns an error that says what to do where there is no key file, and the audit trail of the register is
// sealed under a key. It opens nothing where there is a key file, and where there is no register.
func requireKey(ctx context.Context, file, keyFile string) error {
	if _, err := os.Stat(keyFile); !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	names, err := store.SealedUnder(ctx, file)
	if err != nil || len(names) == 0 {
		return err
	}
	return fmt.Errorf("no key file at %s, and the register is sealed under the key %s: bring it back; if nobody has "+
		"it any more, "+
		"write a new key there (openssl rand -hex 32), and a line for each that is lost: lost %s", keyFile,
		strings.Join(names, " and the key "), strings.Join(names, ", lost "))
}
