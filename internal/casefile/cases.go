// Package casefile reads cases in from spreadsheets and writes them out again. A file goes through four stages, see
// DESIGN.md: its sheets of cells (container.go), the columns of one (table.go), the coded values of a row (row.go), and
// cases.Draft.Check. What a stage can't be sure of it keeps as a Doubt, what is wrong as a Problem.
package casefile

import (
	"cmp"
	"context"
	"io"
	"maps"
	"slices"

	"sakstall/internal/cases"
	"sakstall/internal/csvfile"
)

// File is what a file of cases holds.
type File struct {
	Cases []cases.Case // checked, in the order of the file, without references; Complex is the file's own text
	Lines []int        // where each of the cases stands
	// the units that had to be made, in the order in which they first stand; each is named by its code
	Units []cases.Unit

	Doubts     []Doubt      // all that the file leaves in doubt, answered or not
	Hidden     map[int]bool // of Cases, by their index: stands in a row that is hidden
	Registered int          // rows that have the reference of a case: they are passed over
	Sheets     []string     // the sheets that are read, where the file has several
	NotRead    []string     // the sheets that are not: hidden, or without columns of cases
}

// MaxRows is how many rows an uploaded file may have beside its header.
const MaxRows = 5000

// Reading is how a file is read.
type Reading struct {
	Own         *cases.Unit // the only unit that may stand in the file, and what an empty cell means; nil is any
	CreateUnits bool        // a unit that the rules do not know is made, of the scheme that it first stands with
	MaxRows     int         // 0 is any number
	// Ask makes doubts of what the file does not say for sure; without it these are problems. Answers are those given.
	Ask     bool
	Answers map[Question]string
}

// ReadCases reads a CSV file of cases and judges every row by the rules. With createUnits a unit that the rules do not
// know is made. The problems are all that is wrong, by line and then by field; where there is any, the File is empty,
// so that no file goes in by halves. The error is the reader's own.
func ReadCases(r io.Reader, rules cases.Rules, createUnits bool) (File, []Problem, error) {
	in := newReader(rules, Reading{CreateUnits: createUnits})
	return in.result(in.read([]grid{{rows: &lines{Lines: csvfile.New(r)}, csv: true}}))
}

// Read reads a file of cases as ReadCases does: a workbook (XLSX), or CSV. No formula is worked out: what counts is the
// value that the file says it has. A file that is too much to be read, or none that can be, has that problem only. The
// error is the context's, with which the reading ends.
func Read(ctx context.Context, content []byte, rules cases.Rules, how Reading) (File, []Problem, error) {
	grids, from1904, problem, err := open(ctx, content)
	if err != nil {
		return File{}, nil, err
	}
	if problem.What != "" {
		return File{}, []Problem{problem}, nil
	}
	in := newReader(rules, how)
	in.from1904 = from1904
	return in.result(in.read(grids))
}

// ReadUpload reads what somebody uploads of their own unit's cases. Scheme and unit may be left out or empty; others
// than the unit's own have a problem.
func ReadUpload(ctx context.Context, content []byte, rules cases.Rules, own cases.Unit) (File, []Problem, error) {
	return Read(ctx, content, rules, Reading{Own: &own, MaxRows: MaxRows})
}

// reader reads a file, one table after the other.
type reader struct {
	Reading
	rules    cases.Rules
	words    *vocabulary
	from1904 bool

	table    *table // that is read now
	count    int    // rows so far
	file     File
	doubts   doubts
	problems []Problem
}

func newReader(rules cases.Rules, how Reading) *reader {
	rules.Units = maps.Clone(rules.Units)
	if rules.Units == nil {
		rules.Units = map[string]cases.Unit{}
	}
	in := &reader{Reading: how, rules: rules}
	in.file.Hidden = map[int]bool{}
	in.words = newVocabulary(rules, in.scheme())
	return in
}

// result is what has been read: the cases, or else all that is wrong.
func (in *reader) result(err error) (File, []Problem, error) {
	if err != nil {
		problem, err := unreadable(max(in.line(), 1), err)
		if err != nil {
			return File{}, nil, err
		}
		return File{}, []Problem{problem}, nil
	}
	in.file.Doubts = in.doubts.all()
	if len(in.problems) > 0 {
		slices.SortStableFunc(in.problems, func(a, b Problem) int {
			return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.Line, b.Line))
		})
		return File{Doubts: in.file.Doubts, NotRead: in.file.NotRead, Sheets: in.file.Sheets}, in.problems, nil
	}
	return in.file, nil, nil
}

// read reads the sheets that hold cases.
func (in *reader) read(grids []grid) error {
	tables, err := in.tables(grids)
	if err != nil || len(in.problems) > 0 || in.anyOpen() {
		return err
	}
	for _, t := range tables {
		in.table = t
		if in.columns() {
			if err := in.rows(); err != nil {
				return err
			}
		}
		in.unknownColumns()
	}
	return nil
}

func (in *reader) anyOpen() bool {
	return slices.ContainsFunc(in.doubts.list, func(d *Doubt) bool { return d.Open })
}

// line is the number of the row read last.
func (in *reader) line() int {
	if in.table == nil {
		return 1
	}
	return in.table.rows.At()
}

// found keeps a problem of the row read last.
func (in *reader) found(p Problem) {
	if p.Line == 0 {
		p.Line = in.line()
	}
	if in.table != nil {
		p.order = in.table.order
		if len(in.file.Sheets) > 1 {
			p.Sheet = in.table.name
		}
	}
	in.problems = append(in.problems, p)
}

// answer is what has been chosen for the question, or false.
func (in *reader) answer(q Question) (string, bool) {
	answer, is := in.Answers[q]
	return answer, is
}
