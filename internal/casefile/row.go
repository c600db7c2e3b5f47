package casefile

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/csvfile"
	"sakstall/internal/xlsx"
)

// next is the next row below the header, or what is wrong with its line.
func (in *reader) next() (row, error) {
	if t := in.table; len(t.after) > 0 {
		i := t.after[0]
		t.after = t.after[1:]
		if i.bad.What != "" {
			return i.row, i.bad
		}
		return i.row, nil
	}
	return in.table.rows.Next()
}

func (in *reader) rows() error {
	for {
		r, err := in.next()
		var bad csvfile.LineError
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err == nil && isBlank(r.cells):
			continue
		case err != nil && !errors.As(err, &bad):
			return err
		}
		if in.count++; in.MaxRows > 0 && in.count > in.MaxRows {
			in.found(Problem{
				Line: r.line, What: TooManyRows, Count: in.MaxRows,
				Text: fmt.Sprintf("the file has more than %d rows", in.MaxRows),
			})
			return nil
		}
		if err != nil {
			in.found(Problem{Line: r.line, What: cases.Problem(bad.What), Text: bad.Text})
			continue
		}
		in.row(r)
	}
}

// row judges one row. What is too long, or no text at all, is said so, whatever else could be said of the field.
func (in *reader) row(r row) {
	if !in.complete(r) {
		in.found(Problem{
			Line: r.line, What: FieldCount, Count: len(r.cells),
			Text: fmt.Sprintf("%d fields, where the header has %d", len(r.cells), len(in.table.columns)),
		})
		return
	}
	j := judged{line: r.line, found: map[cases.Field]Problem{}}
	for i := range in.table.columns {
		cell := xlsx.Cell{}
		if i < len(r.cells) {
			cell = r.cells[i]
		}
		c := &in.table.columns[i]
		if !isBlank([]xlsx.Cell{cell}) {
			c.use(r.line)
		}
		switch {
		case c.field == Reference && cell.Text != "":
			in.file.Registered++
			return
		case c.field != "" && c.field != Reference:
			in.cell(&j, c.field, cell)
		}
	}
	in.judge(j, r.hidden)
}

func (c *column) use(line int) {
	if c.used++; c.first == 0 {
		c.first = line
	}
}

// complete reports whether the row has the cells that it needs, and no more than there are columns. A spreadsheet
// leaves out the empty ones at the end.
func (in *reader) complete(r row) bool {
	columns := in.table.columns
	for len(r.cells) > len(columns) && in.table.csv {
		if r.cells[len(r.cells)-1].Text != "" {
			return false
		}
		r.cells = r.cells[:len(r.cells)-1]
	}
	for i := len(columns); i < len(r.cells); i++ { // something stands beside the table
		_, out := in.answer(columnQuestion("", i+1))
		in.table.columns = append(in.table.columns, column{unknown: !out})
	}
	if !in.table.csv || len(r.cells) >= len(columns) {
		return true
	}
	lacking := columns[len(r.cells):]
	return len(r.cells) > 1 && !slices.ContainsFunc(lacking, func(c column) bool { return c.field.Required() })
}

// judged is a row on its way to a case.
type judged struct {
	line  int
	draft cases.Draft
	found map[cases.Field]Problem
	open  bool // a value is in doubt
}

// cell reads a cell of the field into the draft.
func (in *reader) cell(j *judged, f cases.Field, cell xlsx.Cell) {
	value := cell.Text
	if p, is := unsaid(cell); is {
		j.found[f] = p
		return
	}
	if text := tooLong(f, value); text != "" {
		j.found[f] = Problem{
			What:  LongValue,
			Value: strings.Clone(value[:min(len(value), csvfile.MaxQuote)]),
			Text:  text,
		}
		return
	}
	if text := notText(value); text != "" {
		j.found[f] = Problem{What: NotText, Value: value, Text: text}
	}
	switch {
	case value == "":
	case f == cases.Month:
		text, p := month(cell, in.from1904)
		if p != "" {
			j.found[f] = Problem{
				What: p, Value: value,
				Text: csvfile.Quote(value) + " may be in either of two months: write it like 2023-05",
			}
		}
		j.draft.Set(f, text)
	case f.List():
		j.draft.Set(f, in.list(j, f, value)...)
	default:
		j.draft.Set(f, in.code(j, f, value))
	}
}

// unsaid is what is wrong with a cell that does not say itself what it says.
func unsaid(cell xlsx.Cell) (Problem, bool) {
	switch cell.Kind {
	case xlsx.Formula:
		return Problem{What: FormulaOnly, Text: "the cell has a formula, and the file does not say its value"}, true
	case xlsx.Error:
		return Problem{
			What:  FailedCell,
			Value: cell.Text,
			Text:  csvfile.Quote(cell.Text) + " is the error of a formula",
		}, true
	case xlsx.Merged:
		return Problem{
			What: MergedCells, Value: cell.Text,
			Text: "the cell is merged with others beside it: part them, and write what holds in each",
		}, true
	default:
		return Problem{}, false
	}
}

