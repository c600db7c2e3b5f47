package casefile

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/csvfile"
	"sakstall/internal/lang"
	"sakstall/internal/period"
)

// WriteCases writes the cases as ReadCases reads them: comma, LF, every column. References are left out; each Complex
// must be one line of text.
func WriteCases(w io.Writer, cs []cases.Case) error {
	var header []string
	for _, f := range cases.Fields() {
		header = append(header, string(f))
	}
	return writeRecords(csv.NewWriter(w), header, cs, func(c cases.Case) (record []string) {
		d := c.Draft()
		for _, f := range cases.Fields() {
			record = append(record, csvfile.Protect(strings.Join(d.Get(f), csvfile.ListSeparator)))
		}
		return record
	})
}

// WriteSpreadsheet writes the cases in the words of the screens, each with its reference, so that a spreadsheet in
// Norway opens them with a click: with semicolons and a mark of UTF-8. Read passes over the rows: they are registered.
func WriteSpreadsheet(w io.Writer, l lang.Lang, rules cases.Rules, cs []cases.Case) error {
	if _, err := io.WriteString(w, csvfile.BOM); err != nil {
		return fmt.Errorf("casefile: writing cases: %w", err)
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = ';', true
	words := newVocabulary(rules, "")
	header := []string{Heading(l, Reference)}
	for _, f := range cases.Fields() {
		header = append(header, Heading(l, f))
	}
	return writeRecords(out, header, cs, func(c cases.Case) []string {
		d, record := c.Draft(), []string{c.Ref}
		for _, f := range cases.Fields() {
			var names []string
			for _, value := range d.Get(f) {
				names = append(names, words.name(l, f, value))
			}
			record = append(record, csvfile.Protect(strings.Join(names, csvfile.ListSeparator)))
		}
		return record
	})
}

// name is what the screens call a value, or the value itself where that would not be read as the same.
func (v *vocabulary) name(l lang.Lang, f cases.Field, value string) string {
	name := value
	switch f {
	case cases.Month:
		if m, err := period.ParseMonth(value); err == nil {
			return l.Month(m.Year(), m.Month())
		}
	case cases.Category, cases.Elements:
		c, _ := v.rules.Book.Category(value)
		name = c.Name.In(string(l))
	case cases.Country:
		c, _ := v.rules.Book.Country(value)
		name = c.Name.In(string(l))
	case cases.Scheme:
		name = schemeName(l, codebook.Scheme(value))
	case cases.UnitField, cases.Complex:
	default:
		one, _ := v.rules.Book.Value(f.Dimension(), value)
		name = one.Name.In(string(l))
	}
	if code, is := v.meaning(f, name); is && code == value {
		return name
	}
	return value
}

// writeRecords writes a header and a record for each case.
func writeRecords(out *csv.Writer, header []string, cs []cases.Case, record func(cases.Case) []string) error {
	if err := out.Write(header); err != nil {
		return fmt.Errorf("casefile: writing the header: %w", err)
	}
	for _, c := range cs {
		if err := out.Write(record(c)); err != nil {
			return fmt.Errorf("casefile: writing cases: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("casefile: writing cases: %w", err)
	}
	return nil
}
