package casefile

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"sakstall/internal/cases"
	"sakstall/internal/codebook"
	"sakstall/internal/csvfile"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
	"sakstall/internal/xlsx"
)

// headerWithin is how many rows may stand above the header's, which is not to be missed by a title, a date and a logo.
const headerWithin = 20

// table is a sheet whose header has been found.
type table struct {
	grid
	order   int // among the tables of the file
	header  row
	after   []item // the rows after the header that have been read to find it
	columns []column
}

// item is a row, or what is wrong with its line.
type item struct {
	row row
	bad csvfile.LineError
}

// column is a column of a table.
type column struct {
	field   cases.Field // "" is not read
	heading string
	unknown bool // nobody has said what it is
	used    int  // in how many rows it has anything
	first   int  // the line of the first of them
}

// tables finds the sheets that hold cases. Where several do, it has to be said which are read.
func (in *reader) tables(grids []grid) (out []*table, err error) {
	var failed []Problem
	for _, g := range grids {
		if isCodesSheet(g.name) {
			continue
		}
		if g.hidden {
			in.file.NotRead = append(in.file.NotRead, g.name)
			continue
		}
		in.table = &table{grid: g}
		t, problem, err := in.find(g)
		switch {
		case err != nil:
			return nil, err
		case t != nil:
			t.order = len(out)
			out = append(out, t)
		default:
			failed = append(failed, problem)
			if problem.What != EmptyFile {
				in.file.NotRead = append(in.file.NotRead, g.name)
			}
		}
	}
	if len(out) == 0 {
		in.problems = append(in.problems, worst(failed))
		return nil, nil
	}
	if filled := slices.DeleteFunc(slices.Clone(out), func(t *table) bool { return t.empty() }); len(filled) > 0 {
		out = filled
	}
	return in.chosen(out), nil
}

// worst is the problem of a file none of whose sheets has a header.
func worst(failed []Problem) Problem {
	for _, p := range failed {
		if p.What != EmptyFile {
			return p
		}
	}
	return Problem{Line: 1, What: EmptyFile, Text: "the file is empty: a header line is needed"}
}

// isCodesSheet reports whether the sheet is the template's own list of codes.
func isCodesSheet(name string) bool {
	return slices.ContainsFunc(lang.Langs(), func(l lang.Lang) bool { return i18n.Of(l).Upload.CodesSheet == name })
}

// chosen are the tables that are read of several.
func (in *reader) chosen(tables []*table) (out []*table) {
	if len(tables) < 2 {
		return tables
	}
	var said []string
	for _, t := range tables {
		q := Question{Kind: OfSheet, Text: t.name}
		reads, answered := in.answer(q)
		in.doubts.ask(Doubt{Question: q, Shown: t.name, Reads: reads, Open: !answered})
		in.doubts.at[q].Rows = t.size()
		if reads == Take {
			out = append(out, t)
		} else if answered {
			in.file.NotRead = append(in.file.NotRead, t.name)
		}
		said = append(said, fmt.Sprintf("%s (%d)", csvfile.Quote(t.name), t.size()))
	}
	if !in.Ask {
		in.problems = []Problem{{
			Line: 1, What: SeveralSheets,
			Text: "rows of cases stand on several sheets, and only one may have them: " + strings.Join(said, ", "),
		}}
		return nil
	}
	for _, t := range out {
		in.file.Sheets = append(in.file.Sheets, t.name)
	}
	if len(out) == 0 && !in.anyOpen() {
		in.problems = []Problem{{Line: 1, What: NoSheet, Text: "no sheet has been chosen"}}
	}
	return out
}

// size is how many rows a sheet of a workbook has below its header.
func (t *table) size() (n int) {
	if k, is := t.rows.(*kept); is {
		for _, r := range k.rows[k.next:] {
			n += b2i(!isBlank(r.Cells))
		}
	}
	for _, i := range t.after {
		n += b2i(!isBlank(i.row.cells))
	}
	return n
}

func (t *table) empty() bool { return !t.csv && t.size() == 0 }

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func isBlank(cells []xlsx.Cell) bool {
	return !slices.ContainsFunc(cells, func(c xlsx.Cell) bool { return c.Text != "" || c.Kind == xlsx.Formula })
}

// find finds the header of a sheet: the first row of all required columns or, of those at the top, the one that most
// columns can be told by. The problem is why there is none.
func (in *reader) find(g grid) (*table, Problem, error) {
	var seen []item
	best, at := 2, -1 // fewer headings could be a title, or two words of a row
	for len(seen) < headerWithin {
		r, err := g.rows.Next()
		var bad csvfile.LineError
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !errors.As(err, &bad) {
			return nil, Problem{}, err
		}
		r.cells = slices.Clone(r.cells)
		seen = append(seen, item{r, bad})
		n, whole := in.recognised(r.cells)
		if n > best {
			best, at = n, len(seen)-1
		}
		if whole {
			break
		}
	}
	switch {
	case len(seen) == 0:
		return nil, Problem{Line: 1, What: EmptyFile}, nil
	case at < 0 && seen[0].bad.What != "":
		return nil, Problem{Line: seen[0].row.line, What: cases.Problem(seen[0].bad.What), Text: seen[0].bad.Text}, nil
	case at < 0:
		return nil, Problem{
			Line: seen[0].row.line, What: NoHeader,
			Text: fmt.Sprintf("none of the first %d rows has the names of the columns", headerWithin),
		}, nil
	}
	return &table{grid: g, header: seen[at].row, after: seen[at+1:]}, Problem{}, nil
}

