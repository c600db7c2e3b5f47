package main

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"

	"sakstall/internal/audit"
	"sakstall/internal/auth"
	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/config"
	"sakstall/internal/demo"
	"sakstall/internal/earlier"
	"sakstall/internal/store"
)

func runDemo(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	dir := fs.String("dir", ".demo", "the `folder` of the demonstration")
	addr := fs.String("addr", "127.0.0.1:8080", "`host:port` to listen on, on loopback")
	makeOnly := fs.Bool("make-only", false, "make the register, do not serve it")
	if _, err := parse(fs, args, 0); err != nil {
		return err
	}
	if host, _, err := net.SplitHostPort(*addr); err != nil || !config.Loopback(host) {
		return usageError{fmt.Sprintf("--addr %q: a demonstration is for loopback only, such as 127.0.0.1:8080", *addr)}
	}
	settings := &config.Server{Register: config.At(filepath.Join(*dir, "sakstall.db"), ""), Addr: *addr}
	if err := settings.Check(); err != nil {
		return err
	}
	if err := makeDemo(ctx, p, *dir, settings); err != nil {
		return err
	}
	signIns, err := os.ReadFile(signInsFile(*dir))
	if err != nil {
		return fmt.Errorf("the sign-ins of the demonstration are lost: delete %s and start again: %w", settings.DB, err)
	}
	if *makeOnly {
		fmt.Fprintf(p.stdout, "A made-up register in %s\n%s", settings.DB, signIns)
		return nil
	}
	return serve(ctx, p, settings, func(address string) {
		fmt.Fprintf(p.stdout, "Sakstall with a made-up register on %s\nSign in with (role, e-mail, password):\n%s",
			address,
			signIns)
	})
}

func signInsFile(dir string) string { return filepath.Join(dir, "sign-ins.txt") }

// makeDemo makes the demonstration where there is none; one made before is used again. The register gets its name only
// when it is complete, so that a demonstration broken off is begun anew.
func makeDemo(ctx context.Context, p program, dir string, settings *config.Server) error {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if _, err := os.Stat(settings.DB); err == nil {
		return isDemo(ctx, settings.Register)
	}
	building := filepath.Join(dir, "building.db")
	for _, left := range []string{building, building + "-wal", building + "-shm"} {
		if err := os.Remove(left); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	if err := migrate(ctx, building, settings.KeyFile()); err != nil {
		return err
	}
	if err := withStore(ctx, config.At(building, settings.KeyFile()), func(s *store.Store) error {
		return fillDemo(ctx, p, s, dir)
	}); err != nil {
		return err
	}
	return os.Rename(building, settings.DB)
}

// isDemo returns an error where the file is not a demonstration's register: a real one is left alone.
func isDemo(ctx context.Context, of *config.Register) error {
	return withStore(ctx, of, func(s *store.Store) error {
		madeUp, err := s.MadeUp(ctx)
		if err == nil && !madeUp {
			err = fmt.Errorf("%s is not a demonstration: choose another --dir", of.DB)
		}
		return err
	})
}

func fillDemo(ctx context.Context, p program, s *store.Store, dir string) error {
	book, err := s.Codebook.Get(ctx)
	if err != nil {
		return err
	}
	register, err := demo.Make(book)
	if err != nil {
		return err
	}
	if err := s.MarkMadeUp(ctx); err != nil {
		return err
	}
	if err := cases.NewService(s.ForCases(), p.now, rand.Reader).Import(ctx, register.Units,
		register.Cases, true); err != nil {
		return err
	}
	from := audit.Origin{At: p.now(), Actor: audit.Operator}
	if err := s.Activities.AddAll(ctx, register.Activities, from); err != nil {
		return err
	}
	if err := addDemoTables(ctx, s.Printed, book, from); err != nil {
		return err
	}
	return addDemoUsers(ctx, s.Users, register.Users, dir, from)
}

// addDemoTables adds the report's tables as they were published, for the years before the demonstration's own editions.
func addDemoTables(ctx context.Context, tables store.Printed, book *codebook.Codebook, from audit.Origin) error {
	for _, scheme := range codebook.Schemes() {
		for _, kind := range earlier.Kinds() {
			name, text, err := demo.Printed(scheme, string(kind))
			if err != nil {
				return err
			}
			table, problems, err := earlier.Read(bytes.NewReader(text), book, scheme, kind)
			if err != nil {
				return err
			}
			if len(problems) > 0 {
				return fmt.Errorf("%s: %s", name, problems[0])
			}
			table.Title, table.ImportedAt = demo.Title, from.At
			if _, err := tables.Add(ctx, table, from); err != nil {
				return err
			}
		}
	}
	return nil
}

// addDemoUsers adds the users, the first of each role with a password, and writes these down.
func addDemoUsers(ctx context.Context, to store.Users, users []auth.User, dir string, from audit.Origin) error {
	var signIns strings.Builder
	hasher, known := auth.NewHasher(), map[auth.Role]bool{}
	for _, u := range users {
		hash := ""
		if !known[u.Role] {
			known[u.Role] = true
			password, err := newPassword()
			if err != nil {
				return err
			}
			if hash, err = hasher.Hash(ctx, password); err != nil {
				return err
			}
			fmt.Fprintf(&signIns, "%-14s %-28s %s\n", u.Role, u.Email, password)
		}
		if _, err := to.Add(ctx, u, hash, nil, from); err != nil {
			return err
		}
	}
	return os.WriteFile(signInsFile(dir), []byte(signIns.String()), 0o600)
}
