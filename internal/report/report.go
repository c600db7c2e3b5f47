// Package report decides which tables, figures and sentences make a report. It is pure, and all it knows of the cases
// of a published report is a release of package disclosure: a sentence takes cells, never numbers, and is not written
// where it would need a hidden one. The working report is the same with nothing hidden; it is of other types, so that
// nothing which is published takes it.
package report

import (
	"cmp"
	"slices"

	"sakstall/internal/codebook"
	"sakstall/internal/disclosure"
	"sakstall/internal/i18n"
	"sakstall/internal/lang"
)

// Source is what a published report is made of.
type Source struct {
	Frame
	Release *disclosure.Release
}

// WorkingSource is what a working report is made of.
type WorkingSource struct {
	Frame
	Counts *disclosure.Original
}

// Frame is all that a report is made of but its counts.
type Frame struct {
	Edition   string // what the report's source lines name, such as 2023.1; "" for a working report
	Year      int
	Half      string // H1 or H2; "" for the whole year
	Book      *codebook.Codebook
	Revisions []string // what differs from the edition before, each a finished sentence
	Notices   []string // what readers have been told of the editions since they are out
	Dress
}

// Dress is what a report tells beside its release.
type Dress struct {
	Sources   []Reprint          // whose columns its series print
	AsPrinted []disclosure.Where // rows of its year that stand as an earlier report has them: their * may be zero
	Posts     []string           // where the envoys work
	Plan      Plan               // how it is arranged
	Contents  SchemeContents     // how much it shows of each scheme
	Insiders  bool               // small counts are protected against units' own staff too
}

// Reprint says that a scheme's tables have a year's column as it was published before.
type Reprint struct {
	Scheme codebook.Scheme `json:"scheme"`
	Year   int             `json:"year"`
	// the one table that has it, category or country; "" for all of the series
	Table string `json:"table,omitempty"`
	From  string `json:"from"` // where Table is "" an edition's name, else what an earlier report is called
}

// From is where the cell was first published: the edition that the report is of, or where it is reprinted from.
func (f Frame) From(w disclosure.Where) string {
	total := w == disclosure.Where{Scheme: w.Scheme, Year: w.Year}
	for _, r := range f.Sources {
		if has := r.Table == "" || total || rowOf(r.Table, w); has && r.Scheme == w.Scheme && r.Year == w.Year {
			return r.From
		}
	}
	return f.Edition
}

// rowOf reports whether the count is of a row of the table, category or country.
func rowOf(table string, w disclosure.Where) bool {
	return table == "category" && w.Category != "" || table == "country" && !w.Country.IsZero()
}

// Report is a published report, and Working a working report, in one language.
type (
	Report  = ReportOf[disclosure.Table]
	Working = ReportOf[disclosure.OriginalTable]
)

// Chapter, Part, Figure and Table are those of a published report.
type (
	Chapter = ChapterOf[disclosure.Table]
	Part    = PartOf[disclosure.Table]
	Figure  = FigureOf[disclosure.Table]
	Table   = TableOf[disclosure.Table]
)

// Counts are what a table shows: cells of a release, or the original ones. They say of which kind all is that stands
// around the table.
type Counts interface {
	disclosure.Table | disclosure.OriginalTable
	Rows() int
	Columns() int
	At(i, j int) (cell disclosure.Cell, inUse bool)
	Meaning(i, j int) disclosure.Meaning
	Means(m disclosure.Meaning) bool
}

// ReportOf is a report: chapters of parts, each with what it says and shows, in order.
type ReportOf[T Counts] struct {
	Title    string
	Lead     string
	Chapters []ChapterOf[T]
}

// ChapterOf is a part of the report with a heading of the first order. Its ID is unique in the report, as a part's is.
type ChapterOf[T Counts] struct {
	ID, Title string
	Parts     []PartOf[T]
}

// PartOf is a heading with what stands under it. All but ID may be missing.
type PartOf[T Counts] struct {
	ID, Title string
	Key       []Key
	Text      []string // paragraphs
	Figures   []FigureOf[T]
	Tables    []TableOf[T]
	Numbers   *Numbers
	Notes     []string
	Parts     []PartOf[T] // under a heading of a lower order
	Own       bool        // written by the coordinator
	LeftOut   bool        // not in what is published, as planned

	// What an own text is written in, where that may be another language than the report's; "" for all others.
	TitleLang, TextLang lang.Lang
}

// Key is a key figure. Note says how it has changed, or is "".
type Key struct {
	Label, Value, Note string
	Of                 disclosure.Where // the count that it is; the zero value where it counts no cases
}

// TableOf is cells with names to its rows and columns.
type TableOf[T Counts] struct {
	ID      string
	Number  int    // among the report's tables, from 1; 0 is a table that the report does not show
	Title   string // with its number
	Head    string // what the rows are
	Rows    []string
	Columns []string
	Total   bool   // the last row is what the rows add up to
	Percent string // the heading of a column with the last one in per cent of its total, or "" for none
	Source  string
	Star    string // what a * in it means
	Exact   bool   // a per cent that would be rounded to none or to all says that it is not: in a working report
	Counts  T
}

