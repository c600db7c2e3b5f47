package casework

import (
	"bytes"
	"slices"

	"sakstall/internal/audit"
	"sakstall/internal/casefile"
	"sakstall/internal/cases"
	"sakstall/internal/web"
	"sakstall/views"
)

// exportCases writes the own cases that the list shows as CSV, but for those withdrawn: what is in the file counts. It is a POST, since it writes down that it was done.
func (s *pages) exportCases(c *web.Call) error {
	form := c.Form()
	if err := web.OnlyFields(form, []string{views.CSRFField, halfParam, categoryParam, countryParam}, nil); err != nil {
		return err
	}
	ctx, stop := c.Writing()
	defer stop()
	book, err := c.Book()
	if err != nil {
		return err
	}
	chosen, err := s.chosenFrom(form, book)
	if err != nil {
		return err
	}
	found, err := s.Store.Cases.Of(ctx, c.User, chosen.half)
	if err != nil {
		return err
	}
	found = slices.DeleteFunc(chosen.of(found), func(c cases.Case) bool { return c.Withdrawn })
	var b bytes.Buffer
	rules := cases.Rules{Book: book}
	if err := casefile.WriteSpreadsheet(&b, c.Lang, rules, byFamily(found)); err != nil {
		return err
	}
	from := c.Origin()
	if err := s.Store.Trail.Record(ctx,
		audit.Entry{Origin: from, Action: audit.CasesExported, Object: chosen.half.String()}); err != nil {
		return err
	}
	return c.Download("saker-"+chosen.half.String()+".csv", "text/csv; charset=utf-8", b.Bytes())
}

// backToList answers a GET of the export's address, as after signing in again.
func backToList(c *web.Call) error { return c.SeeOther("/saker") }
