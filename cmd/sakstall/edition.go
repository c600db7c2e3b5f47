package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"sakstall/internal/audit"
	"sakstall/internal/config"
	"sakstall/internal/disclosure"
	"sakstall/internal/edition"
	"sakstall/internal/export"
	"sakstall/internal/lang"
	"sakstall/internal/period"
	"sakstall/internal/publish"
	"sakstall/internal/report"
	"sakstall/internal/store"
)

// scopeFlags are the flags that say what an edition is of.
type scopeFlags struct {
	register   *config.Register
	year, half *string
}

func (p program) scopeFlags(fs *flag.FlagSet) scopeFlags {
	return scopeFlags{
		p.register(fs), fs.String("year", "", "the edition's `year`"),
		fs.String("half", "", "H1 or H2: an edition of that half only"),
	}
}

func (f scopeFlags) scope() (edition.Scope, error) {
	if *f.half != "" && !slices.Contains(period.Codes(), *f.half) {
		return edition.Scope{}, usageError{fmt.Sprintf("--half %q is not H1 or H2", *f.half)}
	}
	scope, err := edition.ParseScope(*f.year)
	if err != nil || scope.Half != "" {
		return scope, usageError{fmt.Sprintf("--year %q is not a year like 2023", *f.year)}
	}
	scope.Half = *f.half
	return scope, nil
}

// contentFlag is the flag that chooses how much an edition shows.
func contentFlag(fs *flag.FlagSet) *string {
	return fs.String("content", "", fmt.Sprintf(
		"how much to show where that is safe, from rich to poor: %s; the installation's setting unless given",
		joined(report.Contents())))
}

func joined(contents []report.Content) string {
	var names []string
	for _, c := range contents {
		names = append(names, c.String())
	}
	return strings.Join(names, ", ")
}

// chosenContent is the content of the name, or nil for "".
func chosenContent(name string) (*report.Content, error) {
	if name == "" {
		return nil, nil //nolint:nilnil // none has been chosen
	}
	c, err := report.ParseContent(name)
	if err != nil {
		return nil, usageError{fmt.Sprintf("--content %q is not one of %s", name, joined(report.Contents()))}
	}
	return &c, nil
}

func runEditionPreview(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.scopeFlags(fs)
	format := fs.String("format", "json", "json")
	width := fs.String("width", "",
		"the least `distance` from the lowest to the highest that a hidden count may be, instead of the installation's")
	unknown := fs.Bool("protect-unknown", false, "hide small counts of unknown values too")
	zero := fs.Bool("star-may-be-zero", false, "take readers not to know that zeros are printed")
	insider := fs.String("insider", "",
		"the `unit` of somebody who knows its cases: what they could tell too closely of the others stands in the "+
			"preview")
	insiders := fs.Bool("insiders", false, "the same of each unit whose own staff could tell something")
	protect := insidersFlag(fs)
	content := contentFlag(fs)
	if _, err := parse(fs, args, 0, "db", "year"); err != nil {
		return err
	}
	scope, err := of.scope()
	if err != nil {
		return err
	}
	if *format != "json" {
		return usageError{fmt.Sprintf("--format %q is not json", *format)}
	}
	chosen, err := chosenContent(*content)
	if err != nil {
		return err
	}
	least := 0
	if *width != "" {
		if least, err = strconv.Atoi(*width); err != nil || least < 1 || least > 100 {
			return usageError{fmt.Sprintf("--width %q is not a whole number from 1 to 100", *width)}
		}
	}
	return withStore(ctx, of.register, func(s *store.Store) error {
		preview, err := publish.NewService(ctx, s.Editions, p.now).Preview(ctx, scope, func(b *edition.Basis) {
			policy := &b.Policy
			b.Choose(chosen)
			b.ProtectInsiders(protect())
			if least > 0 {
				policy.Width = least
			}
			policy.ProtectUnknown = policy.ProtectUnknown || *unknown
			policy.StarMayBeZero = policy.StarMayBeZero || *zero
		}, p.progress())
		if preview == nil {
			return err
		}
		if preview.Result != nil {
			var failed error
			if preview.Forecasted, failed = preview.Forecast(ctx); failed != nil {
				return failed
			}
		}
		if (*insider != "" || *insiders) && preview.Result != nil {
			if failed := auditInsiders(ctx, s, preview, *insider, *insiders); failed != nil {
				return failed
			}
		}
		// what stands in the way is part of the preview
		return errors.Join(preview.WriteJSON(p.stdout), unprotectable(err))
	})
}

