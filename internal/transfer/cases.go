// Package transfer reads cases in from CSV and writes them out again.
package transfer

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
)

// listSeparator stands between the codes of a list inside a cell.
const listSeparator = "|"

// File is what a file of cases holds.
type File struct {
	Cases []cases.Case // checked, in the order of the file, without references; Complex is the file's own text
	Units []cases.Unit // the units that had to be made, in the order in which they first stand; each is named by its code
}

// ReadCases reads a file of cases and judges every row by the rules. With createUnits a unit that the rules do not know is made, of
// the scheme that it first stands with. The problems are all that is wrong, by line and then by field; where there is any, the File is
// empty, so that no file goes in by halves. The error is the reader's own.
func ReadCases(r io.Reader, rules cases.Rules, createUnits bool) (File, []Problem, error) {
	rules.Units = maps.Clone(rules.Units)
	if rules.Units == nil {
		rules.Units = map[string]cases.Unit{}
	}
	in := caseReader{lines: newLines(r), rules: rules, createUnits: createUnits}
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

type caseReader struct {
	lines       *lines
	rules       cases.Rules
	createUnits bool
	columns     []cases.Field
	file        File
	problems    []Problem
}

func (in *caseReader) found(f cases.Field, format string, args ...any) {
	in.problems = append(in.problems, Problem{Line: in.lines.number, Field: f, Text: fmt.Sprintf(format, args...)})
}

// header reads the columns. Without a sound header no row can be judged.
func (in *caseReader) header() error {
	names, err := in.lines.next()
	var bad lineError
	switch {
	case errors.Is(err, io.EOF):
		in.problems = []Problem{{Line: 1, Text: "the file is empty: a header line is needed"}}
		return nil
	case errors.As(err, &bad):
		in.found("", "%s", string(bad))
		return nil
	case err != nil:
		return err
	}
	for _, name := range names {
		f := cases.Field(strings.TrimSpace(name))
		switch {
		case !slices.Contains(cases.Fields(), f):
			in.found("", "%s is not a column", quote(string(f)))
		case slices.Contains(in.columns, f):
			in.found(f, "the column stands more than once")
		}
		in.columns = append(in.columns, f)
	}
	for _, f := range cases.Fields() {
		if f.Required() && !slices.Contains(in.columns, f) {
			in.found(f, "the column is missing")
		}
	}
	return nil
}

func (in *caseReader) rows() error {
	for {
		fields, err := in.lines.next()
		var bad lineError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case errors.As(err, &bad):
			in.found("", "%s", string(bad))
		case err != nil:
			return err
		case len(fields) != len(in.columns):
			in.found("", "%d fields, where the header has %d", len(fields), len(in.columns))
		default:
			in.row(fields)
		}
	}
}

// row judges one row. What is no text at all is said so, whatever else could be said of the field.
func (in *caseReader) row(fields []string) {
	texts := map[cases.Field]string{}
	var d cases.Draft
	for i, f := range in.columns {
		value := strings.TrimSpace(fields[i])
		if text := notText(value); text != "" {
			texts[f] = text
		}
		set(&d, f, value)
	}
	if text := in.unit(d); text != "" && texts[cases.UnitField] == "" {
		texts[cases.UnitField] = text
	}
	c, problems := d.Check(in.rules)
	if in.createUnits && texts[cases.UnitField] == "" && problems[cases.UnitField] == cases.NoSuchUnit {
		delete(problems, cases.UnitField) // the scheme is wrong, or the unit would have been made
	}
	if len(problems) == 0 && len(texts) == 0 {
		in.file.Cases = append(in.file.Cases, c)
		return
	}
	for _, f := range cases.Fields() {
		if text := texts[f]; text != "" {
			in.found(f, "%s", text)
		} else if p, is := problems[f]; is {
			in.found(f, "%s", say(p, blame(d, f, p, in.rules)))
		}
	}
}

func set(d *cases.Draft, f cases.Field, value string) {
	if !f.List() {
		d.Set(f, value)
		return
	}
	if value == "" {
		return
	}
	codes := strings.Split(value, listSeparator)
	for i := range codes {
		codes[i] = strings.TrimSpace(codes[i])
	}
	d.Set(f, codes...)
}

// notText says what keeps a value from being text, or "".
func notText(value string) string {
	switch {
	case !utf8.ValidString(value):
		return quote(value) + " is not UTF-8"
	case strings.ContainsRune(value, 0):
		return quote(value) + " holds a NUL byte"
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
		return fmt.Sprintf("%s can't be a new unit: its code may have %d bytes, all of them to be seen", quote(d.Unit), maxUnit)
	}
	if scheme, ok := codebook.ParseScheme(d.Scheme); ok {
		u := cases.Unit{Code: d.Unit, Name: d.Unit, Scheme: scheme}
		in.rules.Units[u.Code] = u
		in.file.Units = append(in.file.Units, u)
	}
	return ""
}

// WriteCases writes the cases as ReadCases reads them: comma, LF, every column. References are left out; each Complex must be one line
// of text.
func WriteCases(w io.Writer, cs []cases.Case) error {
	out := csv.NewWriter(w)
	record := make([]string, len(cases.Fields()))
	for i, f := range cases.Fields() {
		record[i] = string(f)
	}
	if err := out.Write(record); err != nil {
		return fmt.Errorf("transfer: writing the header: %w", err)
	}
	for _, c := range cs {
		d := c.Draft()
		for i, f := range cases.Fields() {
			record[i] = strings.Join(d.Get(f), listSeparator)
		}
		if err := out.Write(record); err != nil {
			return fmt.Errorf("transfer: writing cases: %w", err)
		}
	}
	out.Flush()
	if err := out.Error(); err != nil {
		return fmt.Errorf("transfer: writing cases: %w", err)
	}
	return nil
}
