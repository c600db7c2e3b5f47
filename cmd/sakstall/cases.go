package main

import (
	"bufio"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"os"

	"sakstall/internal/audit"
	"sakstall/internal/casefile"
	"sakstall/internal/cases"
	"sakstall/internal/store"
)

func runImportCases(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	dryRun := fs.Bool("dry-run", false, "check the file only")
	again := fs.Bool("again", false, "import rows that have been imported before once more")
	createUnits := fs.Bool("create-units", false, "make the units that the register does not have")
	files, err := parse(fs, args, 1, "db")
	if err != nil {
		return err
	}
	f, err := os.Open(files[0])
	if err != nil {
		return err
	}
	defer f.Close()
	return withStore(ctx, of, func(s *store.Store) error {
		service := cases.NewService(s.ForCases(), p.now, rand.Reader)
		rules, err := service.Rules(ctx)
		if err != nil {
			return err
		}
		file, problems, err := readCases(ctx, f, rules, *createUnits)
		if err != nil {
			return err
		}
		for _, problem := range problems {
			fmt.Fprintf(p.stderr, "%s: %s\n", files[0], problem)
		}
		if len(problems) > 0 {
			return fmt.Errorf("nothing imported, problems: %d", len(problems))
		}
		done := "checked, nothing imported"
		if !*dryRun {
			done = "imported"
			if err := service.Import(ctx, file.Units, file.Cases, *again); err != nil {
				return importedBefore(err)
			}
		}
		fmt.Fprintf(p.stdout, "%d cases and %d new units %s\n", len(file.Cases), len(file.Units), done)
		return nil
	})
}

// importedBefore says what to do about rows that have been imported before.
func importedBefore(err error) error {
	if errors.Is(err, cases.ErrImportedBefore) {
		return fmt.Errorf("nothing imported: %w; --again imports them once more, import undo takes an import back", err)
	}
	return err
}

// readCases reads a workbook, or anything else as CSV, which may be of any length.
func readCases(ctx context.Context, f io.Reader, rules cases.Rules, createUnits bool) (casefile.File,
	[]casefile.Problem, error,
) {
	in := bufio.NewReader(f)
	if start, _ := in.Peek(casefile.StartLength); !casefile.IsCSV(start) {
		content, err := io.ReadAll(io.LimitReader(in, casefile.MaxWorkbook))
		if err != nil {
			return casefile.File{}, nil, err
		}
		return casefile.Read(ctx, content, rules, casefile.Reading{CreateUnits: createUnits})
	}
	return casefile.ReadCases(in, rules, createUnits)
}

func runExportCases(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	if _, err := parse(fs, args, 0, "db"); err != nil {
		return err
	}
	return withStore(ctx, of, func(s *store.Store) error {
		if err := s.Trail.Record(ctx, audit.Entry{
			Origin: audit.Origin{At: p.now(), Actor: audit.Operator},
			Action: audit.CasesExported,
		}); err != nil {
			return err
		}
		all, err := s.Cases.All(ctx)
		if err != nil {
			return err
		}
		return casefile.WriteCases(p.stdout, all)
	})
}