// unprotectable says a cell a line what stands in the way of an edition.
func unprotectable(err error) error {
	var cells *disclosure.Unprotectable
	if !errors.As(err, &cells) {
		return err
	}
	var lines []error
	for _, w := range cells.Cells {
		lines = append(lines, fmt.Errorf("can't be protected, whatever is hidden: %s", w))
	}
	return errors.Join(lines...)
}

// progressAfter is how long a preview may take before it says how far it has come.
const progressAfter = time.Second

// progress says on standard error how far a slow preview has come, at most once a second.
func (p program) progress() edition.Progress {
	last := p.now()
	return func(stage string, done, of int) {
		if now := p.now(); now.Sub(last) >= progressAfter {
			last = now
			fmt.Fprintf(p.stderr, "%s: %d of %d\n", stage, done, of)
		}
	}
}

func runEditionPublish(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.scopeFlags(fs)
	note := fs.String("note", "", "what is said to readers of a corrected edition, beside what has changed")
	content := contentFlag(fs)
	protect := insidersFlag(fs)
	accept := fs.Bool("accept-loss", false,
		"publish a corrected edition though it hides rows that readers have, or tells of few cases")
	reason := fs.String("reason", "", "why, with --accept-loss: kept with the edition, and not shown to readers")
	if _, err := parse(fs, args, 0, "db", "year"); err != nil {
		return err
	}
	scope, err := of.scope()
	if err != nil {
		return err
	}
	chosen, err := chosenContent(*content)
	if err != nil {
		return err
	}
	return withStore(ctx, of.register, func(s *store.Store) error {
		service := publish.NewService(ctx, s.Editions, p.now)
		choose := func(b *edition.Basis) {
			b.Choose(chosen)
			b.ProtectInsiders(protect())
		}
		draft := edition.Draft{
			Origin: audit.Origin{At: p.now(), Actor: audit.Operator}, Note: *note, Close: true, AcceptLoss: *accept,
			Reason: *reason,
		}
		if err := service.MayPublish(ctx, scope, draft); err != nil {
			return err
		}
		preview, err := service.Preview(ctx, scope, choose, p.progress())
		if err != nil {
			return errors.Join(unprotectable(err), waysOn(preview))
		}
		name, err := service.Publish(ctx, preview, draft)
		if err != nil {
			return errors.Join(err, lost(err))
		}
		hidden := 0
		for _, c := range preview.Result.Release.Cells() {
			if _, shown := c.Value(); !shown {
				hidden++
			}
		}
		fmt.Fprintf(p.stdout, "%s published: %d cells, %d of them hidden\n", name, len(preview.Result.Release.Cells()),
			hidden)
		for _, less := range preview.Poorer {
			fmt.Fprintf(p.stdout, "%s: content %s (%s)\n", less.Scheme, less.Content, less.Why)
		}
		if preview.Before != nil {
			fmt.Fprintf(p.stdout, "changed since %s: %d cells and figures\n", preview.Before.Name, len(preview.Changes))
		}
		return nil
	})
}

// waysOn says what can be done where a corrected edition can't be published, or is nil.
func waysOn(p *edition.Preview) error {
	if p == nil {
		return nil
	}
	c, err := p.Correction()
	if err != nil || c.Standing == "" {
		return err
	}
	return fmt.Errorf("cases that have changed since edition %s, which stands: %d; wait for about as many as %d more, "+
		"show less with `--content`, tell readers with `sakstall edition notice`, or take the edition back with "+
		"`sakstall edition withdraw`", c.Standing, c.Changed, c.Wait)
}

// lost says, a line each, which rows readers would lose with the edition, and how to publish it all the same.
func lost(err error) error {
	var loss edition.LossError
	if !errors.As(err, &loss) {
		return nil
	}
	var lines []error
	for _, w := range loss.Lost {
		lines = append(lines, fmt.Errorf("would be hidden: %s", w))
	}
	return errors.Join(append(lines, errors.New("to publish it all the same: --accept-loss --reason TEXT"))...)
}

func runEditionList(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	return withStore(ctx, of, func(s *store.Store) error {
		all, err := s.Editions.All(ctx)
		for _, e := range all {
			state := "published"
			if e.Withdrawn != nil {
				state = "withdrawn"
			}
			fmt.Fprintf(p.stdout, "%s\t%s\t%s\t%x\n", e.Name, e.PublishedAt.UTC().Format(time.RFC3339), state, e.Hash)
		}
		return err
	})
}

