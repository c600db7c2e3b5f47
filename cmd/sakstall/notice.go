package main

import (
	"context"
	"fmt"

	"sakstall/internal/audit"
	"sakstall/internal/edition"
	"sakstall/internal/lang"
	"sakstall/internal/store"
)

func runEditionNotice(ctx context.Context, p program, args []string) error {
	fs := p.flags()
	of := p.register(fs)
	texts := map[lang.Lang]*string{
		lang.NB: fs.String("note", "", "what readers are told of the edition, without figures"),
		lang.NN: fs.String("note-nn", "", "the same in Nynorsk"),
		lang.EN: fs.String("note-en", "", "the same in English"),
	}
	name, err := parseEdition(fs, args, "db", "note")
	if err != nil {
		return err
	}
	given := map[lang.Lang]string{}
	for l, text := range texts {
		given[l] = *text
	}
	return withStore(ctx, of, func(s *store.Store) error {
		e, err := s.Editions.Get(ctx, name)
		if err != nil {
			return err
		}
		notice, _, err := edition.NewNotice(p.now(), given, e.Book)
		if err != nil {
			return err
		}
		from := audit.Origin{At: p.now(), Actor: audit.Operator}
		if err := s.Editions.Notify(ctx, name, notice, "", from); err != nil {
			return err
		}
		fmt.Fprintf(p.stdout, "notice on %s published\n", name)
		return nil
	})
}
