package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"sync"
	"time"

	"sakstall/internal/config"
	"sakstall/internal/jobs"
	"sakstall/internal/mail"
	"sakstall/internal/store"
	"sakstall/internal/web/site"
	"sakstall/static"
)

func runServe(ctx context.Context, p program, args []string) error {
	flags := p.flags()
	settings := config.Flags(flags, p.getenv)
	if _, err := parse(flags, args, 0, "db"); err != nil {
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
	return withKeys(ctx, settings.Register, func(s *store.Store, keys config.Keys) error {
		if err := s.QuickCheck(ctx); err != nil {
			return err
		}
		if len(keys.Secrets) == 0 {
			return noKey(ctx, settings.DB, settings.KeyFile())
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
		log := slog.New(slog.NewTextHandler(p.stderr, nil))
		server, err := site.New(site.Options{
			All: ctx, Store: s, Assets: assets, Log: log, Keys: keys.Secrets, Now: p.now, Random: rand.Reader,
			MadeUp:    madeUp,
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
		runner := jobs.New(s.Jobs, log, p.now, p.jobs(s, log)...)
		return serveWith(ctx, runner, func(ctx context.Context) error { return server.Serve(ctx, l) })
	})
}

// jobs are what happens by the clock while the server runs.
func (p program) jobs(s *store.Store, log *slog.Logger) []jobs.Job {
	post := mail.Post{
		Spool: s.Mails, Settings: s.Settings.Values, Log: log, Now: p.now,
		Password: func() (string, error) { return config.SMTPPassword(p.getenv) },
	}
	forget := func(ctx context.Context) error { return s.Uploads.Forget(ctx, p.now()) }
	return []jobs.Job{
		{Name: "send mail", Schedule: jobs.Every(time.Minute), Do: post.Deliver},
		{Name: "forget uploads", Schedule: jobs.Every(time.Minute), Do: forget},
	}
}

// serveWith serves, and does the jobs until that ends. It returns when both have ended.
func serveWith(ctx context.Context, beside *jobs.Runner, serve func(context.Context) error) error {
	doing, stop := context.WithCancel(ctx)
	var done sync.WaitGroup
	done.Go(func() { beside.Run(doing) })
	defer done.Wait()
	defer stop()
	return serve(ctx)
}

func address(settings *config.Server, l net.Listener) string {
	if settings.PublicURL != nil {
		return settings.PublicURL.String()
	}
	return "http://" + l.Addr().String()
}