// recognised is how many fields the cells may be the headings of, and whether all that are required are among them.
func (in *reader) recognised(cells []xlsx.Cell) (n int, whole bool) {
	found := map[cases.Field]bool{}
	for _, c := range cells {
		key := fold(c.Text)
		if f, is := in.words.headings[key]; is {
			found[f] = true
		} else if f, is := in.words.guesses[key]; is {
			found[f] = true
		} else if f, is := in.Answers[columnQuestion(c.Text, 0)]; is && f != LeaveOut {
			found[cases.Field(f)] = true
		}
	}
	missing := slices.ContainsFunc(cases.Fields(), func(f cases.Field) bool { return in.needed(f) && !found[f] })
	return len(found), !missing
}

// needed reports whether the file must have a column of the field.
func (in *reader) needed(f cases.Field) bool {
	given := in.Own != nil && (f == cases.Scheme || f == cases.UnitField)
	return f.Required() && !given
}

func columnQuestion(heading string, n int) Question {
	if heading == "" {
		heading = fmt.Sprint("#", n)
		return Question{Kind: OfColumn, Text: heading}
	}
	return Question{Kind: OfColumn, Text: fold(heading)}
}

// columns reads the header, and reports whether the rows below it can be judged.
func (in *reader) columns() bool {
	t := in.table
	before := len(in.problems)
	for i, cell := range t.header.cells {
		c := column{heading: cell.Text}
		q := columnQuestion(c.heading, i+1)
		known, is := in.words.headings[q.Text]
		guess, may := in.words.guesses[q.Text]
		answer, answered := in.answer(q)
		switch {
		case is && c.heading != "":
			c.field = known
		case answered && in.Ask:
			if answer != LeaveOut {
				c.field = cases.Field(answer)
			}
			in.doubts.ask(Doubt{Question: q, Shown: columnName(c, i), Reads: answer})
		case may && in.Ask && !in.hasColumn(guess):
			c.field = guess
			in.doubts.ask(Doubt{
				Question: q, Shown: c.heading, Reads: string(guess), Choices: []string{string(guess)}, Open: true,
			})
		default:
			c.unknown = true
		}
		if c.field != "" && c.field != Reference && in.has(c.field) {
			in.found(Problem{Line: t.header.line, Field: c.field, What: ColumnTwice, Text: "the column stands more than once"})
		}
		t.columns = append(t.columns, c)
	}
	missing := false
	for _, f := range cases.Fields() {
		if in.needed(f) && !in.has(f) {
			missing = true
			in.found(Problem{Line: t.header.line, Field: f, What: ColumnMissing, Text: "the column is missing"})
		}
	}
	if missing { // then every column may be the one
		for i := range t.columns {
			t.columns[i].used += b2i(t.columns[i].heading != "")
		}
	}
	return len(in.problems) == before
}

// has reports whether a column of the field has been read.
func (in *reader) has(f cases.Field) bool {
	return slices.ContainsFunc(in.table.columns, func(c column) bool { return c.field == f })
}

// hasColumn reports whether a heading of the table names the field beyond doubt.
func (in *reader) hasColumn(f cases.Field) bool {
	return slices.ContainsFunc(in.table.header.cells, func(c xlsx.Cell) bool {
		known, is := in.words.headings[fold(c.Text)]
		return is && known == f
	})
}

// columnName is what a column is called: by its letter where it has no heading.
func columnName(c column, n int) string {
	if c.heading != "" {
		return c.heading
	}
	letters := ""
	for n++; n > 0; n = (n - 1) / 26 {
		letters = string(rune('A'+(n-1)%26)) + letters
	}
	return letters
}

// unknownColumns asks what the columns are that have anything in them, and that nobody knows.
func (in *reader) unknownColumns() {
	for i, c := range in.table.columns {
		if !c.unknown || c.used == 0 {
			continue
		}
		var near []string
		for _, f := range in.words.nearHeadings(c.heading) {
			if !in.has(f) {
				near = append(near, string(f))
			}
		}
		if in.Ask {
			q := columnQuestion(c.heading, i+1)
			d := Doubt{Question: q, Shown: columnName(c, i), Choices: near, Open: true}
			in.doubts.ask(d)
			in.doubts.at[q].Rows = c.used
			continue
		}
		in.found(Problem{
			Line: in.table.header.line, What: NotAColumn, Value: columnName(c, i), Suggest: near,
			Text: csvfile.Quote(c.heading) + " is not a column" + didYouMean(near),
		})
	}
}

// didYouMean is the end of a problem's text.
func didYouMean(near []string) string {
	if len(near) == 0 {
		return ""
	}
	return ": did you mean " + strings.Join(near, " or ") + "?"
}

// scheme is that of the only unit that may stand in the file, or "".
func (in *reader) scheme() codebook.Scheme {
	if in.Own == nil {
		return ""
	}
	return in.Own.Scheme
}
