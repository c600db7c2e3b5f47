// Package casefile reads cases in from CSV and writes them out again.
package casefile

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/csvfile"
)

// File is what a file of cases holds.
type File struct {
	Cases []cases.Case // checked, in the order of the file, without references; Complex is the file's own text
	Lines []int        // where each of the cases stands
	// the units that had to be made, in the order in which they first stand; each is named by its code
	Units []cases.Unit
}

// ReadCases reads a file of cases and judges every row by the rules. With createUnits a unit that the rules do not know
// is made, of the scheme that it first stands with. The problems are all that is wrong, by line and then by field;
// where there is any, the File is empty, so that no file goes in by halves. The error is the reader's own.
func ReadCases(r io.Reader, rules cases.Rules, createUnits bool) (File, []Problem, error) {
	rules.Units = maps.Clone(rules.Units)
	if rules.Units == nil {
		rules.Units = map[string]cases.Unit{}
	}
	in := caseReader{lines: csvfile.New(r), rules: rules, createUnits: createUnits}
	return in.read()
}

// rowSource gives the rows of a file one by one.
type rowSource interface {
	// Next is the fields of the next row that is not blank; they hold until it is asked again. It returns a csvfile.LineError
	// where the row has none, io.EOF after the last, and any other error where nothing more can be read.
	Next() ([]string, error)
	// at is the number of the row given last, from 1.
	At() int
}

type caseReader struct {
	lines       rowSource
	rules       cases.Rules
	createUnits bool
	own         *cases.Unit // the only unit that may stand in the file, and what an empty cell means; nil is any
	most        int         // rows, 0 is any number
	columns     []cases.Field
	file        File
	problems    []Problem
}

func (in *caseReader) read() (File, []Problem, error) {
	if err := in.header(); err != nil {
		return File{}, nil, err
	}
	if len(in.problems) == 0 {
		if err := in.rows(); err != nil {
			return File{}, nil, err
		}
	}
	if len(in.problems) > 0 {
		return File{}, in.problems, nil
	}
	return in.file, nil, nil
}

// found keeps a problem of the row read last.
func (in *caseReader) found(p Problem) {
	p.Line = in.lines.At()
	in.problems = append(in.problems, p)
}

// header reads the columns. Without a sound header no row can be judged.
func (in *caseReader) header() error {
	names, err := in.lines.Next()
	var bad csvfile.LineError
	switch {
	case errors.Is(err, io.EOF):
		in.problems = []Problem{{Line: 1, What: EmptyFile, Text: "the file is empty: a header line is needed"}}
		return nil
	case errors.As(err, &bad):
		in.found(Problem{What: cases.Problem(bad.What), Text: bad.Text})
		return nil
	case err != nil:
		return err
	}
	for _, name := range names {
		f := cases.Field(strings.TrimSpace(name))
		switch {
		case !slices.Contains(cases.Fields(), f):
			in.found(Problem{What: NotAColumn, Value: string(f), Text: csvfile.Quote(string(f)) + " is not a column"})
		case slices.Contains(in.columns, f):
			in.found(Problem{Field: f, What: ColumnTwice, Text: "the column stands more than once"})
		}
		in.columns = append(in.columns, f)
	}
	for _, f := range cases.Fields() {
		given := in.own != nil && (f == cases.Scheme || f == cases.UnitField)
		if f.Required() && !given && !slices.Contains(in.columns, f) {
			in.found(Problem{Field: f, What: ColumnMissing, Text: "the column is missing"})
		}
	}
	return nil
}

func (in *caseReader) rows() error {
	for n := 1; ; n++ {
		fields, err := in.lines.Next()
		var bad csvfile.LineError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case in.most > 0 && n > in.most:
			in.found(Problem{
				What: TooManyRows, Count: in.most,
				Text: fmt.Sprintf("the file has more than %d rows", in.most),
			})
			return nil
		case errors.As(err, &bad):
			in.found(Problem{What: cases.Problem(bad.What), Text: bad.Text})
		case err != nil:
			return err
		case len(fields) != len(in.columns):
			in.found(Problem{
				What: FieldCount, Count: len(fields),
				Text: fmt.Sprintf("%d fields, where the header has %d", len(fields), len(in.columns)),
			})
		default:
			in.row(fields)
		}
	}
}

