package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"sakstall/internal/audit"
	"sakstall/internal/codebook"
	"sakstall/internal/earlier"
	"sakstall/internal/store"
)

func runImportPublished(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	schemeCode := fs.String("scheme", "", "advisors or envoys")
	table := fs.String("table", "", "which table it is: category or country")
	title := fs.String("title", "", "what the report is called, as readers are told; else the file's name")
	threshold := fs.Int("threshold", earlier.DefaultThreshold,
		"the largest count that the report's own * stands for, 1 to 100")
	files, err := parse(fs, args, 1, "db", "scheme", "table")
	if err != nil {
		return err
	}
	if *threshold < 1 || *threshold > 100 {
		return usageError{fmt.Sprintf("--threshold %d is not from 1 to 100", *threshold)}
	}
	scheme, ok := codebook.ParseScheme(*schemeCode)
	if !ok {
		return usageError{fmt.Sprintf("--scheme %q is not advisors or envoys", *schemeCode)}
	}
	kind := earlier.Kind(*table)
	if !slices.Contains(earlier.Kinds(), kind) {
		return usageError{fmt.Sprintf("--table %q is not category or country", *table)}
	}
	return withStore(ctx, of, func(s *store.Store) error {
		return importPublished(ctx, p, s, earlier.Table{
			Scheme: scheme, Kind: kind, Title: cmp.Or(strings.TrimSpace(*title), filepath.Base(files[0])),
			Threshold: *threshold,
		}, files[0])
	})
}

func importPublished(ctx context.Context, p program, s *store.Store, as earlier.Table, file string) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	book, err := s.Codebook.Get(ctx)
	if err != nil {
		return err
	}
	table, problems, err := earlier.Read(f, book, as.Scheme, as.Kind)
	if err != nil {
		return err
	}
	for _, problem := range problems {
		fmt.Fprintf(p.stderr, "%s: %s\n", file, problem)
	}
	if len(problems) > 0 {
		return fmt.Errorf("nothing imported, problems: %d", len(problems))
	}
	table.Title, table.ImportedAt, table.Threshold = as.Title, p.now(), as.Threshold
	added, err := s.Printed.Add(ctx, table, audit.Origin{At: p.now(), Actor: audit.Operator})
	if err != nil {
		return err
	}
	if !added {
		fmt.Fprintln(p.stdout, "the same file has been imported before: nothing changed")
		return nil
	}
	for _, c := range table.Contradictions() {
		fmt.Fprintf(p.stdout, "kept as printed, though it contradicts itself: %s\n", c)
	}
	fmt.Fprintf(p.stdout, "%d rows for %d-%d imported as published\n", len(table.Rows), table.Years[0],
		table.Years[len(table.Years)-1])
	return nil
}