// Legend explains the marks that the table has.
func (t TableOf[T]) Legend(l lang.Lang) []string {
	var out []string
	if t.Counts.Means(disclosure.Hidden) {
		out = append(out, t.Star)
	}
	if t.Counts.Means(disclosure.NotInUse) {
		out = append(out, i18n.Of(l).Yearly.NotInUse)
	}
	if t.Counts.Means(disclosure.NotDivided) {
		out = append(out, i18n.Of(l).Yearly.UndividedNote)
	}
	if t.Counts.Means(disclosure.NoFigures) {
		out = append(out, i18n.Of(l).Yearly.NoFiguresNote)
	}
	return out
}

// Share is the last column of the row in per cent of the table's total. There is none where either is hidden or not in
// use.
func (t TableOf[T]) Share(row int) (percent int, ok bool) {
	last := t.Counts.Columns() - 1
	part, inUse := t.Counts.At(row, last)
	whole, _ := t.Counts.At(t.Counts.Rows()-1, last)
	if !t.Total || !inUse {
		return 0, false
	}
	return disclosure.Share(part, whole)
}

// WrittenShare is the row's share in words, and "" where there is none.
func (t TableOf[T]) WrittenShare(l lang.Lang, row int) string {
	percent, ok := t.Share(row)
	switch last := t.Counts.Columns() - 1; {
	case !ok:
		return ""
	case t.Exact:
		part, _ := t.Counts.At(row, last)
		whole, _ := t.Counts.At(t.Counts.Rows()-1, last)
		return l.PercentOf(value(part), value(whole))
	default:
		return l.Percent(percent)
	}
}

// ShareMeaning is what the row's per cent says where there is none: where nothing is hidden there is nothing to reckon.
func (t TableOf[T]) ShareMeaning(row int) disclosure.Meaning {
	last := t.Counts.Columns() - 1
	if _, ok := t.Share(row); ok {
		return disclosure.Counted
	}
	for _, i := range []int{row, t.Counts.Rows() - 1} {
		if t.Counts.Meaning(i, last) == disclosure.Hidden {
			return disclosure.Hidden
		}
	}
	if m := t.Counts.Meaning(row, last); m != disclosure.Counted {
		return m
	}
	return disclosure.NotDivided
}

// Numbers is a table of figures that count no persons.
type Numbers struct {
	ID, Title, Head string // the title with the table's number
	Number          int    // among the report's tables, from 1
	Columns         []string
	Rows            []NumberRow
	Total           bool // the last row is what the rows add up to
	Source          string
}

// NumberRow is a row of Numbers.
type NumberRow struct {
	Name  string
	Value []int
}

// Make writes the published report in the language.
func Make(src Source, l lang.Lang) Report {
	return write(&writer{Frame: src.Frame, matter: src.Release}, src.Release.Table, l)
}

// MakeWhole writes the published report with what the plan leaves out, marked. Its tables come after all others in
// number.
func MakeWhole(src Source, l lang.Lang) Report {
	return write(&writer{Frame: src.Frame, matter: src.Release, whole: true}, src.Release.Table, l)
}

// MakeWorking writes the working report in the language, whole as MakeWhole does.
func MakeWorking(src WorkingSource, l lang.Lang) Working {
	return write(&writer{Frame: src.Frame, matter: src.Counts, whole: true, working: true}, src.Counts.Table, l)
}

// Tables are all tables of counts in the report, by number.
func (r ReportOf[T]) Tables() []TableOf[T] {
	var out []TableOf[T]
	r.eachPart(func(p *PartOf[T]) { out = append(out, p.Tables...) })
	slices.SortStableFunc(out, func(a, b TableOf[T]) int { return cmp.Compare(a.Number, b.Number) })
	return out
}

// AllNumbers are all tables of figures that count no persons, in the order in which they stand.
func (r ReportOf[T]) AllNumbers() []Numbers {
	var out []Numbers
	r.eachPart(func(p *PartOf[T]) {
		if p.Numbers != nil {
			out = append(out, *p.Numbers)
		}
	})
	return out
}

// Texts are the paragraphs of each part, by its ID.
func (r ReportOf[T]) Texts() map[string][]string {
	out := map[string][]string{}
	r.eachPart(func(p *PartOf[T]) { out[p.ID] = p.Text })
	return out
}

func (r ReportOf[T]) eachPart(do func(*PartOf[T])) {
	var each func([]PartOf[T])
	each = func(parts []PartOf[T]) {
		for i := range parts {
			do(&parts[i])
			each(parts[i].Parts)
		}
	}
	for _, c := range r.Chapters {
		each(c.Parts)
	}
}