// editionFormats are the forms in which an edition can be written.
func editionFormats() map[string]func(io.Writer, *edition.Edition) error {
	return map[string]func(io.Writer, *edition.Edition) error{
		"json": func(w io.Writer, e *edition.Edition) error { return e.WriteJSON(w) },
		"csv": func(w io.Writer, e *edition.Edition) error {
			return export.WriteCSV(w, export.SourceOf(e), lang.NB)
		},
		"xlsx": func(w io.Writer, e *edition.Edition) error {
			return export.WriteXLSX(w, export.SourceOf(e), lang.NB)
		},
		"jsonstat": func(w io.Writer, e *edition.Edition) error {
			return export.WriteJSONStat(w, export.SourceOf(e), e.PublishedAt, lang.NB)
		},
		"html": func(w io.Writer, e *edition.Edition) error {
			src := export.SourceOf(e)
			src.Notices = export.Notices(lang.NB, time.Local, e)
			return export.WriteDocument(w, src, lang.NB)
		},
	}
}

func runEditionShow(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	format := fs.String("format", "json", "json, csv, xlsx, jsonstat or html")
	names, err := parse(fs, args, 1, "db")
	if err != nil {
		return err
	}
	write, ok := editionFormats()[*format]
	if !ok {
		return usageError{fmt.Sprintf("--format %q is not json, csv, xlsx, jsonstat or html", *format)}
	}
	name, err := edition.ParseName(names[0])
	if err != nil {
		return usageError{err.Error()}
	}
	return withStore(ctx, of, func(s *store.Store) error {
		e, err := s.Editions.Get(ctx, name)
		if err != nil {
			return err
		}
		return write(p.stdout, e)
	})
}

// parseEdition reads the flags, and the name of an edition beside them.
func parseEdition(fs *flag.FlagSet, args []string, required ...string) (edition.Name, error) {
	names, err := parse(fs, args, 1, required...)
	if err != nil {
		return edition.Name{}, err
	}
	name, err := edition.ParseName(names[0])
	if err != nil {
		return edition.Name{}, usageError{err.Error()}
	}
	return name, nil
}

func runEditionWithdraw(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	note := fs.String("note", "", "why, for readers")
	name, err := parseEdition(fs, args, "db", "note")
	if err != nil {
		return err
	}
	return withStore(ctx, of, func(s *store.Store) error {
		book, err := s.Codebook.Get(ctx)
		if err != nil {
			return err
		}
		if err := edition.CheckNote(*note, book); err != nil {
			return err
		}
		if err := s.Editions.Withdraw(ctx, name, *note, audit.Origin{At: p.now(), Actor: audit.Operator}); err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "%s withdrawn\n", name)
		return nil
	})
}

func runEditionSettings(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	threshold := fs.Int("threshold", 0, "the largest `count` that is hidden for its own sake: 1 to 100, 5 at first")
	width := fs.Int("width", 0, "the least `distance` from the lowest to the highest that a hidden count may be: 1 "+
		"to 100, 3 at first")
	unknown := fs.Bool("protect-unknown", false, "hide small counts of unknown values too: false at first")
	zero := fs.Bool("star-may-be-zero", false,
		"take readers not to know that zeros are printed, which promises less: false at first")
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	return withStore(ctx, of, func(s *store.Store) error {
		policy, err := s.Editions.Policy(ctx)
		if err != nil {
			return err
		}
		before := policy
		whereGiven(fs, map[string]func(){
			"threshold": func() { policy.Threshold = *threshold }, "width": func() { policy.Width = *width },
			"protect-unknown":  func() { policy.ProtectUnknown = *unknown },
			"star-may-be-zero": func() { policy.StarMayBeZero = *zero },
		})
		if err := policy.Validate(); err != nil {
			return usageError{err.Error()}
		}
		if policy != before {
			if err := s.Editions.SetPolicy(ctx, policy, audit.Origin{At: p.now(), Actor: audit.Operator}); err != nil {
				return err
			}
		}
		fmt.Fprintf(p.stdout, "threshold %d\nwidth %d\nprotect-unknown %t\nstar-may-be-zero %t\n", policy.Threshold,
			policy.Width, policy.ProtectUnknown, policy.StarMayBeZero)
		return nil
	})
}
