package main

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"sakstall/internal/audit"
	"sakstall/internal/codebook"
	"sakstall/internal/halfyear"
	"sakstall/internal/period"
	"sakstall/internal/store"
)

// schemes reads --scheme: both where it is not given.
func schemes(code string) ([]codebook.Scheme, error) {
	if code == "" {
		return codebook.Schemes(), nil
	}
	scheme, ok := codebook.ParseScheme(code)
	if !ok {
		return nil, usageError{fmt.Sprintf("--scheme %q is not advisors or envoys", code)}
	}
	return []codebook.Scheme{scheme}, nil
}

func runHalfyearList(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	register := p.register(fs)
	code := fs.String("scheme", "", "advisors or envoys; both without it")
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	of, err := schemes(*code)
	if err != nil {
		return err
	}
	return withStore(ctx, register, func(s *store.Store) error {
		book, err := s.Codebook.Get(ctx)
		if err != nil {
			return err
		}
		states, err := s.Halves.States(ctx, p.now())
		if err != nil {
			return err
		}
		cells, err := s.Counts.Cells(ctx, book.FirstYear(), p.now().Year())
		if err != nil {
			return err
		}
		counts := map[halfyear.SchemePlace]int{}
		for _, c := range cells {
			counts[halfyear.SchemePlace{Scheme: c.Scheme, Half: c.Half}] += c.N
		}
		for _, scheme := range of {
			for h := period.FirstHalf(book.FirstYear()); !period.MonthOf(p.now()).Half().Before(h); h = h.Next() {
				place := halfyear.SchemePlace{Scheme: scheme, Half: h}
				fmt.Fprintf(p.stdout, "%s %s %s, cases: %d%s\n", scheme, h, states.Scheme(scheme, h), counts[place],
					reopened(states, place))
			}
		}
		return nil
	})
}

// reopened names the units that a closed half is open to again.
func reopened(states halfyear.States, of halfyear.SchemePlace) string {
	var units []string
	for _, p := range states.Reopened() {
		if p.Scheme == of.Scheme && p.Half == of.Half {
			units = append(units, p.Unit)
		}
	}
	if len(units) == 0 {
		return ""
	}
	return ", open again to: " + strings.Join(units, " ")
}

func runHalfyearClose(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	register := p.register(fs)
	halfCode := fs.String("half", "", "the `half` to close, such as 2023-H1; it must have ended")
	code := fs.String("scheme", "", "advisors or envoys; both without it")
	without := fs.Bool("without-missing", false,
		"close without the units whose half is not approved; not needed where every case was imported and no unit "+
			"has begun")
	if _, err := parse(fs, args, 0, "db", "half"); err != nil {
		return err
	}
	h, err := period.ParseHalf(*halfCode)
	if err != nil {
		return usageError{fmt.Sprintf("--half %q is not a half-year like 2023-H1", *halfCode)}
	}
	of, err := schemes(*code)
	if err != nil {
		return err
	}
	return withStore(ctx, register, func(s *store.Store) error {
		for _, scheme := range of {
			if err := closeHalf(ctx, p, s.Halves, halfyear.SchemePlace{Scheme: scheme, Half: h}, *without); err != nil {
				return fmt.Errorf("%s %s: %w", scheme, h, err)
			}
		}
		return nil
	})
}

func closeHalf(ctx context.Context, p program, halves store.Halves, place halfyear.SchemePlace, without bool) error {
	err := halves.CloseByOperator(ctx, place, without, audit.Origin{At: p.now(), Actor: audit.Operator})
	var closed halfyear.SchemeMoveError
	var missing halfyear.MissingError
	switch {
	case errors.As(err, &closed):
		fmt.Fprintf(p.stdout, "%s %s was %s already\n", place.Scheme, place.Half, closed.State)
		return nil
	case errors.As(err, &missing):
		return fmt.Errorf("%d units are not approved: %s: close without them with --without-missing",
			len(missing.Units),
			strings.Join(missing.Units, " "))
	case errors.Is(err, halfyear.ErrTooEarly):
		return errors.New("the half has not ended")
	case err != nil:
		return err
	}
	states, err := halves.States(ctx, p.now())
	if err != nil {
		return err
	}
	last, _ := states.Closing(place.Scheme, place.Half)
	fmt.Fprintf(p.stdout, "%s %s closed, cases: %d, units not approved: %d\n", place.Scheme, place.Half, last.Cases,
		last.Missing)
	return nil
}

func runHalfyearSettings(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	register := p.register(fs)
	deadline := fs.Int("deadline-days", 0,
		"from a half's end to the last day for handing it in, `days`: 1 to 180, 31 at first")
	remind := fs.Int("remind-days", 0,
		"before that day, from when the front page reminds, `days`: 0 to 180, 31 at first")
	reopen := fs.Int("reopen-days", 0, "how long a reopened half stays open, `days`: 1 to 60, 7 at first")
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	return withStore(ctx, register, func(s *store.Store) error {
		decided, err := s.Halves.Settings(ctx)
		if err != nil {
			return err
		}
		before := decided
		whereGiven(fs, map[string]func(){
			"deadline-days": func() { decided.DeadlineDays = *deadline },
			"remind-days":   func() { decided.RemindDays = *remind },
			"reopen-days":   func() { decided.ReopenDays = *reopen },
		})
		if err := decided.Check(); err != nil {
			return usageError{err.Error()}
		}
		if decided != before {
			if err := s.Halves.SetSettings(ctx, decided, audit.Origin{At: p.now(), Actor: audit.Operator}); err != nil {
				return err
			}
		}
		fmt.Fprintf(p.stdout, "deadline-days %d\nremind-days %d\nreopen-days %d\n", decided.DeadlineDays,
			decided.RemindDays,
			decided.ReopenDays)
		return nil
	})
}