// list are the codes of a list, between strokes, semicolons or lines or, where each is one, commas.
func (in *reader) list(j *judged, f cases.Field, value string) (out []string) {
	for _, part := range listParts(value) {
		if _, is := in.words.meaning(f, part); !is && strings.Contains(part, ",") {
			if some := in.all(f, strings.Split(part, ",")); some != nil {
				out = append(out, some...)
				continue
			}
		}
		out = append(out, in.code(j, f, part))
	}
	return out
}

func listParts(value string) []string {
	parts := strings.Split(strings.NewReplacer(";", csvfile.ListSeparator, "\n", csvfile.ListSeparator).Replace(value),
		csvfile.ListSeparator)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

// all are the codes of the texts, or nil where one is none.
func (in *reader) all(f cases.Field, texts []string) (out []string) {
	for _, text := range texts {
		code, is := in.words.meaning(f, text)
		if !is {
			return nil
		}
		out = append(out, code)
	}
	return out
}

// code is the code that the text of a field stands for, or the text itself where that is not known. Where it may be
// one, the row is in doubt.
func (in *reader) code(j *judged, f cases.Field, text string) string {
	if f == cases.Complex || text == "" || f == cases.UnitField && in.CreateUnits {
		return text
	}
	code, is := in.words.meaning(f, text)
	if is {
		return code
	}
	if f == cases.UnitField || f == cases.Scheme || !in.Ask {
		return text
	}
	q := Question{Kind: OfValue, Field: f, Text: fold(text)}
	if answer, answered := in.answer(q); answered {
		in.doubts.ask(Doubt{Question: q, Shown: text, Reads: answer})
		return answer
	}
	near := in.words.nearValues(f, text)
	if len(near) == 0 {
		return text
	}
	reads := ""
	if len(near) == 1 {
		reads = near[0]
	}
	in.doubts.ask(Doubt{Question: q, Shown: text, Reads: reads, Choices: near, Open: true})
	j.open = true
	return near[0]
}

// judge checks a row, and keeps its case or its problems.
func (in *reader) judge(j judged, hidden bool) {
	d := j.draft
	_, garbled := j.found[cases.UnitField]
	if text := in.unit(d); text != "" && !garbled {
		j.found[cases.UnitField] = Problem{What: BadUnitCode, Value: d.Unit, Text: text}
	}
	c, problems := in.check(d)
	if _, told := j.found[cases.UnitField]; in.CreateUnits && !told && problems[cases.UnitField] == cases.NoSuchUnit {
		delete(problems, cases.UnitField) // the scheme is wrong, or the unit would have been made
	}
	if len(problems) == 0 && len(j.found) == 0 {
		if !j.open {
			if hidden {
				in.file.Hidden[len(in.file.Cases)] = true
			}
			in.file.Cases, in.file.Lines = append(in.file.Cases, c), append(in.file.Lines, j.line)
		}
		return
	}
	for _, f := range cases.Fields() {
		p, is := j.found[f]
		if what, wrong := problems[f]; wrong && !is {
			p, is = in.problem(d, f, what), true
		}
		if is {
			p.Field, p.Line = f, j.line
			in.found(p)
		}
	}
}

// problem is what is wrong with a field of the draft, and what may have been meant.
func (in *reader) problem(d cases.Draft, f cases.Field, what cases.Problem) Problem {
	value := strings.Join(d.Get(f), csvfile.ListSeparator)
	if f.List() {
		value = blame(in.filled(d), f, what, in.rules)
	}
	p := Problem{What: what, Value: value, Text: say(what, value)}
	if what == cases.NotInList || what == cases.NoSuchUnit {
		p.Suggest = in.words.nearValues(f, value)
		p.Text += didYouMean(p.Suggest)
	}
	return p
}

// check judges the row's draft. Where only one unit may stand in the file, an empty scheme or unit is that unit's, and
// another has a problem of its own.
func (in *reader) check(d cases.Draft) (cases.Case, cases.Problems) {
	if in.Own == nil {
		return d.Check(in.rules)
	}
	c, problems := in.filled(d).Check(in.rules)
	if d.Scheme != "" && d.Scheme != string(in.Own.Scheme) {
		problems[cases.Scheme] = cases.NotInScheme
	}
	if d.Unit != "" && d.Unit != in.Own.Code {
		problems[cases.UnitField] = cases.OtherUnit
	}
	return c, problems
}

// filled is the row's draft with the only scheme and unit that it may have.
func (in *reader) filled(d cases.Draft) cases.Draft {
	if in.Own != nil {
		d.Scheme, d.Unit = string(in.Own.Scheme), in.Own.Code
	}
	return d
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

// unit makes the draft's unit where it is new and may be made. It says what is wrong with the code of a new unit.
func (in *reader) unit(d cases.Draft) string {
	if _, known := in.rules.Units[d.Unit]; known || !in.CreateUnits || d.Unit == "" {
		return ""
	}
	if !cases.UnitCode(d.Unit) {
		return csvfile.Quote(d.Unit) + " can't be a new unit: " + cases.UnitCodeRule
	}
	if scheme, ok := codebook.ParseScheme(d.Scheme); ok {
		u := cases.Unit{Code: d.Unit, Name: d.Unit, Scheme: scheme}
		in.rules.Units[u.Code] = u
		in.file.Units = append(in.file.Units, u)
	}
	return ""
}