// row judges one row. What is too long, or no text at all, is said so, whatever else could be said of the field.
func (in *caseReader) row(fields []string) {
	found := map[cases.Field]Problem{}
	var d cases.Draft
	for i, f := range in.columns {
		value := csvfile.Unprotect(strings.TrimSpace(fields[i]))
		if text := tooLong(f, value); text != "" {
			found[f] = Problem{What: LongValue, Value: strings.Clone(value[:min(len(value), csvfile.MaxQuote)]), Text: text}
			continue
		}
		if text := notText(value); text != "" {
			found[f] = Problem{What: NotText, Value: value, Text: text}
		}
		set(&d, f, value)
	}
	_, garbled := found[cases.UnitField]
	if text := in.unit(d); text != "" && !garbled {
		found[cases.UnitField] = Problem{What: NotText, Value: d.Unit, Text: text}
	}
	c, problems := in.check(d)
	if _, told := found[cases.UnitField]; in.createUnits && !told && problems[cases.UnitField] == cases.NoSuchUnit {
		delete(problems, cases.UnitField) // the scheme is wrong, or the unit would have been made
	}
	if len(problems) == 0 && len(found) == 0 {
		in.file.Cases, in.file.Lines = append(in.file.Cases, c), append(in.file.Lines, in.lines.At())
		return
	}
	for _, f := range cases.Fields() {
		p, is := found[f]
		if what, wrong := problems[f]; wrong && !is {
			value := strings.Join(d.Get(f), csvfile.ListSeparator)
			if f.List() {
				value = blame(in.filled(d), f, what, in.rules)
			}
			p, is = Problem{What: what, Value: value, Text: say(what, value)}, true
		}
		if is {
			p.Field = f
			in.found(p)
		}
	}
}

// check judges the row's draft. Where only one unit may stand in the file, an empty scheme or unit is that unit's, and
// another has a problem of its own.
func (in *caseReader) check(d cases.Draft) (cases.Case, cases.Problems) {
	if in.own == nil {
		return d.Check(in.rules)
	}
	c, problems := in.filled(d).Check(in.rules)
	if d.Scheme != "" && d.Scheme != string(in.own.Scheme) {
		problems[cases.Scheme] = cases.NotInScheme
	}
	if d.Unit != "" && d.Unit != in.own.Code {
		problems[cases.UnitField] = cases.OtherUnit
	}
	return c, problems
}

// filled is the row's draft with the only scheme and unit that it may have.
func (in *caseReader) filled(d cases.Draft) cases.Draft {
	if in.own != nil {
		d.Scheme, d.Unit = string(in.own.Scheme), in.own.Code
	}
	return d
}

func set(d *cases.Draft, f cases.Field, value string) {
	if !f.List() {
		d.Set(f, value)
		return
	}
	if value == "" {
		return
	}
	codes := strings.Split(value, csvfile.ListSeparator)
	for i := range codes {
		codes[i] = strings.TrimSpace(codes[i])
	}
	d.Set(f, codes...)
}

// notText says what keeps a value from being text, or "".
func notText(value string) string {
	switch {
	case !utf8.ValidString(value):
		return csvfile.Quote(value) + " is not UTF-8"
	case strings.ContainsRune(value, 0):
		return csvfile.Quote(value) + " holds a NUL byte"
	default:
		return ""
	}
}

// maxUnit is how many bytes the code of a new unit may have.
const maxUnit = 100

// unit makes the draft's unit where it is new and may be made. It says what is wrong with the code of a new unit.
func (in *caseReader) unit(d cases.Draft) string {
	if _, known := in.rules.Units[d.Unit]; known || !in.createUnits || d.Unit == "" {
		return ""
	}
	unprintable := func(r rune) bool { return !unicode.IsPrint(r) }
	if len(d.Unit) > maxUnit || strings.ContainsFunc(d.Unit, unprintable) || !utf8.ValidString(d.Unit) {
		return fmt.Sprintf("%s can't be a new unit: its code may have %d bytes, all of them to be seen", csvfile.Quote(d.Unit),
			maxUnit)
	}
	if scheme, ok := codebook.ParseScheme(d.Scheme); ok {
		u := cases.Unit{Code: d.Unit, Name: d.Unit, Scheme: scheme}
		in.rules.Units[u.Code] = u
		in.file.Units = append(in.file.Units, u)
	}
	return ""
}

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
