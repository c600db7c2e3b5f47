package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"

	"sakstall/internal/config"
	"sakstall/internal/store"
	"sakstall/internal/web/site"
	"sakstall/static"
)

func runServe(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	settings := config.Flags(fs, p.getenv)
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	if err := settings.Check(); err != nil {
		return err
	}
	return serve(ctx, p, settings, func(address string) {
		fmt.Fprintf(p.stdout, "Sakstall on %s\n", address)
	})
}

// serve runs the server until ctx ends. ready is called with its address once it listens.
func serve(ctx context.Context, p program, settings *config.Server, ready func(address string)) error {
	return withStore(ctx, settings.DB, func(s *store.Store) error {
		if err := s.QuickCheck(ctx); err != nil {
			return err
		}
		keys, err := keys(settings) // after the register has been found, so that a wrong name leaves no key behind
		if err != nil {
			return err
		}
		madeUp, err := s.MadeUp(ctx)
		if err != nil {
			return err
		}
		if madeUp && settings.PublicURL != nil {
			return errors.New("the register is a made-up demonstration: make a real one with sakstall migrate")
		}
		assets, err := static.New()
		if err != nil {
			return err
		}
		server, err := site.New(site.Options{
			Store: s, Assets: assets, Log: slog.New(slog.NewTextHandler(p.stderr, nil)), Keys: keys, Now: p.now, Random: rand.Reader, MadeUp: madeUp,
			PublicURL: settings.PublicURL, TrustedProxy: settings.TrustedProxy,
		})
		if err != nil {
			return err
		}
		l, err := (&net.ListenConfig{}).Listen(ctx, "tcp", settings.Addr)
		if err != nil {
			return err
		}
		ready(address(settings, l))
		return server.Serve(ctx, l)
	})
}

func address(settings *config.Server, l net.Listener) string {
	if settings.PublicURL != nil {
		return settings.PublicURL.String()
	}
	return "http://" + l.Addr().String()
}

// keys reads the server's keys. On loopback a missing key is made; elsewhere it may have been lost, so somebody has to look.
func keys(settings *config.Server) ([][]byte, error) {
	keys, err := config.ReadKeys(settings.KeyFile)
	if !errors.Is(err, os.ErrNotExist) {
		return keys, err
	}
	if settings.PublicURL != nil {
		return nil, fmt.Errorf("no key file at %s: bring it back, or make a new one with sakstall migrate --db %s --key-file %s", settings.KeyFile, settings.DB, settings.KeyFile)
	}
	if err := config.MakeKey(settings.KeyFile); err != nil {
		return nil, err
	}
	return config.ReadKeys(settings.KeyFile)
}
