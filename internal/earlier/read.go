package earlier

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"sakstall/internal/codebook"
	"sakstall/internal/counts"
	"sakstall/internal/csvfile"
)

// percentColumn begins the name of the column with the last year's per cent.
const percentColumn = "percent_"

// Read reads a table of an earlier report, as printed: a header with the kind, the years and at last the per
// cent of the last year; a row for each category or country, named by code or as reports have named it; and the total.
// The problems are all that is wrong, by line; where there is any, the table is empty. The error is the reader's own.
// Title and ImportedAt are left to the caller.
func Read(r io.Reader, book *codebook.Codebook, scheme codebook.Scheme,
	kind Kind,
) (Table, []Problem, error) {
	sum := sha256.New()
	in := reader{
		lines: csvfile.New(io.TeeReader(r, sum)), kind: kind, codes: rowCodes(book, scheme, kind),
		table: Table{Scheme: scheme, Kind: kind},
	}
	names, err := in.lines.Next()
	if err == nil {
		in.header(names)
	} else if err = in.broken(err); errors.Is(err, io.EOF) {
		in.problems = []Problem{{Line: 1, Text: "the file is empty: a header line is needed"}}
		err = nil
	}
	if err == nil && len(in.problems) == 0 {
		err = in.rows()
	}
	if err != nil || len(in.problems) > 0 {
		return Table{}, in.problems, err
	}
	in.table.Hash = [sha256.Size]byte(sum.Sum(nil))
	return in.table, nil, nil
}

// Problem is one thing that is wrong with a file of a table.
type Problem struct {
	Line   int    // from 1
	Column string // the name of the column; "" where it is the line as a whole
	Text   string // English, one line
}

// String is the problem as one line, whatever the file holds.
func (p Problem) String() string {
	if p.Column == "" {
		return fmt.Sprintf("line %d: %s", p.Line, p.Text)
	}
	return fmt.Sprintf("line %d: %s: %s", p.Line, p.Column, p.Text)
}

type reader struct {
	lines    *csvfile.Lines
	kind     Kind
	codes    map[string]string // by what a row may be called
	columns  []string
	table    Table
	total    bool // has been read
	problems []Problem
}

func (in *reader) found(column, format string, args ...any) {
	in.problems = append(in.problems,
		Problem{Line: in.lines.At(), Column: column, Text: fmt.Sprintf(format, args...)})
}

// broken notes a line that has no fields. It returns what ends the reading: io.EOF, or the reader's own error.
func (in *reader) broken(err error) error {
	var bad csvfile.LineError
	if errors.As(err, &bad) {
		in.found("", "%s", bad.Text)
		return nil
	}
	return err
}

func (in *reader) header(names []string) {
	for _, name := range names {
		in.columns = append(in.columns, strings.TrimSpace(name))
	}
	if in.columns[0] != string(in.kind) {
		in.found("", "the first column is %s, and should be %s", csvfile.Quote(in.columns[0]), in.kind)
	}
	for i, name := range in.columns[1:] {
		year, err := strconv.Atoi(name)
		last := i == len(in.columns)-2
		switch {
		case err == nil && year >= 1900 && year <= 2999:
			if n := len(in.table.Years); n > 0 && in.table.Years[n-1] >= year {
				in.found("", "the year %d does not come after the one before it", year)
			}
			in.table.Years = append(in.table.Years, year)
		case !last || !strings.HasPrefix(name, percentColumn):
			in.found("", "%s is not a year, nor %s with the last year as the last column", csvfile.Quote(name), percentColumn)
		case i == 0 || name != percentColumn+in.columns[i]:
			in.found("", "%s is not of the last year", csvfile.Quote(name))
		}
	}
	if len(in.table.Years) == 0 {
		in.found("", "there is no year")
	}
}

func (in *reader) rows() error {
	for {
		fields, err := in.lines.Next()
		if err != nil {
			err = in.broken(err)
		} else if len(fields) != len(in.columns) {
			in.found("", "%d fields, where the header has %d", len(fields), len(in.columns))
		} else {
			in.row(fields)
		}
		if errors.Is(err, io.EOF) {
			in.end()
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func (in *reader) row(fields []string) {
	row := Row{Name: strings.TrimSpace(fields[0])}
	isTotal := strings.EqualFold(row.Name, "Totalt") || row.Name == "total"
	row.Code = in.codes[strings.ToLower(row.Name)]
	switch {
	case row.Name == "":
		in.found(in.columns[0], "nothing is filled in")
	case isTotal && in.total, row.Code != "" &&
		slices.ContainsFunc(in.table.Rows, func(r Row) bool { return r.Code == row.Code }):
		in.found(in.columns[0], "%s stands twice", csvfile.Quote(row.Name))
	case !isTotal && row.Code == "":
		in.found(in.columns[0], "%s is not in the codebook, nor a name that it has had", csvfile.Quote(row.Name))
	}
	for i := range in.table.Years {
		text := strings.TrimSpace(fields[i+1])
		cell, ok := ParseCell(text)
		if !ok {
			in.found(in.columns[i+1], "%s is not a whole number from 0 to %d, * or nothing", csvfile.Quote(text),
				Most)
		}
		if isTotal && ok && !cell.InUse {
			in.found(in.columns[i+1], "the total is not a number")
		}
		row.Cells = append(row.Cells, cell)
	}
	if i := len(in.table.Years) + 1; i < len(fields) {
		row.Percent = strings.TrimSpace(fields[i])
		if cell, ok := ParseCell(row.Percent); !ok || cell.N > 100 {
			in.found(in.columns[i], "%s is not a whole per cent, * or nothing", csvfile.Quote(row.Percent))
		}
	}
	if isTotal {
		in.table.Total, in.total = row, true
		return
	}
	in.table.Rows = append(in.table.Rows, row)
}

// end judges the table as a whole.
func (in *reader) end() {
	if !in.total {
		in.found("", "the row Totalt is missing")
	}
	if in.total && len(in.problems) == 0 {
		for _, year := range in.table.Exceeds() {
			in.found(strconv.Itoa(year), "the rows add up to more than the total")
		}
	}
}

// rowCodes are the codes of a table's rows by each thing that a report may call them, in small letters.
func rowCodes(book *codebook.Codebook, scheme codebook.Scheme, kind Kind) map[string]string {
	codes := map[string]string{}
	add := func(code string, names ...string) {
		for _, name := range append(names, code) {
			if name != "" {
				codes[strings.ToLower(name)] = code
			}
		}
	}
	if kind == ByCountry {
		add(counts.Other, "Øvrige land")
		for _, c := range book.Countries() {
			add(c.Code, c.Name.NB)
		}
		return codes
	}
	for _, c := range book.Categories(scheme) {
		add(c.Code, append(variants(c.Code), c.Name.NB, c.Former)...)
	}
	return codes
}

// variants are other ways in which reports have written a category's name.
func variants(category string) []string {
	return map[string][]string{
		"threats_violence":             {"Vold/trusler", "Trusler og vold"},
		"involuntary_stay_abroad":      {"Ufrivillig utenlandsopphold"},
		"involuntary_stay_abroad_fear": {"Frykt for ufrivillig utenlandsopphold"},
	}[category]
}
