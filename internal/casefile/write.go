package casefile

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"sakstall/internal/cases"
	"sakstall/internal/csvfile"
)

// WriteCases writes the cases as ReadCases reads them: comma, LF, every column. References are left out; each Complex
// must be one line of text.
func WriteCases(w io.Writer, cs []cases.Case) error { return writeCases(csv.NewWriter(w), cs) }

// WriteSpreadsheet writes the cases as WriteCases does, but so that a spreadsheet in Norway opens them with a click:
// with semicolons and a mark of UTF-8.
func WriteSpreadsheet(w io.Writer, cs []cases.Case) error {
	if _, err := io.WriteString(w, csvfile.BOM); err != nil {
		return fmt.Errorf("casefile: writing cases: %w", err)
	}
	out := csv.NewWriter(w)
	out.Comma = ';'
	return writeCases(out, cs)
}

func writeCases(out *csv.Writer, cs []cases.Case) error {
	record := make([]string, len(cases.Fields()))
	for i, f := range cases.Fields() {
		record[i] = string(f)
	}
	if err := out.Write(record); err != nil {
		return fmt.Errorf("casefile: writing the header: %w", err)
	}
	for _, c := range cs {
		d := c.Draft()
		for i, f := range cases.Fields() {
			record[i] = csvfile.Protect(strings.Join(d.Get(f), csvfile.ListSeparator))
		}
		if err := out.Write(record); err != nil {
			return fmt.Errorf("casefile: writing cases: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("casefile: writing cases: %w", err)
	}
	return nil
}
